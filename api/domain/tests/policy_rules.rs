//! Each rule, alone and together with others.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[allow(dead_code, reason = "each test binary uses its part")]
#[path = "support/random_rule.rs"]
mod random_rule;
mod support;
#[path = "support/world.rs"]
mod world;

use std::sync::Arc;

use cal3_domain::availability::{BusyPerson, Closure, Context, Replaced, Request, evaluate, impact};
use cal3_domain::ids::{BlackoutId, GroupId};
use cal3_domain::policy::*;
use cal3_domain::time::{Length, Window};
use jiff::SignedDuration;
use support::{instant, window};
use uuid::Uuid;
use world::{World, interval, member, minutes, reservation, user};

/// A room in Berlin in the week of Monday, 1 June 2026 (UTC+2), open from 9 to 17, seen from the Sunday noon before.
fn room() -> World {
    let mut world = World::plain("Europe/Berlin", "2026-05-25", "2026-06-15").open(&["09:00-17:00"]);
    world.now = instant("2026-05-31T10:00:00Z");
    world
}

fn group(number: u128) -> GroupId {
    GroupId(Uuid::from_u128(number))
}

/// From one time of 1 June to another, in UTC.
fn on_monday(start: &str, end: &str) -> Window {
    window(&format!("2026-06-01T{start}:00Z"), &format!("2026-06-01T{end}:00Z"))
}

fn judge(world: &World, window: Window) -> Verdict {
    evaluate(&world.policy, &Request::one(window), &world.context())
}

fn codes(verdict: &Verdict) -> Vec<&'static str> {
    verdict.broken.iter().map(|broken| broken.code().as_str()).collect()
}

/// The sentence of the only rule that is broken.
fn only(verdict: &Verdict) -> (&'static str, &str) {
    let [broken] = &verdict.broken[..] else { panic!("{:?}", verdict.broken) };
    (broken.code().as_str(), &broken.sentence)
}

#[test]
fn what_breaks_no_rule_is_allowed() {
    let verdict = judge(&room(), on_monday("08:00", "09:00"));
    assert_eq!((verdict.broken.len(), verdict.free, verdict.decide(None)), (0, 1, Decision::Allowed));
    assert!(!verdict.is_overridable());
}

#[test]
fn each_rule_has_a_code_and_a_sentence_with_its_numbers() {
    type Change = fn(&mut World);
    let nine_to_ten = on_monday("07:00", "08:00");
    let cases: [(Change, Window, &str, &str); 19] = [
        (
            |w| w.booker = Booker::GUEST,
            nine_to_ten,
            "NOT_ALLOWED",
            "You are not among those who may reserve this resource.",
        ),
        (|w| w.capacity = 0, nine_to_ten, "QUANTITY", "There are 0, not 1."),
        (
            |w| w.now = instant("2026-06-01T07:00:01Z"),
            nine_to_ten,
            "IN_THE_PAST",
            "It would start in the past.",
        ),
        (
            |w| w.policy.notice = Some(Length::days(1)),
            nine_to_ten,
            "NOTICE",
            "Reservations are made at least 1 day ahead: the earliest start is 2026-06-01 12:00.",
        ),
        (
            |w| w.policy.horizon = Some(minutes(90)),
            nine_to_ten,
            "HORIZON",
            "Reservations are made at most 1 hour 30 minutes ahead: the latest start is 2026-05-31 13:30.",
        ),
        (
            |_| {},
            on_monday("07:20", "08:00"),
            "OFF_GRID",
            "Reservations start every 1 hour from midnight on, such as 2026-06-01 09:00 or 2026-06-01 10:00.",
        ),
        (
            |w| w.policy.length.shortest = Some(minutes(90)),
            nine_to_ten,
            "TOO_SHORT",
            "The shortest reservation is 1 hour 30 minutes: it would end at 2026-06-01 10:30.",
        ),
        (
            |w| w.policy.length.longest = Some(minutes(45)),
            nine_to_ten,
            "TOO_LONG",
            "The longest reservation is 45 minutes: it would end at 2026-06-01 09:45.",
        ),
        (
            |w| w.policy.length.step = Some(Minutes::new(25)),
            nine_to_ten,
            "LENGTH_STEP",
            "The length of a reservation is a multiple of 25 minutes.",
        ),
        (|_| {}, on_monday("14:00", "15:30"), "CLOSED", "It is closed on 2026-06-01 from 17:00 to 17:30."),
        (
            |w| w.holidays = [(jiff::civil::date(2026, 6, 1), "Whit Monday")].into_iter().collect(),
            nine_to_ten,
            "CLOSED",
            "It is closed on 2026-06-01 from 09:00 to 10:00 (Whit Monday).",
        ),
        (
            |w| {
                let hours = w.policy.hours.as_mut().unwrap();
                let reason = Some("Stocktaking".to_owned());
                let hours_then = vec![interval("12:00-17:00")];
                hours.exceptions = vec![Exception {
                    date: jiff::civil::date(2026, 6, 1),
                    last: None,
                    hours: hours_then,
                    reason,
                }];
            },
            nine_to_ten,
            "CLOSED",
            "It is closed on 2026-06-01 from 09:00 to 10:00 (Stocktaking).",
        ),
        (
            |w| {
                w.closures = vec![Closure {
                    blackout: BlackoutId(Uuid::from_u128(1)),
                    window: window("2026-05-31T22:00:00Z", "2026-06-01T07:30:00Z"),
                    reason: Arc::from("New carpet"),
                }];
            },
            nine_to_ten,
            "BLACKOUT",
            "It cannot be reserved on 2026-06-01 from 00:00 to 09:30: New carpet.",
        ),
        (
            |w| w.people = vec![BusyPerson { user: user(3), busy: on_monday("06:00", "07:30").into() }],
            nine_to_ten,
            "PERSON_BUSY",
            "Someone who is needed is busy on 2026-06-01 from 09:00 to 09:30.",
        ),
        (
            |w| {
                w.bookings = vec![Holder {
                    reservation: reservation(1),
                    during: on_monday("07:45", "09:00"),
                    quantity: 1,
                }];
            },
            nine_to_ten,
            "TAKEN",
            "It is taken on 2026-06-01 from 09:45 to 11:00.",
        ),
        (
            |w| {
                w.capacity = 20;
                w.bookings = vec![Holder {
                    reservation: reservation(1),
                    during: on_monday("07:45", "09:00"),
                    quantity: 20,
                }];
            },
            nine_to_ten,
            "TAKEN",
            "It is taken on 2026-06-01 from 09:45 to 11:00.",
        ),
        (
            |w| use_up(w, QuotaLimit::Count(2), Period::Week, 2),
            nine_to_ten,
            "QUOTA",
            "You may make 2 reservations from 2026-06-01 00:00 to 2026-06-08 00:00; 2 used already, and this would be 1 more.",
        ),
        (
            |w| use_up(w, QuotaLimit::Time(Minutes::new(150)), Period::Day, 2),
            nine_to_ten,
            "QUOTA",
            "You may reserve 2 hours 30 minutes from 2026-06-01 00:00 to 2026-06-02 00:00; 2 hours used already, and this would be 1 hour more.",
        ),
        (
            |w| w.policy.bookable_by = Audience::default(),
            nine_to_ten,
            "NOT_ALLOWED",
            "You are not among those who may reserve this resource.",
        ),
    ];
    for (change, window, code, sentence) in cases {
        let mut world = room();
        change(&mut world);
        assert_eq!(only(&judge(&world, window)), (code, sentence));
    }
    let room = room();
    let context = Context { is_active: false, ..room.context() };
    let verdict = evaluate(&room.policy, &Request::one(nine_to_ten), &context);
    assert_eq!(only(&verdict).0, "INACTIVE");
}

/// Gives the booker a quota, of which so many hours after 13:00 of Monday are used.
fn use_up(world: &mut World, limit: QuotaLimit, period: Period, hours: i64) {
    let scope = QuotaScope::Resource;
    world.policy.quotas = vec![Quota { per: Per::Person, groups: Vec::new(), limit, period, scope }];
    let used = (0..hours).map(|hour| {
        let start = instant("2026-06-01T11:00:00Z") + SignedDuration::from_hours(hour);
        let window = Window::new(start, start + SignedDuration::from_hours(1)).unwrap();
        Used { reservation: reservation(50 + u128::try_from(hour).unwrap()), window, quantity: 1 }
    });
    world.usage = vec![Usage { subject: Subject::Booker, scope, used: used.collect() }];
}

#[test]
fn every_broken_rule_is_told_at_once_in_order() {
    let mut world = room();
    world.now = instant("2026-06-01T10:00:00Z");
    world.booker = Booker::GUEST;
    world.policy.notice = Some(minutes(60));
    world.policy.length =
        LengthRule { shortest: Some(minutes(120)), longest: Some(minutes(10)), step: Some(Minutes::new(30)) };
    world.closures = vec![Closure {
        blackout: BlackoutId(Uuid::from_u128(1)),
        window: on_monday("00:00", "23:00"),
        reason: Arc::from("Strike"),
    }];
    world.people = vec![BusyPerson { user: user(3), busy: on_monday("00:00", "23:00").into() }];
    use_up(&mut world, QuotaLimit::Count(1), Period::Month, 1);
    let world = world.reserved("2026-06-01T06:00:00Z", "2026-06-01T09:00:00Z", 1);
    let verdict = judge(&world, on_monday("06:50", "07:35"));
    let expected = [
        "NOT_ALLOWED",
        "IN_THE_PAST",
        "NOTICE",
        "OFF_GRID",
        "TOO_SHORT",
        "TOO_LONG",
        "LENGTH_STEP",
        "CLOSED",
        "BLACKOUT",
        "PERSON_BUSY",
        "QUOTA",
        "TAKEN",
    ];
    assert_eq!(codes(&verdict), expected);
    assert!(verdict.broken.iter().all(|broken| !broken.rule.field().is_empty()));
    // What the database enforces nobody may overrule; what people made up a manager may.
    let overruling = Overruling::new("The mayor comes.").unwrap();
    assert_eq!(verdict.decide(Some(&overruling)), Decision::Refused);
    assert!(!verdict.is_overridable());
    let late = judge(&room(), on_monday("16:00", "17:00"));
    assert_eq!((late.decide(None), late.decide(Some(&overruling))), (Decision::Refused, Decision::Allowed));
    assert_eq!(Overruling::new("  "), None);
    assert_eq!(Overruling::new(&"x".repeat(501)), None);
}

#[test]
fn buffers_may_lie_outside_of_the_hours_but_not_in_others_buffers() {
    let mut world = room();
    world.policy.buffers = Buffers { before: Minutes::new(30), after: Minutes::new(15) };
    let verdict = judge(&world, on_monday("07:00", "15:00"));
    assert!(verdict.is_clean());
    assert_eq!(verdict.during, on_monday("06:30", "15:15"));
    // Another one ends at 12:00 with its clearing away until 12:15; setting up takes half an hour.
    let world = world.reserved("2026-06-01T08:30:00Z", "2026-06-01T10:15:00Z", 1);
    assert_eq!(codes(&judge(&world, on_monday("10:00", "11:00"))), ["TAKEN"]);
    assert_eq!(codes(&judge(&world, on_monday("11:00", "12:00"))), [""; 0]);
    // It must be set up when the carpet is laid.
    let mut world = room();
    world.policy.buffers.before = Minutes::new(30);
    world.closures = vec![Closure {
        blackout: BlackoutId(Uuid::from_u128(1)),
        window: on_monday("06:00", "06:45"),
        reason: Arc::from("New carpet"),
    }];
    assert_eq!(codes(&judge(&world, on_monday("07:00", "08:00"))), ["BLACKOUT"]);
}

#[test]
fn what_is_moved_does_not_stand_in_its_own_way() {
    let mut world = room().reserved("2026-06-01T07:00:00Z", "2026-06-01T08:00:00Z", 1);
    world.now = instant("2026-06-01T07:30:00Z");
    use_up(&mut world, QuotaLimit::Count(1), Period::Week, 0);
    world.usage[0].used =
        vec![Used { reservation: reservation(1), window: on_monday("07:00", "08:00"), quantity: 1 }];
    let replaces = Some(Replaced { reservation: reservation(1), window: on_monday("07:00", "08:00") });
    let judge = |start, end| {
        let context = Context { replaces, ..world.context() };
        evaluate(&world.policy, &Request::one(on_monday(start, end)), &context)
    };
    // It runs already: its end can be moved, its start cannot be put into the past.
    assert_eq!(codes(&judge("07:00", "09:00")), [""; 0]);
    assert_eq!(codes(&judge("07:00", "16:00")), ["CLOSED"]);
    assert_eq!(codes(&judge("06:00", "09:00")), ["IN_THE_PAST", "CLOSED"]);
    assert_eq!(codes(&judge("10:00", "11:00")), [""; 0]);
}

#[test]
fn days_are_calendar_days_of_the_zone() {
    // A car for a day over the night of 23 hours, and over that of 25.
    let mut world = World::plain("Europe/Berlin", "2026-03-20", "2026-11-10");
    world.policy.length =
        LengthRule { shortest: Some(Length::days(1)), longest: Some(Length::days(1)), step: None };
    for (start, end, hours) in [
        ("2026-03-28T11:00:00Z", "2026-03-29T10:00:00Z", 23),
        ("2026-10-24T10:00:00Z", "2026-10-25T11:00:00Z", 25),
        ("2026-06-01T10:00:00Z", "2026-06-02T10:00:00Z", 24),
    ] {
        let day = window(start, end);
        assert_eq!(day.duration().as_hours(), hours);
        assert_eq!(codes(&judge(&world, day)), [""; 0], "{start}");
    }
    let short = window("2026-10-24T10:00:00Z", "2026-10-25T10:00:00Z");
    assert_eq!(codes(&judge(&world, short)), ["TOO_SHORT"]);
    let endless = window("2026-06-01T10:00:00Z", "9999-06-01T10:00:00Z");
    assert_eq!(codes(&judge(&world, endless)), ["TOO_LONG"]);
}

#[test]
fn quotas_bind_those_they_mean() {
    let quota = |per, groups: &[GroupId]| Quota {
        per,
        groups: groups.to_vec(),
        limit: QuotaLimit::Count(1),
        period: Period::Day,
        scope: QuotaScope::Resource,
    };
    let booker = Booker { groups: vec![group(1), group(2)], ..member(1) };
    let subjects = |quota: Quota| quota.subjects(&booker);
    assert_eq!(subjects(quota(Per::Person, &[])), [Subject::Booker]);
    assert_eq!(subjects(quota(Per::Person, &[group(2)])), [Subject::Booker]);
    assert_eq!(subjects(quota(Per::Person, &[group(3)])), []);
    assert_eq!(
        subjects(quota(Per::Group, &[group(3), group(2), group(1)])),
        [Subject::Group(group(2)), Subject::Group(group(1))]
    );
    let mut world = room();
    world.policy.quotas = vec![
        quota(Per::Group, &[group(1)]),
        Quota { period: Period::Week, ..quota(Per::Group, &[group(1)]) },
    ];
    world.booker = booker;
    // One question for both quotas: the week holds the day.
    let needs = world.policy.usage_needed(&world.booker, &world.tz, on_monday("07:00", "08:00"));
    let week = window("2026-05-31T22:00:00Z", "2026-06-07T22:00:00Z");
    assert_eq!(
        needs,
        [UsageNeed { subject: Subject::Group(group(1)), scope: QuotaScope::Resource, window: week }]
    );
    // A colleague's reservation on Wednesday counts for the week, not for the day.
    let wednesday = window("2026-06-03T07:00:00Z", "2026-06-03T08:00:00Z");
    let used = vec![Used { reservation: reservation(8), window: wednesday, quantity: 1 }];
    world.usage = vec![Usage { subject: Subject::Group(group(1)), scope: QuotaScope::Resource, used }];
    let verdict = judge(&world, on_monday("07:00", "08:00"));
    let [Violation { rule: BrokenRule::Quota { index: 1, used: 1, asked: 1, .. }, .. }] = &verdict.broken[..]
    else {
        panic!("{:?}", verdict.broken)
    };
}

#[test]
fn time_is_counted_in_the_period_in_which_it_passes() {
    let mut world = World::plain("Europe/Berlin", "2026-05-25", "2026-06-15");
    let limit = QuotaLimit::Time(Minutes::new(180));
    let scope = QuotaScope::Resource;
    world.policy.quotas =
        vec![Quota { per: Per::Person, groups: Vec::new(), limit, period: Period::Day, scope }];
    world.capacity = 10;
    // From 21:00 to 03:00: three hours in each day.
    let night = window("2026-06-01T19:00:00Z", "2026-06-02T01:00:00Z");
    assert_eq!(codes(&judge(&world, night)), [""; 0]);
    let longer = window("2026-06-01T19:00:00Z", "2026-06-02T02:00:00Z");
    assert_eq!(codes(&judge(&world, longer)), ["QUOTA"]);
    // Of a pool each piece counts.
    let two = Request { window: window("2026-06-01T10:00:00Z", "2026-06-01T12:00:00Z"), quantity: 2 };
    assert_eq!(codes(&evaluate(&world.policy, &two, &world.context())), ["QUOTA"]);
}

#[test]
fn approval_is_needed_for_any_reason_and_never_by_those_exempt() {
    let mut world = room().open(&["06:00-22:00"]);
    world.capacity = 9;
    let usual = Week::on(&[jiff::civil::Weekday::Monday], &[interval("09:00-17:00")]);
    world.policy.bookable_by = Audience::everybody();
    world.policy.approval.when = vec![
        ApprovalWhen::LongerThan { length: minutes(120) },
        ApprovalWhen::OutsideHours { hours: usual },
        ApprovalWhen::Groups { groups: vec![group(1)] },
        ApprovalWhen::Guests {},
        ApprovalWhen::MoreThan { quantity: 2 },
    ];
    let reasons = |world: &World, window, quantity| {
        let verdict = evaluate(&world.policy, &Request { window, quantity }, &world.context());
        assert!(verdict.is_clean());
        assert_eq!(verdict.decide(None) == Decision::NeedsApproval, !verdict.approval.is_empty());
        assert!(verdict.approval.iter().all(|reason| reason.sentence().contains("approval")));
        verdict.approval.iter().map(ApprovalReason::code).collect::<Vec<_>>()
    };
    assert_eq!(reasons(&world, on_monday("07:00", "09:00"), 2), [""; 0]);
    assert_eq!(reasons(&world, on_monday("07:00", "10:00"), 3), ["LONGER_THAN", "MORE_THAN"]);
    assert_eq!(reasons(&world, on_monday("14:00", "16:00"), 1), ["OUTSIDE_HOURS"]);
    world.booker.groups = vec![group(1)];
    assert_eq!(reasons(&world, on_monday("07:00", "09:00"), 1), ["GROUPS"]);
    world.booker = Booker::GUEST;
    assert_eq!(reasons(&world, on_monday("07:00", "09:00"), 1), ["GUESTS"]);
    world.booker = Booker { standing: Standing::ResourceManager, ..member(1) };
    assert_eq!(reasons(&world, on_monday("04:00", "16:00"), 9), [""; 0]);
    world.policy.approval.exempt = Audience { at_least: None, groups: vec![group(7)] };
    world.policy.approval.when = vec![ApprovalWhen::Always {}];
    assert_eq!(reasons(&world, on_monday("07:00", "09:00"), 1), ["ALWAYS"]);
    world.booker.groups = vec![group(7)];
    assert_eq!(reasons(&world, on_monday("07:00", "09:00"), 1), [""; 0]);
}

#[test]
fn who_loses_what_by_a_change_of_the_rules_is_told_beforehand() {
    let mut world = room();
    let reserved: Vec<_> = [("07:00", "08:00"), ("07:30", "09:30"), ("14:00", "15:00")]
        .iter()
        .zip(1..)
        .map(|((start, end), number)| (reservation(number), Request::one(on_monday(start, end))))
        .collect();
    // All are long past and were made by nobody who may book: that is not asked.
    world.now = instant("2027-01-01T00:00:00Z");
    world.booker = Booker::GUEST;
    let told = |world: &World| {
        let lost = impact(&world.policy, &world.context(), &reserved).unwrap();
        lost.iter()
            .map(|(id, broken)| {
                (id.0.as_u128(), broken.iter().map(|b| b.code().as_str()).collect::<Vec<_>>())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&world), [(2, vec!["OFF_GRID"])]);
    let mut world = world.open(&["09:00-16:30"]);
    world.policy.length.longest = Some(minutes(60));
    assert_eq!(told(&world), [(2, vec!["OFF_GRID", "TOO_LONG"]), (3, vec!["CLOSED"])]);
    assert_eq!(impact(&world.policy, &world.context(), &[]), Ok(Vec::new()));
}

#[test]
fn codes_are_a_closed_list() {
    let all: RuleCodes = RuleCode::ALL.iter().copied().collect();
    assert!(all.iter().eq(RuleCode::ALL.iter().copied()));
    let names: Vec<_> =
        RuleCode::ALL.iter().filter(|code| !code.overridable()).map(|code| code.as_str()).collect();
    assert_eq!(names, ["INACTIVE", "QUANTITY", "BLACKOUT", "TAKEN"]);
    assert!(RuleCodes::NONE.is_empty() && RuleCodes::NONE.iter().next().is_none());
}
