//! Physical lines to logical ones: unfolding (RFC 5545 §3.1) over a stream of chunks.

use memchr::memchr2;

/// Joins folded lines as the bytes come in.
///
/// A line ends with CR LF, LF or CR. A line that begins with a space or a tab continues the one before; the bytes are
/// joined before they are decoded, because some writers fold inside a UTF-8 character. Empty lines are passed over,
/// also between a line and its continuation, because mail gateways double line ends.
#[derive(Debug)]
pub(super) struct Unfolder {
    line: Vec<u8>,
    /// Number of the physical line on which `line` began, from 1.
    first: u64,
    /// Number of the physical line being read, from 1.
    physical: u64,
    at_line_start: bool,
    after_cr: bool,
    too_long: bool,
    max: usize,
}

/// A logical line, or word of one that was longer than the limit.
pub(super) enum Line<'a> {
    Whole(&'a [u8]),
    TooLong,
}

impl Unfolder {
    pub(super) fn new(max: usize) -> Self {
        Self {
            line: Vec::new(),
            first: 1,
            physical: 1,
            at_line_start: true,
            after_cr: false,
            too_long: false,
            max,
        }
    }

    /// Physical lines seen so far.
    pub(super) fn physical(&self) -> u64 {
        self.physical
    }

    /// Takes a chunk and hands over every logical line that is certain to be complete.
    pub(super) fn push(&mut self, mut chunk: &[u8], mut emit: impl FnMut(Line<'_>, u64)) {
        while let Some(&byte) = chunk.first() {
            if self.after_cr {
                self.after_cr = false;
                if byte == b'\n' {
                    chunk = &chunk[1..];
                    continue;
                }
            }
            if self.at_line_start {
                match byte {
                    b'\r' | b'\n' => {
                        self.physical += 1;
                        self.after_cr = byte == b'\r';
                        chunk = &chunk[1..];
                        continue;
                    }
                    b' ' | b'\t' => chunk = &chunk[1..],
                    _ => {
                        self.flush(&mut emit);
                        self.first = self.physical;
                    }
                }
                self.at_line_start = false;
            }
            let end = memchr2(b'\r', b'\n', chunk);
            let (content, rest) = chunk.split_at(end.unwrap_or(chunk.len()));
            self.append(content);
            chunk = rest;
            if let Some((&newline, rest)) = rest.split_first() {
                self.physical += 1;
                self.after_cr = newline == b'\r';
                self.at_line_start = true;
                chunk = rest;
            }
        }
    }

    /// Hands over the last line, which may lack its line end.
    pub(super) fn finish(&mut self, mut emit: impl FnMut(Line<'_>, u64)) {
        self.flush(&mut emit);
    }

    fn append(&mut self, content: &[u8]) {
        if self.too_long {
            return;
        }
        if self.line.len() + content.len() > self.max {
            self.too_long = true;
            self.line = Vec::new();
        } else {
            self.line.extend_from_slice(content);
        }
    }

    fn flush(&mut self, emit: &mut impl FnMut(Line<'_>, u64)) {
        if self.too_long {
            emit(Line::TooLong, self.first);
        } else if !self.line.is_empty() {
            emit(Line::Whole(&self.line), self.first);
        }
        self.line.clear();
        self.too_long = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfold(chunks: &[&[u8]], max: usize) -> Vec<(String, u64)> {
        let mut lines = Vec::new();
        let mut unfolder = Unfolder::new(max);
        let mut take = |line: Line<'_>, number: u64| {
            lines.push(match line {
                Line::Whole(bytes) => (String::from_utf8(bytes.to_vec()).unwrap(), number),
                Line::TooLong => ("<too long>".to_owned(), number),
            });
        };
        for chunk in chunks {
            unfolder.push(chunk, &mut take);
        }
        unfolder.finish(&mut take);
        lines
    }

    fn owned(lines: &[(&str, u64)]) -> Vec<(String, u64)> {
        lines.iter().map(|(text, number)| ((*text).to_owned(), *number)).collect()
    }

    #[test]
    fn every_line_end_and_every_chunking_gives_the_same_lines() {
        for end in ["\r\n", "\n", "\r"] {
            let text = ["A:1", "B:2", " folded", "\tagain", "", "C:\u{00e9}", ""].join(end);
            let want = owned(&[("A:1", 1), ("B:2foldedagain", 2), ("C:\u{00e9}", 6)]);
            assert_eq!(unfold(&[text.as_bytes()], 100), want, "{end:?}");
            let bytes: Vec<&[u8]> = text.as_bytes().chunks(1).collect();
            assert_eq!(unfold(&bytes, 100), want, "{end:?} byte by byte");
        }
    }

    #[test]
    fn a_utf8_character_split_by_folding_is_whole_again() {
        assert_eq!(unfold(&[b"A:\xc3\r\n \xa9\r\n"], 100), owned(&[("A:\u{e9}", 1)]));
    }

    #[test]
    fn a_doubled_line_end_does_not_cut_a_folded_line() {
        assert_eq!(unfold(&[b"A:one\r\r\n two\r\r\nB:3"], 100), owned(&[("A:onetwo", 1), ("B:3", 5)]));
    }

    #[test]
    fn a_line_over_the_limit_is_told_and_forgotten() {
        let long = format!("A:{}\n {}\nB:2\n", "x".repeat(50), "y".repeat(1 << 20));
        assert_eq!(unfold(&[long.as_bytes()], 100), owned(&[("<too long>", 1), ("B:2", 3)]));
    }
}
