//! The last wall time of a rule, and how many come before a time.

use super::super::budget::{Budget, BudgetExceeded};
use super::cursor::Cursor;
use super::periods::LAST_WALL;

/// Where a rule ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Last {
    /// It gives nothing.
    Nothing,
    /// Its last wall time, or one shortly after it where finding it would cost too much.
    At(i64),
    /// It goes on to the end of the calendar.
    Endless,
}

/// How many periods before `UNTIL` are looked at for the last instance.
const BACK: i64 = 64;

impl Cursor<'_> {
    /// Where the rule ends. To be called on a cursor at the start.
    pub(in super::super) fn last(mut self, budget: &mut Budget) -> Result<Last, BudgetExceeded> {
        if self.plan().never {
            return Ok(Last::Nothing);
        }
        if self.plan().count.is_some() {
            return self.last_counted(budget);
        }
        if self.plan().has_until && self.plan().until < LAST_WALL {
            return Ok(self.last_until());
        }
        Ok(if self.next(budget)?.is_some() { Last::Endless } else { Last::Nothing })
    }

    fn last_until(&mut self) -> Last {
        let until = self.plan().until;
        let newest = self.plan().period_at_or_before(until);
        for k in (0..=newest).rev().take(BACK as usize) {
            if !self.load(k) {
                continue;
            }
            let begin = if k == 0 { self.rank(self.plan().start) } else { 0 };
            let mut after = self.rank(until.saturating_add(1));
            if let Some((first, behind)) = self.plan().hole {
                let inside = |wall: i64| (first..behind).contains(&wall);
                if after > 0 && self.element(after - 1).is_some_and(inside) {
                    after = self.rank(first);
                }
            }
            if after > begin {
                return self.element(after - 1).map_or(Last::Nothing, Last::At);
            }
        }
        if newest < BACK { Last::Nothing } else { Last::At(until) }
    }

    fn last_counted(&mut self, budget: &mut Budget) -> Result<Last, BudgetExceeded> {
        let mut left = self.left();
        if left == 0 {
            return Ok(Last::Nothing);
        }
        let mut k = 0;
        let mut last = Last::Nothing;
        if let Some(each) = self.constant() {
            let first = if self.load(0) { self.size() - self.rank(self.plan().start) } else { 0 };
            if left > first && each > 0 {
                let periods = (left - first - 1) / each;
                left -= first + periods * each;
                k = periods as i64 + 1;
                if self.plan().period_start(k) > LAST_WALL {
                    return Ok(Last::Endless);
                }
            }
        }
        while let Some(loaded) = self.load_from(k, budget)? {
            let begin = if loaded == 0 { self.rank(self.plan().start) } else { 0 };
            let here = self.size() - begin;
            if here >= left {
                return Ok(self.element(begin + left - 1).map_or(last, Last::At));
            }
            if here > 0 {
                last = self.element(self.size() - 1).map_or(last, Last::At);
            }
            left -= here;
            k = loaded + 1;
        }
        Ok(last)
    }

    /// How many instances of the rule come before `wall`, the start counted whether the rule gives it or not.
    pub(in super::super) fn count_before(
        mut self,
        wall: i64,
        budget: &mut Budget,
    ) -> Result<u64, BudgetExceeded> {
        let Some(count) = self.plan().count else { return Ok(0) };
        self.seek(wall, budget)?;
        Ok(count - self.left())
    }
}
