//! What makes runs and their effects unique.

use std::fmt;

use jiff::Timestamp;
use uuid::Uuid;

use crate::{automation::firing::FiringKey, cursor::Cursor, ids::RunId};

/// What a run is for. A rule version has at most one run for each: make the pair unique.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CauseKey {
    /// A row of the change log.
    Change(Cursor),
    /// An occurrence starts or ends; with the instant, as one that was moved after it fired may fire once more.
    Firing(FiringKey, Timestamp),
    /// A task is due; with the instant.
    TaskDue(Uuid, Timestamp),
    /// A schedule says so, at this instant.
    Scheduled(Timestamp),
    /// A message came in, under its sender's id.
    Webhook(String),
    /// Somebody asked for it, under the key of their request.
    Manual(Uuid),
    /// A run is played again, under the key of the request.
    Replay(RunId, Uuid),
    /// It is applied to what there is already: this object, by this request.
    Applied(Uuid, Uuid),
}

impl fmt::Display for CauseKey {
    /// The text that is stored: its kind, a colon, the rest.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Change(cursor) => write!(f, "change:{cursor}"),
            Self::Firing(key, due) => write!(f, "firing:{key}@{due}"),
            Self::TaskDue(task, due) => write!(f, "task:{task}@{due}"),
            Self::Scheduled(at) => write!(f, "schedule:{at}"),
            Self::Webhook(id) => write!(f, "webhook:{id}"),
            Self::Manual(request) => write!(f, "manual:{request}"),
            Self::Replay(run, request) => write!(f, "replay:{run}:{request}"),
            Self::Applied(request, object) => write!(f, "applied:{request}:{object}"),
        }
    }
}

/// The idempotency key of one step of a run, the same on every attempt: `run_…_3`. It is the `webhook-id` of what the step
/// sends, so it has no dot.
pub fn step_key(run: RunId, step: usize) -> String {
    format!("{run}_{step}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_told_apart() {
        let id = Uuid::from_u128(7);
        let run = RunId(id);
        let keys = [
            CauseKey::Change(Cursor { tx: 7, seq: 1 }),
            CauseKey::TaskDue(id, Timestamp::UNIX_EPOCH),
            CauseKey::Scheduled(Timestamp::UNIX_EPOCH),
            CauseKey::Webhook("msg_1".to_owned()),
            CauseKey::Manual(id),
            CauseKey::Replay(run, id),
            CauseKey::Applied(id, id),
        ];
        let texts: std::collections::BTreeSet<_> = keys.iter().map(ToString::to_string).collect();
        assert_eq!(texts.len(), keys.len());
        assert_eq!(keys[2].to_string(), "schedule:1970-01-01T00:00:00Z");
        assert_eq!(step_key(run, 3), "run_00000000000000000000000007_3");
        assert!(!step_key(run, 3).contains('.'));
    }
}
