//! What a guest gives.

use async_graphql::{ID, InputObject};
use cal3_app::{AppError, reservation::guest::BookAsGuest};

use crate::{
    context::read_id,
    scalars::{DateTime, Json, TimeZone},
};

/// What is to be booked.
#[derive(InputObject)]
pub(crate) struct PublicBookingCreateInput {
    /// The address of the page.
    pub slug: String,
    /// When it starts.
    pub start: DateTime,
    /// How long, in minutes: one of the page's lengths.
    pub duration: i32,
    /// Which resource; the smallest that is free when left out.
    pub resource_id: Option<ID>,
    /// How much of a pool.
    #[graphql(default = 1)]
    pub quantity: i32,
    /// Who books.
    pub guest: PublicBookingGuestInput,
    /// The answers by the keys of the questions: an object.
    pub answers: Option<Json>,
    /// Whether the guest agrees to what the page asks to agree to.
    #[graphql(default = false)]
    pub consent: bool,
    /// The solved challenge of the page: base 64 of `{ challenge, solution: { counter, derivedKey } }`.
    pub proof: Option<String>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

/// Who books.
#[derive(InputObject)]
pub(crate) struct PublicBookingGuestInput {
    /// What they are called.
    pub name: String,
    /// Where their mail goes.
    pub email: String,
    /// The zone in which they read times.
    pub time_zone: TimeZone,
}

impl TryFrom<PublicBookingCreateInput> for BookAsGuest {
    type Error = AppError;

    fn try_from(input: PublicBookingCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            slug: input.slug,
            start: input.start.0,
            duration: input.duration,
            resource: input.resource_id.map(|id| read_id(&id, "resourceId")).transpose()?,
            quantity: input.quantity,
            name: input.guest.name,
            email: input.guest.email,
            time_zone: input.guest.time_zone.0,
            answers: input.answers.map(|answers| answers.0),
            consent: input.consent,
            proof: input.proof,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// Which booking is to be confirmed.
#[derive(InputObject)]
pub(crate) struct PublicBookingConfirmInput {
    /// What stands behind the `#` of the link.
    pub secret: String,
}

/// Where a booking goes.
#[derive(InputObject)]
pub(crate) struct PublicBookingRescheduleInput {
    /// What stands behind the `#` of the link.
    pub secret: String,
    /// When it starts.
    pub start: DateTime,
    /// How long, in minutes: one of the page's lengths; as long as it is when left out.
    pub duration: Option<i32>,
}

/// Which booking is to be given up.
#[derive(InputObject)]
pub(crate) struct PublicBookingCancelInput {
    /// What stands behind the `#` of the link.
    pub secret: String,
}
