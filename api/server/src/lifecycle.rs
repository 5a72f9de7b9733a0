//! Starting and stopping: a soft token asks everybody to finish what is under way, a hard token tells them to drop it.

use std::{future::Future, time::Duration};

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::{
    sync::CancellationToken,
    task::{TaskTracker, task_tracker::TaskTrackerToken},
};

/// How long what is under way may take to finish after the first signal. Below Docker Compose's `stop_grace_period`.
pub const GRACE: Duration = Duration::from_secs(20);

/// Who is running, and how they are told to stop. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Lifecycle {
    soft: CancellationToken,
    hard: CancellationToken,
    tasks: TaskTracker,
}

impl Lifecycle {
    /// Nothing is running yet, and nobody listens to signals.
    pub fn new() -> Self {
        Self::default()
    }

    /// Cancelled when the process is to stop: take nothing new, finish what is under way.
    pub fn stopping(&self) -> &CancellationToken {
        &self.soft
    }

    /// Cancelled when the process has to be gone: drop what is under way.
    pub fn aborting(&self) -> &CancellationToken {
        &self.hard
    }

    /// Runs a task that [`Self::wait`] waits for. The task has to end soon after [`Self::stopping`] is cancelled; it
    /// is dropped when [`Self::aborting`] is.
    pub fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        let hard = self.hard.clone();
        self.tasks.spawn(async move {
            tokio::select! {
                () = task => {}
                () = hard.cancelled() => {}
            }
        });
    }

    /// Makes [`Self::wait`] wait until what is answered is dropped, for tasks that others spawn.
    pub fn hold(&self) -> TaskTrackerToken {
        self.tasks.token()
    }

    /// Stops at the first SIGTERM or SIGINT, and aborts at the second or when [`GRACE`] has passed.
    ///
    /// # Errors
    /// When the process may not listen to signals.
    pub fn listen_to_signals(&self) -> std::io::Result<()> {
        let (mut terminate, mut interrupt) =
            (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let lifecycle = self.clone();
        tokio::spawn(async move {
            let mut next = async || {
                tokio::select! { _ = terminate.recv() => "SIGTERM", _ = interrupt.recv() => "SIGINT" }
            };
            let name = next().await;
            tracing::info!(signal = name, "stopping: what is under way may finish");
            lifecycle.soft.cancel();
            tokio::select! {
                name = next() => tracing::warn!(signal = name, "stopping at once, as the second signal asks"),
                () = tokio::time::sleep(GRACE) => tracing::warn!("stopping at once: the grace period is over"),
            }
            lifecycle.hard.cancel();
        });
        Ok(())
    }

    /// Waits until every task has ended, or was dropped. Answers whether all of them ended by themselves.
    pub async fn wait(&self) -> bool {
        self.soft.cancelled().await;
        self.tasks.close();
        self.tasks.wait().await;
        !self.hard.is_cancelled()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_under_way_finishes_and_what_hangs_is_dropped() {
        let lifecycle = Lifecycle::new();
        let (done, finished) = tokio::sync::oneshot::channel();
        let stopping = lifecycle.stopping().clone();
        lifecycle.spawn(async move {
            stopping.cancelled().await;
            let _ = done.send(());
        });
        lifecycle.stopping().cancel();
        assert!(lifecycle.wait().await);
        assert!(finished.await.is_ok());

        let stuck = Lifecycle::new();
        stuck.spawn(std::future::pending());
        stuck.stopping().cancel();
        stuck.aborting().cancel();
        assert!(!stuck.wait().await);
    }
}
