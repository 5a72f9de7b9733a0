//! What must hold in every instance, whatever its release.

use sqlx::{AssertSqlSafe, PgConnection};

use crate::StoreError;

/// A rule that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The rule.
    pub rule: &'static str,
    /// How many rows break it.
    pub rows: i64,
}

/// Each rule and how many rows break it. What a constraint of the database guarantees is not repeated here.
const RULES: [(&str, &str); 8] = [
    (
        "every constraint is validated",
        "select count(*) from pg_constraint where not convalidated and connamespace = 'public'::regnamespace",
    ),
    (
        "every index is valid",
        "select count(*) from pg_index i join pg_class c on c.oid = i.indexrelid
         where c.relnamespace = 'public'::regnamespace and not i.indisvalid",
    ),
    (
        "an override replaces an occurrence of a series in its own calendar",
        "select count(*) from events o join events s on s.id = o.series_id
         where o.calendar_id <> s.calendar_id or o.recurrence_id is null or s.series_id is not null",
    ),
    (
        "an override is no series itself",
        "select count(*) from events where recurrence_id is not null and recurrence is not null",
    ),
    (
        "a running job has a worker and a lease",
        "select count(*) from jobs where state = 1 and (worker is null or lease_until is null)",
    ),
    ("a job that has ended says when", "select count(*) from jobs where state >= 2 and finished_at is null"),
    (
        "a change lies before those to come",
        "select count(*) from changes
         where tx >= (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + change_offset())::text::xid8",
    ),
    (
        "a reader of the change log is not ahead of it",
        "select count(*) from relay_cursors
         where tx >= (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + change_offset())::text::xid8",
    ),
];

/// Asks for every rule, and for the sequences; answers those that do not hold.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn check(connection: &mut PgConnection) -> Result<Vec<Violation>, StoreError> {
    let mut violations = Vec::new();
    for (rule, sql) in RULES {
        let rows: i64 = sqlx::query_scalar(sql).fetch_one(&mut *connection).await?;
        if rows > 0 {
            violations.push(Violation { rule, rows });
        }
    }
    let behind: Vec<(String,)> = sqlx::query_as(
        r#"select format('select count(*) from %s where %I > coalesce((select last_value from pg_sequences
               where format(''%%I.%%I'', schemaname, sequencename)::regclass = %L::regclass), 0)',
             c.oid::regclass, a.attname, pg_get_serial_sequence(c.oid::regclass::text, a.attname))
           from pg_class c join pg_attribute a on a.attrelid = c.oid
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
             and a.attnum > 0 and not a.attisdropped
             and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null"#,
    )
    .fetch_all(&mut *connection)
    .await?;
    for (sql,) in behind {
        let rows: i64 = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut *connection).await?;
        if rows > 0 {
            violations.push(Violation { rule: "a sequence is not behind its column", rows });
        }
    }
    Ok(violations)
}
