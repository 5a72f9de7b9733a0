//! A resource's rules and reservations, prepared for many questions.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::allowance::{Allowance, allowances};
use super::facts::{Context, Request};
use super::grid::{self, Run};
use super::load::Load;
use super::ranges::Ranges;
use crate::policy::{
    Anchor, ClosedBecause, EVERY_DAY, Holder, Interval, Opening, Policy, RuleCode, RuleCodes, Week, date_of,
    limits,
};
use crate::time::{Length, Window};

/// The most days that a timeline covers.
pub const MAX_DAYS: i64 = 800;

/// A window that is longer than a timeline may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("at most {MAX_DAYS} days can be looked at together")]
pub struct TimelineTooLong;

/// A resource's rules, opening hours, reservations and quotas over a window, prepared for many questions.
///
/// Making one sorts what it is given; then a month of slots costs time in proportion to the slots.
#[derive(Debug, Clone)]
pub struct Timeline<'a> {
    pub(super) policy: &'a Policy,
    pub(super) context: Context<'a>,
    /// What is known.
    pub(super) window: Window,
    /// When it is open, where that may touch the window. Whole.
    pub(super) open: Ranges,
    pub(super) runs: Vec<Run>,
    pub(super) load: Load,
    pub(super) closed: Ranges,
    pub(super) people_busy: Ranges,
    pub(super) allowances: Vec<Allowance>,
    /// The earliest start that is not in the past, and the earliest and latest by the rules.
    pub(super) earliest: Option<Timestamp>,
    pub(super) latest: Option<Timestamp>,
    /// What is wrong with every request.
    pub(super) always: RuleCodes,
    /// What was added since the facts were gathered.
    pub(super) added: Vec<Request>,
    /// What must come with each reservation of it, and how much.
    pub(super) companions: Vec<(Arc<Timeline<'a>>, u32)>,
}

/// The window about which everything must be known to offer reservations that start in `starts` and last `length`: it reaches
/// further by the buffers and the length.
pub fn reach(policy: &Policy, tz: &TimeZone, starts: Window, length: Length) -> Window {
    let last = length.after(starts.end(), tz).max(starts.end());
    let all = Window::between(starts.start(), last).unwrap_or(starts);
    policy.buffers.around(all)
}

impl<'a> Timeline<'a> {
    /// Prepares what `context` says about `window`, outside of which nothing is offered.
    ///
    /// # Errors
    /// [`TimelineTooLong`] when the window has more than [`MAX_DAYS`] days.
    pub fn new(policy: &'a Policy, context: Context<'a>, window: Window) -> Result<Self, TimelineTooLong> {
        if window.duration().as_hours() > MAX_DAYS * 24 {
            return Err(TimelineTooLong);
        }
        let tz = context.zone;
        let openings = match &policy.hours {
            Some(hours) => hours.openings(context.holidays, tz, window),
            None => always_open(policy.grid.anchor, tz, window),
        };
        let open: Ranges = openings.iter().map(|opening| opening.window).collect();
        let runs = grid::runs(policy.grid, &openings, &open, tz);
        let counts =
            |holder: &&Holder| context.replaces.is_none_or(|own| own.reservation != holder.reservation);
        let near = context.bookings.iter().filter(counts).filter(|holder| holder.during.overlaps(&window));
        let load = Load::new(near.map(|holder| (holder.during, holder.quantity)));
        let closures = context.closures.iter().map(|closure| closure.window);
        let busy = context.people.iter().flat_map(|person| person.busy.overlapping(window));
        Ok(Self {
            policy,
            window,
            open,
            runs,
            load,
            closed: closures.filter(|closure| closure.overlaps(&window)).collect(),
            people_busy: busy.copied().collect(),
            allowances: allowances(policy, &context, window),
            earliest: policy.notice.map(|notice| notice.after(context.now, tz)),
            latest: policy.horizon.map(|horizon| horizon.after(context.now, tz)),
            always: RuleCodes::NONE
                .with_if(RuleCode::Inactive, !context.is_active)
                .with_if(RuleCode::NotAllowed, !policy.bookable_by.includes(context.booker)),
            context,
            added: Vec::new(),
            companions: Vec::new(),
        })
    }

    /// The same, with what must come with each reservation of the resource, and how much of it: a slot or a request is only as good
    /// as theirs, by their own rules.
    #[must_use]
    pub fn with_companions(self, companions: Vec<(Arc<Self>, u32)>) -> Self {
        Self { companions, ..self }
    }

    /// What is known.
    pub fn window(&self) -> Window {
        self.window
    }

    /// The rules.
    pub fn policy(&self) -> &'a Policy {
        self.policy
    }

    /// Whether one can wait for it, and for all that must come with it.
    pub fn has_waitlist(&self) -> bool {
        let mut companions = self.companions.iter();
        self.policy.waitlist.enabled && companions.all(|(companion, _)| companion.policy.waitlist.enabled)
    }

    /// What is known about the resource and who asks.
    pub fn context(&self) -> &Context<'a> {
        &self.context
    }

    /// When the resource is open, within the window.
    pub fn open_ranges(&self) -> Ranges {
        self.open.within(self.window)
    }

    /// When the resource can be used, within the window: it is open, and no blackout closes it.
    pub fn usable_ranges(&self) -> Ranges {
        self.open.difference(&self.closed).within(self.window)
    }

    /// When no more than `quantity` can be had, within the window: reservations with their buffers, and blackouts.
    pub fn full_ranges(&self, quantity: u32) -> Ranges {
        match self.context.capacity.checked_sub(quantity.max(1)) {
            Some(spare) => self.load.above(spare.into()).union(&self.closed).within(self.window),
            None => Ranges::from(self.window),
        }
    }

    /// What is left of the resource at the fullest instant of `during`.
    pub fn free(&self, during: Window) -> u32 {
        let taken = u32::try_from(self.load.peak(during)).unwrap_or(u32::MAX);
        if self.closed.overlaps(during) { 0 } else { self.context.capacity.saturating_sub(taken) }
    }

    /// Counts one more reservation of the booker, as if it had been made: it takes its place and uses up quotas, as does what must
    /// come with it.
    pub fn add(&mut self, request: &Request) {
        let during = self.policy.buffers.around(request.window);
        self.load.add(during, request.quantity);
        self.added.push(*request);
        for allowance in &mut self.allowances {
            allowance.add(request.window, request.quantity);
        }
        for (companion, quantity) in &mut self.companions {
            Arc::make_mut(companion).add(&Request { quantity: *quantity, ..*request });
        }
    }

    /// The reservations that take something of `during`, at most `limit`, in the order of their starts.
    pub(super) fn holders(&self, during: Window, limit: usize) -> Vec<Holder> {
        let own = self.context.replaces.map(|own| own.reservation);
        let mut holders: Vec<Holder> = self
            .context
            .bookings
            .iter()
            .filter(|holder| holder.during.overlaps(&during) && Some(holder.reservation) != own)
            .copied()
            .collect();
        holders.sort_unstable_by_key(|holder| (holder.during, holder.reservation));
        holders.truncate(limit);
        holders
    }

    /// When the resource is closed within `window` and why, in order; one part for each reason in a row.
    pub(super) fn closed_parts(&self, window: Window) -> Vec<(Window, ClosedBecause)> {
        let Some(hours) = &self.policy.hours else { return Vec::new() };
        let tz = self.context.zone;
        let mut parts: Vec<(Window, ClosedBecause)> = Vec::new();
        for gap in self.open.gaps(window).iter() {
            let mut days = crate::policy::Period::Day.touching(*gap, tz, jiff::civil::Weekday::Monday);
            days.truncate(limits::LENGTH_DAYS as usize);
            for part in days.iter().filter_map(|day| day.intersection(gap)) {
                let because = hours.closed_because(self.context.holidays, tz, part.start());
                match parts.last_mut() {
                    Some((last, same)) if last.end() == part.start() && *same == because => {
                        *last = Window::between(last.start(), part.end()).unwrap_or(*last);
                    }
                    _ => parts.push((part, because)),
                }
            }
        }
        parts
    }

    /// What is wrong with the length of a reservation.
    pub(super) fn length_codes(&self, window: Window) -> RuleCodes {
        let (rule, tz) = (&self.policy.length, self.context.zone);
        let (start, end) = (window.start(), window.end());
        let most = i64::from(limits::LENGTH_DAYS) * 86_400;
        let seconds = window.duration().as_secs();
        let too_long = seconds > most || rule.longest.is_some_and(|longest| end > longest.after(start, tz));
        RuleCodes::NONE
            .with_if(
                RuleCode::TooShort,
                rule.shortest.is_some_and(|shortest| end < shortest.after(start, tz)),
            )
            .with_if(RuleCode::TooLong, too_long)
            .with_if(RuleCode::LengthStep, rule.step.is_some_and(|step| !is_multiple(window, step.seconds())))
    }
}

/// The window of a resource without opening hours; each of its days, where something is counted from the opening.
fn always_open(anchor: Anchor, tz: &TimeZone, window: Window) -> Vec<Opening> {
    let first = date_of(window.start(), tz);
    match anchor {
        Anchor::Midnight => vec![Opening { window, date: first }],
        Anchor::Opening => Week::on(&EVERY_DAY, &[Interval::WHOLE_DAY]).openings(tz, window),
    }
}

fn is_multiple(window: Window, step: i64) -> bool {
    let length = window.duration();
    length.subsec_nanos() == 0 && length.as_secs() % step.max(1) == 0
}
