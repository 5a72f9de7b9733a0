//! The queue of background work, as an administrator of the installation asks for it.

use std::sync::Arc;

use cal3_app::{
    App, Viewer,
    job::{TicketCount, Tickets},
};
use cal3_domain::ids::JobId;
use cal3_store::job::{self, Attempt, NewJob, Outcome};
use cal3_testkit::TestApp;
use futures_util::{FutureExt as _, future::BoxFuture};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::support::ask;

/// A job that was given up at its first attempt.
pub(crate) async fn dead(app: &App, kind: &'static str, error: &str) -> JobId {
    let (id, now) = (JobId(app.new_id()), app.now());
    let mut tx = app.store.begin().await.unwrap();
    let job = NewJob { id, kind, payload: json!({ "to": "bob" }), owner: None, max_attempts: 3, run_at: now };
    job::insert(&mut tx, now, &job).await.unwrap();
    let attempt = Attempt { job: id, number: 0 };
    job::claim(&mut tx, attempt, "test", now, now).await.unwrap().unwrap();
    let outcome = Outcome::Dead { error: error.to_owned() };
    assert!(job::finish(&mut tx, attempt, "test", now, &outcome).await.unwrap());
    tx.commit().await.unwrap();
    id
}

/// Somebody who administers the installation.
async fn administrator(app: &TestApp) -> Viewer {
    let root = app.person("root").await;
    let mut tx = app.store.begin().await.unwrap();
    cal3_store::account::set_administrator(&mut tx, root.user_id().unwrap(), true, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    root
}

const QUEUE: &str = "{ jobQueue { at kinds { kind due scheduled running retrying dead diedLately succeededPerMinute dueSince }
    tickets { waiting taken workers } } }";
const DEAD: &str = "{ deadJobs(first: 10) { nodes { jobId kind attempts error enqueuedAt diedAt } } }";
const RETRY: &str = "mutation ($input: JobRetryInput!) { jobRetry(input: $input) {
    retriedId userErrors { code field } } }";
const DISCARD: &str = "mutation ($input: JobDiscardInput!) { jobDiscard(input: $input) {
    discardedId alreadyDiscarded userErrors { code field } } }";

/// What the mutation `name` answers.
async fn done(app: &App, root: &Viewer, query: &str, name: &str, input: Value) -> Value {
    let mut answer = ask(app, root, query, json!({ "input": input })).await;
    answer["data"][name].take()
}

#[tokio::test]
async fn an_administrator_sees_what_was_given_up_and_why_but_not_about_whom() {
    let app = TestApp::create().await;
    let root = administrator(&app).await;
    let id = dead(&app, "mail", "550 5.1.1 <bob@example.org>: no such user").await;
    let answer = ask(&app, &root, QUEUE, json!({})).await;
    let queue = &answer["data"]["jobQueue"];
    assert_eq!(queue["at"], "2026-01-05T12:00:00Z");
    let kinds: Vec<&str> =
        queue["kinds"].as_array().unwrap().iter().map(|kind| kind["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["automation", "import", "mail", "webhook"]);
    let mail = json!({ "kind": "mail", "due": 0, "scheduled": 0, "running": 0, "retrying": 0, "dead": 1, "diedLately": 1,
        "succeededPerMinute": 0.0, "dueSince": null });
    assert_eq!(queue["kinds"][2], mail);
    assert_eq!(queue["tickets"], Value::Null, "nobody knows of Redis here");
    let answer = ask(&app, &root, DEAD, json!({})).await;
    let job = json!({ "jobId": id.to_string(), "kind": "mail", "attempts": 1, "error": "550 5.1.1 … no such user",
        "enqueuedAt": "2026-01-05T12:00:00Z", "diedAt": "2026-01-05T12:00:00Z" });
    assert_eq!(answer["data"]["deadJobs"]["nodes"], json!([job]));
}

#[tokio::test]
async fn what_was_done_to_a_dead_job_is_answered_and_what_cannot_be_is_told() {
    let app = TestApp::create().await;
    let root = administrator(&app).await;
    let (first, second) =
        (dead(&app, "mail", "a").await.to_string(), dead(&app, "mail", "b").await.to_string());
    let stale = done(&app, &root, RETRY, "jobRetry", json!({ "jobId": first, "ifAttempts": 2 })).await;
    assert_eq!(stale["userErrors"], json!([{ "code": "VERSION_CONFLICT", "field": ["ifAttempts"] }]));
    let retried = done(&app, &root, RETRY, "jobRetry", json!({ "jobId": first, "ifAttempts": 1 })).await;
    assert_eq!(retried, json!({ "retriedId": first, "userErrors": [] }));
    let late = done(&app, &root, DISCARD, "jobDiscard", json!({ "jobId": first })).await;
    assert_eq!(late["userErrors"], json!([{ "code": "WRONG_STATUS", "field": ["jobId"] }]));
    for already in [false, true] {
        let discarded = done(&app, &root, DISCARD, "jobDiscard", json!({ "jobId": second })).await;
        let expected = json!({ "discardedId": second, "alreadyDiscarded": already, "userErrors": [] });
        assert_eq!(discarded, expected);
    }
    let missing = done(&app, &root, RETRY, "jobRetry", json!({ "jobId": "job_nonsense" })).await;
    assert_eq!(missing["userErrors"], json!([{ "code": "NOT_FOUND", "field": ["jobId"] }]));
}

/// Redis as it answers, or as it hangs.
struct Told(Option<TicketCount>);

impl Tickets for Told {
    fn count(&self, _: Timestamp) -> BoxFuture<'_, Option<TicketCount>> {
        match self.0 {
            Some(count) => std::future::ready(Some(count)).boxed(),
            None => std::future::pending().boxed(),
        }
    }
}

#[tokio::test]
async fn what_redis_knows_is_told_when_it_says_so_in_time() {
    let app = TestApp::create().await;
    let root = administrator(&app).await;
    let count = TicketCount { waiting: 3, taken: 2, workers: 1 };
    for (told, tickets) in
        [(Some(count), json!({ "waiting": 3, "taken": 2, "workers": 1 })), (None, Value::Null)]
    {
        let app = app.clone().with_tickets(Arc::new(Told(told)));
        let answer = ask(&app, &root, QUEUE, json!({})).await;
        assert_eq!(answer["data"]["jobQueue"]["tickets"], tickets);
    }
}
