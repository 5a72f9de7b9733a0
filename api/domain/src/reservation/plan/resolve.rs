//! Carrying out what was chosen.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::{Choice, ChoiceFault, Chosen, Mode, Outcome, Plan, PlanItem, Planned, Planner};
use crate::availability::{Request, Timeline};
use crate::ids::ResourceId;
use crate::policy::{Decision, Overruling};
use crate::reservation::Entry;
use crate::time::Window;

impl Planner<'_> {
    /// What is to be reserved when `chosen` is carried out: checked against what is known, and against each other. The database has the
    /// last word.
    ///
    /// # Errors
    /// Every [`ChoiceFault`].
    pub fn resolve(&self, plan: &Plan, chosen: &Chosen<'_>) -> Result<Vec<Planned>, Vec<ChoiceFault>> {
        let mut faults = Vec::new();
        let mut choices: BTreeMap<DateTime, Choice> = BTreeMap::new();
        for (original, choice) in &chosen.choices {
            if !plan.items.iter().any(|item| item.original == *original) {
                faults.push(ChoiceFault::Unknown(*original));
            } else if choices.insert(*original, *choice).is_some() {
                faults.push(ChoiceFault::Twice(*original));
            }
        }
        let mut work =
            Work { planner: self.clone(), plan, overruling: chosen.overruling, planned: Vec::new() };
        // What stays as it is comes first: what is moved must fit beside it.
        let (stay, change): (Vec<&PlanItem>, Vec<&PlanItem>) = plan
            .items
            .iter()
            .partition(|item| matches!(choices.get(&item.original), None | Some(Choice::Book)));
        for item in stay.into_iter().chain(change) {
            let choice = match (choices.get(&item.original), chosen.mode) {
                (Some(choice), _) => *choice,
                (None, _) if item.outcome.is_possible() => Choice::Book,
                (None, Mode::BestEffort) => Choice::Skip,
                (None, Mode::AllOrNothing) => {
                    let (original, outcome) = (item.original, item.outcome);
                    faults.push(ChoiceFault::Undecided { original, outcome });
                    continue;
                }
            };
            faults.extend(work.carry_out(item, choice).err());
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        work.planned.sort_by_key(|planned| (planned.window, planned.original));
        Ok(work.planned)
    }
}

struct Work<'a, 'p> {
    planner: Planner<'a>,
    plan: &'p Plan,
    overruling: Option<&'p Overruling>,
    planned: Vec<Planned>,
}

impl<'a> Work<'a, '_> {
    fn carry_out(&mut self, item: &PlanItem, choice: Choice) -> Result<(), ChoiceFault> {
        let original = item.original;
        match choice {
            Choice::Skip => Ok(()),
            Choice::Book => self.reserve(item, self.plan.resource, item.window),
            Choice::Move(window) => self.reserve(item, self.plan.resource, window),
            Choice::Elsewhere(resource) => self.reserve(item, resource, item.window),
            Choice::Wait => {
                let timeline = &self.planner.timeline;
                if item.outcome != Outcome::Conflict || !timeline.has_waitlist() {
                    return Err(ChoiceFault::NoWaitlist(original));
                }
                let (window, during) = (item.window, item.verdict.during);
                let resource = self.plan.resource;
                self.planned.push(Planned { original, resource, window, during, entry: Entry::Wait });
                Ok(())
            }
        }
    }

    fn reserve(&mut self, item: &PlanItem, resource: ResourceId, window: Window) -> Result<(), ChoiceFault> {
        let original = item.original;
        let overruling = self.overruling;
        let request = Request { window, quantity: self.plan.quantity };
        let timeline = self.timeline(resource).ok_or(ChoiceFault::NotOffered { original, resource })?;
        let verdict = timeline.evaluate(&request);
        let needs_approval = match verdict.decide(overruling) {
            Decision::Refused => return Err(ChoiceFault::Refused { original, verdict: Box::new(verdict) }),
            Decision::NeedsApproval => true,
            Decision::Allowed => false,
        };
        timeline.add(&request);
        let entry = Entry::Submit { needs_approval };
        self.planned.push(Planned { original, resource, window, during: verdict.during, entry });
        Ok(())
    }

    fn timeline(&mut self, resource: ResourceId) -> Option<&mut Timeline<'a>> {
        if resource == self.planner.resource {
            return Some(&mut self.planner.timeline);
        }
        self.planner.elsewhere.iter_mut().find(|(known, _)| *known == resource).map(|(_, timeline)| timeline)
    }
}
