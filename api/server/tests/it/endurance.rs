//! Automation under whatever may happen to it: ten thousand changes, three workers as processes of their own that are killed
//! one after the other, Redis emptied and killed, the database restarted and killed. Each change that fits a rule has one run,
//! each effect in the database happened once, each call arrived under the one id that it has.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
    time::Duration,
};

use cal3_app::{
    App, AppError, SystemClock, SystemRandom, Viewer,
    automation::{self, CreateRule},
    event::{self, CreateEvent, EventPatch, TimeInput},
    secretbox::SecretBox,
};
use cal3_domain::{
    ids::{CalendarId, RuleId},
    webhook::guard::UrlPolicy,
};
use cal3_store::{Store, StoreOptions};
use cal3_testkit::{calendar, person};
use futures_util::stream::{self, StreamExt as _};
use serde_json::{Value, json};
use sqlx::{Connection as _, PgConnection};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::Instant,
};

use crate::processes::{Ending, Process, Services};

/// Changes that are made.
const CHANGES: usize = 10_000;
/// Of them each fifth is copied by a rule, and each tenth makes a call.
const COPIED: usize = 5;
const CALLED: usize = 10;
/// Changes that are under way at a time.
const IN_FLIGHT: usize = 6;
/// A worker is killed, and another takes its place, after so many.
const LIFE: usize = 700;
/// By then nothing is left to do, counted from the last change on.
const SETTLED: Duration = Duration::from_secs(60);
const WORKERS: usize = 3;
const SECRET: &str = "q7Zk2vXw9LmN4rTy8PbC1sDf6GhJ3aQe";

/// A server that counts the messages by their ids.
struct Receiver {
    port: u16,
    received: Arc<Mutex<BTreeMap<String, usize>>>,
    task: tokio::task::JoinHandle<()>,
}

impl Receiver {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let received: Arc<Mutex<BTreeMap<String, usize>>> = Arc::default();
        let kept = received.clone();
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(receive(stream, kept.clone()));
                while connections.try_join_next().is_some() {}
            }
        });
        Self { port, received, task }
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Reads a request, counts it, and only then says that it came.
async fn receive(mut stream: TcpStream, received: Arc<Mutex<BTreeMap<String, usize>>>) {
    let mut request = Vec::new();
    let named = |head: &str, name: &str| {
        head.lines().find_map(|line| {
            let (own, value) = line.split_once(": ")?;
            own.eq_ignore_ascii_case(name).then(|| value.to_owned())
        })
    };
    loop {
        let mut part = [0; 4_096];
        let Ok(count @ 1..) = stream.read(&mut part).await else { return };
        request.extend_from_slice(&part[..count]);
        let Some(end) = request.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&request[..end]).into_owned();
        let length = named(&head, "content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
        if request.len() < end + 4 + length {
            continue;
        }
        *received.lock().unwrap().entry(named(&head, "webhook-id").unwrap_or_default()).or_default() += 1;
        let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n").await;
        return;
    }
}

/// Who makes the changes, and what has to come of them.
struct Scene {
    app: App,
    ada: Viewer,
    source: CalendarId,
    target: CalendarId,
    copies: RuleId,
    calls: RuleId,
}

impl Scene {
    async fn open(services: &Services, receiver: &Receiver) -> Self {
        let store = Store::connect(&StoreOptions {
            url: services.database_url(),
            pool_max: 8,
            statement_timeout: Duration::from_secs(20),
        })
        .unwrap();
        let app = App::new(store, Arc::new(SystemClock), Arc::new(SystemRandom))
            .with_secret_box(SecretBox::try_new(&[SECRET.into()]).unwrap())
            .with_signing_keys(vec![SECRET.into()])
            .with_outgoing(UrlPolicy { allow_http: true, allowed: "127.0.0.1".parse().unwrap() });
        let ada = person(&app, "ada").await;
        let (source, target) = (calendar(&app, &ada, "Source").await, calendar(&app, &ada, "Target").await);
        let url = format!("http://127.0.0.1:{}/hook", receiver.port);
        let copy = json!({ "kind": "COPY_TO_CALENDAR", "calendarId": target.to_string() });
        let call = json!({ "kind": "CALL_WEBHOOK", "url": url, "body": { "title": "{{ event.summary }}" } });
        let copies = rule(&app, &ada, source, "copy", copy).await;
        let calls = rule(&app, &ada, source, "call", call).await;
        Self { app, ada, source, target, copies, calls }
    }

    /// Makes an event, and tries again under the same key until it is acknowledged, as a client has to.
    async fn make(&self, number: usize) {
        let fits = |each: usize| number.is_multiple_of(each);
        let summary = format!(
            "{number}{}{}",
            if fits(COPIED) { " copy" } else { "" },
            if fits(CALLED) { " call" } else { "" },
        );
        let start = TimeInput {
            local: Some("2026-01-12T09:00:00".parse().unwrap()),
            time_zone: Some("Europe/Budapest".to_owned()),
            ..TimeInput::default()
        };
        let patch = EventPatch { summary: Some(summary), start: Some(start), ..EventPatch::default() };
        let until = Instant::now() + SETTLED;
        let mut again = tokio::time::interval(Duration::from_millis(50));
        loop {
            again.tick().await;
            let input = CreateEvent {
                calendar_id: self.source,
                event: patch.clone(),
                uid: None,
                idempotency_key: Some(format!("event-{number}")),
            };
            match event::create(&self.app, &self.ada, input).await {
                Ok(_) => return,
                Err(AppError::Internal(_) | AppError::Unavailable(_)) if Instant::now() < until => {}
                Err(error) => panic!("event {number}: {error:?}"),
            }
        }
    }

    /// How many runs of a rule are in each state.
    async fn states(&self, rule: RuleId) -> BTreeMap<i16, usize> {
        let rows: Vec<(i16, i64)> =
            sqlx::query_as("select state, count(*) from automation_runs where rule_id = $1 group by state")
                .bind(rule.0)
                .fetch_all(&mut *self.app.store.read().await.unwrap())
                .await
                .unwrap();
        rows.into_iter().map(|(state, count)| (state, usize::try_from(count).unwrap())).collect()
    }

    /// How often each summary is in a calendar.
    async fn summaries(&self, calendar: CalendarId) -> BTreeMap<String, i64> {
        let rows: Vec<(String, i64)> =
            sqlx::query_as("select summary, count(*) from events where calendar_id = $1 group by summary")
                .bind(calendar.0)
                .fetch_all(&mut *self.app.store.read().await.unwrap())
                .await
                .unwrap();
        rows.into_iter().collect()
    }

    /// The ids of the runs of a rule, and how many there are for each cause at most.
    async fn runs(&self, rule: RuleId) -> (BTreeSet<sqlx::types::Uuid>, i64) {
        let mut connection = self.app.store.read().await.unwrap();
        let ids: Vec<sqlx::types::Uuid> =
            sqlx::query_scalar("select id from automation_runs where rule_id = $1")
                .bind(rule.0)
                .fetch_all(&mut *connection)
                .await
                .unwrap();
        let most = sqlx::query_scalar(
            "select max(of_event) from (select count(*) as of_event from automation_runs
             where rule_id = $1 group by cause ->> 'event') each",
        )
        .bind(rule.0)
        .fetch_one(&mut *connection)
        .await
        .unwrap();
        (ids.into_iter().collect(), most)
    }
}

async fn rule(app: &App, viewer: &Viewer, from: CalendarId, word: &str, action: Value) -> RuleId {
    let definition = json!({
        "name": word, "timeZone": "UTC", "trigger": { "kind": "EVENT_CREATED" },
        "scope": { "kind": "CALENDARS", "calendarIds": [from.to_string()] },
        "condition": { "kind": "TEST", "field": "event.summary", "operator": "CONTAINS", "value": word },
        "steps": [{ "action": action }],
    });
    let input = CreateRule { definition, secrets: Vec::new(), is_enabled: true, idempotency_key: None };
    automation::create(app, viewer, input).await.unwrap().id
}

fn worker(services: &Services) -> Process {
    services.run(
        "worker",
        &[
            ("RULE_CAPS", "none"),
            ("RULE_OWNER_CAPS", "none"),
            ("OUTGOING_ALLOWED_NETWORKS", "127.0.0.0/8"),
            ("OUTGOING_ALLOW_HTTP", "true"),
        ],
    )
}

/// What is done to the services after so many changes.
async fn trouble(services: &mut Services, made: usize) {
    match made {
        2_000 | 6_000 => services.flush_redis().await,
        3_500 => services.restart_redis(Ending::Killed),
        5_000 => services.restart_postgres(Ending::Asked).await,
        7_500 => services.restart_postgres(Ending::Killed).await,
        9_000 => services.restart_redis(Ending::Asked),
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_changes_have_their_runs_once_whatever_dies() {
    let mut services = Services::start().await;
    let receiver = Receiver::start().await;
    let scene = Scene::open(&services, &receiver).await;
    let mut workers: Vec<Process> = (0..WORKERS).map(|_| worker(&services)).collect();

    // In the middle of it a transaction that has begun to write stays open for a while: what others write meanwhile has a
    // later number, and nobody's may be skipped.
    let mut slow = None;
    let (mut made, began) = (0, Instant::now());
    {
        let mut changes = std::pin::pin!(
            stream::iter(1..=CHANGES).map(|number| scene.make(number)).buffer_unordered(IN_FLIGHT)
        );
        while changes.next().await.is_some() {
            made += 1;
            if made % LIFE == 0 {
                let oldest = made / LIFE % WORKERS;
                workers[oldest].kill();
                workers[oldest] = worker(&services);
            }
            if made == 500 {
                let mut connection = PgConnection::connect(&services.database_url()).await.unwrap();
                sqlx::query("begin").execute(&mut connection).await.unwrap();
                sqlx::query("select pg_current_xact_id()").execute(&mut connection).await.unwrap();
                slow = Some(connection);
            }
            if made == 1_500
                && let Some(mut connection) = slow.take()
            {
                sqlx::query("commit").execute(&mut connection).await.unwrap();
            }
            trouble(&mut services, made).await;
        }
    }

    let took = began.elapsed();
    let until = Instant::now() + SETTLED;
    let expected = |each: usize| BTreeMap::from([(2, CHANGES / each)]);
    let mut often = tokio::time::interval(Duration::from_millis(200));
    loop {
        let states = (scene.states(scene.copies).await, scene.states(scene.calls).await);
        if states == (expected(COPIED), expected(CALLED)) {
            break;
        }
        assert!(Instant::now() < until, "not all is done, or too much: {states:?}");
        often.tick().await;
    }
    let settled = SETTLED - until.duration_since(Instant::now());

    let source = scene.summaries(scene.source).await;
    assert_eq!(source.len(), CHANGES, "everything that was acknowledged is there");
    let target = scene.summaries(scene.target).await;
    assert!(source.values().chain(target.values()).all(|count| *count == 1), "and nothing twice");
    let copied: BTreeSet<&String> = source.keys().filter(|summary| summary.contains("copy")).collect();
    assert_eq!(target.keys().collect::<BTreeSet<_>>(), copied);

    for (rule, each) in [(scene.copies, COPIED), (scene.calls, CALLED)] {
        let (ids, most) = scene.runs(rule).await;
        assert_eq!((ids.len(), most), (CHANGES / each, 1), "one run for each change");
    }
    let received = receiver.received.lock().unwrap().clone();
    let (ids, _) = scene.runs(scene.calls).await;
    let expected: BTreeSet<String> =
        ids.iter().map(|id| format!("{}_0", cal3_domain::ids::RunId(*id))).collect();
    assert_eq!(received.keys().cloned().collect::<BTreeSet<_>>(), expected, "each call came under its id");
    println!(
        "{CHANGES} changes in {} s, all settled {} ms later; {} runs, {} calls came {} times",
        took.as_secs(),
        settled.as_millis(),
        CHANGES / COPIED + CHANGES / CALLED,
        received.len(),
        received.values().sum::<usize>()
    );
}
