//! Rules about tasks: when they are due, when they are done, and rules that make and label them.

use cal3_app::{
    Viewer,
    automation::{self, About, BacktestInput, RuleBook},
    event::TimeInput,
    page::PageArgs,
    task::{self, Filter, Order, TaskPatch},
};
use cal3_domain::{
    access::CalendarRole,
    automation::run::RunState,
    event::Classification,
    ids::{CalendarId, RuleId},
    task::{Task, TaskStatus},
};
use cal3_testkit::{
    TestApp,
    sharing::{Grantee, share},
};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::{
    automation::{carry_out, definition, free, make as make_event, relay, rule, runs, states, titled},
    task::{change, make, named, status},
};

fn create(summary: &str) -> Value {
    json!({ "kind": "CREATE_TASK", "summary": summary })
}

fn due(offset: Value) -> Value {
    json!({ "kind": "TASK_DUE", "offset": offset })
}

/// What the worker does as often as it can.
async fn tick(app: &TestApp, book: &mut RuleBook) {
    relay(app, book, &free()).await;
    while automation::plan(app).await.unwrap() > 0 {}
    while automation::fire(app, book, &free()).await.unwrap() > 0 {}
}

async fn all(app: &TestApp, viewer: &Viewer) -> Vec<Task> {
    let page = PageArgs { after: None, before: None, backwards: false, limit: 50 };
    let found = task::list(app, viewer, Filter::default(), Order::Due, &page).await.unwrap();
    found.into_iter().map(|view| view.task).collect()
}

async fn titles(app: &TestApp, viewer: &Viewer) -> Vec<String> {
    all(app, viewer).await.into_iter().map(|task| task.data.details.summary).collect()
}

fn at(instant: Timestamp) -> Option<Option<TimeInput>> {
    Some(Some(TimeInput { instant: Some(instant), ..TimeInput::default() }))
}

/// When the runs of a rule were due.
async fn times(app: &TestApp, viewer: &Viewer, rule: RuleId) -> Vec<Timestamp> {
    let mut times: Vec<_> = runs(app, viewer, rule).await.iter().map(|run| run.run.happened_at).collect();
    times.sort();
    times
}

#[tokio::test]
async fn what_is_done_makes_what_follows_once_in_the_first_calendar_of_ones_own() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let (first, other) = (app.calendar(&ada, "First").await, app.calendar(&ada, "Other").await);
    let follow = json!({
        "kind": "CREATE_TASK", "summary": "After {{ task.summary }}", "description": "In {{ calendar.name }}", "priority": 2,
        "due": { "kind": "DAY", "field": "trigger.at", "days": 1, "time": "09:00" }, "labels": ["b", "a"],
    });
    let mut said = definition(json!({ "kind": "TASK_COMPLETED" }), &[follow]);
    said["condition"] =
        json!({ "kind": "TEST", "field": "task.labels", "operator": "CONTAINS_ANY", "value": ["chain"] });
    let rule = rule(&app, &ada, said).await;
    let mut book = RuleBook::default();
    let labels = Some(vec!["Chain".to_owned()]);
    let made = make(&app, &ada, other, TaskPatch { categories: labels, ..named("Report") }).await;
    let without = make(&app, &ada, other, named("No label")).await;
    tick(&app, &mut book).await;
    assert!(runs(&app, &ada, rule.id).await.is_empty());
    for id in [made.id, without.id] {
        change(&app, &ada, id, status(TaskStatus::Completed)).await.unwrap();
    }
    tick(&app, &mut book).await;
    tick(&app, &mut book).await;
    carry_out(&app, &ada, rule.id).await;
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded]);
    let tasks = all(&app, &ada).await;
    let follower: Vec<&Task> =
        tasks.iter().filter(|task| task.data.details.summary == "After Report").collect();
    let [follower] = follower[..] else { panic!("{tasks:?}") };
    assert_eq!(follower.calendar_id, first);
    assert_eq!(follower.data.details.description.as_deref(), Some("In Other"));
    assert_eq!(
        (follower.data.details.priority, &follower.data.details.categories[..]),
        (Some(2), &["a".to_owned(), "b".to_owned()][..])
    );
    assert_eq!(follower.data.due_date(), Some(jiff::civil::date(2026, 1, 6)));
    assert_eq!(follower.created_by, ada.user_id());
    // What is done stays done; what is reopened and done again is done again.
    change(&app, &ada, made.id, named("Report, mended")).await.unwrap();
    tick(&app, &mut book).await;
    assert_eq!(runs(&app, &ada, rule.id).await.len(), 1);
    change(&app, &ada, made.id, status(TaskStatus::InProcess)).await.unwrap();
    change(&app, &ada, made.id, status(TaskStatus::Completed)).await.unwrap();
    tick(&app, &mut book).await;
    assert_eq!(runs(&app, &ada, rule.id).await.len(), 2);
}

#[tokio::test]
async fn what_is_due_fires_once_at_its_time_unless_it_is_done_moved_or_gone() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let mut book = RuleBook::default();
    let label = json!({ "kind": "ADD_LABEL", "label": "Overdue" });
    let before =
        rule(&app, &ada, definition(due(json!({ "duration": "PT1H", "direction": "BEFORE" })), &[label]))
            .await;
    let now = app.now();
    let hours = |hours| now + SignedDuration::from_hours(hours);
    let mut ids = Vec::new();
    for (name, due) in [("fires", 3), ("done", 3), ("cancelled", 3), ("moved", 3), ("later", 30), ("gone", 3)]
    {
        ids.push(make(&app, &ada, calendar, TaskPatch { due: at(hours(due)), ..named(name) }).await.id);
    }
    make(&app, &ada, calendar, TaskPatch { due: at(hours(0)), ..named("over before anybody knew") }).await;
    make(&app, &ada, calendar, named("never due")).await;
    tick(&app, &mut book).await;
    change(&app, &ada, ids[1], status(TaskStatus::Completed)).await.unwrap();
    change(&app, &ada, ids[2], status(TaskStatus::Cancelled)).await.unwrap();
    change(&app, &ada, ids[3], TaskPatch { due: at(hours(5)), ..TaskPatch::default() }).await.unwrap();
    task::delete(&app, &ada, task::DeleteTask { id: ids[5], if_version: None }).await.unwrap();
    for _ in 0..40 {
        tick(&app, &mut book).await;
        app.clock.advance(SignedDuration::from_hours(1));
    }
    assert_eq!(times(&app, &ada, before.id).await, [hours(2), hours(4), hours(29)]);
    carry_out(&app, &ada, before.id).await;
    carry_out(&app, &ada, before.id).await;
    let labelled: Vec<String> = all(&app, &ada)
        .await
        .into_iter()
        .filter(|task| task.data.details.categories == ["Overdue"])
        .map(|task| task.data.details.summary)
        .collect();
    assert_eq!(labelled, ["fires", "moved", "later"]);
}

#[tokio::test]
async fn a_date_is_due_at_its_end_in_the_calendars_zone_and_a_new_rule_finds_it() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let zone = cal3_app::calendar::visible(&app, &ada, &[calendar]).await.unwrap().remove(0).time_zone;
    let today = app.now().in_tz(&zone).unwrap().date();
    let date = Some(TimeInput { date: Some(today), ..TimeInput::default() });
    make(&app, &ada, calendar, TaskPatch { due: Some(date), ..named("Today") }).await;
    let mut book = RuleBook::default();
    tick(&app, &mut book).await;
    let stop = json!({ "kind": "STOP" });
    let rule = rule(&app, &ada, definition(json!({ "kind": "TASK_DUE" }), &[stop])).await;
    for _ in 0..30 {
        tick(&app, &mut book).await;
        app.clock.advance(SignedDuration::from_hours(1));
    }
    let midnight = today.tomorrow().unwrap().in_tz(&zone).unwrap().timestamp();
    assert_eq!(times(&app, &ada, rule.id).await, [midnight]);
}

#[tokio::test]
async fn a_rule_that_makes_what_it_runs_for_comes_to_an_end() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let mut book = RuleBook::default();
    let soon = json!({ "kind": "OFFSET", "field": "trigger.at", "offset": { "duration": "PT1H", "direction": "AFTER" } });
    let again = json!({ "kind": "CREATE_TASK", "summary": "Again", "due": soon });
    let rule = rule(&app, &ada, definition(json!({ "kind": "TASK_DUE" }), &[again])).await;
    make(
        &app,
        &ada,
        calendar,
        TaskPatch { due: at(app.now() + SignedDuration::from_hours(1)), ..named("First") },
    )
    .await;
    for _ in 0..10 {
        tick(&app, &mut book).await;
        carry_out(&app, &ada, rule.id).await;
        app.clock.advance(SignedDuration::from_mins(30));
    }
    assert_eq!(titles(&app, &ada).await, ["First", "Again"], "it does not run for what it made itself");
}

/// Bob's rule about a calendar of ada's.
async fn bobs(app: &TestApp, bob: &Viewer, calendar: CalendarId, action: Value) -> RuleId {
    let mut said = definition(json!({ "kind": "TASK_COMPLETED" }), &[action]);
    said["scope"] = json!({ "kind": "CALENDARS", "calendarIds": [calendar.to_string()] });
    rule(app, bob, said).await.id
}

#[tokio::test]
async fn a_rule_knows_and_does_what_its_owner_may() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let calendar = app.calendar(&ada, "Shared").await;
    share(&app, calendar, Grantee::User(bob.user_id().unwrap()), CalendarRole::Reader).await;
    let mut book = RuleBook::default();
    let tells = bobs(&app, &bob, calendar, create("I saw {{ task.summary }}")).await;
    let labels = bobs(&app, &bob, calendar, json!({ "kind": "ADD_LABEL", "label": "Seen" })).await;
    let private = TaskPatch { classification: Some(Classification::Private), ..named("Secret") };
    for patch in [named("Open"), private] {
        let id = make(&app, &ada, calendar, patch).await.id;
        change(&app, &ada, id, status(TaskStatus::Completed)).await.unwrap();
    }
    tick(&app, &mut book).await;
    assert_eq!((runs(&app, &bob, tells).await.len(), runs(&app, &bob, labels).await.len()), (1, 1));
    carry_out(&app, &bob, tells).await;
    carry_out(&app, &bob, labels).await;
    // Bob has no calendar of his own, and may not write to this one.
    assert_eq!(states(&app, &bob, tells).await, [RunState::Failed]);
    assert_eq!(states(&app, &bob, labels).await, [RunState::Failed]);
    let run = runs(&app, &bob, tells).await.remove(0).run.id;
    let error = automation::run_actions(&app, &bob, &[run]).await.unwrap().remove(0).error.unwrap();
    assert!(error.contains("no calendar of your own"), "{error}");
}

#[tokio::test]
async fn a_rule_about_tasks_is_run_by_hand_about_one() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let label = json!({ "kind": "ADD_LABEL", "label": "{{ task.summary }}" });
    let by_hand =
        rule(&app, &ada, definition(json!({ "kind": "MANUAL", "subject": "TASK" }), &[label])).await;
    let made = make(&app, &ada, calendar, named("Report")).await;
    let event = make_event(&app, &ada, calendar, titled("Tea")).await;
    automation::run_by_hand(&app, &ada, by_hand.id, made.id.into(), None).await.unwrap();
    carry_out(&app, &ada, by_hand.id).await;
    assert_eq!(all(&app, &ada).await[0].data.details.categories, ["Report"]);
    for about in [About::default(), event.into(), About { event: Some(event), ..made.id.into() }] {
        let refused = automation::run_by_hand(&app, &ada, by_hand.id, about, None).await;
        let found = crate::event::faults(refused);
        assert!(found[0].1 == "taskId" || found[0].1 == "eventId", "{found:?}");
    }
}

#[tokio::test]
async fn a_rule_about_tasks_is_tried_on_one_and_told_by_the_past() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let calendar = app.calendar(&ada, "Mine").await;
    let from = app.now();
    app.clock.advance(SignedDuration::from_mins(1));
    let made = make(&app, &ada, calendar, named("Report")).await;
    let label = json!({ "kind": "ADD_LABEL", "label": "{{ task.summary }} {{ task.status }}" });
    let done = definition(json!({ "kind": "TASK_COMPLETED" }), std::slice::from_ref(&label));
    let tried =
        async |viewer: &Viewer, about: About| automation::dry_run(&app, viewer, &done, about, None).await;
    let told = tried(&ada, made.id.into()).await.unwrap().unwrap();
    assert_eq!(told.steps[0]["effect"]["label"], "Report COMPLETED", "as if it had just been done");
    assert_eq!(tried(&bob, made.id.into()).await.unwrap(), None);
    let missing = crate::event::faults(tried(&ada, About::default()).await);
    assert_eq!(missing[0].1, "taskId", "{missing:?}");
    let past = async |viewer: &Viewer, definition: &Value| {
        let input = BacktestInput {
            definition: definition.clone(),
            rule: None,
            from,
            until: app.now(),
            after: None,
            first: 10,
        };
        let told = automation::backtest(&app, viewer, &input).await.unwrap();
        told.items.into_iter().map(|item| (item.about.task, item.title)).collect::<Vec<_>>()
    };
    assert_eq!(past(&ada, &done).await, []);
    change(&app, &ada, made.id, status(TaskStatus::Completed)).await.unwrap();
    assert_eq!(past(&ada, &done).await, [(Some(made.id), Some("Report".to_owned()))]);
    assert_eq!(past(&bob, &done).await, []);
}
