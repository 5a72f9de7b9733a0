//! Rules as data: what is stored, in versions, and exchanged.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::{Action, Condition, Fault, FaultCode, Trigger, condition, fault::Faults, limits};
use crate::{
    ids::{CalendarId, OrganisationId, ResourceId},
    time::ExactDuration,
};

/// The form of a rule's JSON that is written now. A form is never changed in what it means; a later one gets another number, and
/// what is stored in this one is still read.
pub const FORMAT: u32 = 1;

/// A rule: when this happens, if that holds, do these things. Its id, its owner, whether it is enabled, and its version are kept
/// beside it; each change of it makes a new version, and a run belongs to the version that it began with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    /// [`FORMAT`].
    #[serde(default = "format")]
    pub format: u32,
    /// What it is called.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Where it looks.
    #[serde(default)]
    pub scope: Scope,
    /// The IANA name of its zone: in it schedules run, templates write instants, and times of day are meant.
    pub time_zone: String,
    /// What makes it run.
    pub trigger: Trigger,
    /// What must hold; nothing, if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    /// What it does, in order.
    pub steps: Vec<Step>,
    /// How late a run that was due while nothing ran may still run; later it is missed, and said to be.
    #[serde(default = "catch_up")]
    pub catch_up: ExactDuration,
}

/// Where a rule looks. Whatever it does, it does with its owner's rights, here and elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Scope {
    /// At everything that its owner owns.
    Owner {},
    /// At these calendars, and their events and tasks.
    Calendars {
        /// Which.
        calendar_ids: Vec<CalendarId>,
    },
    /// At these resources, and their reservations.
    Resources {
        /// Which.
        resource_ids: Vec<ResourceId>,
    },
    /// At everything of an organisation.
    Organisation {
        /// Which.
        organisation_id: OrganisationId,
    },
}

impl Default for Scope {
    fn default() -> Self {
        Self::Owner {}
    }
}

/// One of the things that a rule does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Step {
    /// Only if this holds when its turn has come; otherwise it is skipped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    /// What becomes of the run when it failed for good.
    #[serde(default)]
    pub on_failure: OnFailure,
    /// What it does.
    pub action: Action,
}

/// What becomes of a run whose step failed for good: at once, or after the last retry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum OnFailure {
    /// It ends.
    #[default]
    Stop,
    /// It goes on with the next step.
    Continue,
}

fn format() -> u32 {
    FORMAT
}

fn catch_up() -> ExactDuration {
    ExactDuration::from_mins(15)
}

impl From<Action> for Step {
    fn from(action: Action) -> Self {
        Self { condition: None, on_failure: OnFailure::Stop, action }
    }
}

impl Rule {
    /// A rule without conditions, in a zone, for everything that its owner owns.
    pub fn new(
        name: &str,
        time_zone: &str,
        trigger: Trigger,
        steps: impl IntoIterator<Item = Action>,
    ) -> Self {
        Self {
            format: FORMAT,
            name: name.to_owned(),
            description: None,
            scope: Scope::default(),
            time_zone: time_zone.to_owned(),
            trigger,
            condition: None,
            steps: steps.into_iter().map(Step::from).collect(),
            catch_up: catch_up(),
        }
    }

    /// The rule in JSON.
    pub fn to_json(&self) -> Json {
        // Nothing in a rule has a key that is not a text, or a number that JSON does not have.
        serde_json::to_value(self).unwrap_or_default()
    }

    /// Reads a rule out of JSON text.
    ///
    /// # Errors
    /// Everything that is wrong with its form, part by part. Whether it makes sense is what [`Rule::validate`] says.
    pub fn parse(text: &str) -> Result<Self, Vec<Fault>> {
        let mut faults = Faults::default();
        if text.len() > limits::RULE_BYTES {
            faults.add(FaultCode::TooLong, format!("A rule has at most {} bytes.", limits::RULE_BYTES));
            return Err(faults.into_vec());
        }
        match serde_json::from_str(text) {
            Ok(json) => Self::read(&json),
            Err(error) => {
                faults.add(FaultCode::Malformed, format!("This is not JSON: {error}."));
                Err(faults.into_vec())
            }
        }
    }

    /// Reads a rule out of JSON.
    ///
    /// # Errors
    /// Everything that is wrong with its form, part by part.
    pub fn read(json: &Json) -> Result<Self, Vec<Fault>> {
        let mut faults = Faults::default();
        match read(json, &mut faults) {
            Some(rule) if faults.is_empty() => Ok(rule),
            _ => Err(faults.into_vec()),
        }
    }
}

/// Reads a part by itself, so that its fault is told with the way to it.
fn part<T: serde::de::DeserializeOwned>(json: &Json, what: &str, faults: &mut Faults) -> Option<T> {
    match serde_json::from_value(json.clone()) {
        Ok(part) => Some(part),
        Err(error) => {
            faults.add(FaultCode::Malformed, format!("This is not {what}: {error}."));
            None
        }
    }
}

fn read(json: &Json, faults: &mut Faults) -> Option<Rule> {
    let Json::Object(members) = json else {
        faults.add(FaultCode::Malformed, "A rule is a JSON object.");
        return None;
    };
    match members.get("format") {
        None => {}
        Some(format) if format.as_u64() == Some(u64::from(FORMAT)) => {}
        Some(_) => {
            let message = format!("This form of rules is not known here; give {FORMAT}, or leave it out.");
            faults.at("format", FaultCode::Malformed, message);
            return None;
        }
    }
    let trigger =
        members.get("trigger").and_then(|json| faults.within("trigger", |f| part(json, "a trigger", f)));
    let scope = members.get("scope").map(|json| faults.within("scope", |f| part(json, "a scope", f)));
    let condition = maybe_condition(members.get("condition"), faults);
    let steps = members.get("steps").and_then(Json::as_array).and_then(|steps| {
        faults.within("steps", |faults| {
            let read = steps
                .iter()
                .take(limits::STEPS + 1)
                .enumerate()
                .map(|(i, step)| faults.within(i, |f| read_step(step, f)));
            read.collect::<Vec<_>>().into_iter().collect::<Option<Vec<_>>>()
        })
    });
    // The rest, and that nothing is missing, unknown or of another type: with what was read already replaced.
    let mut shell = members.clone();
    for (name, harmless) in [
        ("trigger", serde_json::json!({ "kind": "MANUAL" })),
        ("scope", serde_json::json!({ "kind": "OWNER" })),
        ("condition", Json::Null),
    ] {
        shell.entry(name).and_modify(|json| *json = harmless);
    }
    shell.entry("steps").and_modify(|json| {
        if json.is_array() {
            *json = Json::Array(Vec::new());
        }
    });
    let rule: Rule = part(&Json::Object(shell), "a rule", faults)?;
    let scope = match scope {
        Some(scope) => scope?,
        None => rule.scope.clone(),
    };
    Some(Rule { trigger: trigger?, scope, condition: condition?, steps: steps?, ..rule })
}

fn maybe_condition(json: Option<&Json>, faults: &mut Faults) -> Option<Option<Condition>> {
    match json {
        None | Some(Json::Null) => Some(None),
        Some(json) => faults.within("condition", |faults| condition::read(json, 1, faults)).map(Some),
    }
}

fn read_step(json: &Json, faults: &mut Faults) -> Option<Step> {
    let Json::Object(members) = json else { return part(json, "a step", faults) };
    let condition = maybe_condition(members.get("condition"), faults);
    let action =
        members.get("action").and_then(|json| faults.within("action", |f| part(json, "an action", f)));
    let mut shell = members.clone();
    shell.entry("condition").and_modify(|json| *json = Json::Null);
    shell.entry("action").and_modify(|json| *json = serde_json::json!({ "kind": "STOP" }));
    let step: Step = part(&Json::Object(shell), "a step", faults)?;
    Some(Step { condition: condition?, action: action?, ..step })
}
