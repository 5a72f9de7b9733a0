use cal3_app::{
    Viewer,
    account::{end_other_sessions, end_session, find_sessions, list_sessions, refresh},
    live,
    page::PageArgs,
};
use cal3_domain::{
    access::{Grant, Scopes},
    ids::{SessionId, TokenId},
};
use cal3_testkit::ReceivedMail;
use std::sync::Arc;
use uuid::Uuid;

use super::*;

const ALL: PageArgs<Uuid> = PageArgs { after: None, before: None, backwards: false, limit: 10 };

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const SAFARI: &str =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1";

async fn addresses(bench: &Bench, viewer: &Viewer) -> Vec<String> {
    let sessions = list_sessions(&bench.app, viewer, &ALL).await.unwrap();
    sessions.into_iter().map(|session| session.address).collect()
}

#[tokio::test]
async fn everybody_sees_their_own_devices_in_order() {
    let bench = Bench::create().await;
    let ada = bench.viewer_of(&bench.register("ada@example.org").await);
    let bea = bench.viewer_of(&bench.register("bea@example.org").await);
    bench.later(60);
    let phone = bench.sign_in_from("198.51.100.7", "ada@example.org", PASSWORD).await.unwrap();
    assert_eq!(addresses(&bench, &ada).await, ["192.0.2.1", "198.51.100.7"]);
    assert_eq!(addresses(&bench, &bea).await, ["192.0.2.1"]);
    let first = list_sessions(&bench.app, &ada, &PageArgs { limit: 1, ..ALL }).await.unwrap();
    assert_eq!(first.len(), 2, "one more shows that there are more");
    let last = PageArgs { backwards: true, before: Some(first[1].id.0), ..ALL };
    assert_eq!(list_sessions(&bench.app, &ada, &last).await.unwrap().len(), 1);
    // Where a device is used from now, and when, is told by its refreshing.
    bench.later(600);
    refresh(&bench.accounts, &client("203.0.113.9"), &phone.refresh_token).await.unwrap();
    let sessions = list_sessions(&bench.app, &ada, &ALL).await.unwrap();
    assert_eq!(sessions[1].address, "203.0.113.9");
    assert_eq!(
        sessions[1].last_used_at.duration_since(sessions[1].created_at),
        SignedDuration::from_secs(600)
    );
    bench.later(31 * 24 * 3_600);
    assert_eq!(addresses(&bench, &ada).await, Vec::<String>::new(), "what has ended by itself is not listed");
}

#[tokio::test]
async fn a_device_is_signed_out_from_afar() {
    let bench = Bench::create().await;
    let desk = bench.register("ada@example.org").await;
    let phone = bench.sign_in_from("198.51.100.7", "ada@example.org", PASSWORD).await.unwrap();
    let other = bench.register("bea@example.org").await;
    let (ada, bea) = (bench.viewer_of(&desk), bench.viewer_of(&other));
    let (Viewer::User { session: of_phone, .. }, Viewer::User { session: of_bea, .. }) =
        (bench.viewer_of(&phone), bea.clone())
    else {
        panic!("people");
    };
    for foreign in [of_bea, SessionId(Uuid::nil())] {
        let refused = end_session(&bench.app, &ada, foreign).await;
        assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");
    }
    assert!(find_sessions(&bench.app, &ada, &[of_bea]).await.unwrap().is_empty());
    end_session(&bench.app, &ada, of_phone).await.unwrap();
    assert!(matches!(end_session(&bench.app, &ada, of_phone).await, Err(AppError::NotFound)), "it has ended");
    assert!(is_refused(&refresh(&bench.accounts, &client("198.51.100.7"), &phone.refresh_token).await));
    assert!(refresh(&bench.accounts, &client("192.0.2.1"), &desk.refresh_token).await.is_ok());
    assert!(refresh(&bench.accounts, &client("192.0.2.1"), &other.refresh_token).await.is_ok());
    let revoked = format!("select count(*)::text from revocations where credential_id = '{}'", of_phone.0);
    assert_eq!(bench.text(&revoked).await.unwrap(), "1", "api processes refuse its access token at once");
    bench.app.database.settled().await;
    let told = live::list(&bench.app, &ada, None, 100).await.unwrap();
    let kinds: Vec<_> = told
        .changes
        .iter()
        .filter(|change| change.entity == live::Entity::Session && change.entity_id == of_phone.0)
        .map(|change| change.kind)
        .collect();
    assert_eq!(kinds, [live::Kind::Created, live::Kind::Deleted], "the list is live");
}

#[tokio::test]
async fn all_other_devices_are_signed_out() {
    let bench = Bench::create().await;
    let desk = bench.register("ada@example.org").await;
    let phone = bench.sign_in("ada@example.org", PASSWORD).await.unwrap();
    let tablet = bench.sign_in("ada@example.org", PASSWORD).await.unwrap();
    assert_eq!(end_other_sessions(&bench.app, &bench.viewer_of(&phone)).await.unwrap(), 2);
    assert_eq!(end_other_sessions(&bench.app, &bench.viewer_of(&phone)).await.unwrap(), 0);
    for gone in [&desk, &tablet] {
        assert!(is_refused(&refresh(&bench.accounts, &client("192.0.2.1"), &gone.refresh_token).await));
    }
    assert!(refresh(&bench.accounts, &client("192.0.2.1"), &phone.refresh_token).await.is_ok());
}

#[tokio::test]
async fn no_token_reaches_the_devices() {
    let bench = Bench::create().await;
    let ada = bench.viewer_of(&bench.register("ada@example.org").await);
    let grant = Arc::new(Grant { scopes: Scopes::all(), ..Grant::default() });
    let token = Viewer::Token { id: TokenId(Uuid::nil()), owner: ada.user_id().unwrap(), grant };
    let refused = list_sessions(&bench.app, &token, &ALL).await;
    assert!(matches!(refused, Err(AppError::SessionRequired)), "{refused:?}");
    assert!(matches!(end_other_sessions(&bench.app, &token).await, Err(AppError::SessionRequired)));
    let refused = list_sessions(&bench.app, &Viewer::Anonymous, &ALL).await;
    assert!(matches!(refused, Err(AppError::Unauthenticated)));
}

#[tokio::test]
async fn a_device_that_was_not_seen_before_is_told_by_mail() {
    let bench = Bench::with_mail().await;
    let subjects = |mails: &[ReceivedMail]| mails.iter().map(ReceivedMail::subject).collect::<Vec<_>>();
    let from = async |user_agent: &str| {
        let client = ClientInfo { address: "198.51.100.7".parse().ok(), user_agent: user_agent.to_owned() };
        let input = SignIn { email: "ada@example.org".to_owned(), password: PASSWORD.into() };
        sign_in(&bench.accounts, &client, input).await.unwrap();
        bench.app.send_mails().await
    };
    bench.register("ada@example.org").await;
    assert_eq!(subjects(&bench.app.send_mails().await), ["Confirm your e-mail address"]);
    assert!(from(FIREFOX).await.is_empty(), "not to an address that may be a stranger's");
    bench.execute("update users set email_verified_at = now()").await;
    let mails = from(SAFARI).await;
    assert_eq!(subjects(&mails), ["A new device signed in"]);
    assert!(
        mails[0].text().contains("Device:  Safari on iPhone\n  Address: 198.51.100.7"),
        "{}",
        mails[0].text()
    );
    assert!(from(SAFARI).await.is_empty() && from(FIREFOX).await.is_empty(), "these are known");
    bench.execute("update sessions set revoked_at = now()").await;
    assert!(from(SAFARI).await.is_empty(), "known also when they have signed out");
}
