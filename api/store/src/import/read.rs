//! Reading imports. Whoever may write to a calendar sees their own; its owners see all of them, since a report tells of
//! private events too.

use cal3_domain::ids::{CalendarId, ImportId, UserId};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Counts, Import, Status};
use crate::{Access, StoreError, Tx, time::SqlTimestamp};

struct Row {
    id: Uuid,
    calendar_id: Uuid,
    user_id: Uuid,
    file_name: String,
    byte_size: i64,
    bytes_received: i64,
    bytes_processed: i64,
    status: i16,
    objects_processed: i32,
    created_count: i32,
    updated_count: i32,
    unchanged_count: i32,
    skipped_count: i32,
    repaired_count: i32,
    failure: Option<String>,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
    finished_at: Option<SqlTimestamp>,
}

macro_rules! select_imports {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select i.id, i.calendar_id, i.user_id, i.file_name, i.byte_size, i.bytes_received,
                 i.bytes_processed, i.status, i.objects_processed, i.created_count, i.updated_count, i.unchanged_count,
                 i.skipped_count, i.repaired_count, i.failure, i.version,
                 i.created_at as "created_at: SqlTimestamp", i.updated_at as "updated_at: SqlTimestamp",
                 i.finished_at as "finished_at: SqlTimestamp"
               from imports i "# + $tail,
            $($argument),*
        )
    };
}

/// Those of `ids` that the viewer may see, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Import>, StoreError> {
    select_imports!(
        "join calendar_access($2) a on a.calendar_id = i.calendar_id and a.role >= 30
             and (a.role >= 40 or i.user_id = ($2::viewer).user_id)
         where i.id = any($1)",
        ids,
        access as _
    )
    .fetch_all(connection)
    .await?
    .into_iter()
    .map(Import::try_from)
    .collect()
}

/// The imports into a calendar in the order of their making, after or before an id.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    calendar: CalendarId,
    bounds: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Import>, StoreError> {
    let (after, before) = (bounds.0.unwrap_or(Uuid::nil()), bounds.1.unwrap_or(Uuid::max()));
    let mut rows = if backwards {
        select_imports!(
            "join calendar_access($2) a on a.calendar_id = i.calendar_id and a.role >= 30
             and (a.role >= 40 or i.user_id = ($2::viewer).user_id)
             where i.calendar_id = $1 and i.id > $3 and i.id < $4 order by i.id desc limit $5",
            calendar.0,
            access as _,
            after,
            before,
            limit
        )
        .fetch_all(connection)
        .await?
    } else {
        select_imports!(
            "join calendar_access($2) a on a.calendar_id = i.calendar_id and a.role >= 30
             and (a.role >= 40 or i.user_id = ($2::viewer).user_id)
             where i.calendar_id = $1 and i.id > $3 and i.id < $4 order by i.id limit $5",
            calendar.0,
            access as _,
            after,
            before,
            limit
        )
        .fetch_all(connection)
        .await?
    };
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(Import::try_from).collect()
}

/// An import that the viewer sees, with its row locked, if they may write to its calendar at this moment.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(tx: &mut Tx, access: &Access, id: ImportId) -> Result<Option<Import>, StoreError> {
    select_imports!(
        "join calendar_access($2) a on a.calendar_id = i.calendar_id and a.role >= 30
             and (a.role >= 40 or i.user_id = ($2::viewer).user_id)
         where i.id = $1 for update of i",
        id.0,
        access as _
    )
    .fetch_optional(&mut **tx)
    .await?
    .map(Import::try_from)
    .transpose()
}

/// An import with its row locked, whoever may see it: for the worker, which has to end what it may no longer do.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_for_worker(tx: &mut Tx, id: ImportId) -> Result<Option<Import>, StoreError> {
    select_imports!("where i.id = $1 for update of i", id.0)
        .fetch_optional(&mut **tx)
        .await?
        .map(Import::try_from)
        .transpose()
}

impl TryFrom<Row> for Import {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let status = match row.status {
            0 => Status::Uploading,
            1 => Status::Pending,
            2 => Status::Running,
            3 => Status::Succeeded,
            4 => Status::Failed,
            5 => Status::Cancelled,
            other => {
                return Err(StoreError::Inconsistent {
                    table: "imports",
                    column: "status",
                    value: other.to_string(),
                });
            }
        };
        Ok(Self {
            id: ImportId(row.id),
            calendar_id: CalendarId(row.calendar_id),
            user_id: UserId(row.user_id),
            file_name: row.file_name,
            byte_size: row.byte_size,
            bytes_received: row.bytes_received,
            bytes_processed: row.bytes_processed,
            status,
            objects_processed: row.objects_processed,
            counts: Counts {
                created: row.created_count,
                updated: row.updated_count,
                unchanged: row.unchanged_count,
                skipped: row.skipped_count,
                repaired: row.repaired_count,
            },
            failure: row.failure,
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
            finished_at: row.finished_at.map(SqlTimestamp::to_jiff),
        })
    }
}
