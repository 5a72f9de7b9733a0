//! When a schedule runs next.

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime},
    tz::{AmbiguousOffset, TimeZone},
};

use super::Cron;

/// How far ahead is searched, in days: the fifth Monday of a February comes back after 40 years at the latest.
const HORIZON_DAYS: i32 = 41 * 366;
/// Longer than any change of the clocks: Samoa left out a whole day in 2011.
const LONGEST_SHIFT: SignedDuration = SignedDuration::from_hours(26);

impl Cron {
    /// The first instant after `after` at which the schedule runs in this zone; `None` when there is none within 40 years, as
    /// at the end of the calendar. The work is bounded.
    pub fn next(&self, after: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        if self.by_the_clock { self.next_by_the_clock(after, zone) } else { self.next_fixed(after, zone) }
    }

    /// All instants after `after` and up to and with `until` at which it runs, at most `limit`.
    pub fn between(
        &self,
        after: Timestamp,
        until: Timestamp,
        zone: &TimeZone,
        limit: usize,
    ) -> Vec<Timestamp> {
        std::iter::successors(self.next(after, zone), |at| self.next(*at, zone))
            .take_while(|at| *at <= until)
            .take(limit)
            .collect()
    }

    /// Fixed times: each runs at the first instant at which the clock shows it or a later time.
    fn next_fixed(&self, after: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let wall = self.next_wall(latest_shown(after, zone))?;
        let ambiguous = zone.to_ambiguous_timestamp(wall);
        let offset = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { offset } | AmbiguousOffset::Fold { before: offset, .. } => offset,
            AmbiguousOffset::Gap { before, .. } => {
                // Read with the offset before the gap, it lies behind the change of the clocks.
                let behind = before.to_timestamp(wall).ok()?;
                return zone
                    .preceding(behind.checked_add(SignedDuration::from_nanos(1)).ok()?)
                    .next()
                    .map(|transition| transition.timestamp());
            }
        };
        offset.to_timestamp(wall).ok()
    }

    /// By the clock: whenever the clock shows a time that fits.
    fn next_by_the_clock(&self, after: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let mut shown = zone.to_datetime(after);
        let mut at = after;
        // Each turn passes a change of the clocks or a stretch without a time that fits.
        for _ in 0..64 {
            let offset = zone.to_offset(at);
            let change = zone.following(at).next().map(|transition| transition.timestamp());
            let wall = self.next_wall(shown)?;
            let instant = offset.to_timestamp(wall).ok()?;
            let Some(change) = change.filter(|change| *change <= instant) else {
                return Some(instant);
            };
            // What lies far behind the change is looked for near to where it is.
            let near = zone.to_timestamp(wall.checked_sub(LONGEST_SHIFT * 2).ok()?).ok()?;
            at = change.max(near);
            // The first time that the clock shows then may fit itself.
            shown = zone.to_datetime(at).checked_sub(SignedDuration::from_nanos(1)).ok()?;
        }
        None
    }

    /// The first time on the wall after `after` that fits, in whole minutes.
    pub(super) fn next_wall(&self, after: DateTime) -> Option<DateTime> {
        let mut date = after.date();
        if let Some(found) = self.first_time(date, Some(after)) {
            return Some(found);
        }
        for _ in 0..HORIZON_DAYS {
            date = self.following_day(date)?;
            if let Some(found) = self.first_time(date, None) {
                return Some(found);
            }
        }
        None
    }

    /// The next day; the first of the next month where this one does not fit.
    fn following_day(&self, date: Date) -> Option<Date> {
        let tomorrow = date.tomorrow().ok()?;
        if self.has_month(tomorrow) {
            return Some(tomorrow);
        }
        tomorrow.last_of_month().tomorrow().ok()
    }

    fn has_month(&self, date: Date) -> bool {
        self.months & (1 << date.month()) != 0
    }

    /// The first time of a day, after another if given.
    fn first_time(&self, date: Date, after: Option<DateTime>) -> Option<DateTime> {
        if !self.has_month(date) || !self.days.contains(date) {
            return None;
        }
        (0..24_i8).filter(|hour| self.hours & (1 << hour) != 0).find_map(|hour| {
            let first = match after {
                Some(after) if hour < after.hour() => return None,
                Some(after) if hour == after.hour() => after.minute() + 1,
                _ => 0,
            };
            let minute = (first..60).find(|minute| self.minutes & (1 << minute) != 0)?;
            Some(date.at(hour, minute, 0, 0))
        })
    }
}

/// The latest time that the clock has shown up to `at`: more than what it shows now if it was put back since.
fn latest_shown(at: Timestamp, zone: &TimeZone) -> DateTime {
    let floor = at.checked_sub(LONGEST_SHIFT).unwrap_or(Timestamp::MIN);
    let behind = at.checked_add(SignedDuration::from_nanos(1)).unwrap_or(at);
    let mut latest = zone.to_datetime(at);
    let recent =
        zone.preceding(behind).map(|transition| transition.timestamp()).take_while(|change| *change > floor);
    for change in recent {
        if let Ok(before) = change.checked_sub(SignedDuration::from_nanos(1)) {
            latest = latest.max(zone.to_datetime(before));
        }
    }
    latest
}
