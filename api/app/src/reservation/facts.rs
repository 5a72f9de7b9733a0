//! What is known about resources, gathered for the rules: for many in as many statements as for one.

use std::sync::Arc;

use cal3_domain::{
    availability::{
        Alternative, BusyPerson, Closure, Context, MAX_DAYS, Replaced, Request, SlotQuery, Timeline, all_of,
        alternatives,
    },
    ids::{ResourceId, UserId},
    policy::{
        Booker, Decision, Holder, Holidays, Hours, Overruling, QuotaScope, Standing, Subject, Usage,
        UsageNeed,
    },
    reservation::{Bundle, BundleVerdict, Planner, judge_bundle},
    time::Window,
};
use cal3_store::{
    PgConnection, StoreError, Tx, organisation,
    reservation::{self as store, GuestBooking, Occupier, Place},
};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{fault::ReservationFault, items::zone};
use crate::{App, AppError, UserErrorCode, calendar::not_found, event::people::hosts_busy};

/// How many alternatives are told.
const ALTERNATIVES: usize = 3;
/// How far away they may be, in hours.
const ALTERNATIVES_REACH: i64 = 72;

/// What is known about one resource.
struct Known {
    place: Place,
    zone: TimeZone,
    booker: Booker,
    closures: Vec<Closure>,
    bookings: Vec<Holder>,
    usage: Vec<Usage>,
    people: Vec<BusyPerson>,
}

/// What is known about several resources, in the order of their ids.
pub(super) struct Facts {
    all: Vec<Known>,
    holidays: Holidays,
    now: Timestamp,
    /// Whether all that takes them was read.
    is_whole: bool,
}

/// Who books, and from where what counts for their quotas is read.
pub(super) struct Asker {
    pub(super) booker: Booker,
    pub(super) now: Timestamp,
    /// Whether they are the viewer, whose roles on the resources are known.
    is_viewer: bool,
    /// The address of a guest, in lower case.
    guest: Option<String>,
}

impl Asker {
    /// Reads what `user` is to the organisation of `places`, which `viewer` has read. Nobody is a guest, of whom nothing is read.
    pub(super) async fn read(
        connection: &mut PgConnection,
        user: impl Into<Option<UserId>>,
        viewer: impl Into<Option<UserId>>,
        places: &[Place],
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let (user, viewer) = (user.into(), viewer.into());
        let booker = match (user, places.first()) {
            (Some(user), Some(place)) => store::booker(connection, user, place.organisation).await?,
            _ => Booker { user, ..Booker::GUEST },
        };
        Ok(Self { booker, now, is_viewer: user.is_some() && user == viewer, guest: None })
    }

    /// The same, a guest: what was booked with their address counts for their quotas.
    pub(super) fn guest(self, by: Option<&GuestBooking>) -> Self {
        Self { guest: by.map(|by| by.guest.email.to_lowercase()), ..self }
    }

    /// What stands for a guest where people are known by their ids.
    fn guest_key(&self) -> Option<Uuid> {
        let hash = Sha256::digest(self.guest.as_deref()?);
        Uuid::from_slice(&hash[..16]).ok()
    }

    /// What they are to one resource: whoever manages it is its manager also for the rules, but not for what is others'.
    fn to(&self, place: &Place) -> Booker {
        let mut booker = self.booker.clone();
        if self.is_viewer && place.is_managed() {
            booker.standing = booker.standing.max(Standing::ResourceManager);
        }
        booker
    }
}

/// Holds what reaches beyond one resource, whose lock does not hold it: quotas that bind `asker`, and the time of people, who may be
/// booked in several organisations.
pub(super) async fn lock_quotas(
    tx: &mut Tx,
    asker: &Asker,
    places: &[Place],
    window: Window,
) -> Result<(), StoreError> {
    let subjects = shared(asker, places, window);
    if subjects.is_empty() { Ok(()) } else { store::lock_quota(tx, &subjects).await }
}

/// As [`lock_quotas`], but waits for nobody. Answers whether they are held now.
pub(super) async fn try_lock_quotas(
    tx: &mut Tx,
    asker: &Asker,
    places: &[Place],
    window: Window,
) -> Result<bool, StoreError> {
    let subjects = shared(asker, places, window);
    if subjects.is_empty() { Ok(true) } else { store::try_lock_quota(tx, &subjects).await }
}

/// Who shares the quotas that reach beyond one resource, and whose time is reserved.
fn shared(asker: &Asker, places: &[Place], window: Window) -> Vec<Uuid> {
    let needs = places.iter().flat_map(|place| needs(asker, place, window));
    let wide = needs.filter(|need| need.scope == QuotaScope::Type);
    let mut subjects: Vec<Uuid> = wide
        .filter_map(|need| match need.subject {
            Subject::Booker => asker.booker.user.map(|user| user.0).or_else(|| asker.guest_key()),
            Subject::Group(group) => Some(group.0),
        })
        .chain(places.iter().filter_map(|place| place.host).map(|host| host.user.0))
        .collect();
    subjects.sort_unstable();
    subjects.dedup();
    subjects
}

fn needs(asker: &Asker, place: &Place, window: Window) -> Vec<UsageNeed> {
    place.policy.usage_needed(&asker.to(place), &zone(&place.time_zone), window)
}

impl Facts {
    /// Reads what touches `window`, which has to reach as far as what will be asked, buffers included: of a person's hour their
    /// calendars, too.
    pub(super) async fn read(
        app: &App,
        connection: &mut PgConnection,
        asker: &Asker,
        places: Vec<Place>,
        window: Window,
    ) -> Result<Self, StoreError> {
        let ids: Vec<Uuid> = places.iter().map(|place| place.id.0).collect();
        let around = widened(&places, window);
        let occupied = store::occupied(connection, &ids, around).await?;
        let hosts: Vec<Uuid> = places.iter().filter_map(|place| place.host).map(|host| host.user.0).collect();
        let people = match hosts.as_slice() {
            [] => Some(Vec::new()),
            hosts => hosts_busy(app, connection, hosts, &ids, around).await?,
        };
        let wanted: Vec<(&Place, UsageNeed)> = places
            .iter()
            .flat_map(|place| needs(asker, place, window).into_iter().map(move |need| (place, need)))
            .collect();
        let mut used: Vec<(ResourceId, Usage)> = wanted
            .iter()
            .map(|(place, need)| {
                (place.id, Usage { subject: need.subject, scope: need.scope, used: Vec::new() })
            })
            .collect();
        if !wanted.is_empty() {
            let counted = match &asker.guest {
                Some(email) => store::usage_of_guest(connection, email, &wanted, asker.now).await?,
                None => store::usage(connection, &asker.booker, &wanted, asker.now).await?,
            };
            for (index, one) in counted {
                if let Some((_, usage)) = used.get_mut(index) {
                    usage.used.push(one);
                }
            }
        }
        let holidays = holidays(connection, &places, widened(&places, window)).await?;
        let mut all: Vec<Known> = Vec::with_capacity(places.len());
        for place in places {
            let (zone, booker) = (zone(&place.time_zone), asker.to(&place));
            let own = used.iter().filter(|(resource, _)| *resource == place.id);
            let usage = own.map(|(_, usage)| usage.clone()).collect();
            let is_host = |person: &&BusyPerson| place.host.is_some_and(|host| host.user == person.user);
            let people = people.iter().flatten().filter(is_host).cloned().collect();
            let (closures, bookings) = (Vec::new(), Vec::new());
            all.push(Known { place, zone, booker, closures, bookings, usage, people });
        }
        let is_whole = occupied.is_some() && people.is_some();
        for taken in occupied.unwrap_or_default() {
            let Ok(index) = all.binary_search_by_key(&taken.resource, |known| known.place.id) else {
                continue;
            };
            let known = &mut all[index];
            match taken.by {
                Occupier::Reservation(reservation) => known.bookings.push(Holder {
                    reservation,
                    during: taken.during,
                    quantity: taken.quantity,
                }),
                Occupier::Blackout(blackout, reason) => known.closures.push(Closure {
                    blackout,
                    window: taken.during,
                    reason: Arc::clone(&reason),
                }),
            }
        }
        Ok(Self { all, holidays, now: asker.now, is_whole })
    }

    /// The resources.
    pub(super) fn places(&self) -> impl Iterator<Item = &Place> {
        self.all.iter().map(|known| &known.place)
    }

    /// Each resource with its timeline over `window`.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `end` when the window is longer than a timeline may be, `TOO_LARGE` there when more takes the resources
    /// than is read together.
    pub(super) fn timelines(
        &self,
        window: Window,
        replaces: Option<Replaced>,
    ) -> Result<Vec<(ResourceId, Timeline<'_>)>, AppError> {
        if !self.is_whole {
            let message = "Ask for less: too much is reserved in this time.";
            return Err(AppError::field(UserErrorCode::TooLarge, "end", message));
        }
        let mut timelines = Vec::with_capacity(self.all.len());
        for known in &self.all {
            let timeline = Timeline::new(&known.place.policy, self.context(known, replaces), window);
            let timeline = timeline.map_err(|error| {
                let message = format!("Ask for less: {error}.");
                AppError::field(UserErrorCode::OutOfRange, "end", message)
            })?;
            timelines.push((known.place.id, timeline));
        }
        Ok(timelines)
    }

    /// The planner of a recurring reservation of `resource`, with what may do instead in the order given.
    ///
    /// # Errors
    /// As [`Self::timelines`].
    pub(super) fn planner(
        &self,
        resource: ResourceId,
        instead: &[ResourceId],
        window: Window,
    ) -> Result<Planner<'_>, AppError> {
        let mut timelines = self.offers(window)?;
        let mut take = |wanted: ResourceId| {
            let at = timelines.iter().position(|(known, _)| *known == wanted)?;
            Some(timelines.swap_remove(at))
        };
        let (_, timeline) = take(resource).ok_or_else(|| not_found("series.resourceId"))?;
        let elsewhere = instead.iter().filter_map(|other| take(*other)).collect();
        Ok(Planner { resource, timeline, elsewhere })
    }

    fn context<'a>(&'a self, known: &'a Known, replaces: Option<Replaced>) -> Context<'a> {
        Context {
            now: self.now,
            zone: &known.zone,
            capacity: known.place.quantity,
            is_active: known.place.is_active,
            holidays: &self.holidays,
            closures: &known.closures,
            bookings: &known.bookings,
            people: &known.people,
            booker: &known.booker,
            usage: &known.usage,
            replaces,
        }
    }
}

/// The holidays of the organisation of `places` that touch `window` in any zone; none are read where no rules ask for them.
async fn holidays(
    connection: &mut PgConnection,
    places: &[Place],
    window: Window,
) -> Result<Holidays, StoreError> {
    let asks = |place: &&Place| place.policy.hours.as_ref().is_some_and(Hours::heed_holidays);
    let Some(place) = places.iter().find(asks) else { return Ok(Holidays::default()) };
    // Hours reach into the next day, a skipped day into the day after it, and zones differ by no more than a day from UTC.
    let around = window.widened(SignedDuration::from_hours(72), SignedDuration::from_hours(48));
    let date = |instant: Timestamp| TimeZone::UTC.to_datetime(instant).date();
    organisation::holidays(connection, place.organisation, (date(around.start()), date(around.end()))).await
}

/// The window with what has to be known around it: buffers, and the days in which the grid's neighbouring starts lie.
fn widened(places: &[Place], window: Window) -> Window {
    let most = places.iter().map(|place| {
        let buffers = place.policy.buffers;
        buffers.before.duration().max(buffers.after.duration())
    });
    let around = most.max().unwrap_or(SignedDuration::ZERO) + SignedDuration::from_hours(24);
    window.widened(around, around)
}

/// What the rules of all resources say to a reservation.
///
/// # Errors
/// [`AppError::Reservation`] with everything that stands in the way, alternatives apart.
pub(super) fn judge(
    facts: &Facts,
    bundle: &Bundle,
    window: Window,
    replaces: Option<Replaced>,
    overruling: Option<&Overruling>,
) -> Result<Decision, AppError> {
    let timelines = facts.timelines(widened_one(window), replaces)?;
    let timelines: Vec<_> = timelines.iter().map(|(resource, timeline)| (*resource, timeline)).collect();
    let verdict = judge_bundle(bundle, window, &timelines);
    match verdict.decide(overruling) {
        Decision::Refused => Err(AppError::Reservation(faults(verdict, overruling.is_some()))),
        decision => Ok(decision),
    }
}

/// A day more at both ends, so that the grid's neighbouring starts are known.
fn widened_one(window: Window) -> Window {
    let day = SignedDuration::from_hours(24);
    window.widened(day, day)
}

/// Everything that stands in the way. What a manager has overruled does not.
fn faults(verdict: BundleVerdict, is_overruled: bool) -> Vec<ReservationFault> {
    let each = verdict.0.into_iter().flat_map(|(resource, verdict)| {
        verdict.broken.into_iter().map(move |violation| (resource, violation))
    });
    each.filter(|(_, violation)| !(is_overruled && violation.code().overridable()))
        .map(|(resource, violation)| ReservationFault::new(resource, violation))
        .collect()
}

/// Whether the place that a reservation needs is free, whatever else the rules say.
///
/// # Errors
/// [`AppError::Reservation`] with what takes it.
pub(super) fn check_place(
    facts: &Facts,
    bundle: &Bundle,
    window: Window,
    replaces: Option<Replaced>,
) -> Result<(), AppError> {
    match judge(facts, bundle, window, replaces, None) {
        Err(AppError::Reservation(mut faults)) => {
            faults.retain(ReservationFault::is_about_place);
            if faults.is_empty() { Ok(()) } else { Err(AppError::Reservation(faults)) }
        }
        Err(other) => Err(other),
        Ok(_) => Ok(()),
    }
}

/// What would do instead of `window`, the best first: times at which all of the bundle can be had.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub(super) async fn instead(
    app: &App,
    connection: &mut PgConnection,
    asker: &Asker,
    places: Vec<Place>,
    bundle: &Bundle,
    window: Window,
    replaces: Option<Replaced>,
) -> Result<Vec<Alternative>, AppError> {
    let reach = SignedDuration::from_hours(ALTERNATIVES_REACH);
    let around = window.widened(reach, reach);
    let whole = widened(&[], around);
    if whole.duration() > SignedDuration::from_hours(24 * MAX_DAYS) {
        return Ok(Vec::new());
    }
    let facts = Facts::read(app, connection, asker, places, around).await?;
    let timelines = facts.timelines(whole, replaces)?;
    let requests = bundle.resources().iter().map(|(_, quantity)| Request { window, quantity: *quantity });
    if let ([(_, timeline)], Some(request)) = (timelines.as_slice(), requests.clone().next()) {
        return Ok(alternatives(timeline, &[], &request, ALTERNATIVES));
    }
    let Some(zone) = facts.all.first().map(|known| &known.zone) else { return Ok(Vec::new()) };
    // Of several resources each slot has to be free in all; of pools as much as is asked for most.
    let quantity = requests.map(|request| request.quantity).max().unwrap_or(1);
    let query = SlotQuery { starts: around, length: window.length(zone), quantity };
    let timelines: Vec<&Timeline<'_>> = timelines.iter().map(|(_, timeline)| timeline).collect();
    let mut free: Vec<Alternative> = all_of(&timelines, query)
        .into_iter()
        .filter(|slot| slot.is_free())
        .filter_map(|slot| {
            let minutes = slot.start.duration_until(window.start()).as_mins().unsigned_abs();
            Some(Alternative {
                resource: None,
                window: Window::between(slot.start, slot.end)?,
                needs_approval: false,
                cost: u32::try_from(minutes).unwrap_or(u32::MAX),
            })
        })
        .collect();
    free.sort_by_key(|alternative| (alternative.cost, alternative.window.start()));
    free.truncate(ALTERNATIVES);
    let decided = free.into_iter().map(|alternative| {
        let decision = judge(&facts, bundle, alternative.window, replaces, None);
        Alternative { needs_approval: matches!(decision, Ok(Decision::NeedsApproval)), ..alternative }
    });
    Ok(decided.collect())
}
