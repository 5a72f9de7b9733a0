//! An organisation, as one who belongs to it sees it.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::{
    AppError, booking,
    organisation::{self as app, group, holiday, invitation, member, service_account},
};
use cal3_domain::access as domain;

use super::{Membership, NamePlace, holiday::Holiday};
use crate::{
    booking::BookingPage,
    calendar::Calendar,
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    group::Group,
    invitation::Invitation,
    scalars::{Date, DateTime, TimeZone},
    service_account::ServiceAccount,
};

/// An organisation: the people, groups and calendars of one household, club or company.
#[derive(Debug, Clone)]
pub(crate) struct Organisation(pub(crate) Arc<app::Organisation>);

impl From<app::Organisation> for Organisation {
    fn from(organisation: app::Organisation) -> Self {
        Self(Arc::new(organisation))
    }
}

/// What somebody may do in an organisation. Each role includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::OrganisationRole")]
pub(crate) enum OrganisationRole {
    /// Belongs to it: sees its members and groups, and what is shared with them.
    Member,
    /// Also manages its resources.
    ResourceManager,
    /// Also manages its members, service accounts, groups, invitations and calendars.
    Admin,
    /// Also makes and removes owners, and deletes it.
    Owner,
}

/// An organisation: the people, groups and calendars of one household, club or company.
#[Object]
impl Organisation {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Its name in addresses.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// The zone of new calendars in it.
    async fn time_zone(&self) -> TimeZone {
        TimeZone(self.0.time_zone.clone())
    }

    /// The language in which it writes to people, as a BCP 47 tag.
    async fn locale(&self) -> &str {
        &self.0.locale
    }

    /// Its colour, as `#rrggbb`.
    async fn color(&self) -> &str {
        &self.0.color
    }

    /// What the viewer may do in it.
    async fn viewer_role(&self) -> OrganisationRole {
        self.0.role.into()
    }

    /// The people and service accounts in it, in the order of their names. Scope: `organisations:read`.
    async fn members(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those in whose name or address this stands; at most 100 characters.")] search: Option<
            String,
        >,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Membership>> {
        let page = async {
            let paging = Paging::<NamePlace>::read(first, after, last, before, PAGE_MAX)?;
            let args = paging.args_as();
            let members = member::list(ctx.app(), ctx.viewer(), self.0.id, search.as_deref(), &args).await?;
            Ok::<_, AppError>(Connection::new(&paging, members, |member| {
                (NamePlace::of(&member), Membership(member))
            }))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Its groups, in the order of their making. Scope: `organisations:read`.
    async fn groups(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Group>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let groups = group::list(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, groups, |group| (group.id.0, Group::from(group))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// The invitations into it that wait to be accepted, in the order of their making, for its administrators and owners;
    /// for others none. Scope: `organisations:read`.
    async fn invitations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Invitation>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let found = invitation::list(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |row| (row.id.0, Invitation::from(row))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Its booking pages, in the order of their making, for those who manage its resources; for others those of
    /// their own hour. Scope: `resources:read`.
    async fn booking_pages(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<BookingPage>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let found = booking::list(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |row| (row.id.0, BookingPage::from(row))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// The accounts with which its programs act, in the order of their making, for its administrators and owners; for others none.
    /// Scope: `organisations:read`.
    async fn service_accounts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<ServiceAccount>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let found = service_account::list(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |row| (row.id.0, ServiceAccount::from(row))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Its holidays, in the order of their dates: its resources are closed on them, or have other hours, as their rules say.
    /// Scope: `organisations:read`.
    #[allow(clippy::too_many_arguments, reason = "the arguments of a GraphQL field")]
    async fn holidays(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only from this date on.")] from: Option<Date>,
        #[graphql(desc = "Only until this date, inclusive.")] to: Option<Date>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Holiday>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let range = (from.map(|date| date.0), to.map(|date| date.0));
            let found = holiday::list(ctx.app(), ctx.viewer(), self.0.id, range, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |row| (row.date, Holiday::from(row))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Those of its calendars that the viewer can see, in the order of their making. Scope: `calendars:read`.
    async fn calendars(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Calendar>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let calendars = app::list_calendars(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, calendars, |row| (row.id.0, Calendar::from(row))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Grows by one with each change of the organisation itself; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When the organisation itself last changed.
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }
}
