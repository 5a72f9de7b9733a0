//! What mutations of reservations take.

use async_graphql::{ID, InputObject};
use cal3_app::{
    AppError,
    reservation::{Decide, Move, Others, Reserve, Touch, Wanted},
};

use crate::{context::read_id, scalars::DateTime};

/// A resource that is wanted.
#[derive(InputObject)]
pub(crate) struct ReservationItemInput {
    /// The resource.
    pub resource_id: ID,
    /// How much of a pool; 1 of a unit.
    #[graphql(default = 1)]
    pub quantity: i32,
}

fn wanted(items: &[ReservationItemInput]) -> Result<Vec<Wanted>, AppError> {
    let one = |(index, item): (usize, &ReservationItemInput)| {
        let resource = read_id(&item.resource_id, &format!("resources.{index}.resourceId"))?;
        Ok(Wanted { resource, quantity: item.quantity })
    };
    items.iter().enumerate().map(one).collect()
}

/// What is to be reserved.
#[derive(InputObject)]
pub(crate) struct ReservationCreateInput {
    /// The resources, at most 50 of one organisation: all of them are reserved, or none.
    pub resources: Vec<ReservationItemInput>,
    /// When it starts.
    pub start: DateTime,
    /// When it ends, exclusive.
    pub end: DateTime,
    /// What it is for: at most 200 characters.
    pub summary: Option<String>,
    /// What else is to be said: at most 10,000 characters.
    pub note: Option<String>,
    /// Only hold the place while a form is filled in: `reservationConfirm` completes it before `heldUntil`.
    /// Not together with `overrule`.
    #[graphql(default)]
    pub hold: bool,
    /// Wait for the place when it is taken, nothing else stands in the way and its resources have a waitlist: the reservation
    /// is WAITLISTED then. Together neither with `hold` nor with `overrule`.
    #[graphql(default)]
    pub or_wait: bool,
    /// A calendar in which an event is made that follows the reservation: it is moved and cancelled with it. Needs the scope
    /// `events:write`, too.
    pub calendar_id: Option<ID>,
    /// Why somebody who manages the resources does what their rules forbid: at most 500 characters.
    pub overrule: Option<String>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<ReservationCreateInput> for Reserve {
    type Error = AppError;

    fn try_from(input: ReservationCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            resources: wanted(&input.resources)?,
            start: input.start.0,
            end: input.end.0,
            summary: input.summary,
            note: input.note,
            hold: input.hold,
            or_wait: input.or_wait,
            calendar: input.calendar_id.map(|id| read_id(&id, "calendarId")).transpose()?,
            overrule: input.overrule,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// Which reservation.
#[derive(InputObject)]
pub(crate) struct ReservationInput {
    /// The reservation.
    pub id: ID,
    /// The version that was read: refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl TryFrom<ReservationInput> for Touch {
    type Error = AppError;

    fn try_from(input: ReservationInput) -> Result<Self, AppError> {
        Ok(Self { id: read_id(&input.id, "id")?, if_version: input.if_version })
    }
}

/// Which request is decided on.
#[derive(InputObject)]
pub(crate) struct ReservationDecideInput {
    /// The reservation.
    pub id: ID,
    /// What is said to its booker: at most 10,000 characters.
    pub note: Option<String>,
    /// Of an approval: decline the other requests that cannot be had beside it, in the same transaction, as far as the viewer
    /// decides on them.
    #[graphql(default)]
    pub decline_others: bool,
    /// What is said to the bookers of those: at most 10,000 characters.
    pub others_note: Option<String>,
    /// The version that was read: refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl ReservationDecideInput {
    pub(super) fn read(self) -> Result<(Touch, Decide), AppError> {
        let touch = Touch { id: read_id(&self.id, "id")?, if_version: self.if_version };
        let others = self.decline_others.then_some(Others { note: self.others_note });
        Ok((touch, Decide { note: self.note, others }))
    }
}

/// Where a reservation goes. What is left out stays.
#[derive(InputObject)]
pub(crate) struct ReservationRescheduleInput {
    /// The reservation.
    pub id: ID,
    /// When it starts. It keeps its length when only this is given.
    pub start: Option<DateTime>,
    /// When it ends, exclusive.
    pub end: Option<DateTime>,
    /// Other resources instead of those that it has: all of them, or none.
    pub resources: Option<Vec<ReservationItemInput>>,
    /// Why somebody who manages the resources does what their rules forbid: at most 500 characters.
    pub overrule: Option<String>,
    /// The version that was read: refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl ReservationRescheduleInput {
    pub(super) fn read(self) -> Result<(Touch, Move), AppError> {
        let touch = Touch { id: read_id(&self.id, "id")?, if_version: self.if_version };
        let to = Move {
            start: self.start.map(|start| start.0),
            end: self.end.map(|end| end.0),
            resources: self.resources.as_deref().map(wanted).transpose()?,
            overrule: self.overrule,
        };
        Ok((touch, to))
    }
}
