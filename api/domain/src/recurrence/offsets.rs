//! A zone's offset, remembered from one occurrence to the next.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::time::offset::{self, HOUR};

/// No offset changes by more than a day, so this far from a change every wall time exists once.
const MARGIN: i64 = 26 * HOUR;
/// So many look-ups in the zone's table are made before it is asked for a whole range.
const PATIENCE: u8 = 3;

/// Turns wall times into instants and back. The offset between two changes of the zone is looked up once.
#[derive(Clone, Debug)]
pub(super) struct Offsets<'a> {
    tz: &'a TimeZone,
    /// Wall times from `from` to before `to` are at `offset`, and none of them is skipped or shown twice.
    from: i64,
    to: i64,
    offset: i64,
    misses: u8,
}

impl<'a> Offsets<'a> {
    pub(super) fn new(tz: &'a TimeZone) -> Self {
        let fixed = tz.to_fixed_offset().ok();
        let (from, to) = if fixed.is_some() { (i64::MIN, i64::MAX) } else { (0, 0) };
        let offset = fixed.map_or(0, |offset| i64::from(offset.seconds()));
        Self { tz, from, to, offset, misses: 0 }
    }

    /// The instant (seconds since 1970 in UTC) of a wall time, and how far the clocks jumped if it falls into a gap.
    #[inline]
    pub(super) fn instant(&mut self, wall: i64) -> (i64, i64) {
        if wall >= self.from && wall < self.to {
            return (wall - self.offset, 0);
        }
        self.look_up(wall)
    }

    fn look_up(&mut self, wall: i64) -> (i64, i64) {
        let (offset, jump) = offset::offset_at(self.tz, offset::civil(wall));
        let instant = wall - offset;
        self.misses = self.misses.saturating_add(1);
        if self.misses > PATIENCE {
            self.misses = 0;
            self.learn(instant);
        }
        (instant, jump)
    }

    /// Finds the changes before and after an instant.
    fn learn(&mut self, instant: i64) {
        let at = offset::timestamp(instant);
        // A change at this very instant is one before it.
        let next = offset::timestamp(instant.saturating_add(1));
        let before = self.tz.preceding(next).next().map(|change| change.timestamp().as_second());
        let after = self.tz.following(at).next().map(|change| change.timestamp().as_second());
        self.offset = offset::offset_of(self.tz, instant);
        self.from = before.map_or(i64::MIN, |change| change + self.offset + MARGIN);
        self.to = after.map_or(i64::MAX, |change| change + self.offset - MARGIN);
    }

    /// The wall time at an instant, in seconds.
    #[inline]
    pub(super) fn wall(&self, instant: i64) -> i64 {
        let wall = instant.saturating_add(self.offset);
        if wall >= self.from && wall < self.to {
            return wall;
        }
        instant.saturating_add(offset::offset_of(self.tz, instant))
    }

    /// The instant of a civil time.
    pub(super) fn instant_of(&self, local: DateTime) -> i64 {
        let wall = offset::wall_seconds(local);
        wall - offset::offset_at(self.tz, local).0
    }
}
