//! Browsers that are told by Web Push: whose they are, what they are sent, and what becomes of them.

use std::sync::Arc;

use cal3_app::{
    App, AppError, UserErrorCode, Viewer,
    automation::RuleBook,
    outgoing::Answered,
    page::PageArgs,
    push::{self, PushSubscription, Subscribe, Told},
    secretbox::SecretBox,
};
use cal3_domain::{
    access::{Grant, Scope},
    ids::TokenId,
    webhook::Answer,
};
use cal3_testkit::TestApp;
use jiff::SignedDuration;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde_json::{Value, json};

use crate::automation::{carry_out, definition, free, make, relay, rule, titled};

const P256DH: &str =
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";
const ENDPOINT: &str = "https://push.example.org/send/one";
/// The key that tests have, and another.
const KEY: &str = "a-key-for-tests-of-at-least-32-octets-01";
const NEW_KEY: &str = "a-key-for-tests-of-at-least-32-octets-02";

fn browser(endpoint: &str) -> Subscribe {
    Subscribe {
        endpoint: endpoint.to_owned(),
        p256dh: P256DH.to_owned(),
        auth: AUTH.to_owned(),
        server_key: None,
        name: "Chromium on Linux".to_owned(),
    }
}

async fn subscribe(app: &App, viewer: &Viewer, endpoint: &str) -> PushSubscription {
    push::subscribe(app, viewer, browser(endpoint)).await.unwrap()
}

async fn browsers(app: &App, viewer: &Viewer) -> Vec<PushSubscription> {
    let page = PageArgs { after: None, before: None, backwards: false, limit: 100 };
    push::list(app, viewer, viewer.user_id().unwrap(), &page).await.unwrap()
}

async fn fault(app: &App, viewer: &Viewer, input: Subscribe) -> Vec<(String, UserErrorCode)> {
    match push::subscribe(app, viewer, input).await {
        Err(AppError::Invalid(faults)) => {
            faults.into_iter().map(|fault| (fault.field.join("."), fault.code)).collect()
        }
        other => panic!("{other:?}"),
    }
}

/// What waits to be sent.
async fn waiting(app: &TestApp) -> Vec<Value> {
    let jobs = sqlx::query_scalar("select payload from jobs where kind = 'push' order by id");
    jobs.fetch_all(&mut *app.store.read().await.unwrap()).await.unwrap()
}

/// Has a rule tell its owner by their browsers.
async fn tell(app: &TestApp, viewer: &Viewer, title: &str) {
    let calendar = app.calendar(viewer, "Mine").await;
    let tells = json!({
        "kind": "NOTIFY", "channels": [{ "kind": "WEB_PUSH" }], "recipients": [{ "kind": "RULE_OWNER" }],
        "subject": "{{ event.summary }}", "text": "Look",
    });
    let rule = rule(app, viewer, definition(json!({ "kind": "EVENT_CREATED" }), &[tells])).await;
    make(app, viewer, calendar, titled(title)).await;
    relay(app, &mut RuleBook::default(), &free()).await;
    carry_out(app, viewer, rule.id).await;
}

fn with_keys(app: &TestApp, keys: &[&str]) -> App {
    let secrets = || keys.iter().map(|key| (*key).into()).collect::<Vec<_>>();
    let app: App = (**app).clone();
    app.with_secret_box(SecretBox::try_new(&secrets()).unwrap()).with_signing_keys(secrets())
}

fn said(status: u16) -> Answered {
    Answered { answer: Answer::Status(status, None), body: None, error: None }
}

#[tokio::test]
async fn a_browser_is_known_once_and_belongs_to_who_is_signed_in_there() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let first = subscribe(&app, &ada, ENDPOINT).await;
    assert_eq!(first.server_key, push::server_key(&app).unwrap());
    let again = push::subscribe(&app, &ada, Subscribe { name: "Renamed".to_owned(), ..browser(ENDPOINT) });
    assert_eq!(again.await.unwrap().id, first.id);
    let names: Vec<String> = browsers(&app, &ada).await.into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["Renamed"]);
    let sealed: Vec<u8> = sqlx::query_scalar("select sealed from push_subscriptions")
        .fetch_one(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains("push.example.org"), "it is sealed");
    subscribe(&app, &bob, ENDPOINT).await;
    assert!(browsers(&app, &ada).await.is_empty(), "bob is signed in there now");
    assert_eq!(browsers(&app, &bob).await.len(), 1);
}

#[tokio::test]
async fn the_newest_browsers_are_kept() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    for i in 0..=push::MOST {
        app.clock.advance(SignedDuration::from_secs(1));
        subscribe(&app, &ada, &format!("https://push.example.org/{i}")).await;
    }
    let kept = browsers(&app, &ada).await;
    assert_eq!(i64::try_from(kept.len()).unwrap(), push::MOST);
    assert_eq!(kept[0].created_at, app.now() - SignedDuration::from_secs(push::MOST - 1));
}

#[tokio::test]
async fn what_no_browser_gives_is_refused_where_it_is() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let one = |field: &str, code| vec![(field.to_owned(), code)];
    let invalid = UserErrorCode::Invalid;
    for endpoint in ["http://push.example.org/", "https://127.0.0.1/", "https://10.0.0.1/x", "push"] {
        assert_eq!(fault(&app, &ada, browser(endpoint)).await, one("endpoint", invalid), "{endpoint}");
    }
    let bad = Subscribe { p256dh: AUTH.to_owned(), ..browser(ENDPOINT) };
    assert_eq!(fault(&app, &ada, bad).await, one("p256dh", invalid));
    let bad = Subscribe { auth: P256DH.to_owned(), ..browser(ENDPOINT) };
    assert_eq!(fault(&app, &ada, bad).await, one("auth", invalid));
    let bad = Subscribe { server_key: Some(P256DH.to_owned()), ..browser(ENDPOINT) };
    assert_eq!(fault(&app, &ada, bad).await, one("serverKey", invalid));
    let bad = Subscribe { name: "x".repeat(101), ..browser(ENDPOINT) };
    assert_eq!(fault(&app, &ada, bad).await, one("name", UserErrorCode::TooLong));
    let grant = Grant {
        scopes: [Scope::NoticesWrite].into_iter().collect(),
        calendars: Some(Vec::new()),
        resources: None,
    };
    let owner = ada.user_id().unwrap();
    let narrowed = Viewer::Token { id: TokenId(app.new_id()), owner, grant: Arc::new(grant) };
    let refused = push::subscribe(&app, &narrowed, browser(ENDPOINT)).await;
    assert!(matches!(refused, Err(AppError::Forbidden)), "{refused:?}");
}

#[tokio::test]
async fn each_browser_is_sent_one_message_that_its_push_service_can_tell_is_ours() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    for endpoint in [ENDPOINT, "https://push.example.org/send/two"] {
        subscribe(&app, &ada, endpoint).await;
    }
    subscribe(&app, &bob, "https://push.example.org/send/bobs").await;
    tell(&app, &ada, "Tea").await;
    let jobs = waiting(&app).await;
    assert_eq!(jobs.len(), 2, "one for each of ada's browsers, none for bob's");
    let notices: Vec<String> = sqlx::query_scalar("select title from notices")
        .fetch_all(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(notices, ["Tea"], "and one notice in the page");
    let sending = push::prepare(&app, jobs[0].clone()).await.unwrap().unwrap();
    let header = |name: &str| {
        let found = sending.request.headers.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str()).unwrap()
    };
    assert_eq!(sending.request.target.as_ref().unwrap().url.as_str(), ENDPOINT);
    assert_eq!((header("content-encoding"), header("ttl")), ("aes128gcm", "86400"));
    assert_eq!(header("topic").len(), 32, "the push service replaces what it has of the same notice");
    assert!(!String::from_utf8_lossy(&sending.request.body).contains("Tea"));
    let told = header("authorization").strip_prefix("vapid t=").unwrap();
    let (token, key) = told.split_once(", k=").unwrap();
    assert_eq!(key, push::server_key(&app).unwrap());
    let point = data_encoding::BASE64URL_NOPAD.decode(key.as_bytes()).unwrap();
    let part = |octets: &[u8]| data_encoding::BASE64URL_NOPAD.encode(octets);
    let public = DecodingKey::from_ec_components(&part(&point[1..33]), &part(&point[33..])).unwrap();
    let mut validation = Validation::new(Algorithm::ES256);
    validation.set_audience(&["https://push.example.org"]);
    validation.validate_exp = false;
    let claims = jsonwebtoken::decode::<Value>(token, &public, &validation).unwrap().claims;
    assert_eq!(claims["sub"], "https://cal.example.org");
    let left = claims["exp"].as_i64().unwrap() - app.now().as_second();
    assert!((1..=86_400).contains(&left), "{left}");
}

#[tokio::test]
async fn what_the_push_service_says_is_heeded() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let id = subscribe(&app, &ada, ENDPOINT).await.id;
    let told = async |answered: &Answered| push::answered(&app, id, answered).await.unwrap();
    assert!(matches!(told(&said(503)).await, Told::Later(_)));
    assert!(matches!(told(&said(400)).await, Told::Never(_)));
    assert_eq!(told(&said(201)).await, Told::Accepted);
    assert_eq!(browsers(&app, &ada).await[0].told_at, Some(app.now()));
    assert_eq!(told(&said(410)).await, Told::Gone);
    assert!(browsers(&app, &ada).await.is_empty());
}

#[tokio::test]
async fn nothing_is_sent_that_is_not_wanted_any_more() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let mine = subscribe(&app, &ada, ENDPOINT).await;
    tell(&app, &ada, "Tea").await;
    let job = waiting(&app).await.remove(0);
    assert!(push::prepare(&app, job.clone()).await.unwrap().is_some());
    subscribe(&app, &bob, ENDPOINT).await;
    assert!(push::prepare(&app, job.clone()).await.unwrap().is_none(), "bob is not told what ada is");
    subscribe(&app, &ada, ENDPOINT).await;
    assert!(push::prepare(&app, job.clone()).await.unwrap().is_some());
    app.clock.advance(SignedDuration::from_hours(24));
    assert!(push::prepare(&app, job.clone()).await.unwrap().is_none(), "it is a day old");
    push::delete(&app, &ada, mine.id).await.unwrap();
    assert!(push::prepare(&app, job).await.unwrap().is_none());
}

#[tokio::test]
async fn a_new_key_of_the_server_lets_browsers_be_told_as_long_as_the_former_is_there() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    subscribe(&app, &ada, ENDPOINT).await;
    tell(&app, &ada, "Tea").await;
    let job = waiting(&app).await.remove(0);
    let both = with_keys(&app, &[NEW_KEY, KEY]);
    assert_ne!(push::server_key(&both).unwrap(), push::server_key(&app).unwrap());
    assert_eq!(push::reseal(&app).await.unwrap(), 0, "the present key sealed it");
    assert_eq!(push::reseal(&both).await.unwrap(), 1);
    assert_eq!(push::reseal(&both).await.unwrap(), 0);
    let sending = push::prepare(&both, job.clone()).await.unwrap().unwrap();
    let bound_to = push::server_key(&app).unwrap();
    assert!(sending.request.headers.iter().any(|(_, value)| value.ends_with(&bound_to)));
    let later = with_keys(&app, &[NEW_KEY]);
    assert!(push::prepare(&later, job).await.unwrap().is_none(), "it is bound to a key that is gone");
}
