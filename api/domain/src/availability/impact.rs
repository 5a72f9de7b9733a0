//! What a change of the rules would mean for what is reserved already.

use super::facts::{Context, Request};
use super::timeline::{Timeline, TimelineTooLong};
use crate::ids::ReservationId;
use crate::policy::{Policy, RuleCode, RuleCodes, Violation};
use crate::time::Window;

/// The rules that a reservation keeps or breaks by itself, whoever made it and when.
const LASTING: RuleCodes = RuleCodes::NONE
    .with(RuleCode::Quantity)
    .with(RuleCode::OffGrid)
    .with(RuleCode::TooShort)
    .with(RuleCode::TooLong)
    .with(RuleCode::LengthStep)
    .with(RuleCode::Closed)
    .with(RuleCode::Blackout);

/// Which reservations would not be possible under `policy`, and why: "who loses what if this rule is changed?". Only rules about the
/// reservation itself are asked (hours, grid, length, quantity, blackouts), not when or by whom it was made. `context` need not hold
/// bookings or usage.
///
/// # Errors
/// [`TimelineTooLong`] when the reservations are further apart than a timeline can be.
pub fn impact(
    policy: &Policy,
    context: &Context<'_>,
    reservations: &[(ReservationId, Request)],
) -> Result<Vec<(ReservationId, Vec<Violation>)>, TimelineTooLong> {
    let taken = reservations.iter().map(|(_, request)| policy.buffers.around(request.window));
    let Some(all) = taken.reduce(|all, one| {
        Window::between(all.start().min(one.start()), all.end().max(one.end())).unwrap_or(all)
    }) else {
        return Ok(Vec::new());
    };
    let timeline = Timeline::new(policy, *context, all)?;
    let broken = |request: &Request| {
        let broken = timeline.evaluate(request).broken.into_iter();
        broken.filter(|violation| LASTING.contains(violation.code())).collect::<Vec<_>>()
    };
    Ok(reservations
        .iter()
        .map(|(reservation, request)| (*reservation, broken(request)))
        .filter(|(_, broken)| !broken.is_empty())
        .collect())
}
