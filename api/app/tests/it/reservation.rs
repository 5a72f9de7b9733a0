//! Reservations against the database: rules, states, deadlines, several at once, and many at the same time.

use cal3_app::{
    AppError, UserErrorCode,
    reservation::{self, Decide, Move, Others, ReservationFault, Reserve, SlotsOf, Touch, Wanted},
    resource::{self, UpdateResource},
};
use cal3_domain::{
    policy::RuleCode,
    reservation::{Refusal, Status},
};
use futures_util::future::join_all;
use jiff::SignedDuration;
use serde_json::json;

use crate::house::{House, faults, instant, touch, wish};

fn codes(faults: &[ReservationFault]) -> Vec<RuleCode> {
    let code = |fault: &ReservationFault| match fault {
        ReservationFault::Rule { violation, .. } => violation.code(),
        ReservationFault::Conflict { .. } => RuleCode::Taken,
        other => panic!("{other:?}"),
    };
    faults.iter().map(code).collect()
}

#[tokio::test]
async fn every_broken_rule_is_told_at_once_and_what_is_taken_comes_with_alternatives() {
    let house = House::create().await;
    let room = house
        .resource(
            1,
            json!({ "notice": "P1D", "length": { "longest": "PT30M" }, "grid": { "every": "PT30M" } }),
        )
        .await;
    let refused = faults(house.reserve(&house.ada, &[room], "2026-01-05T13:10:00Z").await);
    assert_eq!(codes(&refused), [RuleCode::Notice, RuleCode::OffGrid, RuleCode::TooLong]);

    let hall = house.resource(1, json!({})).await;
    let first = house.reserve(&house.ada, &[hall], "2026-01-08T10:00:00Z").await.unwrap();
    assert_eq!((first.status, first.version), (Status::Confirmed, 1));
    let refused = faults(house.reserve(&house.manager, &[hall], "2026-01-08T10:30:00Z").await);
    let [ReservationFault::Conflict { free: 0, asked: 1, blocked_by, alternatives, .. }] = refused.as_slice()
    else {
        panic!("{refused:?}");
    };
    assert_eq!(blocked_by[0].reservation, first.id);
    let starts: Vec<_> = alternatives.iter().map(|one| one.window.start()).collect();
    assert_eq!(starts[0], instant("2026-01-08T11:00:00Z"), "{starts:?}");
    for other in alternatives {
        let wish = Reserve {
            start: other.window.start(),
            end: other.window.end(),
            ..wish(&[hall], "2026-01-08T00:00:00Z")
        };
        let made = reservation::reserve(&house.app, &house.manager, wish).await.unwrap();
        reservation::cancel(&house.app, &house.manager, touch(&made)).await.unwrap();
    }
}

#[tokio::test]
async fn several_resources_are_reserved_all_or_none() {
    let house = House::create().await;
    let (room, desks) = (house.resource(1, json!({})).await, house.resource(2, json!({})).await);
    let at = "2026-01-08T10:00:00Z";
    let both = house.reserve(&house.ada, &[desks, room], at).await.unwrap();
    assert_eq!(both.items.len(), 2);
    let refused = faults(house.reserve(&house.ada, &[room, desks], at).await);
    assert_eq!(codes(&refused), [RuleCode::Taken]);
    assert_eq!((house.taken(room, at).await, house.taken(desks, at).await), (1, 1), "nothing of the refused");
    reservation::cancel(&house.app, &house.ada, touch(&both)).await.unwrap();
    assert_eq!((house.taken(room, at).await, house.taken(desks, at).await), (0, 0));
}

#[tokio::test]
async fn a_hold_ends_at_its_deadline_whoever_notices_first() {
    let house = House::create().await;
    let room = house.resource(1, json!({ "holdFor": "PT10M" })).await;
    let at = "2026-01-08T10:00:00Z";
    let hold = |start| Reserve { hold: true, ..wish(&[room], start) };
    let first = reservation::reserve(&house.app, &house.ada, hold(at)).await.unwrap();
    assert_eq!(first.held_until, Some(house.app.now() + SignedDuration::from_mins(10)));
    assert_eq!(codes(&faults(house.reserve(&house.manager, &[room], at).await)), [RuleCode::Taken]);
    let confirmed = reservation::confirm(&house.app, &house.ada, touch(&first)).await.unwrap();
    assert_eq!(confirmed.status, Status::Confirmed);
    reservation::cancel(&house.app, &house.ada, touch(&first)).await.unwrap();

    // Whoever books next ends what has run out.
    let second = reservation::reserve(&house.app, &house.ada, hold(at)).await.unwrap();
    house.app.clock.advance(SignedDuration::from_mins(10));
    let late = faults(reservation::confirm(&house.app, &house.ada, touch(&second)).await);
    assert!(matches!(late[..], [ReservationFault::Refusal(Refusal::HoldExpired { .. })]), "{late:?}");
    let taken = house.reserve(&house.manager, &[room], at).await.unwrap();
    let second = reservation::visible(&house.app, &house.ada, &[second.id]).await.unwrap();
    assert_eq!(second[0].status, Status::Expired);

    // So does the worker.
    reservation::cancel(&house.app, &house.manager, touch(&taken)).await.unwrap();
    let third = reservation::reserve(&house.app, &house.ada, hold(at)).await.unwrap();
    assert_eq!(reservation::expire_due(&house.app, 10).await.unwrap(), 0);
    house.app.clock.advance(SignedDuration::from_mins(10));
    assert_eq!(reservation::expire_due(&house.app, 10).await.unwrap(), 1);
    let third = reservation::visible(&house.app, &house.ada, &[third.id]).await.unwrap();
    assert_eq!((third[0].status, house.taken(room, at).await), (Status::Expired, 0));
    assert_eq!(reservation::expire_due(&house.app, 10).await.unwrap(), 0, "once is enough");
}

#[tokio::test]
async fn who_does_not_come_loses_the_place_and_who_leaves_gives_back_the_rest() {
    let house = House::create().await;
    let policy = json!({ "checkIn": { "opensBefore": "PT15M", "closesAfter": "PT15M", "releaseNoShow": true }, "buffers": { "after": "PT15M" } });
    let (room, other) = (house.resource(1, policy.clone()).await, house.resource(1, policy).await);
    let missed = house.reserve(&house.ada, &[room], "2026-01-05T12:00:00Z").await.unwrap();
    let kept = house.reserve(&house.ada, &[other], "2026-01-05T12:00:00Z").await.unwrap();
    reservation::check_in(&house.app, &house.ada, touch(&kept)).await.unwrap();
    house.app.clock.advance(SignedDuration::from_mins(20));
    assert_eq!(reservation::expire_due(&house.app, 10).await.unwrap(), 1);
    let missed = reservation::visible(&house.app, &house.ada, &[missed.id]).await.unwrap();
    assert_eq!(missed[0].status, Status::NoShow);
    assert_eq!(house.taken(room, "2026-01-05T12:30:00Z").await, 0);
    let left = reservation::check_out(&house.app, &house.ada, touch(&kept)).await.unwrap();
    assert_eq!((left.status, left.window.end()), (Status::Completed, instant("2026-01-05T12:20:00Z")));
    assert_eq!(house.taken(other, "2026-01-05T12:34:00Z").await, 1, "the time to clear away");
    assert_eq!(house.taken(other, "2026-01-05T12:35:00Z").await, 0);
}

#[tokio::test]
async fn requests_are_decided_on_and_moves_ask_again() {
    let house = House::create().await;
    let policy =
        json!({ "approval": { "when": [{ "kind": "ALWAYS" }] }, "cancellation": { "cutOff": "P1D" } });
    let room = house.resource(1, policy).await;
    let asked = house.reserve(&house.ada, &[room], "2026-01-08T10:00:00Z").await.unwrap();
    assert_eq!(asked.status, Status::Requested);
    let own = reservation::approve(&house.app, &house.ada, touch(&asked), Decide::default()).await;
    assert!(matches!(own, Err(AppError::Invalid(_))), "nobody approves their own: {own:?}");
    let granted = Decide { note: Some("With pleasure".to_owned()), ..Decide::default() };
    let granted =
        reservation::approve(&house.app, &house.manager, touch(&asked), granted).await.unwrap().reservation;
    assert_eq!((granted.status, granted.decided_by), (Status::Confirmed, house.manager.user_id()));
    let stale = Touch { id: asked.id, if_version: Some(1) };
    let stale = reservation::cancel(&house.app, &house.ada, stale).await;
    assert!(matches!(stale, Err(AppError::VersionConflict(_))), "{stale:?}");
    let to = Move { start: Some(instant("2026-01-09T10:00:00Z")), ..Move::default() };
    let moved = reservation::reschedule(&house.app, &house.ada, touch(&asked), to).await.unwrap();
    assert_eq!((moved.status, moved.window.end()), (Status::Requested, instant("2026-01-09T11:00:00Z")));
    assert_eq!(
        (moved.decided_by, moved.decided_at, &moved.decision_note),
        (None, None, &None),
        "nobody has decided on this time"
    );
    assert_eq!(house.taken(room, "2026-01-08T10:00:00Z").await, 0);
    reservation::approve(&house.app, &house.manager, touch(&asked), Decide::default()).await.unwrap();
    house.app.clock.advance(SignedDuration::from_hours(80));
    let late = faults(reservation::cancel(&house.app, &house.ada, touch(&asked)).await);
    assert!(matches!(late[..], [ReservationFault::Refusal(Refusal::TooLate { .. })]), "{late:?}");
    let given = reservation::cancel(&house.app, &house.manager, touch(&asked)).await.unwrap();
    assert_eq!(given.status, Status::Cancelled);
}

#[tokio::test]
async fn approving_one_request_declines_those_that_lose_their_place_to_it_and_no_others() {
    let house = House::create().await;
    let policy = json!({
        "approval": { "when": [{ "kind": "ALWAYS" }], "exempt": {} },
        "blocking": { "requests": false },
        "waitlist": { "enabled": true },
    });
    let (room, desks) = (house.resource(1, policy.clone()).await, house.resource(2, policy).await);
    let ask = async |resources: &[_], start| house.reserve(&house.ada, resources, start).await.unwrap();
    let (ten, eleven) = ("2026-01-08T10:00:00Z", "2026-01-08T11:00:00Z");
    let one = ask(&[room], ten).await;
    let rivals = [ask(&[room], ten).await, ask(&[room, desks], "2026-01-08T10:30:00Z").await];
    let others = [ask(&[room], eleven).await, ask(&[desks], ten).await, ask(&[desks], ten).await];
    let sorry = Decide { others: Some(Others { note: Some("Too late".to_owned()) }), ..Decide::default() };
    let wrong = reservation::decline(&house.app, &house.manager, touch(&one), sorry.clone()).await;
    assert_eq!(invalid(wrong), (UserErrorCode::Invalid, "declineOthers".to_owned()));
    let done = reservation::approve(&house.app, &house.manager, touch(&one), sorry).await.unwrap();
    assert_eq!(done.reservation.status, Status::Confirmed);
    assert_eq!(
        done.declined.iter().map(|one| (one.id, one.decision_note.as_deref())).collect::<Vec<_>>(),
        rivals.iter().map(|one| (one.id, Some("Too late"))).collect::<Vec<_>>()
    );
    for (asked, status) in rivals
        .iter()
        .map(|one| (one, Status::Declined))
        .chain(others.iter().map(|one| (one, Status::Requested)))
    {
        let now = reservation::visible(&house.app, &house.ada, &[asked.id]).await.unwrap().remove(0);
        assert_eq!((now.status, now.decided_by.is_some()), (status, status == Status::Declined));
    }
    // Of the pool there is one beside another; then it is full.
    let with = || Decide { others: Some(Others::default()), ..Decide::default() };
    let third = ask(&[desks], ten).await;
    let done = reservation::approve(&house.app, &house.manager, touch(&others[1]), with()).await.unwrap();
    assert!(done.declined.is_empty(), "{:?}", done.declined);
    let done = reservation::approve(&house.app, &house.manager, touch(&third), with()).await.unwrap();
    assert_eq!(done.declined.iter().map(|one| one.id).collect::<Vec<_>>(), [others[2].id]);
    assert_eq!(house.taken(desks, ten).await, 2);
}

#[tokio::test]
async fn a_manager_overrules_rules_but_never_what_is_taken() {
    let house = House::create().await;
    let room = house.resource(1, json!({ "notice": "P7D" })).await;
    let over = |start| Reserve { overrule: Some("The board needs it".to_owned()), ..wish(&[room], start) };
    let refused = reservation::reserve(&house.app, &house.ada, over("2026-01-08T10:00:00Z")).await;
    assert!(matches!(refused, Err(AppError::Invalid(_))), "{refused:?}");
    reservation::reserve(&house.app, &house.manager, over("2026-01-08T10:00:00Z")).await.unwrap();
    let taken = reservation::reserve(&house.app, &house.manager, over("2026-01-08T10:00:00Z")).await;
    assert_eq!(codes(&faults(taken)), [RuleCode::Taken]);
}

#[tokio::test]
async fn a_key_makes_one_reservation_however_often_it_comes() {
    let house = House::create().await;
    let room = house.resource(3, json!({})).await;
    let at = "2026-01-08T10:00:00Z";
    let wish = Reserve { idempotency_key: Some("once".to_owned()), ..wish(&[room], at) };
    let all = join_all((0..5).map(|_| reservation::reserve(&house.app, &house.ada, wish.clone()))).await;
    let ids: Vec<_> = all.into_iter().map(|made| made.unwrap().id).collect();
    assert!(ids.iter().all(|id| *id == ids[0]));
    assert_eq!(house.taken(room, at).await, 1);
}

#[tokio::test]
async fn a_quota_of_a_type_holds_across_resources_at_the_same_moment() {
    let house = House::create().await;
    let policy = json!({ "quotas": [{ "per": "PERSON", "limit": { "count": 2 }, "period": "WEEK", "scope": "TYPE" }] });
    let mut rooms = Vec::new();
    for _ in 0..6 {
        rooms.push(house.resource(1, policy.clone()).await);
    }
    let at = "2026-01-08T10:00:00Z";
    let tries = rooms.iter().map(|room| house.reserve(&house.ada, std::slice::from_ref(room), at));
    let (made, refused): (Vec<_>, Vec<_>) = join_all(tries).await.into_iter().partition(Result::is_ok);
    assert_eq!(made.len(), 2);
    for refused in refused {
        assert_eq!(codes(&faults(refused)), [RuleCode::Quota]);
    }
}

#[tokio::test]
async fn slots_and_what_can_be_reserved_are_the_same() {
    let house = House::create().await;
    let policy = json!({ "hours": { "weekly": { "thursday": [{ "opens": "09:00", "closes": "13:00" }] } }, "grid": { "every": "PT1H" } });
    let room = house.resource(1, policy).await;
    house.reserve(&house.ada, &[room], "2026-01-08T10:00:00Z").await.unwrap();
    let asked = SlotsOf {
        resources: vec![room],
        from: instant("2026-01-05T00:00:00Z"),
        to: instant("2026-01-12T00:00:00Z"),
        length: "PT1H".to_owned(),
        quantity: 1,
        only_free: false,
    };
    let slots = reservation::slots(&house.app, &house.ada, &asked).await.unwrap().remove(0).1;
    let free: Vec<_> = slots.iter().map(|slot| (slot.start.to_string(), slot.is_free())).collect();
    let at = |hour: u32, is_free| (format!("2026-01-08T{hour:02}:00:00Z"), is_free);
    assert_eq!(free, [at(9, true), at(10, false), at(11, true), at(12, true)]);
    for slot in slots {
        let made = house.reserve(&house.manager, &[room], &slot.start.to_string()).await;
        assert_eq!(made.is_ok(), slot.is_free(), "{slot:?}");
    }
    let window = (instant("2026-01-08T09:00:00Z"), instant("2026-01-08T14:00:00Z"));
    let explained = reservation::explain(&house.app, &house.ada, room, window, 1).await.unwrap().unwrap();
    let closed = explained.last().unwrap();
    assert_eq!(closed.blockers[0].code(), RuleCode::Closed);
    assert_eq!(explained.iter().map(|part| part.blockers.len()).sum::<usize>(), 5, "four hours, then closed");
}

#[tokio::test]
async fn a_pool_does_not_get_smaller_than_what_is_reserved() {
    let house = House::create().await;
    let desks = house.resource(3, json!({})).await;
    for _ in 0..3 {
        house.reserve(&house.ada, &[desks], "2027-01-07T10:00:00Z").await.unwrap();
    }
    let smaller = UpdateResource { quantity: Some(2), ..UpdateResource::default() };
    let refused = resource::update(&house.app, &house.manager, desks, smaller).await;
    assert!(
        matches!(refused, Err(AppError::Invalid(ref faults)) if faults[0].field == ["quantity"]),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_unit_becomes_a_pool_when_what_was_reserved_of_it_is_given_up() {
    let house = House::create().await;
    let desk = house.resource(1, json!({})).await;
    let made = house.reserve(&house.ada, &[desk], "2027-01-07T10:00:00Z").await.unwrap();
    let pool = || UpdateResource { quantity: Some(3), ..UpdateResource::default() };
    let refused = resource::update(&house.app, &house.manager, desk, pool()).await;
    assert!(
        matches!(refused, Err(AppError::Invalid(ref faults)) if faults[0].field == ["quantity"]),
        "{refused:?}"
    );
    reservation::cancel(&house.app, &house.ada, touch(&made)).await.unwrap();
    let desks = resource::update(&house.app, &house.manager, desk, pool()).await.unwrap();
    assert_eq!(desks.quantity, 3);
}

#[tokio::test]
async fn of_twenty_at_the_same_moment_one_gets_the_unit() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    let at = "2026-01-08T10:00:00Z";
    let rooms = [room];
    let tries = (0..20)
        .map(|index| house.reserve(if index % 2 == 0 { &house.ada } else { &house.manager }, &rooms, at));
    let (made, refused): (Vec<_>, Vec<_>) = join_all(tries).await.into_iter().partition(Result::is_ok);
    assert_eq!((made.len(), refused.len()), (1, 19));
    for refused in refused {
        assert_eq!(codes(&faults(refused)), [RuleCode::Taken]);
    }
    assert_eq!(house.taken(room, at).await, 1);
}

/// The code of a refusal, and the field that it blames.
fn invalid<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> (UserErrorCode, String) {
    match outcome {
        Err(AppError::Invalid(faults)) => (faults[0].code, faults[0].field.join(".")),
        other => panic!("not refused by the input: {other:?}"),
    }
}

#[tokio::test]
async fn no_range_is_longer_than_what_can_be_looked_at() {
    let house = House::create().await;
    let quota =
        json!({ "quotas": [{ "per": "PERSON", "limit": { "count": 2 }, "period": "DAY", "scope": "TYPE" }] });
    let room = house.resource(1, quota).await;
    let wish = wish(&[room], "2026-01-08T10:00:00Z");
    let out_of_range = |field: &str| (UserErrorCode::OutOfRange, field.to_owned());
    let ages = Reserve { end: instant("9000-01-01T00:00:00Z"), ..wish.clone() };
    let refused = reservation::reserve(&house.app, &house.ada, ages.clone()).await;
    assert_eq!(invalid(refused), out_of_range("end"));
    let years = Reserve { end: wish.start + SignedDuration::from_hours(24 * 798), ..wish.clone() };
    let too_long = faults(reservation::reserve(&house.app, &house.ada, years).await);
    assert!(codes(&too_long).contains(&RuleCode::TooLong), "{too_long:?}");
    let moment = Reserve { end: wish.start + SignedDuration::from_nanos(999), ..wish.clone() };
    let refused = reservation::reserve(&house.app, &house.ada, moment).await;
    assert_eq!(invalid(refused), out_of_range("end"), "nothing is left of it in microseconds");
    let made = reservation::reserve(&house.app, &house.ada, wish).await.unwrap();
    let to = Move { end: Some(ages.end), ..Move::default() };
    let refused = reservation::reschedule(&house.app, &house.ada, touch(&made), to).await;
    assert_eq!(invalid(refused), out_of_range("end"));
    let asked = SlotsOf {
        resources: vec![room],
        from: instant("2026-01-05T00:00:00Z"),
        to: instant("2026-01-12T00:00:00Z"),
        length: String::new(),
        quantity: 1,
        only_free: false,
    };
    let lengths = [("P367D", Err(())), ("PT87600H", Err(())), ("P366D", Ok(()))];
    for (length, expected) in lengths {
        let asked = SlotsOf { length: length.to_owned(), ..asked.clone() };
        let slots = reservation::slots(&house.app, &house.ada, &asked).await;
        match expected {
            Ok(()) => drop(slots.unwrap()),
            Err(()) => assert_eq!(invalid(slots), out_of_range("length")),
        }
    }
}

#[tokio::test]
async fn a_reservation_that_cannot_be_written_does_not_stop_the_deadlines_of_others() {
    let house = House::create().await;
    let (broken, room) = (
        house.resource(1, json!({ "holdFor": "PT5M" })).await,
        house.resource(1, json!({ "holdFor": "PT10M" })).await,
    );
    let at = "2026-01-08T10:00:00Z";
    for room in [broken, room] {
        let hold = Reserve { hold: true, ..wish(&[room], at) };
        reservation::reserve(&house.app, &house.ada, hold).await.unwrap();
    }
    // As if a later version had written its rules.
    house
        .execute(r#"update resources set policy = '{"format": 9}' where policy ->> 'holdFor' = 'PT5M'"#)
        .await;
    house.app.clock.advance(SignedDuration::from_mins(20));
    assert_eq!(reservation::expire_due(&house.app, 10).await.unwrap(), 1);
    assert_eq!((house.taken(broken, at).await, house.taken(room, at).await), (1, 0));
}

/// Makes writing reservations fail as when two transactions wait for each other.
const COLLISIONS: &str = "create function collide() returns trigger language plpgsql as
      $$ begin raise exception using errcode = '40P01', message = 'a collision'; end $$;
    create trigger collide before update on reservations for each row execute function collide()";

#[tokio::test]
async fn who_collides_again_and_again_is_told_to_try_again() {
    let house = House::create().await;
    let room = house.resource(1, json!({ "holdFor": "PT10M" })).await;
    let at = "2026-01-08T10:00:00Z";
    let held =
        reservation::reserve(&house.app, &house.ada, Reserve { hold: true, ..wish(&[room], at) }).await;
    let held = held.unwrap();
    house.execute(COLLISIONS).await;
    let cancelled = reservation::cancel(&house.app, &house.ada, touch(&held)).await;
    let Err(AppError::Invalid(told)) = cancelled else { panic!("{cancelled:?}") };
    assert_eq!((told.len(), told[0].code), (1, UserErrorCode::Conflict));
    assert!(told[0].field.is_empty(), "{told:?}");
    // The hold that has run out cannot be ended by whoever comes next: they are told the same.
    house.app.clock.advance(SignedDuration::from_mins(10));
    let refused = faults(house.reserve(&house.manager, &[room], at).await);
    assert_eq!(codes(&refused), [RuleCode::Taken]);
    house.execute("drop trigger collide on reservations").await;
    house.reserve(&house.manager, &[room], at).await.unwrap();
}

#[tokio::test]
async fn a_hold_is_not_made_against_the_rules() {
    let house = House::create().await;
    let room = house.resource(1, json!({ "notice": "P7D" })).await;
    let over = Some("The board needs it".to_owned());
    let hold = Reserve { hold: true, overrule: over, ..wish(&[room], "2026-01-08T10:00:00Z") };
    let refused = reservation::reserve(&house.app, &house.manager, hold).await;
    assert_eq!(invalid(refused), (UserErrorCode::Invalid, "overrule".to_owned()));
}

#[tokio::test]
async fn what_is_anothers_is_judged_by_what_they_may() {
    let house = House::create().await;
    let policy = json!({ "bookableBy": { "atLeast": "RESOURCE_MANAGER" } });
    let room = house.resource(1, policy).await;
    let open = house.resource(1, json!({})).await;
    let made = house.reserve(&house.ada, &[open], "2026-01-08T10:00:00Z").await.unwrap();
    let to = Move { resources: Some(vec![Wanted { resource: room, quantity: 1 }]), ..Move::default() };
    let refused = reservation::reschedule(&house.app, &house.manager, touch(&made), to.clone()).await;
    assert_eq!(codes(&faults(refused)), [RuleCode::NotAllowed], "the booker may not have it");
    let over = Move { overrule: Some("For once".to_owned()), ..to };
    reservation::reschedule(&house.app, &house.manager, touch(&made), over).await.unwrap();
    house.reserve(&house.manager, &[room], "2026-01-08T12:00:00Z").await.unwrap();
}

#[tokio::test]
async fn a_hold_that_has_run_out_elsewhere_is_left_to_the_worker_and_uses_up_no_quota() {
    let house = House::create().await;
    let policy = json!({
        "holdFor": "PT10M",
        "buffers": { "before": "PT30M", "after": "PT30M" },
        "quotas": [{ "per": "PERSON", "limit": { "count": 1 }, "period": "WEEK" }],
    });
    let room = house.resource(1, policy).await;
    let (near, far) = ("2026-01-08T10:00:00Z", "2026-01-20T10:00:00Z");
    let mut held = Vec::new();
    for at in [near, far] {
        let hold = Reserve { hold: true, ..wish(&[room], at) };
        held.push(reservation::reserve(&house.app, &house.ada, hold).await.unwrap().id);
    }
    house.app.clock.advance(SignedDuration::from_mins(10));
    // Its buffer touches the first one's.
    house.reserve(&house.ada, &[room], "2026-01-08T11:30:00Z").await.unwrap();
    let status = async |id| reservation::visible(&house.app, &house.ada, &[id]).await.unwrap()[0].status;
    house.reserve(&house.ada, &[room], "2026-01-21T10:00:00Z").await.unwrap();
    assert_eq!((status(held[0]).await, status(held[1]).await), (Status::Expired, Status::Held));
    assert_eq!(reservation::expire_due(&house.app, 10).await.unwrap(), 1);
}
