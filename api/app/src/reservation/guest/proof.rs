//! Proofs of work: signed with a key of this installation, each accepted once.

use cal3_domain::{
    booking::{Challenge, ChallengeFault, Difficulty, Solved, new_challenge, verify_payload},
    ids::BookingPageId,
};
use cal3_store::{Tx, booking as store};
use hkdf::Hkdf;
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::Sha256;

use crate::{App, AppError, UserErrorCode};

/// For how long a challenge can be solved: as long as somebody fills in a form.
const LASTING: SignedDuration = SignedDuration::from_hours(1);

/// The key for challenges, derived from one of the installation's (HKDF with SHA-256, RFC 5869).
fn derive(secret: &SecretString) -> Result<[u8; 32], AppError> {
    let mut key = [0; 32];
    let source = Hkdf::<Sha256>::new(None, secret.expose_secret().as_bytes());
    source.expand(b"cal3 booking challenge 1", &mut key).map_err(|e| AppError::internal(e.to_string()))?;
    Ok(key)
}

/// A new challenge for a page.
///
/// # Errors
/// [`AppError::Internal`] where there is no key.
pub(super) fn challenge(app: &App, page: BookingPageId) -> Result<Challenge, AppError> {
    let secret = app.signing_keys().first();
    let key =
        derive(secret.ok_or_else(|| AppError::internal("this process was given no key to sign with"))?)?;
    let purpose = page.to_string();
    Ok(new_challenge(&key, &purpose, Difficulty::NORMAL, app.now(), LASTING, &*app.random))
}

/// Accepts a proof for a page, which is not accepted again when the transaction commits.
///
/// # Errors
/// [`AppError::Invalid`] at `proof`: `REQUIRED`, `INVALID`, `TOO_LATE` when it has expired, `CONFLICT` when it was used before.
pub(super) async fn accept(
    app: &App,
    tx: &mut Tx,
    page: BookingPageId,
    proof: Option<&str>,
) -> Result<(), AppError> {
    let fault = |code, message: &str| AppError::field(code, "proof", message);
    let Some(proof) = proof else {
        return Err(fault(
            UserErrorCode::Required,
            "Solve the challenge of the page, and give what comes of it.",
        ));
    };
    let solved = solve(app, page, proof)?.map_err(|error| match error {
        ChallengeFault::Expired => {
            fault(UserErrorCode::TooLate, "Solve a new challenge: this one has expired.")
        }
        _ => fault(UserErrorCode::Invalid, "This is no solution of a challenge of this page."),
    })?;
    if store::spend_proof(tx, &solved.id, solved.expires_at).await? {
        return Ok(());
    }
    Err(fault(UserErrorCode::Conflict, "Solve a new challenge: this solution was used before."))
}

/// By the present key, or a former one.
fn solve(app: &App, page: BookingPageId, proof: &str) -> Result<Result<Solved, ChallengeFault>, AppError> {
    let purpose = page.to_string();
    let mut outcome = Err(ChallengeFault::Foreign);
    for secret in app.signing_keys() {
        outcome = verify_payload(&derive(secret)?, &purpose, proof, app.now());
        if outcome != Err(ChallengeFault::Foreign) {
            break;
        }
    }
    Ok(outcome)
}
