//! How much resources are used, for those who decide on their reservations.

use std::collections::HashMap;

use cal3_domain::{
    access::{ResourceRole, Scope},
    csv,
    ids::ResourceId,
    policy::Period,
    reservation::{Use, Utilisation, utilisation},
    time::Window,
};
use cal3_store::reservation as store;
use jiff::{SignedDuration, civil::Date};
use uuid::Uuid;

use super::{
    facts::{Asker, Facts},
    items::zone,
};
use crate::{App, AppError, UserErrorCode, Viewer, access, faults::Faults, resource};

/// Most resources of one question.
const RESOURCES: usize = 50;
/// Most days of one question.
const DAYS: i32 = 366;
/// The columns of the report as CSV.
const COLUMNS: [&str; 11] = [
    "resourceId",
    "resource",
    "start",
    "end",
    "openHours",
    "capacityHours",
    "reservedHours",
    "reservedOpenHours",
    "reservations",
    "noShows",
    "cancellations",
];

/// Whose use is asked for, and when. Dates are those of each resource's zone.
#[derive(Debug, Clone)]
pub struct UtilisationOf {
    /// Of which resources.
    pub resources: Vec<ResourceId>,
    /// The first date.
    pub from: Date,
    /// The first date after the last.
    pub to: Date,
    /// How long the periods are.
    pub by: Period,
}

/// The use of one resource.
#[derive(Debug, Clone, PartialEq)]
pub struct UtilisedResource {
    /// Which.
    pub resource: ResourceId,
    /// Its use in each period, in order.
    pub periods: Vec<Utilisation>,
}

/// The use of those of these resources whose reservations the viewer approves, in the order of their ids, by the rules that
/// hold now. A constant number of statements, however many resources and however long the time.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Invalid`] with every fault of the question.
pub async fn resource_utilisation(
    app: &App,
    viewer: &Viewer,
    asked: &UtilisationOf,
) -> Result<Vec<UtilisedResource>, AppError> {
    let access = access::read(viewer, Scope::ReservationsRead)?;
    access.user().ok_or(AppError::Unauthenticated)?;
    check(asked)?;
    let mut ids: Vec<Uuid> = asked.resources.iter().map(|id| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut connection = app.store.read().await?;
    let mut places = store::places(&mut connection, &access, &ids).await?;
    places.retain(|place| place.role >= Some(ResourceRole::Approver));
    let Some(organisation) = places.first().map(|place| place.organisation) else { return Ok(Vec::new()) };
    if places.iter().any(|place| place.organisation != organisation) {
        let message = "Give resources of one organisation.";
        return Err(AppError::field(UserErrorCode::Invalid, "resourceIds", message));
    }
    let window_of = |zone_name: &str| {
        let tz = zone(zone_name);
        let start = |date: Date| Some(date.to_zoned(tz.clone()).ok()?.timestamp());
        Window::between(start(asked.from)?, start(asked.to)?)
    };
    let hull = places
        .iter()
        .filter_map(|place| window_of(&place.time_zone))
        .reduce(|a, b| Window::between(a.start().min(b.start()), a.end().max(b.end())).unwrap_or(a));
    let Some(hull) = hull else { return Ok(Vec::new()) };
    let ids: Vec<Uuid> = places.iter().map(|place| place.id.0).collect();
    let used = store::uses(&mut connection, organisation, &ids, hull).await?;
    if used.len() > store::MOST_USES {
        let message = "Ask for less: too much was reserved in this time.";
        return Err(AppError::field(UserErrorCode::TooLarge, "to", message));
    }
    let mut uses: HashMap<ResourceId, Vec<Use>> = HashMap::new();
    for (resource, one) in used {
        uses.entry(resource).or_default().push(one);
    }
    // When it can be used is nobody's question in particular.
    let asker = Asker::read(&mut connection, None, None, &places, app.now()).await?;
    let facts = Facts::read(app, &mut connection, &asker, places, hull).await?;
    drop(connection);
    let timelines = facts.timelines(hull, None)?;
    let found = facts.places().zip(timelines).map(|(place, (resource, timeline))| {
        let uses = uses.remove(&resource).unwrap_or_default();
        let usable = timeline.usable_ranges();
        let periods = window_of(&place.time_zone).map(|window| {
            utilisation(&usable, place.quantity, &uses, asked.by, &zone(&place.time_zone), window)
        });
        UtilisedResource { resource, periods: periods.unwrap_or_default() }
    });
    Ok(found.collect())
}

fn check(asked: &UtilisationOf) -> Result<(), AppError> {
    let mut faults = Faults::default();
    if !(1..=RESOURCES).contains(&asked.resources.len()) {
        let message = format!("Give 1 to {RESOURCES} resources.");
        faults.add(UserErrorCode::OutOfRange, "resourceIds", message);
    }
    let days = (asked.to - asked.from).get_days();
    if !(1..=DAYS).contains(&days) {
        let message = format!("Give an end after the start, at most {DAYS} days later.");
        faults.add(UserErrorCode::OutOfRange, "to", message);
    }
    faults.check()
}

/// The same as CSV (RFC 4180), with what the resources are called where the viewer may know.
///
/// # Errors
/// As [`resource_utilisation`].
pub async fn utilisation_csv(app: &App, viewer: &Viewer, asked: &UtilisationOf) -> Result<String, AppError> {
    let found = resource_utilisation(app, viewer, asked).await?;
    let mut names = HashMap::new();
    if viewer.require(Scope::ResourcesRead).is_ok() {
        let ids: Vec<ResourceId> = found.iter().map(|one| one.resource).collect();
        let resources = resource::visible(app, viewer, &ids).await?;
        names.extend(resources.into_iter().map(|resource| (resource.id, resource.name)));
    }
    let hours = |length: SignedDuration| format!("{:.4}", length.as_secs_f64() / 3_600.0);
    let mut out = String::new();
    csv::record(COLUMNS, &mut out);
    for UtilisedResource { resource, periods } in &found {
        for one in periods {
            let fields = [
                resource.to_string(),
                names.get(resource).cloned().unwrap_or_default(),
                one.dates.0.to_string(),
                one.dates.1.to_string(),
                hours(one.open),
                hours(one.capacity),
                hours(one.reserved),
                hours(one.reserved_open),
                one.reservations.to_string(),
                one.no_shows.to_string(),
                one.cancellations.to_string(),
            ];
            csv::record(fields, &mut out);
        }
    }
    Ok(out)
}
