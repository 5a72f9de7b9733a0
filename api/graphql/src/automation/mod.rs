//! Automation rules and their runs.

mod application;
mod backtest;
mod dry_run;
mod input;
mod loader;
mod mutation;
mod object;
mod query;
mod run;

pub(crate) use mutation::RuleMutation;
pub(crate) use object::AutomationRule;
pub(crate) use query::RuleQuery;
