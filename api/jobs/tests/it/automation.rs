//! Automation by running workers: exactly one run for each change that fits, each effect once, each call at least once.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex},
    time::Duration,
};

use cal3_app::{
    Viewer,
    automation::{self, CreateRule},
    event::{self, CreateEvent, EventPatch, TimeInput},
};
use cal3_domain::{
    automation::run::{Backoff, Caps, Policy},
    ids::{CalendarId, RuleId},
    webhook::guard::UrlPolicy,
};
use cal3_jobs::WorkerConfig;
use cal3_testkit::{calendar, person};
use jiff::SignedDuration;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

use crate::support::{Bench, until};

/// A request that came to the receiver: the ids and the body.
#[derive(Debug, Clone)]
struct Received {
    id: String,
    signature: String,
    chain: String,
    head: String,
    body: Value,
}

/// A real server that counts what it is sent, and turns away the first attempt of every third message.
struct Receiver {
    port: u16,
    received: Arc<Mutex<Vec<Received>>>,
    task: tokio::task::JoinHandle<()>,
}

impl Receiver {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let received: Arc<Mutex<Vec<Received>>> = Arc::default();
        let kept = received.clone();
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream, kept.clone()));
            }
        });
        Self { port, received, task }
    }

    /// The messages by their ids, with the bodies under each.
    fn by_id(&self) -> BTreeMap<String, Vec<Received>> {
        let mut by_id: BTreeMap<String, Vec<Received>> = BTreeMap::new();
        for message in self.received.lock().unwrap().iter() {
            by_id.entry(message.id.clone()).or_default().push(message.clone());
        }
        by_id
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(mut stream: TcpStream, received: Arc<Mutex<Vec<Received>>>) {
    let mut bytes = Vec::new();
    let (head, length) = loop {
        let mut part = [0; 4_096];
        let Ok(count @ 1..) = stream.read(&mut part).await else { return };
        bytes.extend_from_slice(&part[..count]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let length: usize = header(&head, "content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
        break (head, end + 4 + length);
    };
    while bytes.len() < length {
        let mut part = [0; 4_096];
        let Ok(count @ 1..) = stream.read(&mut part).await else { return };
        bytes.extend_from_slice(&part[..count]);
    }
    let body_at = head.len() + 4;
    let named = |name: &str| header(&head, name).unwrap_or_default().to_owned();
    let message = Received {
        id: named("webhook-id"),
        signature: named("webhook-signature"),
        chain: named("cal3-chain"),
        head: head.clone(),
        body: serde_json::from_slice(&bytes[body_at..]).unwrap_or_default(),
    };
    let is_new = {
        let mut received = received.lock().unwrap();
        let is_new = received.iter().all(|known| known.id != message.id);
        received.push(message.clone());
        is_new
    };
    let number =
        message.body["title"].as_str().and_then(|title| title.rsplit(' ').next()?.parse::<u32>().ok());
    let status = match number {
        Some(number) if is_new && number % 3 == 0 => "503 Service Unavailable",
        _ => "200 OK",
    };
    let said =
        if message.body["title"] == "A match that is long" { "long".repeat(2_000) } else { "ok".to_owned() };
    let length = said.len();
    let answer = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{said}");
    let _ = stream.write_all(answer.as_bytes()).await;
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (own, value) = line.split_once(": ")?;
        own.eq_ignore_ascii_case(name).then_some(value)
    })
}

/// A bench whose workers may call this machine, and try again soon.
pub(crate) async fn bench(redis_database: u8) -> Bench {
    let mut bench = Bench::create_in_redis_database(redis_database).await;
    let backoff =
        Backoff { first: SignedDuration::from_millis(100), longest: SignedDuration::from_millis(500) };
    bench.app = bench
        .app
        .clone()
        .with_outgoing(UrlPolicy { allow_http: true, allowed: "127.0.0.1".parse().unwrap() })
        .with_signing_keys(vec!["q7Zk2vXw9LmN4rTy8PbC1sDf6GhJ3aQe".into()])
        .with_run_policy(Policy { backoff, attempts: 8 });
    bench
}

pub(crate) fn busy(config: &mut WorkerConfig) {
    config.caps = Caps { rule: Vec::new(), owner: Vec::new() };
    config.lease = Duration::from_secs(3);
    config.poll = Duration::from_secs(1);
}

pub(crate) async fn rule(bench: &Bench, viewer: &Viewer, from: CalendarId, action: Value) -> RuleId {
    let definition = json!({
        "name": "Matches", "timeZone": "UTC", "trigger": { "kind": "EVENT_CREATED" },
        "scope": { "kind": "CALENDARS", "calendarIds": [from.to_string()] },
        "condition": { "kind": "TEST", "field": "event.summary", "operator": "CONTAINS", "value": "match" },
        "steps": [{ "action": action }],
    });
    let input = CreateRule { definition, secrets: Vec::new(), is_enabled: true, idempotency_key: None };
    automation::create(&bench.app, viewer, input).await.unwrap().id
}

pub(crate) async fn make(bench: &Bench, viewer: &Viewer, calendar: CalendarId, summary: String) {
    let start = TimeInput {
        local: Some("2026-01-12T09:00:00".parse().unwrap()),
        time_zone: Some("Europe/Budapest".to_owned()),
        ..TimeInput::default()
    };
    let patch = EventPatch { summary: Some(summary), start: Some(start), ..EventPatch::default() };
    let input = CreateEvent { calendar_id: calendar, event: patch, uid: None, idempotency_key: None };
    event::create(&bench.app, viewer, input).await.unwrap();
}

/// How many runs of a rule are in each state.
pub(crate) async fn states(bench: &Bench, rule: RuleId) -> HashMap<i16, i64> {
    let rows: Vec<(i16, i64)> =
        sqlx::query_as("select state, count(*) from automation_runs where rule_id = $1 group by state")
            .bind(rule.0)
            .fetch_all(&mut *bench.app.store.read().await.unwrap())
            .await
            .unwrap();
    rows.into_iter().collect()
}

/// Of a thousand changes and more every other one fits two rules, while Redis is flushed and workers die in the middle.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_change_that_fits_has_one_run_and_each_effect_happens_once_whoever_dies() {
    const CHANGES: i64 = 1_200;
    let bench = Arc::new(bench(7).await);
    let ada = person(&bench.app, "ada").await;
    let (source, target) =
        (calendar(&bench.app, &ada, "Source").await, calendar(&bench.app, &ada, "Target").await);
    let receiver = Receiver::start().await;
    let url = format!("http://127.0.0.1:{}/hook", receiver.port);
    let copies =
        rule(&bench, &ada, source, json!({ "kind": "COPY_TO_CALENDAR", "calendarId": target.to_string() }))
            .await;
    let body = json!({ "title": "{{ event.summary }}" });
    let calls = rule(&bench, &ada, source, json!({ "kind": "CALL_WEBHOOK", "url": url, "body": body })).await;

    let mut doomed = vec![bench.worker(busy), bench.worker(busy)];
    let survivor = bench.worker(busy);
    for i in 0..CHANGES {
        let kind = if i % 2 == 0 { "match" } else { "other" };
        make(&bench, &ada, source, format!("A {kind} {i}")).await;
        if i == CHANGES / 4 || i == CHANGES / 2 {
            redis::cmd("FLUSHDB").query_async::<()>(&mut bench.redis().await).await.unwrap();
        }
        if i == CHANGES / 3 || i == CHANGES * 2 / 3 {
            doomed.pop().unwrap().kill().await;
        }
    }
    let expected = CHANGES / 2;
    until(async || {
        let (copied, called) = (states(&bench, copies).await, states(&bench, calls).await);
        (copied.get(&2) == Some(&expected) && called.get(&2) == Some(&expected)).then_some(())
    })
    .await;
    assert_eq!(states(&bench, copies).await, HashMap::from([(2, expected)]), "one run each, and none more");
    assert_eq!(states(&bench, calls).await, HashMap::from([(2, expected)]));

    let copied: Vec<(String, i64)> =
        sqlx::query_as("select summary, count(*) from events where calendar_id = $1 group by summary")
            .bind(target.0)
            .fetch_all(&mut *bench.app.store.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(i64::try_from(copied.len()).unwrap(), expected);
    assert!(copied.iter().all(|(summary, count)| summary.contains("match") && *count == 1), "copied once");

    let by_id = receiver.by_id();
    assert_eq!(i64::try_from(by_id.len()).unwrap(), expected, "one id for each run");
    for (id, messages) in &by_id {
        assert!(id.starts_with("run_") && id.ends_with("_0"), "{id}");
        assert!(messages.iter().all(|message| message.body == messages[0].body), "{messages:?}");
        assert!(messages.iter().all(|message| message.signature.starts_with("v1,")), "{messages:?}");
        assert!(messages.iter().all(|message| message.chain.starts_with(&calls.to_string())), "{messages:?}");
    }
    let again = by_id.values().filter(|messages| messages.len() > 1).count();
    assert!(i64::try_from(again).unwrap() >= expected / 3, "what was turned away came again under its id");
    survivor.stop().await;
}

/// The first attempt of the first step of a rule's only run: effect, result, error.
async fn first_attempt(bench: &Bench, rule: RuleId) -> (Option<Value>, Option<Value>, Option<String>) {
    sqlx::query_as(
        "select a.effect, a.result, a.error from run_actions a join automation_runs r on r.id = a.run_id where r.rule_id = $1",
    )
    .bind(rule.0)
    .fetch_one(&mut *bench.app.store.read().await.unwrap())
    .await
    .unwrap()
}

/// An address of the own network is refused when it is called, whatever the rule was saved with: as it is written, and as what a
/// name leads to.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_of_the_own_network_is_not_called() {
    let mut bench = bench(6).await;
    let ada = person(&bench.app, "ada").await;
    let source = calendar(&bench.app, &ada, "Source").await;
    let receiver = Receiver::start().await;
    let mut rules = Vec::new();
    for host in ["127.0.0.1", "localhost"] {
        let url = format!("http://{host}:{}/hook", receiver.port);
        rules.push(rule(&bench, &ada, source, json!({ "kind": "CALL_WEBHOOK", "url": url })).await);
    }
    // What was allowed when they were saved is so no more. A name passes as it is written: only the call finds out where it leads.
    bench.app = bench
        .app
        .clone()
        .with_outgoing(UrlPolicy { allow_http: true, allowed: "10.0.0.0/8".parse().unwrap() });
    let worker = bench.worker(busy);
    make(&bench, &ada, source, "A match 1".to_owned()).await;
    for (rule, error) in rules
        .into_iter()
        .zip(["this address may not be called", "this address may not be called: it is this machine itself"])
    {
        until(async || states(&bench, rule).await.contains_key(&4).then_some(())).await;
        assert_eq!(first_attempt(&bench, rule).await.2.as_deref(), Some(error));
    }
    assert!(receiver.by_id().is_empty());
    worker.stop().await;
}

/// What is sent has each header once; what is kept has no value of a header, and of a long answer the beginning.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_has_the_rules_headers_and_its_history_the_beginning_of_the_answer() {
    let bench = bench(5).await;
    let ada = person(&bench.app, "ada").await;
    let source = calendar(&bench.app, &ada, "Source").await;
    let receiver = Receiver::start().await;
    let url = format!("http://127.0.0.1:{}/hook", receiver.port);
    let call = json!({
        "kind": "CALL_WEBHOOK", "url": url, "body": { "title": "{{ event.summary }}" },
        "headers": [
            { "name": "Content-Type", "value": "application/vnd.example+json" },
            { "name": "Authorization", "value": "Bearer hidden-token" },
        ],
    });
    let calls = rule(&bench, &ada, source, call).await;
    let worker = bench.worker(busy);
    make(&bench, &ada, source, "A match that is long".to_owned()).await;
    until(async || states(&bench, calls).await.contains_key(&2).then_some(())).await;
    let head = receiver.received.lock().unwrap()[0].head.to_ascii_lowercase();
    assert_eq!(head.matches("content-type:").count(), 1, "{head}");
    assert!(head.contains("application/vnd.example+json") && head.contains("bearer hidden-token"), "{head}");
    let (effect, result, _) = first_attempt(&bench, calls).await;
    let effect = effect.unwrap().to_string();
    assert!(effect.contains("Authorization") && !effect.contains("hidden"), "{effect}");
    assert_eq!(result.unwrap(), json!({ "status": 200, "body": "long".repeat(1_024) }));
    worker.stop().await;
}

/// The history of rules goes when it is old; what is younger stays.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn old_runs_are_deleted() {
    let bench = bench(4).await;
    let ada = person(&bench.app, "ada").await;
    let source = calendar(&bench.app, &ada, "Source").await;
    let stops = rule(&bench, &ada, source, json!({ "kind": "STOP" })).await;
    let worker = bench.worker(busy);
    for i in 0..2 {
        make(&bench, &ada, source, format!("A match {i}")).await;
    }
    until(async || (states(&bench, stops).await == HashMap::from([(2, 2)])).then_some(())).await;
    worker.stop().await;
    sqlx::query(
        "update automation_runs r set finished_at = now() - make_interval(days => 29 + 2 * (o.n - 1)::int)
         from (select id, row_number() over (order by id) as n from automation_runs) o where o.id = r.id",
    )
    .execute(&mut *bench.app.store.read().await.unwrap())
    .await
    .unwrap();
    let worker = bench.worker(busy);
    until(async || (states(&bench, stops).await == HashMap::from([(2, 1)])).then_some(())).await;
    worker.stop().await;
}
