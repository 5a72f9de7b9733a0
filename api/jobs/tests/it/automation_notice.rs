//! What rules tell in the page by running workers: one notice for each run and person, whoever dies.

use std::collections::HashMap;

use cal3_domain::access::OrganisationRole;
use cal3_testkit::{calendar, person, sharing};
use serde_json::json;

use crate::{
    automation::{bench, busy, make, rule, states},
    support::until,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_run_tells_each_person_once_whoever_dies() {
    const CHANGES: i64 = 300;
    let bench = bench(11).await;
    let (ada, bob) = (person(&bench.app, "ada").await, person(&bench.app, "bob").await);
    let club = sharing::organisation(&bench.app, "Club").await;
    for member in [&ada, &bob] {
        sharing::member(&bench.app, club, member, OrganisationRole::Member).await;
    }
    let source = calendar(&bench.app, &ada, "Source").await;
    let bob_too = json!({ "kind": "USER", "userId": bob.user_id().unwrap().to_string() });
    let tells = json!({
        "kind": "NOTIFY", "channels": [{ "kind": "IN_APP" }], "text": "Look",
        "recipients": [{ "kind": "RULE_OWNER" }, { "kind": "ACTOR" }, bob_too], "subject": "{{ event.summary }}",
    });
    let rule = rule(&bench, &ada, source, tells).await;

    let mut doomed = vec![bench.worker(busy), bench.worker(busy)];
    let survivor = bench.worker(busy);
    for i in 0..CHANGES {
        let kind = if i % 2 == 0 { "match" } else { "other" };
        make(&bench, &ada, source, format!("A {kind} {i}")).await;
        if i == CHANGES / 4 {
            redis::cmd("FLUSHDB").query_async::<()>(&mut bench.redis().await).await.unwrap();
        }
        if i == CHANGES / 3 || i == CHANGES * 2 / 3 {
            doomed.pop().unwrap().kill().await;
        }
    }
    let expected = CHANGES / 2;
    until(async || (states(&bench, rule).await == HashMap::from([(2, expected)])).then_some(())).await;
    let told: Vec<(i64, i64, i64)> = sqlx::query_as(
        "select count(*), count(distinct (run_id, title)), count(distinct run_id) from notices group by user_id",
    )
    .fetch_all(&mut *bench.app.store.read().await.unwrap())
    .await
    .unwrap();
    assert_eq!(told, [(expected, expected, expected); 2], "two people, one notice each for each run");
    survivor.stop().await;
}
