//! Reservations as a file, page by page: memory stays bounded however many there are.

use std::collections::{BTreeSet, HashMap};

use cal3_domain::{
    access::{ResourceRole, Scope},
    account::User,
    csv,
    ical::{CalendarHeader, CalendarWriter, ParsedEvent},
    ids::{ResourceId, UserId},
    reservation::ReservationCode,
    time::{EventTime, Zone},
};
use cal3_store::{
    Access,
    reservation::{self as store, Filter},
};
use jiff::Timestamp;

use super::{
    ByStart, Reservation,
    items::{range, zone},
    linked,
};
use crate::{App, AppError, UserErrorCode, Viewer, access, account, faults::Faults, resource};

/// Reservations that are read and written at a time.
const PAGE: i64 = 500;
/// Most days of one export.
const DAYS: i64 = 366;
/// Most resources that are named.
const RESOURCES: usize = 100;
/// The columns as CSV.
const COLUMNS: [&str; 15] = [
    "id",
    "code",
    "status",
    "start",
    "end",
    "timeZone",
    "resources",
    "bookedBy",
    "email",
    "summary",
    "note",
    "answers",
    "decisionNote",
    "createdAt",
    "updatedAt",
];

/// What the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportForm {
    /// Comma-separated values (RFC 4180): a line for each reservation, times on the clocks of its zone.
    Csv,
    /// iCalendar (RFC 5545): a VEVENT for each reservation, without what its guest answered.
    ICalendar,
}

/// An export in the making.
pub struct Export {
    app: App,
    viewer: Viewer,
    access: Access,
    filter: Filter,
    form: ExportForm,
    state: State,
    after: Option<ByStart>,
    resources: HashMap<ResourceId, String>,
    people: HashMap<UserId, User>,
}

enum State {
    Begin,
    Lines,
    Events(CalendarWriter),
    End,
}

/// Begins an export of the reservations that `filter` finds and that touch the time from `from` to `to`: those that the viewer can
/// see, as [`super::list`] has it. What resources and bookers are called is told to those who may know.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `OUT_OF_RANGE` at `to`, `TOO_LARGE` at `resourceIds`.
pub fn export(
    app: &App,
    viewer: &Viewer,
    filter: Filter,
    (from, to): (Timestamp, Timestamp),
    form: ExportForm,
) -> Result<Export, AppError> {
    let access = access::read(viewer, Scope::ReservationsRead)?;
    let mut faults = Faults::default();
    let window = range(&mut faults, "to", (from, to), DAYS);
    if filter.resources.as_ref().is_some_and(|all| all.len() > RESOURCES) {
        faults.add(UserErrorCode::TooLarge, "resourceIds", format!("Give at most {RESOURCES} resources."));
    }
    faults.check()?;
    Ok(Export {
        app: app.clone(),
        viewer: viewer.clone(),
        access,
        filter: Filter { window, ..filter },
        form,
        state: State::Begin,
        after: None,
        resources: HashMap::new(),
        people: HashMap::new(),
    })
}

impl Export {
    /// The next part of the text; `None` when all of it has been given.
    ///
    /// # Errors
    /// [`AppError::Internal`] when the database fails.
    pub async fn next(&mut self) -> Result<Option<String>, AppError> {
        let mut out = String::new();
        match std::mem::replace(&mut self.state, State::End) {
            State::End => return Ok(None),
            State::Begin => self.state = self.begin(&mut out),
            State::Lines => {
                let page = self.page().await?;
                page.iter().for_each(|one| csv::record(self.fields(one), &mut out));
                if is_full(&page) {
                    self.state = State::Lines;
                }
            }
            State::Events(mut writer) => {
                let page = self.page().await?;
                page.iter().for_each(|one| writer.event(&self.event(one), one.updated_at, &mut out));
                if is_full(&page) {
                    self.state = State::Events(writer);
                } else {
                    writer.end(&mut out);
                }
            }
        }
        Ok(Some(out))
    }

    fn begin(&self, out: &mut String) -> State {
        match self.form {
            ExportForm::Csv => {
                csv::record(COLUMNS, out);
                State::Lines
            }
            ExportForm::ICalendar => {
                let header =
                    CalendarHeader { name: Some("Reservations".to_owned()), ..CalendarHeader::default() };
                State::Events(CalendarWriter::begin(&header, None, out))
            }
        }
    }

    /// The next reservations, once it is known what theirs are called.
    async fn page(&mut self) -> Result<Vec<Reservation>, AppError> {
        let place = (self.after, None);
        let page = {
            let mut connection = self.app.store.read().await?;
            store::list(&mut connection, &self.access, &self.filter, place, false, PAGE).await?
        };
        self.after = page.last().map(|last| ByStart { at: last.window.start(), id: last.id.0 });
        let may = |scope| self.viewer.require(scope).is_ok();
        if may(Scope::ResourcesRead) {
            let all: BTreeSet<_> = page.iter().flat_map(|one| &one.items).map(|item| item.resource).collect();
            let new: Vec<_> = all.into_iter().filter(|id| !self.resources.contains_key(id)).collect();
            let found = resource::visible(&self.app, &self.viewer, &new).await?;
            self.resources.extend(found.into_iter().map(|resource| (resource.id, resource.name)));
        }
        if may(Scope::OrganisationsRead) {
            let all: BTreeSet<_> = page.iter().filter_map(|one| one.booker).collect();
            let new: Vec<_> = all.into_iter().filter(|id| !self.people.contains_key(id)).collect();
            let found = account::find_users(&self.app, &self.viewer, &new).await?;
            self.people.extend(found.into_iter().map(|user| (user.id, user)));
        }
        Ok(page)
    }

    fn fields(&self, one: &Reservation) -> [String; COLUMNS.len()] {
        let tz = zone(&one.time_zone);
        let local = |at: Timestamp| at.to_zoned(tz.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        let (name, email) = self.booker(one);
        let answers = one.guest.as_ref().filter(|_| tells_guest(one)).map(|by| by.answers.to_string());
        [
            one.id.to_string(),
            code(one),
            one.status.as_str().to_owned(),
            local(one.window.start()),
            local(one.window.end()),
            one.time_zone.clone(),
            self.things(one),
            name,
            email,
            one.summary.clone(),
            one.note.clone().unwrap_or_default(),
            answers.unwrap_or_default(),
            one.decision_note.clone().unwrap_or_default(),
            one.created_at.to_string(),
            one.updated_at.to_string(),
        ]
    }

    fn event(&self, one: &Reservation) -> ParsedEvent {
        let zone = Zone::iana(&one.time_zone).ok();
        let time = |at: Timestamp| match &zone {
            Some(zone) => EventTime::Zoned { local: zone.tz().to_datetime(at), zone: zone.clone() },
            None => EventTime::Utc(at),
        };
        let host = self.app.public_url().split_once("://").map_or("cal3", |(_, host)| host);
        let mut event = ParsedEvent::new(format!("{}@{host}", one.id), time(one.window.start()));
        let things = self.things(one);
        let (name, email) = self.booker(one);
        let mut told = vec![code(one)];
        told.extend([name, email].into_iter().filter(|text| !text.is_empty()));
        told.extend(one.note.clone());
        event.end = Some(time(one.window.end()));
        event.summary = Some(if one.summary.is_empty() { things.clone() } else { one.summary.clone() });
        event.location = Some(things);
        event.description = Some(told.join("\n"));
        event.status = Some(linked::status(one.status));
        event.sequence = u32::try_from(one.version - 1).unwrap_or_default();
        event.created = Some(one.created_at);
        event.last_modified = Some(one.updated_at);
        event
    }

    /// What whoever has it is called, and their address.
    fn booker(&self, one: &Reservation) -> (String, String) {
        if let Some(by) = one.guest.as_ref().filter(|_| tells_guest(one)) {
            return (by.guest.name.clone(), by.guest.email.clone());
        }
        let user = one.booker.and_then(|id| self.people.get(&id));
        user.map(|user| (user.name.clone(), user.email.clone().unwrap_or_default())).unwrap_or_default()
    }

    /// What is reserved, in words.
    fn things(&self, one: &Reservation) -> String {
        let name = |id: ResourceId| self.resources.get(&id).cloned().unwrap_or_else(|| id.to_string());
        let things = one.items.iter().map(|item| match item.quantity {
            1 => name(item.resource),
            quantity => format!("{quantity} × {}", name(item.resource)),
        });
        things.collect::<Vec<_>>().join("; ")
    }
}

fn is_full(page: &[Reservation]) -> bool {
    i64::try_from(page.len()).is_ok_and(|length| length >= PAGE)
}

/// Whether the viewer may know who booked without an account: as they may in the API.
fn tells_guest(one: &Reservation) -> bool {
    one.role >= Some(ResourceRole::Approver)
}

fn code(one: &Reservation) -> String {
    let code: Result<ReservationCode, _> = one.code.parse();
    code.map_or_else(|_| one.code.clone(), |code| code.to_string())
}
