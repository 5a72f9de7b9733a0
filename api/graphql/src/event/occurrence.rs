//! What takes place.

use std::borrow::Cow;

use async_graphql::{
    ContainerType, Context, ContextSelectionSet, ID, Object, ObjectType, OutputType, Positioned, Result,
    ScalarType as _, ServerResult, Value, parser::types::Field, registry::Registry,
    resolver_utils::enum_value,
};
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
    plain::{self, Plain},
    scalars::{DateTime, Url},
};

/// Something that takes place: a single event, or one occurrence of a series. Its id is made of the series and the
/// original start, and stays when the occurrence is overridden or moved.
#[derive(Debug, Clone)]
pub(crate) struct Occurrence(OccurrenceFields);

#[derive(Debug, Clone)]
pub(crate) struct OccurrenceFields(OccurrenceView);

impl From<OccurrenceView> for Occurrence {
    fn from(view: OccurrenceView) -> Self {
        Self(OccurrenceFields(view))
    }
}

impl Occurrence {
    /// The id, for `Node`.
    pub(crate) async fn id(&self, _: &Context<'_>) -> Result<ID> {
        Ok(self.0.0.id().to_string().into())
    }
}

impl Plain for OccurrenceFields {
    const TYPE: &'static str = "Occurrence";

    fn value(&self, field: &str) -> Option<Value> {
        let (event, occurrence) = (&self.0.event, &self.0.occurrence);
        let details = &event.data.details;
        Some(match field {
            "id" => self.0.id().to_string().into(),
            "seriesId" => self.0.series().to_string().into(),
            "calendarId" => event.calendar_id.to_string().into(),
            "summary" => details.summary.as_str().into(),
            "description" => details.description.as_deref().map_or(Value::Null, Value::from),
            "location" => details.location.as_deref().map_or(Value::Null, Value::from),
            "color" => details.color.as_deref().map_or(Value::Null, Value::from),
            "status" => enum_value(EventStatus::from(details.status)),
            "transparency" => enum_value(Transparency::from(details.transparency)),
            "isAllDay" => occurrence.start_time.is_date().into(),
            "isRecurring" => (event.is_series() || event.recurrence_id.is_some()).into(),
            "isOverride" => event.recurrence_id.is_some().into(),
            "startsAt" => DateTime(occurrence.start).to_value(),
            "endsAt" => DateTime(occurrence.end).to_value(),
            "version" => event.version.into(),
            _ => return None,
        })
    }

    fn object(&self, ctx: &ContextSelectionSet<'_>, field: &Field) -> Option<Value> {
        match (field.name.node.as_str(), &self.0.calendar) {
            ("calendar", Some(found)) => {
                plain::answer(ctx, &field.selection_set.node, &Calendar(found.clone()))
            }
            _ => None,
        }
    }
}

#[async_trait::async_trait]
impl OutputType for Occurrence {
    fn type_name() -> Cow<'static, str> {
        OccurrenceFields::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        OccurrenceFields::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, field: &Positioned<Field>) -> ServerResult<Value> {
        match plain::answer(ctx, &ctx.item.node, &self.0) {
            Some(answer) => Ok(answer),
            None => Box::pin(self.0.resolve(ctx, field)).await,
        }
    }
}

#[async_trait::async_trait]
impl ContainerType for Occurrence {
    async fn resolve_field(&self, ctx: &Context<'_>) -> ServerResult<Option<Value>> {
        self.0.resolve_field(ctx).await
    }
}

impl ObjectType for Occurrence {}

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
#[Object(name = "Occurrence")]
impl OccurrenceFields {
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

    /// The calendar that it lies in. Scope: `calendars:read`.
    async fn calendar(&self, ctx: &Context<'_>) -> Result<Calendar> {
        match &self.0.calendar {
            Some(calendar) => Ok(Calendar(calendar.clone())),
            None => calendar(ctx, self.0.event.calendar_id).await,
        }
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
