//! The last place: more than a thousand people want it at once, by every way that there is, through several servers over one
//! database. As many get it as there are places, everybody else is told in a typed way that it is taken, and a look into the
//! table by other means than those that wrote it finds nothing given twice.
//!
//! `cal3 selftest reservations` does it in a database of its own; tests do it with servers that are killed meanwhile.

mod attempt;
mod client;
mod house;

pub use attempt::{Attempt, Outcome, Way};
pub use client::Client;
pub use house::{House, POOL};
