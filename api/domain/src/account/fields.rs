//! The other values that a person gives about themselves.

use jiff::tz::TimeZone;

/// Most characters that a name may have.
pub const MAX_NAME_LENGTH: usize = 200;
/// Most characters of a language tag (RFC 5646 section 4.4.1 shows that 35 are enough).
const MAX_TAG_LENGTH: usize = 35;

/// Why a value is not acceptable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FieldFault {
    /// Nothing was given.
    #[error("a name is needed")]
    NameMissing,
    /// More characters than there may be.
    #[error("a name has at most {MAX_NAME_LENGTH} characters")]
    NameTooLong,
    /// Control characters, such as line breaks.
    #[error("a name is one line of text, without control characters")]
    NameMalformed,
    /// Not a language tag.
    #[error("a language tag of BCP 47 is needed, such as en or de-AT")]
    Locale,
    /// Not the name of a zone.
    #[error("no time zone has this name; use one of the IANA database, such as Europe/Berlin")]
    TimeZone,
}

/// A name as it is stored: surrounding blanks removed.
///
/// # Errors
/// [`FieldFault`] when it is empty, too long or more than one line.
pub fn display_name(text: &str) -> Result<String, FieldFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(FieldFault::NameMissing);
    }
    if text.chars().nth(MAX_NAME_LENGTH).is_some() {
        return Err(FieldFault::NameTooLong);
    }
    // U+202A to U+202E and U+2066 to U+2069 reverse the text around a name.
    let forbidden =
        |c: char| c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(forbidden) {
        return Err(FieldFault::NameMalformed);
    }
    Ok(text.to_owned())
}

/// A language tag in the form of RFC 5646 (its shape; whether anyone speaks it is not asked).
///
/// # Errors
/// [`FieldFault::Locale`] when it does not have that form.
pub fn language_tag(text: &str) -> Result<String, FieldFault> {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let shaped = (2..=8).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if shaped && text.len() <= MAX_TAG_LENGTH { Ok(text.to_owned()) } else { Err(FieldFault::Locale) }
}

/// The name of an IANA time zone in the spelling of the database (`europe/berlin` becomes `Europe/Berlin`).
///
/// # Errors
/// [`FieldFault::TimeZone`] when the database has none of this name.
pub fn time_zone_name(text: &str) -> Result<String, FieldFault> {
    // The longest name of the database has 32 characters; longer text is not looked up.
    if text.is_empty() || text.len() > 64 {
        return Err(FieldFault::TimeZone);
    }
    let zone = TimeZone::get(text).map_err(|_| FieldFault::TimeZone)?;
    match zone.iana_name() {
        Some(name) if !zone.is_unknown() => Ok(name.to_owned()),
        _ => Err(FieldFault::TimeZone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(display_name("  Ada Lovelace "), Ok("Ada Lovelace".to_owned()));
        assert_eq!(display_name("李小龍"), Ok("李小龍".to_owned()));
        assert_eq!(display_name(&"ü".repeat(200)).map(|n| n.chars().count()), Ok(200));
        assert_eq!(display_name(&"ü".repeat(201)), Err(FieldFault::NameTooLong));
        assert_eq!(display_name(" \t"), Err(FieldFault::NameMissing));
        assert_eq!(display_name("Ada\nBcc: x"), Err(FieldFault::NameMalformed));
        assert_eq!(display_name("Ada\u{202e}acE"), Err(FieldFault::NameMalformed));
    }

    #[test]
    fn language_tags() {
        for good in ["en", "de-AT", "zh-Hant-TW", "sr-Latn", "es-419", "gsw"] {
            assert_eq!(language_tag(good), Ok(good.to_owned()));
        }
        for bad in ["", "e", "en_US", "en-", "-en", "english_language", "12", "en-a b", "../etc", "en-\u{0}"]
        {
            assert_eq!(language_tag(bad), Err(FieldFault::Locale), "{bad:?}");
        }
    }

    #[test]
    fn zones() {
        assert_eq!(time_zone_name("Europe/Berlin"), Ok("Europe/Berlin".to_owned()));
        assert_eq!(time_zone_name("europe/berlin"), Ok("Europe/Berlin".to_owned()));
        assert_eq!(time_zone_name("UTC"), Ok("UTC".to_owned()));
        let long = "Europe/".repeat(20);
        for bad in [
            "",
            "Europe/Atlantis",
            "W. Europe Standard Time",
            "+02:00",
            "Etc/Unknown",
            "../../etc/passwd",
            &long,
        ] {
            assert_eq!(time_zone_name(bad), Err(FieldFault::TimeZone), "{bad:?}");
        }
    }
}
