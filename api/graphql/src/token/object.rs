//! A token, without its secret; what tokens can be for.

use std::sync::Arc;

use async_graphql::{ID, Object};
use cal3_app::token;
use cal3_domain::access;

use crate::scalars::DateTime;

/// A token of an integrator.
#[derive(Debug, Clone)]
pub(crate) struct Token(Arc<token::Token>);

impl From<Arc<token::Token>> for Token {
    fn from(token: Arc<token::Token>) -> Self {
        Self(token)
    }
}

impl From<token::Token> for Token {
    fn from(token: token::Token) -> Self {
        Self(Arc::new(token))
    }
}

/// A token with which a program acts for a person or a service account: what it may do is what it is for (`scopes`, narrowed
/// to `calendarIds` and `resourceIds`), within its owner's rights.
#[Object]
impl Token {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The last characters of its text, to tell it from others.
    async fn hint(&self) -> &str {
        &self.0.hint
    }

    /// The person or service account whose rights it has.
    async fn owner_id(&self) -> ID {
        self.0.user.to_string().into()
    }

    /// Who made it; null when they are gone.
    async fn created_by_id(&self) -> Option<ID> {
        self.0.created_by.map(|id| id.to_string().into())
    }

    /// What it is for: `scopes` explains them.
    async fn scopes(&self) -> Vec<&'static str> {
        self.0.grant.scopes.iter().map(access::Scope::as_str).collect()
    }

    /// The only calendars that it is for; null when it is for all.
    async fn calendar_ids(&self) -> Option<Vec<ID>> {
        let ids = self.0.grant.calendars.as_ref()?;
        Some(ids.iter().map(|id| id.to_string().into()).collect())
    }

    /// The only resources that it is for; null when it is for all.
    async fn resource_ids(&self) -> Option<Vec<ID>> {
        let ids = self.0.grant.resources.as_ref()?;
        Some(ids.iter().map(|id| id.to_string().into()).collect())
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it ends, or ended.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }

    /// When it was last used, to the minute; null when it never was.
    async fn last_used_at(&self) -> Option<DateTime> {
        self.0.last_used_at.map(DateTime)
    }

    /// The address that it was last used from.
    async fn last_used_address(&self) -> Option<&str> {
        self.0.last_used_address.as_deref()
    }
}

/// One thing that a token can be for.
pub(crate) struct ScopeInfo(pub(super) access::Scope);

/// One thing that a token can be for.
#[Object(name = "Scope")]
impl ScopeInfo {
    /// As it is written in `tokenCreate` and in error messages: `events:read`.
    async fn name(&self) -> &'static str {
        self.0.as_str()
    }

    /// What it lets a program do, for people.
    async fn meaning(&self) -> &'static str {
        self.0.meaning()
    }
}
