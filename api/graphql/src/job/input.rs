//! What mutations of background work take and answer.

use async_graphql::{ID, InputObject, SimpleObject};

use crate::payload::UserError;

/// Which dead job is to be tried again.
#[derive(InputObject)]
pub(crate) struct JobRetryInput {
    /// The job.
    pub job_id: ID,
    /// Only if it was tried so often by now: else it was retried meanwhile, and may have failed for another reason.
    pub if_attempts: Option<i32>,
    /// Makes a repeated request harmless: 1 to 255 bytes, good for 24 hours.
    pub idempotency_key: Option<String>,
}

/// Dead jobs of which kind are to be tried again.
#[derive(InputObject)]
pub(crate) struct JobRetryAllInput {
    /// The kind, such as `mail`.
    pub kind: String,
    /// Makes a repeated request harmless: 1 to 255 bytes, good for 24 hours.
    pub idempotency_key: Option<String>,
}

/// Which dead job is to be discarded.
#[derive(InputObject)]
pub(crate) struct JobDiscardInput {
    /// The job.
    pub job_id: ID,
    /// Only if it was tried so often by now: else it was retried meanwhile, and may have failed for another reason.
    pub if_attempts: Option<i32>,
}

/// What `jobRetry` answers.
#[derive(SimpleObject)]
pub(crate) struct JobRetryPayload {
    /// The job that is tried again.
    pub retried_id: Option<ID>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `jobRetryAll` answers.
#[derive(SimpleObject)]
pub(crate) struct JobRetryAllPayload {
    /// How many jobs are tried again.
    pub count: Option<u64>,
    /// Whether there may be more; ask again for them.
    pub has_more: Option<bool>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `jobDiscard` answers.
#[derive(SimpleObject)]
pub(crate) struct JobDiscardPayload {
    /// The job that was discarded.
    pub discarded_id: Option<ID>,
    /// Whether it had been discarded before.
    pub already_discarded: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
