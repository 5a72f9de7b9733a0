//! The worker against a real PostgreSQL and a real Redis.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod audit;
mod automation;
mod automation_notice;
mod import;
mod import_task;
mod push;
mod queue;
mod receiver;
mod support;
mod webhook;
