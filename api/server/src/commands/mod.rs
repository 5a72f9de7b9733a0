//! The ways to run `cal3`, a file for each.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{
    config::{Base, Reader, ServeConfig, WorkerConfig},
    telemetry,
};

pub mod audit;
pub mod backup;
mod demo;
pub mod doctor;
pub mod healthcheck;
pub mod instance;
pub mod migrate;
mod postgres;
mod rehearse;
pub mod restore;
pub mod schema;
pub mod seed;
pub mod selftest;
pub mod serve;
pub mod user;
pub mod worker;

/// Cal3: calendars and reservations on your own server.
#[derive(Debug, Parser)]
#[command(name = "cal3", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the API: GraphQL over HTTP and WebSocket, sign-in, feeds, health
    Serve,
    /// Does the work in the background
    Worker,
    /// Applies the migrations that the database lacks, and with RUN_SEED=true adds demo data
    Migrate(migrate::Args),
    /// Adds demo data; running it again changes nothing
    Seed(seed::Args),
    /// Prints the GraphQL schema
    Schema,
    /// Asks the running `cal3` in this container whether it is ready; exits with 1 when it is not
    Healthcheck(healthcheck::Args),
    /// Manages accounts from the command line
    User(user::Args),
    /// Checks whether the audit log is what it was
    Audit(audit::Args),
    /// Checks configuration, database, Redis, migrations and clock, and says what is wrong
    Doctor,
    /// Shows that what may not happen does not, in a database of its own that is dropped afterwards
    Selftest(selftest::Args),
    /// Writes a backup by pg_dump, and a manifest of the same moment
    Backup(backup::Args),
    /// Restores a backup into a database beside the real one, or exchanges the two
    Restore(restore::Args),
    /// Writes the whole instance to a file that any release from this one on can import
    Export(instance::Export),
    /// Loads what `export` wrote into an empty instance, and compares
    Import(instance::Import),
    /// Checks what must always hold, and whether the instance is equal to an export or a backup
    Verify(instance::Verify),
}

impl Cli {
    /// Does what the command line says.
    pub fn run(self) -> ExitCode {
        match self.command.run() {
            Ok(code) => code,
            Err(error) => {
                tell(&format!("cal3: {error:#}"));
                ExitCode::FAILURE
            }
        }
    }
}

impl Command {
    fn run(self) -> anyhow::Result<ExitCode> {
        let environment = Reader::from_environment;
        let base = || -> anyhow::Result<Base> {
            let config = Base::read(environment())?;
            telemetry::start(&config)?;
            Ok(config)
        };
        match self {
            Self::Serve => {
                let config = ServeConfig::read(environment())?;
                telemetry::start(&config.base)?;
                block_on(serve::run(config))?
            }
            Self::Worker => {
                let config = WorkerConfig::read(environment())?;
                telemetry::start(&config.base)?;
                block_on(worker::run(config))?
            }
            Self::Selftest(args) => {
                let config = ServeConfig::read(environment())?;
                telemetry::start(&config.base)?;
                block_on(selftest::run(args, config))?
            }
            Self::Migrate(args) => block_on(migrate::run(args, base()?, environment().run_seed()))?,
            Self::Seed(args) => block_on(seed::run(args, base()?))?,
            Self::User(args) => block_on(user::run(args, base()?))?,
            Self::Audit(args) => block_on(audit::run(args, base()?))?,
            Self::Backup(args) => block_on(backup::run(args, base()?))?,
            Self::Restore(args) => block_on(restore::run(args, base()?))?,
            Self::Export(args) => block_on(instance::export(args, base()?))?,
            Self::Import(args) => block_on(instance::import(args, base()?))?,
            Self::Verify(args) => block_on(instance::verify(args, base()?))?,
            Self::Schema => schema::run(),
            Self::Healthcheck(args) => block_on(healthcheck::run(args, environment()))?,
            Self::Doctor => block_on(doctor::run(environment()))?,
        }
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> std::io::Result<T> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(future))
}

/// Tells the person at the terminal, or the container's log, on standard error.
#[expect(clippy::print_stderr, reason = "this is where a command speaks to the person who ran it")]
pub(crate) fn tell(line: &str) {
    eprintln!("{line}");
}

/// Prints a command's result on standard output.
#[expect(clippy::print_stdout, reason = "this is where a command answers")]
pub(crate) fn answer(line: &str) {
    println!("{line}");
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        super::Cli::command().debug_assert();
    }
}
