//! The moves of a reservation.

use jiff::Timestamp;

use super::{Action, Actor, Deadlines, Entry, Refusal, Status};
use crate::policy::{Blocking, Promotion};
use crate::time::Window;

/// What is known about a reservation when something is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The present.
    pub now: Timestamp,
    /// Its range, without buffers.
    pub window: Window,
    /// Until when its place is held; for a hold only.
    pub held_until: Option<Timestamp>,
    /// Its deadlines.
    pub deadlines: Deadlines,
}

/// What becomes of a reservation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition {
    /// The state it was in.
    pub from: Status,
    /// The state it is in afterwards.
    pub to: Status,
    /// Its new range, without buffers, where that changes: it was moved, or left early.
    pub window: Option<Window>,
}

impl Transition {
    /// Whether its place becomes free, wholly or in part: time to ask the waitlist. A move frees what it leaves.
    pub fn frees_place(&self, blocking: Blocking) -> bool {
        self.from.holds(blocking) && (!self.to.holds(blocking) || self.window.is_some())
    }

    /// Whether it takes a place that it did not have: the database decides whether it can.
    pub fn takes_place(&self, blocking: Blocking) -> bool {
        let moves = self.window.is_some() && self.to != Status::Completed;
        self.to.holds(blocking) && (!self.from.holds(blocking) || moves)
    }
}

/// The state in which a reservation begins.
pub fn enter(entry: Entry) -> Status {
    match entry {
        Entry::Hold => Status::Held,
        Entry::Submit { needs_approval } => granted(needs_approval),
        Entry::Wait => Status::Waitlisted,
    }
}

/// What becomes of a reservation in `status` when `actor` does `action`. Whether the time can be had is not asked here.
///
/// # Errors
/// [`Refusal`]: the state does not allow it, the actor may not, or it is too early or too late.
pub fn apply(status: Status, action: Action, actor: Actor, facts: &Facts) -> Result<Transition, Refusal> {
    let kind = action.kind();
    if !kind.actors().contains(&actor) {
        return Err(Refusal::NotAllowed { actor, action: kind });
    }
    if !kind.statuses().contains(&status) {
        return Err(Refusal::WrongStatus { status, action: kind });
    }
    let check = Check { facts, action };
    let (to, window) = match action {
        Action::Submit { needs_approval } => {
            check.hold_lasts()?;
            (granted(needs_approval), None)
        }
        Action::Approve => {
            check.before(facts.window.end())?;
            (Status::Confirmed, None)
        }
        Action::Decline => (Status::Declined, None),
        Action::Cancel => {
            check.may_be_given_up(status, actor)?;
            (Status::Cancelled, None)
        }
        Action::Move { to, needs_approval } => {
            check.may_move(status, actor, to, needs_approval)?;
            (moved(status, needs_approval), Some(to))
        }
        Action::CheckIn => {
            let open = facts.deadlines.check_in.ok_or(Refusal::NoCheckIn)?;
            check.from(open.start())?;
            if actor.is_bound() {
                check.before(open.end())?;
            }
            check.before(facts.window.end())?;
            (Status::CheckedIn, None)
        }
        Action::CheckOut => {
            match Window::between(facts.window.start(), facts.now.min(facts.window.end())) {
                Some(early) => (Status::Completed, Some(early).filter(|early| *early != facts.window)),
                // What is left before it begins did not take place.
                None => (Status::Cancelled, None),
            }
        }
        Action::Expire => {
            check.from(check.expires(status))?;
            (Status::Expired, None)
        }
        Action::Complete => {
            if status == Status::Confirmed && facts.deadlines.no_show_at.is_some() {
                return Err(Refusal::Missed);
            }
            check.from(facts.window.end())?;
            (Status::Completed, None)
        }
        Action::MarkNoShow => {
            let at = match (actor, facts.deadlines.no_show_at) {
                (Actor::Manager, _) => facts.window.start(),
                (_, at) => at.ok_or(Refusal::NoCheckIn)?,
            };
            check.from(at)?;
            (Status::NoShow, None)
        }
        Action::Promote { promotion, needs_approval } => {
            check.before(facts.window.start())?;
            let to = match promotion {
                Promotion::Hold => Status::Held,
                Promotion::Confirm => granted(needs_approval),
            };
            (to, None)
        }
    };
    Ok(Transition { from: status, to, window })
}

fn granted(needs_approval: bool) -> Status {
    if needs_approval { Status::Requested } else { Status::Confirmed }
}

/// What a reservation is after a move: what was granted for another time is asked for again where the rules want that.
fn moved(status: Status, needs_approval: bool) -> Status {
    match status {
        Status::Requested | Status::Confirmed => granted(needs_approval),
        other => other,
    }
}

/// The times at which an action is possible.
struct Check<'a> {
    facts: &'a Facts,
    action: Action,
}

impl Check<'_> {
    fn from(&self, from: Timestamp) -> Result<(), Refusal> {
        let early = Refusal::TooEarly { action: self.action.kind(), from };
        if self.facts.now < from { Err(early) } else { Ok(()) }
    }

    fn before(&self, until: Timestamp) -> Result<(), Refusal> {
        let late = Refusal::TooLate { action: self.action.kind(), until };
        if self.facts.now >= until { Err(late) } else { Ok(()) }
    }

    fn until(&self, until: Timestamp) -> Result<(), Refusal> {
        let late = Refusal::TooLate { action: self.action.kind(), until };
        if self.facts.now > until { Err(late) } else { Ok(()) }
    }

    /// A hold without a deadline has run out.
    fn hold_lasts(&self) -> Result<(), Refusal> {
        let at = self.facts.held_until.unwrap_or(self.facts.window.start());
        if self.facts.now >= at { Err(Refusal::HoldExpired { at }) } else { Ok(()) }
    }

    /// When it expires if nobody acts.
    fn expires(&self, status: Status) -> Timestamp {
        let start = self.facts.window.start();
        if status == Status::Held { self.facts.held_until.unwrap_or(start) } else { start }
    }

    /// Bookers keep to the cut-off once it is confirmed; until then they may withdraw it until it begins.
    fn may_be_given_up(&self, status: Status, actor: Actor) -> Result<(), Refusal> {
        match status {
            Status::Confirmed if actor.is_bound() => self.until(self.facts.deadlines.change_until),
            Status::Confirmed | Status::Requested => self.before(self.facts.window.end()),
            _ => Ok(()),
        }
    }

    fn may_move(
        &self,
        status: Status,
        actor: Actor,
        to: Window,
        needs_approval: bool,
    ) -> Result<(), Refusal> {
        let window = self.facts.window;
        self.before(window.end())?;
        if to.end() <= self.facts.now {
            return Err(Refusal::EndsInThePast);
        }
        match status {
            Status::Held => self.hold_lasts(),
            Status::CheckedIn if to.start() != window.start() => Err(Refusal::StartIsFixed),
            Status::CheckedIn if needs_approval => Err(Refusal::NeedsApproval),
            // What only grows at its end gives nothing up.
            Status::Confirmed
                if actor.is_bound() && !(to.start() == window.start() && to.covers(&window)) =>
            {
                self.until(self.facts.deadlines.change_until)
            }
            _ => Ok(()),
        }
    }
}
