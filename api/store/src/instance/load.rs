//! Writing: rows into the tables of an empty instance, in one transaction.

use sqlx::AssertSqlSafe;

use super::{Table, catalogue, quoted, snapshot};
use crate::{Store, StoreError, Tx};

/// A load under way. Dropped without [`Load::commit`], nothing of it stays.
#[derive(Debug)]
pub struct Load {
    tx: Tx,
    tables: Vec<Table>,
    /// The foreign keys that are away meanwhile: table and definition, ready to be added again.
    foreign_keys: Vec<String>,
}

impl Load {
    /// Empties all tables, takes their foreign keys away and turns their triggers off: rows come in no order, and what
    /// triggers made is among them.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn begin(store: &Store) -> Result<Self, StoreError> {
        let mut tx = store.begin().await?;
        snapshot::write_alike(&mut tx).await?;
        let tables = catalogue::tables(&mut tx).await?;
        let foreign_keys: Vec<(String, String)> = sqlx::query_as(
            r#"select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                 format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
               from pg_constraint
               where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
               order by conrelid::regclass::text, conname"#,
        )
        .fetch_all(&mut *tx)
        .await?;
        let mut load = Self { tx, tables, foreign_keys: Vec::new() };
        for (drop, add) in foreign_keys {
            load.execute(drop).await?;
            load.foreign_keys.push(add);
        }
        for name in load.names() {
            load.execute(format!("alter table {name} disable trigger user")).await?;
            load.execute(format!("truncate {name}")).await?;
        }
        Ok(load)
    }

    /// The tables that there are, by name.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// Adds rows, given as lines that [`super::Snapshot::rows`] wrote, joined by commas.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it, for example that a column is not there.
    pub async fn insert(&mut self, table: &Table, lines: &str) -> Result<(), StoreError> {
        sqlx::query(AssertSqlSafe(table.insert()))
            .persistent(false)
            .bind(format!("[{lines}]"))
            .execute(&mut *self.tx)
            .await?;
        Ok(())
    }

    /// Puts everything back that was taken away, and lets sequences go on behind the greatest number in use.
    ///
    /// # Errors
    /// [`StoreError`]: a row refers to one that is missing.
    pub async fn finish(&mut self) -> Result<(), StoreError> {
        for add in std::mem::take(&mut self.foreign_keys) {
            self.execute(add).await?;
        }
        for name in self.names() {
            self.execute(format!("alter table {name} enable trigger user")).await?;
        }
        let sequences: Vec<(String,)> = sqlx::query_as(
            r#"select format('select setval(%L, greatest(coalesce(max(%I), 1), 1), max(%I) is not null) from %s',
                 pg_get_serial_sequence(c.oid::regclass::text, a.attname), a.attname, a.attname, c.oid::regclass)
               from pg_class c join pg_attribute a on a.attrelid = c.oid
               where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                 and a.attnum > 0 and not a.attisdropped
                 and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null"#,
        )
        .fetch_all(&mut *self.tx)
        .await?;
        for (set,) in sequences {
            self.execute(set).await?;
        }
        Ok(())
    }

    /// Reads what has been loaded, as [`super::Snapshot::rows`].
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it; what `take` answers.
    pub async fn rows<E: From<StoreError>>(
        &mut self,
        table: &Table,
        take: impl FnMut(&str) -> Result<(), E>,
    ) -> Result<(), E> {
        snapshot::rows(&mut self.tx, table, take).await
    }

    /// Keeps all of it.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.tx.commit().await?)
    }

    fn names(&self) -> Vec<String> {
        self.tables.iter().map(|table| quoted(&table.name)).collect()
    }

    async fn execute(&mut self, sql: String) -> Result<(), StoreError> {
        sqlx::query(AssertSqlSafe(sql)).persistent(false).execute(&mut *self.tx).await?;
        Ok(())
    }
}
