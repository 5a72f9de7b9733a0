//! Sets of instants, as ranges.

use jiff::{SignedDuration, Timestamp};

use crate::time::Window;

/// A set of instants: windows in order that neither overlap nor meet. Every operation takes linear time.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Ranges(Vec<Window>);

impl Ranges {
    /// No instant.
    pub const EMPTY: Self = Self(Vec::new());

    /// The windows, in order.
    pub fn as_slice(&self) -> &[Window] {
        &self.0
    }

    /// The windows, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Window> {
        self.0.iter()
    }

    /// Whether there is no instant in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How much time it is together.
    pub fn total(&self) -> SignedDuration {
        self.0.iter().fold(SignedDuration::ZERO, |sum, window| sum.saturating_add(window.duration()))
    }

    /// What is in one of the two.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let (mut a, mut b) = (self.0.as_slice(), other.0.as_slice());
        let mut joined = Self(Vec::with_capacity(a.len() + b.len()));
        loop {
            let from = match (a.first(), b.first()) {
                (Some(x), Some(y)) if x.start() <= y.start() => &mut a,
                (_, Some(_)) => &mut b,
                (Some(_), None) => &mut a,
                (None, None) => return joined,
            };
            if let [window, rest @ ..] = *from {
                joined.append(*window);
                *from = rest;
            }
        }
    }

    /// What is in both.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let (mut a, mut b) = (self.0.as_slice(), other.0.as_slice());
        let mut shared = Vec::new();
        while let ([x, a_rest @ ..], [y, b_rest @ ..]) = (a, b) {
            shared.extend(x.intersection(y));
            if x.end() <= y.end() {
                a = a_rest;
            } else {
                b = b_rest;
            }
        }
        Self(shared)
    }

    /// What is in this one and not in the other.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Self {
        let mut left = Vec::with_capacity(self.0.len());
        let mut others = other.0.as_slice();
        for window in &self.0 {
            let mut start = window.start();
            while let [cut, rest @ ..] = others
                && cut.end() <= start
            {
                others = rest;
            }
            for cut in others.iter().take_while(|cut| cut.start() < window.end()) {
                left.extend(Window::between(start, cut.start()));
                start = cut.end();
            }
            left.extend(Window::between(start, window.end()));
        }
        Self(left)
    }

    /// What is in the window.
    #[must_use]
    pub fn within(&self, window: Window) -> Self {
        Self(self.overlapping(window).iter().filter_map(|range| range.intersection(&window)).collect())
    }

    /// What is in the window and not in this.
    #[must_use]
    pub fn gaps(&self, window: Window) -> Self {
        Self(vec![window]).difference(self)
    }

    /// The windows that share an instant with `window`, whole.
    pub fn overlapping(&self, window: Window) -> &[Window] {
        let first = self.0.partition_point(|range| range.end() <= window.start());
        let rest = &self.0[first..];
        &rest[..rest.partition_point(|range| range.start() < window.end())]
    }

    /// Whether it shares an instant with `window`.
    pub fn overlaps(&self, window: Window) -> bool {
        !self.overlapping(window).is_empty()
    }

    /// Whether all of `window` is in it.
    pub fn covers(&self, window: Window) -> bool {
        matches!(self.overlapping(window), [range] if range.covers(&window))
    }

    /// Whether the instant is in it.
    pub fn contains(&self, instant: Timestamp) -> bool {
        let after = self.0.partition_point(|range| range.end() <= instant);
        self.0.get(after).is_some_and(|range| range.contains(instant))
    }

    /// Adds a window that starts no earlier than those before it.
    fn append(&mut self, window: Window) {
        match self.0.last_mut() {
            Some(last) if window.start() <= last.end() => {
                if let Some(joined) = Window::between(last.start(), last.end().max(window.end())) {
                    *last = joined;
                }
            }
            _ => self.0.push(window),
        }
    }
}

impl FromIterator<Window> for Ranges {
    fn from_iter<T: IntoIterator<Item = Window>>(windows: T) -> Self {
        let mut windows: Vec<Window> = windows.into_iter().collect();
        if !windows.is_sorted() {
            windows.sort_unstable();
        }
        let mut ranges = Self(Vec::with_capacity(windows.len()));
        windows.into_iter().for_each(|window| ranges.append(window));
        ranges
    }
}

impl From<Window> for Ranges {
    fn from(window: Window) -> Self {
        Self(vec![window])
    }
}
