//! Which parts of a rule may stand together (RFC 5545 §3.3.10, the table of the `BY…` parts).

use super::error::{RRuleError, Repair};
use super::rrule::{Frequency, RRule};

impl RRule {
    /// The first combination that is not allowed, as an error.
    pub(super) fn check_combinations(&self) -> Result<(), RRuleError> {
        if self.count.is_some() && self.until.is_some() {
            return Err(RRuleError::new("COUNT", "stands with UNTIL; a rule has one of the two"));
        }
        match self.clone().without_misfits().1.into_iter().next() {
            None => Ok(()),
            Some((part, message, _)) => Err(RRuleError::new(part, message)),
        }
    }

    /// The rule without the parts that must not be there, and what was taken away.
    pub(super) fn mend_combinations(self, repairs: &mut Vec<Repair>) -> Self {
        let (rule, misfits) = self.without_misfits();
        repairs.extend(
            misfits.into_iter().map(|(part, message, made)| Repair::new(part, format!("{message}; {made}"))),
        );
        rule
    }

    fn without_misfits(mut self) -> (Self, Vec<(&'static str, &'static str, &'static str)>) {
        use Frequency::{Daily, Monthly, Weekly, Yearly};
        let mut misfits = Vec::new();
        if self.names_weeks() && self.freq != Yearly {
            misfits.push(("BYWEEKNO", "may only be used with FREQ=YEARLY", "left out"));
            (self.weeks, self.weeks_back) = (0, 0);
        }
        if !self.year_days.is_empty() && matches!(self.freq, Daily | Weekly | Monthly) {
            misfits.push(("BYYEARDAY", "may not be used with FREQ=DAILY, WEEKLY or MONTHLY", "left out"));
            self.year_days.clear();
        }
        if self.names_month_days() && self.freq == Weekly {
            misfits.push(("BYMONTHDAY", "may not be used with FREQ=WEEKLY", "left out"));
            (self.month_days, self.month_days_back) = (0, 0);
        }
        if !self.nth_weekdays.is_empty() {
            let message = if !matches!(self.freq, Monthly | Yearly) {
                Some("a numbered weekday such as 1MO may only be used with FREQ=MONTHLY or YEARLY")
            } else if self.names_weeks() {
                Some("a numbered weekday such as 1MO may not be used with BYWEEKNO")
            } else {
                None
            };
            if let Some(message) = message {
                misfits.push(("BYDAY", message, "the number left out"));
                for day in self.nth_weekdays.drain(..) {
                    self.weekdays |= 1 << day.weekday;
                }
            }
        }
        if !self.positions.is_empty() && !self.has_by_part() {
            misfits.push(("BYSETPOS", "needs another BY… part to choose from", "left out"));
            self.positions.clear();
        }
        (self, misfits)
    }
}
