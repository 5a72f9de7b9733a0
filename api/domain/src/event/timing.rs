//! When an event is: its start and end as the person said them, and how it recurs.

use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};

use super::Recurrence;
use crate::{
    recurrence::Series,
    time::{EventTime, Length, WallClock},
};

/// How the end was said.
#[derive(Debug, Clone, PartialEq)]
pub enum EventEnd {
    /// DTEND: exclusive. In a series every occurrence has the same exact length (RFC 5545 section 3.6.1).
    At(EventTime),
    /// DURATION: in a series every occurrence has the same nominal length.
    Lasting(Length),
}

/// When an event is.
#[derive(Debug, Clone, PartialEq)]
pub struct Timing {
    /// DTSTART.
    pub start: EventTime,
    /// DTEND or DURATION.
    pub end: EventEnd,
    /// RRULE, RDATE, EXDATE; empty for a single event.
    pub recurrence: Recurrence,
}

/// Why a start and an end do not fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TimingError {
    /// One is a date and the other is not, or one floats and the other does not (RFC 5545 section 3.8.2.2).
    #[error(
        "the end must be of the same kind as the start: a date with a date, a floating time with a floating time"
    )]
    KindsDiffer,
    /// It ends before it starts.
    #[error("the end must not be before the start")]
    EndsBeforeStart,
    /// A day ends no earlier than the next day begins.
    #[error("the end is exclusive: an all-day event on one day ends on the next")]
    EmptyDay,
    /// A date lasts whole days (RFC 5545 section 3.8.2.5).
    #[error("an all-day event lasts whole days or weeks")]
    PartOfDay,
}

impl Timing {
    /// Checks that start and end fit together.
    ///
    /// # Errors
    /// [`TimingError`] as the rule that they break.
    pub fn check(&self) -> Result<(), TimingError> {
        match &self.end {
            EventEnd::Lasting(length) => match (self.start.is_date(), length.parts()) {
                (true, (_, time)) if time != 0 => Err(TimingError::PartOfDay),
                (true, (0, 0)) => Err(TimingError::EmptyDay),
                _ => Ok(()),
            },
            EventEnd::At(end) => match (&self.start, end) {
                (EventTime::Date(start), EventTime::Date(end)) if end < start => {
                    Err(TimingError::EndsBeforeStart)
                }
                (EventTime::Date(start), EventTime::Date(end)) if end == start => Err(TimingError::EmptyDay),
                (EventTime::Date(_), EventTime::Date(_)) => Ok(()),
                (EventTime::Floating(start), EventTime::Floating(end)) if end < start => {
                    Err(TimingError::EndsBeforeStart)
                }
                (EventTime::Floating(_), EventTime::Floating(_)) => Ok(()),
                (EventTime::Date(_) | EventTime::Floating(_), _)
                | (_, EventTime::Date(_) | EventTime::Floating(_)) => Err(TimingError::KindsDiffer),
                (start, end) if end.instant(&TimeZone::UTC) < start.instant(&TimeZone::UTC) => {
                    Err(TimingError::EndsBeforeStart)
                }
                _ => Ok(()),
            },
        }
    }

    /// How long each occurrence lasts: nominal days for dates and durations, exact time otherwise.
    pub fn length(&self) -> Length {
        match &self.end {
            EventEnd::Lasting(length) => *length,
            EventEnd::At(end) => match (&self.start, end) {
                (EventTime::Date(start), EventTime::Date(end)) => {
                    let days = start.duration_until(*end).as_hours() / 24;
                    Length::days(u32::try_from(days).unwrap_or(0))
                }
                (EventTime::Floating(start), EventTime::Floating(end)) => {
                    Length::Exact(start.duration_until(*end))
                }
                (start, end) => Length::Exact(
                    start
                        .instant(&TimeZone::UTC)
                        .duration_until(end.instant(&TimeZone::UTC))
                        .max(SignedDuration::ZERO),
                ),
            },
        }
    }

    /// The end of the first occurrence, in the form in which it was said or, for a duration, in the start's form.
    pub fn end_time(&self) -> EventTime {
        match &self.end {
            EventEnd::At(end) => end.clone(),
            EventEnd::Lasting(length) => {
                let clock = self.start.clock();
                let end = length.end(&clock, self.start.local(), &TimeZone::UTC);
                clock.event_time(clock.local(end, &TimeZone::UTC))
            }
        }
    }

    /// The clock on which the end is shown: its own zone where the end was said in another.
    pub fn end_clock(&self) -> WallClock {
        match &self.end {
            EventEnd::At(end) => end.clock(),
            EventEnd::Lasting(_) => self.start.clock(),
        }
    }

    /// The series that the engine expands; for a single event, a series of one.
    pub fn series(&self) -> Series {
        Series {
            clock: self.start.clock(),
            start: self.start.local(),
            length: self.length(),
            rules: self.recurrence.rules.clone(),
            rdates: self.recurrence.rdates.clone(),
            exdates: self.recurrence.exdates.clone(),
        }
    }

    /// From the first start to the last end of everything that this makes, as wide as any viewer's zone can make it;
    /// no end when it is endless. This is what is indexed (`events.during`).
    pub fn during(&self) -> (Timestamp, Option<Timestamp>) {
        let extent = self.series().extent();
        (extent.first_start, extent.last_end)
    }

    /// The same timing moved so that it starts at `start`, keeping its length and leaving the recurrence as it is.
    pub fn moved_to(&self, start: EventTime) -> Self {
        let length = self.length();
        let end = match &self.end {
            EventEnd::Lasting(length) => EventEnd::Lasting(*length),
            EventEnd::At(_) => {
                let clock = start.clock();
                let end = length.end(&clock, start.local(), &TimeZone::UTC);
                EventEnd::At(clock.event_time(clock.local(end, &TimeZone::UTC)))
            }
        };
        Self { start, end, recurrence: self.recurrence.clone() }
    }

    /// The wall time of the start.
    pub fn start_local(&self) -> DateTime {
        self.start.local()
    }
}
