//! Reading resources. Every query joins `resource_access`: what the viewer may not see is not fetched.

use cal3_domain::{
    access::ResourceRole,
    ids::{CalendarId, OrganisationId, ResourceId, ResourceTypeId, UserId},
    policy::Policy,
    resource::Accessory,
};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::{Resource, Visibility, inconsistent};
use crate::{Access, PgConnection, StoreError, Tx, time::SqlTimestamp};

struct Row {
    id: Uuid,
    organisation_id: Uuid,
    type_id: Uuid,
    parent_id: Option<Uuid>,
    path: Vec<Uuid>,
    name: String,
    description: Option<String>,
    time_zone: String,
    photo_url: Option<String>,
    attributes: Value,
    quantity: i32,
    seats: Option<i32>,
    visibility: i16,
    is_reservable: bool,
    user_id: Option<Uuid>,
    calendar_id: Option<Uuid>,
    policy: Option<String>,
    policy_version: i32,
    type_policy: String,
    role: i16,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
    archived_at: Option<SqlTimestamp>,
    accessories: String,
}

/// An accessory as queries write it.
#[derive(Deserialize)]
struct Link {
    id: Uuid,
    min: u32,
    max: u32,
}

/// The accessories of a resource, from the JSON that queries make of its links.
pub(crate) fn parse_accessories(text: &str) -> Result<Vec<Accessory>, StoreError> {
    let links: Vec<Link> =
        serde_json::from_str(text).map_err(|error| inconsistent("resource_links", "accessory_id", error))?;
    let accessory = |Link { id, min, max }| Accessory { resource: ResourceId(id), min, max };
    Ok(links.into_iter().map(accessory).collect())
}

/// Reads the rules in a column `policy` of `table`.
pub(crate) fn parse_policy(table: &'static str, text: &str) -> Result<Policy, StoreError> {
    Policy::from_json(text).map_err(|error| inconsistent(table, "policy", error))
}

/// The role that a number of `resource_access` means.
pub(crate) fn parse_role(code: i16) -> Result<ResourceRole, StoreError> {
    ResourceRole::from_code(code).ok_or_else(|| inconsistent("resource_access", "role", code))
}

impl TryFrom<Row> for Resource {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let attributes = serde_json::from_value(row.attributes)
            .map_err(|error| inconsistent("resources", "attributes", error))?;
        Ok(Self {
            id: ResourceId(row.id),
            organisation: OrganisationId(row.organisation_id),
            type_id: ResourceTypeId(row.type_id),
            parent: row.parent_id.map(ResourceId),
            path: row.path.into_iter().map(ResourceId).collect(),
            name: row.name,
            description: row.description,
            time_zone: row.time_zone,
            photo_url: row.photo_url,
            attributes,
            quantity: u32::try_from(row.quantity).unwrap_or_default(),
            seats: row.seats.and_then(|seats| u32::try_from(seats).ok()),
            visibility: Visibility::from_code(row.visibility)?,
            is_reservable: row.is_reservable,
            user: row.user_id.map(UserId),
            calendar: row.calendar_id.map(CalendarId),
            own_policy: row.policy.map(|text| parse_policy("resources", &text)).transpose()?,
            policy_version: row.policy_version,
            type_policy: parse_policy("resource_types", &row.type_policy)?,
            role: parse_role(row.role)?,
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
            archived_at: row.archived_at.map(SqlTimestamp::to_jiff),
            accessories: parse_accessories(&row.accessories)?,
        })
    }
}

macro_rules! select_resources {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select r.id, r.organisation_id, r.type_id, r.parent_id, r.path, r.name, r.description, r.time_zone, r.photo_url,
                 r.attributes, r.quantity, r.seats, r.visibility, r.is_reservable, r.user_id, r.calendar_id, r.policy::text as policy, r.policy_version,
                 t.policy::text as "type_policy!", a.role as "role!", r.version, r.created_at as "created_at: SqlTimestamp",
                 r.updated_at as "updated_at: SqlTimestamp", r.archived_at as "archived_at: SqlTimestamp",
                 (select coalesce(json_agg(json_build_object('id', l.accessory_id, 'min', l.min_quantity, 'max', l.max_quantity)
                    order by l.accessory_id), '[]')
                  from resource_links l where l.resource_id = r.id)::text as "accessories!"
               from resources r
               join resource_types t on t.id = r.type_id
               join resource_access($1) a on a.resource_id = r.id "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` that the viewer can see, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Resource>, StoreError> {
    let rows = select_resources!(access, "where r.id = any($2)", ids).fetch_all(connection).await?;
    rows.into_iter().map(Resource::try_from).collect()
}

/// Those of `ids` that the viewer can see, their rows locked until the transaction ends. Locked and answered in the order of
/// their ids: whoever takes places locks in this order, so that two bookers meet a refusal and not each other's locks.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(tx: &mut Tx, access: &Access, ids: &[Uuid]) -> Result<Vec<Resource>, StoreError> {
    let rows = select_resources!(access, "where r.id = any($2) order by r.id for no key update of r", ids);
    rows.fetch_all(&mut **tx).await?.into_iter().map(Resource::try_from).collect()
}

/// Which resources to list.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Only of this type.
    pub kind: Option<ResourceTypeId>,
    /// Only what is in this one, at any depth.
    pub within: Option<ResourceId>,
    /// Only with these attributes: a JSON object that has to be contained.
    pub attributes: Option<Value>,
    /// Only those with so many seats.
    pub seats: Option<i32>,
    /// Also those that can be reserved no more.
    pub with_archived: bool,
}

/// The viewer's resources after `after` in the order of their ids, or before `before` from the end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    filter: &Filter,
    (after, before): (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Resource>, StoreError> {
    let (after, before) = (after.unwrap_or(Uuid::nil()), before.unwrap_or(Uuid::max()));
    let mut rows = select_resources!(
        access,
        "where r.id > $2 and r.id < $3
           and ($4::uuid is null or r.organisation_id = $4) and ($5::uuid is null or r.type_id = $5)
           and ($6::uuid is null or r.path @> array[$6]) and ($7::jsonb is null or r.attributes @> $7)
           and ($8::int is null or r.seats >= $8) and ($9 or r.archived_at is null)
         order by case when $10 then null else r.id end, r.id desc limit $11",
        after,
        before,
        filter.organisation.map(|id| id.0),
        filter.kind.map(|id| id.0),
        filter.within.map(|id| id.0),
        filter.attributes,
        filter.seats,
        filter.with_archived,
        backwards,
        limit
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(Resource::try_from).collect()
}

/// How many resources an organisation has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count(connection: &mut PgConnection, organisation: OrganisationId) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from resources where organisation_id = $1"#,
        organisation.0
    );
    Ok(count.fetch_one(connection).await?)
}

/// How many levels are below a resource: 0 when nothing is in it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn levels_below(connection: &mut PgConnection, id: ResourceId) -> Result<usize, StoreError> {
    let levels = sqlx::query_scalar!(
        r#"select coalesce(max(cardinality(path) - array_position(path, $1::uuid)), 0) as "levels!" from resources
           where path @> array[$1::uuid]"#,
        id.0
    );
    Ok(usize::try_from(levels.fetch_one(connection).await?).unwrap_or_default())
}
