//! What mutations of shares take and answer.

use async_graphql::{ID, InputObject, MaybeUndefined, OneofObject, SimpleObject};
use cal3_app::{
    AppError,
    calendar::share::{CreateLink, CreateShare, LinkSecret, UpdateShare, With},
};

use super::CalendarShare;
use crate::{
    calendar::{Calendar, CalendarRole},
    context::read_id,
    payload::UserError,
    scalars::{DateTime, Url},
};

/// With whom a calendar is to be shared: one of these.
#[derive(OneofObject)]
pub(crate) enum CalendarGranteeInput {
    /// Whoever has this address: an account that has proved it, now or later. Whether there is one is not told.
    Email(String),
    /// A person who is in an organisation with the viewer, or a service account of it.
    UserId(ID),
    /// A group of an organisation that the viewer belongs to.
    GroupId(ID),
    /// An organisation that the viewer belongs to.
    OrganisationId(ID),
}

impl CalendarGranteeInput {
    fn read(self) -> Result<With, AppError> {
        Ok(match self {
            Self::Email(address) => With::Address(address),
            Self::UserId(id) => With::User(read_id(&id, "grantee.userId")?),
            Self::GroupId(id) => With::Group(read_id(&id, "grantee.groupId")?),
            Self::OrganisationId(id) => With::Organisation(read_id(&id, "grantee.organisationId")?),
        })
    }
}

/// A new share of a calendar.
#[derive(InputObject)]
pub(crate) struct CalendarShareCreateInput {
    /// The calendar.
    pub calendar_id: ID,
    /// With whom.
    pub grantee: CalendarGranteeInput,
    /// What it allows: no more than the viewer may do themselves.
    pub role: CalendarRole,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl CalendarShareCreateInput {
    /// What the use case takes.
    ///
    /// # Errors
    /// [`AppError::Invalid`] for an id that is none.
    pub(super) fn read(self) -> Result<CreateShare, AppError> {
        Ok(CreateShare {
            calendar: read_id(&self.calendar_id, "calendarId")?,
            with: self.grantee.read()?,
            role: self.role.into(),
            idempotency_key: self.idempotency_key,
        })
    }
}

/// A new public link to a calendar.
#[derive(InputObject)]
pub(crate) struct CalendarLinkCreateInput {
    /// The calendar.
    pub calendar_id: ID,
    /// What it allows: FREE_BUSY or READER.
    pub role: CalendarRole,
    /// What it is called, to tell it from others: at most 200 characters.
    pub name: Option<String>,
    /// When it stops working; never when left out.
    pub expires_at: Option<DateTime>,
    /// Makes a second request with the same key and input answer what the first did, but for the secret, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl CalendarLinkCreateInput {
    /// What the use case takes.
    ///
    /// # Errors
    /// [`AppError::Invalid`] for an id that is none.
    pub(super) fn read(self) -> Result<CreateLink, AppError> {
        Ok(CreateLink {
            calendar: read_id(&self.calendar_id, "calendarId")?,
            role: self.role.into(),
            name: self.name,
            expires_at: self.expires_at.map(|at| at.0),
            idempotency_key: self.idempotency_key,
        })
    }
}

/// Which public link is to get a new secret.
#[derive(InputObject)]
pub(crate) struct CalendarLinkRotateInput {
    /// The share.
    pub id: ID,
    /// When the new link stops working; null for never; as the old one when left out.
    pub expires_at: MaybeUndefined<DateTime>,
}

/// What is to change of a share. What is left out stays.
#[derive(InputObject)]
pub(crate) struct CalendarShareUpdateInput {
    /// The share.
    pub id: ID,
    /// What it allows; of a public link FREE_BUSY or READER.
    pub role: Option<CalendarRole>,
    /// What a public link is called; null for nothing.
    pub name: MaybeUndefined<String>,
    /// When a public link stops working: later than before; null for never.
    pub expires_at: MaybeUndefined<DateTime>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl From<CalendarShareUpdateInput> for UpdateShare {
    fn from(input: CalendarShareUpdateInput) -> Self {
        Self {
            role: input.role.map(Into::into),
            name: input.name.into(),
            expires_at: Option::from(input.expires_at).map(|at: Option<DateTime>| at.map(|at| at.0)),
            if_version: input.if_version,
        }
    }
}

/// Which share is to go.
#[derive(InputObject)]
pub(crate) struct CalendarShareDeleteInput {
    /// The share.
    pub id: ID,
}

/// Which calendar the viewer leaves.
#[derive(InputObject)]
pub(crate) struct CalendarLeaveInput {
    /// The calendar.
    pub id: ID,
}

/// Which calendar the viewer comes back to.
#[derive(InputObject)]
pub(crate) struct CalendarRejoinInput {
    /// The calendar.
    pub id: ID,
}

/// What `calendarShareCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarShareCreatePayload {
    /// The new share.
    pub calendar_share: Option<CalendarShare>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// A public link's secret, and where it leads.
#[derive(SimpleObject)]
pub(crate) struct CalendarLinkSecret {
    /// What programs send as `Authorization: Bearer …`, shown this once.
    pub secret: String,
    /// The page for people.
    pub page_url: Url,
    /// The page for a frame in another page.
    pub embed_url: Url,
    /// The iCalendar feed, for programs that subscribe to one.
    pub feed_url: Url,
}

impl From<LinkSecret> for CalendarLinkSecret {
    fn from(link: LinkSecret) -> Self {
        Self {
            secret: link.secret().to_owned(),
            page_url: Url(link.page_url()),
            embed_url: Url(link.embed_url()),
            feed_url: Url(link.feed_url()),
        }
    }
}

/// What `calendarLinkCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarLinkCreatePayload {
    /// The new link's share.
    pub calendar_share: Option<CalendarShare>,
    /// Its secret, shown this once; null when a request was repeated. Whoever has it sees the calendar.
    pub link: Option<CalendarLinkSecret>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarLinkRotate` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarLinkRotatePayload {
    /// The new link's share, which replaces the old one.
    pub calendar_share: Option<CalendarShare>,
    /// Its secret, shown this once. Whoever has it sees the calendar.
    pub link: Option<CalendarLinkSecret>,
    /// The id of the share of the link that stopped working.
    pub deleted_id: Option<ID>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarShareUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarShareUpdatePayload {
    /// The share as it is now.
    pub calendar_share: Option<CalendarShare>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarShareDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarShareDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarLeave` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarLeavePayload {
    /// The id of the calendar that was left.
    pub left_id: Option<ID>,
    /// Whether there was nothing to leave (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `calendarRejoin` answers.
#[derive(SimpleObject)]
pub(crate) struct CalendarRejoinPayload {
    /// The calendar as the viewer sees it again.
    pub calendar: Option<Calendar>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
