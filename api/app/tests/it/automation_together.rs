//! Runs of a ticket that are carried out together: the same comes of them as one by one.

use cal3_app::{
    Viewer,
    automation::{self, Next, RuleBook, Run, Stepped, StoredRule},
    event::{self, DeleteEvent, EventTarget},
};
use cal3_domain::{
    access::CalendarRole,
    automation::run::RunState,
    ids::{EventId, RunId},
};
use cal3_testkit::{TestApp, sharing};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::automation::{definition, free, make, relay, rule, runs, states, titled};

fn ids(runs: &[Run]) -> Vec<RunId> {
    runs.iter().map(|run| run.run.id).collect()
}

/// A rule on events that are made, and so many of them, relayed.
async fn world(
    app: &TestApp,
    viewer: &Viewer,
    actions: &[Value],
    events: usize,
) -> (StoredRule, Vec<EventId>) {
    let calendar = app.calendar(viewer, "Mine").await;
    let rule = rule(app, viewer, definition(json!({ "kind": "EVENT_CREATED" }), actions)).await;
    let mut made = Vec::new();
    for number in 0..events {
        made.push(make(app, viewer, calendar, titled(&format!("Event {number}"))).await);
    }
    relay(app, &mut RuleBook::default(), &free()).await;
    (rule, made)
}

#[tokio::test]
async fn each_step_of_all_is_one_transaction_and_the_next_one_sees_what_it_did() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let steps = [
        json!({ "kind": "SET_TITLE", "title": "{{ event.summary }}!" }),
        json!({ "kind": "SET_LOCATION", "location": "Room of {{ event.summary }}" }),
    ];
    let (rule, made) = world(&app, &ada, &steps, 5).await;
    let mut stepped = automation::step_together(&app, &ids(&runs(&app, &ada, rule.id).await)).await;
    assert_eq!((stepped.again.len(), stepped.apart.len()), (5, 0));
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Pending; 5]);
    stepped = automation::step_together(&app, &stepped.again).await;
    assert_eq!(stepped, Stepped::default());
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded; 5]);
    let events = event::visible(&app, &ada, &made).await.unwrap();
    for event in &events {
        let details = &event.data.details;
        assert!(details.summary.ends_with('!'), "{details:?}");
        assert_eq!(details.location.as_deref(), Some(format!("Room of {}", details.summary).as_str()));
    }
    let told: Vec<(i64, i64)> = sqlx::query_as(
        "select count(distinct tx), count(*) from changes where cause is not null group by after ? 'location' order by 1",
    )
    .fetch_all(&mut *app.store.read().await.unwrap())
    .await
    .unwrap();
    assert_eq!(told, [(1, 5), (1, 5)], "five changes in each of two transactions");
    let causes: i64 = sqlx::query_scalar("select count(distinct cause) from changes where cause is not null")
        .fetch_one(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(causes, 5, "each change names its own run");
    let found = runs(&app, &ada, rule.id).await;
    let history = automation::run_actions(&app, &ada, &ids(&found)).await.unwrap();
    assert_eq!(history.len(), 10);
    assert!(history.iter().all(|action| action.attempt == 1 && action.effect.is_some()), "{history:?}");
    assert!(found.iter().all(|run| run.finished_at.is_some() && run.lease_until.is_none()));
    let again = automation::step_together(&app, &ids(&found)).await;
    assert_eq!((again.again.len(), again.apart.len()), (0, 5), "what has ended is not done again");
    assert_eq!(automation::run_actions(&app, &ada, &ids(&found)).await.unwrap().len(), 10);
}

#[tokio::test]
async fn when_one_fails_those_beside_it_are_carried_out_by_themselves() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let (rule, made) = world(&app, &ada, &[json!({ "kind": "SET_COLOR", "color": "#ff0000" })], 4).await;
    let gone = DeleteEvent {
        target: EventTarget::Event(made[2]),
        scope: None,
        if_version: None,
        notify: event::Notify::All,
    };
    event::delete(&app, &ada, gone).await.unwrap();
    let all = ids(&runs(&app, &ada, rule.id).await);
    let stepped = automation::step_together(&app, &all).await;
    assert_eq!(stepped, Stepped { again: Vec::new(), apart: all[2..].to_vec() }, "its half, and no more");
    let (done, left) = (RunState::Succeeded, RunState::Pending);
    assert_eq!(states(&app, &ada, rule.id).await, [done, done, left, left]);
    assert_eq!(automation::run_actions(&app, &ada, &all).await.unwrap().len(), 2);
    for id in &stepped.apart {
        assert!(matches!(automation::step(&app, *id).await.unwrap(), Next::Nothing), "it is free");
    }
    let ended = states(&app, &ada, rule.id).await;
    assert_eq!(ended.iter().filter(|state| **state == RunState::Succeeded).count(), 3, "{ended:?}");
    assert_eq!(ended[2], RunState::Failed);
}

#[tokio::test]
async fn what_may_take_long_or_is_of_a_rule_that_is_off_is_left_to_be_done_apart() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let other = app.calendar(&ada, "Other").await;
    let mut said = definition(
        json!({ "kind": "EVENT_CREATED" }),
        &[json!({ "kind": "COPY_TO_CALENDAR", "calendarId": other.to_string() })],
    );
    let (painting, made) = world(&app, &ada, &[json!({ "kind": "SET_COLOR", "color": "#ff0000" })], 2).await;
    let calendar = event::visible(&app, &ada, &made).await.unwrap()[0].calendar_id;
    said["scope"] = json!({ "kind": "CALENDARS", "calendarIds": [calendar.to_string()] });
    let copying = rule(&app, &ada, said).await;
    make(&app, &ada, calendar, titled("Copied")).await;
    relay(&app, &mut RuleBook::default(), &free()).await;
    let copies = ids(&runs(&app, &ada, copying.id).await);
    let stepped = automation::step_together(&app, &copies).await;
    assert_eq!(stepped, Stepped { again: Vec::new(), apart: copies.clone() });
    assert!(matches!(automation::step(&app, copies[0]).await.unwrap(), Next::Nothing));
    assert_eq!(states(&app, &ada, copying.id).await, [RunState::Succeeded]);
    automation::set_enabled(&app, &ada, painting.id, false, None).await.unwrap();
    let off = ids(&runs(&app, &ada, painting.id).await);
    let stepped = automation::step_together(&app, &off).await;
    assert_eq!(stepped.apart.len(), off.len(), "that a rule is off is found out one by one");
    assert!(states(&app, &ada, painting.id).await.iter().all(|state| *state == RunState::Pending));
}

/// The tickets that wait, as runs; of those that were relayed with `relay`.
async fn tickets(app: &TestApp) -> Vec<Vec<RunId>> {
    let payloads: Vec<Value> =
        sqlx::query_scalar("select payload from jobs where kind = 'automation' order by created_at, id")
            .fetch_all(&mut *app.store.read().await.unwrap())
            .await
            .unwrap();
    let runs = |payload: Value| serde_json::from_value::<Vec<Uuid>>(payload["runs"].clone()).unwrap();
    payloads.into_iter().map(runs).map(|ids| ids.into_iter().map(RunId).collect()).collect()
}

#[tokio::test]
async fn what_rules_do_to_one_event_is_one_transaction_and_each_sees_what_the_one_before_did() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let calendar = app.calendar(&ada, "Mine").await;
    let grantee = sharing::Grantee::User(bob.user_id().unwrap());
    sharing::share(&app, calendar, grantee, CalendarRole::Writer).await;
    let mut rules = Vec::new();
    for (owner, mark) in [(&ada, "a"), (&bob, "b"), (&ada, "c"), (&ada, "d")] {
        let title = json!({ "kind": "SET_TITLE", "title": format!("{{{{ event.summary }}}}{mark}") });
        let mut said = definition(json!({ "kind": "EVENT_CREATED" }), &[title]);
        said["scope"] = json!({ "kind": "CALENDARS", "calendarIds": [calendar.to_string()] });
        rules.push((owner, rule(&app, owner, said).await.id));
    }
    let mut made = Vec::new();
    for number in 0..9 {
        made.push(make(&app, &ada, calendar, titled(&format!("{number}"))).await);
    }
    relay(&app, &mut RuleBook::default(), &free()).await;
    let tickets = tickets(&app).await;
    let sizes: Vec<usize> = tickets.iter().map(Vec::len).collect();
    assert_eq!(sizes, [32, 4], "those of an event stay together");
    for ticket in &tickets {
        assert_eq!(automation::step_together(&app, ticket).await, Stepped::default());
    }
    for (owner, id) in &rules {
        assert_eq!(states(&app, owner, *id).await, [RunState::Succeeded; 9]);
    }
    for event in event::visible(&app, &ada, &made).await.unwrap() {
        let summary = &event.data.details.summary;
        let mut marks: Vec<char> = summary.chars().skip(1).collect();
        marks.sort_unstable();
        assert_eq!((marks, event.version), (vec!['a', 'b', 'c', 'd'], 5), "{summary}");
    }
    let told: Vec<(String, String)> = sqlx::query_as(
        "select before ->> 'summary', after ->> 'summary' from changes where cause is not null and entity_id = $1 order by tx, seq",
    )
    .bind(made[0].0)
    .fetch_all(&mut *app.store.read().await.unwrap())
    .await
    .unwrap();
    assert_eq!(told.len(), 4, "each is a change of its own: {told:?}");
    assert_eq!(told[0].0, "0");
    assert!(told.windows(2).all(|two| two[0].1 == two[1].0), "{told:?}");
    let transactions: i64 =
        sqlx::query_scalar("select count(distinct tx) from changes where cause is not null")
            .fetch_one(&mut *app.store.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(transactions, 2);
}

#[tokio::test]
async fn rules_that_ask_other_servers_have_tickets_of_their_own() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let created = || json!({ "kind": "EVENT_CREATED" });
    let call = json!({ "kind": "CALL_WEBHOOK", "url": "https://example.org/hook" });
    let paint = json!({ "kind": "SET_COLOR", "color": "#ff0000" });
    let first = rule(&app, &ada, definition(created(), std::slice::from_ref(&call))).await;
    let second = rule(&app, &ada, definition(created(), &[paint.clone(), call])).await;
    let third = rule(&app, &ada, definition(created(), std::slice::from_ref(&paint))).await;
    let fourth = rule(&app, &ada, definition(created(), &[paint])).await;
    for _ in 0..2 {
        make(&app, &ada, calendar, titled("Lunch")).await;
    }
    relay(&app, &mut RuleBook::default(), &free()).await;
    let of = async |rules: &[&StoredRule]| {
        let mut found = Vec::new();
        for rule in rules {
            found.extend(ids(&runs(&app, &ada, rule.id).await));
        }
        found.sort_unstable();
        found
    };
    let mut wanted = vec![of(&[&first]).await, of(&[&second]).await, of(&[&third, &fourth]).await];
    let mut found = tickets(&app).await;
    found.iter_mut().for_each(|ticket| ticket.sort_unstable());
    wanted.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, wanted);
}

#[tokio::test]
async fn of_rules_in_different_tickets_none_loses_what_the_other_did() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let mut tickets = Vec::new();
    for mark in ["a", "b", "c", "d"] {
        let title = json!({ "kind": "SET_TITLE", "title": format!("{{{{ event.summary }}}}{mark}") });
        let said = definition(json!({ "kind": "EVENT_CREATED" }), &[title]);
        tickets.push(rule(&app, &ada, said).await.id);
    }
    let id = make(&app, &ada, calendar, titled("")).await;
    relay(&app, &mut RuleBook::default(), &free()).await;
    let mut runs_of = Vec::new();
    for rule in tickets {
        runs_of.push(ids(&runs(&app, &ada, rule).await));
    }
    let [first, second, third, fourth] = &runs_of[..] else { panic!("four rules") };
    let (one, two) = tokio::join!(
        async {
            tokio::join!(automation::step_together(&app, first), automation::step_together(&app, second))
        },
        async { tokio::join!(automation::step(&app, third[0]), automation::step(&app, fourth[0])) },
    );
    assert_eq!(one, (Stepped::default(), Stepped::default()));
    assert!(matches!(two, (Ok(Next::Nothing), Ok(Next::Nothing))), "{two:?}");
    let event = event::visible(&app, &ada, &[id]).await.unwrap().remove(0);
    let mut marks: Vec<char> = event.data.details.summary.chars().collect();
    marks.sort_unstable();
    assert_eq!((marks, event.version), (vec!['a', 'b', 'c', 'd'], 5));
}
