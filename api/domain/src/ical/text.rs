//! The TEXT value (RFC 5545 §3.3.11), parameter values (RFC 6868) and bytes that are not UTF-8.

use std::borrow::Cow;

/// Undoes the escapes of a TEXT value: `\\`, `\;`, `\,`, `\n`, `\N`. A backslash before anything else is kept as it is.
pub fn unescape_text(value: &str) -> Cow<'_, str> {
    if !value.contains('\\') {
        return Cow::Borrowed(value);
    }
    let mut text = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match chars.next() {
            Some('n' | 'N') => text.push('\n'),
            // `\:` and `\"` are not escapes, but old writers made them.
            Some(escaped @ ('\\' | ';' | ',' | ':' | '"')) => text.push(escaped),
            Some(other) => {
                text.push('\\');
                text.push(other);
            }
            None => text.push('\\'),
        }
    }
    Cow::Owned(text)
}

/// Writes text as a TEXT value: backslash, semicolon, comma and line ends escaped, other control characters left out.
pub fn escape_text(text: &str, out: &mut String) {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\n' => out.push_str("\\n"),
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push_str("\\n");
                }
            }
            '\t' => out.push('\t'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

/// Splits a list of TEXT values at its unescaped commas and undoes the escapes of each.
pub fn split_text_list(value: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, byte) in value.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b',' => {
                parts.push(unescape_text(&value[start..at]).into_owned());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(unescape_text(&value[start..]).into_owned());
    parts
}

/// Decodes a parameter value: `^n`, `^'` and `^^` (RFC 6868). Quotes have to be off already.
pub fn decode_param(value: &str) -> Cow<'_, str> {
    if !value.contains('^') {
        return Cow::Borrowed(value);
    }
    let mut text = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        let decoded = match (c, chars.peek()) {
            ('^', Some('n')) => '\n',
            ('^', Some('\'')) => '"',
            ('^', Some('^')) => '^',
            _ => {
                text.push(c);
                continue;
            }
        };
        chars.next();
        text.push(decoded);
    }
    Cow::Owned(text)
}

/// Writes a parameter value: encoded (RFC 6868) and quoted where its characters demand it.
pub fn encode_param(text: &str, out: &mut String) {
    let quoted = text.contains([':', ';', ',']);
    if quoted {
        out.push('"');
    }
    for c in text.chars() {
        match c {
            '^' => out.push_str("^^"),
            '"' => out.push_str("^'"),
            '\n' => out.push_str("^n"),
            '\t' => out.push('\t'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    if quoted {
        out.push('"');
    }
}

/// What was mended while a line's bytes were made into text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Mended {
    /// The bytes were not UTF-8 and were read as Windows-1252.
    pub(super) not_utf8: bool,
    /// Control characters were taken out.
    pub(super) control: bool,
}

/// Makes a line's bytes into text. Bytes that are not UTF-8 are read as Windows-1252 (the superset of latin-1 that
/// writers who do not say mean); control characters other than the tab are taken out.
pub(super) fn decode_line(bytes: &[u8]) -> (Cow<'_, str>, Mended) {
    let mut mended = Mended::default();
    let mut text = match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            mended.not_utf8 = true;
            Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect())
        }
    };
    // Summed without a branch so that the scan is vectorised: nearly every line is clean.
    if bytes
        .iter()
        .fold(0_u8, |found, b| found | u8::from((*b < 0x20) & (*b != b'\t')) | u8::from(*b == 0x7f))
        != 0
    {
        mended.control = true;
        text = Cow::Owned(text.chars().filter(|c| *c == '\t' || !c.is_ascii_control()).collect());
    }
    (text, mended)
}

fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_escapes_are_undone_and_written() {
        assert_eq!(unescape_text(r"a\, b\; c\\ d\ne\Nf\x"), "a, b; c\\ d\ne\nf\\x");
        assert_eq!(unescape_text("plain"), "plain");
        assert_eq!(unescape_text("end\\"), "end\\");
        let mut out = String::new();
        escape_text("a, b; c\\ d\ne\r\nf\u{0}", &mut out);
        assert_eq!(out, r"a\, b\; c\\ d\ne\nf");
    }

    #[test]
    fn a_text_list_is_split_at_bare_commas_only() {
        assert_eq!(split_text_list(r"A,B\,C,D\\,E"), ["A", "B,C", "D\\", "E"]);
        assert_eq!(split_text_list(""), [""]);
    }

    #[test]
    fn parameters_follow_rfc_6868() {
        assert_eq!(decode_param("George Herman ^'Babe^' Ruth^n^^ ^x"), "George Herman \"Babe\" Ruth\n^ ^x");
        let mut out = String::new();
        encode_param("say \"hi\": ^\n", &mut out);
        assert_eq!(out, "\"say ^'hi^': ^^^n\"");
    }

    #[test]
    fn foreign_bytes_are_read_as_windows_1252_and_controls_go() {
        let (text, mended) = decode_line(b"SUMMARY:Caf\xe9 \x80");
        assert_eq!((text.as_ref(), mended), ("SUMMARY:Café €", Mended { not_utf8: true, control: false }));
        let (text, mended) = decode_line("SUM\u{0}MARY:ü\u{7f}\tx".as_bytes());
        assert_eq!((text.as_ref(), mended), ("SUMMARY:ü\tx", Mended { not_utf8: false, control: true }));
    }
}
