//! A limit to the work that one question about a series may cost.

/// How much work is left: looking at one period of a rule (a year, a day, a second …) costs 1, and so does one instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    left: u64,
}

/// The work budget ran out before the answer was complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the series is too dense or too sparse to be expanded here: the work budget is spent")]
pub struct BudgetExceeded;

impl Budget {
    /// What a query gets: a few milliseconds at most, and 100,000 instances.
    pub const QUERY: Self = Self::new(100_000);

    /// A budget of so many steps.
    pub const fn new(steps: u64) -> Self {
        Self { left: steps }
    }

    /// Takes `cost` from what is left.
    #[inline]
    pub(super) fn spend(&mut self, cost: u64) -> Result<(), BudgetExceeded> {
        match self.left.checked_sub(cost) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => {
                self.left = 0;
                Err(BudgetExceeded)
            }
        }
    }
}
