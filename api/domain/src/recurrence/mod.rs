//! iCalendar's recurrence (RFC 5545 §3.3.10, §3.8.5).

mod budget;
mod combinations;
mod error;
mod parse;
mod rrule;
mod series;
mod text;

pub use budget::{Budget, BudgetExceeded};
pub use error::{RRuleError, Repair};
pub use rrule::{Frequency, RRule, Until, WeekdayNum};
pub use series::{Extent, Instance, MAX_DATES, RDate, Series};
