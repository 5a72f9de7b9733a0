//! jiff's types to and from columns: `timestamptz` is a [`Timestamp`], `timestamp` a civil [`DateTime`], `date` a [`Date`].

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
};
use jiff_sqlx::ToSqlx as _;
pub use jiff_sqlx::{Date as SqlDate, DateTime as SqlDateTime, Timestamp as SqlTimestamp};

/// An instant as a `timestamptz` parameter.
pub fn instant(value: Timestamp) -> SqlTimestamp {
    value.to_sqlx()
}

/// A wall-clock time as a `timestamp` parameter.
pub fn local(value: DateTime) -> SqlDateTime {
    value.to_sqlx()
}

/// A date as a `date` parameter.
pub fn date(value: Date) -> SqlDate {
    value.to_sqlx()
}
