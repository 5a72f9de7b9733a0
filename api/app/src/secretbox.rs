//! Secrets that have to be read again, unlike passwords and tokens, which are hashed: encrypted at rest.
//!
//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03), whose nonces of 192 bits may be drawn by chance. What is sealed is
//! bound to its place, a text such as `second_factors.secret/usr_…`: moved to another row, it does not open.
//! The layout: version (1 octet), key id (4), nonce (24), ciphertext and tag.

use std::{fmt, sync::Arc};

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305,
    aead::{Aead as _, Payload},
};
use hkdf::Hkdf;
use secrecy::{ExposeSecret as _, SecretSlice, SecretString};
use sha2::Sha256;

use crate::AppError;

/// The layout that is written.
const VERSION: u8 = 1;
const KEY_ID: usize = 4;
const NONCE: usize = 24;
const HEAD: usize = 1 + KEY_ID + NONCE;

/// Names a key without giving it away.
pub type KeyId = [u8; KEY_ID];

struct Key {
    id: KeyId,
    cipher: XChaCha20Poly1305,
}

/// Seals and opens. Cheap to clone.
#[derive(Clone)]
pub struct SecretBox {
    keys: Arc<[Key]>,
}

impl SecretBox {
    /// The first of the keys seals, each of them opens; so a new one is put in front, and the old one taken away when
    /// nothing is left that it sealed. Any text of enough randomness will do: the real keys are derived from it (HKDF
    /// with SHA-256, RFC 5869).
    ///
    /// # Errors
    /// [`AppError::Internal`] when there is no key.
    pub fn try_new(secrets: &[SecretString]) -> Result<Self, AppError> {
        if secrets.is_empty() {
            return Err(AppError::internal("no key to encrypt with"));
        }
        let keys = secrets.iter().map(derive).collect::<Result<Vec<_>, _>>()?;
        Ok(Self { keys: keys.into() })
    }

    /// The key that seals.
    pub fn key_id(&self) -> KeyId {
        self.keys[0].id
    }

    /// Encrypts. `nonce` must be random, and is used once.
    ///
    /// # Errors
    /// [`AppError::Internal`] when the text is larger than the cipher takes (256 GiB).
    pub fn seal(&self, place: &str, nonce: [u8; NONCE], plain: &[u8]) -> Result<Vec<u8>, AppError> {
        let key = &self.keys[0];
        let payload = Payload { msg: plain, aad: place.as_bytes() };
        let sealed =
            key.cipher.encrypt(&nonce.into(), payload).map_err(|_| AppError::internal("sealing failed"))?;
        Ok([&[VERSION][..], &key.id, &nonce, &sealed].concat())
    }

    /// Decrypts what [`Self::seal`] made for the same place.
    ///
    /// # Errors
    /// [`AppError::Internal`] when it was changed, moved, or sealed with a key that is not there (any more).
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<SecretSlice<u8>, AppError> {
        let fault = |why: &str| AppError::internal(format!("{place} cannot be decrypted: {why}"));
        let (id, nonce, text) = split(sealed).ok_or_else(|| fault("it is not sealed"))?;
        let key = self.keys.iter().find(|key| key.id == id);
        let key = key.ok_or_else(|| fault("its key is not in ENCRYPTION_KEY (any more)"))?;
        let payload = Payload { msg: text, aad: place.as_bytes() };
        let plain = key.cipher.decrypt(&nonce.into(), payload);
        Ok(plain.map_err(|_| fault("it was changed, or belongs elsewhere"))?.into())
    }
}

impl fmt::Debug for SecretBox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.keys.iter().map(|key| key.id)).finish()
    }
}

/// Names a sealed text's key; `None` for what is not sealed.
pub fn key_of(sealed: &[u8]) -> Option<KeyId> {
    split(sealed).map(|(id, ..)| id)
}

fn split(sealed: &[u8]) -> Option<(KeyId, [u8; NONCE], &[u8])> {
    let (head, text) = sealed.split_at_checked(HEAD)?;
    let id = head[1..1 + KEY_ID].try_into().ok()?;
    let nonce = head[1 + KEY_ID..].try_into().ok()?;
    (head[0] == VERSION).then_some((id, nonce, text))
}

fn derive(secret: &SecretString) -> Result<Key, AppError> {
    let source = Hkdf::<Sha256>::new(None, secret.expose_secret().as_bytes());
    let (mut key, mut id) = ([0; 32], [0; KEY_ID]);
    source.expand(b"cal3 secretbox 1 key", &mut key).map_err(|e| AppError::internal(e.to_string()))?;
    source.expand(b"cal3 secretbox 1 id", &mut id).map_err(|e| AppError::internal(e.to_string()))?;
    Ok(Key { id, cipher: XChaCha20Poly1305::new(&key.into()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(secrets: &[&str]) -> SecretBox {
        let secrets: Vec<SecretString> = secrets.iter().map(|text| SecretString::from(*text)).collect();
        SecretBox::try_new(&secrets).unwrap()
    }

    const OLD: &str = "an-old-key-of-at-least-32-octets-0000001";
    const NEW: &str = "a-new-key-of-at-least-32-octets-00000002";

    #[test]
    fn what_is_sealed_opens_in_its_place_only() {
        let one = boxed(&[NEW]);
        let sealed = one.seal("t.c/1", [7; 24], b"JBSWY3DPEHPK3PXP").unwrap();
        assert_eq!(one.open("t.c/1", &sealed).unwrap().expose_secret(), b"JBSWY3DPEHPK3PXP");
        assert!(one.open("t.c/2", &sealed).is_err(), "another row");
        assert!(!sealed.windows(4).any(|part| part == b"JBSW"), "nothing of it is readable");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(one.open("t.c/1", &changed).is_err(), "octet {at} was changed");
            assert!(one.open("t.c/1", &sealed[..at]).is_err(), "cut after {at} octets");
        }
    }

    #[test]
    fn keys_rotate() {
        let sealed = boxed(&[OLD]).seal("p", [1; 24], b"secret").unwrap();
        let rotated = boxed(&[NEW, OLD]);
        assert_eq!(rotated.open("p", &sealed).unwrap().expose_secret(), b"secret");
        assert_eq!(key_of(&sealed), Some(boxed(&[OLD]).key_id()));
        assert_ne!(key_of(&sealed), Some(rotated.key_id()));
        let again = rotated.seal("p", [2; 24], b"secret").unwrap();
        assert_eq!(key_of(&again), Some(rotated.key_id()));
        assert!(boxed(&[NEW]).open("p", &again).is_ok());
        let refused = boxed(&[NEW]).open("p", &sealed).unwrap_err().to_string();
        assert!(refused.contains("ENCRYPTION_KEY"), "{refused}");
    }

    #[test]
    fn nothing_secret_is_printed() {
        assert!(!format!("{:?}", boxed(&[NEW])).contains("new-key"));
        assert!(SecretBox::try_new(&[]).is_err());
    }
}
