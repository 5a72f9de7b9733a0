//! A connection that returns to the pool carries nothing over to its next user.

use std::time::Duration;

use cal3_store::{Store, StoreError, StoreOptions};
use cal3_testkit::TestDatabase;

#[tokio::test]
async fn a_begin_that_is_dropped_half_way_leaves_no_transaction_behind() {
    let database = TestDatabase::create().await;
    let options =
        StoreOptions { url: database.url.clone(), pool_max: 1, statement_timeout: Duration::from_secs(10) };
    let store = Store::connect(&options).unwrap();
    drop(store.begin().await.unwrap());
    for patience in 0..400 {
        let given_up = async {
            for _ in 0..patience {
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            biased;
            begun = store.begin() => drop(begun),
            () = given_up => {}
        }
        let mut connection = store.read().await.unwrap();
        let mut transaction = async || -> i64 {
            let sql = "select pg_current_xact_id()::text::bigint";
            sqlx::query_scalar(sql).fetch_one(&mut *connection).await.unwrap()
        };
        let is_alone = transaction().await != transaction().await;
        assert!(is_alone, "dropped after {patience} turns, the transaction went on");
    }
}

#[tokio::test]
async fn a_statement_that_takes_too_long_is_cancelled_in_the_database_too() {
    let database = TestDatabase::create().await;
    let options = StoreOptions {
        url: database.url.clone(),
        pool_max: 2,
        statement_timeout: Duration::from_millis(200),
    };
    let store = Store::connect(&options).unwrap();
    let slow = "select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b";
    let mut connection = store.read().await.unwrap();
    let failed = sqlx::query(slow).execute(&mut *connection).await.unwrap_err();
    assert!(matches!(StoreError::from(failed), StoreError::TimedOut));
    // Neither does one go on whose caller has gone.
    let abandoned =
        tokio::time::timeout(Duration::from_millis(50), sqlx::query(slow).execute(&mut *connection)).await;
    assert!(abandoned.is_err());
    drop(connection);
    let running = "select count(*) from pg_stat_activity
                   where datname = current_database() and state = 'active' and pid <> pg_backend_pid()";
    let mut observer = database.store.read().await.unwrap();
    let ended = async {
        while sqlx::query_scalar::<_, i64>(running).fetch_one(&mut *observer).await.unwrap() > 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), ended).await.expect("no backend works for nobody");
}
