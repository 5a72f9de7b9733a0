//! Whether a cause makes a run of a rule, and if not, why: the same for what happens, for a dry run, for a backtest, and for
//! "why did it not run?".

use serde::{Deserialize, Serialize};

use super::{CapExceeded, Chain, ChainFault};
use crate::{
    access::Owner,
    automation::{CompiledRule, Evaluation, Place, TriggerKind},
    facts::Facts,
    ids::RuleId,
};

/// A cause, as a rule sees it.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// The kind of trigger that it pulls.
    pub kind: TriggerKind,
    /// Where it is.
    pub places: &'a [Place],
    /// What is known of it.
    pub facts: &'a Facts,
    /// What is behind it.
    pub chain: &'a Chain,
}

/// Why a rule does not run for a cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "reason", rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
pub enum SkipReason {
    /// The rule is switched off.
    #[error("the rule is switched off")]
    Disabled {},
    /// The rule was paused because its runs failed.
    #[error("the rule is paused because its runs failed")]
    Paused {},
    /// The cause pulls another trigger.
    #[error("this is {happened}, and the rule waits for {awaited}")]
    OtherTrigger {
        /// The trigger that the cause pulls.
        happened: String,
        /// The rule's trigger.
        awaited: String,
    },
    /// The cause is at a place at which the rule does not look.
    #[error("the rule does not look here")]
    OutOfScope {},
    /// None of the fields that the rule asks for changed, or the answer is none of those that it asks for.
    #[error("nothing changed that the rule asks for")]
    NotAsked {},
    /// The rule's condition does not hold.
    #[error("the condition does not hold")]
    Condition {},
    /// The cause comes from rules, and from this one or from too many.
    #[error("{fault}")]
    Loop {
        /// Which.
        fault: ChainFault,
    },
    /// There were too many runs.
    #[error("{exceeded}")]
    Cap {
        /// Under which cap.
        exceeded: CapExceeded,
    },
    /// It was due while nothing ran, too long ago.
    #[error("it was due {seconds} seconds ago, while nothing ran")]
    Missed {
        /// How late it would have been.
        seconds: i64,
    },
}

impl SkipReason {
    /// Whether a run is recorded as skipped, because its owner would expect one. For the others, the history would be full of what
    /// nobody misses; they are found out when somebody asks.
    pub fn is_recorded(&self) -> bool {
        matches!(self, Self::Loop { .. } | Self::Cap { .. } | Self::Missed { .. })
    }
}

/// Whether a cause makes a run.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision {
    /// It does; what each part of the condition saw goes into the history.
    Run(Evaluation),
    /// It does not.
    Skip {
        /// Why.
        reason: SkipReason,
        /// What each part of the condition saw, if it was looked at.
        evaluation: Option<Evaluation>,
    },
}

/// Decides whether a cause makes a run of an enabled rule of this owner. `caps` is asked last, and only when the run would be
/// made otherwise.
pub fn decide(
    rule: &CompiledRule,
    id: RuleId,
    owner: Owner,
    occasion: Occasion<'_>,
    caps: impl FnOnce() -> Result<(), CapExceeded>,
) -> Decision {
    let skip = |reason, evaluation| Decision::Skip { reason, evaluation };
    let awaited = rule.rule().trigger.kind();
    if occasion.kind != awaited {
        let (happened, awaited) = (occasion.kind.to_string(), awaited.to_string());
        return skip(SkipReason::OtherTrigger { happened, awaited }, None);
    }
    let places = rule.rule().scope.places(owner);
    if !places.iter().any(|place| occasion.places.contains(place)) {
        return skip(SkipReason::OutOfScope {}, None);
    }
    if !rule.rule().trigger.admits(occasion.facts) {
        return skip(SkipReason::NotAsked {}, None);
    }
    let evaluation = rule.evaluate(occasion.facts);
    if !evaluation.holds {
        return skip(SkipReason::Condition {}, Some(evaluation));
    }
    if let Err(fault) = occasion.chain.admit(id) {
        return skip(SkipReason::Loop { fault }, Some(evaluation));
    }
    match caps() {
        Ok(()) => Decision::Run(evaluation),
        Err(exceeded) => skip(SkipReason::Cap { exceeded }, Some(evaluation)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::{
        automation::{
            Rule, Surroundings,
            run::{CapOf, Link},
        },
        facts::fixture::updated,
        ids::{CalendarId, RunId},
    };

    #[test]
    fn every_reason_has_its_turn() {
        let (id, owner) = (RuleId(Uuid::from_u128(1)), Owner::User(Uuid::from_u128(2).into()));
        let json = json!({
            "name": "x", "timeZone": "UTC", "trigger": {"kind": "EVENT_UPDATED", "fields": ["LOCATION"]},
            "condition": {"kind": "TEST", "field": "event.summary", "operator": "CONTAINS", "value": "stand"},
            "steps": [{"action": {"kind": "STOP"}}],
        });
        let rule =
            |json: &serde_json::Value| Rule::read(json).unwrap().compile(&Surroundings::default()).unwrap();
        let facts = updated();
        let (free, own) =
            (Chain::default(), Chain::default().with(Link { rule: id, run: RunId(Uuid::from_u128(3)) }));
        let (here, elsewhere) = ([Place::Owner(owner)], [Place::Calendar(CalendarId(Uuid::from_u128(2)))]);
        let occasion =
            Occasion { kind: TriggerKind::EventUpdated, places: &here, facts: &facts, chain: &free };
        let exceeded =
            CapExceeded { of: CapOf::Rule, limit: 1, seconds: 60, again_at: Timestamp::UNIX_EPOCH };
        let told = |json: &serde_json::Value, occasion, caps: Result<(), CapExceeded>| match decide(
            &rule(json),
            id,
            owner,
            occasion,
            || caps,
        ) {
            Decision::Run(evaluation) => {
                assert!(evaluation.holds);
                "RUN".to_owned()
            }
            Decision::Skip { reason, .. } => {
                let text = serde_json::to_string(&reason).unwrap();
                assert_eq!(serde_json::from_str::<SkipReason>(&text).unwrap(), reason);
                serde_json::to_value(&reason).unwrap()["reason"].as_str().unwrap().to_owned()
            }
        };
        assert_eq!(told(&json, occasion, Ok(())), "RUN");
        assert_eq!(
            told(&json, Occasion { kind: TriggerKind::EventMoved, ..occasion }, Ok(())),
            "OTHER_TRIGGER"
        );
        assert_eq!(told(&json, Occasion { places: &elsewhere, ..occasion }, Ok(())), "OUT_OF_SCOPE");
        assert_eq!(told(&json, Occasion { chain: &own, ..occasion }, Ok(())), "LOOP");
        assert_eq!(told(&json, occasion, Err(exceeded)), "CAP");
        let mut other = json.clone();
        other["condition"]["value"] = json!("retro");
        assert_eq!(told(&other, Occasion { chain: &own, ..occasion }, Err(exceeded)), "CONDITION");
        other["trigger"]["fields"] = json!(["START"]);
        assert_eq!(told(&other, occasion, Ok(())), "NOT_ASKED");
        assert!(!SkipReason::Condition {}.is_recorded());
        assert!(SkipReason::Missed { seconds: 5 }.is_recorded());
    }
}
