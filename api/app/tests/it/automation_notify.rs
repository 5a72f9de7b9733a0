//! Rules that tell people: by mail those whom their owner may have mailed, chats by their secret addresses.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, CreateRule, NamedSecret, Next, RuleBook, StoredRule, UpdateRule},
};
use cal3_domain::{access::OrganisationRole, automation::run::RunState};
use cal3_testkit::{TestApp, sharing};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::automation::{carry_out, definition, free, make, relay, rule, runs, states, titled};

async fn confirm_addresses(app: &TestApp) {
    sqlx::query("update users set email_verified_at = now()")
        .execute(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
}

fn mail(recipients: Value) -> Value {
    json!({
        "kind": "NOTIFY", "channels": [{ "kind": "EMAIL" }], "recipients": recipients,
        "subject": "New: {{ event.summary }}", "text": "It is at {{ event.startTime }}.\nSee you <there>.",
    })
}

fn created() -> Value {
    json!({ "kind": "EVENT_CREATED" })
}

async fn faults(app: &TestApp, viewer: &Viewer, input: CreateRule) -> Vec<(String, UserErrorCode)> {
    match automation::create(app, viewer, input).await {
        Err(AppError::Invalid(faults)) => {
            faults.into_iter().map(|fault| (fault.field.join("."), fault.code)).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn input(definition: Value, secrets: &[(&str, &str)]) -> CreateRule {
    let secrets = secrets.iter();
    let secrets =
        secrets.map(|(name, value)| NamedSecret { name: (*name).to_owned(), value: (*value).into() });
    CreateRule { definition, secrets: secrets.collect(), is_enabled: true, idempotency_key: None }
}

#[tokio::test]
async fn members_of_the_owners_organisations_are_mailed_once_and_nobody_else() {
    let app = TestApp::create_with_mail().await;
    let (ada, bob, eve) = (app.person("ada").await, app.person("bob").await, app.person("eve").await);
    let club = sharing::organisation(&app, "Club").await;
    sharing::member(&app, club, &ada, OrganisationRole::Member).await;
    sharing::member(&app, club, &bob, OrganisationRole::Member).await;
    let calendar = app.calendar(&ada, "Mine").await;
    confirm_addresses(&app).await;
    let told = json!([
        { "kind": "RULE_OWNER" }, { "kind": "CALENDAR_OWNER" }, { "kind": "ACTOR" },
        { "kind": "EMAIL", "address": "Bob@example.com" }, { "kind": "EMAIL", "address": "{{ event.location }}" },
    ]);
    let rule = rule(&app, &ada, definition(created(), &[mail(told)])).await;
    let patch = cal3_app::event::EventPatch {
        location: Some(Some("eve@example.com".to_owned())),
        ..titled("Design review")
    };
    make(&app, &ada, calendar, patch).await;
    let mut book = RuleBook::default();
    relay(&app, &mut book, &free()).await;
    carry_out(&app, &ada, rule.id).await;
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded]);
    let run = runs(&app, &ada, rule.id).await.remove(0).run.id;
    let step = automation::run_actions(&app, &ada, &[run]).await.unwrap().remove(0);
    let result = step.result.unwrap();
    assert_eq!(result["leftOut"], json!(["eve@example.com"]), "{result}");
    let mut mails = app.send_mails().await;
    mails.sort_by_key(|mail| mail.to.clone());
    let to: Vec<&str> = mails.iter().map(|mail| mail.to[0].as_str()).collect();
    assert_eq!(to, ["ada@example.com", "bob@example.com"]);
    assert_eq!(mails[0].header("Subject"), ["New: Design review"]);
    assert!(mails[1].text().contains("It is at 09:00.\n\nSee you <there>."), "{}", mails[1].text());
    assert!(mails[1].text().contains("rule “A rule” of ada"), "{}", mails[1].text());
    assert!(mails[1].html().contains("See you &lt;there&gt;."));
    assert!(!runs(&app, &eve, rule.id).await.iter().any(|_| true));
}

#[tokio::test]
async fn who_may_not_be_mailed_is_refused_when_the_rule_is_saved_or_run() {
    let app = TestApp::create_with_mail().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let calendar = app.calendar(&ada, "Mine").await;
    confirm_addresses(&app).await;
    let stranger = bob.user_id().unwrap().to_string();
    for recipient in [
        json!({ "kind": "EMAIL", "address": "bob@example.com" }),
        json!({ "kind": "USER", "userId": stranger }),
    ] {
        let said = definition(created(), &[mail(json!([{ "kind": "RULE_OWNER" }, recipient]))]);
        assert_eq!(
            faults(&app, &ada, input(said, &[])).await,
            [("definition.steps.0.action.recipients.1".to_owned(), UserErrorCode::Forbidden)]
        );
    }
    let said = definition(created(), &[mail(json!([{ "kind": "EMAIL", "address": "{{ event.summary }}" }]))]);
    let rule = rule(&app, &ada, said).await;
    make(&app, &ada, calendar, titled("bob@example.com")).await;
    relay(&app, &mut RuleBook::default(), &free()).await;
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Failed]);
    assert!(app.send_mails().await.is_empty());
}

#[tokio::test]
async fn a_rules_mails_are_limited_in_an_hour() {
    let app = TestApp::create_with_mail().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    confirm_addresses(&app).await;
    let steps = vec![mail(json!([{ "kind": "RULE_OWNER" }])); 20];
    let rule = rule(&app, &ada, definition(created(), &steps)).await;
    for i in 0..11 {
        make(&app, &ada, calendar, titled(&format!("Event {i}"))).await;
    }
    relay(&app, &mut RuleBook::default(), &free()).await;
    carry_out(&app, &ada, rule.id).await;
    let found = states(&app, &ada, rule.id).await;
    assert_eq!(found.iter().filter(|state| **state == RunState::Succeeded).count(), 10);
    let waiting = runs(&app, &ada, rule.id).await.into_iter().find(|run| run.run.state == 0).unwrap();
    assert!(waiting.run.due >= app.now() + SignedDuration::from_mins(15), "it waits for its turn");
    assert_eq!(app.send_mails().await.len(), 200);
}

#[tokio::test]
async fn without_a_mail_server_nobody_is_mailed_and_a_chat_is_told_by_a_secret_in_a_step_of_its_own() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let notify = |channels: Value| json!({ "kind": "NOTIFY", "channels": channels, "recipients": [{ "kind": "RULE_OWNER" }], "text": "x" });
    for (channels, way, code) in [
        (json!([{ "kind": "EMAIL" }]), "channels.0.kind", UserErrorCode::NotConfigured),
        (json!([{ "kind": "IN_APP" }, { "kind": "EMAIL" }]), "channels.1.kind", UserErrorCode::NotConfigured),
        (
            json!([{ "kind": "IN_APP" }, { "kind": "SLACK", "url": "{{ secret.slack }}" }]),
            "channels",
            UserErrorCode::Invalid,
        ),
        (
            json!([{ "kind": "SLACK", "url": "https://hooks.slack.com/services/T/B/x" }]),
            "channels.0.url",
            UserErrorCode::Invalid,
        ),
    ] {
        let said = definition(created(), &[notify(channels)]);
        let way = format!("definition.steps.0.action.{way}");
        assert_eq!(faults(&app, &ada, input(said, &[])).await, [(way, code)]);
    }
}

fn slack() -> Value {
    definition(
        created(),
        &[json!({
            "kind": "NOTIFY", "channels": [{ "kind": "SLACK", "url": "{{ secret.slack }}" }],
            "text": "{{ event.summary }} <!channel>",
        })],
    )
}

const ADDRESS: &str = "https://hooks.slack.com/services/T0/B0/hidden-part";

async fn secret_of(app: &TestApp, viewer: &Viewer, rule: &StoredRule) -> Vec<(String, String)> {
    let found = automation::secrets(app, viewer, &[rule.id]).await.unwrap();
    found.into_iter().map(|(_, secret)| (secret.name, secret.hint)).collect()
}

#[tokio::test]
async fn a_chat_is_told_by_an_address_that_is_kept_as_a_secret() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let calendar = app.calendar(&ada, "Mine").await;
    let rule = automation::create(&app, &ada, input(slack(), &[("slack", ADDRESS)])).await.unwrap();
    let shown = [("slack".to_owned(), "https://hooks.slack.com/••••••".to_owned())];
    assert_eq!(secret_of(&app, &ada, &rule).await, shown);
    assert!(secret_of(&app, &bob, &rule).await.is_empty());
    make(&app, &ada, calendar, titled("Tea & cake")).await;
    relay(&app, &mut RuleBook::default(), &free()).await;
    let run = runs(&app, &ada, rule.id).await.remove(0).run.id;
    let Next::Call(call) = automation::step(&app, run).await.unwrap() else { panic!("it calls the chat") };
    assert_eq!(call.request.target.as_ref().unwrap().url.as_str(), ADDRESS);
    let body: Value = serde_json::from_slice(&call.request.body).unwrap();
    assert_eq!(body, json!({ "text": "*A rule*\nTea &amp; cake &lt;!channel&gt;" }));
    let answered = cal3_app::outgoing::Answered {
        answer: cal3_domain::webhook::Answer::Status(200, None),
        body: Some("ok".to_owned()),
        error: None,
    };
    automation::answered(&app, *call, answered).await.unwrap();
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded]);
    let step = automation::run_actions(&app, &ada, &[run]).await.unwrap().remove(0);
    assert_eq!(step.effect.unwrap()["channels"], json!([{ "kind": "SLACK", "url": "••••••" }]));
    let stored: i64 = sqlx::query_scalar(
        "select count(*) from (select to_jsonb(r)::text t from rules r union all select to_jsonb(r)::text from automation_runs r
           union all select to_jsonb(a)::text from run_actions a union all select to_jsonb(s)::text from rule_secrets s) x
         where t like '%hidden-part%'",
    )
    .fetch_one(&mut *app.store.read().await.unwrap())
    .await
    .unwrap();
    assert_eq!(stored, 0, "it lies nowhere in the clear");
}

#[tokio::test]
async fn a_rule_has_the_secrets_that_it_names_and_no_other() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    for (secrets, way, code) in [
        (&[][..], "secrets", UserErrorCode::Required),
        (&[("slack", ADDRESS), ("other", "x")][..], "secrets.1.name", UserErrorCode::Invalid),
        (&[("slack", "https://10.0.0.1/x")][..], "secrets.0.value", UserErrorCode::Invalid),
        (&[("slack", "")][..], "secrets.0.value", UserErrorCode::Required),
        (&[("slack", ADDRESS), ("slack", ADDRESS)][..], "secrets.1.name", UserErrorCode::Invalid),
    ] {
        assert_eq!(
            faults(&app, &ada, input(slack(), secrets)).await,
            [(way.to_owned(), code)],
            "{secrets:?}"
        );
    }
    let rule = automation::create(&app, &ada, input(slack(), &[("slack", ADDRESS)])).await.unwrap();
    let change =
        |definition: Value, secrets: Vec<NamedSecret>| UpdateRule { definition, secrets, if_version: None };
    let mut renamed = slack();
    renamed["name"] = json!("Renamed");
    automation::update(&app, &ada, rule.id, change(renamed.clone(), Vec::new())).await.unwrap();
    assert_eq!(secret_of(&app, &ada, &rule).await.len(), 1, "what is not given stays");
    let other = NamedSecret { name: "slack".to_owned(), value: "https://chat.example.org/hooks/x".into() };
    let changed = automation::update(&app, &ada, rule.id, change(renamed, vec![other])).await.unwrap();
    assert_eq!((changed.version, changed.definition_version), (3, 2), "only the secret changed");
    assert_eq!(secret_of(&app, &ada, &rule).await[0].1, "https://chat.example.org/••••••");
    let none = definition(created(), &[json!({ "kind": "STOP" })]);
    automation::update(&app, &ada, rule.id, change(none, Vec::new())).await.unwrap();
    assert!(secret_of(&app, &ada, &rule).await.is_empty(), "what it names no more is forgotten");
}
