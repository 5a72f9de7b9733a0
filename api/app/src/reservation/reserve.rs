//! Making a reservation, or a hold for the time in which its form is filled in.

use cal3_domain::{
    access::Scope,
    audit::Action,
    ids::{CalendarId, UserId},
    policy::{Decision, Overruling},
    reservation::{Bundle, Entry, enter},
    time::Window,
};
use cal3_store::{
    Access, StoreError, Tx,
    reservation::{self as store, Place},
};
use serde_json::json;
use uuid::Uuid;

use super::{
    NOTE, Reservation, SUMMARY, TRIES, Wanted,
    change::{Around, By, Ended, explained},
    due::release_holds,
    facts::{Asker, Facts, judge, lock_quotas},
    items::{RANGE_DAYS, bundle, check_places, hold_for, ids, missing, of_bundle, range, with_accessories},
    linked,
    new::New,
    waitlist::{can_wait, check_line},
    write::insert,
};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    faults::Faults,
    idempotency::{self, Outcome},
};

/// What is to be reserved.
#[derive(Debug, Clone)]
pub struct Reserve {
    /// Which resources, all at once or none.
    pub resources: Vec<Wanted>,
    /// From when.
    pub start: jiff::Timestamp,
    /// Until when, exclusive.
    pub end: jiff::Timestamp,
    /// What it is for, in a line.
    pub summary: Option<String>,
    /// What else is said.
    pub note: Option<String>,
    /// Whether the place is only held while the form is filled in: `confirm` completes it. Not together with `overrule`.
    pub hold: bool,
    /// Whether to wait for the place when it is taken, nothing else is wrong and there is a waitlist. Neither together with
    /// `hold` nor with `overrule`.
    pub or_wait: bool,
    /// The calendar in which an event is made that follows the reservation.
    pub calendar: Option<CalendarId>,
    /// Why a manager does what the rules forbid.
    pub overrule: Option<String>,
    /// Makes a second request with the same input answer the first's reservation.
    pub idempotency_key: Option<String>,
}

/// What was found to be right of it.
struct Checked {
    bundle: Bundle,
    window: Window,
    summary: String,
    note: Option<String>,
    overruling: Option<Overruling>,
}

/// Reserves resources with what comes with them: all of them or none. What comes of it is what their rules say: CONFIRMED, or
/// REQUESTED where somebody has to approve, or HELD, or WAITLISTED.
///
/// # Errors
/// [`AppError::Reservation`] with everything that stands in the way, and what would do instead; [`AppError::Invalid`] with
/// every fault of the input, `NOT_FOUND` at `resources`, `NOT_FOUND` or `FORBIDDEN` at `calendarId`, `FORBIDDEN` at `overrule`;
/// [`AppError::MissingScope`] for a calendar without the right to write events.
pub async fn reserve(app: &App, viewer: &Viewer, input: Reserve) -> Result<Reservation, AppError> {
    let actor = access::act(viewer, Scope::ReservationsWrite)?;
    if input.calendar.is_some() {
        viewer.require(Scope::EventsWrite)?;
    }
    let checked = check(&input)?;
    let booker = Some(actor.user);
    let around = Around { bundle: &checked.bundle, window: checked.window, replaces: None, booker };
    let mut wider = Vec::new();
    for _ in 0..TRIES {
        match attempt(app, viewer, &actor, &input, &checked, &wider).await {
            Err(Ended::Again) => {}
            Err(Ended::Wider(more)) => wider.extend(more),
            Err(Ended::Refused(error)) => return Err(explained(app, &By::from(&actor), error, around).await),
            Ok(reservation) => return Ok(reservation),
        }
    }
    Err(explained(app, &By::from(&actor), AppError::Reservation(Vec::new()), around).await)
}

fn check(input: &Reserve) -> Result<Checked, AppError> {
    let bundle = bundle(&input.resources)?;
    let mut faults = Faults::default();
    let summary = match input.summary.as_deref().map(str::trim) {
        None | Some("") => String::new(),
        Some(text) => faults.line("summary", text, SUMMARY),
    };
    let note = faults.text("note", input.note.as_deref(), NOTE);
    let overruling = overruling(&mut faults, input.overrule.as_deref());
    let window = range(&mut faults, "end", (input.start, input.end), RANGE_DAYS);
    if input.hold && input.overrule.is_some() {
        let message = "A hold is completed under the rules. To overrule them, reserve without a hold.";
        faults.add(UserErrorCode::Invalid, "overrule", message);
    }
    if input.or_wait && (input.hold || input.overrule.is_some()) {
        let message = "Waiting for a place goes neither with a hold nor against the rules.";
        faults.add(UserErrorCode::Invalid, "orWait", message);
    }
    faults.check()?;
    let window = window.ok_or(AppError::NotFound)?;
    Ok(Checked { bundle, window, summary, note, overruling })
}

/// The reason of a manager who overrules.
pub(super) fn overruling(faults: &mut Faults, reason: Option<&str>) -> Option<Overruling> {
    let overruling = reason.map(Overruling::new)?;
    if overruling.is_none() {
        let message = format!("Give a reason of 1 to {} characters.", Overruling::MAX_REASON);
        faults.add(UserErrorCode::Invalid, "overrule", message);
    }
    overruling
}

/// Only managers overrule.
pub(super) fn require_managed(overruling: Option<&Overruling>, places: &[Place]) -> Result<(), AppError> {
    if overruling.is_none() || places.iter().all(Place::is_managed) {
        return Ok(());
    }
    let message = "Only those who manage the resources may overrule their rules.";
    Err(AppError::field(UserErrorCode::Forbidden, "overrule", message))
}

async fn attempt(
    app: &App,
    viewer: &Viewer,
    Actor { user, principal, access }: &Actor,
    input: &Reserve,
    checked: &Checked,
    wider: &[Uuid],
) -> Result<Reservation, Ended> {
    let mut tx = app.store.begin().await?;
    let request = ("reservationCreate", input);
    let key = input.idempotency_key.as_deref();
    let held = match idempotency::take(app, &mut tx, *principal, key, &request).await? {
        Outcome::New(held) => held,
        Outcome::Before(result) => {
            let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
            let found = store::visible(&mut tx, access, &[id]).await?.pop();
            return found.ok_or(Ended::Refused(AppError::NotFound));
        }
    };
    let reservation = make(app, &mut tx, viewer, (*user, access), input, checked, wider).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(reservation.id.0)).await?;
    }
    app.commit(tx).await?;
    if !reservation.hosts.is_empty() {
        app.live().notify_jobs();
    }
    Ok(reservation)
}

/// Reserves for `user` within a transaction that has begun, as [`reserve`] does: nothing is committed. What would do instead is not
/// told.
///
/// # Errors
/// As [`reserve`]; [`AppError::Reservation`] without a fault when others were faster each time.
pub(crate) async fn reserve_in(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    input: &Reserve,
) -> Result<Reservation, AppError> {
    let checked = check(input)?;
    let (viewer, access) = (Viewer::Worker { acting_for: user }, Access::from(user));
    let mut wider = Vec::new();
    for _ in 0..TRIES {
        store::begin_attempt(tx).await?;
        match make(app, tx, &viewer, (user, &access), input, &checked, &wider).await {
            Ok(reservation) => {
                store::keep_attempt(tx).await?;
                return Ok(reservation);
            }
            Err(ended) => {
                store::undo_attempt(tx).await?;
                match ended {
                    Ended::Again => {}
                    Ended::Wider(more) => wider.extend(more),
                    Ended::Refused(error) => return Err(error),
                }
            }
        }
    }
    Err(AppError::Reservation(Vec::new()))
}

async fn make(
    app: &App,
    tx: &mut Tx,
    viewer: &Viewer,
    (user, access): (UserId, &Access),
    input: &Reserve,
    checked: &Checked,
    wider: &[Uuid],
) -> Result<Reservation, Ended> {
    let Checked { bundle, window, overruling, .. } = checked;
    let now = app.now();
    let locked = store::places_locked(tx, access, &[ids(bundle).as_slice(), wider].concat()).await?;
    check_places(bundle, &of_bundle(bundle, &locked))?;
    let bundle = &with_accessories(bundle, &locked)?;
    let missing = missing(bundle, &locked);
    if !missing.is_empty() {
        return Err(Ended::Wider(missing));
    }
    let places = of_bundle(bundle, &locked);
    require_managed(overruling.as_ref(), &places)?;
    release_holds(app, tx, access, &locked, *window, now, None).await?;
    let asker = Asker::read(tx, user, user, &places, now).await?;
    lock_quotas(tx, &asker, &places, *window).await?;
    let facts = Facts::read(app, tx, &asker, places, *window).await?;
    let judged = judge(&facts, bundle, *window, None, overruling.as_ref());
    let places: Vec<Place> = facts.places().cloned().collect();
    let entry = match judged {
        Err(AppError::Reservation(faults)) if input.or_wait && can_wait(&faults, &places) => {
            check_line(tx, &places, *window).await?;
            Entry::Wait
        }
        Err(error) => return Err(error.into()),
        Ok(_) if input.hold => Entry::Hold,
        Ok(decision) => Entry::Submit { needs_approval: decision == Decision::NeedsApproval },
    };
    let new = New {
        actor: Some(user),
        guest: None,
        asker: &asker,
        bundle,
        places: &places,
        window: *window,
        status: enter(entry),
        held_until: input.hold.then(|| now + hold_for(&places).duration()),
        occurrence: None,
        summary: &checked.summary,
        note: checked.note.as_deref(),
    };
    let mut reservation = new.reservation(app, now);
    if let Some(calendar) = input.calendar {
        reservation.event = Some(linked::make(app, tx, (user, access), calendar, &reservation).await?);
    }
    insert(app, tx, &mut reservation, &places, Some(user)).await?;
    if let Some(overruling) = overruling {
        record_overruling(app, tx, viewer, &reservation, overruling).await?;
    }
    Ok(reservation)
}

/// Puts on record that a manager did what the rules forbid, and why.
pub(super) async fn record_overruling(
    app: &App,
    tx: &mut Tx,
    viewer: &Viewer,
    reservation: &Reservation,
    overruling: &Overruling,
) -> Result<(), AppError> {
    let act = Act::new(Action::ReservationOverrule).on(reservation.id).within(reservation.organisation);
    audit::record(app, tx, viewer, act.with(json!({ "reason": overruling.reason() }))).await
}

/// The person whose the reservation is; for others than its booker, nobody's quotas.
pub(super) fn booker_of(reservation: &Reservation, actor: Option<UserId>) -> Option<UserId> {
    reservation.booker.or(actor)
}

impl From<StoreError> for Ended {
    fn from(error: StoreError) -> Self {
        match error {
            // Another writer was faster, or another reservation has the code: the rules tell what stands in the way now.
            StoreError::Contended => Self::Again,
            StoreError::Constraint(name)
                if matches!(
                    name.as_str(),
                    "occupancies_no_overlap" | "occupancies_capacity" | "reservations_code_key"
                ) =>
            {
                Self::Again
            }
            other => Self::Refused(other.into()),
        }
    }
}
