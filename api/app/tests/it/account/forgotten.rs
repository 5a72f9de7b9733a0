use cal3_app::{
    account::{forgot_password, refresh, reset_forgotten_password},
    automation::{self, CreateRule},
    calendar::{
        self,
        share::{self, CreateLink, CreateShare, With},
    },
};
use cal3_domain::{access::CalendarRole, ids::CalendarShareId};
use serde_json::json;

use super::*;

const NEW: &str = "another horse battery clamp";

async fn forgot(bench: &Bench, email: &str) -> Result<(), AppError> {
    forgot_password(&bench.accounts, &client("192.0.2.1"), email).await
}

async fn reset(bench: &Bench, secret: &str, password: &str) -> Result<(), AppError> {
    reset_forgotten_password(&bench.accounts, &client("192.0.2.1"), secret, &password.into()).await
}

#[tokio::test]
async fn a_link_in_a_mail_sets_a_new_password_once_and_signs_everything_out() {
    let bench = Bench::with_mail().await;
    let desk = bench.register("ada@example.org").await;
    bench.execute("update users set email_verified_at = now()").await;
    bench.app.send_mails().await;
    forgot(&bench, "ADA@example.org").await.unwrap();
    forgot(&bench, "ada@example.org").await.unwrap();
    let mails = bench.app.send_mails().await;
    assert_eq!(mails.len(), 2);
    assert_eq!(
        (mails[0].subject().as_str(), mails[0].to[0].as_str()),
        ("Choose a new password", "ada@example.org")
    );
    let secret = mails[0].secret();
    assert!(mails[0].text().contains(&format!("https://cal.example.org/reset-password#{secret}")));
    let told = faults(reset(&bench, &secret, "password").await);
    assert_eq!(told, [(UserErrorCode::Invalid, "password".to_owned())], "weak; the link still works");
    for wrong in ["", "x", &secret[1..], &"x".repeat(9_999)] {
        assert_eq!(faults(reset(&bench, wrong, NEW).await), [(UserErrorCode::Invalid, "secret".to_owned())]);
    }
    reset(&bench, &secret, NEW).await.unwrap();
    for spent in [&secret, &mails[1].secret()] {
        let told = faults(reset(&bench, spent, PASSWORD).await);
        assert_eq!(
            told,
            [(UserErrorCode::Invalid, "secret".to_owned())],
            "neither it nor its sibling works again"
        );
    }
    assert!(is_refused(&refresh(&bench.accounts, &client("192.0.2.1"), &desk.refresh_token).await));
    assert!(is_refused(&bench.sign_in("ada@example.org", PASSWORD).await));
    assert!(bench.sign_in("ada@example.org", NEW).await.is_ok());
    let notices = bench.app.send_mails().await;
    assert_eq!(notices[0].subject(), "Your password was changed");
}

#[tokio::test]
async fn of_two_who_follow_a_link_at_once_one_sets_the_password() {
    let bench = Bench::with_mail().await;
    bench.register("ada@example.org").await;
    bench.app.send_mails().await;
    forgot(&bench, "ada@example.org").await.unwrap();
    let secret = bench.app.send_mails().await.remove(0).secret();
    let (one, two) =
        tokio::join!(reset(&bench, &secret, NEW), reset(&bench, &secret, "a third horse battery clip"));
    assert_eq!(i32::from(one.is_ok()) + i32::from(two.is_ok()), 1, "{one:?} {two:?}");
}

#[tokio::test]
async fn a_link_works_for_an_hour_for_the_address_that_it_was_sent_to() {
    let bench = Bench::with_mail().await;
    bench.register("ada@example.org").await;
    bench.app.send_mails().await;
    forgot(&bench, "ada@example.org").await.unwrap();
    let secret = bench.app.send_mails().await.remove(0).secret();
    bench.execute("update users set email = 'other@example.org'").await;
    faults(reset(&bench, &secret, NEW).await);
    forgot(&bench, "other@example.org").await.unwrap();
    let secret = bench.app.send_mails().await.remove(0).secret();
    bench.later(3_600);
    faults(reset(&bench, &secret, NEW).await);
    forgot(&bench, "other@example.org").await.unwrap();
    let secret = bench.app.send_mails().await.remove(0).secret();
    bench.later(3_599);
    reset(&bench, &secret, NEW).await.unwrap();
}

#[tokio::test]
async fn what_a_stranger_prepared_goes_when_the_owner_of_an_address_comes() {
    let bench = Bench::with_mail().await;
    let stranger = bench.viewer_of(&bench.register("ada@example.org").await);
    bench.app.send_mails().await;
    let prepared = bench.prepare(&stranger).await;
    bench.app.send_mails().await;
    bench
        .execute(
            "insert into identities (id, user_id, provider, issuer, subject, label, created_at, last_used_at)
             select gen_random_uuid(), id, 'evil', 'https://evil.example', '1', 'x', now(), now() from users where email = 'ada@example.org'",
        )
        .await;
    bench.execute("insert into second_factors (user_id, secret, created_at, enabled_at) select id, '\\x01', now(), now() from users where email = 'ada@example.org'").await;
    bench
        .execute(
            "insert into tokens (id, user_id, name, secret_hash, hint, scopes, created_at, expires_at)
             select gen_random_uuid(), id, 't', '\\x01', 'x', '{}', now(), now() + interval '1 year' from users where email = 'ada@example.org'",
        )
        .await;
    let left = "select concat_ws(' ', (select count(*) from identities), (select count(*) from second_factors),
        (select count(*) from tokens where revoked_at is null), (select count(*) from calendar_shares),
        (select count(feed_secret_hash) + count(feed_created_at) from calendars), (select count(*) from rules where is_enabled),
        (select count(email_verified_at) from users where email = 'ada@example.org'))";
    assert_eq!(bench.text(left).await.unwrap(), "1 1 1 3 2 1 0");
    forgot(&bench, "ada@example.org").await.unwrap();
    reset(&bench, &bench.app.send_mails().await.remove(0).secret(), NEW).await.unwrap();
    assert_eq!(
        bench.text(left).await.unwrap(),
        "0 0 0 1 0 0 1",
        "and the address is known to be theirs; bob's share stays"
    );
    let stays =
        "select string_agg(c.name, ' ') from calendar_shares s join calendars c on c.id = s.calendar_id";
    assert_eq!(bench.text(stays).await.unwrap(), "Bob's");
    let revoked =
        format!("select count(*)::text from revocations where credential_id = '{}'", prepared.link.0);
    assert_eq!(bench.text(&revoked).await.unwrap(), "1", "sockets that the link opened close");
    assert!(matches!(calendar::feed(&bench.app, &prepared.feed).await.map(drop), Err(AppError::NotFound)));
    let told = "select string_agg(entity || ':' || kind, ' ' order by seq) from changes
        where seq > (select seq from changes where entity = 9 and kind = 2 order by seq desc limit 1)";
    // The account, in between two shares with whom they were for, the feed, the rule, the account.
    assert_eq!(bench.text(told).await.unwrap(), "7:2 1:2 7:2 1:2 1:1 40:1 0:1");
    let recorded = "select details from audit_entries where action = 'PASSWORD_RESET'";
    let details = bench.text(recorded).await.unwrap();
    assert_eq!(details, r#"{"feedsDisabled":1,"rulesDisabled":1,"sharesDeleted":2,"webhooksDisabled":0}"#);
}

/// Ways back that a stranger keeps who had an account.
struct Prepared {
    link: CalendarShareId,
    feed: String,
}

impl Bench {
    /// Shares a calendar of the stranger's with an address and by a link, subscribes to it, and has a rule that calls out; and
    /// shares one of bob's.
    async fn prepare(&self, stranger: &Viewer) -> Prepared {
        let app = &self.app;
        let bob = app.person("bob").await;
        let (own, bobs) = (app.calendar(stranger, "Ada's").await, app.calendar(&bob, "Bob's").await);
        let share = |calendar| CreateShare {
            calendar,
            with: With::Address("eve@example.com".to_owned()),
            role: CalendarRole::Writer,
            idempotency_key: None,
        };
        share::create(app, stranger, share(own)).await.unwrap();
        share::create(app, &bob, share(bobs)).await.unwrap();
        let link = CreateLink {
            calendar: own,
            role: CalendarRole::Reader,
            name: None,
            expires_at: None,
            idempotency_key: None,
        };
        let (link, _) = share::create_link(app, stranger, link).await.unwrap();
        let (_, url) = calendar::rotate_feed(app, stranger, own).await.unwrap();
        let feed = url.rsplit('/').next().unwrap().trim_end_matches(".ics").to_owned();
        let definition = json!({
            "name": "A rule", "timeZone": "Europe/Budapest", "trigger": { "kind": "EVENT_CREATED" },
            "steps": [{ "action": { "kind": "SET_COLOR", "color": "#ff0000" } }],
        });
        let rule = CreateRule { definition, secrets: Vec::new(), is_enabled: true, idempotency_key: None };
        automation::create(app, stranger, rule).await.unwrap();
        Prepared { link: link.id, feed }
    }
}

#[tokio::test]
async fn on_an_account_that_is_the_owners_the_second_step_stays() {
    let bench = Bench::with_mail().await;
    let ada = bench.register("ada@example.org").await;
    bench.execute("update users set email_verified_at = now()").await;
    bench.app.send_mails().await;
    bench.enable_second_factor(&ada).await;
    bench.app.send_mails().await;
    forgot(&bench, "ada@example.org").await.unwrap();
    reset(&bench, &bench.app.send_mails().await.remove(0).secret(), NEW).await.unwrap();
    let entry = bench.enter_from("192.0.2.1", "ada@example.org", NEW).await.unwrap();
    assert!(matches!(entry, Entry::SecondFactor(_)), "{entry:?}");
}

#[tokio::test]
async fn whether_an_address_has_an_account_is_not_told_in_words() {
    let bench = Bench::with_mail().await;
    bench.register("ada@example.org").await;
    bench.register("gone@example.org").await;
    bench.execute("update users set deactivated_at = now() where email = 'gone@example.org'").await;
    bench.app.send_mails().await;
    for email in ["ada@example.org", "gone@example.org", "nobody@example.org"] {
        for _ in 0..5 {
            forgot(&bench, email).await.unwrap();
        }
        assert_eq!(retry_after(forgot(&bench, email).await), 900_000, "{email}");
    }
    let told: Vec<_> = bench.app.send_mails().await.into_iter().map(|mail| mail.to[0].clone()).collect();
    assert_eq!(told, vec!["ada@example.org"; 5]);
}

#[tokio::test]
async fn without_a_mail_server_it_is_said() {
    let bench = Bench::create().await;
    bench.register("ada@example.org").await;
    for email in ["ada@example.org", "nobody@example.org"] {
        assert_eq!(faults(forgot(&bench, email).await), [(UserErrorCode::NotConfigured, String::new())]);
    }
}

#[tokio::test]
async fn what_is_no_address_is_said() {
    let bench = Bench::with_mail().await;
    assert_eq!(faults(forgot(&bench, "nonsense").await), [(UserErrorCode::Invalid, "email".to_owned())]);
    assert_eq!(faults(forgot(&bench, "").await), [(UserErrorCode::Required, "email".to_owned())]);
}
