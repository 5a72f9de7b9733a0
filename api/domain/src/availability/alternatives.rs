//! What would do instead of what cannot be had.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::facts::Request;
use super::slots::{Slot, SlotQuery};
use super::timeline::Timeline;
use crate::ids::ResourceId;
use crate::policy::{Decision, date_of};
use crate::time::Window;

/// How many days away an alternative may be.
const REACH_DAYS: i64 = 14;
/// What another resource costs, in minutes: it is preferred to moving by more than that.
const OTHER_RESOURCE: u32 = 30;
/// What the next or the previous day costs, in minutes; each further day costs a quarter of that more.
const OTHER_DAY: u32 = 240;

/// A resource that may do instead, in the order of preference in which they are given.
#[derive(Debug, Clone, Copy)]
pub struct Elsewhere<'a> {
    /// Which one.
    pub resource: ResourceId,
    /// Its rules and reservations.
    pub timeline: &'a Timeline<'a>,
}

/// Something that would do instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alternative {
    /// Another resource; `None`: the one that was asked for.
    pub resource: Option<ResourceId>,
    /// From when to when.
    pub window: Window,
    /// Whether it needs approval.
    pub needs_approval: bool,
    /// How far it is from what was asked for, in minutes of inconvenience: the distance of the times of day, 30 for another resource,
    /// 240 for the next day and 60 for each further one.
    pub cost: u32,
}

/// The free slots of the same length that are nearest to what is wanted, at most `limit`, the nearest first: within two weeks, and
/// within what the timeline knows.
pub fn nearest(timeline: &Timeline<'_>, wanted: &Request, limit: usize) -> Vec<Slot> {
    ranked(timeline, wanted, limit).into_iter().map(|(_, slot)| slot).collect()
}

fn ranked(timeline: &Timeline<'_>, wanted: &Request, limit: usize) -> Vec<(u32, Slot)> {
    let tz = timeline.context().zone;
    let length = wanted.window.length(tz);
    let reach = SignedDuration::from_hours(24 * REACH_DAYS);
    let query = SlotQuery { starts: wanted.window.widened(reach, reach), length, quantity: wanted.quantity };
    let mut found: Vec<(u32, Slot)> = timeline
        .slots(query)
        .filter(|slot| slot.is_free() && slot.start != wanted.window.start())
        .map(|slot| (distance(wanted.window.start(), slot.start, tz), slot))
        .collect();
    let order = |a: &(u32, Slot), b: &(u32, Slot)| (a.0, a.1.start).cmp(&(b.0, b.1.start));
    if found.len() > limit && limit > 0 {
        found.select_nth_unstable_by(limit - 1, order);
    }
    found.truncate(limit);
    found.sort_unstable_by(order);
    found
}

/// What would do instead of `wanted`, at most `limit`, the best first: the same resource at other times (within what its timeline
/// knows), and other resources at the wanted time. Deterministic.
pub fn alternatives(
    own: &Timeline<'_>,
    elsewhere: &[Elsewhere<'_>],
    wanted: &Request,
    limit: usize,
) -> Vec<Alternative> {
    let mut found: Vec<Alternative> = Vec::new();
    for other in elsewhere {
        let verdict = other.timeline.evaluate(wanted);
        let decision = verdict.decide(None);
        if decision != Decision::Refused {
            found.push(Alternative {
                resource: Some(other.resource),
                window: wanted.window,
                needs_approval: decision == Decision::NeedsApproval,
                cost: OTHER_RESOURCE,
            });
        }
    }
    for (cost, slot) in ranked(own, wanted, limit) {
        let Some(request) = slot.request(wanted.quantity) else { continue };
        let needs_approval = own.evaluate(&request).decide(None) == Decision::NeedsApproval;
        found.push(Alternative { resource: None, window: request.window, needs_approval, cost });
    }
    // Stable: other resources stay in the order in which they were given.
    found.sort_by_key(|alternative| (alternative.cost, alternative.window.start()));
    found.truncate(limit);
    found
}

/// How inconvenient it is to start at another time, in minutes.
fn distance(wanted: Timestamp, other: Timestamp, tz: &TimeZone) -> u32 {
    let days = (date_of(other, tz) - date_of(wanted, tz)).get_days().unsigned_abs();
    if days == 0 {
        return minutes(wanted.duration_until(other).as_mins());
    }
    let time = |instant| tz.to_datetime(instant).time();
    let apart = minutes(time(wanted).duration_until(time(other)).as_mins());
    apart.saturating_add(OTHER_DAY).saturating_add((days - 1).saturating_mul(OTHER_DAY / 4))
}

fn minutes(minutes: i64) -> u32 {
    u32::try_from(minutes.unsigned_abs()).unwrap_or(u32::MAX)
}
