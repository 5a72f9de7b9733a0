//! How much of a resource is used: the time in which it is open, what of it is reserved, and what becomes of reservations,
//! for each day, week or month of its zone.

use jiff::{
    SignedDuration,
    civil::{Date, Weekday},
    tz::TimeZone,
};

use super::Status;
use crate::{
    availability::Ranges,
    policy::{Period, date_of},
    time::Window,
};

/// A reservation of the resource, as far as its use is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// From when to when, without buffers.
    pub window: Window,
    /// How much of a pool; 1 of a unit.
    pub quantity: u32,
    /// What became of it.
    pub status: Status,
}

/// The use of a resource in one period. Times of a pool are those of each of its places, added up; they are what a stopwatch
/// shows, so that a day on which the clocks change has 23 or 25 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Utilisation {
    /// The first date, and the first date after the last.
    pub dates: (Date, Date),
    /// For how long the resource is open, however many places it has.
    pub open: SignedDuration,
    /// For how long its places are open, together.
    pub capacity: SignedDuration,
    /// For how long its places are reserved, together: also outside of the opening hours, where a manager overruled them.
    pub reserved: SignedDuration,
    /// What of that is within the opening hours.
    pub reserved_open: SignedDuration,
    /// How many reservations that take place start in it.
    pub reservations: u32,
    /// How many start in it to which nobody came.
    pub no_shows: u32,
    /// How many start in it that were given up.
    pub cancellations: u32,
}

impl Utilisation {
    fn of(dates: (Date, Date), open: SignedDuration, places: u32) -> Self {
        Self {
            dates,
            open,
            capacity: times(open, places),
            reserved: SignedDuration::ZERO,
            reserved_open: SignedDuration::ZERO,
            reservations: 0,
            no_shows: 0,
            cancellations: 0,
        }
    }

    /// Which part of what was open is reserved, from 0 to 1: above that where the resource had more places, or other hours,
    /// when they were reserved. `None` when it is not open.
    pub fn share(&self) -> Option<f64> {
        let open = self.capacity.is_positive();
        open.then(|| self.reserved_open.as_secs_f64() / self.capacity.as_secs_f64())
    }
}

impl Status {
    /// Whether a reservation in this state takes place, or took place.
    pub fn takes_place(self) -> bool {
        matches!(self, Self::Confirmed | Self::CheckedIn | Self::Completed)
    }
}

/// The use of a resource of so many `places` in each period of `tz` that `window` touches, in order; the first and the last are
/// cut to it. Weeks begin on Mondays (ISO 8601). `open` is when the resource can be used: holidays and blackouts taken off.
///
/// A reservation counts where it starts; its time counts where it is. What is only held, requested or waited for does not count.
///
/// ```
/// # use cal3_domain::{availability::Ranges, policy::Period, reservation::{Status, Use, utilisation}, time::Window};
/// # use jiff::tz::TimeZone;
/// let window = |start: &str, end: &str| Window::new(start.parse().unwrap(), end.parse().unwrap()).unwrap();
/// let day = window("2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z");
/// let open = Ranges::from(window("2026-01-05T08:00:00Z", "2026-01-05T16:00:00Z"));
/// let lesson = Use { window: window("2026-01-05T09:00:00Z", "2026-01-05T11:00:00Z"), quantity: 1, status: Status::Confirmed };
/// let found = utilisation(&open, 1, &[lesson], Period::Day, &TimeZone::UTC, day);
/// assert_eq!(found[0].share(), Some(0.25));
/// ```
pub fn utilisation(
    open: &Ranges,
    places: u32,
    uses: &[Use],
    period: Period,
    tz: &TimeZone,
    window: Window,
) -> Vec<Utilisation> {
    let periods = period.touching(window, tz, Weekday::Monday);
    let periods: Vec<Window> = periods.iter().filter_map(|period| period.intersection(&window)).collect();
    let mut found: Vec<Utilisation> = periods
        .iter()
        .map(|period| {
            let dates = (date_of(period.start(), tz), date_of(period.end(), tz));
            Utilisation::of(dates, open.within(*period).total(), places)
        })
        .collect();
    for one in uses {
        let first = periods.partition_point(|period| period.end() <= one.window.start());
        for (period, counted) in periods.iter().zip(&mut found).skip(first) {
            let Some(part) = period.intersection(&one.window) else { break };
            if one.status.takes_place() {
                counted.reserved = counted.reserved.saturating_add(times(part.duration(), one.quantity));
                let while_open = times(open.within(part).total(), one.quantity);
                counted.reserved_open = counted.reserved_open.saturating_add(while_open);
            }
            if period.contains(one.window.start()) {
                match one.status {
                    Status::NoShow => counted.no_shows += 1,
                    Status::Cancelled => counted.cancellations += 1,
                    status if status.takes_place() => counted.reservations += 1,
                    _ => {}
                }
            }
        }
    }
    found
}

/// So many times as long.
fn times(length: SignedDuration, places: u32) -> SignedDuration {
    let places = i32::try_from(places).unwrap_or(i32::MAX);
    length.checked_mul(places).unwrap_or(SignedDuration::MAX)
}
