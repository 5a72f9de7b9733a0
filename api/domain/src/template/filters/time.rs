//! Filters of time.

use jiff::{fmt::strtime::BrokenDownTime, tz::TimeZone};

use super::Call;
use crate::{facts::Value, time::ExactDuration};

type Outcome = Result<Value, String>;

/// Characters of a pattern, and of what it may make.
const LONGEST_PATTERN: usize = 100;
const LONGEST_OUTCOME: usize = 1_000;

pub(super) fn date(call: &Call) -> Outcome {
    write(call, "%Y-%m-%d")
}

pub(super) fn time(call: &Call) -> Outcome {
    write(call, "%H:%M")
}

pub(super) fn datetime(call: &Call) -> Outcome {
    write(call, "%Y-%m-%d %H:%M")
}

fn write(call: &Call, default: &str) -> Outcome {
    let zone = match call.text(1) {
        None => call.zone.clone(),
        Some(name) => TimeZone::get(name).map_err(|_| {
            format!("{name:?} is not a time zone. Give an IANA name such as \"Europe/Budapest\".")
        })?,
    };
    let parts = match &call.input {
        Value::Instant(instant) => BrokenDownTime::from(&instant.to_zoned(zone)),
        Value::Date(date) => BrokenDownTime::from(*date),
        Value::Time(time) => BrokenDownTime::from(*time),
        _ => return Ok(Value::Absent),
    };
    let pattern = call.text(0).unwrap_or(default);
    if pattern.chars().nth(LONGEST_PATTERN).is_some() {
        return Err(format!("A pattern has at most {LONGEST_PATTERN} characters."));
    }
    let text = parts.to_string(pattern).map_err(|error| {
        format!("{pattern:?} does not fit: {error}. Use the signs of strftime, such as \"%Y-%m-%d %H:%M\".")
    })?;
    if text.chars().nth(LONGEST_OUTCOME).is_some() {
        return Err("The pattern makes too long a text.".to_owned());
    }
    Ok(Value::from(text))
}

pub(super) fn plus(call: &Call) -> Outcome {
    shift(call, 1)
}

pub(super) fn minus(call: &Call) -> Outcome {
    shift(call, -1)
}

fn shift(call: &Call, sign: i32) -> Outcome {
    let text = call.text(0).unwrap_or_default();
    let by: ExactDuration = text.parse().map_err(|error| format!("{text:?} does not fit: {error}."))?;
    let by = by.signed() * sign;
    Ok(match &call.input {
        // At the ends of the calendar there is nothing later or earlier.
        Value::Instant(instant) => Value::Instant(instant.checked_add(by).unwrap_or(*instant)),
        Value::Duration(duration) => Value::Duration(duration.saturating_add(by)),
        _ => Value::Absent,
    })
}

pub(super) fn duration(call: &Call) -> Outcome {
    let Value::Duration(duration) = &call.input else { return Ok(Value::Absent) };
    let sign = if duration.is_negative() { "-" } else { "" };
    let minutes = duration.as_secs().unsigned_abs() / 60;
    let (hours, rest) = (minutes / 60, minutes % 60);
    Ok(Value::from(match (call.text(0).unwrap_or("short"), hours, rest) {
        ("iso", ..) => call.input.to_string(),
        ("clock", ..) => format!("{sign}{hours}:{rest:02}"),
        (_, 0, _) => format!("{sign}{rest} min"),
        (_, _, 0) => format!("{sign}{hours} h"),
        _ => format!("{sign}{hours} h {rest} min"),
    }))
}

pub(super) fn minutes(call: &Call) -> Outcome {
    Ok(in_units(call, 60.0))
}

pub(super) fn hours(call: &Call) -> Outcome {
    Ok(in_units(call, 3_600.0))
}

fn in_units(call: &Call, seconds: f64) -> Value {
    match &call.input {
        Value::Duration(duration) => Value::number(duration.as_secs_f64() / seconds),
        _ => Value::Absent,
    }
}
