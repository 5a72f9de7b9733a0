//! A VTODO as text (RFC 5545 section 3.6.2).

use super::{
    line::{content_line, property, text_lines},
    value,
};
use crate::{event::Classification, ical::text::escape_text, task::Task};

/// Appends the VTODO.
pub(super) fn write(task: &Task, out: &mut String) {
    let (data, details) = (&task.data, &task.data.details);
    let text = |name: &str, text: &str, out: &mut String| {
        let mut value = String::with_capacity(text.len());
        escape_text(text, &mut value);
        property(name, "", &value, out);
    };
    out.push_str("BEGIN:VTODO\r\n");
    text("UID", &data.uid, out);
    property("DTSTAMP", "", &value::utc(task.updated_at), out);
    if let Some(due) = &data.due {
        let (params, value) = value::event_time(due);
        property("DUE", &params, &value, out);
    }
    text("SUMMARY", &details.summary, out);
    if let Some(description) = &details.description {
        text("DESCRIPTION", description, out);
    }
    property("STATUS", "", details.status.ical(), out);
    if let Some(at) = data.completed_at {
        property("COMPLETED", "", &value::utc(at), out);
    }
    if let Some(percent) = details.percent_complete {
        property("PERCENT-COMPLETE", "", &percent.to_string(), out);
    }
    if let Some(priority) = details.priority {
        property("PRIORITY", "", &priority.to_string(), out);
    }
    if details.classification != Classification::default() {
        property("CLASS", "", details.classification.as_str(), out);
    }
    match &details.color {
        // COLOR takes names only (RFC 7986 §5.9).
        Some(color) if color.starts_with('#') => property("X-CAL3-COLOR", "", color, out),
        Some(color) => property("COLOR", "", color, out),
        None => {}
    }
    if !details.categories.is_empty() {
        let mut value = String::new();
        for (at, category) in details.categories.iter().enumerate() {
            if at > 0 {
                value.push(',');
            }
            escape_text(category, &mut value);
        }
        property("CATEGORIES", "", &value, out);
    }
    if data.sequence > 0 {
        property("SEQUENCE", "", &data.sequence.to_string(), out);
    }
    let extra = data.extra.as_deref().unwrap_or_default();
    let is_created = |line: &str| line.to_ascii_uppercase().starts_with("CREATED");
    if !extra.lines().any(is_created) {
        property("CREATED", "", &value::utc(task.created_at), out);
    }
    property("LAST-MODIFIED", "", &value::utc(task.updated_at), out);
    for line in extra.lines().filter(|line| !line.is_empty()) {
        content_line(line, out);
    }
    text_lines(data.subcomponents.as_deref().unwrap_or_default(), out);
    out.push_str("END:VTODO\r\n");
}

#[cfg(test)]
mod tests {
    use crate::{
        ical::{CalendarHeader, CalendarWriter, Component, task_from_component, zone::ZoneResolver},
        ids::{CalendarId, TaskId},
        task::{Task, TaskData, TaskStatus},
    };
    use jiff::Timestamp;
    use uuid::Uuid;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn read(text: &str) -> Result<TaskData, String> {
        let component = Component::from_text(&format!("BEGIN:VTODO\n{text}END:VTODO\n")).unwrap();
        let read =
            task_from_component(&component, &mut ZoneResolver::new(), None, at("2026-01-01T00:00:00Z"));
        read.map(|read| read.data).map_err(|rejection| rejection.to_string())
    }

    fn written(data: TaskData) -> String {
        let task = Task {
            id: TaskId(Uuid::nil()),
            calendar_id: CalendarId(Uuid::nil()),
            data,
            created_by: None,
            version: 1,
            created_at: at("2026-01-02T00:00:00Z"),
            updated_at: at("2026-01-03T00:00:00Z"),
        };
        let mut out = String::new();
        let mut writer = CalendarWriter::begin(&CalendarHeader::default(), None, &mut out);
        writer.task(&task, &mut out);
        writer.end(&mut out);
        out
    }

    #[test]
    fn a_task_is_read_and_written_in_full_with_what_is_not_known() {
        let text = "UID:1\nDTSTAMP:20260103T000000Z\nDUE;TZID=Europe/Berlin:20260110T170000\nSUMMARY:Write\\, read\n\
                    DESCRIPTION:a\\nb\nSTATUS:IN-PROCESS\nPERCENT-COMPLETE:40\nPRIORITY:3\nCLASS:PRIVATE\nCOLOR:red\n\
                    CATEGORIES:a,b\nSEQUENCE:2\nLAST-MODIFIED:20260103T000000Z\nCREATED:20250101T000000Z\n\
                    DTSTART;TZID=Europe/Berlin:20260109T170000\nX-FOO;A=\"b;c\":d\\,e\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n";
        let data = read(text).unwrap();
        assert_eq!((data.details.priority, data.details.percent_complete), (Some(3), Some(40)));
        assert_eq!((data.details.status, data.completed_at), (TaskStatus::InProcess, None));
        let out = written(data.clone());
        let body = &out[out.find("BEGIN:VTODO").unwrap()..out.find("END:VCALENDAR").unwrap()];
        assert_eq!(body, format!("BEGIN:VTODO\n{text}END:VTODO\n").replace('\n', "\r\n"));
        assert_eq!(out.matches("BEGIN:VTIMEZONE").count(), 1);
    }

    #[test]
    fn what_is_done_says_so_in_any_of_three_ways() {
        for (text, expected) in [
            ("STATUS:COMPLETED\nCOMPLETED:20260105T120000Z\n", Some("2026-01-05T12:00:00Z")),
            ("COMPLETED:20260105T120000Z\n", Some("2026-01-05T12:00:00Z")),
            ("PERCENT-COMPLETE:100\n", Some("2026-01-01T00:00:00Z")),
            ("STATUS:COMPLETED\n", Some("2026-01-01T00:00:00Z")),
            ("STATUS:NEEDS-ACTION\nCOMPLETED:20260105T120000Z\n", None),
            ("STATUS:DONE\n", None),
        ] {
            let data = read(&format!("UID:1\n{text}")).unwrap();
            assert_eq!(data.completed_at, expected.map(at), "{text}");
            assert_eq!(data.details.status == TaskStatus::Completed, expected.is_some(), "{text}");
            assert_eq!(data.details.summary, "Task");
        }
    }

    #[test]
    fn a_start_with_a_duration_says_when_it_is_due() {
        let data = read("UID:1\nDTSTART:20260105T120000Z\nDURATION:P1DT1H\nPRIORITY:0\n").unwrap();
        assert_eq!(data.due_at(&jiff::tz::TimeZone::UTC), Some(at("2026-01-06T13:00:00Z")));
        assert_eq!(data.extra.as_deref(), Some("DTSTART:20260105T120000Z\r\n"));
        assert_eq!(data.details.priority, None);
    }

    #[test]
    fn what_recurs_or_is_due_at_no_known_time_is_refused() {
        let refused = read("UID:1\nDTSTART:20260105T120000Z\nRRULE:FREQ=DAILY\n").unwrap_err();
        assert_eq!(refused, "RECURRING_TASK: recurring tasks (RRULE) are not supported yet; single ones are");
        assert!(read("UID:1\nDUE:soon\n").unwrap_err().starts_with("UNREADABLE_TIME"));
        assert!(read("UID:1\nDUE;TZID=Mars:20260105T120000\n").unwrap_err().starts_with("UNKNOWN_TIME_ZONE"));
    }
}
