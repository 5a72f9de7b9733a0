//! When a resource is closed although its hours say otherwise.

use std::sync::Arc;

use jiff::{SignedDuration, civil::DateTime, tz::TimeZone};

use crate::availability::Closure;
use crate::ids::BlackoutId;
use crate::recurrence::{BudgetExceeded, Extent, RRule, Series, SeriesError};
use crate::time::{Length, WallClock, Window};

/// Most characters of a reason.
pub const MAX_REASON: usize = 200;
/// The most ranges that one question expands a blackout to.
pub const MAX_CLOSURES: usize = 5_000;
/// More than the clocks of any zone ever moved at once.
const SHIFT: SignedDuration = SignedDuration::from_hours(25);

/// A range, recurring or not, in which a resource is closed: maintenance, cleaning, a strike. It blocks like a reservation of all of the
/// resource. Its times are those that the clocks of the resource's zone show, each time that it recurs: what is closed from 22:00
/// until 04:00 opens at 04:00 also in the night in which the clocks change, and a whole day is one of 23 or 25 hours then.
#[derive(Debug, Clone, PartialEq)]
pub struct Blackout {
    /// Its id.
    pub id: BlackoutId,
    /// When it begins (the first time), on the clocks of the resource's zone.
    pub start: DateTime,
    /// When it ends (the first time), exclusive, on the same clocks.
    pub end: DateTime,
    /// How it recurs.
    pub rule: Option<RRule>,
    /// Why, for people.
    pub reason: String,
}

/// What is wrong with a blackout.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BlackoutError {
    /// Its rule.
    #[error(transparent)]
    Series(#[from] SeriesError),
    /// It takes no time.
    #[error("a blackout must end after its start")]
    NoLength,
    /// No reason, or too long a one.
    #[error("a blackout has a reason of 1 to {MAX_REASON} characters")]
    Reason,
}

impl Blackout {
    /// Checks what people and programs may create.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn validate(&self) -> Result<(), BlackoutError> {
        let reason = self.reason.trim();
        if reason.is_empty() || reason.chars().nth(MAX_REASON).is_some() {
            return Err(BlackoutError::Reason);
        }
        if self.end <= self.start {
            return Err(BlackoutError::NoLength);
        }
        Ok(self.series().validate()?)
    }

    /// From when to when it can close the resource, whatever the zone of that: for an index. Never narrower than it is.
    pub fn extent(&self) -> Extent {
        self.series().extent()
    }

    /// The ranges that touch `window`, in order, for a resource in `tz`.
    ///
    /// # Errors
    /// [`BudgetExceeded`] when there are more than [`MAX_CLOSURES`], or finding them is too much work.
    pub fn closures(&self, window: Window, tz: &TimeZone) -> Result<Vec<Closure>, BudgetExceeded> {
        let reason: Arc<str> = self.reason.as_str().into();
        let series = self.series();
        let mut closures = Vec::new();
        for instance in series.between(window.widened(SHIFT, SHIFT), tz) {
            let instance = instance?;
            let end = instance.original.checked_add(self.lasts()).unwrap_or(DateTime::MAX);
            let closed = Window::between(instance.start, WallClock::Floating.instant(end, tz));
            let Some(window) = closed.filter(|closed| closed.overlaps(&window)) else { continue };
            if closures.len() == MAX_CLOSURES {
                return Err(BudgetExceeded);
            }
            closures.push(Closure { blackout: self.id, window, reason: Arc::clone(&reason) });
        }
        Ok(closures)
    }

    /// How long it lasts where the clocks do not change.
    fn lasts(&self) -> SignedDuration {
        self.end.duration_since(self.start)
    }

    fn series(&self) -> Series {
        let single = Series::single(WallClock::Floating, self.start, Length::Exact(self.lasts()));
        match &self.rule {
            Some(rule) => single.with_rule(rule.clone()),
            None => single,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    fn blackout(start: DateTime, end: DateTime, rule: Option<&str>) -> Blackout {
        let rule = rule.map(|rule| rule.parse().unwrap());
        Blackout { id: BlackoutId(Uuid::nil()), start, end, rule, reason: "Cleaning".to_owned() }
    }

    fn text(blackout: &Blackout, window: (&str, &str), zone: &str) -> Vec<String> {
        let window = Window::new(window.0.parse().unwrap(), window.1.parse().unwrap()).unwrap();
        let closures = blackout.closures(window, &TimeZone::get(zone).unwrap()).unwrap();
        closures.iter().map(|c| format!("{}/{}", c.window.start(), c.window.end())).collect()
    }

    #[test]
    fn it_keeps_to_the_clocks_in_the_nights_in_which_they_change() {
        let (saturday, sunday) = (date(2026, 10, 24), date(2026, 10, 25));
        let nights = blackout(saturday.at(22, 0, 0, 0), sunday.at(4, 0, 0, 0), Some("FREQ=DAILY"));
        assert_eq!(
            text(&nights, ("2026-10-25T02:30:00Z", "2026-10-26T00:00:00Z"), "Europe/Berlin"),
            ["2026-10-24T20:00:00Z/2026-10-25T03:00:00Z", "2026-10-25T21:00:00Z/2026-10-26T03:00:00Z"],
            "the first lasts seven hours"
        );
        let spring = ("2027-03-27T12:00:00Z", "2027-03-28T12:00:00Z");
        assert_eq!(text(&nights, spring, "Europe/Berlin"), ["2027-03-27T21:00:00Z/2027-03-28T02:00:00Z"]);
        let day = blackout(sunday.at(0, 0, 0, 0), date(2026, 10, 26).at(0, 0, 0, 0), None);
        let around = ("2026-10-20T00:00:00Z", "2026-10-30T00:00:00Z");
        assert_eq!(
            text(&day, around, "Europe/Berlin"),
            ["2026-10-24T22:00:00Z/2026-10-25T23:00:00Z"],
            "25 hours"
        );
        assert_eq!(text(&day, around, "UTC"), ["2026-10-25T00:00:00Z/2026-10-26T00:00:00Z"]);
    }

    #[test]
    fn a_date_that_the_zone_skipped_closes_nothing() {
        let day = blackout(date(2011, 12, 30).at(0, 0, 0, 0), date(2011, 12, 31).at(0, 0, 0, 0), None);
        let around = ("2011-12-20T00:00:00Z", "2012-01-10T00:00:00Z");
        assert_eq!(text(&day, around, "Pacific/Apia"), [""; 0]);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let (start, end) = (date(2026, 1, 5).at(9, 0, 0, 0), date(2026, 1, 5).at(10, 0, 0, 0));
        let good = blackout(start, end, Some("FREQ=DAILY"));
        assert_eq!(good.validate(), Ok(()));
        for reason in [" ".to_owned(), "x".repeat(MAX_REASON + 1)] {
            assert_eq!(Blackout { reason, ..good.clone() }.validate(), Err(BlackoutError::Reason));
        }
        assert_eq!(blackout(start, start, None).validate(), Err(BlackoutError::NoLength));
        let dense = blackout(start, end, Some("FREQ=MINUTELY"));
        assert!(matches!(dense.validate(), Err(BlackoutError::Series(SeriesError::TooDense { .. }))));
        assert_eq!(dense.closures(Window::ALL, &TimeZone::UTC), Err(BudgetExceeded));
    }

    #[test]
    fn its_extent_holds_it_in_every_zone() {
        let (start, end) = (date(2026, 3, 28).at(22, 0, 0, 0), date(2026, 3, 29).at(4, 0, 0, 0));
        let few = blackout(start, end, Some("FREQ=DAILY;COUNT=3"));
        let extent = few.extent();
        for zone in ["Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles", "Australia/Lord_Howe"] {
            let closures = few.closures(Window::ALL, &TimeZone::get(zone).unwrap()).unwrap();
            assert_eq!(closures.len(), 3);
            for closure in closures {
                assert!(extent.first_start <= closure.window.start(), "{zone}");
                assert!(extent.last_end >= Some(closure.window.end()), "{zone}");
            }
        }
        assert_eq!(blackout(start, end, Some("FREQ=DAILY")).extent().last_end, None);
    }
}
