//! Writing organisations. Callers have decided that the viewer may, and append to the change log.

use cal3_domain::ids::OrganisationId;
use uuid::Uuid;

use super::Organisation;
use crate::{StoreError, Tx, time::instant};

/// Locks organisations, in the order of their ids, until the transaction ends. Those that do not exist are passed over.
///
/// # Errors
/// [`StoreError::Contended`] when a lock is not to be had in time.
pub async fn lock(tx: &mut Tx, ids: &[OrganisationId]) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    sqlx::query!("select id from organisations where id = any($1) order by id for no key update", &ids)
        .fetch_all(&mut **tx)
        .await?;
    Ok(())
}

/// Writes a new organisation; the role in it is not written.
///
/// # Errors
/// [`StoreError::Constraint`] with [`super::SLUG_KEY`] when the slug is taken.
pub async fn insert(tx: &mut Tx, organisation: &Organisation) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into organisations (id, name, slug, time_zone, locale, color, version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8)",
        organisation.id.0,
        organisation.name,
        organisation.slug,
        organisation.time_zone,
        organisation.locale,
        organisation.color,
        organisation.version,
        instant(organisation.created_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of an organisation can be changed.
///
/// # Errors
/// [`StoreError::Constraint`] with [`super::SLUG_KEY`] when the slug is taken.
pub async fn update(tx: &mut Tx, organisation: &Organisation) -> Result<(), StoreError> {
    sqlx::query!(
        "update organisations set name = $2, slug = $3, time_zone = $4, locale = $5, color = $6, version = $7,
           updated_at = $8
         where id = $1",
        organisation.id.0,
        organisation.name,
        organisation.slug,
        organisation.time_zone,
        organisation.locale,
        organisation.color,
        organisation.version,
        instant(organisation.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes an organisation with its memberships, groups, invitations, service accounts, and what is shared with it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: OrganisationId) -> Result<(), StoreError> {
    sqlx::query!("delete from organisations where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}
