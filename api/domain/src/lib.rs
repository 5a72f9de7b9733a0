//! Cal3's pure domain: time, recurrence, iCalendar, events, access. No I/O, no async, no clock of its own.
//!
//! What is decided here is decided for the page, the API, the jobs and the feeds alike. A function here takes the
//! present instant, ids and randomness as arguments.

pub mod access;
pub mod account;
pub mod clock;
pub mod cursor;
pub mod event;
pub mod ical;
pub mod ids;
pub mod random;
pub mod recurrence;
pub mod time;
