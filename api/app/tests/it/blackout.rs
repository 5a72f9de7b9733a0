//! Blackouts against the database: what they close, what they leave as it is, and who may make them.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    reservation::{self, Move, ReservationFault, Reserve, SlotsOf},
    resource::{self, BlackoutChange, CreateBlackout, CreateResource, UpdateBlackout},
};
use cal3_domain::{
    availability::Blocker,
    ids::ResourceId,
    policy::RuleCode,
    reservation::{Mode, Outcome, Status},
};
use futures_util::future::join_all;
use serde_json::json;

use crate::{
    house::{House, faults, instant, touch, wish},
    reservation_series::{reserve, weekly},
};

const THURSDAY: (&str, &str) = ("2026-01-08T00:00:00", "2026-01-09T00:00:00");
const TEN: &str = "2026-01-08T10:00:00Z";

fn closing(resource: ResourceId, (start, end): (&str, &str), rule: Option<&str>) -> CreateBlackout {
    CreateBlackout {
        resource,
        start: start.parse().unwrap(),
        end: end.parse().unwrap(),
        rule: rule.map(str::to_owned),
        reason: "Painting".to_owned(),
        idempotency_key: None,
    }
}

impl House {
    /// Closes a resource as its manager.
    pub async fn close(
        &self,
        resource: ResourceId,
        times: (&str, &str),
        rule: Option<&str>,
    ) -> BlackoutChange {
        let input = closing(resource, times, rule);
        resource::create_blackout(&self.app, &self.manager, input).await.unwrap()
    }

    /// The rules that keep Ada from an hour from `start` on; none when she got it.
    async fn refusal(&self, resource: ResourceId, start: &str) -> Vec<RuleCode> {
        if let Ok(made) = self.reserve(&self.ada, &[resource], start).await {
            reservation::cancel(&self.app, &self.ada, touch(&made)).await.unwrap();
            return Vec::new();
        }
        let code = |fault: &ReservationFault| match fault {
            ReservationFault::Rule { violation, .. } => violation.code(),
            _ => RuleCode::Taken,
        };
        faults(self.reserve(&self.ada, &[resource], start).await).iter().map(code).collect()
    }
}

fn code<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> (UserErrorCode, String) {
    match outcome {
        Err(AppError::Invalid(faults)) => (faults[0].code, faults[0].field.join(".")),
        other => panic!("not refused by the input: {other:?}"),
    }
}

#[tokio::test]
async fn it_recurs_on_the_clocks_of_the_resource_also_when_they_change() {
    let house = House::create().await;
    let room = CreateResource { time_zone: "Europe/Budapest".to_owned(), ..house.room("Room", None) };
    let room = resource::create(&house.app, &house.manager, room).await.unwrap().id;
    house.close(room, ("2026-01-05T22:00:00", "2026-01-06T04:00:00"), Some("FREQ=DAILY")).await;
    // An ordinary night, and the one in which the clocks go from 02:00 to 03:00.
    for (start, closed) in [
        ("2026-03-27T20:00:00Z", false),
        ("2026-03-27T21:00:00Z", true),
        ("2026-03-28T02:00:00Z", true),
        ("2026-03-28T03:00:00Z", false),
        ("2026-03-29T01:00:00Z", true),
        ("2026-03-29T02:00:00Z", false),
        ("2026-03-29T19:00:00Z", false),
        ("2026-03-29T20:00:00Z", true),
    ] {
        let expected = if closed { vec![RuleCode::Blackout] } else { Vec::new() };
        assert_eq!(house.refusal(room, start).await, expected, "{start}");
    }
}

#[tokio::test]
async fn everything_that_tells_when_a_resource_is_free_knows_of_it() {
    let house = House::create().await;
    let room = house.resource(1, json!({ "grid": { "every": "PT1H" } })).await;
    let desks = house.resource(3, json!({})).await;
    house.close(room, ("2026-01-08T12:00:00", "2026-01-08T14:00:00"), Some("FREQ=WEEKLY;COUNT=2")).await;
    house.close(desks, THURSDAY, None).await;
    assert_eq!(house.refusal(desks, TEN).await, [RuleCode::Blackout], "of a pool it takes all");

    let (from, to) = (instant("2026-01-08T10:00:00Z"), instant("2026-01-08T15:00:00Z"));
    let asked =
        SlotsOf { resources: vec![room], from, to, length: "PT1H".to_owned(), quantity: 1, only_free: true };
    let slots = reservation::slots(&house.app, &house.ada, &asked).await.unwrap();
    let starts: Vec<_> = slots[0].1.iter().map(|slot| slot.start.to_string()).collect();
    assert_eq!(starts, ["2026-01-08T10:00:00Z", "2026-01-08T11:00:00Z", "2026-01-08T14:00:00Z"]);

    let stretches = reservation::explain(&house.app, &house.ada, room, (from, to), 1).await.unwrap().unwrap();
    let closed = stretches.iter().find(|stretch| stretch.window.start() == instant("2026-01-08T12:00:00Z"));
    let blockers = &closed.unwrap().blockers;
    assert!(
        matches!(&blockers[..], [Blocker::Blackout { reason, .. }] if &**reason == "Painting"),
        "{blockers:?}"
    );

    // Twice in Berlin from ten until twelve, and the blackouts begin at noon in UTC: an hour later.
    let wish = weekly(room, 3);
    house.close(room, ("2026-01-15T10:00:00", "2026-01-15T10:30:00"), None).await;
    let plan = reservation::plan(&house.app, &house.ada, &wish).await.unwrap().unwrap();
    let outcomes: Vec<_> = plan.items.iter().map(|item| item.outcome).collect();
    assert_eq!(outcomes, [Outcome::Free, Outcome::Blackout, Outcome::Free]);
    let made =
        reservation::reserve_series(&house.app, &house.ada, reserve(wish, Mode::BestEffort)).await.unwrap();
    assert_eq!(made.reservations.len(), 2);

    let whole = (instant("2026-01-01T00:00:00Z"), instant("2026-02-01T00:00:00Z"));
    let closures = reservation::closures(&house.app, &house.ada, &[room, desks], whole).await.unwrap();
    let starts: Vec<_> = closures.iter().map(|(_, closure)| closure.window.start().to_string()).collect();
    assert_eq!(
        starts,
        ["2026-01-08T00:00:00Z", "2026-01-08T12:00:00Z", "2026-01-15T10:00:00Z", "2026-01-15T12:00:00Z"]
    );
}

#[tokio::test]
async fn what_is_reserved_stays_and_is_told() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    let kept = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    let over = house.reserve(&house.ada, &[room], "2026-01-07T23:30:00Z").await.unwrap();
    house.reserve(&house.ada, &[room], "2026-01-09T00:00:00Z").await.unwrap();
    let made = house.close(room, THURSDAY, None).await;
    assert_eq!((made.conflict_count, made.conflicts.clone()), (2, vec![over.id, kept.id]));
    assert_eq!(house.taken(room, TEN).await, 1, "it stays");
    let later = Move { start: Some(instant("2026-01-08T12:00:00Z")), ..Move::default() };
    let refused = faults(reservation::reschedule(&house.app, &house.ada, touch(&kept), later).await);
    assert!(
        matches!(&refused[0], ReservationFault::Rule { violation, .. } if violation.code() == RuleCode::Blackout)
    );
    let next_week = Move { start: Some(instant("2026-01-15T12:00:00Z")), ..Move::default() };
    reservation::reschedule(&house.app, &house.ada, touch(&kept), next_week).await.unwrap();

    // A change tells anew, and opens what it leaves.
    let weekly = UpdateBlackout {
        rule: Some(Some("FREQ=WEEKLY".to_owned())),
        if_version: Some(1),
        ..UpdateBlackout::default()
    };
    let id = made.blackout.blackout.id;
    let changed = resource::update_blackout(&house.app, &house.manager, id, weekly.clone()).await.unwrap();
    assert_eq!((changed.blackout.version, changed.conflicts), (2, vec![over.id, kept.id]));
    let stale = resource::update_blackout(&house.app, &house.manager, id, weekly).await;
    assert!(matches!(stale, Err(AppError::VersionConflict(_))), "{stale:?}");
    let morning =
        UpdateBlackout { start: Some("2026-01-08T09:00:00".parse().unwrap()), ..UpdateBlackout::default() };
    resource::update_blackout(&house.app, &house.manager, id, morning).await.unwrap();
    assert_eq!(house.refusal(room, "2026-01-08T08:00:00Z").await, []);
    assert_eq!(house.refusal(room, "2026-01-22T10:00:00Z").await, [RuleCode::Blackout]);
}

#[tokio::test]
async fn what_opens_goes_to_those_who_wait() {
    let house = House::create().await;
    let room = house.resource(1, json!({ "waitlist": { "enabled": true, "promotion": "CONFIRM" } })).await;
    let first = house.reserve(&house.manager, &[room], TEN).await.unwrap();
    let waits = Reserve { or_wait: true, ..wish(&[room], TEN) };
    let waits = reservation::reserve(&house.app, &house.ada, waits).await.unwrap();
    assert_eq!(waits.status, Status::Waitlisted);
    let id = house.close(room, THURSDAY, None).await.blackout.blackout.id;
    reservation::cancel(&house.app, &house.manager, touch(&first)).await.unwrap();
    assert_eq!(house.taken(room, TEN).await, 0, "it is closed");
    resource::delete_blackout(&house.app, &house.manager, id, None).await.unwrap();
    let promoted = reservation::visible(&house.app, &house.ada, &[waits.id]).await.unwrap().remove(0);
    assert_eq!((promoted.status, house.taken(room, TEN).await), (Status::Confirmed, 1));
}

#[tokio::test]
async fn only_whoever_manages_the_resource_makes_one_and_everything_wrong_is_told() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    let make = async |who: &Viewer, input: CreateBlackout| {
        code(resource::create_blackout(&house.app, who, input).await)
    };
    let good = closing(room, THURSDAY, None);
    let refused = make(&house.ada, good.clone()).await;
    assert_eq!(refused, (UserErrorCode::Forbidden, "resourceId".to_owned()));
    for (input, expected, field) in [
        (CreateBlackout { reason: " ".to_owned(), ..good.clone() }, UserErrorCode::Required, "reason"),
        (CreateBlackout { end: good.start, ..good.clone() }, UserErrorCode::OutOfRange, "end"),
        (closing(room, THURSDAY, Some("FREQ=OFTEN")), UserErrorCode::InvalidRrule, "rule"),
        (closing(room, THURSDAY, Some("FREQ=SECONDLY")), UserErrorCode::TooFrequent, "rule"),
        (closing(room, THURSDAY, Some("FREQ=HOURLY")), UserErrorCode::TooFrequent, "rule"),
        (
            closing(room, THURSDAY, Some("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
            UserErrorCode::NeverOccurs,
            "rule",
        ),
    ] {
        let text = format!("{input:?}");
        assert_eq!(make(&house.manager, input).await, (expected, field.to_owned()), "{text}");
    }
    let once = CreateBlackout { idempotency_key: Some("one".to_owned()), ..good };
    let made = resource::create_blackout(&house.app, &house.manager, once.clone()).await.unwrap();
    let again = resource::create_blackout(&house.app, &house.manager, once).await.unwrap();
    assert_eq!(made.blackout.blackout, again.blackout.blackout);
    let id = made.blackout.blackout.id;
    let refused = resource::delete_blackout(&house.app, &house.ada, id, None).await;
    assert_eq!(code(refused), (UserErrorCode::Forbidden, "id".to_owned()));
}

#[tokio::test]
async fn a_reservation_made_at_the_same_moment_is_refused_or_told() {
    let house = House::create().await;
    let house = &house;
    for day in 10..20 {
        let room = house.resource(1, json!({})).await;
        let start = format!("2026-01-{day}T10:00:00Z");
        let times = (format!("2026-01-{day}T00:00:00"), format!("2026-01-{day}T23:00:00"));
        let close = async {
            tokio::task::yield_now().await;
            house.close(room, (&times.0, &times.1), None).await.conflict_count
        };
        let book = async { usize::from(house.reserve(&house.ada, &[room], &start).await.is_ok()) };
        let (told, made) = futures_util::future::join(close, book).await;
        assert_eq!(told, made, "{start}");
    }
    let room = house.resource(1, json!({})).await;
    let many = (0..8).map(|_| house.close(room, THURSDAY, None));
    assert_eq!(join_all(many).await.len(), 8, "blackouts may lie over each other");
}

#[tokio::test]
async fn a_reservation_that_waited_for_the_resource_sees_the_blackout_that_was_made_meanwhile() {
    let house = House::create().await;
    let (room, other) = (house.resource(1, json!({})).await, house.resource(1, json!({})).await);
    // What closing it writes, in a transaction that is not over.
    let mut closing = house.app.store.begin().await.unwrap();
    for sql in [
        "select from resources where id = $1 for update",
        "insert into blackouts (id, organisation_id, resource_id, reason, start_local, end_local, during, created_at, updated_at)
         select gen_random_uuid(), organisation_id, id, 'Painting', '2026-01-08 00:00', '2026-01-09 00:00',
           '[2026-01-07 00:00+00, 2026-01-10 00:00+00]', created_at, created_at from resources where id = $1",
    ] {
        sqlx::query(sql).bind(room.0).execute(&mut *closing).await.unwrap();
    }
    let (app, ada) = (house.app.clone(), house.ada.clone());
    let booking =
        tokio::spawn(async move { reservation::reserve(&app, &ada, wish(&[other, room], TEN)).await });
    let waiting = "select exists (select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock')";
    loop {
        let mut connection = house.app.store.read().await.unwrap();
        let is_waiting: bool = sqlx::query_scalar(waiting).fetch_one(&mut *connection).await.unwrap();
        if is_waiting {
            break;
        }
        assert!(!booking.is_finished(), "it does not wait for whoever closes the room");
    }
    closing.commit().await.unwrap();
    let refused = faults(booking.await.unwrap());
    let [ReservationFault::Rule { resource, violation, .. }] = &refused[..] else { panic!("{refused:?}") };
    assert_eq!((*resource, violation.code()), (room, RuleCode::Blackout));
    assert_eq!(house.taken(other, TEN).await, 0, "all or nothing");
}
