//! Between a VEVENT and an event as Cal3 keeps it.

use jiff::tz::TimeZone;

use super::{
    component::Component,
    event::{ForeignZone, ParsedEvent},
    participants,
    read::{read_geo, read_priority, read_stamp},
};
use crate::{
    event::{Event, EventData, EventDetails, EventEnd, Recurrence, Timing},
    time::{EventTime, Length, WallClock},
};

/// The property under which parameters of another property are kept: `X-CAL3-PARAMS;LANGUAGE=de:SUMMARY`. It is never
/// written to a file.
const PARAMS: &str = "X-CAL3-PARAMS";

/// What is to be kept of a VEVENT that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The event. `zone_definition` is empty: it is the digest of `zone`, which the keeper makes.
    pub data: EventData,
    /// The definition of the start's zone, if that is nobody's but the file's.
    pub zone: Option<ForeignZone>,
    /// RECURRENCE-ID in the form of the file; [`super::fit`] makes it a wall time of the series.
    pub recurrence_id: Option<EventTime>,
    /// RECURRENCE-ID has RANGE=THISANDFUTURE.
    pub this_and_future: bool,
}

impl From<ParsedEvent> for Imported {
    /// Gives each property its place. Without DTEND and DURATION an all-day event lasts its day and any other no time
    /// (RFC 5545 §3.6.1). An end in a zone that is defined only by the file, and is not the start's, is told in the
    /// start's zone, at the same instant.
    fn from(event: ParsedEvent) -> Self {
        let mut event = event;
        let participants = participants::take(&mut event.extra);
        let extra = extra(&event);
        let start_zone = zone_id(&event.start).map(str::to_owned);
        let (own, others): (Vec<_>, Vec<_>) =
            event.zones.into_iter().partition(|zone| Some(&zone.tzid) == start_zone.as_ref());
        let end = match (event.end, event.duration) {
            (Some(end), _) if others.iter().any(|zone| Some(zone.tzid.as_str()) == zone_id(&end)) => {
                let clock = event.start.clock();
                EventEnd::At(clock.event_time(clock.local(end.instant(&TimeZone::UTC), &TimeZone::UTC)))
            }
            (Some(end), _) => EventEnd::At(end),
            (None, Some(length)) => EventEnd::Lasting(length),
            (None, None) if event.start.is_date() => EventEnd::Lasting(Length::days(1)),
            (None, None) => EventEnd::Lasting(Length::ZERO),
        };
        let data = EventData {
            uid: event.uid,
            timing: Timing {
                start: event.start,
                end,
                recurrence: Recurrence { rules: event.rrules, rdates: event.rdates, exdates: event.exdates },
            },
            details: EventDetails {
                summary: event.summary.unwrap_or_default(),
                description: event.description,
                location: event.location,
                url: event.url,
                status: event.status.unwrap_or_default(),
                transparency: event.transparency,
                classification: event.classification,
                color: event.color,
                categories: event.categories,
            },
            participants,
            sequence: i32::try_from(event.sequence).unwrap_or(i32::MAX),
            extra,
            subcomponents: (!event.subcomponents.is_empty())
                .then(|| event.subcomponents.replace('\n', "\r\n")),
            zone_definition: None,
        };
        Self {
            data,
            zone: own.into_iter().next(),
            recurrence_id: event.recurrence_id,
            this_and_future: event.this_and_future,
        }
    }
}

/// The VEVENT of an event that is kept, to be written. `series` is the clock of an override's series (RECURRENCE-ID is
/// told on it; without one, on the override's own), `zone` the definition of the start's zone, if it is foreign.
pub fn event_to_write(event: &Event, series: Option<&WallClock>, zone: Option<&ForeignZone>) -> ParsedEvent {
    let data = &event.data;
    let start = &data.timing.start;
    let own_clock = start.clock();
    let (end, duration) = match &data.timing.end {
        EventEnd::At(end) => (Some(end.clone()).filter(|end| end != start), None),
        EventEnd::Lasting(length) => (None, Some(*length).filter(|length| !length.is_zero())),
    };
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let mut written = ParsedEvent {
        recurrence_id: event.recurrence_id.map(|id| series.unwrap_or(&own_clock).event_time(id)),
        end,
        duration,
        summary: text(&data.details.summary),
        description: data.details.description.clone(),
        location: data.details.location.clone(),
        url: data.details.url.clone(),
        status: Some(data.details.status),
        transparency: data.details.transparency,
        classification: data.details.classification,
        color: data.details.color.clone(),
        categories: data.details.categories.clone(),
        sequence: u32::try_from(data.sequence).unwrap_or(0),
        created: Some(event.created_at),
        last_modified: Some(event.updated_at),
        dtstamp: Some(event.updated_at),
        rrules: data.timing.recurrence.rules.clone(),
        rdates: data.timing.recurrence.rdates.clone(),
        exdates: data.timing.recurrence.exdates.clone(),
        subcomponents: data.subcomponents.clone().unwrap_or_default(),
        zones: zone.cloned().into_iter().collect(),
        ..ParsedEvent::new(data.uid.clone(), start.clone())
    };
    written.extra = participants::participant_lines(&data.participants);
    let extra = format!("BEGIN:VEVENT\n{}\nEND:VEVENT\n", data.extra.as_deref().unwrap_or_default());
    for property in Component::from_text(&extra).iter().flat_map(Component::properties) {
        match property.name() {
            "GEO" => written.geo = read_geo(property.value()),
            "PRIORITY" => written.priority = read_priority(property.value()),
            "CREATED" => written.created = read_stamp(property.value()),
            PARAMS => {
                let line = property.as_line();
                let params = &line[PARAMS.len()..line.len() - property.value().len() - 1];
                written.params.push((property.value().to_owned(), params.to_owned()));
            }
            _ => written.extra.push(property.as_line().to_owned()),
        }
    }
    written
}

/// The properties that [`EventData`] has no field for, as content lines, each ended by CR LF.
fn extra(event: &ParsedEvent) -> Option<String> {
    let mut lines: Vec<String> = Vec::with_capacity(event.extra.len() + 3);
    if let Some(geo) = event.geo {
        lines.push(format!("GEO:{};{}", geo.latitude, geo.longitude));
    }
    if let Some(priority) = event.priority {
        lines.push(format!("PRIORITY:{priority}"));
    }
    if let Some(created) = event.created {
        lines.push(format!("CREATED:{}", super::write::utc(created)));
    }
    lines.extend(event.params.iter().map(|(name, params)| format!("{PARAMS}{params}:{name}")));
    lines.extend(event.extra.iter().filter(|line| !line.starts_with(PARAMS)).cloned());
    (!lines.is_empty()).then(|| lines.iter().flat_map(|line| [line.as_str(), "\r\n"]).collect())
}

fn zone_id(time: &EventTime) -> Option<&str> {
    match time {
        EventTime::Zoned { zone, .. } => Some(zone.id()),
        EventTime::Date(_) | EventTime::Floating(_) | EventTime::Utc(_) => None,
    }
}
