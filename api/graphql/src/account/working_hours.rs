//! When a person works.

use async_graphql::{InputObject, Object, SimpleObject};
use cal3_app::account::SetWorkingHours;
use cal3_domain::{
    availability,
    policy::{Exception, Interval, Week},
};

use super::User;
use crate::{
    payload::UserError,
    scalars::{Date, LocalTime},
};

/// From a time of day to another.
#[derive(SimpleObject)]
pub(crate) struct TimeInterval {
    /// When it begins.
    opens: LocalTime,
    /// When it ends, exclusive. No later than `opens`: on the next day.
    closes: LocalTime,
}

impl From<&Interval> for TimeInterval {
    fn from(interval: &Interval) -> Self {
        Self { opens: LocalTime(interval.opens), closes: LocalTime(interval.closes) }
    }
}

fn intervals(intervals: &[Interval]) -> Vec<TimeInterval> {
    intervals.iter().map(TimeInterval::from).collect()
}

/// When a person works, on the clocks of their zone.
pub(crate) struct WorkingHours(pub(super) availability::WorkingHours);

/// When a person works, on the clocks of their zone.
#[Object]
impl WorkingHours {
    /// The hours of an ordinary week.
    async fn weekly(&self) -> WorkingWeek {
        let week = self.0.weekly();
        WorkingWeek {
            monday: intervals(&week.monday),
            tuesday: intervals(&week.tuesday),
            wednesday: intervals(&week.wednesday),
            thursday: intervals(&week.thursday),
            friday: intervals(&week.friday),
            saturday: intervals(&week.saturday),
            sunday: intervals(&week.sunday),
        }
    }

    /// Dates with hours of their own, at most 500.
    async fn exceptions(&self) -> Vec<WorkingHoursException> {
        let exception = |exception: &Exception| WorkingHoursException {
            date: Date(exception.date),
            last: exception.last.map(Date),
            hours: intervals(&exception.hours),
            reason: exception.reason.clone(),
        };
        self.0.exceptions().iter().map(exception).collect()
    }
}

/// The hours of each weekday, at most 24 intervals a day; a day without any is free.
#[derive(SimpleObject)]
pub(crate) struct WorkingWeek {
    /// Monday.
    monday: Vec<TimeInterval>,
    /// Tuesday.
    tuesday: Vec<TimeInterval>,
    /// Wednesday.
    wednesday: Vec<TimeInterval>,
    /// Thursday.
    thursday: Vec<TimeInterval>,
    /// Friday.
    friday: Vec<TimeInterval>,
    /// Saturday.
    saturday: Vec<TimeInterval>,
    /// Sunday.
    sunday: Vec<TimeInterval>,
}

/// A date, or several in a row, with hours of their own.
#[derive(SimpleObject)]
pub(crate) struct WorkingHoursException {
    /// The first date.
    date: Date,
    /// The last date, inclusive; null for one date alone.
    last: Option<Date>,
    /// The hours of each of these dates; none out of office.
    hours: Vec<TimeInterval>,
    /// Why. Nobody else is told.
    reason: Option<String>,
}

/// From a time of day to another.
#[derive(InputObject)]
pub(crate) struct TimeIntervalInput {
    /// When it begins, before 24:00.
    opens: LocalTime,
    /// When it ends, exclusive. No later than `opens`: on the next day.
    closes: LocalTime,
}

impl From<TimeIntervalInput> for Interval {
    fn from(input: TimeIntervalInput) -> Self {
        Self { opens: input.opens.0, closes: input.closes.0 }
    }
}

/// The hours of each weekday, at most 24 intervals a day, which do not overlap; a day without any is free.
#[derive(InputObject)]
pub(crate) struct WorkingWeekInput {
    /// Monday.
    #[graphql(default)]
    monday: Vec<TimeIntervalInput>,
    /// Tuesday.
    #[graphql(default)]
    tuesday: Vec<TimeIntervalInput>,
    /// Wednesday.
    #[graphql(default)]
    wednesday: Vec<TimeIntervalInput>,
    /// Thursday.
    #[graphql(default)]
    thursday: Vec<TimeIntervalInput>,
    /// Friday.
    #[graphql(default)]
    friday: Vec<TimeIntervalInput>,
    /// Saturday.
    #[graphql(default)]
    saturday: Vec<TimeIntervalInput>,
    /// Sunday.
    #[graphql(default)]
    sunday: Vec<TimeIntervalInput>,
}

impl From<WorkingWeekInput> for Week {
    fn from(input: WorkingWeekInput) -> Self {
        Self {
            monday: read(input.monday),
            tuesday: read(input.tuesday),
            wednesday: read(input.wednesday),
            thursday: read(input.thursday),
            friday: read(input.friday),
            saturday: read(input.saturday),
            sunday: read(input.sunday),
        }
    }
}

fn read(intervals: Vec<TimeIntervalInput>) -> Vec<Interval> {
    intervals.into_iter().map(Interval::from).collect()
}

/// A date, or several in a row, with hours of their own.
#[derive(InputObject)]
pub(crate) struct WorkingHoursExceptionInput {
    /// The first date. No date has two exceptions.
    date: Date,
    /// The last date, inclusive, at most 366 dates in a row; left out for one date alone.
    last: Option<Date>,
    /// The hours of each of these dates; none out of office.
    #[graphql(default)]
    hours: Vec<TimeIntervalInput>,
    /// Why: 1 to 200 characters. Nobody else is told.
    reason: Option<String>,
}

impl From<WorkingHoursExceptionInput> for Exception {
    fn from(input: WorkingHoursExceptionInput) -> Self {
        Self {
            date: input.date.0,
            last: input.last.map(|last| last.0),
            hours: read(input.hours),
            reason: input.reason,
        }
    }
}

/// When a person works, on the clocks of their zone.
#[derive(InputObject)]
pub(crate) struct WorkingHoursInput {
    /// The hours of an ordinary week.
    weekly: WorkingWeekInput,
    /// Dates with hours of their own, such as those out of office; at most 500.
    #[graphql(default)]
    exceptions: Vec<WorkingHoursExceptionInput>,
}

/// When the viewer works from now on.
#[derive(InputObject)]
pub(crate) struct UserWorkingHoursUpdateInput {
    /// When they work; null: they say nothing of it any more, and count as working at any time.
    working_hours: Option<WorkingHoursInput>,
    /// The version of the viewer that was read: the change is refused with `VersionConflict` if there is a newer one.
    if_version: Option<i32>,
}

impl From<UserWorkingHoursUpdateInput> for SetWorkingHours {
    fn from(input: UserWorkingHoursUpdateInput) -> Self {
        let hours = input
            .working_hours
            .map(|hours| (hours.weekly.into(), hours.exceptions.into_iter().map(Exception::from).collect()));
        Self { hours, if_version: input.if_version }
    }
}

/// What `userWorkingHoursUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct UserWorkingHoursUpdatePayload {
    /// The viewer as they are now; null when there are `userErrors`.
    pub user: Option<User>,
    /// Everything that the caller can mend.
    pub user_errors: Vec<UserError>,
}
