//! Content lines: folding, and nothing in a value that could end its line.

/// Longest physical line without its line end, in bytes (RFC 5545 §3.1).
const MAX_BYTES: usize = 75;

/// Appends one content line, folded, ended by CR LF. Control characters other than the tab are left out, so that no
/// value can begin a line of its own.
pub(super) fn content_line(line: &str, out: &mut String) {
    let mut room = MAX_BYTES;
    for c in line.chars() {
        if c.is_ascii_control() && c != '\t' {
            continue;
        }
        let bytes = c.len_utf8();
        if bytes > room {
            out.push_str("\r\n ");
            room = MAX_BYTES - 1;
        }
        room -= bytes;
        out.push(c);
    }
    out.push_str("\r\n");
}

/// Appends `NAMEparams:value`, where `params` begins with a semicolon or is empty. The value is written as it is.
pub(super) fn property(name: &str, params: &str, value: &str, out: &mut String) {
    let mut line = String::with_capacity(name.len() + params.len() + value.len() + 1);
    line.push_str(name);
    line.push_str(params);
    line.push(':');
    line.push_str(value);
    content_line(&line, out);
}

/// Appends the lines of an unfolded text, each folded.
pub(super) fn text_lines(text: &str, out: &mut String) {
    for line in text.lines().filter(|line| !line.is_empty()) {
        content_line(line, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_at_75_bytes_and_never_inside_a_character() {
        let line = format!("SUMMARY:{}", "äß€😀".repeat(40));
        let mut out = String::new();
        content_line(&line, &mut out);
        assert!(out.ends_with("\r\n"));
        for physical in out.trim_end().split("\r\n") {
            assert!((70..=75).contains(&physical.len()) || out.trim_end().ends_with(physical), "{physical}");
        }
        assert_eq!(out.replace("\r\n ", "").trim_end(), line);
    }

    #[test]
    fn a_line_of_exactly_75_bytes_is_not_folded() {
        let mut out = String::new();
        content_line(&"x".repeat(75), &mut out);
        assert_eq!(out, "x".repeat(75) + "\r\n");
        out.clear();
        content_line(&"x".repeat(76), &mut out);
        assert_eq!(out, "x".repeat(75) + "\r\n x\r\n");
    }

    #[test]
    fn no_value_can_begin_a_line_of_its_own() {
        let mut out = String::new();
        property("URL", "", "http://a\r\nATTENDEE:b\0", &mut out);
        assert_eq!(out, "URL:http://aATTENDEE:b\r\n");
    }
}
