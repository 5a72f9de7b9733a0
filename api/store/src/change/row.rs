//! A row of the change log.

use cal3_domain::{
    access::Owner,
    cursor::Cursor,
    ids::{CalendarId, UserId},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Entity, Kind, Sight};
use crate::{StoreError, calendar::owner, time::SqlTimestamp};

/// One row of the change log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its position.
    pub cursor: Cursor,
    /// When it was made.
    pub at: Timestamp,
    /// Whose data it is (a calendar's owner).
    pub owner: Owner,
    /// The calendar that the entity is, or lies in.
    pub calendar: Option<CalendarId>,
    /// What changed.
    pub entity: Entity,
    /// Its id.
    pub entity_id: Uuid,
    /// How.
    pub kind: Kind,
    /// The names of the fields that changed; empty for what was created or deleted.
    pub changed_fields: Vec<String>,
    /// Who did it.
    pub actor: Option<UserId>,
    /// Who is told of it.
    pub sight: Sight,
}

pub(super) struct Row {
    pub tx: String,
    pub seq: i64,
    pub at: SqlTimestamp,
    pub owner_user_id: Option<Uuid>,
    pub owner_organisation_id: Option<Uuid>,
    pub calendar_id: Option<Uuid>,
    pub entity: i16,
    pub entity_id: Uuid,
    pub kind: i16,
    pub changed_fields: Vec<String>,
    pub actor_user_id: Option<Uuid>,
    pub min_role_before: i16,
    pub min_role_after: i16,
    pub touches_busy: bool,
    pub audience_id: Option<Uuid>,
}

impl TryFrom<Row> for Change {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let kind = Kind::from_code(row.kind).ok_or_else(|| inconsistent("kind", &row.kind))?;
        Ok(Self {
            cursor: Cursor { tx: transaction(&row.tx)?, seq: row.seq },
            at: row.at.to_jiff(),
            owner: owner(row.owner_user_id, row.owner_organisation_id)?,
            calendar: row.calendar_id.map(CalendarId),
            entity: Entity::from_code(row.entity).ok_or_else(|| inconsistent("entity", &row.entity))?,
            entity_id: row.entity_id,
            kind,
            changed_fields: row.changed_fields,
            actor: row.actor_user_id.map(UserId),
            sight: Sight {
                before: row.min_role_before,
                after: row.min_role_after,
                touches_busy: row.touches_busy,
                audience: row.audience_id,
            },
        })
    }
}

pub(super) fn transaction(text: &str) -> Result<u64, StoreError> {
    text.parse().map_err(|_| inconsistent("tx", &text))
}

fn inconsistent(column: &'static str, value: &dyn std::fmt::Display) -> StoreError {
    StoreError::Inconsistent { table: "changes", column, value: value.to_string() }
}
