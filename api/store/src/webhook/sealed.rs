//! Secrets that were sealed with a former key.

use cal3_domain::ids::WebhookEndpointId;
use uuid::Uuid;

use crate::{StoreError, Tx};

/// The secrets of a webhook, sealed: the present one and the former one.
type Sealed = (WebhookEndpointId, Vec<u8>, Option<Vec<u8>>);

/// At most `limit` webhooks one of whose secrets was sealed with another key than `key`, locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn lock_secrets_of_other_keys(
    tx: &mut Tx,
    key: &[u8],
    limit: i64,
) -> Result<Vec<Sealed>, StoreError> {
    let rows = sqlx::query!(
        "select id, secret, former_secret from webhooks
         where substring(secret from 2 for 4) <> $1 or substring(former_secret from 2 for 4) <> $1
         order by id limit $2 for update skip locked",
        key,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(|row| (WebhookEndpointId(row.id), row.secret, row.former_secret)).collect())
}

/// Puts the same secrets, sealed anew, in their place.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_sealed_secrets(tx: &mut Tx, sealed: &[Sealed]) -> Result<(), StoreError> {
    for (id, secret, former) in sealed {
        let (id, secret): (Uuid, &[u8]) = (id.0, secret);
        sqlx::query!(
            "update webhooks set secret = $2, former_secret = $3 where id = $1",
            id,
            secret,
            former.as_deref()
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}
