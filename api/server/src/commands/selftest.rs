//! `cal3 selftest`: shows on this machine what Cal3 promises, in a database of its own.

use std::{net::SocketAddr, process::ExitCode, sync::Arc, time::Duration};

use anyhow::Context as _;
use axum::serve;
use cal3_app::{
    App, SystemClock, SystemRandom, instance::Scratch, reservation::expire_due, secretbox::SecretBox,
};
use cal3_domain::{clock::Clock as _, random::Random as _};
use jiff::{SignedDuration, Timestamp};
use secrecy::ExposeSecret as _;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    sync::watch,
    time::Instant,
};

use super::answer;
use crate::{
    config::ServeConfig,
    http,
    lifecycle::Lifecycle,
    selftest::{Attempt, House, Outcome, POOL},
    services::Services,
};

/// Servers that it starts.
const SERVERS: usize = 3;
/// Requests that are under way at a time. All of them want the same rows, so that the database serves one after another; a
/// server's pool gives up on a connection after 5 s, and a transaction on a row after as long.
const IN_FLIGHT: usize = 64;
/// How often the worker's part looks for deadlines meanwhile, oftener than it would.
const EXPIRE_EVERY: Duration = Duration::from_millis(20);
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(30);

/// What `cal3 selftest` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    test: Test,
}

#[derive(Debug, clap::Subcommand)]
enum Test {
    /// A crowd wants the same hour of a room and of a pool of seven, by every way, through three servers; nothing may be given twice
    Reservations(Reservations),
}

#[derive(Debug, clap::Args)]
struct Reservations {
    /// How often, each time for another hour; a round is about 390 attempts
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u8).range(1..=50))]
    rounds: u8,
}

/// Makes a database, tests in it, and drops it again, also when it is interrupted.
///
/// # Errors
/// When the database or the servers cannot be made, or one of them does not answer.
pub async fn run(args: Args, mut config: ServeConfig) -> anyhow::Result<ExitCode> {
    let Test::Reservations(Reservations { rounds }) = args.test;
    let url = config.base.direct_url.as_ref().unwrap_or(&config.base.database_url).expose_secret();
    let mut suffix = [0; 4];
    SystemRandom.fill(&mut suffix);
    let name = format!("cal3_selftest_{:08x}", u32::from_be_bytes(suffix));
    let scratch = Scratch::create(url, &name)
        .await
        .context("no database for the test could be made; the role needs the right CREATEDB")?;
    config.base.database_url = scratch.url.clone().into();
    (config.base.direct_url, config.base.replica_url, config.mail) = (None, None, None);
    (config.limits.capacity, config.limits.concurrent) = (0, 0);
    // All of them queue for the same rows: more connections would make the queue longer and nothing faster.
    config.base.db_pool_max = 4;
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let tested = tokio::select! {
        tested = reservations(&scratch, config, rounds) => tested,
        _ = interrupt.recv() => Err(anyhow::anyhow!("interrupted")),
        _ = terminate.recv() => Err(anyhow::anyhow!("interrupted")),
    };
    scratch.remove().await.with_context(|| format!("the database {name} could not be dropped"))?;
    Ok(if tested? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Answers whether nothing was wrong, having told what was done and what was.
async fn reservations(scratch: &Scratch, config: ServeConfig, rounds: u8) -> anyhow::Result<bool> {
    scratch.store(STATEMENT_TIMEOUT)?.migrate().await?;
    let lifecycle = Lifecycle::new();
    let mut addresses = Vec::new();
    for _ in 0..SERVERS {
        addresses.push(start(config.clone(), &lifecycle).await?);
    }
    let app = App::new(scratch.store(STATEMENT_TIMEOUT)?, Arc::new(SystemClock), Arc::new(SystemRandom))
        .with_secret_box(SecretBox::try_new(&config.encryption_keys)?);
    let house = House::open(&app, addresses).await?;
    let began = Instant::now();
    let mut faults = Vec::new();
    let (mut tried, answered) = (0, watch::Sender::new(0));
    let day = Timestamp::from_second(SystemClock.now().as_second() / 86_400 * 86_400)?;
    for round in 0..i64::from(rounds) {
        let start = day + SignedDuration::from_hours(48 + 48 * round);
        let attempts = house.attempts(start).await?;
        tried += attempts.len();
        let fired = house.fire(&attempts, IN_FLIGHT, &answered);
        let outcomes = tokio::select! {
            outcomes = fired => outcomes?,
            error = expire(&app) => return Err(error),
        };
        faults.extend(wrong(&attempts, &outcomes));
        for (name, places) in [("Unit", 1), ("Pool", 7)] {
            let taken = house.taken(start).await?;
            let taken = taken.get(name).context("the resource is gone")?;
            if (taken.most, taken.at) != (places, places) {
                faults.push(format!(
                    "round {round}: {} of {places} taken of {name}, at most {}",
                    taken.at, taken.most
                ));
            }
        }
    }
    answer(&format!(
        "{tried} attempts through {} servers in {:.1?}: {rounds} × 1 place of a unit and {POOL} of a pool, \
         by creating, holding, overruling, moving, lengthening, approving, recurring and several at once",
        house.servers(),
        began.elapsed()
    ));
    for fault in &faults {
        answer(&format!("WRONG     {fault}"));
    }
    if faults.is_empty() {
        answer(
            "ok        each place was given once, everybody else was told that it is taken, and the table says the same",
        );
    }
    lifecycle.stopping().cancel();
    lifecycle.wait().await;
    app.store.close().await;
    Ok(faults.is_empty())
}

/// What the answers say that may not be.
fn wrong(attempts: &[Attempt], outcomes: &[Outcome]) -> Vec<String> {
    let (mut units, mut places) = (0, 0);
    let mut faults = Vec::new();
    for (attempt, outcome) in attempts.iter().zip(outcomes) {
        match outcome {
            Outcome::Got => (units, places) = (units + attempt.wants.0, places + attempt.wants.1),
            Outcome::Taken => {}
            Outcome::Unknown => faults.push(format!("{:?}: a server went away", attempt.way)),
            Outcome::Wrong(said) => faults.push(said.clone()),
        }
    }
    if (units, places) != (1, POOL) {
        faults.push(format!("the answers gave {units} of 1 unit and {places} of {POOL} places away"));
    }
    faults
}

/// Lets holds run out, as a worker does. Ends only with a fault.
async fn expire(app: &App) -> anyhow::Error {
    let mut often = tokio::time::interval(EXPIRE_EVERY);
    loop {
        often.tick().await;
        if let Err(error) = expire_due(app, 100).await {
            return error.into();
        }
    }
}

/// A server on the loopback address.
async fn start(config: ServeConfig, lifecycle: &Lifecycle) -> anyhow::Result<SocketAddr> {
    let services = Services::new(config, lifecycle.clone())?;
    super::serve::reach(&services.app.store).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (routes, stopping) = (http::router(services), lifecycle.stopping().clone());
    lifecycle.spawn(async move {
        let service = routes.into_make_service_with_connect_info::<SocketAddr>();
        if let Err(error) = serve(listener, service).with_graceful_shutdown(stopping.cancelled_owned()).await
        {
            tracing::error!(%error, "serving failed");
        }
    });
    Ok(address)
}
