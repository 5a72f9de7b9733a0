//! Every example of RFC 5545 §3.8.5.3, and the rules of §3.3.10 that they do not show.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use support::{all, dates, series};

const NY: &str = "America/New_York";

/// Expands a rule that starts on 1997-09-02 09:00 in New York and gives the first instances as `MMDD` or `YYYYMMDD`.
fn first(rule: &str, count: usize) -> Vec<String> {
    from("19970902T090000", rule, count)
}

fn from(start: &str, rule: &str, count: usize) -> Vec<String> {
    support::locals(&series(NY, start, &[rule]), count)
}

/// `19970902` for each day at nine.
fn at_nine(days: &[&str]) -> Vec<String> {
    days.iter().map(|day| format!("{day}T090000")).collect()
}

#[test]
fn daily_for_ten_occurrences() {
    let days: Vec<String> = (2..=11).map(|day| format!("199709{day:02}T090000")).collect();
    assert_eq!(first("FREQ=DAILY;COUNT=10", 100), days);
}

#[test]
fn daily_until_christmas() {
    let days = first("FREQ=DAILY;UNTIL=19971224T000000Z", 1000);
    assert_eq!(days.len(), 113);
    assert_eq!(days[112], "19971223T090000");
}

#[test]
fn every_other_day() {
    assert_eq!(
        first("FREQ=DAILY;INTERVAL=2", 6),
        at_nine(&["19970902", "19970904", "19970906", "19970908", "19970910", "19970912"])
    );
}

#[test]
fn every_ten_days_five_times() {
    assert_eq!(
        first("FREQ=DAILY;INTERVAL=10;COUNT=5", 100),
        at_nine(&["19970902", "19970912", "19970922", "19971002", "19971012"])
    );
}

#[test]
fn every_day_in_january_for_three_years_two_ways() {
    let yearly = from(
        "19980101T090000",
        "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        1000,
    );
    let daily = from("19980101T090000", "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", 1000);
    assert_eq!(yearly, daily);
    assert_eq!(yearly.len(), 93);
    assert_eq!(yearly[92], "20000131T090000");
}

#[test]
fn weekly_for_ten_occurrences() {
    let days = at_nine(&[
        "19970902", "19970909", "19970916", "19970923", "19970930", "19971007", "19971014", "19971021",
        "19971028", "19971104",
    ]);
    assert_eq!(first("FREQ=WEEKLY;COUNT=10", 100), days);
}

#[test]
fn weekly_until_christmas() {
    let days = first("FREQ=WEEKLY;UNTIL=19971224T000000Z", 100);
    assert_eq!(days.len(), 17);
    assert_eq!(days[16], "19971223T090000");
}

#[test]
fn every_other_week() {
    assert_eq!(
        first("FREQ=WEEKLY;INTERVAL=2;WKST=SU", 6),
        at_nine(&["19970902", "19970916", "19970930", "19971014", "19971028", "19971111"])
    );
}

#[test]
fn weekly_on_tuesday_and_thursday_for_five_weeks_two_ways() {
    let days = at_nine(&[
        "19970902", "19970904", "19970909", "19970911", "19970916", "19970918", "19970923", "19970925",
        "19970930", "19971002",
    ]);
    assert_eq!(first("FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", 100), days);
    assert_eq!(first("FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", 100), days);
}

#[test]
fn every_other_week_on_monday_wednesday_friday_until_christmas() {
    let days =
        from("19970901T090000", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", 100);
    assert_eq!(
        days,
        at_nine(&[
            "19970901", "19970903", "19970905", "19970915", "19970917", "19970919", "19970929", "19971001",
            "19971003", "19971013", "19971015", "19971017", "19971027", "19971029", "19971031", "19971110",
            "19971112", "19971114", "19971124", "19971126", "19971128", "19971208", "19971210", "19971212",
            "19971222",
        ])
    );
}

#[test]
fn every_other_week_on_tuesday_and_thursday_eight_times() {
    assert_eq!(
        first("FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", 100),
        at_nine(&[
            "19970902", "19970904", "19970916", "19970918", "19970930", "19971002", "19971014", "19971016"
        ])
    );
}

#[test]
fn first_friday_ten_times() {
    let days = at_nine(&[
        "19970905", "19971003", "19971107", "19971205", "19980102", "19980206", "19980306", "19980403",
        "19980501", "19980605",
    ]);
    assert_eq!(from("19970905T090000", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", 100), days);
}

#[test]
fn first_friday_until_christmas() {
    assert_eq!(
        from("19970905T090000", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", 100),
        at_nine(&["19970905", "19971003", "19971107", "19971205"])
    );
}

#[test]
fn first_and_last_sunday_every_other_month() {
    assert_eq!(
        from("19970907T090000", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", 100),
        at_nine(&[
            "19970907", "19970928", "19971102", "19971130", "19980104", "19980125", "19980301", "19980329",
            "19980503", "19980531",
        ])
    );
}

#[test]
fn second_to_last_monday_for_six_months() {
    assert_eq!(
        from("19970922T090000", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", 100),
        at_nine(&["19970922", "19971020", "19971117", "19971222", "19980119", "19980216"])
    );
}

#[test]
fn third_to_last_day_of_the_month() {
    assert_eq!(
        from("19970928T090000", "FREQ=MONTHLY;BYMONTHDAY=-3", 6),
        at_nine(&["19970928", "19971029", "19971128", "19971229", "19980129", "19980226"])
    );
}

#[test]
fn second_and_fifteenth_ten_times() {
    assert_eq!(
        first("FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", 100),
        at_nine(&[
            "19970902", "19970915", "19971002", "19971015", "19971102", "19971115", "19971202", "19971215",
            "19980102", "19980115",
        ])
    );
}

#[test]
fn first_and_last_day_ten_times() {
    assert_eq!(
        from("19970930T090000", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", 100),
        at_nine(&[
            "19970930", "19971001", "19971031", "19971101", "19971130", "19971201", "19971231", "19980101",
            "19980131", "19980201",
        ])
    );
}

#[test]
fn tenth_to_fifteenth_every_eighteen_months() {
    assert_eq!(
        from("19970910T090000", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", 100),
        at_nine(&[
            "19970910", "19970911", "19970912", "19970913", "19970914", "19970915", "19990310", "19990311",
            "19990312", "19990313",
        ])
    );
}

#[test]
fn every_tuesday_every_other_month() {
    assert_eq!(
        first("FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", 10),
        at_nine(&[
            "19970902", "19970909", "19970916", "19970923", "19970930", "19971104", "19971111", "19971118",
            "19971125", "19980106",
        ])
    );
}

#[test]
fn june_and_july_ten_times() {
    assert_eq!(
        from("19970610T090000", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", 100),
        at_nine(&[
            "19970610", "19970710", "19980610", "19980710", "19990610", "19990710", "20000610", "20000710",
            "20010610", "20010710",
        ])
    );
}

#[test]
fn every_other_year_in_january_to_march() {
    assert_eq!(
        from("19970310T090000", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", 100),
        at_nine(&[
            "19970310", "19990110", "19990210", "19990310", "20010110", "20010210", "20010310", "20030110",
            "20030210", "20030310",
        ])
    );
}

#[test]
fn three_days_of_the_year_every_third_year() {
    assert_eq!(
        from("19970101T090000", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", 100),
        at_nine(&[
            "19970101", "19970410", "19970719", "20000101", "20000409", "20000718", "20030101", "20030410",
            "20030719", "20060101",
        ])
    );
}

#[test]
fn twentieth_monday_of_the_year() {
    assert_eq!(
        from("19970519T090000", "FREQ=YEARLY;BYDAY=20MO", 3),
        at_nine(&["19970519", "19980518", "19990517"])
    );
}

#[test]
fn monday_of_week_twenty() {
    assert_eq!(
        from("19970512T090000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", 3),
        at_nine(&["19970512", "19980511", "19990517"])
    );
}

#[test]
fn every_thursday_in_march() {
    assert_eq!(
        from("19970313T090000", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", 11),
        at_nine(&[
            "19970313", "19970320", "19970327", "19980305", "19980312", "19980319", "19980326", "19990304",
            "19990311", "19990318", "19990325",
        ])
    );
}

#[test]
fn every_thursday_in_summer() {
    let days = from("19970605T090000", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", 39);
    assert_eq!(&days[..2], at_nine(&["19970605", "19970612"]));
    assert_eq!(days[12], "19970828T090000");
    assert_eq!(days[13], "19980604T090000");
    assert_eq!(days[38], "19990826T090000");
}

#[test]
fn every_friday_the_thirteenth_without_the_start() {
    let mut fridays = series(NY, "19970902T090000", &["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"]);
    fridays.exdates = vec![fridays.start];
    assert_eq!(
        support::locals(&fridays, 5),
        at_nine(&["19980213", "19980313", "19981113", "19990813", "20001013"])
    );
}

#[test]
fn saturday_after_the_first_sunday() {
    assert_eq!(
        from("19970913T090000", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", 10),
        at_nine(&[
            "19970913", "19971011", "19971108", "19971213", "19980110", "19980207", "19980307", "19980411",
            "19980509", "19980613",
        ])
    );
}

#[test]
fn election_day_every_four_years() {
    assert_eq!(
        from("19961105T090000", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", 3),
        at_nine(&["19961105", "20001107", "20041102"])
    );
}

#[test]
fn third_of_tuesday_wednesday_thursday() {
    assert_eq!(
        from("19970904T090000", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", 100),
        at_nine(&["19970904", "19971007", "19971106"])
    );
}

#[test]
fn second_to_last_weekday_of_the_month() {
    assert_eq!(
        from("19970929T090000", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", 7),
        at_nine(&["19970929", "19971030", "19971127", "19971230", "19980129", "19980226", "19980330"])
    );
}

#[test]
fn every_three_hours_on_one_day() {
    // The RFC's UNTIL is 17:00 UTC, which is 13:00 in New York; the list it prints is that of 17:00 local (erratum 3883).
    assert_eq!(
        first("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", 100),
        ["19970902T090000", "19970902T120000"]
    );
    assert_eq!(
        first("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", 100),
        ["19970902T090000", "19970902T120000", "19970902T150000"]
    );
}

#[test]
fn every_fifteen_minutes_six_times() {
    let times = ["090000", "091500", "093000", "094500", "100000", "101500"].map(|t| format!("19970902T{t}"));
    assert_eq!(first("FREQ=MINUTELY;INTERVAL=15;COUNT=6", 100), times);
}

#[test]
fn every_hour_and_a_half_four_times() {
    let times = ["090000", "103000", "120000", "133000"].map(|t| format!("19970902T{t}"));
    assert_eq!(first("FREQ=MINUTELY;INTERVAL=90;COUNT=4", 100), times);
}

#[test]
fn every_twenty_minutes_in_office_hours_two_ways() {
    let daily = first("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", 48);
    let minutely = first("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", 48);
    assert_eq!(daily, minutely);
    assert_eq!(daily[23], "19970902T164000");
    assert_eq!(daily[24], "19970903T090000");
}

#[test]
fn the_first_day_of_the_week_decides() {
    assert_eq!(
        from("19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", 100),
        at_nine(&["19970805", "19970810", "19970819", "19970824"])
    );
    assert_eq!(
        from("19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", 100),
        at_nine(&["19970805", "19970817", "19970819", "19970831"])
    );
}

#[test]
fn the_thirtieth_of_february_is_skipped_and_not_counted() {
    assert_eq!(
        from("20070115T090000", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", 100),
        at_nine(&["20070115", "20070130", "20070215", "20070315", "20070330"])
    );
}

#[test]
fn leap_days_come_every_four_years_and_skip_1900_and_2100() {
    assert_eq!(from("18960229T090000", "FREQ=YEARLY", 3), at_nine(&["18960229", "19040229", "19080229"]));
    assert_eq!(from("20960229T090000", "FREQ=YEARLY", 2), at_nine(&["20960229", "21040229"]));
}

#[test]
fn without_a_weekday_a_week_number_means_the_starts_weekday() {
    assert_eq!(
        from("20260513T090000", "FREQ=YEARLY;BYWEEKNO=20", 3),
        at_nine(&["20260513", "20270519", "20280517"])
    );
}

#[test]
fn weeks_that_reach_over_new_year_count_where_their_days_are() {
    // Monday of week 1 of 2025 is 2024-12-30; week 53 of 2026 begins on 2026-12-28.
    assert_eq!(
        from("20241230T090000", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", 4),
        at_nine(&["20241230", "20251229", "20270104", "20280103"])
    );
    assert_eq!(
        from("20261228T090000", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", 2),
        at_nine(&["20261228", "20321227"])
    );
    assert_eq!(
        from("20261231T090000", "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=TH", 2),
        at_nine(&["20261231", "20271230"])
    );
}

#[test]
fn a_start_off_the_rule_is_the_first_instance_and_counts() {
    assert_eq!(
        from("20260101T090000", "FREQ=WEEKLY;BYDAY=MO;COUNT=3", 100),
        at_nine(&["20260101", "20260105", "20260112"])
    );
}

#[test]
fn exclusions_use_up_the_count() {
    let mut daily = series(NY, "20260105T090000", &["FREQ=DAILY;COUNT=3"]);
    daily.exdates = vec!["2026-01-06T09:00".parse().unwrap()];
    assert_eq!(support::locals(&daily, 10), at_nine(&["20260105", "20260107"]));
}

#[test]
fn a_leap_second_is_the_one_before() {
    assert_eq!(
        from("20260105T090000", "FREQ=DAILY;BYSECOND=60;COUNT=3", 10),
        ["20260105T090000", "20260105T090059", "20260106T090059"]
    );
}

#[test]
fn a_series_of_dates_ignores_times() {
    let series = dates("20260105", "FREQ=DAILY;BYHOUR=9,10;COUNT=2");
    assert_eq!(support::locals(&series, 10), ["20260105T000000", "20260106T000000"]);
}

#[test]
fn two_rules_are_a_union_without_repetition() {
    let both = series(NY, "20260105T090000", &["FREQ=DAILY;COUNT=3", "FREQ=DAILY;INTERVAL=2;COUNT=3"]);
    assert_eq!(support::locals(&both, 10), at_nine(&["20260105", "20260106", "20260107", "20260109"]));
}

#[test]
fn nothing_is_left_when_everything_is_excluded() {
    let mut single = series(NY, "20260105T090000", &[]);
    single.exdates = vec![single.start];
    assert!(all(&single).is_empty());
}

#[test]
fn the_calendar_ends_with_the_last_instant() {
    // Instants end on 9999-12-30 at 22:00 UTC, so that every zone can show them.
    assert_eq!(from("99991229T090000", "FREQ=DAILY", 100), at_nine(&["99991229", "99991230"]));
    assert_eq!(from("99991229T090000", "FREQ=DAILY;COUNT=100", 100).len(), 2);
}
