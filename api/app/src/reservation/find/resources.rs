//! The resources that would do for what is needed.

use cal3_domain::{
    availability::{Elsewhere, FindLimits, Need, Timeline},
    ids::ResourceId,
};
use cal3_store::{
    Access, PgConnection,
    reservation::{self as store, Place},
};
use uuid::Uuid;

use super::{NeedOf, Needed};
use crate::{AppError, UserErrorCode};

/// Most resources of all needs together.
const MOST: usize = 1_000;

/// The resources that would do for each need, the preferred first, and what is known of all of them, in the order of their ids.
///
/// # Errors
/// [`AppError::NotFound`] when one is not seen, or none of a type; [`AppError::Invalid`] at `needs` when they are too many or of more
/// than one organisation.
pub(super) async fn candidates(
    connection: &mut PgConnection,
    access: &Access,
    needs: &[Needed],
) -> Result<(Vec<Vec<ResourceId>>, Vec<Place>), AppError> {
    let kinds = needs.iter().filter_map(|need| match &need.of {
        NeedOf::Type(kind, _) => Some(kind.0),
        NeedOf::Resources(_) => None,
    });
    let kinds: Vec<Uuid> = kinds.collect();
    let of_types = match kinds.as_slice() {
        [] => Vec::new(),
        kinds => store::of_types(connection, access, kinds, MOST as i64 + 1).await?,
    };
    if kinds.iter().any(|kind| of_types.iter().all(|one| one.kind.0 != *kind)) {
        return Err(AppError::NotFound);
    }
    let wanted: Vec<Vec<ResourceId>> = needs
        .iter()
        .map(|need| match &need.of {
            NeedOf::Resources(resources) => resources.clone(),
            NeedOf::Type(kind, seats) => {
                let fits = |one: &&store::OfType| seats.is_none() || one.seats >= *seats;
                of_types.iter().filter(|one| one.kind == *kind).filter(fits).map(|one| one.id).collect()
            }
        })
        .collect();
    let mut ids: Vec<Uuid> = wanted.iter().flatten().map(|id| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() > MOST || of_types.len() > MOST {
        return Err(too_many());
    }
    if ids.is_empty() {
        return Ok((wanted, Vec::new()));
    }
    let places = store::places(connection, access, &ids).await?;
    if places.len() < ids.len() || places.iter().any(|place| place.role.is_none()) {
        return Err(AppError::NotFound);
    }
    if places.iter().any(|place| place.organisation != places[0].organisation) {
        let message = "Give resources of one organisation.";
        return Err(AppError::field(UserErrorCode::Invalid, "needs", message));
    }
    Ok((wanted, places))
}

/// The needs as the search takes them.
pub(super) fn needs<'a>(
    needed: &[Needed],
    wanted: &[Vec<ResourceId>],
    timelines: &'a [(ResourceId, Timeline<'a>)],
) -> Vec<Need<'a>> {
    let elsewhere = |resource: &ResourceId| {
        let at = timelines.binary_search_by_key(resource, |(known, _)| *known).ok()?;
        Some(Elsewhere { resource: *resource, timeline: &timelines[at].1 })
    };
    let need = |(need, wanted): (&Needed, &Vec<ResourceId>)| Need {
        candidates: wanted.iter().filter_map(elsewhere).collect(),
        count: usize::try_from(need.count).unwrap_or_default(),
        quantity: u32::try_from(need.quantity).unwrap_or_default(),
    };
    needed.iter().zip(wanted).map(need).collect()
}

fn too_many() -> AppError {
    let message = format!(
        "At most {MOST} resources, {} for each need, are looked at: name those that would do.",
        FindLimits::RESOURCES
    );
    AppError::field(UserErrorCode::TooLarge, "needs", message)
}
