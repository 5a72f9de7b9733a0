//! The addresses at which messages come in for rules, and the messages that came.

use cal3_domain::ids::{RuleId, UserId};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use super::ActiveRule;
use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// The address of a rule and its secrets, sealed.
#[derive(Clone, PartialEq, Eq)]
pub struct Hook {
    /// The rule.
    pub rule: RuleId,
    /// The SHA-256 of the address.
    pub address_hash: Vec<u8>,
    /// What signs the messages, sealed.
    pub secret: Vec<u8>,
    /// What may sign them too, sealed, and until when.
    pub former_secret: Option<(Vec<u8>, Timestamp)>,
    /// When the address was made.
    pub issued_at: Timestamp,
    /// When the secret was made.
    pub rotated_at: Timestamp,
}

struct Row {
    rule_id: Uuid,
    address_hash: Vec<u8>,
    secret: Vec<u8>,
    former_secret: Option<Vec<u8>>,
    former_secret_until: Option<SqlTimestamp>,
    issued_at: SqlTimestamp,
    rotated_at: SqlTimestamp,
}

impl From<Row> for Hook {
    fn from(row: Row) -> Self {
        Self {
            rule: RuleId(row.rule_id),
            address_hash: row.address_hash,
            secret: row.secret,
            former_secret: row.former_secret.zip(row.former_secret_until.map(SqlTimestamp::to_jiff)),
            issued_at: row.issued_at.to_jiff(),
            rotated_at: row.rotated_at.to_jiff(),
        }
    }
}

/// The addresses of these rules.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn hooks_of(connection: &mut PgConnection, rules: &[Uuid]) -> Result<Vec<Hook>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"select rule_id, address_hash, secret, former_secret, former_secret_until as "former_secret_until: SqlTimestamp",
             issued_at as "issued_at: SqlTimestamp", rotated_at as "rotated_at: SqlTimestamp"
           from rule_hooks where rule_id = any($1) order by rule_id"#,
        rules
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Hook::from).collect())
}

/// Writes the address of a rule and its secrets, over those that it has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn put_hook(tx: &mut Tx, hook: &Hook) -> Result<(), StoreError> {
    let former = hook.former_secret.as_ref();
    sqlx::query!(
        "insert into rule_hooks (rule_id, address_hash, secret, former_secret, former_secret_until, issued_at, rotated_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (rule_id) do update set address_hash = excluded.address_hash, secret = excluded.secret,
           former_secret = excluded.former_secret, former_secret_until = excluded.former_secret_until,
           issued_at = excluded.issued_at, rotated_at = excluded.rotated_at",
        hook.rule.0,
        hook.address_hash,
        hook.secret,
        former.map(|(secret, _)| secret.as_slice()),
        former.map(|(_, until)| instant(*until)) as _,
        instant(hook.issued_at) as _,
        instant(hook.rotated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A rule that waits for messages at an address.
#[derive(Clone, PartialEq)]
pub struct Addressed {
    /// The address and its secrets.
    pub hook: Hook,
    /// The rule.
    pub rule: ActiveRule,
    /// Whether it is enabled and not paused, and its owner active.
    pub is_live: bool,
}

/// The rule at an address.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn addressed(
    connection: &mut PgConnection,
    address_hash: &[u8],
) -> Result<Option<Addressed>, StoreError> {
    let row = sqlx::query!(
        r#"select h.rule_id, h.address_hash, h.secret, h.former_secret,
             h.former_secret_until as "former_secret_until: SqlTimestamp", h.issued_at as "issued_at: SqlTimestamp",
             h.rotated_at as "rotated_at: SqlTimestamp", r.owner_user_id, r.definition_version, r.definition,
             r.active_since as "active_since: SqlTimestamp",
             r.is_enabled and r.paused_at is null and u.deactivated_at is null as "is_live!"
           from rule_hooks h join rules r on r.id = h.rule_id join users u on u.id = r.owner_user_id
           where h.address_hash = $1 and r.trigger = 51"#,
        address_hash
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|row| Addressed {
        hook: Hook {
            rule: RuleId(row.rule_id),
            address_hash: row.address_hash,
            secret: row.secret,
            former_secret: row.former_secret.zip(row.former_secret_until.map(SqlTimestamp::to_jiff)),
            issued_at: row.issued_at.to_jiff(),
            rotated_at: row.rotated_at.to_jiff(),
        },
        rule: ActiveRule {
            id: RuleId(row.rule_id),
            owner: UserId(row.owner_user_id),
            definition_version: row.definition_version,
            definition: row.definition,
            active_since: row.active_since.to_jiff(),
        },
        is_live: row.is_live,
    }))
}

/// Remembers a message; `false` when it came before.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_message(
    tx: &mut Tx,
    rule: RuleId,
    message_id: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "insert into rule_messages (rule_id, message_id, received_at) values ($1, $2, $3)
         on conflict (rule_id, message_id) do nothing",
        rule.0,
        message_id,
        instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Forgets at most `limit` messages that came before `before`. Answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_old_messages(
    connection: &mut PgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from rule_messages where (rule_id, message_id) in
           (select rule_id, message_id from rule_messages where received_at < $1 limit $2)",
        instant(before) as _,
        limit,
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}

/// At most `limit` addresses one of whose secrets was sealed with another key than `key`, locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn lock_hooks_of_other_keys(tx: &mut Tx, key: &[u8], limit: i64) -> Result<Vec<Hook>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"select rule_id, address_hash, secret, former_secret, former_secret_until as "former_secret_until: SqlTimestamp",
             issued_at as "issued_at: SqlTimestamp", rotated_at as "rotated_at: SqlTimestamp"
           from rule_hooks where substring(secret from 2 for 4) <> $1 or substring(former_secret from 2 for 4) <> $1
           order by rule_id limit $2 for update skip locked"#,
        key,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(Hook::from).collect())
}
