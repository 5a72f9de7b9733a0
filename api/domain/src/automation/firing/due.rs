//! What becomes of planned firings.

use jiff::{SignedDuration, Timestamp};

use crate::time::ExactDuration;

/// What is to be done about a firing at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It is not due yet.
    Wait,
    /// It runs now, so late.
    Run {
        /// How late.
        late: SignedDuration,
    },
    /// It was due while nothing ran, too long ago: it is recorded as missed.
    Missed {
        /// How late it would be.
        late: SignedDuration,
    },
    /// It was due before anybody could know of it: the event was made, or moved there, or the rule was enabled, too
    /// late. Nothing is recorded.
    Passed,
}

/// What is to be done at `now` about a firing that is due at `due` and known since `known_since` (the latest of: the event got its
/// present times, the rule got its present trigger, the rule was enabled). It may be late by `grace`.
pub fn when_due(due: Timestamp, known_since: Timestamp, now: Timestamp, grace: ExactDuration) -> Due {
    let late = due.duration_until(now);
    if due < known_since {
        Due::Passed
    } else if late.is_negative() {
        Due::Wait
    } else if late <= grace.signed() {
        Due::Run { late }
    } else {
        Due::Missed { late }
    }
}

/// How far a planned firing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FiringState {
    /// It waits.
    Pending,
    /// It made a run.
    Fired,
    /// It was due while nothing ran.
    Missed,
}

/// A firing as it was planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// When it is due.
    pub due: Timestamp,
    /// How far it has come.
    pub state: FiringState,
}

/// What becomes of the row of a firing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replan {
    /// It stays as it is.
    Keep,
    /// It waits for this instant: a new row, another time, or once more because the occurrence was moved into the future after
    /// it had fired.
    Plan(Timestamp),
    /// It goes.
    Remove,
}

/// What becomes of the row of one key after a change: `planned` is the row, if there is one, `due` when the firing is due by the
/// present event and rule, if it still is. What has fired does so again only for a time that is still to come.
pub fn replan(planned: Option<Planned>, due: Option<Timestamp>, now: Timestamp) -> Replan {
    match (planned, due) {
        (None, None) => Replan::Keep,
        (None, Some(due)) => Replan::Plan(due),
        (Some(Planned { state: FiringState::Pending, .. }), None) => Replan::Remove,
        (Some(Planned { state: FiringState::Pending, due: before }), Some(due)) if before != due => {
            Replan::Plan(due)
        }
        (Some(Planned { state: FiringState::Fired | FiringState::Missed, due: before }), Some(due))
            if due != before && due > now =>
        {
            Replan::Plan(due)
        }
        // What has fired is kept, so that it cannot fire again.
        (Some(_), _) => Replan::Keep,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes)
    }

    #[test]
    fn a_firing_runs_when_it_is_due_and_not_much_later() {
        let grace = ExactDuration::from_mins(15);
        let late = SignedDuration::from_mins;
        for (due, known_since, now, expected) in [
            (100, 0, 99, Due::Wait),
            (100, 0, 100, Due::Run { late: late(0) }),
            (100, 100, 101, Due::Run { late: late(1) }),
            (100, 0, 115, Due::Run { late: late(15) }),
            (100, 0, 116, Due::Missed { late: late(16) }),
            (100, 101, 102, Due::Passed),
            (100, 101, 99, Due::Passed),
        ] {
            assert_eq!(
                when_due(at(due), at(known_since), at(now), grace),
                expected,
                "{due} {known_since} {now}"
            );
        }
    }

    #[test]
    fn rows_follow_the_event() {
        use FiringState::{Fired, Missed, Pending};
        let planned = |due, state| Some(Planned { due: at(due), state });
        for (before, due, expected) in [
            (None, None, Replan::Keep),
            (None, Some(at(200)), Replan::Plan(at(200))),
            (planned(100, Pending), None, Replan::Remove),
            (planned(100, Pending), Some(at(100)), Replan::Keep),
            (planned(200, Pending), Some(at(50)), Replan::Plan(at(50))),
            (planned(100, Fired), Some(at(100)), Replan::Keep),
            (planned(100, Fired), Some(at(120)), Replan::Keep),
            (planned(100, Fired), Some(at(200)), Replan::Plan(at(200))),
            (planned(100, Missed), Some(at(200)), Replan::Plan(at(200))),
            (planned(100, Fired), None, Replan::Keep),
        ] {
            assert_eq!(replan(before, due, at(150)), expected, "{before:?} {due:?}");
        }
    }
}
