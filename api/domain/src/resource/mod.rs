//! What can be reserved: resources, their types, their place in the tree, what comes with them, and when they are closed.

use jiff::Timestamp;

use crate::booking::Question;
use crate::ids::{OrganisationId, PolicyId, ResourceId, ResourceTypeId};
use crate::policy::{Audience, Fault};

mod accessory;
mod attribute;
mod blackout;
mod tree;

pub use accessory::{Accessory, MAX_ACCESSORIES, check_accessories};
pub use attribute::{AttributeFilter, AttributeTest, AttributeValue, Attributes};
pub use blackout::{Blackout, BlackoutError, MAX_CLOSURES, MAX_REASON};
pub use tree::{MAX_DEPTH, TreeFault, check_parent};

/// The largest capacity of a pool.
pub const MAX_CAPACITY: u32 = 100_000;
/// Most characters of a description.
pub const MAX_DESCRIPTION: usize = 10_000;
/// Most characters of a URL.
pub const MAX_URL: usize = 2_048;

/// How much of a resource there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stock {
    /// One: this room, this car. At no instant two reservations hold it.
    Unit,
    /// Several that are alike: desks, seats. At no instant more than this are held.
    Pool(u32),
}

impl Stock {
    /// How many there are.
    pub fn capacity(self) -> u32 {
        match self {
            Self::Unit => 1,
            Self::Pool(capacity) => capacity,
        }
    }
}

/// A kind of resource.
#[derive(Debug, Clone, PartialEq)]
pub struct ResourceType {
    /// Its id.
    pub id: ResourceTypeId,
    /// The organisation that has it.
    pub organisation_id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// `#rrggbb`.
    pub color: String,
    /// The name of an icon.
    pub icon: Option<String>,
    /// What a booker fills in.
    pub questions: Vec<Question>,
    /// The rules of its resources that have none of their own.
    pub policy_id: Option<PolicyId>,
    /// Grows by one with each change.
    pub version: i32,
}

/// What is said about a resource.
#[derive(Debug, Clone, PartialEq)]
pub struct ResourceData {
    /// What it is called.
    pub name: String,
    /// What there is to know about it.
    pub description: Option<String>,
    /// How much of it there is.
    pub stock: Stock,
    /// The IANA name of the zone on whose clocks its hours are read.
    pub time_zone: String,
    /// What can be asked for: seats, floor space, a projector.
    pub attributes: Attributes,
    /// Where its photo is.
    pub photo_url: Option<String>,
    /// Who can see it. Who may book it is for its policy.
    pub visible_to: Audience,
    /// Whether it can be reserved: a site or a floor cannot, nor can what is out of order.
    pub is_bookable: bool,
}

/// A resource as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// The organisation that has it.
    pub organisation_id: OrganisationId,
    /// What kind it is.
    pub type_id: ResourceTypeId,
    /// What it is in: a room on a floor, a floor of a site.
    pub parent_id: Option<ResourceId>,
    /// Its own rules; those of its type otherwise.
    pub policy_id: Option<PolicyId>,
    /// What is said about it.
    pub data: ResourceData,
    /// Grows by one with each change.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl ResourceData {
    /// Everything that is wrong with it, by the names of the API.
    pub fn validate(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut check = |right: bool, field: &str, message: String| {
            if !right {
                faults.push(Fault { field: field.to_owned(), message });
            }
        };
        let name = crate::account::display_name(&self.name);
        check(
            name.as_deref() == Ok(&self.name),
            "name",
            "one line of text without blanks around it".to_owned(),
        );
        let fits = self.description.as_ref().is_none_or(|text| text.chars().nth(MAX_DESCRIPTION).is_none());
        check(fits, "description", format!("at most {MAX_DESCRIPTION} characters"));
        let capacity = self.stock.capacity();
        check((1..=MAX_CAPACITY).contains(&capacity), "capacity", format!("1 to {MAX_CAPACITY}"));
        let zone = crate::account::time_zone_name(&self.time_zone);
        check(zone.is_ok(), "timeZone", "the IANA name of a time zone, such as Europe/Berlin".to_owned());
        let url = self.photo_url.as_deref().unwrap_or("https://-");
        let is_url =
            url.starts_with("https://") && url.len() <= MAX_URL && !url.contains(char::is_whitespace);
        check(is_url, "photoUrl", format!("an https:// address of at most {MAX_URL} characters"));
        faults.extend(self.attributes.validate());
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_a_resource_is_named() {
        let good = ResourceData {
            name: "Blue room".to_owned(),
            description: None,
            stock: Stock::Unit,
            time_zone: "Europe/Berlin".to_owned(),
            attributes: Attributes::default(),
            photo_url: Some("https://example.org/blue.jpg".to_owned()),
            visible_to: Audience::members(),
            is_bookable: true,
        };
        assert_eq!(good.validate(), []);
        let bad = ResourceData {
            name: " Blue\nroom".to_owned(),
            description: Some("x".repeat(10_001)),
            stock: Stock::Pool(0),
            time_zone: "Europe/Atlantis".to_owned(),
            attributes: [("Seats", AttributeValue::Number(f64::NAN))].into_iter().collect(),
            photo_url: Some("javascript:alert(1)".to_owned()),
            ..good
        };
        let fields: Vec<_> = bad.validate().into_iter().map(|fault| fault.field).collect();
        assert_eq!(
            fields,
            [
                "name",
                "description",
                "capacity",
                "timeZone",
                "photoUrl",
                "attributes.Seats",
                "attributes.Seats"
            ]
        );
    }
}
