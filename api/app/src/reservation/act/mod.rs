//! What is done with a reservation that is there: confirming a hold, deciding, moving, giving it up, coming and leaving.

mod competing;
mod guest;
mod moving;
mod release;
mod work;

use cal3_domain::{
    access::Scope,
    ids::ReservationId,
    policy::Overruling,
    reservation::{ActionKind, Bundle},
};
use jiff::Timestamp;

use self::work::{change, decided};
use super::{NOTE, Reservation, Wanted, items::bundle, reserve::overruling};
use crate::{App, AppError, UserErrorCode, Viewer, faults::Faults};

pub(crate) use self::release::release_in;
pub(super) use self::{
    guest::{cancel_as_guest, confirm_as_guest, move_as_guest},
    work::{acting, bundle_of, refusal},
};

/// Which reservation, and which version of it the caller has seen.
#[derive(Debug, Clone, Copy)]
pub struct Touch {
    /// The reservation.
    pub id: ReservationId,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// What is said with a decision.
#[derive(Debug, Clone, Default)]
pub struct Decide {
    /// To its booker.
    pub note: Option<String>,
    /// Of an approval: whether the other requests that cannot be had beside it are declined, and with which words.
    pub others: Option<Others>,
}

/// What becomes of the requests that lose their place to one that is granted: they are declined.
#[derive(Debug, Clone, Default)]
pub struct Others {
    /// What is said to their bookers.
    pub note: Option<String>,
}

/// A request that was granted.
#[derive(Debug, Clone)]
pub struct Approved {
    /// The reservation as it is now.
    pub reservation: Reservation,
    /// Those that were declined because they cannot be had beside it; the first who asked first.
    pub declined: Vec<Reservation>,
}

/// Where a reservation goes. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct Move {
    /// From when. Its length stays when only this is given.
    pub start: Option<Timestamp>,
    /// Until when, exclusive.
    pub end: Option<Timestamp>,
    /// Other resources instead of those that it has.
    pub resources: Option<Vec<Wanted>>,
    /// Why a manager does what the rules forbid.
    pub overrule: Option<String>,
}

/// Completes a hold: it becomes CONFIRMED, or REQUESTED where somebody has to approve.
///
/// # Errors
/// [`AppError::Reservation`] with everything that stands in the way; `NOT_FOUND` or `FORBIDDEN` at `id`;
/// [`AppError::VersionConflict`].
pub async fn confirm(app: &App, viewer: &Viewer, touch: Touch) -> Result<Reservation, AppError> {
    change(app, viewer, Scope::ReservationsWrite, touch, &Intent::Confirm).await
}

/// Grants a request, and in the same transaction declines those that cannot be had beside it, where that is asked for.
///
/// # Errors
/// As [`confirm`].
pub async fn approve(app: &App, viewer: &Viewer, touch: Touch, decide: Decide) -> Result<Approved, AppError> {
    self::decide(app, viewer, touch, ActionKind::Approve, decide).await
}

/// Refuses a request; its place becomes free.
///
/// # Errors
/// As [`confirm`].
pub async fn decline(
    app: &App,
    viewer: &Viewer,
    touch: Touch,
    decide: Decide,
) -> Result<Reservation, AppError> {
    let decided = self::decide(app, viewer, touch, ActionKind::Decline, decide).await?;
    Ok(decided.reservation)
}

async fn decide(
    app: &App,
    viewer: &Viewer,
    touch: Touch,
    kind: ActionKind,
    decide: Decide,
) -> Result<Approved, AppError> {
    let mut faults = Faults::default();
    let note = faults.text("note", decide.note.as_deref(), NOTE);
    if decide.others.is_some() && kind != ActionKind::Approve {
        faults.add(UserErrorCode::Invalid, "declineOthers", "Nobody loses their place to what is declined.");
    }
    let said = |others: Others| Others { note: faults.text("othersNote", others.note.as_deref(), NOTE) };
    let others = decide.others.map(said);
    faults.check()?;
    decided(app, viewer, Scope::ReservationsApprove, touch, &Intent::Decide(kind, note, others)).await
}

/// Moves a reservation to another time, gives it another end, or other resources. What was granted is asked for again where
/// the rules want that.
///
/// # Errors
/// As [`confirm`], with what would do instead; [`AppError::Invalid`] with every fault of the input.
pub async fn reschedule(app: &App, viewer: &Viewer, touch: Touch, to: Move) -> Result<Reservation, AppError> {
    let mut faults = Faults::default();
    let overruling = overruling(&mut faults, to.overrule.as_deref());
    faults.check()?;
    let bundle = to.resources.as_deref().map(bundle).transpose()?;
    let intent = Intent::Move { to, bundle, overruling };
    change(app, viewer, Scope::ReservationsWrite, touch, &intent).await
}

/// Gives a reservation up: its booker until the cut-off of its rules, its managers until it ends.
///
/// # Errors
/// As [`confirm`].
pub async fn cancel(app: &App, viewer: &Viewer, touch: Touch) -> Result<Reservation, AppError> {
    change(app, viewer, Scope::ReservationsWrite, touch, &Intent::Plain(ActionKind::Cancel)).await
}

/// Says that its booker is there.
///
/// # Errors
/// As [`confirm`].
pub async fn check_in(app: &App, viewer: &Viewer, touch: Touch) -> Result<Reservation, AppError> {
    change(app, viewer, Scope::ReservationsWrite, touch, &Intent::Plain(ActionKind::CheckIn)).await
}

/// Says that its booker leaves; what is left of its time becomes free.
///
/// # Errors
/// As [`confirm`].
pub async fn check_out(app: &App, viewer: &Viewer, touch: Touch) -> Result<Reservation, AppError> {
    change(app, viewer, Scope::ReservationsWrite, touch, &Intent::Plain(ActionKind::CheckOut)).await
}

/// Says that its booker did not come; its place becomes free.
///
/// # Errors
/// As [`confirm`].
pub async fn mark_no_show(app: &App, viewer: &Viewer, touch: Touch) -> Result<Reservation, AppError> {
    change(app, viewer, Scope::ReservationsWrite, touch, &Intent::Plain(ActionKind::MarkNoShow)).await
}

/// What is to be done.
enum Intent {
    Confirm,
    /// What is done, what is said to the booker, and to those who lose their place where they are declined.
    Decide(ActionKind, Option<String>, Option<Others>),
    Plain(ActionKind),
    /// Gives it up, and says why.
    Release(Option<String>),
    Move {
        to: Move,
        bundle: Option<Bundle>,
        overruling: Option<Overruling>,
    },
}

impl Intent {
    fn kind(&self) -> ActionKind {
        match self {
            Self::Confirm => ActionKind::Submit,
            Self::Decide(kind, ..) | Self::Plain(kind) => *kind,
            Self::Release(_) => ActionKind::Cancel,
            Self::Move { .. } => ActionKind::Move,
        }
    }
}
