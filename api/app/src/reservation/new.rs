//! What a reservation is when it begins.

use cal3_domain::{
    ids::{ReservationId, UserId},
    policy::Standing,
    reservation::{Bundle, ReservationCode, Status},
    time::Window,
};
use cal3_store::reservation::{GuestBooking, Occurrence, Place};
use jiff::Timestamp;

use super::{
    Reservation,
    facts::Asker,
    items::{deadlines, items},
};
use crate::App;

/// A reservation that is about to be made.
pub(super) struct New<'a> {
    /// Who makes it, for themselves; nobody for a guest.
    pub(super) actor: Option<UserId>,
    /// The guest whose it is.
    pub(super) guest: Option<GuestBooking>,
    /// Who makes it, as the rules know them.
    pub(super) asker: &'a Asker,
    /// Of which resources.
    pub(super) bundle: &'a Bundle,
    /// What is known of them, in the same order.
    pub(super) places: &'a [Place],
    /// From when to when, without buffers.
    pub(super) window: Window,
    /// How it begins.
    pub(super) status: Status,
    /// Until when a hold lasts.
    pub(super) held_until: Option<Timestamp>,
    /// Which occurrence of a recurring one it is.
    pub(super) occurrence: Option<Occurrence>,
    /// What it is for.
    pub(super) summary: &'a str,
    /// What else is said.
    pub(super) note: Option<&'a str>,
}

impl New<'_> {
    /// The reservation, with an id and a code of its own.
    pub(super) fn reservation(&self, app: &App, now: Timestamp) -> Reservation {
        Reservation {
            id: ReservationId(app.new_id()),
            organisation: self.places[0].organisation,
            code: ReservationCode::random(&*app.random).as_str().to_owned(),
            status: self.status,
            occurrence: self.occurrence,
            booker: self.actor,
            guest: self.guest.clone(),
            created_by: self.actor,
            summary: self.summary.to_owned(),
            note: self.note.map(str::to_owned),
            window: self.window,
            time_zone: self.places[0].time_zone.clone(),
            held_until: self.held_until,
            deadlines: deadlines(self.places, self.window),
            checked_in_at: None,
            checked_out_at: None,
            decided_by: None,
            decided_at: None,
            decision_note: None,
            event: None,
            hosts: Vec::new(),
            items: items(self.bundle, self.places, self.window, self.status),
            role: self.places.iter().map(|place| place.role).min().flatten(),
            booker_manages: self.asker.booker.standing >= Standing::ResourceManager,
            version: 1,
            created_at: now,
            updated_at: now,
        }
    }
}
