//! What a viewer can do with events.

mod answer;
pub(crate) mod busy;
mod create;
mod delete;
mod details;
mod fields;
mod input;
mod invitations;
mod notices;
mod occurrences;
mod overrides;
mod participants;
pub(crate) mod people;
mod read;
mod target;
mod tell;
mod timing;
mod update;

pub use answer::{AnswerEvent, answer, by_link, find_by_link};
pub use busy::{BusyKey, BusyQuery, busy, key as busy_key};
pub use create::{CreateEvent, create};
pub(crate) use create::{create_in, insert_in, new_uid};
pub use delete::{DeleteEvent, DeletedEvent, delete};
pub(crate) use details::{Edit, edit_details_in, edited};
pub use fields::fields;
pub(crate) use fields::time as time_fields;
pub use input::{EventPatch, RecurrenceInput, TimeInput};
pub use invitations::{INVITATIONS_COUNTED, Invitation, InvitationPlace, invitations, unanswered_count};
pub use occurrences::{MOST_CALENDARS, OccurrenceKey, OccurrenceView, WindowQuery, occurrence, occurrences};
pub use participants::{AttendeeInput, Notify};
pub use people::{MOST_PEOPLE, PersonTimes, people_times};
pub use read::{list, overrides, visible};
pub use target::{EventTarget, RecurrenceScope};
pub(crate) use tell::tell_of_following;
pub use update::{UpdateEvent, update};
pub(crate) use update::{present_in, update_in};
