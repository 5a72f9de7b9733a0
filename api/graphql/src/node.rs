//! Global ids: `node(id)` and `nodes(ids)` find anything by its id, whatever it is.
//!
//! A noun that has an id adds a variant to [`Node`], an arm to [`parse`] and one to [`find`].

use async_graphql::{Context, ID, Interface, Object, Result};
use cal3_app::{AppError, EntityRef, UserErrorCode};
use cal3_domain::{
    access::Scope,
    ids::{self, OccurrenceId},
};
use futures_util::future::try_join_all;

use crate::{
    account::{Identity, Session, User},
    automation::AutomationRule,
    booking::BookingPage,
    calendar::Calendar,
    calendar_group::CalendarGroup,
    context::ContextExt as _,
    error::refuse,
    event::{Event, Occurrence},
    group::Group,
    import::Import,
    invitation::Invitation,
    notice::Notice,
    organisation::Organisation,
    push::PushSubscription,
    reservation::Reservation,
    resource::{Blackout, Resource, ResourceType},
    service_account::{Served, ServiceAccount},
    share::CalendarShare,
    task::Task,
    token::Token,
    webhook::{Webhook, WebhookDelivery},
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
    /// A service account.
    ServiceAccount(ServiceAccount),
    /// A device that is signed in.
    Session(Session),
    /// Who a person is at another service.
    Identity(Identity),
    /// A calendar.
    Calendar(Calendar),
    /// An event.
    Event(Event),
    /// Something that takes place.
    Occurrence(Occurrence),
    /// A task.
    Task(Task),
    /// An import.
    Import(Import),
    /// A calendar, shared.
    CalendarShare(CalendarShare),
    /// A person's own group of calendars.
    CalendarGroup(CalendarGroup),
    /// A token of an integrator.
    Token(Token),
    /// An organisation.
    Organisation(Organisation),
    /// A group.
    Group(Group),
    /// An invitation.
    Invitation(Invitation),
    /// What somebody is told in the page.
    Notice(Notice),
    /// A browser that is told by Web Push.
    PushSubscription(PushSubscription),
    /// An automation rule.
    AutomationRule(AutomationRule),
    /// A webhook.
    Webhook(Webhook),
    /// A delivery to a webhook.
    WebhookDelivery(WebhookDelivery),
    /// Something that can be reserved.
    Resource(Resource),
    /// A kind of resource.
    ResourceType(ResourceType),
    /// A time in which a resource is closed.
    Blackout(Blackout),
    /// A booking page.
    BookingPage(BookingPage),
    /// A reservation.
    Reservation(Reservation),
}

/// What an id names, by its prefix.
fn parse(id: &str) -> Option<EntityRef> {
    let (prefix, uuid) = ids::split(id)?;
    match prefix {
        ids::UserId::PREFIX => Some(EntityRef::User(uuid.into())),
        ids::SessionId::PREFIX => Some(EntityRef::Session(uuid.into())),
        ids::IdentityId::PREFIX => Some(EntityRef::Identity(uuid.into())),
        ids::CalendarId::PREFIX => Some(EntityRef::Calendar(uuid.into())),
        ids::EventId::PREFIX => Some(EntityRef::Event(uuid.into())),
        ids::TaskId::PREFIX => Some(EntityRef::Task(uuid.into())),
        ids::ImportId::PREFIX => Some(EntityRef::Import(uuid.into())),
        ids::CalendarShareId::PREFIX => Some(EntityRef::CalendarShare(uuid.into())),
        ids::CalendarGroupId::PREFIX => Some(EntityRef::CalendarGroup(uuid.into())),
        ids::TokenId::PREFIX => Some(EntityRef::Token(uuid.into())),
        ids::OrganisationId::PREFIX => Some(EntityRef::Organisation(uuid.into())),
        ids::GroupId::PREFIX => Some(EntityRef::Group(uuid.into())),
        ids::InvitationId::PREFIX => Some(EntityRef::Invitation(uuid.into())),
        ids::NoticeId::PREFIX => Some(EntityRef::Notice(uuid.into())),
        ids::PushSubscriptionId::PREFIX => Some(EntityRef::PushSubscription(uuid.into())),
        ids::RuleId::PREFIX => Some(EntityRef::Rule(uuid.into())),
        ids::WebhookEndpointId::PREFIX => Some(EntityRef::Webhook(uuid.into())),
        ids::WebhookDeliveryId::PREFIX => Some(EntityRef::WebhookDelivery(uuid.into())),
        ids::ResourceId::PREFIX => Some(EntityRef::Resource(uuid.into())),
        ids::ReservationId::PREFIX => Some(EntityRef::Reservation(uuid.into())),
        ids::ResourceTypeId::PREFIX => Some(EntityRef::ResourceType(uuid.into())),
        ids::BlackoutId::PREFIX => Some(EntityRef::Blackout(uuid.into())),
        ids::BookingPageId::PREFIX => Some(EntityRef::BookingPage(uuid.into())),
        _ => None,
    }
}

/// The scope with which an entity of this kind is read; `None` for what no token reads.
pub(crate) fn scope(entity: EntityRef) -> Option<Scope> {
    match entity {
        EntityRef::User(_) | EntityRef::Token(_) => Some(Scope::AccountRead),
        EntityRef::Session(_) | EntityRef::Identity(_) => None,
        EntityRef::Calendar(_) | EntityRef::CalendarGroup(_) => Some(Scope::CalendarsRead),
        EntityRef::CalendarShare(_) => Some(Scope::CalendarsShare),
        EntityRef::Event(_) | EntityRef::Import(_) => Some(Scope::EventsRead),
        EntityRef::Task(_) => Some(Scope::TasksRead),
        EntityRef::Organisation(_) | EntityRef::Group(_) | EntityRef::Invitation(_) => {
            Some(Scope::OrganisationsRead)
        }
        EntityRef::Notice(_) | EntityRef::PushSubscription(_) => Some(Scope::NoticesRead),
        EntityRef::Rule(_) => Some(Scope::AutomationRead),
        EntityRef::Webhook(_) | EntityRef::WebhookDelivery(_) => Some(Scope::WebhooksManage),
        EntityRef::Resource(_)
        | EntityRef::ResourceType(_)
        | EntityRef::Blackout(_)
        | EntityRef::BookingPage(_) => Some(Scope::ResourcesRead),
        EntityRef::Reservation(_) => Some(Scope::ReservationsRead),
    }
}

/// What the viewer sees of it, if anything.
///
/// # Errors
/// A GraphQL error when it cannot be loaded.
pub(crate) async fn find(ctx: &Context<'_>, entity: EntityRef) -> Result<Option<Node>> {
    match entity {
        EntityRef::User(id) => match ctx.load(id).await? {
            Some(user) => Ok(Some(Node::User(user.into()))),
            None => Ok(ctx.load(Served(id)).await?.map(|found| Node::ServiceAccount(found.into()))),
        },
        EntityRef::Session(id) => Ok(ctx.load(id).await?.map(|session| Node::Session(Session(session)))),
        EntityRef::Identity(id) => Ok(ctx.load(id).await?.map(|identity| Node::Identity(Identity(identity)))),
        EntityRef::Calendar(id) => Ok(ctx.load(id).await?.map(|calendar| Node::Calendar(Calendar(calendar)))),
        EntityRef::Event(id) => Ok(ctx.load(id).await?.map(|event| Node::Event(Event(event)))),
        EntityRef::Task(id) => Ok(ctx.load(id).await?.map(|task| Node::Task(Task(task)))),
        EntityRef::Import(id) => Ok(ctx.load(id).await?.map(|import| Node::Import(import.into()))),
        EntityRef::CalendarShare(id) => {
            Ok(ctx.load(id).await?.map(|share| Node::CalendarShare(share.into())))
        }
        EntityRef::CalendarGroup(id) => {
            Ok(ctx.load(id).await?.map(|group| Node::CalendarGroup(group.into())))
        }
        EntityRef::Token(id) => Ok(ctx.load(id).await?.map(|token| Node::Token(token.into()))),
        EntityRef::Organisation(id) => {
            Ok(ctx.load(id).await?.map(|found| Node::Organisation(Organisation(found))))
        }
        EntityRef::Group(id) => Ok(ctx.load(id).await?.map(|group| Node::Group(group.into()))),
        EntityRef::Invitation(id) => Ok(ctx.load(id).await?.map(|found| Node::Invitation(found.into()))),
        EntityRef::Notice(id) => Ok(ctx.load(id).await?.map(|found| Node::Notice(Notice(found)))),
        EntityRef::PushSubscription(id) => {
            Ok(ctx.load(id).await?.map(|found| Node::PushSubscription(PushSubscription(found))))
        }
        EntityRef::Rule(id) => Ok(ctx.load(id).await?.map(|rule| Node::AutomationRule(AutomationRule(rule)))),
        EntityRef::Webhook(id) => Ok(ctx.load(id).await?.map(|found| Node::Webhook(Webhook(found)))),
        EntityRef::WebhookDelivery(id) => {
            Ok(ctx.load(id).await?.map(|found| Node::WebhookDelivery(found.into())))
        }
        EntityRef::Resource(id) => Ok(ctx.load(id).await?.map(|found| Node::Resource(Resource(found)))),
        EntityRef::Reservation(id) => {
            Ok(ctx.load(id).await?.map(|found| Node::Reservation(Reservation(found))))
        }
        EntityRef::Blackout(id) => Ok(ctx.load(id).await?.map(|found| Node::Blackout(Blackout(found)))),
        EntityRef::BookingPage(id) => {
            Ok(ctx.load(id).await?.map(|found| Node::BookingPage(BookingPage(found))))
        }
        EntityRef::ResourceType(id) => {
            Ok(ctx.load(id).await?.map(|found| Node::ResourceType(ResourceType(found))))
        }
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
    /// Anything, by its id. Null when there is nothing with this id that the viewer can see. Scope: that of its kind.
    async fn node(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Node>> {
        by_id(ctx, &id).await
    }

    /// Several at once, in the order of the ids, with null for each that the viewer cannot see. Scope: those of their kinds.
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
