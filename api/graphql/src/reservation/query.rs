//! Reading reservations, and when resources are free.

use async_graphql::{Context, ID, InputObject, Object, Result};
use cal3_app::{
    AppError, UserErrorCode,
    reservation::{self, ByStart, Filter, SlotsOf, UtilisationOf},
};
use cal3_domain::{
    ids::{ReservationId, ResourceId, decode_suffix, encode_suffix},
    reservation::Status,
    time::Window,
};
use jiff::Timestamp;

use super::{
    Reservation,
    availability::{ResourceAvailability, ResourceClosure, ResourceStretch},
    object::ReservationStatus,
    utilisation::{ResourceUtilisation, UtilisationPeriod},
};
use crate::{
    connection::{Connection, PAGE_MAX, Paging, Place},
    context::{ContextExt as _, read_id},
    error::refuse,
    scalars::{Date, DateTime, Duration},
};

/// Most resources that a filter names.
const RESOURCES_MAX: usize = 100;

impl Place for ByStart {
    fn write(&self) -> String {
        format!("{}.{}", self.at.as_microsecond(), encode_suffix(self.id))
    }

    fn read(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('.')?;
        Some(Self { at: Timestamp::from_microsecond(at.parse().ok()?).ok()?, id: decode_suffix(id)? })
    }
}

/// Which reservations to list. What is left out does not restrict.
#[derive(InputObject, Default)]
pub(crate) struct ReservationFilter {
    /// Only the viewer's own.
    #[graphql(default)]
    own: bool,
    /// Only of this organisation.
    organisation_id: Option<ID>,
    /// Only of one of these resources; at most 100.
    resource_ids: Option<Vec<ID>>,
    /// Only of resources of this type.
    type_id: Option<ID>,
    /// Only the occurrences of this recurring reservation.
    series_id: Option<ID>,
    /// Only in one of these states.
    statuses: Option<Vec<ReservationStatus>>,
    /// Only what ends after this instant; with `to`.
    from: Option<DateTime>,
    /// Only what starts before this instant; with `from`.
    to: Option<DateTime>,
}

impl TryFrom<ReservationFilter> for Filter {
    type Error = AppError;

    fn try_from(filter: ReservationFilter) -> Result<Self, AppError> {
        let window = match (filter.from, filter.to) {
            (None, None) => None,
            (from, to) => {
                let from = from.map_or(Timestamp::UNIX_EPOCH, |from| from.0);
                let to = to.map_or(Timestamp::MAX, |to| to.0);
                let window = Window::between(from, to).ok_or_else(|| {
                    AppError::field(UserErrorCode::OutOfRange, "filter.to", "Give an end after the start.")
                })?;
                Some(window)
            }
        };
        let resources = filter.resource_ids.map(|ids| {
            if ids.len() > RESOURCES_MAX {
                let message = format!("Give at most {RESOURCES_MAX} resources.");
                return Err(AppError::field(UserErrorCode::TooLarge, "filter.resourceIds", message));
            }
            let read = |id| read_id::<ResourceId>(id, "filter.resourceIds").map(|id| id.0);
            ids.iter().map(read).collect()
        });
        let statuses =
            filter.statuses.map(|all| all.into_iter().map(|one| Status::from(one).code()).collect());
        Ok(Self {
            own: filter.own,
            organisation: filter
                .organisation_id
                .map(|id| read_id(&id, "filter.organisationId"))
                .transpose()?,
            resources: resources.transpose()?,
            kind: filter.type_id.map(|id| read_id(&id, "filter.typeId")).transpose()?,
            series: filter.series_id.map(|id| read_id(&id, "filter.seriesId")).transpose()?,
            statuses,
            window,
        })
    }
}

/// Queries about reservations.
#[derive(Default)]
pub struct ReservationQuery;

#[Object]
impl ReservationQuery {
    /// One reservation. Null when there is none with this id that the viewer can see. Scope: `reservations:read`.
    async fn reservation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<Reservation>> {
        match id.parse::<ReservationId>() {
            Ok(id) => Ok(ctx.load(id).await?.map(Reservation)),
            Err(_) => Ok(None),
        }
    }

    /// The reservations that the viewer can see, in the order of their starts: their own, and those of resources that they
    /// approve reservations of. As files they are at `/api/reservations.csv` and `/api/reservations.ics`, which take `from`, `to`
    /// (at most 366 days) and the other filters. Scope: `reservations:read`.
    async fn reservations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which ones.")] filter: Option<ReservationFilter>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Reservation>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let filter = filter.unwrap_or_default().try_into()?;
            let found = reservation::list(ctx.app(), ctx.viewer(), &filter, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |reservation| {
                let place = ByStart { at: reservation.window.start(), id: reservation.id.0 };
                (place, reservation.into())
            }))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// When resources are free: for each that the viewer can see every start that its grid allows within its opening hours,
    /// and whether a reservation of that length is possible there. Scope: `resources:read`.
    #[allow(clippy::too_many_arguments, reason = "the arguments of a GraphQL field")]
    async fn resource_availability(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The resources: 1 to 50 of one organisation.")] resource_ids: Vec<ID>,
        #[graphql(desc = "Slots that start from this instant on.")] from: DateTime,
        #[graphql(desc = "Slots that start before this instant, at most 62 days later.")] to: DateTime,
        #[graphql(desc = "How long the slots are.")] length: Duration,
        #[graphql(desc = "How much of a pool is wanted.", default = 1)] quantity: i32,
        #[graphql(desc = "Only slots that can be had.", default = false)] only_free: bool,
    ) -> Result<Vec<ResourceAvailability>> {
        let found = async {
            let resources = resource_ids.iter().map(|id| read_id(id, "resourceIds"));
            let asked = SlotsOf {
                resources: resources.collect::<Result<_, _>>()?,
                from: from.0,
                to: to.0,
                length: length.0,
                quantity,
                only_free,
            };
            reservation::slots(ctx.app(), ctx.viewer(), &asked).await
        };
        let found = Box::pin(found).await.map_err(|error| refuse(ctx, error))?;
        Ok(found.into_iter().map(|(resource, slots)| ResourceAvailability { resource, slots }).collect())
    }

    /// Why a resource can be reserved or not: stretches of time that follow one another without a gap, each with everything
    /// that blocks it. Null when the viewer cannot see the resource. Scope: `resources:read`.
    async fn resource_explain(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The resource.")] resource_id: ID,
        #[graphql(desc = "From this instant on.")] from: DateTime,
        #[graphql(desc = "Until this instant, at most 62 days later.")] to: DateTime,
        #[graphql(desc = "How much of a pool is wanted.", default = 1)] quantity: i32,
    ) -> Result<Option<Vec<ResourceStretch>>> {
        let Ok(resource) = resource_id.parse::<ResourceId>() else { return Ok(None) };
        let window = (from.0, to.0);
        let explained = reservation::explain(ctx.app(), ctx.viewer(), resource, window, quantity);
        match Box::pin(explained).await {
            Ok(stretches) => Ok(stretches.map(|all| all.into_iter().map(ResourceStretch).collect())),
            Err(error) => Err(refuse(ctx, error)),
        }
    }

    /// How much resources are used, in each period of their own time zones: those of them whose reservations the viewer approves,
    /// in the order of their ids. Opening hours are those of the present rules. As CSV it is at `/api/utilisation.csv`.
    /// Scope: `reservations:read`.
    async fn resource_utilisation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The resources: 1 to 50 of one organisation.")] resource_ids: Vec<ID>,
        #[graphql(desc = "The first date.")] from: Date,
        #[graphql(desc = "The first date after the last, at most 366 days later.")] to: Date,
        #[graphql(desc = "How long the periods are.")] by: UtilisationPeriod,
    ) -> Result<Vec<ResourceUtilisation>> {
        let found = async {
            let resources = resource_ids.iter().map(|id| read_id(id, "resourceIds"));
            let resources = resources.collect::<Result<_, _>>()?;
            let asked = UtilisationOf { resources, from: from.0, to: to.0, by: by.into() };
            reservation::resource_utilisation(ctx.app(), ctx.viewer(), &asked).await
        };
        let found = Box::pin(found).await.map_err(|error| refuse(ctx, error))?;
        Ok(found.into_iter().map(ResourceUtilisation).collect())
    }

    /// When blackouts close resources, in the order of the starts: those that the viewer can see. At most 5,000.
    /// Scope: `resources:read`.
    async fn resource_closures(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The resources: at most 100.")] resource_ids: Vec<ID>,
        #[graphql(desc = "What ends after this instant.")] from: DateTime,
        #[graphql(desc = "What starts before this instant, at most 62 days later.")] to: DateTime,
    ) -> Result<Vec<ResourceClosure>> {
        let found = async {
            let resources = resource_ids.iter().map(|id| read_id(id, "resourceIds"));
            let resources: Vec<ResourceId> = resources.collect::<Result<_, _>>()?;
            reservation::closures(ctx.app(), ctx.viewer(), &resources, (from.0, to.0)).await
        };
        let found = Box::pin(found).await.map_err(|error| refuse(ctx, error))?;
        Ok(found.into_iter().map(ResourceClosure::from).collect())
    }
}
