//! What is expected of the queue and of the apalis worker in it, whatever Redis and the workers do.

use std::time::Duration;

use crate::support::{Bench, PATIENCE, median, stopwatch, until};

/// The poll is made so rare that only tickets can explain what happens.
const NEVER: Duration = Duration::from_secs(3600);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_job_runs_within_milliseconds_of_its_commit() {
    let bench = Bench::create().await;
    let worker = bench.worker(|config| {
        config.poll = NEVER;
        config.tick = Duration::from_secs(5);
    });
    // The first one waits for the worker's start.
    bench.enqueue("", 1, 3).await;
    until(async || (bench.counts.begun() == 1).then_some(())).await;
    for n in 2..=51 {
        bench.enqueue("", 1, 3).await;
        until(async || (bench.counts.begun() == n).then_some(())).await;
    }
    let waits = bench.counts.begun.lock().unwrap()[1..].to_vec();
    let (p50, worst) = (median(&waits), waits.iter().max().copied().unwrap_or_default());
    println!("commit to begun: p50 {p50:?}, worst {worst:?} of {}", waits.len());
    assert!(p50 < Duration::from_millis(100), "{p50:?}");
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flushed_redis_loses_no_job_and_the_group_comes_back() {
    let bench = Bench::create_in_redis_database(9).await;
    let worker = bench.worker(|config| config.poll = NEVER);
    let mut ids = bench.enqueue("slow", 200, 3).await;
    until(async || (bench.counts.begun() > 20).then_some(())).await;
    redis::cmd("FLUSHDB").query_async::<()>(&mut bench.redis().await).await.unwrap();
    ids.extend(bench.enqueue("", 50, 3).await);
    bench.until_idle().await;
    assert!(bench.counts.finished_once(&ids));
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_redis_jobs_run_by_polling_only() {
    let mut bench = Bench::create().await;
    bench.redis.url = "redis://127.0.0.1:1".to_owned();
    let worker = bench.worker(|config| config.poll = Duration::from_millis(100));
    let ids = bench.enqueue("", 100, 3).await;
    bench.until_idle().await;
    assert!(bench.counts.finished_once(&ids));
    assert!(worker.health.redis_age().is_none());
    assert!(worker.health.is_alive(PATIENCE));
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_workers_job_goes_on_elsewhere_as_the_next_attempt() {
    let bench = Bench::create().await;
    let doomed = bench.worker(|config| config.lease = Duration::from_secs(2));
    let ids = bench.enqueue("hang once", 1, 3).await;
    until(async || (bench.counts.begun() == 1).then_some(())).await;
    doomed.kill().await;
    let heir = bench.worker(|_| {});
    bench.until_idle().await;
    assert!(bench.counts.finished_once(&ids));
    assert!(bench.counts.collisions.lock().unwrap().is_empty());
    heir.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stopped_worker_hands_back_what_it_cannot_finish() {
    let bench = Bench::create().await;
    let first = bench.worker(|_| {});
    let ids = bench.enqueue("wait", 3, 1).await;
    until(async || (bench.counts.begun() == 3).then_some(())).await;
    first.stop().await;
    let stats = bench.stats().await;
    assert_eq!((stats.due, stats.running, stats.dead), (3, 0, 0), "handed back, not counted as a failure");
    let second = bench.worker(|_| {});
    until(async || (bench.counts.begun() >= 6).then_some(())).await;
    // Again and again: a job that has begun may not be waiting yet.
    until(async || {
        bench.counts.release.notify_waiters();
        let stats = bench.stats().await;
        (stats.due + stats.scheduled + stats.running == 0).then_some(())
    })
    .await;
    assert!(bench.counts.finished_once(&ids));
    second.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers_share_the_load_and_never_a_job() {
    let bench = Bench::create().await;
    let workers = [
        bench.worker(|c| c.poll = Duration::from_millis(50)),
        bench.worker(|c| c.poll = Duration::from_millis(50)),
    ];
    let ids = bench.enqueue("slow", 300, 3).await;
    bench.until_idle().await;
    assert!(bench.counts.finished_once(&ids));
    assert!(bench.counts.collisions.lock().unwrap().is_empty());
    for worker in workers {
        worker.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_failure_is_tried_again_and_given_up_at_the_limit() {
    let bench = Bench::create().await;
    let worker = bench.worker(|_| {});
    let ids = bench.enqueue("fail once", 1, 2).await;
    let stats = bench.until_idle().await;
    assert!(bench.counts.finished_once(&ids));
    assert_eq!(stats.dead, 0);
    bench.enqueue("fail", 1, 2).await;
    bench.enqueue("panic", 1, 1).await;
    bench.enqueue("fatal", 1, 9).await;
    bench.until_idle().await;
    let reasons = until(async || {
        let reasons = bench.counts.given_up.lock().unwrap().clone();
        (reasons.len() == 3).then_some(reasons)
    })
    .await;
    assert_eq!(bench.stats().await.dead, 3);
    for reason in ["on purpose", "it panicked: on purpose", "for good"] {
        assert!(reasons.iter().any(|given| given == reason), "{reason}: {reasons:?}");
    }
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backlog_of_ten_thousand_is_worked_off_with_bounded_tickets() {
    let bench = Bench::create().await;
    let ids = bench.enqueue("", 10_000, 3).await;
    let began = stopwatch();
    let worker = bench.worker(|config| {
        config.poll = NEVER;
        config.concurrency = 16;
    });
    let mut deepest = 0_usize;
    let mut redis = bench.redis().await;
    until(async || {
        let depth = redis::cmd("XLEN")
            .arg(bench.redis.name("tickets"))
            .query_async::<usize>(&mut redis)
            .await
            .unwrap();
        deepest = deepest.max(depth);
        (bench.counts.finished.lock().unwrap().len() == ids.len()).then_some(())
    })
    .await;
    bench.until_idle().await;
    let took = began.elapsed();
    println!(
        "10,000 jobs in {took:?}: {:.0} a second; at most {deepest} tickets",
        10_000.0 / took.as_secs_f64()
    );
    assert!(bench.counts.finished_once(&ids));
    assert!(deepest <= 2_600, "{deepest}");
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_worker_leads_as_soon_as_the_leader_is_gone() {
    let bench = Bench::create().await;
    let leader = bench.worker(|config| config.poll = NEVER);
    bench.enqueue("", 1, 3).await;
    bench.until_idle().await;
    let other = bench.worker(|config| config.poll = NEVER);
    leader.kill().await;
    let ids = bench.enqueue("", 5, 3).await;
    bench.until_idle().await;
    assert_eq!(bench.counts.begun(), 1 + ids.len());
    other.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stopped_worker_leaves_no_ticket_and_no_consumer() {
    let bench = Bench::create().await;
    let worker = bench.worker(|_| {});
    bench.enqueue("", 100, 3).await;
    bench.until_idle().await;
    let mut redis = bench.redis().await;
    let key = bench.redis.name("tickets");
    until(async || {
        (redis::cmd("XLEN").arg(&key).query_async::<usize>(&mut redis).await.unwrap() == 0).then_some(())
    })
    .await;
    worker.stop().await;
    let consumers: redis::streams::StreamInfoConsumersReply =
        redis::cmd("XINFO").arg("CONSUMERS").arg(&key).arg("workers").query_async(&mut redis).await.unwrap();
    assert_eq!(consumers.consumers.len(), 0, "{consumers:?}");
    redis::cmd("DEL").arg(&key).query_async::<()>(&mut redis).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dead_job_that_is_made_due_again_runs_once_more() {
    let bench = Bench::create().await;
    let worker = bench.worker(|_| {});
    let ids = bench.enqueue("fail twice", 1, 2).await;
    assert_eq!(bench.until_idle().await.dead, 1);
    let mut tx = bench.app.store.begin().await.unwrap();
    cal3_store::job::retry(&mut tx, ids[0], bench.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    bench.app.live().notify_jobs();
    assert_eq!(bench.until_idle().await.dead, 0);
    assert!(bench.counts.finished_once(&ids));
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_process_is_told_of_tickets_and_workers() {
    let bench = Bench::create().await;
    let tickets = cal3_jobs::tickets(&bench.redis).unwrap();
    let count = async || tickets.count(bench.app.now()).await;
    let none = count().await.expect("Redis answers, though nobody has made the stream");
    assert_eq!((none.waiting, none.taken, none.workers), (0, 0, 0));
    let worker = bench.worker(|_| {});
    until(async || (count().await?.workers == 1).then_some(())).await;
    worker.stop().await;
    assert_eq!(count().await.map(|count| count.workers), Some(0), "it took its leave");
    let nowhere =
        cal3_app::live::RedisOptions { url: "redis://127.0.0.1:1".to_owned(), ..bench.redis.clone() };
    assert_eq!(cal3_jobs::tickets(&nowhere).unwrap().count(bench.app.now()).await, None);
}
