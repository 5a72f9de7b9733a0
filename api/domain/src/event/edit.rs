//! What becomes of a series when all of it, or all from one occurrence on, is moved or cut.

use jiff::{
    SignedDuration,
    civil::{DateTime, Weekday},
};

use super::{Recurrence, Timing};
use crate::{
    recurrence::{RDate, RRule},
    time::EventTime,
};

/// A series that was moved as a whole, and by how much the wall times of its occurrences moved, so that what refers to
/// them by their original start (EXDATE, RECURRENCE-ID) can be moved alike.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesEdit {
    /// The moved series.
    pub timing: Timing,
    /// What is to be added to the wall time of every original start.
    pub shift: SignedDuration,
}

/// A series cut in two.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitSeries {
    /// All before the cut.
    pub past: Timing,
    /// All from the cut on; its start is the occurrence at which it was cut.
    pub future: Timing,
}

impl Timing {
    /// Moves the whole series so that the occurrence which starts at `original` starts at `start` instead. The length
    /// stays. A rule that names the weekday, the day of the month or the numbered weekday of the old start names the
    /// new one afterwards; other rules stay as they are.
    pub fn shifted(&self, original: DateTime, start: &EventTime) -> SeriesEdit {
        let shift = original.duration_until(start.local());
        let first = self.start.local();
        let moved_first = first.saturating_add(shift);
        let moved_start = start.clock().event_time(moved_first);
        let mut timing = self.moved_to(moved_start);
        let days = first.date().duration_until(moved_first.date()).as_hours() / 24;
        let same_kind = self.start.is_date() == start.is_date();
        timing.recurrence = Recurrence {
            rules: self
                .recurrence
                .rules
                .iter()
                .map(|rule| shift_rule(rule, first, moved_first, days))
                .collect(),
            rdates: self.recurrence.rdates.iter().map(|rdate| shift_rdate(rdate, shift)).collect(),
            exdates: self.recurrence.exdates.iter().map(|at| at.saturating_add(shift)).collect(),
        };
        if !same_kind && timing.start.is_date() {
            let midnight = |at: &mut DateTime| *at = at.date().to_datetime(jiff::civil::Time::midnight());
            timing.recurrence.exdates.iter_mut().for_each(midnight);
        }
        SeriesEdit { timing, shift }
    }
}

fn shift_rdate(rdate: &RDate, shift: SignedDuration) -> RDate {
    match rdate {
        RDate::At(at) => RDate::At(at.saturating_add(shift)),
        RDate::Period { start, length } => {
            RDate::Period { start: start.saturating_add(shift), length: *length }
        }
    }
}

/// Rewrites the parts of `rule` that name the day of `from`, so that they name the day of `to`.
fn shift_rule(rule: &RRule, from: DateTime, to: DateTime, days: i64) -> RRule {
    if days == 0 {
        return rule.clone();
    }
    let nth = |at: DateTime| (at.day() - 1) / 7 + 1;
    let day_name =
        |day: Weekday| ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][day.to_monday_zero_offset() as usize];
    let text = rule.to_string();
    let shifted = text
        .split(';')
        .map(|part| match part.split_once('=') {
            Some(("BYDAY", list)) if text.starts_with("FREQ=WEEKLY") => {
                let names: Vec<_> = rule
                    .weekdays()
                    .map(|day| {
                        let offset = i64::from(day.weekday().to_monday_zero_offset()) + days;
                        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][offset.rem_euclid(7) as usize]
                    })
                    .collect();
                if names.is_empty() { format!("BYDAY={list}") } else { format!("BYDAY={}", names.join(",")) }
            }
            Some(("BYDAY", day)) if day == format!("{}{}", nth(from), day_name(from.weekday())) => {
                format!("BYDAY={}{}", nth(to), day_name(to.weekday()))
            }
            Some(("BYDAY", day)) if day == format!("-1{}", day_name(from.weekday())) => {
                let last = to.day() + 7 > to.days_in_month();
                let which = if last { "-1".to_owned() } else { nth(to).to_string() };
                format!("BYDAY={which}{}", day_name(to.weekday()))
            }
            Some(("BYMONTHDAY", day)) if day == from.day().to_string() => format!("BYMONTHDAY={}", to.day()),
            Some(("BYMONTH", month)) if month == from.month().to_string() => {
                format!("BYMONTH={}", to.month())
            }
            _ => part.to_owned(),
        })
        .collect::<Vec<_>>()
        .join(";");
    shifted.parse().unwrap_or_else(|_| rule.clone())
}

/// What cutting a series before one of its occurrences comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Cut {
    /// Nothing is before the occurrence: all of the series is meant.
    Whole,
    /// There is a part before it and one from it on.
    Split(Box<SplitSeries>),
    /// It cannot be cut: it has several rules, as some imported series have.
    Impossible,
}

/// Cuts a series before the occurrence that starts at `original` (RFC 5545's THISANDFUTURE, done by two series).
pub fn cut_series(timing: &Timing, original: DateTime) -> Cut {
    if original <= timing.start.local() {
        return Cut::Whole;
    }
    let Some((past, future)) = timing.series().split(original) else {
        return Cut::Impossible;
    };
    let part = |series: crate::recurrence::Series| {
        let mut part = timing.moved_to(series.clock.event_time(series.start));
        part.recurrence = Recurrence { rules: series.rules, rdates: series.rdates, exdates: series.exdates };
        part
    };
    Cut::Split(Box::new(SplitSeries { past: part(past), future: part(future) }))
}
