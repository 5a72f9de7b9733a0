//! Making a recurring reservation: all that was chosen, or nothing, in one transaction.

use cal3_domain::{
    access::Scope,
    ids::ReservationSeriesId,
    policy::{Overruling, RuleCode},
    reservation::{
        Bundle, Choice, ChoiceFault, Chosen, MAX_OCCURRENCES, Mode, Outcome as Can, Plan, PlanHash, Planned,
        enter,
    },
};
use cal3_store::{
    Access, Tx,
    reservation::{self as store, Filter, NewSeries, Occurrence, Place},
};
use jiff::{Timestamp, civil::DateTime};
use serde_json::json;
use uuid::Uuid;

use super::wish::{Checked as Wish, LaidOut, SeriesWish};
use crate::{
    App, AppError, FieldError, UserErrorCode, Viewer,
    access::{self, Actor},
    faults::Faults,
    idempotency::{self, Outcome},
    reservation::{
        NOTE, Reservation, SUMMARY, TRIES,
        change::Ended,
        due::release_holds,
        facts::{Asker, Facts, lock_quotas},
        items::{of_bundle, with_accessories},
        new::New,
        offer::companions,
        reserve::{overruling, record_overruling, require_managed},
        write::insert,
    },
};

/// A recurring reservation that is to be made.
#[derive(Debug, Clone)]
pub struct ReserveSeries {
    /// What is wanted.
    pub wish: SeriesWish,
    /// What is to become of single occurrences, each named by the start that the plan gives it.
    pub choices: Vec<(Timestamp, Choice)>,
    /// What is to become of those that cannot be had and about which nothing was chosen.
    pub mode: Mode,
    /// The plan that the caller saw: refused with the new one when the world has changed since.
    pub plan_hash: Option<String>,
    /// What it is for, in a line.
    pub summary: Option<String>,
    /// What else is said.
    pub note: Option<String>,
    /// Why a manager does what the rules forbid.
    pub overrule: Option<String>,
    /// Makes a second request with the same input answer the first's reservations.
    pub idempotency_key: Option<String>,
}

/// What came of it: the series, or what stands in the way; with the plan either way.
#[derive(Debug, Clone)]
pub struct MadeSeries {
    /// The series; `None` when nothing was reserved.
    pub series: Option<ReservationSeriesId>,
    /// Its occurrences in the order of their starts.
    pub reservations: Vec<Reservation>,
    /// What was found for each occurrence; `None` for a request that was carried out before.
    pub plan: Option<Plan>,
    /// Why nothing was reserved.
    pub faults: Vec<FieldError>,
}

/// What was found to be right of it.
struct Checked {
    wish: Wish,
    plan_hash: Option<PlanHash>,
    summary: String,
    note: Option<String>,
    overruling: Option<Overruling>,
}

/// Makes a recurring reservation: a reservation for each occurrence that is to be, with what must come with it, in one transaction. Occurrences that cannot
/// be had are left out with [`Mode::BestEffort`], and keep all from being made with [`Mode::AllOrNothing`].
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input. What the rules or others' reservations refuse is no error but told in
/// [`MadeSeries::faults`], with the plan.
pub async fn reserve_series(
    app: &App,
    viewer: &Viewer,
    input: ReserveSeries,
) -> Result<MadeSeries, AppError> {
    let actor = access::act(viewer, Scope::ReservationsWrite)?;
    let checked = check(&input)?;
    let mut wider = Vec::new();
    for _ in 0..TRIES {
        match attempt(app, viewer, &actor, &input, &checked, &wider).await {
            Err(Ended::Again) => {}
            Err(Ended::Wider(more)) => wider.extend(more),
            Err(Ended::Refused(error)) => return Err(error),
            Ok(made) => return Ok(made),
        }
    }
    let message = "Others were reserving it at the same moment. Try again.";
    Err(AppError::field(UserErrorCode::Conflict, "series.start", message))
}

fn check(input: &ReserveSeries) -> Result<Checked, AppError> {
    let wish = input.wish.check()?;
    let mut faults = Faults::default();
    let summary = match input.summary.as_deref().map(str::trim) {
        None | Some("") => String::new(),
        Some(text) => faults.line("summary", text, SUMMARY),
    };
    let note = faults.text("note", input.note.as_deref(), NOTE);
    let overruling = overruling(&mut faults, input.overrule.as_deref());
    let plan_hash = input.plan_hash.as_deref().and_then(|text| match text.parse() {
        Ok(hash) => Some(hash),
        Err(error) => {
            faults.add(UserErrorCode::Invalid, "planHash", format!("{error}."));
            None
        }
    });
    if input.choices.len() > MAX_OCCURRENCES {
        let message = format!("Give at most {MAX_OCCURRENCES} choices.");
        faults.add(UserErrorCode::TooLarge, "choices", message);
    }
    faults.check()?;
    Ok(Checked { wish, plan_hash, summary, note, overruling })
}

async fn attempt(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    input: &ReserveSeries,
    checked: &Checked,
    wider: &[Uuid],
) -> Result<MadeSeries, Ended> {
    let Checked { wish, overruling, .. } = checked;
    let mut tx = app.store.begin().await?;
    let request = ("reservationSeriesCreate", input);
    let key = input.idempotency_key.as_deref();
    let held = match idempotency::take(app, &mut tx, actor.principal, key, &request).await? {
        Outcome::New(held) => held,
        Outcome::Before(result) => {
            let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
            return Ok(made_before(&mut tx, &actor.access, ReservationSeriesId(id)).await?);
        }
    };
    let now = app.now();
    let ids = wish.ids();
    let locked = store::places_locked(&mut tx, &actor.access, &[ids.as_slice(), wider].concat()).await?;
    let those = |ids: &[Uuid]| -> Vec<Place> {
        locked.iter().filter(|place| ids.contains(&place.id.0)).cloned().collect()
    };
    let places = those(&ids);
    wish.check_places(&places)?;
    let more = companions(&places);
    let places = those(&[ids.as_slice(), more.as_slice()].concat());
    let is_missing = |id: &&Uuid| !places.iter().any(|place| place.id.0 == **id);
    let missing: Vec<Uuid> = more.iter().filter(is_missing).copied().collect();
    if !missing.is_empty() {
        return Err(Ended::Wider(missing));
    }
    require_managed(overruling.as_ref(), &places)?;
    let laid = wish.lay_out(&places)?;
    release_holds(app, &mut tx, &actor.access, &locked, laid.window, now, None).await?;
    let asker = Asker::read(&mut tx, actor.user, actor.user, &places, now).await?;
    lock_quotas(&mut tx, &asker, &places, laid.window).await?;
    let facts = Facts::read(app, &mut tx, &asker, places.clone(), laid.window).await?;
    let planner = facts.planner(wish.resource, &wish.instead, laid.window)?;
    let plan = laid.plan(&planner)?;
    let refused =
        |faults| MadeSeries { series: None, reservations: Vec::new(), plan: Some(plan.clone()), faults };
    if checked.plan_hash.is_some_and(|seen| seen != plan.hash) {
        let message = "What can be had has changed since this plan. Look at the new one, and choose again.";
        return Ok(refused(vec![FieldError::new(UserErrorCode::Conflict, "planHash", message)]));
    }
    let choices = match named(&input.choices, &plan) {
        Ok(choices) => choices,
        Err(faults) => return Ok(refused(faults)),
    };
    let chosen = Chosen { choices, mode: input.mode, overruling: overruling.as_ref() };
    let planned = match planner.resolve(&plan, &chosen) {
        Ok(planned) => planned,
        Err(faults) => return Ok(refused(faults.iter().map(told).collect())),
    };
    if planned.is_empty() {
        return Ok(refused(vec![nothing(&plan)]));
    }
    let id = ReservationSeriesId(app.new_id());
    let made = Making { app, viewer, actor, checked, asker: &asker, places: &places, laid: &laid, now };
    let reservations = made.write(&mut tx, id, &plan, &planned).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(MadeSeries { series: Some(id), reservations, plan: Some(plan), faults: Vec::new() })
}

async fn made_before(tx: &mut Tx, access: &Access, id: ReservationSeriesId) -> Result<MadeSeries, AppError> {
    let filter = Filter { own: true, series: Some(id), ..Filter::default() };
    let reservations = store::list(tx, access, &filter, (None, None), false, MAX_OCCURRENCES as i64).await?;
    Ok(MadeSeries { series: Some(id), reservations, plan: None, faults: Vec::new() })
}

/// The choices by the original starts of the occurrences that they name.
fn named(choices: &[(Timestamp, Choice)], plan: &Plan) -> Result<Vec<(DateTime, Choice)>, Vec<FieldError>> {
    let (mut found, mut faults) = (Vec::with_capacity(choices.len()), Vec::new());
    for (index, (start, choice)) in choices.iter().enumerate() {
        match plan.items.iter().find(|item| item.window.start() == *start) {
            Some(item) => found.push((item.original, *choice)),
            None => {
                let message = "Give the start of one of the plan's occurrences.";
                let path = format!("choices.{index}.start");
                faults.push(FieldError::new(UserErrorCode::NotFound, &path, message));
            }
        }
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

fn told(fault: &ChoiceFault) -> FieldError {
    let code = match fault {
        ChoiceFault::Undecided { outcome: Can::Conflict, .. } => UserErrorCode::Conflict,
        ChoiceFault::Refused { verdict, .. } if verdict.codes().contains(RuleCode::Taken) => {
            UserErrorCode::Conflict
        }
        ChoiceFault::Undecided { .. } | ChoiceFault::Refused { .. } => UserErrorCode::RuleBroken,
        _ => UserErrorCode::Invalid,
    };
    FieldError::new(code, "choices", format!("{fault}."))
}

fn nothing(plan: &Plan) -> FieldError {
    let taken = plan.items.iter().any(|item| item.outcome == Can::Conflict);
    let code = if taken { UserErrorCode::Conflict } else { UserErrorCode::RuleBroken };
    FieldError::new(code, "series.rule", "None of the occurrences would be reserved.")
}

/// A recurring reservation that is being written, with its resources locked.
struct Making<'a> {
    app: &'a App,
    viewer: &'a Viewer,
    actor: &'a Actor,
    checked: &'a Checked,
    asker: &'a Asker,
    places: &'a [Place],
    laid: &'a LaidOut,
    now: Timestamp,
}

impl Making<'_> {
    async fn write(
        &self,
        tx: &mut Tx,
        id: ReservationSeriesId,
        plan: &Plan,
        planned: &[Planned],
    ) -> Result<Vec<Reservation>, Ended> {
        let rule = self.laid.series.rules.first().map(ToString::to_string).unwrap_or_default();
        let series = NewSeries {
            id,
            organisation: self.places[0].organisation,
            rule: &rule,
            time_zone: self.laid.zone.id(),
            created_by: self.actor.user,
            created_at: self.now,
        };
        store::insert_series(tx, &series).await?;
        let mut reservations = Vec::with_capacity(planned.len());
        for one in planned {
            let Some(item) = plan.items.iter().find(|item| item.original == one.original) else { continue };
            let bundle = Bundle::new([(one.resource, self.laid.quantity)]).unwrap_or_default();
            let bundle = with_accessories(&bundle, self.places)?;
            let places = of_bundle(&bundle, self.places);
            let new = New {
                actor: Some(self.actor.user),
                guest: None,
                asker: self.asker,
                bundle: &bundle,
                places: &places,
                window: one.window,
                status: enter(one.entry),
                held_until: None,
                occurrence: Some(Occurrence { series: id, original: item.window.start() }),
                summary: &self.checked.summary,
                note: self.checked.note.as_deref(),
            };
            let mut reservation = new.reservation(self.app, self.now);
            insert(self.app, tx, &mut reservation, &places, Some(self.actor.user)).await?;
            if let Some(overruling) = self.checked.overruling.as_ref().filter(|_| !item.outcome.is_possible())
            {
                record_overruling(self.app, tx, self.viewer, &reservation, overruling).await?;
            }
            reservations.push(reservation);
        }
        Ok(reservations)
    }
}
