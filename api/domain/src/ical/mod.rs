//! iCalendar: reading and writing RFC 5545 text, with the parameter encoding of RFC 6868 and the properties of RFC 7986.

mod assemble;
mod component;
mod lines;
mod parser;
#[cfg(test)]
mod parser_tests;
mod text;
pub mod zone;

pub use component::{Component, Kind, Note, NoteCode, Params, Property, split_param_values};
pub use parser::{Item, Limits, MAX_NOTES, ParseError, Parser, SkipReason, Skipped, Summary};
pub use text::{decode_param, encode_param, escape_text, split_text_list, unescape_text};
