//! `cal3 backup`: PostgreSQL's own dump, and beside it what it has to hold, taken at the same moment.

use std::{
    fs,
    io::BufWriter,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context as _;
use cal3_app::instance::{self, Snapshot};
use secrecy::ExposeSecret as _;

use super::{
    answer,
    instance::{NewFile, STATEMENT_TIMEOUT, summary},
    postgres,
};
use crate::{config::Base, services};

/// What `cal3 backup` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where to write it: a file that is not there yet. The manifest gets the same name and `.manifest.json`
    file: PathBuf,
}

/// Where the manifest of a backup is.
pub(super) fn manifest_of(backup: &Path) -> PathBuf {
    let mut name = backup.as_os_str().to_owned();
    name.push(".manifest.json");
    PathBuf::from(name)
}

/// Writes both. Others go on working; what they change meanwhile is in neither.
///
/// # Errors
/// When the database, `pg_dump` or a file fails; then there is neither.
pub async fn run(args: Args, config: Base) -> anyhow::Result<ExitCode> {
    let store = services::store(&config, STATEMENT_TIMEOUT)?;
    let url = config.direct_url.as_ref().unwrap_or(&config.database_url).expose_secret();
    let (dump, manifest) = (NewFile::create(&args.file)?, NewFile::create(&manifest_of(&args.file))?);
    let mut snapshot = Snapshot::begin(&store).await?;
    let mut command = postgres::command("pg_dump", url)?;
    command.args(["--format=custom", "--compress=6", "--no-owner", "--no-privileges", "--snapshot"]);
    command.arg(snapshot.name().await?);
    let dumping = postgres::start(command.stdout(dump.file.try_clone()?))?;
    let (dumped, taken) =
        tokio::join!(postgres::finished(dumping, "pg_dump"), instance::manifest(&mut snapshot));
    dumped?;
    let taken = taken?;
    serde_json::to_writer_pretty(BufWriter::new(&manifest.file), &taken).context("the manifest")?;
    dump.keep()?;
    if let Err(error) = manifest.keep() {
        let _ = fs::remove_file(&args.file);
        return Err(error);
    }
    answer(&format!("backed up: {}", summary(&taken)));
    drop(snapshot);
    store.close().await;
    Ok(ExitCode::SUCCESS)
}
