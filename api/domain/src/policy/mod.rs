//! The rules under which a resource can be reserved, as data.
//!
//! A [`Policy`] is one version of the rules of a resource (or the default of its type). It is kept as JSON, with stable names:
//! durations are ISO 8601 (`PT1H30M`, `P2D`), times of day are `HH:MM` in the resource's zone, ids are those of the API. A rule
//! that is left out does not restrict. [`Policy::validate`] names every fault; [`crate::availability::evaluate`] decides on a
//! request and returns every rule that it breaks.
//!
//! ```
//! # use cal3_domain::policy::Policy;
//! let policy = Policy::from_json(r#"{
//!   "hours": {
//!     "weekly": { "monday": [{"opens": "09:00", "closes": "12:00"}, {"opens": "13:00", "closes": "17:00"}],
//!                 "friday": [{"opens": "22:00", "closes": "02:00"}] },
//!     "exceptions": [{"date": "2026-12-24", "hours": [{"opens": "09:00", "closes": "12:00"}], "reason": "Christmas Eve"}],
//!     "holidays": "CLOSED"
//!   },
//!   "grid": {"every": "PT30M", "anchor": "OPENING"},
//!   "length": {"shortest": "PT30M", "longest": "PT4H"},
//!   "notice": "PT1H", "horizon": "P90D",
//!   "buffers": {"after": "PT10M"},
//!   "quotas": [{"per": "PERSON", "limit": {"count": 3}, "period": "WEEK"}],
//!   "approval": {"when": [{"kind": "LONGER_THAN", "length": "PT2H"}]},
//!   "checkIn": {"opensBefore": "PT15M", "closesAfter": "PT10M", "releaseNoShow": true}
//! }"#).unwrap();
//! assert!(policy.validate().is_empty());
//! ```

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use crate::time::Length;

mod approval;
mod audience;
mod hours;
mod json;
mod lifecycle;
mod openings;
mod period;
mod quota;
mod rule;
mod sentence;
mod units;
mod validate;
mod verdict;

pub use approval::{Approval, ApprovalReason, ApprovalWhen};
pub use audience::{Audience, Booker, Standing};
pub(crate) use hours::EVERY_DAY;
pub use hours::{Exception, Holidays, Hours, Interval, OnHolidays, Week};
pub use json::{MAX_JSON, PolicyJsonError};
pub use lifecycle::{Blocking, Cancellation, CheckIn, Promotion, WaitlistRule};
pub use openings::{ClosedBecause, Opening};
pub use period::Period;
pub(crate) use period::date_of;
pub use quota::{Per, Quota, QuotaLimit, QuotaScope, Subject, Usage, UsageNeed, Used};
pub use rule::{BrokenRule, Holder, RuleCode, RuleCodes};
pub(crate) use sentence::{sentence, span_text};
pub use units::{DayTime, Minutes};
pub use validate::{Fault, limits};
pub use verdict::{Decision, Overruling, Verdict, Violation};

/// The form of the JSON that this code writes, and the newest that it reads.
pub const FORMAT: u16 = 1;

/// One version of the rules of a resource. The default restricts nothing but who may book (members) and when a reservation may
/// start (every quarter of an hour).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Policy {
    /// The form of the JSON; see [`FORMAT`].
    pub format: u16,
    /// When the resource is open, in its zone. `None`: always. A reservation must lie within; its buffers need not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// When a reservation may start.
    pub grid: Grid,
    /// How long a reservation may be.
    pub length: LengthRule,
    /// How long before its start a reservation must be made, at the latest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<Length>,
    /// How far ahead a reservation may start, at the most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizon: Option<Length>,
    /// What is kept free around each reservation.
    pub buffers: Buffers,
    /// How much one person or group may reserve.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<Quota>,
    /// The day on which the weeks of quotas begin.
    #[serde(with = "units::weekday")]
    pub week_start: Weekday,
    /// Who may book.
    pub bookable_by: Audience,
    /// Who needs approval, and when.
    pub approval: Approval,
    /// Until when a booker may cancel or move.
    pub cancellation: Cancellation,
    /// Whether bookers check in, and what becomes of those who do not. `None`: nobody checks in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_in: Option<CheckIn>,
    /// Which reservations that are not confirmed yet hold their place.
    pub blocking: Blocking,
    /// For how long a place is held while its booker fills in the form.
    pub hold_for: Minutes,
    /// Whether there is a waitlist, and what it gives.
    pub waitlist: WaitlistRule,
}

/// When reservations may start: the grid of start times. How long they last is not bound to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Grid {
    /// The distance between starts.
    pub every: Minutes,
    /// From where it is counted.
    pub anchor: Anchor,
}

/// From where the grid of start times is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Anchor {
    /// From midnight, by what the clocks of the zone show: after a change of the clocks starts are at round times again, and a
    /// time that is shown twice is two starts.
    #[default]
    Midnight,
    /// From the opening of the hours in which the start lies, on a stopwatch. (From each midnight
    /// where the resource is always open.)
    Opening,
}

/// How long a reservation may be. Lengths in days are calendar days of the zone, so that "one day" fits every night of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct LengthRule {
    /// At least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shortest: Option<Length>,
    /// At most. Whatever the policy says, no reservation is longer than [`limits::LENGTH_DAYS`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longest: Option<Length>,
    /// A multiple of this, on a stopwatch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<Minutes>,
}

/// What is kept free around each reservation: the resource is taken from `before` its start to `after` its end, and the taken
/// ranges of two reservations do not overlap. Buffers may lie outside of the opening hours, but not in a blackout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Buffers {
    /// To set up.
    pub before: Minutes,
    /// To clear away.
    pub after: Minutes,
}

impl Default for Grid {
    fn default() -> Self {
        Self { every: Minutes::new(15), anchor: Anchor::Midnight }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            format: FORMAT,
            hours: None,
            grid: Grid::default(),
            length: LengthRule::default(),
            notice: None,
            horizon: None,
            buffers: Buffers::default(),
            quotas: Vec::new(),
            week_start: Weekday::Monday,
            bookable_by: Audience::members(),
            approval: Approval::default(),
            cancellation: Cancellation::default(),
            check_in: None,
            blocking: Blocking::default(),
            hold_for: Minutes::new(10),
            waitlist: WaitlistRule::default(),
        }
    }
}

impl Buffers {
    /// The range that a reservation of `window` takes: what is stored as its `during`.
    pub fn around(&self, window: crate::time::Window) -> crate::time::Window {
        window.widened(self.before.duration(), self.after.duration())
    }
}
