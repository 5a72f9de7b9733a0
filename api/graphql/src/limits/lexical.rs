//! Looks at a document's text before it is parsed: its length, its tokens, its nesting.

use async_graphql::ServerError;

use super::{DOCUMENT_MAX, NESTING_MAX, TOKENS_MAX, exceeded};

/// Refuses a text that would take the parser too long, or too deep into its stack.
///
/// # Errors
/// `COST_EXCEEDED`, which says what there is too much of.
pub(crate) fn check(document: &str) -> Result<(), ServerError> {
    if document.len() > DOCUMENT_MAX {
        return Err(exceeded(format!("The document has {} octets; at most {DOCUMENT_MAX}.", document.len())));
    }
    let text = document.as_bytes();
    let (mut at, mut tokens, mut depth) = (0, 0_usize, 0_usize);
    while at < text.len() {
        let start = at;
        match text[at] {
            b' ' | b'\t' | b'\r' | b'\n' | b',' => {
                at += 1;
                continue;
            }
            b'#' => {
                at += text[at..].iter().take_while(|b| !matches!(b, b'\n' | b'\r')).count();
                continue;
            }
            b'"' => at = string_end(text, at),
            b'{' | b'[' | b'(' => {
                depth += 1;
                at += 1;
            }
            b'}' | b']' | b')' => {
                depth = depth.saturating_sub(1);
                at += 1;
            }
            b if is_word(b) => at += text[at..].iter().take_while(|b| is_word(**b)).count(),
            _ => at += 1,
        }
        debug_assert!(at > start, "each turn goes on");
        tokens += 1;
        if tokens > TOKENS_MAX {
            return Err(exceeded(format!("The document has more than {TOKENS_MAX} tokens.")));
        }
        if depth > NESTING_MAX {
            return Err(exceeded(format!("The document nests brackets deeper than {NESTING_MAX}.")));
        }
    }
    Ok(())
}

fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.') || !b.is_ascii()
}

/// Where the string that begins at `start` ends: behind its closing quotes, or at the end of the text.
fn string_end(text: &[u8], start: usize) -> usize {
    let block = text[start..].starts_with(b"\"\"\"");
    let mut at = start + if block { 3 } else { 1 };
    while at < text.len() {
        match text[at] {
            b'\\' if block && text[at..].starts_with(b"\\\"\"\"") => at += 4,
            b'\\' if !block => at += 2,
            b'"' if block && text[at..].starts_with(b"\"\"\"") => return at + 3,
            b'"' | b'\n' | b'\r' if !block => return at + 1,
            _ => at += 1,
        }
    }
    text.len()
}
