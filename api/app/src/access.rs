//! The one place that decides whether a viewer may ask for something at all: who is signed in, what a token is for. What
//! they then see or may do is decided by their roles, inside the queries that take the [`Access`] answered here.

use cal3_domain::{
    access::{Denied, Scope, Viewer},
    ids::{SessionId, UserId},
};
use cal3_store::Access;
use uuid::Uuid;

use crate::AppError;

/// Somebody who may change something: a person, or a program on their behalf.
#[derive(Debug, Clone)]
pub(crate) struct Actor {
    /// The person (or service account) whose rights hold.
    pub(crate) user: UserId,
    /// Whose idempotency keys these are: the token's, or else the person's.
    pub(crate) principal: Uuid,
    /// Their rights, for queries.
    pub(crate) access: Access,
}

impl From<Denied> for AppError {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Unauthenticated => Self::Unauthenticated,
            Denied::MissingScope(scope) => Self::MissingScope(scope),
        }
    }
}

/// The rights with which `viewer` may read what `scope` names.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub(crate) fn read(viewer: &Viewer, scope: Scope) -> Result<Access, AppError> {
    viewer.require(scope)?;
    Ok(Access::of(viewer))
}

/// As [`read`], but nobody in particular sees nothing instead of being refused: for what is found by its id.
///
/// # Errors
/// [`AppError::MissingScope`].
pub(crate) fn find(viewer: &Viewer, scope: Scope) -> Result<Option<Access>, AppError> {
    match viewer {
        Viewer::Anonymous => Ok(None),
        _ => read(viewer, scope).map(Some),
    }
}

/// The person who is signed in and their session, for what no token may do.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::SessionRequired`] for a token.
pub(crate) fn session(viewer: &Viewer) -> Result<(UserId, SessionId), AppError> {
    match viewer {
        Viewer::User { id, session } => Ok((*id, *session)),
        Viewer::Anonymous => Err(AppError::Unauthenticated),
        Viewer::Token { .. } | Viewer::Link { .. } | Viewer::Worker { .. } => Err(AppError::SessionRequired),
    }
}

/// Who changes what `scope` names, and with which rights.
///
/// # Errors
/// [`AppError::Unauthenticated`], also for a public link; [`AppError::MissingScope`].
pub(crate) fn act(viewer: &Viewer, scope: Scope) -> Result<Actor, AppError> {
    let access = read(viewer, scope)?;
    let user = access.user().ok_or(AppError::Unauthenticated)?;
    let principal = match viewer {
        Viewer::Token { id, .. } => id.0,
        _ => user.0,
    };
    Ok(Actor { user, principal, access })
}
