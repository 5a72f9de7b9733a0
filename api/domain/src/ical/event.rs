//! A VEVENT as data, and what was mended or refused on the way.

use std::fmt;

use jiff::{Timestamp, civil::DateTime};

use crate::{
    event::{Classification, EventStatus, Transparency},
    recurrence::{RDate, RRule},
    time::{EventTime, Length},
};

/// GEO: where on earth (RFC 5545 §3.8.1.6).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Geo {
    /// Degrees north, -90 to 90.
    pub latitude: f64,
    /// Degrees east, -180 to 180.
    pub longitude: f64,
}

/// A VTIMEZONE that the event needs, because its TZID is no known name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignZone {
    /// The TZID.
    pub tzid: String,
    /// The component, unfolded, lines ended by LF; [`super::zone::zone_from_text`] makes a zone of it again.
    pub text: String,
}

/// A VEVENT (RFC 5545 §3.6.1) as data. Texts are unescaped; wall times of the recurrence belong to the clock of `start`.
#[derive(Debug, Clone, PartialEq)]
pub struct ParsedEvent {
    /// UID; made from the content if the file gave none.
    pub uid: String,
    /// RECURRENCE-ID: the original start of the occurrence this one replaces, in the form of the file.
    pub recurrence_id: Option<EventTime>,
    /// RECURRENCE-ID has RANGE=THISANDFUTURE.
    pub this_and_future: bool,
    /// DTSTART.
    pub start: EventTime,
    /// DTEND, exclusive, later than the start; never together with `duration`. It may be in another zone than the start.
    pub end: Option<EventTime>,
    /// DURATION. Without an end and a duration an all-day event lasts its day, any other no time at all.
    pub duration: Option<Length>,
    /// SUMMARY.
    pub summary: Option<String>,
    /// DESCRIPTION.
    pub description: Option<String>,
    /// LOCATION.
    pub location: Option<String>,
    /// URL.
    pub url: Option<String>,
    /// GEO.
    pub geo: Option<Geo>,
    /// STATUS.
    pub status: Option<EventStatus>,
    /// TRANSP.
    pub transparency: Transparency,
    /// CLASS.
    pub classification: Classification,
    /// COLOR (RFC 7986 §5.9), a CSS3 name or `#rrggbb`, in lower case.
    pub color: Option<String>,
    /// CATEGORIES, in their order.
    pub categories: Vec<String>,
    /// SEQUENCE.
    pub sequence: u32,
    /// PRIORITY, 0 to 9.
    pub priority: Option<u8>,
    /// CREATED.
    pub created: Option<Timestamp>,
    /// LAST-MODIFIED.
    pub last_modified: Option<Timestamp>,
    /// DTSTAMP.
    pub dtstamp: Option<Timestamp>,
    /// RRULEs; more than one means the union of them. UNTIL has the type that `start` demands.
    pub rrules: Vec<RRule>,
    /// RDATEs, on the clock of `start`.
    pub rdates: Vec<RDate>,
    /// EXDATEs, as wall times of the series' own start.
    pub exdates: Vec<DateTime>,
    /// Parameters of the properties above that they are to be written with again: name in upper case, and `;P=v;…`.
    pub params: Vec<(String, String)>,
    /// Every other property, ORGANIZER and ATTENDEE among them, as unfolded content lines without line ends.
    pub extra: Vec<String>,
    /// Subcomponents (VALARM and others) as unfolded text, lines ended by LF; empty if there are none.
    pub subcomponents: String,
    /// Definitions of the zones that are nobody's but the file's.
    pub zones: Vec<ForeignZone>,
}

impl ParsedEvent {
    /// An event that has a UID and a start and nothing else.
    pub fn new(uid: impl Into<String>, start: EventTime) -> Self {
        Self {
            uid: uid.into(),
            recurrence_id: None,
            this_and_future: false,
            start,
            end: None,
            duration: None,
            summary: None,
            description: None,
            location: None,
            url: None,
            geo: None,
            status: None,
            transparency: Transparency::default(),
            classification: Classification::default(),
            color: None,
            categories: Vec::new(),
            sequence: 0,
            priority: None,
            created: None,
            last_modified: None,
            dtstamp: None,
            rrules: Vec::new(),
            rdates: Vec::new(),
            exdates: Vec::new(),
            params: Vec::new(),
            extra: Vec::new(),
            subcomponents: String::new(),
            zones: Vec::new(),
        }
    }

    /// The ids of the zones in which its start, end and RECURRENCE-ID are, as often as they occur.
    pub fn zone_ids(&self) -> impl Iterator<Item = &str> {
        let times = [Some(&self.start), self.end.as_ref(), self.recurrence_id.as_ref()];
        times.into_iter().flatten().filter_map(|time| match time {
            EventTime::Zoned { zone, .. } => Some(zone.id()),
            EventTime::Date(_) | EventTime::Floating(_) | EventTime::Utc(_) => None,
        })
    }
}

/// What reading an event came to: the event, and what was mended in it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadEvent {
    /// The event.
    pub event: ParsedEvent,
    /// What was mended, in the order in which it was found.
    pub repairs: Vec<Repair>,
}

/// The kinds of repair that are made on real-life input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RepairCode {
    /// Something the parser mended: see [`super::NoteCode`].
    Line(super::NoteCode),
    /// No UID: one was made from the content.
    MissingUid,
    /// The UID is too long: one was made from it.
    UidTooLong,
    /// No DTSTAMP.
    MissingDtstamp,
    /// A value in a form that the RFC does not have, which can still be read.
    OddValue,
    /// A value that cannot be read was left out.
    UnreadableValue,
    /// A property that may stand once stands twice: the first one holds.
    DuplicateProperty,
    /// A value that is not known: the default holds.
    UnknownValue,
    /// TZID on a date or on a time in UTC.
    TzidIgnored,
    /// The TZID is not an IANA id, but was understood as one.
    ZoneName,
    /// The file's VTIMEZONE gives another offset than the known zone of that name; the known zone holds.
    ZoneRulesDiffer,
    /// The start lies before all rules that the file gives for its zone: the offset before the first of them holds.
    ZoneBeforeRules,
    /// The end is not after the start.
    EndBeforeStart,
    /// The end is not of the start's type.
    EndType,
    /// Both DTEND and DURATION: DTEND holds.
    EndAndDuration,
    /// DTEND of an all-day event is its start, as if it were inclusive.
    AllDayEnd,
    /// Midnight to midnight, and marked as all-day by its writer: made a date.
    AllDayFlag,
    /// A duration that its event cannot have.
    DurationType,
    /// An RRULE part was mended.
    RuleMended,
    /// More than one RRULE: the union of them holds (RFC 5545 leaves it undefined).
    SeveralRules,
    /// Recurrence properties on an override were left out.
    RuleOnOverride,
    /// EXRULE (RFC 2445) is kept but has no effect.
    ExruleIgnored,
    /// RANGE=THISANDPRIOR is not supported: taken as the one occurrence.
    RangeIgnored,
    /// An EXDATE or RDATE is not of the start's type: fitted to it.
    DateType,
    /// A text is too long and was cut.
    TextTruncated,
    /// More than can be kept: the rest was left out.
    TooMuch,
}

impl RepairCode {
    /// The code as the report writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Line(code) => code.as_str(),
            Self::MissingUid => "MISSING_UID",
            Self::UidTooLong => "UID_TOO_LONG",
            Self::MissingDtstamp => "MISSING_DTSTAMP",
            Self::OddValue => "ODD_VALUE",
            Self::UnreadableValue => "UNREADABLE_VALUE",
            Self::DuplicateProperty => "DUPLICATE_PROPERTY",
            Self::UnknownValue => "UNKNOWN_VALUE",
            Self::TzidIgnored => "TZID_IGNORED",
            Self::ZoneName => "ZONE_NAME",
            Self::ZoneRulesDiffer => "ZONE_RULES_DIFFER",
            Self::ZoneBeforeRules => "ZONE_BEFORE_RULES",
            Self::EndBeforeStart => "END_BEFORE_START",
            Self::EndType => "END_TYPE",
            Self::EndAndDuration => "END_AND_DURATION",
            Self::AllDayEnd => "ALL_DAY_END",
            Self::AllDayFlag => "ALL_DAY_FLAG",
            Self::DurationType => "DURATION_TYPE",
            Self::RuleMended => "RULE_MENDED",
            Self::SeveralRules => "SEVERAL_RULES",
            Self::RuleOnOverride => "RULE_ON_OVERRIDE",
            Self::ExruleIgnored => "EXRULE_IGNORED",
            Self::RangeIgnored => "RANGE_IGNORED",
            Self::DateType => "DATE_TYPE",
            Self::TextTruncated => "TEXT_TRUNCATED",
            Self::TooMuch => "TOO_MUCH",
        }
    }
}

/// One repair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Its kind.
    pub code: RepairCode,
    /// The property it was made on, in upper case.
    pub property: String,
    /// What was wrong and what was made of it, in English.
    pub message: String,
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.code.as_str(), self.property, self.message)
    }
}

/// Why a component was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RejectionCode {
    /// Neither a VEVENT nor a VTODO.
    UnsupportedComponent,
    /// A VTODO that recurs.
    RecurringTask,
    /// No DTSTART.
    MissingStart,
    /// DTSTART, RECURRENCE-ID or the like cannot be read, and the event means nothing without it.
    UnreadableTime,
    /// A TZID that nobody knows and the file does not define: to guess would move the event.
    UnknownTimeZone,
    /// RRULE cannot be read: to leave it out would make a single event of a series.
    UnreadableRule,
    /// More RDATEs or EXDATEs than can be kept.
    TooManyDates,
    /// A rule with more instances a day than a calendar can show.
    TooFrequent,
}

impl RejectionCode {
    /// The code as the report writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UnsupportedComponent => "UNSUPPORTED_COMPONENT",
            Self::RecurringTask => "RECURRING_TASK",
            Self::MissingStart => "MISSING_START",
            Self::UnreadableTime => "UNREADABLE_TIME",
            Self::UnknownTimeZone => "UNKNOWN_TIME_ZONE",
            Self::UnreadableRule => "UNREADABLE_RULE",
            Self::TooManyDates => "TOO_MANY_DATES",
            Self::TooFrequent => "TOO_FREQUENT",
        }
    }
}

/// A component that was not taken, with the reason for its line in the report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {message}", code.as_str())]
pub struct Rejection {
    /// The kind of reason.
    pub code: RejectionCode,
    /// The reason in English: what is wrong, and what would be right.
    pub message: String,
}
