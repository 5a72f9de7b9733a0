//! Rows of `invitations` and `invitation_secrets`. Secrets are known by the SHA-256 of their text only.

use cal3_domain::ids::{InvitationId, OrganisationId, UserId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Invitation, role_of};
use crate::{
    Access, PgConnection, StoreError, Tx,
    time::{SqlTimestamp, instant},
};

struct Row {
    id: Uuid,
    organisation_id: Uuid,
    email: String,
    role: i16,
    invited_by: Option<Uuid>,
    is_backed: bool,
    created_at: SqlTimestamp,
    sent_at: SqlTimestamp,
    expires_at: SqlTimestamp,
}

impl TryFrom<Row> for Invitation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: InvitationId(row.id),
            organisation: OrganisationId(row.organisation_id),
            email: row.email,
            role: role_of(row.role)?,
            invited_by: row.invited_by.map(UserId),
            is_backed: row.is_backed,
            created_at: row.created_at.to_jiff(),
            sent_at: row.sent_at.to_jiff(),
            expires_at: row.expires_at.to_jiff(),
        })
    }
}

macro_rules! select_invitations {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select i.id, i.organisation_id, i.email, i.role, i.invited_by,
                 coalesce(inviter.role >= greatest(i.role, 30), false) as "is_backed!",
                 i.created_at as "created_at: SqlTimestamp", i.sent_at as "sent_at: SqlTimestamp",
                 i.expires_at as "expires_at: SqlTimestamp"
               from invitations i
               left join memberships inviter
                 on inviter.organisation_id = i.organisation_id and inviter.user_id = i.invited_by
                   and exists (select from users u where u.id = inviter.user_id and u.deactivated_at is null) "# + $tail,
            $($argument),*
        )
    };
}

/// Those of `ids` that lead into organisations whose members the viewer manages, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Invitation>, StoreError> {
    select_invitations!(
        "join organisation_access($2) a on a.organisation_id = i.organisation_id and a.role >= 30 where i.id = any($1)",
        ids,
        access as _
    )
    .fetch_all(connection)
    .await?
    .into_iter()
    .map(Invitation::try_from)
    .collect()
}

/// The invitations into an organisation whose members the viewer manages, after or before an id, in the order of their making.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    organisation: OrganisationId,
    place: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Invitation>, StoreError> {
    let (after, before) = (place.0.unwrap_or(Uuid::nil()), place.1.unwrap_or(Uuid::max()));
    let mut rows = select_invitations!(
        "join organisation_access($1) a on a.organisation_id = i.organisation_id and a.role >= 30
         where i.organisation_id = $2 and i.id > $3 and i.id < $4
         order by case when $6 then i.id end desc, i.id limit $5",
        access as _,
        organisation.0,
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
    rows.into_iter().map(Invitation::try_from).collect()
}

/// How many invitations into an organisation wait to be accepted.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count(connection: &mut PgConnection, organisation: OrganisationId) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from invitations where organisation_id = $1"#,
        organisation.0
    )
    .fetch_one(connection)
    .await?)
}

/// An invitation, whoever asks: the caller decides who may know of it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find(connection: &mut PgConnection, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
    select_invitations!("where i.id = $1", id.0)
        .fetch_optional(connection)
        .await?
        .map(Invitation::try_from)
        .transpose()
}

/// The invitation that is accepted with the secret of this SHA-256, while it can be.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_by_secret(
    connection: &mut PgConnection,
    hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<Invitation>, StoreError> {
    select_invitations!(
        "join invitation_secrets s on s.invitation_id = i.id where s.secret_hash = $1 and i.expires_at > $2",
        hash.as_slice(),
        instant(now) as _
    )
    .fetch_optional(connection)
    .await?
    .map(Invitation::try_from)
    .transpose()
}

/// What whoever has the link of an invitation is told beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What the organisation is called.
    pub organisation_name: String,
    /// Its colour.
    pub color: String,
    /// What whoever invites is called.
    pub inviter_name: Option<String>,
    /// Whether there is an account with the address.
    pub has_account: bool,
}

/// What whoever has the link of an invitation is told beside it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn preview(
    connection: &mut PgConnection,
    invitation: &Invitation,
) -> Result<Option<Preview>, StoreError> {
    Ok(sqlx::query_as!(
        Preview,
        r#"select o.name as organisation_name, o.color,
             (select name from users where id = $2) as inviter_name,
             exists (select from users where lower(email) = lower($3)) as "has_account!"
           from organisations o where o.id = $1"#,
        invitation.organisation.0,
        invitation.invited_by.map(|id| id.0),
        invitation.email,
    )
    .fetch_optional(connection)
    .await?)
}

/// Writes a new invitation.
///
/// # Errors
/// [`StoreError::Constraint`] with [`super::INVITATION_EMAIL_KEY`] when the address has been invited already.
pub async fn insert(tx: &mut Tx, invitation: &Invitation) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into invitations (id, organisation_id, email, role, invited_by, created_at, sent_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        invitation.id.0,
        invitation.organisation.0,
        invitation.email,
        invitation.role.code(),
        invitation.invited_by.map(|id| id.0),
        instant(invitation.created_at) as _,
        instant(invitation.sent_at) as _,
        instant(invitation.expires_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Notes that an invitation is sent anew, by whom and until when it can be accepted; secrets that were sent before are void.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn renew(tx: &mut Tx, invitation: &Invitation) -> Result<(), StoreError> {
    sqlx::query!("delete from invitation_secrets where invitation_id = $1", invitation.id.0)
        .execute(&mut **tx)
        .await?;
    sqlx::query!(
        "update invitations set invited_by = $2, sent_at = $3, expires_at = $4 where id = $1",
        invitation.id.0,
        invitation.invited_by.map(|id| id.0),
        instant(invitation.sent_at) as _,
        instant(invitation.expires_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Lets an invitation be accepted with the secret of this SHA-256, too.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_secret(
    tx: &mut Tx,
    id: InvitationId,
    hash: &[u8; 32],
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into invitation_secrets (secret_hash, invitation_id, created_at) values ($1, $2, $3)",
        hash.as_slice(),
        id.0,
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes an invitation; answers whether it was there.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: InvitationId) -> Result<bool, StoreError> {
    let done = sqlx::query!("delete from invitations where id = $1", id.0).execute(&mut **tx).await?;
    Ok(done.rows_affected() == 1)
}

/// Deletes at most `limit` invitations that ended before `before`; answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_expired(
    connection: &mut PgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from invitations where id in (
           select id from invitations where expires_at < $1 limit $2 for update skip locked)",
        instant(before) as _,
        limit
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
