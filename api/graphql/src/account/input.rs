//! What mutations of people take and answer.

use async_graphql::{InputObject, SimpleObject};
use cal3_app::account::UserUpdate;

use super::{
    User,
    object::{HourCycle, Weekday},
};
use crate::{payload::UserError, scalars::TimeZone};

/// What is to change of the viewer. What is left out or null stays.
#[derive(InputObject)]
pub(crate) struct UserUpdateInput {
    /// What they are called: one line of 1 to 200 characters.
    pub name: Option<String>,
    /// The zone in which they see their calendar.
    pub time_zone: Option<TimeZone>,
    /// The language of the page, as a BCP 47 tag, such as `en` or `de-CH`.
    pub locale: Option<String>,
    /// The day with which their week begins.
    pub week_start: Option<Weekday>,
    /// How they read the time of day.
    pub hour_cycle: Option<HourCycle>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl From<UserUpdateInput> for UserUpdate {
    fn from(input: UserUpdateInput) -> Self {
        Self {
            name: input.name,
            time_zone: input.time_zone.map(|zone| zone.0),
            locale: input.locale,
            week_start: input.week_start.map(Into::into),
            hour_cycle: input.hour_cycle.map(Into::into),
            if_version: input.if_version,
        }
    }
}

/// What `userUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct UserUpdatePayload {
    /// The viewer as they are now; null when there are `userErrors`.
    pub user: Option<User>,
    /// Everything that the caller can mend.
    pub user_errors: Vec<UserError>,
}
