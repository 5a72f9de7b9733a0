//! What can be offered of resources, each with what must come with it.

use std::sync::Arc;

use cal3_domain::{availability::Timeline, ids::ResourceId, time::Window};
use cal3_store::{
    Access, PgConnection, StoreError,
    reservation::{self as store, Place},
};
use uuid::Uuid;

use super::facts::Facts;
use crate::AppError;

/// What must come with each reservation of a resource, and how much of it.
fn required(place: &Place) -> impl Iterator<Item = (ResourceId, u32)> {
    let must = place.accessories.iter().filter(|accessory| accessory.min > 0);
    must.map(|accessory| (accessory.resource, accessory.min))
}

/// What must come with these resources and is not among them, each once, in the order of the ids. What must come with that is nobody's
/// question: it is reserved with what was asked for alone.
pub(super) fn companions(places: &[Place]) -> Vec<Uuid> {
    let is_more = |id: &ResourceId| !places.iter().any(|place| place.id == *id);
    let more = places.iter().flat_map(required).map(|(id, _)| id).filter(is_more);
    let mut more: Vec<Uuid> = more.map(|id| id.0).collect();
    more.sort_unstable();
    more.dedup();
    more
}

/// These resources and what must come with them, in the order of their ids: in one more statement where there is anything.
pub(super) async fn with_companions(
    connection: &mut PgConnection,
    access: &Access,
    places: Vec<Place>,
) -> Result<Vec<Place>, StoreError> {
    let mut ids = companions(&places);
    if ids.is_empty() {
        return Ok(places);
    }
    ids.extend(places.iter().map(|place| place.id.0));
    store::places(connection, access, &ids).await
}

impl Facts {
    /// As [`Self::timelines`], each with what must come with its resource, as far as that is known: what they offer can be had
    /// together. Two that are reserved at once may still want the same.
    ///
    /// # Errors
    /// As [`Self::timelines`].
    pub(super) fn offers(&self, window: Window) -> Result<Vec<(ResourceId, Timeline<'_>)>, AppError> {
        let alone = self.timelines(window, None)?;
        if self.places().flat_map(required).next().is_none() {
            return Ok(alone);
        }
        let alone: Vec<_> = alone.into_iter().map(|(id, timeline)| (id, Arc::new(timeline))).collect();
        let with = |(id, quantity): (ResourceId, u32)| {
            let at = alone.binary_search_by_key(&id, |(known, _)| *known).ok()?;
            Some((Arc::clone(&alone[at].1), quantity))
        };
        let each = self.places().zip(&alone).map(|(place, (id, timeline))| {
            let companions = required(place).filter_map(with).collect();
            (*id, Timeline::clone(timeline).with_companions(companions))
        });
        Ok(each.collect())
    }
}
