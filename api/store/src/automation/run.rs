//! Runs, as the relay writes them and as their rules' owners read them.

use cal3_domain::ids::{RuleApplicationId, RuleId, RunId, UserId};
use jiff::Timestamp;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    Access, StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A run to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct NewRun {
    /// Its id.
    pub id: RunId,
    /// The rule.
    pub rule: RuleId,
    /// The version of what the rule says.
    pub rule_version: i32,
    /// Whose rule it is.
    pub owner: UserId,
    /// What it is for: unique for a version of a rule.
    pub cause_key: String,
    /// The code of the trigger's kind.
    pub trigger: i16,
    /// What happened.
    pub cause: Value,
    /// The runs behind it.
    pub chain: Value,
    /// What each part of the condition saw.
    pub evaluation: Option<Value>,
    /// Why it does not run.
    pub skipped: Option<Value>,
    /// The code of its state.
    pub state: i16,
    /// How far it has come.
    pub progress: Value,
    /// When it may be claimed.
    pub due: Timestamp,
    /// When its cause happened, or was due.
    pub happened_at: Timestamp,
    /// The application of the rule that made it, if one did.
    pub application: Option<RuleApplicationId>,
}

/// A run as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// What it was written with, and how far it has come.
    pub run: NewRun,
    /// Until when whoever has it has it.
    pub lease_until: Option<Timestamp>,
    /// Which attempt has it.
    pub claim: Option<Uuid>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it came to its end.
    pub finished_at: Option<Timestamp>,
}

/// An attempt of a step of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct RunAction {
    /// The run.
    pub run: RunId,
    /// The step's number, from 0.
    pub step: i16,
    /// The attempt's number, from 1.
    pub attempt: i32,
    /// The code of the step's state afterwards.
    pub state: i16,
    /// What it came to.
    pub effect: Option<Value>,
    /// What came back.
    pub result: Option<Value>,
    /// What went wrong.
    pub error: Option<String>,
    /// When it was done.
    pub at: Timestamp,
    /// How long it took.
    pub milliseconds: i32,
}

struct Row {
    id: Uuid,
    rule_id: Uuid,
    rule_version: i32,
    owner_user_id: Uuid,
    cause_key: String,
    trigger: i16,
    cause: Value,
    chain: Value,
    evaluation: Option<Value>,
    skipped: Option<Value>,
    state: i16,
    progress: Value,
    due: SqlTimestamp,
    happened_at: SqlTimestamp,
    application_id: Option<Uuid>,
    lease_until: Option<SqlTimestamp>,
    claim: Option<Uuid>,
    created_at: SqlTimestamp,
    finished_at: Option<SqlTimestamp>,
}

impl From<Row> for Run {
    fn from(row: Row) -> Self {
        let run = NewRun {
            id: RunId(row.id),
            rule: RuleId(row.rule_id),
            rule_version: row.rule_version,
            owner: UserId(row.owner_user_id),
            cause_key: row.cause_key,
            trigger: row.trigger,
            cause: row.cause,
            chain: row.chain,
            evaluation: row.evaluation,
            skipped: row.skipped,
            state: row.state,
            progress: row.progress,
            due: row.due.to_jiff(),
            happened_at: row.happened_at.to_jiff(),
            application: row.application_id.map(RuleApplicationId),
        };
        Self {
            run,
            lease_until: row.lease_until.map(SqlTimestamp::to_jiff),
            claim: row.claim,
            created_at: row.created_at.to_jiff(),
            finished_at: row.finished_at.map(SqlTimestamp::to_jiff),
        }
    }
}

macro_rules! select_runs {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select id, rule_id, rule_version, owner_user_id, cause_key, trigger, cause, chain, evaluation, skipped, state,
                 progress, due as "due: SqlTimestamp", happened_at as "happened_at: SqlTimestamp", application_id,
                 lease_until as "lease_until: SqlTimestamp", claim, created_at as "created_at: SqlTimestamp",
                 finished_at as "finished_at: SqlTimestamp"
               from automation_runs "# + $tail,
            $($argument),*
        )
    };
}

/// Runs of one statement: each has up to some hundred kilobytes.
const CHUNK: usize = 100;

/// Writes runs; one that is there already stays as it is. Answers the ids of those that were written.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_runs(tx: &mut Tx, at: Timestamp, runs: &[NewRun]) -> Result<Vec<RunId>, StoreError> {
    let mut written = Vec::new();
    for chunk in runs.chunks(CHUNK) {
        written.extend(insert_chunk(tx, at, chunk).await?);
    }
    Ok(written)
}

async fn insert_chunk(tx: &mut Tx, at: Timestamp, runs: &[NewRun]) -> Result<Vec<RunId>, StoreError> {
    let rows = serde_json::Value::Array(runs.iter().map(row_of).collect());
    let ids = sqlx::query_scalar!(
        "insert into automation_runs (id, rule_id, rule_version, owner_user_id, cause_key, trigger, cause, chain, evaluation,
           skipped, state, progress, due, happened_at, application_id, created_at, finished_at)
         select id, rule, rule_version, owner, cause_key, trigger, cause, chain, evaluation, skipped, state, progress,
           due, happened_at, application, $2::timestamptz, case when state > 1 then $2::timestamptz end
         from jsonb_to_recordset($1) as new (id uuid, rule uuid, rule_version integer, owner uuid, cause_key text,
           trigger smallint, cause jsonb, chain jsonb, evaluation jsonb, skipped jsonb, state smallint, progress jsonb,
           due timestamptz, happened_at timestamptz, application uuid)
         where exists (select from rule_versions v where v.rule_id = new.rule and v.version = new.rule_version)
         on conflict (rule_id, rule_version, cause_key) do nothing
         returning id",
        rows,
        instant(at) as _,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(RunId).collect())
}

fn row_of(run: &NewRun) -> Value {
    serde_json::json!({
        "id": run.id.0,
        "rule": run.rule.0,
        "rule_version": run.rule_version,
        "owner": run.owner.0,
        "cause_key": run.cause_key,
        "trigger": run.trigger,
        "cause": run.cause,
        "chain": run.chain,
        "evaluation": run.evaluation,
        "skipped": run.skipped,
        "state": run.state,
        "progress": run.progress,
        "due": run.due.to_string(),
        "happened_at": run.happened_at.to_string(),
        "application": run.application.map(|id| id.0),
    })
}

/// A rule's runs in the order of their ids (that of their making), or from the end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_runs(
    connection: &mut PgConnection,
    access: &Access,
    rule: RuleId,
    (after, before): (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Run>, StoreError> {
    let (after, before) = (after.unwrap_or(Uuid::nil()), before.unwrap_or(Uuid::max()));
    let mut rows = select_runs!(
        "where rule_id = $1 and owner_user_id = ($2::viewer).user_id and ($2::viewer).calendar_ids is null
           and ($2::viewer).resource_ids is null and id > $3 and id < $4
         order by case when $6 then id end desc, id limit $5",
        rule.0,
        access as _,
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
    Ok(rows.into_iter().map(Run::from).collect())
}

/// Those of `ids` that are the viewer's, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_runs(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Run>, StoreError> {
    let rows = select_runs!(
        "where id = any($1) and owner_user_id = ($2::viewer).user_id and ($2::viewer).calendar_ids is null
           and ($2::viewer).resource_ids is null",
        ids,
        access as _
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Run::from).collect())
}

/// A run of anybody's, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_run(tx: &mut Tx, id: RunId) -> Result<Option<Run>, StoreError> {
    let row = select_runs!("where id = $1 for update", id.0).fetch_optional(&mut **tx).await?;
    Ok(row.map(Run::from))
}

/// The same; `None` also while another transaction has it.
pub(super) async fn locked_free(tx: &mut Tx, id: RunId) -> Result<Option<Run>, StoreError> {
    let row = select_runs!("where id = $1 for update skip locked", id.0).fetch_optional(&mut **tx).await?;
    Ok(row.map(Run::from))
}

/// Those of these runs that are pending and due, and that no other transaction has; their rows locked.
pub(super) async fn locked_due(tx: &mut Tx, ids: &[Uuid], now: Timestamp) -> Result<Vec<Run>, StoreError> {
    let rows = select_runs!(
        "where id = any($1) and state = 0 and due <= $2 for update skip locked",
        ids,
        instant(now) as _
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(Run::from).collect())
}

/// Writes how far locked runs have come.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn save_runs(tx: &mut Tx, runs: &[Run]) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = runs.iter().map(|run| run.run.id.0).collect();
    let row_of = |run: &Run| {
        serde_json::json!({
            "id": run.run.id.0,
            "state": run.run.state,
            "progress": run.run.progress,
            "due": run.run.due.to_string(),
            "lease_until": run.lease_until.map(|at| at.to_string()),
            "claim": run.claim,
            "finished_at": run.finished_at.map(|at| at.to_string()),
            "skipped": run.run.skipped,
        })
    };
    sqlx::query!(
        "update automation_runs r set state = new.state, progress = new.progress, due = new.due, lease_until = new.lease_until,
           claim = new.claim, finished_at = new.finished_at, skipped = new.skipped, swept_at = null
         from jsonb_to_recordset($1) as new (id uuid, state smallint, progress jsonb, due timestamptz, lease_until timestamptz,
           claim uuid, finished_at timestamptz, skipped jsonb)
         where r.id = new.id and r.id = any($2)",
        Value::Array(runs.iter().map(row_of).collect()),
        // That they are few, and found by their ids, whatever is known of the table's size.
        &ids,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The attempts of the steps of these runs, in their order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn actions(connection: &mut PgConnection, runs: &[Uuid]) -> Result<Vec<RunAction>, StoreError> {
    let rows = sqlx::query!(
        r#"select run_id, step, attempt, state, effect, result, error, at as "at: SqlTimestamp", milliseconds
           from run_actions where run_id = any($1) order by run_id, step, attempt"#,
        runs
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| RunAction {
            run: RunId(row.run_id),
            step: row.step,
            attempt: row.attempt,
            state: row.state,
            effect: row.effect,
            result: row.result,
            error: row.error,
            at: row.at.to_jiff(),
            milliseconds: row.milliseconds,
        })
        .collect())
}

/// When the runs of these rules' owners were made since an instant, with their rules: what caps count. Those that were
/// skipped, or that somebody asked for by applying a rule to what there is, are not among them. At most `limit`, the newest.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn recent(
    connection: &mut PgConnection,
    owners: &[Uuid],
    since: Timestamp,
    limit: i64,
) -> Result<Vec<(UserId, RuleId, Timestamp)>, StoreError> {
    let rows = sqlx::query!(
        r#"select r.owner_user_id, r.rule_id, r.created_at as "created_at: SqlTimestamp"
           from unnest($1::uuid[]) as wanted (id) cross join lateral (
             select owner_user_id, rule_id, created_at from automation_runs
             where owner_user_id = wanted.id and state <> 5 and application_id is null and created_at > $2 order by created_at desc limit $3
           ) r"#,
        owners,
        instant(since) as _,
        limit,
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (UserId(row.owner_user_id), RuleId(row.rule_id), row.created_at.to_jiff()))
        .collect())
}
