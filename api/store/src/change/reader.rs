//! Readers that turn everybody's changes into work, each once: how far each has come is a row of its own, which moves in the
//! transaction of what was made of the changes.

use cal3_domain::cursor::Cursor;
use sqlx::PgConnection;

use super::row::transaction;
use crate::{StoreError, Tx};

/// A reader of the whole log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Turns changes into runs of automation rules.
    Automation,
    /// Turns changes into deliveries to webhooks.
    Webhooks,
}

impl Reader {
    fn name(self) -> &'static str {
        match self {
            Self::Automation => "automation",
            Self::Webhooks => "webhooks",
        }
    }

    /// Begins to read at the end of the log if nothing has been read yet.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn begin(self, connection: &mut PgConnection) -> Result<(), StoreError> {
        sqlx::query!(
            "insert into relay_cursors (name, tx, seq)
             values ($1, (change_horizon()::text::bigint - 1)::text::xid8, 9223372036854775807) on conflict do nothing",
            self.name()
        )
        .execute(connection)
        .await?;
        Ok(())
    }

    /// Whether there are rows that have not been read: `None` if there are none, else whether readers may take the first of them,
    /// or it waits for an older transaction to end.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn has_news(self, connection: &mut PgConnection) -> Result<Option<bool>, StoreError> {
        Ok(sqlx::query_scalar!(
            r#"select c.tx < change_horizon() as "may_be_read!" from relay_cursors r
               cross join lateral (
                 select tx from changes where (tx, seq) > (r.tx, r.seq) order by tx, seq limit 1
               ) c
               where r.name = $1"#,
            self.name()
        )
        .fetch_optional(connection)
        .await?)
    }

    /// Up to where the log has been read, locked until the transaction ends; `None` while another process reads.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn lock(self, tx: &mut Tx) -> Result<Option<Cursor>, StoreError> {
        let row = sqlx::query!(
            r#"select tx::text as "tx!", seq from relay_cursors where name = $1 for update skip locked"#,
            self.name()
        )
        .fetch_optional(&mut **tx)
        .await?;
        row.map(|row| Ok(Cursor { tx: transaction(&row.tx)?, seq: row.seq })).transpose()
    }

    /// Remembers up to where the log has been read, in the transaction of what was made of it. That does not wait for the disk: a
    /// crash forgets both or neither, so that the log is read once more from where it was, and whatever is done with what was made
    /// is written later, and to the disk after it.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn move_to(self, tx: &mut Tx, to: Cursor) -> Result<(), StoreError> {
        sqlx::query!(
            "update relay_cursors set tx = $2::text::xid8, seq = $3
             where name = $1 and set_config('synchronous_commit', 'off', true) = 'off'",
            self.name(),
            to.tx.to_string(),
            to.seq
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    }
}
