//! The slots of a resource.

use jiff::Timestamp;

use super::facts::Request;
use super::load::Peaks;
use super::timeline::Timeline;
use crate::policy::{RuleCode, RuleCodes};
use crate::time::{Length, Window, offset};

/// Which slots are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotQuery {
    /// When they start.
    pub starts: Window,
    /// How long they are.
    pub length: Length,
    /// How much of a pool is wanted; 1 of a unit.
    pub quantity: u32,
}

/// A time at which the grid allows a reservation to start, and whether one is possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// When it starts.
    pub start: Timestamp,
    /// When it ends, exclusive.
    pub end: Timestamp,
    /// How much of the resource is left at the fullest instant of the slot and its buffers.
    pub free: u32,
    /// Why it cannot be had; nothing when it can. [`Timeline::evaluate`] tells each with its parameters.
    pub blocked: RuleCodes,
}

impl Slot {
    /// Whether it can be had.
    pub fn is_free(&self) -> bool {
        self.blocked.is_empty()
    }

    /// The request for this slot.
    pub fn request(&self, quantity: u32) -> Option<Request> {
        Window::between(self.start, self.end).map(|window| Request { window, quantity })
    }
}

/// The slots of a resource in the order of their starts, computed as they are asked for; made by [`Timeline::slots`]. It allocates
/// nothing per slot, unless something must come with the resource.
#[derive(Debug)]
pub struct Slots<'a> {
    timeline: &'a Timeline<'a>,
    query: SlotQuery,
    /// The run that is walked, and where in it.
    run: usize,
    next: i64,
    end: i64,
    peaks: Peaks<'a>,
    open: usize,
    closed: usize,
    busy: usize,
    quotas: Vec<usize>,
    /// What is wrong with the length of all slots, where it is the same for all.
    length: Option<RuleCodes>,
    /// The length in seconds, where it is the same for all.
    seconds: Option<i64>,
}

impl Timeline<'_> {
    /// Every start that the grid allows within opening hours, with whether a reservation of that length is possible there.
    pub fn slots(&self, query: SlotQuery) -> Slots<'_> {
        let starts = query.starts.intersection(&self.window);
        let seconds = |instant| super::grid::second_after(instant);
        let (next, end) = starts.map_or((0, 0), |w| (seconds(w.start()), seconds(w.end())));
        let rule = &self.policy.length;
        let nominal =
            [Some(query.length), rule.shortest, rule.longest].into_iter().flatten().any(|l| l.parts().0 > 0);
        let any = Window::lasting(query.starts.start(), query.length, self.context.zone);
        Slots {
            timeline: self,
            query,
            run: self.runs.partition_point(|run| run.end <= next),
            next,
            end,
            peaks: Peaks::new(&self.load),
            open: 0,
            closed: 0,
            busy: 0,
            quotas: vec![0; self.allowances.len()],
            length: any.filter(|_| !nominal).map(|any| self.length_codes(any)),
            seconds: (query.length.parts().0 == 0).then_some(query.length.parts().1),
        }
    }
}

impl Slots<'_> {
    /// The next start on the grid.
    fn next_start(&mut self) -> Option<i64> {
        loop {
            let run = self.timeline.runs.get(self.run)?;
            let start = if self.next <= run.first {
                run.first
            } else {
                self.next + (run.first - self.next).rem_euclid(run.step)
            };
            if start >= self.end {
                return None;
            }
            if start < run.end {
                self.next = start + 1;
                return Some(start);
            }
            self.run += 1;
        }
    }

    /// What is wrong with a slot, and how much is left.
    fn judge(&mut self, window: Window, during: Window) -> Slot {
        let timeline = self.timeline;
        let start = window.start();
        let taken = u32::try_from(self.peaks.peak(during)).unwrap_or(u32::MAX);
        let is_closed = overlaps(timeline.closed.as_slice(), &mut self.closed, during);
        let free = if is_closed { 0 } else { timeline.context.capacity.saturating_sub(taken) };
        let quantity = self.query.quantity;
        let impossible = quantity == 0 || quantity > timeline.context.capacity;
        let mut blocked = timeline
            .always
            .union(self.length.unwrap_or_else(|| timeline.length_codes(window)))
            .with_if(RuleCode::Quantity, impossible)
            .with_if(RuleCode::InThePast, start < timeline.context.now)
            .with_if(RuleCode::Notice, timeline.earliest.is_some_and(|earliest| start < earliest))
            .with_if(RuleCode::Horizon, timeline.latest.is_some_and(|latest| start > latest))
            .with_if(RuleCode::Closed, !covers(timeline.open.as_slice(), &mut self.open, window))
            .with_if(RuleCode::Blackout, is_closed)
            .with_if(RuleCode::PersonBusy, overlaps(timeline.people_busy.as_slice(), &mut self.busy, during))
            .with_if(
                RuleCode::Taken,
                !impossible && quantity > timeline.context.capacity.saturating_sub(taken),
            );
        for (allowance, hint) in timeline.allowances.iter().zip(&mut self.quotas) {
            let exceeded = allowance.exceeded(window, quantity, hint).is_some();
            blocked = blocked.with_if(RuleCode::Quota, exceeded);
        }
        for (companion, quantity) in &timeline.companions {
            let with = companion.evaluate(&Request { window, quantity: *quantity });
            blocked = blocked.union(with.codes());
        }
        Slot { start, end: window.end(), free, blocked }
    }
}

impl Iterator for Slots<'_> {
    type Item = Slot;

    fn next(&mut self) -> Option<Slot> {
        let timeline = self.timeline;
        // Grid, lengths and buffers are whole seconds: plain numbers are faster than durations.
        let buffers = timeline.policy.buffers;
        loop {
            let start = self.next_start()?;
            let end = match self.seconds {
                Some(seconds) => start.saturating_add(seconds),
                None => self.query.length.after(offset::timestamp(start), timeline.context.zone).as_second(),
            };
            let between = |start, end| Window::between(offset::timestamp(start), offset::timestamp(end));
            let during =
                between(start - buffers.before.seconds(), end.saturating_add(buffers.after.seconds()));
            if let (Some(window), Some(during)) = (between(start, end), during)
                && timeline.window.covers(&during)
            {
                return Some(self.judge(window, during));
            }
        }
    }
}

/// Whether a range overlaps `window`, where windows come in the order of their starts.
fn overlaps(ranges: &[Window], hint: &mut usize, window: Window) -> bool {
    while ranges.get(*hint).is_some_and(|range| range.end() <= window.start()) {
        *hint += 1;
    }
    ranges.get(*hint).is_some_and(|range| range.start() < window.end())
}

/// Whether a range covers `window`, where windows come in the order of their starts.
fn covers(ranges: &[Window], hint: &mut usize, window: Window) -> bool {
    while ranges.get(*hint).is_some_and(|range| range.end() <= window.start()) {
        *hint += 1;
    }
    ranges.get(*hint).is_some_and(|range| range.covers(&window))
}
