//! Loads people. A person sees themselves.

use cal3_app::{App, AppError, Viewer, account};
use cal3_domain::{account::User, ids::UserId};

use crate::loaders::Load;

impl Load for UserId {
    type Value = User;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, User)>, AppError> {
        match viewer.user_id() {
            Some(own) if ids.contains(&own) => {
                Ok(account::find_self(app, viewer).await?.map(|user| (own, user)).into_iter().collect())
            }
            _ => Ok(Vec::new()),
        }
    }
}
