//! Recurring reservations as plans that are negotiated and then committed.
//!
//! [`Planner::plan`] says for each occurrence whether it can be had, and what else could; the booker (or a program) chooses per
//! occurrence; [`Planner::resolve`] says what is to be reserved. Whoever commits makes the planner anew within the transaction and
//! compares the [`PlanHash`]: if the world changed, the plan is stale and the new one is the answer.

mod build;
mod hash;
mod resolve;

pub use hash::PlanHash;

use jiff::civil::DateTime;

use crate::availability::{Alternative, Timeline};
use crate::ids::ResourceId;
use crate::policy::Verdict;
use crate::recurrence::{BudgetExceeded, Series};
use crate::time::Window;

/// The most occurrences of one plan.
pub const MAX_OCCURRENCES: usize = 400;

/// The resources of a plan, each with its rules and reservations over the time of the series.
#[derive(Debug, Clone)]
pub struct Planner<'a> {
    /// The resource that is wanted.
    pub resource: ResourceId,
    /// Its timeline.
    pub timeline: Timeline<'a>,
    /// Resources that may do instead, in the order of preference.
    pub elsewhere: Vec<(ResourceId, Timeline<'a>)>,
}

/// What is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// When, on the clock of the booker's or the resource's zone. What lies before the window of the timeline is not looked at; what
    /// starts in it and ends after it is.
    pub series: &'a Series,
    /// How much of a pool.
    pub quantity: u32,
    /// How many alternatives are looked for where an occurrence cannot be had.
    pub alternatives: usize,
}

/// Why there is no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// Too many occurrences, or a series without an end.
    #[error("a recurring reservation has at most {MAX_OCCURRENCES} occurrences; give the rule an end")]
    TooMany,
    /// No occurrence lies in the time that was looked at.
    #[error("the rule has no occurrence in the time that can be reserved")]
    Empty,
    /// The rule takes too much work.
    #[error(transparent)]
    Budget(#[from] BudgetExceeded),
}

/// Whether an occurrence can be had; what stands in the way in the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It can.
    Free,
    /// It can be requested.
    NeedsApproval,
    /// Another reservation is in the way.
    Conflict,
    /// A blackout is.
    Blackout,
    /// A quota is used up.
    Quota,
    /// Another rule forbids it.
    Rule,
}

/// One occurrence of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanItem {
    /// Its original start on the clock of the series: what it is called in choices.
    pub original: DateTime,
    /// From when to when.
    pub window: Window,
    /// Whether it can be had.
    pub outcome: Outcome,
    /// Every rule that it breaks, and the approvals that it needs.
    pub verdict: Verdict,
    /// What would do instead, best first; only where it cannot be had.
    pub alternatives: Vec<Alternative>,
}

/// The occurrences of a recurring reservation, with what can be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The resource.
    pub resource: ResourceId,
    /// How much of it.
    pub quantity: u32,
    /// The occurrences in the order of their starts.
    pub items: Vec<PlanItem>,
    /// What identifies it: the same for the same occurrences with the same outcomes.
    pub hash: PlanHash,
}

/// What is to become of one occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// It is reserved as it is.
    Book,
    /// It is left out.
    Skip,
    /// It takes place at another time (without buffers), with the same resource.
    Move(Window),
    /// It takes place with another resource, at its own time.
    Elsewhere(ResourceId),
    /// It waits for a place.
    Wait,
}

/// What is to become of occurrences about which nothing was chosen and that cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Nothing is reserved at all.
    #[default]
    AllOrNothing,
    /// They are left out.
    BestEffort,
}

/// What was chosen.
#[derive(Debug, Clone, Default)]
pub struct Chosen<'a> {
    /// For single occurrences, by their original start. Those that are free and not named are reserved.
    pub choices: Vec<(DateTime, Choice)>,
    /// For the rest.
    pub mode: Mode,
    /// A manager's decision to reserve what rules forbid.
    pub overruling: Option<&'a crate::policy::Overruling>,
}

/// A reservation that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The occurrence that it is.
    pub original: DateTime,
    /// The resource.
    pub resource: ResourceId,
    /// From when to when, without buffers.
    pub window: Window,
    /// The range that it takes.
    pub during: Window,
    /// How it begins.
    pub entry: super::Entry,
}

/// Why a choice cannot be carried out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceFault {
    /// The plan has no occurrence that starts then.
    #[error("the series has no occurrence at {0}")]
    Unknown(DateTime),
    /// Something was chosen for it twice.
    #[error("there are two choices for the occurrence at {0}")]
    Twice(DateTime),
    /// It was not said what is to become of it.
    #[error("the occurrence at {original} cannot be had: say whether to skip or to move it")]
    Undecided {
        /// The occurrence.
        original: DateTime,
        /// Whether it can be had.
        outcome: Outcome,
    },
    /// What was chosen cannot be had.
    #[error("what was chosen for the occurrence at {original} cannot be had")]
    Refused {
        /// The occurrence.
        original: DateTime,
        /// What the rules say to it.
        verdict: Box<Verdict>,
    },
    /// The resource is not among those that may do instead.
    #[error("{resource} is not among the alternatives for the occurrence at {original}")]
    NotOffered {
        /// The occurrence.
        original: DateTime,
        /// The resource.
        resource: ResourceId,
    },
    /// There is no waitlist, or nothing to wait for.
    #[error("one cannot wait for the occurrence at {0}")]
    NoWaitlist(DateTime),
}

impl Outcome {
    /// The outcome as the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Free => "FREE",
            Self::NeedsApproval => "NEEDS_APPROVAL",
            Self::Conflict => "CONFLICT",
            Self::Blackout => "BLACKOUT",
            Self::Quota => "QUOTA",
            Self::Rule => "RULE",
        }
    }

    /// Whether it can be had, perhaps with an approval.
    pub fn is_possible(self) -> bool {
        matches!(self, Self::Free | Self::NeedsApproval)
    }
}

impl Plan {
    /// How many occurrences can be had.
    pub fn possible(&self) -> usize {
        self.items.iter().filter(|item| item.outcome.is_possible()).count()
    }
}
