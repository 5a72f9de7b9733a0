//! The waitlist against the database: who gets a place that became free, however it did, in which order, and that nobody else
//! does.

use cal3_app::{
    UserErrorCode,
    reservation::{self, Decide, Extent, Move, Reservation, ReservationFault, Reserve, Touch, Wanted},
    resource::{self, UpdateResource},
};
use cal3_domain::{
    access::OrganisationRole,
    ids::{ReservationId, ResourceId},
    reservation::{Refusal, Status},
};
use cal3_testkit::sharing::member;
use futures_util::future::join_all;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::house::{House, faults, instant, touch, wish};

const TEN: &str = "2026-01-08T10:00:00Z";

/// Rules with a waitlist that gives the reservation itself.
fn queue(more: Value) -> Value {
    let mut policy = json!({ "waitlist": { "enabled": true, "promotion": "CONFIRM" } });
    if let (Value::Object(policy), Value::Object(more)) = (&mut policy, more) {
        policy.extend(more);
    }
    policy
}

fn waiting(resources: &[ResourceId], start: &str) -> Reserve {
    Reserve { or_wait: true, ..wish(resources, start) }
}

impl House {
    /// Waits as Ada for what is taken.
    async fn wait(&self, resources: &[ResourceId], start: &str) -> Reservation {
        // Each a moment after the other.
        self.app.clock.advance(SignedDuration::from_secs(1));
        let made = reservation::reserve(&self.app, &self.ada, waiting(resources, start)).await.unwrap();
        assert_eq!(made.status, Status::Waitlisted);
        made
    }

    async fn status(&self, id: ReservationId) -> Status {
        self.read(id).await.status
    }

    async fn read(&self, id: ReservationId) -> Reservation {
        reservation::visible(&self.app, &self.manager, &[id]).await.unwrap().remove(0)
    }

    async fn line(&self, ids: &[ReservationId]) -> Vec<i64> {
        let found = reservation::places_in_line(&self.app, &self.ada, ids).await.unwrap();
        let place = |id| found.iter().find(|(found, _)| *found == id).map_or(0, |(_, place)| *place);
        ids.iter().copied().map(place).collect()
    }
}

#[tokio::test]
async fn the_place_goes_to_who_waits_longest_and_is_told_to_them() {
    let house = House::create().await;
    let room = house.resource(1, queue(json!({}))).await;
    let first = house.reserve(&house.manager, &[room], TEN).await.unwrap();
    let ids = [
        house.wait(&[room], TEN).await.id,
        house.wait(&[room], TEN).await.id,
        house.wait(&[room], TEN).await.id,
    ];
    assert_eq!(house.line(&ids).await, [1, 2, 3]);
    assert_eq!(house.taken(room, TEN).await, 1, "who waits takes nothing");
    reservation::cancel(&house.app, &house.ada, Touch { id: ids[1], if_version: None }).await.unwrap();
    assert_eq!(house.line(&ids).await, [1, 0, 2], "who leaves the line lets the others up");
    reservation::cancel(&house.app, &house.manager, touch(&first)).await.unwrap();
    let after = house.read(ids[0]).await;
    assert_eq!((after.status, after.version, after.items[0].holds), (Status::Confirmed, 2, true));
    assert_eq!(
        (house.status(ids[1]).await, house.status(ids[2]).await),
        (Status::Cancelled, Status::Waitlisted)
    );
    assert_eq!(house.line(&ids).await, [0, 0, 1]);
    let told: i64 = {
        let mut connection = house.app.store.read().await.unwrap();
        let sql = "select count(*) from changes where entity_id = $1 and after ->> 'status' = 'CONFIRMED'
                   and actor_user_id is null";
        sqlx::query_scalar(sql).bind(ids[0].0).fetch_one(&mut *connection).await.unwrap()
    };
    assert_eq!(told, 2, "its booker and the managers");
    reservation::cancel(&house.app, &house.ada, touch(&after)).await.unwrap();
    assert_eq!((house.status(ids[2]).await, house.taken(room, TEN).await), (Status::Confirmed, 1));
}

#[tokio::test]
async fn however_a_place_becomes_free_it_goes_to_who_waits() {
    let house = House::create().await;
    let policy = queue(json!({
        "holdFor": "PT10M",
        "approval": { "when": [{ "kind": "LONGER_THAN", "length": "PT1H" }] },
        "checkIn": { "opensBefore": "PT15M", "closesAfter": "PT15M", "releaseNoShow": true },
    }));
    let both =
        |room, mins| Reserve { end: instant(TEN) + SignedDuration::from_mins(mins), ..wish(&[room], TEN) };

    // Declined.
    let room = house.resource(1, policy.clone()).await;
    let asked = reservation::reserve(&house.app, &house.ada, both(room, 90)).await.unwrap();
    let next = house.wait(&[room], TEN).await;
    reservation::decline(&house.app, &house.manager, touch(&asked), Decide::default()).await.unwrap();
    assert_eq!(house.status(next.id).await, Status::Confirmed);

    // Moved away.
    let room = house.resource(1, policy.clone()).await;
    let had = house.reserve(&house.manager, &[room], TEN).await.unwrap();
    let next = house.wait(&[room], TEN).await;
    let to = Move { start: Some(instant("2026-01-08T12:00:00Z")), ..Move::default() };
    reservation::reschedule(&house.app, &house.manager, touch(&had), to).await.unwrap();
    assert_eq!(house.status(next.id).await, Status::Confirmed);

    // Shortened, and left early.
    let room = house.resource(1, policy.clone()).await;
    let had = reservation::reserve(&house.app, &house.manager, both(room, 180)).await.unwrap();
    let last = house.wait(&[room], "2026-01-08T12:00:00Z").await;
    let middle = house.wait(&[room], "2026-01-08T11:00:00Z").await;
    let to = Move { end: Some(instant("2026-01-08T12:00:00Z")), ..Move::default() };
    reservation::reschedule(&house.app, &house.manager, touch(&had), to).await.unwrap();
    assert_eq!(
        (house.status(last.id).await, house.status(middle.id).await),
        (Status::Confirmed, Status::Waitlisted)
    );
    house.app.clock.advance(instant(TEN).duration_since(house.app.now()));
    reservation::check_in(&house.app, &house.manager, touch(&had)).await.unwrap();
    house.app.clock.advance(instant("2026-01-08T10:30:00Z").duration_since(house.app.now()));
    reservation::check_out(&house.app, &house.manager, touch(&had)).await.unwrap();
    assert_eq!(house.status(middle.id).await, Status::Confirmed);

    // Missed, and a hold that ran out.
    let (room, other) = (house.resource(1, policy.clone()).await, house.resource(1, policy).await);
    let noon = "2026-01-08T12:00:00Z";
    let later = "2026-01-08T12:10:00Z";
    house.reserve(&house.manager, &[room], noon).await.unwrap();
    let hold = Reserve { hold: true, ..wish(&[other], noon) };
    reservation::reserve(&house.app, &house.manager, hold).await.unwrap();
    let next = [house.wait(&[room], "2026-01-08T12:30:00Z").await.id, house.wait(&[other], noon).await.id];
    house.app.clock.advance(SignedDuration::from_mins(15));
    reservation::expire_due(&house.app, 10).await.unwrap();
    assert_eq!(house.status(next[1]).await, Status::Confirmed, "the hold ended");
    house.app.clock.advance(instant("2026-01-08T12:15:00Z").duration_since(house.app.now()));
    reservation::expire_due(&house.app, 10).await.unwrap();
    assert_eq!(house.status(next[0]).await, Status::Confirmed, "nobody came");
    assert_eq!((house.taken(room, later).await, house.taken(room, "2026-01-08T12:45:00Z").await), (0, 1));
}

#[tokio::test]
async fn whoever_waits_for_several_gets_all_of_them_or_keeps_waiting() {
    let house = House::create().await;
    let (room, laser) =
        (house.resource(1, queue(json!({}))).await, house.resource(1, queue(json!({}))).await);
    let [a, b] = [
        house.reserve(&house.manager, &[room], TEN).await.unwrap(),
        house.reserve(&house.manager, &[laser], TEN).await.unwrap(),
    ];
    let both = house.wait(&[room, laser], TEN).await;
    let one = house.wait(&[laser], TEN).await;
    reservation::cancel(&house.app, &house.manager, touch(&a)).await.unwrap();
    assert_eq!(house.status(both.id).await, Status::Waitlisted, "the laser is not free");
    reservation::cancel(&house.app, &house.manager, touch(&b)).await.unwrap();
    assert_eq!(
        (house.status(both.id).await, house.status(one.id).await),
        (Status::Confirmed, Status::Waitlisted)
    );
    assert_eq!((house.taken(room, TEN).await, house.taken(laser, TEN).await), (1, 1));
    // What is free at both frees both.
    reservation::cancel(&house.app, &house.ada, touch(&both)).await.unwrap();
    assert_eq!((house.status(one.id).await, house.taken(room, TEN).await), (Status::Confirmed, 0));
}

#[tokio::test]
async fn of_a_pool_each_gets_as_much_as_they_wait_for_and_none_is_kept_waiting_by_who_does_not_fit() {
    let house = House::create().await;
    let desks = house.resource(4, queue(json!({}))).await;
    let some = |quantity| vec![Wanted { resource: desks, quantity }];
    let take = |quantity| Reserve { resources: some(quantity), ..wish(&[], TEN) };
    let two = [
        reservation::reserve(&house.app, &house.manager, take(2)).await.unwrap(),
        reservation::reserve(&house.app, &house.manager, take(2)).await.unwrap(),
    ];
    let mut ids = Vec::new();
    for quantity in [3, 1, 2, 1] {
        house.app.clock.advance(SignedDuration::from_secs(1));
        let wish = Reserve { or_wait: true, ..take(quantity) };
        ids.push(reservation::reserve(&house.app, &house.ada, wish).await.unwrap().id);
    }
    let statuses = async || {
        let mut found = Vec::new();
        for id in &ids {
            found.push(house.status(*id).await == Status::Confirmed);
        }
        found
    };
    reservation::cancel(&house.app, &house.manager, touch(&two[0])).await.unwrap();
    assert_eq!(statuses().await, [false, true, false, true], "three and two do not fit, one and one do");
    assert_eq!(house.taken(desks, TEN).await, 4);
    // Less of it is as good as a cancellation; more desks are, too.
    let to = Move { resources: Some(some(1)), ..Move::default() };
    reservation::reschedule(&house.app, &house.manager, touch(&two[1]), to).await.unwrap();
    assert_eq!(statuses().await, [false, true, false, true]);
    let more = UpdateResource { quantity: Some(6), ..UpdateResource::default() };
    resource::update(&house.app, &house.manager, desks, more).await.unwrap();
    assert_eq!(statuses().await, [true, true, false, true], "three are free, and first in line wants three");
    let more = UpdateResource { quantity: Some(8), ..UpdateResource::default() };
    resource::update(&house.app, &house.manager, desks, more).await.unwrap();
    assert_eq!((statuses().await, house.taken(desks, TEN).await), (vec![true; 4], 8));
}

#[tokio::test]
async fn an_offer_is_held_until_it_is_accepted_or_goes_to_the_next() {
    let house = House::create().await;
    let policy =
        json!({ "waitlist": { "enabled": true, "promotion": "HOLD", "offerFor": "PT2H" }, "notice": "P2D" });
    let room = house.resource(1, policy).await;
    let first = house.reserve(&house.manager, &[room], TEN).await.unwrap();
    let next =
        [house.wait(&[room], TEN).await, house.wait(&[room], TEN).await, house.wait(&[room], TEN).await];
    // So late that nobody could reserve it anew.
    house.app.clock.advance(SignedDuration::from_hours(30));
    reservation::cancel(&house.app, &house.manager, touch(&first)).await.unwrap();
    let offered = house.read(next[0].id).await;
    assert_eq!(
        (offered.status, offered.held_until),
        (Status::Held, Some(house.app.now() + SignedDuration::from_hours(2)))
    );
    house.app.clock.advance(SignedDuration::from_hours(2));
    reservation::expire_due(&house.app, 10).await.unwrap();
    assert_eq!(
        (house.status(next[0].id).await, house.status(next[1].id).await),
        (Status::Expired, Status::Held)
    );
    let accepted = reservation::confirm(&house.app, &house.ada, touch(&next[1])).await.unwrap();
    assert_eq!((accepted.status, house.taken(room, TEN).await), (Status::Confirmed, 1));
    house.app.clock.advance(instant(TEN).duration_since(house.app.now()));
    reservation::expire_due(&house.app, 10).await.unwrap();
    assert_eq!(house.status(next[2].id).await, Status::Expired, "it would have begun");
}

#[tokio::test]
async fn nobody_waits_where_there_is_no_waitlist_or_something_else_is_wrong() {
    let house = House::create().await;
    let (room, plain) = (house.resource(1, queue(json!({}))).await, house.resource(1, json!({})).await);
    for room in [room, plain] {
        house.reserve(&house.manager, &[room], TEN).await.unwrap();
    }
    let offers = |found: Vec<ReservationFault>| {
        found.iter().any(|fault| matches!(fault, ReservationFault::Conflict { can_wait: true, .. }))
    };
    assert!(offers(faults(house.reserve(&house.ada, &[room], TEN).await)), "one is told that one can wait");
    for resources in [vec![plain], vec![room, plain]] {
        let refused = reservation::reserve(&house.app, &house.ada, waiting(&resources, TEN)).await;
        assert!(!offers(faults(refused)));
    }
    let crooked = waiting(&[room], "2026-01-08T10:10:00Z");
    assert_eq!(
        faults(reservation::reserve(&house.app, &house.ada, crooked).await).len(),
        2,
        "off the grid, and taken"
    );
    let over = Reserve { overrule: Some("I want it".to_owned()), ..waiting(&[room], TEN) };
    let Err(cal3_app::AppError::Invalid(told)) = reservation::reserve(&house.app, &house.manager, over).await
    else {
        panic!("it has to be one or the other")
    };
    assert_eq!((told[0].code, told[0].field.join(".")), (UserErrorCode::Invalid, "orWait".to_owned()));
    // What is free is reserved, and one that waits elsewhere gets what is free there.
    let free =
        reservation::reserve(&house.app, &house.ada, waiting(&[room], "2026-01-08T12:00:00Z")).await.unwrap();
    assert_eq!(free.status, Status::Confirmed);
    let next = house.wait(&[room], TEN).await;
    let to = |start| Move { start: Some(instant(start)), ..Move::default() };
    let moved = reservation::reschedule(&house.app, &house.ada, touch(&next), to("2026-01-08T12:00:00Z"))
        .await
        .unwrap();
    assert_eq!(moved.status, Status::Waitlisted);
    let moved = reservation::reschedule(&house.app, &house.ada, touch(&next), to("2026-01-08T14:00:00Z"))
        .await
        .unwrap();
    assert_eq!((moved.status, house.taken(room, "2026-01-08T14:00:00Z").await), (Status::Confirmed, 1));
    let late = faults(reservation::confirm(&house.app, &house.ada, touch(&next)).await);
    assert!(matches!(late[..], [ReservationFault::Refusal(Refusal::WrongStatus { .. })]), "{late:?}");
}

#[tokio::test]
async fn waiting_is_no_way_around_a_quota() {
    let house = House::create().await;
    let policy = queue(
        json!({ "quotas": [{ "per": "PERSON", "limit": { "count": 1 }, "period": "WEEK", "scope": "TYPE" }] }),
    );
    let (room, other) = (house.resource(1, policy.clone()).await, house.resource(1, policy).await);
    let bob = house.app.person("bob").await;
    member(&house.app, house.organisation, &bob, OrganisationRole::Member).await;
    let first = house.reserve(&house.manager, &[room], TEN).await.unwrap();
    let ada = house.wait(&[room], TEN).await;
    house.app.clock.advance(SignedDuration::from_secs(1));
    let next = reservation::reserve(&house.app, &bob, waiting(&[room], TEN)).await.unwrap();
    house.reserve(&house.ada, &[other], TEN).await.unwrap();
    reservation::cancel(&house.app, &house.manager, touch(&first)).await.unwrap();
    assert_eq!(
        (house.status(ada.id).await, house.status(next.id).await),
        (Status::Waitlisted, Status::Confirmed)
    );
}

#[tokio::test]
async fn a_recurring_one_gives_back_all_its_places_to_who_wait() {
    let house = House::create().await;
    let room = house.resource(1, queue(json!({}))).await;
    let wish = crate::reservation_series::weekly(room, 3);
    let wish = crate::reservation_series::reserve(wish, cal3_domain::reservation::Mode::AllOrNothing);
    let made = reservation::reserve_series(&house.app, &house.manager, wish).await.unwrap();
    let mut next = Vec::new();
    for had in &made.reservations {
        next.push(house.wait(&[room], &had.window.start().to_string()).await.id);
    }
    let second = made.reservations[1].id;
    reservation::cancel_series(&house.app, &house.manager, second, Extent::Following).await.unwrap();
    let mut found = Vec::new();
    for id in next {
        found.push(house.status(id).await);
    }
    assert_eq!(found, [Status::Waitlisted, Status::Confirmed, Status::Confirmed]);
}

#[tokio::test]
async fn of_many_who_cancel_and_join_at_the_same_moment_no_place_is_lost_or_given_twice() {
    let house = House::create().await;
    let (unit, pool) = (house.resource(1, queue(json!({}))).await, house.resource(3, queue(json!({}))).await);
    let mut had = Vec::new();
    for resource in [unit, pool, pool, pool] {
        had.push(house.reserve(&house.manager, &[resource], TEN).await.unwrap());
    }
    let join = |resources: Vec<ResourceId>| {
        let house = &house;
        async move { reservation::reserve(&house.app, &house.ada, waiting(&resources, TEN)).await.unwrap() }
    };
    let joins = (0..18).map(|index| join([vec![unit], vec![pool], vec![unit, pool]][index % 3].clone()));
    let cancels = had.iter().map(|one| async {
        // Whoever waits for both has both locked: then the same is tried again, with both.
        while reservation::cancel(&house.app, &house.manager, touch(one)).await.is_err() {}
    });
    let (joined, _) = tokio::join!(join_all(joins), join_all(cancels));
    let (mut confirmed, mut line) = (Vec::new(), Vec::new());
    for one in joined {
        let now = house.read(one.id).await;
        if now.status == Status::Confirmed { confirmed.push(now) } else { line.push(now) }
    }
    let taken = (house.taken(unit, TEN).await, house.taken(pool, TEN).await);
    assert!(taken.0 <= 1 && taken.1 <= 3, "{taken:?}");
    // Nobody waits for what is free.
    for one in &line {
        assert_eq!(one.status, Status::Waitlisted);
        let full =
            one.items.iter().any(|item| if item.resource == unit { taken.0 == 1 } else { taken.1 == 3 });
        assert!(full, "{:?} waits although {taken:?} is taken", one.items);
    }
    let of = |resource| {
        confirmed.iter().flat_map(|one| &one.items).filter(|item| item.resource == resource).count()
    };
    assert_eq!((of(unit), of(pool)), (1, 3), "as many as there are places");
}
