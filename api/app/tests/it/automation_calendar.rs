//! Rules on what happens to a calendar: it is shared, or an import into it comes to its end.

use std::sync::Arc;

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, BacktestInput, CreateRule, RuleBook},
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
async fn what_happens_to_a_calendar_is_neither_tried_nor_told_by_the_past() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let now = app.now();
    for kind in ["CALENDAR_SHARED", "CALENDAR_IMPORTED"] {
        let said = definition(json!({ "kind": kind }), &[json!({ "kind": "STOP" })]);
        let is_refused = |error: AppError| {
            let AppError::Invalid(faults) = error else { panic!("{error:?}") };
            assert_eq!(
                (faults[0].field.join("."), faults[0].code),
                ("definition.trigger.kind".to_owned(), UserErrorCode::Invalid)
            );
        };
        is_refused(automation::dry_run(&app, &ada, &said, None, None).await.unwrap_err());
        let input = BacktestInput {
            definition: said,
            rule: None,
            from: now - SignedDuration::from_hours(1),
            until: now,
            after: None,
            first: 1,
        };
        is_refused(automation::backtest(&app, &ada, &input).await.unwrap_err());
    }
}
