//! Rules, from the change log to what they do, step by step and by hand.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, CreateRule, Next, RuleBook, Run, StoredRule},
    event::{self, CreateEvent, EventPatch, EventTarget, RecurrenceInput, TimeInput, UpdateEvent},
    page::PageArgs,
};
use cal3_domain::{
    automation::run::{Cap, Caps, RunState},
    ids::{CalendarId, EventId, RuleId},
};
use cal3_testkit::TestApp;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

/// No caps.
pub(crate) fn free() -> Caps {
    Caps { rule: Vec::new(), owner: Vec::new() }
}

pub(crate) async fn rule(app: &TestApp, viewer: &Viewer, definition: Value) -> StoredRule {
    let input = CreateRule { definition, secrets: Vec::new(), is_enabled: true, idempotency_key: None };
    automation::create(app, viewer, input).await.unwrap()
}

pub(crate) fn definition(trigger: Value, actions: &[Value]) -> Value {
    let steps: Vec<Value> = actions.iter().map(|action| json!({ "action": action })).collect();
    json!({ "name": "A rule", "timeZone": "Europe/Budapest", "trigger": trigger, "steps": steps })
}

fn at(local: &str) -> Option<TimeInput> {
    let time_zone = Some("Europe/Budapest".to_owned());
    Some(TimeInput { local: Some(local.parse().unwrap()), time_zone, ..TimeInput::default() })
}

pub(crate) fn titled(summary: &str) -> EventPatch {
    EventPatch {
        summary: Some(summary.to_owned()),
        start: at("2026-01-12T09:00:00"),
        end: at("2026-01-12T10:00:00"),
        ..EventPatch::default()
    }
}

pub(crate) async fn make(app: &TestApp, viewer: &Viewer, calendar: CalendarId, patch: EventPatch) -> EventId {
    let input = CreateEvent { calendar_id: calendar, event: patch, uid: None, idempotency_key: None };
    event::create(app, viewer, input).await.unwrap().id
}

pub(crate) async fn retitle(app: &TestApp, viewer: &Viewer, id: EventId, summary: &str) {
    let input = UpdateEvent {
        target: EventTarget::Event(id),
        scope: None,
        calendar_id: None,
        event: EventPatch { summary: Some(summary.to_owned()), ..EventPatch::default() },
        if_version: None,
        idempotency_key: None,
    };
    event::update(app, viewer, input).await.unwrap();
}

pub(crate) async fn runs(app: &TestApp, viewer: &Viewer, rule: RuleId) -> Vec<Run> {
    let page = PageArgs { after: None, before: None, backwards: false, limit: 100 };
    automation::runs(app, viewer, rule, &page).await.unwrap()
}

pub(crate) async fn states(app: &TestApp, viewer: &Viewer, rule: RuleId) -> Vec<RunState> {
    let found = runs(app, viewer, rule).await;
    found.iter().filter_map(|run| RunState::from_code(run.run.state)).collect()
}

/// Relays all of the change log.
pub(crate) async fn relay(app: &TestApp, book: &mut RuleBook, caps: &Caps) {
    loop {
        app.database.settled().await;
        let relayed = automation::relay(app, book, caps).await.unwrap();
        if relayed.changes == 0 && !relayed.is_held_back {
            return;
        }
    }
}

/// Carries out what a rule's runs can do now.
pub(crate) async fn carry_out(app: &TestApp, viewer: &Viewer, rule: RuleId) {
    for run in runs(app, viewer, rule).await {
        while matches!(automation::step(app, run.run.id).await.unwrap(), Next::Step) {}
    }
}

#[tokio::test]
async fn a_rule_changes_what_fits_with_its_owners_rights_and_its_chain_is_told() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let (mine, his) = (app.calendar(&ada, "Mine").await, app.calendar(&bob, "His").await);
    let mut said = definition(
        json!({ "kind": "EVENT_CREATED" }),
        &[
            json!({ "kind": "SET_COLOR", "color": "#ff0000" }),
            json!({ "kind": "SET_LOCATION", "location": "Room of {{ event.summary }}" }),
        ],
    );
    said["condition"] =
        json!({ "kind": "TEST", "field": "event.summary", "operator": "CONTAINS", "value": "review" });
    let rule = rule(&app, &ada, said).await;
    let fits = make(&app, &ada, mine, titled("Design review")).await;
    make(&app, &ada, mine, titled("Lunch")).await;
    make(&app, &bob, his, titled("Code review")).await;
    let mut book = RuleBook::default();
    relay(&app, &mut book, &free()).await;
    relay(&app, &mut book, &free()).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Pending], "one run for the one that fits");
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded]);
    let event = event::visible(&app, &ada, &[fits]).await.unwrap().remove(0);
    assert_eq!(event.data.details.color.as_deref(), Some("#ff0000"));
    assert_eq!(event.data.details.location.as_deref(), Some("Room of Design review"));
    let causes: Vec<Option<Value>> =
        sqlx::query_scalar("select cause from changes where entity_id = $1 order by tx, seq")
            .bind(fits.0)
            .fetch_all(&mut *app.store.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(causes[0], None, "what a person did has no cause");
    let run = runs(&app, &ada, rule.id).await.remove(0).run.id;
    assert_eq!(causes[1..], [(); 2].map(|()| Some(json!([{ "rule": rule.id, "run": run }]))));
    assert!(runs(&app, &bob, rule.id).await.is_empty(), "nobody else sees its runs");
}

#[tokio::test]
async fn labels_are_added_once_and_taken_away_whatever_their_case() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let add = |label: &str| json!({ "kind": "ADD_LABEL", "label": label });
    let take = |label: &str| json!({ "kind": "REMOVE_LABEL", "label": label });
    let steps = [add("{{ event.location }}"), add("URGENT"), take("work"), take("absent")];
    let rule = rule(&app, &ada, definition(json!({ "kind": "EVENT_CREATED" }), &steps)).await;
    let labels = |labels: &[&str]| Some(labels.iter().map(|&label| label.to_owned()).collect::<Vec<_>>());
    let patch = EventPatch {
        location: Some(Some("Kitchen".to_owned())),
        categories: labels(&["Work", "Urgent"]),
        ..titled("Tea")
    };
    let id = make(&app, &ada, calendar, patch).await;
    let many: Vec<String> = (0..50).map(|i| format!("Label {i}")).collect();
    let patch =
        EventPatch { location: Some(Some("One more".to_owned())), categories: Some(many), ..titled("Full") };
    make(&app, &ada, calendar, patch).await;
    relay(&app, &mut RuleBook::default(), &free()).await;
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded, RunState::Failed]);
    let event = event::visible(&app, &ada, &[id]).await.unwrap().remove(0);
    assert_eq!(Some(event.data.details.categories.clone()), labels(&["Urgent", "Kitchen"]));
    assert_eq!(event.version, 3, "adding what is there, or taking what is not, changes nothing");
    let full = runs(&app, &ada, rule.id).await.remove(1).run.id;
    let step = automation::run_actions(&app, &ada, &[full]).await.unwrap().remove(0);
    assert_eq!(step.error.as_deref(), Some("Give at most 50 categories."));
}

#[tokio::test]
async fn a_rule_does_not_run_on_its_own_effect_and_says_so() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let longer = json!({ "kind": "SET_TITLE", "title": "{{ event.summary }}!" });
    let rule =
        rule(&app, &ada, definition(json!({ "kind": "EVENT_UPDATED", "fields": ["SUMMARY"] }), &[longer]))
            .await;
    let id = make(&app, &ada, calendar, titled("Loop")).await;
    retitle(&app, &ada, id, "Again").await;
    let mut book = RuleBook::default();
    for _ in 0..3 {
        relay(&app, &mut book, &free()).await;
        carry_out(&app, &ada, rule.id).await;
    }
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded, RunState::Skipped]);
    let event = event::visible(&app, &ada, &[id]).await.unwrap().remove(0);
    assert_eq!(event.data.details.summary, "Again!");
    let skipped = runs(&app, &ada, rule.id).await.remove(1).run;
    assert_eq!(skipped.skipped.unwrap()["reason"], "LOOP");
    assert!(
        skipped.cause["facts"].is_null() && skipped.evaluation.is_none(),
        "it keeps no copy of the event"
    );
}

#[tokio::test]
async fn what_is_too_much_is_recorded_and_a_rule_that_only_fails_is_paused() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let (calendar, gone) = (app.calendar(&ada, "Mine").await, app.calendar(&ada, "Gone").await);
    let copy = json!({ "kind": "COPY_TO_CALENDAR", "calendarId": gone.to_string() });
    let rule = rule(&app, &ada, definition(json!({ "kind": "EVENT_CREATED" }), &[copy])).await;
    cal3_app::calendar::delete(&app, &ada, gone, None).await.unwrap();
    for i in 0..12 {
        make(&app, &ada, calendar, titled(&format!("Event {i}"))).await;
    }
    let caps =
        Caps { rule: vec![Cap { limit: 10, window: SignedDuration::from_hours(1) }], owner: Vec::new() };
    let mut book = RuleBook::default();
    relay(&app, &mut book, &caps).await;
    let found = states(&app, &ada, rule.id).await;
    assert_eq!(found.iter().filter(|state| **state == RunState::Pending).count(), 10);
    assert_eq!(found.iter().filter(|state| **state == RunState::Skipped).count(), 2);
    let kept = runs(&app, &ada, rule.id).await;
    assert!(kept.iter().all(|run| run.run.cause["facts"].is_null() == (run.run.state == 5)), "{kept:?}");
    carry_out(&app, &ada, rule.id).await;
    let found = states(&app, &ada, rule.id).await;
    assert_eq!(found.iter().filter(|state| **state == RunState::Failed).count(), 10, "{found:?}");
    let paused = automation::visible(&app, &ada, &[rule.id]).await.unwrap().remove(0);
    assert!(paused.paused_at.is_some() && paused.is_enabled);
    make(&app, &ada, calendar, titled("Later")).await;
    relay(&app, &mut book, &free()).await;
    assert_eq!(runs(&app, &ada, rule.id).await.len(), 12, "a paused rule does not run");
    let resumed = automation::set_enabled(&app, &ada, rule.id, true, None).await.unwrap();
    assert_eq!((resumed.paused_at, resumed.failures_in_a_row), (None, 0));
}

#[tokio::test]
async fn a_failed_run_is_tried_again_from_the_step_that_failed_and_may_be_played_again() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let (calendar, other) = (app.calendar(&ada, "Mine").await, app.calendar(&ada, "Other").await);
    let steps = [
        json!({ "kind": "COPY_TO_CALENDAR", "calendarId": other.to_string() }),
        json!({ "kind": "SET_COLOR", "color": "{{ event.location }}" }),
    ];
    let mut said = definition(json!({ "kind": "EVENT_CREATED" }), &steps);
    said["scope"] = json!({ "kind": "CALENDARS", "calendarIds": [calendar.to_string()] });
    let rule = rule(&app, &ada, said).await;
    let patch = EventPatch { location: Some(Some("no colour".to_owned())), ..titled("Event") };
    let id = make(&app, &ada, calendar, patch).await;
    let mut book = RuleBook::default();
    relay(&app, &mut book, &free()).await;
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Failed]);
    let run = runs(&app, &ada, rule.id).await.remove(0).run.id;
    assert!(matches!(
        automation::replay(&app, &app.person("bob").await, run, None).await,
        Err(AppError::Invalid(_))
    ));
    let input = UpdateEvent {
        target: EventTarget::Event(id),
        scope: None,
        calendar_id: None,
        event: EventPatch { location: Some(Some("red".to_owned())), ..EventPatch::default() },
        if_version: None,
        idempotency_key: None,
    };
    event::update(&app, &ada, input).await.unwrap();
    automation::retry(&app, &ada, run).await.unwrap();
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded]);
    let page = PageArgs { after: None, before: None, backwards: false, limit: 10 };
    assert_eq!(
        event::list(&app, &ada, other, &page).await.unwrap().len(),
        1,
        "what succeeded is not done again"
    );
    let again = automation::replay(&app, &ada, run, Some("once")).await.unwrap();
    assert_eq!(automation::replay(&app, &ada, run, Some("once")).await.unwrap().run.id, again.run.id);
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded; 2]);
    assert_eq!(event::list(&app, &ada, other, &page).await.unwrap().len(), 2, "a replay does all of it");
    automation::set_enabled(&app, &ada, rule.id, false, None).await.unwrap();
    for refused in [automation::retry(&app, &ada, run).await, automation::replay(&app, &ada, run, None).await]
    {
        assert!(
            matches!(&refused, Err(AppError::Invalid(faults)) if faults[0].code == UserErrorCode::WrongStatus),
            "{refused:?}"
        );
    }
}

#[tokio::test]
async fn a_daily_meeting_fires_once_for_each_occurrence_across_a_night_of_23_hours() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let start = |text: &str| text.parse::<Timestamp>().unwrap();
    app.clock.advance(app.now().duration_until(start("2026-03-27T12:00:00Z")));
    let trigger = json!({ "kind": "EVENT_STARTS", "offset": { "direction": "BEFORE", "duration": "PT30M" } });
    let rule = rule(&app, &ada, definition(trigger, &[json!({ "kind": "STOP" })])).await;
    let daily =
        RecurrenceInput { rules: vec!["FREQ=DAILY;COUNT=4".to_owned()], ..RecurrenceInput::default() };
    let meeting = EventPatch {
        start: at("2026-03-28T09:00:00"),
        end: at("2026-03-28T09:30:00"),
        recurrence: Some(Some(daily)),
        ..titled("Daily")
    };
    let id = make(&app, &ada, calendar, meeting).await;
    let mut book = RuleBook::default();
    let end = start("2026-04-01T12:00:00Z");
    let mut moved = false;
    while app.now() < end {
        relay(&app, &mut book, &free()).await;
        while automation::plan(&app).await.unwrap() > 0 {}
        while automation::fire(&app, &mut book, &free()).await.unwrap() > 0 {}
        if !moved && app.now() > start("2026-03-29T12:00:00Z") {
            // One occurrence is moved to the afternoon before it fired; one that has fired is renamed.
            moved = true;
            let occurrence = cal3_domain::ids::OccurrenceId {
                event: id,
                original: "2026-03-30T09:00:00".parse().unwrap(),
            };
            let input = UpdateEvent {
                target: EventTarget::Occurrence(occurrence),
                scope: None,
                calendar_id: None,
                event: EventPatch {
                    start: at("2026-03-30T15:00:00"),
                    end: at("2026-03-30T15:30:00"),
                    ..EventPatch::default()
                },
                if_version: None,
                idempotency_key: None,
            };
            event::update(&app, &ada, input).await.unwrap();
        }
        app.clock.advance(SignedDuration::from_mins(10));
    }
    let fired: Vec<String> =
        runs(&app, &ada, rule.id).await.iter().map(|run| run.run.happened_at.to_string()).collect();
    // Summer time begins on the 29th at 2:00: half past eight is 7:30 UTC the day before, and 6:30 UTC from then on.
    assert_eq!(
        fired,
        ["2026-03-28T07:30:00Z", "2026-03-29T06:30:00Z", "2026-03-30T12:30:00Z", "2026-03-31T06:30:00Z"]
    );
}

#[tokio::test]
async fn a_dry_run_says_what_would_be_done_and_does_nothing() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let id = make(&app, &ada, calendar, titled("Design review")).await;
    let mut said = definition(
        json!({ "kind": "EVENT_UPDATED", "fields": ["SUMMARY"] }),
        &[json!({ "kind": "SET_LOCATION", "location": "Room of {{ event.summary }}" })],
    );
    let before = app.database.changes().await;
    let tried = automation::dry_run(&app, &ada, &said, id.into(), None).await.unwrap().unwrap();
    assert!(tried.would_run);
    assert_eq!(tried.steps[0]["effect"]["location"], "Room of Design review");
    said["condition"] =
        json!({ "kind": "TEST", "field": "event.summary", "operator": "CONTAINS", "value": "lunch" });
    let tried = automation::dry_run(&app, &ada, &said, id.into(), None).await.unwrap().unwrap();
    assert_eq!((tried.would_run, tried.steps.len()), (false, 0));
    assert_eq!(tried.reason.as_deref(), Some("the condition does not hold"));
    assert_eq!(app.database.changes().await, before);
    let bob = app.person("bob").await;
    assert_eq!(automation::dry_run(&app, &bob, &said, id.into(), None).await.unwrap(), None);
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_the_way_to_it() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let his = app.calendar(&bob, "His").await;
    let moves = json!({ "kind": "MOVE_TO_CALENDAR", "calendarId": his.to_string() });
    let call = json!({ "kind": "CALL_WEBHOOK", "url": "http://169.254.169.254/latest" });
    for (trigger, action, way) in [
        ("TASK_COMPLETED", json!({ "kind": "SET_COLOR", "color": "red" }), "definition.steps.0.action.kind"),
        ("EVENT_CREATED", moves, "definition.steps.0.action.calendarId"),
        ("EVENT_CREATED", call, "definition.steps.0.action.url"),
    ] {
        let input = CreateRule {
            definition: definition(json!({ "kind": trigger }), &[action]),
            secrets: Vec::new(),
            is_enabled: true,
            idempotency_key: None,
        };
        match automation::create(&app, &ada, input).await {
            Err(AppError::Invalid(faults)) => assert_eq!(faults[0].field.join("."), way),
            other => panic!("{way}: {other:?}"),
        }
    }
}
