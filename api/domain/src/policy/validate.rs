//! What a policy must be to be saved.

use super::hours::{Exception, Interval, OnHolidays, Week};
use super::{Anchor, ApprovalWhen, Audience, DayTime, FORMAT, Hours, Minutes, Per, Policy, QuotaLimit};
use crate::time::Length;

/// How large the parts of a policy may be.
pub mod limits {
    /// Intervals of one day.
    pub const INTERVALS: usize = 24;
    /// Exceptions.
    pub const EXCEPTIONS: usize = 500;
    /// Dates in a row that one exception covers.
    pub const EXCEPTION_DAYS: i32 = 366;
    /// Characters of a reason.
    pub const REASON: usize = 200;
    /// Quotas.
    pub const QUOTAS: usize = 20;
    /// Groups of one list.
    pub const GROUPS: usize = 100;
    /// Conditions for approval.
    pub const CONDITIONS: usize = 20;
    /// Days of the longest reservation there is.
    pub const LENGTH_DAYS: u32 = 366;
    /// Days of notice.
    pub const NOTICE_DAYS: u32 = 366;
    /// Days of the horizon.
    pub const HORIZON_DAYS: u32 = 1_830;
    /// Minutes of a buffer.
    pub const BUFFER_MINUTES: u32 = 7 * 1_440;
    /// Minutes for which a place is held.
    pub const HOLD_MINUTES: u32 = 7 * 1_440;
}

/// Something that is wrong with a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where, in the names of its JSON: `hours.weekly.monday.0.closes`.
    pub field: String,
    /// What would be right.
    pub message: String,
}

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.0.push(Fault { field: field.into(), message: message.into() });
    }

    fn check(&mut self, right: bool, field: &str, message: impl Into<String>) {
        if !right {
            self.add(field, message);
        }
    }
}

impl Policy {
    /// Everything that is wrong with the policy; nothing when it can be saved.
    pub fn validate(&self) -> Vec<Fault> {
        let mut faults = Faults::default();
        faults.check(self.format == FORMAT, "format", format!("the format is {FORMAT}"));
        if let Some(hours) = &self.hours {
            check_hours(hours, "hours.", &mut faults);
        }
        self.check_lengths(&mut faults);
        self.check_quotas(&mut faults);
        check_audience(&self.bookable_by, "bookableBy", &mut faults);
        self.check_approval(&mut faults);
        self.check_lifecycle(&mut faults);
        faults.0
    }

    fn check_lengths(&self, faults: &mut Faults) {
        let every = self.grid.every.get();
        faults.check((1..=1_440).contains(&every), "grid.every", "starts are 1 minute to 24 hours apart");
        let divides = every > 0 && 1_440 % every == 0;
        faults.check(
            self.grid.anchor == Anchor::Opening || divides,
            "grid.every",
            "counted from midnight, the distance must divide 24 hours; count from the opening instead",
        );
        let buffers = [("buffers.before", self.buffers.before), ("buffers.after", self.buffers.after)];
        for (field, buffer) in buffers {
            faults.check(buffer.get() <= limits::BUFFER_MINUTES, field, "a buffer has at most 7 days");
        }
        let rule = &self.length;
        for (field, length) in [("length.shortest", rule.shortest), ("length.longest", rule.longest)] {
            check_length(length, field, limits::LENGTH_DAYS, faults);
            faults.check(length.is_none_or(|l| !l.is_zero()), field, "a reservation lasts at least a minute");
        }
        if let (Some(shortest), Some(longest)) = (rule.shortest, rule.longest) {
            let fits = shortest.nominal_seconds() <= longest.nominal_seconds();
            faults.check(fits, "length.longest", format!("no less than the shortest, {shortest}"));
        }
        let step = rule.step.map_or(1, Minutes::get);
        faults.check(
            (1..=1_440).contains(&step),
            "length.step",
            "lengths are multiples of 1 minute to 24 hours",
        );
        check_length(self.notice, "notice", limits::NOTICE_DAYS, faults);
        check_length(self.horizon, "horizon", limits::HORIZON_DAYS, faults);
        if let (Some(notice), Some(horizon)) = (self.notice, self.horizon) {
            let fits = notice.nominal_seconds() < horizon.nominal_seconds();
            faults.check(
                fits,
                "horizon",
                format!("more than the notice, {notice}, or nothing can be reserved"),
            );
        }
    }

    fn check_quotas(&self, faults: &mut Faults) {
        faults.check(
            self.quotas.len() <= limits::QUOTAS,
            "quotas",
            format!("at most {} quotas", limits::QUOTAS),
        );
        for (index, quota) in self.quotas.iter().enumerate().take(limits::QUOTAS) {
            check_groups(quota.groups.len(), &format!("quotas.{index}.groups"), faults);
            faults.check(
                quota.per == Per::Person || !quota.groups.is_empty(),
                &format!("quotas.{index}.groups"),
                "a quota per group names its groups",
            );
            let something = match quota.limit {
                QuotaLimit::Count(count) => count > 0,
                QuotaLimit::Time(time) => time > Minutes::ZERO,
            };
            faults.check(
                something,
                &format!("quotas.{index}.limit"),
                "more than nothing; who may not book at all is for bookableBy",
            );
        }
    }

    fn check_approval(&self, faults: &mut Faults) {
        faults.check(
            self.approval.when.len() <= limits::CONDITIONS,
            "approval.when",
            format!("at most {} conditions", limits::CONDITIONS),
        );
        check_audience(&self.approval.exempt, "approval.exempt", faults);
        for (index, when) in self.approval.when.iter().enumerate().take(limits::CONDITIONS) {
            let field = |name: &str| format!("approval.when.{index}.{name}");
            match when {
                ApprovalWhen::LongerThan { length } => {
                    check_length(Some(*length), &field("length"), limits::LENGTH_DAYS, faults);
                }
                ApprovalWhen::OutsideHours { hours } => check_week(hours, &field("hours"), faults),
                ApprovalWhen::Groups { groups } => {
                    check_groups(groups.len(), &field("groups"), faults);
                    faults.check(!groups.is_empty(), &field("groups"), "at least one group");
                }
                ApprovalWhen::Always {} | ApprovalWhen::Guests {} | ApprovalWhen::MoreThan { .. } => {}
            }
        }
    }

    fn check_lifecycle(&self, faults: &mut Faults) {
        check_length(self.cancellation.cut_off, "cancellation.cutOff", limits::NOTICE_DAYS, faults);
        if let Some(check_in) = &self.check_in {
            let day = |minutes: Minutes| minutes.get() <= 1_440;
            faults.check(
                day(check_in.opens_before),
                "checkIn.opensBefore",
                "at most 24 hours before the start",
            );
            faults.check(
                day(check_in.closes_after),
                "checkIn.closesAfter",
                "at most 24 hours after the start",
            );
        }
        let holds = [("holdFor", self.hold_for), ("waitlist.offerFor", self.waitlist.offer_for)];
        for (field, minutes) in holds {
            let fits = (1..=limits::HOLD_MINUTES).contains(&minutes.get());
            faults.check(fits, field, "a place is held for 1 minute to 7 days");
        }
    }
}

impl Hours {
    /// Everything that is wrong with the hours; nothing when they can be saved. Fields are named from the hours on:
    /// `weekly.monday.0.closes`.
    pub fn validate(&self) -> Vec<Fault> {
        let mut faults = Faults::default();
        check_hours(self, "", &mut faults);
        faults.0
    }
}

fn check_length(length: Option<Length>, field: &str, days: u32, faults: &mut Faults) {
    let fits = length.is_none_or(|length| length.nominal_seconds() <= i64::from(days) * 86_400);
    faults.check(fits, field, format!("at most P{days}D"));
}

fn check_groups(count: usize, field: &str, faults: &mut Faults) {
    faults.check(count <= limits::GROUPS, field, format!("at most {} groups", limits::GROUPS));
}

fn check_audience(audience: &Audience, field: &str, faults: &mut Faults) {
    check_groups(audience.groups.len(), &format!("{field}.groups"), faults);
}

/// `before` is what the names of the fields begin with.
fn check_hours(hours: &Hours, before: &str, faults: &mut Faults) {
    check_week(&hours.weekly, &format!("{before}weekly"), faults);
    if let OnHolidays::Hours(intervals) = &hours.holidays {
        check_day(intervals, &format!("{before}holidays.HOURS"), faults);
    }
    let count = hours.exceptions.len();
    if count > limits::EXCEPTIONS {
        faults.add(format!("{before}exceptions"), format!("at most {} exceptions", limits::EXCEPTIONS));
        return;
    }
    for (index, exception) in hours.exceptions.iter().enumerate() {
        check_exception(exception, &format!("{before}exceptions.{index}"), faults);
    }
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|index| hours.exceptions[*index].date);
    for pair in order.windows(2) {
        let (earlier, later) = (&hours.exceptions[pair[0]], &hours.exceptions[pair[1]]);
        if later.date <= earlier.last_date() {
            let field = format!("{before}exceptions.{}.date", pair[1]);
            faults.add(field, format!("{} has an exception already (number {})", later.date, pair[0]));
        }
    }
}

fn check_exception(exception: &Exception, field: &str, faults: &mut Faults) {
    check_day(&exception.hours, &format!("{field}.hours"), faults);
    let days = (exception.last_date() - exception.date).get_days();
    let fits = (0..limits::EXCEPTION_DAYS).contains(&days);
    let message = format!("not before {}, and at most {} days", exception.date, limits::EXCEPTION_DAYS);
    faults.check(fits, &format!("{field}.last"), message);
    let reason = exception.reason.as_deref().unwrap_or("-");
    let fits = reason.chars().nth(limits::REASON).is_none() && !reason.trim().is_empty();
    faults.check(fits, &format!("{field}.reason"), format!("1 to {} characters, or none", limits::REASON));
}

fn check_week(week: &Week, field: &str, faults: &mut Faults) {
    for (name, intervals) in week.days() {
        check_day(intervals, &format!("{field}.{name}"), faults);
    }
}

/// The intervals of a day must have a length and may not overlap. (Reaching into the next day's is harmless.)
fn check_day(intervals: &[Interval], field: &str, faults: &mut Faults) {
    if intervals.len() > limits::INTERVALS {
        faults.add(field, format!("at most {} intervals a day", limits::INTERVALS));
        return;
    }
    for (index, interval) in intervals.iter().enumerate() {
        if interval.opens == interval.closes {
            let message = "another time than it opens; 00:00 to 24:00 is the whole day";
            faults.add(format!("{field}.{index}.closes"), message);
        }
        faults.check(
            interval.opens < DayTime::END,
            &format!("{field}.{index}.opens"),
            "before 24:00: what opens at midnight belongs to the next day",
        );
    }
    let mut order: Vec<usize> = (0..intervals.len()).collect();
    order.sort_by_key(|index| intervals[*index].opens);
    for pair in order.windows(2) {
        let (earlier, later) = (intervals[pair[0]], intervals[pair[1]]);
        if later.opens.minutes() < earlier.closing_minutes() {
            let field = format!("{field}.{}.opens", pair[1]);
            faults.add(field, format!("not before {}, when the interval before it closes", earlier.closes));
        }
    }
}
