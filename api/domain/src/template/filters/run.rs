//! Filters of lists, numbers and values of any kind.

use super::Call;
use crate::facts::Value;

type Outcome = Result<Value, String>;

pub(super) fn default(call: &Call) -> Outcome {
    Ok(match call.input.is_empty() {
        true => call.argument(0).cloned().unwrap_or_default(),
        false => call.input.clone(),
    })
}

pub(super) fn json(call: &Call) -> Outcome {
    Ok(Value::from(call.input.to_json().to_string()))
}

pub(super) fn length(call: &Call) -> Outcome {
    Ok(Value::count(match &call.input {
        Value::Text(text) => text.chars().count(),
        Value::List(items) => items.len(),
        _ => 0,
    }))
}

pub(super) fn first(call: &Call) -> Outcome {
    Ok(items(call).first().cloned().unwrap_or_default())
}

pub(super) fn last(call: &Call) -> Outcome {
    Ok(items(call).last().cloned().unwrap_or_default())
}

pub(super) fn join(call: &Call) -> Outcome {
    let texts: Vec<String> = items(call).iter().map(ToString::to_string).collect();
    Ok(Value::from(texts.join(call.text(0).unwrap_or(", "))))
}

pub(super) fn map(call: &Call) -> Outcome {
    let field = call.text(0).unwrap_or_default();
    let column = items(call).iter().map(|item| match item {
        Value::Record(record) => record.get(field).cloned().unwrap_or_default(),
        _ => Value::Absent,
    });
    Ok(Value::from(column.collect::<Vec<_>>()))
}

pub(super) fn round(call: &Call) -> Outcome {
    let digits = i32::try_from(call.whole(0).unwrap_or(0)).unwrap_or(0);
    Ok(match call.input {
        Value::Number(number) => {
            let scale = 10_f64.powi(digits);
            let rounded = (number * scale).round() / scale;
            // What is too large to be scaled has no digits after the point.
            if rounded.is_finite() { Value::Number(rounded) } else { Value::Number(number) }
        }
        _ => Value::Absent,
    })
}

fn items(call: &Call) -> &[Value] {
    match &call.input {
        Value::List(items) => items,
        _ => &[],
    }
}
