use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::{
    event::{EventEnd, Recurrence},
    facts::fixture,
    ids::RuleId,
    time::{EventTime, ExactDuration, Length, Zone},
};

const LONG: usize = 1_000;

fn zone(name: &str) -> Zone {
    Zone::iana(name).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A daily meeting of half an hour at 9:00, or what the rule says.
fn series(zone_name: &str, start: &str, rule: &str) -> Event {
    let mut event = fixture::event("Daily");
    event.data.timing.start = EventTime::Zoned { local: start.parse().unwrap(), zone: zone(zone_name) };
    event.data.timing.end = EventEnd::Lasting(Length::Exact(SignedDuration::from_mins(30)));
    event.data.timing.recurrence = rule.parse().unwrap();
    event
}

/// An override of the occurrence that starts at `original`, moved to `start`.
fn moved(of: &Event, original: &str, start: &str) -> Event {
    let mut event = of.clone();
    event.id = EventId(uuid::Uuid::from_u128(8));
    event.series_id = Some(of.id);
    event.recurrence_id = Some(original.parse().unwrap());
    event.data.timing.recurrence = Recurrence::default();
    let EventTime::Zoned { zone, .. } = of.data.timing.start.clone() else { panic!() };
    event.data.timing.start = EventTime::Zoned { local: start.parse().unwrap(), zone };
    event
}

fn before(minutes: u32) -> RelativeTime {
    RelativeTime { edge: Edge::Start, offset: Offset::before(ExactDuration::from_mins(minutes)) }
}

fn after_end(minutes: u32) -> RelativeTime {
    RelativeTime { edge: Edge::End, offset: Offset::after(ExactDuration::from_mins(minutes)) }
}

fn due(event: &Event, overrides: &[Event], timing: RelativeTime, from: &str, until: &str) -> Vec<String> {
    let timeline = Timeline { event, overrides, zone: &TimeZone::UTC };
    let found = firings(timeline, timing, at(from), at(until), LONG).unwrap();
    found.iter().map(|firing| firing.due.to_string()).collect()
}

#[test]
fn half_an_hour_before_a_daily_meeting_is_once_a_day_across_the_nights_of_23_and_25_hours() {
    let daily = series("Europe/Berlin", "2026-03-01T09:00", "RRULE:FREQ=DAILY");
    assert_eq!(
        due(&daily, &[], before(30), "2026-03-27T12:00:00Z", "2026-03-30T12:00:00Z"),
        ["2026-03-28T07:30:00Z", "2026-03-29T06:30:00Z", "2026-03-30T06:30:00Z"]
    );
    assert_eq!(
        due(&daily, &[], before(30), "2026-10-23T12:00:00Z", "2026-10-26T12:00:00Z"),
        ["2026-10-24T06:30:00Z", "2026-10-25T07:30:00Z", "2026-10-26T07:30:00Z"]
    );
    // In the night itself: two hours before 3:30 are two hours, whatever the clocks show.
    let early = series("Europe/Berlin", "2026-03-01T03:30", "RRULE:FREQ=DAILY");
    assert_eq!(
        due(&early, &[], before(120), "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"),
        ["2026-03-28T23:30:00Z"]
    );
    assert_eq!(
        due(&early, &[], before(120), "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"),
        ["2026-10-25T00:30:00Z"]
    );
    // A meeting at a time that the clocks skip takes place, so that its reminder does.
    let skipped = series("Europe/Berlin", "2026-03-01T02:30", "RRULE:FREQ=DAILY");
    assert_eq!(
        due(&skipped, &[], before(0), "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"),
        ["2026-03-29T01:30:00Z"]
    );
}

#[test]
fn overrides_speak_for_their_occurrences() {
    let daily =
        series("Europe/Berlin", "2026-01-05T09:00", "RRULE:FREQ=DAILY;COUNT=4\nEXDATE:20260108T090000");
    let later = moved(&daily, "2026-01-06T09:00", "2026-01-06T15:00");
    let mut off = moved(&daily, "2026-01-07T09:00", "2026-01-07T09:00");
    off.data.details.status = EventStatus::Cancelled;
    let timeline = Timeline { event: &daily, overrides: &[later.clone(), off], zone: &TimeZone::UTC };
    let found = firings(timeline, before(30), Timestamp::MIN, Timestamp::MAX, LONG).unwrap();
    let told: Vec<_> = found
        .iter()
        .map(|firing| (firing.due.to_string(), firing.occurrence_id.to_string(), firing.speaker))
        .collect();
    let occurrence =
        |original: &str| OccurrenceId { event: daily.id, original: original.parse().unwrap() }.to_string();
    assert_eq!(
        told,
        [
            ("2026-01-05T07:30:00Z".to_owned(), occurrence("2026-01-05T09:00"), daily.id),
            ("2026-01-06T13:30:00Z".to_owned(), occurrence("2026-01-06T09:00"), later.id),
        ]
    );
    // An override that no longer fits is still shown, and still reminds.
    let stray = moved(&daily, "2026-02-01T09:00", "2026-02-02T09:00");
    assert_eq!(
        due(&daily, &[stray], before(0), "2026-01-31T00:00:00Z", "2026-03-01T00:00:00Z"),
        ["2026-02-02T08:00:00Z"]
    );
    let mut cancelled = daily.clone();
    cancelled.data.details.status = EventStatus::Cancelled;
    assert_eq!(due(&cancelled, &[], before(0), "2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z"), [""; 0]);
}

#[test]
fn ends_count_whatever_the_length() {
    let text = "RRULE:FREQ=DAILY;COUNT=2\nRDATE:20260105T120000/PT48H";
    let event = series("UTC", "2026-01-05T09:00", text);
    assert_eq!(
        due(&event, &[], after_end(15), "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
        ["2026-01-05T09:45:00Z", "2026-01-06T09:45:00Z", "2026-01-07T12:15:00Z"]
    );
    // The stretch is open where it begins and closed where it ends, so that stretches one after the other share nothing.
    let (a, b) = ("2026-01-05T09:45:00Z", "2026-01-06T09:45:00Z");
    assert_eq!(due(&event, &[], after_end(15), a, b), [b]);
    let mut point = event.clone();
    point.data.timing.end = EventEnd::Lasting(Length::ZERO);
    point.data.timing.recurrence = Recurrence::default();
    assert_eq!(
        due(&point, &[], after_end(0), "2026-01-05T08:59:59Z", "2026-01-05T09:00:00Z"),
        ["2026-01-05T09:00:00Z"]
    );
}

#[test]
fn whole_days_begin_at_midnight_in_the_calendars_zone() {
    let mut day = fixture::event("Holiday");
    day.data.timing.start = EventTime::Date(date(2026, 3, 28));
    day.data.timing.end = EventEnd::Lasting(Length::days(1));
    day.data.timing.recurrence = "RRULE:FREQ=DAILY;COUNT=3".parse().unwrap();
    let berlin = zone("Europe/Berlin");
    let timeline = Timeline { event: &day, overrides: &[], zone: berlin.tz() };
    let told = |timing| {
        let found = firings(timeline, timing, Timestamp::MIN, Timestamp::MAX, LONG).unwrap();
        found.iter().map(|firing| firing.due.to_string()).collect::<Vec<_>>()
    };
    let nine = RelativeTime { edge: Edge::Start, offset: Offset::after(ExactDuration::from_hours(9)) };
    assert_eq!(told(nine), ["2026-03-28T08:00:00Z", "2026-03-29T08:00:00Z", "2026-03-30T07:00:00Z"]);
    assert_eq!(told(after_end(0)), ["2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", "2026-03-30T22:00:00Z"]);
}

#[test]
fn the_next_firing_is_found_however_far_it_is() {
    let yearly = series("Europe/Berlin", "2020-02-29T09:00", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29");
    for timing in [before(30), after_end(30)] {
        let timeline = Timeline { event: &yearly, overrides: &[], zone: &TimeZone::UTC };
        let next = next_firing(timeline, timing, at("2024-03-01T00:00:00Z")).unwrap().unwrap();
        assert_eq!(next.due.to_string()[..10], *"2028-02-29");
        assert_eq!(next_firing(timeline, timing, Timestamp::MAX), Ok(None));
    }
    let never = series("UTC", "2020-01-01T09:00", "RRULE:FREQ=DAILY;COUNT=3");
    let timeline = Timeline { event: &never, overrides: &[], zone: &TimeZone::UTC };
    assert_eq!(next_firing(timeline, before(0), at("2024-03-01T00:00:00Z")), Ok(None));
    // A rule that never gives anything, and one that gives too much, cost no more than a reader is given.
    let hopeless = series("UTC", "2020-01-01T09:00", "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30");
    let timeline = Timeline { event: &hopeless, overrides: &[], zone: &TimeZone::UTC };
    assert!(!matches!(next_firing(timeline, before(0), at("2024-03-01T00:00:00Z")), Ok(Some(_))));
    let dense = series("UTC", "2020-01-01T09:00", "RRULE:FREQ=SECONDLY");
    let timeline = Timeline { event: &dense, overrides: &[], zone: &TimeZone::UTC };
    assert_eq!(firings(timeline, before(0), at("2024-01-01T00:00:00Z"), Timestamp::MAX, 5).unwrap().len(), 5);
    assert_eq!(
        firings(timeline, after_end(0), at("2024-01-01T00:00:00Z"), Timestamp::MAX, 5),
        Err(BudgetExceeded)
    );
}

#[test]
fn a_firing_has_one_key() {
    let daily = series("Europe/Berlin", "2026-01-05T09:00", "RRULE:FREQ=DAILY");
    let key = |timing| {
        let occurrence = OccurrenceId { event: daily.id, original: "2026-01-06T09:00".parse().unwrap() };
        FiringKey { rule: RuleId(uuid::Uuid::nil()), occurrence, timing }.to_string()
    };
    assert_eq!(
        key(before(30)),
        "rul_00000000000000000000000000/occ_00000000000000000000000007_20260106T090000/START-PT30M"
    );
    assert!(key(after_end(90)).ends_with("/END+PT1H30M"));
    assert!(key(before(0)).ends_with("/START+PT0S"));
    let zero = RelativeTime { edge: Edge::Start, offset: Offset::ZERO };
    assert_eq!(key(before(0)), key(zero));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn stretches_one_after_the_other_give_each_firing_once(
        hour in 0..24_i8,
        minutes in 0..3_000_u32,
        start_edge in any::<bool>(),
        zone_name in prop::sample::select(vec!["Europe/Berlin", "Australia/Lord_Howe", "America/New_York", "Africa/Cairo"]),
        cuts in prop::collection::vec(0..365 * 24_i64, 1..20),
        is_before in any::<bool>(),
    ) {
        let daily = series(zone_name, &format!("2026-01-01T{hour:02}:30"), "RRULE:FREQ=DAILY;COUNT=365");
        let duration = ExactDuration::from_mins(minutes);
        let offset = if is_before { Offset::before(duration) } else { Offset::after(duration) };
        let timing = RelativeTime { edge: if start_edge { Edge::Start } else { Edge::End }, offset };
        let timeline = Timeline { event: &daily, overrides: &[], zone: &TimeZone::UTC };
        let whole = firings(timeline, timing, Timestamp::MIN, Timestamp::MAX, LONG).unwrap();
        prop_assert_eq!(whole.len(), 365);
        for firing in &whole {
            let anchor = if start_edge { firing.occurrence.start } else { firing.occurrence.end };
            prop_assert_eq!(anchor.duration_until(firing.due), SignedDuration::from_secs(offset.seconds()));
        }
        let mut bounds: Vec<Timestamp> =
            cuts.iter().map(|hours| at("2026-01-01T00:00:00Z") + SignedDuration::from_hours(*hours)).collect();
        bounds.extend([Timestamp::MIN, Timestamp::MAX]);
        bounds.sort();
        let mut pieces = Vec::new();
        for stretch in bounds.windows(2) {
            pieces.extend(firings(timeline, timing, stretch[0], stretch[1], LONG).unwrap());
        }
        prop_assert_eq!(&pieces, &whole);
        // One after the other they are the same.
        let mut next = Vec::new();
        let mut after = at("2026-06-01T00:00:00Z");
        while next.len() < 5 && let Some(firing) = next_firing(timeline, timing, after).unwrap() {
            after = firing.due;
            next.push(firing);
        }
        let expected: Vec<_> = whole.iter().filter(|firing| firing.due > at("2026-06-01T00:00:00Z")).take(5).cloned().collect();
        prop_assert_eq!(next, expected);
    }
}
