//! A VTODO to a task (RFC 5545 section 3.6.2), with the repairs that events get.

use jiff::{Timestamp, tz::TimeZone};

use super::{
    Reader, reject,
    texts::{excerpt, read_priority, read_stamp},
};
use crate::{
    ical::{
        component::{Component, Kind},
        event::{Rejection, RejectionCode, Repair, RepairCode},
        value::parse_duration,
        zone::ZoneResolver,
    },
    task::{TaskData, TaskDetails, TaskStatus, limits},
    time::{EventTime, Length, Zone},
};

/// What reading a task came to: the task, and what was mended in it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadTask {
    /// The task.
    pub data: TaskData,
    /// What was mended, in the order in which it was found.
    pub repairs: Vec<Repair>,
}

/// The properties that a [`TaskData`] has fields for; the rest is kept as it came. DTSTART is: a task begins when somebody does it.
const MODELLED: [&str; 14] = [
    "CATEGORIES",
    "CLASS",
    "COLOR",
    "COMPLETED",
    "DESCRIPTION",
    "DTSTAMP",
    "DUE",
    "LAST-MODIFIED",
    "PERCENT-COMPLETE",
    "PRIORITY",
    "SEQUENCE",
    "STATUS",
    "SUMMARY",
    "UID",
];

/// What a task is called that has no title.
const UNTITLED: &str = "Task";

/// Reads a VTODO. `zones` and `calendar_zone` are as for events; a time in a zone that is nobody's but the file's is told as the
/// instant that it means. `now` is when it was done, for one that is done and does not say when.
///
/// # Errors
/// [`Rejection`] with the reason, for the report: of what recurs, and of what cannot be read without changing its meaning.
pub fn task_from_component(
    component: &Component,
    zones: &mut ZoneResolver,
    calendar_zone: Option<&Zone>,
    now: Timestamp,
) -> Result<ReadTask, Rejection> {
    if component.kind() != Kind::Todo {
        let message = format!("{} is no task", component.name());
        return Err(reject(RejectionCode::UnsupportedComponent, message));
    }
    if let Some(name) =
        ["RRULE", "RDATE", "RECURRENCE-ID"].into_iter().find(|name| component.property(name).is_some())
    {
        let message = format!("recurring tasks ({name}) are not supported yet; single ones are");
        return Err(reject(RejectionCode::RecurringTask, message));
    }
    let mut reader = Reader::new(component, zones, calendar_zone);
    let due = reader.due()?;
    let texts = reader.texts_of_task();
    reader.stamps();
    let mut data = TaskData {
        uid: texts.uid,
        due,
        details: TaskDetails {
            summary: texts.summary.map_or_else(|| UNTITLED.to_owned(), |text| one_line(&text)),
            description: texts.description,
            status: TaskStatus::NeedsAction,
            priority: texts.priority.filter(|priority| *priority > 0),
            percent_complete: reader.known("PERCENT-COMPLETE", "left out", read_percent),
            classification: texts.classification,
            color: texts.color,
            categories: texts.categories,
        },
        completed_at: None,
        sequence: i32::try_from(texts.sequence).unwrap_or(i32::MAX),
        extra: None,
        subcomponents: None,
    };
    let completed = reader.known("COMPLETED", "left out", read_stamp);
    let status = reader.known("STATUS", "left out", read_status);
    // Some writers give the instant, or the whole of it, and no status.
    let is_done = completed.is_some() || data.details.percent_complete == Some(100);
    let status = status.unwrap_or(if is_done { TaskStatus::Completed } else { TaskStatus::NeedsAction });
    data.set_status(status, completed.unwrap_or(now));
    let lines = reader.extra_of_task(data.due.is_some());
    data.extra = (!lines.is_empty()).then(|| lines.iter().flat_map(|line| [line.as_str(), "\r\n"]).collect());
    let inner: String = component.subcomponents().collect();
    data.subcomponents = (!inner.is_empty()).then(|| inner.replace('\n', "\r\n"));
    Ok(ReadTask { data, repairs: reader.repairs })
}

/// A title has one line; what an event's may have, a task's has as blanks.
fn one_line(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    line.trim().to_owned()
}

fn read_percent(text: &str) -> Option<u8> {
    text.trim().parse().ok().filter(|percent| *percent <= 100)
}

fn read_status(text: &str) -> Option<TaskStatus> {
    TaskStatus::ALL.iter().copied().find(|status| status.ical().eq_ignore_ascii_case(text.trim()))
}

struct TaskTexts {
    uid: String,
    summary: Option<String>,
    description: Option<String>,
    classification: crate::event::Classification,
    color: Option<String>,
    categories: Vec<String>,
    sequence: u32,
    priority: Option<u8>,
}

impl Reader<'_> {
    fn texts_of_task(&mut self) -> TaskTexts {
        TaskTexts {
            uid: self.uid(),
            summary: self.text("SUMMARY", limits::SUMMARY).filter(|text| !one_line(text).is_empty()),
            description: self.text("DESCRIPTION", limits::DESCRIPTION),
            classification: self.classification(),
            color: self.color(),
            categories: self.categories(),
            sequence: self.sequence(),
            priority: self.known("PRIORITY", "left out", read_priority),
        }
    }

    /// DUE, or DTSTART and DURATION, which say the same.
    fn due(&mut self) -> Result<Option<EventTime>, Rejection> {
        let due = match (self.one("DUE"), self.one("DTSTART"), self.one("DURATION")) {
            (Some(due), ..) => self.time(due, due.value())?,
            (None, Some(start), Some(duration)) => {
                let start = self.time(start, start.value())?;
                let Some((false, days, time)) = parse_duration(duration.value()) else {
                    let message =
                        format!("{:?} is no duration such as PT1H30M; left out", excerpt(duration.value()));
                    self.repair(RepairCode::UnreadableValue, "DURATION", message);
                    return Ok(None);
                };
                let clock = start.clock();
                let end = Length::Nominal { days, time }.end(&clock, start.local(), &TimeZone::UTC);
                clock.event_time(clock.local(end, &TimeZone::UTC))
            }
            (None, ..) => return Ok(None),
        };
        Ok(Some(match &due {
            EventTime::Zoned { zone, .. } if self.foreign.iter().any(|foreign| foreign.tzid == zone.id()) => {
                EventTime::Utc(due.instant(&TimeZone::UTC))
            }
            _ => due,
        }))
    }

    /// Every other property as it came. DURATION has no place beside DUE.
    fn extra_of_task(&mut self, is_due: bool) -> Vec<String> {
        let is_told = |name: &str| {
            let known = MODELLED.iter().chain(&["X-CAL3-COLOR"]);
            let is_duration = is_due && name.eq_ignore_ascii_case("DURATION");
            is_duration || known.into_iter().any(|known| known.eq_ignore_ascii_case(name))
        };
        self.kept(is_told)
    }
}
