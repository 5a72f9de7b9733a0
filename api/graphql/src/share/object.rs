//! A calendar, shared, as its owners see it; a calendar that was left.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::calendar::share::{self, Grantee};

use crate::{
    calendar::{Calendar, CalendarRole},
    event::calendar,
    scalars::DateTime,
};

/// A calendar, shared with somebody or by a public link.
#[derive(Debug, Clone)]
pub(crate) struct CalendarShare(Arc<share::Share>);

impl From<Arc<share::Share>> for CalendarShare {
    fn from(share: Arc<share::Share>) -> Self {
        Self(share)
    }
}

impl From<share::Share> for CalendarShare {
    fn from(share: share::Share) -> Self {
        Self(Arc::new(share))
    }
}

/// With what kind of grantee a calendar is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub(crate) enum CalendarShareKind {
    /// A person, by their address or their id, or a service account.
    Person,
    /// A group of an organisation: whoever is in it.
    Group,
    /// An organisation: all of its members.
    Organisation,
    /// Whoever has the public link.
    Link,
}

/// A calendar, shared with somebody or by a public link. Its owners see it.
#[Object]
impl CalendarShare {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The calendar. Scope: `calendars:read`.
    async fn calendar(&self, ctx: &Context<'_>) -> Result<Calendar> {
        calendar(ctx, self.0.calendar).await
    }

    /// The id of the calendar.
    async fn calendar_id(&self) -> ID {
        self.0.calendar.to_string().into()
    }

    /// With what kind of grantee.
    async fn kind(&self) -> CalendarShareKind {
        match &self.0.grantee {
            Grantee::User { .. } | Grantee::Address { .. } => CalendarShareKind::Person,
            Grantee::Group { .. } => CalendarShareKind::Group,
            Grantee::Organisation { .. } => CalendarShareKind::Organisation,
            Grantee::Link { .. } => CalendarShareKind::Link,
        }
    }

    /// What it allows.
    async fn role(&self) -> CalendarRole {
        self.0.role.into()
    }

    /// The address that it was given to. It is whoever's proves to have it, now or later: whether an account has it is not
    /// told.
    async fn email(&self) -> Option<&str> {
        match &self.0.grantee {
            Grantee::Address { email, .. } => Some(email),
            _ => None,
        }
    }

    /// What the grantee is called, or the link; null for a link without a name, and for a person with whom the viewer is in no
    /// organisation.
    async fn name(&self) -> Option<&str> {
        match &self.0.grantee {
            Grantee::User { name, .. } | Grantee::Address { name, .. } | Grantee::Link { name } => {
                name.as_deref()
            }
            Grantee::Group { name, .. } | Grantee::Organisation { name, .. } => Some(name),
        }
    }

    /// The person, group or organisation; null for a link, and for a person with whom the viewer is in no organisation.
    async fn grantee_id(&self) -> Option<ID> {
        let id = match &self.0.grantee {
            Grantee::User { id, .. } => id.to_string(),
            Grantee::Address { user: Some(id), name: Some(_), .. } => id.to_string(),
            Grantee::Group { id, .. } => id.to_string(),
            Grantee::Organisation { id, .. } => id.to_string(),
            Grantee::Address { .. } | Grantee::Link { .. } => return None,
        };
        Some(id.into())
    }

    /// When a public link stops working; null for never, and for other shares.
    async fn expires_at(&self) -> Option<DateTime> {
        self.0.expires_at.map(DateTime)
    }

    /// Who made it; null when they are gone.
    async fn created_by_id(&self) -> Option<ID> {
        self.0.created_by.map(|id| id.to_string().into())
    }

    /// Grows by one with each change; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it last changed.
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }
}

/// A calendar that the viewer left.
pub(crate) struct LeftCalendar(pub(super) share::Departed);

/// A calendar that the viewer left, although it is shared with a group or an organisation of theirs: `calendarRejoin` leads
/// back to it.
#[Object]
impl LeftCalendar {
    /// The id of the calendar.
    async fn calendar_id(&self) -> ID {
        self.0.calendar.to_string().into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What the viewer could do with it.
    async fn role(&self) -> CalendarRole {
        self.0.role.into()
    }

    /// When they left.
    async fn left_at(&self) -> DateTime {
        DateTime(self.0.at)
    }
}
