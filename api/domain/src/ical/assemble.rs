//! From logical lines to components: nesting, resynchronisation behind broken ones, limits.

use std::{borrow::Cow, collections::VecDeque};

use super::{
    component::{Component, Kind, Note, NoteCode, Params, Span, find_unquoted, split_param_values},
    lines::Line,
    parser::{Item, Limits, MAX_NOTES, ParseError, SkipReason, Skipped, Summary},
    text::decode_line,
};

/// How many lines that are not iCalendar may precede the first BEGIN:VCALENDAR (mail headers, blank pages).
const MAX_PREAMBLE_LINES: u64 = 100;

/// The component being read.
#[derive(Debug)]
struct Open {
    component: Component,
    /// Names of the components inside it that are open, the outermost first.
    inner: Vec<String>,
    inner_start: usize,
    properties: usize,
    skip: Option<SkipReason>,
}

#[derive(Debug)]
pub(super) struct Assembler {
    limits: Limits,
    pub(super) items: VecDeque<Item>,
    in_calendar: bool,
    header: Option<Component>,
    open: Option<Open>,
    summary: Summary,
    pub(super) failed: Option<ParseError>,
}

impl Assembler {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            items: VecDeque::new(),
            in_calendar: false,
            header: None,
            open: None,
            summary: Summary::default(),
            failed: None,
        }
    }

    /// Goes on as if a VCALENDAR had been begun, for text that is one component.
    pub(super) fn assume_calendar(&mut self) {
        self.in_calendar = true;
        self.summary.calendars = 1;
    }

    /// Ends the file: reports what is open as truncated, and says what the whole came to.
    pub(super) fn finish(&mut self, lines: u64) -> Result<Summary, ParseError> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        if self.summary.calendars == 0 {
            return Err(ParseError::NotACalendar);
        }
        self.abandon(SkipReason::Truncated);
        self.give_header();
        self.summary.truncated = self.in_calendar;
        self.summary.lines = lines;
        Ok(self.summary)
    }

    pub(super) fn line(&mut self, line: Line<'_>, number: u64) {
        if self.failed.is_some() {
            return;
        }
        let Line::Whole(mut bytes) = line else {
            match &mut self.open {
                Some(open) => open.skip_for(SkipReason::LineTooLong),
                None => self.summary.stray_lines += 1,
            }
            return;
        };
        if number == 1 && (bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])) {
            self.failed = Some(ParseError::Utf16);
            return;
        }
        // A byte order mark stands at the head of a file, and inside one made of several.
        if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
            bytes = rest;
        }
        if let Some(name) = delimiter(bytes, b"BEGIN:") {
            self.begin(name, number);
        } else if let Some(name) = delimiter(bytes, b"END:") {
            self.end(&name, bytes, number);
        } else {
            self.content(bytes, number);
        }
        if self.summary.calendars == 0 && self.failed.is_none() && number > MAX_PREAMBLE_LINES {
            self.failed = Some(ParseError::NotACalendar);
        }
    }

    fn begin(&mut self, name: String, number: u64) {
        let kind = Kind::of(&name);
        if kind == Kind::Calendar {
            self.abandon(SkipReason::NotClosed);
            self.give_header();
            self.in_calendar = true;
            self.summary.calendars += 1;
            self.header = Some(Component::new(name, number, self.summary.calendars));
            return;
        }
        if self.summary.calendars == 0 {
            self.failed = Some(ParseError::NotACalendar);
            return;
        }
        // No component of RFC 5545 may contain one of these: the one that is open has lost its END line.
        if kind != Kind::Other {
            self.abandon(SkipReason::NotClosed);
        }
        match &mut self.open {
            Some(open) => open.begin(name, &self.limits),
            None => {
                self.give_header();
                let mut component = Component::new(name, number, self.summary.calendars);
                if !self.in_calendar {
                    note(&mut component, NoteCode::OutsideCalendar, number, "");
                }
                self.open =
                    Some(Open { component, inner: Vec::new(), inner_start: 0, properties: 0, skip: None });
            }
        }
    }

    fn end(&mut self, name: &str, bytes: &[u8], number: u64) {
        if name == "VCALENDAR" {
            self.abandon(SkipReason::NotClosed);
            self.give_header();
            self.in_calendar = false;
            return;
        }
        let Some(open) = &mut self.open else {
            self.summary.stray_lines += 1;
            return;
        };
        if open.inner.last().is_some_and(|inner| inner == name) {
            open.end_inner();
        } else if open.component.name == name {
            // With an inner component still open, lines of this one may have gone to it.
            let complete = open.inner.is_empty();
            match (self.open.take(), complete) {
                (Some(Open { component, skip: None, .. }), true) => {
                    self.summary.components += 1;
                    self.items.push_back(Item::Component(component));
                }
                (open, _) => {
                    self.open = open;
                    self.abandon(SkipReason::NotClosed);
                }
            }
        } else if let Some(at) = open.inner.iter().rposition(|inner| inner == name) {
            open.skip_for(SkipReason::NotClosed);
            open.inner.truncate(at);
        } else {
            self.content(bytes, number);
        }
    }

    fn content(&mut self, bytes: &[u8], number: u64) {
        let limits = self.limits;
        match (&mut self.open, &mut self.header) {
            (Some(open), _) => open.content(bytes, number, &limits),
            (None, Some(header)) => {
                if header.properties.len() < limits.properties
                    && header.text.len() + bytes.len() < limits.component_bytes
                {
                    add_property(header, bytes, number);
                } else {
                    self.summary.stray_lines += 1;
                }
            }
            (None, None) if self.in_calendar => {
                let mut header = Component::new("VCALENDAR".to_owned(), number, self.summary.calendars);
                add_property(&mut header, bytes, number);
                self.header = Some(header);
            }
            (None, None) => self.summary.stray_lines += 1,
        }
    }

    /// Reports what is open as left out.
    fn abandon(&mut self, reason: SkipReason) {
        if let Some(open) = self.open.take() {
            self.summary.components += 1;
            let uid = open.component.property("UID").map(|uid| uid.value().trim().to_owned());
            self.items.push_back(Item::Skipped(Skipped {
                name: open.component.name,
                line: open.component.line,
                reason: open.skip.unwrap_or(reason),
                uid: uid.filter(|uid| !uid.is_empty()),
            }));
        }
    }

    fn give_header(&mut self) {
        if let Some(header) = self.header.take() {
            self.items.push_back(Item::Calendar(header));
        }
    }
}

impl Open {
    fn begin(&mut self, name: String, limits: &Limits) {
        if self.inner.len() + 2 > limits.depth {
            self.skip_for(SkipReason::TooDeep);
        }
        if self.inner.is_empty() {
            self.inner_start = self.component.text.len();
        }
        if self.skip.is_none() {
            self.push_line("BEGIN:", &name);
        }
        // A file that only ever opens components must not grow the list for ever.
        if self.inner.len() <= limits.depth {
            self.inner.push(name);
        }
    }

    fn end_inner(&mut self) {
        if let Some(name) = self.inner.pop()
            && self.skip.is_none()
        {
            self.push_line("END:", &name);
            if self.inner.is_empty() {
                self.component.subcomponents.push(self.inner_start..self.component.text.len());
            }
        }
    }

    fn push_line(&mut self, prefix: &str, line: &str) {
        self.component.text.push_str(prefix);
        self.component.text.push_str(line);
        self.component.text.push('\n');
    }

    fn content(&mut self, bytes: &[u8], number: u64, limits: &Limits) {
        if self.skip.is_some() {
            return;
        }
        self.properties += 1;
        if self.properties > limits.properties {
            self.skip_for(SkipReason::TooManyProperties);
        } else if self.component.text.len() + bytes.len() > limits.component_bytes {
            self.skip_for(SkipReason::TooLarge);
        } else if self.inner.is_empty() {
            add_property(&mut self.component, bytes, number);
        } else {
            add_inner_line(&mut self.component, bytes, number);
        }
    }

    /// Gives up on the component but goes on to its end. Its properties so far go, except that the UID is kept.
    fn skip_for(&mut self, reason: SkipReason) {
        if self.skip.is_some() {
            return;
        }
        self.skip = Some(reason);
        let uid = self.component.property("UID").map(|uid| uid.as_line().to_owned());
        self.component.text = String::new();
        self.component.properties = Vec::new();
        self.component.subcomponents = Vec::new();
        if let Some(uid) = uid {
            add_property(&mut self.component, uid.as_bytes(), 0);
        }
    }
}

fn note(component: &mut Component, code: NoteCode, line: u64, text: &str) {
    if component.notes.len() < MAX_NOTES {
        component.notes.push(Note { code, line, excerpt: text.chars().take(60).collect() });
    }
}

/// `BEGIN:` or `END:` in any case, and the name behind it in upper case.
fn delimiter(bytes: &[u8], keyword: &[u8]) -> Option<String> {
    let (head, name) = bytes.split_at_checked(keyword.len())?;
    if !head.eq_ignore_ascii_case(keyword) {
        return None;
    }
    let name = name.trim_ascii();
    let is_name = !name.is_empty() && name.len() <= 64 && name.iter().all(|byte| is_name_byte(*byte));
    is_name.then(|| String::from_utf8_lossy(name).to_ascii_uppercase())
}

/// RFC 5545 allows letters, digits and hyphens; writers also use the underscore and, with vCard's groups, the dot.
fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')
}

/// Decodes a line and checks that it is a content line; gives its text, the end of its name and where its value begins.
fn content_line<'a>(
    component: &mut Component,
    bytes: &'a [u8],
    number: u64,
) -> Option<(Cow<'a, str>, usize, usize)> {
    let (text, mended) = decode_line(bytes);
    let name_end = text.bytes().position(|byte| !is_name_byte(byte)).unwrap_or(text.len());
    let (value, unbalanced) = match text.as_bytes().get(name_end) {
        Some(b':') => (Some(name_end + 1), false),
        Some(b';') => match find_unquoted(&text[name_end..], b':') {
            Some(at) => (Some(name_end + at + 1), false),
            None => (text[name_end..].find(':').map(|at| name_end + at + 1), true),
        },
        _ => (None, false),
    };
    let Some(mut value) = value.filter(|_| name_end > 0) else {
        note(component, NoteCode::BrokenLine, number, &text);
        return None;
    };
    let mut text = text;
    if unbalanced || !sound_params(&text[name_end..value - 1]) {
        note(component, NoteCode::BrokenParameter, number, &text);
        let mut mended = text[..name_end].to_owned();
        let mut params = Params::of(&text[name_end..value - 1]);
        while let Some(param) = params.next_whole() {
            if is_sound(param) {
                mended.extend([";", param]);
            }
        }
        mended.push(':');
        mended.push_str(&text[value..]);
        value = mended.len() - (text.len() - value);
        text = Cow::Owned(mended);
    }
    if mended.not_utf8 {
        note(component, NoteCode::NotUtf8, number, &text);
    }
    if mended.control {
        note(component, NoteCode::ControlCharacters, number, &text);
    }
    Some((text, name_end, value))
}

/// True when all parameters are; a strict reader refuses a whole file for one that is not.
fn sound_params(text: &str) -> bool {
    let mut params = Params::of(text);
    std::iter::from_fn(|| params.next_whole()).all(is_sound)
}

/// True for a parameter with a name, and with values that are quoted whole or hold no quote (RFC 5545 §3.1).
fn is_sound(param: &str) -> bool {
    let Some((name, value)) = param.split_once('=') else { return false };
    let named = !name.is_empty() && name.bytes().all(is_name_byte);
    named && split_param_values(value).all(|one| !one.contains('"'))
}

fn add_property(component: &mut Component, bytes: &[u8], number: u64) {
    let Some((text, name_end, value)) = content_line(component, bytes, number) else { return };
    // The limits keep a component far below 4 GiB.
    let at = |offset: usize| u32::try_from(component.text.len() + offset).unwrap_or(u32::MAX);
    let span =
        Span { start: at(0), name_end: at(name_end), value: at(value), end: at(text.len()), line: number };
    component.properties.push(span);
    component.text.push_str(&text);
    component.text.push('\n');
}

fn add_inner_line(component: &mut Component, bytes: &[u8], number: u64) {
    if let Some((text, _, _)) = content_line(component, bytes, number) {
        component.text.push_str(&text);
        component.text.push('\n');
    }
}
