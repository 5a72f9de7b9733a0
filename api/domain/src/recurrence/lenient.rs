//! Rules as other programs write them.

use jiff::civil::DateTime;

use super::budget::Budget;
use super::error::{RRuleError, Repair};
use super::expand::{Cursor, Last, Plan};
use super::parse::Reader;
use super::rrule::RRule;
use crate::time::{WallClock, offset};

impl RRule {
    /// Reads a rule that was imported, mends what can be mended and says what that was. `clock` and `start` are those of the
    /// event's `DTSTART`: they decide which form `UNTIL` must have.
    ///
    /// Mended are: empty and unknown parts, parts that stand twice, values out of range, `INTERVAL=0` and `COUNT=0`,
    /// punctuation in `UNTIL`, `UNTIL` in another form than the start, `COUNT` beside `UNTIL` (whichever ends the rule first is
    /// kept), and parts that may not stand together.
    ///
    /// # Errors
    /// When no frequency can be read, a number or `UNTIL` is beyond reading, or another calendar than the Gregorian is asked for.
    pub fn parse_lenient(
        text: &str,
        clock: &WallClock,
        start: DateTime,
    ) -> Result<(Self, Vec<Repair>), RRuleError> {
        let mut repairs = Vec::new();
        let mut rule = Reader { repairs: Some(&mut repairs) }.read(text)?.mend_combinations(&mut repairs);
        if let Some(until) = rule.until
            && let Some(mended) = until.in_form_of(clock)
        {
            repairs.push(Repair::new(
                "UNTIL",
                format!("{until} has another form than DTSTART; read as {mended}"),
            ));
            rule.until = Some(mended);
        }
        if rule.until.is_some() && rule.count.is_some() {
            let kept = rule.keep_earlier_end(clock, start);
            repairs.push(Repair::new("COUNT", format!("stands with UNTIL; {kept} kept, which ends first")));
        }
        Ok((rule, repairs))
    }

    fn keep_earlier_end(&mut self, clock: &WallClock, start: DateTime) -> &'static str {
        let start = offset::wall_seconds(start);
        let mut counted = self.clone();
        counted.until = None;
        let mut budget = Budget::QUERY;
        let last = Cursor::new(Plan::new(&counted, clock, start)).last(&mut budget);
        let within = matches!(last, Ok(Last::At(wall)) if Plan::new(self, clock, start).admits_end(wall));
        if within || matches!(last, Ok(Last::Nothing)) {
            self.until = None;
            return "COUNT";
        }
        self.count = None;
        "UNTIL"
    }
}
