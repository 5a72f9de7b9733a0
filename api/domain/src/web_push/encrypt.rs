//! The encryption of a message for one browser: RFC 8291 over the content coding `aes128gcm` of RFC 8188, in one record.

use aes_gcm::{Aes128Gcm, KeyInit as _, aead::Aead as _};
use hkdf::Hkdf;
use p256::{SecretKey, ecdh::diffie_hellman, elliptic_curve::sec1::ToEncodedPoint as _};
use sha2::Sha256;

use super::BrowserKeys;

/// Octets of a record: push services take no larger body (RFC 8030 section 7.2).
const RECORD: u32 = 4096;
/// Octets before the text of the cipher: salt, size of a record, length and octets of the sender's key.
const HEAD: usize = 16 + 4 + 1 + 65;
/// Octets of the tag, and of the mark by which the last record ends.
const TAIL: usize = 16 + 1;
/// The most octets of a message.
pub const MOST_PLAIN: usize = RECORD as usize - HEAD - TAIL;

/// Encrypts at most [`MOST_PLAIN`] octets. `sender` is a key of this message alone and `salt` its own; both must be random. `None` for a
/// longer message, and for a `sender` that is no key (one of 2³² random ones is none).
pub fn encrypt(plain: &[u8], to: &BrowserKeys, sender: &[u8; 32], salt: &[u8; 16]) -> Option<Vec<u8>> {
    if plain.len() > MOST_PLAIN {
        return None;
    }
    let sender = SecretKey::from_slice(sender).ok()?;
    let own = sender.public_key().to_encoded_point(false);
    let shared = diffie_hellman(sender.to_nonzero_scalar(), to.public.as_affine());
    let info = [b"WebPush: info\0", to.public.to_encoded_point(false).as_bytes(), own.as_bytes()].concat();
    let material: [u8; 32] = derived(&to.secret, shared.raw_secret_bytes(), &info)?;
    let key: [u8; 16] = derived(salt, &material, b"Content-Encoding: aes128gcm\0")?;
    let nonce: [u8; 12] = derived(salt, &material, b"Content-Encoding: nonce\0")?;
    let cipher = Aes128Gcm::new(&key.into());
    let sealed = cipher.encrypt(&nonce.into(), [plain, &[2]].concat().as_slice()).ok()?;
    let length = u8::try_from(own.len()).ok()?;
    Some([&salt[..], &RECORD.to_be_bytes(), &[length], own.as_bytes(), &sealed].concat())
}

/// HKDF with SHA-256 (RFC 5869).
fn derived<const N: usize>(salt: &[u8], material: &[u8], info: &[u8]) -> Option<[u8; N]> {
    let mut octets = [0; N];
    Hkdf::<Sha256>::new(Some(salt), material).expand(info, &mut octets).ok()?;
    Some(octets)
}

#[cfg(test)]
mod tests {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

    use super::*;

    fn octets<const N: usize>(text: &str) -> [u8; N] {
        URL_SAFE_NO_PAD.decode(text).unwrap().try_into().unwrap()
    }

    fn browser() -> BrowserKeys {
        BrowserKeys::read(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg",
        )
        .unwrap()
    }

    #[test]
    fn the_example_of_rfc_8291_section_5_comes_out() {
        let sender = octets("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
        let salt = octets("DGv6ra1nlYgDCS1FRnbzlw");
        let message = encrypt(b"When I grow up, I want to be a watermelon", &browser(), &sender, &salt);
        assert_eq!(
            URL_SAFE_NO_PAD.encode(message.unwrap()),
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3\
             jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
        );
    }

    #[test]
    fn a_message_fits_into_one_record_or_is_refused() {
        let most = encrypt(&[7; MOST_PLAIN], &browser(), &[1; 32], &[2; 16]).unwrap();
        assert_eq!(most.len(), RECORD as usize);
        assert_eq!(encrypt(&[7; MOST_PLAIN + 1], &browser(), &[1; 32], &[2; 16]), None);
        assert_eq!(encrypt(b"", &browser(), &[0; 32], &[2; 16]), None, "zero is no key");
    }
}
