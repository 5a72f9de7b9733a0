//! Rules on what happens to a calendar: it is shared, or an import into it comes to its end.

use cal3_app::{
    Viewer,
    automation::RuleBook,
    calendar::share::{self, CreateShare, With},
    notice,
    page::PageArgs,
};
use cal3_domain::{
    access::{CalendarRole, OrganisationRole},
    automation::run::RunState,
    ids::CalendarId,
};
use cal3_testkit::{TestApp, sharing};
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
