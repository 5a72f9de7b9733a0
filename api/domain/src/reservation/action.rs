//! What can be done with a reservation, and by whom.

use super::Status;
use crate::policy::Promotion;
use crate::time::Window;

/// How a reservation begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The place is held while the form is filled in.
    Hold,
    /// All is known: it is requested or confirmed.
    Submit {
        /// Whether the rules want an approval.
        needs_approval: bool,
    },
    /// It waits for a place.
    Wait,
}

/// Something that is done with a reservation. Whether `needs_approval` is for [`crate::policy::Verdict::decide`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The form of a hold is complete.
    Submit {
        /// Whether the rules want an approval.
        needs_approval: bool,
    },
    /// The request is granted.
    Approve,
    /// The request is refused.
    Decline,
    /// It is given up.
    Cancel,
    /// It takes place at another time, or with another end.
    Move {
        /// The new range, without buffers.
        to: Window,
        /// Whether the rules want an approval for it.
        needs_approval: bool,
    },
    /// The booker is there.
    CheckIn,
    /// The booker leaves, perhaps early.
    CheckOut,
    /// Nobody acted in time.
    Expire,
    /// It is over.
    Complete,
    /// The booker did not come.
    MarkNoShow,
    /// Its turn on the waitlist has come.
    Promote {
        /// What it gets.
        promotion: Promotion,
        /// Whether the rules want an approval.
        needs_approval: bool,
    },
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $verb:literal, [$($actor:ident)*], [$($status:ident)*];)*) => {
        /// A kind of action, without what it brings.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ActionKind { $($(#[$doc])* $name,)* }

        impl ActionKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The kind as the API writes it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// Who may do it, its times apart.
            pub fn actors(self) -> &'static [Actor] {
                match self { $(Self::$name => &[$(Actor::$actor,)*],)* }
            }

            /// In which states it can be done.
            pub fn statuses(self) -> &'static [Status] {
                match self { $(Self::$name => &[$(Status::$status,)*],)* }
            }

            /// What is done with it, in a sentence: "cannot be cancelled".
            pub(super) fn participle(self) -> &'static str {
                match self { $(Self::$name => $verb,)* }
            }
        }

        impl Action {
            /// Its kind.
            pub fn kind(&self) -> ActionKind {
                match self { $(Self::$name { .. } => ActionKind::$name,)* }
            }
        }
    };
}

kinds! {
    /// See [`Action::Submit`].
    Submit = "SUBMIT", "submitted", [Booker Guest Manager], [Held];
    /// See [`Action::Approve`].
    Approve = "APPROVE", "approved", [Approver Manager], [Requested];
    /// See [`Action::Decline`]. The system declines requests that lost their place to another.
    Decline = "DECLINE", "declined", [Approver Manager System], [Requested];
    /// See [`Action::Cancel`].
    Cancel = "CANCEL", "cancelled", [Booker Guest Manager], [Held Requested Confirmed Waitlisted];
    /// See [`Action::Move`].
    Move = "MOVE", "moved", [Booker Guest Manager], [Held Requested Confirmed CheckedIn Waitlisted];
    /// See [`Action::CheckIn`].
    CheckIn = "CHECK_IN", "checked in", [Booker Guest Manager], [Confirmed];
    /// See [`Action::CheckOut`].
    CheckOut = "CHECK_OUT", "checked out", [Booker Guest Manager], [CheckedIn];
    /// See [`Action::Expire`].
    Expire = "EXPIRE", "expired", [System], [Held Requested Waitlisted];
    /// See [`Action::Complete`].
    Complete = "COMPLETE", "completed", [System], [Confirmed CheckedIn];
    /// See [`Action::MarkNoShow`].
    MarkNoShow = "MARK_NO_SHOW", "marked as missed", [Manager System], [Confirmed];
    /// See [`Action::Promote`].
    Promote = "PROMOTE", "promoted", [Manager System], [Waitlisted];
}

/// In which role somebody acts on a reservation. Who is more than one acts as the strongest that is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// The member who made it.
    Booker,
    /// Whoever has the link in the mail that the guest got.
    Guest,
    /// Somebody who approves reservations of this resource.
    Approver,
    /// A manager of the resource.
    Manager,
    /// Time passing, or a rule of the product.
    System,
}

impl Actor {
    /// Every role.
    pub const ALL: &'static [Self] =
        &[Self::Booker, Self::Guest, Self::Approver, Self::Manager, Self::System];

    /// Whether the times that bind bookers bind them.
    pub(super) fn is_bound(self) -> bool {
        matches!(self, Self::Booker | Self::Guest)
    }

    /// The role as the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Booker => "BOOKER",
            Self::Guest => "GUEST",
            Self::Approver => "APPROVER",
            Self::Manager => "MANAGER",
            Self::System => "SYSTEM",
        }
    }
}
