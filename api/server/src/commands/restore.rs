//! `cal3 restore`: a backup, first into a database beside the real one, then in its place.

use std::{
    io::{Cursor, Read as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, bail, ensure};
use cal3_app::{
    SystemClock,
    instance::{self, Archive, Scratch},
};
use cal3_domain::clock::Clock as _;
use cal3_store::Store;
use secrecy::ExposeSecret as _;
use url::Url;

use super::{
    answer, backup,
    instance::{STATEMENT_TIMEOUT, equals, holds, open, read_manifest},
    postgres, tell,
};
use crate::config::Base;

/// How a dump by `pg_dump --format=custom` begins.
const DUMP: &[u8; 5] = b"PGDMP";

/// What `cal3 restore` takes.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
pub struct Args {
    /// The backup or export, or `-` for standard input. It is restored beside the real database, compared with its manifest
    /// and brought up to date; the name of the new database is printed
    file: Option<PathBuf>,
    /// Puts this database in the place of the real one, and prints the name that the latter has from then on
    #[arg(long, value_name = "DATABASE")]
    swap: Option<String>,
    /// Drops a database that a restore left beside the real one
    #[arg(long, value_name = "DATABASE")]
    drop: Option<String>,
}

/// Does what was asked.
///
/// # Errors
/// When the backup is not whole or the database fails; the real database is then as it was.
pub async fn run(args: Args, config: Base) -> anyhow::Result<ExitCode> {
    let url = config.direct_url.as_ref().unwrap_or(&config.database_url).expose_secret();
    let current = Url::parse(url)?.path().trim_start_matches('/').to_owned();
    ensure!(!current.is_empty(), "the database's address names no database");
    let stamp = SystemClock.now().strftime("%Y%m%d%H%M%S").to_string();
    if let Some(file) = args.file {
        return beside(url, &format!("{current}_restored_{stamp}"), &file).await;
    }
    if let Some(new) = args.swap {
        require_ours(&current, &new)?;
        let aside = format!("{current}_before_{stamp}");
        instance::swap(url, &current, &new, &aside)
            .await
            .with_context(|| format!("{new} could not take the place of {current}; both are as they were"))?;
        answer(&aside);
    }
    if let Some(name) = args.drop {
        require_ours(&current, &name)?;
        Scratch::existing(url, &name)?.remove().await?;
        tell(&format!("{name} has been dropped"));
    }
    Ok(ExitCode::SUCCESS)
}

/// Only what a restore made is exchanged or dropped.
fn require_ours(current: &str, name: &str) -> anyhow::Result<()> {
    let rest = name.strip_prefix(current).unwrap_or_default();
    if !rest.starts_with("_restored_") && !rest.starts_with("_before_") {
        bail!("{name} is no database that a restore of {current} made");
    }
    Ok(())
}

async fn beside(url: &str, name: &str, file: &Path) -> anyhow::Result<ExitCode> {
    let scratch = Scratch::create(url, name).await.with_context(|| {
        format!("the database {name} could not be made; the role needs the right CREATEDB")
    })?;
    match restored(&scratch, file).await {
        Ok(()) => {
            answer(name);
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            scratch.remove().await.with_context(|| format!("{name} could not be dropped"))?;
            Err(error.context("nothing has been restored; the database is as it was"))
        }
    }
}

async fn restored(scratch: &Scratch, file: &Path) -> anyhow::Result<()> {
    let store = scratch.store(STATEMENT_TIMEOUT)?;
    fill(scratch, &store, file).await?;
    let manifest = backup::manifest_of(file);
    if manifest.exists() {
        let is_equal = equals(&store, &read_manifest(&manifest)?, tell).await?;
        ensure!(is_equal, "what was restored is not what the manifest says");
    }
    store.migrate().await.context("the backup could not be brought up to this release")?;
    store.renew_positions().await?;
    ensure!(holds(&store, tell).await?, "what must always hold does not");
    store.close().await;
    Ok(())
}

/// Fills a database from a dump or an export, whichever it is.
pub(super) async fn fill(scratch: &Scratch, store: &Store, file: &Path) -> anyhow::Result<()> {
    let mut from = open(file)?;
    let mut first = [0; DUMP.len()];
    from.read_exact(&mut first).with_context(|| format!("{} is no backup", file.display()))?;
    let whole = Cursor::new(first).chain(from);
    if first == *DUMP {
        return postgres::restore(&scratch.url, whole).await;
    }
    instance::load(store, &mut Archive::new(whole)).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::require_ours;

    #[test]
    fn only_what_a_restore_made_is_touched() {
        for ours in ["cal3_restored_20261125120000", "cal3_before_20261125120000"] {
            assert!(require_ours("cal3", ours).is_ok());
        }
        for other in ["cal3", "postgres", "cal3_dev", "other_restored_1", ""] {
            assert!(require_ours("cal3", other).is_err(), "{other}");
        }
    }
}
