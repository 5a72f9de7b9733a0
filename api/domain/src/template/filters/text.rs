//! Filters of texts.

use std::fmt::Write as _;

use super::Call;
use crate::facts::Value;

type Outcome = Result<Value, String>;

fn text(call: &Call) -> &str {
    call.input.as_text().unwrap_or_default()
}

pub(super) fn upper(call: &Call) -> Outcome {
    Ok(Value::from(text(call).to_uppercase()))
}

pub(super) fn lower(call: &Call) -> Outcome {
    Ok(Value::from(text(call).to_lowercase()))
}

pub(super) fn trim(call: &Call) -> Outcome {
    Ok(Value::from(text(call).trim()))
}

pub(super) fn contains(call: &Call) -> Outcome {
    let part = call.text(0).unwrap_or_default().to_lowercase();
    Ok(Value::Boolean(match &call.input {
        Value::Text(text) => text.to_lowercase().contains(&part),
        Value::List(items) => items.iter().any(|item| item.to_string().to_lowercase() == part),
        _ => false,
    }))
}

pub(super) fn replace(call: &Call) -> Outcome {
    match (call.text(0), call.text(1)) {
        (None | Some(""), _) => {
            Err("There must be something to replace: give a text that is not empty.".to_owned())
        }
        (Some(part), by) => Ok(Value::from(text(call).replace(part, by.unwrap_or_default()))),
    }
}

pub(super) fn truncate(call: &Call) -> Outcome {
    let length = call.whole(0).unwrap_or(0);
    let end = call.text(1).unwrap_or("…");
    let text = text(call);
    if text.chars().nth(length).is_none() {
        return Ok(call.input.clone());
    }
    let kept = length.saturating_sub(end.chars().count());
    let mut short: String = text.chars().take(kept).collect();
    short.truncate(short.trim_end().len());
    short.extend(end.chars().take(length));
    Ok(Value::from(short))
}

pub(super) fn escape(call: &Call) -> Outcome {
    let text = call.input.to_string();
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    Ok(Value::from(escaped))
}

pub(super) fn urlencode(call: &Call) -> Outcome {
    let text = call.input.to_string();
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte))
            }
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    Ok(Value::from(encoded))
}
