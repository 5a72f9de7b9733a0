//! A booking page, for those who manage the organisation's resources.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{
    AppError,
    booking::{self, Target},
};

use crate::{
    context::ContextExt as _,
    error::refuse,
    resource::{Resource, ResourceType},
    scalars::{DateTime, Json, Url},
};

/// A page on which people without an account book a resource, or a free one of a type.
#[derive(Debug, Clone)]
pub(crate) struct BookingPage(pub(crate) Arc<booking::BookingPage>);

impl From<booking::BookingPage> for BookingPage {
    fn from(page: booking::BookingPage) -> Self {
        Self(Arc::new(page))
    }
}

/// A page on which people without an account book a resource, or a free one of a type. Those who manage the organisation's
/// resources see it.
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

    /// The resource that is booked; null for a page of a type.
    async fn resource(&self, ctx: &Context<'_>) -> Result<Option<Resource>> {
        match self.0.target {
            Target::Resource(id) => Ok(ctx.load(id).await?.map(Resource)),
            Target::Type(_) => Ok(None),
        }
    }

    /// The type of which a free resource is booked; null for a page of one resource.
    async fn resource_type(&self, ctx: &Context<'_>) -> Result<Option<ResourceType>> {
        match self.0.target {
            Target::Type(id) => Ok(ctx.load(id).await?.map(ResourceType)),
            Target::Resource(_) => Ok(None),
        }
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
