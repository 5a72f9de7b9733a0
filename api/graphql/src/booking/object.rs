//! A booking page, for those who manage the organisation's resources, and for whose hour it is.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::{
    AppError,
    booking::{self, Target},
};
use cal3_domain::booking::Assignment;

use crate::{
    context::ContextExt as _,
    error::refuse,
    resource::{Resource, ResourceType},
    scalars::{DateTime, Json, Url},
};

/// Who gets a booking of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "Assignment")]
pub(crate) enum BookingAssignment {
    /// The first that is free.
    FirstFree,
    /// One of the team: whoever is free and had the fewest bookings of the page in the last 30 days, then who waits longest.
    RoundRobin,
    /// All of the team together, when all are free.
    Collective,
}

/// A page on which people without an account book a resource, a free one of a type, a person or a team.
#[derive(Debug, Clone)]
pub(crate) struct BookingPage(pub(crate) Arc<booking::BookingPage>);

impl From<booking::BookingPage> for BookingPage {
    fn from(page: booking::BookingPage) -> Self {
        Self(Arc::new(page))
    }
}

/// A page on which people without an account book a resource, a free one of a type, a person or a team. Those who manage the
/// organisation's resources see it, and the person whose hour is booked.
#[Object]
impl BookingPage {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The organisation whose resources are booked on it.
    async fn organisation_id(&self) -> ID {
        self.0.organisation.to_string().into()
    }

    /// The last part of its address.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// Its address.
    async fn url(&self, ctx: &Context<'_>) -> Url {
        Url(booking::url(ctx.app(), &self.0))
    }

    /// What it is called.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// What there is to know about it.
    async fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }

    /// The resource that is booked, or the person's hour; null for a page of a type or a team.
    async fn resource(&self, ctx: &Context<'_>) -> Result<Option<Resource>> {
        match self.0.target {
            Target::Resource(id) => Ok(ctx.load(id).await?.map(Resource)),
            Target::Type(_) | Target::Team(_) => Ok(None),
        }
    }

    /// The type of which a free resource is booked; null for a page of one resource or a team.
    async fn resource_type(&self, ctx: &Context<'_>) -> Result<Option<ResourceType>> {
        match self.0.target {
            Target::Type(id) => Ok(ctx.load(id).await?.map(ResourceType)),
            Target::Resource(_) | Target::Team(_) => Ok(None),
        }
    }

    /// The hours of the people of a team, at most 20; none for other pages.
    async fn hosts(&self, ctx: &Context<'_>) -> Result<Vec<Resource>> {
        let hosts = self.0.hosts.iter().map(|id| ctx.load(*id));
        let hosts = futures_util::future::try_join_all(hosts).await?;
        Ok(hosts.into_iter().flatten().map(Resource).collect())
    }

    /// Who of those that are booked gets a booking.
    async fn assignment(&self) -> BookingAssignment {
        self.0.settings.assignment.into()
    }

    /// The lengths to choose from, in minutes, shortest first.
    async fn durations(&self) -> Vec<i32> {
        minutes(&self.0)
    }

    /// What is asked besides name and mail address: a list.
    async fn questions(&self, ctx: &Context<'_>) -> Result<Json> {
        questions(ctx, &self.0)
    }

    /// What must be agreed to; null for nothing.
    async fn consent(&self) -> Option<&str> {
        self.0.settings.consent.as_deref()
    }

    /// Whether a booking is confirmed only when the guest opens the link in the mail.
    async fn confirm_by_mail(&self) -> bool {
        self.0.settings.confirm_by_mail
    }

    /// Whether the browser must do some work before it may book.
    async fn proof_of_work(&self) -> bool {
        self.0.settings.proof_of_work
    }

    /// Whether it can be opened.
    async fn is_enabled(&self) -> bool {
        self.0.is_enabled
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

/// The lengths of a page in minutes.
pub(super) fn minutes(page: &booking::BookingPage) -> Vec<i32> {
    page.settings.durations.iter().map(|one| i32::try_from(one.get()).unwrap_or(i32::MAX)).collect()
}

/// The questions of a page as the API answers them: JSON.
pub(super) fn questions(ctx: &Context<'_>, page: &booking::BookingPage) -> Result<Json> {
    let json = serde_json::to_value(&page.settings.questions).map_err(AppError::internal);
    json.map(Json).map_err(|error| refuse(ctx, error))
}
