//! Checking a rule whole, and making it ready to run.

use jiff::{Timestamp, tz::TimeZone};

use super::{
    Condition, Effect, Evaluation, Fault, FaultCode, OnFailure, Plan, PlannedStep, Rule, Scope, Subject,
    Trigger, action,
    action::CompiledAction,
    condition,
    condition::{CompiledCondition, Used},
    cron::Cron,
    fault::Faults,
    limits, trigger,
};
use crate::{
    facts::{Catalogue, Facts, Field},
    time::Zone,
    webhook::guard::UrlPolicy,
};

/// What a rule is checked against beside itself: what people and whoever runs the server have set up.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Custom fields, by the groups in which they are told: `event.custom`, `reservation.answers`, `resource.attributes`.
    pub custom_fields: Vec<(String, Field)>,
    /// The names of the rule's secrets.
    pub secrets: Vec<String>,
    /// Which servers may be called.
    pub urls: UrlPolicy,
}

/// A rule that was checked and can run. Make it once for each version and keep it: regular expressions are compiled in it.
#[derive(Debug, Clone)]
pub struct CompiledRule {
    rule: Rule,
    zone: Zone,
    catalogue: Catalogue,
    schedule: Option<Cron>,
    pub(super) condition: Option<CompiledCondition>,
    steps: Vec<CompiledStep>,
}

#[derive(Debug, Clone)]
struct CompiledStep {
    condition: Option<CompiledCondition>,
    action: CompiledAction,
}

impl Rule {
    /// Everything that is wrong with the rule.
    ///
    /// # Errors
    /// The faults, in the order of the rule's members.
    pub fn validate(&self, surroundings: &Surroundings) -> Result<(), Vec<Fault>> {
        self.compile(surroundings).map(|_| ())
    }

    /// Checks the rule whole, and makes it ready to run.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn compile(&self, surroundings: &Surroundings) -> Result<CompiledRule, Vec<Fault>> {
        let mut faults = Faults::default();
        let compiled = self.checked(surroundings, &mut faults);
        match compiled {
            Some(compiled) if faults.is_empty() => Ok(compiled),
            _ => Err(faults.into_vec()),
        }
    }

    fn checked(&self, surroundings: &Surroundings, faults: &mut Faults) -> Option<CompiledRule> {
        faults.within("name", |faults| faults.line(&self.name, limits::NAME));
        if let Some(description) = &self.description {
            faults.within("description", |faults| faults.longest(description, limits::DESCRIPTION));
        }
        faults.within("scope", |faults| self.check_scope(faults));
        let zone = (self.time_zone.len() <= 64).then(|| Zone::iana(&self.time_zone).ok()).flatten();
        if zone.is_none() {
            let message = "No time zone has this name. Give an IANA name such as \"Europe/Budapest\".";
            faults.at("timeZone", FaultCode::UnknownTimeZone, message);
        }
        faults.within("trigger", |faults| self.trigger.check(faults));
        let mut catalogue = self.trigger.catalogue(&surroundings.custom_fields);
        let secrets = surroundings.secrets.iter().filter(|name| trigger::is_name(name)).take(limits::SECRETS);
        catalogue.set_secrets(secrets.cloned());
        let mut used = Used::default();
        let condition = maybe(self.condition.as_ref(), &catalogue, &mut used, faults);
        let steps =
            faults.within("steps", |faults| self.check_steps(&catalogue, surroundings, &mut used, faults));
        if self.catch_up > limits::CATCH_UP {
            faults.at("catchUp", FaultCode::OutOfRange, format!("Give at most {}.", limits::CATCH_UP));
        }
        let schedule = match &self.trigger {
            Trigger::Schedule { cron } => Some(cron.parse().ok()?),
            _ => None,
        };
        Some(CompiledRule {
            rule: self.clone(),
            zone: zone?,
            catalogue,
            schedule,
            condition: condition?,
            steps: steps?,
        })
    }

    fn check_scope(&self, faults: &mut Faults) {
        let subject = self.trigger.subject();
        let wrong = match &self.scope {
            Scope::Calendars { calendar_ids } => {
                faults.within("calendarIds", |faults| check_ids(calendar_ids, faults));
                subject == Subject::Reservation
            }
            Scope::Resources { resource_ids } => {
                faults.within("resourceIds", |faults| check_ids(resource_ids, faults));
                // What was deleted was an event.
                !matches!(subject, Subject::Reservation | Subject::Nothing)
                    || matches!(self.trigger, Trigger::EventDeleted {})
            }
            Scope::Owner {} | Scope::Organisation { .. } => false,
        };
        if wrong {
            let message = format!("{} never happens here: choose another scope.", self.trigger.kind());
            faults.at("kind", FaultCode::WrongSubject, message);
        }
    }

    fn check_steps(
        &self,
        catalogue: &Catalogue,
        surroundings: &Surroundings,
        used: &mut Used,
        faults: &mut Faults,
    ) -> Option<Vec<CompiledStep>> {
        faults.count(self.steps.len(), 1, limits::STEPS);
        let checker =
            action::Checker { catalogue, subject: self.trigger.subject(), policy: &surroundings.urls };
        let mut waits: u64 = 0;
        let mut ended = false;
        let mut steps = Vec::with_capacity(self.steps.len());
        for (i, step) in self.steps.iter().take(limits::STEPS).enumerate() {
            faults.within(i, |faults| {
                if ended {
                    faults.add(FaultCode::Unreachable, "The step before this one always ends the run.");
                }
                let condition = maybe(step.condition.as_ref(), catalogue, used, faults);
                let action =
                    faults.within("action", |faults| action::compile(&step.action, &checker, faults));
                if let action::Action::Wait { duration } = &step.action {
                    waits += u64::from(duration.as_secs());
                    if waits > u64::from(limits::WAIT.as_secs()) {
                        let message = format!("All waits together are at most {}.", limits::WAIT);
                        faults.at("action", FaultCode::OutOfRange, message);
                    }
                }
                let last = i + 1 == self.steps.len();
                ended =
                    !last && step.condition.is_none() && matches!(step.action, action::Action::Stop { .. });
                steps.push(
                    condition.zip(action).map(|(condition, action)| CompiledStep { condition, action }),
                );
            });
        }
        steps.into_iter().collect()
    }
}

fn check_ids<T: Eq + std::hash::Hash>(ids: &[T], faults: &mut Faults) {
    faults.count(ids.len(), 1, limits::SCOPE);
    let distinct: std::collections::HashSet<_> = ids.iter().collect();
    if distinct.len() < ids.len() {
        faults.add(FaultCode::Duplicate, "Name each once.");
    }
}

fn maybe(
    condition: Option<&Condition>,
    catalogue: &Catalogue,
    used: &mut Used,
    faults: &mut Faults,
) -> Option<Option<CompiledCondition>> {
    match condition {
        None => Some(None),
        Some(condition) => faults
            .within("condition", |faults| condition::compile(condition, catalogue, used, faults))
            .map(Some),
    }
}

fn evaluate(condition: Option<&CompiledCondition>, facts: &Facts) -> Evaluation {
    condition.map_or(Evaluation::NO_CONDITION, |condition| condition.evaluate(facts))
}

impl CompiledRule {
    /// The rule as it was written.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The facts that its trigger offers.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Its zone.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// When its schedule runs next after an instant; `None` for another trigger.
    pub fn next_scheduled(&self, after: Timestamp) -> Option<Timestamp> {
        self.schedule.as_ref()?.next(after, self.tz())
    }

    /// When its schedule runs after one instant and up to and with another, at most `limit` times.
    pub fn scheduled(&self, after: Timestamp, until: Timestamp, limit: usize) -> Vec<Timestamp> {
        self.schedule.as_ref().map_or_else(Vec::new, |cron| cron.between(after, until, self.tz(), limit))
    }

    fn tz(&self) -> &TimeZone {
        self.zone.tz()
    }

    /// Whether its trigger asks for this cause and its condition holds: as quickly as that can be told.
    pub fn holds(&self, facts: &Facts) -> bool {
        self.rule.trigger.admits(facts)
            && self.condition.as_ref().is_none_or(|condition| condition.holds(facts))
    }

    /// Whether its condition holds, with what became of each part.
    pub fn evaluate(&self, facts: &Facts) -> Evaluation {
        evaluate(self.condition.as_ref(), facts)
    }

    /// Whether each of its actions is done promptly ([`Action::is_prompt`](super::Action::is_prompt)).
    pub fn is_prompt(&self) -> bool {
        self.rule.steps.iter().all(|step| step.action.is_prompt())
    }

    /// How many steps it has.
    pub fn step_count(&self) -> usize {
        self.steps.len()
    }

    /// What becomes of a run when this step failed for good.
    pub fn on_failure(&self, step: usize) -> OnFailure {
        self.rule.steps.get(step).map_or(OnFailure::Stop, |step| step.on_failure)
    }

    /// What one step comes to; `None` if there is none of this number.
    pub fn plan_step(&self, step: usize, facts: &Facts) -> Option<PlannedStep> {
        let step = self.steps.get(step)?;
        let condition = evaluate(step.condition.as_ref(), facts);
        let render = || step.action.render(facts, &self.rule.name, &self.rule.time_zone);
        Some(PlannedStep { effect: condition.holds.then(render), condition })
    }

    /// What the whole rule comes to for a cause, with nothing done: a dry run. Each step sees the facts as they are now.
    pub fn plan(&self, facts: &Facts) -> Plan {
        let condition = self.evaluate(facts);
        let mut steps = Vec::new();
        if condition.holds {
            for step in (0..self.steps.len()).filter_map(|step| self.plan_step(step, facts)) {
                let ends = match &step.effect {
                    Some(Ok(Effect::Stop { .. })) => true,
                    Some(Err(_)) => self.on_failure(steps.len()) == OnFailure::Stop,
                    _ => false,
                };
                steps.push(step);
                if ends {
                    break;
                }
            }
        }
        Plan { condition, steps }
    }
}

#[cfg(test)]
mod tests;
