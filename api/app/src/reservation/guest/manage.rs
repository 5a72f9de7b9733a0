//! What a guest does with their booking by the link of a mail: whoever has its secret.

use cal3_domain::{
    ids::ReservationId,
    reservation::{Action, Actor, Facts, Status, apply},
};
use cal3_store::booking as store;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};

use super::{Booking, FOLLOW, admit, booking, discreet};
use crate::{
    App, AppError, UserErrorCode,
    calendar::not_found,
    reservation::{
        Move,
        act::{cancel_as_guest, confirm_as_guest, move_as_guest, refusal},
    },
};

/// Longer text is not looked up, in octets.
const MAX_SECRET_LENGTH: usize = 128;

/// The booking that a link leads to. `None`: it leads nowhere.
///
/// # Errors
/// [`AppError::Throttled`].
pub async fn find(app: &App, secret: &str) -> Result<Option<Booking>, AppError> {
    admit(app, &FOLLOW).await?;
    if secret.len() > MAX_SECRET_LENGTH {
        return Ok(None);
    }
    let hash: [u8; 32] = Sha256::digest(secret).into();
    let mut connection = app.store.read().await?;
    match store::by_secret(&mut connection, &hash).await? {
        Some(id) => booking(&mut connection, id).await,
        None => Ok(None),
    }
}

/// Confirms a booking that waits for it. One that was confirmed before is answered as it is.
///
/// # Errors
/// [`AppError::Reservation`] with what stands in the way, as a guest is told; `NOT_FOUND` at `secret`; [`AppError::Throttled`].
pub async fn confirm(app: &App, secret: &str) -> Result<Booking, AppError> {
    let before = known(app, secret).await?;
    if matches!(before.reservation.status, Status::Confirmed | Status::Requested) {
        return Ok(before);
    }
    let one = &before.reservation;
    let facts =
        Facts { now: app.now(), window: one.window, held_until: one.held_until, deadlines: one.deadlines };
    // What has run out is told as that, whoever has its place now.
    apply(one.status, Action::Submit { needs_approval: false }, Actor::Guest, &facts).map_err(refusal)?;
    settled(app, one.id, confirm_as_guest(app, one.id).await).await
}

/// Moves a booking to another time; `duration`, in minutes, is one of its page's lengths, and stays when left out.
///
/// # Errors
/// As [`confirm`]; `OUT_OF_RANGE` at `duration`.
pub async fn reschedule(
    app: &App,
    secret: &str,
    start: Timestamp,
    duration: Option<i32>,
) -> Result<Booking, AppError> {
    let before = known(app, secret).await?;
    let length = match duration {
        None => before.window().duration(),
        Some(minutes) => {
            let length = SignedDuration::from_mins(minutes.into());
            if length != before.window().duration() && !is_offered(app, &before, minutes).await? {
                let message = "Give one of the lengths of the page.";
                return Err(AppError::field(UserErrorCode::OutOfRange, "duration", message));
            }
            length
        }
    };
    let end = start.checked_add(length).unwrap_or(Timestamp::MAX);
    let to = Move { start: Some(start), end: Some(end), ..Move::default() };
    let id = before.reservation.id;
    settled(app, id, move_as_guest(app, id, to).await).await
}

/// Gives a booking up.
///
/// # Errors
/// As [`confirm`].
pub async fn cancel(app: &App, secret: &str) -> Result<Booking, AppError> {
    let before = known(app, secret).await?;
    if before.reservation.status == Status::Cancelled {
        return Ok(before);
    }
    let id = before.reservation.id;
    settled(app, id, cancel_as_guest(app, id).await).await
}

async fn known(app: &App, secret: &str) -> Result<Booking, AppError> {
    find(app, secret).await?.ok_or_else(|| not_found("secret"))
}

/// Whether the page has this length.
async fn is_offered(app: &App, booking: &Booking, minutes: i32) -> Result<bool, AppError> {
    let Some(slug) = &booking.about.slug else { return Ok(false) };
    let mut connection = app.store.read().await?;
    let published = store::published(&mut connection, slug).await?;
    Ok(published.is_some_and(|published| {
        let mut durations = published.page.settings.durations.iter();
        durations.any(|one| i64::from(one.get()) == i64::from(minutes))
    }))
}

/// The booking as it is now, or why not.
async fn settled<T>(app: &App, id: ReservationId, outcome: Result<T, AppError>) -> Result<Booking, AppError> {
    outcome.map_err(|error| discreet::told(error, Vec::new()))?;
    let mut connection = app.store.read().await?;
    booking(&mut connection, id).await?.ok_or(AppError::NotFound)
}
