//! A time in which a calendar is busy.

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::event::BusyKey;
use cal3_domain::{
    busy,
    ids::{CalendarId, decode_suffix, encode_suffix},
};
use jiff::Timestamp;

use crate::{calendar::Calendar, connection::Place, event::calendar, scalars::DateTime};

/// How surely a time is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(name = "BusyType", remote = "busy::BusyType")]
pub(crate) enum BusyType {
    /// It is taken.
    Busy,
    /// What would take it is not settled.
    #[graphql(name = "BUSY_TENTATIVE")]
    Tentative,
}

/// A time in which a calendar is busy.
pub(crate) struct BusyBlock(pub(super) busy::BusyBlock);

/// A time in which a calendar is busy. It has no id: it may be made of several events, and tells nothing of them.
#[Object]
impl BusyBlock {
    /// The calendar. Scope: `calendars:read`.
    async fn calendar(&self, ctx: &Context<'_>) -> Result<Calendar> {
        calendar(ctx, self.0.calendar).await
    }

    /// The id of the calendar.
    async fn calendar_id(&self) -> ID {
        self.0.calendar.to_string().into()
    }

    /// From when.
    async fn starts_at(&self) -> DateTime {
        DateTime(self.0.start)
    }

    /// Until when, exclusive.
    async fn ends_at(&self) -> DateTime {
        DateTime(self.0.end)
    }

    /// How surely.
    #[graphql(name = "type")]
    async fn kind(&self) -> BusyType {
        self.0.kind.into()
    }
}

impl Place for BusyKey {
    fn write(&self) -> String {
        let kind = match self.kind {
            busy::BusyType::Busy => 'b',
            busy::BusyType::Tentative => 't',
        };
        format!("{}_{}_{kind}", self.start.as_microsecond(), encode_suffix(self.calendar.0))
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('_');
        let start = Timestamp::from_microsecond(parts.next()?.parse().ok()?).ok()?;
        let calendar = CalendarId(decode_suffix(parts.next()?)?);
        let kind = match parts.next()? {
            "b" => busy::BusyType::Busy,
            "t" => busy::BusyType::Tentative,
            _ => return None,
        };
        parts.next().is_none().then_some(Self { start, calendar, kind })
    }
}
