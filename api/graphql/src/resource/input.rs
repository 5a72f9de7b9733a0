//! What mutations of resources take.

use async_graphql::{ID, InputObject, MaybeUndefined};
use cal3_app::{AppError, UserErrorCode, resource};

use super::role::{ResourceRole, Visibility};
use crate::{
    context::read_id,
    scalars::{Json, TimeZone, Url},
};

/// A new type of resources.
#[derive(InputObject)]
pub(crate) struct ResourceTypeCreateInput {
    /// The organisation that gets it.
    pub organisation_id: ID,
    /// What it is called: 1 to 200 characters, once in the organisation.
    pub name: String,
    /// The name of an icon.
    pub icon: Option<String>,
    /// Its colour, as `#rrggbb`.
    pub color: Option<String>,
    /// The rules of those of its resources that have none of their own; without any, members may book at any time.
    pub policy: Option<Json>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<ResourceTypeCreateInput> for resource::CreateType {
    type Error = AppError;

    fn try_from(input: ResourceTypeCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            organisation: read_id(&input.organisation_id, "organisationId")?,
            name: input.name,
            icon: input.icon,
            color: input.color,
            policy: input.policy.map(|policy| policy.0),
            idempotency_key: input.idempotency_key,
        })
    }
}

/// What is to change of a type. What is left out stays.
#[derive(InputObject)]
pub(crate) struct ResourceTypeUpdateInput {
    /// The type.
    pub id: ID,
    /// What it is called: 1 to 200 characters, once in the organisation.
    pub name: Option<String>,
    /// The name of an icon; null clears it.
    pub icon: MaybeUndefined<String>,
    /// Its colour, as `#rrggbb`.
    pub color: Option<String>,
    /// The rules of those of its resources that have none of their own.
    pub policy: Option<Json>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl From<ResourceTypeUpdateInput> for resource::UpdateType {
    fn from(input: ResourceTypeUpdateInput) -> Self {
        Self {
            name: input.name,
            icon: input.icon.into(),
            color: input.color,
            policy: input.policy.map(|policy| policy.0),
            if_version: input.if_version,
        }
    }
}

/// Which type is to go.
#[derive(InputObject)]
pub(crate) struct ResourceTypeDeleteInput {
    /// The type.
    pub id: ID,
    /// The version that was read: the deletion is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// A new resource.
#[derive(InputObject)]
pub(crate) struct ResourceCreateInput {
    /// The organisation that gets it.
    pub organisation_id: ID,
    /// What kind it is.
    pub type_id: ID,
    /// What it is in: a room on a floor, a floor of a site; at most 8 levels.
    pub parent_id: Option<ID>,
    /// What it is called: 1 to 200 characters.
    pub name: String,
    /// What there is to know about it: at most 10,000 characters.
    pub description: Option<String>,
    /// The zone on whose clocks its hours are read.
    pub time_zone: TimeZone,
    /// Where its photo is: an `https://` address.
    pub photo_url: Option<Url>,
    /// What it has: an object of at most 50 texts, numbers and truth values.
    pub attributes: Option<Json>,
    /// How many there are: 1 is a unit, which one reservation at a time may have; more are a pool.
    #[graphql(default = 1)]
    pub quantity: i32,
    /// How many people fit.
    pub seats: Option<i32>,
    /// Who sees it without having a role on it.
    #[graphql(default_with = "Visibility::Members")]
    pub visibility: Visibility,
    /// Whether it can be reserved: a site or a floor cannot.
    #[graphql(default = true)]
    pub is_reservable: bool,
    /// Its own rules; those of its type when left out.
    pub policy: Option<Json>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<ResourceCreateInput> for resource::CreateResource {
    type Error = AppError;

    fn try_from(input: ResourceCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            organisation: read_id(&input.organisation_id, "organisationId")?,
            type_id: read_id(&input.type_id, "typeId")?,
            parent: input.parent_id.map(|id| read_id(&id, "parentId")).transpose()?,
            name: input.name,
            description: input.description,
            time_zone: input.time_zone.0,
            photo_url: input.photo_url.map(|url| url.0),
            attributes: input.attributes.map(|attributes| attributes.0),
            quantity: Some(input.quantity),
            seats: input.seats,
            visibility: input.visibility.into(),
            is_reservable: input.is_reservable,
            policy: input.policy.map(|policy| policy.0),
            idempotency_key: input.idempotency_key,
        })
    }
}

/// What is to change of a resource. What is left out stays, and so do the reservations that there are.
#[derive(InputObject)]
pub(crate) struct ResourceUpdateInput {
    /// The resource.
    pub id: ID,
    /// What kind it is.
    pub type_id: Option<ID>,
    /// What it is in; null puts it at the top.
    pub parent_id: MaybeUndefined<ID>,
    /// What it is called: 1 to 200 characters.
    pub name: Option<String>,
    /// What there is to know about it: at most 10,000 characters; null clears it.
    pub description: MaybeUndefined<String>,
    /// The zone on whose clocks its hours are read.
    pub time_zone: Option<TimeZone>,
    /// Where its photo is: an `https://` address; null clears it.
    pub photo_url: MaybeUndefined<Url>,
    /// What it has, all of it: an object of at most 50 texts, numbers and truth values.
    pub attributes: Option<Json>,
    /// How many there are. Refused when reservations to come need it as it is.
    pub quantity: Option<i32>,
    /// How many people fit; null clears it.
    pub seats: MaybeUndefined<i32>,
    /// Who sees it without having a role on it.
    pub visibility: Option<Visibility>,
    /// Whether it can be reserved.
    pub is_reservable: Option<bool>,
    /// Its own rules; null: those of its type again.
    pub policy: MaybeUndefined<Json>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl TryFrom<ResourceUpdateInput> for resource::UpdateResource {
    type Error = AppError;

    fn try_from(input: ResourceUpdateInput) -> Result<Self, AppError> {
        let parent: Option<Option<ID>> = input.parent_id.into();
        Ok(Self {
            type_id: input.type_id.map(|id| read_id(&id, "typeId")).transpose()?,
            parent: parent.map(|id| id.map(|id| read_id(&id, "parentId")).transpose()).transpose()?,
            name: input.name,
            description: input.description.into(),
            time_zone: input.time_zone.map(|zone| zone.0),
            photo_url: Option::from(input.photo_url.map_value(|url| url.0)),
            attributes: input.attributes.map(|attributes| attributes.0),
            quantity: input.quantity,
            seats: input.seats.into(),
            visibility: input.visibility.map(Into::into),
            is_reservable: input.is_reservable,
            policy: Option::from(input.policy.map_value(|policy| policy.0)),
            if_version: input.if_version,
        })
    }
}

/// Which resource.
#[derive(InputObject)]
pub(crate) struct ResourceArchiveInput {
    /// The resource.
    pub id: ID,
    /// The version that was read: refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// Whether the viewer can be booked.
#[derive(InputObject)]
pub(crate) struct HostSetInput {
    /// The organisation, to which they belong.
    pub organisation_id: ID,
    /// A calendar of their own in which what is booked is written; as it was when left out, which is their oldest at first.
    pub calendar_id: Option<ID>,
    /// Whether their time can be booked.
    #[graphql(default = true)]
    pub is_bookable: bool,
}

impl TryFrom<HostSetInput> for resource::SetHost {
    type Error = AppError;

    fn try_from(input: HostSetInput) -> Result<Self, AppError> {
        Ok(Self {
            organisation: read_id(&input.organisation_id, "organisationId")?,
            calendar: input.calendar_id.map(|id| read_id(&id, "calendarId")).transpose()?,
            is_bookable: input.is_bookable,
        })
    }
}

/// Who is to have which role on a resource: give either `userId` or `groupId`.
#[derive(InputObject)]
pub(crate) struct ResourceRoleSetInput {
    /// The resource.
    pub resource_id: ID,
    /// A member of the organisation.
    pub user_id: Option<ID>,
    /// A group of the organisation.
    pub group_id: Option<ID>,
    /// The role, instead of the one that they have there.
    pub role: ResourceRole,
}

/// Who is to lose their role on a resource: give either `userId` or `groupId`.
#[derive(InputObject)]
pub(crate) struct ResourceRoleRemoveInput {
    /// The resource.
    pub resource_id: ID,
    /// A person.
    pub user_id: Option<ID>,
    /// A group.
    pub group_id: Option<ID>,
}

/// Reads who is meant.
pub(super) fn grantee(user: Option<&ID>, group: Option<&ID>) -> Result<resource::Grantee, AppError> {
    match (user, group) {
        (Some(user), None) => Ok(resource::Grantee::User(read_id(user, "userId")?)),
        (None, Some(group)) => Ok(resource::Grantee::Group(read_id(group, "groupId")?)),
        _ => Err(AppError::field(UserErrorCode::Required, "userId", "Give either userId or groupId.")),
    }
}
