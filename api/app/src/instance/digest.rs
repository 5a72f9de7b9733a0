//! What tells two instances apart: rows and a hash for each table.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// What an instance held at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// The form of the export: [`super::FORMAT`].
    pub format: u32,
    /// The release that wrote it.
    pub cal3: String,
    /// The number of its newest migration.
    pub schema: i64,
    /// The moment.
    pub taken_at: Timestamp,
    /// Its tables, by name.
    pub tables: Vec<TableDigest>,
}

/// What a table held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TableDigest {
    /// Its name.
    pub name: String,
    /// How many rows.
    pub rows: u64,
    /// SHA-256 (hexadecimal) of its rows in the order of the primary key, a line of JSON each.
    pub sha256: String,
}

impl Manifest {
    /// Rows of all tables together.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

/// A table's digest in the making.
pub(super) struct Digesting {
    name: String,
    rows: u64,
    hash: Sha256,
}

impl Digesting {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), rows: 0, hash: Sha256::new() }
    }

    pub(super) fn row(&mut self, line: &str) {
        self.rows += 1;
        self.hash.update(line);
        self.hash.update(b"\n");
    }

    pub(super) fn finish(self) -> TableDigest {
        let sha256 = self.hash.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        TableDigest { name: self.name, rows: self.rows, sha256 }
    }
}
