//! Busy blocks say of every instant whether it is taken, and nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use cal3_domain::{
    busy::{BusyBlock, BusyType, Occupant, merge},
    event::{Classification, Event, EventData, EventDetails, EventEnd, Participants, Timing, occurrences},
    ids::{CalendarId, EventId},
    time::{EventTime, Length, Window, Zone},
};
use jiff::{SignedDuration, Timestamp, civil::date, tz::TimeZone};
use proptest::prelude::*;
use uuid::Uuid;

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(minute * 60).unwrap()
}

/// Blocks of two calendars and both types, around a window from minute 100 to minute 300; some take no time.
fn blocks() -> impl Strategy<Value = Vec<BusyBlock>> {
    let block =
        (0_u128..2, any::<bool>(), 0_i64..400, 0_i64..60).prop_map(|(calendar, sure, start, length)| {
            let kind = if sure { BusyType::Busy } else { BusyType::Tentative };
            BusyBlock {
                calendar: CalendarId(Uuid::from_u128(calendar)),
                kind,
                start: at(start),
                end: at(start + length),
            }
        });
    prop::collection::vec(block, 0..40)
}

fn window() -> Window {
    Window::new(at(100), at(300)).unwrap()
}

fn is_taken(blocks: &[BusyBlock], calendar: CalendarId, kind: BusyType, instant: Timestamp) -> bool {
    let covers = |block: &&BusyBlock| block.start <= instant && instant < block.end;
    blocks.iter().filter(|block| (block.calendar, block.kind) == (calendar, kind)).any(|block| covers(&block))
}

proptest! {
    #[test]
    fn merging_takes_no_time_away_and_adds_none(blocks in blocks()) {
        let merged = merge(blocks.clone(), window());
        for minute in 0..460 {
            let instant = at(minute);
            let inside = (100..300).contains(&minute);
            for calendar in [0, 1].map(|n| CalendarId(Uuid::from_u128(n))) {
                for kind in [BusyType::Busy, BusyType::Tentative] {
                    let expected = inside && is_taken(&blocks, calendar, kind, instant);
                    prop_assert_eq!(is_taken(&merged, calendar, kind, instant), expected, "minute {}", minute);
                }
            }
        }
    }

    #[test]
    fn merged_blocks_are_in_order_apart_from_each_other_and_take_time(blocks in blocks()) {
        let merged = merge(blocks, window());
        prop_assert!(merged.is_sorted_by_key(|block| (block.start, block.calendar, block.kind)));
        prop_assert!(merged.iter().all(|block| block.start < block.end));
        for (index, one) in merged.iter().enumerate() {
            for other in &merged[index + 1..] {
                let same = (one.calendar, one.kind) == (other.calendar, other.kind);
                prop_assert!(!same || one.end < other.start, "{:?} and {:?} are one", one, other);
            }
        }
    }

    #[test]
    fn merging_does_not_depend_on_the_order_and_merging_again_changes_nothing(blocks in blocks()) {
        let merged = merge(blocks.clone(), window());
        let mut reversed = blocks;
        reversed.reverse();
        prop_assert_eq!(&merge(reversed, window()), &merged);
        prop_assert_eq!(&merge(merged.clone(), window()), &merged);
    }

    #[test]
    fn an_event_takes_up_the_times_of_its_occurrences(
        kind in 0..4, hour in 0_i8..24, minutes in 0_i64..3_000, rule in prop::option::of(0_usize..4), viewer in 0_usize..3, skip in 0_usize..3,
    ) {
        let start = date(2026, 3, 27).at(hour, 30, 0, 0);
        let zone = Zone::iana("Europe/Budapest").unwrap();
        let start = match kind {
            0 => EventTime::Date(start.date()),
            1 => EventTime::Zoned { local: start, zone },
            2 => EventTime::Floating(start),
            _ => EventTime::Utc(TimeZone::UTC.to_timestamp(start).unwrap()),
        };
        let length = if kind == 0 { Length::days(2) } else { Length::Exact(SignedDuration::from_mins(minutes)) };
        let rules = ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,FR", "FREQ=MONTHLY;BYMONTHDAY=29", "FREQ=HOURLY;INTERVAL=7"];
        let text = rule.filter(|rule| kind != 0 || *rule < 3).map(|rule| format!("RRULE:{};COUNT=40", rules[rule]));
        let timing = Timing { start, end: EventEnd::Lasting(length), recurrence: text.unwrap_or_default().parse().unwrap() };
        let viewer = TimeZone::get(["UTC", "America/New_York", "Pacific/Kiritimati"][viewer]).unwrap();
        let window = Window::new("2026-03-20T00:00:00Z".parse().unwrap(), "2026-05-01T00:00:00Z".parse().unwrap()).unwrap();
        let event = event(timing.clone());
        let all = occurrences(&event, &[], window, &viewer, 1_000).unwrap();
        let overridden: Vec<_> = all.iter().step_by(3).map(|found| found.original).take(skip).filter(|_| event.is_series()).collect();
        let expected: Vec<_> = occurrences(&event, &overridden, window, &viewer, 1_000)
            .unwrap()
            .iter()
            .map(|found| (found.start, found.end))
            .collect();
        let occupant = Occupant {
            calendar: event.calendar_id,
            kind: BusyType::Busy,
            timing,
            is_override: false,
            overridden,
        };
        let found = occupant.blocks(window, &viewer, 1_000).unwrap();
        prop_assert_eq!(found.iter().map(|block| (block.start, block.end)).collect::<Vec<_>>(), expected);
    }
}

fn event(timing: Timing) -> Event {
    let details = EventDetails { classification: Classification::Private, ..EventDetails::default() };
    Event {
        id: EventId(Uuid::nil()),
        calendar_id: CalendarId(Uuid::nil()),
        series_id: None,
        recurrence_id: None,
        data: EventData {
            uid: "1@example.org".to_owned(),
            timing,
            details,
            sequence: 0,
            participants: Participants::default(),
            extra: None,
            subcomponents: None,
            zone_definition: None,
        },
        created_by: None,
        version: 1,
        created_at: Timestamp::UNIX_EPOCH,
        updated_at: Timestamp::UNIX_EPOCH,
    }
}

#[test]
fn a_night_in_which_the_clocks_change_is_an_hour_shorter() {
    let day = |day| EventTime::Date(date(2026, 3, day));
    let timing = Timing { start: day(29), end: EventEnd::At(day(30)), recurrence: "".parse().unwrap() };
    let occupant = Occupant {
        calendar: CalendarId(Uuid::nil()),
        kind: BusyType::Tentative,
        timing,
        is_override: false,
        overridden: Vec::new(),
    };
    let viewer = TimeZone::get("Europe/Budapest").unwrap();
    let blocks = occupant.blocks(Window::ALL, &viewer, 10).unwrap();
    let merged = merge(blocks, Window::ALL);
    assert_eq!(merged.len(), 1);
    assert_eq!(merged[0].start.to_string(), "2026-03-28T23:00:00Z");
    assert_eq!(merged[0].end.to_string(), "2026-03-29T22:00:00Z");
}
