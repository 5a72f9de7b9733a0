//! What people with an account are told in the page of events to which they are invited, and of answers.

use cal3_app::{
    AppError, Viewer,
    event::{self, AnswerEvent, DeleteEvent, EventPatch, EventTarget, Notify, RecurrenceScope},
    notice::{self, Kind, Notice},
    page::PageArgs,
};
use cal3_domain::{
    access::CalendarRole,
    event::AttendeeAnswer,
    ids::{EventId, OccurrenceId},
};
use cal3_testkit::{TestApp, sharing};

use super::{
    at,
    guests::{answers, change, confirm_all, execute, guests, lunch, party, says, update},
    make, mondays,
};

/// What somebody was told, the newest first; it is marked as read.
async fn told(app: &TestApp, viewer: &Viewer) -> Vec<Notice> {
    let page = PageArgs { after: None, before: None, backwards: false, limit: 20 };
    let found = notice::list(app, viewer, viewer.user_id().unwrap(), Some(false), &page).await.unwrap();
    if let Some(newest) = found.first() {
        notice::mark_read(app, viewer, &notice::MarkRead::Until(newest.id)).await.unwrap();
    }
    found
}

async fn titles(app: &TestApp, viewer: &Viewer) -> Vec<String> {
    told(app, viewer).await.into_iter().map(|notice| notice.title).collect()
}

async fn delete(app: &TestApp, viewer: &Viewer, id: EventId, notify: Notify) {
    let all = DeleteEvent { target: EventTarget::Event(id), scope: None, if_version: None, notify };
    event::delete(app, viewer, all).await.unwrap();
}

#[tokio::test]
async fn who_is_invited_is_told_of_what_becomes_of_it() {
    let (app, ada, bob) = party().await;
    let dora = app.person("dora").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let both = EventPatch {
        location: Some(Some("Kitchen".to_owned())),
        ..lunch(&["Bob@Example.com", "ada@example.com", "carl@example.org", "dora@example.com"])
    };
    let made = make(&app, &ada, calendar, both).await;
    let [invited] = &told(&app, &bob).await[..] else { panic!("not told once") };
    assert_eq!((invited.kind, invited.title.as_str()), (Kind::EventInvited, "ada invited you to “Lunch”"));
    let when = "Monday, 2 March 2026, 12:00 – 13:00 (Europe/Budapest)\nKitchen";
    assert_eq!((invited.text.as_str(), invited.subject.clone()), (when, Some(made.id.to_string())));
    assert_eq!(
        (invited.sender_name.as_deref(), invited.rule, &invited.rule_name),
        (Some("ada"), None, &None)
    );
    assert_eq!(titles(&app, &ada).await, [""; 0], "she did it herself");
    assert_eq!(titles(&app, &dora).await, [""; 0], "nobody has confirmed that the address is hers");

    let noted = EventPatch { description: Some(Some("Menu".to_owned())), ..EventPatch::default() };
    update(&app, &ada, made.id, noted).await;
    assert_eq!(titles(&app, &bob).await, [""; 0], "what does not matter to guests is not told");
    let later = EventPatch { start: at("2026-03-03T12:00:00"), ..EventPatch::default() };
    update(&app, &ada, made.id, later.clone()).await;
    let [moved] = &told(&app, &bob).await[..] else { panic!("not told once") };
    assert_eq!(
        (moved.kind, moved.title.as_str()),
        (Kind::EventMoved, "ada changed the time or the place of “Lunch”")
    );
    assert!(moved.text.starts_with("Tuesday, 3 March 2026"), "{}", moved.text);

    let fewer = EventPatch { attendees: guests(&["carl@example.org"]), ..EventPatch::default() };
    update(&app, &ada, made.id, fewer).await;
    let [gone] = &told(&app, &bob).await[..] else { panic!("not told once") };
    assert_eq!((gone.kind, &gone.subject), (Kind::EventUninvited, &None));

    let again = make(&app, &ada, calendar, lunch(&["bob@example.com"])).await;
    told(&app, &bob).await;
    delete(&app, &ada, again.id, Notify::All).await;
    let [off] = &told(&app, &bob).await[..] else { panic!("not told once") };
    assert_eq!((off.kind, off.title.as_str()), (Kind::EventCancelled, "ada cancelled “Lunch”"));
    assert_eq!(off.subject, None);

    let silent = EventPatch { notify: Notify::Nobody, ..lunch(&["bob@example.com"]) };
    let made = make(&app, &ada, calendar, silent).await;
    update(&app, &ada, made.id, EventPatch { notify: Notify::Nobody, ..later }).await;
    delete(&app, &ada, made.id, Notify::Nobody).await;
    assert_eq!(titles(&app, &bob).await, [""; 0], "nobody is told when that is said");
    let kinds: Vec<i16> = sqlx::query_scalar("select distinct kind from notices")
        .fetch_all(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(kinds, [0], "no other could the release before read");
}

#[tokio::test]
async fn a_series_is_told_of_once_also_when_it_is_cut() {
    let (app, ada, bob) = party().await;
    let calendar = app.calendar(&ada, "Mine").await;
    let series = mondays(&app, &ada, calendar).await.id;
    let invites = EventPatch { attendees: guests(&["bob@example.com"]), ..EventPatch::default() };
    update(&app, &ada, series, invites).await;
    assert_eq!(titles(&app, &bob).await, ["ada invited you to “Mondays”"]);
    let one = |day: &str| {
        let original = format!("{day}T09:00:00").parse().unwrap();
        EventTarget::Occurrence(OccurrenceId { event: series, original })
    };
    let later = |day: &str| EventPatch { start: at(&format!("{day}T11:00:00")), ..EventPatch::default() };
    let ninth = change(one("2026-03-09"), RecurrenceScope::This, later("2026-03-09"));
    event::update(&app, &ada, ninth).await.unwrap();
    assert_eq!(titles(&app, &bob).await.len(), 1);
    let cut = change(one("2026-03-16"), RecurrenceScope::ThisAndFuture, later("2026-03-16"));
    event::update(&app, &ada, cut).await.unwrap();
    assert_eq!(titles(&app, &bob).await, ["ada changed the time or the place of “Mondays”"]);

    says(&app, &bob, EventTarget::Event(series), AttendeeAnswer::Accepted).await;
    assert_eq!(titles(&app, &ada).await, ["bob comes to “Mondays”"], "not for each override");

    let others = EventPatch { attendees: guests(&["carl@example.org"]), ..EventPatch::default() };
    let cut = change(one("2026-03-09"), RecurrenceScope::ThisAndFuture, others);
    event::update(&app, &ada, cut).await.unwrap();
    assert_eq!(titles(&app, &bob).await, ["ada took your invitation to “Mondays” back"]);
}

#[tokio::test]
async fn whoever_invited_and_may_not_read_the_event_any_more_is_told_of_no_answers() {
    let (app, ada, bob) = party().await;
    let dora = app.person("dora").await;
    let calendar = app.calendar(&dora, "Team").await;
    let grantee = sharing::Grantee::User(ada.user_id().unwrap());
    sharing::share(&app, calendar, grantee, CalendarRole::Writer).await;
    let made = make(&app, &ada, calendar, lunch(&["bob@example.com"])).await;
    let target = EventTarget::Event(made.id);
    says(&app, &bob, target, AttendeeAnswer::Accepted).await;
    assert_eq!(titles(&app, &ada).await, ["bob comes to “Lunch”"]);
    sqlx::query("delete from calendar_shares").execute(&mut *app.store.read().await.unwrap()).await.unwrap();
    says(&app, &bob, target, AttendeeAnswer::Declined).await;
    assert_eq!(titles(&app, &ada).await, [""; 0]);
}

#[tokio::test]
async fn whoever_invites_is_told_of_answers() {
    let (app, ada, bob) = party().await;
    let calendar = app.calendar(&ada, "Mine").await;
    let made =
        make(&app, &ada, calendar, lunch(&["bob@example.com", "carl@example.org", "ada@example.com"])).await;
    let target = EventTarget::Event(made.id);
    says(&app, &bob, target, AttendeeAnswer::Accepted).await;
    let [came] = &told(&app, &ada).await[..] else { panic!("not told once") };
    assert_eq!(
        (came.kind, came.title.as_str(), came.sender_name.as_deref()),
        (Kind::EventAnswered, "bob comes to “Lunch”", Some("bob"))
    );
    assert!(came.text.starts_with("“On my way”\nMonday, 2 March 2026, 12:00"), "{}", came.text);
    assert_eq!(came.subject, Some(made.id.to_string()));
    says(&app, &bob, target, AttendeeAnswer::Accepted).await;
    says(&app, &bob, target, AttendeeAnswer::NeedsAction).await;
    assert_eq!(titles(&app, &ada).await, [""; 0], "nothing is new, and an answer that is taken back is none");

    let secret = app.send_mails().await[1].secret();
    event::by_link(&app, &secret, AttendeeAnswer::Declined, None).await.unwrap();
    assert_eq!(titles(&app, &ada).await, ["carl@example.org does not come to “Lunch”"]);
    let own = AnswerEvent { target, answer: AttendeeAnswer::Tentative, comment: None };
    event::answer(&app, &ada, &own).await.unwrap();
    assert_eq!(titles(&app, &ada).await, [""; 0], "she did it herself");
    let lately: i64 = sqlx::query_scalar(
        "select count(*) from changes where entity = 12 and kind = 0 and owner_user_id = $1",
    )
    .bind(ada.user_id().unwrap().0)
    .fetch_one(&mut *app.store.read().await.unwrap())
    .await
    .unwrap();
    assert_eq!(lately, 2, "her page is told at once");
}

#[tokio::test]
async fn without_mail_who_is_invited_is_told_in_the_page_up_to_so_many_in_an_hour() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    confirm_all(&app).await;
    let calendar = app.calendar(&ada, "Mine").await;
    make(&app, &ada, calendar, lunch(&["bob@example.com"])).await;
    assert_eq!(titles(&app, &bob).await, ["ada invited you to “Lunch”"]);
    let many = "insert into notices (id, user_id, kind, title, text, sender_user_id, created_at, event_news)
                select gen_random_uuid(), user_id, 0, title, text, sender_user_id, created_at, event_news
                from notices, generate_series(1, $1)";
    execute(&app, sqlx::query(many).bind(498_i32)).await;
    let made = make(&app, &ada, calendar, lunch(&["bob@example.com"])).await;
    let input = event::CreateEvent {
        calendar_id: calendar,
        event: lunch(&["bob@example.com"]),
        uid: None,
        idempotency_key: None,
    };
    let refused = event::create(&app, &ada, input).await;
    assert!(matches!(refused, Err(AppError::Throttled { .. })), "{refused:?}");
    let since = app.now() - jiff::SignedDuration::from_hours(1);
    let mut connection = app.store.read().await.unwrap();
    let by_rules = cal3_store::notice::told_since(&mut connection, ada.user_id().unwrap(), since).await;
    assert_eq!(by_rules.unwrap(), 0, "what rules may tell is counted apart");
    drop(connection);

    // Whoever answers is never refused for it; the answers beyond so many stand at the event alone.
    execute(&app, sqlx::query("update notices set event_news = 4, user_id = sender_user_id")).await;
    says(&app, &bob, EventTarget::Event(made.id), AttendeeAnswer::Accepted).await;
    assert_eq!(answers(&event::visible(&app, &ada, &[made.id]).await.unwrap()[0])[0].1, "ACCEPTED");
    let answered = told(&app, &ada).await;
    assert!(answered.iter().all(|notice| !notice.title.contains("comes to")), "{answered:?}");
}
