//! Finding a time for people and resources together.

mod check;
mod resources;

use cal3_domain::{
    access::Scope,
    availability::{
        FindLimits, FindRequest, FoundTime, NotThen, Participant, Party, Preference, Request, Tally,
        find_times,
    },
    ids::{CalendarId, ResourceId, ResourceTypeId, UserId},
    policy::Decision,
    time::Window,
};
use jiff::Timestamp;

use self::check::Search;
use super::{
    availability::far_enough,
    facts::{Asker, Facts},
    offer::with_companions,
};
use crate::{App, AppError, UserErrorCode, Viewer, access, event::people};

/// Somebody who is to take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invited {
    /// Who.
    pub user: UserId,
    /// Whether it can be without them.
    pub is_optional: bool,
}

/// What would do for a need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NeedOf {
    /// Any of these, the preferred first.
    Resources(Vec<ResourceId>),
    /// Any of a type that the viewer can see, with so many seats at least; the smallest first.
    Type(ResourceTypeId, Option<i32>),
}

/// Resources that are needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needed {
    /// What would do.
    pub of: NeedOf,
    /// How many different ones.
    pub count: i32,
    /// How much of each.
    pub quantity: i32,
}

/// What is looked for.
#[derive(Debug, Clone)]
pub struct FindTime {
    /// Who takes part, at most [`people::MOST_PEOPLE`].
    pub people: Vec<Invited>,
    /// Calendars that have to be free, at most [`crate::event::MOST_CALENDARS`].
    pub calendars: Vec<CalendarId>,
    /// What is needed.
    pub needs: Vec<Needed>,
    /// The earliest start.
    pub from: Timestamp,
    /// Before when it starts, at most 60 days later.
    pub to: Timestamp,
    /// How long it lasts, as ISO 8601 writes durations.
    pub length: String,
    /// How far apart starts are, as ISO 8601 writes durations.
    pub step: String,
    /// IANA name of the zone on whose clocks starts are counted.
    pub time_zone: String,
    /// The best start; as early as possible where there is none.
    pub near: Option<Timestamp>,
    /// Whether times out of the working hours of those who are required are left out, and not only ranked lower.
    pub within_hours: bool,
    /// How many options, at most 100.
    pub limit: i32,
}

/// A time that suits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeOption {
    /// When, with which resources, and what it costs.
    pub time: FoundTime,
    /// Whether somebody has to approve the reservation of one of the resources.
    pub needs_approval: bool,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoundTimes {
    /// The best times, best first.
    pub options: Vec<TimeOption>,
    /// How many times suit.
    pub suiting: usize,
    /// How many starts were tried.
    pub tried: usize,
    /// What stands in the way, the most frequent first.
    pub blockers: Vec<Tally>,
    /// Starts that do not suit, those nearest to the best start first.
    pub misses: Vec<NotThen>,
}

/// Finds the times at which everybody required and every calendar is free and all needs are served, best first, over every start:
/// the earliest (or nearest to a wished start), those with fewer people missing or out of their hours before them. Reads and answers
/// times only: whose they are, never what takes them. Nothing is held: [`super::reserve`] does that, for all resources of an option
/// in one act. A constant number of statements.
///
/// # Errors
/// [`AppError::Unauthenticated`], also for a public link; [`AppError::MissingScope`]; [`AppError::NotFound`] when the viewer may not
/// look at the time of somebody, or does not see a calendar or a resource; [`AppError::Invalid`] with every fault of the question.
pub async fn find_time(app: &App, viewer: &Viewer, asked: &FindTime) -> Result<FoundTimes, AppError> {
    let access = access::read(viewer, Scope::FreeBusyRead)?;
    let user = access.user().ok_or(AppError::Unauthenticated)?;
    if !asked.needs.is_empty() {
        viewer.require(Scope::ResourcesRead)?;
    }
    let Search { people: invited, calendars, starts, length, step, zone, limit } = check::check(asked)?;
    let last = length.after(starts.end(), &zone).max(starts.end());
    let whole = Window::between(starts.start(), last).unwrap_or(starts);

    let mut connection = app.store.read().await?;
    let users: Vec<UserId> = invited.keys().copied().collect();
    let times = people::read(app, &mut connection, &access, (&users, &calendars), whole).await?;
    if times.people.len() < users.len() || times.calendars.len() < calendars.len() {
        return Err(AppError::NotFound);
    }
    let (wanted, places) = resources::candidates(&mut connection, &access, &asked.needs).await?;
    let places = with_companions(&mut connection, &access, places).await?;
    let around = far_enough(&places, starts, length);
    let asker = Asker::read(&mut connection, user, user, &places, app.now()).await?;
    let facts = Facts::read(app, &mut connection, &asker, places, around).await?;
    drop(connection);

    let persons = times.people.into_iter().map(|person| Participant {
        who: Party::Person(person.user),
        is_required: invited.get(&person.user).is_some_and(|is_required| *is_required),
        busy: person.busy,
        hours: person.working,
    });
    let kept = times.calendars.into_iter().map(|(calendar, busy)| Participant {
        who: Party::Calendar(calendar),
        is_required: true,
        busy,
        hours: None,
    });
    let people: Vec<Participant> = persons.chain(kept).collect();
    let timelines = facts.offers(around)?;
    let needs = resources::needs(&asked.needs, &wanted, &timelines);
    let preference =
        Preference { near: asked.near, within_hours: asked.within_hours, ..Preference::default() };
    let found = find_times(&FindRequest {
        now: app.now(),
        starts,
        length,
        step,
        zone: &zone,
        people: &people,
        needs: &needs,
        preference: &preference,
        limit,
    });
    let found = found.map_err(too_large)?;
    let needs_approval = |time: &FoundTime| {
        time.resources.iter().any(|(need, resource)| {
            let request = Request { window: time.window, quantity: needs[*need].quantity };
            let timeline = timelines.iter().find(|(known, _)| known == resource);
            timeline.is_some_and(|(_, timeline)| {
                timeline.evaluate(&request).decide(None) == Decision::NeedsApproval
            })
        })
    };
    let option = |time: FoundTime| TimeOption { needs_approval: needs_approval(&time), time };
    Ok(FoundTimes {
        options: found.times.into_iter().map(option).collect(),
        suiting: found.suiting,
        tried: found.tried,
        blockers: found.hindrances,
        misses: found.not_then,
    })
}

fn too_large(limits: FindLimits) -> AppError {
    let field = match limits {
        FindLimits::People => "people",
        FindLimits::Needs => "needs",
        FindLimits::Starts => "to",
    };
    AppError::field(UserErrorCode::TooLarge, field, crate::resource::sentence(&limits.to_string()))
}
