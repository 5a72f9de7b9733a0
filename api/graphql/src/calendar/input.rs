//! What mutations of calendars take and answer.

use async_graphql::{ID, InputObject, MaybeUndefined, SimpleObject};
use cal3_app::{AppError, UserErrorCode, calendar};
use cal3_domain::access::Owner;

use super::Calendar;
use crate::{
    context::read_id,
    payload::UserError,
    scalars::{TimeZone, Url},
};

/// A new calendar.
#[derive(InputObject)]
pub(crate) struct CalendarCreateInput {
    /// What it is called: 1 to 200 characters.
    pub name: String,
    /// What it is for: at most 10,000 characters.
    pub description: Option<String>,
    /// Its colour, as `#rrggbb`; blue when left out.
    pub color: Option<String>,
    /// An emoji that it is shown with.
    pub icon: Option<String>,
    /// Its zone; the owner's when left out.
    pub time_zone: Option<TimeZone>,
    /// Whether its events make it busy; they do when left out.
    pub blocks_time: Option<bool>,
    /// The organisation that is to own it, of which the viewer is an administrator or owner; the viewer when left out.
    pub organisation_id: Option<ID>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<CalendarCreateInput> for calendar::CreateCalendar {
    type Error = AppError;

    fn try_from(input: CalendarCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            name: input.name,
            description: input.description,
            color: input.color,
            icon: input.icon,
            time_zone: input.time_zone.map(|zone| zone.0),
            blocks_time: input.blocks_time,
            organisation: input.organisation_id.map(|id| read_id(&id, "organisationId")).transpose()?,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// What is to change of a calendar, for everybody who sees it. What is left out stays.
#[derive(InputObject)]
pub(crate) struct CalendarUpdateInput {
    /// The calendar.
    pub id: ID,
    /// What it is called: 1 to 200 characters.
    pub name: Option<String>,
    /// What it is for: at most 10,000 characters; null clears it.
    pub description: MaybeUndefined<String>,
    /// Its colour, as `#rrggbb`.
    pub color: Option<String>,
    /// An emoji that it is shown with; null takes it away.
    pub icon: MaybeUndefined<String>,
    /// Its zone.
    pub time_zone: Option<TimeZone>,
    /// Whether its events make it busy.
    pub blocks_time: Option<bool>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl From<CalendarUpdateInput> for calendar::UpdateCalendar {
    fn from(input: CalendarUpdateInput) -> Self {
        Self {
            name: input.name,
            description: input.description.into(),
            color: input.color,
            icon: input.icon.into(),
            time_zone: input.time_zone.map(|zone| zone.0),
            blocks_time: input.blocks_time,
            if_version: input.if_version,
        }
    }
}

/// Which calendar is to go.
#[derive(InputObject)]
pub(crate) struct CalendarDeleteInput {
    /// The calendar.
    pub id: ID,
    /// The version that was read: the deletion is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// Which calendar is to get a new secret feed URL.
#[derive(InputObject)]
pub(crate) struct CalendarFeedRotateInput {
    /// The calendar.
    pub id: ID,
}

/// Which calendar is to lose its secret feed URL.
#[derive(InputObject)]
pub(crate) struct CalendarFeedDisableInput {
    /// The calendar.
    pub id: ID,
}

/// Who is to own a calendar: exactly one of `organisationId` and `userId` is given.
#[derive(InputObject)]
pub(crate) struct CalendarTransferInput {
    /// The calendar.
    pub id: ID,
    /// An organisation of which the viewer is an administrator or owner.
    pub organisation_id: Option<ID>,
    /// For a calendar of an organisation: a person who belongs to it.
    pub user_id: Option<ID>,
    /// The version that was read: the transfer is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl CalendarTransferInput {
    /// Who is to own it.
    ///
    /// # Errors
    /// `REQUIRED` at `organisationId` unless exactly one is given; `NOT_FOUND` for an id of another kind.
    pub(crate) fn owner(&self) -> Result<Owner, AppError> {
        match (&self.organisation_id, &self.user_id) {
            (Some(id), None) => Ok(Owner::Organisation(read_id(id, "organisationId")?)),
            (None, Some(id)) => Ok(Owner::User(read_id(id, "userId")?)),
            _ => {
                let message = "Give either organisationId or userId.";
                Err(AppError::field(UserErrorCode::Required, "organisationId", message))
            }
        }
    }
}

/// What `calendarTransfer` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarTransferPayload {
    /// The calendar as it is now, or as it was last seen if the viewer has no part in it any more.
    pub calendar: Option<Calendar>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarCreatePayload {
    /// The new calendar.
    pub calendar: Option<Calendar>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarUpdatePayload {
    /// The calendar as it is now.
    pub calendar: Option<Calendar>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarFeedRotate` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarFeedRotatePayload {
    /// The calendar as it is now.
    pub calendar: Option<Calendar>,
    /// The new secret URL, shown this once. Whoever has it can read the calendar.
    pub feed_url: Option<Url>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarFeedDisable` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarFeedDisablePayload {
    /// The calendar as it is now.
    pub calendar: Option<Calendar>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
