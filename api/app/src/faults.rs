//! Checking input whole: every fault is collected, each names its field and what would be right.

use cal3_domain::{account::language_tag, event::limits, time::Zone};

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

    /// The refusal with what was collected.
    pub(crate) fn into_error(self) -> AppError {
        AppError::Invalid(self.0)
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

    /// The categories of an event or a task.
    pub(crate) fn categories(&mut self, categories: &[String]) -> Vec<String> {
        if categories.len() > limits::CATEGORIES {
            let message = format!("Give at most {} categories.", limits::CATEGORIES);
            self.add(UserErrorCode::TooLarge, "categories", message);
            return Vec::new();
        }
        let each = categories.iter().enumerate();
        each.map(|(i, category)| self.line(&format!("categories.{i}"), category, limits::CATEGORY)).collect()
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

    /// A language tag of BCP 47.
    pub(crate) fn locale(&mut self, path: &str, tag: &str) -> String {
        language_tag(tag).unwrap_or_else(|_| {
            self.add(
                UserErrorCode::Invalid,
                path,
                "Give a language tag of BCP 47, such as \"en\" or \"de-AT\".",
            );
            String::new()
        })
    }

    /// A colour: `#rrggbb`, in lower case afterwards.
    pub(crate) fn color(&mut self, path: &str, color: &str) -> String {
        let digits = color.strip_prefix('#').unwrap_or("");
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            self.add(UserErrorCode::Invalid, path, "Give a colour as #rrggbb, such as \"#3b82f6\".");
        }
        color.to_ascii_lowercase().chars().take(7).collect()
    }

    /// An emoji, which may be put together of several code points; an empty text counts as none.
    pub(crate) fn icon(&mut self, path: &str, icon: Option<&str>) -> Option<String> {
        let icon = icon.map(str::trim).filter(|icon| !icon.is_empty())?;
        // Joiners, variation selectors and the tags of flags are parts of emoji; letters and what turns text around are not.
        let is_part = |c: char| {
            let turns =
                matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            !(turns || c.is_alphabetic() || c.is_control() || c.is_whitespace())
        };
        let is_emoji = icon.len() <= 40
            && icon.chars().count() <= 10
            && icon.chars().all(is_part)
            && icon.chars().any(|c| u32::from(c) > 0x2000);
        if !is_emoji {
            self.add(UserErrorCode::Invalid, path, "Give one emoji, such as \"\u{1f3e0}\".");
        }
        Some(icon.chars().take(10).collect())
    }

    /// A colour as [`Self::color`], or a CSS3 colour name as iCalendar has it (RFC 7986 section 5.9).
    pub(crate) fn event_color(&mut self, path: &str, color: &str) -> String {
        if !color.is_empty() && color.len() <= 32 && color.bytes().all(|b| b.is_ascii_alphabetic()) {
            return color.to_ascii_lowercase();
        }
        self.color(path, color)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_an_emoji() {
        for right in ["🏠", "👩‍💻", "🇭🇺", "1️⃣", "☎️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", " 🎂 "]
        {
            let mut faults = Faults::default();
            assert_eq!(faults.icon("icon", Some(right)).as_deref(), Some(right.trim()));
            assert!(faults.check().is_ok(), "{right}");
        }
        for wrong in ["A", "home", "<b>", "🏠 🏠", "\u{202e}🏠", "🏠\n🏠", "12", &"🏠".repeat(11)]
        {
            let mut faults = Faults::default();
            faults.icon("icon", Some(wrong));
            assert!(faults.check().is_err(), "{wrong:?}");
        }
        assert_eq!(Faults::default().icon("icon", Some("")), None);
    }
}
