//! `cal3 doctor`: checks what an installation stands on, one line for each part, and says what is wrong.

use std::{process::ExitCode, time::Duration};

use cal3_store::Store;
use secrecy::ExposeSecret as _;

use super::answer;
use crate::{
    config::{Reader, ServeConfig},
    services,
};

/// How long one part may take to answer.
const TIMEOUT: Duration = Duration::from_secs(5);
/// Clocks further apart than this make tokens and reminders wrong.
const SKEW_MAX: Duration = Duration::from_secs(5);

/// Checks everything and reports. Exits with 1 when a part is not well.
///
/// # Errors
/// When an address cannot be read.
pub async fn run(reader: Reader) -> anyhow::Result<ExitCode> {
    let config = match ServeConfig::read(reader) {
        Ok(config) => {
            answer("ok      configuration");
            config
        }
        Err(faults) => {
            answer(&format!("FAILED  configuration: {faults}"));
            return Ok(ExitCode::FAILURE);
        }
    };
    let store = services::store(&config.base, TIMEOUT)?;
    let mut well = report("database", database(&store).await);
    if well {
        well &= report("migrations", migrations(&store).await);
        well &= report("clock", clock(&store).await);
    }
    well &= report("redis", redis(config.redis_url.expose_secret()).await);
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn report(part: &str, outcome: Result<String, String>) -> bool {
    match &outcome {
        Ok(detail) => answer(&format!("ok      {part}: {detail}")),
        Err(problem) => answer(&format!("FAILED  {part}: {problem}")),
    }
    outcome.is_ok()
}

async fn database(store: &Store) -> Result<String, String> {
    match tokio::time::timeout(TIMEOUT, store.server_version()).await {
        Ok(Ok(version)) => Ok(format!("PostgreSQL {version}")),
        Ok(Err(error)) => Err(format!("{error}; check DATABASE_URL or DB_HOST and its siblings")),
        Err(_) => Err("no answer within five seconds; check the address and the firewall".to_owned()),
    }
}

async fn migrations(store: &Store) -> Result<String, String> {
    match store.pending_migrations().await {
        Ok(0) => Ok("current".to_owned()),
        Ok(pending) => Err(format!("{pending} missing; run `cal3 migrate`")),
        Err(error) => Err(error.to_string()),
    }
}

async fn clock(store: &Store) -> Result<String, String> {
    let theirs = store.server_time().await.map_err(|error| error.to_string())?;
    let ours = cal3_domain::clock::Clock::now(&cal3_app::SystemClock);
    let skew = ours.duration_since(theirs).unsigned_abs();
    if skew > SKEW_MAX {
        return Err(format!(
            "{} s apart from the database's; let both machines keep time by NTP",
            skew.as_secs()
        ));
    }
    Ok("agrees with the database's".to_owned())
}

async fn redis(url: &str) -> Result<String, String> {
    let mut connection = services::redis(url).map_err(|error| format!("{error:#}"))?;
    match tokio::time::timeout(TIMEOUT, redis::cmd("PING").query_async::<String>(&mut connection)).await {
        Ok(Ok(_)) => Ok("answers".to_owned()),
        Ok(Err(error)) => Err(format!("{error}; check REDIS_URL")),
        Err(_) => Err("no answer within five seconds; check REDIS_URL".to_owned()),
    }
}
