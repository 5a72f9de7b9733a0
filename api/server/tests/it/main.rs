//! The server as its clients see it: a whole one in this process, on a port of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up has failed"
)]

mod administration;
mod auth;
mod endurance;
mod external;
mod feed;
mod graphql;
mod hook;
mod probes;
mod processes;
mod race;
mod reservation;
mod support;
mod websocket;
