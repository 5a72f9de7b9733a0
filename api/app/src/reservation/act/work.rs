//! How a reservation is changed: one transaction that locks what it has, asks what becomes of it, and writes that.

use cal3_domain::{
    access::{ResourceRole, Scope},
    availability::Replaced,
    ids::{ReservationId, UserId},
    policy::Decision,
    reservation::{self as domain, ActionKind, Actor as Acting, Bundle, Status, Transition},
    time::Window,
};
use cal3_store::{
    Tx,
    reservation::{self as store, Item, Place},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Approved, Intent, Touch, competing::Granting};
use crate::{
    App, AppError, EntityRef, FieldError, UserErrorCode, Viewer, access,
    calendar::{not_found, require_version},
    reservation::{
        Reservation, ReservationFault, TRIES,
        change::{Around, By, Ended, explained},
        due::release_holds,
        facts::{Asker, Facts, check_place, judge, lock_quotas},
        hosted, items,
        reserve::{booker_of, record_overruling},
        waitlist::{Freed, promote},
        write::{changed, write},
    },
};

/// What was tried, for whoever explains why it was refused.
#[derive(Default)]
pub(super) struct Tried {
    /// Of what, when, instead of what, and for whom.
    pub(super) place: Option<(Bundle, Window, Replaced, Option<UserId>)>,
    /// Resources that have to be locked, too, for those who wait.
    pub(super) wider: Vec<Uuid>,
}

pub(super) async fn change(
    app: &App,
    viewer: &Viewer,
    scope: Scope,
    touch: Touch,
    intent: &Intent,
) -> Result<Reservation, AppError> {
    Ok(decided(app, viewer, scope, touch, intent).await?.reservation)
}

/// As [`change`], with those that were declined with it.
pub(super) async fn decided(
    app: &App,
    viewer: &Viewer,
    scope: Scope,
    touch: Touch,
    intent: &Intent,
) -> Result<Approved, AppError> {
    let by = By::from(&access::act(viewer, scope)?);
    tried(app, viewer, &by, touch, intent).await
}

/// As [`change`], by the guest whose reservation it is: they have shown the link of a mail.
pub(super) async fn change_as_guest(
    app: &App,
    id: ReservationId,
    intent: &Intent,
) -> Result<Reservation, AppError> {
    let touch = Touch { id, if_version: None };
    Ok(tried(app, &Viewer::Anonymous, &By::guest(), touch, intent).await?.reservation)
}

async fn tried(
    app: &App,
    viewer: &Viewer,
    by: &By,
    touch: Touch,
    intent: &Intent,
) -> Result<Approved, AppError> {
    let mut tried = Tried::default();
    for _ in 0..TRIES {
        match attempt(app, viewer, by, touch, intent, &mut tried).await {
            Ok(approved) => return Ok(approved),
            Err(Ended::Again) => {}
            Err(Ended::Wider(more)) => tried.wider.extend(more),
            Err(Ended::Refused(error)) => return Err(told(app, by, error, tried).await),
        }
    }
    Err(told(app, by, AppError::Reservation(Vec::new()), tried).await)
}

async fn told(app: &App, by: &By, error: AppError, tried: Tried) -> AppError {
    match tried.place {
        Some((bundle, window, own, booker)) => {
            let around = Around { bundle: &bundle, window, replaces: Some(own), booker };
            explained(app, by, error, around).await
        }
        // It never came to a place: others wrote the reservation itself each time.
        None if matches!(&error, AppError::Reservation(faults) if faults.is_empty()) => {
            let message = "Others were changing it at the same moment. Try again.".to_owned();
            AppError::Invalid(vec![FieldError { code: UserErrorCode::Conflict, field: Vec::new(), message }])
        }
        None => error,
    }
}

async fn attempt(
    app: &App,
    viewer: &Viewer,
    by: &By,
    touch: Touch,
    intent: &Intent,
    tried: &mut Tried,
) -> Result<Approved, Ended> {
    let mut tx = app.store.begin().await?;
    let done = act_in(app, &mut tx, viewer, by, touch, intent, tried).await?;
    app.commit(tx).await?;
    if done.has_mail {
        app.live().notify_jobs();
    }
    Ok(done.approved)
}

/// What was done within a transaction.
pub(super) struct Done {
    pub(super) approved: Approved,
    /// Whether mail was laid.
    has_mail: bool,
}

/// One attempt within a transaction that has begun: nothing is committed, and what was written is to be undone on an error.
pub(super) async fn act_in(
    app: &App,
    tx: &mut Tx,
    viewer: &Viewer,
    by: &By,
    touch: Touch,
    intent: &Intent,
    tried: &mut Tried,
) -> Result<Done, Ended> {
    let Touch { id, if_version } = touch;
    let now = app.now();
    let present = store::resources_of(tx, id).await?;
    let mut all = [present.as_slice(), tried.wider.as_slice()].concat();
    if let Intent::Move { bundle: Some(bundle), .. } = intent {
        all.extend(items::ids(bundle));
    }
    let places = store::places_locked(tx, &by.access, &all).await?;
    // A guest's link leads to this reservation and no other.
    let before = store::locked(tx, &by.access, id, by.user.is_none()).await?;
    let before = before.ok_or_else(|| not_found("id"))?;
    if !before.items.iter().map(|item| item.resource.0).eq(present) {
        return Err(Ended::Again);
    }
    require_version(if_version, before.version, EntityRef::Reservation(id))?;
    let acting = match by.user {
        Some(user) => acting(intent.kind(), &before, user)?,
        None => Acting::Guest,
    };
    let mut work = Work { app, by, tx, now, places, before, acting };
    let mut after = work.decide(intent, tried).await?;
    let Work { tx, before, places, .. } = work;
    write(app, tx, &before, &after, by.user).await?;
    hosted::reassign(app, tx, &before, &mut after, &places).await?;
    let mut freed = Freed::default();
    freed.note(&before, &after);
    if after.status == Status::Waitlisted {
        freed.note_wanted(&after);
    }
    let declined = match intent {
        Intent::Decide(_, _, Some(others)) => {
            let note = others.note.as_deref();
            let granting = Granting { app, by, places: &places, now, note };
            granting.decline_others(tx, &after, &mut freed).await?
        }
        _ => Vec::new(),
    };
    let promoted = promote(app, tx, &places, &freed, now).await?;
    if let Intent::Move { overruling: Some(overruling), .. } = intent {
        record_overruling(app, tx, viewer, &after, overruling).await?;
    }
    let has_mail =
        after.guest.is_some() || after.booker != by.user || !declined.is_empty() || !promoted.is_empty();
    // One that waits elsewhere now may have got that place at once.
    let reservation = match promoted.into_iter().find(|one| one.id == id) {
        Some(promoted) => seen_as(&after, promoted),
        None => after,
    };
    Ok(Done { approved: Approved { reservation, declined }, has_mail })
}

/// As whoever changed it sees it.
fn seen_as(seen: &Reservation, promoted: Reservation) -> Reservation {
    Reservation { role: seen.role, ..promoted }
}

/// In which role the viewer acts: the strongest of theirs that may do it.
pub(in crate::reservation) fn acting(
    kind: ActionKind,
    reservation: &Reservation,
    user: UserId,
) -> Result<Acting, AppError> {
    let roles = [
        (reservation.role >= Some(ResourceRole::Manager), Acting::Manager),
        (reservation.role >= Some(ResourceRole::Approver), Acting::Approver),
        (reservation.booker == Some(user), Acting::Booker),
    ];
    let own = roles.into_iter().filter(|(has, _)| *has).map(|(_, role)| role);
    own.into_iter().find(|role| kind.actors().contains(role)).ok_or_else(|| {
        AppError::field(UserErrorCode::Forbidden, "id", "You see it, but others decide on it.")
    })
}

/// A reservation that is being changed, with its resources locked.
pub(super) struct Work<'a> {
    pub(super) app: &'a App,
    pub(super) by: &'a By,
    pub(super) tx: &'a mut Tx,
    pub(super) now: Timestamp,
    pub(super) places: Vec<Place>,
    pub(super) before: Reservation,
    pub(super) acting: Acting,
}

impl Work<'_> {
    /// What becomes of it.
    async fn decide(&mut self, intent: &Intent, tried: &mut Tried) -> Result<Reservation, Ended> {
        let action = match intent {
            Intent::Move { to, bundle, overruling } => {
                return self.moved(to, bundle.as_ref(), overruling.as_ref(), tried).await;
            }
            Intent::Confirm => {
                let needs_approval = self.needs_approval(tried).await?;
                domain::Action::Submit { needs_approval }
            }
            Intent::Decide(ActionKind::Approve, ..) => domain::Action::Approve,
            Intent::Decide(..) => domain::Action::Decline,
            Intent::Plain(ActionKind::CheckIn) => domain::Action::CheckIn,
            Intent::Plain(ActionKind::CheckOut) => domain::Action::CheckOut,
            Intent::Plain(ActionKind::MarkNoShow) => domain::Action::MarkNoShow,
            Intent::Plain(_) | Intent::Release(_) => domain::Action::Cancel,
        };
        let transition = self.apply(action).map_err(refusal)?;
        let mut after = changed(&self.before, transition, &self.places, self.now);
        if let Intent::Decide(_, note, _) = intent {
            after.decided_by = self.by.user;
            after.decided_at = Some(self.now);
            after.decision_note.clone_from(note);
        }
        if let Intent::Release(Some(reason)) = intent {
            after.decision_note = Some(reason.clone());
        }
        match after.status {
            Status::CheckedIn => after.checked_in_at = Some(self.now),
            Status::Completed if matches!(action, domain::Action::CheckOut) => {
                after.checked_out_at = Some(self.now);
            }
            _ => {}
        }
        let takes = |(was, is): (&Item, &Item)| is.holds && !was.holds;
        if self.before.items.iter().zip(&after.items).any(takes) {
            self.check_place(&after, tried).await?;
        }
        Ok(after)
    }

    pub(super) fn apply(&self, action: domain::Action) -> Result<Transition, domain::Refusal> {
        let facts = domain::Facts {
            now: self.now,
            window: self.before.window,
            held_until: self.before.held_until,
            deadlines: self.before.deadlines,
        };
        domain::apply(self.before.status, action, self.acting, &facts)
    }

    pub(super) fn own(&self) -> Replaced {
        Replaced { reservation: self.before.id, window: self.before.window }
    }

    /// The resources that it has: others are locked, too, where some wait for them together.
    fn own_places(&self) -> Vec<Place> {
        let own = |place: &&Place| self.before.items.iter().any(|item| item.resource == place.id);
        self.places.iter().filter(own).cloned().collect()
    }

    pub(super) fn booker(&self) -> Option<UserId> {
        booker_of(&self.before, self.by.user)
    }

    /// What is known about `places`, for whose the reservation is.
    pub(super) async fn facts(&mut self, places: Vec<Place>, window: Window) -> Result<Facts, Ended> {
        let (access, own) = (&self.by.access, Some(self.before.id));
        release_holds(self.app, self.tx, access, &self.places, window, self.now, own).await?;
        let booker = self.booker();
        let asker = Asker::read(self.tx, booker, self.by.user, &places, self.now).await?;
        // Others than the guest are bound by nobody's quotas.
        let asker = asker.guest(self.before.guest.as_ref().filter(|_| self.by.user.is_none()));
        lock_quotas(self.tx, &asker, &places, window).await?;
        Ok(Facts::read(self.app, self.tx, &asker, places, window).await?)
    }

    /// Whether a hold that is complete needs an approval.
    async fn needs_approval(&mut self, tried: &mut Tried) -> Result<bool, Ended> {
        let (bundle, window, own) = (bundle_of(&self.before.items), self.before.window, self.own());
        let facts = self.facts(self.own_places(), window).await?;
        tried.place = Some((bundle.clone(), window, own, self.booker()));
        let decision = judge(&facts, &bundle, window, Some(own), None)?;
        Ok(decision == Decision::NeedsApproval)
    }

    /// The place that was only asked for until now has to be free.
    async fn check_place(&mut self, after: &Reservation, tried: &mut Tried) -> Result<(), Ended> {
        let (bundle, own) = (bundle_of(&after.items), self.own());
        let facts = self.facts(self.own_places(), after.window).await?;
        tried.place = Some((bundle.clone(), after.window, own, self.booker()));
        Ok(check_place(&facts, &bundle, after.window, Some(own))?)
    }
}

pub(in crate::reservation) fn refusal(refusal: domain::Refusal) -> AppError {
    AppError::Reservation(vec![ReservationFault::Refusal(refusal)])
}

/// The resources that a reservation has: never more than a bundle holds.
pub(in crate::reservation) fn bundle_of(items: &[Item]) -> Bundle {
    Bundle::new(items.iter().map(|item| (item.resource, item.quantity))).unwrap_or_default()
}
