//! When people are busy and when they work: times, and nothing else of them.

use std::collections::HashMap;

use cal3_domain::{
    access::Scope,
    availability::{BusyPerson, Ranges},
    ids::{CalendarId, UserId},
    time::{Window, Zone},
};
use cal3_store::{
    Access, PgConnection, StoreError,
    event::{self as store, busy::Part},
};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use uuid::Uuid;

use super::{
    busy::{blocks, expanded},
    occurrences::MOST_EVENTS,
};
use crate::{App, AppError, UserErrorCode, Viewer, access, faults::Faults};

/// Most people of one question.
pub const MOST_PEOPLE: usize = 50;
/// Longest window of one question, in days.
pub(crate) const MOST_DAYS: i64 = 60;
/// Most ranges of one answer.
const MOST_RANGES: usize = 5_000;

/// When somebody is busy, and when they work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonTimes {
    /// Who.
    pub user: UserId,
    /// When they are busy, tentatively too: by those of their own calendars which block time and which the viewer can see.
    pub busy: Ranges,
    /// When they work; `None` where they have not said it.
    pub working: Option<Ranges>,
}

/// When people and calendars are busy.
pub(crate) struct Times {
    /// The people whose time may be looked at.
    pub(crate) people: Vec<PersonTimes>,
    /// The calendars that can be seen.
    pub(crate) calendars: Vec<(CalendarId, Ranges)>,
}

/// When each of these people is busy and works, from `from` until `to`, in the order in which they are given, each once. Those
/// whose time the viewer may not look at are left out: they may look at their own, and at that of owners of a calendar on which
/// they hold any role. A constant number of statements, however many people.
///
/// # Errors
/// [`AppError::Unauthenticated`], also for a public link; [`AppError::MissingScope`]; [`AppError::Invalid`] for too many people and
/// for a window that is empty, too long or too full.
pub async fn people_times(
    app: &App,
    viewer: &Viewer,
    users: &[UserId],
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<PersonTimes>, AppError> {
    let access = access::read(viewer, Scope::FreeBusyRead)?;
    access.user().ok_or(AppError::Unauthenticated)?;
    let mut faults = Faults::default();
    if users.len() > MOST_PEOPLE {
        let message = format!("Ask for at most {MOST_PEOPLE} people.");
        faults.add(UserErrorCode::TooLarge, "userIds", message);
    }
    let longest = SignedDuration::from_hours(24 * MOST_DAYS);
    let window = Window::between(from, to).filter(|window| window.duration() <= longest);
    if window.is_none() {
        let message = format!("Give an instant after `from`, at most {MOST_DAYS} days later.");
        faults.add(UserErrorCode::OutOfRange, "to", message);
    }
    faults.check()?;
    let Some(window) = window else { return Ok(Vec::new()) };
    let mut connection = app.store.read().await?;
    let mut people = read(app, &mut connection, &access, (users, &[]), window).await?.people;
    let ranges =
        |one: &PersonTimes| one.busy.iter().len() + one.working.iter().flat_map(Ranges::iter).count();
    if people.iter().map(ranges).sum::<usize>() > MOST_RANGES {
        return Err(AppError::field(
            UserErrorCode::TooLarge,
            "to",
            "Ask for a shorter window or fewer people.",
        ));
    }
    people.sort_by_key(|one| users.iter().position(|user| *user == one.user));
    Ok(people)
}

/// When each of these people, whose time is about to be reserved, has none in a window: they are busy, tentatively too, by any of
/// their own calendars which block time, or do not work. Events that follow reservations of `resources` are left out. `None` when
/// that is too much to look at. Two statements, however many people.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub(crate) async fn hosts_busy(
    app: &App,
    connection: &mut PgConnection,
    users: &[Uuid],
    resources: &[Uuid],
    window: Window,
) -> Result<Option<Vec<BusyPerson>>, StoreError> {
    let hosts = store::hosts(connection, users).await?;
    let calendars: Vec<Uuid> =
        hosts.iter().flat_map(|host| &host.calendars).map(|calendar| calendar.0).collect();
    let limit = MOST_EVENTS + 1;
    let found = store::busy::of_hosts(&app.store, connection, &calendars, window, resources, limit).await?;
    if found.len() as i64 > MOST_EVENTS {
        return Ok(None);
    }
    let Some(blocks) = expanded(found, window, None) else { return Ok(None) };
    let busy = hosts.into_iter().map(|host| {
        let own = blocks.iter().filter(|block| host.calendars.contains(&block.calendar));
        let busy: Ranges = own.filter_map(|block| Window::between(block.start, block.end)).collect();
        let zone = Zone::iana(&host.time_zone).map_or(TimeZone::UTC, |zone| zone.tz().clone());
        let off = host.hours.map(|hours| hours.ranges(&zone, window).gaps(window)).unwrap_or_default();
        BusyPerson { user: host.user, busy: busy.union(&off) }
    });
    Ok(Some(busy.collect()))
}

/// When these people and calendars are busy in a window, those left out of whom the viewer may not know it.
///
/// # Errors
/// [`AppError::Invalid`] for a window that is too full.
pub(crate) async fn read(
    app: &App,
    connection: &mut PgConnection,
    access: &Access,
    (users, calendars): (&[UserId], &[CalendarId]),
    window: Window,
) -> Result<Times, AppError> {
    let users: Vec<Uuid> = users.iter().map(|user| user.0).collect();
    let people = match users.as_slice() {
        [] => Vec::new(),
        users => store::people(connection, access, users).await?,
    };
    let calendars: Vec<Uuid> = calendars.iter().map(|calendar| calendar.0).collect();
    let calendars = match calendars.as_slice() {
        [] => Vec::new(),
        ids => cal3_store::calendar::visible(connection, access, ids).await?,
    };
    let own = people.iter().flat_map(|person| &person.calendars).map(|calendar| calendar.0);
    let mut all: Vec<Uuid> = own.chain(calendars.iter().map(|calendar| calendar.id.0)).collect();
    all.sort_unstable();
    all.dedup();
    let found = match all.as_slice() {
        [] => Vec::new(),
        all => blocks(app, connection, access, all, window, None, Part::Whole).await?,
    };
    let mut busy: HashMap<CalendarId, Vec<Window>> = HashMap::new();
    for block in found {
        busy.entry(block.calendar).or_default().extend(Window::between(block.start, block.end));
    }
    let of = |calendar: &CalendarId| busy.get(calendar).into_iter().flatten().copied();
    let people = people.into_iter().map(|person| PersonTimes {
        user: person.user,
        busy: person.calendars.iter().flat_map(of).collect(),
        working: person.hours.map(|hours| {
            let zone = Zone::iana(&person.time_zone).map_or(TimeZone::UTC, |zone| zone.tz().clone());
            hours.ranges(&zone, window)
        }),
    });
    let people = people.collect();
    let calendars = calendars.iter().map(|calendar| (calendar.id, of(&calendar.id).collect()));
    Ok(Times { people, calendars: calendars.collect() })
}
