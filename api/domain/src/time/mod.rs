//! Time as people say it and as machines compare it (RFC 5545 §3.3.4, §3.3.5).
//!
//! What the person said ([`EventTime`]: a date, a local time in a zone, a floating time, or an instant) is the truth. The
//! instants that follow from it are computed by a [`WallClock`] and can be computed again when a zone's rules change.
//! Nothing here panics: at the ends of the calendar (years -9999 and 9999) results saturate.

mod event_time;
mod exact;
mod length;
pub(crate) mod offset;
mod wall_clock;
mod window;
mod zone;

pub use event_time::EventTime;
pub(crate) use exact::write_exact;
pub use exact::{Direction, ExactDuration, ExactDurationError, Offset};
pub use length::Length;
pub use wall_clock::WallClock;
pub use window::{Window, WindowError};
pub use zone::{UnknownZone, Zone};

/// The days of the week by their names in the API, from Monday.
pub const WEEKDAYS: [&str; 7] =
    ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/// The name of a day of the week in the API.
pub fn weekday_name(weekday: jiff::civil::Weekday) -> &'static str {
    WEEKDAYS[usize::from(weekday.to_monday_zero_offset().cast_unsigned()) % 7]
}
