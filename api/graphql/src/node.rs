//! Global ids: `node(id)` and `nodes(ids)` find anything by its id, whatever it is.
//!
//! A noun that has an id adds a variant to [`Node`], an arm to [`parse`] and one to [`find`].

use async_graphql::{Context, ID, Interface, Object, Result};
use cal3_app::{AppError, EntityRef, UserErrorCode};
use cal3_domain::ids::{self, OccurrenceId};
use futures_util::future::try_join_all;

use crate::{
    account::User,
    calendar::Calendar,
    context::ContextExt as _,
    error::refuse,
    event::{Event, Occurrence},
    import::Import,
};

/// Most ids of `nodes`.
const IDS_MAX: usize = 100;

/// Anything that has an id.
#[derive(Clone, Interface)]
#[graphql(field(
    name = "id",
    ty = "ID",
    desc = "The id: unique among everything, the same for life. Opaque: do not take it apart."
))]
pub(crate) enum Node {
    /// A person.
    User(User),
    /// A calendar.
    Calendar(Calendar),
    /// An event.
    Event(Event),
    /// Something that takes place.
    Occurrence(Occurrence),
    /// An import.
    Import(Import),
}

/// What an id names, by its prefix.
fn parse(id: &str) -> Option<EntityRef> {
    let (prefix, uuid) = ids::split(id)?;
    match prefix {
        ids::UserId::PREFIX => Some(EntityRef::User(uuid.into())),
        ids::CalendarId::PREFIX => Some(EntityRef::Calendar(uuid.into())),
        ids::EventId::PREFIX => Some(EntityRef::Event(uuid.into())),
        ids::ImportId::PREFIX => Some(EntityRef::Import(uuid.into())),
        _ => None,
    }
}

/// What the viewer sees of it, if anything.
///
/// # Errors
/// A GraphQL error when it cannot be loaded.
pub(crate) async fn find(ctx: &Context<'_>, entity: EntityRef) -> Result<Option<Node>> {
    match entity {
        EntityRef::User(id) => Ok(ctx.load(id).await?.map(|user| Node::User(user.into()))),
        EntityRef::Calendar(id) => Ok(ctx.load(id).await?.map(|calendar| Node::Calendar(Calendar(calendar)))),
        EntityRef::Event(id) => Ok(ctx.load(id).await?.map(|event| Node::Event(Event(event)))),
        EntityRef::Import(id) => Ok(ctx.load(id).await?.map(|import| Node::Import(import.into()))),
    }
}

async fn by_id(ctx: &Context<'_>, id: &ID) -> Result<Option<Node>> {
    if let Ok(id) = id.parse::<OccurrenceId>() {
        return Ok(ctx.load(id).await?.map(|view| Node::Occurrence(view.into())));
    }
    match parse(id) {
        Some(entity) => find(ctx, entity).await,
        None => Ok(None),
    }
}

/// Finding anything by its id.
#[derive(Default)]
pub(crate) struct NodeQuery;

#[Object]
impl NodeQuery {
    /// Anything, by its id. Null when there is nothing with this id that the viewer can see.
    async fn node(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Node>> {
        by_id(ctx, &id).await
    }

    /// Several at once, in the order of the ids, with null for each that the viewer cannot see.
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Their ids, at most 100.")] ids: Vec<ID>,
    ) -> Result<Vec<Option<Node>>> {
        if ids.len() > IDS_MAX {
            let message = format!("Give at most {IDS_MAX} ids.");
            return Err(refuse(ctx, AppError::field(UserErrorCode::TooLarge, "ids", message)));
        }
        try_join_all(ids.iter().map(|id| by_id(ctx, id))).await
    }
}
