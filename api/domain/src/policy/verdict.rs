//! What the rules say to a request.

use super::{ApprovalReason, BrokenRule, RuleCode, RuleCodes};
use crate::time::Window;

/// A rule that is broken, with a sentence for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The rule and its parameters.
    pub rule: BrokenRule,
    /// The same in English, with times on the clocks of the resource's zone.
    pub sentence: String,
}

impl Violation {
    /// Which kind of rule it is.
    pub fn code(&self) -> RuleCode {
        self.rule.code()
    }
}

/// What the rules say to a request: everything that is wrong with it, and whether somebody must approve it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The range that the reservation would take, with its buffers: what is stored as its `during`.
    pub during: Window,
    /// Every rule that it breaks, in the order of [`RuleCode::ALL`].
    pub broken: Vec<Violation>,
    /// Why it needs approval; empty when it needs none.
    pub approval: Vec<ApprovalReason>,
    /// What is left of the resource at the fullest instant of `during`, without the request.
    pub free: u32,
}

/// A manager's decision to do what the rules forbid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overruling {
    reason: String,
}

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It can be confirmed.
    Allowed,
    /// It can be requested, and somebody must approve it.
    NeedsApproval,
    /// It is refused.
    Refused,
}

impl Overruling {
    /// Most characters of a reason.
    pub const MAX_REASON: usize = 500;

    /// An overruling for this reason; `None` when it is blank or longer than [`Self::MAX_REASON`].
    pub fn new(reason: &str) -> Option<Self> {
        let reason = reason.trim();
        let fits = !reason.is_empty() && reason.chars().nth(Self::MAX_REASON).is_none();
        fits.then(|| Self { reason: reason.to_owned() })
    }

    /// Why.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl Verdict {
    /// Whether no rule is broken.
    pub fn is_clean(&self) -> bool {
        self.broken.is_empty()
    }

    /// The kinds of the broken rules.
    pub fn codes(&self) -> RuleCodes {
        self.broken.iter().map(Violation::code).collect()
    }

    /// Whether a manager may overrule everything that is broken. False when nothing is.
    pub fn is_overridable(&self) -> bool {
        !self.broken.is_empty() && self.broken.iter().all(|violation| violation.code().overridable())
    }

    /// What becomes of the request. `overruling` is given by a manager (the caller has made sure of that), and settles the approval
    /// too. It does not help against what cannot be overruled.
    pub fn decide(&self, overruling: Option<&Overruling>) -> Decision {
        match (self.broken.is_empty(), overruling) {
            (false, None) => Decision::Refused,
            (false, Some(_)) if !self.is_overridable() => Decision::Refused,
            (_, Some(_)) => Decision::Allowed,
            (true, None) if self.approval.is_empty() => Decision::Allowed,
            (true, None) => Decision::NeedsApproval,
        }
    }
}
