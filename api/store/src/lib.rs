//! PostgreSQL: rows, queries and the access predicates inside them. The only crate that holds SQL.
//!
//! Functions are grouped by noun. Readers take `&mut PgConnection`; writers take `&mut Tx`, so that the caller decides
//! what is one transaction. `find_*` answers `Option`, `list_*` a bounded list, `insert/update/delete_*` write.
//! Whoever writes what a person can see appends to [`change`] in the same transaction.

use std::{str::FromStr, time::Duration};

use sqlx::{
    PgPool,
    migrate::Migrator,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
};

pub mod account;
pub mod calendar;
pub mod change;
mod error;
pub mod event;
pub mod idempotency;
pub mod import;
pub mod job;
mod lock;
pub mod time;
pub mod zone;

pub use error::StoreError;
pub use lock::Leadership;
pub use sqlx::{PgConnection, Postgres, Transaction};

/// One transaction. Dropped without [`Transaction::commit`], it is rolled back.
pub type Tx = Transaction<'static, Postgres>;

/// The schema, embedded in the binary; applied in order, each once, under an advisory lock.
pub static MIGRATOR: Migrator = sqlx::migrate!("../../migrations");

/// How to reach the database.
#[derive(Debug, Clone)]
pub struct StoreOptions {
    /// `postgres://user:password@host:port/database?sslmode=…`.
    pub url: String,
    /// Most connections that this process opens (about four per core of the database serve best).
    pub pool_max: u32,
    /// How long a statement may run before PostgreSQL cancels it.
    pub statement_timeout: Duration,
}

/// The pool's connections by what they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolStatus {
    /// Open and free.
    pub idle: u32,
    /// In use.
    pub busy: u32,
    /// Most that may be open.
    pub max: u32,
}

/// The database, through a pool of connections. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pool: PgPool,
    zones: zone::ZoneCache,
}

impl Store {
    /// Makes the pool. Connects on first use, so that a database that is down is reported by readiness, not by a hang.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the URL cannot be read.
    pub fn connect(options: &StoreOptions) -> Result<Self, StoreError> {
        let statement_timeout = options.statement_timeout.as_millis().to_string();
        let connect = PgConnectOptions::from_str(&options.url)?.application_name("cal3").options([
            ("statement_timeout", statement_timeout.as_str()),
            ("idle_in_transaction_session_timeout", "15000"),
            ("lock_timeout", "5000"),
            ("jit", "off"),
            // Every statement has one good plan whatever its values, and planning it anew costs more than executing it.
            ("plan_cache_mode", "force_generic_plan"),
        ]);
        let pool = PgPoolOptions::new()
            .max_connections(options.pool_max)
            .acquire_timeout(Duration::from_secs(5))
            .test_before_acquire(false)
            .connect_lazy_with(connect);
        Ok(Self { pool, zones: zone::ZoneCache::default() })
    }

    /// Begins a transaction. On a task of its own, since sqlx forgets a `BEGIN` whose caller is dropped while it is under
    /// way: the connection would return to the pool inside a transaction that nobody ends, and swallow what is
    /// written through it later. Ended by itself, the transaction of a dropped caller is rolled back.
    ///
    /// # Errors
    /// [`StoreError::Database`] when no connection is to be had within five seconds.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let pool = self.pool.clone();
        let begun = tokio::spawn(async move { pool.begin().await }).await;
        Ok(begun.map_err(|_| sqlx::Error::WorkerCrashed)??)
    }

    /// A connection for reading (each statement by itself).
    ///
    /// # Errors
    /// [`StoreError::Database`] when no connection is to be had within five seconds.
    pub async fn read(&self) -> Result<PoolConnection<Postgres>, StoreError> {
        Ok(self.pool.acquire().await?)
    }

    /// Applies the migrations that are missing. Safe to call from several processes at once.
    ///
    /// # Errors
    /// [`StoreError::Migrate`] when one fails or the database holds one that this binary does not know.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        Ok(MIGRATOR.run(&self.pool).await?)
    }

    /// How many of this binary's migrations the database lacks. Zero means current.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the database cannot be asked; an empty database lacks all of them.
    pub async fn pending_migrations(&self) -> Result<usize, StoreError> {
        let exists =
            sqlx::query_scalar!(r#"select to_regclass('_sqlx_migrations') is not null as "exists!""#)
                .fetch_one(&self.pool)
                .await?;
        let known = MIGRATOR.iter().filter(|m| !m.migration_type.is_down_migration()).count();
        if !exists {
            return Ok(known);
        }
        let applied = sqlx::query_scalar::<_, i64>("select count(*) from _sqlx_migrations where success")
            .fetch_one(&self.pool)
            .await?;
        Ok(known.saturating_sub(usize::try_from(applied).unwrap_or(0)))
    }

    /// Asks the database for one row, to learn whether it answers.
    ///
    /// # Errors
    /// [`StoreError::Database`] when it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query!("select 1 as one").fetch_one(&self.pool).await?;
        Ok(())
    }

    /// The server's version, as it writes it: `15.14`.
    ///
    /// # Errors
    /// [`StoreError::Database`] when it does not answer.
    pub async fn server_version(&self) -> Result<String, StoreError> {
        Ok(sqlx::query_scalar("show server_version").fetch_one(&self.pool).await?)
    }

    /// What the server's clock says.
    ///
    /// # Errors
    /// [`StoreError::Database`] when it does not answer.
    pub async fn server_time(&self) -> Result<jiff::Timestamp, StoreError> {
        let now: time::SqlTimestamp =
            sqlx::query_scalar("select clock_timestamp()").fetch_one(&self.pool).await?;
        Ok(now.to_jiff())
    }

    /// How many of the pool's connections are in use.
    pub fn pool_status(&self) -> PoolStatus {
        let idle = u32::try_from(self.pool.num_idle()).unwrap_or(u32::MAX);
        PoolStatus {
            idle,
            busy: self.pool.size().saturating_sub(idle),
            max: self.pool.options().get_max_connections(),
        }
    }

    /// Closes the pool; waits for connections in use.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}
