//! Why something cannot be done with a reservation.

use jiff::Timestamp;

use super::{ActionKind, Actor, Status};

/// Why something cannot be done with a reservation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not in this state.
    #[error("A {} reservation cannot be {}.", .status.adjective(), .action.participle())]
    WrongStatus {
        /// The state it is in. [`ActionKind::statuses`] lists those in which it could be done.
        status: Status,
        /// What was to be done.
        action: ActionKind,
    },
    /// Not by them.
    #[error("It can be {} by others only.", .action.participle())]
    NotAllowed {
        /// In which role they act. [`ActionKind::actors`] lists those who may.
        actor: Actor,
        /// What was to be done.
        action: ActionKind,
    },
    /// Not yet.
    #[error("It cannot be {} before {from}.", .action.participle())]
    TooEarly {
        /// What was to be done.
        action: ActionKind,
        /// From when on it can.
        from: Timestamp,
    },
    /// Not any more.
    #[error("It could be {} until {until}.", .action.participle())]
    TooLate {
        /// What was to be done.
        action: ActionKind,
        /// Until when it could.
        until: Timestamp,
    },
    /// The hold ran out.
    #[error("The place was held until {at}.")]
    HoldExpired {
        /// When.
        at: Timestamp,
    },
    /// Nobody checks in to this resource.
    #[error("Nobody checks in to this resource.")]
    NoCheckIn,
    /// It has begun: only its end can be moved.
    #[error("It has begun: only its end can be moved.")]
    StartIsFixed,
    /// It would end in the past.
    #[error("It would end in the past.")]
    EndsInThePast,
    /// What runs cannot wait for an approval.
    #[error("This needs approval, and what runs already cannot wait for it.")]
    NeedsApproval,
    /// Without check-in it is missed, not completed.
    #[error("Nobody checked in: it is missed, not completed.")]
    Missed,
}

impl Refusal {
    /// The reason as the API writes it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongStatus { .. } => "WRONG_STATUS",
            Self::NotAllowed { .. } => "NOT_ALLOWED",
            Self::TooEarly { .. } => "TOO_EARLY",
            Self::TooLate { .. } => "TOO_LATE",
            Self::HoldExpired { .. } => "HOLD_EXPIRED",
            Self::NoCheckIn => "NO_CHECK_IN",
            Self::StartIsFixed => "START_IS_FIXED",
            Self::EndsInThePast => "ENDS_IN_THE_PAST",
            Self::NeedsApproval => "NEEDS_APPROVAL",
            Self::Missed => "MISSED",
        }
    }
}
