import { graphql } from '@/gql';
import type { AccountSecurityQuery } from '@/gql/graphql';

/** How the viewer's own account is protected. */
export const AccountSecurity = graphql(`
  query AccountSecurity($before: String) {
    viewer {
      id
      email
      security {
        emailVerifiedAt
        hasPassword
        secondFactor {
          enabledAt
          recoveryCodesLeft
        }
        identities {
          id
          provider
          label
          lastUsedAt
        }
        sessions(last: 20, before: $before) {
          pageInfo {
            hasPreviousPage
            startCursor
          }
          nodes {
            id
            device
            address
            isCurrent
            createdAt
            lastUsedAt
          }
        }
      }
    }
  }
`);

export const PasswordChange = graphql(`
  mutation PasswordChange($input: PasswordChangeInput!) {
    passwordChange(input: $input) {
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const UserEmailChange = graphql(`
  mutation UserEmailChange($input: UserEmailChangeInput!) {
    userEmailChange(input: $input) {
      isMailSent
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const UserEmailConfirmationSend = graphql(`
  mutation UserEmailConfirmationSend {
    userEmailConfirmationSend {
      isMailSent
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const TotpSetUp = graphql(`
  mutation TotpSetUp($input: TotpSetUpInput!) {
    totpSetUp(input: $input) {
      setup {
        secret
        qrCode
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const TotpEnable = graphql(`
  mutation TotpEnable($input: TotpEnableInput!) {
    totpEnable(input: $input) {
      recoveryCodes
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const TotpDisable = graphql(`
  mutation TotpDisable($input: TotpDisableInput!) {
    totpDisable(input: $input) {
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const RecoveryCodesReplace = graphql(`
  mutation RecoveryCodesReplace($input: RecoveryCodesReplaceInput!) {
    recoveryCodesReplace(input: $input) {
      recoveryCodes
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const SessionRevoke = graphql(`
  mutation SessionRevoke($input: SessionRevokeInput!) {
    sessionRevoke(input: $input) {
      revokedId
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const SessionRevokeOthers = graphql(`
  mutation SessionRevokeOthers {
    sessionRevokeOthers {
      revokedCount
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const IdentityUnlink = graphql(`
  mutation IdentityUnlink($input: IdentityUnlinkInput!) {
    identityUnlink(input: $input) {
      unlinkedId
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export type Security = NonNullable<NonNullable<AccountSecurityQuery['viewer']>['security']>;
