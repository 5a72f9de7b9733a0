//! Recovery codes: each lets its owner in once when the app is lost. 80 bits of randomness each, so a fast hash will do.

use cal3_domain::ids::encode_suffix;
use secrecy::SecretString;
use uuid::Uuid;

use crate::{App, account::session::token_hash};

/// How many there are.
const COUNT: usize = 10;
/// Digits of Crockford's base 32 in a code.
const LENGTH: usize = 16;

/// New codes, as they are shown once, and the hashes by which they are known.
pub(super) fn generate(app: &App) -> (Vec<SecretString>, Vec<[u8; 32]>) {
    (0..COUNT)
        .map(|_| {
            let digits = encode_suffix(Uuid::from_bytes(app.secret()));
            // The first digit has two bits of meaning only; the last sixteen have five each.
            let digits = &digits[digits.len() - LENGTH..];
            let groups: Vec<&str> = (0..LENGTH).step_by(4).map(|at| &digits[at..at + 4]).collect();
            (SecretString::from(groups.join("-")), token_hash(digits))
        })
        .unzip()
}

/// The hash of what somebody typed, if it has the form of a code: case, blanks and hyphens do not matter, nor do the letters
/// that Crockford's base 32 takes for digits.
pub(super) fn hash_of(typed: &str) -> Option<[u8; 32]> {
    let digits: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .take(LENGTH + 1)
        .map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    (digits.len() == LENGTH && digits.is_ascii()).then(|| token_hash(&digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_is_forgiven() {
        let expected = token_hash("0123456789abcdef");
        for typed in
            ["0123-4567-89ab-cdef", "0123456789ABCDEF", " o1 23-4567 89ab-cdef\n", "oL23456789abcdef"]
        {
            assert_eq!(hash_of(typed), Some(expected), "{typed:?}");
        }
        let huge = "a".repeat(100_000);
        for typed in ["", "123456", "0123-4567-89ab-cde", "0123-4567-89ab-cdef-0", "äöü", huge.as_str()] {
            assert_eq!(hash_of(typed), None);
        }
    }
}
