//! What a rule comes to for a cause, with nothing done.

use serde::{Serialize, Serializer, ser::SerializeMap as _};

use super::{Effect, Evaluation, RenderFault};

/// What a step comes to for a cause.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedStep {
    /// Whether it is done, and why.
    pub condition: Evaluation,
    /// What is done, or why it cannot be; `None` when its condition does not hold.
    pub effect: Option<Result<Effect, RenderFault>>,
}

/// What a rule comes to for a cause, with nothing done.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Whether it runs, and why.
    pub condition: Evaluation,
    /// Its steps, up to and with the one that ends it; none when it does not run.
    pub steps: Vec<PlannedStep>,
}

impl Serialize for PlannedStep {
    /// `{ "condition": …, "effect": … }`, or `"fault"` with a sentence in place of the effect.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("condition", &self.condition)?;
        match &self.effect {
            None => {}
            Some(Ok(effect)) => map.serialize_entry("effect", effect)?,
            Some(Err(fault)) => map.serialize_entry("fault", &fault.to_string())?,
        }
        map.end()
    }
}
