//! What runs are about, as it is when they are carried out: it may have changed since they were made.

use std::collections::{HashMap, HashSet};

use cal3_domain::{
    event::Event,
    facts::{Facts, build::EventFacts},
    ids::{CalendarId, EventId, UserId},
    time::Zone,
};
use cal3_store::{
    Access, Tx,
    automation::{self as store, Run},
    event,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::effects::Subject;
use crate::{
    App, AppError,
    event::{EventPatch, edited},
};

/// The events that runs are about, as far as the owners of their rules may read them.
#[derive(Debug, Default)]
pub(super) struct Present {
    events: HashMap<(UserId, EventId), Event>,
    zones: HashMap<CalendarId, Zone>,
}

impl Present {
    /// Those of these runs, locked until the transaction ends: what is told of them stays so until their steps are done. A statement for the
    /// locks, one for each owner, and one for the calendars.
    ///
    /// # Errors
    /// [`AppError::Internal`] when the database fails.
    pub(super) async fn read<'a>(
        app: &App,
        tx: &mut Tx,
        runs: impl Iterator<Item = &'a Run>,
    ) -> Result<Self, AppError> {
        let mut wanted: HashMap<UserId, Vec<Uuid>> = HashMap::new();
        for run in runs {
            if let Some(id) = whole(Subject::of(&run.run.cause)) {
                wanted.entry(run.run.owner).or_default().push(id.0);
            }
        }
        let all: HashSet<Uuid> = wanted.values().flatten().copied().collect();
        if !all.is_empty() {
            event::lock_all(tx, &all.into_iter().collect::<Vec<Uuid>>()).await?;
        }
        let mut events = HashMap::new();
        for (owner, ids) in wanted {
            let found = event::visible(&app.store, tx, &Access::from(owner), &ids).await?;
            events.extend(found.into_iter().map(|found| ((owner, found.event.id), found.event)));
        }
        let calendars: HashSet<Uuid> = events.values().map(|event| event.calendar_id.0).collect();
        if calendars.is_empty() {
            return Ok(Self { events, zones: HashMap::new() });
        }
        let calendars: Vec<Uuid> = calendars.into_iter().collect();
        let zones = store::calendars(tx, &calendars).await?;
        let zones = zones
            .into_iter()
            .filter_map(|calendar| Some((calendar.id, Zone::iana(&calendar.time_zone).ok()?)))
            .collect();
        Ok(Self { events, zones })
    }

    /// The event is to be told as it is after this from now on, if it can be so.
    pub(super) fn edit(&mut self, id: EventId, patch: &EventPatch, now: Timestamp) {
        for ((_, of), event) in &mut self.events {
            let Some(after) = (*of == id).then(|| edited(event, patch, now).ok()).flatten() else { continue };
            if after.data != event.data {
                *event = after;
            }
        }
    }

    /// What was known when the run was made, with the event as it is now.
    pub(super) fn tell(&self, app: &App, run: &Run, facts: Facts) -> Facts {
        let id = whole(Subject::of(&run.run.cause));
        let Some(event) = id.and_then(|id| self.events.get(&(run.run.owner, id))) else { return facts };
        let zone = self.zones.get(&event.calendar_id).cloned().unwrap_or_else(Zone::utc);
        let link =
            (!app.public_url().is_empty()).then(|| format!("{}/events/{}", app.public_url(), event.id));
        let record = EventFacts { link: link.as_deref(), ..EventFacts::new(event, &zone) }.record();
        facts.with("event", record)
    }
}

/// The event, if the run is about a whole one: of an occurrence what was told stays.
fn whole(subject: Subject) -> Option<EventId> {
    subject.event.filter(|_| subject.occurrence.is_none())
}
