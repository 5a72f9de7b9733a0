//! The kinds of triggers.

use std::{fmt, str::FromStr};

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $code:literal $name:literal,)*) => {
        /// What makes a rule run.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(i16)]
        pub enum TriggerKind { $($(#[$doc])* $variant = $code,)* }

        impl TriggerKind {
            /// All of them, in the order in which a form shows them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The number that it is stored as.
            pub fn code(self) -> i16 {
                self as i16
            }

            /// The kind that is stored as `code`.
            pub fn from_code(code: i16) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }

            /// The name in the API.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }

        impl FromStr for TriggerKind {
            type Err = UnknownTrigger;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text { $($name => Ok(Self::$variant),)* _ => Err(UnknownTrigger) }
            }
        }
    };
}

/// There is no trigger of this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no trigger of this name")]
pub struct UnknownTrigger;

kinds! {
    /// An event was made, by whatever way.
    EventCreated = 0 "EVENT_CREATED",
    /// Fields of an event changed.
    EventUpdated = 1 "EVENT_UPDATED",
    /// An event was deleted.
    EventDeleted = 2 "EVENT_DELETED",
    /// An event got another start or end.
    EventMoved = 3 "EVENT_MOVED",
    /// An attendee answered.
    EventAnswered = 4 "EVENT_ANSWERED",
    /// An occurrence starts, or will, or did.
    EventStarts = 5 "EVENT_STARTS",
    /// An occurrence ends, or will, or did.
    EventEnds = 6 "EVENT_ENDS",
    /// A reservation awaits approval.
    ReservationRequested = 10 "RESERVATION_REQUESTED",
    /// A reservation is firm.
    ReservationConfirmed = 11 "RESERVATION_CONFIRMED",
    /// A reservation was turned down.
    ReservationDeclined = 12 "RESERVATION_DECLINED",
    /// A reservation was given up.
    ReservationCancelled = 13 "RESERVATION_CANCELLED",
    /// The booker came.
    ReservationCheckedIn = 14 "RESERVATION_CHECKED_IN",
    /// A reservation was used.
    ReservationCompleted = 15 "RESERVATION_COMPLETED",
    /// A hold ended without a booking.
    ReservationExpired = 16 "RESERVATION_EXPIRED",
    /// A reservation waits for a place.
    ReservationWaitlisted = 17 "RESERVATION_WAITLISTED",
    /// The booker did not come.
    ReservationNoShow = 18 "RESERVATION_NO_SHOW",
    /// Events came into a calendar from a file or another calendar.
    CalendarImported = 30 "CALENDAR_IMPORTED",
    /// A calendar was shared.
    CalendarShared = 31 "CALENDAR_SHARED",
    /// A task is due, or will be, or was.
    TaskDue = 40 "TASK_DUE",
    /// A task was done.
    TaskCompleted = 41 "TASK_COMPLETED",
    /// A schedule says so.
    Schedule = 50 "SCHEDULE",
    /// A message came in at the rule's own address.
    WebhookReceived = 51 "WEBHOOK_RECEIVED",
    /// Somebody runs it by hand.
    Manual = 52 "MANUAL",
}

impl fmt::Display for TriggerKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TriggerKind {
    /// Whether it is told of what becomes of a reservation.
    pub fn is_of_reservations(self) -> bool {
        (Self::ReservationRequested..=Self::ReservationNoShow).contains(&self)
    }

    /// Whether it follows from the time of something, and not from a change: such runs are planned ahead.
    pub fn is_timed(self) -> bool {
        matches!(self, Self::EventStarts | Self::EventEnds | Self::TaskDue | Self::Schedule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_lead_back() {
        for kind in TriggerKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(*kind));
            assert_eq!(TriggerKind::from_code(kind.code()), Some(*kind));
        }
        assert_eq!("EVENT".parse::<TriggerKind>(), Err(UnknownTrigger));
    }
}
