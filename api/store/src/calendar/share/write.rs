//! Writing shares. Callers have decided that the viewer may, and append to the change log.

use cal3_domain::{
    access::Owner,
    ids::{CalendarId, CalendarShareId, UserId},
};
use uuid::Uuid;

use super::{Grantee, Share};
use crate::{StoreError, Tx, calendar::owner, time::instant};

/// Writes a new share; `link_secret_hash` is the SHA-256 of a public link's secret.
///
/// # Errors
/// [`StoreError::Constraint`] with one of [`super::ONCE`] when the calendar is shared with them already.
pub async fn insert(
    tx: &mut Tx,
    share: &Share,
    link_secret_hash: Option<&[u8; 32]>,
) -> Result<(), StoreError> {
    let (mut user, mut email, mut group, mut organisation, mut name) = (None, None, None, None, None);
    match &share.grantee {
        Grantee::User { id, .. } => user = Some(id.0),
        Grantee::Address { email: address, user: claimed, .. } => {
            email = Some(address.as_str());
            user = claimed.map(|id| id.0);
        }
        Grantee::Group { id, .. } => group = Some(id.0),
        Grantee::Organisation { id, .. } => organisation = Some(id.0),
        Grantee::Link { name: link } => name = link.as_deref(),
    }
    sqlx::query!(
        "insert into calendar_shares (id, calendar_id, user_id, email, group_id, organisation_id, link_secret_hash, name,
           role, created_by, version, created_at, updated_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        share.id.0,
        share.calendar.0,
        user,
        email,
        group,
        organisation,
        link_secret_hash.map(<[u8; 32]>::as_slice),
        name,
        share.role.code(),
        share.created_by.map(|id| id.0),
        share.version,
        instant(share.created_at) as _,
        instant(share.updated_at) as _,
        share.expires_at.map(instant) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of a share can be changed: its role, a link's name and end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn update(tx: &mut Tx, share: &Share) -> Result<(), StoreError> {
    let name = match &share.grantee {
        Grantee::Link { name } => name.as_deref(),
        _ => None,
    };
    sqlx::query!(
        "update calendar_shares set role = $2, name = $3, expires_at = $4, version = $5, updated_at = $6 where id = $1",
        share.id.0,
        share.role.code(),
        name,
        share.expires_at.map(instant) as _,
        share.version,
        instant(share.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes a share away.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: CalendarShareId) -> Result<(), StoreError> {
    sqlx::query!("delete from calendar_shares where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}

/// Takes shares away.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_all(tx: &mut Tx, ids: &[Uuid]) -> Result<(), StoreError> {
    sqlx::query!("delete from calendar_shares where id = any($1)", ids).execute(&mut **tx).await?;
    Ok(())
}

/// A share that an account has claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claimed {
    /// The calendar.
    pub calendar: CalendarId,
    /// To whom it belongs.
    pub owner: Owner,
}

/// Gives an account what was shared with its address before it had proved that the address is its own; at most `limit`.
/// What it holds otherwise already stays as it is, and so does when the share was changed last, which its owners see: whether
/// an address has an account is not told.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn claim(tx: &mut Tx, user: UserId, email: &str, limit: i64) -> Result<Vec<Claimed>, StoreError> {
    sqlx::query!(
        r#"with waiting as (
             select s.id from calendar_shares s
             where s.user_id is null and s.email is not null and lower(s.email) = lower($2)
               and not exists (select from calendar_shares own where own.calendar_id = s.calendar_id and own.user_id = $1)
             order by s.id limit $3 for update of s
           )
           update calendar_shares s set user_id = $1 from waiting, calendars c
           where s.id = waiting.id and c.id = s.calendar_id
           returning s.calendar_id, c.owner_user_id, c.owner_organisation_id"#,
        user.0,
        email,
        limit,
    )
    .fetch_all(&mut **tx)
    .await?
    .into_iter()
    .map(|row| {
        let owner = owner(row.owner_user_id, row.owner_organisation_id)?;
        Ok(Claimed { calendar: CalendarId(row.calendar_id), owner })
    })
    .collect()
}
