//! Writing events.

use cal3_domain::{
    event::Event,
    ids::{CalendarId, EventId, UserId},
};
use jiff::{SignedDuration, Timestamp, civil::DateTime};
use serde_json::Value;
use uuid::Uuid;

use super::row::{TimingColumns, participants_column};
use crate::{
    Access, PgConnection, StoreError, Tx,
    change::{Entity, Kind},
    time,
};

/// Writes a new event and its change in one statement, if the viewer has at least the role WRITER on its calendar;
/// answers whether it did, and writes nothing if not. `after` is what the change log tells of the event.
///
/// # Errors
/// [`StoreError::Constraint`] `events_uid_key` when the calendar has this UID (and RECURRENCE-ID) already.
pub async fn insert(
    connection: &mut PgConnection,
    access: &Access,
    event: &Event,
    after: &Value,
) -> Result<bool, StoreError> {
    let (data, details) = (&event.data, &event.data.details);
    let timing = TimingColumns::from(&data.timing);
    let written = sqlx::query_scalar!(
        r#"with allowed as (
             select c.id, c.owner_user_id, c.owner_organisation_id from calendars c
             join calendar_access($1) a on a.calendar_id = c.id and a.role >= 30
             where c.id = $3
           ), written as (
             insert into events (id, calendar_id, uid, series_id, recurrence_id, time_kind, start_local, end_local,
               time_zone, end_time_zone, zone_definition_id, duration, recurrence, during, summary, description, location,
               url, status, transparency, classification, color, categories, sequence, extra, subcomponents, version,
               created_at, updated_at, created_by, participants)
             select $2, id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, tstzrange($15, $16, '[]'), $17, $18, $19, $20,
               $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $35, $38 from allowed
           ), logged as (
             insert into changes (at, owner_user_id, owner_organisation_id, calendar_id, entity, entity_id, kind, after,
               actor_user_id, min_role_before, min_role_after, touches_busy)
             select $30, owner_user_id, owner_organisation_id, id, $32, $2, $33, $34, ($1::viewer).user_id, $36, $36, $37
             from allowed
           )
           select id from allowed"#,
        access as _,
        event.id.0,
        event.calendar_id.0,
        data.uid,
        event.series_id.map(|id| id.0),
        event.recurrence_id.map(time::local) as _,
        timing.time_kind,
        time::local(timing.start_local) as _,
        time::local(timing.end_local) as _,
        timing.time_zone,
        timing.end_time_zone,
        data.zone_definition.as_ref().map(<[u8; 32]>::as_slice),
        timing.duration,
        timing.recurrence,
        time::instant(timing.first_start) as _,
        timing.last_end.map(time::instant) as _,
        details.summary,
        details.description,
        details.location,
        details.url,
        details.status.code(),
        details.transparency.code(),
        details.classification.code(),
        details.color,
        &details.categories,
        data.sequence,
        data.extra,
        data.subcomponents,
        event.version,
        time::instant(event.created_at) as _,
        time::instant(event.updated_at) as _,
        Entity::Event as i16,
        Kind::Created as i16,
        after,
        event.created_by.map(|id| id.0),
        event.least_role().code(),
        event.is_busy(),
        participants_column(&data.participants)?,
    )
    .fetch_optional(connection)
    .await?;
    Ok(written.is_some())
}

/// Writes an event over its row. The caller has locked the row, decided that the viewer may, and appends the change.
///
/// # Errors
/// [`StoreError::Constraint`] `events_uid_key` when the calendar has this UID (and RECURRENCE-ID) already.
pub async fn update(tx: &mut Tx, event: &Event) -> Result<(), StoreError> {
    let (data, details) = (&event.data, &event.data.details);
    let timing = TimingColumns::from(&data.timing);
    sqlx::query!(
        "update events set calendar_id = $2, uid = $3, series_id = $4, recurrence_id = $5, time_kind = $6,
           start_local = $7, end_local = $8, time_zone = $9, end_time_zone = $10, zone_definition_id = $11,
           duration = $12, recurrence = $13, during = tstzrange($14, $15, '[]'), summary = $16, description = $17,
           location = $18, url = $19, status = $20, transparency = $21, classification = $22, color = $23,
           categories = $24, sequence = $25, extra = $26, subcomponents = $27, version = $28, updated_at = $29,
           participants = $30, content_hash = null
         where id = $1",
        event.id.0,
        event.calendar_id.0,
        data.uid,
        event.series_id.map(|id| id.0),
        event.recurrence_id.map(time::local) as _,
        timing.time_kind,
        time::local(timing.start_local) as _,
        time::local(timing.end_local) as _,
        timing.time_zone,
        timing.end_time_zone,
        data.zone_definition.as_ref().map(<[u8; 32]>::as_slice),
        timing.duration,
        timing.recurrence,
        time::instant(timing.first_start) as _,
        timing.last_end.map(time::instant) as _,
        details.summary,
        details.description,
        details.location,
        details.url,
        details.status.code(),
        details.transparency.code(),
        details.classification.code(),
        details.color,
        &details.categories,
        data.sequence,
        data.extra,
        data.subcomponents,
        event.version,
        time::instant(event.updated_at) as _,
        participants_column(&data.participants)?,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what these locked events say, but neither when they are nor where: all of their details.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn update_details(tx: &mut Tx, events: &[Event]) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = events.iter().map(|event| event.id.0).collect();
    let row_of = |event: &Event| {
        let details = &event.data.details;
        serde_json::json!({
            "id": event.id.0,
            "summary": details.summary,
            "description": details.description,
            "location": details.location,
            "url": details.url,
            "status": details.status.code(),
            "transparency": details.transparency.code(),
            "classification": details.classification.code(),
            "color": details.color,
            "categories": details.categories,
            "version": event.version,
            "updated_at": event.updated_at.to_string(),
        })
    };
    sqlx::query!(
        "update events e set summary = new.summary, description = new.description, location = new.location, url = new.url,
           status = new.status, transparency = new.transparency, classification = new.classification, color = new.color,
           categories = new.categories, version = new.version, updated_at = new.updated_at, content_hash = null
         from jsonb_to_recordset($1) as new (id uuid, summary text, description text, location text, url text, status smallint,
           transparency smallint, classification smallint, color text, categories text[], version integer, updated_at timestamptz)
         where e.id = new.id and e.id = any($2)",
        serde_json::Value::Array(events.iter().map(row_of).collect()),
        // That they are few, and found by their ids, whatever is known of the table's size.
        &ids,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes who takes part in these locked events.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn update_participants(tx: &mut Tx, events: &[Event]) -> Result<(), StoreError> {
    let row_of = |event: &Event| {
        Ok(serde_json::json!({
            "id": event.id.0,
            "participants": participants_column(&event.data.participants)?,
            // Those of rows that were imported before there was a column for them are no longer among its lines.
            "extra": event.data.extra,
            "version": event.version,
            "updated_at": event.updated_at.to_string(),
        }))
    };
    let rows: Vec<_> = events.iter().map(row_of).collect::<Result<_, StoreError>>()?;
    sqlx::query!(
        "update events e set participants = new.participants, extra = new.extra, version = new.version,
           updated_at = new.updated_at, content_hash = null
         from jsonb_to_recordset($1) as new (id uuid, participants jsonb, extra text, version integer, updated_at timestamptz)
         where e.id = new.id",
        Value::Array(rows),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes an event; a series with its overrides.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: EventId) -> Result<(), StoreError> {
    sqlx::query!("delete from events where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}

/// Who changes a group of overrides, and when: for the change log.
#[derive(Debug, Clone, Copy)]
pub struct Actor {
    /// Who does it.
    pub user: UserId,
    /// The present.
    pub at: Timestamp,
}

/// Deletes the overrides of a series whose original start is `from` or later, each with its change.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_overrides_from(
    tx: &mut Tx,
    series: EventId,
    from: DateTime,
    actor: Actor,
) -> Result<(), StoreError> {
    sqlx::query!(
        "with gone as (
           delete from events where series_id = $1 and recurrence_id >= $2
           returning id, calendar_id, recurrence_id, case when classification = 0 then 20 else 40 end as min_role
         )
         insert into changes (at, owner_user_id, owner_organisation_id, calendar_id, entity, entity_id, kind, before,
           actor_user_id, min_role_before, min_role_after, touches_busy)
         select $3, c.owner_user_id, c.owner_organisation_id, c.id, 2, g.id, 2,
           jsonb_build_object('recurrenceId', g.recurrence_id), $4, g.min_role, g.min_role, true
         from gone g join calendars c on c.id = g.calendar_id",
        series.0,
        time::local(from) as _,
        time::instant(actor.at) as _,
        actor.user.0,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Gives the overrides of `series` whose original start is `from` or later to another series with another UID, each
/// with its change.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn move_overrides(
    tx: &mut Tx,
    series: EventId,
    from: DateTime,
    to: (EventId, &str, CalendarId),
    actor: Actor,
) -> Result<(), StoreError> {
    sqlx::query!(
        "with moved as (
           update events set series_id = $3, uid = $4, calendar_id = $5, version = version + 1, updated_at = $6
           where series_id = $1 and recurrence_id >= $2
           returning id, uid, case when classification = 0 then 20 else 40 end as min_role
         )
         insert into changes (at, owner_user_id, owner_organisation_id, calendar_id, entity, entity_id, kind, before, after,
           actor_user_id, min_role_before, min_role_after, touches_busy)
         select $6, c.owner_user_id, c.owner_organisation_id, c.id, 2, m.id, 1,
           jsonb_build_object('uid', null), jsonb_build_object('uid', m.uid), $7, m.min_role, m.min_role, true
         from moved m join calendars c on c.id = $5",
        series.0,
        time::local(from) as _,
        to.0.0,
        to.1,
        to.2.0,
        time::instant(actor.at) as _,
        actor.user.0,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Moves the original starts of a series' overrides by `shift`, so that they go on replacing the same occurrences after
/// the series was moved; each with its change.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn shift_overrides(
    tx: &mut Tx,
    series: EventId,
    shift: SignedDuration,
    actor: Actor,
) -> Result<(), StoreError> {
    // First out of the way: the unique constraint is checked row by row, and a shift by one interval meets its neighbour.
    let away = SignedDuration::from_hours(24 * 3_660_000);
    sqlx::query!(
        "update events set recurrence_id = recurrence_id + make_interval(secs => $2) where series_id = $1",
        series.0,
        away.as_secs_f64(),
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "with shifted as (
           update events set recurrence_id = recurrence_id + make_interval(secs => $2), updated_at = $4,
             version = version + 1
           where series_id = $1
           returning id, calendar_id, recurrence_id, case when classification = 0 then 20 else 40 end as min_role
         )
         insert into changes (at, owner_user_id, owner_organisation_id, calendar_id, entity, entity_id, kind, before, after,
           actor_user_id, min_role_before, min_role_after, touches_busy)
         select $4, c.owner_user_id, c.owner_organisation_id, c.id, 2, s.id, 1,
           jsonb_build_object('recurrenceId', s.recurrence_id - make_interval(secs => $3)),
           jsonb_build_object('recurrenceId', s.recurrence_id), $5, s.min_role, s.min_role, true
         from shifted s join calendars c on c.id = s.calendar_id",
        series.0,
        (shift - away).as_secs_f64(),
        shift.as_secs_f64(),
        time::instant(actor.at) as _,
        actor.user.0,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
