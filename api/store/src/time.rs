//! jiff's types to and from columns: `timestamptz` is a [`Timestamp`], `timestamp` a civil [`DateTime`].

use jiff::{Timestamp, civil::DateTime};
use jiff_sqlx::ToSqlx as _;
pub use jiff_sqlx::{DateTime as SqlDateTime, Timestamp as SqlTimestamp};

/// An instant as a `timestamptz` parameter.
pub fn instant(value: Timestamp) -> SqlTimestamp {
    value.to_sqlx()
}

/// A wall-clock time as a `timestamp` parameter.
pub fn local(value: DateTime) -> SqlDateTime {
    value.to_sqlx()
}
