//! The engine: from a rule and a start to wall times, in order.
//!
//! A rule is compiled into a [`Plan`]: a unit (a year, a month … a second), an interval, filters of days and sets of hours,
//! minutes and seconds. Period number k of the plan is the unit `origin + k * interval`; what the rule gives within it is a
//! [`Set`]: days (a bit set) times hours, minutes and seconds (bit sets), of which the n-th element and the number of
//! elements before a time can be computed without enumerating them. That is what makes jumping, `COUNT` and `BYSETPOS` cheap.

mod compile;
mod constant;
mod cursor;
mod days;
mod last;
mod periods;
mod plan;
mod set;

pub(super) use cursor::Cursor;
pub(super) use last::Last;
pub(super) use plan::Plan;
