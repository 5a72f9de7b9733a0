//! From rows of the change log to causes: which triggers each pulls, with the event as it was before and after.

use std::collections::{HashMap, HashSet};

use cal3_domain::{
    automation::{EventChange, EventField, TriggerKind, changed_fields, event_triggers, run::Chain},
    event::Event,
    facts::{
        build::AnswerFacts,
        changes::{ChangeFields, overlay, whole},
    },
    ids::EventId,
};
use cal3_store::automation::LoggedChange;
use serde_json::Value;

use super::facts::Cause;

/// The fields that a change tells.
fn members(value: Option<&Value>) -> Option<&ChangeFields> {
    value.and_then(Value::as_object)
}

/// Whether a row tells that an event is gone. One that tells so to a calendar that the event has left has only the fields that
/// changed; it is an update elsewhere.
fn is_deletion(change: &LoggedChange) -> bool {
    let told = |name| members(change.before.as_ref()).is_some_and(|fields| fields.contains_key(name));
    change.kind == 2 && told("uid") && told("start") && told("summary")
}

/// The events that have to be read, as the log tells only what changed of them.
pub(super) fn needed(changes: &[&LoggedChange]) -> Vec<uuid::Uuid> {
    let updated = changes.iter().filter(|change| change.kind == 1).map(|change| change.entity_id);
    updated.collect::<HashSet<_>>().into_iter().collect()
}

/// The causes that a change is: none for one that pulls no trigger, or of an event that is gone since.
pub(super) fn causes(change: &LoggedChange, events: &HashMap<EventId, Event>) -> Vec<Cause> {
    let id = EventId(change.entity_id);
    let (fields, told): (_, Option<(Event, Option<Event>)>) = match change.kind {
        0 => {
            let event = members(change.after.as_ref()).and_then(|fields| whole(id, change.at, fields).ok());
            let made = event.map(|event| Event { created_by: change.actor, ..event });
            (None, made.map(|event| (event, None)))
        }
        1 => {
            let names = members(change.after.as_ref()).into_iter().flat_map(|fields| fields.keys());
            let told = events.get(&id).and_then(|present| {
                let after = overlay(present, members(change.after.as_ref())?).ok()?;
                let before = overlay(&after, members(change.before.as_ref())?).ok()?;
                Some((after, Some(before)))
            });
            (Some(changed_fields(names.map(String::as_str))), told)
        }
        _ if is_deletion(change) => {
            let event = members(change.before.as_ref()).and_then(|fields| whole(id, change.at, fields).ok());
            (None, event.map(|event| (event, None)))
        }
        _ => return Vec::new(),
    };
    let Some((event, before)) = told else { return Vec::new() };
    let (was, is) = (before.as_ref().map(|before| &before.data.participants), &event.data.participants);
    let answered = was.and_then(|was| is.answered(was, event.series_id.is_some()));
    let are_only_answers = was.is_some_and(|was| was != is && was.are_the_same_people(is))
        && fields.as_ref().is_some_and(|fields| fields.iter().all(|field| *field == EventField::Attendees));
    let answer = answered.map(|answered| AnswerFacts::from(answered).record());
    let kinds = event_triggers(match (&fields, change.kind) {
        // What is only taken back is told to nobody.
        (Some(_), _) if are_only_answers && answer.is_none() => return Vec::new(),
        (Some(_), _) if are_only_answers => EventChange::Answered,
        (Some(fields), _) => EventChange::Updated(fields),
        (None, 0) => EventChange::Created,
        (None, _) => EventChange::Deleted,
    });
    let changed: Vec<EventField> = fields.into_iter().flatten().collect();
    let cause = change.cause.clone();
    let chain: Chain = cause.and_then(|cause| serde_json::from_value(cause).ok()).unwrap_or_default();
    kinds
        .into_iter()
        .map(|kind| Cause {
            kind,
            at: change.at,
            event: Some(event.clone()),
            task: None,
            booking: None,
            happening: None,
            message: None,
            occurrence: None,
            before: before.clone().filter(|_| kind != TriggerKind::EventAnswered),
            answer: answer.clone().filter(|_| kind == TriggerKind::EventAnswered),
            changed: changed.clone(),
            actor: change.actor,
            chain: chain.clone(),
        })
        .collect()
}
