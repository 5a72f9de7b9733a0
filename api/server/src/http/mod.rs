//! What HTTP serves on `PORT`. Each noun's routes are a file with a `router()`; they are merged here.
//!
//! Around every route, from the outside in: [`observe`] (request id, log line, metrics), a catch for panics, CORS, and
//! [`drain`].

use axum::{Router, http::StatusCode, routing::get};
use tower_http::catch_panic::CatchPanicLayer;

use crate::services::Services;

pub mod audit;
pub mod auth;
pub mod calendar;
pub mod client;
pub mod cors;
pub mod drain;
pub mod error;
pub mod graphql;
pub mod health;
pub mod hook;
pub mod identity;
pub mod observe;
pub mod reservation;
pub mod upload;

/// Everything that is served on `PORT`.
pub fn router(services: Services) -> Router {
    Router::new()
        .route("/api/health", get(health::live))
        .route("/api/ready", get(health::ready))
        .merge(audit::router())
        .merge(auth::router())
        .merge(calendar::router())
        .merge(graphql::router())
        .merge(reservation::router())
        .merge(hook::router())
        .merge(upload::router())
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(axum::middleware::from_fn(drain::drain))
        .layer(cors::layer(&services.config.origins))
        .layer(CatchPanicLayer::custom(error::panicked))
        .layer(axum::middleware::from_fn_with_state(services.clone(), observe::observe))
        .with_state(services)
}
