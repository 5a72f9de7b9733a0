//! Reading the audit log: who may is part of the query. Administrators of the installation read all of it, those of an
//! organisation what happened in it.

use cal3_domain::{
    audit::{Action, Outcome},
    ids::{OrganisationId, UserId},
};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Recorded, select_entries};
use crate::{
    Access, StoreError,
    time::{SqlTimestamp, instant},
};

/// Which entries are wanted; what is left out does not matter.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// In which organisation.
    pub organisation: Option<OrganisationId>,
    /// Who did it.
    pub actor: Option<UserId>,
    /// One of these acts; any when there is none.
    pub actions: Vec<Action>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// To what, as the API writes its id.
    pub subject: Option<String>,
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub until: Option<Timestamp>,
}

/// Whether somebody administers the installation, and their token, if it is one, is not narrowed.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn is_administrator(connection: &mut PgConnection, access: &Access) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from users me
             where me.id = ($1::viewer).user_id and me.is_administrator and me.deactivated_at is null
               and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null) as "exists!""#,
        access as _
    )
    .fetch_one(connection)
    .await?)
}

/// A page of those entries that the viewer may read, the newest first.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    filter: &Filter,
    place: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Recorded>, StoreError> {
    let (after, before) = (place.0.unwrap_or(Uuid::max()), place.1.unwrap_or(Uuid::nil()));
    let actions: Vec<String> = filter.actions.iter().map(|action| action.as_str().to_owned()).collect();
    let actions = (!actions.is_empty()).then_some(actions);
    let mut rows = select_entries!(
        "where id < $2 and id > $3
           and ($4::uuid is null or organisation_id = $4)
           and ($5::uuid is null or actor_user_id = $5)
           and ($6::text[] is null or action = any($6))
           and ($7::smallint is null or outcome = $7)
           and ($8::text is null or subject = $8)
           and ($9::timestamptz is null or at >= $9)
           and ($10::timestamptz is null or at < $10)
           and (organisation_id in (select o.organisation_id from organisation_access($1) o where o.role >= 30)
             or exists (
               select from users me
               where me.id = ($1::viewer).user_id and me.is_administrator and me.deactivated_at is null
                 and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null))
         order by case when $12 then id end, id desc limit $11",
        access as _,
        after,
        before,
        filter.organisation.map(|id| id.0),
        filter.actor.map(|id| id.0),
        actions as _,
        filter.outcome.map(Outcome::code),
        filter.subject.as_deref(),
        filter.from.map(instant) as _,
        filter.until.map(instant) as _,
        limit,
        backwards
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(Recorded::try_from).collect()
}
