//! Everything about an event that is not its time.

use std::borrow::Cow;

use jiff::Timestamp;
use uuid::Uuid;

use super::Reader;
use crate::event::{Classification, EventStatus, Transparency, limits};
use crate::ical::{
    component::Property,
    event::{Geo, RepairCode},
    text::{split_text_list, unescape_text},
    value::{Moment, parse_moment},
};

/// The name space of UIDs that are made from content.
const UID_NAMESPACE: Uuid = Uuid::from_u128(0x6f7d_1f3a_5d0e_4c57_9a4b_2c3e_7d18_a9f4);

pub(super) struct Texts {
    pub(super) uid: String,
    pub(super) summary: Option<String>,
    pub(super) description: Option<String>,
    pub(super) location: Option<String>,
    pub(super) url: Option<String>,
    pub(super) geo: Option<Geo>,
    pub(super) status: Option<EventStatus>,
    pub(super) transparency: Transparency,
    pub(super) classification: Classification,
    pub(super) color: Option<String>,
    pub(super) categories: Vec<String>,
    pub(super) sequence: u32,
    pub(super) priority: Option<u8>,
}

pub(super) struct Stamps {
    pub(super) created: Option<Timestamp>,
    pub(super) last_modified: Option<Timestamp>,
    pub(super) dtstamp: Option<Timestamp>,
}

impl Reader<'_> {
    pub(super) fn texts(&mut self) -> Texts {
        Texts {
            uid: self.uid(),
            summary: self.text("SUMMARY", limits::SUMMARY),
            description: self.text("DESCRIPTION", limits::DESCRIPTION),
            location: self.text("LOCATION", limits::LOCATION),
            url: self.url(),
            geo: self.known("GEO", "left out", read_geo),
            status: self
                .known("STATUS", "left out", |text| word(text, EventStatus::as_str, EventStatus::from_code)),
            transparency: self
                .known("TRANSP", "read as OPAQUE", |text| {
                    word(text, Transparency::as_str, Transparency::from_code)
                })
                .unwrap_or_default(),
            classification: self.classification(),
            color: self.color(),
            categories: self.categories(),
            sequence: self.sequence(),
            priority: self.known("PRIORITY", "left out", read_priority),
        }
    }

    pub(super) fn stamps(&mut self) -> Stamps {
        let stamps = Stamps {
            created: self.known("CREATED", "left out", read_stamp),
            last_modified: self.known("LAST-MODIFIED", "left out", read_stamp),
            dtstamp: self.known("DTSTAMP", "left out", read_stamp),
        };
        if self.component.property("DTSTAMP").is_none() {
            self.repair(
                RepairCode::MissingDtstamp,
                "DTSTAMP",
                "missing; the time of the last change stands for it",
            );
        }
        stamps
    }

    pub(super) fn color(&mut self) -> Option<String> {
        self.known("X-CAL3-COLOR", "left out", read_color)
            .or_else(|| self.known("COLOR", "left out", read_color))
    }

    pub(super) fn sequence(&mut self) -> u32 {
        let read = |text: &str| text.trim().parse::<i32>().ok()?.try_into().ok();
        self.known("SEQUENCE", "read as 0", read).unwrap_or(0)
    }

    pub(super) fn uid(&mut self) -> String {
        let given = self.one("UID").map(|uid| uid.value().trim()).unwrap_or_default();
        if given.is_empty() {
            let uid = self.uid_from_content();
            self.repair(
                RepairCode::MissingUid,
                "UID",
                format!("missing; {uid} was made from the event's content"),
            );
            return uid;
        }
        if given.chars().count() > limits::UID {
            let uid = Uuid::new_v5(&UID_NAMESPACE, given.as_bytes()).to_string();
            self.repair(
                RepairCode::UidTooLong,
                "UID",
                format!("longer than {} characters; {uid} was made from it", limits::UID),
            );
            return uid;
        }
        unescape_text(given).into_owned()
    }

    /// The same content gives the same UID, so that a second import finds the event again. Revision marks do not count,
    /// nor does the order of the properties.
    fn uid_from_content(&self) -> String {
        let revision = ["DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE"];
        let mut lines: Vec<&str> = self
            .component
            .properties()
            .filter(|property| !revision.iter().any(|name| name.eq_ignore_ascii_case(property.name())))
            .map(|property| property.as_line())
            .chain(self.component.subcomponents())
            .collect();
        lines.sort_unstable();
        Uuid::new_v5(&UID_NAMESPACE, lines.join("\n").as_bytes()).to_string()
    }

    pub(super) fn text(&mut self, name: &'static str, max: usize) -> Option<String> {
        let property = self.one(name)?;
        let text = unescape_text(property.value());
        let text = text.trim_end();
        if text.is_empty() {
            return None;
        }
        match text.char_indices().nth(max) {
            Some((end, _)) => {
                self.repair(RepairCode::TextTruncated, name, format!("cut to {max} characters"));
                Some(text[..end].to_owned())
            }
            None => Some(text.to_owned()),
        }
    }

    fn url(&mut self) -> Option<String> {
        let url = self.one("URL")?.value().trim();
        if url.chars().count() > limits::URL {
            // Cut, it would lead elsewhere.
            let message = format!("longer than {} characters; left out", limits::URL);
            self.repair(RepairCode::TooMuch, "URL", message);
            return None;
        }
        (!url.is_empty()).then(|| url.to_owned())
    }

    pub(super) fn classification(&mut self) -> Classification {
        match self.one("CLASS") {
            None => Classification::Public,
            Some(class) => word(class.value(), Classification::as_str, Classification::from_code)
                .unwrap_or_else(|| {
                    self.repair(
                        RepairCode::UnknownValue,
                        "CLASS",
                        format!("{:?} read as PRIVATE", excerpt(class.value())),
                    );
                    Classification::Private
                }),
        }
    }

    pub(super) fn categories(&mut self) -> Vec<String> {
        let mut categories: Vec<String> = Vec::new();
        for property in self.all("CATEGORIES") {
            for category in split_text_list(property.value()) {
                let category: String = category.trim().chars().take(limits::CATEGORY).collect();
                if category.is_empty() || categories.contains(&category) {
                    continue;
                }
                if categories.len() == limits::CATEGORIES {
                    self.repair(
                        RepairCode::TooMuch,
                        "CATEGORIES",
                        format!("the first {} are kept", limits::CATEGORIES),
                    );
                    return categories;
                }
                categories.push(category);
            }
        }
        categories
    }

    /// The value of a property, if `read` knows it; if not, `otherwise` says in the report what was done.
    pub(super) fn known<T>(
        &mut self,
        name: &'static str,
        otherwise: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let property: Property<'_> = self.one(name)?;
        let value = read(property.value());
        if value.is_none() {
            let message = format!("{:?} is not a value of it; {otherwise}", excerpt(property.value()));
            self.repair(RepairCode::UnknownValue, name, message);
        }
        value
    }
}

/// As much of a value as a report needs.
pub(super) fn excerpt(value: &str) -> Cow<'_, str> {
    match value.char_indices().nth(60) {
        Some((end, _)) => Cow::Owned(format!("{}…", &value[..end])),
        None => Cow::Borrowed(value),
    }
}

/// The value whose word this is, in any case.
fn word<T: Copy>(text: &str, as_str: fn(T) -> &'static str, from_code: fn(i16) -> Option<T>) -> Option<T> {
    (0..).map_while(from_code).find(|value| as_str(*value).eq_ignore_ascii_case(text.trim()))
}

pub(in crate::ical) fn read_priority(text: &str) -> Option<u8> {
    text.trim().parse().ok().filter(|value| *value <= 9)
}

pub(in crate::ical) fn read_geo(text: &str) -> Option<Geo> {
    let (latitude, longitude) = text.split_once([';', ','])?;
    let geo = Geo { latitude: latitude.trim().parse().ok()?, longitude: longitude.trim().parse().ok()? };
    ((-90.0..=90.0).contains(&geo.latitude) && (-180.0..=180.0).contains(&geo.longitude)).then_some(geo)
}

fn read_color(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    let digits = text.strip_prefix('#');
    let valid = match digits {
        Some(digits) => digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => (3..=32).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase()),
    };
    valid.then_some(text)
}

/// These are instants; a local time is taken for UTC, which is what its writer forgot to say.
pub(in crate::ical) fn read_stamp(text: &str) -> Option<Timestamp> {
    match parse_moment(text)?.0 {
        Moment::Date(_) => None,
        Moment::Utc(wall) | Moment::Local(wall) => {
            wall.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|at| at.timestamp())
        }
    }
}
