//! What Prometheus scrapes from `METRICS_PORT`. Every metric is named and described here, once.

use std::time::Duration;

use anyhow::Context as _;
use axum::{Router, http::header, routing::get};
use cal3_app::SystemClock;
use cal3_domain::clock::Clock as _;
use cal3_store::Store;
use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::time::timeout;

use crate::lifecycle::Lifecycle;

/// Seconds that HTTP requests took, by method, route and status.
pub const HTTP_REQUEST_DURATION: &str = "http_request_duration_seconds";
/// HTTP requests under way.
pub const HTTP_REQUESTS_IN_FLIGHT: &str = "http_requests_in_flight";
/// Seconds that GraphQL operations took, by type and outcome.
pub const GRAPHQL_OPERATION_DURATION: &str = "cal3_graphql_operation_duration_seconds";
/// GraphQL errors by code.
pub const GRAPHQL_ERRORS: &str = "cal3_graphql_errors_total";
/// Costs that GraphQL operations asked for.
pub const GRAPHQL_COST: &str = "cal3_graphql_operation_cost";
/// Open WebSockets.
pub const WEBSOCKETS: &str = "cal3_websocket_connections";
/// Running subscriptions.
pub const SUBSCRIPTIONS: &str = "cal3_graphql_subscriptions";
/// WebSockets that were closed, by close code.
pub const WEBSOCKET_CLOSES: &str = "cal3_websocket_closes_total";

const DB_POOL_CONNECTIONS: &str = "cal3_db_pool_connections";
const DB_POOL_MAX: &str = "cal3_db_pool_connections_max";
const DB_REPLICA_LAG: &str = "cal3_db_replica_lag_seconds";
const BUILD_INFO: &str = "cal3_build_info";
const STARTED: &str = "cal3_process_start_time_seconds";

const SECONDS: [f64; 14] =
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];
const COSTS: [f64; 8] = [1.0, 10.0, 100.0, 500.0, 1_000.0, 5_000.0, 10_000.0, 20_000.0];
/// How often the gauges that nobody sets by event are read.
const SAMPLE_EVERY: Duration = Duration::from_secs(5);

/// Starts recording. To be called once in a process.
///
/// # Errors
/// When a recorder is set already.
pub fn start() -> anyhow::Result<PrometheusHandle> {
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)?
        .set_buckets_for_metric(Matcher::Full(GRAPHQL_COST.to_owned()), &COSTS)?
        .install_recorder()
        .context("the metrics recorder cannot be installed")?;
    describe_histogram!(HTTP_REQUEST_DURATION, Unit::Seconds, "How long HTTP requests took.");
    describe_gauge!(HTTP_REQUESTS_IN_FLIGHT, "HTTP requests under way.");
    describe_histogram!(GRAPHQL_OPERATION_DURATION, Unit::Seconds, "How long GraphQL operations took.");
    describe_counter!(GRAPHQL_ERRORS, "GraphQL errors by extensions.code.");
    describe_histogram!(GRAPHQL_COST, "The cost that GraphQL operations asked for.");
    describe_gauge!(WEBSOCKETS, "Open WebSockets.");
    describe_gauge!(SUBSCRIPTIONS, "Running GraphQL subscriptions.");
    describe_counter!(WEBSOCKET_CLOSES, "WebSockets that the server closed, by close code.");
    describe_gauge!(DB_POOL_CONNECTIONS, "Database connections of this process, by state.");
    describe_gauge!(DB_POOL_MAX, "Most database connections that this process opens.");
    describe_gauge!(BUILD_INFO, "Always 1; the labels say what is running.");
    describe_gauge!(DB_REPLICA_LAG, Unit::Seconds, "How far the database's replica is behind.");
    describe_gauge!(STARTED, Unit::Seconds, "When this process began, since 1970.");
    gauge!(STARTED).set(SystemClock.now().as_second() as f64);
    gauge!(BUILD_INFO, "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    Ok(handle)
}

/// Counts from zero what a server's alerts and dashboards ask for: of a counter that begins with its first event, `rate()` does not
/// see that event.
pub fn count_from_zero() {
    for code in ["INTERNAL", "TIMEOUT", "UNAVAILABLE"] {
        counter!(GRAPHQL_ERRORS, "code" => code).increment(0);
    }
    for code in ["1012", "1013", "4403"] {
        counter!(WEBSOCKET_CLOSES, "code" => code).increment(0);
    }
}

/// The routes of the metrics port, beside which a role may add its own.
pub fn router(handle: PrometheusHandle) -> Router {
    let render = move || {
        let text = handle.render();
        async move { ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text) }
    };
    Router::new().route("/metrics", get(render))
}

/// Reads the state of the database's pool and replica every few seconds, and tidies the recorder, until the process stops.
pub async fn sample(handle: PrometheusHandle, store: Store, lifecycle: Lifecycle) {
    let mut every = tokio::time::interval(SAMPLE_EVERY);
    loop {
        tokio::select! {
            _ = every.tick() => {}
            () = lifecycle.stopping().cancelled() => return,
        }
        let pool = store.pool_status();
        gauge!(DB_POOL_CONNECTIONS, "state" => "idle").set(f64::from(pool.idle));
        gauge!(DB_POOL_CONNECTIONS, "state" => "busy").set(f64::from(pool.busy));
        gauge!(DB_POOL_MAX).set(f64::from(pool.max));
        match timeout(SAMPLE_EVERY, store.replica_lag()).await {
            Ok(Ok(Some(lag))) => gauge!(DB_REPLICA_LAG).set(lag),
            Ok(Ok(None)) => {}
            Ok(Err(error)) => tracing::warn!(%error, "the replica does not say how far it is behind"),
            Err(_) => tracing::warn!("the replica does not answer"),
        }
        handle.run_upkeep();
    }
}
