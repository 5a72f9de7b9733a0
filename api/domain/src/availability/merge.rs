//! Slots of several resources or people together.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use jiff::Timestamp;

use super::slots::{Slot, SlotQuery, Slots};
use super::timeline::Timeline;

/// A slot that at least one of several resources has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnySlot {
    /// When it starts.
    pub start: Timestamp,
    /// When it ends, exclusive.
    pub end: Timestamp,
    /// The resources that have it, as places in what was given: the smallest that fits first, then in the order given.
    pub who: Vec<usize>,
}

/// The free slots of any of these resources, in the order of their starts. Slots of different resources are one when they start and
/// end at the same instants.
pub fn any_of(timelines: &[&Timeline<'_>], query: SlotQuery) -> Vec<AnySlot> {
    let mut found = Vec::new();
    merge(timelines, query, |start, end, slots| {
        let mut who: Vec<(u32, usize)> = slots
            .iter()
            .filter(|(_, slot)| slot.is_free())
            .map(|(index, _)| (timelines[*index].context().capacity, *index))
            .collect();
        if !who.is_empty() {
            who.sort_unstable();
            found.push(AnySlot { start, end, who: who.into_iter().map(|(_, index)| index).collect() });
        }
    });
    found
}

/// The slots that all of these resources (or people) have, in the order of their starts; `free` is the least that is left of one.
/// Nothing when none is given.
pub fn all_of(timelines: &[&Timeline<'_>], query: SlotQuery) -> Vec<Slot> {
    let mut found = Vec::new();
    merge(timelines, query, |start, end, slots| {
        if slots.len() == timelines.len() && slots.iter().all(|(_, slot)| slot.is_free()) {
            let free = slots.iter().map(|(_, slot)| slot.free).min().unwrap_or(0);
            found.push(Slot { start, end, free, blocked: Default::default() });
        }
    });
    found
}

/// Calls `each` for every start and end that one of the grids gives, in order, with the slots that start and end so.
pub(super) fn merge(
    timelines: &[&Timeline<'_>],
    query: SlotQuery,
    mut each: impl FnMut(Timestamp, Timestamp, &[(usize, Slot)]),
) {
    let mut sources: Vec<Slots<'_>> = timelines.iter().map(|timeline| timeline.slots(query)).collect();
    let mut heads: Vec<Option<Slot>> = sources.iter_mut().map(Iterator::next).collect();
    let key = |slot: Slot, index: usize| Reverse((slot.start, slot.end, index));
    let mut heap: BinaryHeap<_> =
        heads.iter().enumerate().filter_map(|(index, head)| head.map(|slot| key(slot, index))).collect();
    let mut together = Vec::with_capacity(timelines.len());
    while let Some(Reverse((start, end, _))) = heap.peek().copied() {
        together.clear();
        while let Some(Reverse((_, _, index))) = heap.pop_if_same(start, end) {
            together.extend(heads[index].map(|slot| (index, slot)));
            heads[index] = sources[index].next();
            heap.extend(heads[index].map(|slot| key(slot, index)));
        }
        each(start, end, &together);
    }
}

/// Takes the least while it is the same.
trait PopIfSame {
    fn pop_if_same(
        &mut self,
        start: Timestamp,
        end: Timestamp,
    ) -> Option<Reverse<(Timestamp, Timestamp, usize)>>;
}

impl PopIfSame for BinaryHeap<Reverse<(Timestamp, Timestamp, usize)>> {
    fn pop_if_same(
        &mut self,
        start: Timestamp,
        end: Timestamp,
    ) -> Option<Reverse<(Timestamp, Timestamp, usize)>> {
        let Reverse((s, e, _)) = self.peek()?;
        if (*s, *e) == (start, end) { self.pop() } else { None }
    }
}
