//! What takes place in a window: single events, occurrences of series, overrides, in the order of their starts.

use std::{collections::HashMap, sync::Arc};

use cal3_domain::{
    access::Scope,
    event::{Event, Occurrence, occurrences as expand},
    ids::{CalendarId, EventId, OccurrenceId},
    time::{Window, Zone},
};
use cal3_store::{calendar::Calendar, event as store};
use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};
use uuid::Uuid;

use crate::{App, AppError, UserErrorCode, Viewer, access, faults::Faults};

/// Most calendars in one question.
pub const MOST_CALENDARS: usize = 50;
/// Longest window.
const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 400);
/// Most rows that may touch a window, and most occurrences that they may make in it.
pub(super) const MOST_EVENTS: i64 = 20_000;
pub(super) const MOST_OCCURRENCES: usize = 50_000;

/// Read by what has no calendar zone (its calendar is gone meanwhile).
static UTC: &TimeZone = &TimeZone::UTC;

/// What is asked.
#[derive(Debug, Clone)]
pub struct WindowQuery {
    /// Of which calendars, at most [`MOST_CALENDARS`]. One that the viewer cannot see counts as empty.
    pub calendars: Vec<CalendarId>,
    /// From when.
    pub from: Timestamp,
    /// Until when, exclusive; at most 400 days later.
    pub to: Timestamp,
    /// IANA name of the zone in which all-day and floating events are read; each calendar's own when left out.
    pub time_zone: Option<String>,
    /// Only what comes after this.
    pub after: Option<OccurrenceKey>,
    /// How many, at most.
    pub limit: usize,
}

/// The place of an occurrence in the order of starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct OccurrenceKey {
    /// When it starts.
    pub start: Timestamp,
    /// Its series, or the single event.
    pub series: EventId,
    /// Its original start.
    pub original: DateTime,
}

/// An occurrence, with the event that speaks for it.
#[derive(Debug, Clone)]
pub struct OccurrenceView {
    /// The single event, the series, or the override.
    pub event: Arc<Event>,
    /// When it is.
    pub occurrence: Occurrence,
    /// Its calendar, where the use case had to read it anyway and the viewer may ask for calendars.
    pub calendar: Option<Arc<Calendar>>,
}

impl OccurrenceView {
    /// Its series; its own event where there is none.
    pub fn series(&self) -> EventId {
        self.event.series_id.unwrap_or(self.event.id)
    }

    /// Its id.
    pub fn id(&self) -> OccurrenceId {
        OccurrenceId { event: self.series(), original: self.occurrence.original }
    }

    /// Its place in the order of starts.
    pub fn key(&self) -> OccurrenceKey {
        OccurrenceKey {
            start: self.occurrence.start,
            series: self.series(),
            original: self.occurrence.original,
        }
    }
}

/// Lists what takes place: at most `limit + 1`, so that one too many shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] for a window that is empty, too long or too full, too many
/// calendars, an unknown zone.
pub async fn occurrences(
    app: &App,
    viewer: &Viewer,
    query: &WindowQuery,
) -> Result<Vec<OccurrenceView>, AppError> {
    let access = access::read(viewer, Scope::EventsRead)?;
    let (window, zone) = check(query.calendars.len(), query.from, query.to, query.time_zone.as_deref())?;
    let ids: Vec<Uuid> = query.calendars.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    let found = store::in_window(&app.store, &mut connection, &access, &ids, window, MOST_EVENTS + 1).await?;
    if found.len() as i64 > MOST_EVENTS {
        return Err(too_full());
    }
    let calendars: HashMap<CalendarId, (Arc<Calendar>, TimeZone)> = match &zone {
        Some(_) => HashMap::new(),
        None => with_zones(cal3_store::calendar::visible(&mut connection, &access, &ids).await?),
    };
    drop(connection);
    let may_read_calendars = viewer.require(Scope::CalendarsRead).is_ok();
    let mut views = Vec::with_capacity(found.len());
    for candidate in found {
        let calendar = calendars.get(&candidate.event.calendar_id);
        let viewer_zone = zone.as_ref().or_else(|| calendar.map(|(_, zone)| zone)).unwrap_or(UTC);
        let room = MOST_OCCURRENCES - views.len();
        let event = Arc::new(candidate.event);
        let made = match expand(&event, &candidate.overridden, window, viewer_zone, room) {
            Ok(made) => made,
            Err(exceeded) => {
                tracing::warn!(event = %event.id, %exceeded, "a rule takes more work than a reader is given");
                continue;
            }
        };
        if made.len() == room {
            return Err(too_full());
        }
        let view = |occurrence| OccurrenceView {
            event: event.clone(),
            occurrence,
            calendar: calendar.filter(|_| may_read_calendars).map(|(calendar, _)| calendar.clone()),
        };
        views.extend(made.into_iter().map(view));
    }
    if let Some(after) = query.after {
        views.retain(|view| view.key() > after);
    }
    views.sort_unstable_by_key(OccurrenceView::key);
    views.truncate(query.limit + 1);
    Ok(views)
}

/// The one occurrence with this id, if the viewer may read it.
///
/// # Errors
/// [`AppError::Internal`].
pub async fn occurrence(
    app: &App,
    viewer: &Viewer,
    id: OccurrenceId,
) -> Result<Option<OccurrenceView>, AppError> {
    let Some(access) = access::find(viewer, Scope::EventsRead)? else {
        return Ok(None);
    };
    let mut connection = app.store.read().await?;
    let Some(found) = store::visible(&app.store, &mut connection, &access, &[id.event.0]).await?.pop() else {
        return Ok(None);
    };
    let calendars =
        cal3_store::calendar::visible(&mut connection, &access, &[found.event.calendar_id.0]).await?;
    let calendar = with_zones(calendars).remove(&found.event.calendar_id);
    let (calendar, zone) = calendar.map_or((None, TimeZone::UTC), |(calendar, zone)| (Some(calendar), zone));
    let calendar = calendar.filter(|_| viewer.require(Scope::CalendarsRead).is_ok());
    let view = |event, occurrence| OccurrenceView { event: Arc::new(event), occurrence, calendar };
    let mut event = found.event;
    if event.is_series() {
        let near = (Some(before(id.original)), Some(after(id.original)));
        let overriding =
            store::list_overrides(&app.store, &mut connection, &access, event.id, near, false, 1)
                .await?
                .pop();
        match overriding {
            Some(overriding) => event = overriding,
            // A private override replaces the occurrence for those too who may not see what it became.
            None if store::is_overridden(&mut connection, event.id, id.original).await? => return Ok(None),
            None => {
                let start = event.data.timing.start.clock().instant(id.original, &zone);
                let window = Window::new(
                    start,
                    start.saturating_add(SignedDuration::from_secs(1)).unwrap_or(Timestamp::MAX),
                );
                let Ok(window) = window else { return Ok(None) };
                let made = expand(&event, &[], window, &zone, MOST_OCCURRENCES).unwrap_or_default();
                let occurrence = made.into_iter().find(|occurrence| occurrence.original == id.original);
                return Ok(occurrence.map(|occurrence| view(event, occurrence)));
            }
        }
    }
    let made = expand(&event, &[], Window::ALL, &zone, 1).unwrap_or_default();
    let occurrence = made.into_iter().find(|occurrence| occurrence.original == id.original);
    Ok(occurrence.map(|occurrence| view(event, occurrence)))
}

fn before(at: DateTime) -> DateTime {
    at.saturating_sub(SignedDuration::from_secs(1))
}

fn after(at: DateTime) -> DateTime {
    at.saturating_add(SignedDuration::from_secs(1))
}

fn with_zones(calendars: Vec<Calendar>) -> HashMap<CalendarId, (Arc<Calendar>, TimeZone)> {
    let zone = |name: &str| Zone::iana(name).map_or(TimeZone::UTC, |zone| zone.tz().clone());
    let entry = |calendar: Calendar| {
        let zone = zone(&calendar.time_zone);
        (calendar.id, (Arc::new(calendar), zone))
    };
    calendars.into_iter().map(entry).collect()
}

/// Checks what a window is asked with; answers it, and the zone if one was given.
pub(super) fn check(
    calendars: usize,
    from: Timestamp,
    to: Timestamp,
    time_zone: Option<&str>,
) -> Result<(Window, Option<TimeZone>), AppError> {
    let mut faults = Faults::default();
    if calendars > MOST_CALENDARS {
        let message = format!("Ask for at most {MOST_CALENDARS} calendars.");
        faults.add(UserErrorCode::TooLarge, "calendarIds", message);
    }
    let window = Window::new(from, to);
    match &window {
        Err(_) => faults.add(UserErrorCode::OutOfRange, "to", "Give an instant after `from`."),
        Ok(_) if from.duration_until(to) > LONGEST => {
            faults.add(UserErrorCode::OutOfRange, "to", "Ask for at most 400 days.");
        }
        Ok(_) => {}
    }
    let zone = time_zone.and_then(|name| faults.zone("timeZone", name));
    faults.check()?;
    let window = window.map_err(AppError::internal)?;
    Ok((window, zone.map(|zone| zone.tz().clone())))
}

pub(super) fn too_full() -> AppError {
    AppError::field(
        UserErrorCode::TooLarge,
        "to",
        format!(
            "More than {MOST_OCCURRENCES} occurrences are in this window: ask for a shorter one or fewer calendars."
        ),
    )
}
