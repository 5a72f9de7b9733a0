//! Who gets a booking of a team.

use std::cmp::Ordering;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::availability::{AnySlot, SlotQuery, Timeline, all_of, any_of};
use crate::ids::ResourceId;

/// Who of those behind a page gets a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Assignment {
    /// The first who is free: of resources the smallest that fits, of people the first of the list.
    #[default]
    FirstFree,
    /// Whoever is free and had the fewest, in fair turns.
    RoundRobin,
    /// All of them together.
    Collective,
}

/// A person behind a page, with what they had lately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Host {
    /// Whose hour.
    pub resource: ResourceId,
    /// Their share: with 2 they get twice as many as with 1, with 0 none.
    pub weight: u32,
    /// How many bookings of this page they have got, in a span that the caller chooses (so that who joins is not given everything
    /// until they have caught up with years).
    pub assigned: u32,
    /// When they last got one.
    pub last_assigned: Option<Timestamp>,
}

/// Whose turn it is among those who are free (places in `hosts`): whoever has the fewest for their weight, then who waits longest, then
/// the smaller id. The same for the same facts. `None` when nobody with a weight is free.
pub fn assign(hosts: &[Host], free: &[usize]) -> Option<usize> {
    free.iter()
        .copied()
        .filter(|at| hosts.get(*at).is_some_and(|host| host.weight > 0))
        .min_by(|a, b| turn(&hosts[*a], &hosts[*b]))
}

/// Compares assigned / weight without dividing.
fn turn(a: &Host, b: &Host) -> Ordering {
    let share = |own: &Host, other: &Host| u64::from(own.assigned) * u64::from(other.weight);
    share(a, b)
        .cmp(&share(b, a))
        .then(a.last_assigned.cmp(&b.last_assigned))
        .then(a.resource.cmp(&b.resource))
}

/// The slots that a page offers: of all together where they come together, of any otherwise. `who` of a slot lists those who are free.
pub fn offered(assignment: Assignment, timelines: &[&Timeline<'_>], query: SlotQuery) -> Vec<AnySlot> {
    match assignment {
        Assignment::FirstFree | Assignment::RoundRobin => any_of(timelines, query),
        Assignment::Collective => {
            let everybody: Vec<usize> = (0..timelines.len()).collect();
            let slots = all_of(timelines, query).into_iter();
            slots.map(|slot| AnySlot { start: slot.start, end: slot.end, who: everybody.clone() }).collect()
        }
    }
}
