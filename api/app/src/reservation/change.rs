//! How a change of what is taken ends, and what is told of a refusal.

use cal3_domain::{access::Viewer, availability::Replaced, ids::UserId, reservation::Bundle, time::Window};
use cal3_store::{Access, reservation as store};
use uuid::Uuid;

use super::{
    facts::{Asker, Facts, check_place, instead},
    fault::ReservationFault,
    items::{ids, missing, with_accessories},
    waitlist::can_wait,
};
use crate::{App, AppError, access::Actor};

/// Why a transaction that changes what is taken did not commit.
pub(crate) enum Ended {
    /// Another was faster: the same again asks the rules anew.
    Again,
    /// What becomes free is waited for together with these resources: the same again, with them locked in their order.
    Wider(Vec<Uuid>),
    /// It is refused.
    Refused(AppError),
}

impl From<AppError> for Ended {
    fn from(error: AppError) -> Self {
        Self::Refused(error)
    }
}

/// Who acts on a reservation.
#[derive(Debug, Clone)]
pub(super) struct By {
    /// The person; nobody for a guest, who has the link of a mail.
    pub(super) user: Option<UserId>,
    /// Their rights, for queries.
    pub(super) access: Access,
}

impl By {
    /// The guest whose reservation it is.
    pub(super) fn guest() -> Self {
        Self { user: None, access: Access::of(&Viewer::Anonymous) }
    }
}

impl From<&Actor> for By {
    fn from(actor: &Actor) -> Self {
        Self { user: Some(actor.user), access: actor.access.clone() }
    }
}

/// What was tried.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// Of which resources.
    pub(super) bundle: &'a Bundle,
    /// From when to when.
    pub(super) window: Window,
    /// The reservation that it replaces.
    pub(super) replaces: Option<Replaced>,
    /// For whom; nobody in particular for a guest.
    pub(super) booker: Option<UserId>,
}

/// The refusal with what would do instead, where another time would. Read when the transaction has ended, so that nobody waits
/// for it. An empty refusal is that of the database alone: what takes the place is found out.
pub(super) async fn explained(app: &App, by: &By, error: AppError, around: Around<'_>) -> AppError {
    match error {
        AppError::Reservation(faults)
            if faults.is_empty() || faults.iter().any(ReservationFault::is_about_place) =>
        {
            let told = explain(app, by, faults, around).await;
            told.map_or_else(|error| error, AppError::Reservation)
        }
        other => other,
    }
}

async fn explain(
    app: &App,
    by: &By,
    mut faults: Vec<ReservationFault>,
    Around { bundle, window, replaces, booker }: Around<'_>,
) -> Result<Vec<ReservationFault>, AppError> {
    let mut connection = app.store.read().await?;
    let mut places = store::places(&mut connection, &by.access, &ids(bundle)).await?;
    let whole = if replaces.is_none() { with_accessories(bundle, &places)? } else { bundle.clone() };
    if !missing(&whole, &places).is_empty() {
        places = store::places(&mut connection, &by.access, &ids(&whole)).await?;
    }
    let bundle = &whole;
    let asker = Asker::read(&mut connection, booker, by.user, &places, app.now()).await?;
    if faults.is_empty() {
        let facts = Facts::read(app, &mut connection, &asker, places.clone(), window).await?;
        if let Err(AppError::Reservation(found)) = check_place(&facts, bundle, window, replaces) {
            faults = found;
        }
    }
    if faults.is_empty() {
        // It was taken, and is free again: whoever asks once more gets it.
        faults.extend(bundle.resources().iter().map(|(resource, asked)| ReservationFault::Conflict {
            resource: *resource,
            asked: *asked,
            free: 0,
            blocked_by: Vec::new(),
            alternatives: Vec::new(),
            can_wait: false,
            sentence: "Others were reserving it at the same moment. Try again.".to_owned(),
        }));
    }
    let waits = replaces.is_none() && can_wait(&faults, &places);
    let better = instead(app, &mut connection, &asker, places, bundle, window, replaces).await?;
    for fault in &mut faults {
        if let ReservationFault::Conflict { alternatives, can_wait, .. } = fault {
            alternatives.clone_from(&better);
            *can_wait = waits;
        }
    }
    Ok(faults)
}
