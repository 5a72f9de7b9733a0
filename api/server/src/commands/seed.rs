//! `cal3 seed`: demo data. Running it again changes nothing.

use std::process::ExitCode;

use cal3_app::{
    App, Viewer,
    account::{self, Passwords},
};
use cal3_domain::account::User;
use cal3_store::Turn;
use secrecy::ExposeSecret as _;

use super::{answer, demo, user::explain};
use crate::{
    config::{Base, Environment},
    services,
};

/// The demo account's address.
pub const DEMO_EMAIL: &str = "demo@cal3.local";
/// The demo account's password where nothing else is said. Known to everyone, so never in production.
const DEMO_PASSWORD: &str = "cal3-demo-calendar";

/// What `cal3 seed` takes.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Adds the demo data.
///
/// # Errors
/// When the database cannot be reached.
pub async fn run(_args: Args, config: Base) -> anyhow::Result<ExitCode> {
    let app = services::app(&config)?;
    // Several containers may start at once.
    let turn = Turn::at_demo_data(&app.store).await?;
    let user = demo_user(&app, &config).await?;
    answer(&format!("the demo account is {} ({})", user.address(), user.id));
    let viewer = Viewer::Worker { acting_for: user.id };
    if demo::fill(&app, &viewer, &user.time_zone).await? {
        answer("it has three calendars now");
    }
    drop(turn);
    app.store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// The demo account. If there is none it is made: with the configured password, in production with a made one that is
/// printed once, elsewhere with the one that everybody knows.
async fn demo_user(app: &App, config: &Base) -> anyhow::Result<User> {
    let is_production = config.environment == Environment::Production;
    let (password, is_generated) = match &config.demo_password {
        Some(password) => (password.clone(), false),
        None if is_production => (account::generate_password(app), true),
        None => (DEMO_PASSWORD.into(), false),
    };
    let passwords = Passwords::try_new(app)?;
    let demo = account::ensure_user(app, &passwords, DEMO_EMAIL, "Demo", "Europe/Berlin", &password);
    let (user, is_new) = demo.await.map_err(explain)?;
    if is_new && is_generated {
        answer(&format!("its password is {}; it is shown only now", password.expose_secret()));
    }
    Ok(user)
}
