//! Which tables there are.

use sqlx::PgConnection;

use super::quoted;
use crate::StoreError;

/// A table and what its rows are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name, in the schema `public`.
    pub name: String,
    /// Its columns in their order, without those that are computed.
    pub columns: Vec<String>,
    /// Their types, as SQL has them.
    types: Vec<String>,
    /// What its rows are ordered by: the primary key, or the whole row.
    order: Vec<String>,
}

impl Table {
    /// One JSON object a row: each column as PostgreSQL writes it, or null. Text is exact for every type, also where JSON
    /// has no equal (a JSON null beside SQL's, large numbers, ranges).
    pub(super) fn select(&self) -> String {
        let columns: Vec<_> =
            self.columns.iter().map(|name| format!("t.{0}::text as {0}", quoted(name))).collect();
        format!(
            "select row_to_json(r)::text from (select {} from {} t order by {}) r",
            columns.join(", "),
            quoted(&self.name),
            self.order.join(", ")
        )
    }

    /// Inserts what [`Self::select`] wrote: `$1` is a JSON array of such objects.
    pub(super) fn insert(&self) -> String {
        let names: Vec<_> = self.columns.iter().map(|name| quoted(name)).collect();
        let values: Vec<_> = self
            .columns
            .iter()
            .zip(&self.types)
            .map(|(name, sql_type)| format!("(r->>'{}')::{sql_type}", name.replace('\'', "''")))
            .collect();
        format!(
            "insert into {} ({}) overriding system value select {} from json_array_elements($1::json) r",
            quoted(&self.name),
            names.join(", "),
            values.join(", ")
        )
    }
}

/// The tables of this database, by name. Partitions are part of the table that they belong to.
pub(super) async fn tables(connection: &mut PgConnection) -> Result<Vec<Table>, StoreError> {
    let tables = sqlx::query_as!(
        Table,
        r#"select c.relname::text as "name!",
             array_agg(a.attname::text order by a.attnum) as "columns!",
             array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as "types!",
             coalesce(
               (select array_agg(
                  format('t.%I', k.attname) || case when k.attcollation = 0 then '' else ' collate "C"' end
                  order by array_position(i.indkey::int2[], k.attnum))
                from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
                where i.indrelid = c.oid and i.indisprimary),
               array['t::text collate "C"']) as "order!"
           from pg_class c join pg_attribute a on a.attrelid = c.oid
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
             and c.relname <> '_sqlx_migrations' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
           group by c.oid, c.relname
           order by c.relname collate "C""#
    );
    Ok(tables.fetch_all(connection).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_names_stay_names() {
        let table = Table {
            name: "odd\"name".to_owned(),
            columns: vec!["it's".to_owned()],
            types: vec!["text".to_owned()],
            order: vec!["t.\"it's\"".to_owned()],
        };
        assert!(
            table.select().contains(r#"t."it's"::text as "it's" from "odd""name" t"#),
            "{}",
            table.select()
        );
        assert!(table.insert().contains("(r->>'it''s')::text"), "{}", table.insert());
    }
}
