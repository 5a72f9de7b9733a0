//! What mutations of tokens take and answer.

use async_graphql::{ID, InputObject, SimpleObject};
use cal3_app::{AppError, token::CreateToken};

use super::Token;
use crate::{context::read_id, payload::UserError, scalars::DateTime};

/// A new token.
#[derive(InputObject)]
pub(crate) struct TokenCreateInput {
    /// What it is called: 1 to 200 characters.
    pub name: String,
    /// What it is for, as `scopes` lists it: `["events:read"]`.
    pub scopes: Vec<String>,
    /// The only calendars that it is for, at most 100; all when left out.
    pub calendar_ids: Option<Vec<ID>>,
    /// The only resources that it is for, at most 100; all when left out.
    pub resource_ids: Option<Vec<ID>>,
    /// When it ends: at most 366 days from now.
    pub expires_at: DateTime,
    /// A service account, of an organisation that the viewer administers, whose rights it has; the viewer's own when left out.
    pub service_account_id: Option<ID>,
    /// Makes a second request with the same key and input answer what the first did, but for the secret, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TokenCreateInput {
    /// What the use case takes.
    ///
    /// # Errors
    /// [`AppError::Invalid`] for an id that is none.
    pub(super) fn read(self) -> Result<CreateToken, AppError> {
        fn list<T: std::str::FromStr>(ids: Option<Vec<ID>>, path: &str) -> Result<Option<Vec<T>>, AppError> {
            ids.map(|ids| ids.iter().map(|id| read_id(id, path)).collect()).transpose()
        }
        let account = self.service_account_id.map(|id| read_id(&id, "serviceAccountId")).transpose()?;
        Ok(CreateToken {
            name: self.name,
            scopes: self.scopes,
            calendars: list(self.calendar_ids, "calendarIds")?,
            resources: list(self.resource_ids, "resourceIds")?,
            expires_at: self.expires_at.0,
            service_account: account,
            idempotency_key: self.idempotency_key,
        })
    }
}

/// Which token is to end.
#[derive(InputObject)]
pub(crate) struct TokenRevokeInput {
    /// The token.
    pub id: ID,
}

/// What `tokenCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct TokenCreatePayload {
    /// The new token.
    pub token: Option<Token>,
    /// Its text, shown this once, for `Authorization: Bearer …`; null when a request was repeated.
    pub secret: Option<String>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `tokenRevoke` answers.
#[derive(SimpleObject)]
pub(crate) struct TokenRevokePayload {
    /// The id of what has ended.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to end (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
