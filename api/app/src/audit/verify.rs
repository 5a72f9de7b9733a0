//! Whether the audit log is what it was.

use std::{fmt, str::FromStr};

use cal3_domain::audit::Action;
use cal3_store::{
    StoreError,
    audit::{self as store, Entry, Head, Recorded},
};
use jiff::Timestamp;
use serde_json::Value;

use super::{chain::hex, hash::hash};
use crate::{App, AppError};

/// Entries that are read at once.
const BATCH: i64 = 2_000;

/// Where the log is not what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// Entries are missing in the middle, or before the end that was known.
    #[error("the entry at position {0} is missing")]
    Missing(i64),
    /// An entry does not say what it said when it was sealed.
    #[error("the entry at position {0} was changed")]
    Altered(i64),
    /// An entry does not follow from the one before it.
    #[error("the entry at position {0} does not follow from the one before it")]
    Unlinked(i64),
    /// Entries are missing at the beginning, and no deletion of old entries is on record for it.
    #[error("the log begins at position {begins} instead of {expected}")]
    Cut {
        /// Where it begins.
        begins: i64,
        /// Where it should.
        expected: i64,
    },
    /// The chain was made anew: at a place that was known, it has another hash.
    #[error("the entry at position {0} has another hash than the one that was noted down")]
    Replaced(i64),
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many sealed entries were checked.
    pub sealed: u64,
    /// Where the chain ends: to be noted down elsewhere, and given at the next verification.
    pub head: Option<Head>,
    /// How many entries are not sealed yet.
    pub unsealed: i64,
    /// When the oldest of them was made. The worker seals every second.
    pub oldest_unsealed: Option<Timestamp>,
    /// The first thing that is wrong.
    pub broken: Option<Broken>,
}

/// Text that is no end of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write it as it was shown: the position, a colon, 64 hexadecimal digits")]
pub struct ParseHeadError;

/// An end of the chain as people note it down: `1042:9f86d0…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted(pub Head);

impl fmt::Display for Noted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.0.position, hex(&self.0.hash))
    }
}

impl FromStr for Noted {
    type Err = ParseHeadError;

    fn from_str(text: &str) -> Result<Self, ParseHeadError> {
        let (position, digits) = text.split_once(':').ok_or(ParseHeadError)?;
        let position = position.parse().map_err(|_| ParseHeadError)?;
        let mut hash = [0; 32];
        if digits.len() != 64 || !digits.is_ascii() {
            return Err(ParseHeadError);
        }
        for (byte, at) in hash.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| ParseHeadError)?;
        }
        Ok(Self(Head { position, hash }))
    }
}

/// Reads the whole chain and checks it; `noted` is an end of it that somebody kept elsewhere.
///
/// What this finds: an entry that was changed, taken away or put between, unless everything after it was sealed anew; and
/// with an end that was noted down, that too. Entries that are not sealed yet are protected by the database alone.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn verify(app: &App, noted: Option<Head>) -> Result<Report, AppError> {
    let mut tx = store::snapshot(&app.store).await?;
    let mut walk = Walk { noted, ..Walk::default() };
    loop {
        let page = store::chain(&mut tx, walk.head.map_or(0, |head| head.position), BATCH).await?;
        let is_last = page.is_empty();
        for recorded in &page {
            walk.step(recorded);
        }
        if is_last || walk.broken.is_some() {
            break;
        }
    }
    // A deletion of old entries may be on record and not be sealed yet.
    for recorded in store::list_unsealed(&mut tx, BATCH).await? {
        walk.note_trim(&recorded.entry);
    }
    let (unsealed, oldest_unsealed) = store::count_unsealed(&mut tx).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(Report { broken: walk.end(), sealed: walk.sealed, head: walk.head, unsealed, oldest_unsealed })
}

#[derive(Default)]
struct Walk {
    noted: Option<Head>,
    begins: Option<i64>,
    head: Option<Head>,
    sealed: u64,
    /// Up to where old entries were deleted, as far as that is on record.
    trimmed: i64,
    broken: Option<Broken>,
}

impl Walk {
    fn step(&mut self, recorded: &Recorded) {
        let (Some(seal), None) = (recorded.seal, self.broken) else { return };
        let position = seal.position;
        let before = self.head;
        self.begins.get_or_insert(position);
        let expected = before.map_or(position, |head| head.position + 1);
        self.broken = if position != expected {
            Some(Broken::Missing(expected))
        } else if before.is_some_and(|head| head.hash != seal.previous) {
            Some(Broken::Unlinked(position))
        } else if hash(&seal.previous, position, &recorded.entry) != seal.hash {
            Some(Broken::Altered(position))
        } else if self.noted.is_some_and(|noted| noted.position == position && noted.hash != seal.hash) {
            Some(Broken::Replaced(position))
        } else {
            None
        };
        if self.broken.is_none() {
            self.sealed += 1;
            self.head = Some(Head { position, hash: seal.hash });
            self.note_trim(&recorded.entry);
        }
    }

    fn note_trim(&mut self, entry: &Entry) {
        let details = (entry.known_action() == Some(Action::AuditTrim))
            .then(|| serde_json::from_str::<Value>(entry.details.as_deref()?).ok())
            .flatten();
        let upto = details.and_then(|details| details.get("position")?.as_i64());
        self.trimmed = self.trimmed.max(upto.unwrap_or(0));
    }

    fn end(&self) -> Option<Broken> {
        let expected = self.trimmed + 1;
        let cut =
            self.begins.filter(|begins| *begins != expected).map(|begins| Broken::Cut { begins, expected });
        let end = self.head.map_or(0, |head| head.position);
        let lost = self.noted.filter(|noted| noted.position > end).map(|_| Broken::Missing(end + 1));
        self.broken.or(cut).or(lost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_read_as_it_was_noted_down() {
        let noted = Noted(Head { position: 1042, hash: [0x9f; 32] });
        assert_eq!(noted.to_string().parse(), Ok(noted));
        for text in
            ["", "1", "1:", "x:00", &format!("1:{}", "é".repeat(32)), &format!("1:{}", "zz".repeat(32))]
        {
            assert_eq!(text.parse::<Noted>(), Err(ParseHeadError), "{text}");
        }
    }
}
