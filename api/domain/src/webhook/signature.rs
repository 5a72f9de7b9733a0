//! Signing what goes out and verifying what comes in (Standard Webhooks 1.0.0): HMAC-SHA256 over `id.timestamp.body`.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use sha2::Sha256;

use super::{Secret, SigningSecrets};

/// The header of the message's id: the same on every attempt.
pub const ID_HEADER: &str = "webhook-id";
/// The header of the attempt's time: seconds since 1970, UTC.
pub const TIMESTAMP_HEADER: &str = "webhook-timestamp";
/// The header of the signatures, one for each live secret.
pub const SIGNATURE_HEADER: &str = "webhook-signature";

/// How old or how early a message that comes in may be. Whoever accepts it must remember its id for twice as long.
pub const TOLERANCE: SignedDuration = SignedDuration::from_mins(5);

/// Characters of an id that comes in.
const LONGEST_ID: usize = 256;
/// Signatures of one message that are looked at.
const MOST_SIGNATURES: usize = 10;

/// The three headers of an attempt, with their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHeaders {
    /// [`ID_HEADER`].
    pub id: String,
    /// [`TIMESTAMP_HEADER`].
    pub timestamp: String,
    /// [`SIGNATURE_HEADER`].
    pub signature: String,
}

impl SignedHeaders {
    /// Names and values.
    pub fn pairs(&self) -> [(&'static str, &str); 3] {
        [(ID_HEADER, &self.id), (TIMESTAMP_HEADER, &self.timestamp), (SIGNATURE_HEADER, &self.signature)]
    }
}

/// Signs an attempt that is made at `now`, by every live secret.
pub fn sign(secrets: &SigningSecrets, id: &str, now: Timestamp, body: &[u8]) -> SignedHeaders {
    let timestamp = now.as_second().to_string();
    let signatures: Vec<String> =
        secrets.live(now).map(|secret| signature(secret, id, &timestamp, body)).collect();
    SignedHeaders { id: id.to_owned(), timestamp, signature: signatures.join(" ") }
}

/// A message whose signature is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Its id. Whoever accepts it must refuse the same id for [`TOLERANCE`] before and after [`Self::at`].
    pub id: String,
    /// When it was sent, by its sender's clock.
    pub at: Timestamp,
}

/// Why a message is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// A header is not there, or there is nothing in it.
    #[error("the header {0} is missing")]
    Missing(&'static str),
    /// The id is too long, or has a dot or what is not ASCII in it.
    #[error("the header webhook-id must be 1 to 256 printable ASCII characters without a dot")]
    Id,
    /// The time is not a number of seconds.
    #[error("the header webhook-timestamp must be seconds since 1970")]
    Timestamp,
    /// It was sent too long ago: it may be a replay.
    #[error("the message is more than 5 minutes old")]
    TooOld,
    /// It was sent in the future.
    #[error("the message is more than 5 minutes ahead of the clock here")]
    TooEarly,
    /// No signature is right.
    #[error("no signature of version v1 is right for this body")]
    Signature,
}

/// Verifies a message that came in at `now`, given its three headers (`None` where one is missing) and its body as it came.
///
/// # Errors
/// [`VerifyError`] when it is not to be trusted.
pub fn verify(
    secrets: &SigningSecrets,
    (id, timestamp, signatures): (Option<&str>, Option<&str>, Option<&str>),
    body: &[u8],
    now: Timestamp,
) -> Result<Verified, VerifyError> {
    let id = given(id, ID_HEADER)?;
    let timestamp = given(timestamp, TIMESTAMP_HEADER)?;
    let signatures = given(signatures, SIGNATURE_HEADER)?;
    if id.len() > LONGEST_ID || !id.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'.') {
        return Err(VerifyError::Id);
    }
    let at = seconds(timestamp).ok_or(VerifyError::Timestamp)?;
    if at < now.checked_sub(TOLERANCE).unwrap_or(Timestamp::MIN) {
        return Err(VerifyError::TooOld);
    }
    if at > now.checked_add(TOLERANCE).unwrap_or(Timestamp::MAX) {
        return Err(VerifyError::TooEarly);
    }
    let given: Vec<Vec<u8>> = signatures
        .split(' ')
        .filter_map(|signature| signature.strip_prefix("v1,"))
        .take(MOST_SIGNATURES)
        .filter_map(|encoded| STANDARD.decode(encoded).ok())
        .collect();
    let mut right = false;
    for secret in secrets.live(now) {
        for signature in &given {
            // Compared in constant time, and all of them, whichever is right.
            right |= mac(secret, id, timestamp, body).is_some_and(|mac| mac.verify_slice(signature).is_ok());
        }
    }
    if right { Ok(Verified { id: id.to_owned(), at }) } else { Err(VerifyError::Signature) }
}

fn given<'a>(value: Option<&'a str>, name: &'static str) -> Result<&'a str, VerifyError> {
    value.filter(|value| !value.is_empty()).ok_or(VerifyError::Missing(name))
}

/// Digits only: no sign, no blanks.
fn seconds(text: &str) -> Option<Timestamp> {
    let digits = !text.is_empty() && text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| Timestamp::from_second(text.parse().ok()?).ok()).flatten()
}

fn mac(secret: &Secret, id: &str, timestamp: &str, body: &[u8]) -> Option<Hmac<Sha256>> {
    // HMAC takes keys of every length, so that there always is one.
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.bytes()).ok()?;
    mac.update(id.as_bytes());
    mac.update(b".");
    mac.update(timestamp.as_bytes());
    mac.update(b".");
    mac.update(body);
    Some(mac)
}

fn signature(secret: &Secret, id: &str, timestamp: &str, body: &[u8]) -> String {
    let code = mac(secret, id, timestamp, body).map(|mac| mac.finalize().into_bytes());
    format!("v1,{}", STANDARD.encode(code.as_deref().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{random::SeededRandom, webhook::ROTATION_GRACE};

    const ID: &str = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    const BODY: &[u8] = br#"{"test": 2432232314}"#;

    fn secrets() -> SigningSecrets {
        SigningSecrets::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".parse().unwrap())
    }

    fn now() -> Timestamp {
        Timestamp::from_second(1_614_265_330).unwrap()
    }

    fn headers(signed: &SignedHeaders) -> (Option<&str>, Option<&str>, Option<&str>) {
        (Some(&signed.id), Some(&signed.timestamp), Some(&signed.signature))
    }

    #[test]
    fn the_specifications_own_example_is_signed_alike() {
        let signed = sign(&secrets(), ID, now(), BODY);
        assert_eq!(signed.signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert_eq!(signed.timestamp, "1614265330");
        assert_eq!(
            verify(&secrets(), headers(&signed), BODY, now()),
            Ok(Verified { id: ID.to_owned(), at: now() })
        );
    }

    #[test]
    fn what_was_tampered_with_is_refused() {
        let signed = sign(&secrets(), ID, now(), BODY);
        let check = |headers, body: &[u8], at| verify(&secrets(), headers, body, at).unwrap_err();
        let (id, timestamp, signature) = headers(&signed);
        let minutes = |n: i64| now() + SignedDuration::from_secs(n * 60 + n.signum());
        let unpadded = signature.map(|text| text.trim_end_matches('='));
        for (headers, body, at, error) in [
            ((id, timestamp, signature), &b"{}"[..], now(), VerifyError::Signature),
            ((Some("msg_x"), timestamp, signature), BODY, now(), VerifyError::Signature),
            ((id, Some("1614265331"), signature), BODY, now(), VerifyError::Signature),
            ((id, timestamp, Some("v1,")), BODY, now(), VerifyError::Signature),
            ((id, timestamp, Some("v1a,AAAA")), BODY, now(), VerifyError::Signature),
            ((id, timestamp, unpadded), BODY, now(), VerifyError::Signature),
            ((id, timestamp, signature.map(|text| &text[..20])), BODY, now(), VerifyError::Signature),
            ((id, timestamp, signature), BODY, minutes(5), VerifyError::TooOld),
            ((id, timestamp, signature), BODY, minutes(-5), VerifyError::TooEarly),
            ((id, Some("+1614265330"), signature), BODY, now(), VerifyError::Timestamp),
            ((id, Some("1614265330.5"), signature), BODY, now(), VerifyError::Timestamp),
            ((id, Some("99999999999999999999"), signature), BODY, now(), VerifyError::Timestamp),
            ((Some("a.b"), timestamp, signature), BODY, now(), VerifyError::Id),
            ((Some("a\u{e9}"), timestamp, signature), BODY, now(), VerifyError::Id),
            ((None, timestamp, signature), BODY, now(), VerifyError::Missing(ID_HEADER)),
            ((id, None, signature), BODY, now(), VerifyError::Missing(TIMESTAMP_HEADER)),
            ((id, timestamp, Some("")), BODY, now(), VerifyError::Missing(SIGNATURE_HEADER)),
        ] {
            assert_eq!(check(headers, body, at), error, "{headers:?}");
        }
    }

    #[test]
    fn one_right_signature_among_several_is_enough() {
        let signed = sign(&secrets(), ID, now(), BODY);
        let wrong = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";
        let several = format!("{wrong} v2,xyz v1a,AAAA {}", signed.signature);
        let all = (Some(ID), Some(signed.timestamp.as_str()), Some(several.as_str()));
        assert!(verify(&secrets(), all, BODY, now()).is_ok());
        let buried = format!("{}{}", format!("{wrong} ").repeat(MOST_SIGNATURES), signed.signature);
        let all = (Some(ID), Some(signed.timestamp.as_str()), Some(buried.as_str()));
        assert_eq!(verify(&secrets(), all, BODY, now()), Err(VerifyError::Signature));
    }

    #[test]
    fn during_a_rotation_both_sides_may_have_either_secret() {
        let old = secrets();
        let new = Secret::generate(&SeededRandom::new(3));
        let rotated = old.clone().rotated(new.clone(), now(), ROTATION_GRACE);
        let signed = sign(&rotated, ID, now(), BODY);
        assert_eq!(signed.signature.split(' ').count(), 2);
        for receiver in [&old, &SigningSecrets::new(new), &rotated] {
            assert!(verify(receiver, headers(&signed), BODY, now()).is_ok());
        }
        assert!(verify(&rotated, headers(&sign(&old, ID, now(), BODY)), BODY, now()).is_ok());
        let later = now() + ROTATION_GRACE;
        assert_eq!(sign(&rotated, ID, later, BODY).signature.split(' ').count(), 1);
        let late = sign(&old, ID, later, BODY);
        assert_eq!(verify(&rotated, headers(&late), BODY, later), Err(VerifyError::Signature));
    }
}
