//! What is taken out of the JSON body of an incoming message.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::{
    automation::limits,
    facts::{Kind, Record, Value},
};

/// A value of the body under a name of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mapping {
    /// Its name: `webhook.NAME` in conditions and templates.
    pub name: String,
    /// Where it stands in the body, as a JSON pointer (RFC 6901): `/issue/title`, `/items/0`; empty for the whole body.
    pub pointer: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: MappedKind,
    /// Whether a message without it is refused.
    #[serde(default)]
    pub required: bool,
}

/// What a value of the body can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MappedKind {
    /// A text; numbers and booleans are taken as they are written, anything else as JSON.
    Text,
    /// A number.
    Number,
    /// Yes or no.
    Boolean,
    /// An instant in RFC 3339.
    Instant,
    /// A date.
    Date,
    /// A time of day.
    TimeOfDay,
    /// A duration.
    Duration,
    /// A list of texts.
    TextList,
    /// A list of numbers.
    NumberList,
}

impl MappedKind {
    /// The kind of the fact.
    pub fn kind(self) -> Kind {
        match self {
            Self::Text => Kind::Text,
            Self::Number => Kind::Number,
            Self::Boolean => Kind::Boolean,
            Self::Instant => Kind::Instant,
            Self::Date => Kind::Date,
            Self::TimeOfDay => Kind::TimeOfDay,
            Self::Duration => Kind::Duration,
            Self::TextList => Kind::TEXTS,
            Self::NumberList => Kind::List(&Kind::Number),
        }
    }
}

/// Why a body does not fit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("at {pointer} there must be {expected}")]
pub struct MappingFault {
    /// The name of the field.
    pub name: String,
    /// Where it was looked for.
    pub pointer: String,
    /// What must stand there.
    pub expected: String,
}

/// The group `webhook`, out of a body.
///
/// # Errors
/// Every field that is missing although it is required, or is of another kind.
pub fn map_body(mappings: &[Mapping], body: &Json) -> Result<Record, Vec<MappingFault>> {
    let mut record = Record::default();
    let mut faults = Vec::new();
    for mapping in mappings {
        let found = body.pointer(&mapping.pointer).unwrap_or(&Json::Null);
        match read(mapping.kind, found) {
            Some(value) if !(mapping.required && value == Value::Absent) => {
                record.set(mapping.name.clone(), value);
            }
            _ => faults.push(MappingFault {
                name: mapping.name.clone(),
                pointer: mapping.pointer.clone(),
                expected: mapping.kind.kind().expected(),
            }),
        }
    }
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

fn read(kind: MappedKind, json: &Json) -> Option<Value> {
    match (kind, json) {
        (MappedKind::Text, Json::Number(_) | Json::Bool(_) | Json::Array(_) | Json::Object(_)) => {
            Some(Value::from(json.to_string()).clipped(limits::MAPPED * 10))
        }
        (MappedKind::TextList | MappedKind::NumberList, Json::Array(items))
            if items.len() > limits::MAPPED =>
        {
            None
        }
        _ => kind.kind().read(json).map(|value| value.clipped(limits::MAPPED * 10)),
    }
}

/// Whether a text is a JSON pointer.
pub(super) fn is_pointer(text: &str) -> bool {
    let escapes = text.split('~').skip(1).all(|after| after.starts_with(['0', '1']));
    (text.is_empty() || text.starts_with('/')) && escapes
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn mapping(name: &str, pointer: &str, kind: MappedKind, required: bool) -> Mapping {
        Mapping { name: name.to_owned(), pointer: pointer.to_owned(), kind, required }
    }

    #[test]
    fn a_body_is_taken_apart_by_pointers() {
        let body = json!({"issue": {"title": "Broken", "number": 7, "labels": ["a", "b"]}, "a/b": {"~": true}, "at": "2026-01-05T09:00:00Z"});
        let mappings = [
            mapping("title", "/issue/title", MappedKind::Text, true),
            mapping("number", "/issue/number", MappedKind::Number, true),
            mapping("numberText", "/issue/number", MappedKind::Text, true),
            mapping("labels", "/issue/labels", MappedKind::TextList, true),
            mapping("second", "/issue/labels/1", MappedKind::Text, true),
            mapping("odd", "/a~1b/~0", MappedKind::Boolean, true),
            mapping("at", "/at", MappedKind::Instant, true),
            mapping("missing", "/nothing/there", MappedKind::Duration, false),
            mapping("whole", "/a~1b", MappedKind::Text, true),
        ];
        let record = map_body(&mappings, &body).unwrap();
        assert_eq!(
            record.to_json(),
            json!({"title": "Broken", "number": 7, "numberText": "7", "labels": ["a", "b"], "second": "b", "odd": true,
                "at": "2026-01-05T09:00:00Z", "missing": null, "whole": "{\"~\":true}"})
        );
    }

    #[test]
    fn every_field_that_does_not_fit_is_told() {
        let mappings = [
            mapping("a", "/a", MappedKind::Number, false),
            mapping("b", "/b", MappedKind::Text, true),
            mapping("c", "/c", MappedKind::Instant, false),
            mapping("d", "/d", MappedKind::TextList, false),
        ];
        let faults = map_body(&mappings, &json!({"a": "7", "c": "tomorrow", "d": ["x", null]})).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.name.as_str()).collect::<Vec<_>>(), ["a", "b", "c", "d"]);
        let many = json!({"d": vec!["x"; 2_000]});
        assert!(map_body(&mappings[3..], &many).is_err());
    }

    #[test]
    fn pointers() {
        for (text, expected) in
            [("", true), ("/", true), ("/a/b~1c~0", true), ("a", false), ("/a~", false), ("/a~2", false)]
        {
            assert_eq!(is_pointer(text), expected, "{text}");
        }
    }
}
