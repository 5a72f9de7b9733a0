//! Random resources with rules, reservations and blackouts; and what they mean, minute by minute, written down as plainly as can be.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::sync::Arc;

use cal3_domain::availability::{BusyPerson, Closure, Context, Ranges};
use cal3_domain::ids::{BlackoutId, ReservationId, UserId};
use cal3_domain::policy::*;
use cal3_domain::time::{Length, Window};
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use uuid::Uuid;

use super::random_rule::Dice;

/// A zone, and a date near which its clocks do something.
pub const NIGHTS: [(&str, &str); 10] = [
    ("Europe/Berlin", "2026-03-29"),
    ("Europe/Berlin", "2026-10-25"),
    ("Australia/Lord_Howe", "2026-10-04"),
    ("Australia/Lord_Howe", "2026-04-05"),
    ("Antarctica/Troll", "2026-03-29"),
    ("Antarctica/Troll", "2026-10-25"),
    ("Pacific/Apia", "2011-12-30"),
    ("Africa/Cairo", "2026-04-24"),
    ("America/Asuncion", "2024-03-24"),
    ("Asia/Kathmandu", "2026-06-01"),
];

/// Everything that is known about a resource, owned.
pub struct World {
    pub policy: Policy,
    pub tz: TimeZone,
    pub window: Window,
    pub now: Timestamp,
    pub capacity: u32,
    pub holidays: Holidays,
    pub closures: Vec<Closure>,
    pub bookings: Vec<Holder>,
    pub people: Vec<BusyPerson>,
    pub booker: Booker,
    pub usage: Vec<Usage>,
}

impl World {
    pub fn context(&self) -> Context<'_> {
        Context {
            now: self.now,
            zone: &self.tz,
            capacity: self.capacity,
            is_active: true,
            holidays: &self.holidays,
            closures: &self.closures,
            bookings: &self.bookings,
            people: &self.people,
            booker: &self.booker,
            usage: &self.usage,
            replaces: None,
        }
    }

    /// A resource that is always open and free, known from `start` to `end` (dates).
    pub fn plain(zone: &str, start: &str, end: &str) -> Self {
        let tz = TimeZone::get(zone).unwrap();
        let at = |text: &str| text.parse::<Date>().unwrap().to_zoned(tz.clone()).unwrap().timestamp();
        let window = Window::new(at(start), at(end)).unwrap();
        Self {
            policy: Policy {
                grid: Grid { every: Minutes::new(60), anchor: Anchor::Midnight },
                ..Policy::default()
            },
            window,
            now: window.start() - 400.hours(),
            capacity: 1,
            holidays: Holidays::default(),
            closures: Vec::new(),
            bookings: Vec::new(),
            people: Vec::new(),
            booker: member(1),
            usage: Vec::new(),
            tz,
        }
    }

    /// The same, open at these hours on each day (`09:00-17:00`).
    pub fn open(mut self, hours: &[&str]) -> Self {
        let week = [
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Wednesday,
            Weekday::Thursday,
            Weekday::Friday,
            Weekday::Saturday,
            Weekday::Sunday,
        ];
        let hours: Vec<_> = hours.iter().map(|text| interval(text)).collect();
        self.policy.hours = Some(Hours { weekly: Week::on(&week, &hours), ..Hours::default() });
        self
    }

    /// The same, with something reserved.
    pub fn reserved(mut self, start: &str, end: &str, quantity: u32) -> Self {
        let reservation = reservation(self.bookings.len() as u128 + 1);
        self.bookings.push(Holder { reservation, during: crate::support::window(start, end), quantity });
        self
    }
}

pub fn reservation(number: u128) -> ReservationId {
    ReservationId(Uuid::from_u128(number))
}

pub fn user(number: u128) -> UserId {
    UserId(Uuid::from_u128(number))
}

pub fn member(number: u128) -> Booker {
    Booker { standing: Standing::Member, user: Some(user(number)), groups: Vec::new() }
}

/// Reads `09:00-17:00`.
pub fn interval(text: &str) -> Interval {
    let (opens, closes) = text.split_once('-').unwrap();
    Interval { opens: DayTime::parse(opens).unwrap(), closes: DayTime::parse(closes).unwrap() }
}

pub fn minutes(minutes: i64) -> Length {
    Length::Exact(SignedDuration::from_mins(minutes))
}

/// A random world of four days around a night on which clocks change. All instants are whole minutes.
pub fn random(seed: u64) -> World {
    let dice = &mut Dice::new(seed);
    let (zone, night) = *dice.pick(&NIGHTS);
    let date: Date = night.parse().unwrap();
    let mut world = World::plain(
        zone,
        &date.saturating_sub(2.days()).to_string(),
        &date.saturating_add(2.days()).to_string(),
    );
    let start = world.window.start();
    let span = world.window.duration().as_mins();
    let some = |dice: &mut Dice, from: i64, longest: i64| {
        let from = start + SignedDuration::from_mins(dice.between(from, span));
        Window::new(from, from + SignedDuration::from_mins(dice.between(1, longest))).unwrap()
    };
    world.capacity = u32::try_from(*dice.pick(&[1, 1, 2, 5])).unwrap();
    world.bookings = (0..dice.between(0, 12))
        .map(|number| Holder {
            reservation: reservation(u128::try_from(number).unwrap()),
            during: some(dice, -300, 400),
            quantity: u32::try_from(dice.between(1, world.capacity.into())).unwrap(),
        })
        .collect();
    world.closures = (0..dice.between(0, 2))
        .map(|number| Closure {
            blackout: BlackoutId(Uuid::from_u128(u128::try_from(number).unwrap())),
            window: some(dice, -300, 900),
            reason: Arc::from("Maintenance"),
        })
        .collect();
    if dice.once_in(3) {
        let busy = (0..3).map(|_| some(dice, -300, 300)).collect();
        world.people = vec![BusyPerson { user: user(9), busy }];
    }
    world.now = start + SignedDuration::from_mins(dice.between(-3_000, span / 2));
    world.policy = policy(dice, date);
    if dice.once_in(2) {
        world.holidays = [(date, "Night of the clocks")].into_iter().collect();
    }
    world.usage = world
        .policy
        .usage_needed(&world.booker, &world.tz, world.window)
        .into_iter()
        .map(|need| {
            let used = |number: u128| Used {
                reservation: reservation(100 + number),
                window: some(dice, -300, 300),
                quantity: 1,
            };
            Usage { subject: need.subject, scope: need.scope, used: (0..4).map(used).collect() }
        })
        .collect();
    world
}

fn policy(dice: &mut Dice, date: Date) -> Policy {
    let anchor = if dice.once_in(3) { Anchor::Opening } else { Anchor::Midnight };
    let every =
        if anchor == Anchor::Opening { *dice.pick(&[20, 45, 50]) } else { *dice.pick(&[15, 30, 60, 90]) };
    let buffer = |dice: &mut Dice| Minutes::new(*dice.pick(&[0, 0, 10, 45]));
    let span = |dice: &mut Dice, most| dice.once_in(2).then(|| minutes(dice.between(1, most)));
    Policy {
        hours: (!dice.once_in(5)).then(|| hours(dice, date)),
        grid: Grid { every: Minutes::new(every), anchor },
        length: LengthRule {
            shortest: dice.once_in(3).then(|| minutes(*dice.pick(&[15, 60]))),
            longest: dice.once_in(3).then(|| if dice.once_in(2) { Length::days(1) } else { minutes(120) }),
            step: dice.once_in(4).then(|| Minutes::new(30)),
        },
        notice: span(dice, 2_000),
        horizon: span(dice, 9_000),
        buffers: Buffers { before: buffer(dice), after: buffer(dice) },
        quotas: if dice.once_in(2) { vec![quota(dice)] } else { Vec::new() },
        week_start: *dice.pick(&[Weekday::Monday, Weekday::Sunday]),
        ..Policy::default()
    }
}

fn quota(dice: &mut Dice) -> Quota {
    let limit = if dice.once_in(2) {
        QuotaLimit::Count(u32::try_from(dice.between(1, 4)).unwrap())
    } else {
        QuotaLimit::Time(Minutes::new(u32::try_from(dice.between(60, 600)).unwrap()))
    };
    let period = *dice.pick(&[Period::Day, Period::Week, Period::Month]);
    Quota { per: Per::Person, groups: Vec::new(), limit, period, scope: QuotaScope::Resource }
}

fn hours(dice: &mut Dice, date: Date) -> Hours {
    let mut hours = Hours::default();
    for offset in 0..7 {
        *hours.weekly.day_mut(Weekday::from_monday_zero_offset(offset).unwrap()) = day(dice);
    }
    if dice.once_in(3) {
        let reason = Some("Stocktaking".to_owned());
        hours.exceptions = vec![Exception { date, last: None, hours: day(dice), reason }];
    }
    hours.holidays = match dice.between(0, 2) {
        0 => OnHolidays::Closed,
        1 => OnHolidays::AsUsual,
        _ => OnHolidays::Hours(day(dice)),
    };
    hours
}

/// No, one or two intervals, the last of which may reach past midnight.
fn day(dice: &mut Dice) -> Vec<Interval> {
    let choices: [&[&str]; 8] = [
        &[],
        &["09:00-17:00"],
        &["08:00-12:00", "13:30-18:00"],
        &["00:00-24:00"],
        &["20:00-04:00"],
        &["01:00-02:30", "22:15-02:30"],
        &["02:00-03:00"],
        &["00:30-06:10", "06:10-12:00"],
    ];
    dice.pick(&choices).iter().map(|text| interval(text)).collect()
}

/// What holds in each minute of a world, and of the three days before and after: counted, not computed.
pub struct Count {
    start: i64,
    /// When the hours opened that hold: of several the last.
    opened: Vec<Option<i64>>,
    taken: Vec<u32>,
    closed: Vec<bool>,
    busy: Vec<bool>,
}

impl Count {
    pub fn new(world: &World) -> Self {
        let window = world.window.widened(SignedDuration::from_hours(72), SignedDuration::from_hours(72));
        let start = minute(window.start());
        let length = usize::try_from(minute(window.end()) - start).unwrap();
        let mut count = Self {
            start,
            opened: vec![None; length],
            taken: vec![0; length],
            closed: vec![false; length],
            busy: vec![false; length],
        };
        for (from, to) in openings(world, window) {
            let opened = minute(from);
            count.range(from, to).for_each(|at| count.opened[at] = count.opened[at].max(Some(opened)));
        }
        for holder in &world.bookings {
            let minutes = count.range(holder.during.start(), holder.during.end());
            minutes.for_each(|at| count.taken[at] += holder.quantity);
        }
        for closure in &world.closures {
            count.range(closure.window.start(), closure.window.end()).for_each(|at| count.closed[at] = true);
        }
        for busy in world.people.iter().flat_map(|person| person.busy.iter()) {
            count.range(busy.start(), busy.end()).for_each(|at| count.busy[at] = true);
        }
        count
    }

    /// The places of the minutes from one instant to another.
    pub fn range(&self, from: Timestamp, to: Timestamp) -> std::ops::Range<usize> {
        let place = |at| usize::try_from((minute(at) - self.start).max(0)).unwrap().min(self.opened.len());
        place(from)..place(to)
    }

    pub fn is_open(&self, window: Window) -> bool {
        self.opened[self.range(window.start(), window.end())].iter().all(Option::is_some)
    }

    /// How long ago it opened, in minutes, if it is open.
    pub fn open_for(&self, at: Timestamp) -> Option<i64> {
        self.opened[usize::try_from(minute(at) - self.start).unwrap()].map(|opened| minute(at) - opened)
    }

    pub fn taken(&self, window: Window) -> impl Iterator<Item = u32> {
        self.taken[self.range(window.start(), window.end())].iter().copied()
    }

    pub fn is_closed(&self, window: Window) -> impl Iterator<Item = bool> {
        self.closed[self.range(window.start(), window.end())].iter().copied()
    }

    pub fn is_busy(&self, window: Window) -> impl Iterator<Item = bool> {
        self.busy[self.range(window.start(), window.end())].iter().copied()
    }

    /// Whether each minute is open.
    pub fn open_minutes(&self, window: Window) -> impl Iterator<Item = bool> {
        self.opened[self.range(window.start(), window.end())].iter().map(Option::is_some)
    }
}

fn minute(at: Timestamp) -> i64 {
    at.as_second() / 60
}

/// What [`Hours::openings`] means, by jiff's own arithmetic. Without hours each day is an opening.
fn openings(world: &World, window: Window) -> Vec<(Timestamp, Timestamp)> {
    let mut found = Vec::new();
    let mut date = world.tz.to_datetime(window.start()).date().saturating_sub(2.days());
    while date <= world.tz.to_datetime(window.end()).date() {
        let noon = date.at(12, 0, 0, 0).to_zoned(world.tz.clone()).unwrap();
        let exists = noon.date() == date;
        for interval in hours_of(world, date).iter().filter(|_| exists) {
            let instant = |minutes: u16| {
                let local = date.at(0, 0, 0, 0).saturating_add(i64::from(minutes).minutes());
                local.to_zoned(world.tz.clone()).unwrap().timestamp()
            };
            let (start, end) = (instant(interval.opens.minutes()), instant(interval.closing_minutes()));
            if start < end {
                found.push((start, end));
            }
        }
        date = date.tomorrow().unwrap();
    }
    found
}

fn hours_of(world: &World, date: Date) -> Vec<Interval> {
    let Some(hours) = &world.policy.hours else { return vec![Interval::WHOLE_DAY] };
    let exception = hours.exceptions.iter().find(|exception| exception.holds_on(date));
    match (exception, world.holidays.name(date), &hours.holidays) {
        (Some(exception), _, _) => exception.hours.clone(),
        (None, Some(_), OnHolidays::Closed) => Vec::new(),
        (None, Some(_), OnHolidays::Hours(hours)) => hours.clone(),
        _ => hours.weekly.day(date.weekday()).to_vec(),
    }
}

/// The minutes of a window.
pub fn each_minute(window: Window) -> impl Iterator<Item = Timestamp> {
    (0..)
        .map(move |minute| window.start() + SignedDuration::from_mins(minute))
        .take_while(move |at| *at < window.end())
}

pub fn ranges(windows: &[Window]) -> Ranges {
    windows.iter().copied().collect()
}
