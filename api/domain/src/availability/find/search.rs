//! Trying every start.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::super::grid::{self, Run};
use super::super::merge::merge;
use super::super::ranges::Ranges;
use super::super::slots::{Slot, SlotQuery};
use super::choose::choose;
use super::{FindLimits, FindRequest, FindResult, FoundTime, Hindrance, NotThen, Party, Tally};
use crate::ids::ResourceId;
use crate::policy::{Anchor, Grid, Minutes, RuleCodes};
use crate::time::{Window, offset};

const MISSING: u32 = 1_440;
const OUTSIDE_HOURS: u32 = 480;
const AVOIDED: u32 = 120;
const SPARE: u32 = 60;

/// The resources of all needs, each once.
struct Pool<'a> {
    resources: Vec<ResourceId>,
    timelines: Vec<&'a super::super::timeline::Timeline<'a>>,
    /// For each need, where its candidates are in the lists above.
    index: Vec<Vec<usize>>,
}

/// Finds the times at which everybody required is free and all needs are served, best first: exactly, over every start.
///
/// # Errors
/// [`FindLimits`] when more is asked for than one search does.
pub fn find_times(request: &FindRequest<'_>) -> Result<FindResult, FindLimits> {
    check(request)?;
    let pool = pool(request);
    let grid = Grid { every: request.step, anchor: Anchor::Midnight };
    let own = grid::runs(grid, &[], &Ranges::from(request.starts), request.zone);
    let mut search = Search::new(request, &pool);
    if !request.needs.is_empty() {
        let quantity = request.needs.iter().map(|need| need.quantity).min().unwrap_or(1);
        let query = SlotQuery { starts: request.starts, length: request.length, quantity };
        merge(&pool.timelines, query, |start, end, slots| {
            let coarse = |(at, _): &(usize, Slot)| pool.timelines[*at].policy().grid.every >= request.step;
            if search.result.tried <= FindLimits::STARTS
                && (slots.iter().any(coarse) || grid::gives(&own, start))
                && let Some(window) = Window::between(start, end)
            {
                search.try_start(window, slots);
            }
        });
        if search.result.tried > FindLimits::STARTS {
            return Err(FindLimits::Starts);
        }
    }
    // Nothing is needed, or nothing that is needed is ever open: then every start says so.
    if search.result.tried == 0 {
        let count: i64 = own.iter().map(|run| (run.end - run.first) / run.step + 1).sum();
        if usize::try_from(count).unwrap_or(usize::MAX) > FindLimits::STARTS {
            return Err(FindLimits::Starts);
        }
        own.iter().flat_map(starts).for_each(|start| {
            if let Some(window) = Window::lasting(start, request.length, request.zone) {
                search.try_start(window, &[]);
            }
        });
    }
    Ok(search.finish())
}

fn check(request: &FindRequest<'_>) -> Result<(), FindLimits> {
    let at_once = request.needs.iter().map(|need| need.count).fold(0_usize, usize::saturating_add);
    let many = request.needs.iter().any(|need| need.candidates.len() > FindLimits::RESOURCES);
    match () {
        () if request.people.len() > FindLimits::PEOPLE => Err(FindLimits::People),
        () if request.needs.len() > FindLimits::NEEDS || many || at_once > FindLimits::AT_ONCE => {
            Err(FindLimits::Needs)
        }
        () if looked_at(request) > FindLimits::SLOTS => Err(FindLimits::Starts),
        () => Ok(()),
    }
}

/// How many starts and slots will be looked at, at the most.
fn looked_at(request: &FindRequest<'_>) -> i64 {
    let seconds = request.starts.duration().as_secs();
    let on = |step: Minutes| seconds / step.seconds().max(60) + 1;
    let slots = request.needs.iter().flat_map(|need| &need.candidates).map(|candidate| {
        let with = i64::try_from(candidate.timeline.companions.len()).unwrap_or(i64::MAX);
        on(candidate.timeline.policy().grid.every).saturating_mul(with.saturating_add(1))
    });
    slots.fold(on(request.step), i64::saturating_add)
}

fn pool<'a>(request: &FindRequest<'a>) -> Pool<'a> {
    let mut pool = Pool { resources: Vec::new(), timelines: Vec::new(), index: Vec::new() };
    for need in request.needs {
        let index = need.candidates.iter().map(|candidate| {
            let known = pool.resources.iter().position(|resource| *resource == candidate.resource);
            known.unwrap_or_else(|| {
                pool.resources.push(candidate.resource);
                pool.timelines.push(candidate.timeline);
                pool.resources.len() - 1
            })
        });
        let index = index.collect();
        pool.index.push(index);
    }
    pool
}

fn starts(run: &Run) -> impl Iterator<Item = Timestamp> + use<> {
    let step = usize::try_from(run.step).unwrap_or(usize::MAX);
    (run.first..run.end).step_by(step).map(offset::timestamp)
}

struct Search<'r, 'a> {
    request: &'r FindRequest<'a>,
    pool: &'r Pool<'a>,
    best: Timestamp,
    /// The slot and capacity of each resource at the start that is tried.
    slots: Vec<Option<(Slot, u32)>>,
    times: Vec<FoundTime>,
    not_then: Vec<(u32, NotThen)>,
    tallies: BTreeMap<Hindrance, (u32, u32)>,
    result: FindResult,
}

impl<'r, 'a> Search<'r, 'a> {
    fn new(request: &'r FindRequest<'a>, pool: &'r Pool<'a>) -> Self {
        let earliest = request.starts.start().max(request.now);
        Self {
            request,
            pool,
            best: request.preference.near.unwrap_or(earliest),
            slots: vec![None; pool.resources.len()],
            times: Vec::new(),
            not_then: Vec::new(),
            tallies: BTreeMap::new(),
            result: FindResult::default(),
        }
    }

    fn try_start(&mut self, window: Window, slots: &[(usize, Slot)]) {
        if window.start() < self.request.now {
            return;
        }
        self.result.tried += 1;
        let (missing, outside_hours, mut hindrances) = self.people(window);
        self.slots.fill(None);
        for (at, slot) in slots {
            self.slots[*at] = Some((*slot, self.pool.timelines[*at].context().capacity));
        }
        let choice = choose(self.request.needs, &self.pool.index, &self.pool.resources, &self.slots);
        let distance = self.best.duration_until(window.start()).as_mins().unsigned_abs();
        let distance = u32::try_from(distance).unwrap_or(u32::MAX);
        match choice {
            Ok((resources, spare)) if hindrances.is_empty() => {
                self.result.suiting += 1;
                let is_avoided = self.request.preference.avoid.overlaps(window);
                let cost = [
                    distance,
                    count(&missing).saturating_mul(MISSING),
                    count(&outside_hours).saturating_mul(OUTSIDE_HOURS),
                    if is_avoided { AVOIDED } else { 0 },
                    spare.min(SPARE),
                ];
                let cost = cost.into_iter().fold(0, u32::saturating_add);
                self.times.push(FoundTime {
                    window,
                    resources,
                    missing,
                    outside_hours,
                    is_avoided,
                    spare,
                    distance,
                    cost,
                });
                self.shorten(false);
            }
            choice => {
                hindrances.extend(choice.err().unwrap_or_default().into_iter().map(Hindrance::Need));
                for hindrance in &hindrances {
                    let tally = self.tallies.entry(*hindrance).or_default();
                    tally.0 += 1;
                    tally.1 += u32::from(hindrances.len() == 1);
                }
                let resources =
                    slots.iter().fold(RuleCodes::NONE, |codes, (_, slot)| codes.union(slot.blocked));
                self.not_then.push((distance, NotThen { window, hindrances, resources }));
                self.shorten(false);
            }
        }
    }

    /// Who is missing, who does not work then, and who keeps it from happening.
    fn people(&self, window: Window) -> (Vec<Party>, Vec<Party>, Vec<Hindrance>) {
        let (mut missing, mut outside, mut hindrances) = (Vec::new(), Vec::new(), Vec::new());
        for person in self.request.people {
            let works = person.hours.as_ref().is_none_or(|hours| hours.covers(window));
            match (person.busy.overlaps(window), person.is_required) {
                (true, true) => hindrances.push(Hindrance::Busy(person.who)),
                (true, false) => missing.push(person.who),
                (false, true) if !works && self.request.preference.within_hours => {
                    hindrances.push(Hindrance::OutsideHours(person.who));
                }
                (false, _) if !works => outside.push(person.who),
                (false, _) => {}
            }
        }
        (missing, outside, hindrances)
    }

    /// Keeps the best of what was found, so that memory stays bounded by what is returned.
    fn shorten(&mut self, last: bool) {
        let limit = self.request.limit.min(FindLimits::RESULTS);
        if last || self.times.len() >= 4 * limit + 16 {
            self.times.sort_by_key(|time| (time.cost, time.window.start()));
            self.times.truncate(limit);
        }
        if last || self.not_then.len() >= 4 * limit + 16 {
            self.not_then.sort_by_key(|(distance, not)| (*distance, not.window.start()));
            self.not_then.truncate(limit);
        }
    }

    fn finish(mut self) -> FindResult {
        self.shorten(true);
        let tally = |(hindrance, (starts, alone))| Tally { hindrance, starts, alone };
        let mut hindrances: Vec<Tally> = self.tallies.into_iter().map(tally).collect();
        hindrances.sort_by_key(|tally| std::cmp::Reverse((tally.starts, tally.alone)));
        FindResult {
            times: self.times,
            not_then: self.not_then.into_iter().map(|(_, not)| not).collect(),
            hindrances,
            ..self.result
        }
    }
}

fn count(parties: &[Party]) -> u32 {
    u32::try_from(parties.len()).unwrap_or(u32::MAX)
}
