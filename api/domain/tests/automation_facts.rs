//! What the builders of facts make is what the catalogue says there is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use cal3_domain::{
    event::occurrences,
    facts::{
        Facts, Field, Kind, Record, Value,
        build::{
            AnswerFacts, AttendeeFacts, CalendarFacts, CauseFacts, EventFacts, ImportFacts, ReservationFacts,
            ResourceFacts, ShareFacts, TaskFacts, change, rule,
        },
        changes, fields,
    },
    ids::{CalendarId, EventId, RuleId, UserId},
    time::{Window, Zone},
};
use jiff::{Timestamp, civil::date};
use serde_json::json;
use uuid::Uuid;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn event(json: &serde_json::Value) -> cal3_domain::event::Event {
    changes::whole(EventId(Uuid::from_u128(1)), at("2026-01-01T00:00:00Z"), json.as_object().unwrap())
        .unwrap()
}

/// Every field is there, holds a value of its kind, and nothing else is there.
fn agree(group: &str, record: &Record, fields: &[Field]) {
    for field in fields {
        let value = record.get(&field.name).unwrap_or_else(|| panic!("{group}.{} is missing", field.name));
        assert_ne!(*value, Value::Absent, "{group}.{}", field.name);
        assert_eq!(field.kind.read(&value.to_json()).as_ref(), Some(value), "{group}.{}", field.name);
        if let (Kind::Records(inner), Value::List(items)) = (&field.kind, value) {
            for item in items.iter() {
                let Value::Record(item) = item else { panic!("{group}.{}", field.name) };
                agree(&field.name, item, inner);
            }
        }
    }
    let unknown = record.iter().find(|(name, _)| !fields.iter().any(|field| field.name == *name));
    assert_eq!(unknown, None, "{group}");
}

#[test]
fn every_group_has_the_fields_that_its_builder_makes() {
    let zone = Zone::iana("Europe/Berlin").unwrap();
    let mut event = event(&json!({
        "calendarId": "01h455vb4pex5vsknk084sn02q", "uid": "u", "summary": "s", "description": "d", "location": "l",
        "url": "https://example.org/", "color": "red", "categories": ["c"],
        "start": {"local": "2026-01-05T09:00:00", "timeZone": "Europe/Berlin"},
        "end": {"local": "2026-01-05T10:00:00", "timeZone": "Europe/Berlin"},
    }));
    event.created_by = Some(UserId(Uuid::nil()));
    let text = || Some("x".to_owned());
    let attendees = [AttendeeFacts {
        email: "a@example.org".to_owned(),
        name: text(),
        role: Some("CHAIR".to_owned()),
        answer: Some("TENTATIVE".to_owned()),
        kind: Some("ROOM".to_owned()),
    }];
    let told = EventFacts {
        link: Some("l"),
        labels: &["l".to_owned()],
        organizer: Some((Some("n"), "e@example.org")),
        attendees: attendees.as_slice().into(),
        ..EventFacts::new(&event, &zone)
    };
    agree("event", &told.record(), fields::EVENT);
    agree("change", &change(["SUMMARY"]), fields::CHANGE);
    let answer = AnswerFacts {
        email: "e",
        name: Some("n"),
        answer: "ACCEPTED",
        previous: Some("DECLINED"),
        comment: Some("c"),
    };
    agree("answer", &answer.record(), fields::ANSWER);
    let calendar = CalendarFacts {
        id: CalendarId(Uuid::nil()),
        name: "n",
        description: Some("d"),
        color: "#123456",
        zone: &zone,
        owner_id: "usr".to_owned(),
        owner_name: Some("o"),
    };
    agree("calendar", &calendar.record(), fields::CALENDAR);
    let resource = ResourceFacts {
        id: "res".to_owned(),
        name: "n",
        type_id: "rty".to_owned(),
        type_name: "t",
        path: vec!["a", "b"],
        capacity: 3,
        time_zone: "UTC",
        attributes: &[],
    };
    agree("resource", &resource.record(), fields::RESOURCE);
    let reservation = ReservationFacts {
        id: "rsv".to_owned(),
        code: "c",
        link: Some("l"),
        status: "CONFIRMED",
        title: Some("t"),
        note: Some("n"),
        reason: Some("r"),
        quantity: 2,
        start: at("2026-01-05T08:00:00Z"),
        end: at("2026-01-05T09:00:00Z"),
        zone: zone.tz(),
        booker_id: Some("usr".to_owned()),
        booker_name: Some("b"),
        booker_email: Some("e"),
        is_recurring: false,
        resources: &[("res".to_owned(), "n".to_owned())],
        answers: &[],
        created_at: at("2026-01-01T00:00:00Z"),
    };
    agree("reservation", &reservation.record(), fields::RESERVATION);
    let task = TaskFacts {
        id: "tsk".to_owned(),
        link: Some("l"),
        summary: "s",
        description: Some("d"),
        status: "NEEDS_ACTION",
        priority: Some(1),
        labels: &["l".to_owned()],
        due_at: Some(at("2026-01-05T08:00:00Z")),
        due_date: Some(date(2026, 1, 5)),
        completed_at: Some(at("2026-01-05T08:00:00Z")),
        created_at: at("2026-01-05T08:00:00Z"),
    };
    agree("task", &task.record(), fields::TASK);
    let import =
        ImportFacts { source: "FILE", name: Some("n"), created: 1, updated: 2, skipped: 3, failed: 4 };
    agree("import", &import.record(), fields::IMPORT);
    let share = ShareFacts {
        role: "READER",
        grantee_kind: "USER",
        grantee_name: Some("n"),
        grantee_email: Some("e"),
    };
    agree("share", &share.record(), fields::SHARE);
    let cause = CauseFacts { actor_id: text(), actor_name: Some("n"), actor_email: Some("e"), depth: 1 };
    agree("cause", &cause.record(), fields::CAUSE);
    agree("rule", &rule(RuleId(Uuid::nil()), "n"), fields::RULE);
    let facts = Facts::new("MANUAL", at("2026-01-05T08:00:00Z"), &zone);
    let Some(Value::Record(trigger)) = facts.root().get("trigger") else { panic!() };
    agree("trigger", trigger, fields::TRIGGER);
}

/// One fact after the other, as text.
fn told(record: &Record, names: &[&str]) -> Vec<String> {
    names.iter().map(|name| record.get(name).map_or_else(|| "-".to_owned(), ToString::to_string)).collect()
}

#[test]
fn times_are_told_in_the_events_zone_or_the_calendars() {
    let tokyo = Zone::iana("Asia/Tokyo").unwrap();
    let names = [
        "isAllDay",
        "startsAt",
        "endsAt",
        "startDate",
        "endDate",
        "startTime",
        "endTime",
        "startWeekday",
        "duration",
        "timeZone",
    ];
    let of = |start: serde_json::Value, end: serde_json::Value| {
        let event = event(&json!({"summary": "s", "start": start, "end": end}));
        told(&EventFacts::new(&event, &tokyo).record(), &names)
    };
    let berlin = |local: &str| json!({"local": local, "timeZone": "Europe/Berlin"});
    assert_eq!(
        of(berlin("2026-03-28T23:00:00"), berlin("2026-03-29T04:00:00")),
        [
            "false",
            "2026-03-28T22:00:00Z",
            "2026-03-29T02:00:00Z",
            "2026-03-28",
            "2026-03-29",
            "23:00",
            "04:00",
            "SATURDAY",
            "PT4H",
            "Europe/Berlin"
        ]
    );
    assert_eq!(
        of(json!({"instant": "2026-03-28T22:00:00Z"}), json!({"instant": "2026-03-28T23:00:00Z"})),
        [
            "false",
            "2026-03-28T22:00:00Z",
            "2026-03-28T23:00:00Z",
            "2026-03-29",
            "2026-03-29",
            "07:00",
            "08:00",
            "SUNDAY",
            "PT1H",
            "Asia/Tokyo"
        ]
    );
    assert_eq!(
        of(json!({"local": "2026-03-28T22:00:00"}), json!({"local": "2026-03-29T00:00:00"})),
        [
            "false",
            "2026-03-28T13:00:00Z",
            "2026-03-28T15:00:00Z",
            "2026-03-28",
            "2026-03-28",
            "22:00",
            "00:00",
            "SATURDAY",
            "PT2H",
            "Asia/Tokyo"
        ]
    );
    assert_eq!(
        of(json!({"date": "2026-03-28"}), json!({"date": "2026-03-30"})),
        [
            "true",
            "2026-03-27T15:00:00Z",
            "2026-03-29T15:00:00Z",
            "2026-03-28",
            "2026-03-29",
            "-",
            "-",
            "SATURDAY",
            "PT48H",
            "Asia/Tokyo"
        ]
    );
}

#[test]
fn who_may_only_learn_when_a_calendar_is_busy_is_told_no_more() {
    let event = event(&json!({
        "calendarId": "01h455vb4pex5vsknk084sn02q", "uid": "u", "summary": "Secret", "location": "l", "categories": ["c"],
        "start": {"date": "2026-03-28"}, "end": {"date": "2026-03-29"},
    }));
    let record = EventFacts::new(&event, &Zone::utc()).record_of_times();
    let names: Vec<_> = record.iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "calendarId",
            "duration",
            "endDate",
            "endsAt",
            "isAllDay",
            "isBusy",
            "startDate",
            "startWeekday",
            "startsAt",
            "timeZone"
        ]
    );
}

#[test]
fn an_occurrence_is_told_by_its_own_times() {
    let utc = Zone::utc();
    let series = event(&json!({
        "summary": "s", "start": {"local": "2026-01-05T09:00:00", "timeZone": "Europe/Berlin"},
        "end": {"local": "2026-01-05T09:30:00", "timeZone": "Europe/Berlin"}, "recurrence": "RRULE:FREQ=DAILY",
    }));
    let window = Window::new(at("2026-03-29T00:00:00Z"), at("2026-03-30T00:00:00Z")).unwrap();
    let occurrence = occurrences(&series, &[], window, utc.tz(), 1).unwrap().remove(0);
    let names = ["occurrenceId", "startsAt", "startDate", "startTime", "isRecurring", "isOverride"];
    assert_eq!(
        told(&EventFacts::new(&series, &utc).at(&occurrence).record(), &names),
        [
            "occ_00000000000000000000000001_20260329T090000",
            "2026-03-29T07:00:00Z",
            "2026-03-29",
            "09:00",
            "true",
            "false"
        ]
    );
    let whole = EventFacts::new(&series, &utc).record();
    assert_eq!(whole.get("occurrenceId"), Some(&Value::Absent));
    let mut single = series.clone();
    single.data.timing.recurrence = Default::default();
    let single = EventFacts::new(&single, &utc).record();
    assert_eq!(told(&single, &names[..1]), ["occ_00000000000000000000000001_20260105T090000"]);
}

#[test]
fn facts_go_into_json_and_come_back_for_a_replay() {
    let zone = Zone::iana("Europe/Berlin").unwrap();
    let event = event(&json!({
        "summary": "s", "start": {"local": "2026-01-05T09:00:00", "timeZone": "Europe/Berlin"},
        "end": {"local": "2026-01-05T09:30:00", "timeZone": "Europe/Berlin"},
    }));
    let attendees = [AttendeeFacts { email: "a@example.org".to_owned(), ..AttendeeFacts::default() }];
    let custom = [("budget".to_owned(), Value::Number(12.5))];
    let told = EventFacts {
        attendees: attendees.as_slice().into(),
        custom: &custom,
        ..EventFacts::new(&event, &zone)
    };
    let facts = Facts::new("EVENT_CREATED", at("2026-01-05T08:00:00Z"), &zone)
        .with("event", told.record())
        .with_before("event", told.record().with("summary", "before"))
        .with_secret("token", "s3cret");
    let trigger = cal3_domain::automation::Trigger::EventMoved {};
    let catalogue =
        trigger.catalogue(&[("event.custom".to_owned(), Field::named("budget", Kind::Number, "x"))]);
    let back = Facts::from_json(&facts.to_json(), &catalogue, &zone).unwrap();
    for field in catalogue.fields() {
        let (was, is) = (facts.get(&field.name), back.get(&field.name));
        let inner_absent = matches!(field.kind, Kind::Records(_));
        assert!(was == is || inner_absent, "{}: {was:?} {is:?}", field.name);
    }
    assert!(back.changed("event.summary") && !back.changed("event.startsAt"));
    assert_eq!(Facts::from_json(&json!({}), &catalogue, &zone), None);
    // Of another kind than the catalogue says: left out.
    let wrong = json!({"trigger": {"at": "2026-01-05T08:00:00Z"}, "event": {"attendeeCount": "many"}});
    let back = Facts::from_json(&wrong, &catalogue, &zone).unwrap();
    assert_eq!(back.get("event.attendeeCount"), &Value::Absent);
}
