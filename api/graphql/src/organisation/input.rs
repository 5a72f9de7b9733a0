//! What mutations of organisations and memberships take and answer.

use async_graphql::{ID, InputObject, SimpleObject};
use cal3_app::organisation;

use super::{Membership, Organisation, OrganisationRole};
use crate::{payload::UserError, scalars::TimeZone};

/// A new organisation.
#[derive(InputObject)]
pub(crate) struct OrganisationCreateInput {
    /// What it is called: 1 to 200 characters.
    pub name: String,
    /// Its name in addresses: 2 to 40 of a to z, digits, and single hyphens between them; made from the name when left out.
    pub slug: Option<String>,
    /// The zone of new calendars in it; the viewer's when left out.
    pub time_zone: Option<TimeZone>,
    /// The language in which it writes to people, as a BCP 47 tag; the viewer's when left out.
    pub locale: Option<String>,
    /// Its colour, as `#rrggbb`; teal when left out.
    pub color: Option<String>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl From<OrganisationCreateInput> for organisation::CreateOrganisation {
    fn from(input: OrganisationCreateInput) -> Self {
        Self {
            name: input.name,
            slug: input.slug,
            time_zone: input.time_zone.map(|zone| zone.0),
            locale: input.locale,
            color: input.color,
            idempotency_key: input.idempotency_key,
        }
    }
}

/// What is to change of an organisation. What is left out stays.
#[derive(InputObject)]
pub(crate) struct OrganisationUpdateInput {
    /// The organisation.
    pub id: ID,
    /// What it is called: 1 to 200 characters.
    pub name: Option<String>,
    /// Its name in addresses: 2 to 40 of a to z, digits, and single hyphens between them.
    pub slug: Option<String>,
    /// The zone of new calendars in it.
    pub time_zone: Option<TimeZone>,
    /// The language in which it writes to people, as a BCP 47 tag.
    pub locale: Option<String>,
    /// Its colour, as `#rrggbb`.
    pub color: Option<String>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl From<OrganisationUpdateInput> for organisation::UpdateOrganisation {
    fn from(input: OrganisationUpdateInput) -> Self {
        Self {
            name: input.name,
            slug: input.slug,
            time_zone: input.time_zone.map(|zone| zone.0),
            locale: input.locale,
            color: input.color,
            if_version: input.if_version,
        }
    }
}

/// Which organisation is to go.
#[derive(InputObject)]
pub(crate) struct OrganisationDeleteInput {
    /// The organisation.
    pub id: ID,
    /// The version that was read: the deletion is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// Which organisation the viewer leaves.
#[derive(InputObject)]
pub(crate) struct OrganisationLeaveInput {
    /// The organisation.
    pub organisation_id: ID,
}

/// Who is to have another role.
#[derive(InputObject)]
pub(crate) struct MembershipUpdateInput {
    /// In which organisation.
    pub organisation_id: ID,
    /// Who.
    pub user_id: ID,
    /// The role: not above the viewer's own.
    pub role: OrganisationRole,
}

/// Who is to be removed.
#[derive(InputObject)]
pub(crate) struct MembershipDeleteInput {
    /// From which organisation.
    pub organisation_id: ID,
    /// Who.
    pub user_id: ID,
}

/// What `organisationCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct OrganisationCreatePayload {
    /// The new organisation.
    pub organisation: Option<Organisation>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `organisationUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct OrganisationUpdatePayload {
    /// The organisation as it is now.
    pub organisation: Option<Organisation>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `organisationDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct OrganisationDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether it was gone before, or never seen by the viewer.
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `organisationLeave` answers.
#[derive(SimpleObject)]
pub(crate) struct OrganisationLeavePayload {
    /// The id of the organisation to which the viewer belongs no more.
    pub deleted_id: Option<ID>,
    /// Whether they did not belong to it before.
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `membershipUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct MembershipUpdatePayload {
    /// The membership as it is now.
    pub membership: Option<Membership>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `membershipDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct MembershipDeletePayload {
    /// The id of whoever belongs to the organisation no more.
    pub deleted_id: Option<ID>,
    /// Whether they did not belong to it before.
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
