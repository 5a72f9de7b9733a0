//! A booking, as its guest sees it.

use async_graphql::{Context, ID, Object};
use cal3_app::reservation::guest::Booking;
use cal3_domain::reservation::ReservationCode;

use crate::{
    context::ContextExt as _,
    reservation::ReservationStatus,
    scalars::{DateTime, TimeZone},
};

/// A booking, as its guest sees it.
pub(crate) struct PublicBooking(Booking);

impl From<Booking> for PublicBooking {
    fn from(booking: Booking) -> Self {
        Self(booking)
    }
}

/// A booking, as its guest sees it.
#[Object]
impl PublicBooking {
    /// Its code for people, such as `K7Q4-9XD2`.
    async fn code(&self) -> String {
        let code = &self.0.reservation.code;
        code.parse::<ReservationCode>().map_or_else(|_| code.clone(), |code| code.to_string())
    }

    /// Its state: HELD until the link of the mail is opened, REQUESTED until it is approved, CONFIRMED.
    async fn status(&self) -> ReservationStatus {
        self.0.reservation.status.into()
    }

    /// When it starts.
    async fn start(&self) -> DateTime {
        DateTime(self.0.window().start())
    }

    /// When it ends, exclusive.
    async fn end(&self) -> DateTime {
        DateTime(self.0.window().end())
    }

    /// What the page is called on which it was booked.
    async fn title(&self) -> &str {
        self.0.title()
    }

    /// That page's address; null when it is gone or closed.
    async fn slug(&self) -> Option<&str> {
        self.0.about.slug.as_deref()
    }

    /// What the organisation is called.
    async fn organisation_name(&self) -> &str {
        &self.0.about.organisation_name
    }

    /// The organisation's colour, as `#rrggbb`.
    async fn organisation_color(&self) -> &str {
        &self.0.about.organisation_color
    }

    /// The resource, the first of several; null when there is none any more.
    async fn resource_id(&self) -> Option<ID> {
        self.0.reservation.items.first().map(|item| item.resource.to_string().into())
    }

    /// What the resource is called, or the people are; null when there is none any more.
    async fn resource_name(&self) -> Option<&str> {
        self.0.about.resource_name.as_deref()
    }

    /// Whether it is the time of people, and not a thing.
    async fn is_of_people(&self) -> bool {
        !self.0.reservation.hosts.is_empty()
    }

    /// How much of it.
    async fn quantity(&self) -> i32 {
        let quantity = self.0.reservation.items.first().map_or(1, |item| item.quantity);
        i32::try_from(quantity).unwrap_or(i32::MAX)
    }

    /// The zone of the resource.
    async fn time_zone(&self) -> TimeZone {
        TimeZone(self.0.reservation.time_zone.clone())
    }

    /// What the guest is called.
    async fn guest_name(&self) -> &str {
        &self.0.by.guest.name
    }

    /// Where the guest's mail goes.
    async fn guest_email(&self) -> &str {
        &self.0.by.guest.email
    }

    /// The zone in which the guest reads times.
    async fn guest_time_zone(&self) -> TimeZone {
        TimeZone(self.0.by.guest.time_zone.clone())
    }

    /// Until when the place is held; null when it is not only held.
    async fn held_until(&self) -> Option<DateTime> {
        self.0.reservation.held_until.map(DateTime)
    }

    /// What was said when it was approved or declined.
    async fn decision_note(&self) -> Option<&str> {
        self.0.reservation.decision_note.as_deref()
    }

    /// Until when it can be cancelled or moved, inclusive.
    async fn change_until(&self) -> DateTime {
        DateTime(self.0.reservation.deadlines.change_until)
    }

    /// Whether it can be cancelled or moved at this moment.
    async fn can_change(&self, ctx: &Context<'_>) -> bool {
        self.0.can_change(ctx.app().now())
    }
}
