//! A group of calendars.

use async_graphql::{ID, Object};
use cal3_app::calendar::group;
use cal3_domain::ids::{decode_suffix, encode_suffix};

use crate::{connection::Place, scalars::DateTime};

/// A person's own group of calendars.
#[derive(Debug, Clone)]
pub(crate) struct CalendarGroup(pub(super) group::CalendarGroup);

impl From<group::CalendarGroup> for CalendarGroup {
    fn from(group: group::CalendarGroup) -> Self {
        Self(group)
    }
}

impl Place for group::Place {
    fn write(&self) -> String {
        format!("{}_{}", self.0, encode_suffix(self.1))
    }

    fn read(text: &str) -> Option<Self> {
        let (position, id) = text.split_once('_')?;
        Some((position.parse().ok()?, decode_suffix(id)?))
    }
}

/// A person's own group of calendars: it arranges their page and grants nothing. Which calendars are in it, these tell:
/// `Calendar.group`.
#[Object]
impl CalendarGroup {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Its place among the viewer's groups: smaller comes first. Only the order means something.
    async fn position(&self) -> i32 {
        self.0.position
    }

    /// Whether the viewer's page shows only its name.
    async fn is_collapsed(&self) -> bool {
        self.0.is_collapsed
    }

    /// Grows by one with each change; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it last changed (not what is in it).
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }
}
