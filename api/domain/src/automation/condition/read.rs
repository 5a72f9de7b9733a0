//! Reading conditions out of JSON, part by part, so that every fault of form is told with the way to it.

use serde_json::{Map, Value as Json};

use super::Condition;
use crate::automation::fault::{FaultCode, Faults};

/// JSON deeper than this is not looked at: no rule may be so deep.
const DEEPEST: usize = 32;

/// Reads a condition.
pub(in crate::automation) fn read(json: &Json, depth: usize, faults: &mut Faults) -> Option<Condition> {
    if depth > DEEPEST {
        faults.add(FaultCode::TooMany, "Conditions lie too deep in each other.");
        return None;
    }
    let inner = match json.get("kind").and_then(Json::as_str) {
        Some("ALL" | "ANY") => "conditions",
        Some("NOT" | "ANY_ITEM" | "ALL_ITEMS" | "NO_ITEM") => "condition",
        _ => return plain(json, faults),
    };
    let Json::Object(members) = json else { return plain(json, faults) };
    let Some(parts) = members.get(inner) else { return plain(json, faults) };
    // The parts are read by themselves; the rest is read with harmless parts in their place.
    let before = faults.len();
    let read = faults.within(inner, |faults| match parts {
        Json::Array(parts) if inner == "conditions" => {
            let read = parts
                .iter()
                .enumerate()
                .map(|(i, part)| faults.within(i, |faults| read(part, depth + 1, faults)));
            read.collect::<Vec<_>>().into_iter().collect::<Option<Vec<_>>>()
        }
        part if inner == "condition" => read(part, depth + 1, faults).map(|part| vec![part]),
        _ => None,
    });
    let mut shell: Map<String, Json> = members
        .iter()
        .filter(|(name, _)| *name != inner)
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let placeholder = match (inner, parts) {
        ("conditions", Json::Array(_)) => Json::Array(Vec::new()),
        ("condition", _) => serde_json::json!({ "kind": "ALL", "conditions": [] }),
        (_, other) => other.clone(),
    };
    shell.insert(inner.to_owned(), placeholder);
    let shell = plain(&Json::Object(shell), faults)?;
    let mut parts = read.filter(|_| faults.len() == before)?;
    Some(match shell {
        Condition::All { .. } => Condition::All { conditions: parts },
        Condition::Any { .. } => Condition::Any { conditions: parts },
        Condition::Not { .. } => Condition::Not { condition: Box::new(parts.pop()?) },
        Condition::AnyItem { field, .. } => Condition::AnyItem { field, condition: Box::new(parts.pop()?) },
        Condition::AllItems { field, .. } => Condition::AllItems { field, condition: Box::new(parts.pop()?) },
        Condition::NoItem { field, .. } => Condition::NoItem { field, condition: Box::new(parts.pop()?) },
        test @ Condition::Test { .. } => test,
    })
}

fn plain(json: &Json, faults: &mut Faults) -> Option<Condition> {
    match serde_json::from_value(json.clone()) {
        Ok(condition) => Some(condition),
        Err(error) => {
            faults.add(FaultCode::Malformed, format!("This is not a condition: {error}."));
            None
        }
    }
}
