//! A service account, as the administrators of its organisation see it.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{AppError, organisation::service_account as app, token};

use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    organisation::{Organisation, OrganisationRole},
    scalars::DateTime,
    token::Token,
};

/// An account that no person signs in with: programs of its organisation act as it, with its tokens. It may do what its role in
/// the organisation and what is shared with it allow.
#[derive(Debug, Clone)]
pub(crate) struct ServiceAccount(app::ServiceAccount);

impl From<app::ServiceAccount> for ServiceAccount {
    fn from(account: app::ServiceAccount) -> Self {
        Self(account)
    }
}

/// An account that no person signs in with: programs of its organisation act as it, with its tokens. It may do what its role in
/// the organisation and what is shared with it allow.
#[Object]
impl ServiceAccount {
    /// The id: also the `userId` of its membership, and with which calendars are shared with it.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What it is for.
    async fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }

    /// The organisation to which it belongs. Scope: `organisations:read`.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Ok(ctx.load(self.0.organisation).await?.map(Organisation))
    }

    /// What it may do in its organisation: `MEMBER` or `RESOURCE_MANAGER`.
    async fn role(&self) -> OrganisationRole {
        self.0.role.into()
    }

    /// Whether it may act; while it may not, its tokens are refused.
    async fn is_active(&self) -> bool {
        self.0.deactivated_at.is_none()
    }

    /// Its tokens that were not revoked, in the order of their making. Scope: `account:read`.
    async fn tokens(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Token>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let tokens = token::list(ctx.app(), ctx.viewer(), Some(self.0.id), &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, tokens, |token| (token.id.0, Token::from(token))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Grows by one with each change; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it last changed; its tokens do not count.
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }
}
