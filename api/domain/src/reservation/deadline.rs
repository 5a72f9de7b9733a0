//! The instants that matter in a reservation's life.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::policy::Policy;
use crate::time::Window;

/// The instants from which and until which things can be done with a reservation. They change when it is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// Until when its booker may cancel or move it, inclusive.
    pub change_until: Timestamp,
    /// From when (inclusive) until when (exclusive) its booker can check in; `None`: nobody checks in.
    pub check_in: Option<Window>,
    /// When it is given up if nobody has checked in.
    pub no_show_at: Option<Timestamp>,
}

impl Deadlines {
    /// The deadlines of a reservation of `window` (without buffers) under `policy`, by the clocks of the resource's zone.
    pub fn of(policy: &Policy, tz: &TimeZone, window: Window) -> Self {
        let (start, end) = (window.start(), window.end());
        let change_until = policy.cancellation.cut_off.map_or(start, |cut_off| cut_off.before(start, tz));
        let check_in = policy.check_in.and_then(|rule| {
            let from = rule.opens_before.length().before(start, tz);
            let until = rule.closes_after.length().after(start, tz).min(end);
            // Closing at the start itself would leave no instant at which one is on time.
            Window::between(from, until.max(start + jiff::SignedDuration::from_secs(1)))
        });
        let releases = policy.check_in.is_some_and(|rule| rule.release_no_show);
        let no_show_at = check_in.filter(|_| releases).map(|check_in| check_in.end());
        Self { change_until, check_in, no_show_at }
    }
}
