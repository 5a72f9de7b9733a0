//! The instances of a series that touch a window, in order.

use std::collections::VecDeque;

use jiff::tz::TimeZone;

use super::budget::{Budget, BudgetExceeded};
use super::expand::{Cursor, Plan};
use super::offsets::Offsets;
use super::series::{Instance, RDate, Series};
use crate::time::offset::{self, DAY, HOUR};
use crate::time::{Length, WallClock, Window};

/// A wall time in seconds, and the days and seconds that what starts there lasts.
type Timed = (i64, (i64, i64));

/// One rule's place and the wall time it gives next.
#[derive(Debug)]
struct Source<'a> {
    cursor: Cursor<'a>,
    head: Option<i64>,
}

/// An iterator over the instances of a series; made by [`Series::between`].
///
/// Instances come in the order of their starts. The last item is an error when the work budget ran out.
#[derive(Debug)]
pub struct Instances<'a> {
    window: Window,
    length: (i64, i64),
    sources: Vec<Source<'a>>,
    /// The start and the additional dates in order, with their own lengths.
    extra: Vec<(i64, Option<(i64, i64)>)>,
    next_extra: usize,
    /// Exclusions, as the clock really shows them, sorted.
    excluded: Vec<i64>,
    /// On a zone's clock two wall times can be one instant, which then is one instance.
    merge_equal_instants: bool,
    /// No wall time from here on can touch the window.
    upper: i64,
    offsets: Offsets<'a>,
    /// Taken from the rules but not yet looked at.
    put_back: Option<Timed>,
    /// Instances in and after a gap, which come in another order than their wall times.
    sorted: VecDeque<Instance>,
    budget: Budget,
    failed: bool,
}

/// Which wall times can be instances that touch a window.
fn reach(window: Window, tz: &TimeZone, (days, seconds): (i64, i64)) -> (i64, i64) {
    let wall = |instant: i64| instant.saturating_add(offset::offset_of(tz, instant));
    let first =
        window.start().as_second().saturating_sub(seconds).max(offset::timestamp(i64::MIN).as_second());
    // Times that a gap skips are read as times after it.
    let skipped =
        (offset::offset_of(tz, first) - offset::offset_of(tz, first.saturating_sub(26 * HOUR))).max(0);
    let slack = if days == 0 { skipped } else { days * DAY + 26 * HOUR };
    let end = window.end().as_second().saturating_add(1);
    // Times that an overlap shows twice are read as the first.
    let repeated = (offset::offset_of(tz, end.saturating_sub(26 * HOUR)) - offset::offset_of(tz, end)).max(0);
    (wall(first).saturating_sub(slack), wall(end).saturating_add(repeated))
}

impl<'a> Instances<'a> {
    pub(super) fn new(
        series: &'a Series,
        clock: &'a WallClock,
        length: Option<Length>,
        window: Window,
        viewer: &'a TimeZone,
        budget: Budget,
    ) -> Self {
        let tz = clock.tz(viewer);
        let parts = length.unwrap_or(series.length).parts();
        let (lower, upper) = reach(window, tz, parts);
        let start = series.start_wall();
        let mut instances = Self {
            window,
            length: parts,
            sources: Vec::with_capacity(series.rules.len()),
            extra: Vec::with_capacity(1 + series.rdates.len()),
            next_extra: 0,
            excluded: Vec::new(),
            merge_equal_instants: matches!(clock, WallClock::Zoned(_)),
            upper,
            offsets: Offsets::new(tz),
            put_back: None,
            sorted: VecDeque::new(),
            budget,
            failed: false,
        };
        instances.extra.push((start, None));
        instances.add_dates(series, length);
        instances.exclude(series, lower, upper);
        for rule in &series.rules {
            let mut cursor = Cursor::new(Plan::new(rule, &series.clock, start).stop_after(upper));
            match cursor.seek(lower, &mut instances.budget).and_then(|()| cursor.next(&mut instances.budget))
            {
                Ok(head) => instances.sources.push(Source { cursor, head }),
                Err(BudgetExceeded) => instances.failed = true,
            }
        }
        instances
    }

    fn add_dates(&mut self, series: &Series, length: Option<Length>) {
        if series.rdates.is_empty() {
            return;
        }
        self.extra.extend(series.rdates.iter().map(|date| {
            let own = match date {
                RDate::At(_) => None,
                RDate::Period { length: own, .. } => Some(length.unwrap_or(*own).parts()),
            };
            (series.wall(date.start()), own)
        }));
        self.extra.sort_unstable();
        // Of one start given twice the one with a length of its own is kept: it sorts last.
        self.extra.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                kept.1 = later.1.or(kept.1);
            }
            same
        });
    }

    /// Takes the exclusions that may matter within the wall times looked at.
    fn exclude(&mut self, series: &Series, lower: i64, upper: i64) {
        let (near, far) = (lower.saturating_sub(2 * DAY), upper.saturating_add(2 * DAY));
        let early = self.extra.first().map_or(near, |extra| extra.0 - 2 * DAY).min(near);
        for date in &series.exdates {
            let wall = series.wall(*date);
            if !(early..far).contains(&wall) {
                continue;
            }
            let shown = if self.merge_equal_instants {
                self.offsets.wall(self.offsets.instant_of(*date))
            } else {
                wall
            };
            self.excluded.push(shown);
        }
        self.excluded.sort_unstable();
    }

    /// The next wall time of the whole series, each once, with its length.
    fn next_wall(&mut self) -> Result<Option<Timed>, BudgetExceeded> {
        if let Some(back) = self.put_back.take() {
            return Ok(Some(back));
        }
        let extra = self.extra.get(self.next_extra).copied();
        let mut least = extra.map_or(i64::MAX, |extra| extra.0);
        for source in &self.sources {
            least = least.min(source.head.unwrap_or(i64::MAX));
        }
        if least >= self.upper {
            return Ok(None);
        }
        let mut length = self.length;
        if let Some((wall, own)) = extra
            && wall == least
        {
            self.next_extra += 1;
            length = own.unwrap_or(length);
        }
        for source in &mut self.sources {
            if source.head == Some(least) {
                source.head = source.cursor.next(&mut self.budget)?;
            }
        }
        Ok(Some((least, length)))
    }

    /// The instance at a wall time, and how far the clocks jumped if it falls into a gap.
    #[inline]
    fn instance(&mut self, wall: i64, (days, seconds): (i64, i64)) -> (Instance, i64) {
        let (start, jump) = self.offsets.instant(wall);
        let end = if days == 0 {
            start.saturating_add(seconds)
        } else {
            self.offsets.instant(wall.saturating_add(days * DAY)).0.saturating_add(seconds)
        };
        let original = offset::civil(wall);
        let local_start = if jump == 0 { original } else { offset::civil(wall + jump) };
        let instance = Instance {
            original,
            start: offset::timestamp(start),
            end: offset::timestamp(end),
            local_start,
            local_end: if end == start { local_start } else { offset::civil(self.offsets.wall(end)) },
        };
        (instance, jump)
    }

    /// True when the instance is excluded or outside of the window.
    #[inline]
    fn dropped(&self, instance: &Instance) -> bool {
        if !self.window.touches(instance.start, instance.end) {
            return true;
        }
        if self.excluded.is_empty() {
            return false;
        }
        let shown = if self.merge_equal_instants { instance.local_start } else { instance.original };
        self.excluded.binary_search(&offset::wall_seconds(shown)).is_ok()
    }

    /// Sorts the instances from one in a gap to where the clocks' order is that of the instants again.
    fn sort_gap(&mut self, first: Instance, wall: i64, jump: i64) -> Result<(), BudgetExceeded> {
        let mut found = vec![(first, true)];
        while let Some((next, length)) = self.next_wall()? {
            if next >= wall + 2 * jump {
                self.put_back = Some((next, length));
                break;
            }
            let (instance, jump) = self.instance(next, length);
            found.push((instance, jump != 0));
        }
        found.sort_by_key(|(instance, in_gap)| (instance.start, *in_gap, instance.original));
        if self.merge_equal_instants {
            found.dedup_by_key(|(instance, _)| instance.start);
        }
        for (instance, _) in found {
            if !self.dropped(&instance) {
                self.sorted.push_back(instance);
            }
        }
        Ok(())
    }

    fn advance(&mut self) -> Result<Option<Instance>, BudgetExceeded> {
        loop {
            if let Some(instance) = self.sorted.pop_front() {
                return Ok(Some(instance));
            }
            let Some((wall, length)) = self.next_wall()? else { return Ok(None) };
            let (instance, jump) = self.instance(wall, length);
            if jump != 0 {
                self.sort_gap(instance, wall, jump)?;
            } else if !self.dropped(&instance) {
                return Ok(Some(instance));
            }
        }
    }
}

impl Iterator for Instances<'_> {
    type Item = Result<Instance, BudgetExceeded>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            self.failed = false;
            self.upper = i64::MIN;
            self.put_back = None;
            return Some(Err(BudgetExceeded));
        }
        match self.advance() {
            Ok(instance) => instance.map(Ok),
            Err(BudgetExceeded) => {
                self.upper = i64::MIN;
                self.put_back = None;
                Some(Err(BudgetExceeded))
            }
        }
    }
}

impl std::iter::FusedIterator for Instances<'_> {}
