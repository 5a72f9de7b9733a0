//! When people are busy and when they work.

use async_graphql::{ID, Object, SimpleObject};
use cal3_app::event::PersonTimes;
use cal3_domain::{availability::Ranges, time::Window};

use crate::scalars::DateTime;

/// A range of time.
#[derive(SimpleObject)]
pub(crate) struct TimeRange {
    /// From when.
    start: DateTime,
    /// Until when, exclusive.
    end: DateTime,
}

impl From<&Window> for TimeRange {
    fn from(window: &Window) -> Self {
        Self { start: DateTime(window.start()), end: DateTime(window.end()) }
    }
}

fn ranges(ranges: &Ranges) -> Vec<TimeRange> {
    ranges.iter().map(TimeRange::from).collect()
}

/// When a person is busy and when they work: times, and nothing else of them.
pub(crate) struct PersonAvailability(pub(super) PersonTimes);

/// When a person is busy and when they work: times, and nothing else of them.
#[Object]
impl PersonAvailability {
    /// The person's id.
    async fn user_id(&self) -> ID {
        self.0.user.to_string().into()
    }

    /// When they are busy, tentatively too, what overlaps or touches merged: by those of their own calendars which block time and
    /// which the viewer can see, private events included.
    async fn busy(&self) -> Vec<TimeRange> {
        ranges(&self.0.busy)
    }

    /// When they work; null where they have not said it.
    async fn working(&self) -> Option<Vec<TimeRange>> {
        self.0.working.as_ref().map(ranges)
    }
}
