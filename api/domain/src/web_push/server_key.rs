//! The key by which push services know a server.

use hmac::{Hmac, KeyInit as _, Mac as _};
use p256::{SecretKey, elliptic_curve::sec1::ToEncodedPoint as _, pkcs8::EncodePrivateKey as _};
use sha2::Sha256;

use super::in_base64;

/// How often it is tried to make a key: one of 2³² random numbers is none.
const TRIES: u8 = 8;

/// The key by which push services know a server (VAPID, RFC 8292). A browser's subscription is bound to it.
#[derive(Clone, PartialEq, Eq)]
pub struct ServerKey(SecretKey);

impl ServerKey {
    /// The key that follows from a secret of the server's: the same for the same secret, and nothing is told of the secret by it. `None` for
    /// no secret that there is.
    pub fn derive(secret: &[u8]) -> Option<Self> {
        (0..TRIES).find_map(|round| {
            let mut mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
            mac.update(b"cal3 web push v1:");
            mac.update(&[round]);
            SecretKey::from_slice(&mac.finalize().into_bytes()).ok().map(Self)
        })
    }

    /// The public key, as browsers take it (`applicationServerKey`) and as the header has it (`k`): the uncompressed point in base64url.
    pub fn public(&self) -> String {
        in_base64(self.0.public_key().to_encoded_point(false).as_bytes())
    }

    /// The private key in PKCS #8 (RFC 5208), DER, to sign with by ES256; `None` for no key that there is.
    pub fn to_pkcs8(&self) -> Option<Vec<u8>> {
        self.0.to_pkcs8_der().ok().map(|document| document.as_bytes().to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_follows_from_the_secret_alone() {
        let public = |secret: &[u8]| ServerKey::derive(secret).unwrap().public();
        assert_eq!(public(b"one"), public(b"one"));
        assert_ne!(public(b"one"), public(b"other"));
        assert_eq!(public(b"one").len(), 87);
        assert!(ServerKey::derive(b"one").unwrap().to_pkcs8().is_some());
    }
}
