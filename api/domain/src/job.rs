//! Work for the worker, as operators see it.

use crate::ids;

/// Longest text that is shown, in characters.
const LONGEST: usize = 500;
/// From so many letters and digits in a row on, a text may be a secret.
const SECRET: usize = 24;
/// What stands for what is left out.
const LEFT_OUT: &str = "…";

/// Why a job failed, fit to be shown to an operator: without addresses, without what stood in quotes (values of somebody's data;
/// names of constraints and columns stay), without the paths of URLs, and without what may be a secret. Other servers write some of
/// these texts, so what cannot be told apart is left out. At most 500 characters, in one line.
pub fn shown_error(error: &str) -> String {
    // What is cut off is not read either: a text may be as long as its writer liked.
    let text: String =
        error.chars().take(4 * LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let unquoted = without_quoted(&text);
    let words: Vec<String> = unquoted.split_whitespace().map(without_secrets).collect();
    let shown = words.join(" ");
    match shown.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}{LEFT_OUT}", &shown[..end]),
        None => shown,
    }
}

/// Leaves out what stands in double quotes, but for names such as `jobs_state_check`.
fn without_quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, part) in text.split('"').enumerate() {
        if index > 0 {
            out.push('"');
        }
        out.push_str(if index % 2 == 0 || is_name(part) { part } else { LEFT_OUT });
    }
    out
}

/// Whether this is what a table, a column or a constraint may be called, and hardly anything else.
fn is_name(text: &str) -> bool {
    text.contains('_') && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// The word as it may be shown.
fn without_secrets(word: &str) -> String {
    if word.contains('@') {
        return LEFT_OUT.to_owned();
    }
    if let Some((scheme, rest)) = word.split_once("://") {
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let path = if end < rest.len() { "/…" } else { "" };
        return format!("{scheme}://{}{path}", &rest[..end]);
    }
    let (mut out, mut rest) = (String::with_capacity(word.len()), word);
    while !rest.is_empty() {
        let end = rest.find(|c: char| !is_of_secret(c)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        out.push_str(if may_be_secret(run) { LEFT_OUT } else { run });
        let next = after.chars().next().map_or(0, char::len_utf8);
        out.push_str(&after[..next]);
        rest = &after[next..];
    }
    out
}

/// What secrets are written in: base 16, 32, 64, and the dots of a JWT.
fn is_of_secret(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+' | '/' | '=' | '.')
}

/// Whether this is long and has digits among its letters; ids of ours are no secrets.
fn may_be_secret(run: &str) -> bool {
    let run = run.trim_end_matches(['.', '-']);
    run.len() >= SECRET && run.bytes().any(|b| b.is_ascii_digit()) && ids::split(run).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_of_anybody_is_shown_as_it_is() {
        for text in [
            "the worker cal3-0193 died or lost its connection",
            "duplicate key value violates unique constraint \"jobs_pkey\"",
            "the run run_01h455vb4pex5vsknk084sn02q is not due",
            "the mail server did not take it, for now: Connection error: Connection refused (os error 111)",
            "this version knows no job of kind fly",
            "it ran longer than an hour",
        ] {
            assert_eq!(shown_error(text), text);
        }
    }

    #[test]
    fn what_may_be_somebodys_is_left_out() {
        for (text, shown) in [
            ("550 5.1.1 <bob@example.org>: no such user", "550 5.1.1 … no such user"),
            (
                "invalid type: string \"Lunch with Bob\", expected u8",
                "invalid type: string \"…\", expected u8",
            ),
            ("it panicked: Err(\"Bob and so on", "it panicked: Err(\"…"),
            (
                "GET https://hooks.example.org/T0/secret?key=1 failed",
                "GET https://hooks.example.org/… failed",
            ),
            ("at https://hooks.example.org", "at https://hooks.example.org"),
            ("token=cal3_4kd92mvn2pqx84hd72kslq0f, refused", "…, refused"),
            ("key 0123456789abcdef0123456789abcdef.", "key …"),
            ("two\r\nlines\tand a tab", "two lines and a tab"),
        ] {
            assert_eq!(shown_error(text), shown, "{text}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let shown = shown_error(&"ő ".repeat(9_000));
        assert_eq!(shown.chars().count(), LONGEST + 1);
        assert!(shown.ends_with(LEFT_OUT));
    }
}
