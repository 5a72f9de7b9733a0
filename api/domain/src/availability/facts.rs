//! What must be known about a resource to say when it is free.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Ranges;
use crate::ids::{BlackoutId, ReservationId, UserId};
use crate::policy::{Booker, Holder, Holidays, Usage};
use crate::time::Window;

/// A range in which a resource is closed by a blackout: one occurrence of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    /// The blackout.
    pub blackout: BlackoutId,
    /// From when to when.
    pub window: Window,
    /// Why.
    pub reason: Arc<str>,
}

/// When a person whose presence is needed has no time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusyPerson {
    /// Who.
    pub user: UserId,
    /// When they are busy, away, or do not work.
    pub busy: Ranges,
}

/// The reservation that is being moved or changed: it does not stand in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replaced {
    /// Which one.
    pub reservation: ReservationId,
    /// Its present range, without buffers. Rules about the start hold only if that moves.
    pub window: Window,
}

/// What is known about a resource and who asks. It must be complete for the windows that are asked about, with their buffers: see
/// [`super::reach`].
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The present.
    pub now: Timestamp,
    /// The resource's zone: the one on whose clocks opening hours, grid, periods and dates are read.
    pub zone: &'a TimeZone,
    /// How much of the resource there is: 1 of a unit.
    pub capacity: u32,
    /// Whether it can be reserved at all.
    pub is_active: bool,
    /// The organisation's holidays.
    pub holidays: &'a Holidays,
    /// Blackouts, expanded.
    pub closures: &'a [Closure],
    /// Reservations that hold their place, each with the range it takes (its buffers included), in any order.
    pub bookings: &'a [Holder],
    /// People without whom there is no reservation.
    pub people: &'a [BusyPerson],
    /// Who asks.
    pub booker: &'a Booker,
    /// What they used of their quotas: see [`crate::policy::Policy::usage_needed`]. What is missing counts as unused.
    pub usage: &'a [Usage],
    /// The reservation that this is about, if there is one already.
    pub replaces: Option<Replaced>,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// From when to when, without buffers.
    pub window: Window,
    /// How much of a pool; 1 of a unit.
    pub quantity: u32,
}

impl Request {
    /// One of it, from when to when.
    pub fn one(window: Window) -> Self {
        Self { window, quantity: 1 }
    }
}
