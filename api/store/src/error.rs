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
    /// The database is away, is starting or stopping, or has no connection left (SQLSTATE class 08, 53300, 57P01 to 57P03). What
    /// was being committed may have been.
    #[error("the database cannot be reached: {0}")]
    Unavailable(#[source] sqlx::Error),
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
            let is_away = matches!(
                error,
                sqlx::Error::Io(_)
                    | sqlx::Error::PoolTimedOut
                    | sqlx::Error::PoolClosed
                    | sqlx::Error::WorkerCrashed
            );
            return if is_away { Self::Unavailable(error) } else { Self::Database(error) };
        };
        match (db.code().as_deref(), db.constraint()) {
            (Some("40001" | "40P01" | "55P03"), _) => Self::Contended,
            (Some("57014"), _) => Self::TimedOut,
            (Some("53300" | "57P01" | "57P02" | "57P03"), _) => Self::Unavailable(error),
            (Some(code), _) if code.starts_with("08") => Self::Unavailable(error),
            (_, Some(constraint)) => Self::Constraint(constraint.to_owned()),
            _ => Self::Database(error),
        }
    }
}
