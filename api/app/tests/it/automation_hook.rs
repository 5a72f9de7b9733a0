//! Messages that come in for rules.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, About, CreateRule, MessageHeaders, NamedSecret, Next, Unaccepted},
};
use cal3_domain::{
    automation::run::RunState,
    ids::RuleId,
    webhook::{SignedHeaders, SigningSecrets, VerifyError, sign},
};
use cal3_testkit::TestApp;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::automation::{carry_out, definition, rule, runs, states};

const BODY: &str = r#"{"issue": {"title": "It is broken", "number": 7}}"#;

fn waiting(trigger: Value) -> Value {
    let mut said = definition(trigger, &[json!({ "kind": "STOP", "reason": "{{ webhook.title }}" })]);
    said["condition"] =
        json!({ "kind": "TEST", "field": "webhook.number", "operator": "MORE_THAN", "value": 5 });
    said
}

fn mapped() -> Value {
    json!([
        { "name": "title", "pointer": "/issue/title", "type": "TEXT", "required": true },
        { "name": "number", "pointer": "/issue/number", "type": "NUMBER" },
    ])
}

fn signed() -> Value {
    json!({ "kind": "WEBHOOK_RECEIVED", "fields": mapped() })
}

/// The last part of the address, and the secret.
async fn issued(app: &TestApp, viewer: &Viewer, rule: RuleId, renews: bool) -> (String, SigningSecrets) {
    let (_, issued) = automation::rotate_hook(app, viewer, rule, renews).await.unwrap();
    let address = issued.url.unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
    (address, SigningSecrets::new(issued.secret.parse().unwrap()))
}

fn headers(signed: &SignedHeaders) -> MessageHeaders<'_> {
    MessageHeaders {
        id: Some(&signed.id),
        timestamp: Some(&signed.timestamp),
        signature: Some(&signed.signature),
    }
}

async fn send(
    app: &TestApp,
    (address, secrets): (&str, &SigningSecrets),
    id: &str,
    body: &str,
) -> Result<bool, Unaccepted> {
    let signed = sign(secrets, id, app.now(), body.as_bytes());
    automation::receive(app, address, headers(&signed), body.as_bytes()).await
}

#[tokio::test]
async fn a_signed_message_makes_one_run_however_often_it_comes() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let rule = rule(&app, &ada, waiting(signed())).await;
    let (address, secrets) = issued(&app, &ada, rule.id, false).await;
    let to = (address.as_str(), &secrets);
    assert!(send(&app, to, "msg_1", BODY).await.unwrap());
    app.clock.advance(SignedDuration::from_hours(1));
    assert!(!send(&app, to, "msg_1", BODY).await.unwrap(), "it is signed anew, and came before");
    assert!(send(&app, to, "msg_2", BODY).await.unwrap());
    assert!(send(&app, to, "msg_3", r#"{"issue": {"title": "Small", "number": 1}}"#).await.unwrap());
    assert_eq!(states(&app, &ada, rule.id).await.len(), 2, "the condition does not hold for the third");
    carry_out(&app, &ada, rule.id).await;
    assert_eq!(states(&app, &ada, rule.id).await, [RunState::Succeeded; 2]);
    let run = runs(&app, &ada, rule.id).await.remove(0);
    assert_eq!(run.run.cause["facts"]["webhook"], json!({ "title": "It is broken", "number": 7 }));
    let step = automation::run_actions(&app, &ada, &[run.run.id]).await.unwrap().remove(0);
    assert_eq!(step.effect.unwrap()["reason"], "It is broken");
}

#[tokio::test]
async fn what_is_not_signed_replayed_or_does_not_fit_is_refused() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let rule = rule(&app, &ada, waiting(signed())).await;
    let (address, secrets) = issued(&app, &ada, rule.id, false).await;
    let to = (address.as_str(), &secrets);
    let unsigned = automation::receive(&app, &address, MessageHeaders::default(), BODY.as_bytes()).await;
    assert!(matches!(unsigned, Err(Unaccepted::Unsigned(VerifyError::Missing(_)))), "{unsigned:?}");
    let old = sign(&secrets, "msg_1", app.now(), BODY.as_bytes());
    app.clock.advance(SignedDuration::from_mins(6));
    let replayed = automation::receive(&app, &address, headers(&old), BODY.as_bytes()).await;
    assert!(matches!(replayed, Err(Unaccepted::Unsigned(VerifyError::TooOld))), "{replayed:?}");
    let fresh = sign(&secrets, "msg_1", app.now(), BODY.as_bytes());
    let changed = automation::receive(&app, &address, headers(&fresh), b"{}").await;
    assert!(matches!(changed, Err(Unaccepted::Unsigned(VerifyError::Signature))), "{changed:?}");
    assert!(matches!(send(&app, to, "msg_1", "{").await, Err(Unaccepted::Malformed(_))));
    let unfit = send(&app, to, "msg_1", r#"{"issue": {"number": "seven"}}"#).await;
    assert!(matches!(&unfit, Err(Unaccepted::Unfit(faults)) if faults.len() == 2), "{unfit:?}");
    let lost = send(&app, ("nowhere", &secrets), "msg_1", BODY).await;
    assert!(matches!(lost, Err(Unaccepted::App(AppError::NotFound))), "{lost:?}");
    automation::set_enabled(&app, &ada, rule.id, false, None).await.unwrap();
    assert!(matches!(send(&app, to, "msg_1", BODY).await, Err(Unaccepted::Off)));
    automation::set_enabled(&app, &ada, rule.id, true, None).await.unwrap();
    assert!(send(&app, to, "msg_1", BODY).await.unwrap(), "what was refused is taken when it comes again");
}

#[tokio::test]
async fn secrets_and_addresses_are_made_anew() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let rule = rule(&app, &ada, waiting(signed())).await;
    assert!(automation::hooks(&app, &ada, &[rule.id]).await.unwrap().is_empty());
    let (address, first) = issued(&app, &ada, rule.id, false).await;
    let (none, second) = issued(&app, &ada, rule.id, false).await;
    assert_eq!(none, "", "the address stays");
    assert!(send(&app, (&address, &first), "msg_1", BODY).await.unwrap(), "for a day");
    assert!(send(&app, (&address, &second), "msg_2", BODY).await.unwrap());
    app.clock.advance(SignedDuration::from_hours(25));
    let former = send(&app, (&address, &first), "msg_3", BODY).await;
    assert!(matches!(former, Err(Unaccepted::Unsigned(VerifyError::Signature))), "{former:?}");
    let (renewed, third) = issued(&app, &ada, rule.id, true).await;
    assert_ne!(renewed, address);
    assert!(send(&app, (&renewed, &third), "msg_4", BODY).await.unwrap());
    assert!(matches!(
        send(&app, (&address, &third), "msg_5", BODY).await,
        Err(Unaccepted::App(AppError::NotFound))
    ));
    let shown = automation::hooks(&app, &ada, &[rule.id]).await.unwrap().remove(0).1;
    assert_eq!((shown.issued_at, shown.former_secret_until.is_some()), (app.now(), true));
    assert!(automation::hooks(&app, &bob, &[rule.id]).await.unwrap().is_empty());
    match automation::rotate_hook(&app, &bob, rule.id, false).await {
        Err(AppError::Invalid(faults)) => assert_eq!(faults[0].code, UserErrorCode::NotFound),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_rule_may_trust_its_address_alone_and_is_tried_on_a_body() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let trigger = json!({ "kind": "WEBHOOK_RECEIVED", "authentication": "ADDRESS", "fields": mapped() });
    let said = waiting(trigger);
    let body: Value = serde_json::from_str(BODY).unwrap();
    let tried = automation::dry_run(&app, &ada, &said, About::default(), Some(&body)).await.unwrap().unwrap();
    assert!(tried.would_run);
    assert_eq!(tried.steps[0]["effect"]["reason"], "It is broken");
    let unfit = automation::dry_run(&app, &ada, &said, About::default(), Some(&json!({}))).await;
    assert!(matches!(&unfit, Err(AppError::Invalid(faults)) if faults[0].field == ["body"]), "{unfit:?}");
    let rule = rule(&app, &ada, said).await;
    let (address, _) = issued(&app, &ada, rule.id, false).await;
    for _ in 0..2 {
        let plain = MessageHeaders::default();
        assert!(automation::receive(&app, &address, plain, BODY.as_bytes()).await.unwrap());
    }
    let named = MessageHeaders { id: Some("a.b"), ..MessageHeaders::default() };
    assert!(automation::receive(&app, &address, named, BODY.as_bytes()).await.unwrap());
    assert!(!automation::receive(&app, &address, named, BODY.as_bytes()).await.unwrap());
    assert_eq!(states(&app, &ada, rule.id).await.len(), 3);
}

#[tokio::test]
async fn what_a_former_key_sealed_is_sealed_anew() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let mut said = waiting(signed());
    let call = json!({ "kind": "CALL_WEBHOOK", "url": "{{ secret.place }}" });
    said["steps"] = json!([{ "action": call }]);
    let place = NamedSecret { name: "place".to_owned(), value: "https://example.org/hidden".into() };
    let input =
        CreateRule { definition: said, secrets: vec![place], is_enabled: true, idempotency_key: None };
    let rule = automation::create(&app, &ada, input).await.unwrap();
    let (address, secrets) = issued(&app, &ada, rule.id, false).await;
    let of_present_key =
        (automation::reseal(&app).await.unwrap(), automation::reseal_hooks(&app).await.unwrap());
    assert_eq!(of_present_key, (0, 0));
    let keys = ["another-key-for-tests-of-32-octets-0002", "a-key-for-tests-of-at-least-32-octets-01"];
    let rotated = cal3_app::secretbox::SecretBox::try_new(&keys.map(Into::into)).unwrap();
    let renewed = app.clone().with_secret_box(rotated);
    for expected in [(1, 1), (0, 0)] {
        let done =
            (automation::reseal(&renewed).await.unwrap(), automation::reseal_hooks(&renewed).await.unwrap());
        assert_eq!(done, expected);
    }
    let signed = sign(&secrets, "msg_1", app.now(), BODY.as_bytes());
    assert!(automation::receive(&renewed, &address, headers(&signed), BODY.as_bytes()).await.unwrap());
    let run = runs(&app, &ada, rule.id).await.remove(0).run.id;
    let next = automation::step(&renewed, run).await.unwrap();
    let Next::Call(call) = next else { panic!("it calls: {next:?}") };
    assert_eq!(call.request.target.as_ref().unwrap().url.as_str(), "https://example.org/hidden");
}
