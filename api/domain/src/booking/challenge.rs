//! Proof of work: a browser computes for a moment before it may book.
//!
//! This is ALTCHA's "PoW v2" with the algorithm `SHA-256` (<https://altcha.org/docs/v2/>), so that its widget solves our challenges as they
//! come. Nothing is stored: a challenge is signed by HMAC-SHA-256 over its parameters as JSON with sorted names, as ALTCHA does. Whoever
//! accepts a solution keeps [`Solved::id`] until it expires, so that it is accepted once.
//!
//! The work: find the 32-bit counter for which SHA-256, applied `cost` times to salt, nonce and counter, begins with `keyPrefix`.
//! Checking it costs one signature and `cost` hashes.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::random::Random;

/// Longest payload that is looked at, in bytes.
pub const MAX_PAYLOAD: usize = 4_096;
/// The algorithm, by ALTCHA's name.
const ALGORITHM: &str = "SHA-256";
/// Bytes of the result of SHA-256.
const KEY_LENGTH: u32 = 32;
/// The name under which the purpose is signed.
const PURPOSE: &str = "for";

/// How much work is asked for: on average 16 to the power of `digits`, times `cost`, hashes. A browser
/// does some 25,000 a second for each worker that it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difficulty {
    digits: u32,
    cost: u32,
}

impl Difficulty {
    /// About 40,000 hashes: a second or less with a few workers, a noticeable price for a thousand bookings.
    pub const NORMAL: Self = Self { digits: 3, cost: 10 };

    /// So many zero digits (1 to 6) and hashes for each try (1 to 1,000); `None` beyond.
    pub fn new(digits: u32, cost: u32) -> Option<Self> {
        ((1..=6).contains(&digits) && (1..=1_000).contains(&cost)).then_some(Self { digits, cost })
    }

    /// How many hashes it takes on average.
    pub fn hashes(self) -> u64 {
        16_u64.pow(self.digits) * u64::from(self.cost)
    }
}

/// A challenge as the widget reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Challenge {
    /// What is to be solved.
    pub parameters: ChallengeParameters,
    /// The HMAC of the parameters, in hexadecimal digits.
    pub signature: String,
}

/// What is to be solved. The fields are in the order of their names, which is the order in which they are signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChallengeParameters {
    /// The hash function, by ALTCHA's name.
    pub algorithm: String,
    /// How often it is applied in each try.
    pub cost: u32,
    /// What it is for.
    pub data: BTreeMap<String, String>,
    /// Until when a solution is accepted, in seconds since 1970.
    pub expires_at: i64,
    /// Bytes of the hash.
    pub key_length: u32,
    /// With which hexadecimal digits the hash must begin.
    pub key_prefix: String,
    /// 16 bytes of chance, in hexadecimal digits.
    pub nonce: String,
    /// 16 bytes of chance, in hexadecimal digits.
    pub salt: String,
}

/// A challenge that was solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Solved {
    /// What identifies it: to be kept until it expires, and to be refused when it comes again.
    pub id: [u8; 16],
    /// Until when it is accepted.
    pub expires_at: Timestamp,
}

/// Why a solution is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChallengeFault {
    /// Not a payload of the widget.
    #[error("this is not the payload of a solved challenge")]
    Malformed,
    /// Not signed by us, or changed.
    #[error("this challenge was not made here")]
    Foreign,
    /// Made for another page.
    #[error("this challenge was made for something else")]
    OtherPurpose,
    /// Too old.
    #[error("this challenge has expired: ask for another one")]
    Expired,
    /// Not solved.
    #[error("this is not the solution")]
    Unsolved,
}

impl ChallengeFault {
    /// The reason as the API writes it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Malformed => "MALFORMED",
            Self::Foreign => "FOREIGN",
            Self::OtherPurpose => "OTHER_PURPOSE",
            Self::Expired => "EXPIRED",
            Self::Unsolved => "UNSOLVED",
        }
    }
}

#[derive(Deserialize)]
struct Payload {
    challenge: Challenge,
    solution: Solution,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Solution {
    counter: u32,
    derived_key: String,
}

/// A new challenge for `purpose` (a page's id), signed with `key`, that can be solved for `lasting`.
pub fn new_challenge(
    key: &[u8],
    purpose: &str,
    difficulty: Difficulty,
    now: Timestamp,
    lasting: SignedDuration,
    random: &dyn Random,
) -> Challenge {
    let (mut nonce, mut salt) = ([0; 16], [0; 16]);
    random.fill(&mut nonce);
    random.fill(&mut salt);
    let parameters = ChallengeParameters {
        algorithm: ALGORITHM.to_owned(),
        cost: difficulty.cost,
        data: BTreeMap::from([(PURPOSE.to_owned(), purpose.to_owned())]),
        expires_at: now.as_second().saturating_add(lasting.as_secs()),
        key_length: KEY_LENGTH,
        key_prefix: "0".repeat(difficulty.digits as usize),
        nonce: hex(&nonce),
        salt: hex(&salt),
    };
    let signature = sign(key, &parameters).map_or_else(String::new, |mac| hex(&mac.finalize().into_bytes()));
    Challenge { parameters, signature }
}

/// Checks the payload that the widget sends (JSON in base 64) for `purpose`.
///
/// # Errors
/// [`ChallengeFault`].
pub fn verify_payload(
    key: &[u8],
    purpose: &str,
    payload: &str,
    now: Timestamp,
) -> Result<Solved, ChallengeFault> {
    if payload.len() > MAX_PAYLOAD {
        return Err(ChallengeFault::Malformed);
    }
    let json = STANDARD.decode(payload).map_err(|_| ChallengeFault::Malformed)?;
    let Payload { challenge, solution } =
        serde_json::from_slice(&json).map_err(|_| ChallengeFault::Malformed)?;
    let parameters = &challenge.parameters;
    let signature = unhex(&challenge.signature).ok_or(ChallengeFault::Malformed)?;
    let mac = sign(key, parameters).ok_or(ChallengeFault::Foreign)?;
    // In constant time.
    mac.verify_slice(&signature).map_err(|_| ChallengeFault::Foreign)?;
    if parameters.data.get(PURPOSE).map(String::as_str) != Some(purpose) {
        return Err(ChallengeFault::OtherPurpose);
    }
    let expires_at = Timestamp::from_second(parameters.expires_at).map_err(|_| ChallengeFault::Foreign)?;
    if now >= expires_at {
        return Err(ChallengeFault::Expired);
    }
    // What we signed we made: of these lengths, and of a bounded cost.
    let nonce = unhex(&parameters.nonce).and_then(|nonce| <[u8; 16]>::try_from(nonce).ok());
    let (nonce, salt) = nonce.zip(unhex(&parameters.salt)).ok_or(ChallengeFault::Foreign)?;
    let hash = hex(&work(&salt, &nonce, solution.counter, parameters.cost));
    if hash == solution.derived_key && hash.starts_with(&parameters.key_prefix) {
        Ok(Solved { id: nonce, expires_at })
    } else {
        Err(ChallengeFault::Unsolved)
    }
}

/// The HMAC of the parameters; `None` never happens, as keys of any length are right.
fn sign(key: &[u8], parameters: &ChallengeParameters) -> Option<Hmac<Sha256>> {
    let json = serde_json::to_vec(parameters).ok()?;
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(&json);
    Some(mac)
}

/// SHA-256, `cost` times.
fn work(salt: &[u8], nonce: &[u8], counter: u32, cost: u32) -> [u8; 32] {
    let first = Sha256::new().chain_update(salt).chain_update(nonce).chain_update(counter.to_be_bytes());
    (1..cost).fold(first.finalize(), |hash, _| Sha256::digest(hash)).into()
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    digits.len().is_multiple_of(2).then(|| digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}
