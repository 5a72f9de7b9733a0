//! Whether a rule that fails goes on.

use super::RunState;

/// Runs in a row that may fail before their rule is paused.
pub const MOST_FAILURES: u32 = 10;

/// What the end of a run does to the number of its rule's runs that failed since one succeeded. At [`MOST_FAILURES`] the rule is
/// paused and its owner told; it stays so until they let it go on, which begins a new count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tally {
    /// It is none again.
    Reset,
    /// It is one more.
    Count,
    /// It stays: a part of the run failed that may fail, or it did not run.
    Keep,
}

impl Tally {
    /// What a run does that is in this state.
    pub fn of(state: RunState) -> Self {
        match state {
            RunState::Succeeded => Self::Reset,
            RunState::Failed | RunState::Dead => Self::Count,
            RunState::Pending
            | RunState::Running
            | RunState::Partial
            | RunState::Skipped
            | RunState::Cancelled => Self::Keep,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_failed_counts_until_one_succeeds() {
        for (state, expected) in [
            (RunState::Failed, Tally::Count),
            (RunState::Dead, Tally::Count),
            (RunState::Skipped, Tally::Keep),
            (RunState::Partial, Tally::Keep),
            (RunState::Cancelled, Tally::Keep),
            (RunState::Succeeded, Tally::Reset),
        ] {
            assert_eq!(Tally::of(state), expected, "{state:?}");
        }
    }
}
