//! Who is invited to events: by whom, how they are told, and what they answer.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    event::{
        self, AnswerEvent, AttendeeInput, DeleteEvent, EventPatch, EventTarget, Notify, RecurrenceScope,
        UpdateEvent,
    },
    page::PageArgs,
};
use cal3_domain::{
    access::CalendarRole,
    event::{AttendeeAnswer, Event, EventStatus, Participants},
    ids::{EventId, OccurrenceId},
};
use cal3_testkit::{
    TestApp,
    sharing::{Grantee, link, share},
};

use super::{at, faults, make, mondays, patch};

pub fn guests(emails: &[&str]) -> Option<Vec<AttendeeInput>> {
    let input = |email: &&str| AttendeeInput { email: (*email).to_owned(), ..AttendeeInput::default() };
    Some(emails.iter().map(input).collect())
}

/// An app that sends mail, whose people have confirmed their addresses.
pub(super) async fn party() -> (TestApp, Viewer, Viewer) {
    let app = TestApp::create_with_mail().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    confirm_all(&app).await;
    (app, ada, bob)
}

pub(super) type Statement<'q> = sqlx::query::Query<'q, sqlx::Postgres, sqlx::postgres::PgArguments>;

pub(super) async fn execute(app: &TestApp, statement: Statement<'_>) {
    let mut tx = app.store.begin().await.unwrap();
    statement.execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

pub async fn confirm_all(app: &TestApp) {
    execute(app, sqlx::query("update users set email_verified_at = now()")).await;
}

pub(super) fn lunch(emails: &[&str]) -> EventPatch {
    EventPatch {
        attendees: guests(emails),
        ..patch("Lunch", at("2026-03-02T12:00:00"), at("2026-03-02T13:00:00"))
    }
}

pub fn change(target: EventTarget, scope: RecurrenceScope, event: EventPatch) -> UpdateEvent {
    UpdateEvent {
        target,
        scope: Some(scope),
        calendar_id: None,
        event,
        if_version: None,
        idempotency_key: None,
    }
}

pub async fn update(app: &TestApp, viewer: &Viewer, id: EventId, event: EventPatch) -> Event {
    event::update(app, viewer, change(EventTarget::Event(id), RecurrenceScope::All, event)).await.unwrap()
}

pub async fn says(app: &TestApp, viewer: &Viewer, target: EventTarget, answer: AttendeeAnswer) {
    let input = AnswerEvent { target, answer, comment: Some("On my way".to_owned()) };
    event::answer(app, viewer, &input).await.unwrap();
}

pub(super) fn answers(event: &Event) -> Vec<(&str, &str)> {
    let attendees = event.data.participants.attendees.iter();
    attendees.map(|attendee| (attendee.address.as_str(), attendee.answer.as_str())).collect()
}

pub(super) async fn invited(app: &TestApp, viewer: &Viewer) -> Vec<String> {
    let page = PageArgs { after: None, before: None, backwards: false, limit: 10 };
    let found = event::invitations(app, viewer, viewer.user_id().unwrap(), &page).await.unwrap();
    found.into_iter().map(|(_, found)| found.event.data.details.summary).collect()
}

#[tokio::test]
async fn who_is_invited_is_mailed_and_answers_without_seeing_the_calendar() {
    let (app, ada, bob) = party().await;
    let calendar = app.calendar(&ada, "Mine").await;
    let made = make(&app, &ada, calendar, lunch(&["Bob@Example.com", "carl@example.org"])).await;
    let organizer = made.data.participants.organizer.as_ref().unwrap();
    assert_eq!((organizer.address.as_str(), organizer.user), ("ada@example.com", ada.user_id()));

    let mails = app.send_mails().await;
    let to: Vec<_> = mails.iter().map(|mail| mail.to.join(" ")).collect();
    assert_eq!(to, ["Bob@example.com", "carl@example.org"]);
    assert_eq!(mails[1].subject(), "Invitation: Lunch");
    assert!(mails[1].text().contains("Monday, 2 March 2026, 12:00 (Europe/Budapest)"), "{}", mails[1].text());
    let parts = mails[1].parts();
    let (kind, _, octets) = parts.iter().find(|(kind, ..)| kind.starts_with("text/calendar")).unwrap();
    assert!(kind.contains("method=REQUEST"), "{kind}");
    let ics = String::from_utf8(octets.clone()).unwrap().replace("\r\n ", "");
    for line in [
        "METHOD:REQUEST\r\n",
        "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:Bob@Example.com\r\n",
        "ORGANIZER;CN=ada:mailto:ada@example.com\r\n",
    ] {
        assert!(ics.contains(line), "{line} in {ics}");
    }

    assert!(event::visible(&app, &bob, &[made.id]).await.unwrap().is_empty());
    assert_eq!(invited(&app, &bob).await, ["Lunch"]);
    assert_eq!(invited(&app, &ada).await, [""; 0]);
    assert_eq!(event::unanswered_count(&app, &bob, bob.user_id().unwrap()).await.unwrap(), 1);
    says(&app, &bob, EventTarget::Event(made.id), AttendeeAnswer::Tentative).await;
    assert_eq!(event::unanswered_count(&app, &bob, bob.user_id().unwrap()).await.unwrap(), 0);

    let secret = mails[1].secret();
    assert_eq!(event::find_by_link(&app, &secret).await.unwrap().unwrap().address, "carl@example.org");
    event::by_link(&app, &secret, AttendeeAnswer::Declined, None).await.unwrap();
    let seen = event::visible(&app, &ada, &[made.id]).await.unwrap().remove(0);
    assert_eq!(answers(&seen), [("Bob@Example.com", "TENTATIVE"), ("carl@example.org", "DECLINED")]);
    assert_eq!(seen.data.participants.attendees[0].comment.as_deref(), Some("On my way"));
    assert_eq!(app.send_mails().await.len(), 0);
}

#[tokio::test]
async fn a_move_asks_again_and_who_is_not_invited_any_more_is_told() {
    let (app, ada, bob) = party().await;
    let calendar = app.calendar(&ada, "Mine").await;
    let made = make(&app, &ada, calendar, lunch(&["bob@example.com", "carl@example.org"])).await;
    let link = app.send_mails().await[1].secret();
    says(&app, &bob, EventTarget::Event(made.id), AttendeeAnswer::Accepted).await;

    // What does not matter to the guests is not told, and takes no answer back.
    let noted = EventPatch { description: Some(Some("Menu".to_owned())), ..EventPatch::default() };
    let noted = update(&app, &ada, made.id, noted).await;
    assert_eq!(answers(&noted)[0].1, "ACCEPTED");
    assert_eq!(app.send_mails().await.len(), 0);

    let later = EventPatch { start: at("2026-03-03T12:00:00"), ..EventPatch::default() };
    let moved = update(&app, &ada, made.id, later).await;
    assert_eq!(answers(&moved)[0].1, "NEEDS_ACTION");
    let mails = app.send_mails().await;
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0].subject(), "Changed invitation: Lunch");

    let fewer = EventPatch { attendees: guests(&["bob@example.com"]), ..EventPatch::default() };
    update(&app, &ada, made.id, fewer).await;
    let mails = app.send_mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(
        (mails[0].to.join(" "), mails[0].subject()),
        ("carl@example.org".into(), "No longer invited: Lunch".into())
    );
    let cancel = mails[0].parts().iter().any(|(kind, ..)| kind.contains("method=CANCEL"));
    assert!(cancel);
    assert!(event::find_by_link(&app, &link).await.unwrap().is_none());

    let all = DeleteEvent {
        target: EventTarget::Event(made.id),
        scope: None,
        if_version: None,
        notify: Notify::All,
    };
    event::delete(&app, &ada, all).await.unwrap();
    let mails = app.send_mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].subject(), "Cancelled: Lunch");
}

#[tokio::test]
async fn nobody_is_told_when_that_is_said() {
    let (app, ada, _) = party().await;
    let calendar = app.calendar(&ada, "Mine").await;
    let silent = EventPatch { notify: Notify::Nobody, ..lunch(&["carl@example.org"]) };
    make(&app, &ada, calendar, silent).await;
    let own = lunch(&["ada@example.com"]);
    let made = make(&app, &ada, calendar, own).await;
    assert_eq!(answers(&made), [("ada@example.com", "ACCEPTED")]);
    assert_eq!(app.send_mails().await.len(), 0);
}

#[tokio::test]
async fn the_last_guest_is_uninvited_and_not_told_that_nothing_takes_place() {
    let (app, ada, _) = party().await;
    let calendar = app.calendar(&ada, "Mine").await;
    let made = make(&app, &ada, calendar, lunch(&["carl@example.org"])).await;
    app.send_mails().await;
    let nobody = EventPatch { attendees: guests(&[]), ..EventPatch::default() };
    let alone = update(&app, &ada, made.id, nobody).await;
    assert!(alone.data.participants.is_empty());
    let subjects: Vec<_> = app.send_mails().await.iter().map(|mail| mail.subject()).collect();
    assert_eq!(subjects, ["No longer invited: Lunch"]);

    let again = EventPatch { attendees: guests(&["carl@example.org"]), ..EventPatch::default() };
    update(&app, &ada, made.id, again).await;
    app.send_mails().await;
    let off = EventPatch { status: Some(EventStatus::Cancelled), ..EventPatch::default() };
    let off = update(&app, &ada, made.id, off).await;
    assert_eq!(off.data.sequence, 1);
    let subjects: Vec<_> = app.send_mails().await.iter().map(|mail| mail.subject()).collect();
    assert_eq!(subjects, ["Cancelled: Lunch"]);
}

#[tokio::test]
async fn only_who_is_invited_answers_and_only_writers_invite() {
    let (app, ada, bob) = party().await;
    let carl = app.person("carl").await;
    confirm_all(&app).await;
    let calendar = app.calendar(&ada, "Mine").await;
    share(&app, calendar, Grantee::User(carl.user_id().unwrap()), CalendarRole::Reader).await;
    let made = make(&app, &ada, calendar, lunch(&["bob@example.com"])).await;
    for (viewer, id) in [(&carl, made.id), (&ada, made.id), (&bob, EventId(app.new_id()))] {
        let input =
            AnswerEvent { target: EventTarget::Event(id), answer: AttendeeAnswer::Accepted, comment: None };
        let refused = faults(event::answer(&app, viewer, &input).await);
        assert_eq!(refused, [(UserErrorCode::NotFound, "id".to_owned())]);
    }
    let all = change(
        EventTarget::Event(made.id),
        RecurrenceScope::All,
        EventPatch { attendees: guests(&["carl@example.com"]), ..EventPatch::default() },
    );
    assert_eq!(
        faults(event::update(&app, &carl, all.clone()).await),
        [(UserErrorCode::Forbidden, "id".to_owned())]
    );
    assert_eq!(faults(event::update(&app, &bob, all).await), [(UserErrorCode::NotFound, "id".to_owned())]);

    // An address that is not confirmed stands for nobody.
    let unconfirmed = "update users set email_verified_at = null where email = 'bob@example.com'";
    execute(&app, sqlx::query(unconfirmed)).await;
    assert_eq!(invited(&app, &bob).await, [""; 0]);
    let his = app.calendar(&bob, "His").await;
    let input = event::CreateEvent {
        calendar_id: his,
        event: lunch(&["ada@example.com"]),
        uid: None,
        idempotency_key: None,
    };
    assert_eq!(
        faults(event::create(&app, &bob, input).await),
        [(UserErrorCode::Invalid, "attendees".to_owned())]
    );
}

#[tokio::test]
async fn a_series_that_is_cut_keeps_the_answers_and_one_occurrence_is_answered_by_itself() {
    let (app, ada, bob) = party().await;
    let calendar = app.calendar(&ada, "Mine").await;
    let series = mondays(&app, &ada, calendar).await;
    let with = EventPatch { attendees: guests(&["bob@example.com"]), ..EventPatch::default() };
    let series = update(&app, &ada, series.id, with).await;
    says(&app, &bob, EventTarget::Event(series.id), AttendeeAnswer::Accepted).await;
    let one = |day: &str| {
        EventTarget::Occurrence(OccurrenceId { event: series.id, original: day.parse().unwrap() })
    };
    says(&app, &bob, one("2026-03-09T09:00:00"), AttendeeAnswer::Declined).await;
    let seen = event::occurrence(
        &app,
        &ada,
        OccurrenceId { event: series.id, original: "2026-03-09T09:00:00".parse().unwrap() },
    )
    .await
    .unwrap()
    .unwrap();
    assert_eq!(answers(&seen.event), [("bob@example.com", "DECLINED")]);
    let never =
        AnswerEvent { target: one("2026-03-10T09:00:00"), answer: AttendeeAnswer::Accepted, comment: None };
    assert_eq!(faults(event::answer(&app, &bob, &never).await), [(UserErrorCode::NotFound, "id".to_owned())]);

    let titled = EventPatch { summary: Some("New".to_owned()), ..EventPatch::default() };
    let cut = change(one("2026-03-16T09:00:00"), RecurrenceScope::ThisAndFuture, titled);
    let second = event::update(&app, &ada, cut).await.unwrap();
    assert_eq!(answers(&second), [("bob@example.com", "ACCEPTED")]);
    let first = event::visible(&app, &ada, &[series.id]).await.unwrap().remove(0);
    assert_eq!(answers(&first), [("bob@example.com", "ACCEPTED")]);

    // The start of one occurrence moves: only that one is asked about again.
    let later = EventPatch { start: at("2026-03-02T11:00:00"), ..EventPatch::default() };
    let moved = change(one("2026-03-02T09:00:00"), RecurrenceScope::This, later);
    let moved = event::update(&app, &ada, moved).await.unwrap();
    assert_eq!(answers(&moved), [("bob@example.com", "NEEDS_ACTION")]);
    let first = event::visible(&app, &ada, &[series.id]).await.unwrap().remove(0);
    assert_eq!(answers(&first), [("bob@example.com", "ACCEPTED")]);
}

#[tokio::test]
async fn what_was_imported_before_there_was_a_place_for_it_is_read_from_where_it_was_kept() {
    let (app, ada, bob) = party().await;
    let calendar = app.calendar(&ada, "Mine").await;
    let made = make(&app, &ada, calendar, patch("Old", at("2026-03-02T12:00:00"), None)).await;
    let old = sqlx::query("update events set extra = $2 where id = $1").bind(made.id.0).bind(
        "ORGANIZER:mailto:boss@example.org\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@example.com\r\nX-A:1\r\n",
    );
    execute(&app, old).await;
    let seen = event::visible(&app, &ada, &[made.id]).await.unwrap().remove(0);
    assert_eq!(answers(&seen), [("bob@example.com", "ACCEPTED")]);
    assert_eq!(seen.data.extra.as_deref(), Some("X-A:1\r\n"));
    assert_eq!(invited(&app, &bob).await, [""; 0], "it is organised elsewhere");
    // A move of what is organised elsewhere takes no answer back, and nobody is told.
    let later = EventPatch { start: at("2026-03-03T12:00:00"), ..EventPatch::default() };
    let moved = update(&app, &ada, made.id, later).await;
    assert_eq!(answers(&moved), [("bob@example.com", "ACCEPTED")]);
    assert_eq!(app.send_mails().await.len(), 0);
    let more = change(
        EventTarget::Event(made.id),
        RecurrenceScope::All,
        EventPatch { attendees: guests(&["bob@example.com", "x@example.org"]), ..EventPatch::default() },
    );
    assert_eq!(
        faults(event::update(&app, &ada, more).await),
        [(UserErrorCode::Forbidden, "attendees".to_owned())]
    );
}

#[tokio::test]
async fn who_has_no_more_than_a_public_link_is_not_told_who_is_invited() {
    let (app, ada, _) = party().await;
    let carl = app.person("carl").await;
    let calendar = app.calendar(&ada, "Mine").await;
    share(&app, calendar, Grantee::User(carl.user_id().unwrap()), CalendarRole::Reader).await;
    let (id, secret) = link(&app, calendar, CalendarRole::Reader, None).await;
    let made = make(&app, &ada, calendar, lunch(&["bob@example.com"])).await;
    let public = Viewer::Link { id };
    let seen = async |viewer: &Viewer| event::visible(&app, viewer, &[made.id]).await.unwrap().remove(0);
    assert_eq!(seen(&carl).await.data.participants.attendees.len(), 1);
    let shown = seen(&public).await;
    assert_eq!(
        (shown.data.details.summary.as_str(), &shown.data.participants),
        ("Lunch", &Participants::default())
    );
    let page = PageArgs { after: None, before: None, backwards: false, limit: 10 };
    let listed = event::list(&app, &public, calendar, &page).await.unwrap().remove(0);
    assert_eq!(listed.data.participants, Participants::default());
    let (_, mut feed) = cal3_app::calendar::feed(&app, &secret).await.unwrap();
    let mut text = String::new();
    while let Some(part) = feed.next().await.unwrap() {
        text += &part;
    }
    assert!(text.contains("SUMMARY:Lunch") && !text.contains("bob@example.com"), "{text}");
}

#[tokio::test]
async fn so_many_are_mailed_in_an_hour_and_no_more() {
    let (app, ada, _) = party().await;
    let calendar = app.calendar(&ada, "Mine").await;
    let crowd = |name: &str, count: usize| -> Vec<String> {
        (0..count).map(|i| format!("{name}{i}@example.net")).collect()
    };
    let invite = async |name: &str, count: usize| {
        let emails = crowd(name, count);
        let emails: Vec<&str> = emails.iter().map(String::as_str).collect();
        let input = event::CreateEvent {
            calendar_id: calendar,
            event: lunch(&emails),
            uid: None,
            idempotency_key: None,
        };
        event::create(&app, &ada, input).await
    };
    for name in ["a", "b"] {
        invite(name, 200).await.unwrap();
    }
    let refused = invite("c", 101).await;
    assert!(matches!(refused, Err(AppError::Throttled { .. })), "{refused:?}");
    invite("c", 100).await.unwrap();
    app.clock.advance(jiff::SignedDuration::from_mins(61));
    invite("d", 101).await.unwrap();
}
