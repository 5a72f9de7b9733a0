//! Runs: one rule for one cause, step by step, until it is done, given up, or dead.
//!
//! A run is a row whose [`Progress`] says which step is next; a worker claims it, carries out that step's effect, and records
//! the [`Outcome`] in the same transaction as the effect. Everything that decides what comes next is here: [`Progress`] (states,
//! retries), [`Backoff`] (when), [`Chain`] (loops), [`Cap`] (how many), [`Tally`] (whether the rule goes on at all) and
//! [`decide`] (whether a cause makes a run in the first place).

mod backoff;
mod breaker;
mod cap;
mod chain;
mod decide;
mod key;
mod progress;
mod state;

pub use backoff::Backoff;
pub use breaker::{MOST_FAILURES, Tally};
pub use cap::{Cap, CapExceeded, CapOf, Caps, Recent, SlidingWindow};
pub use chain::{CHAIN_HEADER, Chain, ChainFault, Link};
pub use decide::{Decision, Occasion, SkipReason, decide};
pub use key::{CauseKey, step_key};
pub use progress::{After, NotAllowed, Outcome, Policy, Progress, StepProgress};
pub use state::{RunState, StepState};
