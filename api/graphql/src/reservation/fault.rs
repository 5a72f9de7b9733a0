//! Why a reservation cannot be made or changed, as members of `userErrors`.

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use cal3_app::reservation::ReservationFault;
use cal3_domain::{access::Scope, availability::Alternative, policy, policy::Holder, reservation::Refusal};

use super::{Reservation, object::ReservationStatus};
use crate::{
    booking,
    context::ContextExt as _,
    payload::{UserError, UserErrorCode},
    scalars::DateTime,
};

/// A kind of rule of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "policy::RuleCode")]
pub(crate) enum RuleCode {
    /// The resource cannot be reserved at present.
    Inactive,
    /// The booker is not among those who may book.
    NotAllowed,
    /// The quantity is nothing, or more than there is.
    Quantity,
    /// It starts in the past.
    InThePast,
    /// It starts too soon.
    Notice,
    /// It starts too far ahead.
    Horizon,
    /// It does not start on the grid.
    OffGrid,
    /// It is too short.
    TooShort,
    /// It is too long.
    TooLong,
    /// Its length is not a multiple of what it has to be.
    LengthStep,
    /// The resource is closed for some of it.
    Closed,
    /// A blackout lies in it.
    Blackout,
    /// A person who is needed is busy.
    PersonBusy,
    /// It would use up more than a quota allows.
    Quota,
    /// Others have reserved it.
    Taken,
}

/// A rule of a resource is broken. All that are broken are told at once.
#[derive(Clone, SimpleObject)]
pub(crate) struct RuleViolation {
    /// `RULE_BROKEN`.
    pub(crate) code: UserErrorCode,
    /// The part of the input that is at fault.
    pub(crate) field: Vec<String>,
    /// The rule in a sentence, with times on the clocks of the resource's zone.
    pub(crate) message: String,
    /// The resource.
    resource_id: ID,
    /// Which kind of rule.
    rule: RuleCode,
    /// Whether somebody who manages the resource may overrule it.
    can_be_overruled: bool,
}

/// The place is taken.
#[derive(Clone, SimpleObject)]
pub(crate) struct ReservationConflict {
    /// `CONFLICT`.
    pub(crate) code: UserErrorCode,
    /// `["start"]`.
    pub(crate) field: Vec<String>,
    /// What is taken, in a sentence.
    pub(crate) message: String,
    /// The resource.
    resource_id: ID,
    /// How much was asked for.
    asked: i32,
    /// How much is left at the fullest instant.
    free: i32,
    /// What takes it, at most 50.
    blocked_by: Vec<ReservationBlocker>,
    /// What would do instead, the best first; at most three.
    alternatives: Vec<ReservationAlternative>,
    /// Whether one can wait for the place: the same again with `orWait` does.
    can_wait: bool,
}

/// The state of the reservation, or the time, does not allow it.
#[derive(Clone, SimpleObject)]
pub(crate) struct ReservationRefusal {
    /// `WRONG_STATUS`, `TOO_EARLY`, `TOO_LATE` or `FORBIDDEN`.
    pub(crate) code: UserErrorCode,
    /// `["id"]`.
    pub(crate) field: Vec<String>,
    /// Why, in a sentence.
    pub(crate) message: String,
    /// The state that it is in, where that is the reason.
    status: Option<ReservationStatus>,
    /// From when on it will be possible, where it is too early.
    possible_from: Option<DateTime>,
    /// Until when it was possible, where it is too late.
    possible_until: Option<DateTime>,
}

/// A reservation that takes what is asked for.
#[derive(Clone)]
pub(crate) struct ReservationBlocker(Holder);

/// A reservation that takes what is asked for.
#[Object]
impl ReservationBlocker {
    /// From when on it takes the resource.
    async fn start(&self) -> DateTime {
        DateTime(self.0.during.start())
    }

    /// Until when it takes the resource, exclusive.
    async fn end(&self) -> DateTime {
        DateTime(self.0.during.end())
    }

    /// How much of it.
    async fn quantity(&self) -> i32 {
        number(self.0.quantity)
    }

    /// The reservation; null when the viewer may not see it, or when their token is not for reading reservations.
    async fn reservation(&self, ctx: &Context<'_>) -> Result<Option<Reservation>> {
        if ctx.viewer().require(Scope::ReservationsRead).is_err() {
            return Ok(None);
        }
        Ok(ctx.load(self.0.reservation).await?.map(Reservation))
    }
}

/// A time that would do instead.
#[derive(Clone, SimpleObject)]
pub(crate) struct ReservationAlternative {
    /// From when.
    start: DateTime,
    /// Until when, exclusive.
    end: DateTime,
    /// Another resource; null: what was asked for.
    resource_id: Option<ID>,
    /// Whether somebody has to approve it.
    needs_approval: bool,
}

impl From<Alternative> for ReservationAlternative {
    fn from(alternative: Alternative) -> Self {
        let (start, end) = (alternative.window.start(), alternative.window.end());
        let needs_approval = alternative.needs_approval;
        let resource_id = alternative.resource.map(|id| id.to_string().into());
        Self { start: DateTime(start), end: DateTime(end), resource_id, needs_approval }
    }
}

fn number(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// A fault as a member of `userErrors`.
pub(crate) fn told(fault: ReservationFault) -> UserError {
    match fault {
        ReservationFault::Rule { resource, violation } => UserError::RuleViolation(RuleViolation {
            code: UserErrorCode::RuleBroken,
            field: vec![violation.rule.field().to_owned()],
            resource_id: resource.to_string().into(),
            rule: violation.code().into(),
            can_be_overruled: violation.code().overridable(),
            message: violation.sentence,
        }),
        ReservationFault::Conflict {
            resource,
            asked,
            free,
            blocked_by,
            alternatives,
            can_wait,
            sentence,
        } => UserError::ReservationConflict(ReservationConflict {
            code: UserErrorCode::Conflict,
            field: vec!["start".to_owned()],
            message: sentence,
            resource_id: resource.to_string().into(),
            asked: number(asked),
            free: number(free),
            blocked_by: blocked_by.into_iter().map(ReservationBlocker).collect(),
            alternatives: alternatives.into_iter().map(ReservationAlternative::from).collect(),
            can_wait,
        }),
        ReservationFault::NotFree { alternatives } => booking::not_free(alternatives),
        ReservationFault::Refusal(refusal) => UserError::ReservationRefusal(refused(refusal)),
    }
}

fn refused(refusal: Refusal) -> ReservationRefusal {
    let (code, status, from, until) = match refusal {
        Refusal::WrongStatus { status, .. } => (UserErrorCode::WrongStatus, Some(status), None, None),
        Refusal::NotAllowed { .. } => (UserErrorCode::Forbidden, None, None, None),
        Refusal::TooEarly { from, .. } => (UserErrorCode::TooEarly, None, Some(from), None),
        Refusal::TooLate { until, .. } => (UserErrorCode::TooLate, None, None, Some(until)),
        Refusal::HoldExpired { at } => (UserErrorCode::TooLate, None, None, Some(at)),
        _ => (UserErrorCode::WrongStatus, None, None, None),
    };
    ReservationRefusal {
        code,
        field: vec!["id".to_owned()],
        message: refusal.to_string(),
        status: status.map(ReservationStatus::from),
        possible_from: from.map(DateTime),
        possible_until: until.map(DateTime),
    }
}
