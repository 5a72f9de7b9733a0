//! What mutations of calendars take and answer.

use async_graphql::{ID, InputObject, MaybeUndefined, SimpleObject};
use cal3_app::calendar;

use super::Calendar;
use crate::{
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
    /// Its zone; the viewer's when left out.
    pub time_zone: Option<TimeZone>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl From<CalendarCreateInput> for calendar::CreateCalendar {
    fn from(input: CalendarCreateInput) -> Self {
        Self {
            name: input.name,
            description: input.description,
            color: input.color,
            time_zone: input.time_zone.map(|zone| zone.0),
            idempotency_key: input.idempotency_key,
        }
    }
}

/// What is to change of a calendar. What is left out stays.
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
    /// Its zone.
    pub time_zone: Option<TimeZone>,
    /// Whether the viewer's own page shows it.
    pub is_visible: Option<bool>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl From<CalendarUpdateInput> for calendar::UpdateCalendar {
    fn from(input: CalendarUpdateInput) -> Self {
        Self {
            name: input.name,
            description: input.description.into(),
            color: input.color,
            time_zone: input.time_zone.map(|zone| zone.0),
            is_visible: input.is_visible,
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
