//! Time zones in iCalendar: names, and the rules a file brings with it.

mod windows;

pub use windows::iana_for_windows;
