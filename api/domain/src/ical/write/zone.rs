//! A zone's rules as a VTIMEZONE (RFC 5545 §3.6.5).

use std::collections::BTreeMap;

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use super::{line::property, value};
use crate::{ical::text::escape_text, time::Zone};

/// Rules that hold up to this year are written as holding for ever: no zone of the database plans farther ahead.
const LAST_YEAR: i16 = 2100;
/// A bound for zones made by hand; the busiest zone of the database has some 300 onsets from 1900 to 2100.
const MAX_ONSETS: usize = 2_000;
/// Shorter runs of years are written onset by onset.
const MIN_RUN: usize = 3;

/// What distinguishes one STANDARD or DAYLIGHT from another: daylight, offsets before and after, abbreviation.
type Kind = (bool, i32, i32, String);

/// Appends a VTIMEZONE that holds from `since` on, for ever.
pub(super) fn write(zone: &Zone, since: Date, out: &mut String) {
    out.push_str("BEGIN:VTIMEZONE\r\n");
    let mut tzid = String::new();
    escape_text(zone.id(), &mut tzid);
    property("TZID", "", &tzid, out);
    for (kind, onsets) in kinds(zone.tz(), since) {
        let mut singles: Vec<DateTime> = Vec::new();
        let mut rest = onsets.as_slice();
        while let Some(first) = rest.first() {
            let (length, rule) = longest_run(rest);
            let endless = rest[length - 1].year() >= LAST_YEAR - 1;
            if length >= MIN_RUN {
                let until = rest[length - 1].saturating_sub(SignedDuration::from_secs(kind.1.into()));
                let until = if endless { String::new() } else { format!(";UNTIL={}Z", value::local(until)) };
                observance(&kind, *first, &[], Some(&format!("{rule}{until}")), out);
                rest = &rest[length..];
            } else {
                singles.push(*first);
                rest = &rest[1..];
            }
        }
        if let Some((first, others)) = singles.split_first() {
            observance(&kind, *first, others, None, out);
        }
    }
    out.push_str("END:VTIMEZONE\r\n");
}

fn observance(kind: &Kind, start: DateTime, others: &[DateTime], rule: Option<&str>, out: &mut String) {
    let (daylight, from, to, name) = kind;
    let component = if *daylight { "DAYLIGHT" } else { "STANDARD" };
    property("BEGIN", "", component, out);
    property("DTSTART", "", &value::local(start), out);
    property("TZOFFSETFROM", "", &value::utc_offset(*from), out);
    property("TZOFFSETTO", "", &value::utc_offset(*to), out);
    property("TZNAME", "", name, out);
    if let Some(rule) = rule {
        property("RRULE", "", rule, out);
    }
    // Thunderbird reads only the first of several values in one RDATE of a VTIMEZONE.
    for other in others {
        property("RDATE", "", &value::local(*other), out);
    }
    property("END", "", component, out);
}

/// The onsets of each kind in order, as clocks before them tell the time; from the one in force at `since` on.
fn kinds(tz: &TimeZone, since: Date) -> BTreeMap<Kind, Vec<DateTime>> {
    let mut kinds: BTreeMap<Kind, Vec<DateTime>> = BTreeMap::new();
    let begin = since.to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp());
    let in_force = tz.preceding(begin).next();
    if in_force.is_none() {
        let offset = tz.to_offset_info(begin);
        let seconds = offset.offset().seconds();
        let kind = (false, seconds, seconds, offset.abbreviation().to_owned());
        kinds.entry(kind).or_default().push(since.into());
    }
    for onset in in_force.into_iter().chain(tz.following(begin)).take(MAX_ONSETS) {
        let before = tz.to_offset(onset.timestamp() - SignedDuration::from_secs(1));
        let local = before.to_datetime(onset.timestamp());
        if local.year() > LAST_YEAR {
            break;
        }
        let kind = (
            onset.dst().is_dst(),
            before.seconds(),
            onset.offset().seconds(),
            onset.abbreviation().to_owned(),
        );
        kinds.entry(kind).or_default().push(local);
    }
    kinds
}

/// How many of the first onsets are one yearly rule, and that rule: the so-manieth or last weekday of a month.
fn longest_run(onsets: &[DateTime]) -> (usize, String) {
    let Some(first) = onsets.first() else { return (0, String::new()) };
    let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        [first.weekday().to_monday_zero_offset().unsigned_abs() as usize % 7];
    let nth = (first.day() + 6) / 7;
    let is_last = |onset: &DateTime| onset.day() + 7 > onset.days_in_month();
    let run = |fits: &dyn Fn(&DateTime) -> bool| {
        onsets
            .iter()
            .zip(first.year()..)
            .take_while(|(onset, year)| {
                onset.year() == *year
                    && onset.month() == first.month()
                    && onset.weekday() == first.weekday()
                    && onset.time() == first.time()
                    && fits(onset)
            })
            .count()
    };
    let by_number = run(&|onset| (onset.day() + 6) / 7 == nth && nth < 5);
    let from_end = run(&is_last);
    let (length, number) = if from_end > by_number { (from_end, -1) } else { (by_number, nth) };
    (length.max(1), format!("FREQ=YEARLY;BYMONTH={};BYDAY={number}{weekday}", first.month()))
}
