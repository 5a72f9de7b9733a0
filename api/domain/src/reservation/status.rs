//! The states of a reservation.

use crate::policy::Blocking;

macro_rules! statuses {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $text:literal;)*) => {
        /// The state of a reservation. The numbers are those of the database.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(i16)]
        pub enum Status { $($(#[$doc])* $name = $code,)* }

        impl Status {
            /// Every state, in the order of a reservation's life.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The number that it is stored as.
            pub fn code(self) -> i16 {
                self as i16
            }

            /// The state that is stored as `code`.
            pub fn from_code(code: i16) -> Option<Self> {
                match code { $($code => Some(Self::$name),)* _ => None }
            }

            /// The state as the API writes it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

statuses! {
    /// The place is held while the booker fills in the form, until a deadline.
    Held = 0, "HELD";
    /// It awaits approval.
    Requested = 1, "REQUESTED";
    /// It takes place.
    Confirmed = 2, "CONFIRMED";
    /// The booker is there.
    CheckedIn = 3, "CHECKED_IN";
    /// It is over.
    Completed = 4, "COMPLETED";
    /// It was not approved.
    Declined = 5, "DECLINED";
    /// It was given up.
    Cancelled = 6, "CANCELLED";
    /// Nobody acted in time: on a hold, a request or a place on the waitlist.
    Expired = 7, "EXPIRED";
    /// The booker did not come, and the place was given up.
    NoShow = 8, "NO_SHOW";
    /// It waits for a place.
    Waitlisted = 9, "WAITLISTED";
}

impl Status {
    /// Whether a reservation in this state takes its place (see the `during` of [`crate::policy::Verdict`]). A hold does until its
    /// deadline, which the database cannot know: expired holds are moved to [`Self::Expired`] before a place is taken. What is over
    /// keeps the time that it took.
    pub fn holds(self, blocking: Blocking) -> bool {
        match self {
            Self::Held => blocking.holds,
            Self::Requested => blocking.requests,
            Self::Confirmed | Self::CheckedIn | Self::Completed => true,
            Self::Declined | Self::Cancelled | Self::Expired | Self::NoShow | Self::Waitlisted => false,
        }
    }

    /// Whether it counts for quotas. A missed reservation does; one that was given up or never granted does not.
    pub fn counts_for_quotas(self) -> bool {
        match self {
            Self::Held
            | Self::Requested
            | Self::Confirmed
            | Self::CheckedIn
            | Self::Completed
            | Self::NoShow => true,
            Self::Declined | Self::Cancelled | Self::Expired | Self::Waitlisted => false,
        }
    }

    /// Whether nothing more can become of it.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Declined | Self::Cancelled | Self::Expired | Self::NoShow)
    }

    /// The state in a sentence: "a cancelled reservation".
    pub(super) fn adjective(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Requested => "requested",
            Self::Confirmed => "confirmed",
            Self::CheckedIn => "running",
            Self::Completed => "completed",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
            Self::NoShow => "missed",
            Self::Waitlisted => "waiting",
        }
    }
}
