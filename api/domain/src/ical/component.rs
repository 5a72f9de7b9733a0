//! A component as it stood in the file: its content lines, unfolded, in their order.

use std::{borrow::Cow, ops::Range};

use super::text::decode_param;

/// What kind of component it is (RFC 5545 §3.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The properties of a VCALENDAR itself.
    Calendar,
    /// VEVENT.
    Event,
    /// VTODO.
    Todo,
    /// VJOURNAL.
    Journal,
    /// VFREEBUSY.
    FreeBusy,
    /// VTIMEZONE.
    TimeZone,
    /// Anything else, such as VAVAILABILITY or a vendor's own.
    Other,
}

impl Kind {
    /// The kind of the component called `name`, in upper case.
    pub fn of(name: &str) -> Self {
        match name {
            "VCALENDAR" => Self::Calendar,
            "VEVENT" => Self::Event,
            "VTODO" => Self::Todo,
            "VJOURNAL" => Self::Journal,
            "VFREEBUSY" => Self::FreeBusy,
            "VTIMEZONE" => Self::TimeZone,
            _ => Self::Other,
        }
    }
}

/// What the parser mended in a component's lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteCode {
    /// A line that is no content line was left out.
    BrokenLine,
    /// Bytes that are not UTF-8 were read as Windows-1252.
    NotUtf8,
    /// Control characters were taken out.
    ControlCharacters,
    /// A parameter without a value, or with a quote in the wrong place, was left out.
    BrokenParameter,
    /// The component stands outside every VCALENDAR.
    OutsideCalendar,
}

impl NoteCode {
    /// The code as the report writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BrokenLine => "BROKEN_LINE",
            Self::NotUtf8 => "NOT_UTF8",
            Self::ControlCharacters => "CONTROL_CHARACTERS",
            Self::BrokenParameter => "BROKEN_PARAMETER",
            Self::OutsideCalendar => "OUTSIDE_CALENDAR",
        }
    }
}

/// One thing the parser mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it was.
    pub code: NoteCode,
    /// The line of the file, from 1.
    pub line: u64,
    /// How the line begins, for a person to find it; at most 60 characters.
    pub excerpt: String,
}

/// Where the parts of a content line lie in the component's text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) name_end: u32,
    /// Where the value begins, after the colon.
    pub(super) value: u32,
    pub(super) end: u32,
    pub(super) line: u64,
}

/// A whole component. Lines are unfolded and end with LF; names and values are as written.
#[derive(Debug, Clone)]
pub struct Component {
    pub(super) name: String,
    pub(super) line: u64,
    pub(super) calendar: u32,
    pub(super) text: String,
    pub(super) properties: Vec<Span>,
    pub(super) subcomponents: Vec<Range<usize>>,
    pub(super) notes: Vec<Note>,
}

impl Component {
    pub(super) fn new(name: String, line: u64, calendar: u32) -> Self {
        Self {
            name,
            line,
            calendar,
            // What an ordinary event needs.
            text: String::with_capacity(512),
            properties: Vec::with_capacity(16),
            subcomponents: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// The component's name in upper case.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The component's kind.
    pub fn kind(&self) -> Kind {
        Kind::of(&self.name)
    }

    /// The line of the file on which it begins, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Which VCALENDAR of the file it belongs to, from 1. A component outside every VCALENDAR belongs to the one before it.
    pub fn calendar(&self) -> u32 {
        self.calendar
    }

    /// What the parser mended, at most [`super::parser::MAX_NOTES`].
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Its properties in the order of the file, without those of subcomponents.
    pub fn properties(&self) -> impl Iterator<Item = Property<'_>> {
        self.properties.iter().map(|span| Property { text: &self.text, span: *span })
    }

    /// The first property of this name (compared without regard to case).
    pub fn property(&self, name: &str) -> Option<Property<'_>> {
        self.properties().find(|property| property.name().eq_ignore_ascii_case(name))
    }

    /// The subcomponents as text, each from its BEGIN to its END line, unfolded, every line ended by LF.
    pub fn subcomponents(&self) -> impl Iterator<Item = &str> {
        self.subcomponents.iter().map(|range| &self.text[range.clone()])
    }

    /// The subcomponents, parsed.
    pub fn children(&self) -> Vec<Component> {
        self.subcomponents().filter_map(Component::from_text).collect()
    }

    /// Reads one component from unfolded text of BEGIN, content lines and END, as [`Component::write_text`] gives it.
    pub fn from_text(text: &str) -> Option<Component> {
        let mut parser = super::parser::Parser::fragment();
        parser.push(text.as_bytes()).ok()?;
        parser.finish_fragment()
    }

    /// Appends the component from BEGIN to END, unfolded, every line ended by LF. Properties come before subcomponents;
    /// within each, the order is the file's.
    pub fn write_text(&self, out: &mut String) {
        out.push_str("BEGIN:");
        out.push_str(&self.name);
        out.push('\n');
        for property in self.properties() {
            out.push_str(property.as_line());
            out.push('\n');
        }
        for text in self.subcomponents() {
            out.push_str(text);
        }
        out.push_str("END:");
        out.push_str(&self.name);
        out.push('\n');
    }
}

/// A property: one content line (RFC 5545 §3.1).
#[derive(Debug, Clone, Copy)]
pub struct Property<'a> {
    text: &'a str,
    span: Span,
}

impl<'a> Property<'a> {
    fn slice(&self, from: u32, to: u32) -> &'a str {
        &self.text[from as usize..to as usize]
    }

    /// The name as written; compare it without regard to case.
    pub fn name(&self) -> &'a str {
        self.slice(self.span.start, self.span.name_end)
    }

    /// The value as written, with its escapes.
    pub fn value(&self) -> &'a str {
        self.slice(self.span.value, self.span.end)
    }

    /// The whole content line, unfolded, without its line end.
    pub fn as_line(&self) -> &'a str {
        self.slice(self.span.start, self.span.end)
    }

    /// The line of the file, from 1.
    pub fn line(&self) -> u64 {
        self.span.line
    }

    /// The parameters in their order: name as written, and value as written with its quotes.
    pub fn params(&self) -> Params<'a> {
        Params::of(self.slice(self.span.name_end, self.span.value - 1))
    }

    /// The first value of the first parameter of this name, decoded (quotes off, RFC 6868).
    pub fn param(&self, name: &str) -> Option<Cow<'a, str>> {
        if self.span.name_end + 1 == self.span.value {
            return None;
        }
        let (_, value) = self.params().find(|(param, _)| param.eq_ignore_ascii_case(name))?;
        split_param_values(value).next().map(decode_param)
    }
}

/// The parameters of a property, see [`Property::params`].
#[derive(Debug, Clone)]
pub struct Params<'a> {
    rest: &'a str,
}

impl<'a> Params<'a> {
    /// The parameters in a text that is empty or begins with a semicolon.
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// The next parameter whole, whatever it is like.
    pub(super) fn next_whole(&mut self) -> Option<&'a str> {
        let rest = self.rest.strip_prefix(';')?;
        let (param, rest) = rest.split_at(find_unquoted(rest, b';').unwrap_or(rest.len()));
        self.rest = rest;
        Some(param)
    }
}

impl<'a> Iterator for Params<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let param = self.next_whole()?;
        Some(param.split_once('=').unwrap_or((param, "")))
    }
}

/// The values of a parameter as written, split at commas outside quotes, without their quotes.
pub fn split_param_values(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(value);
    std::iter::from_fn(move || {
        let text = rest?;
        let (one, more) = match find_unquoted(text, b',') {
            Some(at) => (&text[..at], Some(&text[at + 1..])),
            None => (text, None),
        };
        rest = more;
        Some(one.strip_prefix('"').and_then(|one| one.strip_suffix('"')).unwrap_or(one))
    })
}

pub(super) fn find_unquoted(text: &str, wanted: u8) -> Option<usize> {
    let mut quoted = false;
    text.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == wanted && !quoted
    })
}
