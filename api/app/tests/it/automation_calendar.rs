//! Rules on what happens to a calendar: it is shared, or an import into it comes to its end.

use std::sync::Arc;

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, About, BacktestInput, CreateRule, RuleBook},
    calendar::share::{self, CreateShare, With},
    notice,
    page::PageArgs,
};
use cal3_domain::{
    access::{CalendarRole, Grant, OrganisationRole, Scope},
    automation::run::RunState,
    ids::{CalendarId, TokenId},
};
use cal3_testkit::{TestApp, sharing};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::automation::{carry_out, definition, free, relay, rule, runs, states};

fn tell(text: &str) -> Value {
    json!({
        "kind": "NOTIFY", "channels": [{ "kind": "IN_APP" }], "recipients": [{ "kind": "RULE_OWNER" }],
        "subject": "{{ calendar.name }}", "text": text,
    })
}

async fn told(app: &TestApp, viewer: &Viewer) -> Vec<String> {
    let page = PageArgs { after: None, before: None, backwards: false, limit: 100 };
    let found = notice::list(app, viewer, viewer.user_id().unwrap(), None, &page).await.unwrap();
    found.into_iter().map(|notice| format!("{}: {}", notice.title, notice.text)).collect()
}

async fn share(app: &TestApp, viewer: &Viewer, calendar: CalendarId, with: With, role: CalendarRole) {
    let input = CreateShare { calendar, with, role, idempotency_key: None };
    share::create(app, viewer, input).await.unwrap();
}

#[tokio::test]
async fn owners_of_a_calendar_are_told_with_whom_it_was_shared_and_nobody_else_is() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let club = sharing::organisation(&app, "Club").await;
    sharing::member(&app, club, &ada, OrganisationRole::Member).await;
    sharing::member(&app, club, &bob, OrganisationRole::Member).await;
    let (mine, other) = (app.calendar(&ada, "Mine").await, app.calendar(&ada, "Other").await);
    let said = tell("{{ share.role }} for {{ share.granteeKind }} {{ share.granteeName }}");
    let everything = |actions: &[Value]| {
        let mut said = definition(json!({ "kind": "CALENDAR_SHARED" }), actions);
        said["condition"] =
            json!({ "kind": "TEST", "field": "share.role", "operator": "NOT_EQUALS", "value": "FREE_BUSY" });
        said
    };
    let adas = rule(&app, &ada, everything(std::slice::from_ref(&said))).await;
    let mut scoped = everything(std::slice::from_ref(&said));
    share(&app, &ada, mine, With::User(bob.user_id().unwrap()), CalendarRole::Writer).await;
    scoped["scope"] = json!({ "kind": "CALENDARS", "calendarIds": [mine.to_string()] });
    let bobs = rule(&app, &bob, scoped).await;
    share(&app, &ada, mine, With::Organisation(club), CalendarRole::Reader).await;
    share(&app, &ada, other, With::Address("eve@example.org".to_owned()), CalendarRole::Reader).await;
    share(&app, &ada, other, With::Organisation(club), CalendarRole::FreeBusy).await;
    let mut book = RuleBook::default();
    relay(&app, &mut book, &free()).await;
    relay(&app, &mut book, &free()).await;
    carry_out(&app, &ada, adas.id).await;
    assert_eq!(
        states(&app, &ada, adas.id).await,
        [RunState::Succeeded; 3],
        "once each, and not of FREE_BUSY"
    );
    let mut found = told(&app, &ada).await;
    found.sort();
    assert_eq!(
        found,
        ["Mine: READER for ORGANISATION Club", "Mine: WRITER for USER bob", "Other: READER for USER"]
    );
    assert!(runs(&app, &bob, bobs.id).await.is_empty(), "a writer does not know with whom it is shared");
}

#[tokio::test]
async fn a_token_needs_the_right_to_see_shares_for_rules_about_them() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let said = definition(json!({ "kind": "CALENDAR_SHARED" }), &[json!({ "kind": "STOP" })]);
    let shared = rule(&app, &ada, said.clone()).await;
    share(&app, &ada, calendar, With::Address("eve@example.org".to_owned()), CalendarRole::Reader).await;
    relay(&app, &mut RuleBook::default(), &free()).await;
    let with = |scopes: &[Scope]| {
        let grant = Grant { scopes: scopes.iter().copied().collect(), calendars: None, resources: None };
        Viewer::Token { id: TokenId(app.new_id()), owner: ada.user_id().unwrap(), grant: Arc::new(grant) }
    };
    let page = PageArgs { after: None, before: None, backwards: false, limit: 10 };
    let (read, write) = (Scope::AutomationRead, Scope::AutomationWrite);
    let narrow = with(&[read, write, Scope::EventsRead]);
    let refused = automation::runs(&app, &narrow, shared.id, &page).await;
    assert!(matches!(refused, Err(AppError::MissingScope(Scope::CalendarsShare))), "{refused:?}");
    let input = CreateRule { definition: said, secrets: Vec::new(), is_enabled: true, idempotency_key: None };
    let refused = automation::create(&app, &narrow, input.clone()).await;
    assert!(matches!(refused, Err(AppError::MissingScope(Scope::CalendarsShare))), "{refused:?}");
    let wide = with(&[read, write, Scope::EventsRead, Scope::CalendarsShare]);
    assert_eq!(automation::runs(&app, &wide, shared.id, &page).await.unwrap().len(), 1);
    automation::create(&app, &wide, input).await.unwrap();
}

#[tokio::test]
async fn what_happens_to_calendars_is_tried_on_the_last_of_it_and_told_by_the_past() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let club = sharing::organisation(&app, "Club").await;
    sharing::member(&app, club, &ada, OrganisationRole::Member).await;
    sharing::member(&app, club, &bob, OrganisationRole::Member).await;
    let (calendar, other) = (app.calendar(&ada, "Mine").await, app.calendar(&ada, "Other").await);
    let said = definition(json!({ "kind": "CALENDAR_SHARED" }), &[tell("{{ share.role }}")]);
    let tried =
        async |viewer: &Viewer, about: About| automation::dry_run(&app, viewer, &said, about, None).await;
    let at = |error: AppError| {
        let AppError::Invalid(faults) = error else { panic!("{error:?}") };
        (faults[0].field.join("."), faults[0].code)
    };
    let never = tried(&ada, calendar.into()).await.unwrap_err();
    assert_eq!(at(never), ("calendarId".to_owned(), UserErrorCode::NotFound));
    let from = app.now();
    app.clock.advance(SignedDuration::from_mins(1));
    share(&app, &ada, calendar, With::Address("eve@example.org".to_owned()), CalendarRole::Reader).await;
    app.clock.advance(SignedDuration::from_mins(1));
    share(&app, &ada, calendar, With::User(bob.user_id().unwrap()), CalendarRole::Writer).await;
    let done = tried(&ada, calendar.into()).await.unwrap().unwrap();
    assert!(done.would_run);
    assert_eq!(done.steps[0]["effect"]["text"], "WRITER");
    assert_eq!(tried(&bob, other.into()).await.unwrap(), None, "bob does not see it");
    let missing = tried(&ada, About::default()).await.unwrap_err();
    assert_eq!(at(missing), ("calendarId".to_owned(), UserErrorCode::Required));
    let unseen = tried(&bob, calendar.into()).await.unwrap_err();
    assert_eq!(at(unseen), ("calendarId".to_owned(), UserErrorCode::NotFound), "a writer sees no shares");
    let mut asked = BacktestInput {
        definition: said.clone(),
        rule: None,
        from,
        until: app.now(),
        after: None,
        first: 10,
    };
    let past = automation::backtest(&app, &ada, &asked).await.unwrap();
    let roles: Vec<&Value> = past.items.iter().map(|item| &item.steps[0]["effect"]["text"]).collect();
    assert_eq!((past.would_run, past.is_complete), (2, true));
    assert_eq!(roles, ["READER", "WRITER"]);
    assert_eq!(
        (past.items[0].about.calendar, past.items[0].title.as_deref()),
        (Some(calendar), Some("Mine"))
    );
    assert_eq!(automation::backtest(&app, &bob, &asked).await.unwrap().would_run, 0);
    asked.definition = definition(json!({ "kind": "CALENDAR_IMPORTED" }), &[json!({ "kind": "STOP" })]);
    assert_eq!(automation::backtest(&app, &ada, &asked).await.unwrap().would_run, 0);
}

#[tokio::test]
async fn a_rule_is_run_by_hand_about_a_calendar() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let calendar = app.calendar(&ada, "Mine").await;
    let said = definition(json!({ "kind": "MANUAL", "subject": "CALENDAR" }), &[tell("by hand")]);
    let adas = rule(&app, &ada, said.clone()).await;
    let bobs = rule(&app, &bob, said).await;
    automation::run_by_hand(&app, &ada, adas.id, calendar.into(), None).await.unwrap();
    carry_out(&app, &ada, adas.id).await;
    assert_eq!(told(&app, &ada).await, ["Mine: by hand"]);
    let refused = automation::run_by_hand(&app, &bob, bobs.id, calendar.into(), None).await.unwrap_err();
    let AppError::Invalid(faults) = refused else { panic!("{refused:?}") };
    assert_eq!(
        (faults[0].field.join("."), faults[0].code),
        ("calendarId".to_owned(), UserErrorCode::NotFound)
    );
}
