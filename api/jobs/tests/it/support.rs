//! Workers under test, and a handler that counts.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use cal3_app::{App, Live, SystemClock, SystemRandom, live::RedisOptions};
use cal3_domain::ids::JobId;
use cal3_jobs::{Handler, Health, Registry, RunContext, RunError, WorkerConfig, run_with};
use cal3_store::job::{self, NewJob, Stats};
use cal3_testkit::{TestDatabase, redis_url};
use futures_util::future::BoxFuture;
use serde_json::json;
use tokio::{
    sync::Notify,
    task::JoinHandle,
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// How long anything may take before the test fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(180);

/// A database, a prefix in Redis, and the app over them with the machine's clock.
pub(crate) struct Bench {
    pub(crate) app: App,
    pub(crate) redis: RedisOptions,
    pub(crate) counts: Arc<Counts>,
    _database: TestDatabase,
    live: CancellationToken,
}

impl Bench {
    /// One of its own in the shared Redis database.
    pub(crate) async fn create() -> Self {
        let database = TestDatabase::create().await;
        let prefix = format!("{}:", database.url.rsplit('/').next().expect("a name"));
        Self::over(database, RedisOptions { url: redis_url(), prefix })
    }

    /// One whose Redis database may be flushed. Only one test may use the number.
    pub(crate) async fn create_in_redis_database(number: u8) -> Self {
        let database = TestDatabase::create().await;
        let shared = redis_url();
        let host_end = shared.rfind('@').unwrap_or("redis:/".len()) + 1;
        let server_end = shared[host_end..].find('/').map_or(shared.len(), |path| host_end + path);
        let url = format!("{}/{number}", &shared[..server_end]);
        Self::over(database, RedisOptions { url, prefix: "cal3:".to_owned() })
    }

    fn over(database: TestDatabase, redis: RedisOptions) -> Self {
        // What the worker said is shown with a test that fails.
        let _ = tracing_subscriber::fmt().with_test_writer().with_max_level(tracing::Level::DEBUG).try_init();
        let live = Live::new(redis.clone());
        let app = App::new(database.store.clone(), Arc::new(SystemClock), Arc::new(SystemRandom))
            .with_live(live.clone());
        let stop = CancellationToken::new();
        tokio::spawn(live.run(database.store.clone(), app.clock(), stop.clone()));
        Self { app, redis, counts: Arc::default(), _database: database, live: stop }
    }

    /// Starts a worker with short times, but for its lease: only a test that waits for one to run out shortens it, since
    /// a machine that stands still for a second must not make another take a job for abandoned.
    pub(crate) fn worker(&self, adjust: impl FnOnce(&mut WorkerConfig)) -> Worker {
        let mut config = WorkerConfig::new(self.redis.clone(), "test");
        config.lease = Duration::from_secs(60);
        config.tick = Duration::from_millis(200);
        config.resend = Duration::from_secs(2);
        adjust(&mut config);
        let (health, stop) = (Arc::<Health>::default(), CancellationToken::new());
        let handlers = Registry::standard().with(Counting(self.counts.clone()));
        let task = tokio::spawn(run_with(self.app.clone(), config, handlers, health.clone(), stop.clone()));
        Worker { task, stop, health }
    }

    /// Enqueues `count` jobs in one transaction, and tells the dispatcher.
    pub(crate) async fn enqueue(&self, how: &str, count: usize, max_attempts: i32) -> Vec<JobId> {
        let mut tx = self.app.store.begin().await.unwrap();
        let mut ids = Vec::new();
        for _ in 0..count {
            let id = JobId(self.app.new_id());
            let now = self.app.now();
            let payload = json!({ "how": how });
            let job = NewJob { id, kind: "count", payload, owner: None, max_attempts, run_at: now };
            job::insert(&mut tx, now, &job).await.unwrap();
            ids.push(id);
        }
        tx.commit().await.unwrap();
        self.app.live().notify_jobs();
        ids
    }

    pub(crate) async fn stats(&self) -> Stats {
        let mut connection = self.app.store.read().await.unwrap();
        job::stats(&mut connection, self.app.now()).await.unwrap()
    }

    /// Waits until nothing is due, scheduled or running.
    pub(crate) async fn until_idle(&self) -> Stats {
        until(async || {
            let stats = self.stats().await;
            (stats.due + stats.scheduled + stats.running == 0).then_some(stats)
        })
        .await
    }

    pub(crate) async fn redis(&self) -> redis::aio::MultiplexedConnection {
        redis::Client::open(self.redis.url.as_str())
            .unwrap()
            .get_multiplexed_async_connection()
            .await
            .unwrap()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.live.cancel();
    }
}

/// Asks again every few milliseconds until there is an answer.
pub(crate) async fn until<T>(mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let asking = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(PATIENCE, asking).await.expect("it happens in time")
}

/// A running worker.
pub(crate) struct Worker {
    task: JoinHandle<()>,
    stop: CancellationToken,
    pub(crate) health: Arc<Health>,
}

impl Worker {
    /// Ends it as `SIGTERM` does, and waits for it.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        timeout(PATIENCE, self.task).await.expect("the worker stops in time").expect("without panic");
    }

    /// Ends it as `SIGKILL` does: nothing of it runs on.
    pub(crate) async fn kill(self) {
        self.task.abort();
        let _ = self.task.await;
    }
}

/// What the handler has seen.
#[derive(Default)]
pub(crate) struct Counts {
    /// Finished runs of each job.
    pub(crate) finished: Mutex<HashMap<Uuid, u32>>,
    /// Runs begun, with the time since the job was enqueued.
    pub(crate) begun: Mutex<Vec<Duration>>,
    /// Jobs that run at this moment.
    running: Mutex<HashMap<Uuid, u32>>,
    /// Jobs that were seen running twice at once.
    pub(crate) collisions: Mutex<Vec<Uuid>>,
    /// Jobs that were given up, with the reason.
    pub(crate) given_up: Mutex<Vec<String>>,
    /// Lets "wait" jobs end.
    pub(crate) release: Notify,
}

impl Counts {
    pub(crate) fn finished_once(&self, ids: &[JobId]) -> bool {
        let finished = self.finished.lock().unwrap();
        finished.len() == ids.len() && ids.iter().all(|id| finished.get(&id.0) == Some(&1))
    }

    pub(crate) fn begun(&self) -> usize {
        self.begun.lock().unwrap().len()
    }
}

struct Counting(Arc<Counts>);

/// Counts a run for as long as it lives, however it ends.
struct Running(Arc<Counts>, Uuid);

impl Running {
    fn begin(counts: &Arc<Counts>, id: Uuid) -> Self {
        let mut running = counts.running.lock().unwrap();
        let now = running.entry(id).or_default();
        *now += 1;
        if *now > 1 {
            counts.collisions.lock().unwrap().push(id);
        }
        Self(counts.clone(), id)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(now) = self.0.running.lock().unwrap().get_mut(&self.1) {
            *now -= 1;
        }
    }
}

impl Handler for Counting {
    fn kind(&self) -> &'static str {
        "count"
    }

    fn run(&self, context: RunContext) -> BoxFuture<'static, Result<(), RunError>> {
        let counts = self.0.clone();
        Box::pin(async move {
            let waited = context.app.now().duration_since(context.created_at).unsigned_abs();
            counts.begun.lock().unwrap().push(waited);
            let id = context.attempt.job.0;
            let _running = Running::begin(&counts, id);
            match context.payload["how"].as_str() {
                Some("fail") => return Err(RunError::Retry("on purpose".to_owned())),
                Some("fatal") => return Err(RunError::Fatal("for good".to_owned())),
                Some("panic") => panic!("on purpose"),
                Some("fail once") if context.attempt.number == 0 => {
                    return Err(RunError::Retry("on purpose".to_owned()));
                }
                Some("fail twice") if context.attempt.number < 2 => {
                    return Err(RunError::Retry("on purpose".to_owned()));
                }
                Some("hang once") if context.attempt.number == 0 => std::future::pending::<()>().await,
                Some("slow") => sleep(Duration::from_millis(20)).await,
                Some("wait") => tokio::select! {
                    () = counts.release.notified() => {}
                    () = context.stop.cancelled() => return Err(RunError::Interrupted),
                },
                _ => {}
            }
            *counts.finished.lock().unwrap().entry(id).or_default() += 1;
            Ok(())
        })
    }

    fn given_up(
        &self,
        _: App,
        _: serde_json::Value,
        reason: String,
    ) -> BoxFuture<'static, Result<(), RunError>> {
        let counts = self.0.clone();
        Box::pin(async move {
            counts.given_up.lock().unwrap().push(reason);
            Ok(())
        })
    }
}

/// The middle of the values.
pub(crate) fn median(values: &[Duration]) -> Duration {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted[sorted.len() / 2]
}

/// The moment, for measuring.
pub(crate) fn stopwatch() -> Instant {
    Instant::now()
}
