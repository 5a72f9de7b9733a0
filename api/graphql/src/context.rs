//! What a resolver reaches through its context.

use async_graphql::Context;
use cal3_app::{App, AppError, Viewer};
use cal3_domain::ids::UserId;

/// What the transport puts into each request before it is executed.
#[derive(Debug, Clone)]
pub struct RequestData {
    /// Who asks.
    pub viewer: Viewer,
    /// The request's id, for logs and error reports.
    pub request_id: String,
}

/// Shorthands on async-graphql's context.
pub(crate) trait ContextExt {
    /// The use cases.
    fn app(&self) -> &App;
    /// Who asks.
    fn viewer(&self) -> &Viewer;
    /// The signed-in person.
    fn user_id(&self) -> Result<UserId, AppError>;
}

impl ContextExt for Context<'_> {
    fn app(&self) -> &App {
        self.data_unchecked::<App>()
    }

    fn viewer(&self) -> &Viewer {
        &self.data_unchecked::<RequestData>().viewer
    }

    fn user_id(&self) -> Result<UserId, AppError> {
        self.viewer().user_id().ok_or(AppError::Unauthenticated)
    }
}
