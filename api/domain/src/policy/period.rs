//! Days, weeks and months of a zone.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::time::{Window, offset};

/// A stretch of the calendar of a resource's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Period {
    /// From midnight to midnight.
    Day,
    /// Seven days.
    Week,
    /// A calendar month.
    Month,
}

impl Period {
    /// The period that holds `instant`.
    pub fn containing(self, instant: Timestamp, tz: &TimeZone, week_start: Weekday) -> Window {
        self.at_date(date_of(instant, tz), tz, week_start).0
    }

    /// The periods that `window` touches, in order.
    pub fn touching(self, window: Window, tz: &TimeZone, week_start: Weekday) -> Vec<Window> {
        let (mut period, mut next) = self.at_date(date_of(window.start(), tz), tz, week_start);
        let mut found = vec![period];
        while period.end() < window.end() {
            let before = period;
            (period, next) = self.at_date(next, tz, week_start);
            if period.start() < before.end() {
                // The end of the calendar.
                break;
            }
            found.push(period);
        }
        found
    }

    /// The period that holds `date`, and the first date after it.
    fn at_date(self, date: Date, tz: &TimeZone, week_start: Weekday) -> (Window, Date) {
        let first = match self {
            Self::Day => date,
            Self::Week => date.saturating_sub(i64::from(week_start.until(date.weekday())).days()),
            Self::Month => date.first_of_month(),
        };
        let next = match self {
            Self::Day => first.saturating_add(1.day()),
            Self::Week => first.saturating_add(7.days()),
            Self::Month => first.saturating_add(1.month()),
        };
        let at = |date| offset::timestamp(offset::day_start(tz, date));
        match Window::between(at(first), at(next)) {
            Some(window) => (window, next),
            None if next == first => (Window::from(at(first).min(Timestamp::MAX - 1.second())), next),
            None => self.at_date(next, tz, week_start),
        }
    }
}

/// The local date in whose day (see [`Window::day`]) the instant lies.
pub(crate) fn date_of(instant: Timestamp, tz: &TimeZone) -> Date {
    let date = tz.to_datetime(instant).date();
    // Where the clocks go back across midnight, the evening that comes again is in the day that had already begun.
    match date.tomorrow() {
        Ok(next) if offset::timestamp(offset::day_start(tz, next)) <= instant => next,
        _ => date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(period: Period, instant: &str, zone: &str, week_start: Weekday) -> String {
        let tz = TimeZone::get(zone).unwrap();
        let window = period.containing(instant.parse().unwrap(), &tz, week_start);
        format!("{}/{}", window.start(), window.end())
    }

    #[test]
    fn periods_are_the_calendars_of_the_zone() {
        use Period::{Day, Month, Week};
        let berlin = "Europe/Berlin";
        for (period, start, zone, week_start, expected) in [
            // The week in which the clocks go back has 169 hours.
            (
                Week,
                "2026-10-25T22:59:00Z",
                berlin,
                Weekday::Monday,
                "2026-10-18T22:00:00Z/2026-10-25T23:00:00Z",
            ),
            (
                Week,
                "2026-10-25T22:59:00Z",
                berlin,
                Weekday::Sunday,
                "2026-10-24T22:00:00Z/2026-10-31T23:00:00Z",
            ),
            (
                Day,
                "2026-10-25T12:00:00Z",
                berlin,
                Weekday::Monday,
                "2026-10-24T22:00:00Z/2026-10-25T23:00:00Z",
            ),
            (
                Month,
                "2026-10-31T23:00:00Z",
                berlin,
                Weekday::Monday,
                "2026-10-31T23:00:00Z/2026-11-30T23:00:00Z",
            ),
            // In this minute it is 23:30 of the day before, for the second time.
            (
                Day,
                "2024-03-24T03:30:00Z",
                "America/Asuncion",
                Weekday::Monday,
                "2024-03-23T03:00:00Z/2024-03-24T04:00:00Z",
            ),
        ] {
            assert_eq!(text(period, start, zone, week_start), expected, "{period:?} {start}");
        }
    }

    #[test]
    fn a_skipped_day_is_no_period() {
        let tz = TimeZone::get("Pacific/Apia").unwrap();
        let window =
            Window::new("2011-12-29T12:00:00Z".parse().unwrap(), "2012-01-01T12:00:00Z".parse().unwrap())
                .unwrap();
        let days = Period::Day.touching(window, &tz, Weekday::Monday);
        let starts: Vec<_> = days.iter().map(|day| day.start().to_string()).collect();
        assert_eq!(
            starts,
            ["2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z", "2012-01-01T10:00:00Z"]
        );
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trap() {
        for zone in ["UTC", "Pacific/Apia", "Europe/Berlin"] {
            let tz = TimeZone::get(zone).unwrap();
            for period in [Period::Day, Period::Week, Period::Month] {
                for instant in [Timestamp::MIN, Timestamp::MAX] {
                    assert!(period.containing(instant, &tz, Weekday::Monday).duration().is_positive());
                }
                let last = Window::from("9999-12-20T00:00:00Z".parse().unwrap());
                assert!(period.touching(last, &tz, Weekday::Monday).len() < 20);
            }
        }
    }
}
