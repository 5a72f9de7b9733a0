//! An open booking page, as anybody sees it.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use cal3_app::{
    AppError,
    reservation::guest::{self, OpenSlot, PublicPage, SlotsWanted},
};

use crate::{
    booking::{
        BookingAssignment,
        object::{minutes, questions},
    },
    context::{ContextExt as _, read_id},
    error::refuse,
    scalars::{Date, DateTime, Json, TimeZone, Url},
};

/// An open booking page, as anybody sees it.
pub(crate) struct PublicBookingPage(pub(crate) PublicPage);

/// A resource that can be booked on a page.
#[derive(SimpleObject)]
pub(crate) struct PublicBookingResource {
    /// Its id, for `resourceId`.
    id: ID,
    /// What it is called.
    name: String,
    /// What there is to know about it.
    description: Option<String>,
    /// Where its photo is.
    photo_url: Option<Url>,
    /// How many there are: 1 is a unit, more are a pool.
    quantity: i32,
    /// How many people fit.
    seats: Option<i32>,
}

/// A time that can be booked.
#[derive(Clone, SimpleObject)]
pub(crate) struct PublicBookingSlot {
    /// When it starts.
    start: DateTime,
    /// When it ends, exclusive.
    end: DateTime,
    /// Which of the page's resources are free then, the smallest first; none of a team.
    resource_ids: Vec<ID>,
}

impl From<OpenSlot> for PublicBookingSlot {
    fn from(slot: OpenSlot) -> Self {
        let resource_ids = slot.resources.iter().map(|id| id.to_string().into()).collect();
        Self { start: DateTime(slot.start), end: DateTime(slot.end), resource_ids }
    }
}

fn number(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// An open booking page, as anybody sees it.
#[Object]
impl PublicBookingPage {
    /// The last part of its address.
    async fn slug(&self) -> &str {
        &self.0.published.page.slug
    }

    /// What it is called.
    async fn title(&self) -> &str {
        &self.0.published.page.title
    }

    /// What there is to know about it.
    async fn description(&self) -> Option<&str> {
        self.0.published.page.description.as_deref()
    }

    /// What its organisation is called.
    async fn organisation_name(&self) -> &str {
        &self.0.published.organisation_name
    }

    /// The organisation's colour, as `#rrggbb`.
    async fn organisation_color(&self) -> &str {
        &self.0.published.organisation_color
    }

    /// What can be booked: one resource, at most 100 of a type, the smallest first, or the people who are booked together. None for
    /// people who take turns: a guest learns whom they met when they have booked.
    async fn resources(&self) -> Vec<PublicBookingResource> {
        let offered = self.0.shown().iter().map(|one| PublicBookingResource {
            id: one.id.to_string().into(),
            name: one.name.clone(),
            description: one.description.clone(),
            photo_url: one.photo_url.clone().map(Url),
            quantity: number(one.quantity),
            seats: one.seats.map(number),
        });
        offered.collect()
    }

    /// Whether there are several resources to choose from. Without a choice the smallest that is free is booked.
    async fn can_choose_resource(&self) -> bool {
        self.0.can_choose()
    }

    /// Whether it is people that are booked, and not things.
    async fn is_of_people(&self) -> bool {
        self.0.is_of_people()
    }

    /// Who of those that are booked gets a booking.
    async fn assignment(&self) -> BookingAssignment {
        self.0.published.page.settings.assignment.into()
    }

    /// The lengths to choose from, in minutes, shortest first.
    async fn durations(&self) -> Vec<i32> {
        minutes(&self.0.published.page)
    }

    /// What is asked besides name and mail address: a list.
    async fn questions(&self, ctx: &Context<'_>) -> Result<Json> {
        questions(ctx, &self.0.published.page)
    }

    /// What must be agreed to; null for nothing.
    async fn consent(&self) -> Option<&str> {
        self.0.published.page.settings.consent.as_deref()
    }

    /// Whether a booking is confirmed only when the link in the mail is opened.
    async fn confirm_by_mail(&self) -> bool {
        self.0.published.page.settings.confirm_by_mail
    }

    /// The zone of the first resource.
    async fn time_zone(&self) -> TimeZone {
        TimeZone(self.0.time_zone().to_owned())
    }

    /// The first day for which something may be offered, on the clocks of `timeZone`.
    async fn earliest_date(&self) -> Date {
        Date(self.0.days().0)
    }

    /// The last day for which something may be offered, on the clocks of `timeZone`.
    async fn latest_date(&self) -> Date {
        Date(self.0.days().1)
    }

    /// How many minutes before its start a booking can still be cancelled or moved: the strictest of the resources.
    async fn change_cut_off(&self) -> i32 {
        i32::try_from(self.0.change_cut_off()).unwrap_or(i32::MAX)
    }

    /// A new challenge of ALTCHA's proof of work, version 2: `{ parameters, signature }`. Null when no work is asked for.
    async fn challenge(&self, ctx: &Context<'_>) -> Result<Option<Json>> {
        match self.0.challenge(ctx.app()) {
            Ok(challenge) => Ok(challenge.map(Json)),
            Err(error) => Err(refuse(ctx, error)),
        }
    }

    /// The times that can be booked, in order.
    async fn slots(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Slots that start from this instant on.")] from: DateTime,
        #[graphql(desc = "Slots that start before this instant, at most 35 days later.")] to: DateTime,
        #[graphql(desc = "How long they are, in minutes: one of `durations`.")] duration: i32,
        #[graphql(desc = "Only of this resource: of a team that takes turns, the person who was booked.")]
        resource_id: Option<ID>,
        #[graphql(desc = "How much of a pool is wanted.", default = 1)] quantity: i32,
    ) -> Result<Vec<PublicBookingSlot>> {
        let found = async {
            let resource = resource_id.map(|id| read_id(&id, "resourceId")).transpose()?;
            let wanted = SlotsWanted { from: from.0, to: to.0, duration, resource, quantity };
            guest::open_slots(ctx.app(), &self.0, &wanted).await
        };
        let found: Result<Vec<OpenSlot>, AppError> = Box::pin(found).await;
        let found = found.map_err(|error| refuse(ctx, error))?;
        Ok(found.into_iter().map(PublicBookingSlot::from).collect())
    }
}
