//! Who asks, as queries see it: the argument of the SQL function `calendar_access`.

use cal3_domain::{
    access::{CalendarRole, Viewer},
    ids::{CalendarId, UserId},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Who asks, and what narrows their rights: PostgreSQL's composite type `viewer`.
///
/// Made from a [`Viewer`] whose scope has been decided; a query that takes it fetches only what the viewer may see.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "viewer")]
pub struct Access {
    user_id: Option<Uuid>,
    link_id: Option<Uuid>,
    calendar_ids: Option<Vec<Uuid>>,
    resource_ids: Option<Vec<Uuid>>,
    feed_calendar_id: Option<Uuid>,
    max_role: i16,
}

impl Access {
    /// The rights of `viewer`; nobody's for [`Viewer::Anonymous`].
    pub fn of(viewer: &Viewer) -> Self {
        let mut access = Self {
            user_id: viewer.user_id().map(|id| id.0),
            link_id: None,
            calendar_ids: None,
            resource_ids: None,
            feed_calendar_id: None,
            max_role: CalendarRole::Owner.code(),
        };
        match viewer {
            Viewer::Token { grant, .. } => {
                access.calendar_ids = grant.calendars.as_ref().map(|ids| ids.iter().map(|id| id.0).collect());
                access.resource_ids = grant.resources.as_ref().map(|ids| ids.iter().map(|id| id.0).collect());
            }
            Viewer::Link { id } => {
                access.link_id = Some(id.0);
                access.max_role = CalendarRole::Reader.code();
            }
            Viewer::Anonymous | Viewer::User { .. } | Viewer::Worker { .. } => {}
        }
        access
    }

    /// Whoever has the secret feed URL of a calendar: they read all of it.
    pub fn of_feed(calendar: CalendarId) -> Self {
        Self { feed_calendar_id: Some(calendar.0), ..Self::of(&Viewer::Anonymous) }
    }

    /// The person whose rights hold, if there is one.
    pub fn user(&self) -> Option<UserId> {
        self.user_id.map(UserId)
    }

    /// Whom changes that are told to one alone may name: the person, or the public link.
    pub(crate) fn audience(&self) -> Option<Uuid> {
        self.user_id.or(self.link_id)
    }

    /// Whether it is no more than a public link's.
    pub(crate) fn is_link(&self) -> bool {
        self.link_id.is_some()
    }

    /// Whether a token narrows it to some calendars.
    pub fn is_narrowed_to_calendars(&self) -> bool {
        self.calendar_ids.is_some()
    }

    /// Whether a token narrows it to some resources.
    pub fn is_narrowed_to_resources(&self) -> bool {
        self.resource_ids.is_some()
    }
}

impl From<UserId> for Access {
    /// The unnarrowed rights of a person.
    fn from(user: UserId) -> Self {
        Self::of(&Viewer::Worker { acting_for: user })
    }
}

/// Lets a new connection look up the number of the type `viewer` once, so that no query of a request has to.
///
/// # Errors
/// [`sqlx::Error`] when the connection is lost. A database that is not migrated yet lacks the type, which is no fault.
pub(crate) async fn learn_type(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let nobody = Access::of(&Viewer::Anonymous);
    match sqlx::query("select $1 --greeting").bind(nobody).execute(connection).await {
        Ok(_) | Err(sqlx::Error::TypeNotFound { .. } | sqlx::Error::Database(_)) => Ok(()),
        Err(error) => Err(error),
    }
}
