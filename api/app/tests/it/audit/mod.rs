//! The audit log: what is put on record, that it stays, and that it shows when it did not.

use cal3_app::{
    App,
    account::ClientInfo,
    audit::{self, Act, Broken, By, Noted, Report},
};
use cal3_domain::audit::Action;
use cal3_store::audit::Head;
use cal3_testkit::TestApp;
use jiff::SignedDuration;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Row as _};

mod chain;
mod record;

/// What is on record, oldest first: action, outcome, way, subject, details.
async fn log(app: &TestApp) -> Vec<String> {
    let rows = sqlx::query(
        "select concat_ws(' ', action, outcome, via, subject, details) from audit_entries order by id",
    )
    .fetch_all(&mut connection(app).await)
    .await
    .unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

async fn connection(app: &TestApp) -> PgConnection {
    PgConnection::connect(&app.database.url).await.unwrap()
}

async fn execute(app: &TestApp, sql: &str) -> Result<u64, sqlx::Error> {
    let done = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut connection(app).await).await?;
    Ok(done.rows_affected())
}

/// What somebody who owns the database can do: they take the guard away first.
async fn tamper(app: &TestApp, sql: &str) {
    let mut connection = connection(app).await;
    for statement in [
        "alter table audit_entries disable trigger user",
        sql,
        "alter table audit_entries enable trigger user",
    ] {
        sqlx::query(AssertSqlSafe(statement.to_owned())).execute(&mut connection).await.unwrap();
    }
}

async fn put(app: &App, subject: &str) {
    let mut tx = app.store.begin().await.unwrap();
    audit::record(app, &mut tx, By::NOBODY, Act::new(Action::SignIn).on(subject)).await.unwrap();
    tx.commit().await.unwrap();
}

/// Seals everything that is there.
async fn seal(app: &App) -> Option<Head> {
    loop {
        if let (head, 0) = audit::seal(app).await.unwrap() {
            return head;
        }
    }
}

async fn verify(app: &App) -> Report {
    audit::verify(app, None).await.unwrap()
}
