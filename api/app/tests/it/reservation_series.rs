//! Recurring reservations: what is promised, what comes of it, and giving it up.

use cal3_app::{
    UserErrorCode,
    reservation::{self, Extent, Filter, MadeSeries, Reservation, ReserveSeries, SeriesWish},
};
use cal3_domain::{
    ids::ResourceId,
    reservation::{Choice, Mode, Outcome, Plan, Refusal, Status},
};
use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::house::{House, faults, instant, touch};

/// Two hours from ten in Berlin, from Thursday, 8 January 2026 on.
pub fn weekly(resource: ResourceId, count: u32) -> SeriesWish {
    SeriesWish {
        resource,
        quantity: 1,
        start: instant("2026-01-08T09:00:00Z"),
        end: instant("2026-01-08T11:00:00Z"),
        time_zone: Some("Europe/Berlin".to_owned()),
        rule: format!("FREQ=WEEKLY;COUNT={count}"),
        instead: Vec::new(),
    }
}

pub fn reserve(wish: SeriesWish, mode: Mode) -> ReserveSeries {
    ReserveSeries {
        wish,
        choices: Vec::new(),
        mode,
        plan_hash: None,
        summary: Some("Choir".to_owned()),
        note: None,
        overrule: None,
        idempotency_key: None,
    }
}

fn outcomes(plan: &Plan) -> Vec<Outcome> {
    plan.items.iter().map(|item| item.outcome).collect()
}

fn starts(reservations: &[Reservation]) -> Vec<Timestamp> {
    reservations.iter().map(|one| one.window.start()).collect()
}

fn codes(made: &MadeSeries) -> Vec<UserErrorCode> {
    made.faults.iter().map(|fault| fault.code).collect()
}

async fn own(house: &House) -> Vec<Reservation> {
    let filter = Filter { own: true, ..Filter::default() };
    let page = cal3_app::page::PageArgs { after: None, before: None, backwards: false, limit: 100 };
    reservation::list(&house.app, &house.ada, &filter, &page).await.unwrap()
}

#[tokio::test]
async fn a_plan_says_what_can_be_had_and_what_is_committed_is_all_of_it_or_none() {
    let house = House::create().await;
    let (room, other) = (house.resource(1, json!({})).await, house.resource(1, json!({})).await);
    house.reserve(&house.manager, &[room], "2026-01-15T10:00:00Z").await.unwrap();
    let wish = SeriesWish { instead: vec![other], ..weekly(room, 4) };
    let plan = reservation::plan(&house.app, &house.ada, &wish).await.unwrap().unwrap();
    assert_eq!(outcomes(&plan), [Outcome::Free, Outcome::Conflict, Outcome::Free, Outcome::Free]);
    assert_eq!(plan.items[1].alternatives[0].resource, Some(other));
    assert!(own(&house).await.is_empty(), "a plan writes nothing");

    // What is open keeps all from being made.
    let refused =
        reservation::reserve_series(&house.app, &house.ada, reserve(wish.clone(), Mode::AllOrNothing));
    let refused = refused.await.unwrap();
    assert_eq!((codes(&refused), refused.series), (vec![UserErrorCode::Conflict], None));
    assert_eq!(refused.plan.unwrap().hash, plan.hash);
    assert!(own(&house).await.is_empty(), "nothing of the refused");

    // The plan that was seen, with a choice for the one that is taken.
    let chosen = ReserveSeries {
        choices: vec![(plan.items[1].window.start(), Choice::Elsewhere(other))],
        plan_hash: Some(plan.hash.to_string()),
        idempotency_key: Some("choir".to_owned()),
        ..reserve(wish.clone(), Mode::AllOrNothing)
    };
    let made = reservation::reserve_series(&house.app, &house.ada, chosen.clone()).await.unwrap();
    assert_eq!(
        starts(&made.reservations),
        plan.items.iter().map(|item| item.window.start()).collect::<Vec<_>>()
    );
    let resources: Vec<_> = made.reservations.iter().map(|one| one.items[0].resource).collect();
    assert_eq!(resources, [room, other, room, room]);
    assert!(made.reservations.iter().all(|one| one.status == Status::Confirmed));
    assert!(made.reservations.iter().all(|one| one.occurrence.unwrap().series == made.series.unwrap()));

    // Once more with the same key: what is there. With another: the world has changed.
    let again = reservation::reserve_series(&house.app, &house.ada, chosen.clone()).await.unwrap();
    assert_eq!((again.series, starts(&again.reservations)), (made.series, starts(&made.reservations)));
    let stale = ReserveSeries { idempotency_key: None, ..chosen };
    let stale = reservation::reserve_series(&house.app, &house.ada, stale).await.unwrap();
    assert_eq!(stale.faults[0].field, ["planHash"]);
    assert_eq!(outcomes(&stale.plan.unwrap()), [Outcome::Conflict; 4]);
    assert_eq!(own(&house).await.len(), 4);
}

#[tokio::test]
async fn what_cannot_be_had_is_left_out_where_that_is_asked_and_rules_hold_for_each() {
    let house = House::create().await;
    let quota = json!({ "per": "PERSON", "limit": { "count": 3 }, "period": "MONTH" });
    let room = house.resource(1, json!({ "quotas": [quota] })).await;
    house.reserve(&house.manager, &[room], "2026-01-15T10:00:00Z").await.unwrap();
    let best = reserve(weekly(room, 6), Mode::BestEffort);
    let made = reservation::reserve_series(&house.app, &house.ada, best).await.unwrap();
    // Three of January but for the one that is taken, and what February leaves.
    let plan = made.plan.unwrap();
    assert_eq!(
        outcomes(&plan),
        [Outcome::Free, Outcome::Conflict, Outcome::Free, Outcome::Free, Outcome::Free, Outcome::Free]
    );
    assert_eq!(made.reservations.len(), 5);
    let more =
        reserve(SeriesWish { rule: "FREQ=DAILY;COUNT=2".to_owned(), ..weekly(room, 2) }, Mode::AllOrNothing);
    let more = SeriesWish {
        start: instant("2026-01-26T09:00:00Z"),
        end: instant("2026-01-26T10:00:00Z"),
        ..more.wish
    };
    let more =
        reservation::reserve_series(&house.app, &house.ada, reserve(more, Mode::AllOrNothing)).await.unwrap();
    assert_eq!(codes(&more), [UserErrorCode::RuleBroken; 2]);
    assert_eq!(outcomes(&more.plan.unwrap()), [Outcome::Quota; 2]);
}

#[tokio::test]
async fn a_series_recurs_on_the_clocks_of_its_zone_and_needs_an_end() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    let march = SeriesWish {
        start: instant("2026-03-22T09:00:00Z"),
        end: instant("2026-03-22T11:00:00Z"),
        ..weekly(room, 2)
    };
    let plan = reservation::plan(&house.app, &house.ada, &march).await.unwrap().unwrap();
    let at: Vec<_> = plan.items.iter().map(|item| item.window.start()).collect();
    assert_eq!(at, [instant("2026-03-22T09:00:00Z"), instant("2026-03-29T08:00:00Z")], "ten in Berlin");
    for (rule, code) in [
        ("FREQ=WEEKLY", UserErrorCode::InvalidRrule),
        ("FREQ=DAILY;COUNT=401", UserErrorCode::TooLarge),
        ("FREQ=YEARLY;COUNT=4", UserErrorCode::OutOfRange),
        ("FREQ=MINUTELY;COUNT=400", UserErrorCode::TooFrequent),
        ("FREQ=SOMETIMES", UserErrorCode::InvalidRrule),
    ] {
        let wish = SeriesWish { rule: rule.to_owned(), ..weekly(room, 1) };
        let refused = reservation::plan(&house.app, &house.ada, &wish).await.unwrap_err();
        let cal3_app::AppError::Invalid(faults) = refused else { panic!("{refused}") };
        assert_eq!((faults[0].code, faults[0].field.join(".")), (code, "series.rule".to_owned()), "{rule}");
    }
}

#[tokio::test]
async fn those_that_follow_or_all_are_given_up_but_for_what_it_is_too_late_for() {
    let house = House::create().await;
    let room = house.resource(1, json!({ "cancellation": { "cutOff": "P1D" } })).await;
    let wish = reserve(weekly(room, 5), Mode::AllOrNothing);
    let made = reservation::reserve_series(&house.app, &house.ada, wish).await.unwrap();
    // The third goes to before the second: it follows it all the same.
    let third = &made.reservations[2];
    let to = reservation::Move { start: Some(instant("2026-01-13T09:00:00Z")), ..Default::default() };
    reservation::reschedule(&house.app, &house.ada, touch(third), to).await.unwrap();
    let second = made.reservations[1].id;
    let gone = reservation::cancel_series(&house.app, &house.ada, made.reservations[3].id, Extent::Following);
    assert_eq!(starts(&gone.await.unwrap().cancelled), starts(&made.reservations[3..]));
    let gone = reservation::cancel_series(&house.app, &house.ada, second, Extent::Following).await.unwrap();
    assert_eq!(gone.cancelled.iter().map(|one| one.id).collect::<Vec<_>>(), [third.id, second]);

    // An hour before the first starts it is too late for its booker, not for the manager.
    house.app.clock.advance(instant("2026-01-08T08:00:00Z").duration_since(house.app.now()));
    let first = made.reservations[0].id;
    let late = faults(reservation::cancel_series(&house.app, &house.ada, first, Extent::All).await);
    assert!(
        matches!(late[..], [reservation::ReservationFault::Refusal(Refusal::TooLate { .. })]),
        "{late:?}"
    );
    let gone = reservation::cancel_series(&house.app, &house.manager, first, Extent::All).await.unwrap();
    assert_eq!((gone.cancelled.len(), gone.kept.len()), (1, 0));
    assert_eq!(house.taken(room, "2026-01-08T10:00:00Z").await, 0);
    let single = house.reserve(&house.ada, &[room], "2026-01-20T10:00:00Z").await.unwrap();
    let refused =
        reservation::cancel_series(&house.app, &house.ada, single.id, Extent::All).await.unwrap_err();
    let cal3_app::AppError::Invalid(faults) = refused else { panic!("{refused}") };
    assert_eq!(faults[0].field, ["reservationId"]);
}

#[tokio::test]
async fn of_many_who_want_the_same_weeks_one_gets_them_all() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    let attempts = (0..12).map(|index| {
        let (house, who) = (&house, if index % 2 == 0 { &house.ada } else { &house.manager });
        let later = SignedDuration::from_hours(24 * 7 * (index % 3));
        let wish = weekly(room, 4);
        let wish = SeriesWish { start: wish.start + later, end: wish.end + later, ..wish };
        async move { reservation::reserve_series(&house.app, who, reserve(wish, Mode::AllOrNothing)).await }
    });
    let made: Vec<MadeSeries> = join_all(attempts).await.into_iter().map(Result::unwrap).collect();
    let (won, lost): (Vec<_>, Vec<_>) = made.iter().partition(|one| one.series.is_some());
    assert_eq!((won.len(), lost.len()), (1, 11));
    assert_eq!(won[0].reservations.len(), 4);
    assert!(lost.iter().all(|one| one.faults.iter().all(|fault| fault.code == UserErrorCode::Conflict)));
}
