//! An authenticator app (RFC 6238): six digits by HMAC-SHA-1, every thirty seconds.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use sha1::Sha1;

/// The code that an app with this secret, in base 32, shows at that time.
pub fn totp_code(secret: &str, at: Timestamp) -> String {
    let key = BASE32_NOPAD.decode(secret.as_bytes()).expect("a secret in base 32");
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).expect("a key");
    mac.update(&(at.as_second() / 30).to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let start = usize::from(hash[19] & 15);
    let word = hash[start..start + 4].iter().fold(0, |word, octet| word << 8 | u32::from(*octet));
    format!("{:06}", (word & 0x7fff_ffff) % 1_000_000)
}
