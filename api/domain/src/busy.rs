//! When calendars are busy: what takes up time, merged into blocks that say nothing else (RFC 4791 section 7.10).

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use crate::{event::Timing, ids::CalendarId, recurrence::BudgetExceeded, time::Window};

/// How surely a time is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BusyType {
    /// It is taken.
    Busy,
    /// What would take it is not settled.
    Tentative,
}

impl BusyType {
    /// iCalendar's word for it, an FBTYPE (RFC 5545 section 3.2.9).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Busy => "BUSY",
            Self::Tentative => "BUSY-TENTATIVE",
        }
    }
}

/// What takes up time in a calendar: an event, without anything but its times.
#[derive(Debug, Clone, PartialEq)]
pub struct Occupant {
    /// The calendar that it lies in.
    pub calendar: CalendarId,
    /// How surely.
    pub kind: BusyType,
    /// When, and how it recurs.
    pub timing: Timing,
    /// Whether it replaces an occurrence of a series: then it does not recur itself.
    pub is_override: bool,
    /// Of a series: the original starts of which overrides speak, and not it.
    pub overridden: Vec<DateTime>,
}

/// A time in which a calendar is busy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BusyBlock {
    /// The calendar.
    pub calendar: CalendarId,
    /// How surely.
    pub kind: BusyType,
    /// From when.
    pub start: Timestamp,
    /// Until when, exclusive; after `start`.
    pub end: Timestamp,
}

impl Occupant {
    /// The times that it takes up and that touch the window, at most `limit`. Dates and floating times are read in `viewer`.
    ///
    /// # Errors
    /// [`BudgetExceeded`] when its rule takes more work than a reader is given.
    pub fn blocks(
        &self,
        window: Window,
        viewer: &TimeZone,
        limit: usize,
    ) -> Result<Vec<BusyBlock>, BudgetExceeded> {
        let block = |start, end| BusyBlock { calendar: self.calendar, kind: self.kind, start, end };
        if self.is_override || self.timing.recurrence.is_empty() {
            let start = self.timing.start.instant(viewer);
            let end = self.timing.end_time().instant(viewer).max(start);
            let takes_place = window.touches(start, end) && limit > 0;
            return Ok(takes_place.then(|| block(start, end)).into_iter().collect());
        }
        let series = self.timing.series();
        let mut found = Vec::new();
        for instance in series.between(window, viewer) {
            let instance = instance?;
            if found.len() == limit {
                break;
            }
            if !self.overridden.contains(&instance.original) {
                found.push(block(instance.start, instance.end));
            }
        }
        Ok(found)
    }
}

/// Merges blocks of one calendar and type that overlap or touch each other, cut to the window; what takes no time is left
/// out. In the order of their starts, then of calendars and types.
pub fn merge(mut blocks: Vec<BusyBlock>, window: Window) -> Vec<BusyBlock> {
    for block in &mut blocks {
        block.start = block.start.max(window.start());
        block.end = block.end.min(window.end());
    }
    blocks.retain(|block| block.start < block.end);
    blocks.sort_unstable_by_key(|block| (block.calendar, block.kind, block.start));
    blocks.dedup_by(|next, merged| {
        let touch = (next.calendar, next.kind) == (merged.calendar, merged.kind) && next.start <= merged.end;
        if touch {
            merged.end = merged.end.max(next.end);
        }
        touch
    });
    blocks.sort_unstable_by_key(|block| (block.start, block.calendar, block.kind));
    blocks
}
