//! A time for people and resources together.

mod choose;
mod search;

pub use search::find_times;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::alternatives::Elsewhere;
use super::ranges::Ranges;
use crate::ids::{CalendarId, ResourceId, UserId};
use crate::policy::{Minutes, RuleCodes};
use crate::time::{Length, Window};

/// How large a search may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FindLimits {
    /// Too many people.
    #[error("at most {} people can be asked for together", Self::PEOPLE)]
    People,
    /// Too many resources, or too many needed at once.
    #[error(
        "at most {} needs, {} resources for each, and {} of them at once",
        Self::NEEDS,
        Self::RESOURCES,
        Self::AT_ONCE
    )]
    Needs,
    /// Too long a window, or too fine a step for it.
    #[error("at most {} starts are tried: ask for a shorter window or a coarser step", Self::STARTS)]
    Starts,
}

impl FindLimits {
    /// People.
    pub const PEOPLE: usize = 200;
    /// Needs.
    pub const NEEDS: usize = 10;
    /// Resources that would do for one need.
    pub const RESOURCES: usize = 200;
    /// Resources that are needed at once, for all needs together.
    pub const AT_ONCE: usize = 20;
    /// Starts that are tried.
    pub const STARTS: usize = 20_000;
    /// Slots of all resources that are looked at.
    pub const SLOTS: i64 = 500_000;
    /// Times that are returned, and times that are explained.
    pub const RESULTS: usize = 100;
}

/// Whose time it is: a person's, or that of whoever keeps a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Party {
    /// A person.
    Person(UserId),
    /// A calendar.
    Calendar(CalendarId),
}

/// Somebody whose time is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub who: Party,
    /// Whether it cannot be without them.
    pub is_required: bool,
    /// When they are busy.
    pub busy: Ranges,
    /// When they work; `None`: always.
    pub hours: Option<Ranges>,
}

/// Resources that are needed: `count` different ones of `candidates`, each with `quantity`.
#[derive(Debug, Clone)]
pub struct Need<'a> {
    /// Those that would do, in the order of preference among those of equal capacity.
    pub candidates: Vec<Elsewhere<'a>>,
    /// How many of them.
    pub count: usize,
    /// How much of each.
    pub quantity: u32,
}

/// What makes one time better than another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preference {
    /// The best start; `None`: as early as possible.
    pub near: Option<Timestamp>,
    /// Times that are better left alone, such as lunch.
    pub avoid: Ranges,
    /// Whether times out of the hours of someone required are left out, rather than ranked lower.
    pub within_hours: bool,
}

/// What is looked for.
#[derive(Debug, Clone)]
pub struct FindRequest<'a> {
    /// The present: nothing starts before it.
    pub now: Timestamp,
    /// When it starts.
    pub starts: Window,
    /// How long it lasts.
    pub length: Length,
    /// How far apart starts are, counted from midnight in `zone`. A resource whose own grid is coarser keeps its own starts.
    pub step: Minutes,
    /// The zone of whoever asks.
    pub zone: &'a TimeZone,
    /// Who takes part.
    pub people: &'a [Participant],
    /// What is needed.
    pub needs: &'a [Need<'a>],
    /// What is better.
    pub preference: &'a Preference,
    /// How many times are returned, and how many are explained: at most [`FindLimits::RESULTS`].
    pub limit: usize,
}

/// A time that suits, with what it costs in minutes of inconvenience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTime {
    /// From when to when.
    pub window: Window,
    /// The resources, each with the place of the need that it serves.
    pub resources: Vec<(usize, ResourceId)>,
    /// Who would be good to have and is busy.
    pub missing: Vec<Party>,
    /// Who does not work then.
    pub outside_hours: Vec<Party>,
    /// Whether it touches times that are better left alone.
    pub is_avoided: bool,
    /// Pieces of the resources that are not needed, as in a room that is too large.
    pub spare: u32,
    /// How far it is from the best start, in minutes.
    pub distance: u32,
    /// All of it: the distance, a day for each person who is missing, eight hours for each who does not work then, two hours for an
    /// avoided time, a minute for each spare piece up to an hour.
    pub cost: u32,
}

/// Something that keeps a start from suiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hindrance {
    /// Someone required is busy.
    Busy(Party),
    /// Someone required does not work then.
    OutsideHours(Party),
    /// Not enough of the resources of this need (by its place) are free.
    Need(usize),
}

/// A start that does not suit, with all that is against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotThen {
    /// From when to when.
    pub window: Window,
    /// What is against it.
    pub hindrances: Vec<Hindrance>,
    /// Why resources that would do cannot be had then, all together.
    pub resources: RuleCodes,
}

/// How often something stood in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// What.
    pub hindrance: Hindrance,
    /// At how many starts.
    pub starts: u32,
    /// At how many it was the only hindrance.
    pub alone: u32,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FindResult {
    /// The best times, best first.
    pub times: Vec<FoundTime>,
    /// How many times suit.
    pub suiting: usize,
    /// How many starts were tried.
    pub tried: usize,
    /// Starts that do not suit, those nearest to the best start first.
    pub not_then: Vec<NotThen>,
    /// What stands in the way, the most frequent first.
    pub hindrances: Vec<Tally>,
}
