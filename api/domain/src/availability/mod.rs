//! When resources are free, why not, and what would do instead.
//!
//! # How to ask
//! Gather what is known into a [`Context`] (everything that touches [`reach`] of what is asked), then
//! - judge one request with [`evaluate`]: every broken rule at once, whether approval is needed, and the range to store;
//! - or prepare a [`Timeline`] and ask it often: [`Timeline::slots`] for a day or a month, [`Timeline::evaluate`],
//!   [`Timeline::explain`] for why a time cannot be had, [`nearest`] and [`alternatives`] for what can;
//! - put several together: [`any_of`] these that fits, [`all_of`] these at once, [`find_times`] for people and resources;
//! - before a change of the rules, [`impact`]: what is reserved already and would not be possible any more.
//!
//! # What is decided
//! - All instants are half-open: what ends when the next begins does not overlap it.
//! - A slot or reservation must lie in the opening hours, its buffers need not. Buffers must be free of blackouts and of others'
//!   reservations with their buffers.
//! - Rules about the start (past, notice, horizon) and quotas look at the reservation without its buffers.
//! - What a pool has left in a slot is its capacity less the most that is taken at one instant of it; reservations that never
//!   coincide are not added up.
//! - A slot is offered only if all of its range lies in what the timeline knows.

mod allowance;
mod alternatives;
mod days;
mod evaluate;
mod explain;
mod facts;
mod find;
mod grid;
mod impact;
mod load;
mod merge;
mod ranges;
mod slots;
mod timeline;
mod working_hours;

pub use alternatives::{Alternative, Elsewhere, alternatives, nearest};
pub use days::{DaySlots, by_day};
pub use evaluate::evaluate;
pub use explain::{Blocker, Explained};
pub use facts::{BusyPerson, Closure, Context, Replaced, Request};
pub use find::{
    FindLimits, FindRequest, FindResult, FoundTime, Hindrance, Need, NotThen, Participant, Party, Preference,
    Tally, find_times,
};
pub use impact::impact;
pub use load::Load;
pub use merge::{AnySlot, all_of, any_of};
pub use ranges::Ranges;
pub use slots::{Slot, SlotQuery, Slots};
pub use timeline::{MAX_DAYS, Timeline, TimelineTooLong, reach};
pub use working_hours::WorkingHours;
