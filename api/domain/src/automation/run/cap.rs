//! How many runs a rule and its owner may have.

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// At most so many in any stretch of so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cap {
    /// How many.
    pub limit: u32,
    /// In how long.
    pub window: SignedDuration,
}

/// What there has been in the stretch of a cap that ends now, exact: `count(*)` and `min(at)` of the runs after `now - window`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Recent {
    /// How many.
    pub count: u32,
    /// When the oldest of them was.
    pub oldest: Option<Timestamp>,
}

/// Whose runs a cap counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CapOf {
    /// The rule's.
    Rule,
    /// Those of all rules of its owner.
    Owner,
}

/// There were as many as there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[error("there were {limit} runs within {seconds} seconds")]
pub struct CapExceeded {
    /// Whose runs were counted.
    pub of: CapOf,
    /// How many there may be.
    pub limit: u32,
    /// In how many seconds.
    pub seconds: i64,
    /// From when on there may be one more, if none comes between.
    pub again_at: Timestamp,
}

/// The caps that hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caps {
    /// For each rule.
    pub rule: Vec<Cap>,
    /// For each owner.
    pub owner: Vec<Cap>,
}

impl Default for Caps {
    /// A rule runs at most 120 times a minute and 2,000 times an hour, the rules of one owner 600 and 10,000 times.
    fn default() -> Self {
        let cap = |limit, minutes| Cap { limit, window: SignedDuration::from_mins(minutes) };
        Self { rule: vec![cap(120, 1), cap(2_000, 60)], owner: vec![cap(600, 1), cap(10_000, 60)] }
    }
}

impl Cap {
    /// The first instant of the stretch that ends at `now`; what was at it no longer counts.
    pub fn since(&self, now: Timestamp) -> Timestamp {
        now.checked_sub(self.window).unwrap_or(Timestamp::MIN)
    }

    /// Whether there may be one more at `now`.
    ///
    /// # Errors
    /// [`CapExceeded`] when there may not.
    pub fn admit(&self, of: CapOf, recent: Recent, now: Timestamp) -> Result<(), CapExceeded> {
        if recent.count < self.limit {
            return Ok(());
        }
        let oldest = recent.oldest.unwrap_or(now);
        Err(CapExceeded {
            of,
            limit: self.limit,
            seconds: self.window.as_secs(),
            again_at: oldest.checked_add(self.window).unwrap_or(Timestamp::MAX),
        })
    }
}

impl Caps {
    /// Whether there may be one more run at `now`: asks for what there has been under each cap.
    ///
    /// # Errors
    /// The cap under which there may not, of several the one that takes longest.
    pub fn admit(&self, now: Timestamp, recent: impl Fn(CapOf, &Cap) -> Recent) -> Result<(), CapExceeded> {
        let of = |of, caps: &'_ [Cap]| {
            caps.iter().filter_map(|cap| cap.admit(of, recent(of, cap), now).err()).collect::<Vec<_>>()
        };
        let exceeded = of(CapOf::Rule, &self.rule).into_iter().chain(of(CapOf::Owner, &self.owner));
        exceeded.max_by_key(|exceeded| exceeded.again_at).map_or(Ok(()), Err)
    }
}

/// Counts in memory what a cap asks for, exactly: for limits that one process keeps.
#[derive(Debug, Clone)]
pub struct SlidingWindow {
    cap: Cap,
    /// The instants that still count, oldest first; never more than the limit.
    admitted: VecDeque<Timestamp>,
}

impl SlidingWindow {
    /// A window in which nothing was yet.
    pub fn new(cap: Cap) -> Self {
        Self { cap, admitted: VecDeque::new() }
    }

    /// Counts one more at `now`, if there may be one. Instants come in order.
    ///
    /// # Errors
    /// [`CapExceeded`] when there may not; it is not counted.
    pub fn admit(&mut self, of: CapOf, now: Timestamp) -> Result<(), CapExceeded> {
        let since = self.cap.since(now);
        while self.admitted.pop_front_if(|at| *at <= since).is_some() {}
        let count = u32::try_from(self.admitted.len()).unwrap_or(u32::MAX);
        self.cap.admit(of, Recent { count, oldest: self.admitted.front().copied() }, now)?;
        self.admitted.push_back(now);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    #[test]
    fn the_cap_that_takes_longest_is_told() {
        let caps = Caps::default();
        let busy = |limit| {
            move |_: CapOf, cap: &Cap| Recent {
                count: if cap.limit == limit { limit } else { 0 },
                oldest: Some(at(950)),
            }
        };
        assert_eq!(caps.admit(at(1_000), |_, _| Recent::default()), Ok(()));
        let exceeded = caps.admit(at(1_000), busy(120)).unwrap_err();
        assert_eq!((exceeded.of, exceeded.again_at), (CapOf::Rule, at(1_010)));
        let all = |_: CapOf, cap: &Cap| Recent { count: cap.limit, oldest: Some(at(950)) };
        assert_eq!(caps.admit(at(1_000), all).unwrap_err().again_at, at(4_550));
        assert_eq!(caps.admit(at(1_000), busy(10_000)).unwrap_err().of, CapOf::Owner);
    }

    proptest! {
        #[test]
        fn in_no_stretch_are_more_than_the_limit(
            limit in 1..6_u32,
            seconds in 1..20_i64,
            steps in prop::collection::vec(0..6_i64, 1..200),
        ) {
            let cap = Cap { limit, window: SignedDuration::from_secs(seconds) };
            let mut window = SlidingWindow::new(cap);
            let (mut now, mut admitted): (i64, Vec<i64>) = (0, Vec::new());
            for step in steps {
                now += step;
                let within = admitted.iter().filter(|at| **at > now - seconds).count();
                match window.admit(CapOf::Rule, at(now)) {
                    Ok(()) => {
                        prop_assert!(within < limit as usize);
                        admitted.push(now);
                    }
                    Err(exceeded) => {
                        prop_assert_eq!(within, limit as usize);
                        prop_assert!(exceeded.again_at > at(now));
                        prop_assert!(window.clone().admit(CapOf::Rule, exceeded.again_at).is_ok());
                    }
                }
            }
        }
    }
}
