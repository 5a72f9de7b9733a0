//! When a person works.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::Ranges;
use crate::policy::{Exception, Fault, Holidays, Hours, OnHolidays, Week};
use crate::time::Window;

/// When a person works, by the clocks of their zone: the hours of an ordinary week, and dates with hours of their own. A date
/// without any, such as one of a holiday, is a date out of office. No organisation's holidays change them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WorkingHours(Hours);

impl WorkingHours {
    /// The hours of a week and the dates that differ from it.
    ///
    /// # Errors
    /// Everything that is wrong with them, with fields such as `weekly.monday.0.closes` and `exceptions.2.date`.
    pub fn try_new(weekly: Week, exceptions: Vec<Exception>) -> Result<Self, Vec<Fault>> {
        let hours = Hours { weekly, exceptions, holidays: OnHolidays::AsUsual };
        let faults = hours.validate();
        if faults.is_empty() { Ok(Self(hours)) } else { Err(faults) }
    }

    /// The hours of each weekday.
    pub fn weekly(&self) -> &Week {
        &self.0.weekly
    }

    /// The dates with hours of their own.
    pub fn exceptions(&self) -> &[Exception] {
        &self.0.exceptions
    }

    /// When they work within `window`, on the clocks of `tz`: as opening hours are read, so that a night shift into a day on
    /// which the clocks change is an hour shorter or longer.
    pub fn ranges(&self, tz: &TimeZone, window: Window) -> Ranges {
        let openings = self.0.openings(&Holidays::default(), tz, window);
        openings.into_iter().map(|opening| opening.window).collect::<Ranges>().within(window)
    }
}
