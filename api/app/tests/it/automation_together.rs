//! Runs of a ticket that are carried out together: the same comes of them as one by one.

use cal3_app::{
    Viewer,
    automation::{self, Next, RuleBook, Run, Stepped, StoredRule},
    event::{self, DeleteEvent, EventTarget},
};
use cal3_domain::{
    automation::run::RunState,
    ids::{EventId, RunId},
};
use cal3_testkit::TestApp;
use serde_json::{Value, json};

use crate::automation::{definition, free, make, relay, retitle, rule, runs, states, titled};

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
async fn when_one_fails_nothing_is_written_and_each_is_carried_out_by_itself() {
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
    assert_eq!(stepped, Stepped { again: Vec::new(), apart: all.clone() });
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Pending; 4]);
    assert!(automation::run_actions(&app, &ada, &all).await.unwrap().is_empty());
    for id in &stepped.apart {
        assert!(matches!(automation::step(&app, *id).await.unwrap(), Next::Nothing), "it is free");
    }
    let ended = states(&app, &ada, rule.id).await;
    assert_eq!(ended.iter().filter(|state| **state == RunState::Succeeded).count(), 3, "{ended:?}");
    assert_eq!(ended[2], RunState::Failed);
}

#[tokio::test]
async fn what_may_take_long_or_is_about_the_same_event_is_left_to_be_done_apart() {
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
    let retitled = rule(
        &app,
        &ada,
        definition(
            json!({ "kind": "EVENT_UPDATED", "fields": ["SUMMARY"] }),
            &[json!({ "kind": "SET_COLOR", "color": "#00ff00" })],
        ),
    )
    .await;
    make(&app, &ada, calendar, titled("Copied")).await;
    retitle(&app, &ada, made[0], "Once").await;
    retitle(&app, &ada, made[0], "Twice").await;
    relay(&app, &mut RuleBook::default(), &free()).await;
    let copies = ids(&runs(&app, &ada, copying.id).await);
    let stepped = automation::step_together(&app, &copies).await;
    assert_eq!(stepped, Stepped { again: Vec::new(), apart: copies.clone() });
    assert!(matches!(automation::step(&app, copies[0]).await.unwrap(), Next::Nothing));
    assert_eq!(states(&app, &ada, copying.id).await, [RunState::Succeeded]);
    let both = ids(&runs(&app, &ada, retitled.id).await);
    let stepped = automation::step_together(&app, &both).await;
    assert_eq!((both.len(), stepped.again.len(), stepped.apart.len()), (2, 0, 1));
    automation::set_enabled(&app, &ada, painting.id, false, None).await.unwrap();
    let off = ids(&runs(&app, &ada, painting.id).await);
    let stepped = automation::step_together(&app, &off).await;
    assert_eq!(stepped.apart.len(), off.len(), "that a rule is off is found out one by one");
    assert!(states(&app, &ada, painting.id).await.iter().all(|state| *state == RunState::Pending));
}
