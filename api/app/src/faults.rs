//! Checking input whole: every fault is collected, each names its field and what would be right.

use cal3_domain::time::Zone;

use crate::{AppError, FieldError, UserErrorCode};

/// Collects what is wrong with an input.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<FieldError>);

impl Faults {
    /// Adds one.
    pub(crate) fn add(&mut self, code: UserErrorCode, path: &str, message: impl Into<String>) {
        self.0.push(FieldError::new(code, path, message));
    }

    /// Fails if there is any.
    pub(crate) fn check(self) -> Result<(), AppError> {
        if self.0.is_empty() { Ok(()) } else { Err(AppError::Invalid(self.0)) }
    }

    /// A text of one line that must say something: trimmed, without control characters, at most `max` characters.
    pub(crate) fn line(&mut self, path: &str, text: &str, max: usize) -> String {
        let text = text.trim();
        if text.is_empty() {
            self.add(UserErrorCode::Required, path, format!("Give a text of 1 to {max} characters."));
        } else if text.contains(char::is_control) {
            self.add(UserErrorCode::Invalid, path, "Give a single line without control characters.");
        }
        self.longest(path, text, max);
        text.to_owned()
    }

    /// A text of any number of lines; an empty one counts as none.
    pub(crate) fn text(&mut self, path: &str, text: Option<&str>, max: usize) -> Option<String> {
        let text = text.map(str::trim_end).filter(|text| !text.is_empty())?;
        if text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            self.add(
                UserErrorCode::Invalid,
                path,
                "Leave out control characters other than line breaks and tabs.",
            );
        }
        self.longest(path, text, max);
        Some(text.to_owned())
    }

    fn longest(&mut self, path: &str, text: &str, max: usize) {
        // Bytes first: nobody counts the characters of a megabyte.
        if text.len() > 4 * max || text.chars().count() > max {
            self.add(UserErrorCode::TooLong, path, format!("Give at most {max} characters."));
        }
    }

    /// The zone of the IANA database with this name.
    pub(crate) fn zone(&mut self, path: &str, name: &str) -> Option<Zone> {
        let zone = (name.len() <= 64).then(|| Zone::iana(name).ok()).flatten();
        if zone.is_none() {
            let said: String = name.chars().take(40).collect();
            self.add(
                UserErrorCode::UnknownTimeZone,
                path,
                format!("{said:?} is not a time zone. Give an IANA name such as \"Europe/Budapest\"."),
            );
        }
        zone
    }

    /// A colour: `#rrggbb`, in lower case afterwards.
    pub(crate) fn color(&mut self, path: &str, color: &str) -> String {
        let digits = color.strip_prefix('#').unwrap_or("");
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            self.add(UserErrorCode::Invalid, path, "Give a colour as #rrggbb, such as \"#3b82f6\".");
        }
        color.to_ascii_lowercase().chars().take(7).collect()
    }

    /// A colour as [`Self::color`], or a CSS3 colour name as iCalendar has it (RFC 7986 section 5.9).
    pub(crate) fn event_color(&mut self, path: &str, color: &str) -> String {
        if !color.is_empty() && color.len() <= 32 && color.bytes().all(|b| b.is_ascii_alphabetic()) {
            return color.to_ascii_lowercase();
        }
        self.color(path, color)
    }
}
