//! Errors of the two kinds that the API tells apart: what the caller can mend (`userErrors`, data) and what refused or
//! broke the request (GraphQL errors with `extensions.code`).

use async_graphql::{Error, ErrorExtensions as _};
use cal3_app::AppError;

use crate::{RequestData, context::ContextExt as _};

/// Turns what a query cannot answer with data into a GraphQL error with a code from the closed list.
pub(crate) fn refuse(ctx: &async_graphql::Context<'_>, error: AppError) -> Error {
    let request_id = ctx.data_unchecked::<RequestData>().request_id.clone();
    let _ = ctx.viewer();
    let (code, message, retry) = match error {
        AppError::Unauthenticated => {
            ("UNAUTHENTICATED", "Sign in, or send a valid access token.".to_owned(), None)
        }
        AppError::NotFound => ("NOT_FOUND", "There is nothing here that you can see.".to_owned(), None),
        AppError::Invalid(faults) => {
            let text =
                faults.iter().map(|f| format!("{}: {}", f.field.join("."), f.message)).collect::<Vec<_>>();
            ("BAD_USER_INPUT", text.join(" "), None)
        }
        AppError::VersionConflict(_) => ("VERSION_CONFLICT", "It changed meanwhile.".to_owned(), None),
        AppError::Throttled { retry_after_ms } => {
            ("THROTTLED", "Too many attempts.".to_owned(), Some(retry_after_ms))
        }
        AppError::TimedOut => ("TIMEOUT", "It took longer than it may; ask for less.".to_owned(), None),
        AppError::Internal(source) => {
            tracing::error!(error = %source, request_id, "a resolver failed");
            ("INTERNAL", format!("A fault of ours; it is logged as {request_id}."), None)
        }
    };
    Error::new(message).extend_with(|_, extensions| {
        extensions.set("code", code);
        extensions.set("requestId", request_id.as_str());
        if let Some(retry) = retry {
            extensions.set("retryAfterMs", retry);
        }
    })
}
