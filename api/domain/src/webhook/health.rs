//! When an endpoint is paused. It never is deleted: what was not delivered can be replayed when it goes on.

use serde::{Deserialize, Serialize};

use super::{GiveUp, Verdict};

/// Deliveries in a row that an endpoint may reject before it is paused.
const MOST_REJECTED: u32 = 10;

/// Why an endpoint was paused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[repr(i16)]
pub enum Pause {
    /// It rejected ten deliveries in a row.
    Rejecting = 0,
    /// It answered that it is gone (410).
    Gone = 1,
    /// Its address may no longer be called.
    Refused = 2,
    /// A delivery failed for three days.
    Unreachable = 3,
}

impl Pause {
    /// The number that it is stored as.
    pub fn code(self) -> i16 {
        self as i16
    }

    /// The reason that is stored as `code`.
    pub fn from_code(code: i16) -> Option<Self> {
        [Self::Rejecting, Self::Gone, Self::Refused, Self::Unreachable]
            .into_iter()
            .find(|pause| pause.code() == code)
    }
}

/// What is remembered of an endpoint between deliveries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EndpointHealth {
    /// Deliveries that were rejected since one arrived.
    pub rejected_in_a_row: u32,
}

impl EndpointHealth {
    /// What is remembered after an attempt, and whether the endpoint is to be paused and its owner told.
    pub fn after(self, verdict: Verdict) -> (Self, Option<Pause>) {
        match verdict {
            Verdict::Delivered => (Self::default(), None),
            // A passing fault says nothing about whether the endpoint wants what it gets.
            Verdict::RetryAt(_) => (self, None),
            Verdict::GiveUp(GiveUp::Rejected) => {
                let rejected_in_a_row = self.rejected_in_a_row.saturating_add(1);
                let pause = (rejected_in_a_row >= MOST_REJECTED).then_some(Pause::Rejecting);
                (Self { rejected_in_a_row }, pause)
            }
            Verdict::GiveUp(GiveUp::Gone) => (self, Some(Pause::Gone)),
            Verdict::GiveUp(GiveUp::Refused) => (self, Some(Pause::Refused)),
            Verdict::GiveUp(GiveUp::Exhausted) => (self, Some(Pause::Unreachable)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_rejections_in_a_row_pause_and_one_success_forgives() {
        let rejected = Verdict::GiveUp(GiveUp::Rejected);
        let mut health = EndpointHealth::default();
        for _ in 0..9 {
            let (next, pause) = health.after(rejected);
            assert_eq!(pause, None);
            health = next;
        }
        let retry = Verdict::RetryAt(jiff::Timestamp::UNIX_EPOCH);
        assert_eq!(health.after(retry), (health, None));
        assert_eq!(health.after(Verdict::Delivered).0.rejected_in_a_row, 0);
        assert_eq!(health.after(rejected).1, Some(Pause::Rejecting));
    }

    #[test]
    fn what_cannot_mend_itself_pauses_at_once() {
        for (reason, pause) in [
            (GiveUp::Gone, Pause::Gone),
            (GiveUp::Refused, Pause::Refused),
            (GiveUp::Exhausted, Pause::Unreachable),
        ] {
            assert_eq!(EndpointHealth::default().after(Verdict::GiveUp(reason)).1, Some(pause));
        }
    }
}
