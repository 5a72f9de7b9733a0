//! What a rule would have done in the past.

use async_graphql::{ID, Object, SimpleObject};
use cal3_app::automation::{Backtest, BacktestItem};

use crate::scalars::{DateTime, Json};

/// What a rule would have done in a stretch of the past, with nothing done.
pub(crate) struct RuleBacktest(pub(crate) Backtest);

/// What a rule would have done in a stretch of the past, with nothing done.
#[Object]
impl RuleBacktest {
    /// How many changes, occurrences or times of the schedule were looked at.
    async fn looked_at(&self) -> i32 {
        i32::try_from(self.0.looked_at).unwrap_or(i32::MAX)
    }

    /// For how many of them the rule would have run.
    async fn would_run(&self) -> i32 {
        i32::try_from(self.0.would_run).unwrap_or(i32::MAX)
    }

    /// Whether everything from `after` to the end of the stretch was looked at and counted; one question looks at 1,000.
    async fn is_complete(&self) -> bool {
        self.0.is_complete
    }

    /// The first of those for which it would have run, in their order.
    async fn items(&self) -> Vec<RuleBacktestItem> {
        self.0.items.iter().cloned().map(RuleBacktestItem::from).collect()
    }

    /// Where to go on with the list: the `after` of another question. Null at the end of the stretch.
    async fn end_cursor(&self) -> Option<&str> {
        self.0.end.as_deref()
    }
}

/// A run that would have been.
#[derive(SimpleObject)]
pub(crate) struct RuleBacktestItem {
    /// When its cause happened, or was due.
    at: DateTime,
    /// The event that it is about.
    event_id: Option<ID>,
    /// The reservation that it is about.
    reservation_id: Option<ID>,
    /// The task that it is about.
    task_id: Option<ID>,
    /// The calendar that it is about, where it is not about what lies in it.
    calendar_id: Option<ID>,
    /// The title of the event as it was, the title of the reservation or its code, the task's title, or the calendar's name.
    title: Option<String>,
    /// What each part of the condition saw.
    evaluation: Json,
    /// The steps, up to and with the one that ends it: what each would have come to.
    steps: Vec<Json>,
}

impl From<BacktestItem> for RuleBacktestItem {
    fn from(item: BacktestItem) -> Self {
        Self {
            at: DateTime(item.at),
            event_id: item.about.event.map(|id| ID(id.to_string())),
            reservation_id: item.about.reservation.map(|id| ID(id.to_string())),
            task_id: item.about.task.map(|id| ID(id.to_string())),
            calendar_id: item.about.calendar.map(|id| ID(id.to_string())),
            title: item.title,
            evaluation: Json(item.evaluation),
            steps: item.steps.into_iter().map(Json).collect(),
        }
    }
}
