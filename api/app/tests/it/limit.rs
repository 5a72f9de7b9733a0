//! Token buckets in Redis, and without it.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use cal3_app::limit::{Quota, REDIS_TIMEOUT, RateLimiter};
use cal3_domain::clock::FixedClock;
use cal3_testkit::redis_url;
use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use tokio::net::TcpListener;

const QUOTA: Quota = Quota { name: "test", burst: 5, interval: SignedDuration::from_secs(2) };

/// How long a busy machine's Redis may take.
const PATIENCE: Duration = Duration::from_secs(10);

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::new(Timestamp::from_second(1_800_000_000).unwrap()))
}

fn unlike_any() -> String {
    let mut random = [0_u8; 16];
    getrandom::fill(&mut random).unwrap();
    format!("test:{:032x}:", u128::from_be_bytes(random))
}

/// A limiter whose keys no other test has.
fn in_redis(clock: Arc<FixedClock>) -> (RateLimiter, String) {
    let prefix = unlike_any();
    (RateLimiter::connect(&redis_url(), &prefix, PATIENCE, clock).unwrap(), prefix)
}

#[tokio::test]
async fn what_is_admitted_at_once_is_the_burst_and_no_more() {
    let (limiter, _) = in_redis(clock());
    let all = join_all((0..50).map(|_| limiter.take(&QUOTA, "a", 1))).await;
    assert_eq!(all.iter().filter(|decision| decision.is_admitted).count(), 5);
    let mut left: Vec<_> = all.iter().filter(|d| d.is_admitted).map(|d| d.remaining).collect();
    left.sort_unstable();
    assert_eq!(left, [0, 1, 2, 3, 4], "each saw another number left: they were counted one after the other");
    assert!(all.iter().filter(|d| !d.is_admitted).all(|d| d.retry_after_ms == 2_000));
}

#[tokio::test]
async fn several_processes_share_the_buckets() {
    let clock = clock();
    let (one, prefix) = in_redis(clock.clone());
    let other = RateLimiter::connect(&redis_url(), &prefix, PATIENCE, clock).unwrap();
    assert!(one.take(&QUOTA, "a", 3).await.is_admitted);
    assert!(!other.take(&QUOTA, "a", 3).await.is_admitted);
    assert_eq!(other.take(&QUOTA, "a", 2).await.remaining, 0);
    one.refill(&QUOTA, "a").await;
    assert_eq!(other.take(&QUOTA, "a", 1).await.remaining, 4);
}

#[tokio::test]
async fn redis_and_the_process_itself_decide_alike() {
    let clock = clock();
    let (redis, _) = in_redis(clock.clone());
    let local = RateLimiter::local(clock.clone());
    let mut state = 1_u64;
    for step in 0..300 {
        // A linear congruential generator: the same steps each time.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (cost, key) = ((state >> 33) as u32 % 7, ["a", "b"][(state >> 40) as usize % 2]);
        let refund = (state >> 20) as u32 % 3;
        let there = redis.take_with_refund(&QUOTA, key, cost, refund).await;
        let here = local.take_with_refund(&QUOTA, key, cost, refund).await;
        assert_eq!(there, here, "step {step}: {cost} from {key}, {refund} back");
        clock.advance(SignedDuration::from_millis((state >> 50) as i64 % 3_000));
    }
}

#[tokio::test]
async fn buckets_that_are_full_again_leave_nothing_behind() {
    let (limiter, prefix) = in_redis(clock());
    limiter.take(&QUOTA, "a", 5).await;
    let mut redis =
        redis::Client::open(redis_url()).unwrap().get_multiplexed_async_connection().await.unwrap();
    let ttl: i64 =
        redis::cmd("PTTL").arg(format!("{prefix}limit:test:a")).query_async(&mut redis).await.unwrap();
    assert!((9_000..=11_000).contains(&ttl), "five tokens, two seconds each: {ttl}");
}

#[tokio::test]
async fn without_redis_the_process_counts_by_itself() {
    // A port that was free a moment ago: connections are refused.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let clock = clock();
    let limiter = RateLimiter::connect(&format!("redis://{address}"), "", PATIENCE, clock.clone()).unwrap();
    let admitted: Vec<_> = join_all((0..7).map(|_| limiter.take(&QUOTA, "a", 1))).await;
    assert_eq!(admitted.iter().filter(|decision| decision.is_admitted).count(), 5);
    clock.advance(SignedDuration::from_secs(2));
    assert!(limiter.take(&QUOTA, "a", 1).await.is_admitted);
    assert_eq!(limiter.take(&QUOTA, "a", 1).await.retry_after_ms, 2_000);
    limiter.refill(&QUOTA, "a").await;
    assert!(limiter.take(&QUOTA, "a", 5).await.is_admitted);
}

#[tokio::test]
async fn a_redis_that_hangs_costs_a_moment_and_then_nothing() {
    // Accepts connections and never answers.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("redis://{}", listener.local_addr().unwrap());
    let held = tokio::spawn(async move {
        let mut held = Vec::new();
        while let Ok((socket, _)) = listener.accept().await {
            held.push(socket);
        }
    });
    let limiter = RateLimiter::connect(&url, "", REDIS_TIMEOUT, clock()).unwrap();
    let started = Instant::now();
    assert!(limiter.take(&QUOTA, "a", 1).await.is_admitted);
    let first = started.elapsed();
    let started = Instant::now();
    for _ in 0..10 {
        limiter.take(&QUOTA, "a", 1).await;
    }
    let rest = started.elapsed();
    assert!(first >= REDIS_TIMEOUT, "it was asked: {first:?}");
    assert!(rest < first, "it is not asked again for a second: {rest:?}");
    held.abort();
}

#[tokio::test]
async fn redis_is_asked_again_when_it_is_back() {
    let clock = clock();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    // The same Redis, password and all, through a port of our own.
    let url = redis_url();
    let host_start = url.rfind('@').unwrap_or("redis:/".len()) + 1;
    let host_end = url[host_start..].find('/').map_or(url.len(), |path| host_start + path);
    let target = url[host_start..host_end].to_owned();
    let through = format!("{}{address}{}", &url[..host_start], &url[host_end..]);
    let limiter = RateLimiter::connect(&through, "", PATIENCE, clock.clone()).unwrap();
    assert_eq!(limiter.take(&QUOTA, "a", 5).await.remaining, 0, "counted here");
    // The port leads to Redis from now on.
    let listener = TcpListener::bind(address).await.unwrap();
    let proxy = tokio::spawn(async move {
        while let Ok((mut from, _)) = listener.accept().await {
            let mut to = tokio::net::TcpStream::connect(&target).await.unwrap();
            tokio::spawn(async move { tokio::io::copy_bidirectional(&mut from, &mut to).await });
        }
    });
    let key = unlike_any();
    let mut answered_by_redis = false;
    for _ in 0..50 {
        clock.advance(SignedDuration::from_secs(1));
        limiter.take(&QUOTA, &key, 1).await;
        let mut redis =
            redis::Client::open(redis_url()).unwrap().get_multiplexed_async_connection().await.unwrap();
        let exists: bool =
            redis::cmd("EXISTS").arg(format!("limit:test:{key}")).query_async(&mut redis).await.unwrap();
        answered_by_redis |= exists;
        if answered_by_redis {
            break;
        }
        tokio::task::yield_now().await;
    }
    assert!(answered_by_redis);
    proxy.abort();
}
