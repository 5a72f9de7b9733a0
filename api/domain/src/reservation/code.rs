//! The short code of a reservation, for people: on the phone, on the door, in a mail's subject.

use std::fmt;
use std::str::FromStr;

use crate::random::Random;

/// Digits and consonants that are not taken for one another: no I, L, O (read as 1, 1, 0), no vowels that make words, no Z (read as
/// 2). Their number is prime, so that the check character finds every wrong character and every two that were swapped.
const ALPHABET: &[u8; 29] = b"0123456789BCDFGHJKMNPQRSTVWXY";
/// Characters of a code, the check character included and the hyphen not.
pub const CODE_LENGTH: usize = 8;
const BASE: u64 = 29;

/// A reservation's code, such as `K7Q4-9XD2`: seven characters of chance (17 thousand million codes) and one that checks them. The
/// caller makes sure that no other reservation of the organisation has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReservationCode([u8; CODE_LENGTH]);

/// Text that is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    /// Too many or too few characters, or one that no code has.
    #[error("a code has {CODE_LENGTH} letters and digits, such as K7Q4-9XD2")]
    Malformed,
    /// It was mistyped.
    #[error("no code is written like this: a character is wrong, or two are swapped")]
    Mistyped,
}

impl ReservationCode {
    /// A code by chance.
    pub fn random(random: &dyn Random) -> Self {
        let mut bytes = [0; 8];
        random.fill(&mut bytes);
        // 2^64 codes for 29^7: no code is noticeably more frequent than another.
        let mut rest = u64::from_le_bytes(bytes);
        let mut digits = [0_u64; CODE_LENGTH - 1];
        for digit in &mut digits {
            *digit = rest % BASE;
            rest /= BASE;
        }
        Self::with_check(digits)
    }

    fn with_check(digits: [u64; CODE_LENGTH - 1]) -> Self {
        let mut code = [ALPHABET[0]; CODE_LENGTH];
        for (place, digit) in code.iter_mut().zip(digits.into_iter().chain([check(&digits)])) {
            *place = ALPHABET[(digit % BASE) as usize];
        }
        Self(code)
    }

    /// The characters without the hyphen: what is stored.
    pub fn as_str(&self) -> &str {
        // Only characters of the alphabet are in it.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// The character that makes the weighted sum of all nothing: weights differ and the base is prime, so a wrong or swapped character
/// changes the sum.
fn check(digits: &[u64; CODE_LENGTH - 1]) -> u64 {
    let sum: u64 = digits.iter().zip(2..).map(|(digit, weight)| digit * weight).sum();
    (BASE - sum % BASE) % BASE
}

impl fmt::Display for ReservationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.as_str().split_at(CODE_LENGTH / 2);
        write!(f, "{first}-{second}")
    }
}

impl FromStr for ReservationCode {
    type Err = CodeFault;

    /// Reads a code as people type it: in any case, with or without hyphens and blanks, O for 0, I and L for 1, Z for 2.
    fn from_str(text: &str) -> Result<Self, CodeFault> {
        if text.len() > 4 * CODE_LENGTH {
            return Err(CodeFault::Malformed);
        }
        let typed: Vec<u64> = text
            .chars()
            .filter(|c| !matches!(c, '-' | ' ' | '\u{2010}'..='\u{2013}'))
            .map(|c| {
                let c = match c.to_ascii_uppercase() {
                    'O' => '0',
                    'I' | 'L' => '1',
                    'Z' => '2',
                    c => c,
                };
                ALPHABET.iter().zip(0..).find(|(letter, _)| char::from(**letter) == c).map(|(_, digit)| digit)
            })
            .collect::<Option<_>>()
            .ok_or(CodeFault::Malformed)?;
        let (digits, last) = match typed.as_slice() {
            [digits @ .., last] => (digits, *last),
            [] => return Err(CodeFault::Malformed),
        };
        let digits: [u64; CODE_LENGTH - 1] = digits.try_into().map_err(|_| CodeFault::Malformed)?;
        if check(&digits) == last { Ok(Self::with_check(digits)) } else { Err(CodeFault::Mistyped) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SeededRandom;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let random = SeededRandom::new(7);
        for _ in 0..200 {
            let code = ReservationCode::random(&random);
            let text = code.to_string();
            assert_eq!((text.len(), text.find('-')), (9, Some(4)));
            let typed =
                [text.to_lowercase(), code.as_str().to_owned(), text.replace('0', "o").replace('1', "L")];
            for typed in
                [&typed[..], &[text.replace('-', " "), text.replace('1', "i").replace('2', "z")]].concat()
            {
                assert_eq!(typed.parse(), Ok(code), "{typed}");
            }
        }
        for text in ["", "K7Q4", "K7Q4-9XD", "K7Q4-9XDAA", "K7Q4-9XDU", "ÄÖÜ", &"-".repeat(200)] {
            assert_eq!(text.parse::<ReservationCode>(), Err(CodeFault::Malformed), "{text}");
        }
    }

    #[test]
    fn every_wrong_and_every_swapped_character_is_noticed() {
        let random = SeededRandom::new(11);
        for _ in 0..20 {
            let code = ReservationCode::random(&random);
            for at in 0..CODE_LENGTH {
                for letter in ALPHABET {
                    let mut wrong = code.0;
                    wrong[at] = *letter;
                    let parsed = str::from_utf8(&wrong).unwrap().parse::<ReservationCode>();
                    assert_eq!(parsed.is_ok(), wrong == code.0);
                }
                for other in 0..at {
                    let mut swapped = code.0;
                    swapped.swap(at, other);
                    let parsed = str::from_utf8(&swapped).unwrap().parse::<ReservationCode>();
                    assert_eq!(parsed.is_ok(), swapped == code.0);
                }
            }
        }
    }

    #[test]
    fn codes_use_the_whole_alphabet_evenly() {
        let random = SeededRandom::new(3);
        let mut seen = [[0_u32; 29]; CODE_LENGTH];
        for _ in 0..29_000 {
            for (place, letter) in ReservationCode::random(&random).0.iter().enumerate() {
                seen[place][ALPHABET.iter().position(|c| c == letter).unwrap()] += 1;
            }
        }
        // A thousand are expected of each; the deviation of chance is 31.
        assert!(seen.iter().flatten().all(|count| (800..1_200).contains(count)), "{seen:?}");
    }
}
