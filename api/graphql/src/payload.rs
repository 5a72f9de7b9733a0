//! What mutations answer beside their result: `userErrors`, everything that the caller can mend.
//!
//! A mutation's payload has its result, null when there are `userErrors`, and `userErrors`. [`settle`] splits what the
//! use case answered into the two.

use async_graphql::{Context, Enum, Interface, Result, SimpleObject};
use cal3_app::{AppError, FieldError};

use crate::{
    booking::PublicBookingConflict,
    context::ContextExt as _,
    error::refuse,
    node::{self, Node},
    reservation::{self, ReservationConflict, ReservationRefusal, RuleViolation},
};

/// What kind of fault it is. Clients decide by it; more codes may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "cal3_app::UserErrorCode")]
pub(crate) enum UserErrorCode {
    /// The value does not have the right form.
    Invalid,
    /// The value is missing.
    Required,
    /// The text has more characters than it may.
    TooLong,
    /// The file or list is larger than it may be.
    TooLarge,
    /// The number, time or window is outside of what is possible.
    OutOfRange,
    /// The id names nothing that the viewer can see.
    NotFound,
    /// The viewer sees it, but may not do this to it.
    Forbidden,
    /// It changed since the version that the caller had.
    VersionConflict,
    /// The idempotency key was used for another request.
    IdempotencyMismatch,
    /// No time zone has this name.
    UnknownTimeZone,
    /// The recurrence rule cannot be read or contradicts itself.
    InvalidRrule,
    /// The rule makes more occurrences than a calendar can show.
    TooFrequent,
    /// The rule makes no occurrence at all.
    NeverOccurs,
    /// The viewer has as many of these as one may have.
    LimitReached,
    /// This installation was not set up for it; its operator can.
    NotConfigured,
    /// It cannot be together with something that is there already.
    Conflict,
    /// It breaks a rule of a resource.
    RuleBroken,
    /// Its state does not allow it.
    WrongStatus,
    /// It is too early for it.
    TooEarly,
    /// It is too late for it.
    TooLate,
}

/// Something that the caller can mend.
#[derive(Interface)]
#[graphql(
    field(name = "code", ty = "&UserErrorCode", desc = "What kind of fault it is."),
    field(
        name = "field",
        ty = "&Vec<String>",
        desc = "The path into `input`, such as `[\"start\", \"timeZone\"]`; empty when no field is to blame."
    ),
    field(name = "message", ty = "&String", desc = "For developers: what would be right.")
)]
pub(crate) enum UserError {
    /// A field of the input cannot be used.
    InputError(InputError),
    /// It changed meanwhile.
    VersionConflict(VersionConflict),
    /// A rule of a resource is broken.
    RuleViolation(RuleViolation),
    /// The place is taken.
    ReservationConflict(ReservationConflict),
    /// The time cannot be had.
    PublicBookingConflict(PublicBookingConflict),
    /// The state of the reservation does not allow it.
    ReservationRefusal(ReservationRefusal),
}

/// A field of the input cannot be used as it is.
#[derive(Clone, SimpleObject)]
pub(crate) struct InputError {
    /// What kind of fault it is.
    code: UserErrorCode,
    /// The path into `input`, such as `["start", "timeZone"]`; empty when no field is to blame.
    field: Vec<String>,
    /// For developers: what would be right.
    message: String,
}

/// The entity changed since the version in `ifVersion`; nothing was overwritten.
#[derive(Clone, SimpleObject)]
pub(crate) struct VersionConflict {
    /// `VERSION_CONFLICT`.
    code: UserErrorCode,
    /// `["ifVersion"]`.
    field: Vec<String>,
    /// For developers: what to do.
    message: String,
    /// The entity as it is now; null when it is gone, or when the viewer's token is not for reading it.
    current: Option<Box<Node>>,
}

impl From<FieldError> for UserError {
    fn from(fault: FieldError) -> Self {
        let FieldError { code, field, message } = fault;
        Self::InputError(InputError { code: code.into(), field, message })
    }
}

/// Splits what a use case answered into a mutation's result and its `userErrors`.
///
/// # Errors
/// A GraphQL error for what the caller cannot mend by changing the input.
pub(crate) async fn settle<T>(
    ctx: &Context<'_>,
    outcome: Result<T, AppError>,
) -> Result<(Option<T>, Vec<UserError>)> {
    match outcome {
        Ok(result) => Ok((Some(result), Vec::new())),
        Err(AppError::Invalid(faults)) => Ok((None, faults.into_iter().map(UserError::from).collect())),
        Err(AppError::Reservation(faults)) => Ok((None, faults.into_iter().map(reservation::told).collect())),
        Err(AppError::VersionConflict(entity)) => {
            // Who may write and not read is told of the conflict all the same.
            let may_read = node::scope(entity).is_none_or(|scope| ctx.viewer().require(scope).is_ok());
            let current = if may_read { node::find(ctx, entity).await? } else { None };
            let conflict = VersionConflict {
                code: UserErrorCode::VersionConflict,
                field: vec!["ifVersion".to_owned()],
                message: "It changed since this version; read it again, then decide.".to_owned(),
                current: current.map(Box::new),
            };
            Ok((None, vec![UserError::VersionConflict(conflict)]))
        }
        Err(other) => Err(refuse(ctx, other)),
    }
}
