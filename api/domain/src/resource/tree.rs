//! Sites, floors, rooms: what is in what.

use crate::ids::ResourceId;

/// How deep the tree may be.
pub const MAX_DEPTH: usize = 8;

/// Why a resource cannot be put into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TreeFault {
    /// It would be in itself.
    #[error("a resource cannot be in itself or in what is in it")]
    Cycle,
    /// Too many levels.
    #[error("resources can be at most {MAX_DEPTH} levels deep")]
    TooDeep,
}

/// Whether `resource`, which has `below` levels in it (0 for none), may be put into `parent`. `parent_of` tells what is in what.
///
/// # Errors
/// [`TreeFault`].
pub fn check_parent(
    resource: ResourceId,
    below: usize,
    parent: Option<ResourceId>,
    parent_of: impl Fn(ResourceId) -> Option<ResourceId>,
) -> Result<(), TreeFault> {
    let mut depth = 1 + below;
    let mut above = parent;
    while let Some(place) = above {
        if place == resource {
            return Err(TreeFault::Cycle);
        }
        depth += 1;
        if depth > MAX_DEPTH {
            return Err(TreeFault::TooDeep);
        }
        above = parent_of(place);
    }
    if depth > MAX_DEPTH { Err(TreeFault::TooDeep) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn nothing_is_in_itself_or_too_deep() {
        let id = |number| ResourceId(Uuid::from_u128(number));
        // 1 in 2 in 3 …
        let parent_of = |at: ResourceId| (at.0.as_u128() < 7).then(|| id(at.0.as_u128() + 1));
        assert_eq!(check_parent(id(20), 0, Some(id(1)), parent_of), Ok(()));
        assert_eq!(check_parent(id(20), 1, Some(id(1)), parent_of), Err(TreeFault::TooDeep));
        assert_eq!(check_parent(id(20), 7, None, parent_of), Ok(()));
        assert_eq!(check_parent(id(20), 8, None, parent_of), Err(TreeFault::TooDeep));
        assert_eq!(check_parent(id(5), 0, Some(id(5)), parent_of), Err(TreeFault::Cycle));
        assert_eq!(check_parent(id(5), 0, Some(id(1)), parent_of), Err(TreeFault::Cycle));
        // A cycle that is there already ends too.
        assert_eq!(check_parent(id(20), 0, Some(id(1)), Some), Err(TreeFault::TooDeep));
    }
}
