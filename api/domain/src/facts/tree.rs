//! The facts of one cause.

use jiff::{Timestamp, tz::TimeZone};
use serde_json::Value as Json;

use super::{BEFORE, Catalogue, Kind, Record, Value};
use crate::time::{Zone, weekday_name};

static ABSENT: Value = Value::Absent;

/// What is known about one cause, as groups of named values: `trigger`, `event`, `calendar` … Cheap to clone.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    root: Record,
    at: Timestamp,
    zone: Zone,
    secrets: Record,
    masked: bool,
}

impl Facts {
    /// The facts of something that happened, or was due, at `at`. `kind` is the trigger's name; `zone` is the rule's: in it the
    /// trigger's own date and time are told, and templates write instants.
    pub fn new(kind: &str, at: Timestamp, zone: &Zone) -> Self {
        let local = zone.tz().to_datetime(at);
        let trigger = Record::default()
            .with("kind", kind)
            .with("at", at)
            .with("date", local.date())
            .with("time", local.time().with().subsec_nanosecond(0).build().unwrap_or(local.time()))
            .with("weekday", weekday_name(local.weekday()));
        let root = Record::default().with("trigger", trigger);
        Self { root, at, zone: zone.clone(), secrets: Record::default(), masked: false }
    }

    /// The same with a group of facts; a former group of this name is replaced.
    #[must_use]
    pub fn with(mut self, group: &'static str, record: Record) -> Self {
        self.root.set(group, record);
        self
    }

    /// The same with what a group was before the change.
    #[must_use]
    pub fn with_before(mut self, group: &'static str, record: Record) -> Self {
        let before = match self.root.get(BEFORE) {
            Some(Value::Record(before)) => before.clone(),
            _ => Record::default(),
        };
        self.root.set(BEFORE, before.with(group, record));
        self
    }

    /// The same with one of the rule's secrets. Secrets are printed by no template but those of a call's address, headers
    /// and body, and are in no JSON and no history.
    #[must_use]
    pub fn with_secret(mut self, name: impl Into<String>, secret: impl Into<String>) -> Self {
        self.secrets.set(name.into(), secret.into());
        self
    }

    /// The same with dots for every secret that the catalogue names: for previews and histories.
    #[must_use]
    pub fn masked(&self, catalogue: &Catalogue) -> Self {
        let dots = catalogue.secrets().map(|name| (name.to_owned().into(), Value::text("••••••")));
        Self { secrets: dots.collect(), masked: true, ..self.clone() }
    }

    /// Whether there are dots in place of the secrets.
    pub fn is_masked(&self) -> bool {
        self.masked
    }

    /// The fact at a path; [`Value::Absent`] where there is none.
    pub fn get(&self, path: &str) -> &Value {
        self.root.at(path).unwrap_or(&ABSENT)
    }

    /// What the fact at a path was before the change; `None` if the cause tells nothing about it.
    pub fn before(&self, path: &str) -> Option<&Value> {
        let (group, _) = path.split_once('.')?;
        match self.root.get(BEFORE) {
            Some(Value::Record(before)) if before.get(group).is_some() => {
                Some(before.at(path).unwrap_or(&ABSENT))
            }
            _ => None,
        }
    }

    /// Whether the change gave the fact at a path another value; no when nothing is told about it.
    pub fn changed(&self, path: &str) -> bool {
        self.before(path).is_some_and(|before| before != self.get(path))
    }

    /// When the cause happened or was due: what relative conditions and moments count from.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// The rule's zone.
    pub fn zone(&self) -> &TimeZone {
        self.zone.tz()
    }

    /// The groups.
    pub fn root(&self) -> &Record {
        &self.root
    }

    /// The rule's secrets.
    pub(crate) fn secrets(&self) -> &Record {
        &self.secrets
    }

    /// All facts in JSON, without the secrets: what a run's history keeps, and what [`Facts::from_json`] reads for a replay.
    pub fn to_json(&self) -> Json {
        self.root.to_json()
    }

    /// Reads what [`Facts::to_json`] wrote, by the catalogue of the trigger. What the catalogue does not know, or knows as
    /// another kind, is left out. `None` without a `trigger.at`.
    pub fn from_json(json: &Json, catalogue: &Catalogue, zone: &Zone) -> Option<Self> {
        let at = match Kind::Instant.read(json.pointer("/trigger/at")?)? {
            Value::Instant(at) => at,
            _ => return None,
        };
        let kind = json.pointer("/trigger/kind").and_then(Json::as_str).unwrap_or_default();
        let mut facts = Self::new(kind, at, zone);
        for field in catalogue.fields() {
            let found = field.name.split('.').try_fold(json, |json, name| json.get(name));
            if let Some(value) = found.and_then(|found| field.kind.read(found)) {
                facts.root = set_at(&facts.root, &field.name, value);
            }
        }
        Some(facts)
    }
}

/// The same record with a value at a path of names.
fn set_at(record: &Record, path: &str, value: Value) -> Record {
    match path.split_once('.') {
        None => record.clone().with(path.to_owned(), value),
        Some((first, rest)) => {
            let inner = match record.get(first) {
                Some(Value::Record(inner)) => inner.clone(),
                _ => Record::default(),
            };
            record.clone().with(first.to_owned(), set_at(&inner, rest, value))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        let at = "2026-03-28T23:30:00Z".parse().unwrap();
        let event = |location: &str| Record::default().with("location", location).with("summary", "Stand-up");
        Facts::new("EVENT_UPDATED", at, &Zone::iana("Europe/Berlin").unwrap())
            .with("event", event("Here"))
            .with_before("event", event("There"))
            .with_secret("token", "s3cret")
    }

    #[test]
    fn the_triggers_own_time_is_told_in_the_rules_zone() {
        let facts = facts();
        assert_eq!(facts.get("trigger.date").to_string(), "2026-03-29");
        assert_eq!(facts.get("trigger.time").to_string(), "00:30");
        assert_eq!(facts.get("trigger.weekday").to_string(), "SUNDAY");
    }

    #[test]
    fn a_change_is_told_field_by_field() {
        let facts = facts();
        assert!(facts.changed("event.location"));
        assert!(!facts.changed("event.summary"));
        assert_eq!(facts.before("event.url"), Some(&Value::Absent));
        assert_eq!(facts.before("calendar.name"), None);
        assert!(!facts.changed("calendar.name"));
    }

    #[test]
    fn secrets_are_in_no_json() {
        assert!(!facts().to_json().to_string().contains("s3cret"));
        assert_eq!(facts().get("secret.token"), &Value::Absent);
    }
}
