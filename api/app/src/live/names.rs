//! What things of the change log are called outside.

use cal3_domain::ids::{
    BookingPageId, CalendarGroupId, CalendarId, CalendarShareId, EventId, GroupId, ImportId, InvitationId,
    NoticeId, OrganisationId, ReservationId, ResourceId, ResourceTypeId, RuleId, SessionId, TaskId, TokenId,
    UserId, WebhookEndpointId,
};
use uuid::Uuid;

use super::{Entity, Kind};

/// The global id of what changed.
pub fn entity_id(entity: Entity, id: Uuid) -> String {
    match entity {
        Entity::User | Entity::Membership => UserId(id).to_string(),
        Entity::Calendar | Entity::BusyTime => CalendarId(id).to_string(),
        Entity::Event => EventId(id).to_string(),
        Entity::Task => TaskId(id).to_string(),
        Entity::Import => ImportId(id).to_string(),
        Entity::Rule => RuleId(id).to_string(),
        Entity::Webhook => WebhookEndpointId(id).to_string(),
        Entity::Organisation => OrganisationId(id).to_string(),
        Entity::Group => GroupId(id).to_string(),
        Entity::CalendarShare => CalendarShareId(id).to_string(),
        Entity::Token => TokenId(id).to_string(),
        Entity::Session => SessionId(id).to_string(),
        Entity::Invitation => InvitationId(id).to_string(),
        Entity::CalendarGroup => CalendarGroupId(id).to_string(),
        Entity::Notice => NoticeId(id).to_string(),
        Entity::Resource => ResourceId(id).to_string(),
        Entity::ResourceType => ResourceTypeId(id).to_string(),
        Entity::BookingPage => BookingPageId(id).to_string(),
        Entity::Reservation => ReservationId(id).to_string(),
    }
}

/// What it is, as the API writes it.
pub fn entity_name(entity: Entity) -> &'static str {
    match entity {
        Entity::User => "USER",
        Entity::Calendar => "CALENDAR",
        Entity::Event => "EVENT",
        Entity::Task => "TASK",
        Entity::Import => "IMPORT",
        Entity::Organisation => "ORGANISATION",
        Entity::Membership => "MEMBERSHIP",
        Entity::Group => "GROUP",
        Entity::CalendarShare => "CALENDAR_SHARE",
        Entity::Token => "TOKEN",
        Entity::Session => "SESSION",
        Entity::Invitation => "INVITATION",
        Entity::CalendarGroup => "CALENDAR_GROUP",
        Entity::Notice => "NOTICE",
        Entity::Rule => "RULE",
        Entity::Webhook => "WEBHOOK",
        Entity::Resource => "RESOURCE",
        Entity::ResourceType => "RESOURCE_TYPE",
        Entity::BookingPage => "BOOKING_PAGE",
        Entity::Reservation => "RESERVATION",
        Entity::BusyTime => "BUSY_TIME",
    }
}

/// What happened to it, as the API writes it.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Created => "CREATED",
        Kind::Updated => "UPDATED",
        Kind::Deleted => "DELETED",
    }
}
