//! PostgreSQL: rows, queries and the access predicates inside them. The only crate that holds SQL.
//!
//! Functions are grouped by noun. Readers take `&mut PgConnection`; writers take `&mut Tx`, so that the caller decides
//! what is one transaction. `find_*` answers `Option`, `list_*` a bounded list, `insert/update/delete_*` write.
//! Whoever writes what a person can see appends to [`change`] in the same transaction.

use std::{str::FromStr, time::Duration};

use sqlx::{
    Connection as _, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};

pub mod access;
pub mod account;
pub mod audit;
pub mod automation;
pub mod booking;
pub mod calendar;
pub mod change;
mod error;
pub mod event;
pub mod idempotency;
pub mod import;
pub mod instance;
pub mod job;
mod lock;
mod migration;
pub mod notice;
pub mod organisation;
pub mod push;
pub mod reach;
pub mod reservation;
pub mod resource;
pub mod server;
pub mod task;
pub mod time;
pub mod webhook;
pub mod zone;

pub use access::Access;
pub use error::StoreError;
pub use lock::{Leadership, Turn};
pub use migration::{Applied, MIGRATOR};
pub use sqlx::{PgConnection, Postgres, Transaction, pool::PoolConnection};

/// One transaction. Dropped without [`Transaction::commit`], it is rolled back.
pub type Tx = Transaction<'static, Postgres>;

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
    /// A copy that lags a little, for [`Store::read_replica`].
    replica: Option<PgPool>,
    /// How to reach the database for a session of one's own: not through a pooler.
    direct: PgConnectOptions,
    zones: zone::ZoneCache,
}

impl Store {
    /// Makes the pool. Connects on first use, so that a database that is down is reported by readiness, not by a hang.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the URL cannot be read.
    pub fn connect(options: &StoreOptions) -> Result<Self, StoreError> {
        let connect = connect_options(&options.url, options.statement_timeout)?;
        let pool = pool_options(options.pool_max).connect_lazy_with(connect.clone());
        Ok(Self { pool, replica: None, direct: connect, zones: zone::ZoneCache::default() })
    }

    /// The same, with a streaming replica at `url` for reads that tolerate its lag.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the URL cannot be read.
    pub fn with_replica(self, url: &str, statement_timeout: Duration) -> Result<Self, StoreError> {
        let connect = connect_options(url, statement_timeout)?;
        let max = self.pool.options().get_max_connections();
        Ok(Self { replica: Some(pool_options(max).connect_lazy_with(connect)), ..self })
    }

    /// The same, where the database's own address is `url` and the first one is that of a pooler in transaction mode
    /// (PgBouncer): what needs a session of its own, migrations and leadership, goes there.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the URL cannot be read.
    pub fn with_direct(self, url: &str, statement_timeout: Duration) -> Result<Self, StoreError> {
        Ok(Self { direct: connect_options(url, statement_timeout)?, ..self })
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

    /// A connection for reads that tolerate a lag of seconds: to the replica, if there is one and it answers.
    ///
    /// # Errors
    /// [`StoreError::Database`] when no connection is to be had within five seconds.
    pub async fn read_replica(&self) -> Result<PoolConnection<Postgres>, StoreError> {
        if let Some(replica) = &self.replica {
            match alive(replica).await {
                Ok(connection) => return Ok(connection),
                Err(error) => tracing::warn!(%error, "the replica cannot be used; asking the primary"),
            }
        }
        self.read().await
    }

    /// Whether there is a replica.
    pub fn has_replica(&self) -> bool {
        self.replica.is_some()
    }

    /// How far the replica is behind, in seconds; `None` without a replica.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the replica does not answer.
    pub async fn replica_lag(&self) -> Result<Option<f64>, StoreError> {
        let Some(replica) = &self.replica else { return Ok(None) };
        let lag = sqlx::query_scalar!(
            r#"select case when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
               else coalesce(extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()), 0)::float8 end as "lag!""#
        );
        Ok(Some(lag.fetch_one(replica).await?))
    }

    /// A connection outside of the pool, with a session of its own that lasts until it is closed.
    pub(crate) async fn session(&self) -> Result<PgConnection, StoreError> {
        Ok(PgConnection::connect_with(&self.direct).await?)
    }

    /// Asks the database for one row, to learn whether it answers.
    ///
    /// # Errors
    /// [`StoreError::Database`] when it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query!("select 1 as one").fetch_one(&self.pool).await?;
        Ok(())
    }

    /// Connects once, outside of the pool, which would try again and again and tell of the last failure only.
    ///
    /// # Errors
    /// [`StoreError::Database`] with the reason: the address, the password, the database.
    pub async fn try_connect(&self) -> Result<(), StoreError> {
        Ok(PgConnection::connect_with(&self.pool.connect_options()).await?.close().await?)
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

    /// Closes the pools; waits for connections in use.
    pub async fn close(&self) {
        self.pool.close().await;
        if let Some(replica) = &self.replica {
            replica.close().await;
        }
    }
}

/// A connection that answers: whoever has another place to ask need not be told that this one has just gone.
async fn alive(pool: &PgPool) -> Result<PoolConnection<Postgres>, sqlx::Error> {
    let mut connection = pool.acquire().await?;
    match connection.ping().await {
        Ok(()) => Ok(connection),
        Err(error) => {
            connection.close_on_drop();
            Err(error)
        }
    }
}

fn pool_options(max: u32) -> PgPoolOptions {
    PgPoolOptions::new()
        .max_connections(max)
        .acquire_timeout(Duration::from_secs(5))
        .test_before_acquire(false)
        .after_connect(|connection, _| Box::pin(access::learn_type(connection)))
}

/// What every session of ours begins with. A pooler in transaction mode has to ignore them (`ignore_startup_parameters`);
/// then they are set on the role.
fn connect_options(url: &str, statement_timeout: Duration) -> Result<PgConnectOptions, StoreError> {
    let statement_timeout = statement_timeout.as_millis().to_string();
    Ok(PgConnectOptions::from_str(url)?.application_name("cal3").options([
        ("statement_timeout", statement_timeout.as_str()),
        ("idle_in_transaction_session_timeout", "15000"),
        ("lock_timeout", "5000"),
        ("jit", "off"),
        // Every statement has one good plan whatever its values, and planning it anew costs more than executing it.
        ("plan_cache_mode", "force_generic_plan"),
    ]))
}
