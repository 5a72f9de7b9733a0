//! The engine: what the rules say to one request.

use super::facts::{Context, Request};
use super::grid;
use super::ranges::Ranges;
use super::timeline::Timeline;
use crate::policy::{
    Anchor, ApprovalReason, ApprovalWhen, BrokenRule, Policy, RuleCode, Verdict, Violation, limits, sentence,
};
use crate::time::{Length, Window};

/// The most reservations, blackouts and people that one verdict names.
const NAMED: usize = 50;

/// What `policy` says to `request`, given what is known: every rule that it breaks, and whether it needs approval. Page, API, public
/// form and worker all ask this.
///
/// The context must hold every reservation and blackout that touches the request with its buffers. Rules about the start are not
/// asked of a reservation that is changed without moving its start.
pub fn evaluate(policy: &Policy, request: &Request, context: &Context<'_>) -> Verdict {
    let during = policy.buffers.around(request.window);
    match Timeline::new(policy, *context, around(during)) {
        Ok(timeline) => timeline.judge(request),
        Err(_) => endless(policy, request, context),
    }
}

/// Some hours more than what is asked about, so that the grid's neighbouring starts are known. Nothing is read there.
fn around(during: Window) -> Window {
    let hours = jiff::SignedDuration::from_hours(24);
    during.widened(hours, hours)
}

impl Timeline<'_> {
    /// [`evaluate`] with what is prepared here, and with what the rules of all that must come with the resource say. A request that
    /// reaches out of the window is judged by the context as it is, and by what was added.
    pub fn evaluate(&self, request: &Request) -> Verdict {
        let mut verdict = self.evaluate_alone(request);
        for (companion, quantity) in &self.companions {
            let with = companion.evaluate(&Request { quantity: *quantity, ..*request });
            verdict.broken.extend(with.broken);
            verdict.approval.extend(with.approval);
        }
        // Stable: of one kind those of the resource itself come first.
        verdict.broken.sort_by_key(Violation::code);
        verdict
    }

    fn evaluate_alone(&self, request: &Request) -> Verdict {
        let during = self.policy.buffers.around(request.window);
        if self.window.covers(&during) {
            return self.judge(request);
        }
        match Timeline::new(self.policy, self.context, around(during)) {
            Ok(mut wider) => {
                self.added.iter().for_each(|added| wider.add(added));
                wider.judge(request)
            }
            Err(_) => endless(self.policy, request, &self.context),
        }
    }

    fn judge(&self, request: &Request) -> Verdict {
        let during = self.policy.buffers.around(request.window);
        let free = self.free_in(during);
        let mut broken = Vec::new();
        self.check_who_and_how_much(request, &mut broken);
        self.check_start(request, &mut broken);
        self.check_length(request, &mut broken);
        let closed = self.closed_parts(request.window);
        if !closed.is_empty() {
            broken.push(BrokenRule::Closed { parts: closed });
        }
        self.check_others(request, during, &mut broken);
        let tz = self.context.zone;
        let violation = |rule| Violation { sentence: sentence(&rule, tz), rule };
        Verdict {
            during,
            broken: broken.into_iter().map(violation).collect(),
            approval: self.approval(request),
            free,
        }
    }

    fn check_who_and_how_much(&self, request: &Request, broken: &mut Vec<BrokenRule>) {
        let capacity = self.context.capacity;
        if self.always.contains(RuleCode::Inactive) {
            broken.push(BrokenRule::Inactive);
        }
        if self.always.contains(RuleCode::NotAllowed) {
            broken.push(BrokenRule::NotAllowed { bookable_by: self.policy.bookable_by.clone() });
        }
        if request.quantity == 0 || request.quantity > capacity {
            broken.push(BrokenRule::Quantity { asked: request.quantity, capacity });
        }
    }

    fn check_start(&self, request: &Request, broken: &mut Vec<BrokenRule>) {
        let start = request.window.start();
        if self.context.replaces.is_some_and(|own| own.window.start() == start) {
            return;
        }
        if start < self.context.now {
            broken.push(BrokenRule::InThePast { now: self.context.now });
        }
        if let (Some(notice), Some(earliest)) = (self.policy.notice, self.earliest)
            && start < earliest
        {
            broken.push(BrokenRule::Notice { notice, earliest });
        }
        if let (Some(horizon), Some(latest)) = (self.policy.horizon, self.latest)
            && start > latest
        {
            broken.push(BrokenRule::Horizon { horizon, latest });
        }
        let grid = self.policy.grid;
        let is_off = match grid.anchor {
            Anchor::Midnight => grid::is_off_midnight(grid, start, self.context.zone),
            // While it is closed nothing is counted.
            Anchor::Opening => self.open.contains(start) && !grid::gives(&self.runs, start),
        };
        if is_off {
            let (before, after) = grid::neighbours(&self.runs, start);
            broken.push(BrokenRule::OffGrid { every: grid.every, anchor: grid.anchor, before, after });
        }
    }

    fn check_length(&self, request: &Request, broken: &mut Vec<BrokenRule>) {
        let (rule, tz, start) = (&self.policy.length, self.context.zone, request.window.start());
        let codes = self.length_codes(request.window);
        if let Some(shortest) = rule.shortest.filter(|_| codes.contains(RuleCode::TooShort)) {
            broken.push(BrokenRule::TooShort { shortest, earliest_end: shortest.after(start, tz) });
        }
        if codes.contains(RuleCode::TooLong) {
            let longest = rule.longest.unwrap_or(Length::days(limits::LENGTH_DAYS));
            broken.push(BrokenRule::TooLong { longest, latest_end: longest.after(start, tz) });
        }
        if let Some(step) = rule.step.filter(|_| codes.contains(RuleCode::LengthStep)) {
            broken.push(BrokenRule::LengthStep { step });
        }
    }

    fn check_others(&self, request: &Request, during: Window, broken: &mut Vec<BrokenRule>) {
        let closures = self.context.closures.iter().filter(|closure| closure.window.overlaps(&during));
        let mut closures: Vec<_> = closures.collect();
        closures.sort_by_key(|closure| (closure.window, closure.blackout));
        broken.extend(closures.into_iter().take(NAMED).map(|closure| BrokenRule::Blackout {
            blackout: closure.blackout,
            window: closure.window,
            reason: closure.reason.to_string(),
        }));
        let people = self.context.people.iter().flat_map(|person| {
            let busy = person.busy.overlapping(during).iter().filter_map(|busy| busy.intersection(&during));
            busy.map(|window| BrokenRule::PersonBusy { user: person.user, window })
        });
        broken.extend(people.take(NAMED));
        broken.extend(self.allowances.iter().filter_map(|a| a.broken(request.window, request.quantity)));
        let free = self.free_in(during);
        if request.quantity > free && (1..=self.context.capacity).contains(&request.quantity) {
            let own = self.added.iter().map(|added| self.policy.buffers.around(added.window));
            let own = own.filter(|own| own.overlaps(&during)).take(NAMED).collect();
            let by = self.holders(during, NAMED);
            broken.push(BrokenRule::Taken { asked: request.quantity, free, by, own });
        }
    }

    /// What reservations leave; blackouts apart.
    fn free_in(&self, during: Window) -> u32 {
        let taken = u32::try_from(self.load.peak(during)).unwrap_or(u32::MAX);
        self.context.capacity.saturating_sub(taken)
    }

    /// Why a request needs approval.
    fn approval(&self, request: &Request) -> Vec<ApprovalReason> {
        let (approval, booker) = (&self.policy.approval, self.context.booker);
        if approval.exempt.includes(booker) {
            return Vec::new();
        }
        let (window, tz) = (request.window, self.context.zone);
        let reason = |when: &ApprovalWhen| match when {
            ApprovalWhen::LongerThan { length } => (window.end() > length.after(window.start(), tz))
                .then_some(ApprovalReason::LongerThan(*length)),
            ApprovalWhen::OutsideHours { hours } => {
                let usual: Ranges = hours.openings(tz, window).iter().map(|opening| opening.window).collect();
                (!usual.covers(window)).then_some(ApprovalReason::OutsideHours)
            }
            ApprovalWhen::MoreThan { quantity } => {
                (request.quantity > *quantity).then_some(ApprovalReason::MoreThan(*quantity))
            }
            when => when.for_booker(booker),
        };
        approval.when.iter().filter_map(reason).collect()
    }
}

/// A request of years: too long, whatever else is wrong with it.
fn endless(policy: &Policy, request: &Request, context: &Context<'_>) -> Verdict {
    let longest = policy.length.longest.unwrap_or(Length::days(limits::LENGTH_DAYS));
    let latest_end = longest.after(request.window.start(), context.zone);
    let rule = BrokenRule::TooLong { longest, latest_end };
    Verdict {
        during: policy.buffers.around(request.window),
        broken: vec![Violation { sentence: sentence(&rule, context.zone), rule }],
        approval: Vec::new(),
        free: 0,
    }
}
