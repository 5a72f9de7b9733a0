//! What a kind of work has to provide.

use std::{collections::HashMap, sync::Arc};

use cal3_app::{App, AppError};
use cal3_store::{StoreError, job::Attempt};
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use serde_json::Value;
use tokio_util::sync::CancellationToken;

/// Why an attempt did not end well.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The worker stops, or the attempt is no longer this worker's. What was committed stays; the job goes on elsewhere.
    #[error("interrupted")]
    Interrupted,
    /// The work is no longer wanted.
    #[error("cancelled")]
    Cancelled,
    /// Another try may succeed.
    #[error("{0}")]
    Retry(String),
    /// No try will succeed.
    #[error("{0}")]
    Fatal(String),
}

impl From<AppError> for RunError {
    fn from(error: AppError) -> Self {
        Self::Retry(error.to_string())
    }
}

impl From<StoreError> for RunError {
    fn from(error: StoreError) -> Self {
        Self::Retry(error.to_string())
    }
}

/// What a handler gets.
#[derive(Clone)]
pub struct RunContext {
    /// The use cases.
    pub app: App,
    /// Which attempt of which job this is.
    pub attempt: Attempt,
    /// The worker's name: with the attempt, what [`cal3_store::job::is_held`] asks for.
    pub worker: String,
    /// The ids that the work is about.
    pub payload: Value,
    /// When the job was enqueued.
    pub created_at: Timestamp,
    /// Cancelled when the work has to stop: return [`RunError::Interrupted`] soon.
    pub stop: CancellationToken,
}

/// A kind of work. Running it twice has to be harmless: a worker may die after its effect and before its record.
pub trait Handler: Send + Sync + 'static {
    /// The `kind` of the rows that it handles.
    fn kind(&self) -> &'static str;

    /// Does the work.
    fn run(&self, context: RunContext) -> BoxFuture<'static, Result<(), RunError>>;

    /// Called once the job is given up, with the reason, so that whoever waits for it can be told.
    fn given_up(&self, app: App, payload: Value, reason: String) -> BoxFuture<'static, Result<(), RunError>> {
        let _ = (app, payload, reason);
        Box::pin(async { Ok(()) })
    }
}

/// The handlers by their kind.
#[derive(Clone, Default)]
pub struct Registry(HashMap<&'static str, Arc<dyn Handler>>);

impl Registry {
    /// Everything that Cal3 does in the background.
    pub fn standard() -> Self {
        Self::default()
            .with(crate::import::Imports)
            .with(crate::mail::Mails)
            .with(crate::push::Pushes)
            .with(crate::automation::Applications)
            .with(crate::ticket::Tickets::<crate::automation::Run>::new())
            .with(crate::ticket::Tickets::<crate::webhook::Delivery>::new())
    }

    /// With one handler more.
    #[must_use]
    pub fn with(mut self, handler: impl Handler) -> Self {
        self.0.insert(handler.kind(), Arc::new(handler));
        self
    }

    pub(crate) fn get(&self, kind: &str) -> Option<Arc<dyn Handler>> {
        self.0.get(kind).cloned()
    }
}
