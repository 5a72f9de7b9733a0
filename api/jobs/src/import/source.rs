//! The file of an import as a stream of its components.

use std::collections::VecDeque;

use cal3_app::{
    App,
    import::{Stopped, content_after},
};
use cal3_domain::{
    ical::{Item, Limits, ParseError, Parser},
    ids::ImportId,
};
use cal3_store::import::Import;

/// Bytes that are parsed at a time: bounds what lies between the parser and its reader.
const PUSH: usize = 64 << 10;

/// Why there is no next component.
pub(super) enum Broken {
    Stopped(Stopped),
    Parse(ParseError),
}

impl From<Stopped> for Broken {
    fn from(stopped: Stopped) -> Self {
        Self::Stopped(stopped)
    }
}

pub(super) struct Source<'a> {
    app: &'a App,
    id: ImportId,
    size: i64,
    parser: Option<Parser>,
    chunk: Vec<u8>,
    /// How much of the chunk has been parsed.
    parsed: usize,
    /// Bytes of the file before the chunk.
    before: i64,
    ending: VecDeque<Item>,
}

impl<'a> Source<'a> {
    pub(super) fn new(app: &'a App, import: &Import) -> Self {
        let parser = Some(Parser::new(Limits::default()));
        Self {
            app,
            id: import.id,
            size: import.byte_size,
            parser,
            chunk: Vec::new(),
            parsed: 0,
            before: 0,
            ending: VecDeque::new(),
        }
    }

    /// Bytes of the file that have been parsed.
    pub(super) fn offset(&self) -> i64 {
        self.before + i64::try_from(self.parsed).unwrap_or(0)
    }

    /// The next component; `None` at the end of the file.
    pub(super) async fn next(&mut self) -> Result<Option<Item>, Broken> {
        loop {
            let Some(parser) = &mut self.parser else { return Ok(self.ending.pop_front()) };
            if let Some(item) = parser.next_item() {
                return Ok(Some(item));
            }
            if self.parsed < self.chunk.len() {
                let end = self.chunk.len().min(self.parsed + PUSH);
                parser.push(&self.chunk[self.parsed..end]).map_err(Broken::Parse)?;
                self.parsed = end;
                // A large file must not keep other tasks of this thread waiting.
                tokio::task::yield_now().await;
                continue;
            }
            self.before = self.offset();
            (self.chunk, self.parsed) = (Vec::new(), 0);
            match content_after(self.app, self.id, self.before).await? {
                Some(chunk) => self.chunk = chunk,
                // The bytes go when an import ends.
                None if self.before < self.size => return Err(Stopped::Ended.into()),
                None => {
                    if let Some(mut parser) = self.parser.take() {
                        parser.finish().map_err(Broken::Parse)?;
                        while let Some(item) = parser.next_item() {
                            self.ending.push_back(item);
                        }
                    }
                }
            }
        }
    }
}
