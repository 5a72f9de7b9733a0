//! Which secrets a rule names.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::{limits, trigger::is_name};

/// Whether a text can be the name of a secret: a letter followed by letters, digits and `_`.
pub fn is_secret_name(text: &str) -> bool {
    is_name(text)
}

/// The names of the secrets that the steps of a rule print (`{{ secret.NAME }}`), in alphabetical order: enough to read a rule of
/// which it is not known yet which secrets it has. At most as many as a rule may have.
pub fn secret_names(rule: &Json) -> Vec<String> {
    let mut names = BTreeSet::new();
    collect(rule.get("steps").unwrap_or(&Json::Null), &mut names);
    names.into_iter().take(limits::SECRETS).collect()
}

fn collect(json: &Json, names: &mut BTreeSet<String>) {
    match json {
        Json::String(text) => {
            let placeholders = text.split(['{', '%']).skip(1).filter_map(|rest| rest.split('}').next());
            for placeholder in placeholders {
                names.extend(named(placeholder).map(str::to_owned));
            }
        }
        Json::Array(items) => items.iter().for_each(|item| collect(item, names)),
        Json::Object(members) => members.values().for_each(|member| collect(member, names)),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// What stands behind `secret.` in a placeholder.
fn named(placeholder: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    let found = placeholder.split("secret.").skip(1).filter_map(move |rest| rest.split(ends).next());
    found.filter(|name| is_name(name))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_are_found_in_placeholders_of_steps_only() {
        let rule = json!({
            "description": "{{ secret.elsewhere }}",
            "steps": [
                {"action": {"url": "{{ secret.slack }}/x", "headers": [{"value": "Bearer {{secret.a_1|trim}}{{ secret.b }}"}]}},
                {"action": {"body": {"x": ["{% if secret.cond %}y{% endif %}", "our secret.sauce", 7, null]}}},
                {"action": {"text": "{{ secret.9 }} {{ secret. }} {{ secret.slack }}"}},
            ],
        });
        assert_eq!(secret_names(&rule), ["a_1", "b", "cond", "slack"]);
        assert!(secret_names(&json!({})).is_empty());
        assert!(is_secret_name("slack") && !is_secret_name("9") && !is_secret_name(""));
    }
}
