//! Imports: the file in chunks, how far the worker has come, and what became of each object.

mod content;
mod item;
mod read;
mod write;

use cal3_domain::ids::{CalendarId, EventId, ImportId, UserId};
use jiff::Timestamp;

pub use content::{chunk_after, delete_chunks, insert_chunk, prune};
pub use item::{insert_items, list_items};
pub use read::{list_visible, locked, locked_for_worker, visible};
pub use write::{Counts, insert, save};

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(i16)]
pub enum Status {
    /// Bytes are still to come.
    Uploading = 0,
    /// The file is here; a worker will take it.
    Pending = 1,
    /// A worker applies it.
    Running = 2,
    /// Everything has been applied.
    Succeeded = 3,
    /// It could not be applied; `failure` says why. What had been applied stays.
    Failed = 4,
    /// It was cancelled. What had been applied stays.
    Cancelled = 5,
}

impl Status {
    /// Whether nothing more will happen.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed | Self::Cancelled)
    }
}

/// An import of a file into a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// The calendar that the events go into.
    pub calendar_id: CalendarId,
    /// Who asked for it; their rights hold.
    pub user_id: UserId,
    /// The file's name, for display.
    pub file_name: String,
    /// The file's size in bytes.
    pub byte_size: i64,
    /// How many bytes have come.
    pub bytes_received: i64,
    /// How many bytes have been worked through.
    pub bytes_processed: i64,
    /// How far it has come.
    pub status: Status,
    /// How many objects have been worked through, in the order of the work.
    pub objects_processed: i32,
    /// What became of them.
    pub counts: Counts,
    /// Why it failed.
    pub failure: Option<String>,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
}

/// What became of an object of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(i16)]
pub enum Outcome {
    /// A new event.
    Created = 0,
    /// Written over the event with the same UID and RECURRENCE-ID.
    Updated = 1,
    /// The calendar has it just so.
    Unchanged = 2,
    /// Left out; the reason says why.
    Skipped = 3,
}

/// One object of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its place among the objects of the file, from 0.
    pub position: i32,
    /// The line of the file on which it begins, from 1.
    pub line: i32,
    /// `VEVENT` and the like.
    pub component: String,
    /// UID, if it has one.
    pub uid: Option<String>,
    /// RECURRENCE-ID, as ISO 8601.
    pub recurrence_id: Option<String>,
    /// SUMMARY, for display.
    pub summary: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// Why it was left out.
    pub reason: Option<String>,
    /// What was mended.
    pub repairs: Vec<String>,
    /// The event that it became or is.
    pub event_id: Option<EventId>,
}
