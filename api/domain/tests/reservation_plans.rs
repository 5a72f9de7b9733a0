//! Recurring reservations as plans, several resources at once, and the waitlist.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[allow(dead_code, reason = "each test binary uses its part")]
#[path = "support/random_rule.rs"]
mod random_rule;
mod support;
#[path = "support/world.rs"]
mod world;

use std::sync::Arc;

use cal3_domain::availability::{Closure, Load, Timeline};
use cal3_domain::ids::{BlackoutId, ResourceId};
use cal3_domain::policy::*;
use cal3_domain::recurrence::Series;
use cal3_domain::reservation::*;
use cal3_domain::resource::Accessory;
use cal3_domain::time::{Length, WallClock, Window, Zone};
use jiff::SignedDuration;
use jiff::civil::DateTime;
use proptest::prelude::*;
use support::{instant, local, window};
use uuid::Uuid;
use world::{World, minutes, random, reservation};

fn resource(number: u128) -> ResourceId {
    ResourceId(Uuid::from_u128(number))
}

fn timeline(world: &World) -> Timeline<'_> {
    Timeline::new(&world.policy, world.context(), world.window).unwrap()
}

/// Two hours from ten in Berlin, from Tuesday, 2 June 2026 on.
fn series(rule: &str) -> Series {
    let clock = WallClock::Zoned(Zone::iana("Europe/Berlin").unwrap());
    Series::single(clock, local("20260602T100000"), Length::Exact(SignedDuration::from_hours(2)))
        .with_rule(rule.parse().unwrap())
}

fn room() -> World {
    let mut world = World::plain("Europe/Berlin", "2026-06-01", "2026-12-01").open(&["09:00-18:00"]);
    world.now = instant("2026-05-31T10:00:00Z");
    world
}

/// Tuesdays from 2 June on.
fn tuesday(number: i64) -> DateTime {
    local("20260602T100000").saturating_add(SignedDuration::from_hours(24 * 7 * number))
}

fn outcomes(plan: &Plan) -> Vec<&'static str> {
    plan.items.iter().map(|item| item.outcome.as_str()).collect()
}

/// A room in which the second Tuesday is taken, the third is in a blackout, and a holiday closes the fourth.
fn crowded() -> World {
    let mut world = room().reserved("2026-06-09T08:30:00Z", "2026-06-09T09:00:00Z", 1);
    world.closures = vec![Closure {
        blackout: BlackoutId(Uuid::from_u128(1)),
        window: window("2026-06-16T00:00:00Z", "2026-06-17T00:00:00Z"),
        reason: Arc::from("New carpet"),
    }];
    world.holidays = [(jiff::civil::date(2026, 6, 23), "Founders' day")].into_iter().collect();
    world
}

#[test]
fn each_occurrence_says_whether_it_can_be_had_and_what_else_could() {
    let (own, other) = (crowded(), room());
    let planner = Planner {
        resource: resource(1),
        timeline: timeline(&own),
        elsewhere: vec![(resource(2), timeline(&other))],
    };
    let series = series("FREQ=WEEKLY;COUNT=6");
    let wish = Wish { series: &series, quantity: 1, alternatives: 3 };
    let plan = planner.plan(&wish).unwrap();
    assert_eq!(outcomes(&plan), ["FREE", "CONFLICT", "BLACKOUT", "RULE", "FREE", "FREE"]);
    assert_eq!(
        plan.items.iter().map(|item| item.original).collect::<Vec<_>>(),
        (0..6).map(tuesday).collect::<Vec<_>>()
    );
    assert_eq!(plan.possible(), 3);
    assert!(plan.items.iter().all(|item| item.outcome.is_possible() == item.alternatives.is_empty()));
    // The other room at the time comes before the same room an hour later.
    let conflict = &plan.items[1].alternatives;
    assert_eq!((conflict[0].resource, conflict[0].window), (Some(resource(2)), plan.items[1].window));
    assert_eq!((conflict[1].resource, conflict[1].window.start()), (None, instant("2026-06-09T09:00:00Z")));
    // The same plan has the same hash; one more reservation makes it stale.
    assert_eq!(planner.plan(&wish).unwrap().hash, plan.hash);
    assert_eq!(plan.hash.to_string().parse(), Ok(plan.hash));
    assert!("plan".parse::<PlanHash>().is_err());
    let busier = crowded().reserved("2026-06-30T08:00:00Z", "2026-06-30T10:00:00Z", 1);
    let later = Planner { timeline: timeline(&busier), ..planner.clone() }.plan(&wish).unwrap();
    assert_ne!(later.hash, plan.hash);
    // What does not change the outcomes does not make it stale.
    let elsewhere = crowded().reserved("2026-06-30T12:00:00Z", "2026-06-30T13:00:00Z", 1);
    assert_eq!(Planner { timeline: timeline(&elsewhere), ..planner }.plan(&wish).unwrap().hash, plan.hash);
}

#[test]
fn what_is_chosen_is_carried_out_all_or_nothing() {
    let (mut own, other) = (crowded(), room());
    own.policy.waitlist.enabled = true;
    let planner = Planner {
        resource: resource(1),
        timeline: timeline(&own),
        elsewhere: vec![(resource(2), timeline(&other))],
    };
    let series = series("FREQ=WEEKLY;COUNT=6");
    let plan = planner.plan(&Wish { series: &series, quantity: 1, alternatives: 3 }).unwrap();
    // Nothing said: nothing is reserved, and each that is open is named.
    let faults = planner.resolve(&plan, &Chosen::default()).unwrap_err();
    let open = |number, outcome| ChoiceFault::Undecided { original: tuesday(number), outcome };
    assert_eq!(faults, [open(1, Outcome::Conflict), open(2, Outcome::Blackout), open(3, Outcome::Rule)]);
    // The rest left out.
    let chosen = Chosen { mode: Mode::BestEffort, ..Chosen::default() };
    let planned = planner.resolve(&plan, &chosen).unwrap();
    assert_eq!(planned.iter().map(|p| p.original).collect::<Vec<_>>(), [0, 4, 5].map(tuesday));
    assert!(planned.iter().all(|p| p.entry == Entry::Submit { needs_approval: false }));
    // Each in its own way.
    let wednesday = window("2026-06-17T08:00:00Z", "2026-06-17T10:00:00Z");
    let overruling = Overruling::new("Founders' day is our busiest.").unwrap();
    let mut chosen = Chosen {
        choices: vec![
            (tuesday(0), Choice::Skip),
            (tuesday(1), Choice::Wait),
            (tuesday(2), Choice::Move(wednesday)),
            (tuesday(3), Choice::Book),
            (tuesday(4), Choice::Elsewhere(resource(2))),
        ],
        mode: Mode::AllOrNothing,
        overruling: Some(&overruling),
    };
    let planned = planner.resolve(&plan, &chosen).unwrap();
    let told: Vec<_> = planned.iter().map(|p| (p.original, p.resource, p.entry == Entry::Wait)).collect();
    assert_eq!(
        told,
        [
            (tuesday(1), resource(1), true),
            (tuesday(2), resource(1), false),
            (tuesday(3), resource(1), false),
            (tuesday(4), resource(2), false),
            (tuesday(5), resource(1), false),
        ]
    );
    assert_eq!(planned[1].window, wednesday);
    // Without the manager's word the holiday is refused; nonsense is named.
    chosen.overruling = None;
    chosen.choices.extend([
        (tuesday(3), Choice::Skip),
        (tuesday(9), Choice::Skip),
        (tuesday(5), Choice::Elsewhere(resource(3))),
    ]);
    chosen.choices[1] = (tuesday(1), Choice::Move(plan.items[0].window));
    chosen.choices[0] = (tuesday(0), Choice::Book);
    chosen.choices[2] = (tuesday(2), Choice::Wait);
    let faults = planner.resolve(&plan, &chosen).unwrap_err();
    let codes: Vec<String> = faults.iter().map(|fault| fault.to_string()).collect();
    assert_eq!(
        codes,
        [
            "there are two choices for the occurrence at 2026-06-23T10:00:00".to_owned(),
            "the series has no occurrence at 2026-08-04T10:00:00".to_owned(),
            // It was moved onto another of the same series.
            "what was chosen for the occurrence at 2026-06-09T10:00:00 cannot be had".to_owned(),
            "one cannot wait for the occurrence at 2026-06-16T10:00:00".to_owned(),
            format!(
                "{} is not among the alternatives for the occurrence at 2026-07-07T10:00:00",
                resource(3)
            ),
        ]
    );
}

#[test]
fn earlier_occurrences_use_up_quotas_and_are_in_the_way_of_later_ones() {
    let mut world = room();
    let quota = Quota {
        per: Per::Person,
        groups: Vec::new(),
        limit: QuotaLimit::Count(2),
        period: Period::Week,
        scope: QuotaScope::Resource,
    };
    world.policy.quotas = vec![quota];
    world.policy.approval.when = vec![ApprovalWhen::Groups { groups: Vec::new() }, ApprovalWhen::Always {}];
    let mut planner = Planner { resource: resource(1), timeline: timeline(&world), elsewhere: Vec::new() };
    let daily = series("FREQ=DAILY;COUNT=8");
    let plan = planner.plan(&Wish { series: &daily, quantity: 1, alternatives: 0 }).unwrap();
    let (asked, quota) = ("NEEDS_APPROVAL", "QUOTA");
    assert_eq!(outcomes(&plan), [asked, asked, quota, quota, quota, quota, asked, asked]);
    let chosen = Chosen { mode: Mode::BestEffort, ..Chosen::default() };
    let planned = planner.resolve(&plan, &chosen).unwrap();
    assert!(planned.len() == 4 && planned.iter().all(|p| p.entry == Entry::Submit { needs_approval: true }));
    // Two hours every hour: each second one overlaps.
    let plain = room();
    planner.timeline = timeline(&plain);
    let hourly = series("FREQ=HOURLY;COUNT=4");
    let plan = planner.plan(&Wish { series: &hourly, quantity: 1, alternatives: 2 }).unwrap();
    assert_eq!(outcomes(&plan), ["FREE", "CONFLICT", "FREE", "CONFLICT"]);
    assert_eq!(plan.items[1].verdict.broken[0].sentence, "It overlaps another part of the same request.");
    // The alternatives of one are not in the way of the others.
    let taken: Vec<Window> =
        plan.items.iter().filter(|i| i.outcome.is_possible()).map(|i| i.window).collect();
    for alternative in plan.items.iter().flat_map(|item| &item.alternatives) {
        assert!(taken.iter().all(|window| !window.overlaps(&alternative.window)));
    }
}

#[test]
fn what_must_come_with_it_counts_each_time() {
    let mut world = room();
    world.policy.waitlist.enabled = true;
    // Two of three projectors come with it; another has two of them on the second Tuesday.
    let mut projectors = room().reserved("2026-06-09T08:30:00Z", "2026-06-09T09:00:00Z", 2);
    projectors.capacity = 3;
    projectors.policy.approval.when = vec![ApprovalWhen::Always {}];
    let with = |world| timeline(world).with_companions(vec![(Arc::new(timeline(&projectors)), 2)]);
    let planner = Planner { resource: resource(1), timeline: with(&world), elsewhere: Vec::new() };
    let weekly = series("FREQ=WEEKLY;COUNT=3");
    let plan = planner.plan(&Wish { series: &weekly, quantity: 1, alternatives: 1 }).unwrap();
    assert_eq!(outcomes(&plan), ["NEEDS_APPROVAL", "CONFLICT", "NEEDS_APPROVAL"]);
    let BrokenRule::Taken { asked, free, .. } = &plan.items[1].verdict.broken[0].rule else { panic!() };
    assert_eq!((*asked, *free), (2, 1), "of what must come");
    let instead = &plan.items[1].alternatives[0];
    assert_eq!((instead.window.start(), instead.needs_approval), (instant("2026-06-09T09:00:00Z"), true));
    // Nobody can wait for the projectors.
    let wait = Chosen { choices: vec![(tuesday(1), Choice::Wait)], ..Chosen::default() };
    assert_eq!(planner.resolve(&plan, &wait), Err(vec![ChoiceFault::NoWaitlist(tuesday(1))]));
    // A slot is as good as what must come; what is added takes it.
    let mut timeline = with(&world);
    let day = window("2026-06-09T00:00:00Z", "2026-06-10T00:00:00Z");
    let hour = Length::Exact(SignedDuration::from_hours(1));
    let query = cal3_domain::availability::SlotQuery { starts: day, length: hour, quantity: 1 };
    let taken = |timeline: &Timeline<'_>| timeline.slots(query).filter(|slot| !slot.is_free()).count();
    let before = taken(&timeline);
    assert!(before > 0 && timeline.slots(query).any(|slot| slot.is_free()));
    let wanted = timeline.slots(query).find(|slot| slot.is_free()).unwrap();
    timeline.add(&wanted.request(1).unwrap());
    assert!(taken(&timeline) > before);
}

#[test]
fn plans_are_bounded() {
    let world = room();
    let planner = Planner { resource: resource(1), timeline: timeline(&world), elsewhere: Vec::new() };
    let plan = |rule| planner.plan(&Wish { series: &series(rule), quantity: 1, alternatives: 0 });
    assert_eq!(plan("FREQ=HOURLY"), Err(PlanError::TooMany));
    assert_eq!(plan("FREQ=WEEKLY").unwrap().items.len(), 26);
    let past = Series { start: local("20200101T100000"), ..series("FREQ=DAILY;COUNT=3") };
    assert_eq!(planner.plan(&Wish { series: &past, quantity: 1, alternatives: 0 }), Err(PlanError::Empty));
    // Ten o'clock stays ten o'clock when the clocks go back on 25 October.
    let items = plan("FREQ=WEEKLY").unwrap().items;
    let starts: Vec<_> = items[20..22].iter().map(|item| item.window.start().to_string()).collect();
    assert_eq!(starts, ["2026-10-20T08:00:00Z", "2026-10-27T09:00:00Z"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_plan_reserves_fits_beside_everything(seed: u64, hours in 1_i64..8, every in 1_u32..9) {
        let world = random(seed);
        let start = world.tz.to_datetime(world.window.start());
        let clock = WallClock::Floating;
        let rule = format!("FREQ=HOURLY;INTERVAL={every}").parse().unwrap();
        let series = Series::single(clock, start, minutes(60 * hours)).with_rule(rule);
        let planner = Planner { resource: resource(1), timeline: timeline(&world), elsewhere: Vec::new() };
        let quantity = 1 + u32::from(seed.is_multiple_of(3));
        let plan = planner.plan(&Wish { series: &series, quantity, alternatives: 4 }).unwrap();
        // Each that cannot be had takes its first alternative, if that is still there for it.
        let choices: Vec<_> = plan
            .items
            .iter()
            .filter_map(|item| item.alternatives.first().map(|a| (item.original, Choice::Move(a.window))))
            .collect();
        let mut chosen = Chosen { choices, mode: Mode::BestEffort, overruling: None };
        let planned = match planner.resolve(&plan, &chosen) {
            Ok(planned) => planned,
            Err(faults) => {
                for fault in faults {
                    let ChoiceFault::Refused { original, .. } = fault else { panic!("{fault:?}") };
                    chosen.choices.retain(|(other, _)| *other != original);
                }
                planner.resolve(&plan, &chosen).unwrap()
            }
        };
        prop_assert!(planned.len() >= plan.possible());
        let before = Load::new(world.bookings.iter().map(|b| (b.during, b.quantity)));
        let new = planned.iter().map(|p| (p.during, quantity));
        let after = Load::new(world.bookings.iter().map(|b| (b.during, b.quantity)).chain(new));
        for p in &planned {
            prop_assert!(before.peak(p.during) < u64::from(world.capacity));
            prop_assert!(after.peak(p.during) <= u64::from(world.capacity));
            prop_assert_eq!(p.during, world.policy.buffers.around(p.window));
        }
    }

    #[test]
    fn a_promotion_never_exceeds_the_capacity_and_is_fair(seed: u64, count in 0_u64..12) {
        let world = random(seed);
        let dice = &mut random_rule::Dice::new(seed);
        let mut waiting: Vec<Waiting> = (0..count)
            .map(|number| {
                let start = world.window.start() + SignedDuration::from_mins(dice.between(0, 4_000));
                let during = Window::new(start, start + SignedDuration::from_mins(dice.between(30, 600))).unwrap();
                let quantity = u32::try_from(dice.between(1, 3)).unwrap();
                let both = dice.between(0, 1) == 1;
                let want = |resource| Want { resource, during, quantity };
                Waiting {
                    reservation: reservation(500 + u128::from(number)),
                    start,
                    priority: i32::try_from(dice.between(0, 2)).unwrap(),
                    since: world.window.start() - SignedDuration::from_mins(dice.between(0, 3)),
                    wants: if both { vec![want(resource(1)), want(resource(2))] } else { vec![want(resource(1))] },
                }
            })
            .collect();
        let taken: Vec<(Window, u32)> = world.bookings.iter().map(|b| (b.during, b.quantity)).collect();
        let room = |capacity| Room { capacity, load: Load::new(taken.clone()) };
        let mut rooms = Rooms([(resource(1), room(world.capacity)), (resource(2), room(2))].into());
        let mut loads = [(world.capacity, Load::new(taken.clone())), (2, Load::new(taken.clone()))];
        queue(&mut waiting);
        // One after the other: who gets all beside those before gets it, who does not gets nothing.
        for entry in &waiting {
            let fits = entry.wants.iter().zip(&loads).all(|(want, (capacity, load))| {
                load.peak(want.during) + u64::from(want.quantity) <= u64::from(*capacity)
            });
            let found = rooms.check(entry, world.now);
            prop_assert_eq!(found.is_ok(), fits && entry.start > world.now);
            if found.is_ok() {
                rooms.give(entry);
                for (want, (_, load)) in entry.wants.iter().zip(&mut loads) {
                    load.add(want.during, want.quantity);
                }
            }
        }
        prop_assert_eq!(&rooms.0[&resource(1)].load, &loads[0].1);
        prop_assert_eq!(&rooms.0[&resource(2)].load, &loads[1].1);
        for pair in waiting.windows(2) {
            prop_assert!((-pair[0].priority, pair[0].since) <= (-pair[1].priority, pair[1].since));
        }
    }
}

#[test]
fn who_does_not_fit_is_passed_over_and_told_why() {
    let entry = |number, start: &str, priority, since: &str| Waiting {
        reservation: reservation(number),
        start: instant(start),
        priority,
        since: instant(since),
        wants: vec![Want {
            resource: resource(1),
            during: Window::new(instant(start), instant(start) + SignedDuration::from_hours(1)).unwrap(),
            quantity: 1,
        }],
    };
    let mut waiting = [
        entry(1, "2026-06-01T10:00:00Z", 0, "2026-05-01T10:00:00Z"),
        entry(2, "2026-06-01T10:30:00Z", 5, "2026-05-03T10:00:00Z"),
        entry(3, "2026-06-01T10:00:00Z", 0, "2026-05-02T10:00:00Z"),
        entry(4, "2026-06-01T11:00:00Z", 9, "2026-05-02T10:00:00Z"),
    ];
    queue(&mut waiting);
    assert_eq!(waiting.each_ref().map(|one| one.reservation), [4, 2, 1, 3].map(reservation));
    let unit = Room { capacity: 1, load: Load::new([]) };
    let mut rooms = Rooms([(resource(1), unit)].into());
    let now = instant("2026-05-05T10:00:00Z");
    assert_eq!(rooms.check(&waiting[0], instant("2026-06-01T11:00:00Z")), Err(PassedOver::Begun));
    let found = waiting.each_ref().map(|one| {
        let found = rooms.check(one, now);
        if found.is_ok() {
            rooms.give(one);
        }
        found
    });
    let full = Err(PassedOver::NoRoom { resource: resource(1), free: 0 });
    assert_eq!(found, [Ok(()), full, Ok(()), full]);
    assert_eq!(Rooms::default().check(&waiting[0], now), full, "nothing of what is not known");
}

#[test]
fn a_room_comes_with_its_devices_or_not_at_all() {
    let laser = Accessory { resource: resource(1), min: 1, max: 1 };
    let chairs = Accessory { resource: resource(9), min: 0, max: 40 };
    let links: &[(ResourceId, &[Accessory])] = &[(resource(5), &[chairs, laser]), (resource(6), &[laser])];
    let bundle =
        |wanted: &[(ResourceId, u32)]| Bundle::new(wanted.iter().copied()).unwrap().with_accessories(links);
    assert_eq!(bundle(&[(resource(5), 1)]).unwrap().resources(), [(resource(1), 1), (resource(5), 1)]);
    let all = bundle(&[(resource(5), 1), (resource(9), 12)]).unwrap();
    assert_eq!(all.resources(), [(resource(1), 1), (resource(5), 1), (resource(9), 12)]);
    assert_eq!(
        bundle(&[(resource(5), 1), (resource(6), 1)]).unwrap().resources(),
        [(resource(1), 2), (resource(5), 1), (resource(6), 1)],
        "each needs one of its own"
    );
    assert_eq!(bundle(&[(resource(9), 41)]).unwrap().resources(), [(resource(9), 41)], "by itself");
    assert_eq!(
        bundle(&[(resource(9), 41), (resource(1), 2), (resource(5), 1)]).unwrap_err(),
        [
            BundleFault::Quantity { resource: resource(1), min: 1, max: 1 },
            BundleFault::Quantity { resource: resource(9), min: 0, max: 40 },
        ]
    );
    let twice = Bundle::new([(resource(2), 1), (resource(1), 3), (resource(2), 4)]).unwrap();
    assert_eq!(twice.resources(), [(resource(1), 3), (resource(2), 5)]);
    assert_eq!(Bundle::new((0..51).map(|number| (resource(number), 1))), Err(BundleFault::TooMany));

    let (free, mut asked) = (room(), room());
    asked.policy.approval.when = vec![ApprovalWhen::Always {}];
    asked.capacity = 20;
    let taken = room().reserved("2026-06-02T08:00:00Z", "2026-06-02T09:00:00Z", 1);
    let morning = window("2026-06-02T08:00:00Z", "2026-06-02T10:00:00Z");
    let (a, b, c) = (timeline(&taken), timeline(&free), timeline(&asked));
    let judge = |laser: &Timeline<'_>, chairs: &Timeline<'_>| {
        judge_bundle(&all, morning, &[(resource(1), laser), (resource(5), &b), (resource(9), chairs)])
    };
    assert_eq!(judge(&b, &c).decide(None), Decision::NeedsApproval);
    let refused = judge(&a, &c);
    assert_eq!(refused.decide(None), Decision::Refused);
    assert_eq!(refused.broken().map(|(resource, _)| *resource).collect::<Vec<_>>(), [resource(1)]);
    assert_eq!(judge_bundle(&all, morning, &[(resource(1), &b)]).0.len(), 1);
}
