//! What a resolver reaches through its context.

use async_graphql::{Context, ID, Result};
use cal3_app::{App, AppError, UserErrorCode, Viewer, account::Accounts};

use crate::{
    error::refuse,
    loaders::{Load, Loaders},
};

/// What the transport knows about a request.
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
    /// Signing in, and what it takes.
    ///
    /// # Errors
    /// [`AppError::Internal`] where the executor was made without them.
    fn accounts(&self) -> Result<&Accounts, AppError>;
    /// Who asks.
    fn viewer(&self) -> &Viewer;
    /// The request's loaders.
    fn loaders(&self) -> &Loaders;
    /// What the viewer sees under this id, loaded together with what other fields ask for.
    ///
    /// # Errors
    /// A GraphQL error when it cannot be loaded.
    async fn load<K: Load>(&self, id: K) -> Result<Option<K::Value>>;
}

impl ContextExt for Context<'_> {
    fn app(&self) -> &App {
        self.data_unchecked::<App>()
    }

    fn accounts(&self) -> Result<&Accounts, AppError> {
        let accounts = self.data_opt::<Accounts>();
        accounts.ok_or_else(|| AppError::internal("this executor was made without accounts"))
    }

    fn viewer(&self) -> &Viewer {
        &self.data_unchecked::<RequestData>().viewer
    }

    fn loaders(&self) -> &Loaders {
        self.data_unchecked::<Loaders>()
    }

    async fn load<K: Load>(&self, id: K) -> Result<Option<K::Value>> {
        self.loaders().load(id).await.map_err(|error| refuse(self, error))
    }
}

/// Reads a global id of one kind, given at `path` of the input. Text that is no such id names nothing.
///
/// # Errors
/// [`AppError::Invalid`] with `NOT_FOUND` at `path`.
pub(crate) fn read_id<T: std::str::FromStr>(id: &ID, path: &str) -> Result<T, AppError> {
    let missing =
        || AppError::field(UserErrorCode::NotFound, path, "There is nothing with this id that you can see.");
    id.parse().map_err(|_| missing())
}
