//! The states of runs and of their steps.

use serde::{Deserialize, Serialize};

macro_rules! states {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        #[repr(i16)]
        pub enum $name { $($(#[$vdoc])* $variant = $code,)* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The number that it is stored as.
            pub fn code(self) -> i16 {
                self as i16
            }

            /// The state that is stored as `code`.
            pub fn from_code(code: i16) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }

            /// The name in the API.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    };
}

states! {
    /// The state of a run.
    RunState {
        /// It waits: for a worker, for the end of a wait, for its next retry.
        Pending = 0 "PENDING",
        /// A worker has it.
        Running = 1 "RUNNING",
        /// Every step was done, or skipped because its condition did not hold.
        Succeeded = 2 "SUCCEEDED",
        /// It went to its end, and some step failed on the way.
        Partial = 3 "PARTIAL",
        /// A step failed in a way that trying again does not mend, and ended it.
        Failed = 4 "FAILED",
        /// It did not run: its condition did not hold, or a limit said no.
        Skipped = 5 "SKIPPED",
        /// Somebody stopped it.
        Cancelled = 6 "CANCELLED",
        /// A step failed as often as it may, and ended it.
        Dead = 7 "DEAD",
    }
}

states! {
    /// The state of a step of a run.
    StepState {
        /// Its turn has not come, or it is to be tried again.
        Pending = 0 "PENDING",
        /// It was done.
        Succeeded = 1 "SUCCEEDED",
        /// Its condition did not hold.
        Skipped = 2 "SKIPPED",
        /// It failed for good.
        Failed = 3 "FAILED",
    }
}

impl RunState {
    /// Whether nothing happens to it any more by itself.
    pub fn is_final(self) -> bool {
        !matches!(self, Self::Pending | Self::Running)
    }

    /// Whether somebody may have it tried again from the step that failed.
    pub fn can_be_retried(self) -> bool {
        matches!(self, Self::Partial | Self::Failed | Self::Dead)
    }

    /// Whether a run in this state may come to be in another one.
    pub fn may_become(self, next: Self) -> bool {
        use RunState as S;
        match self {
            S::Pending => matches!(next, S::Running | S::Skipped | S::Cancelled),
            S::Running => next != S::Running,
            S::Partial | S::Failed | S::Dead => next == S::Pending,
            S::Succeeded | S::Skipped | S::Cancelled => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_lead_back() {
        for state in RunState::ALL {
            assert_eq!(RunState::from_code(state.code()), Some(*state));
            assert_eq!(serde_json::to_string(state).unwrap(), format!("\"{}\"", state.as_str()));
        }
        for state in StepState::ALL {
            assert_eq!(StepState::from_code(state.code()), Some(*state));
            assert_eq!(serde_json::to_string(state).unwrap(), format!("\"{}\"", state.as_str()));
        }
    }
}
