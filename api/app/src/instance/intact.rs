//! Whether a file is whole and holds what it says.

use std::{collections::BTreeMap, io::Read};

use super::{Archive, InstanceError, Manifest, archive::Part, compare, digest::Digesting};

/// Reads the file to its end, compares its rows with its manifest, and answers the manifest.
///
/// # Errors
/// [`InstanceError::Broken`] when it was cut off or changed.
pub fn intact<R: Read>(archive: &mut Archive<R>) -> Result<Manifest, InstanceError> {
    let mut digests: BTreeMap<String, Digesting> = BTreeMap::new();
    let mut manifest = None;
    for part in archive.parts()? {
        match part? {
            Part::Header(_) => {}
            Part::Rows { table, lines } => {
                let digest = digests.entry(table.clone()).or_insert_with(|| Digesting::new(&table));
                lines.lines().for_each(|line| digest.row(line));
            }
            Part::Manifest(found) => manifest = Some(found),
        }
    }
    let manifest: Manifest =
        manifest.ok_or_else(|| InstanceError::Broken("its end is missing: it was cut off".to_owned()))?;
    // A table without rows has no part.
    for table in &manifest.tables {
        digests.entry(table.name.clone()).or_insert_with(|| Digesting::new(&table.name));
    }
    let tables = digests.into_values().map(Digesting::finish).collect();
    match compare(&manifest, &Manifest { tables, ..manifest.clone() }).as_slice() {
        [] => Ok(manifest),
        [first, ..] => Err(InstanceError::Broken(format!("{first} according to its manifest"))),
    }
}
