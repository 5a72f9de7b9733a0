//! Making, changing, stopping and deleting service accounts. Their tokens are made with `tokenCreate`.

use async_graphql::{Context, Object, Result};
use cal3_app::{calendar::Deleted, organisation::service_account};

use super::{
    ServiceAccount,
    input::{
        ServiceAccountCreateInput, ServiceAccountCreatePayload, ServiceAccountDeleteInput,
        ServiceAccountDeletePayload, ServiceAccountSetActiveInput, ServiceAccountSetActivePayload,
        ServiceAccountUpdateInput, ServiceAccountUpdatePayload,
    },
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of service accounts.
#[derive(Default)]
pub struct ServiceAccountMutation;

#[Object]
impl ServiceAccountMutation {
    /// Makes a service account of an organisation, which its administrators and owners may. It may do nothing until it has a
    /// token: `tokenCreate` with its id as `serviceAccountId`. Scope: `organisations:write`.
    async fn service_account_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new service account.")] input: ServiceAccountCreateInput,
    ) -> Result<ServiceAccountCreatePayload> {
        let made = async { service_account::create(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (account, user_errors) = settle(ctx, made.await).await?;
        Ok(ServiceAccountCreatePayload { service_account: account.map(ServiceAccount::from), user_errors })
    }

    /// Changes a service account, which the administrators and owners of its organisation may. Scope: `organisations:write`.
    async fn service_account_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: ServiceAccountUpdateInput,
    ) -> Result<ServiceAccountUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            service_account::update(ctx.app(), ctx.viewer(), id, input.into()).await
        };
        let (account, user_errors) = settle(ctx, changed.await).await?;
        Ok(ServiceAccountUpdatePayload { service_account: account.map(ServiceAccount::from), user_errors })
    }

    /// Stops a service account or lets it act again, which the administrators and owners of its organisation may. While it is
    /// stopped its tokens are refused, and the subscriptions that were begun with them have ended. Scope: `organisations:write`.
    async fn service_account_set_active(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one, and whether it may act.")] input: ServiceAccountSetActiveInput,
    ) -> Result<ServiceAccountSetActivePayload> {
        let set = async {
            let id = read_id(&input.id, "id")?;
            service_account::set_active(ctx.app(), ctx.viewer(), id, input.is_active).await
        };
        let (account, user_errors) = settle(ctx, set.await).await?;
        Ok(ServiceAccountSetActivePayload { service_account: account.map(ServiceAccount::from), user_errors })
    }

    /// Deletes a service account to which no calendar belongs, which the administrators and owners of its organisation may: its
    /// tokens, rules and webhooks end with it. Scope: `organisations:write`.
    async fn service_account_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which service account.")] input: ServiceAccountDeleteInput,
    ) -> Result<ServiceAccountDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            service_account::delete(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (deleted, user_errors) = settle(ctx, deleted.await).await?;
        Ok(ServiceAccountDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }
}
