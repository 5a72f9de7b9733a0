//! Slots on the nights on which clocks change, by name; in zones whose rules change; and what other programs got wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[allow(dead_code, reason = "each test binary uses its part")]
#[path = "support/random_rule.rs"]
mod random_rule;
mod support;
#[path = "support/world.rs"]
mod world;

use cal3_domain::availability::{Load, Request, Slot, SlotQuery, Timeline, by_day, evaluate};
use cal3_domain::policy::{Anchor, Exception, Grid, Holder, Minutes, RuleCode};
use cal3_domain::time::{Length, Window};
use jiff::tz::TimeZone;
use support::{instant, window};
use world::{World, minutes, reservation};

fn slots_of(world: &World, starts: Window, length: Length) -> Vec<Slot> {
    let timeline = Timeline::new(&world.policy, world.context(), world.window).unwrap();
    timeline.slots(SlotQuery { starts, length, quantity: 1 }).filter(Slot::is_free).collect()
}

/// The free slots of an hour that start on a local date, as `01:00-02:00` on the wall.
fn on(world: &World, date: &str) -> Vec<String> {
    let day = Window::day(date.parse().unwrap(), &world.tz);
    let wall = |at| world.tz.to_datetime(at).strftime("%H:%M").to_string();
    let text = |slot: &Slot| format!("{}-{}", wall(slot.start), wall(slot.end));
    day.map_or(Vec::new(), |day| slots_of(world, day, minutes(60)).iter().map(text).collect())
}

/// The first letters of a day's slots, and how many there are.
fn shape(world: &World, date: &str) -> (usize, Vec<String>) {
    let slots = on(world, date);
    (slots.len(), slots.into_iter().take(5).collect())
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn berlins_night_of_23_hours_has_23_slots() {
    let world = World::plain("Europe/Berlin", "2026-03-27", "2026-04-01");
    assert_eq!(
        shape(&world, "2026-03-29"),
        (23, texts(&["00:00-01:00", "01:00-03:00", "03:00-04:00", "04:00-05:00", "05:00-06:00"]))
    );
    assert_eq!(shape(&world, "2026-03-30").0, 24);
}

#[test]
fn berlins_night_of_25_hours_has_25_slots() {
    let world = World::plain("Europe/Berlin", "2026-10-23", "2026-10-28");
    assert_eq!(
        shape(&world, "2026-10-25"),
        (25, texts(&["00:00-01:00", "01:00-02:00", "02:00-02:00", "02:00-03:00", "03:00-04:00"]))
    );
}

#[test]
fn a_bar_that_closes_at_three_has_an_hour_less_and_an_hour_more() {
    let nightly = |start, end| World::plain("Europe/Berlin", start, end).open(&["22:00-03:00"]);
    let spring = nightly("2026-03-27", "2026-04-01");
    assert_eq!(
        on(&spring, "2026-03-29"),
        texts(&["00:00-01:00", "01:00-03:00", "22:00-23:00", "23:00-00:00"])
    );
    let autumn = nightly("2026-10-23", "2026-10-28");
    assert_eq!(
        on(&autumn, "2026-10-25"),
        texts(&["00:00-01:00", "01:00-02:00", "02:00-02:00", "02:00-03:00", "22:00-23:00", "23:00-00:00"])
    );
}

#[test]
fn lord_howe_jumps_by_half_an_hour() {
    // Spring: at 02:00 it is 02:30.
    let spring = World::plain("Australia/Lord_Howe", "2026-10-02", "2026-10-06");
    assert_eq!(
        shape(&spring, "2026-10-04"),
        (23, texts(&["00:00-01:00", "01:00-02:30", "03:00-04:00", "04:00-05:00", "05:00-06:00"]))
    );
    // Autumn: at 02:00 it is 01:30.
    let autumn = World::plain("Australia/Lord_Howe", "2026-04-03", "2026-04-07");
    assert_eq!(
        shape(&autumn, "2026-04-05"),
        (24, texts(&["00:00-01:00", "01:00-01:30", "02:00-03:00", "03:00-04:00", "04:00-05:00"]))
    );
    // Counted from the opening the distance is an hour on a stopwatch, whatever the wall shows.
    let mut counted = World::plain("Australia/Lord_Howe", "2026-10-02", "2026-10-06").open(&["00:00-06:00"]);
    counted.policy.grid.anchor = Anchor::Opening;
    assert_eq!(
        on(&counted, "2026-10-04"),
        texts(&["00:00-01:00", "01:00-02:30", "02:30-03:30", "03:30-04:30", "04:30-05:30"])
    );
}

#[test]
fn troll_jumps_by_two_hours() {
    let spring = World::plain("Antarctica/Troll", "2026-03-27", "2026-03-31");
    assert_eq!(
        shape(&spring, "2026-03-29"),
        (22, texts(&["00:00-03:00", "03:00-04:00", "04:00-05:00", "05:00-06:00", "06:00-07:00"]))
    );
    let autumn = World::plain("Antarctica/Troll", "2026-10-23", "2026-10-28");
    assert_eq!(
        shape(&autumn, "2026-10-25"),
        (26, texts(&["00:00-01:00", "01:00-02:00", "02:00-01:00", "01:00-02:00", "02:00-03:00"]))
    );
}

#[test]
fn apia_skipped_the_30th_of_december_2011() {
    let mut world = World::plain("Pacific/Apia", "2011-12-27", "2012-01-05").open(&["09:00-12:00"]);
    let three = texts(&["09:00-10:00", "10:00-11:00", "11:00-12:00"]);
    assert_eq!(on(&world, "2011-12-29"), three);
    assert_eq!(on(&world, "2011-12-30"), [""; 0]);
    assert_eq!(on(&world, "2011-12-31"), three);
    // The hours of the day that did not exist do not fall on the day after it.
    let date = jiff::civil::date(2011, 12, 31);
    let closed = Exception { date, last: None, hours: Vec::new(), reason: None };
    world.policy.hours.as_mut().unwrap().exceptions = vec![closed];
    assert_eq!(on(&world, "2011-12-31"), [""; 0]);
    let days = by_day(slots_of(&world, world.window, minutes(60)), &world.tz);
    let dates: Vec<_> = days.iter().map(|day| day.date.to_string()).collect();
    assert_eq!(
        dates,
        ["2011-12-27", "2011-12-28", "2011-12-29", "2012-01-01", "2012-01-02", "2012-01-03", "2012-01-04"]
    );
    // Two calendar days from the 29th are the 31st.
    let two_days = Window::lasting(instant("2011-12-29T19:00:00Z"), Length::days(2), &world.tz).unwrap();
    assert_eq!(two_days.duration().as_hours(), 24);
}

#[test]
fn cairos_day_begins_at_one() {
    let world = World::plain("Africa/Cairo", "2026-04-22", "2026-04-27").open(&["00:00-03:00"]);
    assert_eq!(on(&world, "2026-04-24"), texts(&["01:00-02:00", "02:00-03:00"]));
}

#[test]
fn a_zone_whose_rules_change_moves_the_hours_and_not_what_is_reserved() {
    // Mexico gave up summer time in 2022; until then 9 o'clock in July was at 14:00 UTC.
    for (year, start) in [("2022", "2022-07-01T14:00:00Z"), ("2023", "2023-07-01T15:00:00Z")] {
        let world = World::plain("America/Mexico_City", &format!("{year}-06-30"), &format!("{year}-07-03"))
            .open(&["09:00-17:00"]);
        assert_eq!(on(&world, &format!("{year}-07-01"))[0], "09:00-10:00");
        let first = slots_of(
            &world,
            Window::day(format!("{year}-07-01").parse().unwrap(), &world.tz).unwrap(),
            minutes(60),
        )[0];
        assert_eq!(first.start, instant(start));
    }
    // A rule that changes after something was reserved: the hours follow the new rule, the reservation stays where it was agreed.
    let reserved = ("2027-07-01T07:00:00Z", "2027-07-01T08:00:00Z");
    let old = World::plain("Europe/Berlin", "2027-06-30", "2027-07-03")
        .open(&["09:00-17:00"])
        .reserved(reserved.0, reserved.1, 1);
    assert_eq!(on(&old, "2027-07-01")[0], "10:00-11:00");
    let new = World { tz: TimeZone::posix("CET-1").unwrap(), ..old };
    assert_eq!(on(&new, "2027-07-01")[..2], texts(&["09:00-10:00", "10:00-11:00"]));
    let verdict = evaluate(&new.policy, &Request::one(window(reserved.0, reserved.1)), &new.context());
    assert!(verdict.codes().contains(RuleCode::Closed) && verdict.codes().contains(RuleCode::Taken));
}

#[test]
fn the_zone_of_the_resource_counts_wherever_the_server_is() {
    // A Friday in Tokyo begins on Thursday in UTC, and one in Los Angeles ends on Saturday.
    for (zone, first, last) in [
        ("Asia/Tokyo", "2026-06-04T15:00:00Z", "2026-06-05T14:00:00Z"),
        ("America/Los_Angeles", "2026-06-05T07:00:00Z", "2026-06-06T06:00:00Z"),
    ] {
        let mut world = World::plain(zone, "2026-06-01", "2026-06-14").open(&["00:00-24:00"]);
        let week = &mut world.policy.hours.as_mut().unwrap().weekly;
        let friday = week.friday.clone();
        *week = cal3_domain::policy::Week { friday, ..Default::default() };
        let slots = slots_of(&world, world.window, minutes(60));
        let first_week: Vec<_> = slots.iter().take(24).map(|slot| slot.start).collect();
        assert_eq!((first_week[0], first_week[23]), (instant(first), instant(last)), "{zone}");
        assert_eq!(slots.len(), 48);
        // A guest elsewhere sees the same instants under their own dates.
        let guest = TimeZone::get("Europe/Berlin").unwrap();
        let total: u32 = by_day(slots, &guest).iter().map(|day| day.free).sum();
        assert_eq!(total, 48);
    }
}

#[test]
fn no_slot_is_in_the_past_or_past_closing() {
    let mut world = World::plain("Europe/Berlin", "2026-06-01", "2026-06-03").open(&["09:00-17:30"]);
    // 60-minute slots every 60 minutes: 17:00 to 18:00 is past closing.
    assert_eq!(on(&world, "2026-06-01").last().unwrap(), "16:00-17:00");
    world.now = instant("2026-06-01T12:00:00Z");
    assert_eq!(on(&world, "2026-06-01"), texts(&["14:00-15:00", "15:00-16:00", "16:00-17:00"]));
    world.now = instant("2026-06-01T12:00:00.000001Z");
    assert_eq!(on(&world, "2026-06-01")[0], "15:00-16:00");
}

#[test]
fn what_runs_across_the_edge_of_the_window_counts() {
    let world = World::plain("Europe/Berlin", "2026-06-01", "2026-06-03")
        .reserved("2026-05-20T00:00:00Z", "2026-05-31T23:00:00Z", 1)
        .reserved("2026-06-02T21:30:00Z", "2026-07-01T00:00:00Z", 1);
    let slots = slots_of(&world, world.window, minutes(60));
    assert_eq!(slots.first().unwrap().start, instant("2026-05-31T23:00:00Z"));
    assert_eq!(slots.last().unwrap().end, instant("2026-06-02T21:00:00Z"));
}

#[test]
fn bookings_that_never_coincide_are_not_added_up() {
    // Two places; one is taken from 9 to 10 and one from 10 to 11. From 9 to 11 one is left at every instant.
    let mut world = World::plain("UTC", "2026-06-01", "2026-06-03")
        .reserved("2026-06-01T09:00:00Z", "2026-06-01T10:00:00Z", 1)
        .reserved("2026-06-01T10:00:00Z", "2026-06-01T11:00:00Z", 1);
    world.capacity = 2;
    let both = Request::one(window("2026-06-01T09:00:00Z", "2026-06-01T11:00:00Z"));
    let verdict = evaluate(&world.policy, &both, &world.context());
    assert!(verdict.is_clean());
    assert_eq!(verdict.free, 1);
    let two = Request { quantity: 2, ..both };
    let verdict = evaluate(&world.policy, &two, &world.context());
    assert_eq!(verdict.broken[0].sentence, "Only 1 are free at that time, not 2.");
}

#[test]
fn desks_that_fit_are_not_refused_for_want_of_one_desk_for_all_of_it() {
    // With two numbered desks the third booking would have to change desks; a pool takes it.
    let mut world = World::plain("UTC", "2026-06-01", "2026-06-02")
        .reserved("2026-06-01T08:00:00Z", "2026-06-01T10:00:00Z", 1)
        .reserved("2026-06-01T09:00:00Z", "2026-06-01T11:00:00Z", 1)
        .reserved("2026-06-01T10:00:00Z", "2026-06-01T12:00:00Z", 1);
    world.capacity = 2;
    let load = Load::new(world.bookings.iter().map(|holder| (holder.during, holder.quantity)));
    assert_eq!(load.peak(world.window), 2);
    let late = Request::one(window("2026-06-01T11:00:00Z", "2026-06-01T13:00:00Z"));
    assert!(evaluate(&world.policy, &late, &world.context()).is_clean());
}

#[test]
fn a_grid_may_be_as_fine_as_a_minute_and_as_coarse_as_a_day() {
    let mut world = World::plain("UTC", "2026-06-01", "2026-06-04");
    for (every, expected) in [(1, 3 * 1_440 - 59), (1_440, 3)] {
        world.policy.grid = Grid { every: Minutes::new(every), anchor: Anchor::Midnight };
        assert_eq!(slots_of(&world, world.window, minutes(60)).len(), expected);
    }
}

#[test]
fn nothing_is_offered_beyond_what_is_known() {
    let world = World::plain("UTC", "2026-06-01", "2026-06-02");
    let week = window("2026-05-28T00:00:00Z", "2026-06-08T00:00:00Z");
    assert_eq!(slots_of(&world, week, minutes(120)).len(), 23);
    let mut buffered = World::plain("UTC", "2026-06-01", "2026-06-02");
    buffered.policy.buffers.before = Minutes::new(1);
    assert_eq!(slots_of(&buffered, week, minutes(60)).len(), 23);
    let long = Window::new(instant("2020-01-01T00:00:00Z"), instant("2026-01-01T00:00:00Z")).unwrap();
    assert!(Timeline::new(&world.policy, world.context(), long).is_err());
}

#[test]
fn a_slot_tells_all_that_is_against_it() {
    let mut world = World::plain("UTC", "2026-06-01", "2026-06-02");
    world.now = instant("2026-06-01T12:00:00Z");
    world.bookings = vec![Holder {
        reservation: reservation(1),
        during: window("2026-06-01T11:30:00Z", "2026-06-01T12:30:00Z"),
        quantity: 1,
    }];
    let timeline = Timeline::new(&world.policy, world.context(), world.window).unwrap();
    let query = SlotQuery {
        starts: window("2026-06-01T11:00:00Z", "2026-06-01T14:00:00Z"),
        length: minutes(60),
        quantity: 1,
    };
    let blocked: Vec<Vec<&str>> =
        timeline.slots(query).map(|slot| slot.blocked.iter().map(RuleCode::as_str).collect()).collect();
    assert_eq!(blocked, [vec!["IN_THE_PAST", "TAKEN"], vec!["TAKEN"], vec![]]);
}
