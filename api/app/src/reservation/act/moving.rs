//! Moving a reservation: to another time, with another end, or to other resources.

use cal3_domain::{
    policy::{Decision, Overruling},
    reservation::{self as domain, Bundle, Status},
    time::Window,
};
use jiff::Timestamp;

use super::{
    Move,
    work::{Tried, Work, bundle_of, refusal},
};
use crate::{
    AppError,
    calendar::not_found,
    faults::Faults,
    reservation::{
        Reservation, ReservationFault,
        change::Ended,
        facts::judge,
        items::{self, RANGE_DAYS, check_places, deadlines, missing, of_bundle, range, with_accessories},
        reserve::require_managed,
        waitlist::can_wait,
        write::changed,
    },
};

impl Work<'_> {
    /// What becomes of it when it goes elsewhere.
    pub(super) async fn moved(
        &mut self,
        to: &Move,
        bundle: Option<&Bundle>,
        overruling: Option<&Overruling>,
        tried: &mut Tried,
    ) -> Result<Reservation, Ended> {
        let window = target(to, self.before.window)?;
        let had = bundle_of(&self.before.items);
        let bundle = match bundle {
            Some(bundle) if *bundle != had => &self.elsewhere(bundle)?,
            _ => &had,
        };
        let places = of_bundle(bundle, &self.places);
        require_managed(overruling, &places)?;
        let own = self.own();
        let facts = self.facts(places.clone(), window).await?;
        tried.place = Some((bundle.clone(), window, own, self.booker()));
        let mut judged = judge(&facts, bundle, window, Some(own), overruling);
        if self.before.status == Status::Waitlisted
            && matches!(&judged, Err(AppError::Reservation(faults)) if can_wait(faults, &places))
        {
            // It waits for another place from now on.
            judged = Ok(Decision::Allowed);
        }
        let needs_approval = matches!(judged, Ok(Decision::NeedsApproval));
        // Everything that stands in the way is told at once: rules, and what its state does not allow.
        let transition = match (self.apply(domain::Action::Move { to: window, needs_approval }), judged) {
            (Ok(transition), Ok(_)) => transition,
            (Err(refused), Err(AppError::Reservation(mut faults))) => {
                faults.insert(0, ReservationFault::Refusal(refused));
                return Err(AppError::Reservation(faults).into());
            }
            (_, Err(error)) => return Err(error.into()),
            (Err(refused), Ok(_)) => return Err(refusal(refused).into()),
        };
        let mut after = changed(&self.before, transition, &self.places, self.now);
        if after.status == Status::Requested {
            // What was decided was another time or place: it is decided on anew.
            (after.decided_by, after.decided_at, after.decision_note) = (None, None, None);
        }
        after.window = window;
        after.deadlines = deadlines(&places, window);
        after.items = items::items(bundle, &places, window, after.status);
        Ok(after)
    }

    /// The resources to which it goes, with what comes with them.
    fn elsewhere(&self, bundle: &Bundle) -> Result<Bundle, Ended> {
        let places = of_bundle(bundle, &self.places);
        check_places(bundle, &places)?;
        if places.iter().any(|place| place.organisation != self.before.organisation) {
            return Err(Ended::Refused(not_found("resources")));
        }
        let bundle = with_accessories(bundle, &self.places)?;
        let missing = missing(&bundle, &self.places);
        if missing.is_empty() { Ok(bundle) } else { Err(Ended::Wider(missing)) }
    }
}

/// From when to when it is to be.
fn target(to: &Move, present: Window) -> Result<Window, AppError> {
    let start = to.start.unwrap_or(present.start());
    let end = match (to.start, to.end) {
        (_, Some(end)) => end,
        (Some(start), None) => start.checked_add(present.duration()).unwrap_or(Timestamp::MAX),
        (None, None) => present.end(),
    };
    let mut faults = Faults::default();
    let window = range(&mut faults, "end", (start, end), RANGE_DAYS);
    faults.check()?;
    window.ok_or(AppError::NotFound)
}
