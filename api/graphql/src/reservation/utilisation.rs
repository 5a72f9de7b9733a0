//! How much resources are used.

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use cal3_app::reservation::UtilisedResource;
use cal3_domain::{policy::Period, reservation::Utilisation};

use crate::{context::ContextExt as _, resource::Resource, scalars::Date};

/// How long the periods are for which use is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "Period")]
pub(crate) enum UtilisationPeriod {
    /// From midnight to midnight.
    Day,
    /// From Monday on (ISO 8601).
    Week,
    /// A calendar month.
    Month,
}

/// The use of one resource.
pub(crate) struct ResourceUtilisation(pub(super) UtilisedResource);

/// The use of one resource.
#[Object]
impl ResourceUtilisation {
    /// The resource's id.
    async fn resource_id(&self) -> ID {
        self.0.resource.to_string().into()
    }

    /// The resource. Scope: `resources:read`.
    async fn resource(&self, ctx: &Context<'_>) -> Result<Option<Resource>> {
        Ok(ctx.load(self.0.resource).await?.map(Resource))
    }

    /// Its periods, in order: the first and the last are cut to what was asked for.
    async fn periods(&self) -> Vec<ResourceUse> {
        self.0.periods.iter().map(ResourceUse::from).collect()
    }
}

/// The use of a resource in one period. Hours are those of a stopwatch: a day on which the clocks change has 23 or 25.
#[derive(SimpleObject)]
pub(crate) struct ResourceUse {
    /// Its first date.
    start: Date,
    /// The first date after it.
    end: Date,
    /// For how many hours the resource is open: by its opening hours, holidays and blackouts taken off.
    open_hours: f64,
    /// The same for all places of a pool, added up.
    capacity_hours: f64,
    /// For how many hours it is reserved: of a pool, those of each place, added up. Also what is outside of the opening hours.
    reserved_hours: f64,
    /// What of these is within the opening hours.
    reserved_open_hours: f64,
    /// `reservedOpenHours` out of `capacityHours`, from 0 to 1: above that where the resource had more places or other hours when
    /// it was reserved. Null when it is not open.
    share: Option<f64>,
    /// How many reservations that take place, or took place, start in it.
    reservations: i32,
    /// How many start in it to which nobody came.
    no_shows: i32,
    /// How many start in it that were given up.
    cancellations: i32,
}

impl From<&Utilisation> for ResourceUse {
    fn from(one: &Utilisation) -> Self {
        let hours = |length: jiff::SignedDuration| length.as_secs_f64() / 3_600.0;
        let count = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
        Self {
            start: Date(one.dates.0),
            end: Date(one.dates.1),
            open_hours: hours(one.open),
            capacity_hours: hours(one.capacity),
            reserved_hours: hours(one.reserved),
            reserved_open_hours: hours(one.reserved_open),
            share: one.share(),
            reservations: count(one.reservations),
            no_shows: count(one.no_shows),
            cancellations: count(one.cancellations),
        }
    }
}
