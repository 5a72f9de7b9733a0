//! What the viewer sees of how their account is protected.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use cal3_app::{AppError, Viewer, account};
use cal3_domain::account::{Device, User};

use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    scalars::DateTime,
};

/// How the viewer's account is protected.
pub(crate) struct AccountSecurity(pub(crate) User);

/// How the viewer's own account is protected. For a signed-in person; no token may ask.
#[Object]
impl AccountSecurity {
    /// Since when the mail address is known to be theirs; null while it is not confirmed.
    async fn email_verified_at(&self) -> Option<DateTime> {
        self.0.email_verified_at.map(DateTime)
    }

    /// Whether they can sign in with a password.
    async fn has_password(&self, ctx: &Context<'_>) -> Result<bool> {
        account::has_password(ctx.app(), ctx.viewer()).await.map_err(|error| refuse(ctx, error))
    }

    /// The second step of signing in; null while there is none.
    async fn second_factor(&self, ctx: &Context<'_>) -> Result<Option<SecondFactor>> {
        let found = account::find_second_factor(ctx.app(), ctx.viewer()).await;
        let found = found.map_err(|error| refuse(ctx, error))?;
        Ok(found.map(|state| SecondFactor {
            enabled_at: DateTime(state.enabled_at),
            recovery_codes_left: i32::try_from(state.recovery_codes_left).unwrap_or(i32::MAX),
        }))
    }

    /// Who they are at other services that they can sign in with, in the order of linking; at most 50.
    async fn identities(&self, ctx: &Context<'_>) -> Result<Vec<Identity>> {
        let found = account::list_identities(ctx.app(), ctx.viewer()).await;
        Ok(found.map_err(|error| refuse(ctx, error))?.into_iter().map(Identity).collect())
    }

    /// The devices that are signed in, in the order of signing in.
    async fn sessions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Session>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let sessions = account::list_sessions(ctx.app(), ctx.viewer(), &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, sessions, |session| (session.id.0, Session(session))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}

/// The second step of signing in: a code of an authenticator app (RFC 6238), or a recovery code.
#[derive(SimpleObject)]
pub(crate) struct SecondFactor {
    /// Since when signing in takes it.
    enabled_at: DateTime,
    /// How many recovery codes have not been used.
    recovery_codes_left: i32,
}

/// A device that is signed in.
#[derive(Clone)]
pub(crate) struct Session(pub(crate) account::Session);

/// A device that is signed in.
#[Object]
impl Session {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// What it is, as far as its browser tells: `Firefox on Linux`.
    async fn device(&self) -> String {
        Device::from_user_agent(&self.0.user_agent).to_string()
    }

    /// The address of the Internet that it was last used from; null when that is not known.
    async fn address(&self) -> Option<&str> {
        Some(self.0.address.as_str()).filter(|address| !address.is_empty())
    }

    /// Whether it is the one that asks.
    async fn is_current(&self, ctx: &Context<'_>) -> bool {
        matches!(ctx.viewer(), Viewer::User { session, .. } if *session == self.0.id)
    }

    /// When they signed in.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was last used, to about a quarter of an hour.
    async fn last_used_at(&self) -> DateTime {
        DateTime(self.0.last_used_at)
    }

    /// When it ends unless it is used.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }
}

/// Who the viewer is at another service that they can sign in with.
#[derive(Clone)]
pub(crate) struct Identity(pub(crate) account::LinkedIdentity);

/// Who the viewer is at another service that they can sign in with.
#[Object]
impl Identity {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The name of the service, as in `/api/auth/{provider}`.
    async fn provider(&self) -> &str {
        &self.0.provider
    }

    /// The mail address or name there.
    async fn label(&self) -> &str {
        &self.0.label
    }

    /// Since when it can be used.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was last used to sign in.
    async fn last_used_at(&self) -> DateTime {
        DateTime(self.0.last_used_at)
    }
}
