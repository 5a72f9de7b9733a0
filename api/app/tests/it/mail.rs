//! Mails, from the row to the mail server and read back.

use cal3_app::{
    UserErrorCode, Viewer,
    mail::{
        self, Attachment, Block, CalendarPart, ConfirmAddress, Happening, Letter, Mail, Mailbox, Mailer,
        SecurityNotice, SendError, Sent, Undelivered,
    },
};
use cal3_domain::ids::JobId;
use cal3_testkit::{ReceivedMail, TestApp};
use serde_json::json;
use uuid::Uuid;

use crate::account::PATIENCE;

async fn notice(app: &TestApp, happening: Happening) -> ReceivedMail {
    let ada = app.person("ada").await;
    let unconfirmed = notices(app, &ada, happening.clone()).await;
    assert_eq!(unconfirmed.len(), 0, "the address may be a stranger's");
    sqlx::query("update users set email_verified_at = now()")
        .execute(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    let mut sent = notices(app, &ada, happening).await;
    assert_eq!(sent.len(), 1);
    sent.remove(0)
}

/// The mails that are sent when something happens to the account.
async fn notices(app: &TestApp, ada: &Viewer, happening: Happening) -> Vec<ReceivedMail> {
    let mail = Mail::SecurityNotice(SecurityNotice {
        user: ada.user_id().unwrap().0,
        to: None,
        happening,
        at: app.now(),
        device: Some("Firefox on Linux".to_owned()),
        address: Some("192.0.2.7".to_owned()),
    });
    let mut tx = app.store.begin().await.unwrap();
    mail::enqueue(app, &mut tx, ada.user_id(), &mail).await.unwrap();
    tx.commit().await.unwrap();
    app.send_mails().await
}

#[tokio::test]
async fn a_mail_arrives_with_the_headers_that_it_should_have() {
    let app = TestApp::create_with_mail().await;
    let mail = notice(&app, Happening::NewDevice).await;
    assert_eq!(
        (mail.from.as_str(), mail.to.as_slice()),
        ("cal3@example.org", &["ada@example.com".to_owned()][..])
    );
    let one = |name: &str| {
        let values = mail.header(name);
        assert_eq!(values.len(), 1, "{name} in {}", mail.head());
        values[0].clone()
    };
    assert_eq!(one("From"), "Cal3 <cal3@example.org>");
    assert_eq!(one("To"), "ada <ada@example.com>");
    assert_eq!(one("Subject"), "A new device signed in");
    assert_eq!(one("Date"), "Mon, 05 Jan 2026 12:00:00 +0000", "the app's clock, not the machine's");
    assert_eq!(one("MIME-Version"), "1.0");
    assert_eq!(one("Auto-Submitted"), "auto-generated");
    let id = one("Message-ID");
    assert!(
        id.starts_with('<') && id.ends_with("@example.org>") && id.len() == 2 + 26 + "@example.org".len(),
        "{id}"
    );
    assert!(mail.header("List-Unsubscribe").is_empty() && mail.header("Bcc").is_empty());
    let types: Vec<_> = mail.parts().into_iter().map(|(media_type, ..)| media_type).collect();
    assert_eq!(types, ["text/plain; charset=utf-8", "text/html; charset=utf-8"]);
    let text = mail.text();
    assert!(text.contains("Monday, 5 January 2026, 13:00 (CET)"), "in their zone: {text}");
    assert!(text.contains("Device:  Firefox on Linux\n  Address: 192.0.2.7\n"), "{text}");
    assert!(mail.html().contains("Firefox on Linux"));
}

#[tokio::test]
async fn no_text_becomes_a_header_or_markup() {
    let app = TestApp::create_with_mail().await;
    let provider = "Evil\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>".to_owned();
    let mail = notice(&app, Happening::IdentityLinked { provider }).await;
    assert_eq!(mail.to, ["ada@example.com"]);
    assert!(mail.header("Bcc").is_empty(), "{}", mail.head());
    assert!(!mail.html().contains("<script"), "{}", mail.html());
    assert!(mail.html().contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[tokio::test]
async fn names_of_all_languages_survive() {
    let app = TestApp::create_with_mail().await;
    let ada = app.person("ada").await;
    let rename = "update users set name = $1, email = $2 where id = $3";
    sqlx::query(rename)
        .bind("李小龍, \"Bruce\" <x@y.z>")
        .bind("bruce@bücher.example")
        .bind(ada.user_id().unwrap().0)
        .execute(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    let mut tx = app.store.begin().await.unwrap();
    let address = "bruce@bücher.example".to_owned();
    let mail = Mail::ConfirmAddress(ConfirmAddress { user: ada.user_id().unwrap().0, address });
    mail::enqueue(&app, &mut tx, None, &mail).await.unwrap();
    tx.commit().await.unwrap();
    let mail = app.send_mails().await.remove(0);
    assert_eq!(mail.to, ["bruce@xn--bcher-kva.example"], "the domain needs no server that knows UTF-8");
    assert!(mail.head().is_ascii(), "{}", mail.head());
    assert!(mail.text().starts_with("Hello 李小龍, \"Bruce\" <x@y.z>,\n"), "{}", mail.text());
    assert_eq!(mail.secret().len(), 43);
    let stored: Vec<u8> = sqlx::query_scalar("select secret_hash from one_time_secrets")
        .fetch_one(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(stored.len(), 32);
    assert!(
        !stored.windows(8).any(|part| mail.secret().as_bytes().starts_with(part)),
        "only the hash is kept"
    );
}

#[tokio::test]
async fn a_letter_may_carry_an_invitation_and_files() {
    let app = TestApp::create_with_mail().await;
    let to = Mailbox { name: "Ada".to_owned(), address: "ada@example.com".to_owned() };
    let ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
    let letter = Letter {
        reply_to: Some(Mailbox { name: "Bea".to_owned(), address: "bea@example.com".to_owned() }),
        calendar: Some(CalendarPart { method: "REQUEST".to_owned(), content: ics.to_owned() }),
        attachments: vec![Attachment {
            name: "plan\r\nX: y.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            content: vec![0, 1, 2, 255],
        }],
        ..Letter::new(to, "Invitation: Übergabe", vec![Block::text("Please come.")])
    };
    mail::deliver(&app, JobId(Uuid::from_u128(7)), &letter).await.unwrap();
    let mail = tokio::time::timeout(PATIENCE, app.mail_server().next()).await.unwrap();
    assert_eq!(mail.subject(), "Invitation: Übergabe");
    assert_eq!(mail.header("Reply-To"), ["Bea <bea@example.com>"]);
    assert_eq!(mail.header("Message-ID"), ["<00000000000000000000000007@example.org>"]);
    assert!(mail.header("X").is_empty());
    let parts = mail.parts();
    let types: Vec<_> =
        parts.iter().map(|(media_type, name, _)| (media_type.as_str(), name.as_deref())).collect();
    assert_eq!(
        types,
        [
            ("text/plain; charset=utf-8", None),
            ("text/html; charset=utf-8", None),
            ("text/calendar; charset=utf-8; method=REQUEST; component=VEVENT", None),
            ("application/ics", Some("invite.ics")),
            ("application/pdf", Some("plan  X: y.pdf")),
        ]
    );
    assert_eq!(parts[2].2, ics.as_bytes());
    assert_eq!(parts[3].2, ics.as_bytes());
    assert_eq!(parts[4].2, [0, 1, 2, 255]);
}

#[tokio::test]
async fn a_refusal_for_good_is_told_from_one_for_now() {
    let app = TestApp::create_with_mail().await;
    let letter = Letter::new(
        Mailbox { name: String::new(), address: "gone@example.com".to_owned() },
        "Hello",
        vec![Block::text("Hello.")],
    );
    let send = async |answer: &str| {
        app.mail_server().refuse_next(answer);
        mail::deliver(&app, JobId(Uuid::nil()), &letter).await
    };
    assert!(matches!(send("550 no such user").await, Err(SendError::Undelivered(Undelivered::Never(_)))));
    assert!(matches!(send("451 try later").await, Err(SendError::Undelivered(Undelivered::Later(_)))));
    assert_eq!(mail::deliver(&app, JobId(Uuid::nil()), &letter).await.unwrap(), Sent::Accepted);
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_again_later() {
    let app = TestApp::create().await;
    let away = Mailer::try_new(&"smtp://127.0.0.1:1".into(), "cal3@example.org").unwrap();
    let app = app.clone().with_mailer(Some(away));
    let letter = Letter::new(
        Mailbox { name: String::new(), address: "a@example.com".to_owned() },
        "Hello",
        Vec::new(),
    );
    let sent = mail::deliver(&app, JobId(Uuid::nil()), &letter).await;
    assert!(matches!(sent, Err(SendError::Undelivered(Undelivered::Later(_)))), "{sent:?}");
}

#[tokio::test]
async fn a_payload_that_cannot_be_read_is_not_guessed_at() {
    let app = TestApp::create_with_mail().await;
    for payload in [
        json!({}),
        json!({ "v": 2, "mail": { "kind": "reset_password", "address": "a@example.org" } }),
        json!({ "v": 1, "mail": { "kind": "no_such_mail" } }),
    ] {
        let sent = mail::send(&app, JobId(Uuid::nil()), payload).await;
        assert!(matches!(sent, Err(SendError::Unreadable(_))), "{sent:?}");
    }
    assert!(app.mail_server().take().is_empty());
    assert_eq!(UserErrorCode::NotConfigured.as_str(), "NOT_CONFIGURED");
}
