//! How much of a resource is taken at each instant.

use std::collections::VecDeque;

use jiff::Timestamp;

use super::Ranges;
use crate::time::Window;

/// The quantity that is taken at each instant: a step function. Two reservations that never coincide are not added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// From when on how much is taken; the first is at the beginning of time, no two in a row are equal.
    steps: Vec<(Timestamp, u64)>,
}

impl Load {
    /// Adds up what is taken when.
    pub fn new(taken: impl IntoIterator<Item = (Window, u32)>) -> Self {
        let mut edges: Vec<(Timestamp, i64)> = Vec::new();
        for (window, quantity) in taken {
            edges.push((window.start(), quantity.into()));
            edges.push((window.end(), -i64::from(quantity)));
        }
        edges.sort_unstable_by_key(|edge| edge.0);
        let mut steps = Vec::with_capacity(edges.len() + 1);
        steps.push((Timestamp::MIN, 0));
        let mut now = 0_i64;
        for at in edges.chunk_by(|a, b| a.0 == b.0) {
            let before = now;
            now += at.iter().map(|edge| edge.1).sum::<i64>();
            if now != before {
                steps.push((at[0].0, now.unsigned_abs()));
            }
        }
        Self { steps }
    }

    /// How much is taken at an instant.
    pub fn at(&self, instant: Timestamp) -> u64 {
        self.steps[self.index_at(instant)].1
    }

    /// The most that is taken at one instant of `window`.
    pub fn peak(&self, window: Window) -> u64 {
        let from = self.index_at(window.start());
        let steps = self.steps[from..].iter().take_while(|step| step.0 < window.end());
        steps.map(|step| step.1).max().unwrap_or(0)
    }

    /// When more than `limit` is taken.
    pub fn above(&self, limit: u64) -> Ranges {
        let ends = self.steps[1..].iter().map(|step| step.0).chain([Timestamp::MAX]);
        let full = self.steps.iter().zip(ends).filter(|(step, _)| step.1 > limit);
        full.filter_map(|(step, end)| Window::between(step.0, end)).collect()
    }

    /// Adds something that is taken.
    pub fn add(&mut self, window: Window, quantity: u32) {
        let from = self.split(window.start());
        let to = self.split(window.end());
        for step in &mut self.steps[from..to] {
            step.1 += u64::from(quantity);
        }
        self.steps.dedup_by_key(|step| step.1);
    }

    /// Where the step at `instant` is, made one of its own if it began earlier.
    fn split(&mut self, instant: Timestamp) -> usize {
        let index = self.index_at(instant);
        let (from, taken) = self.steps[index];
        if from == instant {
            return index;
        }
        self.steps.insert(index + 1, (instant, taken));
        index + 1
    }

    /// The last step at or before the instant. There is one: the first is at the beginning of time.
    fn index_at(&self, instant: Timestamp) -> usize {
        self.steps.partition_point(|step| step.0 <= instant).saturating_sub(1)
    }
}

/// The peaks of windows that move forward, each in constant time on average however long the windows are.
#[derive(Debug)]
pub(super) struct Peaks<'a> {
    steps: &'a [(Timestamp, u64)],
    /// The step that holds at the start of the window.
    first: usize,
    /// The first step after the window.
    next: usize,
    /// Steps of the window, each higher than all that follow: the first is the peak.
    highest: VecDeque<usize>,
    end: Timestamp,
}

impl<'a> Peaks<'a> {
    pub(super) fn new(load: &'a Load) -> Self {
        Self { steps: &load.steps, first: 0, next: 0, highest: VecDeque::new(), end: Timestamp::MIN }
    }

    /// [`Load::peak`].
    pub(super) fn peak(&mut self, window: Window) -> u64 {
        if window.end() < self.end || window.start() < self.steps[self.first].0 {
            self.first = self.steps.partition_point(|step| step.0 <= window.start()).saturating_sub(1);
            self.next = self.first;
            self.highest.clear();
        }
        self.end = window.end();
        while self.steps.get(self.first + 1).is_some_and(|step| step.0 <= window.start()) {
            self.first += 1;
        }
        self.next = self.next.max(self.first);
        while let Some(step) = self.steps.get(self.next)
            && step.0 < window.end()
        {
            while self.highest.back().is_some_and(|last| self.steps[*last].1 <= step.1) {
                self.highest.pop_back();
            }
            self.highest.push_back(self.next);
            self.next += 1;
        }
        while self.highest.front().is_some_and(|index| *index < self.first) {
            self.highest.pop_front();
        }
        self.highest.front().map_or(0, |index| self.steps[*index].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(start: i64, end: i64) -> Window {
        Window::between(Timestamp::from_second(start).unwrap(), Timestamp::from_second(end).unwrap()).unwrap()
    }

    #[test]
    fn what_never_coincides_is_not_added_up() {
        let load = Load::new([(window(9, 10), 1), (window(10, 11), 1)]);
        assert_eq!(load.peak(window(9, 11)), 1);
        assert_eq!(load.above(0), Ranges::from(window(9, 11)));
        assert!(load.above(1).is_empty());
    }

    #[test]
    fn adding_one_by_one_is_adding_at_once() {
        let taken =
            [(window(5, 9), 2), (window(1, 6), 1), (window(6, 7), 3), (window(0, 20), 1), (window(9, 12), 2)];
        let mut load = Load::new([]);
        for (window, quantity) in taken {
            load.add(window, quantity);
        }
        assert_eq!(load, Load::new(taken));
        assert_eq!((load.at(Timestamp::from_second(6).unwrap()), load.peak(window(0, 30))), (6, 6));
    }

    #[test]
    fn peaks_of_any_windows_are_those_of_the_load() {
        let mut seed = 7_u64;
        let mut roll = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % below
        };
        for _ in 0..200 {
            let taken: Vec<_> = (0..roll(30))
                .map(|_| {
                    let start = roll(100).cast_signed();
                    (window(start, start + 1 + roll(20).cast_signed()), u32::try_from(roll(4)).unwrap())
                })
                .collect();
            let load = Load::new(taken);
            let mut peaks = Peaks::new(&load);
            let mut start = 0;
            for _ in 0..60 {
                // Mostly forward, sometimes back.
                start = (start + roll(6).cast_signed() - i64::from(roll(9) == 0) * 8).max(0);
                let asked = window(start, start + 1 + roll(25).cast_signed());
                assert_eq!(peaks.peak(asked), load.peak(asked));
            }
        }
    }
}
