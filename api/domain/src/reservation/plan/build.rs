//! Making a plan.

use super::{MAX_OCCURRENCES, Outcome, Plan, PlanError, PlanHash, PlanItem, Planner, Wish};
use crate::availability::{Elsewhere, Request, alternatives};
use crate::policy::{RuleCode, Verdict};
use crate::time::Window;

impl Planner<'_> {
    /// Says for each occurrence whether it can be had, given that those before it are reserved: they use up quotas, and may be in each
    /// other's way. Where one cannot, looks for what would do instead and is in no other occurrence's way.
    ///
    /// # Errors
    /// [`PlanError`].
    pub fn plan(&self, wish: &Wish<'_>) -> Result<Plan, PlanError> {
        let mut timeline = self.timeline.clone();
        let mut items: Vec<PlanItem> = Vec::new();
        for instance in wish.series.between(self.timeline.window(), self.timeline.context().zone) {
            let instance = instance?;
            let Some(window) = Window::between(instance.start, instance.end) else { continue };
            if window.start() < self.timeline.window().start() {
                continue;
            }
            if items.len() == MAX_OCCURRENCES {
                return Err(PlanError::TooMany);
            }
            let request = Request { window, quantity: wish.quantity };
            let verdict = timeline.evaluate(&request);
            let outcome = outcome(&verdict);
            if outcome.is_possible() {
                timeline.add(&request);
            }
            items.push(PlanItem {
                original: instance.original,
                window,
                outcome,
                verdict,
                alternatives: Vec::new(),
            });
        }
        if items.is_empty() {
            return Err(PlanError::Empty);
        }
        let elsewhere: Vec<Elsewhere<'_>> = self
            .elsewhere
            .iter()
            .map(|(resource, timeline)| Elsewhere { resource: *resource, timeline })
            .collect();
        for item in items.iter_mut().filter(|item| !item.outcome.is_possible() && wish.alternatives > 0) {
            let wanted = Request { window: item.window, quantity: wish.quantity };
            item.alternatives = alternatives(&timeline, &elsewhere, &wanted, wish.alternatives);
        }
        let hash = PlanHash::of(self.resource, wish.quantity, &items);
        Ok(Plan { resource: self.resource, quantity: wish.quantity, items, hash })
    }
}

/// The kind of a verdict: of several the one about which most can be done.
pub(super) fn outcome(verdict: &Verdict) -> Outcome {
    let codes = verdict.codes();
    match () {
        () if codes.is_empty() && verdict.approval.is_empty() => Outcome::Free,
        () if codes.is_empty() => Outcome::NeedsApproval,
        () if codes.contains(RuleCode::Taken) => Outcome::Conflict,
        () if codes.contains(RuleCode::Blackout) => Outcome::Blackout,
        () if codes.contains(RuleCode::Quota) => Outcome::Quota,
        () => Outcome::Rule,
    }
}
