//! Writing an instance, and taking its measure.

use std::io::Write;

use cal3_store::{Store, StoreError, instance::Snapshot};

use super::{FORMAT, Header, InstanceError, Manifest, archive::Writer, digest::Digesting};

/// Writes everything that the instance holds at this moment to `to`. Memory stays bounded; others go on working.
///
/// # Errors
/// [`InstanceError::Store`], [`InstanceError::File`].
pub async fn export(store: &Store, to: impl Write) -> Result<Manifest, InstanceError> {
    let mut snapshot = Snapshot::begin(store).await?;
    let header = header(&mut snapshot).await?;
    let mut writer = Writer::begin(to, &header)?;
    let mut tables = Vec::new();
    for table in snapshot.tables().await? {
        let mut digest = Digesting::new(&table.name);
        snapshot
            .rows::<InstanceError>(&table, |line| {
                digest.row(line);
                writer.row(&table.name, line)
            })
            .await?;
        writer.end_table(&table.name)?;
        tables.push(digest.finish());
    }
    let manifest = with_tables(header, tables);
    writer.end(&manifest)?;
    Ok(manifest)
}

/// What the instance holds in this snapshot.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn manifest(snapshot: &mut Snapshot) -> Result<Manifest, StoreError> {
    let header = header(snapshot).await?;
    let mut tables = Vec::new();
    for table in snapshot.tables().await? {
        let mut digest = Digesting::new(&table.name);
        snapshot
            .rows::<StoreError>(&table, |line| {
                digest.row(line);
                Ok(())
            })
            .await?;
        tables.push(digest.finish());
    }
    Ok(with_tables(header, tables))
}

async fn header(snapshot: &mut Snapshot) -> Result<Header, StoreError> {
    let (taken_at, schema) = snapshot.identity().await?;
    Ok(Header { format: FORMAT, cal3: env!("CARGO_PKG_VERSION").to_owned(), schema, taken_at })
}

fn with_tables(header: Header, tables: Vec<super::TableDigest>) -> Manifest {
    let Header { format, cal3, schema, taken_at } = header;
    Manifest { format, cal3, schema, taken_at, tables }
}
