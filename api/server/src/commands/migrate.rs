//! `cal3 migrate`: brings the database up to this binary's schema. Safe to run from several containers at once.

use std::{path::PathBuf, process::ExitCode, time::Duration};

use anyhow::Context as _;

use super::{rehearse, seed, serve};
use crate::{config::Base, services};

/// A migration may rewrite a large table.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(30 * 60);

/// What `cal3 migrate` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Try it on the last backup, in a database beside the real one: restore, migrate, check, report, drop
    #[arg(long)]
    rehearse: bool,
    /// Which backup to rehearse on, or `-` for standard input; without this, the newest of the folder
    #[arg(long, requires = "rehearse")]
    backup: Option<PathBuf>,
    /// Where the backups are
    #[arg(long, requires = "rehearse", default_value = "backups")]
    backups: PathBuf,
    /// The database has just been restored: what changes from now on lies beyond all that clients have seen
    #[arg(long, conflicts_with = "rehearse")]
    restored: bool,
}

/// Applies what is missing, then adds demo data if asked to.
///
/// # Errors
/// When the database cannot be reached or a migration fails.
pub async fn run(args: Args, config: Base, with_demo: bool) -> anyhow::Result<ExitCode> {
    if args.rehearse {
        return rehearse::run(&config, args.backup, &args.backups).await;
    }
    let store = services::store(&config, STATEMENT_TIMEOUT)?;
    serve::reach(&store).await?;
    let pending = store.pending_migrations().await?;
    store.migrate().await.context("the migrations did not go through; nothing of the failed one was kept")?;
    if args.restored {
        store.renew_positions().await?;
    }
    tracing::info!(applied = pending, "the database is current");
    store.close().await;
    if with_demo {
        return seed::run(seed::Args::default(), config).await;
    }
    Ok(ExitCode::SUCCESS)
}
