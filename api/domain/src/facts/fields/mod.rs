//! The fields of the product, group by group. A trigger's catalogue is put together from these.

mod event;
mod reservation;
mod shared;

pub use event::{ANSWER, ANSWERS, ATTENDEE, ATTENDEE_KINDS, ATTENDEE_ROLES, CALENDAR, CHANGE, EVENT};
pub use reservation::{RESERVATION, RESERVATION_STATUSES, RESOURCE, TASK, TASK_STATUSES};
pub use shared::{CAUSE, GRANTEES, IMPORT, IMPORT_SOURCES, ROLES, RULE, SHARE, TRIGGER};

use super::Group;

/// `trigger`: what made the rule run.
pub const TRIGGER_GROUP: Group = Group { name: "trigger", fields: TRIGGER };
/// `rule`: the rule itself.
pub const RULE_GROUP: Group = Group { name: "rule", fields: RULE };
/// `cause`: who or what is behind it.
pub const CAUSE_GROUP: Group = Group { name: "cause", fields: CAUSE };
/// `event`: the event, or the occurrence.
pub const EVENT_GROUP: Group = Group { name: "event", fields: EVENT };
/// `before.event`: the event before the change.
pub const EVENT_BEFORE_GROUP: Group = Group { name: "before.event", fields: EVENT };
/// `change`: which fields changed.
pub const CHANGE_GROUP: Group = Group { name: "change", fields: CHANGE };
/// `answer`: an attendee's answer.
pub const ANSWER_GROUP: Group = Group { name: "answer", fields: ANSWER };
/// `calendar`: the calendar that it lies in, or that was imported or shared.
pub const CALENDAR_GROUP: Group = Group { name: "calendar", fields: CALENDAR };
/// `resource`: what is reserved; the first one of several.
pub const RESOURCE_GROUP: Group = Group { name: "resource", fields: RESOURCE };
/// `reservation`: the reservation.
pub const RESERVATION_GROUP: Group = Group { name: "reservation", fields: RESERVATION };
/// `before.reservation`: the reservation before the change.
pub const RESERVATION_BEFORE_GROUP: Group = Group { name: "before.reservation", fields: RESERVATION };
/// `task`: the task.
pub const TASK_GROUP: Group = Group { name: "task", fields: TASK };
/// `import`: what an import or a synchronisation did.
pub const IMPORT_GROUP: Group = Group { name: "import", fields: IMPORT };
/// `share`: with whom a calendar was shared.
pub const SHARE_GROUP: Group = Group { name: "share", fields: SHARE };
