//! What the audit log knows: the acts that are put on record, how they ended, and how whoever acted was known.

use std::{fmt, str::FromStr};

/// Text that names no act.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no act `{0}`")]
pub struct UnknownAction(pub String);

macro_rules! actions {
    ($($name:ident = $text:literal, $meaning:literal;)*) => {
        /// A security-relevant act. What it is called in the database and in exports stays the same for ever.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $(#[doc = $meaning] $name,)*
        }

        impl Action {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The act as the log, the API and exports write it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }

        impl FromStr for Action {
            type Err = UnknownAction;

            fn from_str(text: &str) -> Result<Self, UnknownAction> {
                match text { $($text => Ok(Self::$name),)* other => Err(UnknownAction(other.to_owned())) }
            }
        }
    };
}

actions! {
    SignIn = "SIGN_IN", "Somebody signed in, or was refused.";
    SignOut = "SIGN_OUT", "Somebody signed out on a device.";
    Register = "REGISTER", "Somebody made an account.";
    RefreshReuse = "REFRESH_REUSE", "A spent refresh token came back, as when it was stolen; its session was ended.";
    SessionRevoke = "SESSION_REVOKE", "Sessions were ended.";
    PasswordChange = "PASSWORD_CHANGE", "Somebody changed their password.";
    PasswordResetRequest = "PASSWORD_RESET_REQUEST", "A mail with which a password can be reset was asked for.";
    PasswordReset = "PASSWORD_RESET", "A password was reset.";
    EmailChange = "EMAIL_CHANGE", "An account got another address.";
    EmailVerify = "EMAIL_VERIFY", "An address was shown to be its account's.";
    TotpEnable = "TOTP_ENABLE", "Somebody began to sign in with one-time codes too.";
    TotpDisable = "TOTP_DISABLE", "Somebody signs in without one-time codes again.";
    RecoveryCodesRenew = "RECOVERY_CODES_RENEW", "Somebody got new recovery codes.";
    RecoveryCodeUse = "RECOVERY_CODE_USE", "Somebody signed in with a recovery code.";
    IdentityLink = "IDENTITY_LINK", "An account can be entered through another provider.";
    IdentityUnlink = "IDENTITY_UNLINK", "An account can no longer be entered through a provider.";
    TokenCreate = "TOKEN_CREATE", "A token was made.";
    TokenRevoke = "TOKEN_REVOKE", "A token was ended.";
    CalendarShareCreate = "CALENDAR_SHARE_CREATE", "A calendar was shared, or got a public link.";
    CalendarShareUpdate = "CALENDAR_SHARE_UPDATE", "What a share allows was changed.";
    CalendarShareDelete = "CALENDAR_SHARE_DELETE", "A share or a public link was ended.";
    CalendarLeave = "CALENDAR_LEAVE", "Somebody left a calendar that was shared with them.";
    CalendarTransfer = "CALENDAR_TRANSFER", "A calendar got another owner.";
    CalendarFeedRotate = "CALENDAR_FEED_ROTATE", "A calendar got a new secret feed URL.";
    CalendarFeedDisable = "CALENDAR_FEED_DISABLE", "A calendar lost its secret feed URL.";
    OrganisationCreate = "ORGANISATION_CREATE", "An organisation was made.";
    OrganisationUpdate = "ORGANISATION_UPDATE", "An organisation was changed.";
    OrganisationDelete = "ORGANISATION_DELETE", "An organisation was deleted.";
    OrganisationOwnerAppoint = "ORGANISATION_OWNER_APPOINT", "An administrator of the installation gave an organisation without an owner one.";
    MembershipUpdate = "MEMBERSHIP_UPDATE", "A member of an organisation got another role.";
    MembershipDelete = "MEMBERSHIP_DELETE", "A member was removed from an organisation.";
    MembershipLeave = "MEMBERSHIP_LEAVE", "A member left an organisation.";
    GroupCreate = "GROUP_CREATE", "A group was made.";
    GroupUpdate = "GROUP_UPDATE", "A group was changed.";
    GroupDelete = "GROUP_DELETE", "A group was deleted.";
    GroupMemberAdd = "GROUP_MEMBER_ADD", "Somebody was put into a group.";
    GroupMemberRemove = "GROUP_MEMBER_REMOVE", "Somebody was taken out of a group.";
    InvitationCreate = "INVITATION_CREATE", "Somebody was invited into an organisation.";
    InvitationResend = "INVITATION_RESEND", "An invitation was sent again, with another link.";
    InvitationRevoke = "INVITATION_REVOKE", "An invitation was taken back.";
    InvitationAccept = "INVITATION_ACCEPT", "Somebody joined an organisation by an invitation, or was refused.";
    ServiceAccountCreate = "SERVICE_ACCOUNT_CREATE", "An organisation got a service account.";
    ServiceAccountUpdate = "SERVICE_ACCOUNT_UPDATE", "What a service account is called, is for or may do in its organisation was changed.";
    ServiceAccountDeactivate = "SERVICE_ACCOUNT_DEACTIVATE", "A service account may not act any more.";
    ServiceAccountReactivate = "SERVICE_ACCOUNT_REACTIVATE", "A service account may act again.";
    ServiceAccountDelete = "SERVICE_ACCOUNT_DELETE", "A service account was deleted, and its tokens ended.";
    RuleCreate = "RULE_CREATE", "An automation rule was made.";
    RuleUpdate = "RULE_UPDATE", "What an automation rule says was changed.";
    RuleEnable = "RULE_ENABLE", "An automation rule was switched on.";
    RuleDisable = "RULE_DISABLE", "An automation rule was switched off.";
    RulePause = "RULE_PAUSE", "An automation rule was paused because its runs failed.";
    RuleDelete = "RULE_DELETE", "An automation rule was deleted.";
    RuleRun = "RULE_RUN", "An automation rule was run by hand.";
    RuleApply = "RULE_APPLY", "An automation rule was applied to the events that there are.";
    RuleApplicationCancel = "RULE_APPLICATION_CANCEL", "The application of a rule to the events that there are was stopped.";
    RuleHookRotate = "RULE_HOOK_ROTATE", "An automation rule got an address at which messages come in, or another secret for them.";
    RunRetry = "RUN_RETRY", "A run of an automation rule was tried again.";
    RunReplay = "RUN_REPLAY", "A run of an automation rule was played again.";
    RuleSecretReveal = "RULE_SECRET_REVEAL", "The secret by which the calls of an automation rule are signed was shown.";
    WebhookCreate = "WEBHOOK_CREATE", "A webhook was made.";
    WebhookUpdate = "WEBHOOK_UPDATE", "A webhook was changed, switched on or off, or let go on.";
    WebhookRotateSecret = "WEBHOOK_ROTATE_SECRET", "A webhook got a new secret.";
    WebhookPause = "WEBHOOK_PAUSE", "A webhook was paused because it failed.";
    WebhookReplay = "WEBHOOK_REPLAY", "Deliveries to a webhook were sent once more.";
    WebhookDelete = "WEBHOOK_DELETE", "A webhook was deleted.";
    ResourceRoleSet = "RESOURCE_ROLE_SET", "Somebody, or a group, got a role on a resource.";
    ResourceRoleRemove = "RESOURCE_ROLE_REMOVE", "Somebody, or a group, lost a role on a resource.";
    ReservationOverrule = "RESERVATION_OVERRULE", "A manager made or moved a reservation against the rules.";
    Setup = "SETUP", "The installation got its first administrator, through the page.";
    AdministratorGrant = "ADMINISTRATOR_GRANT", "Somebody became an administrator of the installation.";
    AdministratorRevoke = "ADMINISTRATOR_REVOKE", "Somebody is no longer an administrator of the installation.";
    UserDeactivate = "USER_DEACTIVATE", "A person was barred from signing in.";
    UserReactivate = "USER_REACTIVATE", "A person may sign in again.";
    UserDelete = "USER_DELETE", "An account was deleted.";
    JobRetry = "JOB_RETRY", "Background work that had been given up was tried again.";
    JobDiscard = "JOB_DISCARD", "Background work that had been given up was discarded.";
    AuditExport = "AUDIT_EXPORT", "Entries of this log were exported.";
    AuditTrim = "AUDIT_TRIM", "Entries of this log were deleted when the time for which they are kept was over.";
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $code:literal, $text:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$value_doc])* $value,)*
        }

        impl $name {
            /// The number that the database gives it.
            pub fn code(self) -> i16 {
                match self { $(Self::$value => $code,)* }
            }

            /// What a number of the database means.
            pub fn from_code(code: i16) -> Option<Self> {
                match code { $($code => Some(Self::$value),)* _ => None }
            }

            /// The word that the API and exports have for it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$value => $text,)* }
            }
        }
    };
}

codes! {
    /// How an act ended.
    Outcome {
        /// It was done.
        Done = 0, "DONE";
        /// It was tried, and refused.
        Refused = 1, "REFUSED";
    }
}

codes! {
    /// How whoever acted was known.
    Via {
        /// They were not.
        Nobody = 0, "NOBODY";
        /// A signed-in person.
        Session = 1, "SESSION";
        /// The token of a program.
        Token = 2, "TOKEN";
        /// A public link to a calendar.
        Link = 3, "LINK";
        /// The command line on the server, whose users are not told apart.
        CommandLine = 4, "COMMAND_LINE";
        /// The worker, for a person or by itself.
        Worker = 5, "WORKER";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_is_read_back_by_its_name() {
        for action in Action::ALL {
            assert_eq!(action.as_str().parse(), Ok(*action));
            assert!(action.as_str().bytes().all(|b| b.is_ascii_uppercase() || b == b'_'), "{action}");
        }
        assert_eq!("FLY".parse::<Action>(), Err(UnknownAction("FLY".to_owned())));
    }

    #[test]
    fn codes_are_read_back() {
        for code in 0..=5 {
            assert_eq!(Via::from_code(code).map(Via::code), Some(code));
        }
        assert_eq!(Outcome::from_code(Outcome::Refused.code()), Some(Outcome::Refused));
        assert_eq!(Outcome::from_code(2), None);
    }
}
