//! Which triggers a change of an event pulls, and whether a cause is one that a trigger asks for.

use std::collections::BTreeSet;

use super::{EventField, Trigger, TriggerKind};
use crate::{
    facts::{Facts, Value},
    reservation::Status,
};

/// What happened to an event, as the change log tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventChange<'a> {
    /// It came to be.
    Created,
    /// Fields of it changed.
    Updated(&'a BTreeSet<EventField>),
    /// An attendee answered, and nothing else changed.
    Answered,
    /// It is gone.
    Deleted,
}

/// The fields that changed, by the names of the change log.
pub fn changed_fields<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<EventField> {
    names.into_iter().filter_map(EventField::from_change).collect()
}

/// The triggers that a change of an event pulls. What was moved was updated too; a change of nothing that rules know
/// pulls none.
pub fn event_triggers(change: EventChange<'_>) -> Vec<TriggerKind> {
    match change {
        EventChange::Created => vec![TriggerKind::EventCreated],
        EventChange::Answered => vec![TriggerKind::EventAnswered],
        EventChange::Deleted => vec![TriggerKind::EventDeleted],
        EventChange::Updated(fields) if fields.is_empty() => Vec::new(),
        EventChange::Updated(fields) if fields.iter().any(|field| field.is_time()) => {
            vec![TriggerKind::EventUpdated, TriggerKind::EventMoved]
        }
        EventChange::Updated(_) => vec![TriggerKind::EventUpdated],
    }
}

/// The trigger that a reservation pulls when it comes to be in this state; a hold pulls none, as nobody has booked yet.
pub fn reservation_trigger(status: Status) -> Option<TriggerKind> {
    Some(match status {
        Status::Held => return None,
        Status::Requested => TriggerKind::ReservationRequested,
        Status::Confirmed => TriggerKind::ReservationConfirmed,
        Status::CheckedIn => TriggerKind::ReservationCheckedIn,
        Status::Completed => TriggerKind::ReservationCompleted,
        Status::Declined => TriggerKind::ReservationDeclined,
        Status::Cancelled => TriggerKind::ReservationCancelled,
        Status::Expired => TriggerKind::ReservationExpired,
        Status::NoShow => TriggerKind::ReservationNoShow,
        Status::Waitlisted => TriggerKind::ReservationWaitlisted,
    })
}

impl Trigger {
    /// Whether a cause of its kind is one that it asks for: one of its fields changed, the answer is one of its answers.
    pub fn admits(&self, facts: &Facts) -> bool {
        match self {
            Self::EventUpdated { fields } if !fields.is_empty() => match facts.get("change.fields") {
                Value::List(changed) => changed
                    .iter()
                    .any(|name| fields.iter().any(|field| name.as_text() == Some(field.as_str()))),
                _ => false,
            },
            Self::EventAnswered { answers } if !answers.is_empty() => {
                let given = facts.get("answer.answer").as_text();
                answers.iter().any(|answer| given == Some(answer.as_str()))
            }
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{build, fixture::updated};

    #[test]
    fn a_change_pulls_the_triggers_that_fit() {
        let updated = |names: &[&str]| {
            let fields = changed_fields(names.iter().copied());
            event_triggers(EventChange::Updated(&fields))
                .into_iter()
                .map(TriggerKind::as_str)
                .collect::<Vec<_>>()
        };
        assert_eq!(updated(&["summary", "sequence"]), ["EVENT_UPDATED"]);
        assert_eq!(updated(&["start", "end"]), ["EVENT_UPDATED", "EVENT_MOVED"]);
        assert_eq!(updated(&["duration"]), ["EVENT_UPDATED", "EVENT_MOVED"]);
        assert_eq!(updated(&["sequence", "uid"]), [""; 0]);
        assert_eq!(updated(&["attendees"]), ["EVENT_UPDATED"]);
        assert_eq!(event_triggers(EventChange::Created), [TriggerKind::EventCreated]);
        assert_eq!(event_triggers(EventChange::Answered), [TriggerKind::EventAnswered]);
    }

    #[test]
    fn each_state_of_a_reservation_but_a_hold_pulls_the_trigger_of_its_name() {
        for status in Status::ALL {
            let expected = format!("RESERVATION_{}", status.as_str());
            let kind = reservation_trigger(*status).map(TriggerKind::as_str);
            assert_eq!(kind, (*status != Status::Held).then_some(expected.as_str()));
        }
    }

    #[test]
    fn a_trigger_may_ask_for_fields_and_answers() {
        let trigger = |fields| Trigger::EventUpdated { fields };
        assert!(trigger(vec![]).admits(&updated()));
        assert!(trigger(vec![EventField::Url, EventField::Location]).admits(&updated()));
        assert!(!trigger(vec![EventField::Start]).admits(&updated()));
        let answered = |answer| {
            let answer = build::AnswerFacts { email: "a@b.c", answer, ..Default::default() };
            updated().with("answer", answer.record())
        };
        let declines = Trigger::EventAnswered { answers: vec![super::super::AttendeeAnswer::Declined] };
        assert!(declines.admits(&answered("DECLINED")));
        assert!(!declines.admits(&answered("ACCEPTED")));
        assert!(!declines.admits(&updated()));
    }
}
