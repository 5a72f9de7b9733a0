//! Carrying runs out: who has one, what came of a step, which were forgotten.

use std::collections::{HashMap, HashSet};

use cal3_domain::ids::{RuleId, RunId};
use jiff::Timestamp;
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Run, RunAction, run};
use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A run that may be carried out, with what its rule's version says.
#[derive(Debug, Clone, PartialEq)]
pub struct Claimed {
    /// The run, its row locked.
    pub run: Run,
    /// What the version of the rule says.
    pub definition: Value,
    /// Whether the rule is still enabled, and its owner still active.
    pub is_live: bool,
    /// Since when the rule is paused because its runs failed.
    pub paused_at: Option<Timestamp>,
    /// Whether the application of the rule that made it was cancelled.
    pub is_withdrawn: bool,
}

/// What came of asking for a run.
#[derive(Debug, Clone, PartialEq)]
pub enum Claim {
    /// It may be carried out; its row is locked.
    Run(Box<Claimed>),
    /// Somebody has it until this instant, or died with it.
    Leased(Timestamp),
    /// It is not due, has come to its end, is gone, or somebody works on it at this moment.
    Nothing,
}

/// Locks a run that is due and that nobody has (any more).
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn claim(tx: &mut Tx, id: RunId, now: Timestamp) -> Result<Claim, StoreError> {
    let Some(run) = run::locked_free(tx, id).await? else { return Ok(Claim::Nothing) };
    match (run.run.state, run.lease_until) {
        (0, _) if run.run.due <= now => {}
        (1, Some(until)) if until >= now => return Ok(Claim::Leased(until)),
        (1, _) => {}
        _ => return Ok(Claim::Nothing),
    }
    Ok(with_rule(tx, run).await?.map_or(Claim::Nothing, |claimed| Claim::Run(Box::new(claimed))))
}

/// Locks those of these runs that are due and that nobody has, waits for none of them, and leaves out those that a worker was lost
/// with; with what their rules' versions say.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn claim_due(tx: &mut Tx, ids: &[RunId], now: Timestamp) -> Result<Vec<Claimed>, StoreError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let runs = run::locked_due(tx, &ids, now).await?;
    let (rules, versions): (Vec<Uuid>, Vec<i32>) =
        runs.iter().map(|run| (run.run.rule.0, run.run.rule_version)).collect();
    let applications: Vec<Uuid> = runs.iter().filter_map(|run| run.run.application).map(|id| id.0).collect();
    let withdrawn: HashSet<Uuid> = match applications.is_empty() {
        true => HashSet::new(),
        false => sqlx::query_scalar!(
            "select id from rule_applications where id = any($1) and status = 3",
            &applications
        )
        .fetch_all(&mut **tx)
        .await?
        .into_iter()
        .collect(),
    };
    let rows = sqlx::query!(
        r#"select v.rule_id, v.version, v.definition, r.is_enabled and u.deactivated_at is null as "is_live!",
             r.paused_at as "paused_at: SqlTimestamp"
           from (select distinct rule, version from unnest($1::uuid[], $2::integer[]) as w (rule, version)) as wanted
           join rule_versions v on v.rule_id = wanted.rule and v.version = wanted.version
           join rules r on r.id = v.rule_id join users u on u.id = r.owner_user_id"#,
        &rules,
        &versions,
    )
    .fetch_all(&mut **tx)
    .await?;
    let told: HashMap<(Uuid, i32), _> =
        rows.into_iter().map(|row| ((row.rule_id, row.version), row)).collect();
    let with_rule = |run: Run| {
        let row = told.get(&(run.run.rule.0, run.run.rule_version))?;
        Some(Claimed {
            definition: row.definition.clone(),
            is_live: row.is_live,
            paused_at: row.paused_at.map(SqlTimestamp::to_jiff),
            is_withdrawn: run.run.application.is_some_and(|id| withdrawn.contains(&id.0)),
            run,
        })
    };
    Ok(runs.into_iter().filter_map(with_rule).collect())
}

/// Waits until no other transaction has any of these runs.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn wait_for_runs(tx: &mut Tx, ids: &[RunId]) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    sqlx::query!("select from automation_runs where id = any($1) order by id for update", &ids)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// A run whose row is locked, with what its rule's version says.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn with_rule(tx: &mut Tx, run: Run) -> Result<Option<Claimed>, StoreError> {
    let row = sqlx::query!(
        r#"select v.definition, r.is_enabled and u.deactivated_at is null as "is_live!",
             r.paused_at as "paused_at: SqlTimestamp",
             exists (select from rule_applications a where a.id = $3 and a.status = 3) as "is_withdrawn!"
           from rule_versions v join rules r on r.id = v.rule_id join users u on u.id = r.owner_user_id
           where v.rule_id = $1 and v.version = $2"#,
        run.run.rule.0,
        run.run.rule_version,
        run.run.application.map(|id| id.0),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Claimed {
        run,
        definition: row.definition,
        is_live: row.is_live,
        paused_at: row.paused_at.map(SqlTimestamp::to_jiff),
        is_withdrawn: row.is_withdrawn,
    }))
}

/// Lets every change of this transaction tell the runs behind it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn tell_cause(tx: &mut Tx, chain: &Value) -> Result<(), StoreError> {
    sqlx::query!("select set_config('cal3.cause', $1, true)", chain.to_string()).fetch_one(&mut **tx).await?;
    Ok(())
}

/// Writes what came of attempts of steps, at most one of each run. Their numbers are those that follow.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_actions(tx: &mut Tx, actions: &[RunAction]) -> Result<(), StoreError> {
    let row_of = |action: &RunAction| {
        json!({
            "run": action.run.0,
            "step": action.step,
            "state": action.state,
            "effect": action.effect,
            "result": action.result,
            "error": action.error,
            "at": action.at.to_string(),
            "milliseconds": action.milliseconds,
        })
    };
    sqlx::query!(
        "insert into run_actions (run_id, step, attempt, state, effect, result, error, at, milliseconds)
         select run, step, (select coalesce(max(attempt), 0) + 1 from run_actions a where a.run_id = new.run and a.step = new.step),
           state, effect, result, error, at, milliseconds
         from jsonb_to_recordset($1) as new (run uuid, step smallint, state smallint, effect jsonb, result jsonb, error text,
           at timestamptz, milliseconds integer)",
        Value::Array(actions.iter().map(row_of).collect()),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Begins the count of each of these rules' runs that failed in a row anew.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn reset_failures(tx: &mut Tx, rules: &[RuleId]) -> Result<(), StoreError> {
    if rules.is_empty() {
        return Ok(());
    }
    let rules: Vec<Uuid> = rules.iter().map(|id| id.0).collect();
    sqlx::query!(
        "update rules set failures_in_a_row = 0 where id in (
           select id from rules where id = any($1) and failures_in_a_row <> 0 order by id for update
         )",
        &rules
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Counts a run of a rule that failed; with the `most`th in a row the rule is paused. Answers whether it is paused by this.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_failure(tx: &mut Tx, rule: RuleId, most: i32, now: Timestamp) -> Result<bool, StoreError> {
    let counted = sqlx::query_scalar!(
        "update rules set failures_in_a_row = least(failures_in_a_row, 1000000) + 1 where id = $1 returning failures_in_a_row",
        rule.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    if counted.is_none_or(|failures| failures < most) {
        return Ok(false);
    }
    let paused = sqlx::query!(
        "update rules set paused_at = $2, version = version + 1, updated_at = $2 where id = $1 and paused_at is null",
        rule.0,
        instant(now) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(paused.rows_affected() > 0)
}

/// At most `limit` runs that have been due since before `overdue` without anybody having taken them, or whose worker was lost;
/// they are remembered as found, and found again only after as long.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn sweep(
    tx: &mut Tx,
    now: Timestamp,
    overdue: Timestamp,
    limit: i64,
) -> Result<Vec<RunId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "update automation_runs set swept_at = $1 where id in (
           select id from automation_runs
           where ((state = 0 and due < $2) or (state = 1 and lease_until < $2)) and (swept_at is null or swept_at < $2)
           order by due limit $3 for update skip locked
         ) returning id",
        instant(now) as _,
        instant(overdue) as _,
        limit,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(RunId).collect())
}

/// Deletes at most `limit` runs that ended before `before`, and firings and applications of rules that were over before. Answers how
/// many runs.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_finished_runs(
    connection: &mut PgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from automation_runs where id in (select id from automation_runs where finished_at < $1 limit $2)",
        instant(before) as _,
        limit,
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "delete from rule_firings where key in (select key from rule_firings where state <> 0 and due < $1 limit $2)",
        instant(before) as _,
        limit,
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "delete from rule_applications where id in (select id from rule_applications where finished_at < $1 limit $2)",
        instant(before) as _,
        limit,
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
