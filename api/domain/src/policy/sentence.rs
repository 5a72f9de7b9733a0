//! Broken rules as sentences, in English and in the resource's time.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{Anchor, BrokenRule, ClosedBecause, QuotaLimit, Subject};
use crate::time::{Length, Window};

/// How many parts of a list are told.
const TOLD: usize = 3;

/// The rule as a sentence.
pub(crate) fn sentence(rule: &BrokenRule, tz: &TimeZone) -> String {
    let at = |instant| moment(tz, instant);
    match rule {
        BrokenRule::Inactive => "This resource cannot be reserved at present.".to_owned(),
        BrokenRule::NotAllowed { .. } => "You are not among those who may reserve this resource.".to_owned(),
        BrokenRule::Quantity { asked: 0, .. } => "At least 1 must be reserved.".to_owned(),
        BrokenRule::Quantity { asked, capacity } => format!("There are {capacity}, not {asked}."),
        BrokenRule::InThePast { .. } => "It would start in the past.".to_owned(),
        BrokenRule::Notice { notice, earliest } => format!(
            "Reservations are made at least {} ahead: the earliest start is {}.",
            span_text(*notice),
            at(*earliest)
        ),
        BrokenRule::Horizon { horizon, latest } => format!(
            "Reservations are made at most {} ahead: the latest start is {}.",
            span_text(*horizon),
            at(*latest)
        ),
        BrokenRule::OffGrid { every, anchor, before, after } => {
            let from = match anchor {
                Anchor::Midnight => "midnight",
                Anchor::Opening => "opening",
            };
            let near: Vec<_> = [before, after].into_iter().flatten().map(|near| at(*near)).collect();
            let near =
                if near.is_empty() { String::new() } else { format!(", such as {}", near.join(" or ")) };
            format!("Reservations start every {} from {from} on{near}.", span_text(every.length()))
        }
        BrokenRule::TooShort { shortest, earliest_end } => {
            format!(
                "The shortest reservation is {}: it would end at {}.",
                span_text(*shortest),
                at(*earliest_end)
            )
        }
        BrokenRule::TooLong { longest, latest_end } => {
            format!(
                "The longest reservation is {}: it would end at {}.",
                span_text(*longest),
                at(*latest_end)
            )
        }
        BrokenRule::LengthStep { step } => {
            format!("The length of a reservation is a multiple of {}.", span_text(step.length()))
        }
        BrokenRule::Closed { parts } => closed(parts, tz),
        BrokenRule::Blackout { window, reason, .. } => {
            format!("It cannot be reserved {}: {reason}.", range(tz, *window))
        }
        BrokenRule::PersonBusy { window, .. } => {
            format!("Someone who is needed is busy {}.", range(tz, *window))
        }
        BrokenRule::Quota { subject, limit, period, used, asked, .. } => {
            let who = match subject {
                Subject::Booker => "You",
                Subject::Group(_) => "Your group",
            };
            let (most, used, asked) = match limit {
                QuotaLimit::Count(1) => {
                    ("make 1 reservation".to_owned(), used.to_string(), asked.to_string())
                }
                QuotaLimit::Count(count) => {
                    (format!("make {count} reservations"), used.to_string(), asked.to_string())
                }
                QuotaLimit::Time(time) => {
                    let most = format!("reserve {}", span_text(time.length()));
                    (most, seconds_text(*used), seconds_text(*asked))
                }
            };
            let period = range(tz, *period);
            format!("{who} may {most} {period}; {used} used already, and this would be {asked} more.")
        }
        BrokenRule::Taken { by, own, .. } if by.is_empty() && !own.is_empty() => {
            "It overlaps another part of the same request.".to_owned()
        }
        BrokenRule::Taken { asked, free: 0, by, .. } if *asked == 1 || by.len() <= 1 => {
            let when: Vec<_> = by.iter().take(TOLD).map(|holder| range(tz, holder.during)).collect();
            let more = if by.len() > TOLD { " and later" } else { "" };
            format!("It is taken {}{more}.", when.join(", "))
        }
        BrokenRule::Taken { asked, free, .. } => format!("Only {free} are free at that time, not {asked}."),
    }
}

fn closed(parts: &[(Window, ClosedBecause)], tz: &TimeZone) -> String {
    let told: Vec<_> = parts
        .iter()
        .take(TOLD)
        .map(|(window, because)| {
            let range = range(tz, *window);
            match because {
                ClosedBecause::Weekly | ClosedBecause::Exception { reason: None, .. } => range,
                ClosedBecause::Exception { reason: Some(reason), .. } => format!("{range} ({reason})"),
                ClosedBecause::Holiday { name, .. } => format!("{range} ({name})"),
            }
        })
        .collect();
    let more = if parts.len() > TOLD { " and later" } else { "" };
    format!("It is closed {}{more}.", told.join(", "))
}

fn seconds_text(seconds: i64) -> String {
    span_text(Length::Exact(SignedDuration::from_secs(seconds)))
}

/// A length for people: `2 days`, `1 hour 30 minutes`.
pub(crate) fn span_text(length: Length) -> String {
    let (days, seconds) = length.parts();
    let parts =
        [(days, "day"), (seconds / 3_600, "hour"), (seconds / 60 % 60, "minute"), (seconds % 60, "second")];
    let told: Vec<_> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, unit)| if *count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") })
        .collect();
    if told.is_empty() { "0 minutes".to_owned() } else { told.join(" ") }
}

/// `2026-12-24 09:00`.
fn moment(tz: &TimeZone, instant: Timestamp) -> String {
    tz.to_datetime(instant).strftime("%Y-%m-%d %H:%M").to_string()
}

/// `on 2026-12-24 from 09:00 to 10:00`, or with both dates.
fn range(tz: &TimeZone, window: Window) -> String {
    let (start, end) = (tz.to_datetime(window.start()), tz.to_datetime(window.end()));
    if start.date() == end.date() {
        return format!("on {} from {} to {}", start.date(), start.strftime("%H:%M"), end.strftime("%H:%M"));
    }
    format!("from {} to {}", moment(tz, window.start()), moment(tz, window.end()))
}
