//! A reservation that a cause is about: what rules are told of it, as far as their owners may know.

use std::collections::{HashMap, HashSet};

use cal3_domain::{
    access::{Owner, ResourceRole},
    automation::{Place, TriggerKind},
    facts::{
        Facts, Record,
        build::{ReservationFacts, ResourceFacts},
        changes::ChangeFields,
    },
    ids::{ReservationId, ResourceId, UserId},
    reservation::{ReservationCode, Status},
    time::Window,
};
use cal3_store::{
    Access, Tx,
    automation::{self as store, ResourceInfo},
    reservation::{self, Item, Reservation},
};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::Value;
use uuid::Uuid;

use super::{
    facts::{Cause, Names},
    relay,
};
use crate::{App, AppError};

/// The roles of people on resources, by which it is decided what of a reservation they are told.
#[derive(Debug, Default)]
pub(super) struct Sight(HashMap<(UserId, ResourceId), ResourceRole>);

impl Sight {
    /// Those of these people on what reservations name.
    pub(super) async fn read(tx: &mut Tx, people: &HashSet<UserId>, names: &Names) -> Result<Self, AppError> {
        let people: Vec<Uuid> = people.iter().map(|id| id.0).collect();
        let own = names.resources.keys().copied();
        let above = names.resources.values().flat_map(|resource| &resource.path).map(|(id, _)| *id);
        let resources: HashSet<Uuid> = own.chain(above).map(|id| id.0).collect();
        let found = store::resource_roles(tx, &people, &resources.into_iter().collect::<Vec<_>>()).await?;
        Ok(Self(found.into_iter().map(|(user, resource, role)| ((user, resource), role)).collect()))
    }

    fn role(&self, user: UserId, resource: ResourceId) -> Option<ResourceRole> {
        self.0.get(&(user, resource)).copied()
    }
}

/// What somebody may not be told of a reservation.
#[derive(Debug, Clone, Default)]
struct Hidden {
    resources: HashSet<ResourceId>,
    guest: bool,
}

/// A reservation, as it was made or changed.
#[derive(Debug, Clone)]
pub(super) struct Booking {
    reservation: Reservation,
    before: Option<Reservation>,
    /// Which of its resources is told as `resource`.
    resource: Option<ResourceId>,
    hidden: Hidden,
}

impl Booking {
    /// What a change of the log tells, of the reservation as it is now: what did not change is told as it is.
    pub(super) fn of_change(
        present: &Reservation,
        before: Option<&ChangeFields>,
        after: &ChangeFields,
    ) -> Self {
        let reservation = overlaid(present, after);
        let before = before.map(|before| overlaid(&reservation, before));
        Self { reservation, before, resource: None, hidden: Hidden::default() }
    }

    /// A reservation as it is now, or as if it had just come into this state.
    pub(super) fn of_present(present: Reservation, status: Option<Status>) -> Self {
        let (mut reservation, mut before) = (present, None);
        if let Some(status) = status.filter(|status| *status != reservation.status) {
            before = Some(reservation.clone());
            reservation.status = status;
        }
        Self { reservation, before, resource: None, hidden: Hidden::default() }
    }

    /// Its id.
    pub(super) fn id(&self) -> ReservationId {
        self.reservation.id
    }

    /// What it is called: its title, else its code.
    pub(super) fn title(&self) -> String {
        let Reservation { summary, code, .. } = &self.reservation;
        let code = || code.parse::<ReservationCode>().map_or_else(|_| code.clone(), |code| code.to_string());
        if summary.is_empty() { code() } else { summary.clone() }
    }

    /// Whose it is.
    pub(super) fn booker(&self) -> Option<UserId> {
        self.reservation.booker
    }

    /// Its resources, and those that it had.
    pub(super) fn resources(&self) -> impl Iterator<Item = ResourceId> {
        let had = self.before.iter().flat_map(|before| &before.items);
        self.reservation.items.iter().chain(had).map(|item| item.resource)
    }

    /// The same about each of its resources, in the order of their ids; once about none where it has none.
    pub(super) fn by_resource(&self) -> Vec<Self> {
        let about = |resource| Self { resource, ..self.clone() };
        let each: Vec<Self> = self.reservation.items.iter().map(|item| about(Some(item.resource))).collect();
        if each.is_empty() { vec![about(None)] } else { each }
    }

    /// Where it is: at its resource, with everything of its organisation, and with everything of its booker's.
    pub(super) fn places(&self) -> Vec<Place> {
        let owners =
            [Some(Owner::Organisation(self.reservation.organisation)), self.booker().map(Owner::User)];
        let resource = self.resource.map(Place::Resource);
        resource.into_iter().chain(owners.into_iter().flatten().map(Place::Owner)).collect()
    }

    /// The same as somebody may know it: `None` when they may not, or not of this resource of it. As every query of reservations
    /// says it, its booker sees it, and whoever approves reservations of one of its resources; a guest is named to who approves
    /// those of all.
    pub(super) fn seen_by(&self, user: UserId, sight: &Sight, names: &Names) -> Option<Self> {
        let is_own = self.booker() == Some(user);
        let roles = || self.reservation.items.iter().map(|item| sight.role(user, item.resource));
        let approves = |role: Option<ResourceRole>| role >= Some(ResourceRole::Approver);
        if !is_own && !roles().any(approves) {
            return None;
        }
        let is_hidden = |id: &ResourceId| sight.role(user, *id).is_none();
        // A booker who sees none of its resources any more still knows of it.
        let resource = self.resource.filter(|id| !is_hidden(id));
        if resource.is_none() && roles().any(|role| role.is_some()) {
            return None;
        }
        let told = resource.and_then(|id| names.resources.get(&id));
        let above = told.into_iter().flat_map(|resource| &resource.path).map(|(id, _)| *id);
        let resources = self.resources().chain(above).filter(is_hidden).collect();
        let hidden = Hidden { resources, guest: !roles().all(approves) };
        Some(Self { resource, hidden, ..self.clone() })
    }

    /// Adds what is known of it.
    pub(super) fn tell(&self, facts: Facts, app: &App, names: &Names) -> Facts {
        let mut facts = facts.with("reservation", self.record(app, names, &self.reservation));
        if let Some(before) = &self.before {
            facts = facts.with_before("reservation", self.record(app, names, before));
        }
        match self.resource.and_then(|id| names.resources.get(&id)) {
            Some(resource) => facts.with("resource", self.resource_record(resource)),
            None => facts,
        }
    }

    fn record(&self, app: &App, names: &Names, of: &Reservation) -> Record {
        let shown = of.items.iter().filter(|item| !self.hidden.resources.contains(&item.resource));
        let named = shown.filter_map(|item| names.resources.get(&item.resource));
        let resources: Vec<(String, String)> =
            named.map(|resource| (resource.id.to_string(), resource.name.clone())).collect();
        let item = self.resource.and_then(|id| of.items.iter().find(|item| item.resource == id));
        let zone_name =
            self.resource.and_then(|id| names.resources.get(&id)).map(|resource| &resource.time_zone);
        let zone = TimeZone::get(zone_name.unwrap_or(&of.time_zone)).unwrap_or(TimeZone::UTC);
        let code =
            of.code.parse::<ReservationCode>().map_or_else(|_| of.code.clone(), |code| code.to_string());
        let link =
            (!app.public_url().is_empty()).then(|| format!("{}/reservations/id/{}", app.public_url(), of.id));
        let person = of.booker.and_then(|id| names.people.get(&id));
        let guest = of.guest.as_ref().filter(|_| !self.hidden.guest).map(|booking| &booking.guest);
        let told = ReservationFacts {
            id: of.id.to_string(),
            code: &code,
            link: link.as_deref(),
            status: of.status.as_str(),
            title: (!of.summary.is_empty()).then_some(of.summary.as_str()),
            note: of.note.as_deref(),
            reason: of.decision_note.as_deref(),
            quantity: item.or(of.items.first()).map_or(1, |item| item.quantity),
            start: of.window.start(),
            end: of.window.end(),
            zone: &zone,
            booker_id: of.booker.map(|id| id.to_string()),
            booker_name: person.map(|person| person.name.as_str()).or(guest.map(|guest| guest.name.as_str())),
            booker_email: person
                .and_then(|person| person.email.as_deref())
                .or(guest.map(|guest| guest.email.as_str())),
            is_recurring: of.occurrence.is_some(),
            resources: &resources,
            answers: &[],
            created_at: of.created_at,
        };
        told.record()
    }

    fn resource_record(&self, resource: &ResourceInfo) -> Record {
        let above = resource.path.iter().filter(|(id, _)| !self.hidden.resources.contains(id));
        let told = ResourceFacts {
            id: resource.id.to_string(),
            name: &resource.name,
            type_id: resource.type_id.to_string(),
            type_name: &resource.type_name,
            path: above.map(|(_, name)| name.as_str()).collect(),
            capacity: resource.quantity,
            time_zone: &resource.time_zone,
            attributes: &[],
        };
        told.record()
    }
}

/// The reservation with what a change tells of it.
fn overlaid(reservation: &Reservation, fields: &ChangeFields) -> Reservation {
    let mut made = reservation.clone();
    let text = |name: &str| fields.get(name).map(|value| value.as_str().map(str::to_owned));
    if let Some(status) = status_of(fields) {
        made.status = status;
    }
    let time = |name: &str, present: Timestamp| {
        fields.get(name).and_then(Value::as_str).and_then(|at| at.parse().ok()).unwrap_or(present)
    };
    let (start, end) = (time("start", made.window.start()), time("end", made.window.end()));
    made.window = Window::between(start, end).unwrap_or(made.window);
    if let Some(summary) = text("summary") {
        made.summary = summary.unwrap_or_default();
    }
    if let Some(note) = text("note") {
        made.note = note;
    }
    if let Some(note) = text("decisionNote") {
        made.decision_note = note;
    }
    if let Some(resources) = fields.get("resources").and_then(Value::as_array) {
        let window = made.window;
        made.items = resources.iter().filter_map(|told| item(told, window)).collect();
    }
    made
}

/// The state that a change tells, if it does.
pub(super) fn status_of(fields: &ChangeFields) -> Option<Status> {
    let told = fields.get("status")?.as_str()?;
    Status::ALL.iter().copied().find(|status| status.as_str() == told)
}

/// A resource of a reservation, as the log tells it: which, and how much.
fn item(told: &Value, during: Window) -> Option<Item> {
    let resource: ResourceId = told.get("id")?.as_str()?.parse().ok()?;
    let quantity = told.get("quantity")?.as_u64().and_then(|count| u32::try_from(count).ok())?;
    Some(Item { resource, during, quantity, is_exclusive: false, holds: false })
}

/// What was known of a reservation, as it is now; as it was where the rule's owner cannot see it any more.
pub(super) async fn refreshed(
    app: &App,
    tx: &mut Tx,
    owner: UserId,
    id: ReservationId,
    facts: Facts,
) -> Result<Facts, AppError> {
    let access = Access::from(owner);
    let Some(present) = reservation::visible(tx, &access, &[id.0]).await?.pop() else { return Ok(facts) };
    let told: Option<ResourceId> = facts.get("resource.id").as_text().and_then(|id| id.parse().ok());
    let resource = told.filter(|id| present.items.iter().any(|item| item.resource == *id));
    let booking = Booking { resource, ..Booking::of_present(present, None) };
    let cause = Cause { booking: Some(booking.clone()), ..Cause::of_nothing(TriggerKind::Manual, app.now()) };
    let names = relay::names(tx, std::iter::once(&cause)).await?;
    let sight = Sight::read(tx, &HashSet::from([owner]), &names).await?;
    Ok(match booking.seen_by(owner, &sight, &names) {
        Some(seen) => facts.with("reservation", seen.record(app, &names, &seen.reservation)),
        None => facts,
    })
}
