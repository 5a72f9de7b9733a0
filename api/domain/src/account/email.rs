//! Addresses of electronic mail, as people write them into a form: a `local@domain` of RFC 5321 without quoting,
//! comments and address literals; UTF-8 as RFC 6531 allows.

use std::fmt;

/// Most octets that an address may have (RFC 5321 section 4.5.3.1.3, without the angle brackets).
pub const MAX_EMAIL_LENGTH: usize = 254;

/// Why a text is not an acceptable address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailFault {
    /// Nothing was given.
    #[error("an e-mail address is needed, such as ada@example.org")]
    Missing,
    /// More than [`MAX_EMAIL_LENGTH`] octets.
    #[error("an e-mail address has at most {MAX_EMAIL_LENGTH} octets")]
    TooLong,
    /// No `@`, or nothing before it, or something that may not stand there.
    #[error("this is not an e-mail address; one looks like ada@example.org")]
    Malformed,
    /// What follows the `@` is not a host name.
    #[error("what follows the @ is not a domain; one looks like example.org")]
    Domain,
}

/// An acceptable address, in Unicode as written, surrounding blanks removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address from a form.
    ///
    /// # Errors
    /// [`EmailFault`] says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, EmailFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(EmailFault::Missing);
        }
        if text.len() > MAX_EMAIL_LENGTH {
            return Err(EmailFault::TooLong);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(EmailFault::Malformed)?;
        if !is_local_part(local) {
            return Err(EmailFault::Malformed);
        }
        if !is_domain(domain) {
            return Err(EmailFault::Domain);
        }
        Ok(Self(text.to_owned()))
    }

    /// The address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form by which addresses are compared and counted: lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A dot-atom of at most 64 octets (RFC 5321 section 4.1.2), with the UTF-8 of RFC 6531 section 3.3.
fn is_local_part(text: &str) -> bool {
    text.len() <= 64
        && text.split('.').all(|atom| {
            !atom.is_empty()
                && atom.chars().all(|c| {
                    c.is_ascii_alphanumeric()
                        || "!#$%&'*+-/=?^_`{|}~".contains(c)
                        || (!c.is_ascii() && c.is_alphanumeric())
                })
        })
}

/// Labels of letters, digits and inner hyphens (RFC 1123 section 2.1); a single label is a host of the intranet.
fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    text.split('.').all(label)
        && !text.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_and_unusual_addresses_are_accepted() {
        for text in [
            "ada@example.org",
            "  ada@example.org\t",
            "Ada.Lovelace+cal3@Example.ORG",
            "o'brien@example.co.uk",
            "root@localhost",
            "demo@cal3.local",
            "用户@例え.jp",
            "jürgen@bücher.example",
            "x@xn--bcher-kva.example",
            "a_b-c=d@1und1.de",
        ] {
            let parsed = EmailAddress::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!(parsed.as_str(), text.trim());
        }
    }

    #[test]
    fn what_is_no_address_is_refused_with_its_reason() {
        let long_local = format!("{}@example.org", "a".repeat(65));
        let long = format!("ada@{}.org", "a.".repeat(130));
        let long_label = format!("ada@{}.org", "a".repeat(64));
        for (text, fault) in [
            ("", EmailFault::Missing),
            (" \n ", EmailFault::Missing),
            ("ada", EmailFault::Malformed),
            ("@example.org", EmailFault::Malformed),
            ("a b@example.org", EmailFault::Malformed),
            ("a\u{0}b@example.org", EmailFault::Malformed),
            ("a\nBcc: x@example.org", EmailFault::Malformed),
            (".ada@example.org", EmailFault::Malformed),
            ("ada..l@example.org", EmailFault::Malformed),
            ("a@b@example.org", EmailFault::Malformed),
            ("\"quoted\"@example.org", EmailFault::Malformed),
            ("Ada <ada@example.org>", EmailFault::Malformed),
            (long_local.as_str(), EmailFault::Malformed),
            ("ada@", EmailFault::Domain),
            ("ada@-example.org", EmailFault::Domain),
            ("ada@example-.org", EmailFault::Domain),
            ("ada@example..org", EmailFault::Domain),
            ("ada@exam_ple.org", EmailFault::Domain),
            ("ada@[127.0.0.1]", EmailFault::Domain),
            ("ada@127.0.0.1", EmailFault::Domain),
            (long_label.as_str(), EmailFault::Domain),
            (long.as_str(), EmailFault::TooLong),
        ] {
            assert_eq!(EmailAddress::parse(text), Err(fault), "{text:?}");
        }
    }

    #[test]
    fn addresses_are_compared_without_regard_to_case() {
        let a = EmailAddress::parse("Ada@Example.org").unwrap();
        let b = EmailAddress::parse("aDA@eXAMPLE.ORG").unwrap();
        assert_eq!(a.key(), b.key());
        assert_eq!(a.as_str(), "Ada@Example.org");
    }
}
