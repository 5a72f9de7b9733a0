//! Why a reservation cannot be made or changed, in terms of its rules.

use cal3_domain::{
    availability::Alternative,
    ids::ResourceId,
    policy::{BrokenRule, Holder, RuleCode, Violation},
    reservation::Refusal,
};

use super::guest::OpenSlot;

/// Why a reservation cannot be made or changed.
#[derive(Debug, Clone, PartialEq)]
pub enum ReservationFault {
    /// It breaks a rule of a resource.
    Rule {
        /// The resource.
        resource: ResourceId,
        /// The rule, and a sentence about it.
        violation: Violation,
    },
    /// The place is taken.
    Conflict {
        /// The resource.
        resource: ResourceId,
        /// How much was asked for.
        asked: u32,
        /// How much is left at the fullest instant.
        free: u32,
        /// What takes it.
        blocked_by: Vec<Holder>,
        /// What would do instead, the best first.
        alternatives: Vec<Alternative>,
        /// Whether one can wait for the place.
        can_wait: bool,
        /// The same in a sentence.
        sentence: String,
    },
    /// The time cannot be had, as a guest is told, who learns neither of others nor of reasons.
    NotFree {
        /// What would do instead, the nearest first.
        alternatives: Vec<OpenSlot>,
    },
    /// Its state, or the time, does not allow it.
    Refusal(Refusal),
}

impl ReservationFault {
    /// What a violated rule is told as: without alternatives yet.
    pub(super) fn new(resource: ResourceId, violation: Violation) -> Self {
        match violation.rule {
            BrokenRule::Taken { asked, free, by, .. } => Self::Conflict {
                resource,
                asked,
                free,
                blocked_by: by,
                alternatives: Vec::new(),
                can_wait: false,
                sentence: violation.sentence,
            },
            _ => Self::Rule { resource, violation },
        }
    }

    /// Whether another time would help against it: the place is taken or closed, or somebody has no time.
    pub(super) fn is_about_place(&self) -> bool {
        match self {
            Self::Conflict { .. } | Self::NotFree { .. } => true,
            Self::Rule { violation, .. } => {
                matches!(violation.code(), RuleCode::Blackout | RuleCode::PersonBusy)
            }
            Self::Refusal(_) => false,
        }
    }
}
