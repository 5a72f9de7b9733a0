//! The fields that a change touched.

use serde_json::{Map, Value};

/// Of two objects with the same keys, those members that differ: as they were, and as they are. `None` if none does.
pub(crate) fn diff(before: Value, after: Value) -> Option<(Value, Value)> {
    let (Value::Object(mut before), Value::Object(after)) = (before, after) else {
        return None;
    };
    let mut was = Map::new();
    let mut is = Map::new();
    for (key, value) in after {
        let old = before.remove(&key).unwrap_or(Value::Null);
        if old != value {
            was.insert(key.clone(), old);
            is.insert(key, value);
        }
    }
    (!is.is_empty()).then_some((Value::Object(was), Value::Object(is)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_differs_is_told() {
        let before = json!({"a": 1, "b": "x", "c": null});
        assert_eq!(diff(before.clone(), before.clone()), None);
        let after = json!({"a": 1, "b": "y", "c": [1]});
        assert_eq!(diff(before, after), Some((json!({"b": "x", "c": null}), json!({"b": "y", "c": [1]}))));
    }
}
