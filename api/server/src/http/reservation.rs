//! `/api/reservations.csv` and `.ics`: the reservations that the viewer can see as a file. `/api/utilisation.csv`: how much
//! resources are used.

use axum::{
    Router,
    body::Body,
    extract::{Query, State, rejection::QueryRejection},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use cal3_app::{
    AppError, UserErrorCode,
    account::ClientInfo,
    reservation::{self, Export, ExportForm, Filter, UtilisationOf},
};
use cal3_domain::{ids::ResourceId, policy::Period, reservation::Status};
use futures_util::stream;
use jiff::Timestamp;
use serde::Deserialize;

use super::{client::Client, error::HttpError, identity::identify, observe::RequestId};
use crate::services::Services;

/// How RFC 7111 names it.
const CSV: HeaderValue = HeaderValue::from_static("text/csv; charset=utf-8; header=present");
/// How RFC 5545 section 8.1 names it.
const ICALENDAR: HeaderValue = HeaderValue::from_static("text/calendar; charset=utf-8");

/// The routes.
pub fn router() -> Router<Services> {
    Router::new()
        .route("/api/reservations.csv", get(as_csv))
        .route("/api/reservations.ics", get(as_calendar))
        .route("/api/utilisation.csv", get(utilisation))
}

/// Which reservations are wanted, as `reservations(filter)` has it; `from` and `to` always, lists with commas between.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wanted {
    from: String,
    to: String,
    organisation_id: Option<String>,
    resource_ids: Option<String>,
    type_id: Option<String>,
    statuses: Option<String>,
    #[serde(default)]
    own: bool,
}

/// Whose use is wanted, as `resourceUtilisation` has it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WantedUse {
    resource_ids: String,
    from: String,
    to: String,
    by: String,
}

impl TryFrom<Wanted> for (Filter, (Timestamp, Timestamp)) {
    type Error = AppError;

    fn try_from(wanted: Wanted) -> Result<Self, AppError> {
        let resources = wanted.resource_ids.as_deref().map(resources).transpose()?;
        let filter = Filter {
            own: wanted.own,
            organisation: wanted.organisation_id.map(|id| parse("organisationId", &id)).transpose()?,
            resources: resources.map(|ids| ids.into_iter().map(|id| id.0).collect()),
            kind: wanted.type_id.map(|id| parse("typeId", &id)).transpose()?,
            statuses: wanted.statuses.as_deref().map(statuses).transpose()?,
            ..Filter::default()
        };
        Ok((filter, (parse("from", &wanted.from)?, parse("to", &wanted.to)?)))
    }
}

impl TryFrom<WantedUse> for UtilisationOf {
    type Error = AppError;

    fn try_from(wanted: WantedUse) -> Result<Self, AppError> {
        let by = match wanted.by.as_str() {
            "DAY" => Period::Day,
            "WEEK" => Period::Week,
            "MONTH" => Period::Month,
            _ => return Err(invalid("by", "there is DAY, WEEK and MONTH")),
        };
        Ok(Self {
            resources: resources(&wanted.resource_ids)?,
            from: parse("from", &wanted.from)?,
            to: parse("to", &wanted.to)?,
            by,
        })
    }
}

fn parse<T: std::str::FromStr<Err: std::fmt::Display>>(name: &str, text: &str) -> Result<T, AppError> {
    text.parse().map_err(|error| invalid(name, error))
}

fn resources(text: &str) -> Result<Vec<ResourceId>, AppError> {
    text.split(',').map(|id| parse("resourceIds", id)).collect()
}

fn statuses(text: &str) -> Result<Vec<i16>, AppError> {
    let status = |text: &str| Status::ALL.iter().find(|status| status.as_str() == text);
    let code = |text| status(text).map(|status| status.code());
    text.split(',')
        .map(|text| code(text).ok_or_else(|| invalid("statuses", format!("there is no state `{text}`"))))
        .collect()
}

fn invalid(name: &str, error: impl std::fmt::Display) -> AppError {
    AppError::field(UserErrorCode::Invalid, name, error.to_string())
}

async fn as_csv(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    headers: HeaderMap,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Response, HttpError> {
    let found = begin(&services, &client, &headers, wanted, ExportForm::Csv).await;
    let export = found.map_err(|error| HttpError::from_app(&id, error))?;
    Ok(file(Body::from_stream(parts_of(export)), CSV, "reservations.csv"))
}

async fn as_calendar(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    headers: HeaderMap,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Response, HttpError> {
    let found = begin(&services, &client, &headers, wanted, ExportForm::ICalendar).await;
    let export = found.map_err(|error| HttpError::from_app(&id, error))?;
    Ok(file(Body::from_stream(parts_of(export)), ICALENDAR, "reservations.ics"))
}

async fn begin(
    services: &Services,
    client: &ClientInfo,
    headers: &HeaderMap,
    wanted: Result<Query<Wanted>, QueryRejection>,
    form: ExportForm,
) -> Result<Export, AppError> {
    let viewer = identify(services, headers, client).await?.viewer;
    let Query(wanted) = wanted.map_err(|error| invalid("query", error))?;
    let (filter, time) = wanted.try_into()?;
    reservation::export(&services.app, &viewer, filter, time, form)
}

async fn utilisation(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    headers: HeaderMap,
    wanted: Result<Query<WantedUse>, QueryRejection>,
) -> Result<Response, HttpError> {
    let report = async {
        let viewer = identify(&services, &headers, &client).await?.viewer;
        let Query(wanted) = wanted.map_err(|error| invalid("query", error))?;
        reservation::utilisation_csv(&services.app, &viewer, &wanted.try_into()?).await
    };
    let report = report.await.map_err(|error| HttpError::from_app(&id, error))?;
    Ok(file(Body::from(report), CSV, "utilisation.csv"))
}

/// A file that is saved, not shown, and kept by nobody on the way.
fn file(body: Body, media_type: HeaderValue, name: &str) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The text as it is made. When the database fails half-way the connection is cut, so that nobody takes a part for the whole.
fn parts_of(export: Export) -> impl futures_util::Stream<Item = Result<String, std::io::Error>> {
    stream::try_unfold(export, |mut export| async {
        match export.next().await {
            Ok(part) => Ok(part.map(|part| (part, export))),
            Err(error) => {
                tracing::error!(%error, "an export of reservations was cut off");
                Err(std::io::Error::other("the export was cut off"))
            }
        }
    })
}
