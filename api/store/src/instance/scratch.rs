//! A database beside the instance's own, to try something in.

use std::time::Duration;

use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, postgres::PgConnectOptions};
use url::Url;

use super::quoted;
use crate::{Store, StoreError, StoreOptions};

/// A database on the same server, which has to be dropped by [`Scratch::remove`].
#[derive(Debug)]
pub struct Scratch {
    /// Its name.
    pub name: String,
    /// Where it is. Holds the password.
    pub url: String,
    server: PgConnectOptions,
}

impl Scratch {
    /// Makes an empty one with this name on the server at `url`.
    ///
    /// # Errors
    /// [`StoreError`]: the role may not create databases, or there is one with this name.
    pub async fn create(url: &str, name: &str) -> Result<Self, StoreError> {
        let scratch = Self::existing(url, name)?;
        scratch.execute(&format!("create database {}", quoted(name))).await?;
        Ok(scratch)
    }

    /// One that is there already.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the URL cannot be read.
    pub fn existing(url: &str, name: &str) -> Result<Self, StoreError> {
        let server: PgConnectOptions = url.parse()?;
        let mut own = Url::parse(url).map_err(|error| sqlx::Error::Configuration(error.into()))?;
        own.set_path(name);
        Ok(Self { name: name.to_owned(), url: own.into(), server })
    }

    /// A store over it.
    ///
    /// # Errors
    /// [`StoreError`] when the URL cannot be read.
    pub fn store(&self, statement_timeout: Duration) -> Result<Store, StoreError> {
        Store::connect(&StoreOptions { url: self.url.clone(), pool_max: 2, statement_timeout })
    }

    /// Drops it, and whoever is connected to it.
    ///
    /// # Errors
    /// [`StoreError`] as the database reports it.
    pub async fn remove(self) -> Result<(), StoreError> {
        self.execute(&format!("drop database if exists {} with (force)", quoted(&self.name))).await
    }

    async fn execute(&self, sql: &str) -> Result<(), StoreError> {
        let mut connection = self.server.connect().await?;
        sqlx::query(AssertSqlSafe(sql.to_owned())).persistent(false).execute(&mut connection).await?;
        Ok(connection.close().await?)
    }
}

/// How large the database is, in bytes.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn database_size(store: &Store) -> Result<u64, StoreError> {
    let bytes = sqlx::query_scalar!(r#"select pg_database_size(current_database()) as "bytes!""#)
        .fetch_one(&mut *store.read().await?)
        .await?;
    Ok(u64::try_from(bytes).unwrap_or(0))
}
