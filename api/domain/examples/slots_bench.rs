//! What a month of slots costs: 50 resources with opening hours, buffers, a quota and 200 reservations each.
//!
//! `cargo run --release -p cal3-domain --example slots_bench` prints milliseconds, the median of some rounds. Reading the clock and
//! printing is all that is impure here.

#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used)]

use std::time::Instant;

use cal3_domain::availability::{
    Context, Ranges, Request, Slot, SlotQuery, Timeline, any_of, by_day, evaluate,
};
use cal3_domain::ids::{ReservationId, UserId};
use cal3_domain::policy::{Booker, Holder, Holidays, Policy, Standing, Subject, Usage, Used};
use cal3_domain::time::{Length, Window};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

const RESOURCES: usize = 50;
const ROUNDS: usize = 21;

const POLICY: &str = r#"{
  "hours": {"weekly": {
    "monday": [{"opens": "08:00", "closes": "20:00"}], "tuesday": [{"opens": "08:00", "closes": "20:00"}],
    "wednesday": [{"opens": "08:00", "closes": "20:00"}], "thursday": [{"opens": "08:00", "closes": "20:00"}],
    "friday": [{"opens": "08:00", "closes": "12:00"}, {"opens": "13:00", "closes": "20:00"}],
    "saturday": [{"opens": "20:00", "closes": "02:00"}], "sunday": [{"opens": "10:00", "closes": "16:00"}]}},
  "length": {"shortest": "PT15M", "longest": "PT4H"}, "notice": "PT1H", "horizon": "P60D", "buffers": {"after": "PT15M"},
  "quotas": [{"per": "PERSON", "limit": {"time": "PT20H"}, "period": "WEEK"}]
}"#;

fn main() {
    let policy = Policy::from_json(POLICY).unwrap();
    let tz = TimeZone::get("Europe/Berlin").unwrap();
    let month = window("2026-10-01T00:00:00+02:00", "2026-11-01T00:00:00+01:00");
    let bookings: Vec<Vec<Holder>> = (0..RESOURCES).map(|number| bookings(number, month)).collect();
    let booker =
        Booker { standing: Standing::Member, user: Some(UserId(Uuid::from_u128(1))), groups: Vec::new() };
    let holidays: Holidays = [(jiff::civil::date(2026, 10, 3), "German Unity Day")].into_iter().collect();
    let used = Used { reservation: ReservationId(Uuid::nil()), window: bookings[0][0].during, quantity: 1 };
    let needs = policy.usage_needed(&booker, &tz, month);
    let usage: Vec<Usage> = needs
        .iter()
        .map(|n| Usage { subject: Subject::Booker, scope: n.scope, used: vec![used; 5] })
        .collect();
    let contexts: Vec<Context<'_>> = bookings
        .iter()
        .map(|bookings| Context {
            now: month.start(),
            zone: &tz,
            capacity: 3,
            is_active: true,
            holidays: &holidays,
            closures: &[],
            bookings,
            people: &[],
            booker: &booker,
            usage: &usage,
            replaces: None,
        })
        .collect();
    let query =
        SlotQuery { starts: month, length: Length::Exact(SignedDuration::from_hours(1)), quantity: 1 };
    measure("prepare 50 timelines", || {
        let open = |context| Timeline::new(&policy, context, month).unwrap().open_ranges().as_slice().len();
        contexts.iter().copied().map(open).sum()
    });
    measure("and a month of slots of each", || {
        let slots = |context: &Context<'_>| {
            let timeline = Timeline::new(&policy, *context, month).unwrap();
            timeline.slots(query).filter(Slot::is_free).count()
        };
        contexts.iter().map(slots).sum()
    });
    let timelines: Vec<Timeline<'_>> =
        contexts.iter().map(|context| Timeline::new(&policy, *context, month).unwrap()).collect();
    measure("slots of all, prepared (counts all)", || timelines.iter().map(|t| t.slots(query).count()).sum());
    measure("the same by day", || timelines.iter().map(|t| by_day(t.slots(query), &tz).len()).sum());
    measure("any of the 50", || any_of(&timelines.iter().collect::<Vec<_>>(), query).len());
    measure("explain the month of each", || timelines.iter().map(|t| t.explain(month, 1).len()).sum());
    let start = month.start() + SignedDuration::from_hours(100);
    let request = Request::one(Window::lasting(start, query.length, &tz).unwrap());
    measure("judge one request 50 times, from the facts", || {
        contexts.iter().filter(|context| evaluate(&policy, &request, context).is_clean()).count()
    });
    measure("judge one request 50 times, prepared", || {
        timelines.iter().filter(|timeline| timeline.evaluate(&request).is_clean()).count()
    });
    let free: Vec<Ranges> = timelines.iter().map(|timeline| timeline.full_ranges(1)).collect();
    measure("unite what is full", || {
        free.iter().fold(Ranges::EMPTY, |all, full| all.union(full)).as_slice().len()
    });
}

fn window(start: &str, end: &str) -> Window {
    Window::new(start.parse().unwrap(), end.parse().unwrap()).unwrap()
}

/// Two hundred reservations of one to three pieces, spread over the month.
fn bookings(number: usize, month: Window) -> Vec<Holder> {
    let mut seed = number as u64 + 1;
    let mut roll = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((seed >> 33) % below) as i64
    };
    (0..200)
        .map(|at| {
            let start: Timestamp = month.start() + SignedDuration::from_mins(15 * roll(31 * 96));
            let end = start + SignedDuration::from_mins(15 * (1 + roll(8)));
            let reservation = ReservationId(Uuid::from_u128(number as u128 * 1_000 + at));
            Holder { reservation, during: Window::new(start, end).unwrap(), quantity: 1 + roll(3) as u32 }
        })
        .collect()
}

fn measure(what: &str, mut work: impl FnMut() -> usize) {
    let mut times: Vec<f64> = Vec::with_capacity(ROUNDS);
    let mut result = 0;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        result = std::hint::black_box(work());
        times.push(start.elapsed().as_secs_f64() * 1_000.0);
    }
    times.sort_by(f64::total_cmp);
    println!("{:>9.3} ms  {what} ({result})", times[ROUNDS / 2]);
}
