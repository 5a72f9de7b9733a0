/**
 * The secret of an invitation while its holder signs in or makes an account. It waits in this tab, and never stands in
 * an address that a server sees.
 */
const KEPT = 'cal3-invitation';

export const invitation = {
  /** Empty when none waits. */
  kept: (): string => sessionStorage.getItem(KEPT) ?? '',
  keep: (secret: string): void => sessionStorage.setItem(KEPT, secret),
  forget: (): void => sessionStorage.removeItem(KEPT),
};
