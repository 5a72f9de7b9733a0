//! Reading: every table as it was at one moment, row by row, in an order that does not depend on the machine.

use futures_util::TryStreamExt as _;
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, PgConnection, Row as _};

use super::{Table, catalogue};
use crate::{Store, StoreError, Tx, migration, time::SqlTimestamp};

/// The database at one moment, for as long as this value lives. Others go on writing.
#[derive(Debug)]
pub struct Snapshot {
    tx: Tx,
}

impl Snapshot {
    /// Begins one.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn begin(store: &Store) -> Result<Self, StoreError> {
        let mut tx = store.begin().await?;
        sqlx::query("set transaction isolation level repeatable read, read only").execute(&mut *tx).await?;
        write_alike(&mut tx).await?;
        Ok(Self { tx })
    }

    /// A name by which another session (`pg_dump --snapshot`) sees the same moment, while this value lives.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn name(&mut self) -> Result<String, StoreError> {
        Ok(sqlx::query_scalar("select pg_export_snapshot()").fetch_one(&mut *self.tx).await?)
    }

    /// The moment, and the number of the newest migration (0 in an empty database).
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn identity(&mut self) -> Result<(Timestamp, i64), StoreError> {
        let at: SqlTimestamp = sqlx::query_scalar("select now()").fetch_one(&mut *self.tx).await?;
        let newest = migration::applied(&mut self.tx).await?.last().map_or(0, |step| step.version);
        Ok((at.to_jiff(), newest))
    }

    /// The tables, by name.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn tables(&mut self) -> Result<Vec<Table>, StoreError> {
        catalogue::tables(&mut self.tx).await
    }

    /// Hands the rows of a table to `take`, each as one line of JSON without its end, in the order of the primary key.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it; what `take` answers.
    pub async fn rows<E: From<StoreError>>(
        &mut self,
        table: &Table,
        take: impl FnMut(&str) -> Result<(), E>,
    ) -> Result<(), E> {
        rows(&mut self.tx, table, take).await
    }
}

/// One way to write each value, whatever the server's settings are; and no limit on how long the reader may pause.
pub(super) async fn write_alike(tx: &mut Tx) -> Result<(), StoreError> {
    for setting in [
        "timezone = 'UTC'",
        "datestyle = 'ISO, YMD'",
        "intervalstyle = 'postgres'",
        "bytea_output = 'hex'",
        "extra_float_digits = 1",
        "idle_in_transaction_session_timeout = 0",
        "plan_cache_mode = 'auto'",
    ] {
        sqlx::query(AssertSqlSafe(format!("set local {setting}"))).execute(&mut **tx).await?;
    }
    Ok(())
}

pub(super) async fn rows<E: From<StoreError>>(
    connection: &mut PgConnection,
    table: &Table,
    mut take: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let mut rows = sqlx::query(AssertSqlSafe(table.select())).fetch(connection);
    while let Some(row) = rows.try_next().await.map_err(StoreError::from)? {
        let line: &str = row.try_get(0).map_err(StoreError::from)?;
        take(line)?;
    }
    Ok(())
}
