//! Exchanging the instance's database for another one on the same server.

use std::time::Duration;

use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, PgConnection, postgres::PgConnectOptions};
use tokio::time::{Instant, sleep};

use super::quoted;
use crate::StoreError;

/// How long it may take until nobody is connected.
const PATIENCE: Duration = Duration::from_secs(20);

/// Gives the database `current` the name `aside` and the database `new` the name `current`. Whoever is connected to one of
/// them is cut off. When it fails, both have their names.
///
/// # Errors
/// [`StoreError`]: one of them is not there or not ours, or somebody stays connected.
pub async fn swap(url: &str, current: &str, new: &str, aside: &str) -> Result<(), StoreError> {
    let options: PgConnectOptions = url.parse()?;
    let mut server = options.database("postgres").connect().await?;
    rename(&mut server, current, aside).await?;
    if let Err(error) = rename(&mut server, new, current).await {
        rename(&mut server, aside, current).await?;
        return Err(error);
    }
    Ok(server.close().await?)
}

async fn rename(server: &mut PgConnection, from: &str, to: &str) -> Result<(), StoreError> {
    execute(server, format!("alter database {} allow_connections false", quoted(from))).await?;
    let began = Instant::now();
    loop {
        sqlx::query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1")
            .bind(from)
            .execute(&mut *server)
            .await?;
        match execute(server, format!("alter database {} rename to {}", quoted(from), quoted(to))).await {
            // Somebody is on the way out (SQLSTATE 55006, object_in_use).
            Err(StoreError::Database(error))
                if began.elapsed() < PATIENCE
                    && error
                        .as_database_error()
                        .is_some_and(|error| error.code().as_deref() == Some("55006")) =>
            {
                sleep(Duration::from_millis(50)).await;
            }
            Err(error) => {
                execute(server, format!("alter database {} allow_connections true", quoted(from))).await?;
                return Err(error);
            }
            Ok(()) => break,
        }
    }
    execute(server, format!("alter database {} allow_connections true", quoted(to))).await
}

async fn execute(server: &mut PgConnection, sql: String) -> Result<(), StoreError> {
    sqlx::query(AssertSqlSafe(sql)).persistent(false).execute(server).await?;
    Ok(())
}
