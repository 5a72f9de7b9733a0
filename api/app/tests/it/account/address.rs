use cal3_app::{
    account::{change_address, confirm_address, find_self, send_confirmation},
    calendar::{self, share},
};
use cal3_domain::access::CalendarRole;

use super::*;

const MAIL: &str = "Confirm your e-mail address";

#[tokio::test]
async fn a_new_account_is_asked_whether_the_address_is_its_owners() {
    let bench = Bench::with_mail().await;
    let ada = bench.viewer_of(&bench.register("Ada@example.org").await);
    let bea = bench.viewer_of(&bench.register("bea@example.org").await);
    let mails = bench.app.send_mails().await;
    assert_eq!(mails.len(), 2);
    assert_eq!(
        (mails[0].subject().as_str(), mails[0].to.as_slice()),
        (MAIL, &["Ada@example.org".to_owned()][..])
    );
    let link = format!("https://cal.example.org/confirm-address#{}", mails[0].secret());
    assert!(mails[0].text().contains(&link) && mails[0].html().contains(&link));
    let secret = mails[0].secret();
    for (who, secret) in
        [(&bea, secret.as_str()), (&ada, &secret[1..]), (&ada, ""), (&ada, &"x".repeat(9_999))]
    {
        let told = faults(confirm_address(&bench.accounts, who, secret).await);
        assert_eq!(told, [(UserErrorCode::Invalid, "secret".to_owned())], "{secret}");
    }
    let confirmed = confirm_address(&bench.accounts, &ada, &secret).await.unwrap();
    assert_eq!((confirmed.email_verified_at, confirmed.version), (Some(bench.app.now()), 2));
    assert_eq!(find_self(&bench.app, &ada).await.unwrap().unwrap(), confirmed);
    faults(confirm_address(&bench.accounts, &ada, &secret).await);
    send_confirmation(&bench.accounts, &ada).await.unwrap();
    assert!(bench.app.send_mails().await.is_empty(), "nothing is left to confirm");
}

#[tokio::test]
async fn a_link_works_for_a_day_and_can_be_sent_again_not_too_often() {
    let bench = Bench::with_mail().await;
    let ada = bench.viewer_of(&bench.register("ada@example.org").await);
    let first = bench.app.send_mails().await.remove(0).secret();
    bench.later(24 * 3_600);
    faults(confirm_address(&bench.accounts, &ada, &first).await);
    for _ in 0..10 {
        send_confirmation(&bench.accounts, &ada).await.unwrap();
    }
    assert_eq!(retry_after(send_confirmation(&bench.accounts, &ada).await), 600_000);
    let mails = bench.app.send_mails().await;
    assert_eq!(mails.len(), 10);
    confirm_address(&bench.accounts, &ada, &mails[3].secret()).await.unwrap();
    let left = bench.text("select count(*)::text from one_time_secrets where expires_at > now()").await;
    assert_eq!(left.unwrap(), "0", "the others have no use any more");
}

#[tokio::test]
async fn an_address_is_exchanged_when_the_new_one_confirms_it_and_the_old_one_is_told() {
    let bench = Bench::with_mail().await;
    let ada = bench.viewer_of(&bench.register("ada@example.org").await);
    bench.execute("update users set email_verified_at = now()").await;
    bench.app.send_mails().await;
    let password = SecretString::from(PASSWORD);
    let change = |email: &'static str| change_address(&bench.accounts, &ada, email, Some(&password));
    let told = faults(change_address(&bench.accounts, &ada, "new@example.net", None).await);
    assert_eq!(told, [(UserErrorCode::Required, "password".to_owned())]);
    for email in ["", "nonsense", "a@b\r\nBcc: c@example.org", "ada@example.org"] {
        assert_eq!(faults(change(email).await)[0].1, "email", "{email:?}");
    }
    change("wrong@example.net").await.unwrap();
    let mistyped = bench.app.send_mails().await.remove(0).secret();
    change("new@example.net").await.unwrap();
    let mails = bench.app.send_mails().await;
    assert_eq!(mails.iter().map(|mail| mail.to.join(" ")).collect::<Vec<_>>(), ["new@example.net"]);
    assert_eq!(find_self(&bench.app, &ada).await.unwrap().unwrap().address(), "ada@example.org", "not yet");
    faults(confirm_address(&bench.accounts, &ada, &mistyped).await);
    confirm_address(&bench.accounts, &ada, &mails[0].secret()).await.unwrap();
    let notices = bench.app.send_mails().await;
    assert_eq!(notices.len(), 1);
    assert_eq!(
        (notices[0].subject().as_str(), notices[0].to[0].as_str()),
        ("Your e-mail address was changed", "ada@example.org")
    );
    assert!(notices[0].text().contains("changed to new@example.net"), "{}", notices[0].text());
    assert!(bench.sign_in("new@example.net", PASSWORD).await.is_ok());
    assert!(is_refused(&bench.sign_in("ada@example.org", PASSWORD).await));
}

#[tokio::test]
async fn whether_an_address_is_taken_is_told_to_its_owner_only() {
    let bench = Bench::with_mail().await;
    let ada = bench.viewer_of(&bench.register("ada@example.org").await);
    bench.register("bea@example.org").await;
    bench.app.send_mails().await;
    let password = SecretString::from(PASSWORD);
    let free = change_address(&bench.accounts, &ada, "free@example.org", Some(&password)).await;
    let taken = change_address(&bench.accounts, &ada, "BEA@example.org", Some(&password)).await;
    assert_eq!(format!("{free:?}"), format!("{taken:?}"));
    let mails = bench.app.send_mails().await;
    let subjects: Vec<_> = mails.iter().map(|mail| (mail.to[0].as_str(), mail.subject())).collect();
    let told = ("BEA@example.org", "Your e-mail address is in use already".to_owned());
    assert_eq!(subjects, [("free@example.org", MAIL.to_owned()), told]);
    assert!(!mails[1].text().contains('#'), "no secret in it");
}

#[tokio::test]
async fn an_address_that_was_taken_meanwhile_is_refused() {
    let bench = Bench::with_mail().await;
    let ada = bench.viewer_of(&bench.register("ada@example.org").await);
    let password = SecretString::from(PASSWORD);
    change_address(&bench.accounts, &ada, "new@example.org", Some(&password)).await.unwrap();
    let secret = bench.app.send_mails().await.pop().unwrap().secret();
    bench.register("NEW@example.org").await;
    let told = faults(confirm_address(&bench.accounts, &ada, &secret).await);
    assert_eq!(told, [(UserErrorCode::Invalid, "secret".to_owned())]);
    assert_eq!(find_self(&bench.app, &ada).await.unwrap().unwrap().address(), "ada@example.org");
}

#[tokio::test]
async fn without_a_mail_server_it_is_said_and_nothing_is_enqueued() {
    let bench = Bench::create().await;
    let ada = bench.viewer_of(&bench.register("ada@example.org").await);
    let password = SecretString::from(PASSWORD);
    let told = [(UserErrorCode::NotConfigured, String::new())];
    assert_eq!(faults(send_confirmation(&bench.accounts, &ada).await), told);
    assert_eq!(faults(change_address(&bench.accounts, &ada, "new@example.org", Some(&password)).await), told);
    assert_eq!(bench.text("select count(*)::text from jobs").await.unwrap(), "0");
}

#[tokio::test]
async fn what_is_shared_with_an_address_waits_until_the_account_has_proved_that_it_is_its_own() {
    let bench = Bench::with_mail().await;
    let bob = bench.viewer_of(&bench.register("bob@example.org").await);
    let ada = bench.app.person("ada").await;
    let calendar = bench.app.calendar(&ada, "Ada's").await;
    for address in ["bob@example.org", "carol@example.org"] {
        let with = share::With::Address(address.to_owned());
        let input = share::CreateShare { calendar, with, role: CalendarRole::Reader, idempotency_key: None };
        share::create(&bench.app, &ada, input).await.unwrap();
    }
    let carol = bench.viewer_of(&bench.register("carol@example.org").await);
    let secrets: Vec<_> =
        bench.app.send_mails().await.iter().map(|mail| (mail.to[0].clone(), mail.secret())).collect();
    bench.later(60);
    for (who, address) in [(&bob, "bob@example.org"), (&carol, "carol@example.org")] {
        assert!(calendar::visible(&bench.app, who, &[calendar]).await.unwrap().is_empty(), "{address}");
        let (_, secret) = secrets.iter().find(|(to, _)| to == address).unwrap();
        confirm_address(&bench.accounts, who, secret).await.unwrap();
        let seen = calendar::visible(&bench.app, who, &[calendar]).await.unwrap();
        assert_eq!(seen[0].role, CalendarRole::Reader, "{address}");
    }
    let told = "select count(*)::text from calendar_shares where updated_at <> created_at or version <> 1";
    assert_eq!(bench.text(told).await.unwrap(), "0", "who shared learns nothing of it");
}

#[tokio::test]
async fn an_old_address_that_was_never_confirmed_is_told_nothing() {
    let bench = Bench::with_mail().await;
    let ada = bench.viewer_of(&bench.register("mistyped@example.org").await);
    bench.app.send_mails().await;
    change_address(&bench.accounts, &ada, "ada@example.org", Some(&PASSWORD.into())).await.unwrap();
    let secret = bench.app.send_mails().await.remove(0).secret();
    confirm_address(&bench.accounts, &ada, &secret).await.unwrap();
    let told: Vec<_> = bench.app.send_mails().await.iter().map(|mail| mail.to.join(" ")).collect();
    assert!(told.is_empty(), "{told:?}");
}
