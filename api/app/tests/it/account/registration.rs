use cal3_app::{
    account::register,
    organisation::{self, invitation},
};
use cal3_domain::access::OrganisationRole;
use secrecy::ExposeSecret as _;

use super::*;

#[tokio::test]
async fn who_registers_is_signed_in() {
    let bench = Bench::create().await;
    let signed_in = bench.register("  Ada@Example.org ").await;
    let user = &signed_in.user;
    assert_eq!((user.address(), user.name.as_str()), ("Ada@Example.org", "Ada Lovelace"));
    assert_eq!((user.time_zone.as_str(), user.locale.as_str()), ("Europe/London", "en-GB"));
    assert!(!user.is_administrator, "not even the first one");
    let viewer = bench.accounts.tokens().verify(signed_in.access_token.expose_secret()).unwrap().viewer;
    assert_eq!(viewer.user_id(), Some(user.id));
    let stored = cal3_app::account::find_self(&bench.app, &viewer).await.unwrap().unwrap();
    assert_eq!(&stored, user, "what is answered is what is stored");
    assert!(bench.sign_in("ada@example.ORG", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn only_hashes_are_stored_and_nothing_secret_is_printed() {
    let bench = Bench::create().await;
    let signed_in = bench.register("ada@example.org").await;
    let hash = bench.text("select password_hash from users").await.unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    let token = signed_in.refresh_token.expose_secret();
    assert_eq!(token.len(), 43, "256 bits in base 64");
    let hashed = bench
        .text(&format!(
            "select encode(token_hash, 'hex') from refresh_tokens where token_hash = sha256('{token}')"
        ))
        .await;
    assert!(hashed.is_some(), "known by its SHA-256");
    let dump = bench
        .text("select concat((select string_agg(u::text, '') from users u), (select string_agg(s::text, '') from sessions s), (select string_agg(t::text, '') from refresh_tokens t), (select string_agg(c::text, '') from changes c))")
        .await
        .unwrap();
    let printed = format!("{signed_in:?} {:?} {:?}", bench.accounts, form("ada@example.org"));
    for secret in [PASSWORD, token, signed_in.access_token.expose_secret(), "a-secret-for-tests"] {
        assert!(!dump.contains(secret), "in the database");
        assert!(!printed.contains(secret), "in what is printed");
    }
    assert!(!printed.contains("$argon2"), "{printed}");
    assert!(!bench.text("select string_agg(c::text, '') from changes c").await.unwrap().contains("argon2"));
}

#[tokio::test]
async fn an_address_is_had_once_whatever_its_case() {
    let bench = Bench::create().await;
    bench.register("ada@example.org").await;
    for email in ["ada@example.org", "ADA@EXAMPLE.ORG", " Ada@Example.org "] {
        let again = register(&bench.accounts, &client("192.0.2.1"), form(email)).await;
        assert_eq!(faults(again), [(UserErrorCode::Invalid, "email".to_owned())]);
    }
    assert_eq!(bench.text("select count(*)::text from users").await.unwrap(), "1");
    assert_eq!(bench.text("select count(*)::text from sessions").await.unwrap(), "1", "nothing half-written");
}

#[tokio::test]
async fn two_who_want_one_address_at_once_get_it_once() {
    let bench = Bench::create().await;
    let here = client("192.0.2.1");
    let (a, b) = tokio::join!(
        register(&bench.accounts, &here, form("ada@example.org")),
        register(&bench.accounts, &here, form("ADA@example.org")),
    );
    assert_eq!(usize::from(a.is_ok()) + usize::from(b.is_ok()), 1);
    let lost = if a.is_err() { a } else { b };
    assert_eq!(faults(lost), [(UserErrorCode::Invalid, "email".to_owned())]);
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_once() {
    let bench = Bench::create().await;
    let input = Register {
        email: "ada".to_owned(),
        password: "password1".into(),
        name: " ".to_owned(),
        time_zone: Some("Europe/Atlantis".to_owned()),
        locale: Some("English, please".to_owned()),
        invitation: None,
    };
    let expected = [
        (UserErrorCode::Invalid, "email"),
        (UserErrorCode::Required, "name"),
        (UserErrorCode::UnknownTimeZone, "timeZone"),
        (UserErrorCode::Invalid, "locale"),
        (UserErrorCode::Invalid, "password"),
    ];
    let told = faults(register(&bench.accounts, &client("192.0.2.1"), input).await);
    assert_eq!(told, expected.map(|(code, field)| (code, field.to_owned())));
    let huge = Register {
        email: format!("{}@example.org", "a".repeat(100_000)),
        password: "x".repeat(100_000).into(),
        name: "x".repeat(100_000),
        time_zone: None,
        locale: None,
        invitation: None,
    };
    let told = faults(register(&bench.accounts, &client("192.0.2.1"), huge).await);
    assert_eq!(told, ["email", "name", "password"].map(|field| (UserErrorCode::TooLong, field.to_owned())));
    assert_eq!(bench.text("select count(*)::text from users").await.unwrap(), "0");
}

#[tokio::test]
async fn registering_is_told_to_the_change_log() {
    let bench = Bench::create().await;
    let id = bench.register("ada@example.org").await.user.id.0;
    let row = bench
        .text("select concat_ws(' ', owner_user_id, entity, entity_id, kind, actor_user_id, after) from changes")
        .await
        .unwrap();
    let after = r#"{"name": "Ada Lovelace", "locale": "en-GB", "timeZone": "Europe/London"}"#;
    assert_eq!(row, format!("{id} 0 {id} 0 {id} {after}"));
}

#[tokio::test]
async fn registering_from_one_address_is_limited() {
    let bench = Bench::create().await;
    let from = |address: &'static str| {
        let accounts = bench.accounts.clone();
        async move {
            register(&accounts, &client(address), Register { name: String::new(), ..form("a@b.example") })
                .await
        }
    };
    for _ in 0..60 {
        assert_eq!(faults(from("192.0.2.1").await), [(UserErrorCode::Required, "name".to_owned())]);
    }
    assert_eq!(retry_after(from("192.0.2.1").await), 30_000);
    assert_eq!(faults(from("192.0.2.2").await).len(), 1, "another address is not concerned");
    bench.later(30);
    assert_eq!(faults(from("192.0.2.1").await).len(), 1, "one comes back after 30 seconds");
}

#[tokio::test]
async fn the_operator_decides_who_may_register() {
    for policy in [RegistrationPolicy::Invitation, RegistrationPolicy::Closed] {
        let bench = Bench::over(TestApp::create().await, AccountLimits::default(), policy);
        let told = faults(register(&bench.accounts, &client("192.0.2.1"), form("ada@example.org")).await);
        assert_eq!(told, [(UserErrorCode::Forbidden, String::new())], "{policy:?}");
        assert_eq!(bench.text("select count(*)::text from users").await.unwrap(), "0");
    }
}

#[tokio::test]
async fn an_invitation_makes_an_account_and_a_member_at_once_or_neither() {
    let app = TestApp::create_with_mail().await;
    let bench = Bench::over(app, AccountLimits::default(), RegistrationPolicy::Invitation);
    let ada = bench.app.person("ada").await;
    let input = organisation::CreateOrganisation {
        name: "Acme".to_owned(),
        ..organisation::CreateOrganisation::default()
    };
    let organisation = organisation::create(&bench.app, &ada, input).await.unwrap().id;
    let input = invitation::CreateInvitation {
        organisation,
        email: "bob@example.org".to_owned(),
        role: OrganisationRole::Member,
        idempotency_key: None,
    };
    invitation::create(&bench.app, &ada, input).await.unwrap();
    let secret = bench.app.send_mails().await[0].secret();
    let with = |email: &str, secret: &str| Register { invitation: Some(secret.into()), ..form(email) };
    let here = client("192.0.2.1");
    let uninvited = faults(register(&bench.accounts, &here, form("bob@example.org")).await);
    assert_eq!(uninvited, [(UserErrorCode::Forbidden, String::new())]);
    for (email, secret, code) in [
        ("eve@example.org", secret.as_str(), UserErrorCode::Forbidden),
        ("bob@example.org", "guessed", UserErrorCode::Invalid),
    ] {
        let told = faults(register(&bench.accounts, &here, with(email, secret)).await);
        assert_eq!(told, [(code, "invitation".to_owned())]);
    }
    assert_eq!(
        bench.text("select count(*)::text from users").await.as_deref(),
        Some("1"),
        "nobody was added"
    );
    // The invitation is looked at before anything costly is done.
    for guessed in ["guessed", &"x".repeat(9_999)] {
        let weak = Register { password: "weak".into(), ..with("bob@example.org", guessed) };
        let told = faults(register(&bench.accounts, &here, weak).await);
        let unusable = [(UserErrorCode::Invalid, "invitation".to_owned())];
        assert_eq!(told, unusable, "the password is not looked at");
    }
    let weak = Register { password: "weak".into(), ..with("bob@example.org", &secret) };
    let told = faults(register(&bench.accounts, &here, weak).await);
    assert_eq!(told[0].1, "password", "{told:?}");
    let bob = register(&bench.accounts, &here, with("bob@example.org", &secret)).await.unwrap();
    let viewer = cal3_app::Viewer::User { id: bob.user.id, session: bob.session };
    let found = organisation::visible(&bench.app, &viewer, &[organisation]).await.unwrap();
    assert_eq!(found.len(), 1);
}
