//! Migrating: once, however many begin it, and in a database that comes from elsewhere.

use std::time::Duration;

use cal3_store::{MIGRATOR, Store, StoreOptions, change};
use cal3_testkit::TestDatabase;
use sqlx::{Executor as _, PgConnection};

async fn execute(store: &Store, sql: &'static str) {
    let connection: &mut PgConnection = &mut store.read().await.unwrap();
    connection.execute(sql).await.unwrap();
}

async fn emptied() -> TestDatabase {
    let database = TestDatabase::create().await;
    execute(&database.store, "drop schema public cascade").await;
    execute(&database.store, "create schema public").await;
    database
}

#[tokio::test]
async fn a_migrated_database_lacks_nothing_and_migrating_again_changes_nothing() {
    let database = TestDatabase::create().await;
    assert_eq!(database.store.pending_migrations().await.unwrap(), 0);
    database.store.migrate().await.unwrap();
    assert_eq!(database.store.pending_migrations().await.unwrap(), 0);
}

#[tokio::test]
async fn of_five_that_begin_at_once_one_migrates_and_all_succeed() {
    let database = emptied().await;
    let known = MIGRATOR.iter().count();
    assert_eq!(database.store.pending_migrations().await.unwrap(), known);
    let mut starters = tokio::task::JoinSet::new();
    for _ in 0..5 {
        let options = StoreOptions {
            url: database.url.clone(),
            pool_max: 2,
            statement_timeout: Duration::from_secs(10),
        };
        starters.spawn(async move { Store::connect(&options).unwrap().migrate().await });
    }
    while let Some(migrated) = starters.join_next().await {
        migrated.unwrap().unwrap();
    }
    assert_eq!(database.store.applied_migrations().await.unwrap().len(), known);
}

#[tokio::test]
async fn the_release_before_goes_on_over_a_newer_schema_but_not_over_another_history() {
    let database = TestDatabase::create().await;
    let insert = "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                  values (99990101000000, 'from the future', true, '\\x00', 1)";
    execute(&database.store, insert).await;
    database.store.migrate().await.unwrap();
    assert_eq!(database.store.pending_migrations().await.unwrap(), 0);
    execute(
        &database.store,
        "update _sqlx_migrations set version = 20261122090001 where version = 99990101000000",
    )
    .await;
    assert!(database.store.migrate().await.unwrap_err().to_string().contains("20261122090001"));
}

/// What a restore into a fresh cluster looks like: rows of transactions whose numbers are yet to come.
#[tokio::test]
async fn a_log_from_another_cluster_is_gone_on_with_behind_its_end() {
    let database = TestDatabase::create().await;
    let store = &database.store;
    let append = "insert into changes (at, owner_user_id, entity, entity_id, kind)
                  values (now(), gen_random_uuid(), 0, gen_random_uuid(), 0)";
    execute(store, append).await;
    let mut connection = store.read().await.unwrap();
    assert!(change::are_sound(&mut connection).await.unwrap());
    store.migrate().await.unwrap();
    let offset = async |connection: &mut PgConnection| -> i64 {
        sqlx::query_scalar("select change_offset()").fetch_one(connection).await.unwrap()
    };
    assert_eq!(offset(&mut connection).await, 0, "a sound log is left as it is");

    execute(store, "update changes set tx = (tx::text::bigint + 5000000000)::text::xid8").await;
    assert!(!change::are_sound(&mut connection).await.unwrap());
    store.migrate().await.unwrap();
    assert!(change::are_sound(&mut connection).await.unwrap());
    execute(store, append).await;
    let newest = "select seq = (select max(seq) from changes) from changes order by tx desc limit 1";
    assert!(sqlx::query_scalar::<_, bool>(newest).fetch_one(&mut *connection).await.unwrap());

    let lost = "select change_position()::text::bigint";
    let lost: i64 = sqlx::query_scalar(lost).fetch_one(&mut *connection).await.unwrap();
    store.renew_positions().await.unwrap();
    execute(store, append).await;
    let newest = "select max(tx)::text::bigint from changes";
    let newest: i64 = sqlx::query_scalar(newest).fetch_one(&mut *connection).await.unwrap();
    assert!(newest > lost, "a later restore goes beyond what was lost");
    database.settled().await;
}
