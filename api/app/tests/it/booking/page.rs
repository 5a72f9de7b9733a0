//! Who makes pages, what they may say, and what they offer.

use cal3_app::{
    AppError, UserErrorCode,
    booking::{self, CreatePage, UpdatePage},
    organisation::holiday,
    reservation::{
        ReservationFault,
        guest::{self, SlotsWanted},
    },
    resource::{self, CreateResource},
};
use cal3_domain::reservation::Status;
use serde_json::json;

use super::{TEN, TWELVE, hour, open};
use crate::{
    holiday::day,
    house::{House, faults, instant},
};

fn codes<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> Vec<(String, UserErrorCode)> {
    match outcome {
        Err(AppError::Invalid(faults)) => {
            faults.into_iter().map(|fault| (fault.field.join("."), fault.code)).collect()
        }
        other => panic!("not refused: {other:?}"),
    }
}

fn noon_to_evening(duration: i32) -> SlotsWanted {
    SlotsWanted {
        from: instant("2026-01-08T08:00:00Z"),
        to: instant("2026-01-08T18:00:00Z"),
        duration,
        resource: None,
        quantity: 1,
    }
}

#[tokio::test]
async fn those_who_manage_the_resources_make_pages_and_others_do_not() {
    let house = House::create().await;
    let room = house.resource(1, open(json!({}))).await;
    let closed = house.resource(1, json!({})).await;
    let input = house.page_of(room);
    let refused = booking::create(&house.app, &house.ada, input.clone()).await;
    assert_eq!(codes(refused), [("organisationId".to_owned(), UserErrorCode::Forbidden)]);
    let refused = booking::create(&house.app, &house.manager, house.page_of(closed)).await;
    assert_eq!(codes(refused), [("resourceId".to_owned(), UserErrorCode::Conflict)], "members only");
    let wrong = CreatePage {
        slug: "No Slug".to_owned(),
        title: " ".to_owned(),
        durations: vec![60, 30],
        questions: Some(json!([{ "key": "1", "label": "Why?", "kind": { "type": "BOOLEAN" } }])),
        confirm_by_mail: true,
        ..input.clone()
    };
    let mut fields = codes(booking::create(&house.app, &house.manager, wrong).await);
    fields.sort_by(|a, b| a.0.cmp(&b.0));
    let fields: Vec<_> = fields.into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["confirmByMail", "durations", "questions.0.key", "slug", "title"]);

    let page = house.page(input.clone()).await;
    assert_eq!(booking::url(&house.app, &page), "https://cal.example.org/book/room");
    let again = booking::create(&house.app, &house.manager, input).await;
    assert_eq!(codes(again), [("slug".to_owned(), UserErrorCode::Conflict)]);
    assert_eq!(booking::visible(&house.app, &house.ada, &[page.id]).await.unwrap(), []);
    let off = UpdatePage { is_enabled: Some(false), if_version: Some(1), ..UpdatePage::default() };
    let page = booking::update(&house.app, &house.manager, page.id, off.clone()).await.unwrap();
    assert_eq!((page.version, page.is_enabled), (2, false));
    assert!(guest::public_page(&house.app, "room").await.unwrap().is_none(), "a closed page is none");
    let refused = guest::book(&house.app, hour(TEN)).await;
    assert_eq!(codes(refused), [("slug".to_owned(), UserErrorCode::NotFound)]);
    assert!(matches!(
        booking::update(&house.app, &house.manager, page.id, off).await,
        Err(AppError::VersionConflict(_))
    ));
    booking::delete(&house.app, &house.manager, page.id, None).await.unwrap();
    assert_eq!(booking::visible(&house.app, &house.manager, &[page.id]).await.unwrap(), []);
}

#[tokio::test]
async fn a_page_is_made_once_however_often_its_making_is_asked_for() {
    let house = House::create().await;
    let room = house.resource(1, open(json!({}))).await;
    let input = CreatePage { idempotency_key: Some("one".to_owned()), ..house.page_of(room) };
    let made = house.page(input.clone()).await;
    assert_eq!(house.page(input.clone()).await, made, "the answer to the first is given again");
    let other = CreatePage { slug: "other".to_owned(), ..input };
    let refused = booking::create(&house.app, &house.manager, other).await;
    assert_eq!(codes(refused), [("idempotencyKey".to_owned(), UserErrorCode::IdempotencyMismatch)]);
}

#[tokio::test]
async fn a_page_offers_what_the_rules_and_the_reservations_allow() {
    let house = House::create().await;
    let policy = json!({
        "hours": { "weekly": { "thursday": [{ "opens": "09:00", "closes": "13:00" }] } },
        "grid": { "every": "PT1H" },
        "cancellation": { "cutOff": "PT2H" },
        "horizon": "P10D",
    });
    let room = house.resource(1, open(policy)).await;
    house.page(CreatePage { durations: vec![60, 120], ..house.page_of(room) }).await;
    house.reserve(&house.ada, &[room], TEN).await.unwrap();
    let page = house.opened("room").await;
    let slots = guest::open_slots(&house.app, &page, &noon_to_evening(60)).await.unwrap();
    let starts: Vec<_> = slots.iter().map(|slot| slot.start.to_string()).collect();
    assert_eq!(starts, ["2026-01-08T09:00:00Z", "2026-01-08T11:00:00Z", "2026-01-08T12:00:00Z"]);
    assert!(slots.iter().all(|slot| slot.resources == [room]));
    let slots = guest::open_slots(&house.app, &page, &noon_to_evening(120)).await.unwrap();
    assert_eq!(slots.len(), 1, "{slots:?}");
    let (earliest, latest) = page.days();
    assert_eq!((earliest.to_string().as_str(), latest.to_string().as_str()), ("2026-01-05", "2026-01-15"));
    assert_eq!(page.change_cut_off(), 120);
    let refused = guest::open_slots(&house.app, &page, &noon_to_evening(45)).await;
    assert_eq!(codes(refused), [("duration".to_owned(), UserErrorCode::OutOfRange)]);
    let long = SlotsWanted { to: instant("2026-03-08T18:00:00Z"), ..noon_to_evening(60) };
    let refused = guest::open_slots(&house.app, &page, &long).await;
    assert_eq!(codes(refused), [("to".to_owned(), UserErrorCode::OutOfRange)]);
}

#[tokio::test]
async fn a_page_of_a_type_books_the_smallest_that_is_free() {
    let house = House::create().await;
    let mut rooms = Vec::new();
    for (name, seats, policy) in
        [("Hall", 50, open(json!({}))), ("Closet", 2, open(json!({}))), ("Office", 1, json!({}))]
    {
        let room = CreateResource { seats: Some(seats), policy: Some(policy), ..house.room(name, None) };
        rooms.push(resource::create(&house.app, &house.manager, room).await.unwrap().id);
    }
    let (hall, closet, office) = (rooms[0], rooms[1], rooms[2]);
    let input = CreatePage { resource: None, resource_type: Some(house.kind), ..house.page_of(hall) };
    house.page(input).await;
    let page = house.opened("room").await;
    let names: Vec<_> = page.offered.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Closet", "Hall"], "what members alone may book is not there");
    let first = guest::book(&house.app, hour(TEN)).await.unwrap();
    assert_eq!(first.reservation.items[0].resource, closet);
    assert_eq!(first.about.resource_name.as_deref(), Some("Closet"));
    let second = guest::book(&house.app, hour(TEN)).await.unwrap();
    assert_eq!(second.reservation.items[0].resource, hall);
    let chosen = super::BookAsGuest { resource: Some(hall), ..hour(TWELVE) };
    let chosen = guest::book(&house.app, chosen).await.unwrap();
    assert_eq!((chosen.reservation.items[0].resource, chosen.reservation.status), (hall, Status::Confirmed));
    let foreign = super::BookAsGuest { resource: Some(office), ..hour(TWELVE) };
    let refused = guest::book(&house.app, foreign).await;
    assert_eq!(codes(refused), [("resourceId".to_owned(), UserErrorCode::NotFound)]);
    let slots = guest::open_slots(&house.app, &page, &noon_to_evening(60)).await.unwrap();
    let at = |start: &str| slots.iter().find(|slot| slot.start == instant(start));
    assert!(at(TEN).is_none(), "both are taken");
    assert_eq!(at(TWELVE).unwrap().resources, [closet]);
}

#[tokio::test]
async fn what_is_closed_or_lacks_what_comes_with_it_is_not_offered_and_not_booked() {
    let house = House::create().await;
    let hours = json!([{ "opens": "08:00", "closes": "13:00" }]);
    let rules = json!({ "grid": { "every": "PT1H" }, "hours": { "weekly": { "thursday": hours } } });
    let room = house.resource(1, open(rules)).await;
    let projector = house.resource(1, open(json!({}))).await;
    house.equip(room, projector, (1, 1)).await;
    house.page(house.page_of(room)).await;
    house.close(room, ("2026-01-08T08:00:00", "2026-01-08T09:00:00"), None).await;
    house.close(projector, ("2026-01-08T09:30:00", "2026-01-08T09:45:00"), None).await;
    house.reserve(&house.manager, &[projector], TWELVE).await.unwrap();
    let starts = async || {
        let page = house.opened("room").await;
        let slots = guest::open_slots(&house.app, &page, &noon_to_evening(60)).await.unwrap();
        assert!(slots.iter().all(|slot| slot.resources == [room]), "{slots:?}");
        slots.iter().map(|slot| slot.start.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(starts().await, [TEN, "2026-01-08T11:00:00Z"]);
    let refused = faults(guest::book(&house.app, hour(TWELVE)).await);
    assert!(matches!(&refused[..], [ReservationFault::NotFree { alternatives }] if alternatives.len() == 2));
    let booking = guest::book(&house.app, hour(TEN)).await.unwrap();
    assert_eq!((booking.reservation.items.len(), house.taken(projector, TEN).await), (2, 1));

    let new = vec![day("2026-01-08", "Founding day")];
    holiday::add(&house.app, &house.administrator().await, house.organisation, new).await.unwrap();
    assert_eq!(starts().await, [""; 0]);
}
