use serde_json::{Value as Json, json};

use super::*;
use crate::{
    automation::RenderFault,
    facts::{Kind, fixture::updated},
};

fn surroundings() -> Surroundings {
    Surroundings {
        custom_fields: vec![
            ("event.custom".to_owned(), Field::named("budget", Kind::Number, "The budget.")),
            ("reservation.answers".to_owned(), Field::named("guests", Kind::Number, "How many come.")),
        ],
        secrets: vec!["token".to_owned(), "slack".to_owned()],
        urls: UrlPolicy::default(),
    }
}

fn rule(trigger: Json, steps: Json) -> Json {
    json!({ "name": "A rule", "timeZone": "Europe/Berlin", "trigger": trigger, "steps": steps })
}

fn faults(json: &Json) -> Vec<Fault> {
    match Rule::read(json) {
        Err(faults) => faults,
        Ok(rule) => rule.validate(&surroundings()).err().unwrap_or_default(),
    }
}

fn compiled(json: &Json) -> CompiledRule {
    let rule = Rule::read(json).unwrap_or_else(|faults| panic!("{json}: {faults:?}"));
    assert_eq!(Rule::parse(&rule.to_json().to_string()).as_ref(), Ok(&rule));
    rule.compile(&surroundings()).unwrap_or_else(|faults| panic!("{json}: {faults:?}"))
}

fn on_update(action: Json) -> Json {
    rule(json!({"kind": "EVENT_UPDATED"}), json!([{"action": action}]))
}

#[test]
fn every_trigger_offers_what_its_catalogue_says() {
    for (trigger, offered, not_offered) in [
        (json!({"kind": "EVENT_CREATED"}), "event.custom.budget", "before.event.summary"),
        (
            json!({"kind": "EVENT_UPDATED", "fields": ["SUMMARY"]}),
            "before.event.custom.budget",
            "answer.email",
        ),
        (json!({"kind": "EVENT_DELETED"}), "event.summary", "change.fields"),
        (json!({"kind": "EVENT_MOVED"}), "before.event.startsAt", "webhook.x"),
        (
            json!({"kind": "EVENT_ANSWERED", "answers": ["DECLINED"]}),
            "answer.comment",
            "before.event.summary",
        ),
        (
            json!({"kind": "EVENT_STARTS", "offset": {"direction": "BEFORE", "duration": "PT30M"}}),
            "event.occurrenceId",
            "cause.depth",
        ),
        (json!({"kind": "EVENT_ENDS"}), "event.endsAt", "cause.depth"),
        (json!({"kind": "RESERVATION_REQUESTED"}), "reservation.answers.guests", "event.summary"),
        (json!({"kind": "RESERVATION_CONFIRMED"}), "before.reservation.status", "task.summary"),
        (json!({"kind": "RESERVATION_DECLINED"}), "reservation.reason", "event.summary"),
        (json!({"kind": "RESERVATION_CANCELLED"}), "resource.name", "event.summary"),
        (json!({"kind": "RESERVATION_CHECKED_IN"}), "resource.name", "event.summary"),
        (json!({"kind": "RESERVATION_COMPLETED"}), "resource.name", "event.summary"),
        (json!({"kind": "RESERVATION_EXPIRED"}), "resource.name", "event.summary"),
        (json!({"kind": "RESERVATION_WAITLISTED"}), "resource.name", "event.summary"),
        (json!({"kind": "RESERVATION_NO_SHOW"}), "resource.name", "event.summary"),
        (json!({"kind": "CALENDAR_IMPORTED"}), "import.created", "event.summary"),
        (json!({"kind": "CALENDAR_SHARED"}), "share.role", "event.summary"),
        (json!({"kind": "TASK_DUE", "offset": {"duration": "PT1H"}}), "task.dueAt", "event.summary"),
        (json!({"kind": "TASK_COMPLETED"}), "task.completedAt", "event.summary"),
        (json!({"kind": "SCHEDULE", "cron": "0 9 * * MON-FRI"}), "trigger.weekday", "event.summary"),
        (
            json!({"kind": "WEBHOOK_RECEIVED", "fields": [{"name": "title", "pointer": "/issue/title", "type": "TEXT", "required": true}]}),
            "webhook.title",
            "webhook.other",
        ),
        (json!({"kind": "MANUAL"}), "event.summary", "cause.depth"),
        (json!({"kind": "MANUAL", "subject": "RESERVATION"}), "reservation.code", "event.summary"),
        (json!({"kind": "MANUAL", "subject": "TASK"}), "task.summary", "event.summary"),
        (json!({"kind": "MANUAL", "subject": "CALENDAR"}), "calendar.name", "event.summary"),
        (json!({"kind": "MANUAL", "subject": "NOTHING"}), "rule.name", "calendar.name"),
    ] {
        let stop = compiled(&rule(trigger.clone(), json!([{"action": {"kind": "STOP"}}])));
        assert!(stop.catalogue().field(offered).is_some(), "{trigger} {offered}");
        assert!(stop.catalogue().field(not_offered).is_none(), "{trigger} {not_offered}");
        assert!(stop.catalogue().field("trigger.at").is_some(), "{trigger}");
        for field in stop.catalogue().fields() {
            assert!(!field.description.is_empty(), "{}", field.name);
            assert!(!stop.catalogue().operators(field).is_empty(), "{}", field.name);
            let example = field.kind.parse(&field.example);
            assert!(
                example.is_some() || matches!(field.kind, Kind::List(_) | Kind::Records(_)),
                "{}",
                field.name
            );
        }
        assert!(super::super::TriggerKind::ALL.contains(&stop.rule().trigger.kind()));
    }
}

#[test]
fn every_fault_of_a_rule_is_told_at_once() {
    let json = json!({
        "name": "  ", "description": "x".repeat(3_000), "timeZone": "Mars/Base",
        "scope": {"kind": "CALENDARS", "calendarIds": []},
        "trigger": {"kind": "SCHEDULE", "cron": "61 * * * *"},
        "condition": {"kind": "TEST", "field": "event.summary", "operator": "IS_EMPTY"},
        "steps": [
            {"action": {"kind": "SET_TITLE", "title": "{{ event.summary }}"}},
            {"action": {"kind": "STOP"}},
            {"action": {"kind": "WAIT", "duration": "PT721H"}},
        ],
        "catchUp": "PT25H",
    });
    let told: Vec<_> = faults(&json)
        .iter()
        .map(|fault| format!("{} {}", fault.path.join("."), fault.code.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            "name REQUIRED",
            "description TOO_LONG",
            "scope.calendarIds REQUIRED",
            "timeZone UNKNOWN_TIME_ZONE",
            "trigger.cron INVALID_SCHEDULE",
            "condition.field UNKNOWN_FIELD",
            "steps.0.action.kind WRONG_SUBJECT",
            "steps.0.action.title UNKNOWN_VARIABLE",
            "steps.2 UNREACHABLE",
            "steps.2.action.duration OUT_OF_RANGE",
            "steps.2.action OUT_OF_RANGE",
            "catchUp OUT_OF_RANGE",
        ]
    );
}

#[test]
fn what_is_wrong_with_the_form_is_told_part_by_part() {
    let json = json!({
        "name": 5, "timeZone": "UTC", "owner": "me", "scope": {"kind": "ALL"},
        "trigger": {"kind": "EVENT_UPDATED", "fields": ["COLOUR"]},
        "condition": {"kind": "ANY", "conditions": [{"kind": "TEST", "field": "x", "operator": "LIKE"}]},
        "steps": [{"action": {"kind": "SET_COLOR", "colour": "red"}}, {"do": {}}, 7],
    });
    let told: Vec<_> = faults(&json).iter().map(|fault| fault.path.join(".")).collect();
    assert_eq!(
        told,
        ["trigger", "scope", "condition.conditions.0", "steps.0.action", "steps.1", "steps.2", ""]
    );
    for (text, message) in [
        ("{", "This is not JSON"),
        ("[]", "a JSON object"),
        ("{}", "missing field `name`"),
        (r#"{"format": 2}"#, "form of rules"),
        (r#"{"name": "x", "timeZone": "UTC", "steps": []}"#, "missing field `trigger`"),
        (
            r#"{"name": "x", "timeZone": "UTC", "trigger": {"kind": "EVENT_CREATED", "x": 1}, "steps": []}"#,
            "unknown field",
        ),
        (r#"{"name": "x", "timeZone": "UTC", "trigger": {"kind": "MANUAL"}, "steps": {}}"#, "sequence"),
    ] {
        let faults = Rule::parse(text).expect_err(text);
        assert!(faults[0].message.contains(message), "{text}: {faults:?}");
    }
    assert_eq!(Rule::parse(&" ".repeat(limits::RULE_BYTES + 1)).unwrap_err()[0].code, FaultCode::TooLong);
}

#[test]
fn triggers_and_scopes_are_checked() {
    let field = |name: &str, pointer: &str| json!({"name": name, "pointer": pointer, "type": "TEXT"});
    let cal = "cal_01h455vb4pex5vsknk084sn02q";
    for (trigger, scope, path) in [
        (json!({"kind": "EVENT_UPDATED", "fields": ["START", "START"]}), None, "trigger.fields.1"),
        (
            json!({"kind": "WEBHOOK_RECEIVED", "fields": [field("a", "/a"), field("a", "/b")]}),
            None,
            "trigger.fields.1.name",
        ),
        (json!({"kind": "WEBHOOK_RECEIVED", "fields": [field("1a", "/a")]}), None, "trigger.fields.0.name"),
        (json!({"kind": "WEBHOOK_RECEIVED", "fields": [field("a.b", "/a")]}), None, "trigger.fields.0.name"),
        (json!({"kind": "WEBHOOK_RECEIVED", "fields": [field("a", "a")]}), None, "trigger.fields.0.pointer"),
        (json!({"kind": "SCHEDULE", "cron": "0 0 31 2 *"}), None, "trigger.cron"),
        (
            json!({"kind": "RESERVATION_NO_SHOW"}),
            Some(json!({"kind": "CALENDARS", "calendarIds": [cal]})),
            "scope.kind",
        ),
        (
            json!({"kind": "EVENT_CREATED"}),
            Some(json!({"kind": "RESOURCES", "resourceIds": ["res_01h455vb4pex5vsknk084sn02q"]})),
            "scope.kind",
        ),
        (
            json!({"kind": "EVENT_CREATED"}),
            Some(json!({"kind": "CALENDARS", "calendarIds": [cal, cal]})),
            "scope.calendarIds",
        ),
    ] {
        let mut json = rule(trigger, json!([{"action": {"kind": "STOP"}}]));
        if let Some(scope) = scope {
            json["scope"] = scope;
        }
        let found = faults(&json);
        assert_eq!(
            found.first().map(|fault| fault.path.join(".")).as_deref(),
            Some(path),
            "{json}: {found:?}"
        );
    }
}

#[test]
fn actions_are_checked() {
    use FaultCode::{
        Duplicate, InvalidColor, InvalidEmail, InvalidHeader, InvalidTemplate, InvalidUrl, OutOfRange,
        Required, UnknownField, UnknownVariable, WrongSubject, WrongValue,
    };
    let call = |url: &str| json!({"kind": "CALL_WEBHOOK", "url": url});
    let with_header = |name: &str, value: &str| json!({"kind": "CALL_WEBHOOK", "url": "https://example.org/", "headers": [{"name": name, "value": value}]});
    let notify = |channels: Json, recipients: Json| json!({"kind": "NOTIFY", "channels": channels, "recipients": recipients, "text": "x"});
    let moment = json!({"kind": "OFFSET", "field": "event.endsAt"});
    let res = "res_01h455vb4pex5vsknk084sn02q";
    for (action, code, path) in [
        (json!({"kind": "SET_COLOR", "color": "#12"}), InvalidColor, "color"),
        (json!({"kind": "SET_COLOR", "color": ""}), Required, "color"),
        (json!({"kind": "SET_TITLE", "title": "{{ event.x }}"}), UnknownVariable, "title"),
        (json!({"kind": "SET_TITLE", "title": "{{ event.startsAt | upper }}"}), InvalidTemplate, "title"),
        (json!({"kind": "SET_TITLE", "title": "{{ secret.token }}"}), UnknownVariable, "title"),
        (json!({"kind": "RELEASE_RESERVATION"}), WrongSubject, "kind"),
        (json!({"kind": "INVITE", "attendees": []}), Required, "attendees"),
        (json!({"kind": "INVITE", "attendees": [{"email": "ada"}]}), InvalidEmail, "attendees.0.email"),
        (
            json!({"kind": "CREATE_EVENT", "calendarId": "cal_01h455vb4pex5vsknk084sn02q", "summary": "x", "start": moment,
                "end": {"kind": "OFFSET", "field": "event.summary"}}),
            WrongValue,
            "end.field",
        ),
        (
            json!({"kind": "CREATE_TASK", "summary": "x", "due": {"kind": "DAY", "field": "event.start", "time": "09:00"}}),
            UnknownField,
            "due.field",
        ),
        (
            json!({"kind": "CREATE_TASK", "summary": "x", "due": {"kind": "DAY", "field": "event.startDate", "days": 400, "time": "09:00"}}),
            OutOfRange,
            "due.days",
        ),
        (json!({"kind": "CREATE_TASK", "summary": "x", "priority": 10}), OutOfRange, "priority"),
        (json!({"kind": "CREATE_TASK", "summary": "x", "labels": ["a", ""]}), Required, "labels.1"),
        (
            json!({"kind": "CREATE_RESERVATION", "resourceIds": [res, res], "start": moment, "end": moment}),
            Duplicate,
            "resourceIds.1",
        ),
        (
            json!({"kind": "CREATE_RESERVATION", "resourceIds": [res], "start": moment, "end": moment, "quantity": 0}),
            OutOfRange,
            "quantity",
        ),
        (notify(json!([]), json!([{"kind": "RULE_OWNER"}])), Required, "channels"),
        (notify(json!([{"kind": "IN_APP"}]), json!([])), Required, "recipients"),
        (
            notify(json!([{"kind": "IN_APP"}, {"kind": "IN_APP"}]), json!([{"kind": "RULE_OWNER"}])),
            Duplicate,
            "channels.1",
        ),
        (notify(json!([{"kind": "IN_APP"}]), json!([{"kind": "BOOKER"}])), WrongSubject, "recipients.0"),
        (
            notify(json!([{"kind": "IN_APP"}]), json!([{"kind": "EMAIL", "address": "a@b.example"}])),
            WrongValue,
            "recipients.0",
        ),
        (
            notify(json!([{"kind": "EMAIL"}]), json!([{"kind": "EMAIL", "address": "@"}])),
            InvalidEmail,
            "recipients.0.address",
        ),
        (
            notify(json!([{"kind": "SLACK", "url": "http://hooks.example.org/"}]), json!([])),
            InvalidUrl,
            "channels.0.url",
        ),
        (call("http://example.org/"), InvalidUrl, "url"),
        (call("https://10.0.0.1/"), InvalidUrl, "url"),
        (call("https://{{ event.location }}/"), InvalidUrl, "url"),
        (call("https://example.org{{ event.location }}/"), InvalidUrl, "url"),
        (call("{{ event.url }}"), InvalidUrl, "url"),
        (call("{{ event.url or secret.token }}"), InvalidUrl, "url"),
        (call("{% if event.url %}https://example.org/{% endif %}"), InvalidUrl, "url"),
        (call("https://localhost/{{ event.id }}"), InvalidUrl, "url"),
        (call("https://example.org/{{ secret.other }}"), UnknownVariable, "url"),
        (with_header("Host", "x"), InvalidHeader, "headers.0.name"),
        (with_header("X-A", "a\r\nb"), InvalidHeader, "headers.0.value"),
        (with_header("X-A", "{{ event.x }}"), UnknownVariable, "headers.0.value"),
        (
            json!({"kind": "CALL_WEBHOOK", "url": "https://example.org/", "headers": [{"name": "X", "value": "1"}, {"name": "x", "value": "2"}]}),
            Duplicate,
            "headers.1.name",
        ),
        (
            json!({"kind": "CALL_WEBHOOK", "method": "GET", "url": "https://example.org/", "body": {}}),
            WrongValue,
            "body",
        ),
        (
            json!({"kind": "CALL_WEBHOOK", "url": "https://example.org/", "body": {"a": ["{{ event.x }}"]}}),
            UnknownVariable,
            "body.a.0",
        ),
        (json!({"kind": "WAIT", "duration": "PT0S"}), OutOfRange, "duration"),
    ] {
        let found = faults(&on_update(action.clone()));
        let first = found.first().unwrap_or_else(|| panic!("{action} has no fault"));
        assert_eq!(first.code, code, "{action}: {found:?}");
        assert_eq!(first.path.join("."), format!("steps.0.action.{path}"), "{action}: {found:?}");
    }
    for url in [
        "https://example.org/{{ event.id }}",
        "https://example.org?id={{ event.id | urlencode }}",
        "{{ secret.slack }}",
        "{{ secret.slack }}/x",
    ] {
        assert_eq!(faults(&on_update(call(url))), [], "{url}");
    }
}

#[test]
fn a_deleted_event_can_be_told_of_and_not_changed() {
    let json = |action: Json| rule(json!({"kind": "EVENT_DELETED"}), json!([{"action": action}]));
    assert_eq!(faults(&json(json!({"kind": "SET_TITLE", "title": "x"})))[0].code, FaultCode::WrongSubject);
    let tell = json!({"kind": "NOTIFY", "channels": [{"kind": "IN_APP"}], "recipients": [{"kind": "ATTENDEES"}], "text": "{{ event.summary }} is off"});
    assert_eq!(faults(&json(tell)), []);
}

/// What the only step of a rule comes to for the fixture.
fn effect(action: Json) -> Result<Json, RenderFault> {
    let compiled = compiled(&on_update(action));
    let effect = compiled.plan_step(0, &updated()).unwrap().effect.unwrap();
    effect.map(|effect| serde_json::to_value(effect).unwrap())
}

#[test]
fn actions_come_to_effects() {
    for (action, expected) in [
        (
            json!({"kind": "SET_COLOR", "color": "{{ '#FF0000' if event.attendeeCount > 1 else 'green' }}"}),
            json!({"kind": "SET_COLOR", "color": "#ff0000"}),
        ),
        (
            json!({"kind": "SET_TITLE", "title": " {{ event.summary }}\n ({{ event.location }}) "}),
            json!({"kind": "SET_TITLE", "title": "Stand-up (Room 4)"}),
        ),
        (
            json!({"kind": "SET_DESCRIPTION", "description": "{{ event.url }}"}),
            json!({"kind": "SET_DESCRIPTION", "description": null}),
        ),
        (
            json!({"kind": "INVITE", "attendees": [{"email": "{{ event.organizerEmail }}", "role": "OPTIONAL"}, {"email": "GRACE@example.org"}]}),
            json!({"kind": "INVITE", "attendees": [{"email": "grace@example.org", "name": null, "role": "OPTIONAL"}]}),
        ),
        (
            json!({"kind": "CREATE_EVENT", "calendarId": "cal_01h455vb4pex5vsknk084sn02q", "summary": "Travel to {{ event.location }}",
                "start": {"kind": "OFFSET", "field": "event.startsAt", "offset": {"direction": "BEFORE", "duration": "PT30M"}},
                "end": {"kind": "OFFSET", "field": "event.startsAt"}}),
            json!({"kind": "CREATE_EVENT", "calendarId": "cal_01h455vb4pex5vsknk084sn02q", "summary": "Travel to Room 4", "description": null,
                "location": null, "start": "2026-01-05T07:30:00Z", "end": "2026-01-05T08:00:00Z", "timeZone": "Europe/Berlin"}),
        ),
        (
            json!({"kind": "CREATE_TASK", "summary": "Prepare", "due": {"kind": "DAY", "field": "event.startsAt", "days": -1, "time": "17:00"}, "labels": ["b", "a", "a"]}),
            json!({"kind": "CREATE_TASK", "calendarId": null, "summary": "Prepare", "description": null, "due": "2026-01-04T17:00:00Z", "priority": null, "labels": ["a", "b"]}),
        ),
        (
            json!({"kind": "NOTIFY", "channels": [{"kind": "IN_APP"}, {"kind": "SLACK", "url": "https://hooks.slack.com/services/x"}],
                "recipients": [{"kind": "ATTENDEES", "exceptDeclined": true}, {"kind": "ATTENDEES", "exceptDeclined": true}], "text": "{{ event.summary }} at {{ event.startsAt | time }}"}),
            json!({"kind": "NOTIFY", "channels": [{"kind": "IN_APP"}, {"kind": "SLACK", "url": "https://hooks.slack.com/services/x"}],
                "recipients": [{"kind": "ATTENDEES", "exceptDeclined": true}], "subject": "A rule", "text": "Stand-up at 08:00"}),
        ),
        (
            json!({"kind": "CALL_WEBHOOK", "method": "PUT", "url": "https://example.org/{{ event.summary | urlencode }}?x={{ secret.token }}",
                "headers": [{"name": "Authorization", "value": "Bearer {{ secret.token }}"}], "body": {"n": "{{ event.attendeeCount }}"}}),
            json!({"kind": "CALL_WEBHOOK", "method": "PUT", "url": "https://example.org/Stand-up?x=s3cret",
                "headers": [["Authorization", "Bearer s3cret"]], "body": {"n": 2}}),
        ),
        (json!({"kind": "WAIT", "duration": "PT90M"}), json!({"kind": "WAIT", "duration": "PT1H30M"})),
        (json!({"kind": "STOP", "reason": "{{ event.url }}"}), json!({"kind": "STOP", "reason": null})),
    ] {
        assert_eq!(effect(action.clone()).unwrap(), expected, "{action}");
    }
}

#[test]
fn what_cannot_be_carried_out_is_a_fault_and_no_effect() {
    let moment = |field: &str| json!({"kind": "OFFSET", "field": field});
    for (action, message) in [
        (json!({"kind": "SET_TITLE", "title": "{{ event.url }}"}), "title came to nothing"),
        (
            json!({"kind": "SET_TITLE", "title": "{{ event.summary }}".repeat(200)}),
            "more than 1000 characters",
        ),
        (
            json!({"kind": "SET_COLOR", "color": "{{ event.summary }}"}),
            "color came to \"stand-up\", which is not a colour",
        ),
        (
            json!({"kind": "INVITE", "attendees": [{"email": "{{ event.summary }}"}]}),
            "which is not an e-mail address",
        ),
        (
            json!({"kind": "CREATE_RESERVATION", "resourceIds": ["res_01h455vb4pex5vsknk084sn02q"], "start": moment("event.endsAt"), "end": moment("event.startsAt")}),
            "would not be after the start",
        ),
        (json!({"kind": "CALL_WEBHOOK", "url": "{{ secret.token }}"}), "url: this is not a URL"),
        (
            json!({"kind": "CALL_WEBHOOK", "url": "https://example.org/", "headers": [{"name": "X", "value": "{{ event.summary }}\u{20ac}"}]}),
            "header X",
        ),
    ] {
        let found = match effect(action.clone()) {
            Err(fault) => fault.to_string(),
            Ok(effect) => panic!("{action} came to {effect}"),
        };
        assert!(found.contains(message), "{action}: {found}");
    }
}

#[test]
fn a_dry_run_shows_dots_for_secrets() {
    let call = on_update(
        json!({"kind": "CALL_WEBHOOK", "url": "{{ secret.slack }}/x", "headers": [{"name": "X", "value": "{{ secret.token }}"}]}),
    );
    let compiled = compiled(&call);
    let plan = compiled.plan(&updated().masked(compiled.catalogue()));
    let shown = serde_json::to_string(&plan.steps).unwrap();
    assert!(shown.contains("••••••/x"), "{shown}");
    assert!(!shown.contains("s3cret"), "{shown}");
}

#[test]
fn a_plan_follows_conditions_failures_and_stops() {
    let when = |field: &str| json!({"kind": "TEST", "field": field, "operator": "IS_NOT_EMPTY"});
    let title = |title: &str| json!({"kind": "SET_TITLE", "title": title});
    let mut json = rule(
        json!({"kind": "EVENT_UPDATED", "fields": ["LOCATION"]}),
        json!([
            {"action": title("{{ event.url }}"), "onFailure": "CONTINUE"},
            {"action": title("never"), "condition": when("event.url")},
            {"action": title("yes")},
            {"action": {"kind": "STOP", "reason": "enough"}, "condition": when("event.location")},
            {"action": title("no more")},
        ]),
    );
    let plan = compiled(&json).plan(&updated());
    let told: Vec<_> = plan
        .steps
        .iter()
        .map(|step| (step.condition.holds, step.effect.as_ref().map(Result::is_ok)))
        .collect();
    assert_eq!(told, [(true, Some(false)), (false, None), (true, Some(true)), (true, Some(true))]);
    json["steps"][0]["onFailure"] = json!("STOP");
    assert_eq!(compiled(&json).plan(&updated()).steps.len(), 1);
    json["condition"] = when("event.url");
    let plan = compiled(&json).plan(&updated());
    assert!(!plan.condition.holds);
    assert_eq!(plan.steps, []);
    assert!(!compiled(&json).holds(&updated()));
}

#[test]
fn a_schedule_runs_in_the_rules_zone() {
    let compiled = compiled(&rule(
        json!({"kind": "SCHEDULE", "cron": "0 9 * * *"}),
        json!([{"action": {"kind": "STOP"}}]),
    ));
    let after = "2026-03-28T08:00:00Z".parse().unwrap();
    assert_eq!(compiled.next_scheduled(after).unwrap().to_string(), "2026-03-29T07:00:00Z");
    assert_eq!(compiled.scheduled(after, "2026-04-01T00:00:00Z".parse().unwrap(), 2).len(), 2);
}
