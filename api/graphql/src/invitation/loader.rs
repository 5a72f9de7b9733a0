//! Loads invitations.

use cal3_app::{
    App, AppError, Viewer,
    organisation::invitation::{self, Invitation},
};
use cal3_domain::ids::InvitationId;

use crate::loaders::Load;

impl Load for InvitationId {
    type Value = Invitation;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Invitation)>, AppError> {
        Ok(invitation::visible(app, viewer, ids).await?.into_iter().map(|row| (row.id, row)).collect())
    }
}
