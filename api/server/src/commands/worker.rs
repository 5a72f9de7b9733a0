//! `cal3 worker`: what is done in the background.

use std::{process::ExitCode, sync::Arc, time::Duration};

use axum::{Json, http::StatusCode, routing::get};
use cal3_app::{App, Live, SystemClock, SystemRandom, secretbox::SecretBox};
use cal3_graphql::Executor;
use cal3_jobs::{Health, run_worker};
use serde_json::json;

use crate::{config::WorkerConfig, lifecycle::Lifecycle, metrics, services};

/// A background statement may take longer than a person would wait.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(60);
/// A worker that has not looked into the jobs table for so long is not well.
const SILENCE: Duration = Duration::from_secs(30);

/// Works until the process is told to stop.
///
/// # Errors
/// When the database is not usable, or a port is taken.
pub async fn run(config: WorkerConfig) -> anyhow::Result<ExitCode> {
    let lifecycle = Lifecycle::new();
    lifecycle.listen_to_signals()?;
    let store = services::store(&config.base, STATEMENT_TIMEOUT)?;
    super::serve::reach(&store).await?;
    let recorder = metrics::start()?;
    lifecycle.spawn(metrics::sample(recorder.clone(), store.clone(), lifecycle.clone()));

    let redis = services::redis_options(&config.redis_url);
    let live = Live::new(redis.clone());
    let app = App::new(store.clone(), Arc::new(SystemClock), Arc::new(SystemRandom))
        .with_live(live.clone())
        .with_public_url(config.frontend_url.as_str())
        .with_secret_box(SecretBox::try_new(&config.encryption_keys)?)
        .with_mailer(services::mailer(config.mail.as_ref())?)
        .with_signing_keys(config.encryption_keys.clone())
        .with_outgoing(config.outgoing.clone());
    lifecycle.spawn(live.run(store.clone(), app.clock(), lifecycle.stopping().clone()));
    // Payloads of webhooks are answers of the schema.
    let app = Executor::try_new(app, true).map_err(anyhow::Error::msg)?.app().clone();
    let pulse = Arc::new(Health::default());
    let mut work = cal3_jobs::WorkerConfig::new(redis, "cal3");
    work.audit_retention = config.audit_retention;
    work.caps = config.caps;
    lifecycle.spawn(run_worker(app, work, pulse.clone(), lifecycle.stopping().clone()));

    let health = move || {
        let pulse = pulse.clone();
        async move {
            let seconds = |age: Option<Duration>| age.map(|age| age.as_secs());
            let (code, status) = match pulse.is_alive(SILENCE) {
                true => (StatusCode::OK, "ok"),
                false => (StatusCode::SERVICE_UNAVAILABLE, "failed"),
            };
            let ages = (seconds(pulse.database_age()), seconds(pulse.redis_age()));
            (
                code,
                Json(json!({ "status": status, "databaseSecondsAgo": ages.0, "ticketsSecondsAgo": ages.1 })),
            )
        }
    };
    let routes = metrics::router(recorder).route("/health", get(health));
    super::serve::listen(config.metrics_port, routes, &lifecycle).await?;
    tracing::info!(metrics_port = config.metrics_port, "the worker is running");
    let clean = lifecycle.wait().await;
    store.close().await;
    Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
