//! A recurring event's times: where it starts, how long it lasts, what repeats and what is left out.

use jiff::Timestamp;
use jiff::civil::DateTime;

use jiff::tz::TimeZone;

use super::RRule;
use super::budget::{Budget, BudgetExceeded};
use super::instances::Instances;
use crate::time::offset;
use crate::time::{Length, WallClock, Window};

/// Longest list of `RDATE`s or of `EXDATE`s that a series created through the API may have.
pub const MAX_DATES: usize = 2_000;

/// An additional instance, one value of `RDATE` (RFC 5545 §3.8.5.2), on the clock of its series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RDate {
    /// An instance as long as the others.
    At(DateTime),
    /// An instance with a length of its own.
    Period {
        /// Its start.
        start: DateTime,
        /// Its length.
        length: Length,
    },
}

impl RDate {
    /// Where the instance starts.
    pub fn start(&self) -> DateTime {
        match self {
            Self::At(start) | Self::Period { start, .. } => *start,
        }
    }
}

/// The times of an event, recurring or not: (start ∪ rules ∪ `rdates`) − `exdates` (RFC 5545 §3.8.5).
///
/// All local times are on `clock`. Without rules and dates a series is a single event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Which clock the local times are on.
    pub clock: WallClock,
    /// `DTSTART`, always the first instance unless excluded; midnight for dates.
    pub start: DateTime,
    /// How long each instance lasts.
    pub length: Length,
    /// The rules; the series is their union. We write no more than one.
    pub rules: Vec<RRule>,
    /// Additional instances, in any order.
    pub rdates: Vec<RDate>,
    /// Starts of instances that are left out, in any order. They still count for `COUNT`.
    pub exdates: Vec<DateTime>,
}

/// One occurrence of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instance {
    /// The start that the series gives it, on the series' clock: what `RECURRENCE-ID` says. The clocks may skip it.
    pub original: DateTime,
    /// The instant it starts.
    pub start: Timestamp,
    /// The instant it ends, exclusive.
    pub end: Timestamp,
    /// What the series' clock shows at `start`.
    pub local_start: DateTime,
    /// What the series' clock shows at `end`.
    pub local_end: DateTime,
}

/// From when to when a series can have instances, for an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// No instance starts before this.
    pub first_start: Timestamp,
    /// No instance ends after this; `None` when the series has no end, or none that can be found.
    pub last_end: Option<Timestamp>,
}

impl Series {
    /// An event that happens once.
    pub fn single(clock: WallClock, start: DateTime, length: Length) -> Self {
        Self { clock, start, length, rules: Vec::new(), rdates: Vec::new(), exdates: Vec::new() }
    }

    /// The same series with one more rule.
    #[must_use]
    pub fn with_rule(mut self, rule: RRule) -> Self {
        self.rules.push(rule);
        self
    }

    /// True when there is a rule or an additional date.
    pub fn is_recurring(&self) -> bool {
        !self.rules.is_empty() || !self.rdates.is_empty()
    }

    /// Every instance that touches the window, in the order of their starts, computed as they are asked for. One that ends when
    /// the window starts does not touch it; one without length does when its instant is in the window. `viewer` decides for
    /// dates and floating times.
    ///
    /// The last item is [`BudgetExceeded`] when [`Budget::QUERY`] was not enough.
    pub fn between<'a>(&'a self, window: Window, viewer: &'a TimeZone) -> Instances<'a> {
        self.between_within(window, viewer, Budget::QUERY)
    }

    /// [`Self::between`] with a work budget of one's own.
    pub fn between_within<'a>(
        &'a self,
        window: Window,
        viewer: &'a TimeZone,
        budget: Budget,
    ) -> Instances<'a> {
        Instances::new(self, &self.clock, None, window, viewer, budget)
    }

    /// The instance whose original start this is, if there is one. On a zone's clock the start may be written as any wall time
    /// that is the same instant (RFC 5545 §3.8.4.4 compares instants).
    ///
    /// # Errors
    /// [`BudgetExceeded`] when it could not be found out in time.
    pub fn instance(
        &self,
        original: DateTime,
        viewer: &TimeZone,
    ) -> Result<Option<Instance>, BudgetExceeded> {
        let start = self.clock.instant(self.clock.truncate(original), viewer);
        let Ok(window) = Window::new(start, offset::timestamp(start.as_second().saturating_add(1))) else {
            return Ok(None);
        };
        let zoned = matches!(self.clock, WallClock::Zoned(_));
        for instance in self.between(window, viewer) {
            let instance = instance?;
            if instance.start == start && (zoned || instance.original == self.clock.truncate(original)) {
                return Ok(Some(instance));
            }
        }
        Ok(None)
    }

    /// True when the series gives an instance with this original start.
    ///
    /// # Errors
    /// [`BudgetExceeded`] when it could not be found out in time.
    pub fn contains(&self, original: DateTime) -> Result<bool, BudgetExceeded> {
        // Which viewer it is does not matter to a set of wall times; UTC has no gaps.
        let instant = self.clock.instant(self.clock.truncate(original), &TimeZone::UTC);
        let Ok(window) = Window::new(instant, offset::timestamp(instant.as_second().saturating_add(1)))
        else {
            return Ok(false);
        };
        let found =
            Instances::new(self, &self.clock, Some(Length::ZERO), window, &TimeZone::UTC, Budget::QUERY)
                .next()
                .transpose()?;
        Ok(found.is_some())
    }

    /// A wall time of this series in seconds: midnight for dates.
    pub(super) fn wall(&self, local: DateTime) -> i64 {
        let wall = offset::wall_seconds(local);
        if self.clock == WallClock::Date { wall.div_euclid(offset::DAY) * offset::DAY } else { wall }
    }

    pub(super) fn start_wall(&self) -> i64 {
        self.wall(self.start)
    }
}
