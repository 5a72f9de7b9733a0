//! What would do instead, and times for people and resources together, against trying everything.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[allow(dead_code, reason = "each test binary uses its part")]
#[path = "support/random_rule.rs"]
mod random_rule;
mod support;
#[path = "support/world.rs"]
mod world;

use cal3_domain::availability::*;
use cal3_domain::ids::ResourceId;
use cal3_domain::policy::{Audience, Minutes, RuleCode};
use cal3_domain::time::Window;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use random_rule::Dice;
use support::{instant, window};
use uuid::Uuid;
use world::{World, minutes, random, user};

fn resource(number: u128) -> ResourceId {
    ResourceId(Uuid::from_u128(number))
}

fn person(number: u128) -> Party {
    Party::Person(user(number))
}

fn timeline(world: &World) -> Timeline<'_> {
    Timeline::new(&world.policy, world.context(), world.window).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn alternatives_can_be_had_and_are_the_nearest(seeds: [u64; 3], hour in 0_i64..80) {
        let mut worlds: Vec<World> = seeds.iter().map(|seed| random(*seed)).collect();
        let (tz, around, now) = (worlds[0].tz.clone(), worlds[0].window, worlds[0].now);
        for world in &mut worlds {
            (world.tz, world.window, world.now) = (tz.clone(), around, now);
        }
        let timelines: Vec<_> = worlds.iter().map(timeline).collect();
        let elsewhere: Vec<_> = timelines[1..]
            .iter()
            .zip(1..)
            .map(|(timeline, number)| Elsewhere { resource: resource(number), timeline })
            .collect();
        let start = around.start() + SignedDuration::from_hours(hour);
        let wanted = Request::one(Window::lasting(start, minutes(60), &tz).unwrap());
        let limit = 6;
        let found = alternatives(&timelines[0], &elsewhere, &wanted, limit);
        prop_assert!(found.len() <= limit && found.is_sorted_by_key(|a| a.cost));
        for alternative in &found {
            let number = alternative.resource.map_or(0, |id| id.0.as_u128());
            let world = &worlds[usize::try_from(number).unwrap()];
            let request = Request::one(alternative.window);
            prop_assert!(evaluate(&world.policy, &request, &world.context()).is_clean());
            prop_assert_eq!(alternative.resource.is_some(), alternative.window == wanted.window);
        }
        // No free slot is nearer than those that were found.
        let query = SlotQuery { starts: around, length: wanted.window.length(&tz), quantity: 1 };
        let near = nearest(&timelines[0], &wanted, limit);
        let all: Vec<Slot> =
            timelines[0].slots(query).filter(|slot| slot.is_free() && slot.start != start).collect();
        prop_assert_eq!(near.len(), all.len().min(limit));
        let date = |at: Timestamp| tz.to_datetime(at).date();
        let same_day = |slot: &&Slot| date(slot.start) == date(start);
        let apart = |slot: &Slot| start.duration_until(slot.start).abs();
        let furthest = near.iter().filter(same_day).map(apart).max();
        if near.len() == limit && near.iter().all(|slot| same_day(&slot)) {
            let nearer = all.iter().filter(same_day).filter(|slot| apart(slot) < furthest.unwrap()).count();
            prop_assert!(nearer < limit);
        }
    }

    #[test]
    fn a_time_is_found_exactly_when_there_is_one(seed: u64) {
        let dice = &mut Dice::new(seed);
        let mut worlds: Vec<World> = (0..4).map(|number| random(seed.wrapping_add(number))).collect();
        let (tz, window, now) = (worlds[0].tz.clone(), worlds[0].window, worlds[0].now);
        for world in &mut worlds {
            (world.tz, world.window, world.now) = (tz.clone(), window, now);
            world.policy.bookable_by = Audience::everybody();
        }
        let timelines: Vec<_> = worlds.iter().map(timeline).collect();
        let some = |dice: &mut Dice| {
            let start = window.start() + SignedDuration::from_mins(dice.between(0, 5_000));
            Window::new(start, start + SignedDuration::from_mins(dice.between(30, 900))).unwrap()
        };
        let people: Vec<Participant> = (0..dice.between(0, 4))
            .map(|number| Participant {
                who: person(u128::try_from(number).unwrap()),
                is_required: !dice.once_in(3),
                busy: (0..4).map(|_| some(dice)).collect(),
                hours: dice.once_in(3).then(|| (0..6).map(|_| some(dice)).collect()),
            })
            .collect();
        let needs: Vec<Need<'_>> = (0..dice.between(0, 2))
            .map(|_| Need {
                candidates: (0..timelines.len())
                    .filter(|_| dice.once_in(2))
                    .map(|at| Elsewhere { resource: resource(at as u128), timeline: &timelines[at] })
                    .collect(),
                count: usize::try_from(dice.between(1, 2)).unwrap(),
                quantity: u32::try_from(dice.between(1, 2)).unwrap(),
            })
            .collect();
        let preference = Preference { near: None, avoid: Ranges::EMPTY, within_hours: dice.once_in(2) };
        let request = FindRequest {
            now,
            starts: window,
            length: minutes(60),
            step: Minutes::new(30),
            zone: &tz,
            people: &people,
            needs: &needs,
            preference: &preference,
            limit: FindLimits::RESULTS,
        };
        let result = find_times(&request).unwrap();
        prop_assert!(result.times.is_sorted_by_key(|time| (time.cost, time.window.start())));
        for time in &result.times {
            prop_assert!(time.window.start() >= now);
            prop_assert!(suits(time.window, &people, preference.within_hours));
            let missing: Vec<_> =
                people.iter().filter(|p| p.busy.overlaps(time.window)).map(|p| p.who).collect();
            prop_assert_eq!(&time.missing, &missing);
            let mut used: Vec<_> = time.resources.iter().map(|(_, resource)| *resource).collect();
            used.sort_unstable();
            used.dedup();
            prop_assert_eq!(used.len(), needs.iter().map(|need| need.count).sum::<usize>());
            for (number, resource) in &time.resources {
                let need = &needs[*number];
                prop_assert!(need.candidates.iter().any(|candidate| candidate.resource == *resource));
                let at = usize::try_from(resource.0.as_u128()).unwrap();
                let request = Request { window: time.window, quantity: need.quantity };
                let verdict = timelines[at].evaluate(&request);
                prop_assert!(verdict.free >= need.quantity);
            }
        }
        // Every start that suits was found, and every other says why not.
        let brute = brute(&request, &timelines);
        prop_assert_eq!(result.suiting, brute.len());
        prop_assert_eq!(result.times.len(), brute.len().min(FindLimits::RESULTS));
        prop_assert_eq!(result.tried - result.suiting >= result.not_then.len(), true);
        prop_assert!(result.not_then.iter().all(|not| !not.hindrances.is_empty()));
        for not in &result.not_then {
            prop_assert!(!brute.contains(&not.window.start()));
        }
        let most = result.hindrances.first().map_or(0, |tally| tally.starts);
        prop_assert!(result.hindrances.iter().all(|tally| tally.starts <= most && tally.alone <= tally.starts));
    }
}

fn suits(window: Window, people: &[Participant], within_hours: bool) -> bool {
    people.iter().filter(|person| person.is_required).all(|person| {
        let works = person.hours.as_ref().is_none_or(|hours| hours.covers(window));
        !person.busy.overlaps(window) && (works || !within_hours)
    })
}

/// The starts that suit, found by trying every choice of resources.
fn brute(request: &FindRequest<'_>, timelines: &[Timeline<'_>]) -> Vec<Timestamp> {
    let quantity = request.needs.iter().map(|need| need.quantity).min().unwrap_or(1);
    let query = SlotQuery { starts: request.starts, length: request.length, quantity };
    let slots: Vec<Vec<Slot>> = timelines.iter().map(|timeline| timeline.slots(query).collect()).collect();
    let mut places = Vec::new();
    for need in request.needs {
        places.extend((0..need.count).map(|_| need));
    }
    let mut found = Vec::new();
    let minutes = request.starts.duration().as_mins();
    for minute in 0..minutes {
        let start = request.starts.start() + SignedDuration::from_mins(minute);
        let window = Window::lasting(start, request.length, request.zone).unwrap();
        let local = request.zone.to_datetime(start);
        let on_step =
            (i64::from(local.hour()) * 60 + i64::from(local.minute())) % i64::from(request.step.get()) == 0;
        let named = |at: usize| {
            request.needs.iter().flat_map(|n| &n.candidates).any(|c| c.resource.0.as_u128() == at as u128)
        };
        let at_start: Vec<Option<Slot>> = slots
            .iter()
            .enumerate()
            .map(|(at, all)| all.iter().find(|slot| slot.start == start).copied().filter(|_| named(at)))
            .collect();
        let coarse = (0..timelines.len())
            .any(|at| at_start[at].is_some() && timelines[at].policy().grid.every >= request.step);
        if start < request.now
            || !(on_step || coarse)
            || !suits(window, request.people, request.preference.within_hours)
        {
            continue;
        }
        let free = |at: usize, quantity: u32| {
            at_start[at].is_some_and(|slot| slot.is_free() && slot.free >= quantity)
        };
        let mut taken = vec![false; timelines.len()];
        if place_all(&places, &free, &mut taken) {
            found.push(start);
        }
    }
    found
}

fn place_all(places: &[&Need<'_>], free: &impl Fn(usize, u32) -> bool, taken: &mut [bool]) -> bool {
    let [need, rest @ ..] = places else { return true };
    need.candidates.iter().any(|candidate| {
        let at = usize::try_from(candidate.resource.0.as_u128()).unwrap();
        if taken[at] || !free(at, need.quantity) {
            return false;
        }
        taken[at] = true;
        let placed = place_all(rest, free, taken);
        taken[at] = false;
        placed
    })
}

#[test]
fn the_better_alternative_comes_first() {
    // Ten o'clock is taken; 9:00 and 11:00 are free, the other room is free, so is 10:00 tomorrow.
    let own = World::plain("UTC", "2026-06-01", "2026-06-04").open(&["09:00-12:00"]).reserved(
        "2026-06-01T10:00:00Z",
        "2026-06-01T11:00:00Z",
        1,
    );
    let other = World::plain("UTC", "2026-06-01", "2026-06-04");
    let wanted = Request::one(window("2026-06-01T10:00:00Z", "2026-06-01T11:00:00Z"));
    let (mine, others) = (timeline(&own), timeline(&other));
    let found = alternatives(&mine, &[Elsewhere { resource: resource(2), timeline: &others }], &wanted, 4);
    let told: Vec<_> =
        found.iter().map(|a| (a.resource.is_some(), a.window.start().to_string(), a.cost)).collect();
    assert_eq!(
        told,
        [
            (true, "2026-06-01T10:00:00Z".to_owned(), 30),
            (false, "2026-06-01T09:00:00Z".to_owned(), 60),
            (false, "2026-06-01T11:00:00Z".to_owned(), 60),
            (false, "2026-06-02T10:00:00Z".to_owned(), 240),
        ]
    );
}

#[test]
fn someone_required_who_is_always_busy_is_named_as_the_hindrance() {
    let room = World::plain("UTC", "2026-06-01", "2026-06-02");
    let rooms = timeline(&room);
    let someone = |number, is_required, busy: Window| Participant {
        who: person(number),
        is_required,
        busy: busy.into(),
        hours: None,
    };
    let day = window("2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z");
    let people = [
        someone(1, true, window("2026-06-01T00:00:00Z", "2026-06-01T20:00:00Z")),
        someone(2, true, window("2026-06-01T19:00:00Z", "2026-06-02T00:00:00Z")),
        someone(3, false, day),
    ];
    let need = Need {
        candidates: vec![Elsewhere { resource: resource(1), timeline: &rooms }],
        count: 1,
        quantity: 1,
    };
    let preference = Preference {
        avoid: window("2026-06-01T12:00:00Z", "2026-06-01T13:00:00Z").into(),
        ..Default::default()
    };
    let mut request = FindRequest {
        now: instant("2026-05-01T00:00:00Z"),
        starts: day,
        length: minutes(60),
        step: Minutes::new(60),
        zone: &room.tz,
        people: &people,
        needs: std::slice::from_ref(&need),
        preference: &preference,
        limit: 3,
    };
    let result = find_times(&request).unwrap();
    assert_eq!((result.times.len(), result.suiting, result.tried), (0, 0, 24));
    assert_eq!(
        result.hindrances,
        [
            Tally { hindrance: Hindrance::Busy(person(1)), starts: 20, alone: 19 },
            Tally { hindrance: Hindrance::Busy(person(2)), starts: 5, alone: 4 },
        ]
    );
    assert_eq!(result.not_then[0].hindrances, [Hindrance::Busy(person(1))]);
    // Without the first it is the earliest time; noon costs more than eleven.
    request.people = &people[1..];
    let result = find_times(&request).unwrap();
    assert_eq!(
        (result.suiting, result.times[0].window.start(), result.times[0].cost),
        (19, day.start(), 1_440)
    );
    let lunch = Preference { near: Some(instant("2026-06-01T12:00:00Z")), ..preference.clone() };
    request.preference = &lunch;
    let result = find_times(&request).unwrap();
    let starts: Vec<_> = result.times.iter().map(|time| time.window.start().to_string()).collect();
    assert_eq!(starts, ["2026-06-01T11:00:00Z", "2026-06-01T13:00:00Z", "2026-06-01T10:00:00Z"]);
    assert!(result.times.iter().all(|time| time.missing == [person(3)]));
}

#[test]
fn a_room_is_left_to_the_need_that_has_no_other() {
    // The small room does for both needs, the large one only for the second.
    let small = World::plain("UTC", "2026-06-01", "2026-06-02");
    let mut large = World::plain("UTC", "2026-06-01", "2026-06-02");
    large.capacity = 50;
    let (small, large) = (timeline(&small), timeline(&large));
    let first = Elsewhere { resource: resource(1), timeline: &small };
    let second = Elsewhere { resource: resource(2), timeline: &large };
    let needs = [
        Need { candidates: vec![second, first], count: 1, quantity: 1 },
        Need { candidates: vec![first], count: 1, quantity: 1 },
    ];
    let preference = Preference::default();
    let mut request = FindRequest {
        now: instant("2026-05-01T00:00:00Z"),
        starts: window("2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z"),
        length: minutes(60),
        step: Minutes::new(60),
        zone: small.context().zone,
        people: &[],
        needs: &needs,
        preference: &preference,
        limit: 1,
    };
    let result = find_times(&request).unwrap();
    assert_eq!(result.times[0].resources, [(0, resource(2)), (1, resource(1))]);
    assert_eq!(result.times[0].spare, 49);
    // Alone it gets the smaller one, which fits better.
    request.needs = &needs[..1];
    assert_eq!(find_times(&request).unwrap().times[0].resources, [(0, resource(1))]);
}

#[test]
fn a_search_is_bounded() {
    let room = World::plain("UTC", "2026-06-01", "2026-06-02");
    let rooms = timeline(&room);
    let preference = Preference::default();
    let people =
        vec![Participant { who: person(1), is_required: true, busy: Ranges::EMPTY, hours: None }; 201];
    let need = Need {
        candidates: vec![Elsewhere { resource: resource(1), timeline: &rooms }; 3],
        count: 21,
        quantity: 1,
    };
    let request = FindRequest {
        now: instant("2026-05-01T00:00:00Z"),
        starts: window("2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z"),
        length: minutes(60),
        step: Minutes::new(1),
        zone: &room.tz,
        people: &[],
        needs: &[],
        preference: &preference,
        limit: 1,
    };
    assert_eq!(find_times(&request).unwrap().suiting, 1_440);
    assert_eq!(find_times(&FindRequest { people: &people, ..request.clone() }), Err(FindLimits::People));
    assert_eq!(find_times(&FindRequest { needs: &[need], ..request.clone() }), Err(FindLimits::Needs));
    let years = window("2026-06-01T00:00:00Z", "2036-06-02T00:00:00Z");
    assert_eq!(find_times(&FindRequest { starts: years, ..request.clone() }), Err(FindLimits::Starts));
    let fortnight = window("2026-06-01T00:00:00Z", "2026-06-16T00:00:00Z");
    assert_eq!(find_times(&FindRequest { starts: fortnight, ..request }), Err(FindLimits::Starts));
    // More than there is: the need says so, not the rule.
    let need = Need {
        candidates: vec![Elsewhere { resource: resource(1), timeline: &rooms }],
        count: 2,
        quantity: 1,
    };
    let two = FindRequest {
        needs: &[need],
        step: Minutes::new(60),
        ..FindRequest { limit: 2, ..base(&room, &preference) }
    };
    let result = find_times(&two).unwrap();
    assert_eq!((result.suiting, result.hindrances[0].hindrance), (0, Hindrance::Need(0)));
    assert!(result.not_then.iter().all(|not| !not.resources.contains(RuleCode::Taken)));
}

fn base<'a>(world: &'a World, preference: &'a Preference) -> FindRequest<'a> {
    FindRequest {
        now: world.now,
        starts: world.window,
        length: minutes(60),
        step: Minutes::new(30),
        zone: &world.tz,
        people: &[],
        needs: &[],
        preference,
        limit: 10,
    }
}
