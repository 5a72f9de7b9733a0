//! iCalendar: reading and writing RFC 5545 text, with the parameter encoding of RFC 6868 and the properties of RFC 7986.
//!
//! # Reading
//! [`Parser`] takes bytes as they come and gives [`Item`]s: the properties of each VCALENDAR, whole [`Component`]s, and
//! those it had to leave out, so that every component of the file is accounted for. [`zone::ZoneResolver`] learns the
//! file's VTIMEZONEs and says what a TZID means; [`event_from_component`] makes a [`ParsedEvent`] of a VEVENT, with the
//! repairs it made, or a [`Rejection`] with the reason and [`task_from_component`] the data of a task of a VTODO (all other components are rejected as not supported yet).
//!
//! A VTIMEZONE may follow the events that use it, and its TZID holds within its VCALENDAR only. So an importer that has
//! the whole file reads it twice, which costs little: first for `Kind::TimeZone` alone (`zones.define(&component)`; a
//! failure there matters only to events that use the zone), then for the rest. `api/domain/examples/ics_report.rs`
//! is such an importer without a database.
//!
//! [`Imported`] (`Imported::from(read.event)`) is what is to be kept of it, and [`event_to_write`] the way back, for
//! [`CalendarWriter`].
//!
//! # What is decided where the RFC or real files leave it open
//! - A well-known TZID (IANA, also behind a vendor's prefix, or Windows by CLDR) wins over the file's own rules for it,
//!   which are often a sketch; where the two put a start at different instants, that is reported (`ZONE_RULES_DIFFER`).
//!   A TZID that is no known name uses the file's rules. One without rules rejects the event: nothing is shifted.
//! - X-WR-TIMEZONE is a hint for display. A local time without TZID floats.
//! - SUMMARY is cut to 1,000 characters, DESCRIPTION to 65,536, LOCATION to 2,000, each reported; a component beyond
//!   [`Limits`] is left out whole. A URL over 2,048 bytes is left out.
//! - Several RRULEs are kept and mean their union. EXRULE is kept without effect, and reported.
//! - An RRULE or TZID that cannot be understood rejects the event; an unreadable end, duration, EXDATE or RDATE is left
//!   out and reported.
//! - Midnight-to-midnight events are dates only if their writer marked them as all-day.
//! - Dates of a recurrence are fitted to the start's type, see [`fit`]; use it too for a RECURRENCE-ID against its series.

mod assemble;
mod component;
mod event;
mod lines;
mod parser;
#[cfg(test)]
mod parser_tests;
mod participants;
mod read;
mod stored;
mod text;
mod value;
mod write;
pub mod zone;

pub use component::{Component, Kind, Note, NoteCode, Params, Property, split_param_values};
pub use event::{ForeignZone, Geo, ParsedEvent, ReadEvent, Rejection, RejectionCode, Repair, RepairCode};
pub use parser::{Item, Limits, MAX_NOTES, ParseError, Parser, SkipReason, Skipped, Summary};
pub(crate) use participants::whole_params;
pub use participants::{participant_lines, take_participants};
pub use read::{ReadTask, event_from_component, fit, task_from_component};
pub use stored::{Imported, event_to_write};
pub use text::{decode_param, encode_param, escape_text, split_text_list, unescape_text};
pub use write::{CalendarHeader, CalendarWriter};
