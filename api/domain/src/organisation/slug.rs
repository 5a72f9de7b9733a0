//! Names in addresses: `/organisations/analytical-engines`.

use std::fmt;

/// Most characters of a slug.
pub const MAX_SLUG_LENGTH: usize = 40;
/// Fewest characters of a slug.
const MIN_SLUG_LENGTH: usize = 2;
/// What the page's own addresses have in the place of a slug.
const RESERVED: &[&str] = &["new"];
/// What a name becomes that has no letter which a slug could have.
const NAMELESS: &str = "organisation";

/// Why a text is no slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlugFault {
    /// Nothing was given.
    #[error("a name for addresses is needed, such as analytical-engines")]
    Missing,
    /// More or fewer characters than there may be.
    #[error("a name for addresses has {MIN_SLUG_LENGTH} to {MAX_SLUG_LENGTH} characters")]
    Length,
    /// Characters that may not stand in it, or not there.
    #[error(
        "a name for addresses has lower-case letters from a to z, digits, and single hyphens between them"
    )]
    Malformed,
    /// A word that the page needs for itself.
    #[error("this name is needed by the page itself; choose another")]
    Reserved,
}

/// Lower-case ASCII letters, digits and single hyphens between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slug(String);

impl Slug {
    /// Reads a slug that somebody chose; surrounding blanks and capitals are forgiven.
    ///
    /// # Errors
    /// [`SlugFault`] says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, SlugFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(SlugFault::Missing);
        }
        if !(MIN_SLUG_LENGTH..=MAX_SLUG_LENGTH).contains(&text.len()) {
            return Err(SlugFault::Length);
        }
        let text = text.to_ascii_lowercase();
        let is_word = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if !text.split('-').all(is_word) {
            return Err(SlugFault::Malformed);
        }
        if RESERVED.contains(&text.as_str()) {
            return Err(SlugFault::Reserved);
        }
        Ok(Self(text))
    }

    /// The slug that a name suggests: `Café Zürich & Söhne` becomes `cafe-zurich-sohne`.
    pub fn suggest(name: &str) -> Self {
        let mut slug = String::new();
        for letter in name.chars().flat_map(char::to_lowercase) {
            match plain(letter) {
                Some(text) => slug.push_str(text),
                None if letter.is_ascii_lowercase() || letter.is_ascii_digit() => slug.push(letter),
                None if !slug.is_empty() && !slug.ends_with('-') && letter != '\'' => slug.push('-'),
                None => {}
            }
            if slug.len() >= MAX_SLUG_LENGTH {
                break;
            }
        }
        slug.truncate(MAX_SLUG_LENGTH);
        Self::parse(slug.trim_end_matches('-')).unwrap_or_else(|_| Self(NAMELESS.to_owned()))
    }

    /// The same with an ending that sets it apart from others: letters and digits in lower case.
    #[must_use]
    pub fn with_ending(&self, ending: &str) -> Self {
        let room = MAX_SLUG_LENGTH - 1 - ending.len().min(MAX_SLUG_LENGTH - 1);
        let kept = self.0[..self.0.len().min(room)].trim_end_matches('-');
        Self(format!("{kept}-{ending}"))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Letters of the languages written in Latin script, without their marks.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ļ' | 'ł' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ò'..='ö' | 'ø' | 'ő' | 'ō' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ű' | 'ů' | 'ū' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ž' | 'ż' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_slug() {
        for (text, slug) in [("acme", "acme"), (" Acme-2 ", "acme-2"), ("4you", "4you"), ("a1", "a1")] {
            assert_eq!(Slug::parse(text).map(|slug| slug.0), Ok(slug.to_owned()));
        }
        let long = "a".repeat(41);
        for (text, fault) in [
            (" ", SlugFault::Missing),
            ("a", SlugFault::Length),
            (long.as_str(), SlugFault::Length),
            ("a--b", SlugFault::Malformed),
            ("-ab", SlugFault::Malformed),
            ("ab-", SlugFault::Malformed),
            ("a_b", SlugFault::Malformed),
            ("a/b", SlugFault::Malformed),
            ("zürich", SlugFault::Malformed),
            ("New", SlugFault::Reserved),
        ] {
            assert_eq!(Slug::parse(text), Err(fault), "{text:?}");
        }
    }

    #[test]
    fn what_a_name_suggests() {
        for (name, slug) in [
            ("Analytical Engines", "analytical-engines"),
            ("Café Zürich & Söhne", "cafe-zurich-sohne"),
            ("O'Brien's", "obriens"),
            ("  --Łódź--  ", "lodz"),
            ("株式会社", "organisation"),
            ("New", "organisation"),
            ("ẞ", "ss"),
        ] {
            assert_eq!(Slug::suggest(name).as_str(), slug, "{name}");
        }
        let long = Slug::suggest(&"long name ".repeat(30));
        assert!(long.as_str().len() <= MAX_SLUG_LENGTH && Slug::parse(long.as_str()) == Ok(long));
    }

    #[test]
    fn an_ending_fits_in() {
        assert_eq!(Slug::suggest("Acme").with_ending("2x7k").as_str(), "acme-2x7k");
        let long = Slug::suggest(&"a".repeat(99)).with_ending("2x7k");
        assert_eq!((long.as_str().len(), Slug::parse(long.as_str())), (MAX_SLUG_LENGTH, Ok(long)));
    }
}
