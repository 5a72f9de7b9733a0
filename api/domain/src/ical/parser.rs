//! The streaming parser: bytes in, whole components out.

use std::fmt;

use super::{assemble::Assembler, component::Component, lines::Unfolder};

/// How many [`super::Note`]s a component keeps; what more there is to mend is mended all the same.
pub const MAX_NOTES: usize = 20;

/// The bounds a file has to keep to. What breaks one is skipped and reported; the parser goes on behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Longest unfolded line, in bytes.
    pub line_bytes: usize,
    /// Largest component with its subcomponents, in bytes.
    pub component_bytes: usize,
    /// Most properties in a component, those of its subcomponents included.
    pub properties: usize,
    /// Deepest nesting inside a component; 1 is a component without subcomponents.
    pub depth: usize,
}

impl Default for Limits {
    /// 1 MiB a line, 4 MiB and 10,000 properties a component, 6 levels.
    fn default() -> Self {
        Self { line_bytes: 1 << 20, component_bytes: 4 << 20, properties: 10_000, depth: 6 }
    }
}

/// What cannot be read as iCalendar at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// No BEGIN:VCALENDAR where a file has to have it.
    #[error("not an iCalendar file: it has to begin with BEGIN:VCALENDAR")]
    NotACalendar,
    /// Two-byte text.
    #[error("the file is UTF-16: save it as UTF-8")]
    Utf16,
}

/// Why a component was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// A line is longer than [`Limits::line_bytes`].
    LineTooLong,
    /// The component is larger than [`Limits::component_bytes`].
    TooLarge,
    /// It has more properties than [`Limits::properties`].
    TooManyProperties,
    /// It nests deeper than [`Limits::depth`].
    TooDeep,
    /// Another component begins, or the calendar or the component around it ends, before its END line.
    NotClosed,
    /// The file ends before its END line.
    Truncated,
}

impl SkipReason {
    /// The code as the report writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LineTooLong => "LINE_TOO_LONG",
            Self::TooLarge => "TOO_LARGE",
            Self::TooManyProperties => "TOO_MANY_PROPERTIES",
            Self::TooDeep => "TOO_DEEP",
            Self::NotClosed => "NOT_CLOSED",
            Self::Truncated => "TRUNCATED",
        }
    }
}

/// The code and a sentence, for the report.
impl fmt::Display for SkipReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self {
            Self::LineTooLong => "one of its lines is longer than a line may be",
            Self::TooLarge => "it is larger than a component may be",
            Self::TooManyProperties => "it has more properties than a component may have",
            Self::TooDeep => "its components are nested more deeply than they may be",
            Self::NotClosed => "its END line is missing or stands in the wrong place",
            Self::Truncated => "the file ends before its END line",
        };
        write!(f, "{}: {sentence}", self.as_str())
    }
}

/// What the parser found, in the order of the file.
#[derive(Debug, Clone)]
pub enum Item {
    /// The properties of a VCALENDAR that stand before its first component, and again those that follow one, if any do.
    Calendar(Component),
    /// A whole component.
    Component(Component),
    /// A component that was left out; it counts as one in the report.
    Skipped(Skipped),
}

/// A component that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// The component's name in upper case.
    pub name: String,
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// Why it was left out.
    pub reason: SkipReason,
    /// Its UID, if that had been read.
    pub uid: Option<String>,
}

/// What a whole file came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// VCALENDARs begun.
    pub calendars: u32,
    /// Components, whole or skipped.
    pub components: u64,
    /// Physical lines.
    pub lines: u64,
    /// Lines outside every component that say nothing: no content lines, or END without BEGIN.
    pub stray_lines: u64,
    /// The file ends inside a VCALENDAR.
    pub truncated: bool,
}

/// Reads iCalendar text as its bytes come in. Memory is bounded by [`Limits`] and by the chunk pushed.
///
/// ```
/// use cal3_domain::ical::{Item, Limits, Parser};
///
/// let mut parser = Parser::new(Limits::default());
/// for chunk in b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".chunks(7) {
///     parser.push(chunk)?;
///     while let Some(item) = parser.next_item() {
///         if let Item::Component(component) = item {
///             assert_eq!(component.property("uid").map(|uid| uid.value()), Some("1"));
///         }
///     }
/// }
/// let summary = parser.finish()?; // drain next_item() once more after this
/// assert_eq!((summary.calendars, summary.components), (1, 1));
/// # Ok::<(), cal3_domain::ical::ParseError>(())
/// ```
#[derive(Debug)]
pub struct Parser {
    unfolder: Unfolder,
    assembler: Assembler,
}

impl Parser {
    /// A parser that keeps to `limits`.
    pub fn new(limits: Limits) -> Self {
        Self { unfolder: Unfolder::new(limits.line_bytes), assembler: Assembler::new(limits) }
    }

    /// A parser of one component that stands alone.
    pub(super) fn fragment() -> Self {
        let mut parser = Self::new(Limits::default());
        parser.assembler.assume_calendar();
        parser
    }

    /// Takes the next bytes of the file. Drain [`Parser::next_item`] after each call.
    ///
    /// # Errors
    /// When it is plain that this is no iCalendar file; nothing more can be pushed then.
    pub fn push(&mut self, chunk: &[u8]) -> Result<(), ParseError> {
        let assembler = &mut self.assembler;
        self.unfolder.push(chunk, |line, number| assembler.line(line, number));
        assembler.failed.map_or(Ok(()), Err)
    }

    /// The next thing found in what was pushed so far.
    pub fn next_item(&mut self) -> Option<Item> {
        self.assembler.items.pop_front()
    }

    /// Says that the file has ended. What is still open is reported as truncated: drain [`Parser::next_item`] afterwards.
    ///
    /// # Errors
    /// When no VCALENDAR was begun in the whole file.
    pub fn finish(&mut self) -> Result<Summary, ParseError> {
        let assembler = &mut self.assembler;
        self.unfolder.finish(|line, number| assembler.line(line, number));
        self.assembler.finish(self.unfolder.physical())
    }

    pub(super) fn finish_fragment(mut self) -> Option<Component> {
        self.finish().ok()?;
        std::iter::from_fn(|| self.next_item()).find_map(|item| match item {
            Item::Component(component) => Some(component),
            Item::Calendar(_) | Item::Skipped(_) => None,
        })
    }
}
