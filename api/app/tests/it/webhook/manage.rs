//! Making, changing and deleting webhooks.

use std::sync::Arc;

use cal3_app::{
    AppError, EntityRef, UserErrorCode, Viewer,
    live::{Entity, Kind},
    webhook::{self, CreateWebhook, UpdateWebhook},
};
use cal3_domain::{
    access::{Grant, Scope},
    ids::{CalendarId, TokenId},
};
use cal3_testkit::TestApp;

use super::{input, make, present, put, relay, titled, told};

/// The codes and fields of what is wrong.
fn faults<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> Vec<(UserErrorCode, String)> {
    match outcome {
        Err(AppError::Invalid(faults)) => {
            faults.into_iter().map(|fault| (fault.code, fault.field.join("."))).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn token(owner: &Viewer, scopes: &[Scope], calendars: Option<Vec<CalendarId>>) -> Viewer {
    let grant = Grant { scopes: scopes.iter().copied().collect(), calendars, resources: None };
    let owner = owner.user_id().unwrap();
    Viewer::Token { id: TokenId(uuid::Uuid::from_u128(7)), owner, grant: Arc::new(grant) }
}

#[tokio::test]
async fn every_fault_of_the_input_is_named() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let wrong = CreateWebhook {
        name: " ".to_owned(),
        url: "https://192.168.0.7/hook".to_owned(),
        changes: vec![(Entity::BusyTime, Some(Kind::Created)), (Entity::Event, None)],
        calendars: Some(Vec::new()),
        scopes: Some(vec!["calendars:read".to_owned(), "events:fly".to_owned()]),
        ..input()
    };
    let expected = [
        (UserErrorCode::Required, "name"),
        (UserErrorCode::Invalid, "url"),
        (UserErrorCode::Invalid, "changes.0.kind"),
        (UserErrorCode::OutOfRange, "calendarIds"),
        (UserErrorCode::Invalid, "scopes.1"),
        (UserErrorCode::Required, "scopes"),
    ];
    let expected: Vec<_> = expected.map(|(code, field)| (code, field.to_owned())).into();
    assert_eq!(faults(webhook::create(&app, &ada, wrong).await), expected);
    for url in
        ["http://hooks.example.org/", "https://localhost:8443/", "https://[::1]/", "ftp://example.org/"]
    {
        let wrong = CreateWebhook { url: url.to_owned(), ..input() };
        let expected = vec![(UserErrorCode::Invalid, "url".to_owned())];
        assert_eq!(faults(webhook::create(&app, &ada, wrong).await), expected, "{url}");
    }
    let (bob, elsewhere) = (app.person("bob").await, input());
    let hidden = app.calendar(&bob, "Hidden").await;
    let wrong = CreateWebhook { calendars: Some(vec![hidden]), ..elsewhere };
    let expected = vec![(UserErrorCode::NotFound, "calendarIds".to_owned())];
    assert_eq!(faults(webhook::create(&app, &ada, wrong).await), expected);
}

#[tokio::test]
async fn a_token_gives_a_webhook_no_more_than_it_has() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let manages = token(&ada, &[Scope::WebhooksManage], None);
    let refused = webhook::create(&app, &manages, input()).await;
    assert!(
        matches!(refused, Err(AppError::MissingScope(Scope::FreeBusyRead | Scope::EventsRead))),
        "{refused:?}"
    );
    let reads = token(&ada, &[Scope::EventsRead], None);
    let refused = webhook::create(&app, &reads, input()).await;
    assert!(matches!(refused, Err(AppError::MissingScope(Scope::WebhooksManage))), "{refused:?}");
    let both = token(&ada, &[Scope::WebhooksManage, Scope::EventsRead], None);
    let made = webhook::create(&app, &both, input()).await.unwrap().0;
    let narrowed = token(&ada, &[Scope::WebhooksManage, Scope::EventsRead], Some(vec![calendar]));
    assert!(matches!(webhook::create(&app, &narrowed, input()).await, Err(AppError::Forbidden)));
    assert!(webhook::visible(&app, &narrowed, &[made.id]).await.unwrap().is_empty());
    // Nor does it change one that may more than it: to point that elsewhere would be to read with it.
    let rename = UpdateWebhook { url: Some("https://example.com/".to_owned()), ..UpdateWebhook::default() };
    let refused = webhook::update(&app, &manages, made.id, rename).await;
    assert!(matches!(refused, Err(AppError::MissingScope(_))), "{refused:?}");
}

#[tokio::test]
async fn a_secret_is_shown_once_and_kept_sealed() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let keyed = CreateWebhook { idempotency_key: Some("once".to_owned()), ..input() };
    let (made, secret) = webhook::create(&app, &ada, keyed.clone()).await.unwrap();
    let secret = secret.unwrap();
    assert!(secret.expose().starts_with("whsec_"));
    assert!(!format!("{secret:?}").contains(secret.expose()));
    let bytes: cal3_domain::webhook::Secret = secret.expose().parse().unwrap();
    assert!(!made.secret.windows(8).any(|part| part == &bytes.bytes()[..8]), "sealed");
    let (again, none) = webhook::create(&app, &ada, keyed).await.unwrap();
    assert_eq!((again.id, none), (made.id, None));
    let (rotated, new) = webhook::rotate_secret(&app, &ada, made.id, Some(1)).await.unwrap();
    assert_ne!(new.expose(), secret.expose());
    assert_eq!(rotated.former_secret.map(|(sealed, _)| sealed), Some(made.secret));
}

#[tokio::test]
async fn what_a_former_key_sealed_is_sealed_anew() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let made = make(&app, &ada, input()).await;
    webhook::rotate_secret(&app, &ada, made.id, None).await.unwrap();
    let before = present(&app, &ada, made.id).await;
    assert_eq!(webhook::reseal(&app).await.unwrap(), 0, "the present key sealed it");
    let keys = ["another-key-for-tests-of-32-octets-0002", "a-key-for-tests-of-at-least-32-octets-01"];
    let rotated = cal3_app::secretbox::SecretBox::try_new(&keys.map(Into::into)).unwrap();
    let renewed = app.clone().with_secret_box(rotated);
    assert_eq!(webhook::reseal(&renewed).await.unwrap(), 1);
    let after = present(&app, &ada, made.id).await;
    assert_ne!(after.secret, before.secret);
    assert_ne!(after.former_secret, before.former_secret);
    assert_eq!(webhook::reseal(&renewed).await.unwrap(), 0);
}

#[tokio::test]
async fn a_webhook_is_changed_by_who_has_seen_it_and_only_its_owner() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let calendar = app.calendar(&ada, "Mine").await;
    let made = make(&app, &ada, input()).await;
    let stale = UpdateWebhook { name: Some("B".to_owned()), if_version: Some(9), ..UpdateWebhook::default() };
    let refused = webhook::update(&app, &ada, made.id, stale).await;
    assert!(matches!(refused, Err(AppError::VersionConflict(EntityRef::Webhook(id))) if id == made.id));
    let rename = UpdateWebhook { name: Some("B".to_owned()), ..UpdateWebhook::default() };
    let not_hers = webhook::update(&app, &bob, made.id, rename.clone()).await;
    assert_eq!(faults(not_hers), [(UserErrorCode::NotFound, "id".to_owned())]);
    assert_eq!(webhook::update(&app, &ada, made.id, rename).await.unwrap().name, "B");

    let off = UpdateWebhook { is_enabled: Some(false), ..UpdateWebhook::default() };
    webhook::update(&app, &ada, made.id, off).await.unwrap();
    put(&app, &ada, calendar, titled("Unheard")).await;
    app.clock.advance(jiff::SignedDuration::from_secs(1));
    let on = UpdateWebhook { is_enabled: Some(true), ..UpdateWebhook::default() };
    webhook::update(&app, &ada, made.id, on).await.unwrap();
    put(&app, &ada, calendar, titled("Heard")).await;
    relay(&app).await;
    assert_eq!(
        told(&app, &ada, made.id).await,
        [(Entity::Event, Kind::Created)],
        "not what was while it was off"
    );

    assert_eq!(
        webhook::delete(&app, &bob, made.id, None).await.unwrap(),
        cal3_app::calendar::Deleted::Already
    );
    assert_eq!(webhook::delete(&app, &ada, made.id, None).await.unwrap(), cal3_app::calendar::Deleted::Now);
    assert!(webhook::visible(&app, &ada, &[made.id]).await.unwrap().is_empty());
}
