//! iCalendar's recurrence (RFC 5545 §3.3.10, §3.8.5). What was decided where the RFC leaves room is in this directory's README.md.

mod budget;
mod combinations;
mod error;
mod expand;
mod extent;
mod instances;
mod lenient;
mod offsets;
mod parse;
mod rrule;
mod series;
mod split;
mod text;
mod validate;

pub use budget::{Budget, BudgetExceeded};
pub use error::{RRuleError, Repair};
pub use instances::Instances;
pub use rrule::{Frequency, RRule, Until, WeekdayNum};
pub use series::{Extent, Instance, MAX_DATES, RDate, Series};
pub use validate::{MAX_PER_DAY, SeriesError};
