//! `cal3 user`: accounts, from the command line. Whoever may run it on this machine is an administrator.

use std::{
    io::{IsTerminal as _, Read as _},
    process::ExitCode,
};

use anyhow::{Context as _, bail};
use cal3_app::{
    App, AppError,
    account::{self, Administrator, PasswordReset, Passwords},
};
use cal3_domain::account::User;
use secrecy::{ExposeSecret as _, SecretString};

use super::answer;
use crate::{config::Base, services};

/// How many accounts are read at once.
const PAGE: u16 = 500;
/// Longest password that is read, in octets: more is refused by the rules anyhow.
const MAX_INPUT: u64 = 4_096;

/// What `cal3 user` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Makes an administrator; someone who has an account becomes one and keeps the password
    CreateAdmin {
        /// The e-mail address to sign in with
        email: String,
        /// What they are called
        #[arg(long, default_value = "Administrator")]
        name: String,
        /// Their IANA time zone
        #[arg(long, default_value = "UTC")]
        time_zone: String,
        /// Read the password from standard input; without this one is made and printed once
        #[arg(long)]
        password_stdin: bool,
    },
    /// Sets a new password and signs all of the person's devices out
    ResetPassword {
        /// The account's e-mail address
        email: String,
        /// Read the password from standard input; without this one is made and printed once
        #[arg(long)]
        password_stdin: bool,
    },
    /// Lets a person sign in without the second step, whose phone is lost, and signs all of their devices out
    DisableSecondFactor {
        /// The account's e-mail address
        email: String,
    },
    /// Lists the accounts in order of address: address, name, id, rights, since when
    List,
    /// Bars a person from signing in and signs their devices out; what they own stays
    Deactivate {
        /// The account's e-mail address
        email: String,
    },
    /// Lets a deactivated person sign in again
    Activate {
        /// The account's e-mail address
        email: String,
    },
}

/// Does what was asked.
///
/// # Errors
/// When the database cannot be reached, the address is unknown, or the password is weak.
pub async fn run(args: Args, config: Base) -> anyhow::Result<ExitCode> {
    let app = services::app(&config)?;
    match args.command {
        Command::CreateAdmin { email, name, time_zone, password_stdin } => {
            let input = Administrator { email, name, time_zone, password: password(password_stdin)? };
            let made = account::create_administrator(&app, &Passwords::try_new(&app)?, input).await;
            report(made, "is an administrator")?;
        }
        Command::ResetPassword { email, password_stdin } => {
            let chosen = password(password_stdin)?;
            let reset = account::reset_password(&app, &Passwords::try_new(&app)?, &email, chosen).await;
            report(reset, "has a new password; all devices are signed out")?;
        }
        Command::DisableSecondFactor { email } => {
            let (user, was_enabled) = account::disable_second_factor(&app, &email).await.map_err(explain)?;
            answer(&if was_enabled {
                format!("{} signs in without a second step; all devices are signed out", user.address())
            } else {
                format!("{} signs in without a second step, as before", user.address())
            });
        }
        Command::List => list(&app).await?,
        Command::Deactivate { email } => {
            let user = account::set_active(&app, &email, false).await.map_err(explain)?;
            answer(&format!("{} cannot sign in any more", user.address()));
        }
        Command::Activate { email } => {
            let user = account::set_active(&app, &email, true).await.map_err(explain)?;
            answer(&format!("{} can sign in", user.address()));
        }
    }
    app.store.close().await;
    Ok(ExitCode::SUCCESS)
}

fn report(done: Result<PasswordReset, AppError>, what: &str) -> anyhow::Result<()> {
    let done = done.map_err(explain)?;
    answer(&format!("{} {what} ({})", done.user.address(), done.user.id));
    if let Some(password) = done.generated {
        answer(&format!("password: {}", password.expose_secret()));
        answer("It is shown only now.");
    }
    Ok(())
}

async fn list(app: &App) -> anyhow::Result<()> {
    let mut after = String::new();
    loop {
        let page = account::list_users(app, &after, PAGE).await.map_err(explain)?;
        page.iter().for_each(|user| answer(&line(user)));
        match page.last() {
            Some(last) if page.len() == usize::from(PAGE) => after = last.address().to_owned(),
            _ => return Ok(()),
        }
    }
}

fn line(user: &User) -> String {
    let role = if user.is_administrator { "administrator" } else { "user" };
    let state = if user.deactivated_at.is_some() { "deactivated" } else { "active" };
    [user.address(), &user.name, &user.id.to_string(), role, state, &user.created_at.to_string()].join("\t")
}

fn password(from_stdin: bool) -> anyhow::Result<Option<SecretString>> {
    if !from_stdin {
        return Ok(None);
    }
    if std::io::stdin().is_terminal() {
        super::tell("Type the password, then Enter and Ctrl-D:");
    }
    let mut text = String::new();
    std::io::stdin().take(MAX_INPUT).read_to_string(&mut text).context("the password cannot be read")?;
    let password = text.trim_end_matches(['\r', '\n']);
    if password.is_empty() {
        bail!("standard input holds no password");
    }
    Ok(Some(password.into()))
}

/// What a use case refused, for a person at a terminal.
pub(super) fn explain(error: AppError) -> anyhow::Error {
    match error {
        AppError::NotFound => anyhow::anyhow!("there is no account with this address"),
        AppError::Invalid(faults) => {
            let texts: Vec<_> =
                faults.iter().map(|fault| format!("{}: {}", fault.field.join("."), fault.message)).collect();
            anyhow::anyhow!(texts.join("; "))
        }
        other => anyhow::Error::new(other),
    }
}
