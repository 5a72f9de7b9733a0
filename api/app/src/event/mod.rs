//! What a viewer can do with events.

mod create;
mod delete;
mod fields;
mod input;
mod occurrences;
mod read;
mod target;
mod timing;
mod update;

pub use create::{CreateEvent, create};
pub use delete::{DeleteEvent, DeletedEvent, delete};
pub use fields::fields;
pub use input::{EventPatch, RecurrenceInput, TimeInput};
pub use occurrences::{MOST_CALENDARS, OccurrenceKey, OccurrenceView, WindowQuery, occurrence, occurrences};
pub use read::{list, overrides, visible};
pub use target::{EventTarget, RecurrenceScope};
pub use update::{UpdateEvent, update};
