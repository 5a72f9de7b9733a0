//! What a rule would have done in the past.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, Backtest, BacktestInput},
    event::{EventPatch, RecurrenceInput},
};
use cal3_domain::access::CalendarRole;
use cal3_testkit::{TestApp, sharing};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::automation::{definition, make, retitle, rule, runs, titled};

fn past(app: &TestApp, definition: &Value) -> BacktestInput {
    BacktestInput {
        definition: definition.clone(),
        rule: None,
        from: app.now() - SignedDuration::from_hours(24 * 30),
        until: app.now(),
        after: None,
        first: 20,
    }
}

async fn tested(app: &TestApp, viewer: &Viewer, input: &BacktestInput) -> Backtest {
    automation::backtest(app, viewer, input).await.unwrap()
}

fn titles(backtest: &Backtest) -> Vec<&str> {
    backtest.items.iter().filter_map(|item| item.title.as_deref()).collect()
}

#[tokio::test]
async fn changes_are_told_as_they_were_with_what_would_have_been_done() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let review = make(&app, &ada, calendar, titled("Design review")).await;
    make(&app, &ada, calendar, titled("Lunch")).await;
    app.clock.advance(SignedDuration::from_hours(1));
    retitle(&app, &ada, review, "Coffee").await;
    make(&app, &ada, calendar, titled("Code review")).await;
    app.clock.advance(SignedDuration::from_hours(1));
    let location = json!({ "kind": "SET_LOCATION", "location": "Room of {{ event.summary }}" });
    let mut said = definition(json!({ "kind": "EVENT_CREATED" }), &[location]);
    said["condition"] =
        json!({ "kind": "TEST", "field": "event.summary", "operator": "CONTAINS", "value": "review" });
    let before = app.database.changes().await;
    let found = tested(&app, &ada, &past(&app, &said)).await;
    assert_eq!((found.looked_at, found.would_run, found.is_complete), (4, 2, true));
    assert_eq!(titles(&found), ["Design review", "Code review"], "as they were when they were made");
    assert_eq!(found.items[0].steps[0]["effect"]["location"], "Room of Design review");
    assert_eq!(found.items[0].evaluation["holds"], true);
    assert_eq!(found.end, None);
    said["trigger"] = json!({ "kind": "EVENT_UPDATED", "fields": ["SUMMARY"] });
    said["condition"] = json!({ "kind": "TEST", "field": "event.summary", "operator": "CHANGED" });
    assert_eq!(titles(&tested(&app, &ada, &past(&app, &said)).await), ["Coffee"]);
    assert_eq!(app.database.changes().await, before, "nothing is done");
}

#[tokio::test]
async fn the_list_goes_on_where_it_ended_and_counts_all_that_was_looked_at() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    for i in 0..5 {
        make(&app, &ada, calendar, titled(&format!("Event {i}"))).await;
    }
    app.clock.advance(SignedDuration::from_mins(1));
    let said = definition(json!({ "kind": "EVENT_CREATED" }), &[json!({ "kind": "STOP" })]);
    let mut input = BacktestInput { first: 2, ..past(&app, &said) };
    let mut seen = Vec::new();
    for count in [5, 3, 1] {
        let page = tested(&app, &ada, &input).await;
        assert_eq!((page.would_run, page.is_complete), (count, true));
        seen.extend(titles(&page).into_iter().map(str::to_owned));
        input.after = page.end;
    }
    assert_eq!(input.after, None);
    assert_eq!(seen, ["Event 0", "Event 1", "Event 2", "Event 3", "Event 4"]);
}

#[tokio::test]
async fn what_was_done_while_somebody_else_still_writes_is_told_too() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let slow = app.database.slow_writer().await;
    make(&app, &ada, calendar, titled("Lunch")).await;
    app.clock.advance(SignedDuration::from_mins(1));
    let said = definition(json!({ "kind": "EVENT_CREATED" }), &[json!({ "kind": "STOP" })]);
    assert_eq!(titles(&tested(&app, &ada, &past(&app, &said)).await), ["Lunch"]);
    slow.rollback().await.unwrap();
}

#[tokio::test]
async fn occurrences_and_times_of_a_schedule_are_those_of_the_stretch() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let daily =
        RecurrenceInput { rules: vec!["FREQ=DAILY;COUNT=10".to_owned()], ..RecurrenceInput::default() };
    let meeting = EventPatch { recurrence: Some(Some(daily)), ..titled("Daily") };
    make(&app, &ada, calendar, meeting).await;
    // The first is on 12 January at 9:00 in Budapest; it is noon of the 15th.
    app.clock.advance(SignedDuration::from_hours(24 * 10));
    let trigger = json!({ "kind": "EVENT_STARTS", "offset": { "direction": "BEFORE", "duration": "PT30M" } });
    let said = definition(trigger, &[json!({ "kind": "STOP" })]);
    let found = tested(&app, &ada, &past(&app, &said)).await;
    let at: Vec<String> = found.items.iter().map(|item| item.at.to_string()).collect();
    assert_eq!(at[0], "2026-01-12T07:30:00Z");
    assert_eq!((at.len(), found.would_run), (4, 4));
    let weekly =
        definition(json!({ "kind": "SCHEDULE", "cron": "0 9 * * MON" }), &[json!({ "kind": "STOP" })]);
    let found = tested(&app, &ada, &past(&app, &weekly)).await;
    assert_eq!(found.would_run, 4, "22 and 29 December, 5 and 12 January");
    assert!(found.items.iter().all(|item| item.about.event.is_none()));
}

#[tokio::test]
async fn nobody_is_told_more_of_the_past_than_they_may_read() {
    let app = TestApp::create().await;
    let (ada, bob, eve) = (app.person("ada").await, app.person("bob").await, app.person("eve").await);
    let calendar = app.calendar(&ada, "Mine").await;
    for (person, role) in [(&bob, CalendarRole::Reader), (&eve, CalendarRole::FreeBusy)] {
        let grantee = sharing::Grantee::User(person.user_id().unwrap());
        sharing::share(&app, calendar, grantee, role).await;
    }
    make(&app, &ada, calendar, titled("Open")).await;
    app.clock.advance(SignedDuration::from_mins(1));
    let mut said = definition(json!({ "kind": "EVENT_CREATED" }), &[json!({ "kind": "STOP" })]);
    said["scope"] = json!({ "kind": "CALENDARS", "calendarIds": [calendar.to_string()] });
    assert_eq!(titles(&tested(&app, &bob, &past(&app, &said)).await), ["Open"]);
    let found = tested(&app, &eve, &past(&app, &said)).await;
    assert_eq!((found.looked_at, found.would_run), (0, 0));
}

#[tokio::test]
async fn what_the_past_does_not_tell_is_refused_and_a_rules_own_effects_do_not_count() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let manual = definition(json!({ "kind": "MANUAL" }), &[json!({ "kind": "STOP" })]);
    let created = definition(json!({ "kind": "EVENT_CREATED" }), &[json!({ "kind": "STOP" })]);
    let old = BacktestInput { from: app.now() - SignedDuration::from_hours(24 * 91), ..past(&app, &created) };
    let lost = BacktestInput { after: Some("nowhere".to_owned()), ..past(&app, &created) };
    for (input, way, code) in [
        (past(&app, &manual), "definition.trigger.kind", UserErrorCode::Invalid),
        (old, "from", UserErrorCode::OutOfRange),
        (lost, "after", UserErrorCode::Invalid),
    ] {
        match automation::backtest(&app, &ada, &input).await {
            Err(AppError::Invalid(faults)) => {
                assert_eq!((faults[0].field.join("."), faults[0].code), (way.to_owned(), code));
            }
            other => panic!("{other:?}"),
        }
    }
    let longer = json!({ "kind": "SET_TITLE", "title": "{{ event.summary }}!" });
    let said = definition(json!({ "kind": "EVENT_UPDATED" }), &[longer]);
    let rule = rule(&app, &ada, said.clone()).await;
    let id = make(&app, &ada, calendar, titled("Loop")).await;
    retitle(&app, &ada, id, "Again").await;
    crate::automation::relay(&app, &mut automation::RuleBook::default(), &crate::automation::free()).await;
    crate::automation::carry_out(&app, &ada, rule.id).await;
    assert_eq!(runs(&app, &ada, rule.id).await.len(), 1);
    app.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(tested(&app, &ada, &past(&app, &said)).await.would_run, 2);
    let own = BacktestInput { rule: Some(rule.id), ..past(&app, &said) };
    assert_eq!(tested(&app, &ada, &own).await.would_run, 1);
}
