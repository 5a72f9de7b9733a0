//! Facts for tests: an event with all that an event can have.

use serde_json::json;

use super::{
    Catalogue, Facts, Field, Kind, Value,
    build::{AttendeeFacts, CalendarFacts, CauseFacts, EventFacts, rule},
    changes, fields,
};
use crate::{
    event::Event,
    ids::{CalendarId, EventId, RuleId},
    time::Zone,
};

/// Monday, 9:00 to 10:30 in Berlin.
pub(crate) fn event(summary: &str) -> Event {
    let fields = json!({
        "calendarId": "01h455vb4pex5vsknk084sn02q", "uid": "u@example.org", "summary": summary,
        "start": {"local": "2026-01-05T09:00:00", "timeZone": "Europe/Berlin"},
        "end": {"local": "2026-01-05T10:30:00", "timeZone": "Europe/Berlin"},
        "location": "Room 4", "status": "CONFIRMED", "color": "#3b82f6", "categories": ["Work", "Team"],
    });
    let at = "2026-01-01T12:00:00Z".parse().unwrap();
    changes::whole(EventId(uuid::Uuid::from_u128(7)), at, fields.as_object().unwrap()).unwrap()
}

pub(crate) fn attendees() -> Vec<AttendeeFacts> {
    [("ada@example.org", "Ada", "ACCEPTED"), ("bob@other.example", "Bob", "DECLINED")]
        .map(|(email, name, answer)| AttendeeFacts {
            email: email.to_owned(),
            name: Some(name.to_owned()),
            role: Some("REQUIRED".to_owned()),
            answer: Some(answer.to_owned()),
            kind: Some("INDIVIDUAL".to_owned()),
        })
        .to_vec()
}

/// What is known when that event, until now `Retro` in no room, became `Stand-up`.
pub(crate) fn updated() -> Facts {
    let zone = Zone::iana("Europe/Berlin").unwrap();
    let (now, mut before) = (event("Stand-up"), event("Retro"));
    before.data.details.location = None;
    let (attendees, labels) = (attendees(), ["Urgent".to_owned()]);
    let custom = [("budget".to_owned(), Value::Number(12.5))];
    let told = |event| EventFacts {
        attendees: attendees.as_slice().into(),
        labels: &labels,
        custom: &custom,
        organizer: Some((Some("Grace"), "grace@example.org")),
        ..EventFacts::new(event, &zone)
    };
    let calendar = CalendarFacts {
        id: CalendarId(uuid::Uuid::from_u128(3)),
        name: "Team",
        description: None,
        color: "#112233",
        zone: &zone,
        owner_id: "usr_1".to_owned(),
        owner_name: Some("Grace"),
    };
    let cause = CauseFacts {
        actor_id: None,
        actor_name: Some("Grace"),
        actor_email: Some("grace@example.org"),
        depth: 0,
    };
    Facts::new("EVENT_UPDATED", "2026-01-05T08:00:00Z".parse().unwrap(), &Zone::utc())
        .with("rule", rule(RuleId(uuid::Uuid::from_u128(9)), "A rule"))
        .with("cause", cause.record())
        .with("event", told(&now).record())
        .with_before("event", told(&before).record())
        .with("change", super::build::change(["SUMMARY", "LOCATION"]))
        .with("calendar", calendar.record())
        .with_secret("token", "s3cret")
}

/// The catalogue of those facts.
pub(crate) fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::new(&[
        fields::TRIGGER_GROUP,
        fields::RULE_GROUP,
        fields::CAUSE_GROUP,
        fields::EVENT_GROUP,
        fields::EVENT_BEFORE_GROUP,
        fields::CHANGE_GROUP,
        fields::CALENDAR_GROUP,
    ]);
    for group in ["event.custom", "before.event.custom"] {
        catalogue.add(group, &Field::named("budget", Kind::Number, "The budget."));
    }
    catalogue.set_secrets(["token".to_owned()]);
    catalogue
}
