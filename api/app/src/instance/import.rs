//! Reading an instance into an empty database.

use std::io::Read;

use cal3_store::{
    Store, StoreError,
    instance::{Load, Table, prepare},
};

use super::{
    Archive, FORMAT, Header, InstanceError, Manifest, TableDigest, archive::Part, compare, digest::Digesting,
};

/// Bytes of one statement.
const STATEMENT: usize = 1 << 20;

/// Loads the file into the empty instance at `store` and brings it up to this release's schema.
///
/// # Errors
/// [`InstanceError`]; the database is then as empty as before.
pub async fn import<R: Read>(store: &Store, archive: &mut Archive<R>) -> Result<Manifest, InstanceError> {
    let manifest = load(store, archive).await?;
    store.migrate().await?;
    store.renew_positions().await?;
    Ok(manifest)
}

/// Loads the file, with the schema that it was written with, and compares what was loaded with what the file says. All or
/// nothing.
///
/// # Errors
/// As [`import`].
pub async fn load<R: Read>(store: &Store, archive: &mut Archive<R>) -> Result<Manifest, InstanceError> {
    let mut parts = archive.parts()?;
    let header = match parts.next() {
        Some(Ok(Part::Header(header))) => header,
        Some(Err(error)) => return Err(error),
        _ => return Err(InstanceError::Broken("it does not begin with cal3.json".to_owned())),
    };
    if header.format != FORMAT {
        return Err(InstanceError::Broken(format!("its form is {}, not {FORMAT}", header.format)));
    }
    prepare(store, header.schema).await?;
    let mut load = Load::begin(store).await?;
    let tables = load.tables().to_vec();
    let mut manifest = None;
    for part in parts {
        match part? {
            Part::Rows { table, lines } if manifest.is_none() => {
                let table = tables
                    .iter()
                    .find(|known| known.name == table)
                    .ok_or_else(|| InstanceError::Broken(format!("its schema has no table {table}")))?;
                insert(&mut load, table, &lines).await?;
            }
            Part::Manifest(found) if manifest.is_none() => manifest = Some(found),
            _ => return Err(InstanceError::Broken("its parts are not in order".to_owned())),
        }
    }
    let manifest =
        manifest.ok_or_else(|| InstanceError::Broken("its end is missing: it was cut off".to_owned()))?;
    load.finish().await?;
    check(&mut load, &header, &manifest).await?;
    load.commit().await?;
    Ok(manifest)
}

async fn insert(load: &mut Load, table: &Table, lines: &str) -> Result<(), InstanceError> {
    let mut batch = String::new();
    for line in lines.lines() {
        if !batch.is_empty() {
            batch.push(',');
        }
        batch.push_str(line);
        if batch.len() >= STATEMENT {
            load.insert(table, &batch).await?;
            batch.clear();
        }
    }
    if !batch.is_empty() {
        load.insert(table, &batch).await?;
    }
    Ok(())
}

/// What the database holds now against what the file says.
async fn check(load: &mut Load, header: &Header, manifest: &Manifest) -> Result<(), InstanceError> {
    let mut tables: Vec<TableDigest> = Vec::new();
    for table in load.tables().to_vec() {
        let mut digest = Digesting::new(&table.name);
        load.rows::<StoreError>(&table, |line| {
            digest.row(line);
            Ok(())
        })
        .await?;
        tables.push(digest.finish());
    }
    let loaded = Manifest { schema: header.schema, tables, ..manifest.clone() };
    match compare(manifest, &loaded).as_slice() {
        [] => Ok(()),
        differences => {
            let texts: Vec<String> = differences.iter().map(ToString::to_string).collect();
            Err(InstanceError::Differs(texts.join("; ")))
        }
    }
}
