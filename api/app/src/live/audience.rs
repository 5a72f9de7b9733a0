//! What a viewer may be told of: which kinds of things, and with which rights.

use cal3_domain::access::{Denied, Scope, Viewer};
use cal3_store::{Access, change::Entity};

use crate::{AppError, access};

/// The scope that a token needs to be told of changes of `entity`.
pub(crate) fn scope(entity: Entity) -> Scope {
    match entity {
        Entity::User | Entity::Token | Entity::Session => Scope::AccountRead,
        Entity::Notice => Scope::NoticesRead,
        Entity::Calendar | Entity::CalendarGroup => Scope::CalendarsRead,
        Entity::Event | Entity::Import => Scope::EventsRead,
        Entity::Task => Scope::TasksRead,
        Entity::BusyTime => Scope::FreeBusyRead,
        Entity::Organisation | Entity::Membership | Entity::Group | Entity::Invitation => {
            Scope::OrganisationsRead
        }
        Entity::CalendarShare => Scope::CalendarsShare,
        Entity::Rule => Scope::AutomationRead,
        Entity::Webhook => Scope::WebhooksManage,
        Entity::Resource | Entity::ResourceType | Entity::BookingPage => Scope::ResourcesRead,
        Entity::Reservation => Scope::ReservationsRead,
    }
}

/// The viewer's rights, and the entities that their scopes let them be told of.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`] for a token that may not even learn when calendars are busy.
pub(super) fn of(viewer: &Viewer) -> Result<(Access, Vec<Entity>), AppError> {
    Ok((access::read(viewer, Scope::FreeBusyRead)?, entities(viewer)))
}

/// The entities that the viewer's scopes let them be told of.
pub(crate) fn entities(viewer: &Viewer) -> Vec<Entity> {
    let may = |entity: &Entity| !matches!(viewer.require(scope(*entity)), Err(Denied::MissingScope(_)));
    Entity::ALL.iter().copied().filter(may).collect()
}
