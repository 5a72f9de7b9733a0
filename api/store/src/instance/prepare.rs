//! Making a database ready to be loaded: empty, with the schema that the rows had.

use crate::{MIGRATOR, Store, StoreError, migration};

/// Why a database is not loaded into.
#[derive(Debug, thiserror::Error)]
pub enum Obstacle {
    /// There are people in it.
    #[error("this instance has accounts; import goes into an empty one only")]
    HasAccounts,
    /// There is something else in it.
    #[error("the database holds tables that are not Cal3's, such as {0}; import needs a database of its own")]
    Foreign(String),
    /// This binary is older than what wrote the rows.
    #[error(
        "this is of the schema {0}, which this release does not know: import it with the release that wrote it, or a newer one"
    )]
    Newer(i64),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes the database an empty instance with the schema `version`.
///
/// # Errors
/// [`Obstacle`], before anything is changed.
pub async fn prepare(store: &Store, version: i64) -> Result<(), Obstacle> {
    if !MIGRATOR.version_exists(version) {
        return Err(Obstacle::Newer(version));
    }
    let mut connection = store.read().await?;
    let applied = migration::applied(&mut connection).await?;
    let newest = applied.last().map_or(0, |step| step.version);
    if applied.is_empty() {
        let foreign = sqlx::query_scalar!(
            r#"select c.relname::text as "name!" from pg_class c
               where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') limit 1"#
        );
        if let Some(name) = foreign.fetch_optional(&mut *connection).await.map_err(StoreError::from)? {
            return Err(Obstacle::Foreign(name));
        }
    } else {
        let has_accounts = sqlx::query_scalar!(r#"select exists (select from users) as "has!""#);
        if has_accounts.fetch_one(&mut *connection).await.map_err(StoreError::from)? {
            return Err(Obstacle::HasAccounts);
        }
    }
    drop(connection);
    if newest > version {
        let mut tx = store.begin().await?;
        for sql in ["drop schema public cascade", "create schema public"] {
            sqlx::query(sql).execute(&mut *tx).await.map_err(StoreError::from)?;
        }
        tx.commit().await.map_err(StoreError::from)?;
    }
    Ok(store.migrate_to(version).await?)
}
