//! An invitation, as the administrators of its organisation see it, and as whoever has its link does.

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::organisation::invitation as app;

use crate::{
    context::ContextExt as _,
    organisation::{Organisation, OrganisationRole},
    scalars::DateTime,
};

/// An offer to become a member of an organisation, sent to a mail address.
#[derive(Debug, Clone)]
pub(crate) struct Invitation(app::Invitation);

impl From<app::Invitation> for Invitation {
    fn from(invitation: app::Invitation) -> Self {
        Self(invitation)
    }
}

/// What can be done with an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "app::Status")]
pub(crate) enum InvitationStatus {
    /// It can be accepted.
    Pending,
    /// It was not accepted in time; it can be sent again.
    Expired,
    /// Whoever sent it could not do so any more; somebody else can send it again.
    Lapsed,
}

/// An offer to become a member of an organisation, sent to a mail address.
#[Object]
impl Invitation {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The address to which it was sent.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// The role that they will have.
    async fn role(&self) -> OrganisationRole {
        self.0.role.into()
    }

    /// What can be done with it.
    async fn status(&self, ctx: &Context<'_>) -> InvitationStatus {
        app::Status::of(&self.0, ctx.app().now()).into()
    }

    /// The organisation into which it leads. Scope: `organisations:read`.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Ok(ctx.load(self.0.organisation).await?.map(Organisation))
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was last sent.
    async fn sent_at(&self) -> DateTime {
        DateTime(self.0.sent_at)
    }

    /// Until when it can be accepted.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }
}

/// What whoever has the link of an invitation is told.
pub(crate) struct InvitationPreview(pub(crate) app::Preview);

/// What whoever has the link of an invitation is told.
#[Object]
impl InvitationPreview {
    /// What the organisation is called.
    async fn organisation_name(&self) -> &str {
        &self.0.organisation_name
    }

    /// Its colour, as `#rrggbb`.
    async fn color(&self) -> &str {
        &self.0.color
    }

    /// What whoever invites is called; null when their account is gone.
    async fn inviter_name(&self) -> Option<&str> {
        self.0.inviter_name.as_deref()
    }

    /// The address that was invited: an account with it accepts.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// The role that they will have.
    async fn role(&self) -> OrganisationRole {
        self.0.role.into()
    }

    /// Whether there is an account with the address, to sign in with.
    async fn has_account(&self) -> bool {
        self.0.has_account
    }

    /// Until when it can be accepted.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }
}
