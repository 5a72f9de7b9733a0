//! Loads the viewer's own devices and linked services.

use cal3_app::{
    App, AppError, Viewer,
    account::{self, LinkedIdentity},
};
use cal3_domain::ids::{IdentityId, SessionId};

use crate::loaders::Load;

impl Load for SessionId {
    type Value = account::Session;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, account::Session)>, AppError> {
        let found = account::find_sessions(app, viewer, ids).await?;
        Ok(found.into_iter().map(|session| (session.id, session)).collect())
    }
}

impl Load for IdentityId {
    type Value = LinkedIdentity;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, LinkedIdentity)>, AppError> {
        let found = account::find_identities(app, viewer, ids).await?;
        Ok(found.into_iter().map(|identity| (identity.id, identity)).collect())
    }
}
