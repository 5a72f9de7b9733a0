//! The stream `tickets` and its consumer group: push, read, acknowledge, take over from the dead.

use std::{sync::Arc, time::Duration};

use cal3_domain::ids::JobId;
use cal3_store::job::Attempt;
use redis::{
    AsyncConnectionConfig, Client, RedisError, RedisResult, Value,
    aio::{ConnectionManager, MultiplexedConnection},
    streams::{
        StreamAutoClaimReply, StreamId, StreamInfoConsumer, StreamInfoConsumersReply, StreamReadReply,
    },
};
use tokio::{
    sync::mpsc,
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;

use crate::{Health, runner::Runner};

/// The consumer group of all workers.
const GROUP: &str = "workers";
/// The stream never grows beyond about so many entries (`XADD MAXLEN ~`).
const MAXLEN: usize = 20_000;
/// How long a read waits for a ticket.
const BLOCK: Duration = Duration::from_secs(2);
/// How long an answer may take beyond that.
const PATIENCE: Duration = Duration::from_secs(3);
/// Tickets that another worker read and did not acknowledge for so long are taken over.
const ABANDONED: Duration = Duration::from_secs(30);
/// How often to look for them.
const TAKE_OVER: Duration = Duration::from_secs(10);
/// A consumer that has been silent for so long is forgotten.
const DEAD: Duration = Duration::from_secs(60 * 60);
/// The longest pause between two attempts to connect.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// Acknowledgements of one round trip.
const ACKS: usize = 200;

/// A ticket as it was read.
#[derive(Debug, Clone)]
pub(crate) struct Ticket {
    pub(crate) attempt: Attempt,
    /// The stream entry's id.
    pub(crate) entry: String,
    /// Where it is acknowledged.
    acks: mpsc::Sender<String>,
}

impl Ticket {
    /// The row has been claimed, by this worker or another: the ticket has done its work. When Redis cannot keep up with
    /// acknowledgements this one is dropped, and the ticket comes again and finds its row claimed.
    pub(crate) fn acknowledge(&self) {
        let _ = self.acks.try_send(self.entry.clone());
    }
}

/// The stream in one Redis.
#[derive(Clone)]
pub(crate) struct Queue {
    client: Client,
    pub(super) manager: ConnectionManager,
    pub(super) key: Arc<str>,
}

impl Queue {
    pub(super) fn new(client: Client, manager: ConnectionManager, key: String) -> RedisResult<Self> {
        Ok(Self { client, manager, key: key.into() })
    }

    /// How many tickets wait or are being read; `None` when Redis does not say.
    pub(crate) async fn depth(&self) -> Option<usize> {
        let mut redis = self.manager.clone();
        let asked = redis::cmd("XLEN").arg(&*self.key).query_async(&mut redis).await;
        asked.inspect_err(|error| tracing::warn!(%error, "Redis does not tell how many tickets wait")).ok()
    }

    /// Pushes a ticket for each attempt. `false` when Redis did not take them.
    pub(crate) async fn push(&self, attempts: &[Attempt]) -> bool {
        let mut pipeline = redis::pipe();
        for attempt in attempts {
            let text = format!("{}:{}", attempt.job, attempt.number);
            pipeline
                .cmd("XADD")
                .arg(&*self.key)
                .arg("MAXLEN")
                .arg("~")
                .arg(MAXLEN)
                .arg("*")
                .arg("t")
                .arg(text)
                .ignore();
        }
        let pushed = pipeline.query_async::<()>(&mut self.manager.clone()).await;
        pushed
            .inspect_err(|error| tracing::warn!(%error, "tickets could not be pushed; polls find their jobs"))
            .is_ok()
    }

    /// Reads tickets as `consumer` into `tickets` until `shutdown`, reconnecting as often as it takes.
    pub(super) async fn read(
        &self,
        runner: &Runner,
        health: &Health,
        tickets: mpsc::Sender<Ticket>,
        shutdown: &CancellationToken,
    ) {
        let (acks, pending) = mpsc::channel(ACKS * 20);
        let reading = async {
            let mut pause = Duration::from_millis(100);
            loop {
                let failure = self
                    .read_once(runner, health, &tickets, &acks, || pause = Duration::from_millis(100))
                    .await;
                tracing::warn!(%failure, "reading tickets failed; it will be tried again");
                metrics::counter!("cal3_ticket_read_failures_total").increment(1);
                sleep(pause).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
        };
        tokio::select! {
            () = shutdown.cancelled() => {}
            () = tickets.closed() => {}
            () = reading => {}
            () = self.acknowledge(pending) => {}
        }
    }

    async fn read_once(
        &self,
        runner: &Runner,
        health: &Health,
        tickets: &mpsc::Sender<Ticket>,
        acks: &mpsc::Sender<String>,
        mut connected: impl FnMut(),
    ) -> RedisError {
        let reading = async {
            let config = AsyncConnectionConfig::new()
                .set_connection_timeout(Some(PATIENCE))
                .set_response_timeout(Some(BLOCK + PATIENCE));
            let mut redis = self.client.get_multiplexed_async_connection_with_config(&config).await?;
            self.ensure_group(&mut redis).await?;
            let mut took_over: Option<Instant> = None;
            loop {
                runner.wait_for_room().await;
                let entries = if took_over.is_none_or(|at| at.elapsed() > TAKE_OVER) {
                    took_over = Some(Instant::now());
                    self.be_present(&mut redis, runner.name(), runner.now()).await?;
                    self.take_over(&mut redis, runner.name()).await?
                } else {
                    self.next(&mut redis, runner.name(), runner.room().max(1)).await?
                };
                health.redis_answered();
                connected();
                for entry in entries {
                    let Some(attempt) = attempt_of(&entry) else {
                        tracing::warn!(entry = entry.id, "a ticket that cannot be read is thrown away");
                        let _ = acks.try_send(entry.id);
                        continue;
                    };
                    let ticket = Ticket { attempt, entry: entry.id, acks: acks.clone() };
                    if tickets.send(ticket).await.is_err() {
                        return Ok(());
                    }
                }
            }
        };
        let result: RedisResult<()> = reading.await;
        match result {
            Err(error) => error,
            Ok(()) => (redis::ErrorKind::Client, "nobody takes tickets any more").into(),
        }
    }

    async fn next(
        &self,
        redis: &mut MultiplexedConnection,
        consumer: &str,
        count: usize,
    ) -> RedisResult<Vec<StreamId>> {
        let mut command = redis::cmd("XREADGROUP");
        command.arg("GROUP").arg(GROUP).arg(consumer).arg("COUNT").arg(count);
        command.arg("BLOCK").arg(BLOCK.as_millis() as u64).arg("STREAMS").arg(&*self.key).arg(">");
        let reply: RedisResult<Option<StreamReadReply>> = command.query_async(redis).await;
        match reply {
            Ok(reply) => Ok(reply.into_iter().flat_map(|reply| reply.keys).flat_map(|key| key.ids).collect()),
            Err(error) if is_code(&error, "NOGROUP") => {
                tracing::warn!("the tickets' stream is gone from Redis; it is made anew");
                self.ensure_group(redis).await?;
                Ok(Vec::new())
            }
            Err(error) => Err(error),
        }
    }

    async fn take_over(
        &self,
        redis: &mut MultiplexedConnection,
        consumer: &str,
    ) -> RedisResult<Vec<StreamId>> {
        let mut command = redis::cmd("XAUTOCLAIM");
        command.arg(&*self.key).arg(GROUP).arg(consumer).arg(ABANDONED.as_millis() as u64).arg("0-0");
        command.arg("COUNT").arg(100);
        let reply: RedisResult<StreamAutoClaimReply> = command.query_async(redis).await;
        match reply {
            Ok(reply) => Ok(reply.claimed),
            Err(error) if is_code(&error, "NOGROUP") => {
                self.ensure_group(redis).await?;
                Ok(Vec::new())
            }
            Err(error) => Err(error),
        }
    }

    async fn ensure_group(&self, redis: &mut MultiplexedConnection) -> RedisResult<()> {
        let mut command = redis::cmd("XGROUP");
        command.arg("CREATE").arg(&*self.key).arg(GROUP).arg("0").arg("MKSTREAM");
        match command.query_async::<()>(redis).await {
            Err(error) if is_code(&error, "BUSYGROUP") => Ok(()),
            result => result,
        }
    }

    /// Acknowledges and deletes what comes, many in one round trip.
    async fn acknowledge(&self, mut entries: mpsc::Receiver<String>) {
        let mut batch = Vec::with_capacity(ACKS);
        let mut redis = self.manager.clone();
        while entries.recv_many(&mut batch, ACKS).await > 0 {
            let mut pipeline = redis::pipe();
            pipeline.cmd("XACK").arg(&*self.key).arg(GROUP).arg(&batch).ignore();
            pipeline.cmd("XDEL").arg(&*self.key).arg(&batch).ignore();
            if let Err(error) = pipeline.query_async::<()>(&mut redis).await {
                tracing::warn!(%error, tickets = batch.len(), "tickets could not be acknowledged; they will come again");
            }
            batch.clear();
        }
        std::future::pending::<()>().await;
    }

    /// Removes this worker's consumer, unless it holds tickets that others have to take over first.
    pub(crate) async fn leave(&self, consumer: &str) {
        let leaving = async {
            self.be_absent(consumer).await;
            self.forget_consumers(|found| found.name == consumer).await;
        };
        let _ = timeout(PATIENCE, leaving).await;
    }

    /// Removes consumers that died long ago.
    pub(crate) async fn forget_dead_consumers(&self) {
        let _ = timeout(PATIENCE, self.forget_consumers(|found| found.idle as u128 > DEAD.as_millis())).await;
    }

    pub(super) async fn consumers(&self) -> RedisResult<Vec<StreamInfoConsumer>> {
        let mut command = redis::cmd("XINFO");
        command.arg("CONSUMERS").arg(&*self.key).arg(GROUP);
        let reply: StreamInfoConsumersReply = command.query_async(&mut self.manager.clone()).await?;
        Ok(reply.consumers)
    }

    async fn forget_consumers(&self, is_gone: impl Fn(&StreamInfoConsumer) -> bool) {
        let mut redis = self.manager.clone();
        let Ok(consumers) = self.consumers().await else { return };
        for consumer in consumers.iter().filter(|found| found.pending == 0 && is_gone(found)) {
            let mut command = redis::cmd("XGROUP");
            command.arg("DELCONSUMER").arg(&*self.key).arg(GROUP).arg(&consumer.name);
            if let Err(error) = command.query_async::<Value>(&mut redis).await {
                tracing::debug!(%error, consumer = consumer.name, "the consumer could not be removed");
            }
        }
    }
}

fn attempt_of(entry: &StreamId) -> Option<Attempt> {
    let text: String = entry.get("t")?;
    let (job, number) = text.split_once(':')?;
    Some(Attempt { job: job.parse::<JobId>().ok()?, number: number.parse().ok()? })
}

fn is_code(error: &RedisError, code: &str) -> bool {
    error.code() == Some(code)
}
