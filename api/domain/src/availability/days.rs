//! Slots by local date: what a month shows.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::slots::Slot;
use crate::policy::{RuleCodes, date_of};
use crate::time::Window;

/// The slots that start on one local date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaySlots {
    /// The date, in the zone that was asked for.
    pub date: Date,
    /// How many starts there are.
    pub total: u32,
    /// How many of them can be had.
    pub free: u32,
    /// The first that can be had.
    pub first_free: Option<Timestamp>,
    /// Why the others cannot.
    pub blocked: RuleCodes,
}

/// Counts slots (in order) by the local date on which they start, in the zone of whoever looks. Dates without a slot are left out.
pub fn by_day(slots: impl IntoIterator<Item = Slot>, tz: &TimeZone) -> Vec<DaySlots> {
    let mut days: Vec<DaySlots> = Vec::new();
    let mut midnight = Timestamp::MIN;
    for slot in slots {
        if slot.start >= midnight {
            let date = date_of(slot.start, tz);
            midnight = Window::day(date, tz).map_or(Timestamp::MAX, |day| day.end());
            days.push(DaySlots { date, total: 0, free: 0, first_free: None, blocked: RuleCodes::NONE });
        }
        let Some(day) = days.last_mut() else { continue };
        day.total += 1;
        if slot.is_free() {
            day.free += 1;
            day.first_free = day.first_free.or(Some(slot.start));
        }
        day.blocked = day.blocked.union(slot.blocked);
    }
    days
}
