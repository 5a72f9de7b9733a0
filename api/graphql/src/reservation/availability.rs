//! When resources are free, and why not.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use cal3_domain::{
    availability::{Blocker, Closure, Explained, Slot},
    ids::{ReservationId, ResourceId},
};

use super::{Reservation, fault::RuleCode};
use crate::{context::ContextExt as _, resource::Resource, scalars::DateTime};

/// The slots of one resource.
pub(crate) struct ResourceAvailability {
    pub(super) resource: ResourceId,
    pub(super) slots: Vec<Slot>,
}

/// The slots of one resource.
#[Object]
impl ResourceAvailability {
    /// The resource's id.
    async fn resource_id(&self) -> ID {
        self.resource.to_string().into()
    }

    /// The resource.
    async fn resource(&self, ctx: &Context<'_>) -> Result<Option<Resource>> {
        Ok(ctx.load(self.resource).await?.map(Resource))
    }

    /// Its slots in the order of their starts.
    async fn slots(&self) -> Vec<ResourceSlot> {
        self.slots.iter().map(ResourceSlot::from).collect()
    }
}

/// A time at which a reservation may start, and whether one is possible.
#[derive(SimpleObject)]
pub(crate) struct ResourceSlot {
    /// When it starts.
    start: DateTime,
    /// When it ends, exclusive.
    end: DateTime,
    /// How much of the resource is left at the fullest instant of the slot, buffers included.
    free: i32,
    /// Whether it can be had.
    is_free: bool,
    /// Why it cannot be had; empty when it can.
    blocked_by: Vec<RuleCode>,
}

impl From<&Slot> for ResourceSlot {
    fn from(slot: &Slot) -> Self {
        Self {
            start: DateTime(slot.start),
            end: DateTime(slot.end),
            free: i32::try_from(slot.free).unwrap_or(i32::MAX),
            is_free: slot.is_free(),
            blocked_by: slot.blocked.iter().map(RuleCode::from).collect(),
        }
    }
}

/// A range in which a resource is closed by a blackout: one occurrence of it.
#[derive(SimpleObject)]
pub(crate) struct ResourceClosure {
    /// The resource's id.
    resource_id: ID,
    /// The blackout's id.
    blackout_id: ID,
    /// From when.
    start: DateTime,
    /// Until when, exclusive.
    end: DateTime,
    /// Why.
    reason: String,
}

impl From<(ResourceId, Closure)> for ResourceClosure {
    fn from((resource, closure): (ResourceId, Closure)) -> Self {
        Self {
            resource_id: resource.to_string().into(),
            blackout_id: closure.blackout.to_string().into(),
            start: DateTime(closure.window.start()),
            end: DateTime(closure.window.end()),
            reason: closure.reason.as_ref().to_owned(),
        }
    }
}

/// A stretch of time with everything that keeps a resource from being reserved in it.
pub(crate) struct ResourceStretch(pub(super) Explained);

/// A stretch of time with everything that keeps a resource from being reserved in it.
#[Object]
impl ResourceStretch {
    /// From when.
    async fn start(&self) -> DateTime {
        DateTime(self.0.window.start())
    }

    /// Until when, exclusive.
    async fn end(&self) -> DateTime {
        DateTime(self.0.window.end())
    }

    /// What blocks it; empty when it can be reserved.
    async fn blockers(&self) -> Vec<ResourceBlocker> {
        self.0.blockers.iter().cloned().map(ResourceBlocker).collect()
    }
}

/// Something that keeps a resource from being reserved.
pub(crate) struct ResourceBlocker(Blocker);

impl ResourceBlocker {
    fn reservation_id(&self) -> Option<ReservationId> {
        match self.0 {
            Blocker::Reservation { reservation, .. } => Some(reservation),
            _ => None,
        }
    }
}

/// Something that keeps a resource from being reserved.
#[Object]
impl ResourceBlocker {
    /// The kind of rule behind it.
    async fn rule(&self) -> RuleCode {
        self.0.code().into()
    }

    /// Why there is a blackout; null for others.
    async fn reason(&self) -> Option<&str> {
        match &self.0 {
            Blocker::Blackout { reason, .. } => Some(reason),
            _ => None,
        }
    }

    /// From when on it does not block any more (NOTICE), or until when a reservation may start (HORIZON); null for others.
    async fn limit(&self) -> Option<DateTime> {
        match self.0 {
            Blocker::Notice { earliest } => Some(DateTime(earliest)),
            Blocker::Horizon { latest } => Some(DateTime(latest)),
            _ => None,
        }
    }

    /// The reservation that takes it; null for others, and when the viewer may not see it. Scope: `reservations:read`.
    async fn reservation(&self, ctx: &Context<'_>) -> Result<Option<Reservation>> {
        match self.reservation_id() {
            Some(id) => Ok(ctx.load(id).await?.map(Reservation)),
            None => Ok(None),
        }
    }
}
