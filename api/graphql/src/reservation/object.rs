//! A reservation, as the viewer sees it.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::{AppError, reservation};
use cal3_domain::{
    access::{ResourceRole, Scope},
    reservation::{ReservationCode, Status},
};

use super::{guest::ReservationGuest, loader::InLine};
use crate::{
    context::ContextExt as _,
    error::refuse,
    event::Event,
    resource::Resource,
    scalars::{DateTime, TimeZone},
};

/// The state of a reservation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "Status")]
pub(crate) enum ReservationStatus {
    /// The place is held while the booker fills in the form, until `heldUntil`.
    Held,
    /// It awaits approval.
    Requested,
    /// It takes place.
    Confirmed,
    /// The booker is there.
    CheckedIn,
    /// It is over.
    Completed,
    /// It was not approved.
    Declined,
    /// It was given up.
    Cancelled,
    /// Nobody acted in time.
    Expired,
    /// The booker did not come, and the place was given up.
    NoShow,
    /// It waits for a place.
    Waitlisted,
}

/// Resources that somebody has from when to when.
#[derive(Debug, Clone)]
pub(crate) struct Reservation(pub(crate) Arc<reservation::Reservation>);

impl From<reservation::Reservation> for Reservation {
    fn from(reservation: reservation::Reservation) -> Self {
        Self(Arc::new(reservation))
    }
}

/// Resources that somebody has from when to when. Its booker sees it, and whoever approves reservations of one of its
/// resources.
#[Object]
impl Reservation {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// Its code for people, such as `K7Q4-9XD2`.
    async fn code(&self) -> String {
        let code = self.0.code.parse::<ReservationCode>();
        code.map_or_else(|_| self.0.code.clone(), |code| code.to_string())
    }

    /// The organisation whose resources it is of.
    async fn organisation_id(&self) -> ID {
        self.0.organisation.to_string().into()
    }

    /// Its state.
    async fn status(&self) -> ReservationStatus {
        self.0.status.into()
    }

    /// The recurring reservation that it is an occurrence of: `reservations(filter: { seriesId })` lists all. Null for others.
    async fn series_id(&self) -> Option<ID> {
        self.0.occurrence.map(|one| one.series.to_string().into())
    }

    /// The start that the rule of its series gives it, also after it was moved; null when it does not recur.
    async fn original_start(&self) -> Option<DateTime> {
        self.0.occurrence.map(|one| DateTime(one.original))
    }

    /// The person whose it is.
    async fn booker_id(&self) -> Option<ID> {
        self.0.booker.map(|id| id.to_string().into())
    }

    /// Who booked it without an account, for those who approve reservations of its resources; null for others.
    async fn guest(&self) -> Option<ReservationGuest> {
        let may_see = self.0.role >= Some(ResourceRole::Approver);
        self.0.guest.as_ref().filter(|_| may_see).map(ReservationGuest::from)
    }

    /// Whether it is the viewer's own.
    async fn is_own(&self, ctx: &Context<'_>) -> bool {
        self.0.booker.is_some() && self.0.booker == ctx.viewer().user_id()
    }

    /// What it is for, in a line; may be empty.
    async fn summary(&self) -> &str {
        &self.0.summary
    }

    /// What else was said.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// When it starts.
    async fn start(&self) -> DateTime {
        DateTime(self.0.window.start())
    }

    /// When it ends, exclusive.
    async fn end(&self) -> DateTime {
        DateTime(self.0.window.end())
    }

    /// The zone of its resources when it was made.
    async fn time_zone(&self) -> TimeZone {
        TimeZone(self.0.time_zone.clone())
    }

    /// Its resources, at most 50.
    async fn items(&self) -> Vec<ReservationItem> {
        self.0.items.iter().copied().map(ReservationItem).collect()
    }

    /// Until when a hold lasts; null for others.
    async fn held_until(&self) -> Option<DateTime> {
        self.0.held_until.filter(|_| self.0.status == Status::Held).map(DateTime)
    }

    /// Its place in line among those who wait for the same, from 1 on; null when it does not wait.
    async fn place_in_line(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        if self.0.status != Status::Waitlisted {
            return Ok(None);
        }
        let place = ctx.load(InLine(self.0.id)).await?;
        Ok(place.map(|place| i32::try_from(place).unwrap_or(i32::MAX)))
    }

    /// Until when its booker may cancel or move it, inclusive.
    async fn change_until(&self) -> DateTime {
        DateTime(self.0.deadlines.change_until)
    }

    /// From when on its booker can check in; null when nobody checks in.
    async fn check_in_from(&self) -> Option<DateTime> {
        self.0.deadlines.check_in.map(|open| DateTime(open.start()))
    }

    /// Until when its booker can check in, exclusive; null when nobody checks in.
    async fn check_in_until(&self) -> Option<DateTime> {
        self.0.deadlines.check_in.map(|open| DateTime(open.end()))
    }

    /// When its booker came.
    async fn checked_in_at(&self) -> Option<DateTime> {
        self.0.checked_in_at.map(DateTime)
    }

    /// When its booker left.
    async fn checked_out_at(&self) -> Option<DateTime> {
        self.0.checked_out_at.map(DateTime)
    }

    /// When it was approved or declined.
    async fn decided_at(&self) -> Option<DateTime> {
        self.0.decided_at.map(DateTime)
    }

    /// What was said with that.
    async fn decision_note(&self) -> Option<&str> {
        self.0.decision_note.as_deref()
    }

    /// The event that follows it in a calendar of its booker's; null when there is none (any more), and to others.
    /// Scope: `events:read`.
    async fn event(&self, ctx: &Context<'_>) -> Result<Option<Event>> {
        ctx.viewer().require(Scope::EventsRead).map_err(|error| refuse(ctx, AppError::from(error)))?;
        let is_own = self.0.booker.is_some() && self.0.booker == ctx.viewer().user_id();
        match self.0.event.filter(|_| is_own) {
            Some(id) => Ok(ctx.load(id).await?.map(Event)),
            None => Ok(None),
        }
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

/// A resource of a reservation.
pub(crate) struct ReservationItem(reservation::Item);

/// A resource of a reservation.
#[Object]
impl ReservationItem {
    /// The resource's id.
    async fn resource_id(&self) -> ID {
        self.0.resource.to_string().into()
    }

    /// The resource; null when the viewer may not see it (any more). Scope: `resources:read`.
    async fn resource(&self, ctx: &Context<'_>) -> Result<Option<Resource>> {
        Ok(ctx.load(self.0.resource).await?.map(Resource))
    }

    /// How much of a pool; 1 of a unit.
    async fn quantity(&self) -> i32 {
        i32::try_from(self.0.quantity).unwrap_or(i32::MAX)
    }

    /// From when on the resource is taken: the start with the time to set up before it.
    async fn taken_from(&self) -> DateTime {
        DateTime(self.0.during.start())
    }

    /// Until when the resource is taken, exclusive: the end with the time to clear away after it.
    async fn taken_until(&self) -> DateTime {
        DateTime(self.0.during.end())
    }

    /// Whether the resource is taken: not by what was given up, and where the rules say so not by what is only requested.
    async fn is_taken(&self) -> bool {
        self.0.holds
    }
}
