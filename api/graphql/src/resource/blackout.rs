//! Blackouts: when a resource is closed although its hours say otherwise.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object, Result, SimpleObject};
use cal3_app::{
    AppError,
    calendar::Deleted,
    resource::{self, BlackoutChange, ResourceBlackout},
};
use cal3_domain::{access::Scope, ids::ReservationId};
use futures_util::future::try_join_all;

use super::Resource;
use crate::{
    context::{ContextExt as _, read_id},
    payload::{UserError, settle},
    reservation::Reservation,
    scalars::{DateTime, LocalDateTime, RRule},
};

/// A time, recurring or not, in which a resource is closed although its hours say otherwise.
#[derive(Debug, Clone)]
pub(crate) struct Blackout(pub(crate) Arc<ResourceBlackout>);

impl From<ResourceBlackout> for Blackout {
    fn from(blackout: ResourceBlackout) -> Self {
        Self(Arc::new(blackout))
    }
}

/// A time, recurring or not, in which a resource is closed although its hours say otherwise. It blocks like a reservation of all of
/// the resource.
#[Object]
impl Blackout {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.blackout.id.to_string().into()
    }

    /// What is closed.
    async fn resource_id(&self) -> ID {
        self.0.resource.to_string().into()
    }

    /// What is closed.
    async fn resource(&self, ctx: &Context<'_>) -> Result<Option<Resource>> {
        Ok(ctx.load(self.0.resource).await?.map(Resource))
    }

    /// From when (the first time), on the clocks of the resource's zone.
    async fn start(&self) -> LocalDateTime {
        LocalDateTime(self.0.blackout.start)
    }

    /// Until when (the first time), exclusive, on the clocks of the resource's zone.
    async fn end(&self) -> LocalDateTime {
        LocalDateTime(self.0.blackout.end)
    }

    /// How it recurs: each time from and until the same times on the clocks.
    async fn rule(&self) -> Option<RRule> {
        self.0.blackout.rule.as_ref().map(|rule| RRule(rule.to_string()))
    }

    /// Why.
    async fn reason(&self) -> &str {
        &self.0.blackout.reason
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

/// A new blackout.
#[derive(InputObject)]
pub(crate) struct BlackoutCreateInput {
    /// What is to be closed.
    resource_id: ID,
    /// From when (the first time), on the clocks of the resource's zone.
    start: LocalDateTime,
    /// Until when (the first time), exclusive, on the clocks of the resource's zone.
    end: LocalDateTime,
    /// How it recurs, with `UNTIL` (if any) as a local time without `Z`.
    rule: Option<RRule>,
    /// Why: 1 to 200 characters, for all who see the resource.
    reason: String,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    idempotency_key: Option<String>,
}

impl TryFrom<BlackoutCreateInput> for resource::CreateBlackout {
    type Error = AppError;

    fn try_from(input: BlackoutCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            resource: read_id(&input.resource_id, "resourceId")?,
            start: input.start.0,
            end: input.end.0,
            rule: input.rule.map(|rule| rule.0),
            reason: input.reason,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// What is to change of a blackout. What is left out stays.
#[derive(InputObject)]
pub(crate) struct BlackoutUpdateInput {
    /// The blackout.
    id: ID,
    /// From when (the first time), on the clocks of the resource's zone.
    start: Option<LocalDateTime>,
    /// Until when (the first time), exclusive, on the clocks of the resource's zone.
    end: Option<LocalDateTime>,
    /// How it recurs; null: not at all.
    rule: MaybeUndefined<RRule>,
    /// Why: 1 to 200 characters, for all who see the resource.
    reason: Option<String>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    if_version: Option<i32>,
}

impl From<BlackoutUpdateInput> for resource::UpdateBlackout {
    fn from(input: BlackoutUpdateInput) -> Self {
        Self {
            start: input.start.map(|start| start.0),
            end: input.end.map(|end| end.0),
            rule: input.rule.map_value(|rule| rule.0).into(),
            reason: input.reason,
            if_version: input.if_version,
        }
    }
}

/// Which blackout is to go.
#[derive(InputObject)]
pub(crate) struct BlackoutDeleteInput {
    /// The blackout.
    id: ID,
    /// The version that was read: the deletion is refused with `VersionConflict` if there is a newer one.
    if_version: Option<i32>,
}

/// What `blackoutCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct BlackoutCreatePayload {
    /// The new blackout.
    blackout: Option<Blackout>,
    /// The reservations to come that are in its way, in the order of their starts, at most 100. They stay: it is for those who manage
    /// the resource to move or cancel them. None for tokens that are not for reading reservations.
    conflicts: Vec<Reservation>,
    /// How many reservations within the next 800 days are in its way.
    conflict_count: i32,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// What `blackoutUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct BlackoutUpdatePayload {
    /// The blackout as it is now.
    blackout: Option<Blackout>,
    /// The reservations to come that are in its way, in the order of their starts, at most 100. They stay: it is for those who manage
    /// the resource to move or cancel them. None for tokens that are not for reading reservations.
    conflicts: Vec<Reservation>,
    /// How many reservations within the next 800 days are in its way.
    conflict_count: i32,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// What `blackoutDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct BlackoutDeletePayload {
    /// The id of what is gone.
    deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    already_deleted: bool,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// The reservations with these ids, for those who may read them.
async fn conflicts(ctx: &Context<'_>, ids: &[ReservationId]) -> Result<Vec<Reservation>> {
    if ctx.viewer().require(Scope::ReservationsRead).is_err() {
        return Ok(Vec::new());
    }
    let found = try_join_all(ids.iter().map(|id| ctx.load(*id))).await?;
    Ok(found.into_iter().flatten().map(Reservation).collect())
}

/// A blackout that was written, with what is in its way.
async fn written(
    ctx: &Context<'_>,
    change: Option<BlackoutChange>,
) -> Result<(Option<Blackout>, Vec<Reservation>, i32)> {
    let Some(BlackoutChange { blackout, conflicts: ids, conflict_count }) = change else {
        return Ok((None, Vec::new(), 0));
    };
    let count = i32::try_from(conflict_count).unwrap_or(i32::MAX);
    Ok((Some(blackout.into()), conflicts(ctx, &ids).await?, count))
}

/// Mutations of blackouts.
#[derive(Default)]
pub struct BlackoutMutation;

#[Object]
impl BlackoutMutation {
    /// Closes a resource that the viewer manages for a time, recurring or not. What is reserved already stays as it is.
    /// Scope: `resources:write`.
    async fn blackout_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new blackout.")] input: BlackoutCreateInput,
    ) -> Result<BlackoutCreatePayload> {
        let made = async { resource::create_blackout(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (change, user_errors) = settle(ctx, Box::pin(made).await).await?;
        let (blackout, conflicts, conflict_count) = written(ctx, change).await?;
        Ok(BlackoutCreatePayload { blackout, conflicts, conflict_count, user_errors })
    }

    /// Changes a blackout of a resource that the viewer manages. What is reserved already stays as it is, and what opens goes to
    /// those who wait for it. Scope: `resources:write`.
    async fn blackout_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: BlackoutUpdateInput,
    ) -> Result<BlackoutUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            resource::update_blackout(ctx.app(), ctx.viewer(), id, input.into()).await
        };
        let (change, user_errors) = settle(ctx, Box::pin(changed).await).await?;
        let (blackout, conflicts, conflict_count) = written(ctx, change).await?;
        Ok(BlackoutUpdatePayload { blackout, conflicts, conflict_count, user_errors })
    }

    /// Deletes a blackout of a resource that the viewer manages. What opens goes to those who wait for it.
    /// Scope: `resources:write`.
    async fn blackout_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which blackout.")] input: BlackoutDeleteInput,
    ) -> Result<BlackoutDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            resource::delete_blackout(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (deleted, user_errors) = settle(ctx, Box::pin(deleted).await).await?;
        Ok(BlackoutDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }
}
