//! What becomes of a guest's booking: by the link of a mail, and by those who manage the resource.

use cal3_app::{
    AppError,
    booking::{self, CreatePage},
    reservation::{self, Decide, ReservationFault, guest},
};
use cal3_domain::reservation::{Refusal, Status};
use serde_json::json;

use super::{TEN, TWELVE, hour, open};
use crate::house::{House, faults, instant, touch, wish};

#[tokio::test]
async fn a_guest_moves_and_cancels_by_the_link() {
    let house = House::with_mail().await;
    let policy = json!({ "waitlist": { "enabled": true, "promotion": "CONFIRM" } });
    let room = house.resource(1, open(policy)).await;
    house.page(CreatePage { durations: vec![60, 90], ..house.page_of(room) }).await;
    let (booking, secret) = house.booked(TEN).await;
    assert!(booking.can_change(house.app.now()));
    house.reserve(&house.ada, &[room], "2026-01-09T10:00:00Z").await.unwrap();
    let refused = faults(guest::reschedule(&house.app, &secret, instant("2026-01-09T10:00:00Z"), None).await);
    let [ReservationFault::NotFree { alternatives }] = refused.as_slice() else { panic!("{refused:?}") };
    assert!(!alternatives.is_empty());
    let wrong = guest::reschedule(&house.app, &secret, instant(TWELVE), Some(45)).await;
    assert!(matches!(wrong, Err(AppError::Invalid(_))), "no length of the page");
    let moved = guest::reschedule(&house.app, &secret, instant(TWELVE), Some(90)).await.unwrap();
    assert_eq!(moved.window().start(), instant(TWELVE));
    assert_eq!(moved.window().end(), instant("2026-01-08T13:30:00Z"));
    assert_eq!((house.taken(room, TEN).await, house.taken(room, TWELVE).await), (0, 1));
    let mut mails = house.app.send_mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].subject(), "Your booking was moved: Book our room");
    let newer = mails.remove(0).secret();
    assert_ne!(newer, secret, "each mail has a link of its own");

    let waiting = reservation::Reserve { or_wait: true, ..wish(&[room], TWELVE) };
    let waiting = reservation::reserve(&house.app, &house.ada, waiting).await.unwrap();
    let cancelled = guest::cancel(&house.app, &secret).await.unwrap();
    assert_eq!(cancelled.reservation.status, Status::Cancelled, "the older link works too");
    assert_eq!(house.seen(waiting.id).await.status, Status::Confirmed, "who waited has it");
    assert_eq!(guest::cancel(&house.app, &newer).await.unwrap(), cancelled);
    let mails = house.app.send_mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].subject(), "Your booking was cancelled: Book our room");
    let types: Vec<_> = mails[0].parts().into_iter().map(|(media_type, ..)| media_type).collect();
    assert!(types.iter().any(|one| one.contains("method=CANCEL")), "{types:?}");
}

#[tokio::test]
async fn nobody_changes_a_booking_after_the_cut_off() {
    let house = House::with_mail().await;
    let room = house.resource(1, open(json!({ "cancellation": { "cutOff": "P1D" } }))).await;
    house.page(house.page_of(room)).await;
    let (booking, secret) = house.booked("2026-01-06T10:00:00Z").await;
    assert!(!booking.can_change(house.app.now()), "it is less than a day away");
    let late = |refused: Vec<ReservationFault>| {
        assert!(
            matches!(refused.as_slice(), [ReservationFault::Refusal(Refusal::TooLate { .. })]),
            "{refused:?}"
        );
    };
    late(faults(guest::cancel(&house.app, &secret).await));
    late(faults(guest::reschedule(&house.app, &secret, instant(TEN), None).await));
    assert_eq!(house.state_of(&booking).await, Status::Confirmed);
    let cancelled =
        reservation::cancel(&house.app, &house.manager, touch(&booking.reservation)).await.unwrap();
    assert_eq!(cancelled.status, Status::Cancelled, "those who manage it may");
    assert_eq!(house.app.send_mails().await.len(), 1, "and the guest is told");
}

#[tokio::test]
async fn what_needs_approval_is_asked_for_and_the_guest_hears_of_it() {
    let house = House::with_mail().await;
    let room = house.resource(1, open(json!({ "approval": { "when": [{ "kind": "ALWAYS" }] } }))).await;
    house.page(house.page_of(room)).await;
    let subject = |mails: Vec<cal3_testkit::ReceivedMail>| {
        assert_eq!(mails.len(), 1);
        mails[0].subject()
    };
    let first = guest::book(&house.app, hour(TEN)).await.unwrap();
    assert_eq!(first.reservation.status, Status::Requested);
    assert!(subject(house.app.send_mails().await).starts_with("Your booking awaits approval"));
    reservation::approve(&house.app, &house.manager, touch(&first.reservation), Decide::default())
        .await
        .unwrap();
    assert!(subject(house.app.send_mails().await).starts_with("Your booking was approved"));
    let second = guest::book(&house.app, hour(TWELVE)).await.unwrap();
    house.app.send_mails().await;
    let sorry = Decide { note: Some("We are away.".to_owned()), others: None };
    reservation::decline(&house.app, &house.manager, touch(&second.reservation), sorry).await.unwrap();
    let mails = house.app.send_mails().await;
    assert!(mails[0].text().contains("We are away."), "{}", mails[0].text());
    assert!(subject(mails).starts_with("Your booking was declined"));
}

#[tokio::test]
async fn what_was_booked_outlives_its_page() {
    let house = House::with_mail().await;
    let room = house.resource(1, open(json!({}))).await;
    let page = house.page(house.page_of(room)).await;
    let (_, secret) = house.booked(TEN).await;
    booking::delete(&house.app, &house.manager, page.id, None).await.unwrap();
    let found = guest::find(&house.app, &secret).await.unwrap().unwrap();
    assert_eq!((found.title(), found.about.slug.as_deref()), ("Book our room", None));
    assert_eq!(guest::cancel(&house.app, &secret).await.unwrap().reservation.status, Status::Cancelled);
}
