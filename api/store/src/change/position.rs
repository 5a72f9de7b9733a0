//! Positions that stay in order when the database goes on elsewhere: in another cluster, or from an earlier day.

use sqlx::{AssertSqlSafe, PgConnection};

use crate::{StoreError, Tx};

/// Transactions that a cluster can make in a second, and more: positions that begin at the present second times this are
/// beyond all that were ever given.
const PER_SECOND: i64 = 1 << 20;

/// Whether every row of the log lies before what will be appended to it. It does not when the database was restored into
/// a cluster whose transactions have smaller numbers.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn are_sound(connection: &mut PgConnection) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select not exists (
             select from changes
             where tx >= (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + change_offset())::text::xid8
           ) as "sound!""#
    )
    .fetch_one(connection)
    .await?)
}

/// Lets new changes have positions beyond all that any client may have seen, also those that a restored database has lost.
/// To be called while nobody else writes.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn renew(tx: &mut Tx) -> Result<(), StoreError> {
    let offset = sqlx::query_scalar!(
        r#"select greatest(
             (select max(tx)::text::bigint from changes),
             extract(epoch from clock_timestamp())::bigint * $1,
             pg_current_xact_id()::text::bigint + change_offset()
           ) - pg_current_xact_id()::text::bigint as "offset!""#,
        PER_SECOND
    )
    .fetch_one(&mut **tx)
    .await?;
    let function = format!(
        "create or replace function change_offset() returns bigint \
         language sql immutable parallel safe as 'select {offset}::bigint'"
    );
    sqlx::query(AssertSqlSafe(function)).execute(&mut **tx).await?;
    Ok(())
}
