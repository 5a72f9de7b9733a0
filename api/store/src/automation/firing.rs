//! Planned firings of time triggers.

use cal3_domain::ids::{EventId, RuleId, TaskId, UserId};
use jiff::Timestamp;
use uuid::Uuid;

use super::ActiveRule;
use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A firing as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiringRow {
    /// What makes it unique.
    pub key: String,
    /// The rule.
    pub rule: RuleId,
    /// The version of what the rule says.
    pub rule_version: i32,
    /// The single event, or the series; `None` for a schedule or a task.
    pub event: Option<EventId>,
    /// The id of the occurrence; `None` for a schedule or a task.
    pub occurrence: Option<String>,
    /// The task.
    pub task: Option<TaskId>,
    /// When it is due.
    pub due: Timestamp,
    /// Since when it could have been known of.
    pub known_since: Timestamp,
    /// 0 PENDING, 1 FIRED, 2 MISSED.
    pub state: i16,
}

/// Locks the rule with a time trigger whose firings are planned to the earliest, if that is before `until`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn plan_next(tx: &mut Tx, until: Timestamp) -> Result<Option<ActiveRule>, StoreError> {
    let row = sqlx::query!(
        r#"select id, owner_user_id, definition_version, definition, active_since as "active_since: SqlTimestamp" from rules
           where trigger in (5, 6, 40, 50) and is_enabled and paused_at is null and (planned_until is null or planned_until < $1)
           order by planned_until nulls first limit 1 for update skip locked"#,
        instant(until) as _,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| ActiveRule {
        id: RuleId(row.id),
        owner: UserId(row.owner_user_id),
        definition_version: row.definition_version,
        definition: row.definition,
        active_since: row.active_since.to_jiff(),
    }))
}

/// Remembers up to when a rule's firings are planned.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_planned(tx: &mut Tx, rule: RuleId, until: Timestamp) -> Result<(), StoreError> {
    sqlx::query!("update rules set planned_until = $2 where id = $1", rule.0, instant(until) as _)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// A rule's firings; only those of some events or tasks, if given. Of those that are over only those that were due after `since`, or
/// after the first that still waits.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn firings_of(
    tx: &mut Tx,
    rule: RuleId,
    events: Option<&[Uuid]>,
    since: Timestamp,
) -> Result<Vec<FiringRow>, StoreError> {
    let rows = sqlx::query!(
        r#"select key, rule_version, event_id, occurrence, task_id, due as "due: SqlTimestamp",
             known_since as "known_since: SqlTimestamp", state
           from rule_firings
           where rule_id = $1 and ($2::uuid[] is null or event_id = any($2) or task_id = any($2))
             and (state = 0 or due >= least($3, (
               select min(due) from rule_firings
               where rule_id = $1 and state = 0 and ($2::uuid[] is null or event_id = any($2) or task_id = any($2)))))
           for update"#,
        rule.0,
        events as _,
        instant(since) as _,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| FiringRow {
            key: row.key,
            rule,
            rule_version: row.rule_version,
            event: row.event_id.map(EventId),
            occurrence: row.occurrence,
            task: row.task_id.map(TaskId),
            due: row.due.to_jiff(),
            known_since: row.known_since.to_jiff(),
            state: row.state,
        })
        .collect())
}

/// Writes firings; one that is there already waits for its new time.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_firings(tx: &mut Tx, firings: &[FiringRow]) -> Result<(), StoreError> {
    let rows: serde_json::Value = firings
        .iter()
        .map(|firing| {
            serde_json::json!({
                "key": firing.key,
                "rule": firing.rule.0,
                "rule_version": firing.rule_version,
                "event": firing.event.map(|id| id.0),
                "occurrence": firing.occurrence,
                "task": firing.task.map(|id| id.0),
                "due": firing.due.to_string(),
                "known_since": firing.known_since.to_string(),
            })
        })
        .collect();
    sqlx::query!(
        "insert into rule_firings (key, rule_id, rule_version, event_id, occurrence, task_id, due, known_since, state)
         select key, rule, rule_version, event, occurrence, task, due, known_since, 0
         from jsonb_to_recordset($1) as new (key text, rule uuid, rule_version integer, event uuid, occurrence text, task uuid,
           due timestamptz, known_since timestamptz)
         on conflict (key) do update set rule_version = excluded.rule_version, due = excluded.due,
           known_since = excluded.known_since, state = 0",
        rows
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes times of schedules; one that is there already stays as it is, so that what has fired never does so again.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_schedule(tx: &mut Tx, firings: &[FiringRow]) -> Result<(), StoreError> {
    let keys: Vec<String> = firings.iter().map(|firing| firing.key.clone()).collect();
    let rules: Vec<Uuid> = firings.iter().map(|firing| firing.rule.0).collect();
    let versions: Vec<i32> = firings.iter().map(|firing| firing.rule_version).collect();
    let due: Vec<String> = firings.iter().map(|firing| firing.due.to_string()).collect();
    let known: Vec<String> = firings.iter().map(|firing| firing.known_since.to_string()).collect();
    sqlx::query!(
        "insert into rule_firings (key, rule_id, rule_version, due, known_since, state)
         select key, rule, rule_version, due::timestamptz, known_since::timestamptz, 0
         from unnest($1::text[], $2::uuid[], $3::integer[], $4::text[], $5::text[])
           as new (key, rule, rule_version, due, known_since)
         on conflict (key) do nothing",
        &keys,
        &rules,
        &versions,
        &due,
        &known
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes firings away.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_firings(tx: &mut Tx, keys: &[String]) -> Result<(), StoreError> {
    sqlx::query!("delete from rule_firings where key = any($1)", keys).execute(&mut **tx).await?;
    Ok(())
}

/// Locks at most `limit` firings that are due, the longest due first.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn due_firings(tx: &mut Tx, now: Timestamp, limit: i64) -> Result<Vec<FiringRow>, StoreError> {
    let rows = sqlx::query!(
        r#"select key, rule_id, rule_version, event_id, occurrence, task_id, due as "due: SqlTimestamp",
             known_since as "known_since: SqlTimestamp", state
           from rule_firings where state = 0 and due <= $1 order by due limit $2 for update skip locked"#,
        instant(now) as _,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| FiringRow {
            key: row.key,
            rule: RuleId(row.rule_id),
            rule_version: row.rule_version,
            event: row.event_id.map(EventId),
            occurrence: row.occurrence,
            task: row.task_id.map(TaskId),
            due: row.due.to_jiff(),
            known_since: row.known_since.to_jiff(),
            state: row.state,
        })
        .collect())
}

/// Remembers what became of firings: 1 FIRED, 2 MISSED.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn mark_fired(tx: &mut Tx, keys: &[String], state: i16) -> Result<(), StoreError> {
    sqlx::query!("update rule_firings set state = $2 where key = any($1)", keys, state)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
