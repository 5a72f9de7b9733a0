//! Automation: rules that act when something happens or is about to, if conditions hold.
//!
//! The way of a rule, from being written to being done; `README.md` beside this file holds the decisions.
//!
//! 1. [`Rule`] is what is stored, in versions: [`Rule::parse`] reads JSON, [`Rule::validate`] tells everything that is wrong with
//!    it. [`Trigger::catalogue`] says which facts there are to ask about and to print, [`ACTIONS`] what can be done,
//!    [`recipes`] gives rules to begin with.
//! 2. [`Rule::compile`] makes a [`CompiledRule`], once for each version; its [`Interest`] goes into a [`RuleIndex`], by which a cause
//!    finds the rules that could run. Time triggers are planned by [`firing`], schedules by [`CompiledRule::scheduled`].
//! 3. A cause is told as [`Facts`](crate::facts::Facts); [`run::decide`] says whether it makes a run, and why not.
//! 4. A run goes step by step ([`run::Progress`]): [`CompiledRule::plan_step`] says what a step comes to, an [`Effect`] is carried
//!    out, its [`run::Outcome`] recorded. [`CompiledRule::plan`] says it of all steps at once, with nothing done: a dry run.

mod action;
mod compiled;
mod condition;
pub mod cron;
mod fault;
pub mod firing;
mod index;
pub mod limits;
mod plan;
mod recipes;
mod rule;
pub mod run;
mod secret_names;
mod trigger;

pub use action::{
    ACTIONS, Action, ActionInfo, AttendeeRole, Channel, Effect, Header, Invitee, Method, Moment,
    Notification, OutgoingCall, Person, Receiver, Recipient, RenderFault, Text, TimeOfDay,
};
pub use compiled::{CompiledRule, Surroundings};
pub use condition::{CompiledCondition, Condition, Evaluation, Operand, Scalar, Trace, TraceKind};
pub use fault::{Fault, FaultCode};
pub use index::{Candidates, Interest, Place, RuleIndex};
pub use plan::{Plan, PlannedStep};
pub use recipes::{Recipe, recipes};
pub use rule::{FORMAT, OnFailure, Rule, Scope, Step};
pub use secret_names::{is_secret_name, secret_names};
pub use trigger::{
    AttendeeAnswer, Authentication, EventChange, EventField, MappedKind, Mapping, MappingFault, Subject,
    Trigger, TriggerKind, UnknownTrigger, changed_fields, event_triggers, map_body, reservation_trigger,
};
