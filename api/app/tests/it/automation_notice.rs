//! Rules that tell people in the page.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, CreateRule, RuleBook},
    notice::{self, Kind, Notice},
    page::PageArgs,
};
use cal3_domain::{access::OrganisationRole, automation::run::RunState, ids::OccurrenceId};
use cal3_store::automation::{Named, tellable};
use cal3_testkit::{TestApp, sharing};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::automation::{carry_out, definition, free, make, relay, rule, runs, states, titled};

fn tell(channels: &[&str], recipients: Value) -> Value {
    let channels: Vec<Value> = channels.iter().map(|kind| json!({ "kind": kind })).collect();
    json!({
        "kind": "NOTIFY", "channels": channels, "recipients": recipients,
        "subject": "New: {{ event.summary }}", "text": "At {{ event.startTime }}.\n<b>There</b>",
    })
}

fn created() -> Value {
    json!({ "kind": "EVENT_CREATED" })
}

async fn notices(app: &TestApp, viewer: &Viewer) -> Vec<Notice> {
    let page = PageArgs { after: None, before: None, backwards: false, limit: 100 };
    notice::list(app, viewer, viewer.user_id().unwrap(), None, &page).await.unwrap()
}

fn titles(notices: &[Notice]) -> Vec<&str> {
    notices.iter().map(|notice| notice.title.as_str()).collect()
}

async fn confirm(app: &TestApp, viewer: &Viewer) {
    sqlx::query("update users set email_verified_at = now() where id = $1")
        .bind(viewer.user_id().unwrap().0)
        .execute(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
}

/// Two members of one organisation.
async fn members(app: &TestApp) -> (Viewer, Viewer) {
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let club = sharing::organisation(app, "Club").await;
    sharing::member(app, club, &ada, OrganisationRole::Member).await;
    sharing::member(app, club, &bob, OrganisationRole::Member).await;
    (ada, bob)
}

#[tokio::test]
async fn who_may_be_told_is_told_once_without_mail_and_without_a_confirmed_address() {
    let app = TestApp::create().await;
    let ((ada, bob), eve) = (members(&app).await, app.person("eve").await);
    let calendar = app.calendar(&ada, "Mine").await;
    let bobs = json!({ "kind": "USER", "userId": bob.user_id().unwrap().to_string() });
    let told = json!([{ "kind": "RULE_OWNER" }, { "kind": "ACTOR" }, bobs, { "kind": "ORGANIZER" }]);
    let rule = rule(&app, &ada, definition(created(), &[tell(&["IN_APP"], told)])).await;
    let event = make(&app, &ada, calendar, titled("Review")).await;
    relay(&app, &mut RuleBook::default(), &free()).await;
    carry_out(&app, &ada, rule.id).await;
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded]);
    let run = runs(&app, &ada, rule.id).await.remove(0).run.id;
    for person in [&ada, &bob] {
        let found = notices(&app, person).await;
        assert_eq!(titles(&found), ["New: Review"]);
        assert_eq!((found[0].kind, found[0].text.as_str()), (Kind::Rule, "At 09:00.\n<b>There</b>"));
        assert_eq!(found[0].subject, Some(event.to_string()));
        assert_eq!((found[0].rule, found[0].run), (Some(rule.id), Some(run)));
        assert_eq!(
            (found[0].rule_name.as_deref(), found[0].sender_name.as_deref()),
            (Some("A rule"), Some("ada"))
        );
    }
    assert!(notices(&app, &eve).await.is_empty());
    let step = automation::run_actions(&app, &ada, &[run]).await.unwrap().remove(0).result.unwrap();
    assert_eq!(step["told"].as_array().map(Vec::len), Some(2), "{step}");
    assert_eq!(step.get("notMailed"), None);
    let told: i64 = sqlx::query_scalar(
        "select count(*) from changes where entity = 12 and kind = 0 and cause is not null and actor_user_id is null",
    )
    .fetch_one(&mut *app.store.read().await.unwrap())
    .await
    .unwrap();
    assert_eq!(told, 2, "each page is told of it");
}

#[tokio::test]
async fn an_address_names_only_who_confirmed_it_and_strangers_may_not_be_told() {
    let app = TestApp::create().await;
    let ((ada, bob), eve) = (members(&app).await, app.person("eve").await);
    confirm(&app, &eve).await;
    let stranger = json!([{ "kind": "USER", "userId": eve.user_id().unwrap().to_string() }]);
    let said = definition(created(), &[tell(&["IN_APP"], stranger)]);
    let input = CreateRule { definition: said, secrets: Vec::new(), is_enabled: true, idempotency_key: None };
    match automation::create(&app, &ada, input).await {
        Err(AppError::Invalid(faults)) => {
            let way = "definition.steps.0.action.recipients.0";
            assert_eq!(
                (faults[0].field.join("."), faults[0].code),
                (way.to_owned(), UserErrorCode::Forbidden)
            );
        }
        other => panic!("{other:?}"),
    }
    let named = async || {
        let addresses = ["bob@example.com".to_owned(), "eve@example.com".to_owned()];
        let mut connection = app.store.read().await.unwrap();
        let named = Named { addresses: &addresses, ..Named::default() };
        let found = tellable(&mut connection, ada.user_id().unwrap(), named).await.unwrap();
        found.iter().map(|person| person.id).collect::<Vec<_>>()
    };
    assert_eq!(named().await, [], "he did not confirm it, and she has nothing to do with ada");
    confirm(&app, &bob).await;
    assert_eq!(named().await, [bob.user_id().unwrap()]);
}

#[tokio::test]
async fn by_mail_and_in_the_page_in_one_step_each_is_told_as_they_can_be() {
    let app = TestApp::create_with_mail().await;
    let (ada, bob) = members(&app).await;
    confirm(&app, &ada).await;
    let calendar = app.calendar(&ada, "Mine").await;
    let bob_id = bob.user_id().unwrap().to_string();
    let told = json!([{ "kind": "RULE_OWNER" }, { "kind": "USER", "userId": bob_id }]);
    let rule = rule(&app, &ada, definition(created(), &[tell(&["EMAIL", "IN_APP"], told)])).await;
    make(&app, &ada, calendar, titled("Review")).await;
    relay(&app, &mut RuleBook::default(), &free()).await;
    carry_out(&app, &ada, rule.id).await;
    assert_eq!((notices(&app, &ada).await.len(), notices(&app, &bob).await.len()), (1, 1));
    let mails = app.send_mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, ["ada@example.com"]);
    let run = runs(&app, &ada, rule.id).await.remove(0).run.id;
    let result = automation::run_actions(&app, &ada, &[run]).await.unwrap().remove(0).result.unwrap();
    assert_eq!((&result["notMailed"], &result["leftOut"]), (&json!([bob_id]), &json!([])));
}

#[tokio::test]
async fn what_was_told_is_not_told_again_when_a_later_step_is_tried_again() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let steps = [
        tell(&["IN_APP"], json!([{ "kind": "RULE_OWNER" }])),
        json!({ "kind": "SET_COLOR", "color": "{{ event.location }}" }),
    ];
    let rule = rule(&app, &ada, definition(created(), &steps)).await;
    make(&app, &ada, calendar, titled("Review")).await;
    relay(&app, &mut RuleBook::default(), &free()).await;
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Failed]);
    let run = runs(&app, &ada, rule.id).await.remove(0).run.id;
    automation::retry(&app, &ada, run).await.unwrap();
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(titles(&notices(&app, &ada).await), ["New: Review"]);
}

#[tokio::test]
async fn an_occurrence_that_starts_is_what_it_is_about() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let starts = json!({ "kind": "EVENT_STARTS", "offset": { "direction": "BEFORE", "duration": "PT30M" } });
    let rule =
        rule(&app, &ada, definition(starts, &[tell(&["IN_APP"], json!([{ "kind": "RULE_OWNER" }]))])).await;
    let event = make(&app, &ada, calendar, titled("Review")).await;
    let mut book = RuleBook::default();
    relay(&app, &mut book, &free()).await;
    app.clock.advance(SignedDuration::from_hours(6 * 24 + 19));
    while automation::plan(&app).await.unwrap() > 0 {}
    app.clock.advance(SignedDuration::from_mins(31));
    while automation::fire(&app, &mut book, &free()).await.unwrap() > 0 {}
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded]);
    let occurrence = OccurrenceId { event, original: "2026-01-12T09:00:00".parse().unwrap() };
    let found = notices(&app, &ada).await;
    assert_eq!(found[0].subject, Some(occurrence.to_string()));
}

#[tokio::test]
async fn a_persons_rules_tell_so_much_in_an_hour_and_no_more() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let steps = vec![tell(&["IN_APP"], json!([{ "kind": "RULE_OWNER" }])); 20];
    let rule = rule(&app, &ada, definition(created(), &steps)).await;
    for i in 0..26 {
        make(&app, &ada, calendar, titled(&format!("Event {i}"))).await;
    }
    relay(&app, &mut RuleBook::default(), &free()).await;
    carry_out(&app, &ada, rule.id).await;
    let found = states(&app, &ada, rule.id).await;
    assert_eq!(found.iter().filter(|state| **state == RunState::Succeeded).count(), 25);
    let waiting = runs(&app, &ada, rule.id).await.into_iter().find(|run| run.run.state == 0).unwrap();
    assert!(waiting.run.due >= app.now() + SignedDuration::from_mins(15), "it waits for its turn");
    let count: i64 = sqlx::query_scalar("select count(*) from notices")
        .fetch_one(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(count, 500);
}
