//! `cal3 migrate`: brings the database up to this binary's schema. Safe to run from several containers at once.

use std::{process::ExitCode, time::Duration};

use anyhow::Context as _;

use super::seed;
use crate::{config::Base, services};

/// A migration may rewrite a large table.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(30 * 60);

/// Applies what is missing, then adds demo data if asked to.
///
/// # Errors
/// When the database cannot be reached or a migration fails.
pub async fn run(config: Base, with_demo: bool) -> anyhow::Result<ExitCode> {
    let store = services::store(&config, STATEMENT_TIMEOUT)?;
    let pending =
        store.pending_migrations().await.context("the database cannot be asked for its migrations")?;
    store.migrate().await.context("the migrations did not go through; nothing of the failed one was kept")?;
    tracing::info!(applied = pending, "the database is current");
    store.close().await;
    if with_demo {
        return seed::run(seed::Args::default(), config).await;
    }
    Ok(ExitCode::SUCCESS)
}
