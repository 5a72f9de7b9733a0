//! The audit log (`audit_entries`): acts are added by whoever does them, sealed into a chain of hashes afterwards, read by
//! administrators, and deleted from the oldest on when their time is over. The database refuses any other change.

mod chain;
mod read;

pub use chain::{Head, Seal, chain, count_unsealed, expired, head, list_unsealed, seal, snapshot, trim};
pub use read::{Filter, is_administrator, list_visible};

use cal3_domain::{
    audit::{Action, Outcome, Via},
    ids::{AuditEntryId, OrganisationId, UserId},
};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError,
    time::{SqlTimestamp, instant},
};

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: AuditEntryId,
    /// When it was done.
    pub at: Timestamp,
    /// What was done, as [`Action`] writes it; a newer version may have written what this one does not know.
    pub action: String,
    /// How it ended.
    pub outcome: Outcome,
    /// Who did it, if that is known; the account may be gone.
    pub actor: Option<UserId>,
    /// How they were known.
    pub via: Via,
    /// The session, token or link.
    pub credential: Option<Uuid>,
    /// In which organisation.
    pub organisation: Option<OrganisationId>,
    /// To what, as the API writes its id.
    pub subject: Option<String>,
    /// From which address.
    pub address: Option<String>,
    /// What the browser or program called itself.
    pub user_agent: Option<String>,
    /// A JSON object with what else is worth knowing, as it was written.
    pub details: Option<String>,
}

/// An entry with its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// What it says.
    pub entry: Entry,
    /// Its place; `None` until it is sealed.
    pub seal: Option<Seal>,
}

impl Entry {
    /// What was done, if this version knows it.
    pub fn known_action(&self) -> Option<Action> {
        self.action.parse().ok()
    }
}

struct Row {
    id: Uuid,
    at: SqlTimestamp,
    action: String,
    outcome: i16,
    actor_user_id: Option<Uuid>,
    via: i16,
    credential_id: Option<Uuid>,
    organisation_id: Option<Uuid>,
    subject: Option<String>,
    address: Option<String>,
    user_agent: Option<String>,
    details: Option<String>,
    position: Option<i64>,
    previous_hash: Option<Vec<u8>>,
    hash: Option<Vec<u8>>,
}

fn inconsistent(column: &'static str, value: &dyn std::fmt::Debug) -> StoreError {
    StoreError::Inconsistent { table: "audit_entries", column, value: format!("{value:?}") }
}

impl TryFrom<Row> for Recorded {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let seal = match (row.position, row.previous_hash, row.hash) {
            (Some(position), Some(previous), Some(hash)) => Some(Seal {
                position,
                previous: previous.try_into().map_err(|other| inconsistent("previous_hash", &other))?,
                hash: hash.try_into().map_err(|other| inconsistent("hash", &other))?,
            }),
            _ => None,
        };
        let entry = Entry {
            id: AuditEntryId(row.id),
            at: row.at.to_jiff(),
            action: row.action,
            outcome: Outcome::from_code(row.outcome).ok_or_else(|| inconsistent("outcome", &row.outcome))?,
            actor: row.actor_user_id.map(UserId),
            via: Via::from_code(row.via).ok_or_else(|| inconsistent("via", &row.via))?,
            credential: row.credential_id,
            organisation: row.organisation_id.map(OrganisationId),
            subject: row.subject,
            address: row.address,
            user_agent: row.user_agent,
            details: row.details,
        };
        Ok(Self { entry, seal })
    }
}

macro_rules! select_entries {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            $crate::audit::Row,
            r#"select id, at as "at: SqlTimestamp", action, outcome, actor_user_id, via, credential_id, organisation_id, subject,
                 address, user_agent, details, position, previous_hash, hash
               from audit_entries "# + $tail,
            $($argument),*
        )
    };
}
use select_entries;

/// How many acts of these kinds somebody has done since an instant; those that were refused are not counted.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_acts(
    connection: &mut PgConnection,
    actor: UserId,
    actions: &[Action],
    since: Timestamp,
) -> Result<i64, StoreError> {
    // Ids begin with the time of their making: the index by actor and id is read no further back.
    let millis = u64::try_from(since.as_millisecond()).unwrap_or(0);
    let oldest = uuid::Builder::from_unix_timestamp_millis(millis, &[0; 10]).into_uuid();
    let actions: Vec<String> = actions.iter().map(|action| action.as_str().to_owned()).collect();
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from audit_entries
           where actor_user_id = $1 and id >= $2 and action = any($3) and outcome = 0"#,
        actor.0,
        oldest,
        &actions
    )
    .fetch_one(connection)
    .await?)
}

/// Adds an entry.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(connection: &mut PgConnection, entry: &Entry) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into audit_entries (id, at, action, outcome, actor_user_id, via, credential_id, organisation_id, subject,
           address, user_agent, details)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        entry.id.0,
        instant(entry.at) as _,
        entry.action,
        entry.outcome.code(),
        entry.actor.map(|id| id.0),
        entry.via.code(),
        entry.credential,
        entry.organisation.map(|id| id.0),
        entry.subject,
        entry.address,
        entry.user_agent,
        entry.details,
    )
    .execute(connection)
    .await?;
    Ok(())
}
