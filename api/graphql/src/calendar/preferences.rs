//! What `calendarPreferencesUpdate` takes and answers.

use async_graphql::{ID, InputObject, MaybeUndefined, SimpleObject};
use cal3_app::{
    AppError,
    calendar::{Place, UpdatePreferences},
};

use super::Calendar;
use crate::{context::read_id, payload::UserError};

/// How the viewer is to look at calendars. What is left out stays.
#[derive(InputObject)]
pub(crate) struct CalendarPreferencesUpdateInput {
    /// The calendars, 1 to 100, in the order in which they are to stand if they are moved.
    pub calendar_ids: Vec<ID>,
    /// Whether the viewer's page shows them.
    pub is_visible: Option<bool>,
    /// The viewer's own colour for them, as `#rrggbb`; null for the calendar's.
    pub color: MaybeUndefined<String>,
    /// Where they go.
    pub place: Option<CalendarPlaceInput>,
}

/// A place among the viewer's calendars.
#[derive(InputObject)]
pub(crate) struct CalendarPlaceInput {
    /// In which group of theirs; in none when left out.
    pub group_id: Option<ID>,
    /// Before which calendar that is there; after all of them when left out.
    pub before_id: Option<ID>,
}

impl CalendarPreferencesUpdateInput {
    /// What the use case takes.
    ///
    /// # Errors
    /// [`AppError::Invalid`] for an id that is none.
    pub(super) fn read(self) -> Result<UpdatePreferences, AppError> {
        let ids = self.calendar_ids.iter().map(|id| read_id(id, "calendarIds"));
        let place = |place: CalendarPlaceInput| {
            let group = place.group_id.map(|id| read_id(&id, "place.groupId")).transpose()?;
            let before = place.before_id.map(|id| read_id(&id, "place.beforeId")).transpose()?;
            Ok::<_, AppError>(Place { group, before })
        };
        Ok(UpdatePreferences {
            calendars: ids.collect::<Result<_, _>>()?,
            is_visible: self.is_visible,
            color: self.color.into(),
            place: self.place.map(place).transpose()?,
        })
    }
}

/// What `calendarPreferencesUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarPreferencesUpdatePayload {
    /// The calendars as the viewer sees them now, in no order.
    pub calendars: Option<Vec<Calendar>>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
