//! What a TZID means.

use std::{collections::HashMap, sync::Arc};

use super::{ZoneError, rules, windows::iana_for_windows};
use crate::{
    ical::{component::Component, text::unescape_text},
    time::Zone,
};

/// How many different VTIMEZONEs a file may define, and how many names of zones are remembered.
const MAX_ZONES: usize = 2_000;
/// How many VTIMEZONEs a file may have in all: one and the same may stand in each of many VCALENDARs.
const MAX_DEFINITIONS: usize = 100_000;

/// By what a TZID was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ZoneSource {
    /// It is the id of a zone in the IANA database.
    Iana,
    /// The IANA id is a part of it, behind a vendor's prefix.
    Prefixed,
    /// It is a Windows zone name; CLDR says which IANA zone that is.
    Windows,
    /// It is nobody's but the file's: its rules are those of this VTIMEZONE, unfolded, lines ended by LF.
    File(Arc<str>),
}

/// A zone, and by what it was found.
#[derive(Debug, Clone)]
pub struct ResolvedZone {
    /// The zone.
    pub zone: Zone,
    /// By what the TZID was understood.
    pub source: ZoneSource,
}

/// A TZID that is no known name and has no (usable) VTIMEZONE.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnknownTzid {
    /// No such name, and the file does not define it.
    #[error("{0:?} is neither an IANA nor a Windows time zone, and the file has no VTIMEZONE for it")]
    Undefined(String),
    /// No such name, and the file's definition is unusable.
    #[error("{0:?} is neither an IANA nor a Windows time zone, and its VTIMEZONE cannot be used: {1}")]
    Unusable(String, ZoneError),
}

#[derive(Debug, Clone)]
struct Definition {
    zone: Result<Zone, ZoneError>,
    text: Arc<str>,
}

/// Knows the VTIMEZONEs of a file and says what its TZIDs mean.
///
/// The order is: IANA id as written (also behind a leading slash or a vendor's prefix), Windows name, the file's own
/// VTIMEZONE. So a well-known name wins over the rules a file gives for it: those are often a sketch of the real ones
/// (one year's rules, for ever). The event reader compares both at the event's start and reports a difference.
/// A TZID is unique only within its VCALENDAR (RFC 5545 §3.2.19), so definitions are kept by calendar.
///
/// A VTIMEZONE may follow the events that use it: an importer that holds the file reads it twice, first for these alone.
#[derive(Debug, Default)]
pub struct ZoneResolver {
    definitions: HashMap<(u32, String), Arc<Definition>>,
    /// By their text, so that a zone defined many times is made once.
    compiled: HashMap<Arc<str>, Arc<Definition>>,
    names: HashMap<String, Option<ResolvedZone>>,
}

impl ZoneResolver {
    /// A resolver that knows no definitions yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes note of a VTIMEZONE; gives its TZID.
    ///
    /// A second definition of a TZID in one VCALENDAR replaces the first.
    ///
    /// # Errors
    /// When it has no TZID, no usable observances, or the file has too many definitions. Events that use the TZID are
    /// refused then, unless it is a known name.
    pub fn define(&mut self, component: &Component) -> Result<String, ZoneError> {
        let tzid = component.property("TZID").map_or("", |tzid| tzid.value());
        let tzid = clean(&unescape_text(tzid)).to_owned();
        if tzid.is_empty() {
            return Err(ZoneError::NoTzid);
        }
        if self.definitions.len() >= MAX_DEFINITIONS {
            return Err(ZoneError::TooManyDefinitions);
        }
        let mut text = String::new();
        component.write_text(&mut text);
        let definition = match self.compiled.get(text.as_str()) {
            Some(known) => Arc::clone(known),
            None if self.compiled.len() >= MAX_ZONES => return Err(ZoneError::TooManyDefinitions),
            None => {
                let zone = rules::compile(component, &tzid).map(|tz| Zone::custom(&tzid, tz));
                let text: Arc<str> = text.into();
                let definition = Arc::new(Definition { zone, text: Arc::clone(&text) });
                self.compiled.insert(text, Arc::clone(&definition));
                definition
            }
        };
        let outcome = definition.zone.clone().map(|_| tzid.clone());
        self.definitions.insert((component.calendar(), tzid), definition);
        outcome
    }

    /// The zone that `tzid` means in the file's `calendar`-th VCALENDAR.
    ///
    /// # Errors
    /// [`UnknownTzid`], when it is no known name and the file does not define it usably.
    pub fn resolve(&mut self, calendar: u32, tzid: &str) -> Result<ResolvedZone, UnknownTzid> {
        let name = clean(tzid);
        if let Some(known) = self.known(name) {
            return Ok(known);
        }
        match self.definitions.get(&(calendar, name.to_owned())).map(Arc::as_ref) {
            Some(Definition { zone: Ok(zone), text }) => {
                Ok(ResolvedZone { zone: zone.clone(), source: ZoneSource::File(Arc::clone(text)) })
            }
            Some(Definition { zone: Err(error), .. }) => {
                Err(UnknownTzid::Unusable(name.to_owned(), error.clone()))
            }
            None => Err(UnknownTzid::Undefined(name.to_owned())),
        }
    }

    /// The rules that the file itself gives for `tzid`, known name or not.
    pub fn definition(&self, calendar: u32, tzid: &str) -> Option<&Zone> {
        let definition = self.definitions.get(&(calendar, clean(tzid).to_owned()))?;
        definition.zone.as_ref().ok()
    }

    fn known(&mut self, name: &str) -> Option<ResolvedZone> {
        if let Some(known) = self.names.get(name) {
            return known.clone();
        }
        let known = known_zone(name);
        if self.names.len() < MAX_ZONES {
            self.names.insert(name.to_owned(), known.clone());
        }
        known
    }
}

/// The zone of a TZID that is a known name: an IANA id, one behind a vendor's prefix, or a Windows name.
pub fn known_zone(tzid: &str) -> Option<ResolvedZone> {
    let name = clean(tzid);
    let found = |id: &str, source| Zone::iana(id).ok().map(|zone| ResolvedZone { zone, source });
    if let Some(known) = found(name, ZoneSource::Iana) {
        return Some(known);
    }
    let vendor = name.starts_with('/') || name.contains("://");
    let mut tail = name;
    while let Some((_, rest)) = tail.split_once('/') {
        tail = rest;
        // A bare last part such as "Iran" or "UTC" counts only behind what is plainly a prefix.
        if (tail.contains('/') || vendor)
            && let Some(known) = found(tail, ZoneSource::Prefixed)
        {
            return Some(known);
        }
    }
    iana_for_windows(name)
        .or_else(|| name.rsplit_once('/').filter(|_| vendor).and_then(|(_, last)| iana_for_windows(last)))
        .and_then(|id| found(id, ZoneSource::Windows))
}

/// Blanks and quotes around a TZID are not part of it.
fn clean(tzid: &str) -> &str {
    tzid.trim_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'')
}
