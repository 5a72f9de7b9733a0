//! Telling people which calendars they gain and lose when a membership, a group or an owner changes.

use std::collections::BTreeSet;

use cal3_domain::{
    access::CalendarRole,
    ids::{CalendarId, UserId},
};
use cal3_store::{
    Tx,
    change::{self, Entity, Kind, NewChange, Sight},
    reach::{self as store, Reach},
};
use serde_json::{Value, json};

use crate::{App, AppError};

/// What some people reached before something changed.
#[derive(Debug)]
pub(crate) struct Before {
    users: Vec<UserId>,
    calendars: Vec<CalendarId>,
    reach: Reach,
}

impl Before {
    /// What `users` reach of `calendars` at present.
    ///
    /// # Errors
    /// [`AppError::Internal`] when the database fails.
    pub(crate) async fn of(
        tx: &mut Tx,
        users: Vec<UserId>,
        calendars: Vec<CalendarId>,
    ) -> Result<Self, AppError> {
        let reach = store::of(tx, &users, &calendars).await?;
        Ok(Self { users, calendars, reach })
    }

    /// Writes a change for each of them and each calendar on which their role is another now: each alone is told, since
    /// nobody has a role on what they lost.
    ///
    /// # Errors
    /// [`AppError::Internal`] when the database fails.
    pub(crate) async fn tell(self, app: &App, tx: &mut Tx, actor: UserId) -> Result<(), AppError> {
        if self.users.is_empty() || self.calendars.is_empty() {
            return Ok(());
        }
        let after = store::of(tx, &self.users, &self.calendars).await?;
        let touched: BTreeSet<_> = self.reach.keys().chain(after.keys()).copied().collect();
        let changes: Vec<NewChange> = touched
            .into_iter()
            .filter_map(|key| told(key, self.reach.get(&key).copied(), after.get(&key).copied(), actor))
            .collect();
        Ok(change::append_all(tx, app.now(), &changes).await?)
    }
}

fn told(
    (user, calendar): (UserId, CalendarId),
    before: Option<CalendarRole>,
    after: Option<CalendarRole>,
    actor: UserId,
) -> Option<NewChange> {
    let kind = match (before, after) {
        (None, Some(_)) => Kind::Created,
        (Some(_), None) => Kind::Deleted,
        (before, after) if before != after => Kind::Updated,
        _ => return None,
    };
    let role = |role: Option<CalendarRole>| -> Option<Value> {
        role.map(|role| json!({ "viewerRole": role.as_str() }))
    };
    Some(NewChange {
        owner: None,
        calendar: Some(calendar),
        entity: Entity::Calendar,
        entity_id: calendar.0,
        kind,
        before: role(before),
        after: role(after),
        actor: Some(actor),
        sight: Sight::only(user.0),
    })
}
