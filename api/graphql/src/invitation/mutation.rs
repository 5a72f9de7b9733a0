//! Inviting people, and accepting.

use async_graphql::{Context, Object, Result};
use cal3_app::{
    calendar::Deleted,
    organisation::invitation::{self, Sent},
};
use secrecy::{ExposeSecret as _, SecretString};

use super::{
    Invitation,
    input::{
        InvitationAcceptInput, InvitationAcceptPayload, InvitationCreateInput, InvitationCreatePayload,
        InvitationResendInput, InvitationResendPayload, InvitationRevokeInput, InvitationRevokePayload,
    },
};
use crate::{
    context::{ContextExt as _, read_id},
    organisation::Organisation,
    payload::settle,
    scalars::Url,
};

/// Mutations of invitations.
#[derive(Default)]
pub struct InvitationMutation;

fn shown(sent: Option<Sent>) -> (Option<Invitation>, Option<Url>) {
    let url = |link: SecretString| Url(link.expose_secret().to_owned());
    sent.map(|sent| (sent.invitation.into(), sent.link.map(url)))
        .map_or((None, None), |(invitation, link)| (Some(invitation), link))
}

#[Object]
impl InvitationMutation {
    /// Invites somebody into an organisation, which its administrators and owners may: the link goes by mail.
    /// Scope: `organisations:write`.
    async fn invitation_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who is to be invited.")] input: InvitationCreateInput,
    ) -> Result<InvitationCreatePayload> {
        let made = async { invitation::create(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (sent, user_errors) = settle(ctx, made.await).await?;
        let (invitation, link) = shown(sent);
        Ok(InvitationCreatePayload { invitation, link, user_errors })
    }

    /// Sends an invitation again, with another link; those before stop working. Scope: `organisations:write`.
    async fn invitation_resend(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which invitation.")] input: InvitationResendInput,
    ) -> Result<InvitationResendPayload> {
        let resent = async {
            let id = read_id(&input.id, "id")?;
            invitation::resend(ctx.app(), ctx.viewer(), id).await
        };
        let (sent, user_errors) = settle(ctx, resent.await).await?;
        let (invitation, link) = shown(sent);
        Ok(InvitationResendPayload { invitation, link, user_errors })
    }

    /// Takes an invitation back: its link stops working. Scope: `organisations:write`.
    async fn invitation_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which invitation.")] input: InvitationRevokeInput,
    ) -> Result<InvitationRevokePayload> {
        let revoked = async {
            let id = read_id(&input.id, "id")?;
            invitation::revoke(ctx.app(), ctx.viewer(), id).await
        };
        let (revoked, user_errors) = settle(ctx, revoked.await).await?;
        Ok(InvitationRevokePayload {
            deleted_id: revoked.is_some().then_some(input.id),
            already_deleted: revoked == Some(Deleted::Already),
            user_errors,
        })
    }

    /// Makes the viewer a member of the organisation that invited their address. Only for whoever is signed in; no token may.
    async fn invitation_accept(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which invitation.")] input: InvitationAcceptInput,
    ) -> Result<InvitationAcceptPayload> {
        let accepted = invitation::accept(ctx.app(), ctx.viewer(), &input.secret).await;
        let (id, user_errors) = settle(ctx, accepted).await?;
        let organisation = match id {
            Some(id) => ctx.load(id).await?.map(Organisation),
            None => None,
        };
        Ok(InvitationAcceptPayload { organisation, user_errors })
    }
}
