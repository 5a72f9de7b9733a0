use cal3_testkit::TestDatabase;

#[tokio::test]
async fn a_migrated_database_lacks_nothing_and_migrating_again_changes_nothing() {
    let database = TestDatabase::create().await;
    assert_eq!(database.store.pending_migrations().await.unwrap(), 0);
    database.store.migrate().await.unwrap();
    assert_eq!(database.store.pending_migrations().await.unwrap(), 0);
}
