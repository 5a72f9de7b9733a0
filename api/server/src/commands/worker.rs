//! `cal3 worker`: what is done in the background.

use std::{process::ExitCode, time::Duration};

use axum::{Json, http::StatusCode, routing::get};
use serde_json::json;

use crate::{config::WorkerConfig, lifecycle::Lifecycle, metrics, services};

/// A background statement may take longer than a person would wait.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(60);

/// Works until the process is told to stop.
///
/// # Errors
/// When the database is not usable, or a port is taken.
pub async fn run(config: WorkerConfig) -> anyhow::Result<ExitCode> {
    let lifecycle = Lifecycle::new();
    lifecycle.listen_to_signals()?;
    let store = services::store(&config.base, STATEMENT_TIMEOUT)?;
    store.ping().await?;
    let recorder = metrics::start()?;
    lifecycle.spawn(metrics::sample(recorder.clone(), store.clone(), lifecycle.clone()));

    let health_store = store.clone();
    let health = move || {
        let store = health_store.clone();
        async move {
            match store.ping().await {
                Ok(()) => (StatusCode::OK, Json(json!({ "status": "ok" }))),
                Err(_) => (StatusCode::SERVICE_UNAVAILABLE, Json(json!({ "status": "failed" }))),
            }
        }
    };
    let routes = metrics::router(recorder).route("/health", get(health));
    super::serve::listen(config.metrics_port, routes, &lifecycle).await?;
    tracing::info!(metrics_port = config.metrics_port, "the worker is running");
    let clean = lifecycle.wait().await;
    store.close().await;
    Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
