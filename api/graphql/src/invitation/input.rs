//! What mutations of invitations take and answer.

use async_graphql::{ID, InputObject, SimpleObject};
use cal3_app::{AppError, organisation::invitation};

use super::Invitation;
use crate::{
    context::read_id,
    organisation::{Organisation, OrganisationRole},
    payload::UserError,
    scalars::Url,
};

/// Who is to be invited.
#[derive(InputObject)]
pub(crate) struct InvitationCreateInput {
    /// Into which organisation.
    pub organisation_id: ID,
    /// The mail address: an account with it accepts.
    pub email: String,
    /// The role that they will have: not above the viewer's own.
    pub role: OrganisationRole,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours; a link is shown once.
    pub idempotency_key: Option<String>,
}

impl TryFrom<InvitationCreateInput> for invitation::CreateInvitation {
    type Error = AppError;

    fn try_from(input: InvitationCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            organisation: read_id(&input.organisation_id, "organisationId")?,
            email: input.email,
            role: input.role.into(),
            idempotency_key: input.idempotency_key,
        })
    }
}

/// Which invitation is to be sent again.
#[derive(InputObject)]
pub(crate) struct InvitationResendInput {
    /// The invitation.
    pub id: ID,
}

/// Which invitation is to be taken back.
#[derive(InputObject)]
pub(crate) struct InvitationRevokeInput {
    /// The invitation.
    pub id: ID,
}

/// Which invitation is accepted.
#[derive(InputObject)]
pub(crate) struct InvitationAcceptInput {
    /// What stands after `#` in the link.
    pub secret: String,
}

/// What `invitationCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct InvitationCreatePayload {
    /// The new invitation.
    pub invitation: Option<Invitation>,
    /// The link to hand over, where this installation sends no mail; shown this once.
    pub link: Option<Url>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `invitationResend` answers.
#[derive(SimpleObject)]
pub(crate) struct InvitationResendPayload {
    /// The invitation as it is now.
    pub invitation: Option<Invitation>,
    /// The link to hand over, where this installation sends no mail; shown this once.
    pub link: Option<Url>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `invitationRevoke` answers.
#[derive(SimpleObject)]
pub(crate) struct InvitationRevokePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether it was gone before, accepted perhaps, or never seen by the viewer.
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `invitationAccept` answers.
#[derive(SimpleObject)]
pub(crate) struct InvitationAcceptPayload {
    /// The organisation to which the viewer belongs now.
    pub organisation: Option<Organisation>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
