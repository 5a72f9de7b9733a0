//! Schedules: cron's five fields, in a zone.
//!
//! ```text
//! minute  hour  day of month  month  day of week
//! 0-59    0-23  1-31          1-12   0-7 (0 and 7 are Sunday)
//! ```
//!
//! A field is `*`, or a list of values, ranges and steps: `1,15`, `MON-FRI`, `*/10`, `8-18/2`, `5/20` (from 5 on, every 20).
//! Months and weekdays have English names of three letters. The day of the month may also be `L` (the last), `L-3` (three days
//! before it), `15W` (the weekday Monday to Friday nearest to the 15th, within the month) and `LW`; the day of the week `FRI#2`
//! (the second Friday) and `FRIL` (the last one). `@hourly`, `@daily`, `@weekly`, `@monthly` and `@yearly` stand for what they say.
//!
//! - **Days.** When both days are given, either is enough (POSIX); when one of them begins with `*`, both must fit, as in Vixie's cron.
//! - **Clocks that change**, as Vixie's cron decides. A schedule with fixed times (neither minute nor hour begins with `*`)
//!   runs once for each time: a time that the clocks skip runs at the instant after the gap, a time that they show twice runs
//!   the first time only. Several skipped times of one gap are one run. A schedule by the clock (`*/15 * * * *`, `0 * * * *`)
//!   follows what the clock shows: nothing in a gap, and again in the repeated hour.
//! - **Never twice, never lost.** Both rules give a set of instants; [`Cron::next`] gives the first of them after another, whenever it is asked.

mod days;
mod next;
mod parse;

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

pub use parse::CronError;

use days::Days;

/// A schedule. See the [module](self) for its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cron {
    /// As it was written, with single blanks.
    text: String,
    minutes: u64,
    hours: u32,
    days: Days,
    /// Bits 1 to 12.
    months: u16,
    /// Whether the minute or the hour begins with `*`: it follows the clock.
    by_the_clock: bool,
}

impl Cron {
    /// The schedule as it was written, with single blanks between the fields.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Cron {
    type Err = CronError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse::parse(text)
    }
}

impl Serialize for Cron {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Cron {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests;
