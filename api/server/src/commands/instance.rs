//! `cal3 export`, `cal3 import`, `cal3 verify`: a whole instance as one file.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufReader, BufWriter, Read, Write},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use anyhow::{Context as _, bail};
use cal3_app::instance::{self, Archive, Manifest, Snapshot};
use cal3_store::Store;

use super::{answer, tell};
use crate::{config::Base, services};

/// A table may be large, and everything is read by one statement.
pub(super) const STATEMENT_TIMEOUT: Duration = Duration::from_secs(12 * 60 * 60);

/// What `cal3 export` takes.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// Where to write it: a file that is not there yet, or `-` for standard output
    file: PathBuf,
}

/// What `cal3 import` takes.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// What `cal3 export` wrote, or `-` for standard input
    file: PathBuf,
}

/// What `cal3 verify` takes.
#[derive(Debug, clap::Args)]
pub struct Verify {
    /// What `cal3 export` wrote, or the manifest of a backup: the instance has to be equal to it
    file: Option<PathBuf>,
}

/// Writes the instance.
///
/// # Errors
/// When the database or the file fails; then there is no file.
pub async fn export(args: Export, config: Base) -> anyhow::Result<ExitCode> {
    let store = services::store(&config, STATEMENT_TIMEOUT)?;
    let manifest = if is_pipe(&args.file) {
        instance::export(&store, BufWriter::new(io::stdout())).await?
    } else {
        let file = NewFile::create(&args.file)?;
        let manifest = instance::export(&store, BufWriter::new(&file.file)).await?;
        file.keep()?;
        manifest
    };
    tell(&format!("exported: {}", summary(&manifest)));
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Loads an instance.
///
/// # Errors
/// When the database is not empty, the file is not whole, or what was loaded is not what the file says.
pub async fn import(args: Import, config: Base) -> anyhow::Result<ExitCode> {
    let store = services::store(&config, STATEMENT_TIMEOUT)?;
    let manifest = instance::import(&store, &mut Archive::new(open(&args.file)?)).await?;
    answer(&format!("imported: {}", summary(&manifest)));
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Checks that what must hold holds, and that the instance is equal to the file.
///
/// # Errors
/// When the database fails or the file cannot be read.
pub async fn verify(args: Verify, config: Base) -> anyhow::Result<ExitCode> {
    let store = services::store(&config, STATEMENT_TIMEOUT)?;
    let mut well = holds(&store, answer).await?;
    if let Some(file) = args.file {
        well &= equals(&store, &read_manifest(&file)?, answer).await?;
    }
    store.close().await;
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reports the rules that do not hold.
pub(super) async fn holds(store: &Store, report: fn(&str)) -> anyhow::Result<bool> {
    let violations = instance::check(&mut *store.read().await?).await?;
    for violation in &violations {
        report(&format!("BROKEN  {}: not so for {} rows", violation.rule, violation.rows));
    }
    if violations.is_empty() {
        report("ok      every rule holds");
    }
    Ok(violations.is_empty())
}

/// Reports in what the database differs from the manifest.
pub(super) async fn equals(store: &Store, expected: &Manifest, report: fn(&str)) -> anyhow::Result<bool> {
    let mut snapshot = Snapshot::begin(store).await?;
    let found = instance::manifest(&mut snapshot).await?;
    let differences = instance::compare(expected, &found);
    for difference in &differences {
        report(&format!("DIFFERS {difference}"));
    }
    if differences.is_empty() {
        report(&format!("ok      equal: {}", summary(expected)));
    }
    Ok(differences.is_empty())
}

/// The manifest in a file of its own, or that of an export, which is read to its end and checked against it.
pub(super) fn read_manifest(path: &Path) -> anyhow::Result<Manifest> {
    let mut file = open(path)?;
    let mut first = [0; 1];
    let length = file.read(&mut first).with_context(|| path.display().to_string())?;
    let whole = first[..length].chain(file);
    if first == *b"{" {
        return serde_json::from_reader(whole).with_context(|| format!("{} is no manifest", path.display()));
    }
    Ok(instance::intact(&mut Archive::new(whole))?)
}

pub(super) fn summary(manifest: &Manifest) -> String {
    format!(
        "{} rows in {} tables, schema {}, as of {}",
        manifest.rows(),
        manifest.tables.len(),
        manifest.schema,
        manifest.taken_at
    )
}

pub(super) fn is_pipe(path: &Path) -> bool {
    path == Path::new("-")
}

pub(super) fn open(path: &Path) -> anyhow::Result<BufReader<Box<dyn Read + Send>>> {
    let from: Box<dyn Read + Send> = if is_pipe(path) {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(path).with_context(|| path.display().to_string())?)
    };
    Ok(BufReader::with_capacity(1 << 20, from))
}

/// A file for the owner's eyes that is there under its name only once it is whole.
pub(super) struct NewFile {
    pub(super) file: File,
    unfinished: PathBuf,
    path: PathBuf,
    is_kept: bool,
}

impl NewFile {
    pub(super) fn create(path: &Path) -> anyhow::Result<Self> {
        if path.exists() {
            bail!("{} is there already", path.display());
        }
        let mut unfinished = path.as_os_str().to_owned();
        unfinished.push(".unfinished");
        let unfinished = PathBuf::from(unfinished);
        let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished);
        let file = file.with_context(|| unfinished.display().to_string())?;
        Ok(Self { file, unfinished, path: path.to_owned(), is_kept: false })
    }

    /// Puts it on the disk, and under its name.
    pub(super) fn keep(mut self) -> anyhow::Result<()> {
        (&self.file).flush()?;
        self.file.sync_all().context("the file could not be written to the disk")?;
        fs::rename(&self.unfinished, &self.path).with_context(|| self.path.display().to_string())?;
        self.is_kept = true;
        Ok(())
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.is_kept {
            let _ = fs::remove_file(&self.unfinished);
        }
    }
}
