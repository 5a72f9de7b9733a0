//! What mutations of an account's protection take and answer.

use async_graphql::{ID, InputObject, SimpleObject};

use crate::{account::User, payload::UserError};

/// A password that is to take another's place.
#[derive(InputObject)]
pub(crate) struct PasswordChangeInput {
    /// The present one. Left out by somebody who has none yet, and who signed in within the last quarter of an hour.
    pub current_password: Option<String>,
    /// The one to come: at most 256 characters, and hard to guess.
    pub new_password: String,
}

/// What `passwordChange` answers.
#[derive(SimpleObject)]
pub(crate) struct PasswordChangePayload {
    /// The viewer.
    pub user: Option<User>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// The address that the viewer wants to sign in with.
#[derive(InputObject)]
pub(crate) struct UserEmailChangeInput {
    /// The address.
    pub email: String,
    /// The present password. Left out by somebody who has none, and who signed in within the last quarter of an hour.
    pub password: Option<String>,
}

/// What `userEmailChange` answers.
#[derive(SimpleObject)]
pub(crate) struct UserEmailChangePayload {
    /// Whether a mail goes to the new address. The address changes when its link is followed.
    pub is_mail_sent: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `userEmailConfirmationSend` answers.
#[derive(SimpleObject)]
pub(crate) struct UserEmailConfirmationSendPayload {
    /// Whether a mail goes to the viewer's address, if it is not confirmed yet.
    pub is_mail_sent: bool,
    /// What the caller can mend.
    pub user_errors: Vec<UserError>,
}

/// What came by mail.
#[derive(InputObject)]
pub(crate) struct UserEmailConfirmInput {
    /// What stands behind `#` in the link.
    pub secret: String,
}

/// What `userEmailConfirm` answers.
#[derive(SimpleObject)]
pub(crate) struct UserEmailConfirmPayload {
    /// The viewer with the confirmed address.
    pub user: Option<User>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Who wants to set the second step up.
#[derive(InputObject)]
pub(crate) struct TotpSetUpInput {
    /// The present password. Left out by somebody who has none, and who signed in within the last quarter of an hour.
    pub password: Option<String>,
}

/// What an authenticator app needs. Shown this once.
#[derive(SimpleObject)]
pub(crate) struct TotpSetup {
    /// The secret in base 32, to be typed.
    pub secret: String,
    /// The secret as a key URI (`otpauth://totp/…`).
    pub uri: String,
    /// The URI as a QR code: an SVG document.
    pub qr_code: String,
}

/// What `totpSetUp` answers.
#[derive(SimpleObject)]
pub(crate) struct TotpSetUpPayload {
    /// What the app needs; null when there are `userErrors`.
    pub setup: Option<TotpSetup>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// A code of the app that was just set up.
#[derive(InputObject)]
pub(crate) struct TotpEnableInput {
    /// The six digits that the app shows now.
    pub code: String,
}

/// What `totpEnable` answers.
#[derive(SimpleObject)]
pub(crate) struct TotpEnablePayload {
    /// Codes for when the app is lost, each good for one sign-in. Shown this once.
    pub recovery_codes: Option<Vec<String>>,
    /// The viewer.
    pub user: Option<User>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Both steps of signing in once more.
#[derive(InputObject)]
pub(crate) struct TotpDisableInput {
    /// The present password. Left out by somebody who has none, and who signed in within the last quarter of an hour.
    pub password: Option<String>,
    /// A code of the app, or a recovery code.
    pub code: String,
}

/// What `totpDisable` answers.
#[derive(SimpleObject)]
pub(crate) struct TotpDisablePayload {
    /// The viewer.
    pub user: Option<User>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Both steps of signing in once more.
#[derive(InputObject)]
pub(crate) struct RecoveryCodesReplaceInput {
    /// The present password. Left out by somebody who has none, and who signed in within the last quarter of an hour.
    pub password: Option<String>,
    /// A code of the app, or a recovery code.
    pub code: String,
}

/// What `recoveryCodesReplace` answers.
#[derive(SimpleObject)]
pub(crate) struct RecoveryCodesReplacePayload {
    /// The new codes; those before do not work any more. Shown this once.
    pub recovery_codes: Option<Vec<String>>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Which device is to be signed out.
#[derive(InputObject)]
pub(crate) struct SessionRevokeInput {
    /// The session.
    pub id: ID,
}

/// What `sessionRevoke` answers.
#[derive(SimpleObject)]
pub(crate) struct SessionRevokePayload {
    /// The id of the session that has ended.
    pub revoked_id: Option<ID>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `sessionRevokeOthers` answers.
#[derive(SimpleObject)]
pub(crate) struct SessionRevokeOthersPayload {
    /// How many sessions have ended.
    pub revoked_count: Option<i32>,
    /// What the caller can mend.
    pub user_errors: Vec<UserError>,
}

/// Which linked service is to be forgotten.
#[derive(InputObject)]
pub(crate) struct IdentityUnlinkInput {
    /// The identity.
    pub id: ID,
    /// The present password. Left out by somebody who has none, and who signed in within the last quarter of an hour.
    pub password: Option<String>,
}

/// What `identityUnlink` answers.
#[derive(SimpleObject)]
pub(crate) struct IdentityUnlinkPayload {
    /// The id of the identity that is gone.
    pub unlinked_id: Option<ID>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
