//! A calendar as iCalendar text, page by page: memory stays bounded however large it is.

use std::collections::HashMap;

use cal3_domain::{
    event::Event,
    ical::{CalendarHeader, CalendarWriter, ForeignZone, event_to_write},
    ids::{CalendarId, EventId},
    time::WallClock,
};
use cal3_store::{calendar::Calendar, event as store};
use jiff::{SignedDuration, Timestamp, civil::DateTime};

use super::feed::hash;
use crate::{App, AppError, Viewer};

/// Events that are read and written at a time.
const PAGE: i64 = 500;
/// How long a subscriber should wait before asking again.
const REFRESH: SignedDuration = SignedDuration::from_mins(15);

/// An export in the making.
pub struct Export {
    app: App,
    viewer: Viewer,
    calendar: Calendar,
    state: State,
    after: Option<(String, Option<DateTime>)>,
    series: Option<(EventId, WallClock)>,
    definitions: HashMap<[u8; 32], ForeignZone>,
}

enum State {
    Begin,
    Events(CalendarWriter),
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

/// Begins the export of a calendar that the viewer may read.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::NotFound`].
pub async fn export(app: &App, viewer: &Viewer, id: CalendarId) -> Result<Export, AppError> {
    viewer.user_id().ok_or(AppError::Unauthenticated)?;
    let calendar = super::visible(app, viewer, &[id]).await?.pop().ok_or(AppError::NotFound)?;
    Ok(Export::new(app, viewer, calendar))
}

/// Finds the calendar whose feed URL holds `secret`, says what state it is in, and begins its export.
///
/// # Errors
/// [`AppError::NotFound`] for a secret that is not (or no longer) in use.
pub async fn feed(app: &App, secret: &str) -> Result<(FeedState, Export), AppError> {
    let mut connection = app.store.read().await?;
    let calendar = cal3_store::calendar::find_by_feed_secret(&mut connection, &hash(secret))
        .await?
        .ok_or(AppError::NotFound)?;
    let state = match store::feed_state(&mut connection, calendar.id).await? {
        Some((tag, at)) => FeedState { tag, last_modified: at },
        None => FeedState { tag: format!("v{}", calendar.version), last_modified: calendar.updated_at },
    };
    let viewer = Viewer::Worker { acting_for: calendar.owner };
    Ok((state, Export::new(app, &viewer, calendar)))
}

impl Export {
    fn new(app: &App, viewer: &Viewer, calendar: Calendar) -> Self {
        Self {
            app: app.clone(),
            viewer: viewer.clone(),
            calendar,
            state: State::Begin,
            after: None,
            series: None,
            definitions: HashMap::new(),
        }
    }

    /// The calendar that is exported.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
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
                let mut connection = self.app.store.read().await?;
                let earliest = store::earliest(&mut connection, self.calendar.id).await?;
                let header = CalendarHeader {
                    name: Some(self.calendar.name.clone()),
                    description: self.calendar.description.clone(),
                    color: Some(self.calendar.color.clone()),
                    time_zone: Some(self.calendar.time_zone.clone()),
                    refresh: Some(REFRESH),
                    source: None,
                    last_modified: Some(self.calendar.updated_at),
                };
                self.state =
                    State::Events(CalendarWriter::begin(&header, earliest.map(DateTime::date), &mut out));
            }
            State::Events(mut writer) => {
                let events = self.page().await?;
                for event in events.iter() {
                    self.write(&mut writer, event, &mut out);
                }
                if (events.len() as i64) < PAGE {
                    writer.end(&mut out);
                } else {
                    self.state = State::Events(writer);
                }
            }
        }
        Ok(Some(out))
    }

    async fn page(&mut self) -> Result<Vec<Event>, AppError> {
        let user = self.viewer.user_id().ok_or(AppError::Unauthenticated)?;
        let mut connection = self.app.store.read().await?;
        let after = self.after.as_ref().map(|(uid, recurrence_id)| (uid.as_str(), *recurrence_id));
        let events =
            store::page_for_export(&self.app.store, &mut connection, user, self.calendar.id, after, PAGE)
                .await?;
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
