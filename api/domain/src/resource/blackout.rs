//! When a resource is closed although its hours say otherwise.

use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::availability::Closure;
use crate::ids::BlackoutId;
use crate::recurrence::{BudgetExceeded, Series, SeriesError};
use crate::time::Window;

/// Most characters of a reason.
pub const MAX_REASON: usize = 200;
/// The most ranges that one question expands a blackout to.
pub const MAX_CLOSURES: usize = 5_000;

/// A range, recurring or not, in which a resource is closed: maintenance, cleaning, a strike. It blocks like a reservation of all of the
/// resource. Whole days and floating times are on the clocks of the resource's zone.
#[derive(Debug, Clone, PartialEq)]
pub struct Blackout {
    /// Its id.
    pub id: BlackoutId,
    /// When.
    pub series: Series,
    /// Why, for people.
    pub reason: String,
}

/// What is wrong with a blackout.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BlackoutError {
    /// Its times.
    #[error(transparent)]
    Series(#[from] SeriesError),
    /// It takes no time.
    #[error("a blackout must last some time")]
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
        if self.series.length.is_zero() {
            return Err(BlackoutError::NoLength);
        }
        Ok(self.series.validate()?)
    }

    /// The ranges that touch `window`, in order, for a resource in `tz`.
    ///
    /// # Errors
    /// [`BudgetExceeded`] when there are more than [`MAX_CLOSURES`], or finding them is too much work.
    pub fn closures(&self, window: Window, tz: &TimeZone) -> Result<Vec<Closure>, BudgetExceeded> {
        let reason: Arc<str> = self.reason.as_str().into();
        let mut closures = Vec::new();
        for instance in self.series.between(window, tz) {
            let instance = instance?;
            if closures.len() == MAX_CLOSURES {
                return Err(BudgetExceeded);
            }
            if let Some(window) = Window::between(instance.start, instance.end) {
                closures.push(Closure { blackout: self.id, window, reason: Arc::clone(&reason) });
            }
        }
        Ok(closures)
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, civil::date};
    use uuid::Uuid;

    use super::*;
    use crate::time::{Length, WallClock};

    fn blackout(clock: WallClock, length: Length, rule: &str) -> Blackout {
        let start = date(2026, 10, 24).at(if clock == WallClock::Date { 0 } else { 22 }, 0, 0, 0);
        let series = Series::single(clock, start, length).with_rule(rule.parse().unwrap());
        Blackout { id: BlackoutId(Uuid::nil()), series, reason: "Cleaning".to_owned() }
    }

    #[test]
    fn it_recurs_on_the_clocks_of_the_resource() {
        let tz = TimeZone::get("Europe/Berlin").unwrap();
        let window =
            Window::new("2026-10-25T02:00:00Z".parse().unwrap(), "2026-10-26T00:00:00Z".parse().unwrap())
                .unwrap();
        let six_hours = Length::Exact(SignedDuration::from_hours(6));
        let text = |blackout: &Blackout| {
            let closures = blackout.closures(window, &tz).unwrap();
            closures.iter().map(|c| format!("{}/{}", c.window.start(), c.window.end())).collect::<Vec<_>>()
        };
        // The first began before the window; between the two the clocks went back.
        assert_eq!(
            text(&blackout(WallClock::Floating, six_hours, "FREQ=DAILY")),
            ["2026-10-24T20:00:00Z/2026-10-25T02:00:00Z", "2026-10-25T21:00:00Z/2026-10-26T03:00:00Z"][1..]
        );
        // A whole Sunday has 25 hours.
        assert_eq!(
            text(&blackout(WallClock::Date, Length::days(1), "FREQ=WEEKLY;BYDAY=SU")),
            ["2026-10-24T22:00:00Z/2026-10-25T23:00:00Z"]
        );
    }

    #[test]
    fn what_is_wrong_is_said() {
        let good = blackout(WallClock::Floating, Length::Exact(SignedDuration::from_hours(1)), "FREQ=DAILY");
        assert_eq!(good.validate(), Ok(()));
        assert_eq!(
            Blackout { reason: " ".to_owned(), ..good.clone() }.validate(),
            Err(BlackoutError::Reason)
        );
        assert_eq!(
            blackout(WallClock::Floating, Length::ZERO, "FREQ=DAILY").validate(),
            Err(BlackoutError::NoLength)
        );
        let dense =
            blackout(WallClock::Floating, Length::Exact(SignedDuration::from_mins(1)), "FREQ=MINUTELY");
        assert!(matches!(dense.validate(), Err(BlackoutError::Series(SeriesError::TooDense { .. }))));
        assert_eq!(dense.closures(Window::ALL, &TimeZone::UTC), Err(BudgetExceeded));
    }
}
