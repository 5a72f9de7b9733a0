//! Leadership among processes: an advisory lock on a session of its own. Whoever loses the connection loses it.

use sqlx::{Connection as _, PgConnection};

use crate::{Store, StoreError};

/// The advisory lock of the workers' leader. Any number that nothing else in the database uses.
const WORKER_LEADER: i64 = 0x6361_6c33_6c65_6164;

/// The advisory lock of whoever adds the demo data.
const DEMO_DATA: i64 = 0x6361_6c33_6465_6d6f;

/// Held by at most one process; given up when dropped or when the connection breaks.
#[derive(Debug)]
pub struct Leadership {
    connection: PgConnection,
}

impl Leadership {
    /// Tries to become the workers' leader. `None` when another is.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn try_acquire(store: &Store) -> Result<Option<Self>, StoreError> {
        let mut connection = store.session().await?;
        let is_leader = sqlx::query_scalar!(r#"select pg_try_advisory_lock($1) as "held!""#, WORKER_LEADER)
            .fetch_one(&mut connection)
            .await?;
        if is_leader {
            return Ok(Some(Self { connection }));
        }
        connection.close().await?;
        Ok(None)
    }

    /// The connection that holds the lock: what is done through it is done as the leader, or fails.
    pub fn connection(&mut self) -> &mut PgConnection {
        &mut self.connection
    }

    /// Gives the leadership up at once.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it; the lock is free in any case.
    pub async fn release(self) -> Result<(), StoreError> {
        Ok(self.connection.close().await?)
    }
}

/// A turn that one process has at a time, while the others wait for theirs; over when dropped.
#[derive(Debug)]
pub struct Turn {
    _connection: PgConnection,
}

impl Turn {
    /// Waits for the turn to add the demo data, for a minute at the most.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it, also when the minute has passed.
    pub async fn at_demo_data(store: &Store) -> Result<Self, StoreError> {
        let mut connection = store.session().await?;
        sqlx::query("set lock_timeout = '60s'").execute(&mut connection).await?;
        sqlx::query("set statement_timeout = '60s'").execute(&mut connection).await?;
        sqlx::query("select pg_advisory_lock($1)").bind(DEMO_DATA).execute(&mut connection).await?;
        Ok(Self { _connection: connection })
    }
}
