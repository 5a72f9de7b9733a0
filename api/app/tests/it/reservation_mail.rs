//! The mails about reservations that others, or time, changed.

use cal3_app::{
    Viewer,
    reservation::{self, Decide, Extent, Move, Reserve, ReserveSeries, SeriesWish},
};
use cal3_domain::reservation::{Mode, Status};
use cal3_testkit::ReceivedMail;
use jiff::SignedDuration;
use serde_json::json;

use crate::house::{House, instant, touch, wish};

const TEN: &str = "2026-01-08T10:00:00Z";

impl House {
    /// A house whose people read mail at addresses of their own, Ada in Budapest.
    async fn with_readers() -> Self {
        let house = Self::with_mail().await;
        house.execute("update users set email_verified_at = now(), time_zone = 'Europe/Budapest'").await;
        house
    }

    /// The one mail that was sent meanwhile, to Ada.
    async fn mail(&self) -> ReceivedMail {
        let mut mails = self.app.send_mails().await;
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert_eq!(mails[0].to, ["ada@example.com"]);
        mails.remove(0)
    }

    async fn no_mail(&self) {
        assert_eq!(self.app.send_mails().await.len(), 0);
    }
}

#[tokio::test]
async fn decisions_are_told_once_on_the_bookers_clock() {
    let house = House::with_readers().await;
    let room = house.resource(1, json!({ "approval": { "when": [{ "kind": "ALWAYS" }] } })).await;
    let asked = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    house.no_mail().await;
    let words = Decide { note: Some("With pleasure".to_owned()), ..Decide::default() };
    reservation::approve(&house.app, &house.manager, touch(&asked), words).await.unwrap();
    let mail = house.mail().await;
    assert_eq!(mail.subject(), "Your reservation was approved: Room");
    let text = mail.text();
    assert!(
        text.contains("Thursday, 8 January 2026, 11:00 (CET)") && text.contains("With pleasure"),
        "{text}"
    );
    assert!(text.contains("https://cal.example.org/reservations/mine?organisation=org_"), "{text}");
    house.no_mail().await;

    let other = house.reserve(&house.ada, &[room], "2026-01-09T10:00:00Z").await.unwrap();
    reservation::decline(&house.app, &house.manager, touch(&other), Decide::default()).await.unwrap();
    assert_eq!(house.mail().await.subject(), "Your reservation was declined: Room");
}

#[tokio::test]
async fn what_a_manager_does_is_told_and_what_one_does_oneself_is_not() {
    let house = House::with_readers().await;
    let room = house.resource(1, json!({})).await;
    let made = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    let to = |start: &str| Move { start: Some(instant(start)), ..Move::default() };
    let own = to("2026-01-08T12:00:00Z");
    reservation::reschedule(&house.app, &house.ada, touch(&made), own).await.unwrap();
    house.no_mail().await;
    let others = to("2026-01-08T14:00:00Z");
    reservation::reschedule(&house.app, &house.manager, touch(&made), others).await.unwrap();
    let mail = house.mail().await;
    assert_eq!(mail.subject(), "Your reservation was moved: Room");
    assert!(mail.text().contains("15:00 (CET)"), "{}", mail.text());
    reservation::cancel(&house.app, &house.manager, touch(&made)).await.unwrap();
    assert_eq!(house.mail().await.subject(), "Your reservation was cancelled: Room");

    // What has changed again before the mail is written is not told.
    let again = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    let there = to("2026-01-08T16:00:00Z");
    reservation::reschedule(&house.app, &house.manager, touch(&again), there).await.unwrap();
    reservation::cancel(&house.app, &house.ada, touch(&again)).await.unwrap();
    house.no_mail().await;
    house.execute("update users set email_verified_at = null").await;
    let last = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    reservation::cancel(&house.app, &house.manager, touch(&last)).await.unwrap();
    house.no_mail().await;
}

#[tokio::test]
async fn who_waited_learns_of_the_place_that_became_free() {
    let house = House::with_readers().await;
    let wait = async |who: &Viewer, room| {
        let input = Reserve { or_wait: true, ..wish(&[room], TEN) };
        reservation::reserve(&house.app, who, input).await.unwrap()
    };
    let room = house.resource(1, json!({ "waitlist": { "enabled": true, "promotion": "CONFIRM" } })).await;
    let taken = house.reserve(&house.manager, &[room], TEN).await.unwrap();
    assert_eq!(wait(&house.ada, room).await.status, Status::Waitlisted);
    house.no_mail().await;
    reservation::cancel(&house.app, &house.manager, touch(&taken)).await.unwrap();
    assert_eq!(house.mail().await.subject(), "You got the place that you waited for: Room");

    let offered = house.resource(1, json!({ "waitlist": { "enabled": true, "offerFor": "PT2H" } })).await;
    let taken = house.reserve(&house.manager, &[offered], TEN).await.unwrap();
    let waiting = wait(&house.ada, offered).await;
    reservation::cancel(&house.app, &house.manager, touch(&taken)).await.unwrap();
    let mail = house.mail().await;
    assert_eq!(mail.subject(), "A place became free: Room");
    let held = reservation::visible(&house.app, &house.ada, &[waiting.id]).await.unwrap().remove(0);
    assert_eq!(held.held_until, Some(house.app.now() + SignedDuration::from_hours(2)));
    assert!(mail.text().contains("It is held until Monday, 5 January 2026, 15:00 (CET)"), "{}", mail.text());
}

#[tokio::test]
async fn a_series_that_is_given_up_is_one_mail() {
    let house = House::with_readers().await;
    let room = house.resource(1, json!({})).await;
    let start = instant(TEN);
    let input = ReserveSeries {
        wish: SeriesWish {
            resource: room,
            quantity: 1,
            start,
            end: start + SignedDuration::from_hours(1),
            time_zone: None,
            rule: "FREQ=WEEKLY;COUNT=5".to_owned(),
            instead: Vec::new(),
        },
        choices: Vec::new(),
        mode: Mode::AllOrNothing,
        plan_hash: None,
        summary: None,
        note: None,
        overrule: None,
        idempotency_key: None,
    };
    let made = reservation::reserve_series(&house.app, &house.ada, input).await.unwrap().reservations;
    let gone = reservation::cancel_series(&house.app, &house.manager, made[1].id, Extent::Following).await;
    assert_eq!(gone.unwrap().cancelled.len(), 4);
    let mail = house.mail().await;
    assert_eq!(mail.subject(), "Your reservation was cancelled: Room");
    assert!(mail.text().contains("The same holds for 3 more of this series."), "{}", mail.text());
    assert!(mail.text().contains("15 January 2026"), "the first of them: {}", mail.text());
}
