//! `/api/audit.csv`: the audit log as a file, for administrators.

use axum::{
    Router,
    body::Body,
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use cal3_app::{
    AppError, UserErrorCode,
    audit::{self, Export, Filter},
};
use futures_util::stream;
use serde::Deserialize;

use super::{client::Client, error::HttpError, identity::identify, observe::RequestId};
use crate::services::Services;

/// How RFC 7111 names it.
const MEDIA_TYPE: HeaderValue = HeaderValue::from_static("text/csv; charset=utf-8; header=present");

/// The routes.
pub fn router() -> Router<Services> {
    Router::new().route("/api/audit.csv", get(export))
}

/// Which entries are wanted, as `auditEntries` has it; `actions` with commas between them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wanted {
    organisation_id: Option<String>,
    actor_id: Option<String>,
    actions: Option<String>,
    outcome: Option<String>,
    subject_id: Option<String>,
    from: Option<String>,
    until: Option<String>,
}

impl TryFrom<Wanted> for Filter {
    type Error = AppError;

    fn try_from(wanted: Wanted) -> Result<Self, AppError> {
        Ok(Self {
            organisation: parse("organisationId", wanted.organisation_id.as_deref())?,
            actor: parse("actorId", wanted.actor_id.as_deref())?,
            actions: wanted
                .actions
                .iter()
                .flat_map(|actions| actions.split(','))
                .filter_map(|action| parse("actions", Some(action)).transpose())
                .collect::<Result<_, _>>()?,
            outcome: match wanted.outcome.as_deref() {
                None => None,
                Some("DONE") => Some(cal3_domain::audit::Outcome::Done),
                Some("REFUSED") => Some(cal3_domain::audit::Outcome::Refused),
                Some(_) => return Err(invalid("outcome", "there is DONE and REFUSED")),
            },
            subject: wanted.subject_id,
            from: parse("from", wanted.from.as_deref())?,
            until: parse("until", wanted.until.as_deref())?,
        })
    }
}

fn parse<T: std::str::FromStr<Err: std::fmt::Display>>(
    name: &str,
    text: Option<&str>,
) -> Result<Option<T>, AppError> {
    text.map(str::parse).transpose().map_err(|error| invalid(name, error))
}

fn invalid(name: &str, error: impl std::fmt::Display) -> AppError {
    AppError::field(UserErrorCode::Invalid, name, error.to_string())
}

async fn export(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    headers: HeaderMap,
    wanted: Result<Query<Wanted>, axum::extract::rejection::QueryRejection>,
) -> Result<Response, HttpError> {
    let export = async {
        let viewer = identify(&services, &headers, &client).await?.viewer;
        let Query(wanted) = wanted.map_err(|error| invalid("query", error))?;
        let app = services.app.clone().with_client(client);
        audit::export(&app, &viewer, wanted.try_into()?).await
    };
    let export = export.await.map_err(|error| HttpError::from_app(&id, error))?;
    let mut response = Body::from_stream(parts_of(export)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, MEDIA_TYPE);
    headers
        .insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"audit.csv\""));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// The text as it is read. When the database fails half-way the connection is cut, so that nobody takes a part for the whole.
fn parts_of(export: Export) -> impl futures_util::Stream<Item = Result<String, std::io::Error>> {
    stream::try_unfold(export, |mut export| async {
        match export.next().await {
            Ok(part) => Ok(part.map(|part| (part, export))),
            Err(error) => {
                tracing::error!(%error, "an export of the audit log was cut off");
                Err(std::io::Error::other("the export was cut off"))
            }
        }
    })
}
