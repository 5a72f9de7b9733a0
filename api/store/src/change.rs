//! The change log (`changes`): appended in the transaction of the change, read in an order without gaps.

use cal3_domain::{
    access::Owner,
    event::Event,
    ids::{CalendarId, UserId},
};
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use crate::{StoreError, Tx, time};

mod bulk;
mod position;
mod read;
mod reader;
mod roles;
mod row;

pub use bulk::{append_all, append_caused};
pub use position::{are_sound, renew};
pub use read::{Page, at, frontier, horizon, is_held_back, list_all, list_visible, oldest_writer_seconds};
pub use reader::Reader;
pub use roles::Roles;
pub use row::Change;

macro_rules! entities {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What a change is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(i16)]
        pub enum Entity { $($(#[$doc])* $name = $code,)* }

        impl Entity {
            /// All that the log has.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The entity with this code.
            pub fn from_code(code: i16) -> Option<Self> {
                match code { $($code => Some(Self::$name),)* _ => None }
            }
        }
    };
}

entities! {
    /// A person.
    User = 0,
    /// A calendar.
    Calendar = 1,
    /// An event.
    Event = 2,
    /// An import.
    Import = 3,
    /// An organisation.
    Organisation = 4,
    /// Somebody's membership in an organisation: the entity is the person.
    Membership = 5,
    /// A group of an organisation, or who is in it.
    Group = 6,
    /// With whom a calendar is shared.
    CalendarShare = 7,
    /// A token of an integrator.
    Token = 8,
    /// A signed-in device.
    Session = 9,
    /// An invitation into an organisation.
    Invitation = 10,
    /// A person's own group of calendars.
    CalendarGroup = 11,
    /// What somebody is told in the page.
    Notice = 12,
    /// A task.
    Task = 13,
    /// An automation rule.
    Rule = 40,
    /// A webhook: where changes are sent.
    Webhook = 41,
    /// Something that can be reserved.
    Resource = 20,
    /// A kind of resource.
    ResourceType = 21,
    /// A booking page.
    BookingPage = 23,
    /// A reservation.
    Reservation = 22,
    /// When a calendar is busy: not in the log, but what those are told who see no more. The entity is the calendar.
    BusyTime = 100,
}

/// What happened to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(i16)]
pub enum Kind {
    /// It came to be.
    Created = 0,
    /// Some of its fields changed.
    Updated = 1,
    /// It is gone.
    Deleted = 2,
}

impl Kind {
    /// The kind with this code.
    pub fn from_code(code: i16) -> Option<Self> {
        match code {
            0 => Some(Self::Created),
            1 => Some(Self::Updated),
            2 => Some(Self::Deleted),
            _ => None,
        }
    }
}

/// A row to be appended.
#[derive(Debug, Clone)]
pub struct NewChange {
    /// Whose data it is; the calendar's owner when left out.
    pub owner: Option<Owner>,
    /// The calendar that the entity is, or lies in.
    pub calendar: Option<CalendarId>,
    /// What changed.
    pub entity: Entity,
    /// Its id.
    pub entity_id: Uuid,
    /// How.
    pub kind: Kind,
    /// The fields that changed, as they were.
    pub before: Option<Value>,
    /// The fields that changed, as they became.
    pub after: Option<Value>,
    /// Who did it.
    pub actor: Option<UserId>,
    /// Who is told of it.
    pub sight: Sight,
}

/// Who is told of a change, and of what of it.
///
/// The roles are those on the change's calendar if it has one, else those in the organisation that owns it; what belongs to
/// a person and lies in no calendar is theirs alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// The code of the role that was needed to see the entity before.
    pub before: i16,
    /// The code of the role that is needed to see it now.
    pub after: i16,
    /// Whether it may change when the calendar is busy: then those who see no more than that are told so.
    pub touches_busy: bool,
    /// The user, group or organisation that alone is told.
    pub audience: Option<Uuid>,
}

impl Sight {
    /// Everybody with at least this role.
    pub const fn from_role(code: i16) -> Self {
        Self { before: code, after: code, touches_busy: false, audience: None }
    }

    /// One user, group or organisation.
    pub const fn only(audience: Uuid) -> Self {
        Self { before: 10, after: 10, touches_busy: false, audience: Some(audience) }
    }

    /// Who is told of an event that was so and is so now; one that came to be or is gone was or is not.
    pub fn of_event(before: Option<&Event>, after: Option<&Event>) -> Self {
        let role = |event: Option<&Event>| event.map(|event| event.least_role().code());
        let (was, is) = (role(before), role(after));
        let code = was.or(is).unwrap_or(40);
        let is_busy = |event: Option<&Event>| event.is_some_and(Event::is_busy);
        let touches_busy = match (before, after) {
            (Some(before), Some(after)) => {
                (is_busy(Some(before)) || is_busy(Some(after)))
                    && (before.data.timing != after.data.timing
                        || before.data.details.status != after.data.details.status
                        || before.is_busy() != after.is_busy()
                        || before.calendar_id != after.calendar_id
                        || was != is)
            }
            _ => is_busy(before) || is_busy(after),
        };
        Self { before: was.unwrap_or(code), after: is.unwrap_or(code), touches_busy, audience: None }
    }
}

/// Appends one change.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn append(tx: &mut Tx, at: Timestamp, change: &NewChange) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into changes (at, owner_user_id, owner_organisation_id, calendar_id, entity, entity_id, kind, before, after,
           actor_user_id, min_role_before, min_role_after, touches_busy, audience_id)
         select $1, coalesce($2, c.owner_user_id), coalesce($3, c.owner_organisation_id), $4, $5, $6, $7, $8, $9, $10, $11,
           $12, $13, $14
         from (select) one left join calendars c on $2::uuid is null and $3::uuid is null and c.id = $4",
        time::instant(at) as _,
        change.owner.and_then(Owner::user).map(|id| id.0),
        change.owner.and_then(Owner::organisation).map(|id| id.0),
        change.calendar.map(|id| id.0),
        change.entity as i16,
        change.entity_id,
        change.kind as i16,
        change.before,
        change.after,
        change.actor.map(|id| id.0),
        change.sight.before,
        change.sight.after,
        change.sight.touches_busy,
        change.sight.audience,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
