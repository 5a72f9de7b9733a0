//! What a rule is interested in.

use super::Guard;
use crate::{
    access::Owner,
    automation::{CompiledRule, Scope, Trigger, TriggerKind},
    ids::{CalendarId, ResourceId},
};

/// Where something happens, and where a rule looks. A cause is at several places at once: an event at its calendar, at the
/// calendar's owner (a person or an organisation).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Everything of a person or an organisation.
    Owner(Owner),
    /// A calendar, its events and tasks.
    Calendar(CalendarId),
    /// A resource and its reservations.
    Resource(ResourceId),
}

/// What could make a rule run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interest {
    /// The kind of its trigger.
    pub kind: TriggerKind,
    /// Where it looks.
    pub places: Vec<Place>,
    /// What must be true of the facts for it to run.
    pub(super) guard: Guard,
}

impl Scope {
    /// The places of a scope, for a rule of this owner.
    pub fn places(&self, owner: Owner) -> Vec<Place> {
        match self {
            Self::Owner {} => vec![Place::Owner(owner)],
            Self::Calendars { calendar_ids } => calendar_ids.iter().map(|id| Place::Calendar(*id)).collect(),
            Self::Resources { resource_ids } => resource_ids.iter().map(|id| Place::Resource(*id)).collect(),
            Self::Organisation { organisation_id } => {
                vec![Place::Owner(Owner::Organisation(*organisation_id))]
            }
        }
    }
}

impl CompiledRule {
    /// What could make it run, if this is its owner.
    pub fn interest(&self, owner: Owner) -> Interest {
        let rule = self.rule();
        let asked = match &rule.trigger {
            Trigger::EventUpdated { fields } if !fields.is_empty() => {
                Guard::one_of("change.fields", fields.iter().map(|field| field.as_str()))
            }
            Trigger::EventAnswered { answers } if !answers.is_empty() => {
                Guard::one_of("answer.answer", answers.iter().map(|answer| answer.as_str()))
            }
            _ => Guard::Always,
        };
        let needed = self.condition.as_ref().map_or(Guard::Always, |condition| Guard::of(&condition.root));
        Interest {
            kind: rule.trigger.kind(),
            places: rule.scope.places(owner),
            guard: Guard::better(asked, needed),
        }
    }
}
