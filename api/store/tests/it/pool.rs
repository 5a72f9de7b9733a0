//! A connection that returns to the pool carries nothing over to its next user.

use std::time::Duration;

use cal3_store::{Store, StoreOptions};
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
