//! Reading rules.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{
    AppError,
    automation::{self, BacktestInput},
};
use cal3_domain::ids::RuleId;

use super::{AutomationRule, backtest::RuleBacktest, dry_run::RuleDryRun, input::AboutIds};
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::{ContextExt as _, read_id},
    error::refuse,
    scalars::{DateTime, Json},
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

    /// What a rule would do about an event, a reservation, a task or a calendar as it is now, if what it waits for had just happened to it: give the
    /// one that it is about, and none to a rule that is about none, but waits for a schedule or a message. A reservation is told as if it had
    /// just come into the state for which the rule waits, a calendar as if its last share or import had just been made. Nothing is
    /// done. Null when the viewer cannot see it. A token needs `events:read` too, `reservations:read` for a rule about reservations,
    /// `tasks:read` for one about tasks, and `calendars:share` for one about shares. Scope: `automation:read`.
    #[expect(clippy::too_many_arguments, reason = "they are the field's arguments")]
    async fn rule_dry_run(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the rule says: as `ruleCreate` takes it.")] definition: Json,
        #[graphql(desc = "The event, for a rule that is about events.")] event_id: Option<ID>,
        #[graphql(desc = "The reservation, for a rule that is about reservations.")] reservation_id: Option<
            ID,
        >,
        #[graphql(desc = "The task, for a rule that is about tasks.")] task_id: Option<ID>,
        #[graphql(desc = "The calendar, for a rule that is about calendars.")] calendar_id: Option<ID>,
        #[graphql(desc = "The body of a message, for a rule that waits for one.")] body: Option<Json>,
    ) -> Result<Option<RuleDryRun>> {
        let (event, reservation) = (event_id.as_ref(), reservation_id.as_ref());
        let about = AboutIds { event, reservation, task: task_id.as_ref(), calendar: calendar_id.as_ref() };
        let Ok(about) = about.read() else { return Ok(None) };
        let body = body.as_ref().map(|body| &body.0);
        let tried = automation::dry_run(ctx.app(), ctx.viewer(), &definition.0, about, body);
        Ok(Box::pin(tried).await.map_err(|error| refuse(ctx, error))?.map(RuleDryRun))
    }

    /// What a rule would have done in a stretch of the past of at most 90 days: for each change, occurrence or time of a schedule, with what
    /// its condition saw and its steps would have come to. Nothing is done. Of an event that changed, what did not change is told as it is
    /// now. Caps on runs are left out. A token needs `events:read` too, `reservations:read` for a rule about reservations,
    /// `tasks:read` for one about tasks, and `calendars:share` for one about shares. Scope: `automation:read`.
    #[expect(clippy::too_many_arguments, reason = "they are the field's arguments")]
    async fn rule_backtest(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the rule says: as `ruleCreate` takes it.")] definition: Json,
        #[graphql(desc = "The rule that says so, if it is saved: what it did itself does not make it run.")]
        rule_id: Option<ID>,
        #[graphql(desc = "The beginning of the stretch.")] from: DateTime,
        #[graphql(desc = "Its end; the present when left out.")] until: Option<DateTime>,
        #[graphql(desc = "How many to tell whole, at most 50; 20 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this `endCursor`.")] after: Option<String>,
    ) -> Result<RuleBacktest> {
        let tested = async {
            let input = BacktestInput {
                definition: definition.0,
                rule: rule_id.as_ref().map(|id| read_id(id, "ruleId")).transpose()?,
                from: from.0,
                until: until.map_or(ctx.app().now(), |until| until.0),
                after,
                first: usize::try_from(first.unwrap_or(20)).unwrap_or(1),
            };
            automation::backtest(ctx.app(), ctx.viewer(), &input).await
        };
        Box::pin(tested).await.map(RuleBacktest).map_err(|error| refuse(ctx, error))
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
