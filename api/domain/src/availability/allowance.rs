//! What is left of quotas.

use super::facts::Context;
use crate::policy::{BrokenRule, Policy, QuotaLimit, Subject};
use crate::time::Window;

/// One quota of one subject, with what was used of it in each period.
#[derive(Debug, Clone)]
pub(super) struct Allowance {
    index: usize,
    subject: Subject,
    limit: QuotaLimit,
    periods: Vec<(Window, i64)>,
}

/// The quotas that bind the booker, with their periods that touch `window`.
pub(super) fn allowances(policy: &Policy, context: &Context<'_>, window: Window) -> Vec<Allowance> {
    let mut found = Vec::new();
    for (index, quota) in policy.quotas.iter().enumerate() {
        for subject in quota.subjects(context.booker) {
            let periods = quota.period.touching(window, context.zone, policy.week_start);
            let mut periods: Vec<_> = periods.into_iter().map(|period| (period, 0)).collect();
            let usage = context.usage.iter().filter(|u| u.subject == subject && u.scope == quota.scope);
            for used in usage.flat_map(|usage| &usage.used) {
                if context.replaces.is_some_and(|replaced| replaced.reservation == used.reservation) {
                    continue;
                }
                let first = periods.partition_point(|(period, _)| period.end() <= used.window.start());
                for (period, sum) in &mut periods[first..] {
                    if period.start() >= used.window.end() {
                        break;
                    }
                    *sum += quota.limit.uses(used.window, used.quantity, *period);
                }
            }
            found.push(Allowance { index, subject, limit: quota.limit, periods });
        }
    }
    found
}

impl Allowance {
    /// The first period in which a reservation would use more than is left. `hint` is where to look first, and is moved there.
    pub(super) fn exceeded(
        &self,
        window: Window,
        quantity: u32,
        hint: &mut usize,
    ) -> Option<(Window, i64, i64)> {
        if self.periods.get(*hint).is_none_or(|(period, _)| period.start() > window.start()) {
            *hint = 0;
        }
        while self.periods.get(*hint).is_some_and(|(period, _)| period.end() <= window.start()) {
            *hint += 1;
        }
        let touched = self.periods[*hint..].iter().take_while(|(period, _)| period.start() < window.end());
        for (period, used) in touched {
            let asked = self.limit.uses(window, quantity, *period);
            if asked > 0 && used.saturating_add(asked) > self.limit.amount() {
                return Some((*period, *used, asked));
            }
        }
        None
    }

    /// Counts one more reservation.
    pub(super) fn add(&mut self, window: Window, quantity: u32) {
        for (period, used) in &mut self.periods {
            *used += self.limit.uses(window, quantity, *period);
        }
    }

    /// The rule, if a reservation would use more than is left.
    pub(super) fn broken(&self, window: Window, quantity: u32) -> Option<BrokenRule> {
        let (period, used, asked) = self.exceeded(window, quantity, &mut 0)?;
        Some(BrokenRule::Quota {
            index: self.index,
            subject: self.subject,
            limit: self.limit,
            period,
            used,
            asked,
        })
    }
}
