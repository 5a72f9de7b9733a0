//! A database for each test, copied from a template that holds the migrated schema.

use std::{str::FromStr as _, time::Duration};

use cal3_store::{MIGRATOR, Store, StoreOptions, Tx};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, postgres::PgConnectOptions};

use crate::required_env;

/// Held while the template is made; any number that nothing else on the server uses.
const TEMPLATE_LOCK: i64 = 0x0063_616c_3374_6d70;

/// A migrated, empty database that is dropped with this value.
pub struct TestDatabase {
    /// The store over it.
    pub store: Store,
    /// Where it is.
    pub url: String,
    name: String,
    server: PgConnectOptions,
}

impl TestDatabase {
    /// Makes one.
    pub async fn create() -> Self {
        let server = PgConnectOptions::from_str(&required_env("CAL3_TEST_DATABASE_URL"))
            .expect("CAL3_TEST_DATABASE_URL is a PostgreSQL URL");
        let mut connection =
            PgConnection::connect_with(&server).await.expect("the test database server answers");
        let template = ensure_template(&mut connection, &server).await;
        let name = format!("cal3_test_{}", fresh_suffix(&mut connection).await);
        connection
            .execute(AssertSqlSafe(format!("create database {name} template {template} strategy file_copy")))
            .await
            .expect("a database is made from the template");
        connection.close().await.expect("the connection closes");
        let mut url = required_env("CAL3_TEST_DATABASE_URL");
        let path_end = url.rfind('/').expect("the URL names a database");
        url.replace_range(path_end + 1.., &name);
        let store = Store::connect(&StoreOptions {
            url: url.clone(),
            pool_max: 10,
            statement_timeout: Duration::from_secs(10),
        })
        .expect("the URL is right");
        Self { store, url, name, server }
    }
}

impl TestDatabase {
    /// How many rows the change log has.
    pub async fn changes(&self) -> i64 {
        let mut connection = self.store.read().await.expect("a connection");
        sqlx::query_scalar("select count(*) from changes")
            .fetch_one(&mut *connection)
            .await
            .expect("a number")
    }

    /// Waits until readers see all of the change log. Whatever writes elsewhere in the cluster holds it back for moments.
    ///
    /// # Panics
    /// When that takes longer than half a minute.
    pub async fn settled(&self) {
        let mut connection = self.store.read().await.expect("a connection");
        let settled = "select not exists (select from changes where tx >= change_horizon())";
        let wait = async {
            while !sqlx::query_scalar::<_, bool>(settled)
                .fetch_one(&mut *connection)
                .await
                .expect("an answer")
            {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), wait).await.expect("nobody writes for long");
    }

    /// A transaction that has written, and holds readers of the change log back until it ends.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn slow_writer(&self) -> Tx {
        let mut tx = self.store.begin().await.expect("a transaction");
        sqlx::query("select pg_current_xact_id()").execute(&mut *tx).await.expect("its number");
        tx
    }

    /// How many rows tell that something was done: of the change log, of the audit log (refusals left out), jobs, and second
    /// factors that are being set up.
    pub async fn effects(&self) -> i64 {
        let mut connection = self.store.read().await.expect("a connection");
        sqlx::query_scalar(
            "select (select count(*) from changes) + (select count(*) from audit_entries where outcome = 0)
                + (select count(*) from jobs) + (select count(*) from second_factors where enabled_at is null)
                + (select count(*) from push_subscriptions)",
        )
        .fetch_one(&mut *connection)
        .await
        .expect("a number")
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let (name, server) = (std::mem::take(&mut self.name), self.server.clone());
        // A thread of its own: the runtime of the test may be ending.
        let dropper = std::thread::spawn(move || {
            let runtime = tokio_runtime();
            runtime.block_on(async {
                let mut connection = PgConnection::connect_with(&server).await?;
                connection
                    .execute(AssertSqlSafe(format!("drop database if exists {name} with (force)")))
                    .await
            })
        });
        let _ = dropper.join();
    }
}

fn tokio_runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts")
}

async fn fresh_suffix(connection: &mut PgConnection) -> String {
    sqlx::query_scalar::<_, String>("select replace(gen_random_uuid()::text, '-', '')")
        .fetch_one(connection)
        .await
        .expect("the server makes a name")
}

/// The template's name carries the migrations' checksums, so that a changed migration makes another one.
async fn ensure_template(connection: &mut PgConnection, server: &PgConnectOptions) -> String {
    let checksums = MIGRATOR.iter().fold(0_u64, |sum, migration| {
        migration.checksum.iter().fold(sum, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)))
    });
    let name = format!("cal3_template_{checksums:016x}");
    sqlx::query("select pg_advisory_lock($1)")
        .bind(TEMPLATE_LOCK)
        .execute(&mut *connection)
        .await
        .expect("the lock");
    let exists = sqlx::query_scalar::<_, bool>("select exists (select from pg_database where datname = $1)")
        .bind(&name)
        .fetch_one(&mut *connection)
        .await
        .expect("the catalogue answers");
    if !exists {
        let building = format!("{name}_building");
        connection
            .execute(AssertSqlSafe(format!("drop database if exists {building} with (force)")))
            .await
            .expect("what an interrupted run left is dropped");
        connection.execute(AssertSqlSafe(format!("create database {building}"))).await.expect("the template");
        let mut template =
            PgConnection::connect_with(&server.clone().database(&building)).await.expect("connects");
        MIGRATOR.run_direct(None, &mut template, false).await.expect("the migrations apply");
        template.close().await.expect("closes");
        connection
            .execute(AssertSqlSafe(format!("alter database {building} rename to {name}")))
            .await
            .expect("the template gets its name");
    }
    sqlx::query("select pg_advisory_unlock($1)")
        .bind(TEMPLATE_LOCK)
        .execute(connection)
        .await
        .expect("the lock");
    name
}
