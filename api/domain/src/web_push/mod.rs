//! Messages to browsers by Web Push (RFC 8030): what a browser gives to be told by, messages that it alone can read (RFC 8291), and the key
//! by which a push service knows the server (VAPID, RFC 8292).

mod encrypt;
mod server_key;

use base64::{
    Engine as _,
    alphabet::URL_SAFE,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose::URL_SAFE_NO_PAD},
};
use p256::PublicKey;

pub use encrypt::{MOST_PLAIN, encrypt};
pub use server_key::ServerKey;

/// Base64 for addresses, as browsers write it, with the padding that some libraries add.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What is wrong with the keys of a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// `p256dh` is no public key.
    #[error("p256dh is an uncompressed point on the curve P-256 (65 octets) in base64url")]
    PublicKey,
    /// `auth` is no secret.
    #[error("auth is 16 octets in base64url")]
    Secret,
}

/// The keys of a browser's subscription (RFC 8291 section 2): whoever has them can write to it.
#[derive(Clone, PartialEq, Eq)]
pub struct BrowserKeys {
    public: PublicKey,
    secret: [u8; 16],
}

impl BrowserKeys {
    /// Reads `p256dh` and `auth`, as the Push API gives them: base64url.
    ///
    /// # Errors
    /// [`KeyFault`].
    pub fn read(p256dh: &str, auth: &str) -> Result<Self, KeyFault> {
        let point = LENIENT.decode(p256dh).ok().filter(|point| point.len() == 65);
        let public = point.and_then(|point| PublicKey::from_sec1_bytes(&point).ok());
        let secret = LENIENT.decode(auth).ok().and_then(|secret| secret.try_into().ok());
        Ok(Self { public: public.ok_or(KeyFault::PublicKey)?, secret: secret.ok_or(KeyFault::Secret)? })
    }
}

fn in_base64(octets: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(octets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_with_and_without_padding_and_else_it_is_said_which_is_wrong() {
        let point = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
        let auth = "BTBZMqHH6r4Tts7J_aSIgg";
        assert!(BrowserKeys::read(point, auth).is_ok());
        assert!(BrowserKeys::read(&format!("{point}="), &format!("{auth}==")).is_ok());
        assert_eq!(BrowserKeys::read(auth, auth).err(), Some(KeyFault::PublicKey));
        assert_eq!(BrowserKeys::read(point, point).err(), Some(KeyFault::Secret));
        let off_the_curve = format!("{}A", &point[..point.len() - 1]);
        assert_eq!(BrowserKeys::read(&off_the_curve, auth).err(), Some(KeyFault::PublicKey));
    }
}
