//! A first look at a template: its tokens. What this language does not have is refused here, before anything is parsed, so that
//! the parser and all that walks the tree meet expressions of bounded length and nesting only.

use minijinja::machinery::{Span, Token, tokenize};

use super::{TemplateFault, TemplateFaultKind, engine::SYNTAX, limits};

/// Checks the tokens of a template.
///
/// # Errors
/// The first thing that is wrong.
pub(super) fn check(source: &str) -> Result<(), TemplateFault> {
    if source.chars().nth(limits::SOURCE).is_some() {
        return Err(TemplateFault {
            kind: TemplateFaultKind::TooLong,
            line: 1,
            column: 1,
            message: format!("A template has at most {} characters.", limits::SOURCE),
        });
    }
    let mut count = 0;
    let mut before_was_sign = false;
    for token in tokenize(source, false, SYNTAX.clone()) {
        let (token, span) = token.map_err(|error| syntax_error(&error))?;
        count = match token {
            Token::TemplateData(_) | Token::VariableStart | Token::BlockStart => 0,
            _ => count + 1,
        };
        if count > limits::TOKENS {
            let message = format!("A placeholder or tag has at most {} words and signs.", limits::TOKENS);
            return Err(fault(TemplateFaultKind::TooLong, source, span, message));
        }
        let is_sign = matches!(token, Token::Minus);
        if let Some(message) = refused(&token, before_was_sign && is_sign) {
            return Err(fault(TemplateFaultKind::Syntax, source, span, message.to_owned()));
        }
        before_was_sign = is_sign;
    }
    Ok(())
}

fn refused(token: &Token<'_>, doubled: bool) -> Option<&'static str> {
    match token {
        _ if doubled => Some("Two signs in a row have no meaning."),
        Token::Plus | Token::Mul | Token::Div | Token::FloorDiv | Token::Pow | Token::Mod => Some(
            "A template does not compute. To shift an instant use `plus(\"PT30M\")` or `minus(\"PT30M\")`.",
        ),
        Token::Tilde => Some("Write `{{ a }}{{ b }}` for one text after the other."),
        Token::BracketOpen | Token::BracketClose => {
            Some("Name parts with a dot (`event.summary`); take items with `for`, `first` or `last`.")
        }
        Token::BraceOpen | Token::BraceClose => Some("A template makes no records."),
        Token::Int128(_) => Some("This number is too large."),
        _ => None,
    }
}

/// A fault at a place that the tokenizer or the parser names.
pub(super) fn fault(kind: TemplateFaultKind, source: &str, span: Span, message: String) -> TemplateFault {
    let offset =
        source.floor_char_boundary(usize::try_from(span.start_offset).unwrap_or(0).min(source.len()));
    let before = &source[..offset];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    TemplateFault { kind, line: number(line), column: number(column), message }
}

/// What the engine says of a template that it cannot read. It knows the line only.
pub(super) fn syntax_error(error: &minijinja::Error) -> TemplateFault {
    TemplateFault {
        kind: TemplateFaultKind::Syntax,
        line: error.line().and_then(|line| u32::try_from(line).ok()).unwrap_or(1),
        column: 1,
        message: format!("This is not a template: {}.", error.detail().unwrap_or("it cannot be read")),
    }
}
