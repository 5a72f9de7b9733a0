use cal3_app::account::{PasswordChange, change_password, refresh};

use super::*;

const NEW: &str = "another horse battery clamp";

fn change(current: Option<&str>, new: &str) -> PasswordChange {
    PasswordChange { current_password: current.map(SecretString::from), new_password: new.into() }
}

#[tokio::test]
async fn the_present_password_is_needed_and_other_devices_are_signed_out() {
    let bench = Bench::with_mail().await;
    let desk = bench.register("ada@example.org").await;
    let phone = bench.sign_in("ada@example.org", PASSWORD).await.unwrap();
    bench.execute("update users set email_verified_at = now()").await;
    bench.app.send_mails().await;
    let viewer = bench.viewer_of(&desk);
    for (current, code) in [
        (None, UserErrorCode::Required),
        (Some(""), UserErrorCode::Required),
        (Some("a guess"), UserErrorCode::Invalid),
        (Some(NEW), UserErrorCode::Invalid),
    ] {
        let told = faults(change_password(&bench.accounts, &viewer, change(current, NEW)).await);
        assert_eq!(told, [(code, "currentPassword".to_owned())], "{current:?}");
    }
    let told = faults(change_password(&bench.accounts, &viewer, change(Some(PASSWORD), "password")).await);
    assert_eq!(told, [(UserErrorCode::Invalid, "newPassword".to_owned())]);
    change_password(&bench.accounts, &viewer, change(Some(PASSWORD), NEW)).await.unwrap();
    assert!(is_refused(&bench.sign_in("ada@example.org", PASSWORD).await));
    assert!(bench.sign_in("ada@example.org", NEW).await.is_ok());
    assert!(is_refused(&refresh(&bench.accounts, &client("192.0.2.1"), &phone.refresh_token).await));
    assert!(refresh(&bench.accounts, &client("192.0.2.1"), &desk.refresh_token).await.is_ok());
    let mails = bench.app.send_mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].subject(), "Your password was changed");
    assert!(!mails[0].raw.contains("horse"), "no password in a mail");
}

#[tokio::test]
async fn guessing_the_present_password_is_slowed_down() {
    let bench = Bench::create().await;
    let viewer = bench.viewer_of(&bench.register("ada@example.org").await);
    for _ in 0..10 {
        faults(change_password(&bench.accounts, &viewer, change(Some("a guess"), NEW)).await);
    }
    let refused = change_password(&bench.accounts, &viewer, change(Some(PASSWORD), NEW)).await;
    assert_eq!(retry_after(refused), 60_000);
}

#[tokio::test]
async fn who_has_no_password_sets_one_soon_after_signing_in() {
    let bench = Bench::create().await;
    let viewer = bench.viewer_of(&bench.register("ada@example.org").await);
    bench.execute("update users set password_hash = null").await;
    bench.later(15 * 60);
    let told = faults(change_password(&bench.accounts, &viewer, change(None, NEW)).await);
    assert_eq!(told, [(UserErrorCode::Forbidden, String::new())], "that was too long ago");
    bench.execute("update sessions set created_at = created_at + interval '1 minute'").await;
    change_password(&bench.accounts, &viewer, change(None, NEW)).await.unwrap();
    assert!(bench.sign_in("ada@example.org", NEW).await.is_ok());
    let told = faults(change_password(&bench.accounts, &viewer, change(None, PASSWORD)).await);
    assert_eq!(told, [(UserErrorCode::Required, "currentPassword".to_owned())], "now they have one");
}

#[tokio::test]
async fn a_session_that_has_ended_proves_nothing() {
    let bench = Bench::create().await;
    let viewer = bench.viewer_of(&bench.register("ada@example.org").await);
    bench.execute("update users set password_hash = null").await;
    bench.execute("update sessions set revoked_at = now()").await;
    assert!(is_refused(&change_password(&bench.accounts, &viewer, change(None, NEW)).await));
}
