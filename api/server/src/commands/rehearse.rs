//! `cal3 migrate --rehearse`: what the migrations would do to the last backup, in a database beside the real one.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use anyhow::{Context as _, bail};
use cal3_app::{
    SystemRandom,
    instance::{Scratch, database_size},
};
use cal3_domain::random::Random as _;
use secrecy::ExposeSecret as _;
use tokio::signal::unix::{SignalKind, signal};

use super::{
    answer, backup,
    instance::{STATEMENT_TIMEOUT, equals, holds, read_manifest},
    restore,
};
use crate::config::Base;

/// Restores, migrates, checks, reports, and drops what it made.
///
/// # Errors
/// When there is no backup, it cannot be restored, or a migration fails on it.
pub async fn run(config: &Base, file: Option<PathBuf>, folder: &Path) -> anyhow::Result<ExitCode> {
    let file = match file {
        Some(file) => file,
        None => newest(folder)?,
    };
    let url = config.direct_url.as_ref().unwrap_or(&config.database_url).expose_secret();
    let mut suffix = [0; 4];
    SystemRandom.fill(&mut suffix);
    let name = format!("cal3_rehearsal_{:08x}", u32::from_be_bytes(suffix));
    let scratch = Scratch::create(url, &name)
        .await
        .context("no database for the rehearsal could be made; the role needs the right CREATEDB")?;
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let rehearsed = tokio::select! {
        rehearsed = rehearse(&scratch, &file) => rehearsed,
        _ = interrupt.recv() => Err(anyhow::anyhow!("interrupted")),
        _ = terminate.recv() => Err(anyhow::anyhow!("interrupted")),
    };
    scratch.remove().await.with_context(|| format!("the database {name} could not be dropped"))?;
    answer(&format!("dropped   {name}"));
    Ok(if rehearsed? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn rehearse(scratch: &Scratch, file: &Path) -> anyhow::Result<bool> {
    let store = scratch.store(STATEMENT_TIMEOUT)?;
    let began = Instant::now();
    restore::fill(scratch, &store, file).await?;
    let restored = database_size(&store).await?;
    answer(&format!("restored  {} in {:.1?}, {} on disk", file.display(), began.elapsed(), size(restored)));
    let manifest = backup::manifest_of(file);
    let mut well = true;
    if manifest.exists() {
        well &= equals(&store, &read_manifest(&manifest)?, answer).await?;
    }
    let before = store.applied_migrations().await?;
    let began = Instant::now();
    store.migrate().await.context("the migration would fail; nothing but the rehearsal was touched")?;
    let took = began.elapsed();
    let steps: Vec<_> =
        store.applied_migrations().await?.into_iter().filter(|step| !before.contains(step)).collect();
    let migrated = database_size(&store).await?;
    answer(&format!(
        "migrated  {} steps in {took:.1?}, {} on disk afterwards ({} more)",
        steps.len(),
        size(migrated),
        size(migrated.saturating_sub(restored))
    ));
    for step in steps {
        answer(&format!("            {} {} in {:.1?}", step.version, step.description, step.took));
    }
    well &= holds(&store, answer).await?;
    store.close().await;
    Ok(well)
}

/// The newest backup of a folder, by its name.
fn newest(folder: &Path) -> anyhow::Result<PathBuf> {
    let files = fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read; name the backup: --backup FILE", folder.display()))?;
    let is_backup =
        |path: &PathBuf| path.extension().is_some_and(|extension| extension == "dump" || extension == "tar");
    match files.flatten().map(|file| file.path()).filter(is_backup).max() {
        Some(file) => Ok(file),
        None => bail!("there is no *.dump and no *.tar in {}; make a backup first", folder.display()),
    }
}

fn size(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_backup_is_the_last_by_name() {
        let dir = tempfile::tempdir().unwrap();
        assert!(newest(dir.path()).unwrap_err().to_string().contains("make a backup first"));
        for name in
            ["cal3-20261125T010000Z.dump", "cal3-20261126T010000Z.dump", "cal3-20261127T010000Z.dump.part"]
        {
            fs::write(dir.path().join(name), "").unwrap();
        }
        assert_eq!(newest(dir.path()).unwrap(), dir.path().join("cal3-20261126T010000Z.dump"));
    }
}
