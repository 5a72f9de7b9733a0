//! Cal3's pure domain: time, recurrence, iCalendar, events, access, automation. No I/O, no async, no clock of its own.
//!
//! What is decided here is decided for the page, the API, the jobs and the feeds alike. A function here takes the
//! present instant, ids and randomness as arguments.

pub mod access;
pub mod account;
pub mod audit;
pub mod automation;
pub mod availability;
pub mod booking;
pub mod busy;
pub mod clock;
pub mod csv;
pub mod cursor;
pub mod event;
pub mod facts;
pub mod ical;
pub mod ids;
pub mod job;
pub mod organisation;
pub mod policy;
pub mod random;
pub mod recurrence;
pub mod reservation;
pub mod resource;
pub mod task;
pub mod template;
pub mod time;
pub mod web_push;
pub mod webhook;
