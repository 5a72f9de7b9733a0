//! A position in the change log, opaque to clients.

use std::{fmt, str::FromStr};

use uuid::Uuid;

use crate::ids::{decode_suffix, encode_suffix};

/// What the text begins with: the version of the form.
const VERSION: &str = "c1";

/// A position in the change log: everything up to and with (`tx`, `seq`) has been seen.
///
/// The text is `c1` and 26 digits of Crockford's base 32 (`tx` in the upper 64 bits), so that it sorts like the position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cursor {
    /// The transaction's 64-bit id (PostgreSQL's `xid8`).
    pub tx: u64,
    /// The row's number; it orders the rows of one transaction.
    pub seq: i64,
}

impl Cursor {
    /// The position after every transaction older than `tx`.
    pub fn before_transaction(tx: u64) -> Self {
        Self { tx: tx.saturating_sub(1), seq: i64::MAX }
    }
}

/// Text that is not a cursor of the change log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor of the change log: give back one that `changes` answered")]
pub struct ParseCursorError;

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = (u128::from(self.tx) << 64) | u128::from(self.seq.cast_unsigned());
        write!(f, "{VERSION}{}", encode_suffix(Uuid::from_u128(value)))
    }
}

impl FromStr for Cursor {
    type Err = ParseCursorError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix(VERSION).ok_or(ParseCursorError)?;
        let (tx, seq) = decode_suffix(digits).ok_or(ParseCursorError)?.as_u64_pair();
        let seq = seq.cast_signed();
        if seq < 0 { Err(ParseCursorError) } else { Ok(Self { tx, seq }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_sorts_like_its_position() {
        let positions = [
            Cursor { tx: 0, seq: 0 },
            Cursor { tx: 0, seq: i64::MAX },
            Cursor { tx: 745, seq: 12 },
            Cursor { tx: 746, seq: 3 },
            Cursor { tx: u64::MAX, seq: i64::MAX },
        ];
        let texts: Vec<_> = positions.iter().map(ToString::to_string).collect();
        assert!(texts.is_sorted(), "{texts:?}");
        for (text, position) in texts.iter().zip(positions) {
            assert_eq!(text.parse(), Ok(position), "{text}");
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in ["", "c1", "c2000000000000000000000000000", "c1zzzzzzzzzzzzzzzzzzzzzzzzzz", "745:12"] {
            assert_eq!(text.parse::<Cursor>(), Err(ParseCursorError), "{text}");
        }
    }
}
