//! What comes with a resource is reserved with it, or nothing is.

use cal3_app::{
    AppError, UserErrorCode,
    reservation::{self, Extent, Move, ReservationFault, Reserve, SeriesWish, SlotsOf, Wanted},
    resource,
};
use cal3_domain::{
    ids::ResourceId,
    reservation::{Choice, Mode, Outcome},
    resource::Accessory,
};
use serde_json::json;

use crate::{
    house::{House, faults, instant, touch, wish},
    reservation_series::{reserve, weekly},
};

const TEN: &str = "2026-01-08T10:00:00Z";

fn code<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> (UserErrorCode, String) {
    match outcome {
        Err(AppError::Invalid(faults)) => (faults[0].code, faults[0].field.join(".")),
        other => panic!("not refused by the input: {other:?}"),
    }
}

impl House {
    /// Says that so many of another resource come with a room.
    pub async fn equip(&self, room: ResourceId, with: ResourceId, (min, max): (u32, u32)) {
        let accessories = vec![Accessory { resource: with, min, max }];
        resource::set_accessories(&self.app, &self.manager, room, accessories, None).await.unwrap();
    }
}

#[tokio::test]
async fn it_is_reserved_with_the_resource_or_nothing_is() {
    let house = House::create().await;
    let (room, hall) = (house.resource(1, json!({})).await, house.resource(1, json!({})).await);
    let projectors = house.resource(2, json!({})).await;
    house.equip(room, projectors, (2, 2)).await;
    house.equip(hall, projectors, (1, 2)).await;
    let made = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    assert_eq!((made.items.len(), house.taken(projectors, TEN).await), (2, 2));

    // None is left, and the hall needs one.
    let refused = faults(house.reserve(&house.ada, &[hall], TEN).await);
    let [ReservationFault::Conflict { resource, asked, free, alternatives, .. }] = &refused[..] else {
        panic!("{refused:?}");
    };
    assert_eq!((*resource, *asked, *free), (projectors, 1, 0));
    assert_eq!(house.taken(hall, TEN).await, 0, "nothing of it");
    let better = alternatives[0].window;
    let there = Reserve { start: better.start(), end: better.end(), ..wish(&[hall], TEN) };
    reservation::reserve(&house.app, &house.ada, there).await.unwrap();
    reservation::cancel(&house.app, &house.ada, touch(&made)).await.unwrap();
    assert_eq!(house.taken(projectors, TEN).await, 0, "given back with it");
    house.reserve(&house.ada, &[hall], TEN).await.unwrap();
}

#[tokio::test]
async fn how_many_come_is_bounded_and_can_be_said() {
    let house = House::create().await;
    let (room, chairs) = (house.resource(1, json!({})).await, house.resource(40, json!({})).await);
    house.equip(room, chairs, (0, 12)).await;
    let with = |quantity| {
        let wanted = vec![Wanted { resource: room, quantity: 1 }, Wanted { resource: chairs, quantity }];
        Reserve { resources: wanted, ..wish(&[], TEN) }
    };
    let refused = code(reservation::reserve(&house.app, &house.ada, with(13)).await);
    assert_eq!(refused, (UserErrorCode::OutOfRange, "resources".to_owned()));
    reservation::reserve(&house.app, &house.ada, with(12)).await.unwrap();
    assert_eq!(house.taken(chairs, TEN).await, 12);
    let later = house.reserve(&house.ada, &[room], "2026-01-08T12:00:00Z").await.unwrap();
    assert_eq!(later.items.len(), 1, "none must come");
}

#[tokio::test]
async fn several_rooms_at_once_take_what_comes_with_each() {
    let house = House::create().await;
    let (room, hall) = (house.resource(1, json!({})).await, house.resource(1, json!({})).await);
    let projectors = house.resource(3, json!({})).await;
    house.equip(room, projectors, (1, 2)).await;
    house.equip(hall, projectors, (2, 2)).await;
    let made = house.reserve(&house.ada, &[room, hall], TEN).await.unwrap();
    assert_eq!((made.items.len(), house.taken(projectors, TEN).await), (3, 3));

    // What moves to a room takes what comes with that, and gives back what does not come along.
    let other = house.reserve(&house.ada, &[room], "2026-01-08T12:00:00Z").await.unwrap();
    let to = Move { resources: Some(vec![Wanted { resource: hall, quantity: 1 }]), ..Move::default() };
    let moved = reservation::reschedule(&house.app, &house.ada, touch(&other), to).await.unwrap();
    assert_eq!((moved.items.len(), house.taken(projectors, "2026-01-08T12:00:00Z").await), (2, 2));
    let later = Move { start: Some(instant("2026-01-08T13:00:00Z")), ..Move::default() };
    let moved = reservation::reschedule(&house.app, &house.ada, touch(&moved), later).await.unwrap();
    assert_eq!((moved.items.len(), house.taken(projectors, "2026-01-08T13:00:00Z").await), (2, 2));
}

#[tokio::test]
async fn a_time_at_which_it_is_taken_is_not_offered() {
    let house = House::create().await;
    let room = house.resource(1, json!({ "grid": { "every": "PT1H" } })).await;
    let projector = house.resource(1, json!({})).await;
    let (from, to) = (instant("2026-01-08T09:00:00Z"), instant("2026-01-08T12:00:00Z"));
    let asked =
        SlotsOf { resources: vec![room], from, to, length: "PT1H".to_owned(), quantity: 1, only_free: true };
    let starts = async || {
        let slots = reservation::slots(&house.app, &house.ada, &asked).await.unwrap();
        assert_eq!(slots.len(), 1, "of what was asked for alone");
        slots[0].1.iter().map(|slot| slot.start.to_string()).collect::<Vec<_>>()
    };
    house.reserve(&house.manager, &[projector], TEN).await.unwrap();
    house.equip(room, projector, (0, 1)).await;
    assert_eq!(starts().await.len(), 3, "it need not come");
    house.equip(room, projector, (1, 1)).await;
    assert_eq!(starts().await, ["2026-01-08T09:00:00Z", "2026-01-08T11:00:00Z"]);
}

#[tokio::test]
async fn a_recurring_reservation_has_it_each_time() {
    let house = House::create().await;
    let (room, plain) = (house.resource(1, json!({})).await, house.resource(1, json!({})).await);
    let projectors = house.resource(2, json!({})).await;
    house.equip(room, projectors, (2, 2)).await;
    house.reserve(&house.manager, &[projectors], "2026-01-15T09:00:00Z").await.unwrap();
    let wish = SeriesWish { instead: vec![plain], ..weekly(room, 3) };
    let plan = reservation::plan(&house.app, &house.ada, &wish).await.unwrap().unwrap();
    let outcomes: Vec<_> = plan.items.iter().map(|item| item.outcome).collect();
    assert_eq!(outcomes, [Outcome::Free, Outcome::Conflict, Outcome::Free]);
    let mut chosen = reserve(wish, Mode::AllOrNothing);
    chosen.choices = vec![(plan.items[1].window.start(), Choice::Elsewhere(plain))];
    let made = reservation::reserve_series(&house.app, &house.ada, chosen).await.unwrap();
    let items: Vec<_> = made.reservations.iter().map(|one| one.items.len()).collect();
    assert_eq!(items, [2, 1, 2]);
    for (day, taken) in [("08", 2), ("15", 1), ("22", 2)] {
        assert_eq!(house.taken(projectors, &format!("2026-01-{day}T09:30:00Z")).await, taken, "{day}");
    }
    let first = made.reservations[0].id;
    reservation::cancel_series(&house.app, &house.ada, first, Extent::All).await.unwrap();
    assert_eq!(house.taken(projectors, "2026-01-22T09:30:00Z").await, 0, "given back with it");
}

#[tokio::test]
async fn whoever_manages_the_resource_says_what_comes_with_it() {
    let house = House::create().await;
    let (room, chairs) = (house.resource(1, json!({})).await, house.resource(40, json!({})).await);
    let one = |resource, min, max| vec![Accessory { resource, min, max }];
    let set =
        async |who, accessories| resource::set_accessories(&house.app, who, room, accessories, None).await;
    let refused = code(set(&house.ada, one(chairs, 0, 1)).await);
    assert_eq!(refused, (UserErrorCode::Forbidden, "resourceId".to_owned()));
    for (accessories, expected, field) in [
        (one(room, 0, 1), UserErrorCode::Invalid, "accessories.0.resourceId"),
        (one(chairs, 2, 1), UserErrorCode::Invalid, "accessories.0.max"),
        (one(chairs, 0, 41), UserErrorCode::OutOfRange, "accessories.0.max"),
        (one(ResourceId(house.app.new_id()), 0, 1), UserErrorCode::NotFound, "accessories.0.resourceId"),
    ] {
        assert_eq!(code(set(&house.manager, accessories).await), (expected, field.to_owned()));
    }
    let made = set(&house.manager, one(chairs, 4, 12)).await.unwrap();
    assert_eq!((made.version, made.accessories.len()), (2, 1));
    assert_eq!(set(&house.manager, one(chairs, 4, 12)).await.unwrap().version, 2, "nothing has changed");
    let stale = resource::set_accessories(&house.app, &house.manager, room, Vec::new(), Some(1)).await;
    assert!(matches!(stale, Err(AppError::VersionConflict(_))), "{stale:?}");
    assert_eq!(set(&house.manager, Vec::new()).await.unwrap().accessories, []);
}
