//! The file: a tar of `cal3.json` (what this is), `tables/NAME/000001.ndjson` and so on (rows, a JSON object a line), and
//! `manifest.json` (how many rows there are, and their hashes) at the end, so that a file that was cut off is known.

use std::io::{Read, Write};

use jiff::Timestamp;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use tar::{Builder, EntryType};

use super::{InstanceError, Manifest};

/// The form that this release writes and reads.
pub const FORMAT: u32 = 1;
/// What the file begins with.
const HEADER: &str = "cal3.json";
/// What it ends with.
const MANIFEST: &str = "manifest.json";
/// Bytes of rows after which a part ends: what is held in memory, and one row.
const PART: usize = 4 << 20;
/// The largest part that is read: rows can be large, but not everything.
const PART_MAX: u64 = 1 << 30;

/// What the file says of itself before its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// [`FORMAT`].
    pub format: u32,
    /// The release that wrote it.
    pub cal3: String,
    /// The number of its newest migration.
    pub schema: i64,
    /// The moment that it shows.
    pub taken_at: Timestamp,
}

/// Writes the file, part by part.
pub(super) struct Writer<W: Write> {
    tar: Builder<W>,
    seconds: u64,
    part: Vec<u8>,
    number: u32,
}

impl<W: Write> Writer<W> {
    pub(super) fn begin(to: W, header: &Header) -> Result<Self, InstanceError> {
        let seconds = u64::try_from(header.taken_at.as_second()).unwrap_or(0);
        let mut writer = Self { tar: Builder::new(to), seconds, part: Vec::new(), number: 0 };
        writer.append(HEADER, &pretty(header)?)?;
        Ok(writer)
    }

    pub(super) fn row(&mut self, table: &str, line: &str) -> Result<(), InstanceError> {
        self.part.extend_from_slice(line.as_bytes());
        self.part.push(b'\n');
        if self.part.len() >= PART { self.flush(table) } else { Ok(()) }
    }

    pub(super) fn end_table(&mut self, table: &str) -> Result<(), InstanceError> {
        if !self.part.is_empty() {
            self.flush(table)?;
        }
        self.number = 0;
        Ok(())
    }

    pub(super) fn end(mut self, manifest: &Manifest) -> Result<(), InstanceError> {
        self.append(MANIFEST, &pretty(manifest)?)?;
        Ok(self.tar.into_inner()?.flush()?)
    }

    fn flush(&mut self, table: &str) -> Result<(), InstanceError> {
        self.number += 1;
        let part = std::mem::take(&mut self.part);
        self.append(&format!("tables/{table}/{:06}.ndjson", self.number), &part)?;
        self.part = part;
        self.part.clear();
        Ok(())
    }

    fn append(&mut self, path: &str, content: &[u8]) -> Result<(), InstanceError> {
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o600);
        header.set_mtime(self.seconds);
        header.set_size(content.len() as u64);
        Ok(self.tar.append_data(&mut header, path, content)?)
    }
}

fn pretty(value: &impl Serialize) -> Result<Vec<u8>, InstanceError> {
    let mut text = serde_json::to_vec_pretty(value).map_err(std::io::Error::from)?;
    text.push(b'\n');
    Ok(text)
}

/// Reads the file from its beginning to its end, once.
pub struct Archive<R: Read> {
    tar: tar::Archive<R>,
}

/// What comes next in the file.
pub(super) enum Part {
    Header(Header),
    Rows { table: String, lines: String },
    Manifest(Manifest),
}

impl<R: Read> Archive<R> {
    /// Over an open file or pipe.
    pub fn new(from: R) -> Self {
        Self { tar: tar::Archive::new(from) }
    }

    /// The parts in their order: the header, rows, the manifest.
    pub(super) fn parts(
        &mut self,
    ) -> Result<impl Iterator<Item = Result<Part, InstanceError>>, InstanceError> {
        let entries = self.tar.entries().map_err(unreadable)?;
        Ok(entries.map(|entry| read(entry.map_err(unreadable)?)))
    }
}

fn read<R: Read>(entry: tar::Entry<'_, R>) -> Result<Part, InstanceError> {
    let size = entry.size();
    let path = entry.path().map_err(unreadable)?.to_string_lossy().into_owned();
    if entry.header().entry_type() != EntryType::Regular || size > PART_MAX {
        return Err(InstanceError::Broken(format!("{path} is not a part of one")));
    }
    let mut text = String::new();
    entry.take(size).read_to_string(&mut text).map_err(unreadable)?;
    if text.len() as u64 != size {
        return Err(InstanceError::Broken(format!("it ends in the middle of {path}")));
    }
    match path.as_str() {
        HEADER => Ok(Part::Header(parse(&path, &text)?)),
        MANIFEST => Ok(Part::Manifest(parse(&path, &text)?)),
        _ => match path.strip_prefix("tables/").and_then(|rest| rest.split_once('/')) {
            Some((table, _)) => Ok(Part::Rows { table: table.to_owned(), lines: text }),
            None => Err(InstanceError::Broken(format!("{path} is not a part of one"))),
        },
    }
}

fn parse<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, InstanceError> {
    serde_json::from_str(text)
        .map_err(|error| InstanceError::Broken(format!("{path} cannot be read: {error}")))
}

fn unreadable(error: std::io::Error) -> InstanceError {
    InstanceError::Broken(error.to_string())
}
