//! A rule that is applied to the events that there are.

use async_graphql::{Enum, ID, Object};
use cal3_app::automation::{Application, ApplicationStatus};

use crate::scalars::DateTime;

/// How far the application of a rule has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "ApplicationStatus")]
pub(crate) enum RuleApplicationStatus {
    /// It waits for a worker.
    Pending,
    /// Events are being looked at.
    Running,
    /// Every event was looked at; runs may still go on.
    Completed,
    /// Somebody stopped it: runs that waited do not run.
    Cancelled,
    /// It could not go on; `failure` says why.
    Failed,
}

/// The application of an automation rule to the events that there are.
pub(crate) struct RuleApplication(pub(crate) Application);

/// The application of an automation rule to the events that there are.
#[Object]
impl RuleApplication {
    /// The id.
    async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The rule.
    async fn rule_id(&self) -> ID {
        self.0.rule.to_string().into()
    }

    /// The version of what the rule says.
    async fn definition_version(&self) -> i32 {
        self.0.rule_version
    }

    /// Only events that are not over by then are looked at; null when there is no such bound.
    async fn from(&self) -> Option<DateTime> {
        self.0.from.map(DateTime)
    }

    /// Only events that have begun by then are looked at; null when there is no such bound.
    async fn until(&self) -> Option<DateTime> {
        self.0.until.map(DateTime)
    }

    /// How far it has come.
    async fn status(&self) -> RuleApplicationStatus {
        self.0.status.into()
    }

    /// How many events there were to look at when it was asked for.
    async fn event_count(&self) -> i32 {
        self.0.event_count
    }

    /// How many events were looked at.
    async fn events_looked_at(&self) -> i32 {
        self.0.events_looked_at
    }

    /// How many runs it made, as far as they are kept.
    async fn run_count(&self) -> i32 {
        i32::try_from(self.0.run_count).unwrap_or(i32::MAX)
    }

    /// How many of those runs have come to their end.
    async fn runs_finished(&self) -> i32 {
        i32::try_from(self.0.runs_finished).unwrap_or(i32::MAX)
    }

    /// Why it could not go on, in English.
    async fn failure(&self) -> Option<&str> {
        self.0.failure.as_deref()
    }

    /// When it was asked for.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When the last event had been looked at, or it ended before.
    async fn finished_at(&self) -> Option<DateTime> {
        self.0.finished_at.map(DateTime)
    }
}
