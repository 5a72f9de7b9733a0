//! Rules that are applied to the events that there are: how far that has come.

use cal3_domain::ids::{EventId, RuleApplicationId, RuleId, UserId};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    Access, StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// How far the application of a rule has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApplicationStatus {
    /// It waits for a worker.
    Pending,
    /// Events are being looked at.
    Running,
    /// Every event was looked at.
    Completed,
    /// Somebody stopped it.
    Cancelled,
    /// It could not go on.
    Failed,
}

impl ApplicationStatus {
    /// Whether no event will be looked at any more.
    pub fn is_final(self) -> bool {
        !matches!(self, Self::Pending | Self::Running)
    }

    fn code(self) -> i16 {
        match self {
            Self::Pending => 0,
            Self::Running => 1,
            Self::Completed => 2,
            Self::Cancelled => 3,
            Self::Failed => 4,
        }
    }

    fn from_code(code: i16) -> Result<Self, StoreError> {
        match code {
            0 => Ok(Self::Pending),
            1 => Ok(Self::Running),
            2 => Ok(Self::Completed),
            3 => Ok(Self::Cancelled),
            4 => Ok(Self::Failed),
            _ => Err(StoreError::Inconsistent {
                table: "rule_applications",
                column: "status",
                value: code.to_string(),
            }),
        }
    }
}

/// A rule that is applied to the events that there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// The id.
    pub id: RuleApplicationId,
    /// The rule.
    pub rule: RuleId,
    /// Whose rule it is.
    pub owner: UserId,
    /// The version of what the rule says.
    pub rule_version: i32,
    /// Only events that are not over by then.
    pub from: Option<Timestamp>,
    /// Only events that have begun by then.
    pub until: Option<Timestamp>,
    /// How far it has come.
    pub status: ApplicationStatus,
    /// How many events there were when it was asked for.
    pub event_count: i32,
    /// How many were looked at.
    pub events_looked_at: i32,
    /// The last that was.
    pub position: Option<EventId>,
    /// Why it could not go on, for the rule's owner.
    pub failure: Option<String>,
    /// How many runs it made, as far as they are kept.
    pub run_count: i64,
    /// How many of those have come to their end.
    pub runs_finished: i64,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it last went on.
    pub updated_at: Timestamp,
    /// When the last event had been looked at, or it was given up.
    pub finished_at: Option<Timestamp>,
}

struct Row {
    id: Uuid,
    rule_id: Uuid,
    owner_user_id: Uuid,
    rule_version: i32,
    from_at: Option<SqlTimestamp>,
    until_at: Option<SqlTimestamp>,
    status: i16,
    event_count: i32,
    events_looked_at: i32,
    position: Option<Uuid>,
    failure: Option<String>,
    run_count: i64,
    runs_finished: i64,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
    finished_at: Option<SqlTimestamp>,
}

impl Row {
    fn decode(self) -> Result<Application, StoreError> {
        Ok(Application {
            id: RuleApplicationId(self.id),
            rule: RuleId(self.rule_id),
            owner: UserId(self.owner_user_id),
            rule_version: self.rule_version,
            from: self.from_at.map(SqlTimestamp::to_jiff),
            until: self.until_at.map(SqlTimestamp::to_jiff),
            status: ApplicationStatus::from_code(self.status)?,
            event_count: self.event_count,
            events_looked_at: self.events_looked_at,
            position: self.position.map(EventId),
            failure: self.failure,
            run_count: self.run_count,
            runs_finished: self.runs_finished,
            created_at: self.created_at.to_jiff(),
            updated_at: self.updated_at.to_jiff(),
            finished_at: self.finished_at.map(SqlTimestamp::to_jiff),
        })
    }
}

macro_rules! select_applications {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select a.id, a.rule_id, u.owner_user_id, a.rule_version, a.from_at as "from_at: SqlTimestamp", a.until_at as "until_at: SqlTimestamp",
                 a.status, a.event_count, a.events_looked_at, a.position, a.failure,
                 (select count(*) from automation_runs r where r.application_id = a.id) as "run_count!",
                 (select count(*) from automation_runs r where r.application_id = a.id and r.finished_at is not null)
                   as "runs_finished!",
                 a.created_at as "created_at: SqlTimestamp", a.updated_at as "updated_at: SqlTimestamp",
                 a.finished_at as "finished_at: SqlTimestamp"
               from "# + $tail,
            $($argument),*
        )
    };
}

/// The newest application of each of those of these rules that are the viewer's.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn latest_applications(
    connection: &mut PgConnection,
    access: &Access,
    rules: &[Uuid],
) -> Result<Vec<Application>, StoreError> {
    let rows = select_applications!(
        "rules u cross join lateral (select * from rule_applications where rule_id = u.id order by id desc limit 1) a
         where u.id = any($2) and u.owner_user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null
           and ($1::viewer).resource_ids is null",
        access as _,
        rules
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(Row::decode).collect()
}

/// An application of a rule of the viewer's, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_application(
    tx: &mut Tx,
    access: &Access,
    id: RuleApplicationId,
) -> Result<Option<Application>, StoreError> {
    let row = select_applications!(
        "rule_applications a join rules u on u.id = a.rule_id
         where a.id = $2 and u.owner_user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null
           and ($1::viewer).resource_ids is null
         for update of a",
        access as _,
        id.0
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(Row::decode).transpose()
}

/// An application of anybody's rule, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_application_of_anybody(
    tx: &mut Tx,
    id: RuleApplicationId,
) -> Result<Option<Application>, StoreError> {
    let row = select_applications!(
        "rule_applications a join rules u on u.id = a.rule_id where a.id = $1 for update of a",
        id.0
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(Row::decode).transpose()
}

/// Writes a new application. Answers `false`, and writes nothing, while another one of the rule goes on.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_application(tx: &mut Tx, application: &Application) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "insert into rule_applications (id, rule_id, rule_version, from_at, until_at, status, event_count, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         on conflict (rule_id) where status < 2 do nothing",
        application.id.0,
        application.rule.0,
        application.rule_version,
        application.from.map(instant) as _,
        application.until.map(instant) as _,
        application.status.code(),
        application.event_count,
        instant(application.created_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Writes how far a locked application has come.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn save_application(tx: &mut Tx, application: &Application) -> Result<(), StoreError> {
    sqlx::query!(
        "update rule_applications set status = $2, events_looked_at = $3, position = $4, failure = $5, updated_at = $6, finished_at = $7
         where id = $1",
        application.id.0,
        application.status.code(),
        application.events_looked_at,
        application.position.map(|id| id.0),
        application.failure,
        instant(application.updated_at) as _,
        application.finished_at.map(instant) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
