//! GraphQL over HTTP and over WebSocket.

use axum::{Json, Router, extract::State, http::HeaderMap, routing::post};
use cal3_graphql::RequestData;
use serde_json::Value;

use super::{error::HttpError, identity::identify, observe::RequestId};
use crate::services::Services;

/// The routes.
pub fn router() -> Router<Services> {
    Router::new().route("/graphql", post(answer))
}

async fn answer(
    State(services): State<Services>,
    id: RequestId,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Result<Json<Value>, HttpError> {
    let identity = identify(&services, &headers).map_err(|error| HttpError::from_app(&id, error))?;
    let data = RequestData { viewer: identity.viewer, request_id: id.0.clone() };
    let answer = services.graphql.execute(body, data).await;
    Ok(Json(answer))
}
