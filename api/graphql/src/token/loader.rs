//! Loads tokens.

use std::sync::Arc;

use cal3_app::{App, AppError, Viewer, token};
use cal3_domain::ids::TokenId;

use crate::loaders::Load;

impl Load for TokenId {
    type Value = Arc<token::Token>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<token::Token>)>, AppError> {
        let found = token::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|token| (token.id, Arc::new(token))).collect())
    }
}
