//! `cal3 serve`: the API.

use std::{net::SocketAddr, process::ExitCode, time::Duration};

use anyhow::{Context as _, bail};
use axum::{Router, serve::ListenerExt as _};
use cal3_store::Store;
use tokio::{net::TcpListener, time::timeout};

use super::doctor;
use crate::{
    config::ServeConfig, http, lifecycle::Lifecycle, listener::PatientListener, metrics, services::Services,
};

/// How long the database may take to answer at the start.
const START_TIMEOUT: Duration = Duration::from_secs(10);

/// Serves until the process is told to stop, then lets what is under way finish.
///
/// # Errors
/// When the database does not answer or refuses the password, or when a port is taken.
pub async fn run(config: ServeConfig) -> anyhow::Result<ExitCode> {
    let lifecycle = Lifecycle::new();
    lifecycle.listen_to_signals()?;
    let (port, metrics_port) = (config.port, config.metrics_port);
    if config.takes_any_address() {
        tracing::warn!("{}", doctor::ANY_ADDRESS);
    }
    let services = Services::new(config, lifecycle.clone())?;
    let store = services.app.store.clone();
    reach(&store).await?;
    match store.pending_migrations().await? {
        0 => {}
        pending => {
            tracing::warn!(pending, "the database lacks migrations: run `cal3 migrate`; not ready until then")
        }
    }
    let recorder = metrics::start()?;
    metrics::count_from_zero();
    lifecycle.spawn(metrics::sample(recorder.clone(), store.clone(), lifecycle.clone()));
    listen(metrics_port, metrics::router(recorder), &lifecycle).await?;
    listen(port, http::router(services), &lifecycle).await?;
    tracing::info!(port, metrics_port, version = env!("CARGO_PKG_VERSION"), "serving");
    let clean = lifecycle.wait().await;
    store.close().await;
    tracing::info!(clean, "stopped");
    Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Fails when the database cannot be used, saying why and what to do: the container is then started again.
///
/// # Errors
/// When the database does not answer in time or refuses us.
pub async fn reach(store: &Store) -> anyhow::Result<()> {
    match timeout(START_TIMEOUT, store.try_connect()).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => bail!("the database cannot be used: {}", doctor::unusable(&error)),
        Err(_) => bail!("the database did not answer within ten seconds: check DB_HOST or DATABASE_URL"),
    }
}

/// Serves the routes on a port (all addresses, IPv6 and IPv4) until the process stops: then it accepts only who has
/// connected already, and finishes what is under way.
///
/// # Errors
/// When the port is taken.
pub async fn listen(port: u16, routes: Router, lifecycle: &Lifecycle) -> anyhow::Result<()> {
    let listener = match TcpListener::bind(SocketAddr::from(([0_u16; 8], port))).await {
        Ok(listener) => listener,
        // A machine without IPv6.
        Err(error) if error.kind() != std::io::ErrorKind::AddrInUse => {
            TcpListener::bind(SocketAddr::from(([0_u8; 4], port)))
                .await
                .with_context(|| format!("port {port}"))?
        }
        Err(error) => return Err(error).with_context(|| format!("port {port} is taken")),
    };
    let listener = PatientListener::new(listener, lifecycle.stopping().clone())?;
    let emptied = listener.emptied();
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "answers may be delayed for a moment");
        }
    });
    lifecycle.spawn(async move {
        let service = routes.into_make_service_with_connect_info::<SocketAddr>();
        let serving = axum::serve(listener, service).with_graceful_shutdown(emptied.cancelled_owned());
        if let Err(error) = serving.await {
            tracing::error!(%error, port, "serving failed");
        }
    });
    Ok(())
}
