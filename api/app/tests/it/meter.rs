//! What one viewer may ask for.

use std::sync::Arc;

use cal3_app::{
    Viewer,
    account::ClientInfo,
    limit::{Meter, MeterLimits, RateLimiter, Throttled},
};
use cal3_domain::{
    clock::FixedClock,
    ids::{SessionId, UserId},
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

const LIMITS: MeterLimits =
    MeterLimits { capacity: 1_000, restore_per_second: 100, concurrent: 3, sockets: 2 };

fn meter(limits: MeterLimits) -> (Meter, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::new(Timestamp::from_second(1_767_614_400).unwrap()));
    (Meter::new(RateLimiter::local(clock.clone()), limits), clock)
}

fn person(n: u128) -> Viewer {
    Viewer::User { id: UserId(Uuid::from_u128(n)), session: SessionId(Uuid::from_u128(n)) }
}

#[tokio::test]
async fn what_is_not_used_comes_back_before_the_next_request() {
    let (meter, _) = meter(LIMITS);
    let (ada, client) = (person(1), ClientInfo::default());
    let admitted = meter.admit(&ada, &client, 900).await.unwrap();
    let balance = admitted.settle(50).unwrap();
    assert_eq!((balance.available, balance.capacity), (950, 1_000));
    let again = meter.admit(&ada, &client, 900).await.unwrap();
    assert_eq!(again.settle(900).unwrap().available, 50);
    let refused = meter.admit(&ada, &client, 900).await.unwrap_err();
    let Throttled::Points(balance) = refused else { panic!("{refused:?}") };
    assert_eq!((balance.available, balance.retry_after_ms), (50, 8_500));
    assert_eq!(balance.seconds_to_full(), 10);
}

#[tokio::test]
async fn points_come_back_with_time_and_each_viewer_has_their_own() {
    let (meter, clock) = meter(LIMITS);
    let client = ClientInfo::default();
    meter.admit(&person(1), &client, 1_000).await.unwrap().settle(1_000);
    assert!(meter.admit(&person(1), &client, 10).await.is_err());
    assert!(meter.admit(&person(2), &client, 1_000).await.is_ok(), "another person");
    assert!(meter.admit(&Viewer::Anonymous, &client, 1_000).await.is_ok(), "nobody in particular");
    clock.advance(SignedDuration::from_secs(1));
    assert!(meter.admit(&person(1), &client, 100).await.is_ok());
    assert!(meter.admit(&person(1), &client, 10).await.is_err());
}

#[tokio::test]
async fn few_requests_and_sockets_at_a_time() {
    let (meter, _) = meter(LIMITS);
    let (ada, client) = (person(1), ClientInfo::default());
    let mut under_way = Vec::new();
    for _ in 0..3 {
        under_way.push(meter.admit(&ada, &client, 1).await.unwrap());
    }
    assert_eq!(meter.admit(&ada, &client, 1).await.unwrap_err(), Throttled::Concurrent { most: 3 });
    assert!(meter.admit(&person(2), &client, 1).await.is_ok());
    drop(under_way.pop());
    assert!(meter.admit(&ada, &client, 1).await.is_ok());
    let sockets = [meter.socket(&ada, &client), meter.socket(&ada, &client)];
    assert!(sockets.iter().all(Option::is_some));
    assert!(meter.socket(&ada, &client).is_none());
    drop(sockets);
    assert!(meter.socket(&ada, &client).is_some());
}

#[tokio::test]
async fn every_limit_can_be_switched_off() {
    let (meter, _) = meter(MeterLimits { capacity: 0, concurrent: 0, sockets: 0, ..LIMITS });
    let (ada, client) = (person(1), ClientInfo::default());
    let mut held = Vec::new();
    for _ in 0..100 {
        held.push((meter.admit(&ada, &client, 20_000).await.unwrap(), meter.socket(&ada, &client).unwrap()));
    }
    let (admitted, _) = held.pop().unwrap();
    assert_eq!(admitted.settle(1), None);
}
