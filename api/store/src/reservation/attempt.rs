//! Attempts within a transaction that does other things, too: what one wrote and locked is undone alone.

use crate::{StoreError, Tx};

/// Begins an attempt: what follows can be undone by itself. Attempts do not lie within each other.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn begin_attempt(tx: &mut Tx) -> Result<(), StoreError> {
    sqlx::query("savepoint reservation_attempt").execute(&mut **tx).await?;
    Ok(())
}

/// Undoes what was written since [`begin_attempt`], after a failure of a statement too, and lets go of what was locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn undo_attempt(tx: &mut Tx) -> Result<(), StoreError> {
    sqlx::query("rollback to savepoint reservation_attempt").execute(&mut **tx).await?;
    sqlx::query("release savepoint reservation_attempt").execute(&mut **tx).await?;
    Ok(())
}

/// Makes what was written since [`begin_attempt`] a part of the transaction.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn keep_attempt(tx: &mut Tx) -> Result<(), StoreError> {
    sqlx::query("release savepoint reservation_attempt").execute(&mut **tx).await?;
    Ok(())
}
