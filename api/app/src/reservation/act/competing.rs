//! Declining the requests that lost their place to one that was granted.

use cal3_domain::{
    ids::ResourceId,
    reservation::{self as domain, ActionKind},
    time::Window,
};
use cal3_store::{
    Tx,
    reservation::{self as store, Place},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::work::acting;
use crate::{
    App,
    reservation::{
        Reservation,
        change::{By, Ended},
        waitlist::{Freed, rooms},
        write::{changed, write},
    },
};

/// Who grants a request, and what is said to those who lose by it.
pub(super) struct Granting<'a> {
    pub(super) app: &'a App,
    pub(super) by: &'a By,
    /// All resources that are locked.
    pub(super) places: &'a [Place],
    pub(super) now: Timestamp,
    pub(super) note: Option<&'a str>,
}

impl Granting<'_> {
    /// Declines the other requests that cannot be had beside `granted`, as far as the viewer decides on them. Those that still fit
    /// stay. What they held is noted in `freed`.
    ///
    /// # Errors
    /// [`Ended::Wider`] when one of them is of resources beside those that are locked.
    pub(super) async fn decline_others(
        &self,
        tx: &mut Tx,
        granted: &Reservation,
        freed: &mut Freed,
    ) -> Result<Vec<Reservation>, Ended> {
        let taken: Vec<(ResourceId, Window)> =
            granted.items.iter().map(|item| (item.resource, item.during)).collect();
        let mut requests = store::requesting(tx, &taken).await?;
        requests.retain(|request| request.reservation != granted.id);
        let wanted = requests.iter().flat_map(|request| &request.wants).map(|want| want.resource.0);
        let is_locked = |id: &Uuid| self.places.iter().any(|place| place.id.0 == *id);
        let wider: Vec<Uuid> = wanted.filter(|id| !is_locked(id)).collect();
        if !wider.is_empty() {
            return Err(Ended::Wider(wider));
        }
        let Some(user) = self.by.user else { return Ok(Vec::new()) };
        let Some(rooms) = rooms(tx, self.places, &requests).await? else { return Ok(Vec::new()) };
        let mut declined = Vec::new();
        for request in requests {
            let Some(before) = store::locked(tx, &self.by.access, request.reservation, false).await? else {
                continue;
            };
            // What holds its place has lost nothing.
            let has_place = before.items.iter().all(|item| item.holds);
            let Ok(role) = acting(ActionKind::Decline, &before, user) else { continue };
            if has_place || rooms.check(&request, self.now).is_ok() {
                continue;
            }
            let facts = domain::Facts {
                now: self.now,
                window: before.window,
                held_until: before.held_until,
                deadlines: before.deadlines,
            };
            let Ok(transition) = domain::apply(before.status, domain::Action::Decline, role, &facts) else {
                continue;
            };
            let mut after = changed(&before, transition, self.places, self.now);
            after.decided_by = Some(user);
            after.decided_at = Some(self.now);
            after.decision_note = self.note.map(str::to_owned);
            write(self.app, tx, &before, &after, Some(user)).await?;
            freed.note(&before, &after);
            declined.push(after);
        }
        Ok(declined)
    }
}
