//! Automation: rules that act when something happens or is about to, with their owners' rights.
//!
//! [`create`], [`update`], [`set_enabled`] and [`delete`] are what people do with rules. The worker turns the change log into runs
//! ([`relay`]), plans and fires time triggers ([`plan`], [`fire`]), and carries runs out step by step ([`step`], and
//! [`step_together`] for those of one ticket).

mod about;
mod apply;
mod backtest;
mod book;
mod booking;
mod bookings;
mod by_hand;
mod calendars;
mod call;
mod causes;
mod change;
mod create;
mod definition;
mod delete;
mod dry_run;
mod effects;
mod ending;
mod facts;
mod firing;
mod hook;
mod invite;
mod labels;
mod named_secret;
mod notify;
mod past;
mod present;
mod read;
mod receive;
mod relay;
mod reserving;
mod retry;
mod runs;
mod schedule;
mod secret;
mod step;
mod tasks;
mod together;

use cal3_domain::{
    access::Owner,
    automation::TriggerKind,
    ids::{RuleId, UserId},
};
use cal3_store::{
    Tx,
    automation::Rule,
    change::{Entity, Kind, NewChange, Sight},
};
use serde_json::{Value, json};

use crate::{App, AppError};

pub use about::About;
pub use apply::{
    APPLICATION_JOB, ApplyRule, MOST_EVENTS, applications, apply, cancel_application, fail_application, go_on,
};
pub use backtest::{Backtest, BacktestInput, BacktestItem, ITEMS as BACKTEST_ITEMS, backtest};
pub use book::RuleBook;
pub use by_hand::run_by_hand;
pub use cal3_store::automation::{Application, ApplicationStatus, Rule as StoredRule, Run, RunAction};
pub use call::{Call, answered};
pub(crate) use change::disable_of_owner;
pub use change::{UpdateRule, set_enabled, update};
pub use create::{CreateRule, create};
pub use delete::delete;
pub use dry_run::{DryRun, dry_run};
pub use firing::{fire, plan};
pub use hook::{IssuedHook, ShownHook, hooks, reseal_hooks, rotate_hook};
pub use named_secret::{NamedSecret, ShownSecret, reseal, secrets};
pub use read::{list, run_actions, runs, visible, visible_runs};
pub use receive::{MessageHeaders, Unaccepted, receive};
pub use relay::{Relayed, begin, relay};
pub use retry::{replay, retry};
pub use runs::sweep;
pub use secret::reveal_secret;
pub use step::{Next, step};
pub use together::{Stepped, step_together};

/// The kind of job that carries runs out.
pub const JOB: &str = "automation";

/// Most rules that one person has.
pub const MOST: i64 = 100;

/// What the change log tells of a rule.
fn fields(rule: &Rule) -> Value {
    json!({
        "name": rule.definition.get("name"),
        "trigger": TriggerKind::from_code(rule.trigger).map(TriggerKind::as_str),
        "definitionVersion": rule.definition_version,
        "isEnabled": rule.is_enabled,
        "isPaused": rule.paused_at.is_some(),
    })
}

/// Tells a rule's owner of a change of it.
async fn tell(
    app: &App,
    tx: &mut Tx,
    (id, owner): (RuleId, UserId),
    kind: Kind,
    (before, after): (Option<Value>, Option<Value>),
    actor: Option<UserId>,
) -> Result<(), AppError> {
    let change = NewChange {
        owner: Some(Owner::User(owner)),
        calendar: None,
        entity: Entity::Rule,
        entity_id: id.0,
        kind,
        before,
        after,
        actor,
        sight: Sight::from_role(40),
    };
    Ok(cal3_store::change::append(tx, app.now(), &change).await?)
}
