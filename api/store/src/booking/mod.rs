//! Booking pages, and what bookings of people without an account need: links and spent proofs.

mod guest;
mod page;
mod public;

use cal3_domain::{
    booking::PageSettings,
    ids::{BookingPageId, OrganisationId, ResourceId, ResourceTypeId},
};
use jiff::Timestamp;

pub use guest::{About, about, by_secret, delete_expired_proofs, insert_secret, spend_proof};
pub use page::{count, delete, insert, list, locked, set_hosts, update, visible};
pub use public::{MOST_OFFERED, Offered, Published, offered, published};

/// What is booked on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One resource.
    Resource(ResourceId),
    /// A free one of a type.
    Type(ResourceTypeId),
    /// Some of the people of the type of people's hours: [`BookingPage::hosts`], as the assignment says.
    Team(ResourceTypeId),
}

/// A booking page.
#[derive(Debug, Clone, PartialEq)]
pub struct BookingPage {
    /// Its id.
    pub id: BookingPageId,
    /// The organisation whose resources are booked on it.
    pub organisation: OrganisationId,
    /// The last part of its address.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// What there is to know about it.
    pub description: Option<String>,
    /// What is booked on it.
    pub target: Target,
    /// Of a team: the hours of its people, in the order of their ids.
    pub hosts: Vec<ResourceId>,
    /// What it offers and asks.
    pub settings: PageSettings,
    /// Whether it can be opened.
    pub is_enabled: bool,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Target {
    fn columns(self) -> (Option<uuid::Uuid>, Option<uuid::Uuid>) {
        match self {
            Self::Resource(id) => (Some(id.0), None),
            Self::Type(id) | Self::Team(id) => (None, Some(id.0)),
        }
    }
}
