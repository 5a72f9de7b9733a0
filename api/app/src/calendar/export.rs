//! A calendar as iCalendar text, page by page: memory stays bounded however large it is.

use std::collections::HashMap;

use cal3_domain::{
    access::{CalendarRole, Scope},
    event::Event,
    ical::{CalendarHeader, CalendarWriter, ForeignZone, event_to_write},
    ids::{CalendarId, EventId},
    time::{WallClock, Window},
};
use cal3_store::{
    Access, PoolConnection, Postgres, StoreError,
    calendar::{self as calendars, Calendar},
    event::{self as store, WindowEvent, busy::Part},
    task,
};
use jiff::{SignedDuration, Timestamp, civil::DateTime};

use super::{feed::hash, share};
use crate::{App, AppError, Viewer, access, event::busy};

/// Events that are read and written at a time.
const PAGE: i64 = 500;
/// How long a subscriber should wait before asking again.
const REFRESH: SignedDuration = SignedDuration::from_mins(15);

/// From how long ago a free/busy export tells when a calendar is busy.
const BEFORE: SignedDuration = SignedDuration::from_hours(24 * 31);
/// Until when.
const AFTER: SignedDuration = SignedDuration::from_hours(24 * 366);

/// An export in the making.
pub struct Export {
    app: App,
    access: Access,
    calendar: Calendar,
    /// Whether a lag of seconds does no harm: who subscribes asks again.
    tolerates_lag: bool,
    /// Whether what the calendar is called and looks like is told: a token may be for its events alone.
    tells_calendar: bool,
    state: State,
    /// Whether its tasks are told: a token may be for its events alone.
    tells_tasks: bool,
    after: Option<(String, Option<DateTime>)>,
    after_task: Option<String>,
    series: Option<(EventId, WallClock)>,
    definitions: HashMap<[u8; 32], ForeignZone>,
}

enum State {
    Begin,
    Events(CalendarWriter),
    Tasks(CalendarWriter),
    FreeBusy,
    End,
}

/// What a feed's subscriber is told before the content: whether it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedState {
    /// A strong entity tag, without quotes: the place of the newest change in the change log.
    pub tag: String,
    /// When the newest change was made.
    pub last_modified: Timestamp,
}

/// Begins the export of a calendar that the viewer can see: of its events and tasks, if they may read them, else of when it is busy
/// (VFREEBUSY).
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::NotFound`].
pub async fn export(app: &App, viewer: &Viewer, id: CalendarId) -> Result<Export, AppError> {
    let access = access::read(viewer, Scope::FreeBusyRead)?;
    let mut connection = app.store.read().await?;
    let calendar = calendars::visible(&mut connection, &access, &[id.0]).await?.pop();
    let reads_events = viewer.require(Scope::EventsRead).is_ok();
    let mut export = Export::new(app, access, calendar.ok_or(AppError::NotFound)?, reads_events, false);
    export.tells_calendar = viewer.require(Scope::CalendarsRead).is_ok();
    export.tells_tasks = viewer.require(Scope::TasksRead).is_ok();
    Ok(export)
}

/// Finds the calendar whose feed URL holds `secret` (its own, or that of a public link), says what state it is in, and begins
/// its export. The calendar's own secret is its owners': it gives all of it, what is private too.
///
/// # Errors
/// [`AppError::NotFound`] for a secret that is not (or no longer) in use.
pub async fn feed(app: &App, secret: &str) -> Result<(FeedState, Export), AppError> {
    let (id, access, mut connection, tolerates_lag) = match share::by_secret(app, secret).await {
        // A link may have been made this moment, and ends the moment that it is taken away.
        Ok(link) => {
            (link.calendar, Access::of(&Viewer::Link { id: link.id }), app.store.read().await?, false)
        }
        Err(AppError::Unauthenticated) => {
            let secret = hash(secret);
            let mut connection = app.store.read_replica().await?;
            let mut found = calendars::find_by_feed_secret(&mut connection, &secret).await?;
            if found.is_none() && app.store.has_replica() {
                // Perhaps it was made this moment.
                connection = app.store.read().await?;
                found = calendars::find_by_feed_secret(&mut connection, &secret).await?;
            }
            let id = found.ok_or(AppError::NotFound)?;
            (id, Access::of_feed(id), connection, true)
        }
        Err(other) => return Err(other),
    };
    let calendar = calendars::visible(&mut connection, &access, &[id.0]).await?.pop();
    let calendar = calendar.ok_or(AppError::NotFound)?;
    let mut state = match store::feed_state(&mut connection, calendar.id, calendar.role).await? {
        Some((tag, at)) => FeedState { tag, last_modified: at },
        None => FeedState { tag: format!("v{}", calendar.version), last_modified: calendar.updated_at },
    };
    if calendar.role < CalendarRole::Reader {
        // What is told of moves on with each day.
        let today = free_busy_window(app.now()).map_err(AppError::internal)?.start();
        state.tag = format!("{}-{}", state.tag, today.as_second());
        state.last_modified = state.last_modified.max(today + BEFORE);
    }
    Ok((state, Export::new(app, access, calendar, true, tolerates_lag)))
}

/// What a free/busy export tells of: from [`BEFORE`] the day of `now` (in UTC) to [`AFTER`] it.
fn free_busy_window(now: Timestamp) -> Result<Window, jiff::Error> {
    let day = now.as_second() - now.as_second().rem_euclid(24 * 3600);
    let day = Timestamp::from_second(day)?;
    let (start, end) = (day.saturating_sub(BEFORE)?, day.saturating_add(AFTER)?);
    Ok(Window::new(start, end).unwrap_or(Window::ALL))
}

impl Export {
    fn new(app: &App, access: Access, calendar: Calendar, reads_events: bool, tolerates_lag: bool) -> Self {
        let is_free_busy = calendar.role < CalendarRole::Reader || !reads_events;
        Self {
            app: app.clone(),
            access,
            calendar,
            tolerates_lag,
            tells_calendar: true,
            state: if is_free_busy { State::FreeBusy } else { State::Begin },
            tells_tasks: true,
            after: None,
            after_task: None,
            series: None,
            definitions: HashMap::new(),
        }
    }

    /// What the calendar is called, or its id to those who may not know.
    pub fn name(&self) -> String {
        if self.tells_calendar { self.calendar.name.clone() } else { self.calendar.id.to_string() }
    }

    /// The next part of the text; `None` when all of it has been given.
    ///
    /// # Errors
    /// [`AppError::Internal`] when the database fails.
    pub async fn next(&mut self) -> Result<Option<String>, AppError> {
        let mut out = String::new();
        match std::mem::replace(&mut self.state, State::End) {
            State::End => return Ok(None),
            State::Begin => {
                let mut connection = self.connection().await?;
                let earliest = store::earliest(&mut connection, self.calendar.id).await?;
                let header = CalendarHeader {
                    method: None,
                    name: self.tells_calendar.then(|| self.calendar.name.clone()),
                    description: self.calendar.description.clone().filter(|_| self.tells_calendar),
                    color: self.tells_calendar.then(|| self.calendar.color.clone()),
                    time_zone: Some(self.calendar.time_zone.clone()),
                    refresh: Some(REFRESH),
                    source: None,
                    last_modified: Some(self.calendar.updated_at),
                };
                self.state =
                    State::Events(CalendarWriter::begin(&header, earliest.map(DateTime::date), &mut out));
            }
            State::FreeBusy => self.free_busy(&mut out).await?,
            State::Events(mut writer) => {
                let events = self.page().await?;
                for event in &events {
                    self.write(&mut writer, event, &mut out);
                }
                self.state = match ((events.len() as i64) < PAGE, self.tells_tasks) {
                    (false, _) => State::Events(writer),
                    (true, true) => State::Tasks(writer),
                    (true, false) => {
                        writer.end(&mut out);
                        State::End
                    }
                };
            }
            State::Tasks(mut writer) => {
                let mut connection = self.connection().await?;
                let (id, after) = (self.calendar.id, self.after_task.as_deref());
                let store = &self.app.store;
                let found =
                    task::page_for_export(store, &mut connection, &self.access, id, after, PAGE).await?;
                for task in &found {
                    writer.task(task, &mut out);
                }
                if (found.len() as i64) < PAGE {
                    writer.end(&mut out);
                } else {
                    self.after_task = found.into_iter().last().map(|task| task.data.uid);
                    self.state = State::Tasks(writer);
                }
            }
        }
        Ok(Some(out))
    }

    async fn connection(&self) -> Result<PoolConnection<Postgres>, StoreError> {
        match self.tolerates_lag {
            true => self.app.store.read_replica().await,
            false => self.app.store.read().await,
        }
    }

    /// The whole of a free/busy export.
    async fn free_busy(&self, out: &mut String) -> Result<(), AppError> {
        let (id, now) = (self.calendar.id, self.app.now());
        let window = free_busy_window(now).map_err(AppError::internal)?;
        let mut connection = self.connection().await?;
        let ids = [id.0];
        let blocks =
            busy::blocks(&self.app, &mut connection, &self.access, &ids, window, None, Part::Whole).await?;
        let header = CalendarHeader {
            name: self.tells_calendar.then(|| self.calendar.name.clone()),
            refresh: Some(REFRESH),
            ..CalendarHeader::default()
        };
        let writer = CalendarWriter::begin(&header, None, out);
        writer.free_busy(&id.to_string(), now, window, &blocks, out);
        writer.end(out);
        Ok(())
    }

    async fn page(&mut self) -> Result<Vec<Event>, AppError> {
        let mut connection = self.connection().await?;
        let after = self.after.as_ref().map(|(uid, recurrence_id)| (uid.as_str(), *recurrence_id));
        let found = store::page_for_export(
            &self.app.store,
            &mut connection,
            &self.access,
            self.calendar.id,
            after,
            PAGE,
        )
        .await?;
        // What an override that may not be read has replaced does not take place.
        let events: Vec<Event> = found
            .into_iter()
            .map(|WindowEvent { mut event, overridden }| {
                event.data.timing.recurrence.exdates.extend(overridden);
                event
            })
            .collect();
        if let Some(last) = events.last() {
            self.after = Some((last.data.uid.clone(), last.recurrence_id));
        }
        let missing: Vec<Vec<u8>> = events
            .iter()
            .filter_map(|event| event.data.zone_definition)
            .filter(|id| !self.definitions.contains_key(id))
            .map(Vec::from)
            .collect();
        if !missing.is_empty() {
            for (id, tzid, text) in cal3_store::zone::definitions(&mut connection, &missing).await? {
                self.definitions
                    .extend(id.try_into().ok().map(|id: [u8; 32]| (id, ForeignZone { tzid, text })));
            }
        }
        Ok(events)
    }

    fn write(&mut self, writer: &mut CalendarWriter, event: &Event, out: &mut String) {
        let series =
            self.series.as_ref().filter(|(id, _)| event.series_id == Some(*id)).map(|(_, clock)| clock);
        let zone = event.data.zone_definition.and_then(|id| self.definitions.get(&id));
        writer.event(&event_to_write(event, series, zone), event.updated_at, out);
        if event.is_series() {
            self.series = Some((event.id, event.data.timing.start.clock()));
        }
    }
}
