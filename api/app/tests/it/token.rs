//! Tokens of integrators.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    account::{AccountLimits, Accounts, AuthConfig, ClientInfo},
    calendar::{self, CreateCalendar, Deleted},
    limit::RateLimiter,
    page::PageArgs,
    token::{self, CreateToken, MOST},
};
use cal3_domain::{access::Scope, account::RegistrationPolicy};
use cal3_testkit::{TestApp, redis_url};
use jiff::SignedDuration;

use crate::event::faults;

fn wanted(app: &TestApp, scopes: &[&str]) -> CreateToken {
    CreateToken {
        name: "Script".to_owned(),
        scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
        calendars: None,
        resources: None,
        expires_at: app.now() + SignedDuration::from_hours(30 * 24),
        service_account: None,
        idempotency_key: Some("once".to_owned()),
    }
}

fn accounts(app: &TestApp) -> Accounts {
    let prefix = format!("{}:", app.database.url.rsplit('/').next().unwrap());
    let patience = std::time::Duration::from_secs(10);
    let limiter = RateLimiter::connect(&redis_url(), &prefix, patience, app.clock.clone()).unwrap();
    let config = AuthConfig {
        jwt_secrets: vec!["a-secret-for-tests-of-at-least-32-octets".into()],
        access_ttl: SignedDuration::from_mins(15),
        refresh_ttl: SignedDuration::from_hours(24),
        limits: AccountLimits::default(),
        registration: RegistrationPolicy::Open,
    };
    Accounts::try_new((**app).clone(), limiter, config).unwrap()
}

async fn identify(accounts: &Accounts, secret: &str) -> Result<Viewer, AppError> {
    let client = ClientInfo::default();
    Ok(accounts.identify(&format!("Bearer {secret}"), &client).await?.viewer)
}

fn page() -> PageArgs<uuid::Uuid> {
    PageArgs { after: None, before: None, backwards: false, limit: 10 }
}

#[tokio::test]
async fn a_token_does_what_it_is_for_until_it_is_ended() {
    let app = TestApp::create().await;
    let (ada, accounts) = (app.person("ada").await, accounts(&app));
    let (kept, other) = (app.calendar(&ada, "Kept").await, app.calendar(&ada, "Other").await);
    let input = CreateToken { calendars: Some(vec![kept]), ..wanted(&app, &["calendars:read"]) };
    let (made, secret) = token::create(&app, &ada, input.clone()).await.unwrap();
    let secret = secret.unwrap();
    assert!(
        secret.expose().ends_with(&made.hint) && !format!("{secret:?} {made:?}").contains(secret.expose())
    );
    let (again, told) = token::create(&app, &ada, input).await.unwrap();
    assert_eq!((again.id, told), (made.id, None), "a repeated request is not told the secret");

    let bearer = identify(&accounts, secret.expose()).await.unwrap();
    let seen = calendar::visible(&app, &bearer, &[kept, other]).await.unwrap();
    assert_eq!(seen.iter().map(|calendar| calendar.id).collect::<Vec<_>>(), [kept]);
    let input = CreateCalendar { name: "New".to_owned(), ..Default::default() };
    let refused = calendar::create(&app, &bearer, input).await;
    assert!(matches!(refused, Err(AppError::MissingScope(Scope::CalendarsWrite))), "{refused:?}");
    let refused = token::create(&app, &bearer, wanted(&app, &["events:read"])).await;
    assert!(matches!(refused, Err(AppError::SessionRequired)), "no token makes another: {refused:?}");
    let listed = token::list(&app, &ada, None, &page()).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].last_used_at, Some(app.now()));

    assert_eq!(token::revoke(&app, &ada, made.id).await.unwrap(), Deleted::Now);
    assert!(matches!(identify(&accounts, secret.expose()).await, Err(AppError::Unauthenticated)));
    assert_eq!(token::revoke(&app, &ada, made.id).await.unwrap(), Deleted::Already);
    assert!(token::list(&app, &ada, None, &page()).await.unwrap().is_empty());
    let actions: Vec<String> = sqlx::query_scalar("select action from audit_entries order by id")
        .fetch_all(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(actions, ["TOKEN_CREATE", "TOKEN_REVOKE"]);
}

#[tokio::test]
async fn a_token_ends_by_itself() {
    let app = TestApp::create().await;
    let (ada, accounts) = (app.person("ada").await, accounts(&app));
    let input = wanted(&app, &["calendars:read"]);
    let end = input.expires_at;
    let (_, secret) = token::create(&app, &ada, input).await.unwrap();
    let secret = secret.unwrap();
    app.clock.advance(app.now().duration_until(end) - SignedDuration::from_secs(1));
    assert!(identify(&accounts, secret.expose()).await.is_ok());
    app.clock.advance(SignedDuration::from_secs(1));
    assert!(matches!(identify(&accounts, secret.expose()).await, Err(AppError::Unauthenticated)));
}

#[tokio::test]
async fn what_is_wrong_with_a_token_is_said_whole() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let wrong = CreateToken {
        name: " ".to_owned(),
        calendars: Some(Vec::new()),
        expires_at: app.now(),
        ..wanted(&app, &["events:read", "everything"])
    };
    let found = faults(token::create(&app, &ada, wrong).await.map(|(token, _)| token));
    assert_eq!(
        found,
        [
            (UserErrorCode::Required, "name".to_owned()),
            (UserErrorCode::Invalid, "scopes.1".to_owned()),
            (UserErrorCode::OutOfRange, "expiresAt".to_owned()),
            (UserErrorCode::TooLarge, "calendarIds".to_owned()),
        ]
    );
    let others = app.calendar(&bob, "Bob's").await;
    let input = CreateToken { calendars: Some(vec![others]), ..wanted(&app, &["events:read"]) };
    let found = faults(token::create(&app, &ada, input).await.map(|(token, _)| token));
    assert_eq!(found, [(UserErrorCode::NotFound, "calendarIds".to_owned())]);
    let revoked = {
        let (made, _) = token::create(&app, &ada, wanted(&app, &["events:read"])).await.unwrap();
        token::revoke(&app, &bob, made.id).await.unwrap()
    };
    assert_eq!(revoked, Deleted::Already, "another's token is as if there were none");
}

#[tokio::test]
async fn nobody_has_more_tokens_than_they_can_look_after() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let unrepeated = || CreateToken { idempotency_key: None, ..wanted(&app, &["events:read"]) };
    for _ in 0..MOST {
        token::create(&app, &ada, unrepeated()).await.unwrap();
    }
    let found = faults(token::create(&app, &ada, unrepeated()).await.map(|(token, _)| token));
    assert_eq!(found, [(UserErrorCode::LimitReached, "name".to_owned())]);
}
