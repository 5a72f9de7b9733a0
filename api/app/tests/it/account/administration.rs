use cal3_app::account::{
    Administrator, Passwords, create_administrator, ensure_user, list_users, refresh, reset_password,
    set_active,
};
use secrecy::ExposeSecret as _;

use super::*;

fn administrator(email: &str, password: Option<&str>) -> Administrator {
    Administrator {
        email: email.to_owned(),
        name: "Root".to_owned(),
        time_zone: "UTC".to_owned(),
        password: password.map(SecretString::from),
    }
}

#[tokio::test]
async fn administrators_are_made_with_a_password_of_their_own_or_a_new_one() {
    let bench = Bench::create().await;
    let passwords = Passwords::try_new(&bench.app).unwrap();
    let make = |input| create_administrator(&bench.app, &passwords, input);
    let chosen = make(administrator("root@example.org", Some(PASSWORD))).await.unwrap();
    assert!(chosen.generated.is_none() && chosen.user.is_administrator);
    assert!(bench.sign_in("root@example.org", PASSWORD).await.unwrap().user.is_administrator);
    let made = make(administrator("two@example.org", None)).await.unwrap().generated.unwrap();
    assert!(bench.sign_in("two@example.org", made.expose_secret()).await.is_ok());
    let again = make(administrator("three@example.org", None)).await.unwrap().generated.unwrap();
    assert_ne!(made.expose_secret(), again.expose_secret());
    let weak = make(administrator("four@example.org", Some("root1234"))).await;
    assert_eq!(faults(weak), [(UserErrorCode::Invalid, "password".to_owned())]);
    let nobody = make(administrator("nobody", None)).await;
    assert_eq!(faults(nobody), [(UserErrorCode::Invalid, "email".to_owned())]);
}

#[tokio::test]
async fn who_has_an_account_becomes_an_administrator_and_keeps_the_password() {
    let bench = Bench::create().await;
    let passwords = Passwords::try_new(&bench.app).unwrap();
    bench.register("ada@example.org").await;
    let input = administrator("ADA@example.org", Some("another long password 7"));
    let promoted = create_administrator(&bench.app, &passwords, input).await.unwrap();
    assert!(promoted.user.is_administrator && promoted.generated.is_none());
    let signed_in = bench.sign_in("ada@example.org", PASSWORD).await.unwrap();
    assert!(signed_in.user.is_administrator);
    assert_eq!(signed_in.user.name, "Ada Lovelace");
}

#[tokio::test]
async fn a_new_password_ends_every_session() {
    let bench = Bench::create().await;
    let passwords = Passwords::try_new(&bench.app).unwrap();
    let token = bench.register("ada@example.org").await.refresh_token;
    let reset = reset_password(&bench.app, &passwords, "Ada@example.org", None).await.unwrap();
    assert!(is_refused(&bench.sign_in("ada@example.org", PASSWORD).await));
    assert!(is_refused(&refresh(&bench.accounts, &client("192.0.2.1"), &token).await));
    let new = reset.generated.unwrap();
    assert!(bench.sign_in("ada@example.org", new.expose_secret()).await.is_ok());
    let unknown = reset_password(&bench.app, &passwords, "nobody@example.org", None).await;
    assert!(matches!(unknown, Err(AppError::NotFound)));
}

#[tokio::test]
async fn accounts_are_listed_by_address_a_page_at_a_time() {
    let bench = Bench::create().await;
    for email in ["Bea@example.org", "ada@example.org", "cy@example.org"] {
        bench.register(email).await;
    }
    let page = |after: &'static str, limit| {
        let app = &bench.app;
        async move {
            list_users(app, after, limit)
                .await
                .unwrap()
                .into_iter()
                .map(|u| u.address().to_owned())
                .collect::<Vec<_>>()
        }
    };
    assert_eq!(page("", 2).await, ["ada@example.org", "Bea@example.org"]);
    assert_eq!(page("Bea@example.org", 2).await, ["cy@example.org"]);
    let gone = set_active(&bench.app, "bea@example.org", false).await.unwrap();
    assert_eq!(gone.deactivated_at, Some(bench.app.now()));
    assert!(matches!(set_active(&bench.app, "x@example.org", false).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn the_demo_account_is_made_once() {
    let bench = Bench::create().await;
    let passwords = Passwords::try_new(&bench.app).unwrap();
    let ensure = |password: &'static str| {
        let (app, passwords) = (&bench.app, &passwords);
        async move {
            ensure_user(app, passwords, "demo@cal3.local", "Demo", "UTC", &password.into()).await.unwrap()
        }
    };
    let (first, is_new) = ensure("demo").await;
    assert!(is_new);
    let (second, is_new) = ensure("other").await;
    assert!(!is_new);
    assert_eq!(first.id, second.id);
    assert!(bench.sign_in("demo@cal3.local", "demo").await.is_ok(), "the first password stays");
}
