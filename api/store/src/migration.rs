//! The schema, step by step.

use std::{borrow::Cow, time::Duration};

use sqlx::{Connection as _, PgConnection, migrate::Migrator};
use tokio::time::sleep;

use crate::{Store, StoreError, change};

/// The schema, embedded in the binary; applied in order, each step once.
pub static MIGRATOR: Migrator = sqlx::migrate!("../../migrations");

/// Held while migrations are applied. Any number that nothing else in the database uses.
const MIGRATING: i64 = 0x6361_6c33_6d69_6772;
/// How often to ask whether another process has finished migrating.
const ASK_AGAIN: Duration = Duration::from_millis(200);

/// A migration that the database has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// Its number: the moment at which it was written.
    pub version: i64,
    /// What it does.
    pub description: String,
    /// How long it took.
    pub took: Duration,
}

impl Store {
    /// Applies the migrations that are missing, and mends the order of the change log where the database came from
    /// elsewhere. Safe to call from several processes at once: one does it, the others wait for it.
    ///
    /// A database that is ahead of this binary is left as it is: the release before has to go on after a roll-back.
    ///
    /// # Errors
    /// [`StoreError::Migrate`] when one fails (nothing of it is kept), or the database holds another history.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        self.migrate_to(i64::MAX).await
    }

    /// The same, up to and with the migration `version`.
    ///
    /// # Errors
    /// As [`Store::migrate`].
    pub async fn migrate_to(&self, version: i64) -> Result<(), StoreError> {
        let mut connection = self.session().await?;
        while !sqlx::query_scalar!(r#"select pg_try_advisory_lock($1) as "held!""#, MIGRATING)
            .fetch_one(&mut connection)
            .await?
        {
            sleep(ASK_AGAIN).await;
        }
        let ours = MIGRATOR.iter().map(|step| step.version).max().unwrap_or(0);
        let mut later = applied(&mut connection).await?;
        later.retain(|step| !MIGRATOR.version_exists(step.version));
        let is_ahead = later.iter().all(|step| step.version > ours);
        if is_ahead && !later.is_empty() {
            tracing::warn!(
                migrations = later.len(),
                "the database is that of a newer release; it is left as it is"
            );
        }
        let migrator = Migrator {
            migrations: Cow::Borrowed(&MIGRATOR.migrations),
            ignore_missing: is_ahead,
            // Ours is held; sqlx's would be waited for no longer than any other lock.
            locking: false,
            ..Migrator::DEFAULT
        };
        migrator.run_direct(Some(version), &mut connection, false).await?;
        if version == i64::MAX && !change::are_sound(&mut connection).await? {
            tracing::warn!("the database comes from another cluster: new changes get larger positions");
            self.renew_positions().await?;
        }
        connection.close().await?;
        Ok(())
    }

    /// To be called once after a restore: what is changed from now on lies beyond all that clients have seen, also of what
    /// was lost, so that whoever resumes misses nothing.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn renew_positions(&self) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        change::renew(&mut tx).await?;
        Ok(tx.commit().await?)
    }

    /// How many of this binary's migrations the database lacks. Zero means current.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the database cannot be asked; an empty database lacks all of them.
    pub async fn pending_migrations(&self) -> Result<usize, StoreError> {
        let applied = self.applied_migrations().await?;
        let has = |version| applied.iter().any(|step| step.version == version);
        Ok(MIGRATOR
            .iter()
            .filter(|step| !step.migration_type.is_down_migration() && !has(step.version))
            .count())
    }

    /// The migrations that the database has, oldest first.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the database cannot be asked.
    pub async fn applied_migrations(&self) -> Result<Vec<Applied>, StoreError> {
        applied(&mut *self.read().await?).await
    }
}

/// The migrations that the database has, oldest first; none when it is empty.
pub(crate) async fn applied(connection: &mut PgConnection) -> Result<Vec<Applied>, StoreError> {
    let exists = sqlx::query_scalar!(r#"select to_regclass('_sqlx_migrations') is not null as "exists!""#)
        .fetch_one(&mut *connection)
        .await?;
    if !exists {
        return Ok(Vec::new());
    }
    let rows: Vec<(i64, String, i64)> = sqlx::query_as(
        "select version, description, execution_time from _sqlx_migrations where success order by version",
    )
    .fetch_all(connection)
    .await?;
    let step = |(version, description, nanos): (i64, String, i64)| Applied {
        version,
        description,
        took: Duration::from_nanos(u64::try_from(nanos).unwrap_or(0)),
    };
    Ok(rows.into_iter().map(step).collect())
}
