//! Why a time cannot be had, stretch by stretch.

use std::sync::Arc;

use jiff::Timestamp;

use super::timeline::Timeline;
use crate::ids::{BlackoutId, ReservationId, UserId};
use crate::policy::{ClosedBecause, RuleCode};
use crate::time::Window;

/// Something that keeps a resource from being reserved at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocker {
    /// It has passed.
    InThePast,
    /// It begins too soon to be reserved now.
    Notice {
        /// From when on it can.
        earliest: Timestamp,
    },
    /// It is too far ahead.
    Horizon {
        /// Until when a reservation may start.
        latest: Timestamp,
    },
    /// The resource is closed.
    Closed(ClosedBecause),
    /// A blackout.
    Blackout {
        /// Which one.
        blackout: BlackoutId,
        /// Why.
        reason: Arc<str>,
    },
    /// A reservation takes what is wanted, alone or with the others that are named beside it.
    Reservation {
        /// Which one.
        reservation: ReservationId,
        /// How much it takes.
        quantity: u32,
    },
    /// Someone who is needed is busy.
    PersonBusy(UserId),
}

/// A stretch of time with what keeps the resource from being reserved in it; nothing when it can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// From when to when.
    pub window: Window,
    /// What blocks, all of it.
    pub blockers: Vec<Blocker>,
}

impl Blocker {
    /// The kind of rule behind it.
    pub fn code(&self) -> RuleCode {
        match self {
            Self::InThePast => RuleCode::InThePast,
            Self::Notice { .. } => RuleCode::Notice,
            Self::Horizon { .. } => RuleCode::Horizon,
            Self::Closed(_) => RuleCode::Closed,
            Self::Blackout { .. } => RuleCode::Blackout,
            Self::Reservation { .. } => RuleCode::Taken,
            Self::PersonBusy(_) => RuleCode::PersonBusy,
        }
    }
}

impl Timeline<'_> {
    /// Divides `window` (within what is known) into stretches, each with everything that keeps `quantity` of the resource from being
    /// taken during it. The stretches follow one another without a gap and have different blockers.
    ///
    /// Notice and horizon are about starts: a stretch before the earliest start can be part of no reservation that starts in it.
    /// What was added since the facts were gathered is not named.
    /// What depends on a reservation as a whole (its length, the grid, quotas) is for [`Timeline::evaluate`].
    pub fn explain(&self, window: Window, quantity: u32) -> Vec<Explained> {
        let Some(window) = window.intersection(&self.window) else { return Vec::new() };
        let mut marks = self.blockers_in(window, quantity);
        let mut cuts: Vec<Timestamp> =
            marks.iter().flat_map(|(part, _)| [part.start(), part.end()]).collect();
        cuts.extend([window.start(), window.end()]);
        cuts.sort_unstable();
        cuts.dedup();
        marks.sort_by_key(|(part, blocker)| (part.start(), blocker.code()));

        let mut explained: Vec<Explained> = Vec::new();
        let mut active: Vec<&(Window, Blocker)> = Vec::new();
        let mut waiting = marks.iter().peekable();
        for pair in cuts.windows(2) {
            let Some(part) = Window::between(pair[0], pair[1]) else { continue };
            active.retain(|(mark, _)| mark.end() > part.start());
            while let Some(mark) = waiting.next_if(|(mark, _)| mark.start() <= part.start()) {
                active.push(mark);
            }
            active.sort_by_key(|(_, blocker)| blocker.code());
            let blockers: Vec<Blocker> = active.iter().map(|(_, blocker)| blocker.clone()).collect();
            match explained.last_mut() {
                Some(last) if last.blockers == blockers => {
                    last.window = Window::between(last.window.start(), part.end()).unwrap_or(part);
                }
                _ => explained.push(Explained { window: part, blockers }),
            }
        }
        explained
    }

    /// Everything that blocks a part of `window`, cut to it.
    fn blockers_in(&self, window: Window, quantity: u32) -> Vec<(Window, Blocker)> {
        let mut marks = Vec::new();
        let mut mark = |part: Option<Window>, blocker: Blocker| {
            marks.extend(part.and_then(|part| part.intersection(&window)).map(|part| (part, blocker)));
        };
        mark(Window::between(window.start(), self.context.now), Blocker::InThePast);
        if let Some(earliest) = self.earliest {
            mark(
                Window::between(self.context.now.max(window.start()), earliest),
                Blocker::Notice { earliest },
            );
        }
        if let Some(latest) = self.latest {
            mark(Window::between(latest, window.end()), Blocker::Horizon { latest });
        }
        for (part, because) in self.closed_parts(window) {
            mark(Some(part), Blocker::Closed(because));
        }
        for closure in self.context.closures {
            let blocker =
                Blocker::Blackout { blackout: closure.blackout, reason: Arc::clone(&closure.reason) };
            mark(Some(closure.window), blocker);
        }
        for person in self.context.people {
            for busy in person.busy.overlapping(window) {
                mark(Some(*busy), Blocker::PersonBusy(person.user));
            }
        }
        let spare = self.context.capacity.checked_sub(quantity.max(1));
        let full = spare.map(|spare| self.load.above(spare.into()).within(window));
        for holder in self.holders(window, usize::MAX) {
            let blocker = Blocker::Reservation { reservation: holder.reservation, quantity: holder.quantity };
            match &full {
                Some(full) => full.overlapping(holder.during).iter().for_each(|part| {
                    mark(part.intersection(&holder.during), blocker.clone());
                }),
                None => mark(Some(holder.during), blocker),
            }
        }
        marks
    }
}
