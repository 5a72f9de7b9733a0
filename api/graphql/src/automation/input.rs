//! What mutations of rules take and answer.

use async_graphql::{ID, InputObject, SimpleObject};
use cal3_app::{AppError, automation::About};

use super::{AutomationRule, application::RuleApplication, run::AutomationRun};
use crate::{
    context::read_id,
    payload::UserError,
    scalars::{DateTime, Json, Url},
};

/// A secret that an automation rule names: `{{ secret.NAME }}` in the address, a header or the body of a call, or as the address of a
/// chat. It is kept encrypted and never shown again whole.
#[derive(InputObject)]
pub(crate) struct RuleSecretInput {
    /// Its name: a letter followed by letters, digits and `_`, at most 50.
    pub name: String,
    /// The secret: one line of at most 2,048 characters.
    pub value: String,
}

/// A new automation rule.
#[derive(InputObject)]
pub(crate) struct RuleCreateInput {
    /// What it says: an object with `name`, `timeZone`, `trigger` (`{ "kind": "EVENT_CREATED" }`), `steps`
    /// (`[{ "action": { "kind": "SET_COLOR", "color": "#3b82f6" } }]`), and if wanted `description`, `scope`, `condition`, `catchUp`.
    pub definition: Json,
    /// The secrets that it names, each of them; at most 20.
    pub secrets: Option<Vec<RuleSecretInput>>,
    /// Whether it runs from now on; yes when left out.
    pub is_enabled: Option<bool>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

/// What an automation rule is to say from now on.
#[derive(InputObject)]
pub(crate) struct RuleUpdateInput {
    /// The rule.
    pub id: ID,
    /// What it says, whole.
    pub definition: Json,
    /// The secrets that it names; of one that is left out the former stays. What it names no more is forgotten.
    pub secrets: Option<Vec<RuleSecretInput>>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// Which automation rule is to be switched on.
#[derive(InputObject)]
pub(crate) struct RuleEnableInput {
    /// The rule.
    pub id: ID,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// Which automation rule is to be switched off.
#[derive(InputObject)]
pub(crate) struct RuleDisableInput {
    /// The rule.
    pub id: ID,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// Which automation rule is to go.
#[derive(InputObject)]
pub(crate) struct RuleDeleteInput {
    /// The rule.
    pub id: ID,
    /// The version that was read: the deletion is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// Which automation rule's secret is to be shown.
#[derive(InputObject)]
pub(crate) struct RuleRevealSecretInput {
    /// The rule.
    pub id: ID,
}

/// What `ruleRevealSecret` answers.
#[derive(SimpleObject)]
pub(crate) struct RuleRevealSecretPayload {
    /// The secret (`whsec_…`).
    pub secret: Option<String>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Which automation rule is to get an address for messages, or another secret for them.
#[derive(InputObject)]
pub(crate) struct RuleHookRotateInput {
    /// The rule: one whose trigger is WEBHOOK_RECEIVED.
    pub id: ID,
    /// Whether it gets another address too, so that the former one leads nowhere at once; no when left out.
    pub renew_address: Option<bool>,
}

/// What `ruleHookRotate` answers.
#[derive(SimpleObject)]
pub(crate) struct RuleHookRotatePayload {
    /// The rule.
    pub rule: Option<AutomationRule>,
    /// The address, if a new one was made: where JSON is posted. Whoever knows it, and the secret, makes the rule run.
    pub url: Option<Url>,
    /// The secret (`whsec_…`) by which messages are signed.
    pub secret: Option<String>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Which automation rule is to be run by hand.
#[derive(InputObject)]
pub(crate) struct RuleRunInput {
    /// The rule.
    pub id: ID,
    /// The event about which it runs, for a rule that is about events.
    pub event_id: Option<ID>,
    /// The reservation about which it runs, for a rule that is about reservations.
    pub reservation_id: Option<ID>,
    /// The calendar about which it runs, for a rule that is about calendars.
    pub calendar_id: Option<ID>,
    /// The task about which it runs, for a rule that is about tasks.
    pub task_id: Option<ID>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

/// What a rule is tried on or run about, as it is given.
#[derive(Default)]
pub(crate) struct AboutIds<'a> {
    pub event: Option<&'a ID>,
    pub reservation: Option<&'a ID>,
    pub task: Option<&'a ID>,
    pub calendar: Option<&'a ID>,
}

impl AboutIds<'_> {
    /// What the use case takes.
    ///
    /// # Errors
    /// `NOT_FOUND` at what is no id.
    pub(crate) fn read(&self) -> Result<About, AppError> {
        Ok(About {
            event: self.event.map(|id| read_id(id, "eventId")).transpose()?,
            reservation: self.reservation.map(|id| read_id(id, "reservationId")).transpose()?,
            task: self.task.map(|id| read_id(id, "taskId")).transpose()?,
            calendar: self.calendar.map(|id| read_id(id, "calendarId")).transpose()?,
        })
    }
}

impl RuleRunInput {
    /// What it is to run about.
    ///
    /// # Errors
    /// `NOT_FOUND` at what is no id.
    pub(super) fn about(&self) -> Result<About, AppError> {
        let (event, reservation) = (self.event_id.as_ref(), self.reservation_id.as_ref());
        let (task, calendar) = (self.task_id.as_ref(), self.calendar_id.as_ref());
        AboutIds { event, reservation, task, calendar }.read()
    }
}

/// What `ruleRun` answers.
#[derive(SimpleObject)]
pub(crate) struct RuleRunPayload {
    /// The run, which waits for a worker.
    pub run: Option<AutomationRun>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Which automation rule is to be applied, and to which events.
#[derive(InputObject)]
pub(crate) struct RuleApplyInput {
    /// The rule.
    pub id: ID,
    /// Only events that are not over by then, a series when its last occurrence is not; without a bound when left out.
    pub from: Option<DateTime>,
    /// Only events that have begun by then, a series when its first occurrence has; without a bound when left out.
    pub until: Option<DateTime>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

/// What `ruleApply` answers.
#[derive(SimpleObject)]
pub(crate) struct RuleApplyPayload {
    /// The application, which waits for a worker.
    pub application: Option<RuleApplication>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Which application of a rule is to be stopped.
#[derive(InputObject)]
pub(crate) struct RuleApplicationCancelInput {
    /// The application.
    pub id: ID,
}

/// What `ruleApplicationCancel` answers.
#[derive(SimpleObject)]
pub(crate) struct RuleApplicationCancelPayload {
    /// The application, as it is now.
    pub application: Option<RuleApplication>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Which run is to be tried again.
#[derive(InputObject)]
pub(crate) struct AutomationRunRetryInput {
    /// The run.
    pub id: ID,
}

/// Which run is to be played again.
#[derive(InputObject)]
pub(crate) struct AutomationRunReplayInput {
    /// The run.
    pub id: ID,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

/// What `automationRunRetry` answers.
#[derive(SimpleObject)]
pub(crate) struct AutomationRunRetryPayload {
    /// The run, which waits again.
    pub run: Option<AutomationRun>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `automationRunReplay` answers.
#[derive(SimpleObject)]
pub(crate) struct AutomationRunReplayPayload {
    /// The new run.
    pub run: Option<AutomationRun>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `ruleCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct RuleCreatePayload {
    /// The new rule.
    pub rule: Option<AutomationRule>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `ruleUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct RuleUpdatePayload {
    /// The rule as it is now.
    pub rule: Option<AutomationRule>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `ruleEnable` answers.
#[derive(SimpleObject)]
pub(crate) struct RuleEnablePayload {
    /// The rule as it is now.
    pub rule: Option<AutomationRule>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `ruleDisable` answers.
#[derive(SimpleObject)]
pub(crate) struct RuleDisablePayload {
    /// The rule as it is now.
    pub rule: Option<AutomationRule>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `ruleDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct RuleDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
