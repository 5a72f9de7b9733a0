//! Errors of the two kinds that the API tells apart: what the caller can mend (`userErrors`, data, see `payload`) and
//! what refused or broke the request (GraphQL errors with `extensions.code` from the closed list in [`code`]).

use std::borrow::Borrow;

use async_graphql::{Context, Error, ErrorExtensions as _};
use cal3_app::AppError;

use crate::RequestData;

/// The closed list of `extensions.code`.
pub mod code {
    /// The access token is missing, expired or forged: get a new one and try again.
    pub const UNAUTHENTICATED: &str = "UNAUTHENTICATED";
    /// The viewer may not do this: `scope` names what their token lacks, if that is the reason; `sessionRequired` is true
    /// where no token will do.
    pub const FORBIDDEN: &str = "FORBIDDEN";
    /// What is asked for does not exist, or the viewer may not know that it does.
    pub const NOT_FOUND: &str = "NOT_FOUND";
    /// Too many requests; `retryAfterMs` says when to try again.
    pub const THROTTLED: &str = "THROTTLED";
    /// The operation asks for more than one may: too deep, too wide, too costly.
    pub const COST_EXCEEDED: &str = "COST_EXCEEDED";
    /// A variable or an argument has a value that cannot be used.
    pub const BAD_USER_INPUT: &str = "BAD_USER_INPUT";
    /// The document is not GraphQL.
    pub const GRAPHQL_PARSE_FAILED: &str = "GRAPHQL_PARSE_FAILED";
    /// The document does not fit the schema.
    pub const GRAPHQL_VALIDATION_FAILED: &str = "GRAPHQL_VALIDATION_FAILED";
    /// It took longer than it may.
    pub const TIMEOUT: &str = "TIMEOUT";
    /// The database cannot be reached; `retryAfterMs` says when to try again. What a mutation wrote may be there: sent again with
    /// the same `idempotencyKey` it happens once.
    pub const UNAVAILABLE: &str = "UNAVAILABLE";
    /// A fault of ours; the log has it under `requestId`.
    pub const INTERNAL: &str = "INTERNAL";
}

/// Turns what cannot be answered with data into a GraphQL error.
pub(crate) fn refuse(ctx: &Context<'_>, error: impl Borrow<AppError>) -> Error {
    let request_id = &ctx.data_unchecked::<RequestData>().request_id;
    let (code, message, retry) = match error.borrow() {
        AppError::Unauthenticated => {
            (code::UNAUTHENTICATED, "Sign in, or send a valid access token.".to_owned(), None)
        }
        AppError::MissingScope(scope) => {
            (code::FORBIDDEN, format!("This needs a token with the scope {scope}."), None)
        }
        AppError::SessionRequired => {
            (code::FORBIDDEN, "Only a person who is signed in may do this, no token.".to_owned(), None)
        }
        AppError::Forbidden => (code::FORBIDDEN, "Your role does not allow this.".to_owned(), None),
        // A version that does not fit is a member of `userErrors`; elsewhere it has no meaning.
        AppError::NotFound | AppError::VersionConflict(_) => {
            (code::NOT_FOUND, "There is nothing here that you can see.".to_owned(), None)
        }
        AppError::Invalid(faults) => {
            let faults: Vec<_> =
                faults.iter().map(|f| format!("{}: {}", f.field.join("."), f.message)).collect();
            (code::BAD_USER_INPUT, faults.join(" "), None)
        }
        // Reservations are made and changed by mutations, whose `userErrors` tell of it.
        AppError::Reservation(_) => (code::BAD_USER_INPUT, error.borrow().to_string(), None),
        AppError::Throttled { retry_after_ms } => {
            (code::THROTTLED, "Too many attempts.".to_owned(), Some(*retry_after_ms))
        }
        AppError::TimedOut => (code::TIMEOUT, "It took longer than it may; ask for less.".to_owned(), None),
        AppError::Unavailable(source) => {
            tracing::warn!(error = %source, request_id, "the database is busy or away");
            let message = "The database is busy or away just now; try again.".to_owned();
            (code::UNAVAILABLE, message, Some(AppError::RETRY_AWAY_MS))
        }
        AppError::Internal(source) => {
            tracing::error!(error = %source, request_id, "a resolver failed");
            (code::INTERNAL, format!("A fault of ours; it is logged as {request_id}."), None)
        }
    };
    let scope = match error.borrow() {
        AppError::MissingScope(scope) => Some(scope.as_str()),
        _ => None,
    };
    Error::new(message).extend_with(|_, extensions| {
        extensions.set("code", code);
        if let Some(scope) = scope {
            extensions.set("scope", scope);
        }
        if matches!(error.borrow(), AppError::SessionRequired) {
            extensions.set("sessionRequired", true);
        }
        extensions.set("requestId", request_id.as_str());
        if let Some(retry) = retry {
            extensions.set("retryAfterMs", retry);
        }
    })
}
