//! Changing rules.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{
    automation::{self, ApplyRule, CreateRule, NamedSecret, StoredRule, UpdateRule},
    calendar::Deleted,
};

use super::{
    AutomationRule,
    application::RuleApplication,
    input::{
        AutomationRunReplayInput, AutomationRunReplayPayload, AutomationRunRetryInput,
        AutomationRunRetryPayload, RuleApplicationCancelInput, RuleApplicationCancelPayload, RuleApplyInput,
        RuleApplyPayload, RuleCreateInput, RuleCreatePayload, RuleDeleteInput, RuleDeletePayload,
        RuleDisableInput, RuleDisablePayload, RuleEnableInput, RuleEnablePayload, RuleHookRotateInput,
        RuleHookRotatePayload, RuleRevealSecretInput, RuleRevealSecretPayload, RuleRunInput, RuleRunPayload,
        RuleSecretInput, RuleUpdateInput, RuleUpdatePayload,
    },
    run::AutomationRun,
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::{UserError, settle},
    scalars::Url,
};

/// Mutations of automation rules.
#[derive(Default)]
pub(crate) struct RuleMutation;

async fn switch(
    ctx: &Context<'_>,
    id: &ID,
    is_enabled: bool,
    if_version: Option<i32>,
) -> Result<(Option<StoredRule>, Vec<UserError>)> {
    let switched = async {
        let id = read_id(id, "id")?;
        automation::set_enabled(ctx.app(), ctx.viewer(), id, is_enabled, if_version).await
    };
    settle(ctx, switched.await).await
}

fn secrets(given: Option<Vec<RuleSecretInput>>) -> Vec<NamedSecret> {
    let given = given.into_iter().flatten();
    given.map(|secret| NamedSecret { name: secret.name, value: secret.value.into() }).collect()
}

#[Object]
impl RuleMutation {
    /// Makes an automation rule of the viewer's, which acts with their rights. A token needs the scopes of what the rule does,
    /// too: `events:read`, and `events:write` if it changes events; `reservations:read` if it waits for reservations,
    /// `reservations:write` if it makes or releases any, and `calendars:share` if it waits for shares. Scope: `automation:write`.
    async fn rule_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new rule.")] input: RuleCreateInput,
    ) -> Result<RuleCreatePayload> {
        let create = CreateRule {
            definition: input.definition.0,
            secrets: secrets(input.secrets),
            is_enabled: input.is_enabled.unwrap_or(true),
            idempotency_key: input.idempotency_key,
        };
        let made = automation::create(ctx.app(), ctx.viewer(), create).await;
        let (rule, user_errors) = settle(ctx, made).await?;
        Ok(RuleCreatePayload { rule: rule.map(AutomationRule::from), user_errors })
    }

    /// Changes what an automation rule says. Runs that have begun go on with what it said then. Scope: `automation:write`.
    async fn rule_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it is to say.")] input: RuleUpdateInput,
    ) -> Result<RuleUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            let (definition, secrets) = (input.definition.0, secrets(input.secrets));
            let update = UpdateRule { definition, secrets, if_version: input.if_version };
            automation::update(ctx.app(), ctx.viewer(), id, update).await
        };
        let (rule, user_errors) = settle(ctx, changed.await).await?;
        Ok(RuleUpdatePayload { rule: rule.map(AutomationRule::from), user_errors })
    }

    /// Switches an automation rule on; also one that was paused because its runs failed: those that waited meanwhile go on within a
    /// quarter of an hour. Scope: `automation:write`.
    async fn rule_enable(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rule.")] input: RuleEnableInput,
    ) -> Result<RuleEnablePayload> {
        let (rule, user_errors) = switch(ctx, &input.id, true, input.if_version).await?;
        Ok(RuleEnablePayload { rule: rule.map(AutomationRule::from), user_errors })
    }

    /// Switches an automation rule off. Runs that wait are skipped. Scope: `automation:write`.
    async fn rule_disable(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rule.")] input: RuleDisableInput,
    ) -> Result<RuleDisablePayload> {
        let (rule, user_errors) = switch(ctx, &input.id, false, input.if_version).await?;
        Ok(RuleDisablePayload { rule: rule.map(AutomationRule::from), user_errors })
    }

    /// Gives an automation rule that waits for messages a new secret, and an address if it has none yet or is to have another. Both are shown
    /// this once. The former secret is accepted beside the new one for 24 hours. A message is JSON of at most 256 KiB, posted to the
    /// address and signed by the Standard Webhooks specification 1.0.0; the answer is 202 when what it makes is durable, and one that
    /// comes again under its `webhook-id` makes no second run. At most 60 come in at once, one a second in the long run.
    /// Scope: `automation:write`.
    async fn rule_hook_rotate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rule.")] input: RuleHookRotateInput,
    ) -> Result<RuleHookRotatePayload> {
        let rotated = async {
            let id = read_id(&input.id, "id")?;
            automation::rotate_hook(ctx.app(), ctx.viewer(), id, input.renew_address.unwrap_or(false)).await
        };
        let (rotated, user_errors) = settle(ctx, rotated.await).await?;
        let (rule, issued) = rotated.unzip();
        let (url, secret) = issued.map(|issued| (issued.url, issued.secret)).unzip();
        Ok(RuleHookRotatePayload {
            rule: rule.map(AutomationRule::from),
            url: url.flatten().map(Url),
            secret,
            user_errors,
        })
    }

    /// Runs an automation rule whose trigger is MANUAL, while it is enabled. Its condition, its scope and its caps hold as for every run. A
    /// token needs the scopes of what the rule does, too. Scope: `automation:write`.
    async fn rule_run(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rule, and about what.")] input: RuleRunInput,
    ) -> Result<RuleRunPayload> {
        let ran = async {
            let id = read_id(&input.id, "id")?;
            let about = input.about()?;
            let key = input.idempotency_key.as_deref();
            automation::run_by_hand(ctx.app(), ctx.viewer(), id, about, key).await
        };
        let (run, user_errors) = settle(ctx, ran.await).await?;
        Ok(RuleRunPayload { run: run.map(AutomationRun), user_errors })
    }

    /// Applies an automation rule that waits for events to be made, changed or moved, or to be run by hand on one, to the events that
    /// there are at which it looks, while it is enabled: as if each had just been made, or changed in all that the rule asks for. At most
    /// 10,000 events; a rule is applied once at a time. Caps do not count the runs. A token needs the scopes of what the rule does, too.
    /// Scope: `automation:write`.
    async fn rule_apply(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rule, and to which events.")] input: RuleApplyInput,
    ) -> Result<RuleApplyPayload> {
        let applied = async {
            let apply = ApplyRule {
                rule: read_id(&input.id, "id")?,
                from: input.from.map(|at| at.0),
                until: input.until.map(|at| at.0),
                idempotency_key: input.idempotency_key,
            };
            automation::apply(ctx.app(), ctx.viewer(), apply).await
        };
        let (application, user_errors) = settle(ctx, applied.await).await?;
        Ok(RuleApplyPayload { application: application.map(RuleApplication), user_errors })
    }

    /// Stops the application of an automation rule: no event is looked at any more, and runs that wait do not run. What was done stays.
    /// Scope: `automation:write`.
    async fn rule_application_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which application.")] input: RuleApplicationCancelInput,
    ) -> Result<RuleApplicationCancelPayload> {
        let cancelled = async {
            let id = read_id(&input.id, "id")?;
            automation::cancel_application(ctx.app(), ctx.viewer(), id).await
        };
        let (application, user_errors) = settle(ctx, cancelled.await).await?;
        Ok(RuleApplicationCancelPayload { application: application.map(RuleApplication), user_errors })
    }

    /// Has a run that is PARTIAL, FAILED or DEAD tried again from the step that failed, while its rule is enabled. What succeeded is not
    /// done again. A token needs the scopes of what the rule does, too. Scope: `automation:write`.
    async fn automation_run_retry(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which run.")] input: AutomationRunRetryInput,
    ) -> Result<AutomationRunRetryPayload> {
        let tried = async {
            let id = read_id(&input.id, "id")?;
            automation::retry(ctx.app(), ctx.viewer(), id).await
        };
        let (run, user_errors) = settle(ctx, tried.await).await?;
        Ok(AutomationRunRetryPayload { run: run.map(AutomationRun), user_errors })
    }

    /// Plays a run that has come to its end again from its beginning, as another run for the same cause, while its rule is enabled. All
    /// of it is done again, and it counts as every other run. A token needs the scopes of what the rule does, too.
    /// Scope: `automation:write`.
    async fn automation_run_replay(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which run.")] input: AutomationRunReplayInput,
    ) -> Result<AutomationRunReplayPayload> {
        let played = async {
            let id = read_id(&input.id, "id")?;
            automation::replay(ctx.app(), ctx.viewer(), id, input.idempotency_key.as_deref()).await
        };
        let (run, user_errors) = settle(ctx, played.await).await?;
        Ok(AutomationRunReplayPayload { run: run.map(AutomationRun), user_errors })
    }

    /// Shows the secret by which the calls of an automation rule are signed (Standard Webhooks 1.0.0), for their receiver. It changes
    /// with the server's key, not with the rule. Only a person who is signed in may, no token; it is put on record.
    async fn rule_reveal_secret(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rule.")] input: RuleRevealSecretInput,
    ) -> Result<RuleRevealSecretPayload> {
        let revealed = async {
            let id = read_id(&input.id, "id")?;
            automation::reveal_secret(ctx.app(), ctx.viewer(), id).await
        };
        let (secret, user_errors) = settle(ctx, revealed.await).await?;
        Ok(RuleRevealSecretPayload { secret, user_errors })
    }

    /// Deletes an automation rule with its history. What it did stays. Scope: `automation:write`.
    async fn rule_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which rule.")] input: RuleDeleteInput,
    ) -> Result<RuleDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            automation::delete(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (deleted, user_errors) = settle(ctx, deleted.await).await?;
        Ok(RuleDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }
}
