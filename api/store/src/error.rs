//! What can go wrong in the database, told apart by what a caller can do about it.

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A named constraint refused the row: the caller knows which, and what it means.
    #[error("the constraint {0} refused the row")]
    Constraint(String),
    /// Two transactions got in each other's way (SQLSTATE 40001, 40P01, 55P03): the same again may succeed.
    #[error("the transaction lost against another")]
    Contended,
    /// The statement ran longer than it may (SQLSTATE 57014).
    #[error("the statement took too long")]
    TimedOut,
    /// A row holds what this version cannot read.
    #[error("{table}.{column} holds what cannot be read: {value}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// What stands there, or why it cannot be read.
        value: String,
    },
    /// A migration failed.
    #[error("the migration failed: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// Anything else that the database or the way to it reports.
    #[error("the database failed: {0}")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let Some(db) = error.as_database_error() else {
            return Self::Database(error);
        };
        match (db.code().as_deref(), db.constraint()) {
            (Some("40001" | "40P01" | "55P03"), _) => Self::Contended,
            (Some("57014"), _) => Self::TimedOut,
            (_, Some(constraint)) => Self::Constraint(constraint.to_owned()),
            _ => Self::Database(error),
        }
    }
}
