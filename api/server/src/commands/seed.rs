//! `cal3 seed`: demo data. Running it again changes nothing.

use std::process::ExitCode;

use crate::config::Base;

/// What `cal3 seed` takes.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Adds the demo data.
///
/// # Errors
/// When the database cannot be reached.
pub async fn run(_args: Args, _config: Base) -> anyhow::Result<ExitCode> {
    anyhow::bail!("there is no demo data yet")
}
