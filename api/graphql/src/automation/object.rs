//! An automation rule, as its owner sees it.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::{
    AppError,
    automation::{self, ShownHook, ShownSecret, StoredRule},
};
use cal3_domain::automation::TriggerKind as Kind;

use super::{
    application::RuleApplication,
    loader::{ApplicationOf, HookOf, SecretsOf},
    run::AutomationRun,
};
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    scalars::{DateTime, Json},
};

/// What makes a rule run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "Kind")]
pub(crate) enum AutomationTriggerKind {
    /// An event was made, by whatever way.
    EventCreated,
    /// Fields of an event changed.
    EventUpdated,
    /// An event was deleted.
    EventDeleted,
    /// An event got another start or end.
    EventMoved,
    /// An attendee answered.
    EventAnswered,
    /// An occurrence starts, or will, or did.
    EventStarts,
    /// An occurrence ends, or will, or did.
    EventEnds,
    /// A reservation awaits approval.
    ReservationRequested,
    /// A reservation is firm.
    ReservationConfirmed,
    /// A reservation was turned down.
    ReservationDeclined,
    /// A reservation was given up.
    ReservationCancelled,
    /// The booker came.
    ReservationCheckedIn,
    /// A reservation was used.
    ReservationCompleted,
    /// A hold ended without a booking.
    ReservationExpired,
    /// A reservation waits for a place.
    ReservationWaitlisted,
    /// The booker did not come.
    ReservationNoShow,
    /// Events came into a calendar from a file or another calendar.
    CalendarImported,
    /// A calendar was shared.
    CalendarShared,
    /// A task is due, or will be, or was.
    TaskDue,
    /// A task was done.
    TaskCompleted,
    /// A schedule says so.
    Schedule,
    /// A message came in at the rule's own address.
    WebhookReceived,
    /// Somebody runs it by hand.
    Manual,
}

/// An automation rule: when this happens, if that holds, do these things, with its owner's rights.
#[derive(Debug, Clone)]
pub(crate) struct AutomationRule(pub(crate) Arc<StoredRule>);

impl From<StoredRule> for AutomationRule {
    fn from(rule: StoredRule) -> Self {
        Self(Arc::new(rule))
    }
}

impl AutomationRule {
    fn text(&self, member: &str) -> Option<&str> {
        self.0.definition.get(member)?.as_str()
    }
}

/// An automation rule: when this happens, if that holds, do these things, with its owner's rights.
#[Object]
impl AutomationRule {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        self.text("name").unwrap_or_default()
    }

    /// What it is for.
    async fn description(&self) -> Option<&str> {
        self.text("description")
    }

    /// What makes it run.
    async fn trigger(&self) -> Option<AutomationTriggerKind> {
        Kind::from_code(self.0.trigger).map(Into::into)
    }

    /// What it says: an object with `name`, `description`, `scope`, `timeZone`, `trigger`, `condition`, `steps` and `catchUp`, as
    /// `ruleCreate` takes it.
    async fn definition(&self) -> Json {
        Json(self.0.definition.clone())
    }

    /// The secrets that it names, in the order of their names; at most 20. Of each only what is needed to know it again.
    async fn secrets(&self, ctx: &Context<'_>) -> Result<Vec<RuleSecret>> {
        let found = ctx.load(SecretsOf(self.0.id)).await?;
        Ok(found.into_iter().flat_map(|found| found.as_ref().clone()).map(RuleSecret).collect())
    }

    /// The address at which messages come in for it; null until `ruleHookRotate` makes one.
    async fn hook(&self, ctx: &Context<'_>) -> Result<Option<RuleHook>> {
        Ok(ctx.load(HookOf(self.0.id)).await?.map(RuleHook))
    }

    /// Its newest application to the events that there are, by `ruleApply`; null when there is none.
    async fn latest_application(&self, ctx: &Context<'_>) -> Result<Option<RuleApplication>> {
        Ok(ctx.load(ApplicationOf(self.0.id)).await?.map(RuleApplication))
    }

    /// Counts what it said: runs name the version that they began with.
    async fn definition_version(&self) -> i32 {
        self.0.definition_version
    }

    /// Whether its owner wants it to run.
    async fn is_enabled(&self) -> bool {
        self.0.is_enabled
    }

    /// When it was paused because its runs failed one after the other; `ruleEnable` lets it go on.
    async fn paused_at(&self) -> Option<DateTime> {
        self.0.paused_at.map(DateTime)
    }

    /// Its runs, in the order of their making: `last` gives the newest. They tell of events, of reservations, which takes
    /// `reservations:read` too, and of shares, which takes `calendars:share`. Scope: `events:read`.
    async fn runs(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<AutomationRun>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let runs = automation::runs(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, runs, |run| (run.run.id.0, AutomationRun(run))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Grows by one with each change of the rule; for `ifVersion`.
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

/// A secret that an automation rule names.
pub(crate) struct RuleSecret(ShownSecret);

/// A secret that an automation rule names.
#[Object]
impl RuleSecret {
    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What is shown of it: of an address its scheme and host, of anything else dots.
    async fn hint(&self) -> &str {
        &self.0.hint
    }

    /// When it was last given.
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }
}

/// The address at which messages come in for an automation rule. What it is was shown when it was made.
pub(crate) struct RuleHook(ShownHook);

/// The address at which messages come in for an automation rule. What it is was shown when it was made.
#[Object]
impl RuleHook {
    /// When the address was made.
    async fn issued_at(&self) -> DateTime {
        DateTime(self.0.issued_at)
    }

    /// When the secret was made.
    async fn rotated_at(&self) -> DateTime {
        DateTime(self.0.rotated_at)
    }

    /// Until when the former secret is accepted too; null when there is none (any more).
    async fn former_secret_until(&self) -> Option<DateTime> {
        self.0.former_secret_until.map(DateTime)
    }
}
