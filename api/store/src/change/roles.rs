//! What of a change a viewer is told: the same for a page of the log and for live delivery.

use std::collections::{HashMap, HashSet};

use cal3_domain::{
    access::Owner,
    ids::{CalendarId, OrganisationId, UserId},
};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Change, Entity, Kind};
use crate::{Access, StoreError};

/// The roles of a viewer at one moment.
#[derive(Debug, Clone, Default)]
pub struct Roles {
    user: Option<UserId>,
    is_narrowed: bool,
    is_narrowed_to_resources: bool,
    calendars: HashMap<CalendarId, i16>,
    organisations: HashMap<OrganisationId, i16>,
    audiences: HashSet<Uuid>,
}

impl Roles {
    /// Reads them.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn read(connection: &mut PgConnection, access: &Access) -> Result<Self, StoreError> {
        let rows = sqlx::query!(
            r#"select 0 as "source!", calendar_id as "id!", role as "role!" from calendar_access($1)
               union all
               select 1, organisation_id, role from memberships where user_id = ($1::viewer).user_id
               union all
               select 2, group_id, 10::smallint from group_members where user_id = ($1::viewer).user_id"#,
            access as _
        )
        .fetch_all(connection)
        .await?;
        let mut roles = Self {
            user: access.user(),
            is_narrowed: access.is_narrowed_to_calendars(),
            audiences: access.audience().into_iter().collect(),
            is_narrowed_to_resources: access.is_narrowed_to_resources(),
            ..Self::default()
        };
        for row in rows {
            match row.source {
                0 => {
                    roles.calendars.insert(CalendarId(row.id), row.role);
                }
                1 => {
                    roles.organisations.insert(OrganisationId(row.id), row.role);
                    roles.audiences.insert(row.id);
                }
                _ => {
                    roles.audiences.insert(row.id);
                }
            }
        }
        Ok(roles)
    }

    /// Whether the viewer can see the calendar at all.
    pub fn sees(&self, calendar: CalendarId) -> bool {
        self.calendars.contains_key(&calendar)
    }

    /// The change as the viewer is told of it; `None` when they are told nothing. What became visible to them was CREATED,
    /// what they may see no longer is DELETED; whoever sees no more than when a calendar is busy is told
    /// [`Entity::BusyTime`]. `entities`: what else they may be told of.
    pub fn as_seen(&self, change: &Change, entities: &[Entity]) -> Option<Change> {
        let is_of_resources = matches!(
            change.entity,
            Entity::Resource | Entity::ResourceType | Entity::BookingPage | Entity::Reservation
        );
        if self.is_narrowed_to_resources && is_of_resources {
            // The log does not say of which resources a change is.
            return None;
        }
        if let Some(audience) = change.sight.audience {
            return self.as_told(change, audience, entities);
        }
        let role = match (change.calendar, change.owner) {
            (Some(calendar), _) => self.calendars.get(&calendar).copied(),
            _ if self.is_narrowed => None,
            (None, Owner::Organisation(id)) => self.organisations.get(&id).copied(),
            (None, Owner::User(id)) => (self.user == Some(id)).then_some(i16::MAX),
        }?;
        let is_told = entities.contains(&change.entity);
        let (saw, sees) = (role >= change.sight.before, role >= change.sight.after);
        match (is_told && saw, is_told && sees) {
            (true, true) => Some(change.clone()),
            (false, true) if change.kind == Kind::Updated => {
                Some(Change { kind: Kind::Created, changed_fields: Vec::new(), ..change.clone() })
            }
            (true, false) if change.kind == Kind::Updated => {
                Some(Change { kind: Kind::Deleted, changed_fields: Vec::new(), ..change.clone() })
            }
            _ => busy(change),
        }
    }

    fn as_told(&self, change: &Change, audience: Uuid, entities: &[Entity]) -> Option<Change> {
        if !self.audiences.contains(&audience) || !entities.contains(&change.entity) {
            return None;
        }
        if change.entity == Entity::Calendar {
            // There may be another way to the calendar: then nothing was lost; or a way that was given is gone already.
            let is_seen = self.sees(CalendarId(change.entity_id));
            let is_lost = change.kind == Kind::Deleted;
            return (is_seen != is_lost).then(|| change.clone());
        }
        (!self.is_narrowed).then(|| change.clone())
    }
}

/// That the times of a calendar may have changed, and nothing else.
fn busy(change: &Change) -> Option<Change> {
    let calendar = change.calendar.filter(|_| change.sight.touches_busy)?;
    Some(Change {
        entity: Entity::BusyTime,
        entity_id: calendar.0,
        kind: Kind::Updated,
        changed_fields: Vec::new(),
        actor: None,
        ..change.clone()
    })
}
