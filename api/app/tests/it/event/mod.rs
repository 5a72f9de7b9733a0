mod change;
pub(crate) mod guests;
mod guests_series;
mod guests_told;
mod read;
mod refuse;

use cal3_app::{
    App, AppError, UserErrorCode, Viewer,
    event::{self, CreateEvent, EventPatch, OccurrenceView, RecurrenceInput, TimeInput, WindowQuery},
};
use cal3_domain::{event::Event, ids::CalendarId};

/// A wall time in Budapest.
pub fn at(local: &str) -> Option<TimeInput> {
    zoned(local, "Europe/Budapest")
}

pub fn zoned(local: &str, zone: &str) -> Option<TimeInput> {
    Some(TimeInput {
        local: Some(local.parse().unwrap()),
        time_zone: Some(zone.to_owned()),
        ..TimeInput::default()
    })
}

pub fn day(date: &str) -> Option<TimeInput> {
    Some(TimeInput { date: Some(date.parse().unwrap()), ..TimeInput::default() })
}

pub fn rule(rule: &str) -> Option<Option<RecurrenceInput>> {
    Some(Some(RecurrenceInput { rules: vec![rule.to_owned()], ..RecurrenceInput::default() }))
}

pub fn patch(summary: &str, start: Option<TimeInput>, end: Option<TimeInput>) -> EventPatch {
    EventPatch { summary: Some(summary.to_owned()), start, end, ..EventPatch::default() }
}

pub async fn make(app: &App, viewer: &Viewer, calendar_id: CalendarId, event: EventPatch) -> Event {
    let input = CreateEvent { calendar_id, event, uid: None, idempotency_key: None };
    event::create(app, viewer, input).await.unwrap()
}

/// A meeting of an hour on Mondays at nine, from 2026-03-02 on; the clocks go forward on 2026-03-29.
pub async fn mondays(app: &App, viewer: &Viewer, calendar: CalendarId) -> Event {
    let event = EventPatch {
        recurrence: rule("FREQ=WEEKLY;BYDAY=MO"),
        ..patch("Mondays", at("2026-03-02T09:00:00"), at("2026-03-02T10:00:00"))
    };
    make(app, viewer, calendar, event).await
}

pub fn window(calendar: CalendarId, from: &str, to: &str) -> WindowQuery {
    WindowQuery {
        calendars: vec![calendar],
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
        time_zone: None,
        after: None,
        limit: 100,
    }
}

pub async fn starts(app: &App, viewer: &Viewer, calendar: CalendarId, from: &str, to: &str) -> Vec<String> {
    let views = event::occurrences(app, viewer, &window(calendar, from, to)).await.unwrap();
    views.iter().map(line).collect()
}

fn line(view: &OccurrenceView) -> String {
    format!("{} {}", view.occurrence.start, view.event.data.details.summary)
}

/// The faults of an input, as `CODE at the.field`.
pub fn faults<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> Vec<(UserErrorCode, String)> {
    match outcome {
        Err(AppError::Invalid(faults)) => faults.into_iter().map(|f| (f.code, f.field.join("."))).collect(),
        other => panic!("not refused for its input: {other:?}"),
    }
}
