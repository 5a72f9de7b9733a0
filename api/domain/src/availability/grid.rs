//! The starts that a policy's grid allows.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Ranges;
use crate::policy::{Anchor, Grid, Opening};
use crate::time::{Window, offset};

/// Starts at equal distances, at least one: from `first` on every `step` seconds, until `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// The first start, in seconds.
    pub(super) first: i64,
    /// The distance, in seconds, above 0.
    pub(super) step: i64,
    /// No start here or later, in seconds.
    pub(super) end: i64,
}

/// The runs of starts within the opening hours, in order.
pub(super) fn runs(grid: Grid, openings: &[Opening], open: &Ranges, tz: &TimeZone) -> Vec<Run> {
    let step = grid.every.seconds().max(60);
    match grid.anchor {
        Anchor::Opening => from_openings(openings, step),
        Anchor::Midnight => open.iter().flat_map(|range| from_midnight(*range, step, tz)).collect(),
    }
}

/// The starts in `range` at which the wall shows a multiple of the step, one run for each offset.
fn from_midnight(range: Window, step: i64, tz: &TimeZone) -> impl Iterator<Item = Run> {
    let mut from = second_after(range.start());
    let mut changes = tz.following(range.start());
    let end = second_after(range.end());
    std::iter::from_fn(move || {
        if from >= end {
            return None;
        }
        let offset = offset::offset_of(tz, from);
        // What changes nothing but the name of the offset is no change.
        let change = changes
            .by_ref()
            .map(|change| change.timestamp().as_second())
            .take_while(|at| *at < end)
            .find(|at| *at > from && offset::offset_of(tz, *at) != offset);
        let until = change.unwrap_or(end);
        let first = from + (-(from + offset)).rem_euclid(step);
        from = until;
        Some(Run { first, step, end: until })
    })
    .filter(|run| run.first < run.end)
}

/// The starts counted from each opening. Where openings overlap, the one that opened last counts.
fn from_openings(openings: &[Opening], step: i64) -> Vec<Run> {
    let mut runs = Vec::with_capacity(openings.len());
    let mut stack: Vec<Window> = Vec::new();
    let mut cursor = i64::MIN;
    let mut advance = |stack: &mut Vec<Window>, until: i64| {
        while let Some(top) = stack.last() {
            let (anchor, end) = (second_after(top.start()), second_after(top.end()).min(until));
            let from = cursor.max(anchor);
            let first = from + (anchor - from).rem_euclid(step);
            if first < end {
                runs.push(Run { first, step, end });
            }
            cursor = cursor.max(end);
            if second_after(top.end()) > until {
                break;
            }
            stack.pop();
        }
    };
    for opening in openings {
        advance(&mut stack, second_after(opening.window.start()));
        stack.push(opening.window);
    }
    advance(&mut stack, i64::MAX);
    runs
}

/// The first whole second at or after the instant.
pub(super) fn second_after(instant: Timestamp) -> i64 {
    instant.as_second() + i64::from(instant.subsec_nanosecond() > 0)
}

/// Whether the grid gives this start.
pub(super) fn gives(runs: &[Run], start: Timestamp) -> bool {
    let second = start.as_second();
    let run = runs.get(runs.partition_point(|run| run.end <= second));
    start.subsec_nanosecond() == 0
        && run.is_some_and(|run| run.first <= second && (second - run.first) % run.step == 0)
}

/// Whether the clocks show a time at which no run from midnight would give a start, open or not.
pub(super) fn is_off_midnight(grid: Grid, start: Timestamp, tz: &TimeZone) -> bool {
    let second = start.as_second();
    let wall = second + offset::offset_of(tz, second);
    start.subsec_nanosecond() != 0 || wall.rem_euclid(grid.every.seconds().max(60)) != 0
}

/// The last start before and the first after an instant.
pub(super) fn neighbours(runs: &[Run], at: Timestamp) -> (Option<Timestamp>, Option<Timestamp>) {
    let second = second_after(at);
    let index = runs.partition_point(|run| run.end <= second);
    let here = runs.get(index).filter(|run| run.first < second);
    let before = match here {
        Some(run) => Some(run.first + (second - 1 - run.first) / run.step * run.step),
        None => index.checked_sub(1).and_then(|index| runs.get(index)).map(Run::last),
    };
    let next = |run: &Run| {
        let past = second.max(run.first) - run.first;
        Some(run.first + past.div_euclid(run.step) * run.step)
            .map(|start| if start < second { start + run.step } else { start })
            .filter(|start| *start < run.end)
    };
    let after = runs[index..].iter().take(2).find_map(next);
    (before.map(offset::timestamp), after.map(offset::timestamp))
}

impl Run {
    /// The last start.
    fn last(&self) -> i64 {
        self.first + (self.end - 1 - self.first) / self.step * self.step
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Minutes;

    fn window(start: &str, end: &str) -> Window {
        Window::new(start.parse().unwrap(), end.parse().unwrap()).unwrap()
    }

    fn starts(runs: &[Run]) -> Vec<String> {
        runs.iter()
            .flat_map(|run| (run.first..run.end).step_by(usize::try_from(run.step).unwrap()))
            .map(|second| offset::timestamp(second).strftime("%H:%M").to_string())
            .collect()
    }

    #[test]
    fn where_openings_overlap_the_last_counts() {
        let opening = |start: &str, end: &str| Opening {
            window: window(&format!("2026-06-01T{start}Z"), &format!("2026-06-01T{end}Z")),
            date: jiff::civil::date(2026, 6, 1),
        };
        let openings = [
            opening("09:00:00", "12:00:00"),
            opening("09:50:00", "10:40:00"),
            opening("12:00:00", "13:00:00"),
        ];
        assert_eq!(
            starts(&from_openings(&openings, 1_800)),
            ["09:00", "09:30", "09:50", "10:20", "11:00", "11:30", "12:00", "12:30"]
        );
    }

    #[test]
    fn starts_are_at_round_times_of_the_wall() {
        let tz = TimeZone::get("Australia/Lord_Howe").unwrap();
        let grid = Grid { every: Minutes::new(60), anchor: Anchor::Midnight };
        let night = Ranges::from(window("2026-10-03T13:30:00Z", "2026-10-03T18:00:00Z"));
        // 00:00 and 01:00, then at 02:00 it is 02:30 and the next is 03:00.
        let found = runs(grid, &[], &night, &tz);
        assert_eq!(starts(&found), ["13:30", "14:30", "16:00", "17:00"]);
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert!(gives(&found, at("2026-10-03T14:30:00Z")));
        assert!(!gives(&found, at("2026-10-03T15:00:00Z")) && !gives(&found, at("2026-10-03T18:00:00Z")));
        let between = (Some(at("2026-10-03T14:30:00Z")), Some(at("2026-10-03T16:00:00Z")));
        for time in
            ["2026-10-03T14:30:00.5Z", "2026-10-03T15:00:00Z", "2026-10-03T15:30:00Z", "2026-10-03T15:59:59Z"]
        {
            assert_eq!(neighbours(&found, at(time)), between, "{time}");
        }
        assert_eq!(neighbours(&found, at("2026-10-04T00:00:00Z")), (Some(at("2026-10-03T17:00:00Z")), None));
        assert_eq!(neighbours(&found, at("2026-10-01T00:00:00Z")), (None, Some(at("2026-10-03T13:30:00Z"))));
        assert!(is_off_midnight(grid, at("2026-10-03T15:30:00Z"), &tz));
        assert!(!is_off_midnight(grid, at("2026-10-05T16:00:00Z"), &tz));
    }
}
