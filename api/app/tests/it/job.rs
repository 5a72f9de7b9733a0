//! The queue of background work: counting it, and what is done to jobs that were given up.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    job::{self, Discarded, KindStats, MOST_RETRIED, Retried},
    page::PageArgs,
};
use cal3_domain::ids::JobId;
use cal3_store::job::{self as store, Attempt, NewJob, Outcome};
use cal3_testkit::TestApp;
use jiff::SignedDuration;
use serde_json::{Value, json};

const WORKER: &str = "test";

async fn administrator(app: &TestApp) -> Viewer {
    let root = app.person("root").await;
    let mut tx = app.store.begin().await.unwrap();
    cal3_store::account::set_administrator(&mut tx, root.user_id().unwrap(), true, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    root
}

/// A job that is due after `wait`.
async fn enqueued(app: &TestApp, kind: &'static str, wait: SignedDuration) -> JobId {
    let (id, now) = (JobId(app.new_id()), app.now());
    let mut tx = app.store.begin().await.unwrap();
    let job = NewJob { id, kind, payload: json!({}), owner: None, max_attempts: 2, run_at: now + wait };
    store::insert(&mut tx, now, &job).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// Claims an attempt of a job that is due.
async fn claimed(app: &TestApp, job: JobId, number: i32) -> Attempt {
    let (attempt, now) = (Attempt { job, number }, app.now());
    let mut connection = app.store.read().await.unwrap();
    store::claim(&mut connection, attempt, WORKER, now, now).await.unwrap().expect("it is due");
    attempt
}

async fn finished(app: &TestApp, attempt: Attempt, outcome: Outcome) -> bool {
    let mut connection = app.store.read().await.unwrap();
    store::finish(&mut connection, attempt, WORKER, app.now(), &outcome).await.unwrap()
}

async fn dead(app: &TestApp, kind: &'static str) -> JobId {
    let id = enqueued(app, kind, SignedDuration::ZERO).await;
    let attempt = claimed(app, id, 0).await;
    assert!(finished(app, attempt, Outcome::Dead { error: "on purpose".to_owned() }).await);
    id
}

async fn kind(app: &TestApp, viewer: &Viewer, name: &str) -> KindStats {
    let queue = job::queue(app, viewer).await.unwrap().expect("an administrator");
    queue.kinds.into_iter().find(|kind| kind.kind == name).expect("the kind")
}

async fn listed(app: &TestApp, viewer: &Viewer, kind: Option<&str>) -> Vec<JobId> {
    let page = PageArgs { after: None, before: None, backwards: false, limit: 100 };
    job::list_dead(app, viewer, kind, &page).await.unwrap().into_iter().map(|job| job.id).collect()
}

/// The acts on record, with what they were done to and what else is known.
async fn acts(app: &TestApp) -> Vec<(String, Option<String>, Value)> {
    let mut connection = app.store.read().await.unwrap();
    let rows: Vec<(String, Option<String>, String)> = sqlx::query_as(
        "select action, subject, details::text from audit_entries where action like 'JOB%' order by id",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    rows.into_iter().map(|(act, subject, details)| (act, subject, details.parse().unwrap())).collect()
}

fn fault<T: std::fmt::Debug>(refused: Result<T, AppError>) -> (UserErrorCode, String) {
    match refused {
        Err(AppError::Invalid(faults)) => (faults[0].code, faults[0].field.join(".")),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn work_is_counted_by_kind_and_by_what_becomes_of_it() {
    let app = TestApp::create().await;
    let root = administrator(&app).await;
    let second = SignedDuration::from_secs(1);
    dead(&app, "mail").await;
    app.clock.advance(job::DIED_LATELY);
    dead(&app, "mail").await;
    let since = app.now();
    enqueued(&app, "mail", SignedDuration::ZERO).await;
    app.clock.advance(second);
    enqueued(&app, "mail", SignedDuration::ZERO).await;
    enqueued(&app, "mail", second).await;
    let failed = enqueued(&app, "mail", SignedDuration::ZERO).await;
    let attempt = claimed(&app, failed, 0).await;
    let retry = Outcome::Retry { run_at: app.now() + second, error: "for now".to_owned() };
    assert!(finished(&app, attempt, retry).await);
    let running = enqueued(&app, "import", SignedDuration::ZERO).await;
    claimed(&app, running, 0).await;
    let ended = enqueued(&app, "automation", SignedDuration::ZERO).await;
    let attempt = claimed(&app, ended, 0).await;
    assert!(finished(&app, attempt, Outcome::Succeeded).await);
    let mail = KindStats {
        kind: "mail".to_owned(),
        due: 2,
        scheduled: 2,
        running: 0,
        retrying: 1,
        dead: 2,
        died_lately: 1,
        succeeded_lately: 0,
        due_since: Some(since),
    };
    assert_eq!(kind(&app, &root, "mail").await, mail);
    assert_eq!(kind(&app, &root, "import").await.running, 1);
    assert_eq!(kind(&app, &root, "automation").await.succeeded_lately, 1);
    app.clock.advance(job::SUCCEEDED_LATELY);
    assert_eq!(kind(&app, &root, "automation").await.succeeded_lately, 0);
    assert_eq!(
        kind(&app, &root, "webhook").await.due_since,
        None,
        "a kind of which there is nothing is told, too"
    );
}

#[tokio::test]
async fn others_see_nothing_and_do_nothing() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let id = dead(&app, "mail").await;
    assert_eq!(job::queue(&app, &ada).await.unwrap(), None);
    assert_eq!(listed(&app, &ada, None).await, []);
    assert!(matches!(job::retry(&app, &ada, id, None, None).await, Err(AppError::Forbidden)));
    assert!(matches!(job::retry_all(&app, &ada, "mail", None).await, Err(AppError::Forbidden)));
    assert!(matches!(job::discard(&app, &ada, id, None).await, Err(AppError::Forbidden)));
    assert!(matches!(job::queue(&app, &Viewer::Anonymous).await, Err(AppError::Unauthenticated)));
}

#[tokio::test]
async fn a_retried_job_is_another_attempt_which_may_fail_again() {
    let app = TestApp::create().await;
    let root = administrator(&app).await;
    let id = enqueued(&app, "mail", SignedDuration::ZERO).await;
    let former = claimed(&app, id, 0).await;
    assert!(finished(&app, former, Outcome::Dead { error: "refused".to_owned() }).await);
    for _ in 0..2 {
        // The second time it is known by its key.
        job::retry(&app, &root, id, Some(1), Some("once")).await.unwrap();
    }
    assert_eq!(kind(&app, &root, "mail").await.retrying, 1);
    assert_eq!(
        fault(job::retry(&app, &root, id, Some(1), None).await),
        (UserErrorCode::WrongStatus, "jobId".to_owned())
    );
    let attempt = claimed(&app, id, 1).await;
    assert!(
        !finished(&app, former, Outcome::Succeeded).await,
        "whoever worked on the former attempt has lost it"
    );
    assert!(finished(&app, attempt, Outcome::Dead { error: "again".to_owned() }).await);
    assert_eq!(listed(&app, &root, None).await, [id]);
    let stale = fault(job::retry(&app, &root, id, Some(1), None).await);
    assert_eq!(stale, (UserErrorCode::VersionConflict, "ifAttempts".to_owned()));
    job::retry(&app, &root, id, Some(2), None).await.unwrap();
    let details = |attempts: i32| json!({ "kind": "mail", "attempts": attempts });
    let done = |attempts| ("JOB_RETRY".to_owned(), Some(id.to_string()), details(attempts));
    assert_eq!(acts(&app).await, [done(1), done(2)]);
}

#[tokio::test]
async fn a_discarded_job_is_gone_and_discarding_it_again_is_harmless() {
    let app = TestApp::create().await;
    let root = administrator(&app).await;
    let (id, other) = (dead(&app, "mail").await, dead(&app, "import").await);
    assert_eq!(listed(&app, &root, None).await, [other, id]);
    assert_eq!(listed(&app, &root, Some("mail")).await, [id]);
    assert_eq!(job::discard(&app, &root, id, Some(1)).await.unwrap(), Discarded::Now);
    assert_eq!(job::discard(&app, &root, id, Some(1)).await.unwrap(), Discarded::Already);
    assert_eq!(listed(&app, &root, None).await, [other]);
    assert_eq!(fault(job::retry(&app, &root, id, None, None).await).0, UserErrorCode::WrongStatus);
    let unknown = JobId(app.new_id());
    assert_eq!(fault(job::discard(&app, &root, unknown, None).await).0, UserErrorCode::NotFound);
    let done = ("JOB_DISCARD".to_owned(), Some(id.to_string()), json!({ "kind": "mail", "attempts": 1 }));
    assert_eq!(acts(&app).await, [done]);
}

#[tokio::test]
async fn all_of_a_kind_are_retried_so_many_at_a_time() {
    let app = TestApp::create().await;
    let root = administrator(&app).await;
    for _ in 0..=MOST_RETRIED {
        dead(&app, "mail").await;
    }
    let other = dead(&app, "import").await;
    let all = Retried { count: MOST_RETRIED.unsigned_abs(), has_more: true };
    for _ in 0..2 {
        assert_eq!(job::retry_all(&app, &root, "mail", Some("once")).await.unwrap(), all);
    }
    let rest = Retried { count: 1, has_more: false };
    assert_eq!(job::retry_all(&app, &root, "mail", None).await.unwrap(), rest);
    let none = Retried { count: 0, has_more: false };
    assert_eq!(job::retry_all(&app, &root, "mail", None).await.unwrap(), none);
    assert_eq!(listed(&app, &root, None).await, [other]);
    let counts: Vec<Value> =
        acts(&app).await.into_iter().map(|(.., details)| details["jobs"].clone()).collect();
    assert_eq!(counts, [json!(MOST_RETRIED), json!(1)]);
}
