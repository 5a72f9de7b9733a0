//! Loads organisations, and the people in them.

use std::sync::Arc;

use cal3_app::{App, AppError, Viewer, account, organisation};
use cal3_domain::{
    access::Scope,
    account::User,
    ids::{OrganisationId, UserId},
};

use crate::loaders::Load;

impl Load for OrganisationId {
    type Value = Arc<organisation::Organisation>;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Self::Value)>, AppError> {
        let found = organisation::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|organisation| (organisation.id, Arc::new(organisation))).collect())
    }
}

/// Somebody of whom the viewer may know: a member of an organisation of theirs, or, for an administrator, anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Fellow(pub(crate) UserId);

impl Fellow {
    /// Whether the viewer may ask for people at all.
    pub(crate) fn may_be_read(viewer: &Viewer) -> bool {
        [Scope::OrganisationsRead, Scope::AccountRead, Scope::AdminUsers]
            .into_iter()
            .any(|scope| viewer.require(scope).is_ok())
    }
}

impl Load for Fellow {
    type Value = Arc<User>;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Arc<User>)>, AppError> {
        let ids: Vec<UserId> = ids.iter().map(|id| id.0).collect();
        let found = account::find_users(app, viewer, &ids).await?;
        Ok(found.into_iter().map(|user| (Self(user.id), Arc::new(user))).collect())
    }
}
