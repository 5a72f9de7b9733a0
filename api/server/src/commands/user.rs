//! `cal3 user`: accounts, from the command line.

use std::process::ExitCode;

use crate::config::Base;

/// What `cal3 user` takes.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Does what was asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn run(_args: Args, _config: Base) -> anyhow::Result<ExitCode> {
    anyhow::bail!("there are no accounts to manage yet")
}
