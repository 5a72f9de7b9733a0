//! What became of each object of the file.

use cal3_domain::ids::{EventId, ImportId};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Item, Outcome};
use crate::{StoreError, Tx};

/// Writes many items in one statement.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_items(tx: &mut Tx, id: ImportId, items: &[Item]) -> Result<(), StoreError> {
    let column = |of: fn(&Item) -> Option<String>| items.iter().map(of).collect::<Vec<_>>();
    let repairs: Vec<_> = items.iter().map(|item| Value::from(item.repairs.clone())).collect();
    sqlx::query!(
        "insert into import_items (import_id, position, line, component, uid, recurrence_id, summary, outcome, reason,
           repairs, event_id)
         select $1, n.position, n.line, n.component, n.uid, n.recurrence_id, n.summary, n.outcome, n.reason,
           array(select jsonb_array_elements_text(n.repairs)), n.event_id
         from unnest($2::integer[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::smallint[],
           $9::text[], $10::jsonb[], $11::uuid[])
           as n (position, line, component, uid, recurrence_id, summary, outcome, reason, repairs, event_id)",
        id.0,
        &items.iter().map(|item| item.position).collect::<Vec<_>>(),
        &items.iter().map(|item| item.line).collect::<Vec<_>>(),
        &items.iter().map(|item| item.component.clone()).collect::<Vec<_>>(),
        &column(|item| item.uid.clone()) as _,
        &column(|item| item.recurrence_id.clone()) as _,
        &column(|item| item.summary.clone()) as _,
        &items.iter().map(|item| item.outcome as i16).collect::<Vec<_>>(),
        &column(|item| item.reason.clone()) as _,
        &repairs,
        &items.iter().map(|item| item.event_id.map(|id| id.0)).collect::<Vec<_>>() as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

struct Row {
    position: i32,
    line: i32,
    component: String,
    uid: Option<String>,
    recurrence_id: Option<String>,
    summary: Option<String>,
    outcome: i16,
    reason: Option<String>,
    repairs: Vec<String>,
    event_id: Option<Uuid>,
}

/// The items between two positions (exclusive) in the order of the file, or from the end; only of these outcomes, if
/// given. The caller has made sure that the viewer may see the import.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_items(
    connection: &mut PgConnection,
    id: ImportId,
    bounds: (Option<i32>, Option<i32>),
    outcomes: Option<&[Outcome]>,
    backwards: bool,
    limit: i64,
) -> Result<Vec<Item>, StoreError> {
    let (after, before) = (bounds.0.unwrap_or(-1), bounds.1.unwrap_or(i32::MAX));
    let outcomes = outcomes.map(|list| list.iter().map(|outcome| *outcome as i16).collect::<Vec<_>>());
    let mut rows = sqlx::query_as!(
        Row,
        "select position, line, component, uid, recurrence_id, summary, outcome, reason, repairs, event_id
         from import_items
         where import_id = $1 and position > $2 and position < $3 and ($4::smallint[] is null or outcome = any($4))
         order by case when $5 then -position else position end limit $6",
        id.0,
        after,
        before,
        outcomes as _,
        backwards,
        limit,
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(Item::try_from).collect()
}

impl TryFrom<Row> for Item {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let outcome = match row.outcome {
            0 => Outcome::Created,
            1 => Outcome::Updated,
            2 => Outcome::Unchanged,
            3 => Outcome::Skipped,
            other => {
                return Err(StoreError::Inconsistent {
                    table: "import_items",
                    column: "outcome",
                    value: other.to_string(),
                });
            }
        };
        Ok(Self {
            position: row.position,
            line: row.line,
            component: row.component,
            uid: row.uid,
            recurrence_id: row.recurrence_id,
            summary: row.summary,
            outcome,
            reason: row.reason,
            repairs: row.repairs,
            event_id: row.event_id.map(EventId),
        })
    }
}
