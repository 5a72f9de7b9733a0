//! A letter's blocks as plain text and as HTML. The only place that writes either, and so the only one that escapes.

use super::{Block, Letter};

/// Lines of text are no longer than this where words allow it.
const WIDTH: usize = 76;

/// The letter as plain text; `home` is where the installation is.
pub(super) fn text(letter: &Letter, home: &str) -> String {
    let mut out = String::new();
    for block in &letter.body {
        match block {
            Block::Text(text) | Block::Note(text) => out += &wrap(text),
            // An address is never broken: it is to be copied.
            Block::Link { label, url } => {
                out += &format!("{}\n{}", wrap(&format!("{label}:")), one_line(url))
            }
            Block::Facts(facts) => {
                let width = facts.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0) + 1;
                let lines: Vec<_> = facts
                    .iter()
                    .map(|(name, value)| {
                        format!("  {:<width$} {}", format!("{}:", one_line(name)), one_line(value))
                    })
                    .collect();
                out += &lines.join("\n");
            }
        }
        out += "\n\n";
    }
    out += &format!("-- \n{}\n", signature(home));
    out
}

/// The letter as an HTML document that needs nothing from elsewhere: no images, no fonts, nothing that tells that it
/// was read.
pub(super) fn html(letter: &Letter, home: &str) -> String {
    let mut body = String::new();
    for block in &letter.body {
        body += &match block {
            Block::Text(text) => format!("<p style=\"margin:0 0 16px\">{}</p>\n", escape(text)),
            Block::Note(text) => {
                format!("<p style=\"margin:0 0 16px;font-size:13px;color:#5b6472\">{}</p>\n", escape(text))
            }
            Block::Link { label, url } => {
                let (label, url) = (escape(label), escape(&one_line(url)));
                format!(
                    "<p style=\"margin:0 0 8px\"><a href=\"{url}\" style=\"display:inline-block;padding:10px 18px;border-radius:8px;background:#2456c7;color:#ffffff;font-weight:600;text-decoration:none\">{label}</a></p>\n\
                     <p style=\"margin:0 0 16px;font-size:13px;color:#5b6472;word-break:break-all\">{url}</p>\n"
                )
            }
            Block::Facts(facts) => {
                let rows: String = facts
                    .iter()
                    .map(|(name, value)| {
                        format!(
                            "<tr><th scope=\"row\" style=\"text-align:left;font-weight:400;color:#5b6472;padding:2px 16px 2px 0;vertical-align:top\">{}</th><td style=\"padding:2px 0\">{}</td></tr>\n",
                            escape(name),
                            escape(value)
                        )
                    })
                    .collect();
                format!(
                    "<table role=\"presentation\" style=\"border-collapse:collapse;margin:0 0 16px\">\n{rows}</table>\n"
                )
            }
        };
    }
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>\n\
         <body style=\"margin:0;padding:24px 12px;background:#f4f5f7;color:#1c2430;font:15px/1.5 system-ui,sans-serif\">\n\
         <div style=\"max-width:560px;margin:0 auto;padding:28px;border-radius:12px;background:#ffffff\">\n{body}</div>\n\
         <p style=\"max-width:560px;margin:16px auto 0;font-size:13px;color:#5b6472\">{signature}</p>\n</body>\n</html>\n",
        title = escape(&letter.subject),
        signature = escape(&signature(home)),
    )
}

/// Who sent it: the product, and which installation of it.
fn signature(home: &str) -> String {
    if home.is_empty() { "Cal3".to_owned() } else { format!("Cal3 at {home}") }
}

/// As text of HTML, in an element or in a quoted attribute. Line breaks stay, as spaces.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Without anything that would begin another line.
pub(super) fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect()
}

/// One paragraph in lines of at most [`WIDTH`] characters, broken between words.
fn wrap(text: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let width = word.chars().count();
        if length > 0 && length + 1 + width > WIDTH {
            out.push('\n');
            length = 0;
        } else if length > 0 {
            out.push(' ');
            length += 1;
        }
        out += word;
        length += width;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Mailbox;

    fn letter(name: &str) -> Letter {
        let to = Mailbox { name: name.to_owned(), address: "ada@example.org".to_owned() };
        let body = vec![
            Block::text(format!("Hello {name},")),
            Block::link(format!("Go, {name}"), format!("https://cal.example.org/x?a=1&b=\"{name}\"")),
            Block::Facts(vec![("Who".to_owned(), name.to_owned()), ("Longer".to_owned(), "2".to_owned())]),
            Block::note(name),
        ];
        Letter::new(to, format!("About {name}"), body)
    }

    #[test]
    fn nothing_that_is_said_becomes_markup() {
        let page = html(&letter("<img src=x onerror=\"alert('1')\">&amp;"), "https://cal.example.org");
        assert!(!page.contains("<img") && !page.contains("'1'"), "{page}");
        assert_eq!(
            page.matches("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;").count(),
            7
        );
        assert!(page.contains("<title>About &lt;img"), "{page}");
        assert!(
            !page.contains("http://") && !page.contains("<script") && !page.contains("<link"),
            "nothing is fetched"
        );
    }

    #[test]
    fn text_is_wrapped_between_words_and_addresses_are_whole() {
        let url = format!("https://cal.example.org/confirm#{}", "x".repeat(120));
        let to = Mailbox { name: String::new(), address: "a@b".to_owned() };
        let body = vec![Block::text("word ".repeat(40)), Block::link("Confirm", &url)];
        let text = text(&Letter::new(to, "s", body), "");
        assert!(
            text.lines().filter(|line| !line.contains(&url)).all(|line| line.chars().count() <= WIDTH),
            "{text}"
        );
        assert!(text.contains(&format!("Confirm:\n{url}\n")), "{text}");
        assert!(text.ends_with("\n-- \nCal3\n"));
    }

    #[test]
    fn facts_stand_in_columns_and_lines_stay_lines() {
        let text = text(&letter("Ada\r\nBcc: x"), "https://cal.example.org");
        assert!(text.contains("  Who:    Ada  Bcc: x\n  Longer: 2\n"), "{text}");
        assert!(text.contains("Hello Ada Bcc: x,"), "{text}");
    }
}
