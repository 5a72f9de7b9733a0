//! Service accounts: rows of `users` that belong to an organisation, and the tokens that end with them.

use cal3_domain::ids::{OrganisationId, UserId};
use jiff::Timestamp;

use crate::{PgConnection, StoreError, Tx, time::instant};

/// The organisation whose service account this is; `None` for people, and for whom there is not.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn organisation_of(
    connection: &mut PgConnection,
    id: UserId,
) -> Result<Option<OrganisationId>, StoreError> {
    let found = sqlx::query_scalar!("select service_of from users where id = $1", id.0)
        .fetch_optional(connection)
        .await?;
    Ok(found.flatten().map(OrganisationId))
}

/// Ends the tokens of an organisation's service accounts.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn revoke_tokens(
    tx: &mut Tx,
    organisation: OrganisationId,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "with ended as (
           update tokens t set revoked_at = $2 from users u
           where u.id = t.user_id and u.service_of = $1 and t.revoked_at is null returning t.id
         )
         insert into revocations (credential_id, at) select id, $2 from ended on conflict do nothing",
        organisation.0,
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
