//! A change, and a page of them.

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use cal3_app::{EntityRef, live};
use cal3_domain::ids::{
    BookingPageId, CalendarGroupId, CalendarId, CalendarShareId, EventId, ImportId, NoticeId, ReservationId,
    ResourceId, ResourceTypeId, RuleId, SessionId, TaskId, TokenId, UserId, WebhookEndpointId,
};

use crate::{
    connection::PageInfo,
    node::{self, Node},
    scalars::{Cursor, DateTime},
};

/// What happened to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(name = "ChangeKind", remote = "live::Kind")]
pub(crate) enum ChangeKind {
    /// It came to be.
    Created,
    /// Some of its fields changed.
    Updated,
    /// It is gone.
    Deleted,
}

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(name = "ChangeEntity", remote = "live::Entity")]
pub(crate) enum ChangeEntity {
    /// A person.
    User,
    /// A calendar.
    Calendar,
    /// An event.
    Event,
    /// A task.
    Task,
    /// An import.
    Import,
    /// An organisation.
    Organisation,
    /// Somebody's membership in an organisation: `entityId` is the person.
    Membership,
    /// A group of an organisation, or who is in it.
    Group,
    /// With whom a calendar is shared.
    CalendarShare,
    /// A token of an integrator.
    Token,
    /// A signed-in device.
    Session,
    /// An invitation into an organisation.
    Invitation,
    /// A person's own group of calendars.
    CalendarGroup,
    /// What the viewer is told in the page.
    Notice,
    /// An automation rule.
    Rule,
    /// A webhook.
    Webhook,
    /// Something that can be reserved, or the viewer's role on it.
    Resource,
    /// A kind of resource.
    ResourceType,
    /// A booking page.
    BookingPage,
    /// A reservation.
    Reservation,
    /// When a calendar is busy: all that those are told who may see no more of it. `entityId` is the calendar.
    BusyTime,
}

/// One change, as the log has it.
pub(crate) struct Change(pub(crate) live::Change);

impl Change {
    /// What it is about, if that is something that can be asked for by its id.
    fn entity_ref(&self) -> Option<EntityRef> {
        let id = self.0.entity_id;
        Some(match self.0.entity {
            live::Entity::User | live::Entity::Membership => EntityRef::User(UserId(id)),
            live::Entity::Calendar | live::Entity::BusyTime => EntityRef::Calendar(CalendarId(id)),
            live::Entity::Event => EntityRef::Event(EventId(id)),
            live::Entity::Task => EntityRef::Task(TaskId(id)),
            live::Entity::Import => EntityRef::Import(ImportId(id)),
            live::Entity::CalendarShare => EntityRef::CalendarShare(CalendarShareId(id)),
            live::Entity::CalendarGroup => EntityRef::CalendarGroup(CalendarGroupId(id)),
            live::Entity::Token => EntityRef::Token(TokenId(id)),
            live::Entity::Session => EntityRef::Session(SessionId(id)),
            live::Entity::Notice => EntityRef::Notice(NoticeId(id)),
            live::Entity::Rule => EntityRef::Rule(RuleId(id)),
            live::Entity::Webhook => EntityRef::Webhook(WebhookEndpointId(id)),
            live::Entity::Resource => EntityRef::Resource(ResourceId(id)),
            live::Entity::Reservation => EntityRef::Reservation(ReservationId(id)),
            live::Entity::BookingPage => EntityRef::BookingPage(BookingPageId(id)),
            live::Entity::ResourceType => EntityRef::ResourceType(ResourceTypeId(id)),
            _ => return None,
        })
    }
}

/// One row of the change log: something that the viewer may see was created, changed or deleted.
#[Object]
impl Change {
    /// Its position, for `after`.
    async fn cursor(&self) -> Cursor {
        Cursor(self.0.cursor.to_string())
    }

    /// What happened.
    async fn kind(&self) -> ChangeKind {
        self.0.kind.into()
    }

    /// To what kind of thing.
    async fn entity(&self) -> ChangeEntity {
        self.0.entity.into()
    }

    /// To which: its id, also when it is gone.
    async fn entity_id(&self) -> ID {
        live::entity_id(self.0.entity, self.0.entity_id).into()
    }

    /// The calendar that it is or lies in.
    async fn calendar_id(&self) -> Option<ID> {
        self.0.calendar.map(|id| id.to_string().into())
    }

    /// The names of the fields that changed; empty for CREATED and DELETED.
    async fn changed_fields(&self) -> &[String] {
        &self.0.changed_fields
    }

    /// Who did it.
    async fn actor_id(&self) -> Option<ID> {
        self.0.actor.map(|id| id.to_string().into())
    }

    /// When.
    async fn at(&self) -> DateTime {
        DateTime(self.0.at)
    }

    /// The entity as it is now; null when it is gone, or when the viewer may not see it any more. Scope: that of its kind.
    async fn node(&self, ctx: &Context<'_>) -> Result<Option<Node>> {
        match self.entity_ref() {
            Some(entity) => node::find(ctx, entity).await,
            None => Ok(None),
        }
    }
}

/// A change with its position.
#[derive(SimpleObject)]
pub(crate) struct ChangeEdge {
    /// The change's position, for `after`.
    pub(super) cursor: Cursor,
    /// The change.
    pub(super) node: Change,
}

/// A page of the change log.
pub(crate) struct ChangeConnection {
    edges: Vec<ChangeEdge>,
    has_next_page: bool,
    has_previous_page: bool,
    end: cal3_domain::cursor::Cursor,
}

impl ChangeConnection {
    pub(super) fn new(page: live::Page, has_previous_page: bool) -> Self {
        let edges = page
            .changes
            .into_iter()
            .map(|change| ChangeEdge { cursor: Cursor(change.cursor.to_string()), node: Change(change) })
            .collect();
        Self { edges, has_next_page: page.has_more, has_previous_page, end: page.end }
    }
}

/// A page of the change log.
#[Object]
impl ChangeConnection {
    /// The changes with their positions.
    async fn edges(&self) -> &[ChangeEdge] {
        &self.edges
    }

    /// The changes without their positions.
    async fn nodes(&self) -> Vec<&Change> {
        self.edges.iter().map(|edge| &edge.node).collect()
    }

    /// Where the page lies in the log.
    async fn page_info(&self) -> PageInfo {
        PageInfo {
            has_next_page: self.has_next_page,
            has_previous_page: self.has_previous_page,
            start_cursor: self.edges.first().map(|edge| edge.cursor.0.clone()),
            end_cursor: self.edges.last().map(|edge| edge.cursor.0.clone()),
        }
    }

    /// Up to where the log has been read, also when the page is empty: the next `after`.
    async fn end_cursor(&self) -> Cursor {
        Cursor(self.end.to_string())
    }
}
