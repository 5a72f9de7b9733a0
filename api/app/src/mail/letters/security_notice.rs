//! "This happened to your account. Was it you?"

use cal3_domain::ids::UserId;
use cal3_store::{Tx, account as rows};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{greeting, mailbox, place, when};
use crate::{
    App, AppError,
    mail::{Block, Compose, Letter},
};

/// Tells a person what happened to the protection of their account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SecurityNotice {
    /// Whose account it is.
    pub user: Uuid,
    /// Where the letter goes; to the account's own address when left out, if that is confirmed.
    pub to: Option<String>,
    /// What happened.
    pub happening: Happening,
    /// When.
    pub at: Timestamp,
    /// On which device, as the list of devices names it.
    pub device: Option<String>,
    /// From which address of the Internet.
    pub address: Option<String>,
}

/// What happened to an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Happening {
    /// Somebody signed in on a device that was not seen before.
    NewDevice,
    /// The password was changed, or set for the first time.
    PasswordChanged,
    /// The account has another mail address now.
    AddressChanged {
        /// Which.
        to: String,
    },
    /// Signing in takes a code of an authenticator app from now on.
    SecondFactorEnabled,
    /// It does not any more.
    SecondFactorDisabled,
    /// One of the recovery codes was used in place of the app.
    RecoveryCodeUsed {
        /// How many are left.
        left: i64,
    },
    /// Another service can be used to sign in.
    IdentityLinked {
        /// What it is called.
        provider: String,
    },
    /// It cannot any more.
    IdentityUnlinked {
        /// What it is called.
        provider: String,
    },
}

impl Happening {
    /// The subject, and a sentence that ends with where it happened.
    fn words(&self) -> (&'static str, String) {
        match self {
            Self::NewDevice => (
                "A new device signed in",
                "a device that was not used before signed in to your account".to_owned(),
            ),
            Self::PasswordChanged => {
                ("Your password was changed", "the password of your account was changed".to_owned())
            }
            Self::AddressChanged { to } => (
                "Your e-mail address was changed",
                format!("the e-mail address of your account was changed to {to}"),
            ),
            Self::SecondFactorEnabled => (
                "Two-step sign-in is on",
                "signing in to your account takes a code of your authenticator app from now on".to_owned(),
            ),
            Self::SecondFactorDisabled => (
                "Two-step sign-in is off",
                "signing in to your account takes no second step any more".to_owned(),
            ),
            Self::RecoveryCodeUsed { left } => (
                "A recovery code was used",
                format!("a recovery code was used to sign in to your account ({left} left)"),
            ),
            Self::IdentityLinked { provider } => {
                ("A way to sign in was added", format!("{provider} can be used to sign in to your account"))
            }
            Self::IdentityUnlinked { provider } => (
                "A way to sign in was removed",
                format!("{provider} can no longer be used to sign in to your account"),
            ),
        }
    }
}

impl Compose for SecurityNotice {
    async fn compose(&self, app: &App, tx: &mut Tx) -> Result<Option<Letter>, AppError> {
        let user = rows::find_user(tx, UserId(self.user)).await?.filter(|user| user.deactivated_at.is_none());
        let Some(user) = user else { return Ok(None) };
        // Whoever reads the mail of an address that was never confirmed may be a stranger to the account.
        let confirmed = user.email.clone().filter(|_| user.email_verified_at.is_some());
        let Some(to) = self.to.clone().or(confirmed) else { return Ok(None) };
        let (subject, sentence) = self.happening.words();
        let mut facts = vec![("When".to_owned(), when(&user, self.at))];
        facts.extend(self.device.iter().map(|device| ("Device".to_owned(), device.clone())));
        facts.extend(self.address.iter().map(|address| ("Address".to_owned(), address.clone())));
        let body = vec![
            Block::text(greeting(&user)),
            Block::text(format!("{sentence}, on {}.", place(app))),
            Block::Facts(facts),
            Block::text(
                "If it was you, there is nothing to do. If it was not, choose a new password at once: that signs every \
                 device out.",
            ),
            Block::link("Choose a new password", format!("{}/forgot-password", app.public_url())),
        ];
        Ok(Some(Letter::new(mailbox(&user, &to), subject, body)))
    }
}
