//! What mutations of imports take and answer.

use async_graphql::{ID, InputObject, SimpleObject};

use super::Import;
use crate::payload::UserError;

/// A file to be imported. With `content` the import starts at once; without it, PUT the bytes to `uploadUrl`.
#[derive(InputObject)]
pub(crate) struct ImportCreateInput {
    /// The calendar that the events go into.
    pub calendar_id: ID,
    /// The file's name, for display: 1 to 255 characters.
    pub file_name: String,
    /// The file's size in bytes; required without `content`.
    pub byte_size: Option<i32>,
    /// The file itself, at most 512 KiB.
    pub content: Option<String>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

/// Which import is to be cancelled.
#[derive(InputObject)]
pub(crate) struct ImportCancelInput {
    /// The import.
    pub id: ID,
}

/// What `importCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct ImportCreatePayload {
    /// The new import.
    pub import: Option<Import>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `importCancel` answers.
#[derive(SimpleObject)]
pub(crate) struct ImportCancelPayload {
    /// The import as it is now.
    pub import: Option<Import>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
