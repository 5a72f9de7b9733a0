//! Writing tasks.

use cal3_domain::{
    ids::{CalendarId, TaskId},
    task::Task,
};
use jiff::Timestamp;
use serde_json::Value;

use super::row::DueColumns;
use crate::{
    Access, StoreError, Tx,
    change::{Entity, Kind},
    time,
};

/// Writes a new task and its change in one statement, if the viewer has at least the role WRITER on its calendar; answers whether it
/// did, and writes nothing if not. `due_at` is when it is due as an instant, `after` what the change log tells of it.
///
/// # Errors
/// [`StoreError::Constraint`] `tasks_uid_key` when the calendar has a task with this UID already.
pub async fn insert(
    tx: &mut Tx,
    access: &Access,
    task: &Task,
    due_at: Option<Timestamp>,
    after: &Value,
) -> Result<bool, StoreError> {
    let (data, details) = (&task.data, &task.data.details);
    let due = DueColumns::from(data.due.as_ref());
    let written = sqlx::query_scalar!(
        r#"with allowed as (
             select c.id, c.owner_user_id, c.owner_organisation_id from calendars c
             join calendar_access($1) a on a.calendar_id = c.id and a.role >= 30
             where c.id = $3
           ), written as (
             insert into tasks (id, calendar_id, uid, summary, description, status, priority, percent_complete, due_kind,
               due_local, time_zone, due_at, completed_at, classification, color, categories, sequence, extra,
               subcomponents, created_by, version, created_at, updated_at)
             select $2, id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24
             from allowed
           ), logged as (
             insert into changes (at, owner_user_id, owner_organisation_id, calendar_id, entity, entity_id, kind, after,
               actor_user_id, min_role_before, min_role_after, touches_busy)
             select $23, owner_user_id, owner_organisation_id, id, $25, $2, $26, $27, ($1::viewer).user_id, $28, $28, false
             from allowed
           )
           select id from allowed"#,
        access as _,
        task.id.0,
        task.calendar_id.0,
        data.uid,
        details.summary,
        details.description,
        details.status.code(),
        details.priority.map(i16::from),
        details.percent_complete.map(i16::from),
        due.kind,
        due.local.map(time::local) as _,
        due.time_zone,
        due_at.map(time::instant) as _,
        data.completed_at.map(time::instant) as _,
        details.classification.code(),
        details.color,
        &details.categories,
        data.sequence,
        data.extra,
        data.subcomponents,
        task.created_by.map(|id| id.0),
        task.version,
        time::instant(task.created_at) as _,
        time::instant(task.updated_at) as _,
        Entity::Task as i16,
        Kind::Created as i16,
        after,
        task.least_role().code(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(written.is_some())
}

/// Writes a task over its row. The caller has locked the row, decided that the viewer may, and appends the change.
///
/// # Errors
/// [`StoreError::Constraint`] `tasks_uid_key` when the calendar has a task with this UID already.
pub async fn update(tx: &mut Tx, task: &Task, due_at: Option<Timestamp>) -> Result<(), StoreError> {
    let (data, details) = (&task.data, &task.data.details);
    let due = DueColumns::from(data.due.as_ref());
    sqlx::query!(
        "update tasks set calendar_id = $2, summary = $3, description = $4, status = $5, priority = $6,
           percent_complete = $7, due_kind = $8, due_local = $9, time_zone = $10, due_at = $11, completed_at = $12,
           classification = $13, color = $14, categories = $15, sequence = $16, extra = $17, subcomponents = $18,
           version = $19, updated_at = $20, content_hash = null
         where id = $1",
        task.id.0,
        task.calendar_id.0,
        details.summary,
        details.description,
        details.status.code(),
        details.priority.map(i16::from),
        details.percent_complete.map(i16::from),
        due.kind,
        due.local.map(time::local) as _,
        due.time_zone,
        due_at.map(time::instant) as _,
        data.completed_at.map(time::instant) as _,
        details.classification.code(),
        details.color,
        &details.categories,
        data.sequence,
        data.extra,
        data.subcomponents,
        task.version,
        time::instant(task.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Remembers what a task was imported from.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_content_hash(tx: &mut Tx, id: TaskId, hash: &[u8; 32]) -> Result<(), StoreError> {
    sqlx::query!("update tasks set content_hash = $2 where id = $1", id.0, hash.as_slice())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Deletes a task.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: TaskId) -> Result<(), StoreError> {
    sqlx::query!("delete from tasks where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}

/// Computes again when the tasks of a calendar are due whose dates and floating times are read in its zone, which is now `zone`, an
/// IANA name.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn rezone(tx: &mut Tx, calendar: CalendarId, zone: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "update tasks set due_at = (case due_kind when 0 then due_local + interval '1 day' else due_local end) at time zone $2
         where calendar_id = $1 and due_kind in (0, 2)",
        calendar.0,
        zone,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
