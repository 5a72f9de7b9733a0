//! Comma-separated values (RFC 4180), safe to open with a spreadsheet.

/// Appends a record of these fields, with its line end.
///
/// What a spreadsheet would take for a formula gets an apostrophe before it: much of what is exported was written by others
/// than those who open it.
///
/// ```
/// let mut out = String::new();
/// cal3_domain::csv::record(["K7Q4-9XD2", "Lunch, with \"them\"", "=1+1"], &mut out);
/// assert_eq!(out, "K7Q4-9XD2,\"Lunch, with \"\"them\"\"\",\"'=1+1\"\r\n");
/// ```
pub fn record<S: AsRef<str>>(fields: impl IntoIterator<Item = S>, out: &mut String) {
    for (index, field) in fields.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str(&quoted(field.as_ref()));
    }
    out.push_str("\r\n");
}

/// A field as RFC 4180 section 2 writes it. What would begin a formula is guarded not only where the field begins: a
/// spreadsheet that takes another character for what separates, or leaves quotes aside, begins cells elsewhere.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    let mut before = None;
    for c in text.chars() {
        let begins = match before {
            None => matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r'),
            Some(';' | ',' | '\t' | '\r' | '\n' | '"' | '\'') => matches!(c, '=' | '+' | '-' | '@'),
            Some(_) => false,
        };
        if begins {
            out.push('\'');
        }
        out.push(c);
        if c == '"' {
            out.push(c);
        }
        before = Some(c);
    }
    // A guard stands in quotes, too.
    if out.len() > text.len() || text.contains([',', '\r', '\n']) { format!("\"{out}\"") } else { out }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn fields_are_quoted_and_no_formula() {
        for (text, field) in [
            ("", ""),
            ("SIGN_IN", "SIGN_IN"),
            ("a,b", "\"a,b\""),
            ("say \"hi\"\r\n", "\"say \"\"hi\"\"\r\n\""),
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
            ("@sum", "\"'@sum\""),
            ("-1", "\"'-1\""),
            ("Mozilla/5.0 (X11; Linux; rv:1.0-2) a+b=c", "Mozilla/5.0 (X11; Linux; rv:1.0-2) a+b=c"),
            ("x;=cmd|' /C calc'!A0", "\"x;'=cmd|' /C calc'!A0\""),
            ("x,+1\t-1\n@a\r=b", "\"x,'+1\t'-1\n'@a\r'=b\""),
            ("{\"email\":\"=a@b.c\"}", "\"{\"\"email\"\":\"\"'=a@b.c\"\"}\""),
        ] {
            assert_eq!(quoted(text), field);
        }
    }
}
