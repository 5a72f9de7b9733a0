//! When calendars are busy, and nothing else of them.

use cal3_domain::{
    access::Scope,
    busy::{BusyBlock, BusyType, merge},
    ids::CalendarId,
    time::{Window, Zone},
};
use cal3_store::{
    Access, PgConnection,
    event::busy::{self as store, Busy, Part},
};
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use super::occurrences::{MOST_EVENTS, MOST_OCCURRENCES, check, too_full};
use crate::{App, AppError, Viewer, access};

/// What is asked.
#[derive(Debug, Clone)]
pub struct BusyQuery {
    /// Of which calendars, at most [`super::MOST_CALENDARS`]. One that the viewer cannot see counts as free.
    pub calendars: Vec<CalendarId>,
    /// From when.
    pub from: Timestamp,
    /// Until when, exclusive; at most 400 days later.
    pub to: Timestamp,
    /// IANA name of the zone in which all-day and floating events are read; each calendar's own when left out.
    pub time_zone: Option<String>,
    /// Whether what [`super::occurrences`] shows the viewer is left out.
    pub only_hidden: bool,
    /// Only what comes after this.
    pub after: Option<BusyKey>,
    /// How many, at most.
    pub limit: usize,
}

/// The place of a block in the order of starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct BusyKey {
    /// When it starts.
    pub start: Timestamp,
    /// Its calendar.
    pub calendar: CalendarId,
    /// How surely the time is taken.
    pub kind: BusyType,
}

/// The place of a block.
pub fn key(block: &BusyBlock) -> BusyKey {
    BusyKey { start: block.start, calendar: block.calendar, kind: block.kind }
}

/// Lists when calendars are busy, what overlaps or touches merged for each calendar and type: at most `limit + 1` blocks, so
/// that one too many shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Invalid`] for a window that is empty, too long or
/// too full, too many calendars, an unknown zone.
pub async fn busy(app: &App, viewer: &Viewer, query: &BusyQuery) -> Result<Vec<BusyBlock>, AppError> {
    let access = access::read(viewer, Scope::FreeBusyRead)?;
    let (window, zone) = check(query.calendars.len(), query.from, query.to, query.time_zone.as_deref())?;
    // Whoever may not ask for events is shown none.
    let is_hidden = query.only_hidden && viewer.require(Scope::EventsRead).is_ok();
    let part = if is_hidden { Part::Hidden } else { Part::Whole };
    let mut connection = app.store.read().await?;
    let ids: Vec<Uuid> = query.calendars.iter().map(|id| id.0).collect();
    let mut blocks = blocks(app, &mut connection, &access, &ids, window, zone.as_ref(), part).await?;
    if let Some(after) = query.after {
        blocks.retain(|block| key(block) > after);
    }
    blocks.truncate(query.limit + 1);
    Ok(blocks)
}

/// All blocks of a window.
///
/// # Errors
/// [`AppError::Invalid`] for a window that is too full.
pub(crate) async fn blocks(
    app: &App,
    connection: &mut PgConnection,
    access: &Access,
    calendars: &[Uuid],
    window: Window,
    zone: Option<&TimeZone>,
    part: Part,
) -> Result<Vec<BusyBlock>, AppError> {
    let found =
        store::in_window(&app.store, connection, access, calendars, window, part, MOST_EVENTS + 1).await?;
    if found.len() as i64 > MOST_EVENTS {
        return Err(too_full());
    }
    expanded(found, window, zone).ok_or_else(too_full)
}

/// The blocks of what takes up time, in order; `None` when they are too many.
pub(super) fn expanded(found: Vec<Busy>, window: Window, zone: Option<&TimeZone>) -> Option<Vec<BusyBlock>> {
    let mut blocks = Vec::with_capacity(found.len());
    for busy in found {
        let own = || Zone::iana(&busy.time_zone).map_or(TimeZone::UTC, |zone| zone.tz().clone());
        let room = MOST_OCCURRENCES - blocks.len();
        let zone = zone.cloned().unwrap_or_else(own);
        match busy.occupant.blocks(window, &zone, room) {
            Ok(made) if made.len() == room => return None,
            Ok(made) => blocks.extend(made),
            Err(exceeded) => {
                tracing::warn!(calendar = %busy.occupant.calendar, %exceeded, "a rule takes more work than a reader is given");
            }
        }
    }
    Some(merge(blocks, window))
}
