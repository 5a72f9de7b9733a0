//! What came of an operation.

use cal3_domain::access::Scope;
use serde_json::Value;

/// What came of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is answered.
    Sees,
    /// It is answered with nothing: null, an empty list, nothing to be done.
    Nothing,
    /// It has its effect.
    Does,
    /// There is nothing with this id that they can see.
    NotFound,
    /// They see it, and may not do this to it.
    Refused,
    /// Their token, or link, lacks this scope.
    Forbidden(Scope),
    /// Only a person who is signed in may do this.
    NeedsSession,
    /// They have to sign in, or their credential is not good (any more).
    Unauthenticated,
}

impl Outcome {
    /// What an answer says; `None` when it says something else.
    pub(super) fn of(answer: &Value) -> Option<Self> {
        if let Some(error) = answer["errors"].get(0) {
            return Self::of_error(&error["extensions"]);
        }
        let (_, value) = answer["data"].as_object()?.iter().next()?;
        let Some(errors) = value.get("userErrors") else {
            return Some(if is_nothing(value) { Self::Nothing } else { Self::Sees });
        };
        match errors.get(0).map(|error| error["code"].as_str().unwrap_or_default()) {
            None if value["alreadyDeleted"] == true => Some(Self::Nothing),
            None => Some(Self::Does),
            Some("NOT_FOUND") => Some(Self::NotFound),
            Some("FORBIDDEN") => Some(Self::Refused),
            Some(_) => None,
        }
    }

    fn of_error(extensions: &Value) -> Option<Self> {
        match extensions["code"].as_str()? {
            "UNAUTHENTICATED" => Some(Self::Unauthenticated),
            "NOT_FOUND" => Some(Self::NotFound),
            "FORBIDDEN" if extensions["sessionRequired"] == true => Some(Self::NeedsSession),
            "FORBIDDEN" => match extensions["scope"].as_str() {
                Some(scope) => Some(Self::Forbidden(scope.parse().ok()?)),
                None => Some(Self::Refused),
            },
            _ => None,
        }
    }
}

/// Null, or nothing but that in a list, a page, or the only field of an object.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(list) => list.iter().all(is_nothing),
        Value::Object(object) => match object.get("nodes") {
            Some(nodes) => is_nothing(nodes),
            None => object.len() == 1 && object.values().all(is_nothing),
        },
        _ => false,
    }
}
