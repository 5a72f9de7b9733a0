//! Rules under what could hold them up: too much at once, what cannot be read, what is paused, what only makes more of itself.

use cal3_app::{
    Viewer,
    automation::{self, Next, RuleBook, UpdateRule},
    event, notice,
    page::PageArgs,
};
use cal3_domain::{
    automation::run::RunState,
    ids::{CalendarId, RuleId, RunId},
};
use cal3_testkit::TestApp;
use futures_util::{StreamExt as _, stream};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use crate::automation::{carry_out, definition, free, make, relay, rule, runs, states, titled};

/// Runs statements as whoever owns the database.
async fn sql(app: &TestApp, text: &str) {
    sqlx::raw_sql(AssertSqlSafe(text.to_owned()))
        .execute(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
}

/// A rule for new events that stops, an event for it, and the run that follows.
async fn with_run(app: &TestApp, viewer: &Viewer, calendar: CalendarId) -> (RuleId, RunId) {
    let red = json!({ "kind": "SET_COLOR", "color": "#ff0000" });
    let rule = rule(app, viewer, definition(json!({ "kind": "EVENT_CREATED" }), &[red])).await.id;
    make(app, viewer, calendar, titled("Event")).await;
    relay(app, &mut RuleBook::default(), &free()).await;
    (rule, runs(app, viewer, rule).await.remove(0).run.id)
}

/// Refuses every statement that writes more than so many runs.
async fn refuse_more_than(app: &TestApp, most: usize) {
    let body = format!(
        "create or replace function refuse_many() returns trigger language plpgsql as $$ begin
           if (select count(*) from written) > {most} then raise 'too many'; end if; return null; end $$;
         create or replace trigger refuse_many after insert on automation_runs referencing new table as written
           for each statement execute function refuse_many();"
    );
    sql(app, &body).await;
}

#[tokio::test]
async fn many_runs_are_written_some_at_a_time_and_what_fails_is_taken_in_smaller_parts() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let mut rules = Vec::new();
    for _ in 0..3 {
        let stop = json!({ "kind": "STOP" });
        rules.push(rule(&app, &ada, definition(json!({ "kind": "EVENT_CREATED" }), &[stop])).await.id);
    }
    for i in 0..50 {
        make(&app, &ada, calendar, titled(&format!("Event {i}"))).await;
    }
    refuse_more_than(&app, 100).await;
    let mut book = RuleBook::default();
    relay(&app, &mut book, &free()).await;
    for id in &rules {
        assert_eq!(runs(&app, &ada, *id).await.len(), 50);
    }
    for i in 0..20 {
        make(&app, &ada, calendar, titled(&format!("Later {i}"))).await;
    }
    // Two changes at once are too much from now on.
    refuse_more_than(&app, 5).await;
    app.database.settled().await;
    let (mut failed, mut written) = (0, 0);
    // What failed may hold the position for a moment longer: nothing is read then.
    while written < 60 {
        match automation::relay(&app, &mut book, &free()).await {
            Ok(relayed) => written += relayed.runs,
            Err(_) => failed += 1,
        }
        assert!(failed < 100, "it ends");
    }
    assert!(failed > 1);
    for id in rules {
        assert_eq!(runs(&app, &ada, id).await.len(), 70);
    }
}

async fn planned(app: &TestApp, rule: RuleId) -> i64 {
    sqlx::query_scalar("select count(*) from rule_firings where rule_id = $1")
        .bind(rule.0)
        .fetch_one(&mut *app.store.read().await.unwrap())
        .await
        .unwrap()
}

fn starts() -> Value {
    json!({ "kind": "EVENT_STARTS", "offset": { "direction": "BEFORE", "duration": "PT30M" } })
}

async fn before_the_event(app: &TestApp) {
    let morning: Timestamp = "2026-01-12T06:00:00Z".parse().unwrap();
    app.clock.advance(app.now().duration_until(morning));
}

#[tokio::test]
async fn a_rule_that_cannot_be_planned_holds_up_no_other_and_nothing_is_planned_beside_the_relay() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    before_the_event(&app).await;
    let stop = [json!({ "kind": "STOP" })];
    make(&app, &ada, calendar, titled("Event")).await;
    let (bad, good) = (
        rule(&app, &ada, definition(starts(), &stop)).await.id,
        rule(&app, &ada, definition(starts(), &stop)).await.id,
    );
    let refuse = format!(
        "create function refuse_rule() returns trigger language plpgsql as $$ begin
           if new.rule_id = '{}' then raise 'not this one'; end if; return new; end $$;
         create trigger refuse_rule before insert on rule_firings for each row execute function refuse_rule();",
        bad.0
    );
    sql(&app, &refuse).await;
    let mut reading = app.store.begin().await.unwrap();
    assert!(cal3_store::change::Reader::Automation.lock(&mut reading).await.unwrap().is_some());
    assert_eq!(automation::plan(&app).await.unwrap(), 0, "somebody reads the change log");
    reading.rollback().await.unwrap();
    assert_eq!(automation::plan(&app).await.unwrap(), 2);
    assert_eq!((planned(&app, bad).await, planned(&app, good).await), (0, 1));
    assert_eq!(automation::plan(&app).await.unwrap(), 0, "it is put off");
    sql(&app, "drop trigger refuse_rule on rule_firings").await;
    app.clock.advance(SignedDuration::from_mins(6));
    assert_eq!(automation::plan(&app).await.unwrap(), 1);
    assert_eq!(planned(&app, bad).await, 1, "it is tried again");
}

#[tokio::test]
async fn a_rule_that_makes_what_it_fires_for_comes_to_an_end() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    before_the_event(&app).await;
    let later = |duration| {
        json!({ "kind": "OFFSET", "field": "event.startsAt",
                "offset": { "direction": "AFTER", "duration": duration } })
    };
    let again = json!({
        "kind": "CREATE_EVENT", "calendarId": calendar.to_string(), "summary": "Again",
        "start": later("PT1H"), "end": later("PT2H"),
    });
    let rule = rule(&app, &ada, definition(starts(), &[again])).await;
    make(&app, &ada, calendar, titled("First")).await;
    let mut book = RuleBook::default();
    for _ in 0..36 {
        relay(&app, &mut book, &free()).await;
        automation::plan(&app).await.unwrap();
        automation::fire(&app, &mut book, &free()).await.unwrap();
        carry_out(&app, &ada, rule.id).await;
        app.clock.advance(SignedDuration::from_mins(10));
    }
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded, RunState::Skipped]);
    let skipped = runs(&app, &ada, rule.id).await.remove(1).run.skipped.unwrap();
    assert_eq!(skipped["reason"], "LOOP");
}

#[tokio::test]
async fn a_run_that_cannot_be_read_is_left_to_others_for_an_hour_and_then_fails() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    for spoil in [
        "update rule_versions set definition = '{}'",
        "update automation_runs set cause = jsonb_set(cause, '{facts}', '7') where state = 0",
    ] {
        let (rule, run) = with_run(&app, &ada, calendar).await;
        sql(&app, spoil).await;
        assert!(automation::step(&app, run).await.is_err(), "another version may read it");
        assert_eq!(states(&app, &ada, rule).await, [RunState::Pending]);
        app.clock.advance(SignedDuration::from_mins(61));
        assert!(matches!(automation::step(&app, run).await.unwrap(), Next::Nothing));
        assert_eq!(states(&app, &ada, rule).await, [RunState::Failed]);
        let actions = automation::run_actions(&app, &ada, &[run]).await.unwrap();
        assert!(actions[0].error.as_deref().unwrap().starts_with("this version cannot read"), "{actions:?}");
        assert_eq!(automation::visible(&app, &ada, &[rule]).await.unwrap()[0].failures_in_a_row, 1);
        automation::delete(&app, &ada, rule, None).await.unwrap();
    }
}

#[tokio::test]
async fn runs_of_a_paused_rule_wait_for_its_owner_but_not_for_ever() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let (rule, run) = with_run(&app, &ada, calendar).await;
    let pause = format!("update rules set paused_at = '{}'", app.now());
    sql(&app, &pause).await;
    carry_out(&app, &ada, rule).await;
    let waiting = runs(&app, &ada, rule).await.remove(0);
    assert_eq!(waiting.run.state, RunState::Pending.code());
    assert!(waiting.run.due > app.now(), "it is put off");
    automation::set_enabled(&app, &ada, rule, true, None).await.unwrap();
    app.clock.advance(SignedDuration::from_mins(15));
    carry_out(&app, &ada, rule).await;
    assert_eq!(states(&app, &ada, rule).await, [RunState::Succeeded]);

    let (other, _) = with_run(&app, &ada, calendar).await;
    sql(&app, &pause).await;
    app.clock.advance(SignedDuration::from_hours(25));
    carry_out(&app, &ada, other).await;
    let skipped = runs(&app, &ada, other).await.remove(0).run;
    assert_eq!((skipped.state, &skipped.skipped.unwrap()["reason"]), (5, &json!("PAUSED")));
    assert_ne!(run, skipped.id);
}

#[tokio::test]
async fn runs_that_fail_at_the_same_time_are_all_counted() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let (calendar, gone) = (app.calendar(&ada, "Mine").await, app.calendar(&ada, "Gone").await);
    let copy = json!({ "kind": "COPY_TO_CALENDAR", "calendarId": gone.to_string() });
    let rule = rule(&app, &ada, definition(json!({ "kind": "EVENT_CREATED" }), &[copy])).await.id;
    cal3_app::calendar::delete(&app, &ada, gone, None).await.unwrap();
    for i in 0..10 {
        make(&app, &ada, calendar, titled(&format!("Event {i}"))).await;
    }
    relay(&app, &mut RuleBook::default(), &free()).await;
    let found = runs(&app, &ada, rule).await;
    let steps = found.iter().map(|run| automation::step(&app, run.run.id));
    let stepped: Vec<_> = stream::iter(steps).buffer_unordered(5).collect().await;
    assert!(stepped.iter().all(Result::is_ok), "{stepped:?}");
    let paused = automation::visible(&app, &ada, &[rule]).await.unwrap().remove(0);
    assert_eq!((paused.failures_in_a_row, paused.paused_at.is_some()), (10, true));
    let page = PageArgs { after: None, before: None, backwards: false, limit: 9 };
    let told = notice::list(&app, &ada, ada.user_id().unwrap(), Some(false), &page).await.unwrap();
    let told: Vec<_> = told.iter().map(|notice| (notice.kind, notice.title.as_str(), notice.rule)).collect();
    assert_eq!(told, [(notice::Kind::RulePaused, "The rule “A rule” was paused", Some(rule))]);
}

#[tokio::test]
async fn an_edit_drops_what_happened_before_only_if_the_rule_waits_for_something_else() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let mut said = definition(json!({ "kind": "EVENT_CREATED" }), &[json!({ "kind": "STOP" })]);
    let rule = rule(&app, &ada, said.clone()).await.id;
    let mut book = RuleBook::default();
    let update = async |said: &Value| {
        app.clock.advance(SignedDuration::from_secs(1));
        let input = UpdateRule { definition: said.clone(), secrets: Vec::new(), if_version: None };
        automation::update(&app, &ada, rule, input).await.unwrap();
    };
    make(&app, &ada, calendar, titled("Before")).await;
    said["name"] = json!("Another name");
    said["steps"] = json!([{ "action": { "kind": "SET_COLOR", "color": "#00ff00" } }]);
    update(&said).await;
    relay(&app, &mut book, &free()).await;
    let found = runs(&app, &ada, rule).await;
    assert_eq!((found.len(), found[0].run.rule_version), (1, 2), "it runs as the rule is now");
    make(&app, &ada, calendar, titled("Between")).await;
    said["condition"] =
        json!({ "kind": "TEST", "field": "event.summary", "operator": "CONTAINS", "value": "e" });
    update(&said).await;
    relay(&app, &mut book, &free()).await;
    assert_eq!(runs(&app, &ada, rule).await.len(), 1, "what it waits for now did not happen yet");
    let id = make(&app, &ada, calendar, titled("Before you leave")).await;
    relay(&app, &mut book, &free()).await;
    carry_out(&app, &ada, rule).await;
    assert_eq!(runs(&app, &ada, rule).await.len(), 2);
    let event = event::visible(&app, &ada, &[id]).await.unwrap().remove(0);
    assert_eq!(event.data.details.color.as_deref(), Some("#00ff00"));
}
