//! Rules that are applied to the events that there are.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, Application, ApplicationStatus, ApplyRule, RuleBook},
    event::EventPatch,
};
use cal3_domain::{
    access::CalendarRole,
    automation::run::{Cap, Caps, RunState},
    event::Classification,
    ids::{CalendarId, RuleId},
};
use cal3_testkit::{TestApp, sharing};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::automation::{carry_out, definition, free, make, relay, retitle, rule, runs, states, titled};

fn all(rule: RuleId) -> ApplyRule {
    ApplyRule { rule, from: None, until: None, idempotency_key: None }
}

/// Makes events red whose titles have "review".
fn reviews_are_red(trigger: Value) -> Value {
    let mut said = definition(trigger, &[json!({ "kind": "SET_COLOR", "color": "#ff0000" })]);
    said["condition"] =
        json!({ "kind": "TEST", "field": "event.summary", "operator": "CONTAINS", "value": "review" });
    said
}

async fn go_on(app: &TestApp, application: &Application) {
    while automation::go_on(app, application.id).await.unwrap() {}
}

async fn latest(app: &TestApp, viewer: &Viewer, rule: RuleId) -> Application {
    automation::applications(app, viewer, &[rule]).await.unwrap().remove(0)
}

async fn many(app: &TestApp, viewer: &Viewer, calendar: CalendarId, count: usize) {
    for i in 0..count {
        make(app, viewer, calendar, titled(&format!("Code review {i}"))).await;
    }
}

fn refusal(error: &AppError) -> (UserErrorCode, String) {
    let AppError::Invalid(faults) = error else { panic!("{error}") };
    (faults[0].code, faults[0].field.join("."))
}

#[tokio::test]
async fn a_rule_is_applied_to_what_fits_of_what_there_is_and_to_each_once() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    make(&app, &ada, calendar, titled("Lunch")).await;
    many(&app, &ada, calendar, 2).await;
    app.clock.advance(SignedDuration::from_mins(1));
    let rule = rule(&app, &ada, reviews_are_red(json!({ "kind": "EVENT_CREATED" }))).await.id;
    relay(&app, &mut RuleBook::default(), &free()).await;
    assert!(runs(&app, &ada, rule).await.is_empty(), "what was before the rule does not count");

    let application = automation::apply(&app, &ada, all(rule)).await.unwrap();
    assert_eq!((application.status, application.event_count), (ApplicationStatus::Pending, 3));
    let again = automation::apply(&app, &ada, all(rule)).await.unwrap_err();
    assert_eq!(refusal(&again), (UserErrorCode::WrongStatus, "id".to_owned()), "one at a time");
    go_on(&app, &application).await;
    go_on(&app, &application).await;
    let looked = latest(&app, &ada, rule).await;
    assert_eq!((looked.status, looked.events_looked_at), (ApplicationStatus::Completed, 3));
    assert_eq!((looked.run_count, looked.runs_finished), (2, 0));
    carry_out(&app, &ada, rule).await;
    assert_eq!(states(&app, &ada, rule).await, [RunState::Succeeded; 2]);
    let done = latest(&app, &ada, rule).await;
    assert_eq!((done.run_count, done.runs_finished), (2, 2));

    // Once more, on request, it runs once more.
    let application = automation::apply(&app, &ada, all(rule)).await.unwrap();
    go_on(&app, &application).await;
    assert_eq!(runs(&app, &ada, rule).await.len(), 4);
}

#[tokio::test]
async fn a_rule_that_waits_for_changes_is_applied_as_if_all_that_it_asks_for_had_changed() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    many(&app, &ada, calendar, 1).await;
    for trigger in [
        json!({ "kind": "EVENT_UPDATED", "fields": ["LOCATION"] }),
        json!({ "kind": "EVENT_MOVED" }),
        json!({ "kind": "MANUAL" }),
    ] {
        let rule = rule(&app, &ada, reviews_are_red(trigger)).await.id;
        let application = automation::apply(&app, &ada, all(rule)).await.unwrap();
        go_on(&app, &application).await;
        carry_out(&app, &ada, rule).await;
        assert_eq!(states(&app, &ada, rule).await, [RunState::Succeeded]);
    }
    for trigger in [
        json!({ "kind": "EVENT_DELETED" }),
        json!({ "kind": "SCHEDULE", "cron": "0 9 * * MON" }),
        json!({ "kind": "EVENT_STARTS", "offset": { "direction": "BEFORE", "duration": "PT30M" } }),
    ] {
        let rule = rule(&app, &ada, definition(trigger, &[json!({ "kind": "STOP" })])).await.id;
        let refused = automation::apply(&app, &ada, all(rule)).await.unwrap_err();
        assert_eq!(refusal(&refused).0, UserErrorCode::WrongStatus);
    }
}

#[tokio::test]
async fn it_looks_at_a_stretch_and_at_what_its_owner_may_read() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let open = app.calendar(&bob, "Open").await;
    sharing::share(&app, open, sharing::Grantee::User(ada.user_id().unwrap()), CalendarRole::Reader).await;
    many(&app, &bob, open, 1).await;
    let private = EventPatch { classification: Some(Classification::Private), ..titled("Secret review") };
    make(&app, &bob, open, private).await;
    let mut said = definition(json!({ "kind": "EVENT_CREATED" }), &[json!({ "kind": "STOP" })]);
    said["scope"] = json!({ "kind": "CALENDARS", "calendarIds": [open.to_string()] });
    let rule = rule(&app, &ada, said).await.id;

    let application = automation::apply(&app, &ada, all(rule)).await.unwrap();
    assert_eq!(application.event_count, 1, "not what is private");
    go_on(&app, &application).await;
    assert_eq!(runs(&app, &ada, rule).await.len(), 1);
    // The events take place from 8:00 to 9:00 UTC.
    let at = |text: &str| Some(text.parse().unwrap());
    for (from, until, count) in [
        (at("2026-01-12T09:00:01Z"), None, 0),
        (None, at("2026-01-12T07:59:59Z"), 0),
        (at("2026-01-12T08:59:00Z"), at("2026-01-13T00:00:00Z"), 1),
    ] {
        let application =
            automation::apply(&app, &ada, ApplyRule { from, until, ..all(rule) }).await.unwrap();
        assert_eq!(application.event_count, count, "{from:?} {until:?}");
        go_on(&app, &application).await;
    }
    let backwards =
        ApplyRule { from: at("2026-01-12T09:00:00Z"), until: at("2026-01-12T08:00:00Z"), ..all(rule) };
    let refused = automation::apply(&app, &ada, backwards).await.unwrap_err();
    assert_eq!(refusal(&refused), (UserErrorCode::OutOfRange, "until".to_owned()));
}

#[tokio::test]
async fn cancelled_it_looks_no_further_and_what_waits_does_not_run() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    many(&app, &ada, calendar, 101).await;
    let rule = rule(&app, &ada, reviews_are_red(json!({ "kind": "EVENT_CREATED" }))).await.id;
    let application = automation::apply(&app, &ada, all(rule)).await.unwrap();
    assert!(automation::go_on(&app, application.id).await.unwrap(), "there is more than one look");
    let running = latest(&app, &ada, rule).await;
    assert_eq!((running.status, running.events_looked_at), (ApplicationStatus::Running, 100));
    let first = runs(&app, &ada, rule).await.remove(0).run.id;
    automation::step(&app, first).await.unwrap();

    let cancelled = automation::cancel_application(&app, &ada, application.id).await.unwrap();
    assert_eq!(cancelled.status, ApplicationStatus::Cancelled);
    assert!(!automation::go_on(&app, application.id).await.unwrap());
    carry_out(&app, &ada, rule).await;
    let states = states(&app, &ada, rule).await;
    assert_eq!(states.len(), 100);
    let count = |state| states.iter().filter(|found| **found == state).count();
    assert_eq!((count(RunState::Succeeded), count(RunState::Cancelled)), (1, 99));
    let again = automation::cancel_application(&app, &ada, application.id).await.unwrap();
    assert_eq!(again.status, ApplicationStatus::Cancelled);
}

#[tokio::test]
async fn it_ends_when_its_rule_is_changed_or_switched_off() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    many(&app, &ada, calendar, 1).await;
    let rule = rule(&app, &ada, reviews_are_red(json!({ "kind": "EVENT_CREATED" }))).await.id;
    let application = automation::apply(&app, &ada, all(rule)).await.unwrap();
    automation::set_enabled(&app, &ada, rule, false, None).await.unwrap();
    go_on(&app, &application).await;
    let ended = latest(&app, &ada, rule).await;
    assert_eq!(ended.status, ApplicationStatus::Failed);
    assert!(ended.failure.unwrap().contains("switched off"));
    let refused = automation::apply(&app, &ada, all(rule)).await.unwrap_err();
    assert_eq!(refusal(&refused).0, UserErrorCode::WrongStatus);

    automation::set_enabled(&app, &ada, rule, true, None).await.unwrap();
    let application = automation::apply(&app, &ada, all(rule)).await.unwrap();
    let mut changed = reviews_are_red(json!({ "kind": "EVENT_CREATED" }));
    changed["name"] = json!("Another name");
    let update = automation::UpdateRule { definition: changed, secrets: Vec::new(), if_version: None };
    automation::update(&app, &ada, rule, update).await.unwrap();
    go_on(&app, &application).await;
    assert!(latest(&app, &ada, rule).await.failure.unwrap().contains("changed"));
    assert!(runs(&app, &ada, rule).await.is_empty());
}

#[tokio::test]
async fn what_was_asked_for_leaves_room_for_what_happens() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    many(&app, &ada, calendar, 3).await;
    app.clock.advance(SignedDuration::from_mins(1));
    let said = definition(json!({ "kind": "EVENT_CREATED" }), &[json!({ "kind": "STOP" })]);
    let rule = rule(&app, &ada, said).await.id;
    let application = automation::apply(&app, &ada, all(rule)).await.unwrap();
    go_on(&app, &application).await;
    make(&app, &ada, calendar, titled("One more")).await;
    let one = Caps { rule: vec![Cap { limit: 1, window: SignedDuration::from_hours(1) }], owner: Vec::new() };
    relay(&app, &mut RuleBook::default(), &one).await;
    assert_eq!(states(&app, &ada, rule).await, [RunState::Pending; 4], "the cap has room for one");
}

#[tokio::test]
async fn the_same_request_twice_applies_it_once() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let event = make(&app, &ada, calendar, titled("Code review")).await;
    retitle(&app, &ada, event, "Design review").await;
    let rule = rule(&app, &ada, reviews_are_red(json!({ "kind": "MANUAL" }))).await.id;
    let keyed = ApplyRule { idempotency_key: Some("once".to_owned()), ..all(rule) };
    let first = automation::apply(&app, &ada, keyed.clone()).await.unwrap();
    go_on(&app, &first).await;
    let second = automation::apply(&app, &ada, keyed).await.unwrap();
    assert_eq!((second.id, second.status), (first.id, ApplicationStatus::Completed));
    assert_eq!(runs(&app, &ada, rule).await.len(), 1);
}
