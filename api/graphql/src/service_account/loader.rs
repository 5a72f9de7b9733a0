//! Loads service accounts.

use cal3_app::{
    App, AppError, Viewer,
    organisation::service_account::{self, ServiceAccount},
};
use cal3_domain::ids::UserId;

use crate::loaders::Load;

/// The id of somebody who may be a service account of an organisation that the viewer administers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Served(pub(crate) UserId);

impl Load for Served {
    type Value = ServiceAccount;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, ServiceAccount)>, AppError> {
        let ids: Vec<UserId> = ids.iter().map(|id| id.0).collect();
        let found = service_account::visible(app, viewer, &ids).await?;
        Ok(found.into_iter().map(|account| (Self(account.id), account)).collect())
    }
}
