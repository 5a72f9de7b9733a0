//! Rules as their owners see them. Every query for a viewer asks whose the rule is; a token that is narrowed to calendars or
//! resources sees none, since a rule reaches beyond them.

use cal3_domain::ids::{RuleId, UserId};
use jiff::Timestamp;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{Access, StoreError, Tx, time::SqlTimestamp, time::instant};

/// A rule, with what it says now.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// Whose it is, and with whose rights it acts.
    pub owner: UserId,
    /// Counts its changes, from 1.
    pub version: i32,
    /// Counts what it said, from 1.
    pub definition_version: i32,
    /// What it says: a rule of the domain in JSON.
    pub definition: Value,
    /// The code of its trigger's kind.
    pub trigger: i16,
    /// Whether its owner wants it to run.
    pub is_enabled: bool,
    /// Since when its trigger holds.
    pub active_since: Timestamp,
    /// When it was paused because its runs failed.
    pub paused_at: Option<Timestamp>,
    /// Runs that failed since one succeeded.
    pub failures_in_a_row: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

struct Row {
    id: Uuid,
    owner_user_id: Uuid,
    version: i32,
    definition_version: i32,
    definition: Value,
    trigger: i16,
    is_enabled: bool,
    active_since: SqlTimestamp,
    paused_at: Option<SqlTimestamp>,
    failures_in_a_row: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
}

impl From<Row> for Rule {
    fn from(row: Row) -> Self {
        Self {
            id: RuleId(row.id),
            owner: UserId(row.owner_user_id),
            version: row.version,
            definition_version: row.definition_version,
            definition: row.definition,
            trigger: row.trigger,
            is_enabled: row.is_enabled,
            active_since: row.active_since.to_jiff(),
            paused_at: row.paused_at.map(SqlTimestamp::to_jiff),
            failures_in_a_row: row.failures_in_a_row,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        }
    }
}

macro_rules! select_rules {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select id, owner_user_id, version, definition_version, definition, trigger, is_enabled,
                 active_since as "active_since: SqlTimestamp", paused_at as "paused_at: SqlTimestamp", failures_in_a_row,
                 created_at as "created_at: SqlTimestamp", updated_at as "updated_at: SqlTimestamp"
               from rules
               where owner_user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null
                 and ($1::viewer).resource_ids is null "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` that are the viewer's, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Rule>, StoreError> {
    let rows = select_rules!(access, "and id = any($2)", ids).fetch_all(connection).await?;
    Ok(rows.into_iter().map(Rule::from).collect())
}

/// The viewer's rules after `after` in the order of their ids (that of their making), or before `before` from the end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    (after, before): (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Rule>, StoreError> {
    let (after, before) = (after.unwrap_or(Uuid::nil()), before.unwrap_or(Uuid::max()));
    let mut rows = select_rules!(
        access,
        "and id > $2 and id < $3 order by case when $5 then id end desc, id limit $4",
        after,
        before,
        limit,
        backwards
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    Ok(rows.into_iter().map(Rule::from).collect())
}

/// A rule of the viewer's, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(tx: &mut Tx, access: &Access, id: RuleId) -> Result<Option<Rule>, StoreError> {
    let row = select_rules!(access, "and id = $2 for update", id.0).fetch_optional(&mut **tx).await?;
    Ok(row.map(Rule::from))
}

/// What a rule is called.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn name(connection: &mut PgConnection, id: RuleId) -> Result<Option<String>, StoreError> {
    let name = sqlx::query_scalar!("select definition ->> 'name' from rules where id = $1", id.0);
    Ok(name.fetch_optional(connection).await?.flatten())
}

/// How many rules somebody has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count(connection: &mut PgConnection, owner: UserId) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(r#"select count(*) as "count!" from rules where owner_user_id = $1"#, owner.0)
        .fetch_one(connection)
        .await?)
}

/// Writes a new rule and what it says.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(tx: &mut Tx, rule: &Rule) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into rules (id, owner_user_id, version, definition_version, definition, trigger, is_enabled, active_since,
           created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        rule.id.0,
        rule.owner.0,
        rule.version,
        rule.definition_version,
        rule.definition,
        rule.trigger,
        rule.is_enabled,
        instant(rule.active_since) as _,
        instant(rule.created_at) as _,
        instant(rule.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    insert_version(tx, rule).await
}

/// Writes a rule over its row; what it says now is kept as a version of its own if it is a new one. Its firings are planned anew.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn save(tx: &mut Tx, rule: &Rule) -> Result<(), StoreError> {
    sqlx::query!(
        "update rules set version = $2, definition_version = $3, definition = $4, trigger = $5, is_enabled = $6,
           active_since = $7, paused_at = $8, failures_in_a_row = $9, updated_at = $10, planned_until = null
         where id = $1",
        rule.id.0,
        rule.version,
        rule.definition_version,
        rule.definition,
        rule.trigger,
        rule.is_enabled,
        instant(rule.active_since) as _,
        rule.paused_at.map(instant) as _,
        rule.failures_in_a_row,
        instant(rule.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    insert_version(tx, rule).await
}

async fn insert_version(tx: &mut Tx, rule: &Rule) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into rule_versions (rule_id, version, definition, author_user_id, created_at) values ($1, $2, $3, $4, $5)
         on conflict (rule_id, version) do nothing",
        rule.id.0,
        rule.definition_version,
        rule.definition,
        rule.owner.0,
        instant(rule.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Switches all rules of a person off; answers which were on.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn disable_all(tx: &mut Tx, owner: UserId, at: Timestamp) -> Result<Vec<RuleId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "update rules set is_enabled = false, version = version + 1, updated_at = $2, planned_until = null
         where owner_user_id = $1 and is_enabled returning id",
        owner.0,
        instant(at) as _,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(RuleId).collect())
}

/// Deletes a rule with its versions, runs and firings.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: RuleId) -> Result<(), StoreError> {
    sqlx::query!("delete from rules where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}
