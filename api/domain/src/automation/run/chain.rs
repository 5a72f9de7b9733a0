//! What is behind a cause: the runs that led to it, one caused by the other. Loops end here, and say so.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ids::{RuleId, RunId};

/// The header in which a call tells what is behind it, for whoever reads logs. It is not read back: a loop through other servers
/// ends by the caps on runs.
pub const CHAIN_HEADER: &str = "cal3-chain";

/// Most runs that may be behind another one.
const DEEPEST: usize = 8;

/// A run that is behind a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Its rule.
    pub rule: RuleId,
    /// The run.
    pub run: RunId,
}

/// The runs behind a cause, the first one first; none for what people and programs did themselves. This is what
/// `changes.cause` holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Chain(Vec<Link>);

/// Why a rule does not run for a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
pub enum ChainFault {
    /// The cause is an effect of the rule itself, at once or through others.
    #[error("the cause is an effect of this rule itself: {run} made it")]
    OwnEffect {
        /// The run of the rule that is behind the cause.
        run: RunId,
    },
    /// As many runs are behind the cause as may be.
    #[error("{depth} runs are behind the cause, one caused by the other, and there may be no more")]
    TooDeep {
        /// How many.
        depth: usize,
    },
}

impl Chain {
    /// How many runs are behind the cause.
    pub fn depth(&self) -> usize {
        self.0.len()
    }

    /// The runs, the first one first.
    pub fn links(&self) -> &[Link] {
        &self.0
    }

    /// Whether a rule may run for the cause.
    ///
    /// # Errors
    /// [`ChainFault`] when it may not.
    pub fn admit(&self, rule: RuleId) -> Result<(), ChainFault> {
        if let Some(link) = self.0.iter().rev().find(|link| link.rule == rule) {
            return Err(ChainFault::OwnEffect { run: link.run });
        }
        if self.0.len() >= DEEPEST {
            return Err(ChainFault::TooDeep { depth: self.0.len() });
        }
        Ok(())
    }

    /// The chain of what a run does: this one, and the run.
    #[must_use]
    pub fn with(&self, link: Link) -> Self {
        Self(self.0.iter().copied().chain([link]).collect())
    }
}

impl fmt::Display for Chain {
    /// As [`CHAIN_HEADER`] has it: `rul_…/run_…, rul_…/run_…`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(i, link)| {
            f.write_str(if i == 0 { "" } else { ", " })?;
            write!(f, "{}/{}", link.rule, link.run)
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn link(n: u128) -> Link {
        Link { rule: RuleId(Uuid::from_u128(n)), run: RunId(Uuid::from_u128(100 + n)) }
    }

    fn chain(n: u128) -> Chain {
        (1..=n).fold(Chain::default(), |chain, n| chain.with(link(n)))
    }

    #[test]
    fn a_rule_does_not_run_on_its_own_effect_nor_through_others() {
        assert_eq!(Chain::default().admit(link(1).rule), Ok(()));
        assert_eq!(chain(1).admit(link(1).rule), Err(ChainFault::OwnEffect { run: link(1).run }));
        assert_eq!(chain(3).admit(link(1).rule), Err(ChainFault::OwnEffect { run: link(1).run }));
        assert_eq!(chain(3).admit(link(4).rule), Ok(()));
    }

    #[test]
    fn every_chain_ends() {
        let mut chain = Chain::default();
        let mut runs = 0;
        while chain.admit(link(runs).rule).is_ok() {
            chain = chain.with(link(runs));
            runs += 1;
        }
        assert_eq!(runs, 8);
        assert_eq!(chain.admit(link(99).rule), Err(ChainFault::TooDeep { depth: 8 }));
    }

    #[test]
    fn a_chain_goes_through_json_and_is_written_in_a_header() {
        let three = chain(3);
        assert_eq!(serde_json::from_str::<Chain>(&serde_json::to_string(&three).unwrap()).unwrap(), three);
        let written = chain(2).to_string();
        let links = [link(1), link(2)].map(|link| format!("{}/{}", link.rule, link.run));
        assert_eq!(written, links.join(", "));
        assert_eq!(Chain::default().to_string(), "");
    }
}
