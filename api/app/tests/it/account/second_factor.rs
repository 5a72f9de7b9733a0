use cal3_app::{
    Viewer,
    account::{
        disable_second_factor, disable_totp, enable_totp, find_second_factor, refresh,
        replace_recovery_codes, reseal_secrets, set_up_totp, sign_in_with_code,
    },
    secretbox::SecretBox,
};
use cal3_testkit::totp_code;
use data_encoding::BASE32_NOPAD;
use secrecy::ExposeSecret as _;

use super::*;

/// The code that an app with this secret shows.
fn app_shows(secret: &SecretString, bench: &Bench) -> String {
    totp_code(secret.expose_secret(), bench.app.now())
}

impl Bench {
    /// Switches the second step on; answers the app's secret and the recovery codes.
    pub(super) async fn enable_second_factor(
        &self,
        signed_in: &SignedIn,
    ) -> (SecretString, Vec<SecretString>) {
        let viewer = self.viewer_of(signed_in);
        let setup = set_up_totp(&self.accounts, &viewer, Some(&PASSWORD.into())).await.unwrap();
        let codes = enable_totp(&self.accounts, &viewer, &app_shows(&setup.secret, self)).await.unwrap();
        self.later(30);
        (setup.secret, codes)
    }

    pub(super) async fn first_step(&self) -> SecretString {
        match self.enter_from("192.0.2.1", "ada@example.org", PASSWORD).await.unwrap() {
            Entry::SecondFactor(challenge) => challenge.token,
            Entry::SignedIn(_) => panic!("the second step was left out"),
        }
    }

    pub(super) async fn second_step(
        &self,
        challenge: &SecretString,
        code: &str,
    ) -> Result<SignedIn, AppError> {
        sign_in_with_code(&self.accounts, &client("192.0.2.1"), challenge, code).await
    }
}

const WRONG: [(UserErrorCode, &str); 1] = [(UserErrorCode::Invalid, "code")];

fn wrong<T: std::fmt::Debug>(result: Result<T, AppError>) -> bool {
    faults(result) == WRONG.map(|(code, field)| (code, field.to_owned()))
}

#[tokio::test]
async fn signing_in_takes_two_steps_once_the_app_has_shown_that_it_has_the_secret() {
    let bench = Bench::with_mail().await;
    let ada = bench.register("ada@example.org").await;
    bench.execute("update users set email_verified_at = now()").await;
    let viewer = bench.viewer_of(&ada);
    let told = faults(enable_totp(&bench.accounts, &viewer, "123456").await);
    assert_eq!(told, [(UserErrorCode::Invalid, String::new())], "there is no secret yet");
    let told = faults(set_up_totp(&bench.accounts, &viewer, None).await);
    assert_eq!(told, [(UserErrorCode::Required, "password".to_owned())]);
    let first = set_up_totp(&bench.accounts, &viewer, Some(&PASSWORD.into())).await.unwrap();
    let setup = set_up_totp(&bench.accounts, &viewer, Some(&PASSWORD.into())).await.unwrap();
    assert!(setup.qr_code.expose_secret().contains("<svg"));
    let uri = setup.uri.expose_secret();
    assert!(uri.starts_with("otpauth://totp/Cal3%20cal.example.org:ada%40example.org?secret="), "{uri}");
    assert!(
        wrong(enable_totp(&bench.accounts, &viewer, &app_shows(&first.secret, &bench)).await),
        "the secret before"
    );
    assert!(matches!(bench.sign_in("ada@example.org", PASSWORD).await, Ok(SignedIn { .. })), "not on yet");
    assert_eq!(find_second_factor(&bench.app, &viewer).await.unwrap(), None);
    let codes = enable_totp(&bench.accounts, &viewer, &app_shows(&setup.secret, &bench)).await.unwrap();
    assert_eq!(codes.len(), 10);
    let state = find_second_factor(&bench.app, &viewer).await.unwrap().unwrap();
    assert_eq!((state.enabled_at, state.recovery_codes_left), (bench.app.now(), 10));
    let subjects: Vec<_> = bench.app.send_mails().await.iter().map(|mail| mail.subject()).collect();
    assert_eq!(subjects.last().unwrap(), "Two-step sign-in is on");
    let told = faults(set_up_totp(&bench.accounts, &viewer, Some(&PASSWORD.into())).await);
    assert_eq!(told, [(UserErrorCode::Invalid, String::new())], "it would be switched off by that");

    bench.later(30);
    let challenge = bench.first_step().await;
    assert!(wrong(bench.second_step(&challenge, "000000").await));
    let code = app_shows(&setup.secret, &bench);
    let spaced = format!(" {} {} ", &code[..3], &code[3..]);
    assert!(bench.second_step(&challenge, &spaced).await.is_ok());
    let again = bench.first_step().await;
    assert!(wrong(bench.second_step(&again, &code).await), "no code is taken twice");
    assert!(
        is_refused(&bench.sign_in_with_wrong_password().await),
        "a wrong password never gets to the second step"
    );
}

impl Bench {
    async fn sign_in_with_wrong_password(&self) -> Result<Entry, AppError> {
        self.enter_from("192.0.2.1", "ada@example.org", "a guess").await
    }
}

#[tokio::test]
async fn of_two_who_send_one_code_at_once_one_gets_in() {
    let bench = Bench::create().await;
    let ada = bench.register("ada@example.org").await;
    let (secret, _) = bench.enable_second_factor(&ada).await;
    let challenge = bench.first_step().await;
    let code = app_shows(&secret, &bench);
    let (one, two) = tokio::join!(bench.second_step(&challenge, &code), bench.second_step(&challenge, &code));
    assert_eq!(i32::from(one.is_ok()) + i32::from(two.is_ok()), 1, "{one:?} {two:?}");
}

#[tokio::test]
async fn recovery_codes_let_in_once_each() {
    let bench = Bench::with_mail().await;
    let ada = bench.register("ada@example.org").await;
    bench.execute("update users set email_verified_at = now()").await;
    let (secret, codes) = bench.enable_second_factor(&ada).await;
    bench.app.send_mails().await;
    let code = codes[4].expose_secret().to_uppercase();
    assert!(bench.second_step(&bench.first_step().await, &code).await.is_ok());
    let mails = bench.app.send_mails().await;
    assert!(mails[0].text().contains("(9 left)"), "{}", mails[0].text());
    assert!(wrong(bench.second_step(&bench.first_step().await, &code).await));
    let stored =
        bench.text("select encode(string_agg(code_hash, ''), 'escape') from recovery_codes").await.unwrap();
    assert!(codes.iter().all(|code| !stored.contains(&code.expose_secret()[..4])), "only hashes are kept");

    let viewer = bench.viewer_of(&ada);
    let password = SecretString::from(PASSWORD);
    let now = app_shows(&secret, &bench);
    let new = replace_recovery_codes(&bench.accounts, &viewer, Some(&password), &now).await.unwrap();
    assert_eq!(new.len(), 10);
    assert!(
        wrong(bench.second_step(&bench.first_step().await, codes[0].expose_secret()).await),
        "the former ones"
    );
    assert!(bench.second_step(&bench.first_step().await, new[0].expose_secret()).await.is_ok());
}

#[tokio::test]
async fn switching_it_off_takes_both_steps() {
    let bench = Bench::create().await;
    let ada = bench.register("ada@example.org").await;
    let (secret, _) = bench.enable_second_factor(&ada).await;
    let viewer = bench.viewer_of(&ada);
    let password = SecretString::from(PASSWORD);
    assert!(wrong(disable_totp(&bench.accounts, &viewer, Some(&password), "000000").await));
    let code = app_shows(&secret, &bench);
    let told = faults(disable_totp(&bench.accounts, &viewer, Some(&"a guess".into()), &code).await);
    assert_eq!(told, [(UserErrorCode::Invalid, "password".to_owned())]);
    disable_totp(&bench.accounts, &viewer, Some(&password), &code).await.unwrap();
    assert!(bench.sign_in("ada@example.org", PASSWORD).await.is_ok());
    assert_eq!(bench.text("select count(*)::text from recovery_codes").await.unwrap(), "0");
}

#[tokio::test]
async fn the_operator_lets_in_who_lost_their_phone() {
    let bench = Bench::create().await;
    let ada = bench.register("ada@example.org").await;
    bench.enable_second_factor(&ada).await;
    let (user, was_enabled) = disable_second_factor(&bench.app, " ADA@example.org").await.unwrap();
    assert_eq!((user.id, was_enabled), (ada.user.id, true));
    assert!(is_refused(&refresh(&bench.accounts, &client("192.0.2.1"), &ada.refresh_token).await));
    assert!(bench.sign_in("ada@example.org", PASSWORD).await.is_ok());
    assert_eq!(bench.text("select count(*)::text from recovery_codes").await.unwrap(), "0");
    let recorded = format!(
        "select via::text from audit_entries where action = 'TOTP_DISABLE' and subject = '{}'",
        user.id
    );
    assert_eq!(bench.text(&recorded).await.unwrap(), "4", "by the command line");
    let (_, again) = disable_second_factor(&bench.app, "ada@example.org").await.unwrap();
    assert!(!again);
    let open = "select count(*)::text from sessions where revoked_at is null";
    assert_eq!(bench.text(open).await.unwrap(), "1", "then nobody is signed out");
    let nobody = disable_second_factor(&bench.app, "nobody@example.org").await;
    assert!(matches!(nobody, Err(AppError::NotFound)));
}

#[tokio::test]
async fn guessing_codes_is_slowed_down_from_wherever() {
    let bench = Bench::create().await;
    let ada = bench.register("ada@example.org").await;
    let (secret, codes) = bench.enable_second_factor(&ada).await;
    let challenge = bench.first_step().await;
    for n in 0..10 {
        let from = client(&format!("198.51.100.{n}"));
        assert!(wrong(sign_in_with_code(&bench.accounts, &from, &challenge, &format!("00000{n}")).await));
    }
    for right in [app_shows(&secret, &bench).as_str(), codes[0].expose_secret()] {
        assert_eq!(retry_after(bench.second_step(&challenge, right).await), 600_000);
    }
    bench.later(599);
    assert!(retry_after(bench.second_step(&challenge, &app_shows(&secret, &bench)).await) <= 1_000);
}

#[tokio::test]
async fn the_token_between_the_steps_opens_nothing_else_and_ends() {
    let bench = Bench::create().await;
    let ada = bench.register("ada@example.org").await;
    let (secret, _) = bench.enable_second_factor(&ada).await;
    let challenge = bench.first_step().await;
    assert!(bench.accounts.tokens().verify(challenge.expose_secret()).is_err(), "it is no access token");
    let code = app_shows(&secret, &bench);
    let refused = bench.second_step(&ada.access_token, &code).await;
    assert!(is_refused(&refused), "and an access token is no proof of the first step");
    for other in ["", "x", "eyJhbGciOiJub25lIn0.e30."] {
        assert!(is_refused(&bench.second_step(&other.into(), &code).await));
    }
    bench.execute("update users set deactivated_at = now()").await;
    assert!(is_refused(&bench.second_step(&challenge, &code).await), "deactivated between the steps");
    bench.execute("update users set deactivated_at = null").await;
    bench.later(599);
    assert!(bench.second_step(&challenge, &app_shows(&secret, &bench)).await.is_ok());
    bench.later(1);
    assert!(is_refused(&bench.second_step(&challenge, &app_shows(&secret, &bench)).await));
}

#[tokio::test]
async fn secrets_lie_encrypted_and_follow_the_key() {
    let mut bench = Bench::create().await;
    let ada = bench.register("ada@example.org").await;
    let (secret, _) = bench.enable_second_factor(&ada).await;
    let raw = BASE32_NOPAD.decode(secret.expose_secret().as_bytes()).unwrap();
    let stored = "select encode(secret, 'hex') from second_factors";
    let before = bench.text(stored).await.unwrap();
    let hex: String = raw.iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(!before.contains(&hex[..8]), "nothing of it is readable");
    assert_eq!(reseal_secrets(&bench.app).await.unwrap(), 0, "the key is the present one");

    let keys = ["another-key-of-at-least-32-octets-000002", "a-key-for-tests-of-at-least-32-octets-01"];
    let rotated = |count: usize| {
        let keys: Vec<SecretString> = keys[..count].iter().map(|key| SecretString::from(*key)).collect();
        SecretBox::try_new(&keys).unwrap()
    };
    bench.replace_secret_box(rotated(2));
    assert_eq!(reseal_secrets(bench.accounts.app()).await.unwrap(), 1);
    assert_eq!(reseal_secrets(bench.accounts.app()).await.unwrap(), 0);
    assert_ne!(bench.text(stored).await.unwrap(), before);
    bench.replace_secret_box(rotated(1));
    let challenge = bench.first_step().await;
    assert!(bench.second_step(&challenge, &app_shows(&secret, &bench)).await.is_ok(), "the old key is gone");

    let bea = bench.register("bea@example.org").await;
    let viewer: Viewer = bench.viewer_of(&bea);
    set_up_totp(&bench.accounts, &viewer, Some(&PASSWORD.into())).await.unwrap();
    bench.execute("update second_factors f set secret = o.secret, enabled_at = now() from second_factors o where f.user_id <> o.user_id").await;
    let Ok(Entry::SecondFactor(challenge)) = bench.enter_from("192.0.2.1", "bea@example.org", PASSWORD).await
    else {
        panic!("two steps");
    };
    let moved = bench.second_step(&challenge.token, &app_shows(&secret, &bench)).await;
    assert!(
        matches!(moved, Err(AppError::Internal(_))),
        "a secret in another's row does not open: {moved:?}"
    );
}
