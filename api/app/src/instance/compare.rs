//! Whether two instances hold the same.

use std::{collections::BTreeMap, fmt};

use super::{Manifest, TableDigest};

/// In what two instances differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Their schemas are not the same, so that their rows cannot be compared.
    Schema {
        /// The number of the newest migration of the first.
        expected: i64,
        /// That of the second.
        found: i64,
    },
    /// Only one has the table.
    Missing {
        /// Its name.
        table: String,
        /// Whether it is the first that has it.
        is_expected: bool,
    },
    /// The numbers of rows are not the same.
    Rows {
        /// The table.
        table: String,
        /// How many rows it has in the first.
        expected: u64,
        /// How many in the second.
        found: u64,
    },
    /// As many rows, but not the same.
    Content {
        /// The table.
        table: String,
    },
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schema { expected, found } => write!(f, "the schema is {found}, not {expected}"),
            Self::Missing { table, is_expected: true } => write!(f, "{table} is missing"),
            Self::Missing { table, is_expected: false } => write!(f, "{table} was not there"),
            Self::Rows { table, expected, found } => {
                write!(f, "{table} has {found} rows, not {expected}")
            }
            Self::Content { table } => write!(f, "{table} has other content"),
        }
    }
}

/// In what `found` differs from `expected`; nothing when they are equal.
pub fn compare(expected: &Manifest, found: &Manifest) -> Vec<Difference> {
    if expected.schema != found.schema {
        return vec![Difference::Schema { expected: expected.schema, found: found.schema }];
    }
    let by_name = |manifest: &'_ Manifest| -> BTreeMap<String, TableDigest> {
        manifest.tables.iter().map(|table| (table.name.clone(), table.clone())).collect()
    };
    let (mut expected, found) = (by_name(expected), by_name(found));
    let mut differences = Vec::new();
    for (table, there) in found {
        match expected.remove(&table) {
            None => differences.push(Difference::Missing { table, is_expected: false }),
            Some(here) if here.rows != there.rows => {
                differences.push(Difference::Rows { table, expected: here.rows, found: there.rows });
            }
            Some(here) if here.sha256 != there.sha256 => differences.push(Difference::Content { table }),
            Some(_) => {}
        }
    }
    differences.extend(expected.into_keys().map(|table| Difference::Missing { table, is_expected: true }));
    differences
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(schema: i64, tables: &[(&str, u64, &str)]) -> Manifest {
        let tables = tables.iter().map(|(name, rows, sha256)| TableDigest {
            name: (*name).to_owned(),
            rows: *rows,
            sha256: (*sha256).to_owned(),
        });
        let taken_at = jiff::Timestamp::UNIX_EPOCH;
        Manifest { format: 1, cal3: "0".to_owned(), schema, taken_at, tables: tables.collect() }
    }

    #[test]
    fn every_kind_of_difference_is_told() {
        let expected = manifest(1, &[("a", 1, "x"), ("b", 2, "y"), ("c", 3, "z"), ("d", 4, "w")]);
        assert!(compare(&expected, &expected).is_empty());
        let found = manifest(1, &[("a", 1, "x"), ("b", 3, "y"), ("c", 3, "other"), ("e", 0, "")]);
        let told: Vec<String> = compare(&expected, &found).iter().map(ToString::to_string).collect();
        assert_eq!(told, ["b has 3 rows, not 2", "c has other content", "e was not there", "d is missing"]);
        let told = compare(&expected, &manifest(2, &[]));
        assert_eq!(told, [Difference::Schema { expected: 1, found: 2 }]);
    }
}
