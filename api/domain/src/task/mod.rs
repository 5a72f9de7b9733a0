//! Tasks: iCalendar's VTODO as Cal3 keeps it (RFC 5545 section 3.6.2). A task lies in one calendar, like an event, and is due at a
//! time or at none. It does not recur.

mod status;

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::{
    access::CalendarRole,
    event::Classification,
    ids::{CalendarId, TaskId, UserId},
    time::EventTime,
};

pub use status::TaskStatus;

/// How long the texts of a task may be, in characters (Unicode scalar values), and how many there may be: as those of an event.
pub use crate::event::limits;

/// PRIORITY (RFC 5545 section 3.8.1.9): from 1, the highest. Its 0, "undefined", is none.
pub const PRIORITIES: std::ops::RangeInclusive<u8> = 1..=9;

/// What a task is about, how far it has come, and how it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskDetails {
    /// SUMMARY: the title.
    pub summary: String,
    /// DESCRIPTION: notes in Markdown.
    pub description: Option<String>,
    /// STATUS.
    pub status: TaskStatus,
    /// PRIORITY, within [`PRIORITIES`].
    pub priority: Option<u8>,
    /// PERCENT-COMPLETE (RFC 5545 section 3.8.1.8), 0 to 100.
    pub percent_complete: Option<u8>,
    /// CLASS.
    pub classification: Classification,
    /// COLOR (RFC 7986 section 5.9: a CSS3 name) or `#rrggbb`.
    pub color: Option<String>,
    /// CATEGORIES: its labels.
    pub categories: Vec<String>,
}

/// What a task says, apart from where it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskData {
    /// The globally unique id of RFC 5545 section 3.8.4.7.
    pub uid: String,
    /// DUE; `None` when it is due at no time.
    pub due: Option<EventTime>,
    /// What, how far, how it is shown.
    pub details: TaskDetails,
    /// COMPLETED (RFC 5545 section 3.8.2.1): when it was done; given exactly while its status is COMPLETED.
    pub completed_at: Option<Timestamp>,
    /// The revision of RFC 5545 section 3.8.7.4.
    pub sequence: i32,
    /// Properties that Cal3 does not model, as content lines separated by CRLF, kept for the round trip.
    pub extra: Option<String>,
    /// Inner components (VALARM and others), as they came.
    pub subcomponents: Option<String>,
}

/// A task as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// The calendar it lies in.
    pub calendar_id: CalendarId,
    /// What it says.
    pub data: TaskData,
    /// Who made it: they see it also when it is private. `None` when they are gone.
    pub created_by: Option<UserId>,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl TaskData {
    /// Gives it a status at an instant: completing it remembers the instant and makes it 100 percent, reopening it forgets both.
    pub fn set_status(&mut self, status: TaskStatus, now: Timestamp) {
        let was = std::mem::replace(&mut self.details.status, status);
        if status == TaskStatus::Completed {
            self.completed_at = self.completed_at.or(Some(now));
            self.details.percent_complete = self.details.percent_complete.map(|_| 100);
        } else {
            self.completed_at = None;
            if was == TaskStatus::Completed {
                self.details.percent_complete =
                    self.details.percent_complete.filter(|percent| *percent < 100);
            }
        }
    }

    /// Lets it be due at another time, or at none. A DTSTART and DURATION that came with a file say nothing any more then: they could
    /// contradict it (RFC 5545 section 3.8.2.3).
    pub fn set_due(&mut self, due: Option<EventTime>) {
        if due == self.due {
            return;
        }
        (self.due, self.sequence) = (due, self.sequence.saturating_add(1));
        let is_stale = |line: &str| {
            let name = line.split([';', ':']).next().unwrap_or_default();
            ["DTSTART", "DURATION"].iter().any(|stale| stale.eq_ignore_ascii_case(name))
        };
        if let Some(extra) = self.extra.take() {
            let kept = extra.lines().filter(|line| !is_stale(line)).flat_map(|line| [line, "\r\n"]);
            self.extra = Some(kept.collect()).filter(|kept: &String| !kept.is_empty());
        }
    }

    /// When it is due as an instant: the end of the day for a date. A date and a floating time are read in `zone`, the calendar's.
    pub fn due_at(&self, zone: &TimeZone) -> Option<Timestamp> {
        Some(match self.due.as_ref()? {
            EventTime::Date(date) => EventTime::Date(next(*date)).instant(zone),
            other => other.instant(zone),
        })
    }

    /// The day on which it is due, on the clock on which that was said.
    pub fn due_date(&self) -> Option<Date> {
        self.due.as_ref().map(|due| due.local().date())
    }
}

impl Task {
    /// The role on its calendar that is needed to see it.
    pub fn least_role(&self) -> CalendarRole {
        match self.data.details.classification {
            Classification::Public => CalendarRole::Reader,
            Classification::Private | Classification::Confidential => CalendarRole::Owner,
        }
    }

    /// Whether something is still to be done.
    pub fn is_open(&self) -> bool {
        self.data.details.status.is_open()
    }
}

fn next(date: Date) -> Date {
    date.tomorrow().unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Zone;
    use jiff::civil::date;

    fn data(due: Option<EventTime>) -> TaskData {
        TaskData {
            uid: "1".to_owned(),
            due,
            details: TaskDetails::default(),
            completed_at: None,
            sequence: 0,
            extra: None,
            subcomponents: None,
        }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_task_that_is_done_knows_since_when_until_it_is_reopened() {
        let (noon, later) = (at("2026-01-05T12:00:00Z"), at("2026-01-05T13:00:00Z"));
        let mut data = data(None);
        data.details.percent_complete = Some(40);
        data.set_status(TaskStatus::InProcess, noon);
        assert_eq!((data.completed_at, data.details.percent_complete), (None, Some(40)));
        data.set_status(TaskStatus::Completed, noon);
        data.set_status(TaskStatus::Completed, later);
        assert_eq!((data.completed_at, data.details.percent_complete), (Some(noon), Some(100)), "done once");
        data.set_status(TaskStatus::NeedsAction, later);
        assert_eq!((data.completed_at, data.details.percent_complete), (None, None));
        data.set_status(TaskStatus::Completed, later);
        assert_eq!(data.completed_at, Some(later));
        data.set_status(TaskStatus::Cancelled, later);
        assert_eq!(data.completed_at, None);
    }

    #[test]
    fn a_date_is_due_at_its_end_in_the_calendars_zone() {
        let budapest = TimeZone::get("Europe/Budapest").unwrap();
        let local = date(2026, 3, 29).at(12, 0, 0, 0);
        let new_york = Zone::iana("America/New_York").unwrap();
        for (due, expected, day) in [
            // The day has 23 hours.
            (EventTime::Date(date(2026, 3, 29)), "2026-03-29T22:00:00Z", date(2026, 3, 29)),
            (EventTime::Floating(local), "2026-03-29T10:00:00Z", date(2026, 3, 29)),
            (EventTime::Zoned { local, zone: new_york }, "2026-03-29T16:00:00Z", date(2026, 3, 29)),
            (EventTime::Utc(at("2026-03-30T00:00:00Z")), "2026-03-30T00:00:00Z", date(2026, 3, 30)),
        ] {
            let data = data(Some(due));
            assert_eq!(data.due_at(&budapest), Some(at(expected)));
            assert_eq!(data.due_date(), Some(day));
        }
        assert_eq!(data(None).due_at(&budapest), None);
    }

    #[test]
    fn another_time_leaves_no_start_behind_that_contradicts_it() {
        let mut data = data(None);
        data.extra = Some("DTSTART:20260105T120000Z\r\nX-A:b\r\n".to_owned());
        data.set_due(None);
        assert_eq!(data.sequence, 0);
        data.set_due(Some(EventTime::Date(date(2026, 1, 1))));
        assert_eq!((data.sequence, data.extra.as_deref()), (1, Some("X-A:b\r\n")));
    }
}
