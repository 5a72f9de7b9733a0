//! The secrets that rules name, sealed.

use cal3_domain::ids::RuleId;
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A secret of a rule.
#[derive(Clone, PartialEq, Eq)]
pub struct RuleSecret {
    /// The rule.
    pub rule: RuleId,
    /// Its name.
    pub name: String,
    /// The secret, sealed.
    pub sealed: Vec<u8>,
    /// What is shown of it.
    pub hint: String,
    /// When it was last given.
    pub updated_at: Timestamp,
}

/// The secrets of these rules, in the order of their names.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn secrets_of(
    connection: &mut PgConnection,
    rules: &[Uuid],
) -> Result<Vec<RuleSecret>, StoreError> {
    let rows = sqlx::query!(
        r#"select rule_id, name, sealed, hint, updated_at as "updated_at: SqlTimestamp"
           from rule_secrets where rule_id = any($1) order by rule_id, name"#,
        rules
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| RuleSecret {
            rule: RuleId(row.rule_id),
            name: row.name,
            sealed: row.sealed,
            hint: row.hint,
            updated_at: row.updated_at.to_jiff(),
        })
        .collect())
}

/// Writes a secret, over the one of this name if there is one.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn put_secret(tx: &mut Tx, secret: &RuleSecret) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into rule_secrets (rule_id, name, sealed, hint, updated_at) values ($1, $2, $3, $4, $5)
         on conflict (rule_id, name) do update
           set sealed = excluded.sealed, hint = excluded.hint, updated_at = excluded.updated_at",
        secret.rule.0,
        secret.name,
        secret.sealed,
        secret.hint,
        instant(secret.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes the secrets of a rule but those of these names.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn retain_secrets(tx: &mut Tx, rule: RuleId, names: &[String]) -> Result<(), StoreError> {
    sqlx::query!("delete from rule_secrets where rule_id = $1 and name <> all($2)", rule.0, names)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// At most `limit` secrets that were sealed with another key than `key`, locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn lock_secrets_of_other_keys(
    tx: &mut Tx,
    key: &[u8],
    limit: i64,
) -> Result<Vec<(RuleId, String, Vec<u8>)>, StoreError> {
    let rows = sqlx::query!(
        "select rule_id, name, sealed from rule_secrets where substring(sealed from 2 for 4) <> $1
         order by rule_id, name limit $2 for update skip locked",
        key,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(|row| (RuleId(row.rule_id), row.name, row.sealed)).collect())
}

/// Puts the same secret, sealed anew, in its place.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_sealed_secret(
    tx: &mut Tx,
    rule: RuleId,
    name: &str,
    sealed: &[u8],
) -> Result<(), StoreError> {
    sqlx::query!(
        "update rule_secrets set sealed = $3 where rule_id = $1 and name = $2",
        rule.0,
        name,
        sealed
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
