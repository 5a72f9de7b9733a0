//! RRULE, RDATE, EXDATE.

use jiff::{civil::DateTime, tz::TimeZone};

use super::{Reader, fit::fit, reject, texts::excerpt, times::Times};
use crate::{
    event::limits,
    ical::{
        component::Property,
        event::{Rejection, RejectionCode, RepairCode},
        value::parse_duration,
    },
    recurrence::{MAX_PER_DAY, RDate, RRule},
    time::{EventTime, Length, Zone},
};

#[derive(Default)]
pub(super) struct Recurrence {
    pub(super) rrules: Vec<RRule>,
    pub(super) rdates: Vec<RDate>,
    pub(super) exdates: Vec<DateTime>,
}

impl Reader<'_> {
    pub(super) fn recurrence(&mut self, times: &Times) -> Result<Recurrence, Rejection> {
        if times.recurrence_id.is_some() {
            for name in ["RRULE", "RDATE", "EXDATE"] {
                if self.component.property(name).is_some() {
                    self.repair(
                        RepairCode::RuleOnOverride,
                        name,
                        "has no meaning beside RECURRENCE-ID; left out",
                    );
                }
            }
            return Ok(Recurrence::default());
        }
        if self.component.property("EXRULE").is_some() {
            self.repair(
                RepairCode::ExruleIgnored,
                "EXRULE",
                "is no longer part of iCalendar; kept, without effect",
            );
        }
        Ok(Recurrence {
            rrules: self.rules(&times.start)?,
            rdates: self.rdates(&times.start)?,
            exdates: self.exdates(&times.start)?,
        })
    }

    fn rules(&mut self, start: &EventTime) -> Result<Vec<RRule>, Rejection> {
        let mut rules = Vec::new();
        for property in self.all("RRULE") {
            let text = property.value().trim();
            if text.is_empty() {
                self.repair(RepairCode::RuleMended, "RRULE", "empty; left out");
                continue;
            }
            let (rule, mended) =
                RRule::parse_lenient(text, &start.clock(), start.local()).map_err(|error| {
                    reject(RejectionCode::UnreadableRule, format!("RRULE {:?}: {error}", excerpt(text)))
                })?;
            for repair in mended {
                self.repair(RepairCode::RuleMended, "RRULE", repair.to_string());
            }
            if let Some(per_day) = rule.too_dense(&start.clock(), start.local()) {
                let message = format!(
                    "RRULE {rule} gives up to {per_day} instances a day; at most {MAX_PER_DAY} can be shown"
                );
                return Err(reject(RejectionCode::TooFrequent, message));
            }
            if !rules.contains(&rule) {
                rules.push(rule);
            }
            if rules.len() > limits::RULES {
                return Err(reject(
                    RejectionCode::TooManyDates,
                    format!("more than {} RRULEs", limits::RULES),
                ));
            }
        }
        if rules.len() > 1 {
            self.repair(
                RepairCode::SeveralRules,
                "RRULE",
                "stands more than once; the union of the rules holds",
            );
        }
        Ok(rules)
    }

    fn exdates(&mut self, start: &EventTime) -> Result<Vec<DateTime>, Rejection> {
        let mut dates = Vec::new();
        for property in self.all("EXDATE") {
            for value in property.value().split(',').filter(|value| !value.trim().is_empty()) {
                if let Some(date) = self.date(property, value, start)? {
                    dates.push(date);
                }
            }
            if dates.len() > limits::DATES {
                return Err(reject(
                    RejectionCode::TooManyDates,
                    format!("more than {} EXDATEs", limits::DATES),
                ));
            }
        }
        dates.sort_unstable();
        dates.dedup();
        Ok(dates)
    }

    fn rdates(&mut self, start: &EventTime) -> Result<Vec<RDate>, Rejection> {
        let mut dates = Vec::new();
        for property in self.all("RDATE") {
            for value in property.value().split(',').filter(|value| !value.trim().is_empty()) {
                dates.extend(match value.split_once('/') {
                    Some((from, to)) => self.period(property, from, to, start)?,
                    None => self.date(property, value, start)?.map(RDate::At),
                });
            }
            if dates.len() > limits::DATES {
                return Err(reject(
                    RejectionCode::TooManyDates,
                    format!("more than {} RDATEs", limits::DATES),
                ));
            }
        }
        dates.sort_by_key(RDate::start);
        dates.dedup();
        Ok(dates)
    }

    /// One value, on the clock of the series; one that cannot be read is left out and reported.
    fn date(
        &mut self,
        property: Property<'_>,
        value: &str,
        start: &EventTime,
    ) -> Result<Option<DateTime>, Rejection> {
        let date = match self.time(property, value) {
            Ok(date) => date,
            Err(rejection) if rejection.code == RejectionCode::UnreadableTime => {
                self.repair(
                    RepairCode::UnreadableValue,
                    property.name(),
                    format!("{}; left out", rejection.message),
                );
                return Ok(None);
            }
            Err(rejection) => return Err(rejection),
        };
        let (wall, fitted) = fit(&date, start, self.calendar_zone.map(Zone::tz));
        if fitted {
            let message = format!("{:?} is not of the type of DTSTART; fitted to it", excerpt(value));
            self.repair(RepairCode::DateType, property.name(), message);
        }
        Ok(Some(wall))
    }

    /// A PERIOD: a start, and an end or a duration.
    fn period(
        &mut self,
        property: Property<'_>,
        from: &str,
        to: &str,
        start: &EventTime,
    ) -> Result<Option<RDate>, Rejection> {
        let Some(wall) = self.date(property, from, start)? else { return Ok(None) };
        let length = match parse_duration(to) {
            Some((false, days, time)) => Some(Length::Nominal { days, time }),
            Some((true, ..)) => None,
            None => match self.date(property, to, start)? {
                Some(end) => {
                    let instant = |wall| start.clock().instant(wall, &TimeZone::UTC);
                    Some(Length::Exact(instant(end).duration_since(instant(wall))))
                }
                None => None,
            },
        };
        Ok(Some(match length.filter(|length| !length.is_zero()) {
            Some(length) => RDate::Period { start: wall, length },
            None => RDate::At(wall),
        }))
    }
}
