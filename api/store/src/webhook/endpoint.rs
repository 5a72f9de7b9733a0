//! Webhooks as their owners see them. Every query for a viewer asks whose the webhook is; a token that is narrowed to calendars or
//! resources sees none, since a webhook reaches beyond them.

use cal3_domain::{
    access::{Grant, Scopes},
    ids::{CalendarId, UserId, WebhookEndpointId},
};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    Access, StoreError, Tx,
    change::{Entity, Kind},
    time::{SqlTimestamp, instant},
};

/// A webhook, its secrets sealed.
#[derive(Debug, Clone, PartialEq)]
pub struct Webhook {
    /// Its id.
    pub id: WebhookEndpointId,
    /// Whose it is, and within whose rights it is told of changes.
    pub owner: UserId,
    /// Counts its changes, from 1.
    pub version: i32,
    /// What its owner calls it.
    pub name: String,
    /// Where changes are sent.
    pub url: String,
    /// Which changes.
    pub kinds: Vec<(Entity, Kind)>,
    /// What of its owner's rights it may use.
    pub grant: Grant,
    /// The GraphQL query whose answer is sent along.
    pub document: Option<String>,
    /// What signs what is sent, sealed.
    pub secret: Vec<u8>,
    /// What signs beside it, sealed, and until when.
    pub former_secret: Option<(Vec<u8>, Timestamp)>,
    /// Whether its owner wants it to be told.
    pub is_enabled: bool,
    /// Since when.
    pub active_since: Timestamp,
    /// When it was paused because it failed, and the code of why.
    pub paused: Option<(Timestamp, i16)>,
    /// Deliveries that were rejected since one arrived.
    pub rejected_in_a_row: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

pub(super) struct Row {
    pub id: Uuid,
    pub owner_user_id: Uuid,
    pub version: i32,
    pub name: String,
    pub url: String,
    pub kinds: Vec<i32>,
    pub scopes: Vec<String>,
    pub calendar_ids: Option<Vec<Uuid>>,
    pub document: Option<String>,
    pub secret: Vec<u8>,
    pub former_secret: Option<Vec<u8>>,
    pub former_secret_until: Option<SqlTimestamp>,
    pub is_enabled: bool,
    pub active_since: SqlTimestamp,
    pub paused_at: Option<SqlTimestamp>,
    pub paused_reason: Option<i16>,
    pub rejected_in_a_row: i32,
    pub created_at: SqlTimestamp,
    pub updated_at: SqlTimestamp,
}

/// The number that stands for a kind of change.
pub(super) fn code(entity: Entity, kind: Kind) -> i32 {
    i32::from(entity as i16) * 10 + i32::from(kind as i16)
}

/// The kind of change that a number stands for; `None` for one of another version.
fn kind_of(code: i32) -> Option<(Entity, Kind)> {
    let (entity, kind) = (i16::try_from(code / 10).ok()?, i16::try_from(code % 10).ok()?);
    Some((Entity::from_code(entity)?, Kind::from_code(kind)?))
}

impl From<Row> for Webhook {
    fn from(row: Row) -> Self {
        let scopes: Scopes = row.scopes.iter().filter_map(|scope| scope.parse().ok()).collect();
        let calendars = row.calendar_ids.map(|ids| ids.into_iter().map(CalendarId).collect());
        Self {
            id: WebhookEndpointId(row.id),
            owner: UserId(row.owner_user_id),
            version: row.version,
            name: row.name,
            url: row.url,
            kinds: row.kinds.into_iter().filter_map(kind_of).collect(),
            grant: Grant { scopes, calendars, resources: None },
            document: row.document,
            secret: row.secret,
            former_secret: row
                .former_secret
                .zip(row.former_secret_until)
                .map(|(secret, until)| (secret, until.to_jiff())),
            is_enabled: row.is_enabled,
            active_since: row.active_since.to_jiff(),
            paused: row.paused_at.map(SqlTimestamp::to_jiff).zip(row.paused_reason),
            rejected_in_a_row: row.rejected_in_a_row,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        }
    }
}

macro_rules! select_webhooks {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            $crate::webhook::endpoint::Row,
            r#"select id, owner_user_id, version, name, url, kinds, scopes, calendar_ids, document, secret, former_secret,
                 former_secret_until as "former_secret_until: SqlTimestamp", is_enabled,
                 active_since as "active_since: SqlTimestamp", paused_at as "paused_at: SqlTimestamp", paused_reason,
                 rejected_in_a_row, created_at as "created_at: SqlTimestamp", updated_at as "updated_at: SqlTimestamp"
               from webhooks "# + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_webhooks;

/// Those of `ids` that are the viewer's, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Webhook>, StoreError> {
    let rows = select_webhooks!(
        "where owner_user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null
           and ($1::viewer).resource_ids is null and id = any($2)",
        access as _,
        ids
    );
    Ok(rows.fetch_all(connection).await?.into_iter().map(Webhook::from).collect())
}

/// The viewer's webhooks after `after` in the order of their ids (that of their making), or before `before` from the end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    (after, before): (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Webhook>, StoreError> {
    let (after, before) = (after.unwrap_or(Uuid::nil()), before.unwrap_or(Uuid::max()));
    let mut rows = select_webhooks!(
        "where owner_user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null
           and ($1::viewer).resource_ids is null and id > $2 and id < $3
         order by case when $5 then id end desc, id limit $4",
        access as _,
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
    Ok(rows.into_iter().map(Webhook::from).collect())
}

/// A webhook of the viewer's, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(
    tx: &mut Tx,
    access: &Access,
    id: WebhookEndpointId,
) -> Result<Option<Webhook>, StoreError> {
    let row = select_webhooks!(
        "where owner_user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null
           and ($1::viewer).resource_ids is null and id = $2 for update",
        access as _,
        id.0
    );
    Ok(row.fetch_optional(&mut **tx).await?.map(Webhook::from))
}

/// How many webhooks somebody has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count(connection: &mut PgConnection, owner: UserId) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(r#"select count(*) as "count!" from webhooks where owner_user_id = $1"#, owner.0)
        .fetch_one(connection)
        .await?)
}

/// Writes a new webhook.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(tx: &mut Tx, webhook: &Webhook) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into webhooks (id, owner_user_id, version, name, url, kinds, scopes, calendar_ids, document, secret, is_enabled,
           active_since, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        webhook.id.0,
        webhook.owner.0,
        webhook.version,
        webhook.name,
        webhook.url,
        &codes(webhook),
        &scopes(webhook),
        calendars(webhook) as _,
        webhook.document,
        webhook.secret,
        webhook.is_enabled,
        instant(webhook.active_since) as _,
        instant(webhook.created_at) as _,
        instant(webhook.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes a webhook over its row.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn save(tx: &mut Tx, webhook: &Webhook) -> Result<(), StoreError> {
    let (former, until) = webhook.former_secret.clone().unzip();
    let (paused_at, reason) = webhook.paused.unzip();
    sqlx::query!(
        "update webhooks set version = $2, name = $3, url = $4, kinds = $5, scopes = $6, calendar_ids = $7, document = $8,
           secret = $9, former_secret = $10, former_secret_until = $11, is_enabled = $12, active_since = $13,
           paused_at = $14, paused_reason = $15, rejected_in_a_row = $16, updated_at = $17
         where id = $1",
        webhook.id.0,
        webhook.version,
        webhook.name,
        webhook.url,
        &codes(webhook),
        &scopes(webhook),
        calendars(webhook) as _,
        webhook.document,
        webhook.secret,
        former,
        until.map(instant) as _,
        webhook.is_enabled,
        instant(webhook.active_since) as _,
        paused_at.map(instant) as _,
        reason,
        webhook.rejected_in_a_row,
        instant(webhook.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn codes(webhook: &Webhook) -> Vec<i32> {
    webhook.kinds.iter().map(|(entity, kind)| code(*entity, *kind)).collect()
}

fn scopes(webhook: &Webhook) -> Vec<String> {
    webhook.grant.scopes.iter().map(|scope| scope.as_str().to_owned()).collect()
}

fn calendars(webhook: &Webhook) -> Option<Vec<Uuid>> {
    webhook.grant.calendars.as_ref().map(|ids| ids.iter().map(|id| id.0).collect())
}

/// Switches all webhooks of a person off; answers which were on.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn disable_all(
    tx: &mut Tx,
    owner: UserId,
    at: Timestamp,
) -> Result<Vec<WebhookEndpointId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "update webhooks set is_enabled = false, version = version + 1, updated_at = $2
         where owner_user_id = $1 and is_enabled returning id",
        owner.0,
        instant(at) as _,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(WebhookEndpointId).collect())
}

/// Deletes a webhook with its deliveries and their attempts.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: WebhookEndpointId) -> Result<(), StoreError> {
    sqlx::query!("delete from webhooks where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_for_one_kind_of_change() {
        for entity in Entity::ALL {
            for kind in [Kind::Created, Kind::Updated, Kind::Deleted] {
                assert_eq!(kind_of(code(*entity, kind)), Some((*entity, kind)));
            }
        }
        assert_eq!(kind_of(24), None);
        assert_eq!(kind_of(-1), None);
    }
}
