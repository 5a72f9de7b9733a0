use cal3_app::{account::set_active, limit::Quota};

use super::*;

#[tokio::test]
async fn who_may_not_sign_in_is_told_the_same_whatever_the_reason() {
    let bench = Bench::create().await;
    bench.register("ada@example.org").await;
    bench.register("gone@example.org").await;
    set_active(&bench.app, "gone@example.org", false).await.unwrap();
    bench.register("without@example.org").await;
    bench.execute("update users set password_hash = null where email = 'without@example.org'").await;
    for (what, email, password) in [
        ("a wrong password", "ada@example.org", "correct horse battery stapler"),
        ("the password in another case", "ada@example.org", "Correct horse battery staple"),
        ("an unknown address", "nobody@example.org", PASSWORD),
        ("no address at all", "nobody", PASSWORD),
        ("a deactivated account", "gone@example.org", PASSWORD),
        ("an account without a password", "without@example.org", PASSWORD),
        ("SQL", "' or 1=1 --@example.org", "' or '1'='1"),
        ("a pattern", "%@example.org", PASSWORD),
    ] {
        let refused = bench.sign_in(email, password).await;
        assert!(is_refused(&refused), "{what}: {refused:?}");
        assert_eq!(refused.unwrap_err().to_string(), "sign in first", "{what}");
    }
    assert!(bench.sign_in("ada@example.org", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn empty_and_huge_fields_are_named() {
    let bench = Bench::create().await;
    let told = faults(bench.sign_in("", "").await);
    assert_eq!(told, ["email", "password"].map(|field| (UserErrorCode::Required, field.to_owned())));
    let told = faults(bench.sign_in("ada@example.org", &"x".repeat(257)).await);
    assert_eq!(told, [(UserErrorCode::TooLong, "password".to_owned())]);
}

#[tokio::test]
async fn the_device_is_remembered() {
    let bench = Bench::create().await;
    bench.register("ada@example.org").await;
    let odd = ClientInfo {
        address: Some("::ffff:198.51.100.7".parse().unwrap()),
        user_agent: format!("Browser\n{}", "x".repeat(1_000)),
    };
    let input = SignIn { email: "ada@example.org".to_owned(), password: PASSWORD.into() };
    sign_in(&bench.accounts, &odd, input).await.unwrap();
    let row = "select concat_ws(' ', address, length(user_agent), left(user_agent, 8)) from sessions where address <> '192.0.2.1'";
    assert_eq!(bench.text(row).await.unwrap(), "198.51.100.7 256 Browserx");
}

#[tokio::test]
async fn a_hash_of_another_time_is_renewed() {
    let bench = Bench::create().await;
    bench.register("ada@example.org").await;
    let read = "select password_hash from users";
    let old = old_hash();
    bench.execute(&format!("update users set password_hash = '{old}'")).await;
    assert!(is_refused(&bench.sign_in("ada@example.org", "another password").await));
    assert_eq!(bench.text(read).await.unwrap(), old, "a wrong password changes nothing");
    assert!(bench.sign_in("ada@example.org", PASSWORD).await.is_ok());
    let renewed = bench.text(read).await.unwrap();
    assert!(renewed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{renewed}");
    assert!(bench.sign_in("ada@example.org", PASSWORD).await.is_ok());
    assert_eq!(bench.text(read).await.unwrap(), renewed, "once");
}

/// The same password by argon2id with 8 MiB.
pub(super) fn old_hash() -> String {
    use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, Version};
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8_192, 1, 1, None).unwrap());
    argon2.hash_password_with_salt(PASSWORD.as_bytes(), b"sixteen octets!!").unwrap().to_string()
}

#[tokio::test]
async fn guessing_one_accounts_password_is_slowed_down_for_the_guesser_only() {
    let bench = Bench::create().await;
    bench.register("ada@example.org").await;
    for _ in 0..10 {
        assert!(is_refused(&bench.sign_in_from("198.51.100.1", "ada@example.org", "guess").await));
    }
    // The right password does not help any more, in whatever case the address is written.
    assert_eq!(retry_after(bench.sign_in_from("198.51.100.1", "ADA@example.org", PASSWORD).await), 60_000);
    assert!(
        bench.sign_in_from("192.0.2.1", "ada@example.org", PASSWORD).await.is_ok(),
        "its owner elsewhere"
    );
    bench.later(59);
    assert_eq!(retry_after(bench.sign_in_from("198.51.100.1", "ada@example.org", PASSWORD).await), 1_000);
    bench.later(1);
    assert!(bench.sign_in_from("198.51.100.1", "ada@example.org", PASSWORD).await.is_ok(), "after a minute");
}

#[tokio::test]
async fn success_forgives_ones_own_mistakes() {
    let bench = Bench::create().await;
    bench.register("ada@example.org").await;
    for _ in 0..2 {
        for _ in 0..9 {
            assert!(is_refused(&bench.sign_in("ada@example.org", "mistyped").await));
        }
        assert!(bench.sign_in("ada@example.org", PASSWORD).await.is_ok());
    }
}

/// The limits with room for five only, so that few hashes have to be made.
fn five() -> AccountLimits {
    let limits = AccountLimits::default();
    let five = |quota: Quota| Quota { burst: 5, ..quota };
    AccountLimits {
        sign_in_account: five(limits.sign_in_account),
        sign_in_address: five(limits.sign_in_address),
        ..limits
    }
}

#[tokio::test]
async fn guessing_one_password_for_many_accounts_is_slowed_down() {
    let bench = Bench::with_limits(five()).await;
    for n in 0..5 {
        assert!(is_refused(&bench.sign_in_from("2001:db8::1", &format!("u{n}@example.org"), "guess").await));
    }
    let same_customer = bench.sign_in_from("2001:db8::2", "u99@example.org", "guess").await;
    assert_eq!(retry_after(same_customer), 2_000);
    assert!(is_refused(&bench.sign_in_from("2001:db8:0:1::1", "u99@example.org", "guess").await));
}

#[tokio::test]
async fn guessing_from_everywhere_is_slowed_down() {
    let bench = Bench::with_limits(five()).await;
    bench.register("ada@example.org").await;
    for n in 0..5 {
        assert!(is_refused(
            &bench.sign_in_from(&format!("198.51.100.{n}"), "ada@example.org", "guess").await
        ));
    }
    assert_eq!(retry_after(bench.sign_in_from("203.0.113.1", "ada@example.org", "guess").await), 30_000);
    assert!(
        is_refused(&bench.sign_in_from("203.0.113.1", "bea@example.org", "guess").await),
        "another account"
    );
}
