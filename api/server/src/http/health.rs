//! Is the process alive; is it able to serve.

use std::time::Duration;

use axum::{Json, extract::State, http::StatusCode};
use cal3_app::App;
use redis::aio::ConnectionManager;
use serde::Serialize;
use serde_json::{Value, json};

use crate::services::Services;

/// A part that takes longer is as good as away.
const TIMEOUT: Duration = Duration::from_secs(2);

/// `GET /api/health`: the process answers. Says nothing about what it needs.
pub async fn live() -> Json<Value> {
    Json(json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") }))
}

/// How one part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It can be relied on.
    Ok,
    /// It cannot. The log says why.
    Failed,
}

/// How the parts are that a request relies on.
#[derive(Debug, Clone, Serialize)]
pub struct Readiness {
    status: Status,
    /// PostgreSQL answers.
    postgres: Status,
    /// The database has all of this binary's migrations.
    migrations: Status,
    /// Redis answers.
    redis: Status,
    /// False while the process is being stopped.
    accepting: bool,
}

/// `GET /api/ready`: 200 when a request would be served, 503 when a part is away or the process is stopping.
pub async fn ready(State(services): State<Services>) -> (StatusCode, Json<Readiness>) {
    let accepting = !services.lifecycle.stopping().is_cancelled();
    let ((postgres, migrations), redis) =
        tokio::join!(database(&services.app), ping_redis(services.redis.clone()));
    let well = accepting && [postgres, migrations, redis].iter().all(|part| *part == Status::Ok);
    let (code, status) =
        if well { (StatusCode::OK, Status::Ok) } else { (StatusCode::SERVICE_UNAVAILABLE, Status::Failed) };
    (code, Json(Readiness { status, postgres, migrations, redis, accepting }))
}

async fn database(app: &App) -> (Status, Status) {
    match tokio::time::timeout(TIMEOUT, app.store.pending_migrations()).await {
        Ok(Ok(0)) => (Status::Ok, Status::Ok),
        Ok(Ok(pending)) => {
            tracing::warn!(pending, "not ready: the database lacks migrations");
            (Status::Ok, Status::Failed)
        }
        Ok(Err(error)) => {
            tracing::warn!(%error, "not ready: the database cannot be used");
            (Status::Failed, Status::Failed)
        }
        Err(_) => {
            tracing::warn!("not ready: the database does not answer");
            (Status::Failed, Status::Failed)
        }
    }
}

async fn ping_redis(mut redis: ConnectionManager) -> Status {
    match tokio::time::timeout(TIMEOUT, redis::cmd("PING").query_async::<String>(&mut redis)).await {
        Ok(Ok(_)) => Status::Ok,
        Ok(Err(error)) => {
            tracing::warn!(%error, "not ready: Redis cannot be used");
            Status::Failed
        }
        Err(_) => {
            tracing::warn!("not ready: Redis does not answer");
            Status::Failed
        }
    }
}
