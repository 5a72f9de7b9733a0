//! Tasks. Every query for a viewer joins `calendar_access`: at least the role READER is asked for, and OWNER for what is private,
//! unless the viewer made it.

mod read;
mod row;
mod write;

pub use read::{
    Filter, Order, Place, VisibleTask, due_between, list_visible, locked, locked_by_uid, of_anybody,
    page_for_export, visible,
};
pub use write::{delete, insert, rezone, set_content_hash, update};
