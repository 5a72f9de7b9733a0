//! `cal3`, the binary: configuration, routes, telemetry, shutdown, and the wiring of the rooms below.
//!
//! Each way to run it is a file in [`commands`]; the environment is read once, in [`config`]; what HTTP serves is
//! listed in [`http`]. No rule of the product is decided here.

// Answers are futures within futures, one level for each type of the schema: the optimiser looks through all of them.
#![recursion_limit = "256"]

use std::process::ExitCode;

use clap::Parser as _;

pub mod commands;
pub mod config;
pub mod http;
pub mod lifecycle;
pub mod listener;
pub mod metrics;
pub mod selftest;
pub mod services;
pub mod telemetry;

/// Reads the command line, does what it says, and answers the process's exit code: 0 done, 1 failed, 2 misused.
pub fn run() -> ExitCode {
    commands::Cli::parse().run()
}
