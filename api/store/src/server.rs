//! What kind of server this is, for those who operate it.

use sqlx::PgConnection;

use crate::StoreError;

/// The oldest release of PostgreSQL that Cal3 runs on.
pub const VERSION_MIN: i32 = 150_000;

/// The server, and what our role may do there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// As the server writes it: `15.14`.
    pub version: String,
    /// As a number: `150014`.
    pub version_number: i32,
    /// Most connections that it takes from everybody.
    pub connections_max: i32,
    /// Whether the role may do anything at all, which Cal3 does not need.
    pub is_superuser: bool,
    /// Whether the role may make databases, which restores and rehearsals need.
    pub may_create_databases: bool,
    /// Whether it is a replica, which cannot be written to.
    pub is_replica: bool,
}

/// Asks the server.
///
/// # Errors
/// [`StoreError::Database`] when it does not answer.
pub async fn describe(connection: &mut PgConnection) -> Result<Server, StoreError> {
    let row = sqlx::query!(
        r#"select current_setting('server_version') as "version!",
             current_setting('server_version_num')::int as "version_number!",
             current_setting('max_connections')::int as "connections_max!",
             rolsuper as "is_superuser!", rolcreatedb or rolsuper as "may_create_databases!",
             pg_is_in_recovery() as "is_replica!"
           from pg_roles where rolname = current_user"#
    )
    .fetch_one(connection)
    .await?;
    Ok(Server {
        version: row.version,
        version_number: row.version_number,
        connections_max: row.connections_max,
        is_superuser: row.is_superuser,
        may_create_databases: row.may_create_databases,
        is_replica: row.is_replica,
    })
}
