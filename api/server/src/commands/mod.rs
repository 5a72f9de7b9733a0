//! The ways to run `cal3`, a file for each.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{
    config::{Base, Reader, ServeConfig, WorkerConfig},
    telemetry,
};

mod demo;
pub mod doctor;
pub mod healthcheck;
pub mod migrate;
pub mod schema;
pub mod seed;
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
    Migrate,
    /// Adds demo data; running it again changes nothing
    Seed(seed::Args),
    /// Prints the GraphQL schema
    Schema,
    /// Asks the running `cal3` in this container whether it is ready; exits with 1 when it is not
    Healthcheck(healthcheck::Args),
    /// Manages accounts from the command line
    User(user::Args),
    /// Checks configuration, database, Redis, migrations and clock, and says what is wrong
    Doctor,
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
            Self::Migrate => {
                let config = Base::read(environment())?;
                telemetry::start(&config)?;
                block_on(migrate::run(config, environment().run_seed()))?
            }
            Self::Seed(args) => {
                let config = Base::read(environment())?;
                telemetry::start(&config)?;
                block_on(seed::run(args, config))?
            }
            Self::User(args) => {
                let config = Base::read(environment())?;
                telemetry::start(&config)?;
                block_on(user::run(args, config))?
            }
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
