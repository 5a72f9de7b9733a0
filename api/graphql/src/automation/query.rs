//! Reading rules.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{AppError, automation};
use cal3_domain::ids::{EventId, RuleId};

use super::{AutomationRule, dry_run::RuleDryRun};
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    scalars::Json,
};

/// Queries about automation rules.
#[derive(Default)]
pub(crate) struct RuleQuery;

#[Object]
impl RuleQuery {
    /// One automation rule. Null when the viewer has none with this id. Scope: `automation:read`.
    async fn automation_rule(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<AutomationRule>> {
        match id.parse::<RuleId>() {
            Ok(id) => Ok(ctx.load(id).await?.map(AutomationRule)),
            Err(_) => Ok(None),
        }
    }

    /// What a rule would do about an event as it is now, if what it waits for had just happened to it. Nothing is done. Null when the
    /// viewer cannot read the event. A token needs `events:read` too. Scope: `automation:read`.
    async fn rule_dry_run(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the rule says: as `ruleCreate` takes it.")] definition: Json,
        #[graphql(desc = "The id of the event.")] event_id: ID,
    ) -> Result<Option<RuleDryRun>> {
        let Ok(id) = event_id.parse::<EventId>() else { return Ok(None) };
        let tried = automation::dry_run(ctx.app(), ctx.viewer(), &definition.0, id).await;
        Ok(tried.map_err(|error| refuse(ctx, error))?.map(RuleDryRun))
    }

    /// The viewer's automation rules, in the order of their making. Scope: `automation:read`.
    async fn automation_rules(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<AutomationRule>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let rules = automation::list(ctx.app(), ctx.viewer(), &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, rules, |rule| (rule.id.0, rule.into())))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}
