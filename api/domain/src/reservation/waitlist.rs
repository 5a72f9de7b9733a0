//! Who is next when a place becomes free.

use std::cmp::Reverse;

use jiff::Timestamp;

use crate::availability::Load;
use crate::ids::ReservationId;
use crate::time::Window;

/// Somebody who waits for a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Their reservation.
    pub reservation: ReservationId,
    /// When it starts.
    pub start: Timestamp,
    /// The range that it would take, with its buffers.
    pub during: Window,
    /// How much of a pool.
    pub quantity: u32,
    /// The larger, the sooner; what decides on it is the organisation's.
    pub priority: i32,
    /// Since when they wait.
    pub since: Timestamp,
}

/// Why somebody who waits was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassedOver {
    /// What is left is not enough.
    NoRoom {
        /// How much is left at the fullest instant.
        free: u32,
    },
    /// It would have begun already.
    Begun,
}

/// What a release gives to those who wait, and why others were passed over: to be logged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Promoted {
    /// Who gets a place, in order.
    pub promoted: Vec<ReservationId>,
    /// Who does not, in order.
    pub passed_over: Vec<(ReservationId, PassedOver)>,
}

/// Puts those who wait in order: the higher priority first, then who waits longer, then the smaller id.
pub fn queue(waiting: &mut [Waiting]) {
    waiting.sort_by_key(|entry| (Reverse(entry.priority), entry.since, entry.reservation));
}

/// The place of a reservation in the queue of those whose ranges overlap its own, from 1 on; `None` when it does not wait.
pub fn position(waiting: &[Waiting], reservation: ReservationId) -> Option<usize> {
    let own = waiting.iter().find(|entry| entry.reservation == reservation)?;
    let mut rivals: Vec<Waiting> =
        waiting.iter().filter(|entry| entry.during.overlaps(&own.during)).copied().collect();
    queue(&mut rivals);
    rivals.iter().position(|entry| entry.reservation == reservation).map(|place| place + 1)
}

/// Gives what is free to those who wait, in the order of [`queue`]: each who fits into what is left gets their place, and who does not
/// fit is passed over without keeping the others waiting. `load` is what is taken (blackouts counted as taking all of it), and grows
/// by what is given.
///
/// To be called in the transaction that frees the place, with the resource locked: then nobody comes between. Only the rules about
/// the place are asked; the others held when they began to wait.
pub fn promote(waiting: &[Waiting], load: &mut Load, capacity: u32, now: Timestamp) -> Promoted {
    let mut order = waiting.to_vec();
    queue(&mut order);
    let mut result = Promoted::default();
    for entry in order {
        let taken = u32::try_from(load.peak(entry.during)).unwrap_or(u32::MAX);
        let free = capacity.saturating_sub(taken);
        if entry.start <= now {
            result.passed_over.push((entry.reservation, PassedOver::Begun));
        } else if entry.quantity > free {
            result.passed_over.push((entry.reservation, PassedOver::NoRoom { free }));
        } else {
            load.add(entry.during, entry.quantity);
            result.promoted.push(entry.reservation);
        }
    }
    result
}
