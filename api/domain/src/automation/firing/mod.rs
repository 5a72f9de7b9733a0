//! Time triggers of events: when each occurrence makes a rule run.
//!
//! A firing is a point in time at an exact distance from the instant at which an occurrence starts or ends, so that "30 minutes
//! before" is 30 minutes on days of 23 and 25 hours too. There is one for each occurrence: a series gives those of its
//! occurrences that have no override, an override its own, what is cancelled none. Days and floating times are read in the
//! calendar's zone.
//!
//! Firings are planned ahead, row by row under their [`FiringKey`], for as far as is wanted ([`firings`]); they are planned anew
//! when the event, its overrides or the rule changes ([`replan`] says what becomes of a row), and when one is due,
//! [`when_due`] says whether it still runs.

mod due;
mod key;

use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};

pub use due::{Due, FiringState, Planned, Replan, replan, when_due};
pub use key::{FiringKey, schedule_key, task_key};

use super::Trigger;
use crate::{
    event::{Event, EventStatus, Occurrence, of_instance},
    ids::{EventId, OccurrenceId},
    recurrence::BudgetExceeded,
    time::{Offset, Window},
};

/// From which side of an occurrence is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edge {
    /// Its start.
    Start,
    /// Its end.
    End,
}

/// When a rule runs, relative to an occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RelativeTime {
    /// From which side is counted.
    pub edge: Edge,
    /// How far from it, exact.
    pub offset: Offset,
}

/// An event with all that speaks for its occurrences.
#[derive(Debug, Clone, Copy)]
pub struct Timeline<'a> {
    /// The single event, or the series.
    pub event: &'a Event,
    /// The overrides of the series: cancelled ones too, or their occurrences would come back.
    pub overrides: &'a [Event],
    /// The calendar's zone.
    pub zone: &'a TimeZone,
}

/// One point in time at which a rule runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Firing {
    /// When it is due.
    pub due: Timestamp,
    /// For which occurrence.
    pub occurrence_id: OccurrenceId,
    /// The event that speaks for the occurrence: the single event, the series, or the override.
    pub speaker: EventId,
    /// When the occurrence is.
    pub occurrence: Occurrence,
}

impl Trigger {
    /// When it runs, relative to an occurrence; `None` for another trigger.
    pub fn timing(&self) -> Option<RelativeTime> {
        match self {
            Self::EventStarts { offset } => Some(RelativeTime { edge: Edge::Start, offset: *offset }),
            Self::EventEnds { offset } => Some(RelativeTime { edge: Edge::End, offset: *offset }),
            _ => None,
        }
    }
}

/// The longest stretch that is looked at for one next firing, and the first: each is eight times the one before.
const FARTHEST: SignedDuration = SignedDuration::from_hours(24 * 366 * 40);
const NEAREST: SignedDuration = SignedDuration::from_hours(24 * 8);

/// Lists what is due after one instant and up to and with another, in order, at most `limit`.
///
/// # Errors
/// [`BudgetExceeded`] when the rule of the series takes more work than a reader is given.
pub fn firings(
    timeline: Timeline<'_>,
    timing: RelativeTime,
    after: Timestamp,
    until: Timestamp,
    limit: usize,
) -> Result<Vec<Firing>, BudgetExceeded> {
    let search =
        Search { timing, after: timing.offset.anchor(after), until: timing.offset.anchor(until), limit };
    let mut found = Vec::new();
    if search.after < search.until && limit > 0 {
        search.of_event(timeline, &mut found)?;
        for speaker in timeline.overrides {
            search.of_single(speaker, timeline.zone, &mut found);
        }
        found.sort_by_key(|firing: &Firing| (firing.due, firing.occurrence_id));
        found.truncate(limit);
    }
    Ok(found)
}

/// What is due next after an instant; `None` when nothing is within 40 years. To show it: who plans firings uses [`firings`], as
/// several can be due at one instant.
///
/// # Errors
/// [`BudgetExceeded`] when the rule of the series takes more work than a reader is given.
pub fn next_firing(
    timeline: Timeline<'_>,
    timing: RelativeTime,
    after: Timestamp,
) -> Result<Option<Firing>, BudgetExceeded> {
    let (mut from, mut stretch) = (after, NEAREST);
    loop {
        let until = from.checked_add(stretch).unwrap_or(Timestamp::MAX);
        if let Some(firing) = firings(timeline, timing, from, until, 1)?.pop() {
            return Ok(Some(firing));
        }
        if until == Timestamp::MAX || after.duration_until(until) > FARTHEST {
            return Ok(None);
        }
        (from, stretch) = (until, stretch * 8);
    }
}

/// Looks for occurrences whose edge lies after one instant and up to and with another.
struct Search {
    timing: RelativeTime,
    after: Timestamp,
    until: Timestamp,
    limit: usize,
}

impl Search {
    fn take(&self, occurrence: Occurrence, speaker: &Event, found: &mut Vec<Firing>) {
        let edge = self.edge(&occurrence);
        if edge > self.after && edge <= self.until {
            found.push(Firing {
                due: self.timing.offset.from(edge),
                occurrence_id: OccurrenceId {
                    event: speaker.series_id.unwrap_or(speaker.id),
                    original: occurrence.original,
                },
                speaker: speaker.id,
                occurrence,
            });
        }
    }

    fn edge(&self, occurrence: &Occurrence) -> Timestamp {
        match self.timing.edge {
            Edge::Start => occurrence.start,
            Edge::End => occurrence.end,
        }
    }

    fn of_event(&self, timeline: Timeline<'_>, found: &mut Vec<Firing>) -> Result<(), BudgetExceeded> {
        let event = timeline.event;
        if !event.is_series() {
            self.of_single(event, timeline.zone, found);
            return Ok(());
        }
        if event.data.details.status == EventStatus::Cancelled {
            return Ok(());
        }
        let overridden: Vec<DateTime> =
            timeline.overrides.iter().filter_map(|speaker| speaker.recurrence_id).collect();
        // Whatever starts or ends in the stretch shares an instant with it, as instants of events are whole seconds.
        let second = SignedDuration::from_secs(1);
        let end = self.until.checked_add(second).unwrap_or(Timestamp::MAX);
        let Ok(window) = Window::new(self.after, end) else { return Ok(()) };
        let (clock, end_clock) = (event.data.timing.start.clock(), event.data.timing.end_clock());
        let series = event.data.timing.series();
        for instance in series.between(window, timeline.zone) {
            let instance = instance?;
            if overridden.contains(&instance.original) {
                continue;
            }
            self.take(of_instance(&instance, &clock, &end_clock, timeline.zone), event, found);
            // Starts come in order; ends may not, as some occurrences have lengths of their own.
            if self.timing.edge == Edge::Start && found.len() >= self.limit {
                break;
            }
        }
        Ok(())
    }

    /// A single event, or an override.
    fn of_single(&self, event: &Event, zone: &TimeZone, found: &mut Vec<Firing>) {
        if event.data.details.status == EventStatus::Cancelled {
            return;
        }
        let timing = &event.data.timing;
        let end_time = timing.end_time();
        let start = timing.start.instant(zone);
        let occurrence = Occurrence {
            original: event.recurrence_id.unwrap_or_else(|| timing.start_local()),
            start,
            end: end_time.instant(zone).max(start),
            start_time: timing.start.clone(),
            end_time,
        };
        self.take(occurrence, event, found);
    }
}

#[cfg(test)]
mod tests;
