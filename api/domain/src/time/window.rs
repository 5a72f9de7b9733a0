//! A span of instants that is asked about.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{Length, offset};

/// A half-open range of instants: `start` is in it, `end` is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    start: Timestamp,
    end: Timestamp,
}

/// A window that ends before it starts, or at its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a window must end after it starts: {start} is not before {end}")]
pub struct WindowError {
    /// The start that was given.
    pub start: Timestamp,
    /// The end that was given.
    pub end: Timestamp,
}

impl Window {
    /// All instants there are.
    pub const ALL: Self = Self { start: Timestamp::MIN, end: Timestamp::MAX };

    /// The window from `start` to just before `end`.
    ///
    /// # Errors
    /// [`WindowError`] unless `start` is before `end`.
    pub fn new(start: Timestamp, end: Timestamp) -> Result<Self, WindowError> {
        if start < end { Ok(Self { start, end }) } else { Err(WindowError { start, end }) }
    }

    /// The window from `start` on.
    pub fn from(start: Timestamp) -> Self {
        Self { start, end: Timestamp::MAX }
    }

    /// The first instant in the window.
    pub fn start(&self) -> Timestamp {
        self.start
    }

    /// The first instant after the window.
    pub fn end(&self) -> Timestamp {
        self.end
    }

    /// True when `[start, end)` shares an instant with the window; something without length does when its instant is in it.
    pub fn touches(&self, start: Timestamp, end: Timestamp) -> bool {
        start < self.end && (end > self.start || start >= self.start)
    }

    /// The window from `start` to just before `end`; none when that is empty.
    pub fn between(start: Timestamp, end: Timestamp) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// The window that begins at `start` and lasts `length` by the clocks of `tz`; none when that is empty.
    pub fn lasting(start: Timestamp, length: Length, tz: &TimeZone) -> Option<Self> {
        Self::between(start, length.after(start, tz))
    }

    /// The instants of a local date: 23, 24 or 25 hours of them, as a rule. None when the zone skipped the date. The windows of
    /// successive dates follow one another without a gap.
    pub fn day(date: Date, tz: &TimeZone) -> Option<Self> {
        let start = offset::day_start(tz, date);
        let end = date.tomorrow().map_or(Timestamp::MAX.as_second(), |next| offset::day_start(tz, next));
        Self::between(offset::timestamp(start), offset::timestamp(end))
    }

    /// How long the window is, on a stopwatch.
    pub fn duration(&self) -> SignedDuration {
        self.start.duration_until(self.end)
    }

    /// How long the window is as a person would say it: calendar days when it ends at the time of day at which it started,
    /// otherwise what a stopwatch shows.
    pub fn length(&self, tz: &TimeZone) -> Length {
        let (start, end) = (tz.to_datetime(self.start), tz.to_datetime(self.end));
        let days = (end.date() - start.date()).get_days();
        match u32::try_from(days) {
            Ok(days) if days > 0 && start.time() == end.time() => Length::days(days),
            _ => Length::Exact(self.duration()),
        }
    }

    /// True when the instant is in the window.
    pub fn contains(&self, instant: Timestamp) -> bool {
        self.start <= instant && instant < self.end
    }

    /// True when the two share an instant. Windows that only meet do not.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True when all of `other` is in this window.
    pub fn covers(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// What the two share.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        Self::between(self.start.max(other.start), self.end.min(other.end))
    }

    /// The window with so much more at its two ends; lengths below zero count as zero. Saturates.
    #[must_use]
    pub fn widened(&self, before: SignedDuration, after: SignedDuration) -> Self {
        let (before, after) = (before.max(SignedDuration::ZERO), after.max(SignedDuration::ZERO));
        Self {
            start: self.start.checked_sub(before).unwrap_or(Timestamp::MIN),
            end: self.end.checked_add(after).unwrap_or(Timestamp::MAX),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(zone: &str, date: &str) -> Option<i64> {
        let tz = TimeZone::get(zone).unwrap();
        Window::day(date.parse().unwrap(), &tz).map(|day| day.duration().as_mins())
    }

    #[test]
    fn days_have_as_many_minutes_as_their_clocks_show() {
        for (zone, date, expected) in [
            ("Europe/Berlin", "2026-03-29", Some(23 * 60)),
            ("Europe/Berlin", "2026-10-25", Some(25 * 60)),
            ("Australia/Lord_Howe", "2026-10-04", Some(23 * 60 + 30)),
            ("Australia/Lord_Howe", "2026-04-05", Some(24 * 60 + 30)),
            ("Antarctica/Troll", "2026-03-29", Some(22 * 60)),
            // The day was skipped whole.
            ("Pacific/Apia", "2011-12-30", None),
            ("Pacific/Apia", "2011-12-31", Some(24 * 60)),
            // Midnight does not exist.
            ("Africa/Cairo", "2026-04-24", Some(23 * 60)),
            // From 00:00 back to 23:00: the day before has it twice.
            ("America/Asuncion", "2024-03-23", Some(25 * 60)),
            ("America/Asuncion", "2024-03-24", Some(24 * 60)),
            // Midnight comes twice.
            ("America/Havana", "2024-11-03", Some(25 * 60)),
            // From 23:30 to 00:30.
            ("America/Toronto", "1919-03-31", Some(23 * 60 + 30)),
        ] {
            assert_eq!(hours(zone, date), expected, "{zone} {date}");
        }
    }

    #[test]
    fn days_follow_one_another() {
        for zone in
            ["Africa/Cairo", "America/Goose_Bay", "Pacific/Apia", "America/Asuncion", "Antarctica/Troll"]
        {
            let tz = TimeZone::get(zone).unwrap();
            let mut date = jiff::civil::date(2011, 1, 1);
            let mut end = None;
            while date < jiff::civil::date(2012, 3, 1) {
                if let Some(day) = Window::day(date, &tz) {
                    assert!(end.is_none_or(|end| end == day.start()), "{zone} {date}");
                    end = Some(day.end());
                }
                date = date.tomorrow().unwrap();
            }
        }
    }

    #[test]
    fn windows_that_meet_share_nothing() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let window = |start, end| Window::between(at(start), at(end)).unwrap();
        assert!(!window(0, 10).overlaps(&window(10, 20)));
        assert_eq!(window(0, 10).intersection(&window(10, 20)), None);
        assert_eq!(window(0, 10).intersection(&window(5, 20)), Some(window(5, 10)));
        assert!(window(0, 10).covers(&window(0, 10)) && !window(0, 10).covers(&window(0, 11)));
        assert!(window(0, 10).contains(at(0)) && !window(0, 10).contains(at(10)));
        let five = SignedDuration::from_secs(5);
        assert_eq!(window(10, 20).widened(five, five + five), window(5, 30));
        assert_eq!(Window::ALL.widened(five, five), Window::ALL);
    }
}
