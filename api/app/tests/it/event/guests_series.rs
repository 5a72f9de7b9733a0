//! What a change of a whole series, and an answer to it, means to its occurrences that were changed by themselves.

use cal3_app::{
    Viewer,
    event::{self, EventPatch, EventTarget, RecurrenceScope},
};
use cal3_domain::{
    event::{AttendeeAnswer, Event},
    ids::{EventId, OccurrenceId},
};
use cal3_testkit::TestApp;
use jiff::SignedDuration;

use super::{
    at,
    guests::{answers, change, guests, party, says, update},
    mondays,
};

/// The occurrence of a series of Mondays at nine.
fn one(series: EventId, day: &str) -> EventTarget {
    let original = format!("{day}T09:00:00").parse().unwrap();
    EventTarget::Occurrence(OccurrenceId { event: series, original })
}

fn invites(emails: &[&str]) -> EventPatch {
    EventPatch { attendees: guests(emails), ..EventPatch::default() }
}

/// Mondays to which Bob is invited, of which those of these days are two hours later. All mails are sent.
async fn series(app: &TestApp, ada: &Viewer, days: &[&str]) -> (EventId, Vec<EventId>) {
    let calendar = app.calendar(ada, "Mine").await;
    let series = mondays(app, ada, calendar).await.id;
    update(app, ada, series, invites(&["bob@example.com"])).await;
    let mut overrides = Vec::new();
    for day in days {
        let later = EventPatch { start: at(&format!("{day}T11:00:00")), ..EventPatch::default() };
        let moved = change(one(series, day), RecurrenceScope::This, later);
        overrides.push(event::update(app, ada, moved).await.unwrap().id);
    }
    app.send_mails().await;
    (series, overrides)
}

async fn seen(app: &TestApp, ada: &Viewer, id: EventId) -> Event {
    event::visible(app, ada, &[id]).await.unwrap().remove(0)
}

/// To whom mails were sent, and about what.
async fn mailed(app: &TestApp) -> Vec<String> {
    let mails = app.send_mails().await;
    mails.iter().map(|mail| format!("{} {}", mail.to.join(" "), mail.subject())).collect()
}

#[tokio::test]
async fn who_is_invited_to_all_comes_to_the_changed_occurrences_too_and_is_told_once() {
    let (app, ada, bob) = party().await;
    let (series, overrides) = series(&app, &ada, &["2026-03-09", "2026-03-16"]).await;
    let [ninth, sixteenth] = overrides[..] else { panic!("{overrides:?}") };
    says(&app, &bob, EventTarget::Event(ninth), AttendeeAnswer::Declined).await;
    let own = invites(&["bob@example.com", "dora@example.org"]);
    event::update(&app, &ada, change(EventTarget::Event(ninth), RecurrenceScope::This, own)).await.unwrap();
    assert_eq!(mailed(&app).await, ["dora@example.org Invitation: Mondays"]);
    let before = seen(&app, &ada, ninth).await;

    // Through one of its occurrences all of it is meant.
    let both = change(
        one(series, "2026-03-23"),
        RecurrenceScope::All,
        invites(&["bob@example.com", "carl@example.org"]),
    );
    event::update(&app, &ada, both).await.unwrap();
    let ninth_now = seen(&app, &ada, ninth).await;
    let come = [
        ("bob@example.com", "DECLINED"),
        ("dora@example.org", "NEEDS_ACTION"),
        ("carl@example.org", "NEEDS_ACTION"),
    ];
    assert_eq!(answers(&ninth_now), come);
    assert_eq!((ninth_now.version, ninth_now.data.timing), (before.version + 1, before.data.timing));
    let come = [("bob@example.com", "NEEDS_ACTION"), ("carl@example.org", "NEEDS_ACTION")];
    assert_eq!(answers(&seen(&app, &ada, sixteenth).await), come);
    assert_eq!(mailed(&app).await, ["carl@example.org Invitation: Mondays"]);

    update(&app, &ada, series, invites(&["carl@example.org"])).await;
    let left = [("dora@example.org", "NEEDS_ACTION"), ("carl@example.org", "NEEDS_ACTION")];
    assert_eq!(answers(&seen(&app, &ada, ninth).await), left);
    assert_eq!(mailed(&app).await, ["bob@example.com No longer invited: Mondays"]);

    update(&app, &ada, series, invites(&[])).await;
    let (ninth, sixteenth) = (seen(&app, &ada, ninth).await, seen(&app, &ada, sixteenth).await);
    assert_eq!(answers(&ninth), [("dora@example.org", "NEEDS_ACTION")]);
    assert!(ninth.data.participants.is_organized_here() && sixteenth.data.participants.is_empty());
    let told: (i64, i64) = sqlx::query_as(
        "select count(*), count(*) filter (where kind = 1 and actor_user_id = $2 and after -> 'attendees' is not null
           and before -> 'attendees' is not null and after -> 'start' is null)
         from changes where entity = 2 and entity_id = $1",
    )
    .bind(sixteenth.id.0)
    .bind(ada.user_id().unwrap().0)
    .fetch_one(&mut *app.store.read().await.unwrap())
    .await
    .unwrap();
    assert_eq!(told, (4, 3), "it was made, and followed three times");
}

#[tokio::test]
async fn who_is_invited_from_one_occurrence_on_comes_to_those_after_it() {
    let (app, ada, _) = party().await;
    let (series, overrides) = series(&app, &ada, &["2026-03-09", "2026-03-23"]).await;
    let more = invites(&["bob@example.com", "carl@example.org"]);
    let from = change(one(series, "2026-03-16"), RecurrenceScope::ThisAndFuture, more);
    let second = event::update(&app, &ada, from).await.unwrap();
    let [before, after] = [seen(&app, &ada, overrides[0]).await, seen(&app, &ada, overrides[1]).await];
    assert_eq!(answers(&before), [("bob@example.com", "NEEDS_ACTION")]);
    assert_eq!(after.series_id, Some(second.id));
    assert_eq!(answers(&after), [("bob@example.com", "NEEDS_ACTION"), ("carl@example.org", "NEEDS_ACTION")]);
}

#[tokio::test]
async fn an_answer_to_all_answers_the_changed_occurrences_but_those_answered_apart() {
    let (app, ada, bob) = party().await;
    let (series, overrides) = series(&app, &ada, &["2026-03-09", "2026-03-16"]).await;
    let [ninth, sixteenth] = overrides[..] else { panic!("{overrides:?}") };
    let answer = async |id: EventId| seen(&app, &ada, id).await.data.participants.attendees[0].answer;
    says(&app, &bob, EventTarget::Event(sixteenth), AttendeeAnswer::Tentative).await;
    says(&app, &bob, EventTarget::Event(series), AttendeeAnswer::Accepted).await;
    assert_eq!(answer(ninth).await, AttendeeAnswer::Accepted);
    assert_eq!(answer(sixteenth).await, AttendeeAnswer::Tentative);
    let mine = seen(&app, &ada, ninth).await.data.participants.attendees.remove(0);
    assert_eq!((mine.comment.as_deref(), mine.answered_at), (Some("On my way"), None));

    says(&app, &bob, EventTarget::Event(series), AttendeeAnswer::Declined).await;
    assert_eq!(answer(ninth).await, AttendeeAnswer::Declined);
    assert_eq!(answer(sixteenth).await, AttendeeAnswer::Tentative);

    // A move asks again; the same answer to all of it answers that, too.
    let later = EventPatch { start: at("2026-03-09T15:00:00"), ..EventPatch::default() };
    event::update(&app, &ada, change(EventTarget::Event(ninth), RecurrenceScope::This, later)).await.unwrap();
    assert_eq!(answer(ninth).await, AttendeeAnswer::NeedsAction);
    says(&app, &bob, EventTarget::Event(series), AttendeeAnswer::Declined).await;
    assert_eq!(answer(ninth).await, AttendeeAnswer::Declined);
    let version = seen(&app, &ada, ninth).await.version;
    app.clock.advance(SignedDuration::from_mins(1));
    says(&app, &bob, EventTarget::Event(series), AttendeeAnswer::Declined).await;
    assert_eq!(seen(&app, &ada, ninth).await.version, version, "nothing is new");
}

#[tokio::test]
async fn the_link_of_the_mail_about_all_answers_the_changed_occurrences_too() {
    let (app, ada, _) = party().await;
    let (series, overrides) = series(&app, &ada, &["2026-03-09"]).await;
    update(&app, &ada, series, invites(&["bob@example.com", "carl@example.org"])).await;
    let secret = app.send_mails().await[0].secret();
    event::by_link(&app, &secret, AttendeeAnswer::Accepted, None).await.unwrap();
    let come = [("bob@example.com", "NEEDS_ACTION"), ("carl@example.org", "ACCEPTED")];
    assert_eq!(answers(&seen(&app, &ada, overrides[0]).await), come);
}
