//! `idempotencyKey`: the same request with the same key has its effect once and is answered alike for 24 hours.

use cal3_store::{
    Tx,
    idempotency::{Claim, claim, keep},
};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{App, AppError, UserErrorCode};

/// Longest key, in bytes.
const LONGEST_KEY: usize = 255;

/// A key that this transaction holds.
pub(crate) struct Held<'a> {
    principal: Uuid,
    key: &'a str,
}

/// What a key means for the request that brings it.
pub(crate) enum Outcome<'a> {
    /// The request is new. When its effect is written, [`Held::keep`] its result.
    New(Option<Held<'a>>),
    /// The request was carried out before, with this result.
    Before(Value),
}

/// Takes `key` for `request`, which names the operation and all of its input.
///
/// # Errors
/// `IDEMPOTENCY_MISMATCH` when the key was used for another request; `INVALID` for a key that is empty or too long.
pub(crate) async fn take<'a>(
    app: &App,
    tx: &mut Tx,
    principal: Uuid,
    key: Option<&'a str>,
    request: &impl std::fmt::Debug,
) -> Result<Outcome<'a>, AppError> {
    let Some(key) = key else {
        return Ok(Outcome::New(None));
    };
    if key.is_empty() || key.len() > LONGEST_KEY {
        return Err(AppError::field(
            UserErrorCode::Invalid,
            "idempotencyKey",
            format!("Give a key of 1 to {LONGEST_KEY} bytes, such as a UUID."),
        ));
    }
    let hash = Sha256::digest(format!("{request:?}"));
    match claim(tx, principal, key, &hash, app.now()).await? {
        Claim::New => Ok(Outcome::New(Some(Held { principal, key }))),
        Claim::Used { request_hash, result } if request_hash == hash.as_slice() => {
            Ok(Outcome::Before(result))
        }
        Claim::Used { .. } => Err(AppError::field(
            UserErrorCode::IdempotencyMismatch,
            "idempotencyKey",
            "This key was used for another request. Give a new key for a new request.",
        )),
    }
}

impl Held<'_> {
    /// Keeps what the request is answered.
    pub(crate) async fn keep(self, tx: &mut Tx, result: &Value) -> Result<(), AppError> {
        Ok(keep(tx, self.principal, self.key, result).await?)
    }
}
