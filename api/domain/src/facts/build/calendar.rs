//! Facts about a calendar.

use crate::{facts::Record, ids::CalendarId, time::Zone};

/// The calendar that something lies in, or that was imported into or shared.
#[derive(Debug, Clone)]
pub struct CalendarFacts<'a> {
    /// Its id.
    pub id: CalendarId,
    /// Its name.
    pub name: &'a str,
    /// Its description.
    pub description: Option<&'a str>,
    /// Its colour.
    pub color: &'a str,
    /// Its zone.
    pub zone: &'a Zone,
    /// The id of the person or organisation that owns it, as the API writes it.
    pub owner_id: String,
    /// The owner's name.
    pub owner_name: Option<&'a str>,
}

impl CalendarFacts<'_> {
    /// The group `calendar`.
    pub fn record(&self) -> Record {
        Record::default()
            .with("id", self.id.to_string())
            .with("name", self.name)
            .with("description", self.description)
            .with("color", self.color)
            .with("timeZone", self.zone.id())
            .with("ownerId", self.owner_id.as_str())
            .with("ownerName", self.owner_name)
    }
}
