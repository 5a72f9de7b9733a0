//! Rows of `working_hours`.

use cal3_domain::{availability::WorkingHours, ids::UserId};
use sqlx::PgConnection;

use crate::{StoreError, Tx};

/// Reads hours as the column has them.
pub(crate) fn parse_working_hours(text: &str) -> Result<WorkingHours, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Inconsistent {
        table: "working_hours",
        column: "hours",
        value: error.to_string(),
    })
}

/// When a person works; `None` when they have not said it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_working_hours(
    connection: &mut PgConnection,
    user: UserId,
) -> Result<Option<WorkingHours>, StoreError> {
    sqlx::query_scalar!(r#"select hours::text as "hours!" from working_hours where user_id = $1"#, user.0)
        .fetch_optional(connection)
        .await?
        .map(|text| parse_working_hours(&text))
        .transpose()
}

/// Sets when a person works; `None`: they say nothing of it any more.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_working_hours(
    tx: &mut Tx,
    user: UserId,
    hours: Option<&WorkingHours>,
) -> Result<(), StoreError> {
    let Some(hours) = hours else {
        sqlx::query!("delete from working_hours where user_id = $1", user.0).execute(&mut **tx).await?;
        return Ok(());
    };
    sqlx::query!(
        "insert into working_hours (user_id, hours) values ($1, $2)
         on conflict (user_id) do update set hours = excluded.hours",
        user.0,
        serde_json::to_value(hours).map_err(|error| StoreError::Inconsistent {
            table: "working_hours",
            column: "hours",
            value: error.to_string(),
        })?,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
