import type { ReactNode } from 'react';
import type { CalendarRole } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { IconButton } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import type { ShareNode } from './documents.ts';
import { LINK_ROLES, ROLE_TEXTS, ROLES } from './roles.ts';

export interface RowActions {
  onChange: (share: ShareNode, role: CalendarRole) => Promise<void>;
  onRevoke: (share: ShareNode) => Promise<void>;
}

/** One share: with whom, at which level, and what can be done about it. */
export function ShareRow({
  share,
  onChange,
  onRevoke,
  children,
}: { share: ShareNode; children?: ReactNode } & RowActions) {
  const isLink = share.kind === 'LINK';
  const name = share.name ?? share.email ?? t(isLink ? 'sharing.unnamedLink' : 'sharing.somebody');
  const detail =
    share.kind === 'GROUP' || share.kind === 'ORGANISATION'
      ? t(`sharing.kind.${share.kind}`)
      : share.name
        ? share.email
        : null;
  return (
    <li className="flex flex-wrap items-center gap-2 py-2">
      <span className="min-w-0 grow basis-40">
        <span className="block truncate font-medium">{name}</span>
        {detail ? <span className="block truncate text-[0.8125rem] text-ink-faint">{detail}</span> : null}
      </span>
      <SelectField
        label={t('sharing.roleOf', { name })}
        hideLabel
        className="w-56"
        value={share.role}
        onChange={(event) => void onChange(share, event.target.value as CalendarRole)}
      >
        {(isLink ? LINK_ROLES : ROLES).map((role) => (
          <option key={role} value={role}>
            {t(ROLE_TEXTS[role])}
          </option>
        ))}
      </SelectField>
      {children}
      <IconButton label={t('sharing.revoke', { name })} onClick={() => void onRevoke(share)}>
        <Icon name="trash" />
      </IconButton>
    </li>
  );
}
