//! Facts that are not about one thing of a calendar.

use crate::{facts::Record, ids::RuleId};

/// Who or what is behind a cause.
#[derive(Debug, Clone)]
pub struct CauseFacts<'a> {
    /// The person's id, as the API writes it.
    pub actor_id: Option<String>,
    /// The person's name.
    pub actor_name: Option<&'a str>,
    /// The person's address.
    pub actor_email: Option<&'a str>,
    /// How many rules are behind it: [`Chain::depth`](crate::automation::run::Chain::depth).
    pub depth: u32,
}

impl CauseFacts<'_> {
    /// The group `cause`.
    pub fn record(&self) -> Record {
        Record::default()
            .with("actorId", self.actor_id.clone())
            .with("actorName", self.actor_name)
            .with("actorEmail", self.actor_email)
            .with("isAutomated", self.depth > 0)
            .with("depth", self.depth)
    }
}

/// The group `rule`.
pub fn rule(id: RuleId, name: &str) -> Record {
    Record::default().with("id", id.to_string()).with("name", name)
}

/// What an import or a synchronisation did.
#[derive(Debug, Clone, Default)]
pub struct ImportFacts<'a> {
    /// One of [`IMPORT_SOURCES`](crate::facts::fields::IMPORT_SOURCES).
    pub source: &'a str,
    /// The name of the file, or of the other calendar.
    pub name: Option<&'a str>,
    /// How many events were made.
    pub created: u32,
    /// How many events were changed.
    pub updated: u32,
    /// How many objects were left out.
    pub skipped: u32,
    /// How many objects could not be read.
    pub failed: u32,
}

impl ImportFacts<'_> {
    /// The group `import`.
    pub fn record(&self) -> Record {
        Record::default()
            .with("source", self.source)
            .with("name", self.name)
            .with("created", self.created)
            .with("updated", self.updated)
            .with("skipped", self.skipped)
            .with("failed", self.failed)
    }
}

/// With whom a calendar was shared.
#[derive(Debug, Clone, Default)]
pub struct ShareFacts<'a> {
    /// One of [`ROLES`](crate::facts::fields::ROLES).
    pub role: &'a str,
    /// One of [`GRANTEES`](crate::facts::fields::GRANTEES).
    pub grantee_kind: &'a str,
    /// Their name.
    pub grantee_name: Option<&'a str>,
    /// Their address; of a person only.
    pub grantee_email: Option<&'a str>,
}

impl ShareFacts<'_> {
    /// The group `share`.
    pub fn record(&self) -> Record {
        Record::default()
            .with("role", self.role)
            .with("granteeKind", self.grantee_kind)
            .with("granteeName", self.grantee_name)
            .with("granteeEmail", self.grantee_email)
    }
}
