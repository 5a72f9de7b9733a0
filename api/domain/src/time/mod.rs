//! Time as people say it and as machines compare it (RFC 5545 §3.3.4, §3.3.5).
//!
//! What the person said ([`EventTime`]: a date, a local time in a zone, a floating time, or an instant) is the truth. The
//! instants that follow from it are computed by a [`WallClock`] and can be computed again when a zone's rules change.
//! Nothing here panics: at the ends of the calendar (years -9999 and 9999) results saturate.

mod event_time;
mod length;
pub(crate) mod offset;
mod wall_clock;
mod window;
mod zone;

pub use event_time::EventTime;
pub use length::Length;
pub use wall_clock::WallClock;
pub use window::{Window, WindowError};
pub use zone::{UnknownZone, Zone};
