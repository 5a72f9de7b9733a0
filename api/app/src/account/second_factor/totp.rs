//! Time-based one-time passwords (RFC 6238 over RFC 4226): SHA-1, six digits, thirty seconds, what every app can do.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretSlice};
use sha1::Sha1;
use subtle::ConstantTimeEq as _;

/// Octets of a secret: as many as SHA-1 gives (RFC 4226 section 4, R6).
pub(super) const SECRET: usize = 20;
/// Seconds of a step.
const STEP: i64 = 30;
/// Digits of a code.
pub(super) const DIGITS: usize = 6;
/// How many steps a clock may be off, in each direction (RFC 6238 section 5.2).
const WINDOW: i64 = 1;

/// The code of a step, as six digits.
fn code(secret: &[u8], step: i64) -> Option<String> {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).ok()?;
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash[hash.len() - 1] & 0x0f);
    let word: [u8; 4] = hash.get(offset..offset + 4)?.try_into().ok()?;
    Some(format!("{:06}", (u32::from_be_bytes(word) & 0x7fff_ffff) % 1_000_000))
}

/// The step whose code this is: the present one or one beside it, but none up to `last`, so that no code is taken twice.
pub(super) fn step_of(secret: &SecretSlice<u8>, given: &str, now: Timestamp, last: i64) -> Option<i64> {
    let present = now.as_second().div_euclid(STEP);
    // Every step is looked at, whether or not one before it fitted.
    (present - WINDOW..=present + WINDOW).fold(None, |found, step| {
        let code = code(secret.expose_secret(), step)?;
        let is_it = bool::from(code.as_bytes().ct_eq(given.as_bytes())) && step > last;
        if is_it { found.or(Some(step)) } else { found }
    })
}

/// The secret as people type it.
pub(super) fn text(secret: &SecretSlice<u8>) -> String {
    BASE32_NOPAD.encode(secret.expose_secret())
}

/// The secret as apps scan it (Google Authenticator's key URI format): `issuer` is the installation, `account` the person.
pub(super) fn uri(secret: &SecretSlice<u8>, issuer: &str, account: &str) -> String {
    let escape = |text: &str| {
        let mut out = String::new();
        for byte in text.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                    out.push(char::from(byte))
                }
                _ => out += &format!("%{byte:02X}"),
            }
        }
        out
    };
    let (issuer, account) = (escape(issuer), escape(account));
    format!(
        "otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}&algorithm=SHA1&digits={DIGITS}&period={STEP}",
        text(secret)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rfc() -> SecretSlice<u8> {
        b"12345678901234567890".to_vec().into()
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    /// RFC 6238, appendix B, SHA-1: the last six of the eight digits.
    #[test]
    fn the_test_vectors_of_the_standard() {
        for (second, given) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(step_of(&rfc(), given, at(second), 0), Some(second / 30), "{second}");
        }
    }

    #[test]
    fn one_step_off_is_taken_two_are_not_and_none_twice() {
        let given = code(rfc().expose_secret(), 1_000).unwrap();
        for (second, expected) in [
            (999 * 30 - 1, None),
            (999 * 30, Some(1_000)),
            (1_000 * 30, Some(1_000)),
            (1_002 * 30 - 1, Some(1_000)),
            (1_002 * 30, None),
        ] {
            assert_eq!(step_of(&rfc(), &given, at(second), 0), expected, "{second}");
        }
        assert_eq!(step_of(&rfc(), &given, at(30_000), 999), Some(1_000));
        assert_eq!(step_of(&rfc(), &given, at(30_000), 1_000), None, "taken before");
    }

    #[test]
    fn other_text_is_no_code() {
        for given in ["", "28708", "2870822", "28708a", "２８７０８２", " 287082"] {
            assert_eq!(step_of(&rfc(), given, at(59), 0), None, "{given:?}");
        }
    }

    #[test]
    fn what_apps_scan() {
        assert_eq!(
            uri(&rfc(), "Cal3 cal.example.org", "ada+x@example.org"),
            "otpauth://totp/Cal3%20cal.example.org:ada%2Bx%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=Cal3%20cal.example.org&algorithm=SHA1&digits=6&period=30"
        );
    }
}
