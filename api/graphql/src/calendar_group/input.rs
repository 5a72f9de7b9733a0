//! What mutations of groups of calendars take and answer.

use async_graphql::{ID, InputObject, MaybeUndefined, SimpleObject};
use cal3_app::{AppError, calendar::group::UpdateGroup};

use super::CalendarGroup;
use crate::{context::read_id, payload::UserError};

/// A new group.
#[derive(InputObject)]
pub(crate) struct CalendarGroupCreateInput {
    /// What it is called: 1 to 200 characters.
    pub name: String,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

/// What is to change of a group. What is left out stays.
#[derive(InputObject)]
pub(crate) struct CalendarGroupUpdateInput {
    /// The group.
    pub id: ID,
    /// What it is called: 1 to 200 characters.
    pub name: Option<String>,
    /// Whether the viewer's page shows only its name.
    pub is_collapsed: Option<bool>,
    /// The group before which it goes; null for the end.
    pub before_id: MaybeUndefined<ID>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl CalendarGroupUpdateInput {
    /// What the use case takes.
    ///
    /// # Errors
    /// [`AppError::Invalid`] for an id that is none.
    pub(super) fn read(self) -> Result<UpdateGroup, AppError> {
        let before = match self.before_id {
            MaybeUndefined::Undefined => None,
            MaybeUndefined::Null => Some(None),
            MaybeUndefined::Value(id) => Some(Some(read_id(&id, "beforeId")?)),
        };
        let Self { name, is_collapsed, if_version, .. } = self;
        Ok(UpdateGroup { name, is_collapsed, before, if_version })
    }
}

/// Which group is to go.
#[derive(InputObject)]
pub(crate) struct CalendarGroupDeleteInput {
    /// The group.
    pub id: ID,
}

/// What `calendarGroupCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarGroupCreatePayload {
    /// The new group.
    pub calendar_group: Option<CalendarGroup>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarGroupUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarGroupUpdatePayload {
    /// The group as it is now.
    pub calendar_group: Option<CalendarGroup>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarGroupDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarGroupDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
