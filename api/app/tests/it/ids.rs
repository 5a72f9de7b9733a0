use cal3_testkit::TestApp;

#[tokio::test]
async fn ids_of_one_process_sort_in_the_order_of_their_making() {
    let app = TestApp::create().await;
    // More than the counter holds in one millisecond, and the clock stands still.
    let ids: Vec<_> = (0..10_000).map(|_| app.new_id()).collect();
    assert!(ids.is_sorted_by(|a, b| a < b));
    assert!(ids.iter().all(|id| id.get_version_num() == 7));
}
