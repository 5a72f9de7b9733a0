//! What takes place.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::event::{OccurrenceKey, OccurrenceView};
use cal3_domain::ids::{EventId, decode_suffix, encode_suffix};
use jiff::Timestamp;

use super::{
    Event,
    object::{EventStatus, Transparency, calendar},
    time::EventTime,
};
use crate::{
    calendar::Calendar,
    connection::Place,
    scalars::{DateTime, Url},
};

/// Something that takes place: a single event, or one occurrence of a series. Its id is made of the series and the
/// original start, and stays when the occurrence is overridden or moved.
#[derive(Debug, Clone)]
pub(crate) struct Occurrence(pub(crate) OccurrenceView);

impl Place for OccurrenceKey {
    fn write(&self) -> String {
        format!(
            "{}_{}_{}",
            self.start.as_microsecond(),
            encode_suffix(self.series.0),
            Place::write(&self.original)
        )
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('_');
        let start = Timestamp::from_microsecond(parts.next()?.parse().ok()?).ok()?;
        let series = EventId(decode_suffix(parts.next()?)?);
        let original = Place::read(parts.next()?)?;
        parts.next().is_none().then_some(Self { start, series, original })
    }
}

/// Something that takes place: a single event, or one occurrence of a series. Its id is made of the series and the
/// original start, and stays when the occurrence is overridden or moved.
#[Object]
impl Occurrence {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id().to_string().into()
    }

    /// The row that speaks for it: the single event, the series, or the override.
    async fn event(&self) -> Event {
        Event(self.0.event.clone())
    }

    /// The id of its series; of the event itself when that does not recur.
    async fn series_id(&self) -> ID {
        self.0.series().to_string().into()
    }

    /// The calendar that it lies in.
    async fn calendar(&self, ctx: &Context<'_>) -> Result<Calendar> {
        calendar(ctx, self.0.event.calendar_id).await
    }

    /// The id of the calendar that it lies in.
    async fn calendar_id(&self) -> ID {
        self.0.event.calendar_id.to_string().into()
    }

    /// What it is about, in a line; may be empty.
    async fn summary(&self) -> &str {
        &self.0.event.data.details.summary
    }

    /// What it is about, at length.
    async fn description(&self) -> Option<&str> {
        self.0.event.data.details.description.as_deref()
    }

    /// Where it takes place.
    async fn location(&self) -> Option<&str> {
        self.0.event.data.details.location.as_deref()
    }

    /// A page about it.
    async fn url(&self) -> Option<Url> {
        self.0.event.data.details.url.clone().map(Url)
    }

    /// Its own colour, as `#rrggbb` or a CSS3 name; the calendar's where null.
    async fn color(&self) -> Option<&str> {
        self.0.event.data.details.color.as_deref()
    }

    /// Whether it takes place.
    async fn status(&self) -> EventStatus {
        self.0.event.data.details.status.into()
    }

    /// Whether it takes up time.
    async fn transparency(&self) -> Transparency {
        self.0.event.data.details.transparency.into()
    }

    /// Whether it takes whole days.
    async fn is_all_day(&self) -> bool {
        self.0.occurrence.start_time.is_date()
    }

    /// Whether it belongs to a series.
    async fn is_recurring(&self) -> bool {
        self.0.event.is_series() || self.0.event.recurrence_id.is_some()
    }

    /// Whether it differs from its series.
    async fn is_override(&self) -> bool {
        self.0.event.recurrence_id.is_some()
    }

    /// When its series has it start (iCalendar's RECURRENCE-ID).
    async fn original_start(&self) -> EventTime {
        let clock = self.0.event.data.timing.start.clock();
        EventTime(clock.event_time(self.0.occurrence.original))
    }

    /// When it starts, as it was said.
    async fn start(&self) -> EventTime {
        EventTime(self.0.occurrence.start_time.clone())
    }

    /// When it ends, exclusive, as it was said.
    async fn end(&self) -> EventTime {
        EventTime(self.0.occurrence.end_time.clone())
    }

    /// When it starts, as an instant.
    async fn starts_at(&self) -> DateTime {
        DateTime(self.0.occurrence.start)
    }

    /// When it ends, exclusive, as an instant.
    async fn ends_at(&self) -> DateTime {
        DateTime(self.0.occurrence.end)
    }

    /// The version of the row that speaks for it; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.event.version
    }
}
