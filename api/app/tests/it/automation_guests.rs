//! Rules that invite, and rules that run when somebody answers.

use cal3_app::{
    automation::{self, BacktestInput, RuleBook},
    event::{self, AnswerEvent, EventPatch, EventTarget, RecurrenceScope},
};
use cal3_domain::{automation::run::RunState, event::AttendeeAnswer, ids::OccurrenceId};
use cal3_testkit::TestApp;
use serde_json::json;

use crate::{
    automation::{carry_out, definition, free, make, relay, rule, runs, states, titled},
    event::{
        at,
        guests::{change, confirm_all, guests, says, update},
        mondays,
    },
};

async fn app() -> TestApp {
    TestApp::create_with_mail().await
}

#[tokio::test]
async fn a_rule_invites_who_is_not_invited_yet_and_has_them_mailed() {
    let app = app().await;
    let ada = app.person("ada").await;
    confirm_all(&app).await;
    let calendar = app.calendar(&ada, "Mine").await;
    let invite = json!({ "kind": "INVITE", "attendees": [
        { "email": "bob@example.org" },
        { "email": "{{ event.summary | lower }}@example.org", "name": "Room", "role": "OPTIONAL" },
    ] });
    let said = definition(json!({ "kind": "EVENT_CREATED" }), &[invite]);
    let rule = rule(&app, &ada, said.clone()).await;
    let patch = EventPatch { attendees: guests(&["Bob@example.org"]), ..titled("Lab") };
    let id = make(&app, &ada, calendar, patch).await;
    assert_eq!(app.send_mails().await.len(), 1);

    let tried = automation::dry_run(&app, &ada, &said, id.into(), None).await.unwrap().unwrap();
    assert_eq!(tried.steps[0]["effect"]["attendees"][1]["email"], "lab@example.org");

    let mut book = RuleBook::default();
    relay(&app, &mut book, &free()).await;
    relay(&app, &mut book, &free()).await;
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded]);
    let seen = event::visible(&app, &ada, &[id]).await.unwrap().remove(0);
    let attendees: Vec<_> = seen
        .data
        .participants
        .attendees
        .iter()
        .map(|attendee| (attendee.address.as_str(), attendee.role.as_str()))
        .collect();
    assert_eq!(attendees, [("Bob@example.org", "REQUIRED"), ("lab@example.org", "OPTIONAL")]);
    let mails = app.send_mails().await;
    assert_eq!(mails.len(), 1, "who is invited already is not told again");
    assert_eq!(mails[0].to, ["lab@example.org"]);
    assert!(mails[0].parts().iter().any(|(kind, ..)| kind.contains("method=REQUEST")));
}

#[tokio::test]
async fn a_rule_runs_when_somebody_gives_one_of_the_answers_it_asks_for() {
    let app = app().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    confirm_all(&app).await;
    let calendar = app.calendar(&ada, "Mine").await;
    let trigger = json!({ "kind": "EVENT_ANSWERED", "answers": ["DECLINED"] });
    let note = json!({ "kind": "SET_LOCATION",
        "location": "{{ answer.email }} was {{ answer.previous }}: {{ answer.comment }}" });
    let said = definition(trigger, &[note]);
    let declined = rule(&app, &ada, said.clone()).await;
    let updated = rule(
        &app,
        &ada,
        definition(json!({ "kind": "EVENT_UPDATED" }), &[json!({ "kind": "SET_COLOR", "color": "#ff0000" })]),
    )
    .await;
    let patch = EventPatch { attendees: guests(&["bob@example.com"]), ..titled("Lunch") };
    let id = make(&app, &ada, calendar, patch).await;
    let from = app.now() - jiff::SignedDuration::from_hours(1);

    let tried = automation::dry_run(&app, &ada, &said, id.into(), None).await.unwrap().unwrap();
    assert!(tried.would_run, "{tried:?}");
    assert_eq!(tried.steps[0]["effect"]["location"], "bob@example.com was NEEDS_ACTION:");

    let mut book = RuleBook::default();
    for (answer, comment) in [(AttendeeAnswer::Accepted, None), (AttendeeAnswer::Declined, Some("Ill"))] {
        let input =
            AnswerEvent { target: EventTarget::Event(id), answer, comment: comment.map(str::to_owned) };
        event::answer(&app, &bob, &input).await.unwrap();
        relay(&app, &mut book, &free()).await;
    }
    relay(&app, &mut book, &free()).await;
    carry_out(&app, &ada, declined.id).await;
    assert_eq!(states(&app, &ada, declined.id).await, [RunState::Succeeded]);
    assert_eq!(runs(&app, &ada, updated.id).await.len(), 0, "an answer is no change of what was agreed");
    let seen = event::visible(&app, &ada, &[id]).await.unwrap().remove(0);
    assert_eq!(seen.data.details.location.as_deref(), Some("bob@example.com was ACCEPTED: Ill"));

    let input = BacktestInput {
        definition: said,
        rule: None,
        from,
        until: app.now() + jiff::SignedDuration::from_hours(1),
        after: None,
        first: 10,
    };
    let past = automation::backtest(&app, &ada, &input).await.unwrap();
    assert_eq!(past.would_run, 1, "{past:?}");
}

#[tokio::test]
async fn an_answer_to_a_series_runs_a_rule_once_however_many_occurrences_follow_it() {
    let app = app().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    confirm_all(&app).await;
    let calendar = app.calendar(&ada, "Mine").await;
    let series = mondays(&app, &ada, calendar).await.id;
    update(
        &app,
        &ada,
        series,
        EventPatch { attendees: guests(&["bob@example.com"]), ..EventPatch::default() },
    )
    .await;
    let mut overrides = Vec::new();
    for day in ["2026-03-09", "2026-03-16"] {
        let original = format!("{day}T09:00:00").parse().unwrap();
        let target = EventTarget::Occurrence(OccurrenceId { event: series, original });
        let later = EventPatch { start: at(&format!("{day}T11:00:00")), ..EventPatch::default() };
        overrides
            .push(event::update(&app, &ada, change(target, RecurrenceScope::This, later)).await.unwrap().id);
    }
    let said = definition(json!({ "kind": "EVENT_ANSWERED", "answers": [] }), &[json!({ "kind": "STOP" })]);
    let rule = rule(&app, &ada, said).await;
    let mut book = RuleBook::default();
    relay(&app, &mut book, &free()).await;
    says(&app, &bob, EventTarget::Event(series), AttendeeAnswer::Declined).await;
    for event in event::visible(&app, &ada, &overrides).await.unwrap() {
        assert_eq!(event.data.participants.attendees[0].answer, AttendeeAnswer::Declined);
    }
    relay(&app, &mut book, &free()).await;
    assert_eq!(runs(&app, &ada, rule.id).await.len(), 1);
    says(&app, &bob, EventTarget::Event(overrides[0]), AttendeeAnswer::Accepted).await;
    relay(&app, &mut book, &free()).await;
    assert_eq!(runs(&app, &ada, rule.id).await.len(), 2, "an answer to one occurrence is told");
}
