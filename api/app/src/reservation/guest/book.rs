//! Booking on a page.

use std::collections::BTreeMap;

use cal3_domain::{
    access::Viewer,
    availability::{Request, SlotQuery},
    booking::{Answers, Assignment, Guest},
    ids::{ReservationId, ResourceId},
    policy::Decision,
    reservation::{Bundle, Entry, enter},
    time::{Length, Window},
};
use cal3_store::{
    Access,
    reservation::{self as store, GuestBooking, GuestDetails, Place},
};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    BOOK, Booking, CONFIRM_WITHIN, OpenSlot, PublicPage, admit, assign::assigned, booking, discreet, proof,
    public_page, slots,
};
use crate::{
    App, AppError, UserErrorCode,
    calendar::not_found,
    faults::Faults,
    idempotency::{self, Outcome},
    reservation::{
        ReservationFault, TRIES,
        change::Ended,
        due::release_holds,
        facts::{Asker, Facts, lock_quotas},
        items::{RANGE_DAYS, hold_for, ids, range, with_accessories},
        new::New,
        write::insert,
    },
    resource::sentence,
};

/// The shortest window in which a start lies.
const SECOND: Length = Length::Exact(SignedDuration::from_secs(1));

/// What is to be booked.
#[derive(Debug, Clone)]
pub struct BookAsGuest {
    /// The page's address.
    pub slug: String,
    /// From when.
    pub start: Timestamp,
    /// How long, in minutes: one of the page's lengths.
    pub duration: i32,
    /// Which resource; the first that is free when left out.
    pub resource: Option<ResourceId>,
    /// How much of a pool.
    pub quantity: i32,
    /// What the guest is called.
    pub name: String,
    /// Where their mail goes.
    pub email: String,
    /// IANA name of the zone in which they read times.
    pub time_zone: String,
    /// What they answered, by the keys of the questions.
    pub answers: Option<Value>,
    /// Whether they agreed.
    pub consent: bool,
    /// The solved challenge.
    pub proof: Option<String>,
    /// Makes a second request with the same input answer the first's booking.
    pub idempotency_key: Option<String>,
}

/// What was found to be right of it.
struct Checked {
    window: Window,
    quantity: u32,
    places: Vec<Place>,
    assignment: Assignment,
    by: GuestBooking,
}

/// Books on an open page. What comes of it is what the rules and the page say: CONFIRMED, REQUESTED where somebody has to approve, or
/// HELD until the link in the mail is opened.
///
/// # Errors
/// [`AppError::Reservation`] with what stands in the way, as a guest is told; [`AppError::Invalid`] with every fault of the input,
/// `NOT_FOUND` at `slug` or `resourceId`, what is wrong with the `proof`; [`AppError::Throttled`].
pub async fn book(app: &App, input: BookAsGuest) -> Result<Booking, AppError> {
    admit(app, &BOOK).await?;
    let page = public_page(app, &input.slug).await?.ok_or_else(|| not_found("slug"))?;
    let checked = check(app, &page, &input)?;
    let mut refused = AppError::Reservation(Vec::new());
    for _ in 0..TRIES {
        let candidates = pick(app, &checked).await?;
        if candidates.is_empty() {
            break;
        }
        let mut wider = Vec::new();
        loop {
            match attempt(app, &page, &input, &checked, &candidates, &wider).await {
                Ok(id) => {
                    app.live().notify_jobs();
                    let mut connection = app.store.read().await?;
                    return booking(&mut connection, id).await?.ok_or(AppError::NotFound);
                }
                Err(Ended::Wider(more)) if wider.len() < 1_000 => wider.extend(more),
                Err(Ended::Wider(_) | Ended::Again) => break,
                Err(Ended::Refused(error)) => {
                    // Another resource of the type may be free where this one was just taken.
                    let all = candidates.len() == checked.places.len();
                    let is_final = all || !discreet::is_about_place(&error);
                    if is_final {
                        return Err(told(app, &checked, error).await);
                    }
                    refused = error;
                    break;
                }
            }
        }
    }
    Err(told(app, &checked, refused).await)
}

/// The refusal, with what would do instead.
async fn told(app: &App, checked: &Checked, mut error: AppError) -> AppError {
    if !discreet::is_about_place(&error) {
        return discreet::told(error, Vec::new());
    }
    if matches!(&error, AppError::Reservation(faults) if faults.is_empty()) {
        let alternatives = Vec::new();
        error = AppError::Reservation(vec![ReservationFault::NotFree { alternatives }]);
    }
    match instead(app, checked).await {
        Ok(open) => discreet::told(error, open),
        Err(other) => other,
    }
}

async fn instead(app: &App, checked: &Checked) -> Result<Vec<OpenSlot>, AppError> {
    let mut connection = app.store.read().await?;
    let wanted = (checked.window, Length::Exact(checked.window.duration()));
    let places = (checked.places.clone(), checked.assignment);
    slots::instead(app, &mut connection, places, wanted, checked.quantity).await
}

fn check(app: &App, page: &PublicPage, input: &BookAsGuest) -> Result<Checked, AppError> {
    let settings = &page.published.page.settings;
    let mut faults = Faults::default();
    let duration = slots::duration(&mut faults, page, input.duration);
    let quantity = slots::quantity(&mut faults, input.quantity);
    let end = duration.and_then(|duration| input.start.checked_add(duration.duration()).ok());
    let window = end.and_then(|end| range(&mut faults, "start", (input.start, end), RANGE_DAYS));
    let guest = Guest::new(&input.name, &input.email, &input.time_zone).map_err(|wrong| {
        for fault in wrong {
            faults.add(UserErrorCode::Invalid, &fault.field, sentence(&fault.message));
        }
    });
    let given: Option<BTreeMap<String, Value>> = match &input.answers {
        None | Some(Value::Null) => Some(BTreeMap::new()),
        Some(Value::Object(answers)) => Some(answers.clone().into_iter().collect()),
        Some(_) => {
            faults.add(
                UserErrorCode::Invalid,
                "answers",
                "Give a JSON object with the keys of the questions.",
            );
            None
        }
    };
    let answers = given.and_then(|given| match Answers::check(&settings.questions, &given) {
        Ok(answers) => Some(answers),
        Err(wrong) => {
            for fault in wrong {
                faults.add(UserErrorCode::Invalid, &fault.field, sentence(&fault.message));
            }
            None
        }
    });
    if settings.consent.is_some() && !input.consent {
        faults.add(UserErrorCode::Required, "consent", "This has to be agreed to.");
    }
    faults.check()?;
    if settings.confirm_by_mail {
        app.require_mail()?;
    }
    let assignment = settings.assignment;
    if assignment != Assignment::FirstFree && input.resource.is_some() {
        // Whose turn it is, is not for the guest to say.
        return Err(not_found("resourceId"));
    }
    let places = slots::chosen(page, input.resource)?;
    let (Some(window), Ok(guest), Some(answers)) = (window, guest, answers) else {
        return Err(AppError::internal("what is wrong was not told"));
    };
    let guest =
        GuestDetails { name: guest.name, email: guest.email.as_str().to_owned(), time_zone: guest.time_zone };
    let answers = serde_json::to_value(&answers).map_err(AppError::internal)?;
    let by = GuestBooking { guest, answers, page: Some(page.published.page.id) };
    Ok(Checked { window, quantity, places, assignment, by })
}

/// What is tried: all of a team, of whom is chosen when they are locked; else the resource there is, or else the smallest that is free;
/// the first when none is, whose rules then tell why.
async fn pick(app: &App, checked: &Checked) -> Result<Vec<Place>, AppError> {
    if checked.assignment != Assignment::FirstFree {
        return Ok(checked.places.clone());
    }
    let [first, _, ..] = checked.places.as_slice() else { return Ok(checked.places.clone()) };
    let Some(starts) = Window::lasting(checked.window.start(), SECOND, &TimeZone::UTC) else {
        return Ok(Vec::new());
    };
    let length = Length::Exact(checked.window.duration());
    let query = SlotQuery { starts, length, quantity: checked.quantity };
    let mut connection = app.store.read().await?;
    let open = slots::find(app, &mut connection, checked.places.clone(), checked.assignment, query).await?;
    let best = open.first().and_then(|slot| slot.resources.first());
    let place = best.and_then(|best| checked.places.iter().find(|place| place.id == *best));
    Ok(vec![place.unwrap_or(first).clone()])
}

async fn attempt(
    app: &App,
    page: &PublicPage,
    input: &BookAsGuest,
    checked: &Checked,
    candidates: &[Place],
    wider: &[Uuid],
) -> Result<ReservationId, Ended> {
    let (id, settings) = (page.published.page.id, &page.published.page.settings);
    let nobody = Access::of(&Viewer::Anonymous);
    let mut tx = app.store.begin().await?;
    let request = ("publicBookingCreate", input);
    let key = input.idempotency_key.as_deref();
    let held = match idempotency::take(app, &mut tx, id.0, key, &request).await? {
        Outcome::New(held) => held,
        Outcome::Before(result) => {
            let made: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
            return Ok(ReservationId(made));
        }
    };
    if settings.proof_of_work {
        proof::accept(app, &mut tx, id, input.proof.as_deref()).await?;
    }
    let now = app.now();
    let wanted: Vec<Uuid> = candidates.iter().map(|place| place.id.0).collect();
    let locked = store::places_locked(&mut tx, &nobody, &[wanted.as_slice(), wider].concat()).await?;
    if locked.iter().filter(|one| wanted.contains(&one.id.0)).count() < candidates.len() {
        return Err(not_found("resourceId").into());
    }
    let mut together: Vec<Uuid> = Vec::new();
    for place in candidates {
        let alone = Bundle::new([(place.id, checked.quantity)]).unwrap_or_default();
        together.extend(ids(&with_accessories(&alone, &locked)?));
    }
    let is_missing = |id: &Uuid| !locked.iter().any(|one| one.id.0 == *id);
    let missing: Vec<Uuid> = together.iter().copied().filter(is_missing).collect();
    if !missing.is_empty() {
        return Err(Ended::Wider(missing));
    }
    let places: Vec<Place> = locked.iter().filter(|one| together.contains(&one.id.0)).cloned().collect();
    release_holds(app, &mut tx, &nobody, &locked, checked.window, now, None).await?;
    let asker = Asker::read(&mut tx, None, None, &places, now).await?.guest(Some(&checked.by));
    lock_quotas(&mut tx, &asker, &places, checked.window).await?;
    let facts = Facts::read(app, &mut tx, &asker, places, checked.window).await?;
    let request = Request { window: checked.window, quantity: checked.quantity };
    let (bundle, decision) =
        assigned(&mut tx, (&facts, &wanted), checked.assignment, &request, (id, now)).await?;
    let has = |place: &&Place| bundle.resources().iter().any(|(resource, _)| *resource == place.id);
    let places: Vec<Place> = facts.places().filter(has).cloned().collect();
    let entry = if settings.confirm_by_mail {
        Entry::Hold
    } else {
        Entry::Submit { needs_approval: decision == Decision::NeedsApproval }
    };
    let hold = hold_for(&places).duration().max(CONFIRM_WITHIN);
    let held_until = (now + hold).min(checked.window.start());
    let new = New {
        actor: None,
        guest: Some(checked.by.clone()),
        asker: &asker,
        bundle: &bundle,
        places: &places,
        window: checked.window,
        status: enter(entry),
        held_until: (entry == Entry::Hold).then_some(held_until),
        occurrence: None,
        summary: &page.published.page.title,
        note: None,
    };
    let mut reservation = new.reservation(app, now);
    insert(app, &mut tx, &mut reservation, &places, None).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(reservation.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(reservation.id)
}
