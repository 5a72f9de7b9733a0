//! The use cases against a real PostgreSQL and a real Redis.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed"
)]

mod account;
mod audit;
mod automation;
mod automation_limits;
mod booking;
mod event;
mod house;
mod ids;
mod instance;
mod limit;
mod live;
mod mail;
mod meter;
mod organisation;
mod reservation;
mod reservation_series;
mod reservation_waitlist;
mod resource;
mod sharing;
mod token;
mod webhook;
