//! The secrets by which webhooks are signed.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::{SignedDuration, Timestamp};

use crate::random::Random;

/// What a secret begins with.
const PREFIX: &str = "whsec_";
/// Bytes that a secret has, by the specification.
const LENGTHS: std::ops::RangeInclusive<usize> = 24..=64;
/// Bytes of the secrets that are made here.
const LENGTH: usize = 32;

/// How long the former secret still signs, and is still accepted, after a rotation.
pub const ROTATION_GRACE: SignedDuration = SignedDuration::from_hours(24);

/// A secret of 24 to 64 bytes, as text `whsec_` and base64. It shows itself only by [`Secret::reveal`].
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

/// Text that is not a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a secret is `whsec_` followed by 24 to 64 bytes in base64")]
pub struct SecretError;

impl Secret {
    /// A new one of 32 bytes.
    pub fn generate(random: &dyn Random) -> Self {
        let mut bytes = vec![0; LENGTH];
        random.fill(&mut bytes);
        Self(bytes)
    }

    /// The secret as its owner copies it. Not for logs.
    pub fn reveal(&self) -> String {
        format!("{PREFIX}{}", STANDARD.encode(&self.0))
    }

    /// Its bytes, to be encrypted and stored.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// A secret of these bytes.
    ///
    /// # Errors
    /// [`SecretError`] unless there are 24 to 64.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, SecretError> {
        if LENGTHS.contains(&bytes.len()) { Ok(Self(bytes)) } else { Err(SecretError) }
    }
}

impl FromStr for Secret {
    type Err = SecretError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let encoded = text.strip_prefix(PREFIX).filter(|encoded| encoded.len() <= 100).ok_or(SecretError)?;
        Self::from_bytes(STANDARD.decode(encoded).map_err(|_| SecretError)?)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The secret of an endpoint, and for a while after a rotation the former one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningSecrets {
    current: Secret,
    former: Option<(Secret, Timestamp)>,
}

impl SigningSecrets {
    /// One secret.
    pub fn new(current: Secret) -> Self {
        Self { current, former: None }
    }

    /// The secrets as they were stored: the present one, and the former one with the instant at which it ends.
    pub fn from_parts(current: Secret, former: Option<(Secret, Timestamp)>) -> Self {
        Self { current, former }
    }

    /// The present secret.
    pub fn current(&self) -> &Secret {
        &self.current
    }

    /// The former secret and the instant at which it ends.
    pub fn former(&self) -> Option<(&Secret, Timestamp)> {
        self.former.as_ref().map(|(secret, ends)| (secret, *ends))
    }

    /// Takes a new secret; the present one lives on for `grace`, one before it ends at once.
    #[must_use]
    pub fn rotated(self, new: Secret, now: Timestamp, grace: SignedDuration) -> Self {
        let ends = now.checked_add(grace.max(SignedDuration::ZERO)).unwrap_or(Timestamp::MAX);
        Self { current: new, former: Some((self.current, ends)) }
    }

    /// The secrets that sign and are accepted at `now`: one or two, the present one first.
    pub fn live(&self, now: Timestamp) -> impl Iterator<Item = &Secret> {
        let former = self.former.as_ref().filter(|(_, ends)| now < *ends).map(|(secret, _)| secret);
        std::iter::once(&self.current).chain(former)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SeededRandom;

    #[test]
    fn a_secret_is_read_as_it_was_shown_and_hides_otherwise() {
        let secret = Secret::generate(&SeededRandom::new(1));
        assert_eq!(secret.reveal().parse(), Ok(secret.clone()));
        assert_eq!(secret.bytes().len(), 32);
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        for text in [
            "",
            "whsec_",
            "whsec_c2hvcnQ=",
            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
            &format!("whsec_{}", STANDARD.encode([0; 65])),
        ] {
            assert_eq!(text.parse::<Secret>(), Err(SecretError), "{text}");
        }
    }

    #[test]
    fn the_former_secret_lives_on_for_a_while() {
        let random = SeededRandom::new(2);
        let [a, b, c] = [(); 3].map(|()| Secret::generate(&random));
        let at = |hours| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
        let secrets = SigningSecrets::new(a.clone()).rotated(b.clone(), at(0), ROTATION_GRACE);
        assert_eq!(secrets.live(at(23)).collect::<Vec<_>>(), [&b, &a]);
        assert_eq!(secrets.live(at(24)).collect::<Vec<_>>(), [&b]);
        let again = secrets.rotated(c.clone(), at(1), ROTATION_GRACE);
        assert_eq!(again.live(at(2)).collect::<Vec<_>>(), [&c, &b]);
    }
}
