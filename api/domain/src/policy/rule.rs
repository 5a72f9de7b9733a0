//! The rules that a request can break.

use jiff::Timestamp;

use super::{Anchor, Audience, ClosedBecause, Minutes, QuotaLimit, Subject};
use crate::ids::{BlackoutId, ReservationId, UserId};
use crate::time::{Length, Window};

/// A reservation that takes what is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// Which one.
    pub reservation: ReservationId,
    /// The range it takes, with its buffers.
    pub during: Window,
    /// How much of a pool.
    pub quantity: u32,
}

/// A rule that a request breaks, with what is needed to explain it and to do better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BrokenRule {
    /// The resource cannot be reserved at present.
    Inactive,
    /// The booker is not among those who may book.
    NotAllowed {
        /// Who may.
        bookable_by: Audience,
    },
    /// The quantity is nothing, or more than there is.
    Quantity {
        /// What was asked for.
        asked: u32,
        /// How much there is.
        capacity: u32,
    },
    /// It starts in the past.
    InThePast {
        /// The present.
        now: Timestamp,
    },
    /// It starts too soon.
    Notice {
        /// How long before its start it must be made.
        notice: Length,
        /// The earliest start.
        earliest: Timestamp,
    },
    /// It starts too far ahead.
    Horizon {
        /// How far ahead it may start.
        horizon: Length,
        /// The latest start.
        latest: Timestamp,
    },
    /// It does not start on the grid.
    OffGrid {
        /// The distance between starts.
        every: Minutes,
        /// From where it is counted.
        anchor: Anchor,
        /// The last start on the grid before it, if one is near.
        before: Option<Timestamp>,
        /// The first start on the grid after it, if one is near.
        after: Option<Timestamp>,
    },
    /// It is too short.
    TooShort {
        /// At least.
        shortest: Length,
        /// The earliest end for its start.
        earliest_end: Timestamp,
    },
    /// It is too long.
    TooLong {
        /// At most.
        longest: Length,
        /// The latest end for its start.
        latest_end: Timestamp,
    },
    /// Its length is not a multiple of the step.
    LengthStep {
        /// The step.
        step: Minutes,
    },
    /// The resource is closed during a part of it.
    Closed {
        /// The parts, in order.
        parts: Vec<(Window, ClosedBecause)>,
    },
    /// A blackout lies in it or in its buffers.
    Blackout {
        /// Which one.
        blackout: BlackoutId,
        /// From when to when.
        window: Window,
        /// Why.
        reason: String,
    },
    /// A person who is needed is busy.
    PersonBusy {
        /// Who.
        user: UserId,
        /// During which part.
        window: Window,
    },
    /// It would use up more than a quota allows.
    Quota {
        /// The place of the quota among those of the policy.
        index: usize,
        /// Whose quota it is.
        subject: Subject,
        /// How much it allows.
        limit: QuotaLimit,
        /// In which period.
        period: Window,
        /// What was used: reservations, or seconds.
        used: i64,
        /// What this would use: reservations, or seconds.
        asked: i64,
    },
    /// Others have reserved it.
    Taken {
        /// What was asked for.
        asked: u32,
        /// What is left at the fullest instant.
        free: u32,
        /// Who takes it.
        by: Vec<Holder>,
        /// What other parts of the same request take: earlier occurrences of the same series.
        own: Vec<Window>,
    },
}

macro_rules! rule_codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $overridable:literal;)*) => {
        /// A kind of rule. The names are those of [`BrokenRule`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum RuleCode { $($(#[$doc])* $name,)* }

        impl RuleCode {
            /// Every code, in the order in which broken rules are reported.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code as the API writes it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// Whether a manager may overrule it, with a reason. What the database enforces nobody may.
            pub fn overridable(self) -> bool {
                match self { $(Self::$name => $overridable,)* }
            }
        }

        impl BrokenRule {
            /// Which kind of rule it is.
            pub fn code(&self) -> RuleCode {
                match self { $(Self::$name { .. } => RuleCode::$name,)* }
            }
        }
    };
}

rule_codes! {
    /// See [`BrokenRule::Inactive`].
    Inactive = "INACTIVE", false;
    /// See [`BrokenRule::NotAllowed`].
    NotAllowed = "NOT_ALLOWED", true;
    /// See [`BrokenRule::Quantity`].
    Quantity = "QUANTITY", false;
    /// See [`BrokenRule::InThePast`].
    InThePast = "IN_THE_PAST", true;
    /// See [`BrokenRule::Notice`].
    Notice = "NOTICE", true;
    /// See [`BrokenRule::Horizon`].
    Horizon = "HORIZON", true;
    /// See [`BrokenRule::OffGrid`].
    OffGrid = "OFF_GRID", true;
    /// See [`BrokenRule::TooShort`].
    TooShort = "TOO_SHORT", true;
    /// See [`BrokenRule::TooLong`].
    TooLong = "TOO_LONG", true;
    /// See [`BrokenRule::LengthStep`].
    LengthStep = "LENGTH_STEP", true;
    /// See [`BrokenRule::Closed`].
    Closed = "CLOSED", true;
    /// See [`BrokenRule::Blackout`].
    Blackout = "BLACKOUT", false;
    /// See [`BrokenRule::PersonBusy`].
    PersonBusy = "PERSON_BUSY", true;
    /// See [`BrokenRule::Quota`].
    Quota = "QUOTA", true;
    /// See [`BrokenRule::Taken`].
    Taken = "TAKEN", false;
}

impl BrokenRule {
    /// The part of the request that is at fault, by its name in the API.
    pub fn field(&self) -> &'static str {
        match self.code() {
            RuleCode::InThePast
            | RuleCode::Notice
            | RuleCode::Horizon
            | RuleCode::OffGrid
            | RuleCode::Closed
            | RuleCode::Blackout
            | RuleCode::PersonBusy
            | RuleCode::Taken => "start",
            RuleCode::TooShort | RuleCode::TooLong | RuleCode::LengthStep => "end",
            RuleCode::Quantity => "quantity",
            RuleCode::Inactive | RuleCode::NotAllowed | RuleCode::Quota => "resourceId",
        }
    }
}

/// A set of rule codes, as small as a number: why a slot cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RuleCodes(u16);

impl RuleCodes {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// With one more.
    #[must_use]
    pub const fn with(self, code: RuleCode) -> Self {
        Self(self.0 | 1 << code as u8)
    }

    /// With one more, if so.
    #[must_use]
    pub const fn with_if(self, code: RuleCode, applies: bool) -> Self {
        Self(self.0 | (applies as u16) << code as u8)
    }

    /// All of both.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it is among them.
    pub const fn contains(self, code: RuleCode) -> bool {
        self.0 & 1 << code as u8 != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those among them, in the order of [`RuleCode::ALL`].
    pub fn iter(self) -> impl Iterator<Item = RuleCode> {
        RuleCode::ALL.iter().copied().filter(move |code| self.contains(*code))
    }
}

impl FromIterator<RuleCode> for RuleCodes {
    fn from_iter<T: IntoIterator<Item = RuleCode>>(codes: T) -> Self {
        codes.into_iter().fold(Self::NONE, Self::with)
    }
}
