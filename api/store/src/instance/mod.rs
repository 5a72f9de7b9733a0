//! A whole instance: all of its tables as text, read in one snapshot and loaded into an empty database.
//!
//! Nothing here knows a table by name: what there is comes from the catalogue, so a table that is added to the schema is
//! part of every export from then on.

mod catalogue;
mod check;
mod load;
mod prepare;
mod scratch;
mod snapshot;
mod swap;

pub use catalogue::Table;
pub use check::{Violation, check};
pub use load::Load;
pub use prepare::{Obstacle, prepare};
pub use scratch::{Scratch, database_size};
pub use snapshot::Snapshot;
pub use swap::swap;

/// A name as SQL has it.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
