//! The worker seals the audit log.

use std::time::Duration;

use cal3_app::audit::{self, Act, By};
use cal3_domain::audit::Action;

use crate::support::{Bench, until};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_worker_seals_what_is_put_on_record() {
    let bench = Bench::create().await;
    let mut tx = bench.app.store.begin().await.unwrap();
    for _ in 0..20 {
        audit::record(&bench.app, &mut tx, By::NOBODY, Act::new(Action::SignIn)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let worker = bench.worker(|config| config.tick = Duration::from_millis(50));
    let report = until(async || {
        let report = audit::verify(&bench.app, None).await.unwrap();
        (report.unsealed == 0).then_some(report)
    })
    .await;
    assert_eq!((report.sealed, report.broken), (20, None));
    worker.stop().await;
}
