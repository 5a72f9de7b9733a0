//! Automation: rules in versions, their runs and firings, and the reading of the change log that makes runs.

mod application;
mod booking;
mod catalogue;
mod firing;
mod hook;
mod recipient;
mod relay;
mod rule;
mod run;
mod secret;
mod work;

pub use application::{
    Application, ApplicationStatus, insert_application, latest_applications, locked_application,
    locked_application_of_anybody, save_application,
};
pub use booking::{ResourceInfo, resource_roles, resources};
pub use catalogue::{ActiveRule, CalendarInfo, PersonInfo, active, calendars, people, roles, stamp};
pub use firing::{
    FiringRow, delete_firings, due_firings, firings_of, insert_firings, insert_schedule, mark_fired,
    plan_next, set_planned,
};
pub use hook::{
    Addressed, Hook, addressed, delete_old_messages, hooks_of, insert_message, lock_hooks_of_other_keys,
    put_hook,
};
pub use recipient::{Named, Tellable, mails_since, tellable};
pub use relay::{
    LoggedChange, Reserved, creation_causes, logged, logged_between, reservations_logged_between,
};
pub use rule::{Rule, count, delete, disable_all, insert, list_visible, locked, name, save, visible};
pub use run::{
    NewRun, Run, RunAction, actions, find_runs, insert_runs, list_runs, locked_run, recent, save_runs,
};
pub use secret::{
    RuleSecret, lock_secrets_of_other_keys, put_secret, retain_secrets, secrets_of, set_sealed_secret,
};
pub use work::{
    Claim, Claimed, claim, claim_due, count_failure, delete_finished_runs, insert_actions, reset_failures,
    sweep, tell_cause, wait_for_runs, with_rule,
};
