//! What a field is compared with, as it is written.

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use crate::facts::number_to_json;

/// One plain value. Instants, dates, times of day and durations are written as texts.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// Yes or no.
    Boolean(bool),
    /// A finite number.
    Number(f64),
    /// A text.
    Text(String),
}

/// What a field is compared with: a value, a list of values, or `{ "from": …, "to": … }`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Json", into = "Json")]
pub enum Operand {
    /// One value.
    One(Scalar),
    /// Several values.
    Several(Vec<Scalar>),
    /// From one value to another.
    Range {
        /// Where it begins.
        from: Scalar,
        /// Where it ends.
        to: Scalar,
    },
}

impl Scalar {
    /// The value in JSON.
    pub fn to_json(&self) -> Json {
        match self {
            Self::Boolean(boolean) => Json::Bool(*boolean),
            Self::Number(number) => number_to_json(*number),
            Self::Text(text) => Json::String(text.clone()),
        }
    }

    fn read(json: Json) -> Option<Self> {
        match json {
            Json::Bool(boolean) => Some(Self::Boolean(boolean)),
            Json::Number(number) => number.as_f64().filter(|number| number.is_finite()).map(Self::Number),
            Json::String(text) => Some(Self::Text(text)),
            _ => None,
        }
    }
}

/// JSON that is not an operand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a value is a text, a number, true or false, a list of these, or {{ \"from\": …, \"to\": … }}")]
pub struct NoOperand;

impl TryFrom<Json> for Operand {
    type Error = NoOperand;

    fn try_from(json: Json) -> Result<Self, NoOperand> {
        match json {
            Json::Array(items) => {
                let scalars = items.into_iter().map(Scalar::read);
                scalars.collect::<Option<_>>().map(Self::Several)
            }
            Json::Object(mut members) if members.len() == 2 => {
                let mut end = |name| members.remove(name).and_then(Scalar::read);
                end("from").zip(end("to")).map(|(from, to)| Self::Range { from, to })
            }
            other => Scalar::read(other).map(Self::One),
        }
        .ok_or(NoOperand)
    }
}

impl From<Operand> for Json {
    fn from(operand: Operand) -> Self {
        match operand {
            Operand::One(scalar) => scalar.to_json(),
            Operand::Several(scalars) => scalars.iter().map(Scalar::to_json).collect(),
            Operand::Range { from, to } => json!({ "from": from.to_json(), "to": to.to_json() }),
        }
    }
}

impl From<&str> for Scalar {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<bool> for Scalar {
    fn from(boolean: bool) -> Self {
        Self::Boolean(boolean)
    }
}

impl From<i32> for Scalar {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl<T: Into<Scalar>> From<T> for Operand {
    fn from(scalar: T) -> Self {
        Self::One(scalar.into())
    }
}

impl<T: Into<Scalar>, const N: usize> From<[T; N]> for Operand {
    fn from(scalars: [T; N]) -> Self {
        Self::Several(scalars.into_iter().map(Into::into).collect())
    }
}
