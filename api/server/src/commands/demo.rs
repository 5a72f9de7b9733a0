//! What the demo account has: three calendars with a few weeks of life in them, around the present.

use cal3_app::{
    App, AppError, Viewer,
    calendar::{self, CreateCalendar},
    event::{self, CreateEvent, EventPatch, RecurrenceInput, TimeInput},
    page::PageArgs,
};
use cal3_domain::ids::CalendarId;
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};

/// One event: days from this week's Monday, wall times (none for whole days), length in days or a duration, rule.
struct Demo {
    summary: &'static str,
    day: i64,
    at: Option<(i8, i8)>,
    duration: &'static str,
    rule: Option<&'static str>,
    location: Option<&'static str>,
}

const fn demo(summary: &'static str, day: i64, at: Option<(i8, i8)>, duration: &'static str) -> Demo {
    Demo { summary, day, at, duration, rule: None, location: None }
}

const WORK: &[Demo] = &[
    Demo { rule: Some("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), ..demo("Stand-up", -14, Some((9, 30)), "PT15M") },
    Demo {
        rule: Some("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        location: Some("Room Danube"),
        ..demo("Sprint planning", -13, Some((10, 0)), "PT2H")
    },
    Demo { rule: Some("FREQ=MONTHLY;BYDAY=-1FR"), ..demo("Demo day", -10, Some((15, 0)), "PT1H") },
    Demo { location: Some("Room Tisza"), ..demo("Interview", 1, Some((14, 0)), "PT1H") },
    Demo { location: Some("Vienna"), ..demo("Conference", 9, None, "P2D") },
    demo("Design review", 3, Some((11, 0)), "PT1H30M"),
];

const HOME: &[Demo] = &[
    Demo {
        rule: Some("FREQ=WEEKLY;BYDAY=TH"),
        location: Some("Court 2"),
        ..demo("Tennis", -11, Some((18, 30)), "PT1H30M")
    },
    Demo { rule: Some("FREQ=YEARLY"), ..demo("Anna's birthday", 4, None, "P1D") },
    demo("Dentist", 2, Some((8, 0)), "PT45M"),
    demo("Dinner with Bence", 5, Some((19, 0)), "PT2H"),
    demo("Weekend at the lake", 12, None, "P2D"),
];

const TRAVEL: &[Demo] = &[
    demo("Train to Vienna", 8, Some((17, 40)), "PT2H40M"),
    demo("Train home", 11, Some((9, 15)), "PT2H40M"),
];

/// Gives the demo account its calendars, unless it has some. Answers whether it did.
///
/// # Errors
/// [`AppError`] as the use cases report it.
pub async fn fill(app: &App, viewer: &Viewer, time_zone: &str) -> Result<bool, AppError> {
    let any = PageArgs { after: None, before: None, backwards: false, limit: 1 };
    if !calendar::list(app, viewer, &any).await?.is_empty() {
        return Ok(false);
    }
    let today = app.now().to_zoned(TimeZone::get(time_zone).unwrap_or(TimeZone::UTC)).date();
    let monday = today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days());
    for (name, color, events) in
        [("Work", "#2563eb", WORK), ("Home", "#16a34a", HOME), ("Travel", "#d97706", TRAVEL)]
    {
        let input = CreateCalendar {
            name: name.to_owned(),
            color: Some(color.to_owned()),
            time_zone: Some(time_zone.to_owned()),
            ..CreateCalendar::default()
        };
        let calendar = calendar::create(app, viewer, input).await?;
        for demo in events {
            event::create(app, viewer, demo.input(calendar.id, monday, time_zone)).await?;
        }
    }
    Ok(true)
}

impl Demo {
    fn input(&self, calendar_id: CalendarId, monday: Date, time_zone: &str) -> CreateEvent {
        let day = monday.saturating_add(self.day.days());
        let start = match self.at {
            None => TimeInput { date: Some(day), ..TimeInput::default() },
            Some((hour, minute)) => TimeInput {
                local: Some(day.at(hour, minute, 0, 0)),
                time_zone: Some(time_zone.to_owned()),
                ..TimeInput::default()
            },
        };
        let recurrence = self
            .rule
            .map(|rule| Some(RecurrenceInput { rules: vec![rule.to_owned()], ..RecurrenceInput::default() }));
        let event = EventPatch {
            summary: Some(self.summary.to_owned()),
            start: Some(start),
            duration: Some(self.duration.to_owned()),
            location: self.location.map(|location| Some(location.to_owned())),
            recurrence,
            ..EventPatch::default()
        };
        CreateEvent { calendar_id, event, uid: None, idempotency_key: None }
    }
}
