//! A service's published keys (RFC 7517), and which of them may have signed a token.

use jsonwebtoken::{
    Algorithm, DecodingKey,
    jwk::{AlgorithmParameters, EllipticCurve, Jwk, PublicKeyUse},
};
use serde::Deserialize;
use serde_json::Value;

/// Most keys of a set that are looked at.
const MAX_KEYS: usize = 64;
/// Shorter RSA keys are no protection any more (NIST SP 800-131A), in octets.
const MIN_RSA: usize = 2048 / 8;

/// The algorithms that we take: signatures by a private key. None that is made with a shared secret, and not none.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// Whether tokens signed so are taken at all.
pub(super) fn is_taken(algorithm: Algorithm) -> bool {
    ALGORITHMS.contains(&algorithm)
}

/// A set of keys as it is published: those that cannot be read do not spoil the others.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Published {
    keys: Vec<Value>,
}

/// The keys that can be used.
#[derive(Debug, Clone)]
pub(super) struct Keys(Vec<Jwk>);

impl From<Published> for Keys {
    fn from(published: Published) -> Self {
        let keys = published.keys.into_iter().take(MAX_KEYS);
        Self(keys.filter_map(|key| serde_json::from_value(key).ok()).collect())
    }
}

impl Keys {
    /// The key with which a token with this header was signed, if it is one of these: by its id, or, when the token names
    /// none, the only one that fits the algorithm (OpenID Connect Core 1.0 section 10.1).
    pub(super) fn find(&self, kid: Option<&str>, algorithm: Algorithm) -> Option<DecodingKey> {
        let mut fitting = self.0.iter().filter(|key| fits(key, algorithm));
        let key = match kid {
            Some(kid) => fitting.find(|key| key.common.key_id.as_deref() == Some(kid))?,
            None => fitting.next().filter(|_| fitting.next().is_none())?,
        };
        DecodingKey::from_jwk(key).ok()
    }
}

/// Whether a key is there for signing, and for signing so. A public RSA key never becomes the secret of an HMAC.
fn fits(key: &Jwk, algorithm: Algorithm) -> bool {
    let is_for_signing =
        key.common.public_key_use.as_ref().is_none_or(|purpose| *purpose == PublicKeyUse::Signature);
    let is_for_this = key.common.key_algorithm.is_none_or(|named| named == algorithm.into());
    let is_of_kind = match (&key.algorithm, algorithm) {
        (
            AlgorithmParameters::RSA(rsa),
            Algorithm::RS256
            | Algorithm::RS384
            | Algorithm::RS512
            | Algorithm::PS256
            | Algorithm::PS384
            | Algorithm::PS512,
        ) => modulus_length(&rsa.n) >= MIN_RSA,
        (AlgorithmParameters::EllipticCurve(curve), Algorithm::ES256) => curve.curve == EllipticCurve::P256,
        (AlgorithmParameters::EllipticCurve(curve), Algorithm::ES384) => curve.curve == EllipticCurve::P384,
        (AlgorithmParameters::OctetKeyPair(pair), Algorithm::EdDSA) => pair.curve == EllipticCurve::Ed25519,
        _ => false,
    };
    is_taken(algorithm) && is_for_signing && is_for_this && is_of_kind
}

/// Octets of a modulus in base 64 without padding, leading zeros not counted.
fn modulus_length(text: &str) -> usize {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    let octets = URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
    octets.iter().skip_while(|octet| **octet == 0).count()
}
