use cal3_app::account::{REUSE_GRACE, forget_ended_sessions, refresh, set_active, sign_out};
use secrecy::ExposeSecret as _;

use super::*;

impl Bench {
    async fn refresh(&self, token: &SecretString) -> Result<SignedIn, AppError> {
        refresh(&self.accounts, &client("192.0.2.1"), token).await
    }

    async fn reason(&self) -> Option<String> {
        self.text("select revoked_reason from sessions where revoked_at is not null").await
    }
}

#[tokio::test]
async fn each_token_is_exchanged_for_the_next() {
    let bench = Bench::create().await;
    let first = bench.register("ada@example.org").await;
    let mut token = first.refresh_token.clone();
    for _ in 0..5 {
        bench.later(15 * 60);
        let next = bench.refresh(&token).await.unwrap();
        assert_ne!(next.refresh_token.expose_secret(), token.expose_secret());
        assert_eq!(next.user, first.user);
        let verified = bench.accounts.tokens().verify(next.access_token.expose_secret()).unwrap();
        assert_eq!(verified.viewer.user_id(), Some(first.user.id));
        assert_eq!(next.refresh_expires_at, bench.app.now() + SignedDuration::from_hours(30 * 24));
        token = next.refresh_token;
    }
    assert_eq!(bench.text("select count(*)::text from sessions").await.unwrap(), "1", "one device");
}

#[tokio::test]
async fn a_spent_token_that_comes_back_ends_the_session_for_both() {
    let bench = Bench::create().await;
    let stolen = bench.register("ada@example.org").await.refresh_token;
    let elsewhere = bench.sign_in("ada@example.org", PASSWORD).await.unwrap().refresh_token;
    let owners = bench.refresh(&stolen).await.unwrap().refresh_token;
    bench.app.clock.advance(REUSE_GRACE);
    assert!(is_refused(&bench.refresh(&stolen).await), "the thief");
    assert!(is_refused(&bench.refresh(&owners).await), "and the owner, who has to sign in again");
    assert_eq!(bench.reason().await.as_deref(), Some("REUSED_TOKEN"));
    assert!(bench.refresh(&elsewhere).await.is_ok(), "their other device is not concerned");
}

#[tokio::test]
async fn a_thief_who_was_first_is_found_out_by_the_owner() {
    let bench = Bench::create().await;
    let stolen = bench.register("ada@example.org").await.refresh_token;
    let thiefs = bench.refresh(&stolen).await.unwrap().refresh_token;
    bench.later(600);
    assert!(is_refused(&bench.refresh(&stolen).await), "the owner's browser still had it");
    assert!(is_refused(&bench.refresh(&thiefs).await), "the thief is out");
}

#[tokio::test]
async fn a_lost_answer_does_not_sign_out() {
    let bench = Bench::create().await;
    let token = bench.register("ada@example.org").await.refresh_token;
    bench.refresh(&token).await.unwrap();
    bench.later(9);
    let again = bench.refresh(&token).await.unwrap().refresh_token;
    bench.later(900);
    assert!(bench.refresh(&again).await.is_ok());
    assert_eq!(bench.reason().await, None);
}

#[tokio::test]
async fn two_tabs_that_refresh_at_once_both_stay_signed_in() {
    let bench = Bench::create().await;
    let token = bench.register("ada@example.org").await.refresh_token;
    let (a, b) = tokio::join!(bench.refresh(&token), bench.refresh(&token));
    let (a, b) = (a.unwrap().refresh_token, b.unwrap().refresh_token);
    assert_ne!(a.expose_secret(), b.expose_secret());
    // Whichever of the two the browser keeps is good.
    bench.later(900);
    let kept = bench.refresh(&b).await.unwrap().refresh_token;
    bench.later(900);
    assert!(bench.refresh(&kept).await.is_ok());
    assert_eq!(bench.reason().await, None);
}

#[tokio::test]
async fn of_two_successors_only_one_line_goes_on() {
    let bench = Bench::create().await;
    let stolen = bench.register("ada@example.org").await.refresh_token;
    let owners = bench.refresh(&stolen).await.unwrap().refresh_token;
    // Within the grace the thief gets a token of their own.
    let thiefs = bench.refresh(&stolen).await.unwrap().refresh_token;
    bench.later(900);
    let owners = bench.refresh(&owners).await.unwrap().refresh_token;
    bench.later(900);
    assert!(is_refused(&bench.refresh(&thiefs).await), "spent by the owner's use of its sibling");
    assert_eq!(bench.reason().await.as_deref(), Some("REUSED_TOKEN"));
    assert!(is_refused(&bench.refresh(&owners).await));
}

#[tokio::test]
async fn the_grace_is_for_the_last_token_only() {
    let bench = Bench::create().await;
    let first = bench.register("ada@example.org").await.refresh_token;
    let second = bench.refresh(&first).await.unwrap().refresh_token;
    bench.refresh(&second).await.unwrap();
    assert!(is_refused(&bench.refresh(&first).await), "in the same second");
    assert_eq!(bench.reason().await.as_deref(), Some("REUSED_TOKEN"));
}

#[tokio::test]
async fn one_token_does_not_multiply_without_end() {
    let bench = Bench::create().await;
    let token = bench.register("ada@example.org").await.refresh_token;
    for _ in 0..16 {
        bench.refresh(&token).await.unwrap();
    }
    assert_eq!(retry_after(bench.refresh(&token).await), 1_000);
    assert_eq!(bench.text("select count(*)::text from refresh_tokens").await.unwrap(), "17");
}

#[tokio::test]
async fn unknown_and_malformed_tokens_are_refused_and_end_nothing() {
    let bench = Bench::create().await;
    let good = bench.register("ada@example.org").await.refresh_token;
    let hash = bench.text("select encode(token_hash, 'hex') from refresh_tokens").await.unwrap();
    for bad in ["", "x", &good.expose_secret()[1..], &hash, &"x".repeat(1_000_000), "\0", "é"] {
        assert!(is_refused(&bench.refresh(&bad.into()).await));
        assert!(sign_out(&bench.accounts, &client("192.0.2.1"), &bad.into()).await.unwrap().is_none());
    }
    assert!(bench.refresh(&good).await.is_ok());
}

#[tokio::test]
async fn a_device_that_is_not_used_is_signed_out() {
    let bench = Bench::create().await;
    let token = bench.register("ada@example.org").await.refresh_token;
    bench.later(30 * 24 * 3_600 - 1);
    let token = bench.refresh(&token).await.unwrap().refresh_token;
    bench.later(30 * 24 * 3_600);
    assert!(is_refused(&bench.refresh(&token).await));
    assert_eq!(bench.reason().await, None, "ended, not revoked");
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let bench = Bench::create().await;
    let first = bench.register("ada@example.org").await.refresh_token;
    let token = bench.refresh(&first).await.unwrap().refresh_token;
    let here = client("192.0.2.1");
    assert!(sign_out(&bench.accounts, &here, &token).await.unwrap().is_some());
    assert!(is_refused(&bench.refresh(&token).await));
    assert!(is_refused(&bench.refresh(&first).await), "nor by the grace");
    assert_eq!(bench.reason().await.as_deref(), Some("SIGNED_OUT"));
    assert!(sign_out(&bench.accounts, &here, &token).await.is_ok(), "twice does no harm");
}

#[tokio::test]
async fn who_is_deactivated_does_not_stay_signed_in() {
    let bench = Bench::create().await;
    let token = bench.register("ada@example.org").await.refresh_token;
    set_active(&bench.app, "ADA@example.org", false).await.unwrap();
    assert!(is_refused(&bench.refresh(&token).await));
    assert_eq!(bench.reason().await.as_deref(), Some("DEACTIVATED"));
    set_active(&bench.app, "ada@example.org", true).await.unwrap();
    assert!(is_refused(&bench.refresh(&token).await), "an ended session does not come back");
    assert!(bench.sign_in("ada@example.org", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn what_has_ended_long_ago_is_forgotten() {
    let bench = Bench::create().await;
    let mut token = bench.register("ada@example.org").await.refresh_token;
    let other = bench.sign_in("ada@example.org", PASSWORD).await.unwrap().refresh_token;
    let spent = "select count(*)::text from refresh_tokens where spent_at is not null";
    for _ in 0..3 {
        bench.later(20 * 24 * 3_600);
        token = bench.refresh(&token).await.unwrap().refresh_token;
    }
    assert_eq!(bench.text(spent).await.unwrap(), "1", "older than a token can be good");
    assert_eq!(forget_ended_sessions(&bench.app).await.unwrap(), 1, "the device that was not used");
    assert_eq!(forget_ended_sessions(&bench.app).await.unwrap(), 0);
    assert!(is_refused(&bench.refresh(&other).await));
    assert!(bench.refresh(&token).await.is_ok());
}
