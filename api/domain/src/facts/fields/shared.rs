//! The fields that are not about one thing of a calendar.

use crate::facts::{Field, Kind};

/// From where events came into a calendar.
pub const IMPORT_SOURCES: &[&str] = &["FILE", "SYNC"];
/// What a share lets do.
pub const ROLES: &[&str] = &["FREE_BUSY", "READER", "WRITER", "OWNER"];
/// With whom a calendar can be shared.
pub const GRANTEES: &[&str] = &["USER", "GROUP", "ORGANISATION", "LINK"];

/// `trigger`.
pub const TRIGGER: &[Field] = &[
    Field::new("kind", Kind::Text, "The kind of the trigger.", "EVENT_CREATED"),
    Field::new("at", Kind::Instant, "When it happened, or was due.", "2026-01-05T08:00:00Z"),
    Field::new("date", Kind::Date, "The day of that, in the rule's zone.", "2026-01-05"),
    Field::new("time", Kind::TimeOfDay, "The time of day of that, in the rule's zone.", "09:00"),
    Field::new("weekday", Kind::WEEKDAY, "The weekday of that, in the rule's zone.", "MONDAY"),
];

/// `rule`.
pub const RULE: &[Field] = &[
    Field::new("id", Kind::Id, "The rule's id.", "rul_01h455vb4pex5vsknk084sn02q"),
    Field::new("name", Kind::Text, "The rule's name.", "Remind the team"),
];

/// `cause`.
pub const CAUSE: &[Field] = &[
    Field::new("actorId", Kind::Id, "The person who made it.", "usr_01h455vb4pex5vsknk084sn02q"),
    Field::new("actorName", Kind::Text, "Their name.", "Ada Lovelace"),
    Field::new("actorEmail", Kind::Text, "Their address.", "ada@example.org"),
    Field::new("isAutomated", Kind::Boolean, "Whether a rule made it.", "false"),
    Field::new("depth", Kind::Number, "How many rules are behind it, one caused by the other.", "0"),
];

/// `import`.
pub const IMPORT: &[Field] = &[
    Field::new("source", Kind::Choice(IMPORT_SOURCES), "A file, or a synchronisation.", "FILE"),
    Field::new("name", Kind::Text, "The name of the file, or of the other calendar.", "holidays.ics"),
    Field::new("created", Kind::Number, "How many events were made.", "12"),
    Field::new("updated", Kind::Number, "How many events were changed.", "3"),
    Field::new("skipped", Kind::Number, "How many objects were left out.", "1"),
    Field::new("failed", Kind::Number, "How many objects could not be read.", "0"),
];

/// `share`.
pub const SHARE: &[Field] = &[
    Field::new("role", Kind::Choice(ROLES), "What the share lets do.", "READER"),
    Field::new("granteeKind", Kind::Choice(GRANTEES), "With whom: a person, a group …", "USER"),
    Field::new("granteeName", Kind::Text, "Their name.", "Ada Lovelace"),
    Field::new("granteeEmail", Kind::Text, "Their address; of a person only.", "ada@example.org"),
];
