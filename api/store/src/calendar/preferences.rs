//! How a person looks at calendars (`calendar_preferences`). Theirs alone: it changes nothing for anybody else.

use cal3_domain::ids::{CalendarGroupId, UserId};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{Access, StoreError, Tx};

/// What is to change. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PreferencesPatch {
    /// Whether their page shows it.
    pub is_visible: Option<bool>,
    /// Their own colour; `Some(None)` for the calendar's.
    pub color: Option<Option<String>>,
    /// The group that it goes to; `Some(None)` for none.
    pub group: Option<Option<CalendarGroupId>>,
}

/// Most calendars of a group that have an order.
const MOST: i64 = 2_000;

/// Changes how a person looks at calendars.
///
/// # Errors
/// [`StoreError::Constraint`] `calendar_preferences_group_id_fkey` when the group is not theirs.
pub async fn update(
    tx: &mut Tx,
    user: UserId,
    calendars: &[Uuid],
    patch: &PreferencesPatch,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into calendar_preferences (user_id, calendar_id, is_visible, color, group_id)
         select $1, id, coalesce($3, true), $5, $7 from unnest($2::uuid[]) calendars (id)
         on conflict (user_id, calendar_id) do update set
           is_visible = coalesce($3, calendar_preferences.is_visible),
           color = case when $4 then $5 else calendar_preferences.color end,
           group_id = case when $6 then $7 else calendar_preferences.group_id end",
        user.0,
        calendars,
        patch.is_visible,
        patch.color.is_some(),
        patch.color.as_ref().and_then(|color| color.as_deref()),
        patch.group.is_some(),
        patch.group.flatten().map(|id| id.0),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The viewer's calendars in one of their groups, or in none, in their order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn in_order(
    connection: &mut PgConnection,
    access: &Access,
    group: Option<CalendarGroupId>,
) -> Result<Vec<Uuid>, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select a.calendar_id as "calendar_id!" from calendar_access($1) a
           left join calendar_preferences p on p.calendar_id = a.calendar_id and p.user_id = ($1::viewer).user_id
           where p.group_id is not distinct from $2
           order by p.position nulls last, a.calendar_id limit $3"#,
        access as _,
        group.map(|id| id.0),
        MOST,
    )
    .fetch_all(connection)
    .await?)
}

/// Numbers calendars in the order in which they are given.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn arrange(tx: &mut Tx, user: UserId, calendars: &[Uuid]) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into calendar_preferences (user_id, calendar_id, position)
         select $1, id, place from unnest($2::uuid[]) with ordinality calendars (id, place)
         on conflict (user_id, calendar_id) do update set position = excluded.position",
        user.0,
        calendars,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
