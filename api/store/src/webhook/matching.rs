//! Which webhooks could be told of some changes: those of people who reach what the changes lie in. What each may be told is
//! decided by the roles of its owner ([`crate::change::Roles`]).

use cal3_domain::access::Owner;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{
    Webhook,
    endpoint::{code, select_webhooks},
};
use crate::{
    StoreError,
    change::{Change, Entity, Kind},
    time::SqlTimestamp,
};

/// The enabled webhooks, paused ones too, whose active owners may be told something of these changes, in the order of their ids.
///
/// Looks from the changes to who reaches them, so that it costs what these changes' readers have of webhooks, not all that there are.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn candidates(
    connection: &mut PgConnection,
    changes: &[Change],
) -> Result<Vec<Webhook>, StoreError> {
    let (mut calendars, mut people) = (Vec::<Uuid>::new(), Vec::<Uuid>::new());
    let (mut organisations, mut audiences) = (Vec::<Uuid>::new(), Vec::<Uuid>::new());
    let mut kinds = Vec::new();
    for change in changes {
        // What is updated may appear to somebody, or disappear; of others they are told no more than that times have changed.
        kinds.extend([Kind::Created, Kind::Updated, Kind::Deleted].map(|kind| code(change.entity, kind)));
        match (change.sight.audience, change.calendar, change.owner) {
            (Some(audience), ..) => audiences.push(audience),
            (None, Some(calendar), _) => calendars.push(calendar.0),
            (None, None, Owner::User(id)) => people.push(id.0),
            (None, None, Owner::Organisation(id)) => organisations.push(id.0),
        }
    }
    kinds.push(code(Entity::BusyTime, Kind::Updated));
    for list in [&mut calendars, &mut people, &mut organisations, &mut audiences] {
        list.sort_unstable();
        list.dedup();
    }
    kinds.sort_unstable();
    kinds.dedup();
    let rows = select_webhooks!(
        "where is_enabled and kinds && $5 and (
           (calendar_ids is null and owner_user_id in (
              select unnest($2::uuid[])
              union all select user_id from memberships where organisation_id = any($3)))
           or owner_user_id in (
              select unnest($4::uuid[])
              union all select user_id from group_members where group_id = any($4)
              union all select user_id from memberships where organisation_id = any($4))
           or ((calendar_ids is null or calendar_ids && $1) and owner_user_id in (
              select owner_user_id from calendars where id = any($1) and owner_user_id is not null
              union all select user_id from calendar_shares where calendar_id = any($1) and user_id is not null
              union all select m.user_id from calendar_shares s join group_members m on m.group_id = s.group_id
                where s.calendar_id = any($1)
              union all select m.user_id from calendar_shares s join memberships m on m.organisation_id = s.organisation_id
                where s.calendar_id = any($1)
              union all select m.user_id from calendars c join memberships m on m.organisation_id = c.owner_organisation_id
                where c.id = any($1) and m.role >= 30)))
           and exists (select from users u where u.id = owner_user_id and u.deactivated_at is null)
         order by id",
        &calendars,
        &people,
        &organisations,
        &audiences,
        &kinds
    );
    Ok(rows.fetch_all(connection).await?.into_iter().map(Webhook::from).collect())
}
