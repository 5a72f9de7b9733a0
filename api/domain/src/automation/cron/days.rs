//! The days of a schedule.

use jiff::civil::{Date, Weekday};

/// Which days of a month a schedule takes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Days {
    /// Bits 1 to 31.
    pub(super) of_month: u32,
    /// Bits 0 to 30: so many days before the last.
    pub(super) before_last: u32,
    /// Bits 1 to 31: the weekday nearest to the day.
    pub(super) nearest: u32,
    /// The last weekday Monday to Friday.
    pub(super) last_weekday: bool,
    /// Bits 0 (Sunday) to 6.
    pub(super) of_week: u8,
    /// By day of the week, bits 1 to 5: which one of the month.
    pub(super) numbered: [u8; 7],
    /// Bits 0 (Sunday) to 6: the last one of the month.
    pub(super) last_of_week: u8,
    /// Whether one of the two fields is enough.
    pub(super) either: bool,
}

fn has(bits: u32, bit: i8) -> bool {
    u32::try_from(bit).is_ok_and(|bit| bit < 32 && bits & (1 << bit) != 0)
}

impl Days {
    /// Whether the schedule takes this day.
    pub(super) fn contains(&self, date: Date) -> bool {
        let (by_month, by_week) = (self.fits_month(date), self.fits_week(date));
        if self.either { by_month || by_week } else { by_month && by_week }
    }

    fn fits_month(&self, date: Date) -> bool {
        let (day, last) = (date.day(), date.days_in_month());
        has(self.of_month, day)
            || has(self.before_last, last - day)
            || (self.last_weekday && day == last_working_day(date))
            || (self.nearest != 0
                && (1..=last)
                    .any(|wanted| has(self.nearest, wanted) && day == nearest_working_day(date, wanted)))
    }

    fn fits_week(&self, date: Date) -> bool {
        let weekday = date.weekday().to_sunday_zero_offset();
        let index = usize::from(weekday.cast_unsigned());
        let number = (date.day() - 1) / 7 + 1;
        has(u32::from(self.of_week), weekday)
            || self.numbered.get(index).is_some_and(|numbers| has(u32::from(*numbers), number))
            || (has(u32::from(self.last_of_week), weekday) && date.day() + 7 > date.days_in_month())
    }
}

/// The weekday of a day of the month of `date`.
fn weekday(date: Date, day: i8) -> Weekday {
    let ahead = (day - date.day()).rem_euclid(7);
    (0..ahead).fold(date.weekday(), |weekday, _| weekday.next())
}

fn last_working_day(date: Date) -> i8 {
    let last = date.days_in_month();
    match weekday(date, last) {
        Weekday::Saturday => last - 1,
        Weekday::Sunday => last - 2,
        _ => last,
    }
}

/// The day Monday to Friday nearest to `wanted`, within the month of `date`.
fn nearest_working_day(date: Date, wanted: i8) -> i8 {
    match weekday(date, wanted) {
        Weekday::Saturday if wanted == 1 => 3,
        Weekday::Saturday => wanted - 1,
        Weekday::Sunday if wanted == date.days_in_month() => wanted - 2,
        Weekday::Sunday => wanted + 1,
        _ => wanted,
    }
}
