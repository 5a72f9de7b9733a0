//! Deliveries: one change, or a ping, to one webhook.

use cal3_domain::{
    cursor::Cursor,
    ids::{CalendarId, WebhookDeliveryId, WebhookEndpointId},
};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    Access, StoreError, Tx,
    change::{Change, Entity, Kind},
    time::{SqlTimestamp, instant},
};

/// Rows of one insert.
const CHUNK: usize = 1_000;

/// The change that is delivered, as the webhook's owner was told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Its position in the log.
    pub cursor: Cursor,
    /// What changed.
    pub entity: Entity,
    /// How.
    pub kind: Kind,
    /// The id of what changed.
    pub entity_id: Uuid,
    /// The calendar that it is, or lies in.
    pub calendar: Option<CalendarId>,
}

impl From<&Change> for Subject {
    fn from(change: &Change) -> Self {
        Self {
            cursor: change.cursor,
            entity: change.entity,
            kind: change.kind,
            entity_id: change.entity_id,
            calendar: change.calendar,
        }
    }
}

/// A delivery to be written.
#[derive(Debug, Clone)]
pub struct NewDelivery {
    /// Its id: also that of the message.
    pub id: WebhookDeliveryId,
    /// To which webhook.
    pub webhook: WebhookEndpointId,
    /// What is delivered; nothing in particular by a ping.
    pub subject: Option<Subject>,
    /// When that happened.
    pub happened_at: Timestamp,
}

/// A delivery.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// Its id: also that of the message.
    pub id: WebhookDeliveryId,
    /// To which webhook.
    pub webhook: WebhookEndpointId,
    /// What is delivered; nothing in particular by a ping.
    pub subject: Option<Subject>,
    /// When that happened.
    pub happened_at: Timestamp,
    /// The code of how far it has come.
    pub state: i16,
    /// Attempts since it was made, or was last replayed.
    pub attempts: i32,
    /// What went wrong last, or why it was dropped.
    pub error: Option<String>,
    /// When it may be sent.
    pub due: Timestamp,
    /// Until when whoever sends it has it.
    pub lease_until: Option<Timestamp>,
    /// Which attempt has it.
    pub claim: Option<Uuid>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it came to its end.
    pub finished_at: Option<Timestamp>,
}

pub(super) struct Row {
    pub id: Uuid,
    pub webhook_id: Uuid,
    pub change_tx: Option<String>,
    pub change_seq: Option<i64>,
    pub entity: Option<i16>,
    pub kind: Option<i16>,
    pub entity_id: Option<Uuid>,
    pub calendar_id: Option<Uuid>,
    pub happened_at: SqlTimestamp,
    pub state: i16,
    pub attempts: i32,
    pub error: Option<String>,
    pub due: SqlTimestamp,
    pub lease_until: Option<SqlTimestamp>,
    pub claim: Option<Uuid>,
    pub created_at: SqlTimestamp,
    pub finished_at: Option<SqlTimestamp>,
}

impl Row {
    /// The change; `None` for a ping, and for a kind that this version does not know.
    fn subject(&self) -> Option<Subject> {
        Some(Subject {
            cursor: Cursor { tx: self.change_tx.as_ref()?.parse().ok()?, seq: self.change_seq? },
            entity: Entity::from_code(self.entity?)?,
            kind: Kind::from_code(self.kind?)?,
            entity_id: self.entity_id?,
            calendar: self.calendar_id.map(CalendarId),
        })
    }
}

impl From<Row> for Delivery {
    fn from(row: Row) -> Self {
        Self {
            id: WebhookDeliveryId(row.id),
            webhook: WebhookEndpointId(row.webhook_id),
            subject: row.subject(),
            happened_at: row.happened_at.to_jiff(),
            state: row.state,
            attempts: row.attempts,
            error: row.error,
            due: row.due.to_jiff(),
            lease_until: row.lease_until.map(SqlTimestamp::to_jiff),
            claim: row.claim,
            created_at: row.created_at.to_jiff(),
            finished_at: row.finished_at.map(SqlTimestamp::to_jiff),
        }
    }
}

macro_rules! select_deliveries {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            $crate::webhook::delivery::Row,
            r#"select id, webhook_id, change_tx::text as change_tx, change_seq, entity, kind, entity_id, calendar_id,
                 happened_at as "happened_at: SqlTimestamp", state, attempts, error, due as "due: SqlTimestamp",
                 lease_until as "lease_until: SqlTimestamp", claim, created_at as "created_at: SqlTimestamp",
                 finished_at as "finished_at: SqlTimestamp"
               from webhook_deliveries d "# + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_deliveries;

/// Writes deliveries that wait, but for those of a change that its webhook has one of already. Answers which were written.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_deliveries(
    tx: &mut Tx,
    at: Timestamp,
    deliveries: &[NewDelivery],
) -> Result<Vec<WebhookDeliveryId>, StoreError> {
    let mut written = Vec::new();
    for chunk in deliveries.chunks(CHUNK) {
        let rows = serde_json::Value::Array(chunk.iter().map(row_of).collect());
        let ids = sqlx::query_scalar!(
            "insert into webhook_deliveries (id, webhook_id, change_tx, change_seq, entity, kind, entity_id, calendar_id,
               happened_at, state, due, created_at)
             select id, webhook, tx::xid8, seq, entity, kind, entity_id, calendar, happened_at, 0, $2, $2
             from jsonb_to_recordset($1) as new (id uuid, webhook uuid, tx text, seq bigint, entity smallint, kind smallint,
               entity_id uuid, calendar uuid, happened_at timestamptz)
             where exists (select from webhooks w where w.id = new.webhook)
             on conflict (webhook_id, change_tx, change_seq) do nothing
             returning id",
            rows,
            instant(at) as _,
        )
        .fetch_all(&mut **tx)
        .await?;
        written.extend(ids.into_iter().map(WebhookDeliveryId));
    }
    Ok(written)
}

fn row_of(delivery: &NewDelivery) -> serde_json::Value {
    let subject = delivery.subject.as_ref();
    serde_json::json!({
        "id": delivery.id.0,
        "webhook": delivery.webhook.0,
        "tx": subject.map(|subject| subject.cursor.tx.to_string()),
        "seq": subject.map(|subject| subject.cursor.seq),
        "entity": subject.map(|subject| subject.entity as i16),
        "kind": subject.map(|subject| subject.kind as i16),
        "entity_id": subject.map(|subject| subject.entity_id),
        "calendar": subject.and_then(|subject| subject.calendar).map(|id| id.0),
        "happened_at": delivery.happened_at.to_string(),
    })
}

/// The deliveries to a webhook of the viewer's in the order of their ids (that of their making), or from the end; only those in
/// this state, if one is given.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_deliveries(
    connection: &mut PgConnection,
    access: &Access,
    (webhook, state): (WebhookEndpointId, Option<i16>),
    (after, before): (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Delivery>, StoreError> {
    let (after, before) = (after.unwrap_or(Uuid::nil()), before.unwrap_or(Uuid::max()));
    let mut rows = select_deliveries!(
        "where webhook_id = $2 and exists (
             select from webhooks w where w.id = $2 and w.owner_user_id = ($1::viewer).user_id
               and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null)
           and ($3::smallint is null or state = $3) and id > $4 and id < $5
         order by case when $7 then id end desc, id limit $6",
        access as _,
        webhook.0,
        state,
        after,
        before,
        limit,
        backwards
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    Ok(rows.into_iter().map(Delivery::from).collect())
}

/// Those of `ids` that go to the viewer's webhooks, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_deliveries(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Delivery>, StoreError> {
    let rows = select_deliveries!(
        "where id = any($2) and exists (
           select from webhooks w where w.id = d.webhook_id and w.owner_user_id = ($1::viewer).user_id
             and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null)",
        access as _,
        ids
    );
    Ok(rows.fetch_all(connection).await?.into_iter().map(Delivery::from).collect())
}
