//! Who is next when a place becomes free.

use std::{cmp::Reverse, collections::BTreeMap};

use jiff::Timestamp;

use crate::availability::Load;
use crate::ids::{ReservationId, ResourceId};
use crate::time::Window;

/// What somebody waits for of one resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Want {
    /// The resource.
    pub resource: ResourceId,
    /// The range that it would take, with its buffers.
    pub during: Window,
    /// How much of a pool; 1 of a unit.
    pub quantity: u32,
}

/// Somebody who waits for a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Their reservation.
    pub reservation: ReservationId,
    /// When it starts.
    pub start: Timestamp,
    /// The larger, the sooner; what decides on it is the organisation's.
    pub priority: i32,
    /// Since when they wait.
    pub since: Timestamp,
    /// What they wait for: all of it, or nothing.
    pub wants: Vec<Want>,
}

/// What there is of a resource, and how much of it is taken at each instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// How many there are: 1 of a unit; none of a resource that cannot be reserved at present.
    pub capacity: u32,
    /// What is taken; blackouts are counted as taking all of it.
    pub load: Load,
}

/// The resources for which some wait, and what is left of them while one after the other gets a place. To be filled in the
/// transaction that frees a place, with the resources locked: then nobody comes between.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rooms(pub BTreeMap<ResourceId, Room>);

/// Why somebody who waits is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassedOver {
    /// What is left is not enough.
    NoRoom {
        /// Of which resource; the first of those that are wanted.
        resource: ResourceId,
        /// How much is left of it at the fullest instant.
        free: u32,
    },
    /// It would have begun already.
    Begun,
}

impl Rooms {
    /// Whether there is room for all that somebody waits for. There is none of a resource that is not known. Whoever is passed
    /// over keeps nobody waiting.
    ///
    /// # Errors
    /// Why they are passed over.
    pub fn check(&self, entry: &Waiting, now: Timestamp) -> Result<(), PassedOver> {
        if entry.start <= now {
            return Err(PassedOver::Begun);
        }
        let missing = entry.wants.iter().find_map(|want| {
            let free = self.0.get(&want.resource).map_or(0, |room| room.free(want.during));
            (want.quantity > free).then_some(PassedOver::NoRoom { resource: want.resource, free })
        });
        missing.map_or(Ok(()), Err)
    }

    /// Counts what they wait for as taken.
    pub fn give(&mut self, entry: &Waiting) {
        for want in &entry.wants {
            if let Some(room) = self.0.get_mut(&want.resource) {
                room.load.add(want.during, want.quantity);
            }
        }
    }
}

impl Room {
    /// How much is left at the fullest instant of `during`.
    fn free(&self, during: Window) -> u32 {
        let taken = u32::try_from(self.load.peak(during)).unwrap_or(u32::MAX);
        self.capacity.saturating_sub(taken)
    }
}

/// Puts those who wait in order: the higher priority first, then who waits longer, then the smaller id.
pub fn queue(waiting: &mut [Waiting]) {
    waiting.sort_by_key(|entry| (Reverse(entry.priority), entry.since, entry.reservation));
}
