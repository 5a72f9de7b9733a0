//! Changing events.

use async_graphql::{Context, Object, Result};
use cal3_app::event;

use super::{
    Event,
    input::{
        EventCreateInput, EventCreatePayload, EventDeleteInput, EventDeletePayload, EventUpdateInput,
        EventUpdatePayload,
    },
};
use crate::{context::ContextExt as _, payload::settle};

/// Mutations of events.
#[derive(Default)]
pub struct EventMutation;

#[Object]
impl EventMutation {
    /// Makes an event, single or recurring. Scope: `events:write`.
    async fn event_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new event.")] input: EventCreateInput,
    ) -> Result<EventCreatePayload> {
        let made = async { event::create(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (event, user_errors) = settle(ctx, made.await).await?;
        Ok(EventCreatePayload { event: event.map(Event::from), user_errors })
    }

    /// Changes an event; one occurrence of a series, it and all after it, or all of them. Scope: `events:write`.
    async fn event_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: EventUpdateInput,
    ) -> Result<EventUpdatePayload> {
        let changed = async { event::update(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (event, user_errors) = settle(ctx, changed.await).await?;
        Ok(EventUpdatePayload { event: event.map(Event::from), user_errors })
    }

    /// Deletes an event; one occurrence of a series, it and all after it, or all of them. Scope: `events:write`.
    async fn event_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to go.")] input: EventDeleteInput,
    ) -> Result<EventDeletePayload> {
        let deleted = async { event::delete(ctx.app(), ctx.viewer(), input.read()?).await };
        let (deleted, user_errors) = settle(ctx, deleted.await).await?;
        Ok(EventDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(event::DeletedEvent::Already),
            user_errors,
        })
    }
}
