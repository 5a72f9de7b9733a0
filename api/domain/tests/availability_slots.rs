//! Slots and verdicts of random resources around nights on which clocks change, against a count of every minute.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[allow(dead_code, reason = "each test binary uses its part")]
#[path = "support/random_rule.rs"]
mod random_rule;
mod support;
#[path = "support/world.rs"]
mod world;

use cal3_domain::availability::{
    Blocker, Context, Request, Slot, SlotQuery, Timeline, all_of, any_of, evaluate,
};
use cal3_domain::policy::{Anchor, Policy, QuotaLimit, RuleCode, RuleCodes};
use cal3_domain::time::{Length, Window};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use world::{Count, World, each_minute, random};

fn query(world: &World, seed: u64) -> SlotQuery {
    let length = match seed % 7 {
        0 => Length::days(1),
        1 => world::minutes(240),
        2 => world::minutes(15),
        n => world::minutes(30 * n as i64),
    };
    let quantity = if seed.is_multiple_of(5) { 2 } else { 1 };
    SlotQuery { starts: world.window, length, quantity }
}

/// All that is wrong with a slot, minute by minute.
fn expected(world: &World, count: &Count, window: Window, quantity: u32) -> (RuleCodes, u32) {
    let (policy, start) = (&world.policy, window.start());
    let during = window.widened(policy.buffers.before.duration(), policy.buffers.after.duration());
    let most = count.taken(during).max().unwrap();
    let is_closed = count.is_closed(during).any(|closed| closed);
    let is_busy = count.is_busy(during).any(|busy| busy);
    let free = world.capacity.saturating_sub(most);
    let zoned = |at: Timestamp| at.to_zoned(world.tz.clone());
    let days = |length: Length, at: Timestamp| {
        let (days, seconds) = length.parts();
        let day = zoned(at).checked_add(jiff::Span::new().days(days)).unwrap();
        day.timestamp() + SignedDuration::from_secs(seconds)
    };
    let fits = quantity <= world.capacity;
    let codes = RuleCodes::NONE
        .with_if(RuleCode::Quantity, !fits)
        .with_if(RuleCode::InThePast, start < world.now)
        .with_if(RuleCode::Notice, policy.notice.is_some_and(|notice| start < days(notice, world.now)))
        .with_if(RuleCode::Horizon, policy.horizon.is_some_and(|horizon| start > days(horizon, world.now)))
        .with_if(
            RuleCode::TooShort,
            policy.length.shortest.is_some_and(|least| window.end() < days(least, start)),
        )
        .with_if(
            RuleCode::TooLong,
            policy.length.longest.is_some_and(|most| window.end() > days(most, start)),
        )
        .with_if(
            RuleCode::LengthStep,
            policy.length.step.is_some_and(|step| window.duration().as_mins() % i64::from(step.get()) != 0),
        )
        .with_if(RuleCode::Closed, !count.is_open(window))
        .with_if(RuleCode::Blackout, is_closed)
        .with_if(RuleCode::PersonBusy, is_busy)
        .with_if(RuleCode::Quota, quota_exceeded(world, window, quantity))
        .with_if(RuleCode::Taken, fits && free < quantity);
    (codes, if is_closed { 0 } else { free })
}

fn quota_exceeded(world: &World, window: Window, quantity: u32) -> bool {
    let used = || world.usage.iter().flat_map(|usage| &usage.used);
    world.policy.quotas.iter().any(|quota| match quota.limit {
        QuotaLimit::Count(limit) => {
            let here = quota.period.containing(window.start(), &world.tz, world.policy.week_start);
            used().filter(|used| here.contains(used.window.start())).count() as u32 >= limit
        }
        QuotaLimit::Time(limit) => {
            // Every period has its first minute or that of the window in it.
            let mut at = window.start();
            while at < window.end() {
                let here = quota.period.containing(at, &world.tz, world.policy.week_start);
                let minutes = |w: Window| each_minute(w).filter(|at| here.contains(*at)).count() as u32;
                let used: u32 = used().map(|used| minutes(used.window)).sum();
                if used + minutes(window) * quantity > limit.get() {
                    return true;
                }
                at = here.end();
            }
            false
        }
    })
}

/// Whether the grid allows a start.
fn on_grid(world: &World, count: &Count, at: Timestamp) -> bool {
    let step = i64::from(world.policy.grid.every.get());
    let Some(open_for) = count.open_for(at) else { return false };
    match world.policy.grid.anchor {
        Anchor::Opening => open_for % step == 0,
        Anchor::Midnight => {
            let local = world.tz.to_datetime(at);
            (i64::from(local.hour()) * 60 + i64::from(local.minute())) % step == 0
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn slots_are_what_counting_minutes_gives(seed: u64) {
        let world = random(seed);
        let count = Count::new(&world);
        let query = query(&world, seed);
        let timeline = Timeline::new(&world.policy, world.context(), world.window).unwrap();
        let found: Vec<Slot> = timeline.slots(query).collect();
        let mut expected_slots = Vec::new();
        for at in each_minute(world.window).filter(|at| on_grid(&world, &count, *at)) {
            let window = Window::lasting(at, query.length, &world.tz).unwrap();
            if world.window.covers(&world.policy.buffers.around(window)) {
                let (blocked, free) = expected(&world, &count, window, query.quantity);
                expected_slots.push(Slot { start: at, end: window.end(), free, blocked });
            }
        }
        prop_assert_eq!(found, expected_slots, "{:?} {:?}", &world.policy, query);
    }

    #[test]
    fn a_verdict_breaks_the_rules_of_its_slot(seed: u64) {
        let world = random(seed);
        let query = query(&world, seed);
        let timeline = Timeline::new(&world.policy, world.context(), world.window).unwrap();
        for slot in timeline.slots(query).step_by(5) {
            let request = slot.request(query.quantity).unwrap();
            let verdict = evaluate(&world.policy, &request, &world.context());
            prop_assert_eq!(verdict.codes(), slot.blocked);
            prop_assert_eq!(&timeline.evaluate(&request), &verdict);
            prop_assert!(verdict.broken.iter().all(|broken| !broken.sentence.is_empty()));
            prop_assert!(verdict.broken.is_sorted_by_key(|broken| broken.code()));
        }
    }

    #[test]
    fn a_start_beside_the_grid_is_named_and_so_are_its_neighbours(seed: u64, minute in 0_i64..5_000) {
        let world = random(seed);
        let count = Count::new(&world);
        let start = world.window.start() + SignedDuration::from_mins(minute);
        let request = Request::one(Window::lasting(start, world::minutes(30), &world.tz).unwrap());
        let verdict = evaluate(&world.policy, &request, &world.context());
        let local = world.tz.to_datetime(start);
        let past_midnight = i64::from(local.hour()) * 60 + i64::from(local.minute());
        let is_off = match world.policy.grid.anchor {
            Anchor::Midnight => past_midnight % i64::from(world.policy.grid.every.get()) != 0,
            Anchor::Opening => count.open_for(start).is_some() && !on_grid(&world, &count, start),
        };
        prop_assert_eq!(verdict.codes().contains(RuleCode::OffGrid), is_off);
        for broken in &verdict.broken {
            if let cal3_domain::policy::BrokenRule::OffGrid { before, after, .. } = broken.rule {
                prop_assert!(before.is_none_or(|before| before < start && on_grid(&world, &count, before)));
                prop_assert!(after.is_none_or(|after| after > start && on_grid(&world, &count, after)));
            }
        }
    }

    /// Whatever is offered and taken one after the other: never out of hours, never in the past, never more than there is.
    #[test]
    fn taking_every_free_slot_never_exceeds_the_capacity(seed: u64) {
        let mut world = random(seed);
        world.bookings.retain(|booking| booking.during.overlaps(&world.window));
        let count = Count::new(&world);
        let over_before: Vec<_> = count.taken(world.window).map(|taken| taken > world.capacity).collect();
        let lengths = [query(&world, seed), query(&world, seed / 7)];
        for number in 0..12 {
            let query = lengths[number % 2];
            let timeline = Timeline::new(&world.policy, world.context(), world.window).unwrap();
            let Some(slot) = timeline.slots(query).filter(Slot::is_free).nth(number / 3) else { continue };
            let request = slot.request(query.quantity).unwrap();
            let verdict = evaluate(&world.policy, &request, &world.context());
            prop_assert!(verdict.is_clean());
            prop_assert!(slot.start >= world.now);
            prop_assert!(count.is_open(request.window));
            let reservation = world::reservation(1_000 + number as u128);
            world.bookings.push(cal3_domain::policy::Holder { reservation, during: verdict.during, quantity: query.quantity });
        }
        let count = Count::new(&world);
        let over: Vec<_> = count.taken(world.window).map(|taken| taken > world.capacity).collect();
        prop_assert_eq!(over, over_before);
    }

    #[test]
    fn adding_to_a_timeline_is_making_it_with_what_is_added(seed: u64) {
        let mut world = random(seed);
        let query = query(&world, seed);
        let base = random(seed);
        let mut timeline = Timeline::new(&base.policy, base.context(), base.window).unwrap();
        let Some(slot) = timeline.slots(query).find(Slot::is_free) else { return Ok(()) };
        let request = slot.request(query.quantity).unwrap();
        let reservation = world::reservation(77);
        timeline.add(&request);
        let during = world.policy.buffers.around(request.window);
        world.bookings.push(cal3_domain::policy::Holder { reservation, during, quantity: query.quantity });
        for usage in &mut world.usage {
            let used = cal3_domain::policy::Used { reservation, window: request.window, quantity: query.quantity };
            usage.used.push(used);
        }
        let made = Timeline::new(&world.policy, world.context(), world.window).unwrap();
        prop_assert!(made.slots(query).eq(timeline.slots(query)));
        prop_assert_eq!(made.evaluate(&request).codes(), timeline.evaluate(&request).codes());
        // Moving it, it does not stand in its own way.
        let replaces = Some(cal3_domain::availability::Replaced { reservation, window: request.window });
        let moving = Context { replaces, ..world.context() };
        prop_assert!(evaluate(&world.policy, &request, &moving).is_clean());
    }

    #[test]
    fn together_is_each_alone(seeds: [u64; 3]) {
        // Different policies and reservations of one zone and window.
        let mut worlds: Vec<World> = seeds.iter().map(|seed| random(*seed)).collect();
        let (first, rest) = worlds.split_at_mut(1);
        for world in rest {
            world.tz = first[0].tz.clone();
            world.window = first[0].window;
            world.now = first[0].now;
        }
        let query = query(&worlds[0], seeds[0]);
        let timelines: Vec<_> =
            worlds.iter().map(|w| Timeline::new(&w.policy, w.context(), w.window).unwrap()).collect();
        let all: Vec<_> = timelines.iter().collect();
        let alone: Vec<Vec<Slot>> = timelines.iter().map(|t| t.slots(query).filter(Slot::is_free).collect()).collect();
        let any = any_of(&all, query);
        prop_assert!(any.is_sorted_by_key(|slot| (slot.start, slot.end)));
        let count: usize = any.iter().map(|slot| slot.who.len()).sum();
        prop_assert_eq!(count, alone.iter().map(Vec::len).sum::<usize>());
        for slot in &any {
            for who in &slot.who {
                prop_assert!(alone[*who].iter().any(|own| (own.start, own.end) == (slot.start, slot.end)));
            }
            prop_assert!(slot.who.is_sorted_by_key(|who| (worlds[*who].capacity, *who)));
        }
        let together = all_of(&all, query);
        let expected: Vec<_> = any.iter().filter(|slot| slot.who.len() == 3).map(|slot| slot.start).collect();
        prop_assert_eq!(together.iter().map(|slot| slot.start).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn explained_stretches_are_what_blocks_each_minute(seed: u64) {
        let world = random(seed);
        let count = Count::new(&world);
        let timeline = Timeline::new(&world.policy, world.context(), world.window).unwrap();
        let explained = timeline.explain(world.window, 1);
        prop_assert_eq!(explained.first().unwrap().window.start(), world.window.start());
        prop_assert_eq!(explained.last().unwrap().window.end(), world.window.end());
        for pair in explained.windows(2) {
            prop_assert_eq!(pair[0].window.end(), pair[1].window.start());
            prop_assert!(pair[0].blockers != pair[1].blockers);
        }
        for stretch in explained {
            let codes: RuleCodes = stretch.blockers.iter().map(|blocker| blocker.code()).collect();
            let all = |code, mut minutes: Box<dyn Iterator<Item = bool>>| {
                let blocks = codes.contains(code);
                minutes.all(|blocked| blocked == blocks)
            };
            let window = stretch.window;
            let past = window.start() < world.now;
            prop_assert_eq!(codes.contains(RuleCode::InThePast), past);
            prop_assert_eq!(past, window.end() <= world.now);
            prop_assert!(all(RuleCode::Closed, Box::new(count.open_minutes(window).map(|open| !open))));
            prop_assert!(all(RuleCode::Blackout, Box::new(count.is_closed(window))));
            prop_assert!(all(RuleCode::PersonBusy, Box::new(count.is_busy(window))));
            prop_assert!(all(RuleCode::Taken, Box::new(count.taken(window).map(|taken| taken >= world.capacity))));
            // Those that are named are those that take something then.
            let named = stretch.blockers.iter().filter_map(|blocker| match blocker {
                Blocker::Reservation { reservation, .. } => Some(*reservation),
                _ => None,
            });
            let holding = world.bookings.iter().filter(|booking| booking.during.overlaps(&window));
            let mut expected: Vec<_> = holding.map(|booking| booking.reservation).collect();
            expected.retain(|_| codes.contains(RuleCode::Taken));
            expected.sort_unstable();
            let mut named: Vec<_> = named.collect();
            named.sort_unstable();
            prop_assert_eq!(named, expected);
        }
    }
}

#[test]
fn rules_of_random_policies_are_data_that_is_read_back() {
    for seed in 0..200 {
        let policy = random(seed).policy;
        let json = serde_json::to_string(&policy).unwrap();
        assert_eq!(Policy::from_json(&json).unwrap(), policy, "{json}");
    }
}
