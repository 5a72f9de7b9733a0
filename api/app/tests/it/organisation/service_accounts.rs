//! Service accounts: what they may do, what ends with them, and what the database keeps them from.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    account::{AccountLimits, Accounts, AuthConfig, ClientInfo},
    calendar::{self, CreateCalendar, Deleted, share},
    limit::RateLimiter,
    organisation::{
        self, group, member,
        service_account::{self, CreateServiceAccount, MOST, ServiceAccount, UpdateServiceAccount},
    },
    token::{self, CreateToken},
};
use cal3_domain::{
    access::{
        CalendarRole,
        OrganisationRole::{self, Admin, Member, Owner, ResourceManager},
        Scope,
    },
    account::RegistrationPolicy,
    ids::{OrganisationId, TokenId, UserId},
};
use cal3_testkit::TestApp;
use jiff::SignedDuration;

use super::{faults, first, missing, refused, roles, staffed};

fn wanted(organisation: OrganisationId, name: &str, role: OrganisationRole) -> CreateServiceAccount {
    CreateServiceAccount {
        organisation,
        name: name.to_owned(),
        description: Some("Books rooms".to_owned()),
        role,
        idempotency_key: None,
    }
}

async fn made(app: &TestApp, by: &Viewer, organisation: OrganisationId) -> ServiceAccount {
    service_account::create(app, by, wanted(organisation, "Robot", Member)).await.unwrap()
}

async fn with_token(
    app: &TestApp,
    by: &Viewer,
    account: UserId,
    scopes: &[Scope],
) -> Result<(TokenId, String), AppError> {
    let input = CreateToken {
        name: "Script".to_owned(),
        scopes: scopes.iter().map(|scope| scope.as_str().to_owned()).collect(),
        calendars: None,
        resources: None,
        expires_at: app.now() + SignedDuration::from_hours(24),
        service_account: Some(account),
        idempotency_key: None,
    };
    let (token, secret) = token::create(app, by, input).await?;
    Ok((token.id, secret.unwrap().expose().to_owned()))
}

async fn identify(app: &TestApp, secret: &str) -> Result<Viewer, AppError> {
    let config = AuthConfig {
        jwt_secrets: vec!["a-secret-for-tests-of-at-least-32-octets".into()],
        access_ttl: SignedDuration::from_mins(15),
        refresh_ttl: SignedDuration::from_hours(24),
        limits: AccountLimits::default(),
        registration: RegistrationPolicy::Open,
    };
    let accounts = Accounts::try_new((**app).clone(), RateLimiter::local(app.clock()), config).unwrap();
    Ok(accounts.identify(&format!("Bearer {secret}"), &ClientInfo::default()).await?.viewer)
}

async fn is_ended(app: &TestApp, token: TokenId) -> bool {
    sqlx::query_scalar("select exists (select from revocations where credential_id = $1)")
        .bind(token.0)
        .fetch_one(&mut *app.store.read().await.unwrap())
        .await
        .unwrap()
}

async fn acts(app: &TestApp) -> Vec<String> {
    sqlx::query_scalar("select action from audit_entries where action like 'SERVICE%' order by id")
        .fetch_all(&mut *app.store.read().await.unwrap())
        .await
        .unwrap()
}

#[tokio::test]
async fn administrators_make_them_and_they_belong() {
    let app = TestApp::create().await;
    let (id, owner, admin, person) = staffed(&app).await;
    let stranger = app.person("stranger").await;
    let create = async |by: &Viewer, role| service_account::create(&app, by, wanted(id, "Robot", role)).await;
    assert_eq!(faults(create(&person, Member).await), refused("organisationId"));
    assert_eq!(faults(create(&stranger, Member).await), missing("organisationId"));
    for too_much in [Admin, Owner] {
        assert_eq!(faults(create(&owner, too_much).await), refused("role"));
    }
    let nameless = service_account::create(&app, &admin, wanted(id, " ", Member)).await;
    assert_eq!(faults(nameless), [(UserErrorCode::Required, "name".to_owned())]);
    let robot = create(&admin, ResourceManager).await.unwrap();
    assert!(roles(&app, &person, id).await.contains(&("robot".to_owned(), ResourceManager)));
    let listed = async |by: &Viewer| service_account::list(&app, by, id, &first(10)).await.unwrap();
    assert_eq!(listed(&owner).await, std::slice::from_ref(&robot));
    assert_eq!(listed(&person).await, [], "members do not read of it");
    assert_eq!(service_account::visible(&app, &person, &[robot.id]).await.unwrap(), []);
    let once = CreateServiceAccount { idempotency_key: Some("k".to_owned()), ..wanted(id, "Once", Member) };
    let made = service_account::create(&app, &admin, once.clone()).await.unwrap();
    assert_eq!(service_account::create(&app, &admin, once).await.unwrap(), made);
    for _ in 2..MOST {
        self::made(&app, &admin, id).await;
    }
    let full = faults(create(&admin, Member).await);
    assert_eq!(full, [(UserErrorCode::LimitReached, "organisationId".to_owned())]);
}

#[tokio::test]
async fn a_token_of_one_may_what_its_scopes_and_the_account_may() {
    let app = TestApp::create().await;
    let (id, _, admin, person) = staffed(&app).await;
    let robot = made(&app, &admin, id).await;
    let none = with_token(&app, &person, robot.id, &[Scope::CalendarsRead]).await;
    assert_eq!(faults(none), missing("serviceAccountId"), "members make no token of it");
    let (_, secret) = with_token(&app, &admin, robot.id, &[Scope::CalendarsRead]).await.unwrap();
    assert!(secret.starts_with("cal3_svc_"));
    let program = identify(&app, &secret).await.unwrap();
    assert_eq!(program.user_id(), Some(robot.id));
    let theirs = app.calendar(&admin, "Theirs").await;
    let sees = async || !calendar::visible(&app, &program, &[theirs]).await.unwrap().is_empty();
    assert!(!sees().await, "nothing is its own by being made");
    let input = share::CreateShare {
        calendar: theirs,
        with: share::With::User(robot.id),
        role: CalendarRole::Reader,
        idempotency_key: None,
    };
    let shared = share::create(&app, &admin, input).await.unwrap();
    assert!(sees().await, "shared with the account itself");
    share::delete(&app, &admin, shared.id).await.unwrap();
    assert!(!sees().await);
    let input = share::CreateShare {
        calendar: theirs,
        with: share::With::Organisation(id),
        role: CalendarRole::Reader,
        idempotency_key: None,
    };
    share::create(&app, &admin, input).await.unwrap();
    assert!(sees().await, "shared with its organisation");
    let rename = organisation::UpdateOrganisation { name: Some("Mine".to_owned()), ..Default::default() };
    let lacking = organisation::update(&app, &program, id, rename.clone()).await;
    assert!(matches!(lacking, Err(AppError::MissingScope(Scope::OrganisationsWrite))), "{lacking:?}");

    let (_, secret) = with_token(&app, &admin, robot.id, Scope::ALL).await.unwrap();
    let program = identify(&app, &secret).await.unwrap();
    assert_eq!(faults(organisation::update(&app, &program, id, rename).await), refused("id"));
    let own = organisation::CreateOrganisation { name: "Robots".to_owned(), ..Default::default() };
    let own = organisation::create(&app, &program, own).await;
    assert!(matches!(own, Err(AppError::Forbidden)), "it owns no organisation: {own:?}");
    let more = with_token(&app, &program, robot.id, &[Scope::EventsRead]).await;
    assert!(matches!(more, Err(AppError::SessionRequired)), "and makes no token: {more:?}");
    assert_eq!(faults(member::leave(&app, &program, id).await), refused("organisationId"));
    assert_eq!(faults(member::update(&app, &admin, id, robot.id, Owner).await), missing("userId"));
    assert_eq!(member::remove(&app, &admin, id, robot.id).await.unwrap(), Deleted::Already);
}

#[tokio::test]
async fn while_one_is_stopped_its_tokens_are_refused() {
    let app = TestApp::create().await;
    let (id, _, admin, person) = staffed(&app).await;
    let robot = made(&app, &admin, id).await;
    let (token, secret) = with_token(&app, &admin, robot.id, &[Scope::CalendarsRead]).await.unwrap();
    let (ended, _) = with_token(&app, &admin, robot.id, &[Scope::CalendarsRead]).await.unwrap();
    token::revoke(&app, &admin, ended).await.unwrap();
    assert!(identify(&app, &secret).await.is_ok());
    let set = async |by: &Viewer, is_active| service_account::set_active(&app, by, robot.id, is_active).await;
    assert_eq!(faults(set(&person, false).await), refused("id"));
    let stopped = set(&admin, false).await.unwrap();
    assert_eq!((stopped.deactivated_at, stopped.version), (Some(app.now()), 2));
    assert!(matches!(identify(&app, &secret).await, Err(AppError::Unauthenticated)));
    assert!(is_ended(&app, token).await, "what was begun with it ends too");
    let another = with_token(&app, &admin, robot.id, &[Scope::CalendarsRead]).await;
    assert_eq!(faults(another), refused("serviceAccountId"));
    assert_eq!(token::list(&app, &admin, Some(robot.id), &first(10)).await.unwrap().len(), 1);
    assert_eq!(set(&admin, false).await.unwrap(), stopped, "once is enough");
    assert_eq!(set(&admin, true).await.unwrap().deactivated_at, None);
    assert!(identify(&app, &secret).await.is_ok());
    assert!(!is_ended(&app, token).await);
    assert!(is_ended(&app, ended).await, "what was revoked stays so");
    assert_eq!(
        acts(&app).await,
        ["SERVICE_ACCOUNT_CREATE", "SERVICE_ACCOUNT_DEACTIVATE", "SERVICE_ACCOUNT_REACTIVATE"]
    );
}

#[tokio::test]
async fn what_one_has_ends_with_it() {
    let app = TestApp::create().await;
    let (id, _, admin, person) = staffed(&app).await;
    let robot = made(&app, &admin, id).await;
    let (token, secret) = with_token(&app, &admin, robot.id, Scope::ALL).await.unwrap();
    let program = identify(&app, &secret).await.unwrap();
    let own = CreateCalendar { name: "Mirror".to_owned(), ..Default::default() };
    let own = calendar::create(&app, &program, own).await.unwrap().id;
    let delete = async |by: &Viewer, version| service_account::delete(&app, by, robot.id, version).await;
    assert_eq!(faults(delete(&person, None).await), refused("id"));
    assert_eq!(faults(delete(&admin, None).await), refused("id"), "as long as a calendar belongs to it");
    let owner = app.person("stranger").await;
    assert_eq!(delete(&owner, None).await.unwrap(), Deleted::Already, "as if there were none");
    calendar::delete(&app, &program, own, None).await.unwrap();
    let lost = delete(&admin, Some(7)).await;
    assert!(matches!(lost, Err(AppError::VersionConflict(_))), "{lost:?}");
    assert_eq!(delete(&admin, Some(1)).await.unwrap(), Deleted::Now);
    assert!(matches!(identify(&app, &secret).await, Err(AppError::Unauthenticated)));
    assert!(is_ended(&app, token).await, "what was begun with its token ends too");
    assert_eq!(roles(&app, &admin, id).await.len(), 3);
    assert_eq!(delete(&admin, None).await.unwrap(), Deleted::Already);
    assert_eq!(acts(&app).await, ["SERVICE_ACCOUNT_CREATE", "SERVICE_ACCOUNT_DELETE"]);
}

#[tokio::test]
async fn one_is_changed_and_put_into_groups() {
    let app = TestApp::create().await;
    let (id, _, admin, person) = staffed(&app).await;
    let robot = made(&app, &admin, id).await;
    let update = async |by: &Viewer, input| service_account::update(&app, by, robot.id, input).await;
    let change = |role| UpdateServiceAccount {
        name: Some("Porter".to_owned()),
        description: Some(None),
        role: Some(role),
        if_version: Some(1),
    };
    assert_eq!(faults(update(&person, change(Member)).await), refused("id"));
    assert_eq!(faults(update(&admin, change(Owner)).await), refused("role"));
    let changed = update(&admin, change(ResourceManager)).await.unwrap();
    assert_eq!((changed.name.as_str(), changed.description.as_deref()), ("Porter", None));
    assert!(roles(&app, &person, id).await.contains(&("porter".to_owned(), ResourceManager)));
    let late = update(&admin, change(Member)).await;
    assert!(matches!(late, Err(AppError::VersionConflict(_))), "{late:?}");
    let team = group::CreateGroup {
        organisation: id,
        name: "Team".to_owned(),
        description: None,
        idempotency_key: None,
    };
    let team = group::create(&app, &admin, team).await.unwrap().id;
    assert_eq!(group::add_member(&app, &admin, team, robot.id).await.unwrap().member_count, 1);
    assert_eq!(acts(&app).await, ["SERVICE_ACCOUNT_CREATE", "SERVICE_ACCOUNT_UPDATE"]);
}

/// Whatever a program or a person writes: the database refuses it.
#[tokio::test]
async fn nothing_lets_anybody_sign_in_as_one_or_rule_through_one() {
    let app = TestApp::create().await;
    let (id, owner, admin, _) = staffed(&app).await;
    let robot = made(&app, &admin, id).await;
    let elsewhere = super::founded(&app, &owner, "Elsewhere").await;
    let session = "insert into sessions (id, user_id, created_at, last_used_at, expires_at)
        values ($2, $1, now(), now(), now())";
    let identity =
        "insert into identities (id, user_id, provider, issuer, subject, label, created_at, last_used_at)
        values ($2, $1, 'p', 'i', 's', 'l', now(), now())";
    let secret =
        "insert into one_time_secrets (secret_hash, user_id, purpose, address, created_at, expires_at)
        values ($2::uuid::text::bytea, $1, 1, 'a', now(), now())";
    let member =
        "insert into memberships (organisation_id, user_id, role, created_at) values ($2, $1, 10, now())";
    for (sql, constraint) in [
        ("update users set password_hash = 'x' where id = $1 or id = $2", "users_service_check"),
        ("update users set is_administrator = true where id = $1 or id = $2", "users_service_check"),
        ("update users set email_verified_at = now() where id = $1 or id = $2", "users_service_check"),
        ("update users set email = 'robot@example.org' where id = $1 or id = $2", "users_email_check"),
        ("update memberships set role = 40 where user_id = $1 or user_id = $2", "memberships_service_check"),
        (member, "memberships_service_check"),
        (session, "sessions_person_check"),
        (identity, "identities_person_check"),
        (secret, "one_time_secrets_person_check"),
    ] {
        let mut connection = app.store.read().await.unwrap();
        let tried = sqlx::query(sql).bind(robot.id.0).bind(elsewhere.0).execute(&mut *connection).await;
        let refused = tried.expect_err(sql).into_database_error().unwrap();
        assert_eq!(refused.constraint(), Some(constraint), "{sql}");
    }
}
