//! Signing in with another service, against a provider that others wrote.

use cal3_app::SystemClock;
use cal3_domain::clock::Clock as _;
use cal3_testkit::totp_code;
use serde_json::{Value, json};

use browser::{Browser, PAGE, SESSION, STATE, come_back, execute, server};
use provider::Provider;

mod browser;
mod hostile;
mod provider;

fn problem(code: &str) -> String {
    format!("{PAGE}/sign-in?problem={code}&provider=one")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_signs_in_for_the_first_time_and_comes_back() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider, &["one"], &[("OIDC_ONE_LABEL", "The One")]).await;
    let told = server.send("GET /api/auth/providers", &[], "").await.json();
    assert_eq!(told["providers"], json!([{ "name": "one", "label": "The One" }]));
    assert_eq!((&told["registration"], &told["mail"]), (&json!("OPEN"), &json!(false)));

    provider.vouch_for("ada-1", "Ada@example.org");
    let mut browser = Browser::new(&server);
    let back = browser.go("/api/auth/one?from=/settings/profile%3Fa%3D1%23b&timeZone=Europe/Budapest").await;
    assert!(browser.cookies.contains_key(STATE) && !browser.is_signed_in());
    assert_eq!(browser.follow(&back).await, format!("{PAGE}/settings/profile?a=1#b"));
    assert!(browser.is_signed_in() && !browser.cookies.contains_key(STATE));
    let ada = browser.viewer().await;
    assert_eq!(
        (&ada["email"], &ada["name"], &ada["timeZone"]),
        (&json!("Ada@example.org"), &json!("Ada Lovelace"), &json!("Europe/Budapest"))
    );
    assert_eq!(ada["security"]["hasPassword"], false);
    assert!(ada["security"]["emailVerifiedAt"].is_string(), "the service vouches for it");
    assert_eq!(ada["security"]["identities"][0]["label"], "Ada@example.org");

    // Who somebody is there is told by the subject: the address may be another by now.
    provider.vouch_for("ada-1", "ada@elsewhere.example");
    let mut another = Browser::new(&server);
    assert_eq!(another.sign_in("one").await, format!("{PAGE}/"));
    let again = another.viewer().await;
    assert_eq!((&again["id"], &again["email"]), (&ada["id"], &ada["email"]));
    assert_eq!(again["security"]["identities"][0]["label"], "ada@elsewhere.example");

    // Where the token tells no address, the UserInfo endpoint is asked: of the same person only.
    provider.order(
        &json!({ "claims": { "sub": "bea-1" }, "userinfo": { "sub": "bea-1", "email": "bea@example.org" } }),
    );
    let mut bea = Browser::new(&server);
    bea.sign_in("one").await;
    let bea = bea.viewer().await;
    assert_eq!(
        (&bea["email"], &bea["security"]["emailVerifiedAt"]),
        (&json!("bea@example.org"), &Value::Null)
    );
    provider.order(&json!({ "claims": { "sub": "cyd-1" } }));
    assert_eq!(Browser::new(&server).sign_in("one").await, problem("REFUSED"));
    provider.order(&json!({ "userinfo": { "sub": "cyd-1", "email": null } }));
    assert_eq!(Browser::new(&server).sign_in("one").await, problem("NO_ADDRESS"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_second_step_is_asked_for_after_another_service_too() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider, &["one"], &[]).await;
    provider.vouch_for("ada-1", "ada@example.org");
    let mut browser = Browser::new(&server);
    browser.sign_in("one").await;
    let set_up = browser
        .ask("mutation { totpSetUp(input: {}) { setup { secret } userErrors { message } } }", json!({}))
        .await;
    let secret = set_up["totpSetUp"]["setup"]["secret"].as_str().expect("a secret").to_owned();
    let enable = "mutation ($code: String!) { totpEnable(input: { code: $code }) { recoveryCodes userErrors { message } } }";
    let code = totp_code(&secret, SystemClock.now());
    let enabled = browser.ask(enable, json!({ "code": code })).await;
    let recovery = enabled["totpEnable"]["recoveryCodes"][0].as_str().expect("a code").to_owned();

    let mut another = Browser::new(&server);
    let back = another.go("/api/auth/one?from=/settings/profile").await;
    let shown = another.follow(&back).await;
    assert!(!another.is_signed_in());
    let (page, challenge) =
        shown.split_once("#second-factor=").expect("a challenge, where no server sees it");
    assert_eq!(page, format!("{PAGE}/sign-in?from=%2Fsettings%2Fprofile"));
    let used = json!({ "challenge": challenge, "code": code }).to_string();
    assert_eq!(another.send("POST /api/auth/second-factor", None, &used).await.status, 422, "it was used");
    let body = json!({ "challenge": challenge, "code": recovery }).to_string();
    assert_eq!(another.send("POST /api/auth/second-factor", None, &body).await.status, 200);
    assert!(another.is_signed_in());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_address_at_two_services_and_a_password() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider, &["one", "two"], &[]).await;
    let mut owner = Browser::new(&server);
    let form = json!({ "email": "ada@example.org", "password": "correct horse battery 9!", "name": "Ada", "timeZone": "UTC" });
    assert_eq!(owner.send("POST /api/auth/register", None, &form.to_string()).await.status, 201);

    // Whoever registered may not own the address, and whoever comes may not either.
    provider.vouch_for("ada-1", "ADA@example.org");
    assert_eq!(Browser::new(&server).sign_in("one").await, problem("ADDRESS_TAKEN"));
    execute(&server.database, "update users set email_verified_at = now()").await;
    provider.order(&json!({ "claims": { "sub": "ada-1", "email": "ada@example.org" } }));
    assert_eq!(
        Browser::new(&server).sign_in("one").await,
        problem("ADDRESS_TAKEN"),
        "the service does not vouch"
    );

    provider.vouch_for("ada-1", "ada@example.org");
    let mut browser = Browser::new(&server);
    assert_eq!(browser.sign_in("one").await, format!("{PAGE}/"));
    let ada = owner.viewer().await;
    assert_eq!(browser.viewer().await["id"], ada["id"], "both know that the address is theirs");
    provider.vouch_for("ada-2", "ada@example.org");
    let mut browser = Browser::new(&server);
    browser.sign_in("two").await;
    let ada = browser.viewer().await;
    let identities = ada["security"]["identities"].as_array().unwrap();
    let names: Vec<_> = identities.iter().map(|identity| identity["provider"].as_str().unwrap()).collect();
    assert_eq!(names, ["one", "two"]);

    execute(&server.database, "update users set deactivated_at = now()").await;
    assert_eq!(Browser::new(&server).sign_in("one").await, problem("REFUSED"), "a barred account");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn services_are_linked_and_unlinked_but_for_the_last_way_in() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider, &["one"], &[]).await;
    provider.vouch_for("ada-1", "ada@example.org");
    let mut ada = Browser::new(&server);
    ada.sign_in("one").await;
    let unlink = "mutation ($id: ID!, $password: String) { identityUnlink(input: { id: $id, password: $password }) { unlinkedId userErrors { code field } } }";
    let first = ada.viewer().await["security"]["identities"][0]["id"].clone();
    let refused = ada.ask(unlink, json!({ "id": first })).await;
    assert_eq!(refused["identityUnlink"]["userErrors"], json!([{ "code": "FORBIDDEN", "field": ["id"] }]));

    provider.vouch_for("ada-2", "ada@work.example");
    let begun = ada.link("one", None).await;
    assert_eq!(begun.status, 200, "{begun:?}");
    let back = come_back(begun.json()["url"].as_str().unwrap()).await;
    assert_eq!(ada.follow(&back).await, format!("{PAGE}/settings/security?linked=one"));
    assert_eq!(ada.viewer().await["security"]["identities"].as_array().unwrap().len(), 2);
    let gone = ada.ask(unlink, json!({ "id": first })).await;
    assert_eq!(gone["identityUnlink"]["unlinkedId"], first);

    // Somebody else's.
    provider.vouch_for("bea-1", "bea@example.org");
    let mut bea = Browser::new(&server);
    bea.sign_in("one").await;
    provider.vouch_for("ada-2", "ada@work.example");
    let begun = bea.link("one", None).await.json();
    let back = come_back(begun["url"].as_str().unwrap()).await;
    let taken = format!("{PAGE}/settings/security?problem=IDENTITY_TAKEN&provider=one");
    assert_eq!(bea.follow(&back).await, taken);

    // Linking ends with the device that began it.
    provider.vouch_for("bea-2", "bea@example.org");
    let begun = bea.link("one", None).await.json();
    let back = come_back(begun["url"].as_str().unwrap()).await;
    bea.send("POST /api/auth/logout", None, "{}").await;
    let late = format!("{PAGE}/settings/security?problem=EXPIRED&provider=one");
    assert_eq!(bea.follow(&back).await, late);
    assert!(!bea.cookies.contains_key(SESSION));
    assert_eq!(Browser::new(&server).send("POST /api/auth/one/link", None, "{}").await.status, 401);
}
