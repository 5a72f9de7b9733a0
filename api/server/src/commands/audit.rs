//! `cal3 audit`: the audit log, from the command line.

use std::process::ExitCode;

use cal3_app::audit::{self, Noted, Report};

use super::answer;
use crate::{config::Base, services};

/// What `cal3 audit` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Reads the whole log and checks its chain of hashes; exits with 1 when something was changed or taken away
    Verify {
        /// An end of the chain that was noted down elsewhere, as an earlier verification showed it: only with it
        /// can a log that was made anew from some place on be told from the true one
        #[arg(long, value_name = "POSITION:HASH")]
        head: Option<Noted>,
    },
}

/// Does what was asked.
///
/// # Errors
/// When the database cannot be reached.
pub async fn run(args: Args, config: Base) -> anyhow::Result<ExitCode> {
    let app = services::app(&config)?;
    let Command::Verify { head } = args.command;
    let report = audit::verify(&app, head.map(|noted| noted.0)).await?;
    tell(&report);
    app.store.close().await;
    Ok(if report.broken.is_none() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell(report: &Report) {
    match (report.broken, report.head) {
        (Some(broken), _) => {
            answer(&format!("BROKEN  {broken}; {} entries before it are sound", report.sealed))
        }
        (None, Some(head)) => {
            answer(&format!("ok      {} entries follow from each other", report.sealed));
            answer(&format!("head    {}", Noted(head)));
        }
        (None, None) => answer("ok      nothing is sealed yet"),
    }
    if let Some(oldest) = report.oldest_unsealed {
        answer(&format!(
            "        {} entries wait to be sealed by the worker, the oldest since {oldest}",
            report.unsealed
        ));
    }
}
