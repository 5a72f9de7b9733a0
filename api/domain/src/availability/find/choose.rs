//! Which resources serve which needs.

use super::super::slots::Slot;
use super::{FindLimits, Need};
use crate::ids::ResourceId;

/// One resource that is needed, with those that are free, best first.
#[derive(Debug)]
struct Place {
    need: usize,
    free: Vec<(u32, usize)>,
}

/// What was chosen: each resource with the need that it serves, and how much of them is spare. Or the needs that cannot be served.
pub(super) type Choice = Result<(Vec<(usize, ResourceId)>, u32), Vec<usize>>;

/// Chooses different resources for all needs at once: for each place the smallest that fits, and a less fitting one where that leaves
/// room for another need (Kuhn's matching). `slots` holds those of the resources in `resources`.
pub(super) fn choose(
    needs: &[Need<'_>],
    index: &[Vec<usize>],
    resources: &[ResourceId],
    slots: &[Option<(Slot, u32)>],
) -> Choice {
    let mut places = Vec::new();
    let mut short = Vec::new();
    for (number, need) in needs.iter().enumerate() {
        let mut free: Vec<(u32, usize)> = index[number]
            .iter()
            .filter_map(|at| slots[*at].map(|(slot, capacity)| (slot, capacity, *at)))
            .filter(|(slot, _, _)| slot.is_free() && slot.free >= need.quantity)
            .map(|(_, capacity, at)| (capacity.saturating_sub(need.quantity), at))
            .collect();
        free.sort_by_key(|(spare, _)| *spare);
        if free.len() < need.count {
            short.push(number);
        }
        places.extend((0..need.count).map(|_| Place { need: number, free: free.clone() }));
    }
    if !short.is_empty() {
        return Err(short);
    }
    let mut holder: Vec<Option<usize>> = vec![None; resources.len()];
    for place in 0..places.len() {
        let mut seen = vec![false; resources.len()];
        if !assign(place, &places, &mut holder, &mut seen) {
            short.push(places[place].need);
        }
    }
    if !short.is_empty() {
        short.dedup();
        return Err(short);
    }
    let mut chosen: Vec<(usize, usize)> =
        holder.iter().enumerate().filter_map(|(at, place)| place.map(|place| (place, at))).collect();
    chosen.sort_unstable();
    let spare = |(place, at): &(usize, usize)| {
        places[*place].free.iter().find(|(_, free)| free == at).map_or(0, |(spare, _)| *spare)
    };
    let spares = chosen.iter().map(spare).fold(0_u32, u32::saturating_add);
    Ok((chosen.into_iter().map(|(place, at)| (places[place].need, resources[at])).collect(), spares))
}

/// Finds a resource for `place`, moving others to their next choice. At most [`FindLimits::AT_ONCE`] deep.
fn assign(place: usize, places: &[Place], holder: &mut [Option<usize>], seen: &mut [bool]) -> bool {
    debug_assert!(places.len() <= FindLimits::AT_ONCE);
    for (_, at) in &places[place].free {
        if std::mem::replace(&mut seen[*at], true) {
            continue;
        }
        let is_free = match holder[*at] {
            None => true,
            Some(other) => assign(other, places, holder, seen),
        };
        if is_free {
            holder[*at] = Some(place);
            return true;
        }
    }
    false
}
