//! Rules that run on a schedule, and by hand.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, RuleBook, UpdateRule},
};
use cal3_domain::{automation::run::RunState, ids::RuleId};
use cal3_testkit::TestApp;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::automation::{carry_out, definition, free, make, relay, rule, runs, states, titled};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn schedule(cron: &str) -> Value {
    definition(json!({ "kind": "SCHEDULE", "cron": cron }), &[json!({ "kind": "STOP" })])
}

/// What the worker does as often as it can.
async fn tick(app: &TestApp, book: &mut RuleBook) {
    relay(app, book, &free()).await;
    while automation::plan(app).await.unwrap() > 0 {}
    while automation::fire(app, book, &free()).await.unwrap() > 0 {}
}

/// When the runs of a rule were due, of those that were not skipped or of those that were.
async fn due(app: &TestApp, viewer: &Viewer, rule: RuleId, skipped: bool) -> Vec<String> {
    let found = runs(app, viewer, rule).await;
    let found = found.iter().filter(|run| run.run.skipped.is_some() == skipped);
    found.map(|run| run.run.happened_at.to_string()).collect()
}

async fn until(app: &TestApp, book: &mut RuleBook, end: &str, step: SignedDuration) {
    while app.now() < at(end) {
        tick(app, book).await;
        app.clock.advance(step);
    }
    tick(app, book).await;
}

#[tokio::test]
async fn each_time_makes_one_run_across_the_nights_on_which_the_clocks_change() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let mut book = RuleBook::default();
    // In Budapest 2:30 is skipped on 29 March 2026, and shown twice on 25 October.
    app.clock.advance(app.now().duration_until(at("2026-03-27T12:00:00Z")));
    let spring = rule(&app, &ada, schedule("30 2 * * *")).await;
    until(&app, &mut book, "2026-03-30T12:00:00Z", SignedDuration::from_mins(10)).await;
    assert_eq!(
        due(&app, &ada, spring.id, false).await,
        ["2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z"]
    );
    automation::delete(&app, &ada, spring.id, None).await.unwrap();
    app.clock.advance(app.now().duration_until(at("2026-10-24T12:00:00Z")));
    let autumn = rule(&app, &ada, schedule("30 2 * * *")).await;
    until(&app, &mut book, "2026-10-26T12:00:00Z", SignedDuration::from_mins(10)).await;
    assert_eq!(due(&app, &ada, autumn.id, false).await, ["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]);
    carry_out(&app, &ada, autumn.id).await;
    assert_eq!(states(&app, &ada, autumn.id).await, [RunState::Succeeded; 2]);
}

#[tokio::test]
async fn what_was_due_while_nothing_ran_is_made_up_for_within_the_limit_and_else_recorded() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let mut book = RuleBook::default();
    let mut said = schedule("*/5 * * * *");
    said["catchUp"] = json!("PT12M");
    let rule = rule(&app, &ada, said).await;
    tick(&app, &mut book).await;
    assert!(runs(&app, &ada, rule.id).await.is_empty(), "not before its time");
    // From 12:00 on nothing runs until 12:33.
    app.clock.advance(SignedDuration::from_mins(33));
    tick(&app, &mut book).await;
    tick(&app, &mut book).await;
    let late = ["2026-01-05T12:25:00Z", "2026-01-05T12:30:00Z"];
    let missed =
        ["2026-01-05T12:05:00Z", "2026-01-05T12:10:00Z", "2026-01-05T12:15:00Z", "2026-01-05T12:20:00Z"];
    assert_eq!(due(&app, &ada, rule.id, false).await, late);
    assert_eq!(due(&app, &ada, rule.id, true).await, missed);
    let reason = runs(&app, &ada, rule.id).await.remove(0).run.skipped.unwrap();
    assert_eq!(reason, json!({ "reason": "MISSED", "seconds": 28 * 60 }));
    // After two days the first that was missed is told, and those of the last day.
    app.clock.advance(SignedDuration::from_hours(48));
    tick(&app, &mut book).await;
    let missed = due(&app, &ada, rule.id, true).await;
    assert_eq!(missed[4..6], ["2026-01-05T12:35:00Z", "2026-01-06T12:35:00Z"]);
    let counts: Vec<(i16, i64)> =
        sqlx::query_as("select state, count(*) from automation_runs group by state order by state")
            .fetch_all(&mut *app.store.read().await.unwrap())
            .await
            .unwrap();
    // Of the last day each five minutes but the last two, which run as the two before did.
    assert_eq!(counts, [(RunState::Pending.code(), 4), (RunState::Skipped.code(), 5 + 286)]);
}

#[tokio::test]
async fn a_schedule_that_changes_or_is_switched_off_does_not_fire_for_the_former_one() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let mut book = RuleBook::default();
    let rule = rule(&app, &ada, schedule("0 14 * * *")).await;
    tick(&app, &mut book).await;
    // 14:00 in Budapest is 13:00 UTC; in Tokyo it was this morning.
    let mut moved = schedule("0 14 * * *");
    moved["timeZone"] = json!("Asia/Tokyo");
    let change = UpdateRule { definition: moved, secrets: Vec::new(), if_version: None };
    automation::update(&app, &ada, rule.id, change).await.unwrap();
    until(&app, &mut book, "2026-01-06T04:00:00Z", SignedDuration::from_mins(30)).await;
    assert!(due(&app, &ada, rule.id, false).await.is_empty());
    automation::set_enabled(&app, &ada, rule.id, false, None).await.unwrap();
    until(&app, &mut book, "2026-01-06T06:00:00Z", SignedDuration::from_mins(30)).await;
    automation::set_enabled(&app, &ada, rule.id, true, None).await.unwrap();
    until(&app, &mut book, "2026-01-07T06:00:00Z", SignedDuration::from_mins(30)).await;
    assert_eq!(due(&app, &ada, rule.id, false).await, ["2026-01-07T05:00:00Z"]);
    assert!(due(&app, &ada, rule.id, true).await.is_empty(), "what was due while it was off is not missed");
}

async fn refusal<T: std::fmt::Debug>(refused: Result<T, AppError>) -> (String, UserErrorCode) {
    match refused {
        Err(AppError::Invalid(faults)) => (faults[0].field.join("."), faults[0].code),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_rule_is_run_by_hand_on_a_chosen_event() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let calendar = app.calendar(&ada, "Mine").await;
    let (tea, cake) =
        (make(&app, &ada, calendar, titled("Tea")).await, make(&app, &ada, calendar, titled("Cake")).await);
    let colour = json!({ "kind": "SET_COLOR", "color": "#ff0000" });
    let mut said = definition(json!({ "kind": "MANUAL" }), &[colour]);
    said["condition"] =
        json!({ "kind": "TEST", "field": "event.summary", "operator": "EQUALS", "value": "tea" });
    let rule = rule(&app, &ada, said.clone()).await;
    let run = automation::run_by_hand(&app, &ada, rule.id, (Some(tea), None), Some("once")).await.unwrap();
    let again = automation::run_by_hand(&app, &ada, rule.id, (Some(tea), None), Some("once")).await.unwrap();
    assert_eq!(run.run.id, again.run.id);
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded]);
    let event = cal3_app::event::visible(&app, &ada, &[tea]).await.unwrap().remove(0);
    assert_eq!(event.data.details.color.as_deref(), Some("#ff0000"));
    for (viewer, event, expected) in [
        (&ada, Some(cake), ("eventId", UserErrorCode::Invalid)),
        (&ada, None, ("eventId", UserErrorCode::Required)),
        (&bob, Some(tea), ("id", UserErrorCode::NotFound)),
    ] {
        let refused =
            refusal(automation::run_by_hand(&app, viewer, rule.id, (event, None), None).await).await;
        assert_eq!(refused, (expected.0.to_owned(), expected.1));
    }
    automation::set_enabled(&app, &ada, rule.id, false, None).await.unwrap();
    let refused = refusal(automation::run_by_hand(&app, &ada, rule.id, (Some(tea), None), None).await).await;
    assert_eq!(refused, ("id".to_owned(), UserErrorCode::WrongStatus));
    let tried = automation::dry_run(&app, &ada, &said, Some(tea), None).await.unwrap().unwrap();
    assert!(tried.would_run);
    assert_eq!(runs(&app, &ada, rule.id).await.len(), 1);
}

#[tokio::test]
async fn a_rule_about_nothing_runs_and_is_tried_without_an_event() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let makes = json!({
        "kind": "CREATE_EVENT", "calendarId": calendar.to_string(), "summary": "Made on {{ trigger.date }}",
        "start": { "kind": "DAY", "field": "trigger.at", "days": 1, "time": "09:00" },
        "end": { "kind": "DAY", "field": "trigger.at", "days": 1, "time": "10:00" },
    });
    let said = definition(json!({ "kind": "MANUAL", "subject": "NOTHING" }), &[makes]);
    let tried = automation::dry_run(&app, &ada, &said, None, None).await.unwrap().unwrap();
    assert_eq!(tried.steps[0]["effect"]["summary"], "Made on 2026-01-05");
    let rule = rule(&app, &ada, said).await;
    automation::run_by_hand(&app, &ada, rule.id, (None, None), None).await.unwrap();
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded]);
    let page = cal3_app::page::PageArgs { after: None, before: None, backwards: false, limit: 10 };
    let made = cal3_app::event::list(&app, &ada, calendar, &page).await.unwrap().remove(0);
    assert_eq!(made.data.details.summary, "Made on 2026-01-05");
    let scheduled = schedule("0 9 * * MON");
    assert!(automation::dry_run(&app, &ada, &scheduled, None, None).await.unwrap().unwrap().would_run);
}
