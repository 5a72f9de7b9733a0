//! The place in a plan's sequence of wall times.

use super::super::budget::{Budget, BudgetExceeded};
use super::periods::LAST_WALL;
use super::plan::Plan;
use super::set::{Set, Walk};

type Outcome<T> = Result<T, BudgetExceeded>;

/// Gives a plan's wall times in order, from the start or from a time that was sought.
#[derive(Clone, Debug)]
pub(in super::super) struct Cursor<'a> {
    plan: Plan<'a>,
    /// The period to fill next.
    next_period: i64,
    /// The last period that was not empty; the cycle is counted from it.
    last_hit: i64,
    set: Set,
    walk: Walk,
    /// With `BYSETPOS`: the elements of the set that are picked, and how many of them are done.
    picks: Vec<u64>,
    picked: usize,
    /// How many instances `COUNT` leaves.
    left: Option<u64>,
    done: bool,
}

impl<'a> Cursor<'a> {
    /// At the start.
    pub(in super::super) fn new(plan: Plan<'a>) -> Self {
        let mut cursor = Self {
            done: plan.never,
            left: plan.count,
            plan,
            next_period: 0,
            last_hit: -1,
            set: Set::default(),
            walk: Walk::default(),
            picks: Vec::new(),
            picked: 0,
        };
        // The start counts for COUNT even when the rule does not give it (RFC 5545 §3.3.10).
        if cursor.left.is_some() && !cursor.gives_start() {
            cursor.left = cursor.left.map(|left| left.saturating_sub(1));
        }
        cursor
    }

    /// How many instances `COUNT` leaves; 0 without `COUNT` or when they are spent.
    pub(super) fn left(&self) -> u64 {
        self.left.unwrap_or(0)
    }

    pub(super) fn plan(&self) -> &Plan<'a> {
        &self.plan
    }

    /// True when the rule itself gives the start.
    pub(in super::super) fn gives_start(&mut self) -> bool {
        if self.plan.never || !self.load(0) {
            return false;
        }
        let before = self.rank(self.plan.start);
        let gives = self.element(before) == Some(self.plan.start);
        self.picks.clear();
        gives
    }

    /// Fills the set with period `k`; false when nothing is in it.
    pub(super) fn load(&mut self, k: i64) -> bool {
        if !self.plan.fill(k, &mut self.set) {
            return false;
        }
        if self.plan.positions.is_empty() {
            return true;
        }
        self.plan.pick(&self.set, &mut self.picks);
        !self.picks.is_empty()
    }

    /// The number of elements of the period at hand.
    pub(super) fn size(&self) -> u64 {
        if self.plan.positions.is_empty() { self.set.len() } else { self.picks.len() as u64 }
    }

    /// How many elements of the period at hand come before `wall`.
    pub(super) fn rank(&self, wall: i64) -> u64 {
        let rank = self.set.rank(wall);
        if self.plan.positions.is_empty() {
            return rank;
        }
        self.picks.partition_point(|pick| *pick < rank) as u64
    }

    /// The n-th element of the period at hand.
    pub(super) fn element(&self, n: u64) -> Option<i64> {
        if self.plan.positions.is_empty() {
            return self.set.nth(n);
        }
        self.picks.get(n as usize).and_then(|pick| self.set.nth(*pick))
    }

    /// Takes up the period at hand from its `skip`-th element on.
    fn enter(&mut self, k: i64, skip: u64) {
        (self.next_period, self.last_hit) = (k + 1, k);
        if self.plan.positions.is_empty() {
            self.walk = Walk::new(&self.set, skip);
        } else {
            self.picked = skip as usize;
        }
    }

    /// Loads the first period from `k` on that is not empty; `None` when there is none any more.
    pub(super) fn load_from(&mut self, mut k: i64, budget: &mut Budget) -> Outcome<Option<i64>> {
        let from = k;
        loop {
            budget.spend(1)?;
            let begin = self.plan.period_start(k);
            if begin > LAST_WALL.min(self.plan.until) || k - from > self.plan.periods_in_cycle() {
                return Ok(None);
            }
            if self.load(k) {
                return Ok(Some(k));
            }
            k = self.plan.after_empty(k);
        }
    }

    /// The next wall time.
    #[inline]
    pub(in super::super) fn next(&mut self, budget: &mut Budget) -> Outcome<Option<i64>> {
        while !self.done {
            let element = if self.plan.positions.is_empty() {
                self.walk.next()
            } else {
                self.picked += 1;
                self.element(self.picked as u64 - 1)
            };
            let Some(wall) = element else {
                match self.load_from(self.next_period, budget)? {
                    Some(k) => {
                        let skip = if k == 0 { self.rank(self.plan.start) } else { 0 };
                        self.enter(k, skip);
                    }
                    None => self.done = true,
                }
                continue;
            };
            if wall > self.plan.until.min(LAST_WALL) || self.left == Some(0) {
                self.done = true;
                break;
            }
            if !self.plan.admits_end(wall) {
                continue;
            }
            if let Some(left) = &mut self.left {
                *left -= 1;
            }
            budget.spend(1)?;
            return Ok(Some(wall));
        }
        Ok(None)
    }

    /// Goes to the first wall time from `floor` on. May be called once, on a cursor at the start.
    pub(in super::super) fn seek(&mut self, floor: i64, budget: &mut Budget) -> Outcome<()> {
        if self.done || floor <= self.plan.start {
            return Ok(());
        }
        let target = self.plan.period_at_or_after(floor);
        if self.left.is_some() {
            return self.seek_counting(floor, target, budget);
        }
        match self.load_from(target, budget)? {
            Some(k) => {
                let skip = self.rank(floor);
                self.enter(k, skip);
            }
            None => self.done = true,
        }
        Ok(())
    }

    /// The number of elements that each period gives, when it is constant.
    pub(super) fn constant(&mut self) -> Option<u64> {
        let size = self.plan.constant_size()?;
        if self.plan.positions.is_empty() {
            return Some(size);
        }
        // Sets of one size have the same positions; period 0 is as good as any.
        self.load(0).then(|| self.size())
    }

    fn seek_counting(&mut self, floor: i64, target: i64, budget: &mut Budget) -> Outcome<()> {
        let mut k = 0;
        if let Some(each) = self.constant()
            && target > 0
            && self.load(0)
        {
            let first = self.size() - self.rank(self.plan.start);
            let skipped = each.saturating_mul(target as u64 - 1).saturating_add(first);
            self.left = self.left.map(|left| left.saturating_sub(skipped));
            k = target;
        }
        while self.left != Some(0) {
            let Some(loaded) = self.load_from(k, budget)? else { break };
            let begin = if loaded == 0 { self.rank(self.plan.start) } else { 0 };
            let skip = self.rank(floor).max(begin);
            self.left = self.left.map(|left| left.saturating_sub(skip - begin));
            if skip < self.size() {
                self.enter(loaded, skip);
                return Ok(());
            }
            k = loaded + 1;
        }
        self.done = true;
        Ok(())
    }
}
