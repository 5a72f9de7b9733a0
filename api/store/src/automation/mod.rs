//! Automation: rules in versions, their runs and firings, and the reading of the change log that makes runs.

mod catalogue;
mod firing;
mod relay;
mod rule;
mod run;
mod work;

pub use catalogue::{ActiveRule, CalendarInfo, PersonInfo, active, calendars, people, roles, stamp};
pub use firing::{
    FiringRow, delete_firings, due_firings, firings_of, insert_firings, mark_fired, plan_next, set_planned,
};
pub use relay::{LoggedChange, creation_causes, logged};
pub use rule::{Rule, count, delete, disable_all, insert, list_visible, locked, save, visible};
pub use run::{
    NewRun, Run, RunAction, actions, find_runs, insert_runs, list_runs, locked_run, recent, save_run,
};
pub use work::{
    Claim, Claimed, claim, count_failure, delete_finished_runs, insert_action, reset_failures, sweep,
    tell_cause, with_rule,
};
