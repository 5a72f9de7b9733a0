//! The plan of a recurring reservation, and what mutations of it answer.

use async_graphql::{Enum, ID, Object, SimpleObject};
use cal3_domain::reservation::{Outcome, Plan, PlanItem};

use crate::{
    payload::UserError,
    reservation::{
        Reservation,
        fault::{ReservationAlternative, RuleCode},
    },
    scalars::DateTime,
};

/// Whether an occurrence can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "Outcome")]
pub(crate) enum ReservationOutcome {
    /// It can.
    Free,
    /// It can be requested: somebody has to approve it.
    NeedsApproval,
    /// Another reservation is in the way.
    Conflict,
    /// A blackout is.
    Blackout,
    /// A quota is used up.
    Quota,
    /// Another rule forbids it.
    Rule,
}

/// What can be had of a recurring reservation.
pub(crate) struct ReservationPlan(pub(super) Plan);

/// What can be had of a recurring reservation, occurrence by occurrence. Nothing is held: give back its `hash` to be told when
/// it has changed.
#[Object]
impl ReservationPlan {
    /// The same for the same occurrences with the same outcomes; for `planHash`.
    async fn hash(&self) -> String {
        self.0.hash.to_string()
    }

    /// How many of the occurrences can be had.
    async fn possible(&self) -> i32 {
        i32::try_from(self.0.possible()).unwrap_or(i32::MAX)
    }

    /// The occurrences in the order of their starts, at most 400.
    async fn occurrences(&self) -> Vec<ReservationPlanOccurrence<'_>> {
        self.0.items.iter().map(ReservationPlanOccurrence).collect()
    }

    /// The resource's id.
    async fn resource_id(&self) -> ID {
        self.0.resource.to_string().into()
    }
}

/// An occurrence of a plan.
pub(crate) struct ReservationPlanOccurrence<'a>(&'a PlanItem);

/// An occurrence of a plan.
#[Object]
impl ReservationPlanOccurrence<'_> {
    /// When it starts: what `choices` name it by.
    async fn start(&self) -> DateTime {
        DateTime(self.0.window.start())
    }

    /// When it ends, exclusive.
    async fn end(&self) -> DateTime {
        DateTime(self.0.window.end())
    }

    /// Whether it can be had, given that those before it are reserved.
    async fn outcome(&self) -> ReservationOutcome {
        self.0.outcome.into()
    }

    /// The rules that it breaks; empty when it can be had.
    async fn broken_rules(&self) -> Vec<RuleCode> {
        self.0.verdict.broken.iter().map(|violation| violation.code().into()).collect()
    }

    /// The same in sentences, and why it needs approval; with times on the clocks of the resource's zone.
    async fn messages(&self) -> Vec<String> {
        let broken = self.0.verdict.broken.iter().map(|violation| violation.sentence.clone());
        broken.chain(self.0.verdict.approval.iter().map(|reason| reason.sentence())).collect()
    }

    /// What would do instead and is in no other occurrence's way, the best first; at most three, and none where it can be had.
    async fn alternatives(&self) -> Vec<ReservationAlternative> {
        self.0.alternatives.iter().copied().map(ReservationAlternative::from).collect()
    }
}

/// What `reservationSeriesCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct ReservationSeriesCreatePayload {
    /// The recurring reservation; null when nothing was reserved.
    pub series_id: Option<ID>,
    /// Its occurrences in the order of their starts, at most 400.
    pub reservations: Vec<Reservation>,
    /// What was found for each occurrence, whether or not it was reserved. Null when the input cannot be used, or was carried
    /// out before.
    pub plan: Option<ReservationPlan>,
    /// Everything that stands in the way.
    pub user_errors: Vec<UserError>,
}

/// What `reservationSeriesCancel` answers.
#[derive(SimpleObject)]
pub(crate) struct ReservationSeriesCancelPayload {
    /// The occurrences that were given up, in the order of their starts; at most 400.
    pub cancelled: Vec<Reservation>,
    /// Those for which it is too late, in the order of their starts.
    pub kept: Vec<Reservation>,
    /// Everything that stands in the way.
    pub user_errors: Vec<UserError>,
}
