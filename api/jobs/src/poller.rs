//! The way without Redis: each worker looks into the table by itself from time to time.

use std::{sync::Arc, time::Duration};

use cal3_app::App;
use cal3_store::job;
use tokio::{
    task::JoinSet,
    time::{sleep, timeout},
};
use tokio_util::sync::CancellationToken;

use crate::{Health, WorkerConfig, runner::Runner};

/// How long one look may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// Claims and runs due jobs until `shutdown`: slowly while tickets come, as fast as it can while they do not.
pub(crate) async fn run(
    app: &App,
    config: &WorkerConfig,
    runner: &Arc<Runner>,
    health: &Health,
    shutdown: &CancellationToken,
) {
    let mut running = JoinSet::new();
    let mut pause = Duration::ZERO;
    while !shutdown.is_cancelled() {
        tokio::select! {
            () = shutdown.cancelled() => break,
            () = sleep(pause) => {}
        }
        while running.try_join_next().is_some() {}
        let room = i64::try_from(runner.room()).unwrap_or(1);
        if room == 0 {
            health_check(app, health).await;
            pause = config.poll.min(Duration::from_secs(1));
            continue;
        }
        let claiming = async {
            let mut connection = app.store.read().await?;
            job::claim_due(&mut connection, runner.name(), app.now(), runner.lease_until(), room).await
        };
        pause = config.poll;
        match timeout(PATIENCE, claiming).await {
            Ok(Ok(jobs)) => {
                health.database_answered();
                let has_tickets = health.redis_age().is_some_and(|age| age < config.poll);
                if !has_tickets && jobs.len() as i64 == room {
                    pause = Duration::ZERO;
                }
                for job in jobs {
                    let runner = runner.clone();
                    running.spawn(async move { runner.run_polled(job).await });
                }
                if pause.is_zero() {
                    tokio::select! {
                        () = shutdown.cancelled() => break,
                        _ = running.join_next() => {}
                    }
                }
            }
            Ok(Err(error)) => tracing::warn!(%error, "due jobs could not be looked for"),
            Err(_) => tracing::warn!("looking for due jobs took too long"),
        }
    }
    while running.join_next().await.is_some() {}
}

async fn health_check(app: &App, health: &Health) {
    if let Ok(Ok(())) = timeout(PATIENCE, app.store.ping()).await {
        health.database_answered();
    }
}
