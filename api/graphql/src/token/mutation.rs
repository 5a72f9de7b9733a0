//! Making and ending tokens.

use async_graphql::{Context, Object, Result};
use cal3_app::{calendar::Deleted, token};

use super::{
    Token,
    input::{TokenCreateInput, TokenCreatePayload, TokenRevokeInput, TokenRevokePayload},
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of tokens.
#[derive(Default)]
pub(crate) struct TokenMutation;

#[Object]
impl TokenMutation {
    /// Makes a token. Only a person who is signed in may, no token.
    async fn token_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new token.")] input: TokenCreateInput,
    ) -> Result<TokenCreatePayload> {
        let made = async { token::create(ctx.app(), ctx.viewer(), input.read()?).await };
        let (made, user_errors) = settle(ctx, made.await).await?;
        let (token, secret) = made.unzip();
        Ok(TokenCreatePayload {
            token: token.map(Token::from),
            secret: secret.flatten().map(|secret| secret.expose().to_owned()),
            user_errors,
        })
    }

    /// Ends a token at once, and what was begun with it. Only a person who is signed in may, no token.
    async fn token_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which token.")] input: TokenRevokeInput,
    ) -> Result<TokenRevokePayload> {
        let revoked = async {
            let id = read_id(&input.id, "id")?;
            token::revoke(ctx.app(), ctx.viewer(), id).await
        };
        let (revoked, user_errors) = settle(ctx, revoked.await).await?;
        Ok(TokenRevokePayload {
            deleted_id: revoked.is_some().then_some(input.id),
            already_deleted: revoked == Some(Deleted::Already),
            user_errors,
        })
    }
}
