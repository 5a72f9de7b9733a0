//! Why a guest's booking cannot be made or moved, as a member of `userErrors`.

use async_graphql::SimpleObject;
use cal3_app::reservation::guest::OpenSlot;

use super::public::PublicBookingSlot;
use crate::payload::{UserError, UserErrorCode};

/// The time cannot be had.
#[derive(Clone, SimpleObject)]
pub(crate) struct PublicBookingConflict {
    /// `CONFLICT`.
    pub(crate) code: UserErrorCode,
    /// `["start"]`.
    pub(crate) field: Vec<String>,
    /// That it cannot be had, in a sentence.
    pub(crate) message: String,
    /// What would do instead, the nearest first; at most three.
    alternatives: Vec<PublicBookingSlot>,
}

/// The time cannot be had, as a member of `userErrors`.
pub(crate) fn not_free(alternatives: Vec<OpenSlot>) -> UserError {
    UserError::PublicBookingConflict(PublicBookingConflict {
        code: UserErrorCode::Conflict,
        field: vec!["start".to_owned()],
        message: "That time is not free (any more).".to_owned(),
        alternatives: alternatives.into_iter().map(PublicBookingSlot::from).collect(),
    })
}
