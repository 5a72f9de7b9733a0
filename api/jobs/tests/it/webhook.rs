//! Webhooks by running workers and a real receiver: each change has one delivery, which arrives at least once under one id.

use std::{collections::HashMap, sync::Arc, time::Duration};

use cal3_app::{
    Viewer,
    event::{self, CreateEvent, EventPatch, TimeInput},
    live::Entity,
    page::PageArgs,
    webhook::{self, Attempt, CreateWebhook, Delivery},
};
use cal3_domain::{
    ids::{CalendarId, WebhookEndpointId},
    webhook::{DeliveryState, Pause, Secret, SigningSecrets, guard::UrlPolicy, verify},
};
use cal3_jobs::WorkerConfig;
use cal3_testkit::{calendar, person};

use crate::{
    receiver::{Received, Receiver, Reply},
    support::{Bench, until},
};

/// A bench whose workers may call this machine.
fn bench(mut bench: Bench) -> Bench {
    let secret_box =
        cal3_app::secretbox::SecretBox::try_new(&["a-key-for-tests-of-at-least-32-octets-01".into()])
            .unwrap();
    bench.app = bench
        .app
        .clone()
        .with_secret_box(secret_box)
        .with_outgoing(UrlPolicy { allow_http: true, allowed: "127.0.0.1".parse().unwrap() });
    bench
}

fn busy(config: &mut WorkerConfig) {
    config.lease = Duration::from_secs(3);
    config.poll = Duration::from_secs(1);
}

/// A webhook for new events, and the secret that its receiver knows.
async fn hook(bench: &Bench, viewer: &Viewer, url: String) -> (WebhookEndpointId, Secret) {
    let input = CreateWebhook {
        name: "Integration".to_owned(),
        url,
        changes: vec![(Entity::Event, Some(cal3_app::live::Kind::Created))],
        calendars: None,
        scopes: None,
        document: None,
        is_enabled: true,
        idempotency_key: None,
    };
    let (made, secret) = webhook::create(&bench.app, viewer, input).await.unwrap();
    (made.id, secret.unwrap().expose().parse().unwrap())
}

async fn make(bench: &Bench, viewer: &Viewer, calendar: CalendarId, summary: String) {
    let start = TimeInput {
        local: Some("2026-01-12T09:00:00".parse().unwrap()),
        time_zone: Some("Europe/Budapest".to_owned()),
        ..TimeInput::default()
    };
    let patch = EventPatch { summary: Some(summary), start: Some(start), ..EventPatch::default() };
    let input = CreateEvent { calendar_id: calendar, event: patch, uid: None, idempotency_key: None };
    event::create(&bench.app, viewer, input).await.unwrap();
}

/// How many deliveries of a webhook are in each state.
async fn states(bench: &Bench, hook: WebhookEndpointId) -> HashMap<i16, i64> {
    let rows: Vec<(i16, i64)> =
        sqlx::query_as("select state, count(*) from webhook_deliveries where webhook_id = $1 group by state")
            .bind(hook.0)
            .fetch_all(&mut *bench.app.store.read().await.unwrap())
            .await
            .unwrap();
    rows.into_iter().collect()
}

/// The only delivery to a webhook, once it is in this state, and its attempts.
async fn settled(
    bench: &Bench,
    viewer: &Viewer,
    hook: WebhookEndpointId,
    state: DeliveryState,
) -> (Delivery, Vec<Attempt>) {
    let delivery = until(async || {
        let page = PageArgs { after: None, before: None, backwards: false, limit: 1 };
        let found = webhook::deliveries(&bench.app, viewer, hook, Some(state), &page).await.unwrap().pop();
        found.filter(|delivery| delivery.state == state.code())
    })
    .await;
    let attempts = webhook::attempts(&bench.app, viewer, &[delivery.id]).await.unwrap();
    (delivery, attempts)
}

/// Whether a receiver who knows this secret accepts a message that has just come.
fn accepts(bench: &Bench, secret: &Secret, message: &Received) -> bool {
    let headers = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(|name| message.header(name));
    verify(&SigningSecrets::new(secret.clone()), headers.into(), &message.bytes, bench.app.now()).is_ok()
}

/// Six hundred changes for two webhooks, one of which turns away every tenth message once, while Redis is flushed and workers die.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_change_has_one_delivery_that_arrives_under_one_id_whoever_dies() {
    const CHANGES: i64 = 600;
    let bench = Arc::new(bench(Bench::create_in_redis_database(3).await));
    let ada = person(&bench.app, "ada").await;
    let calendar = calendar(&bench.app, &ada, "Mine").await;
    let turns_away = |message: &Received, came_before: bool| {
        let id = message.id();
        if !came_before && id.ends_with(['0', 'a', 'k']) { Reply::Status(503) } else { Reply::Status(200) }
    };
    let (steady, moody) =
        (Receiver::start(|_, _| Reply::Status(204)).await, Receiver::start(turns_away).await);
    let hooks = [hook(&bench, &ada, steady.url()).await, hook(&bench, &ada, moody.url()).await];
    let mut doomed = vec![bench.worker(busy), bench.worker(busy)];
    let survivor = bench.worker(busy);
    for i in 0..CHANGES {
        make(&bench, &ada, calendar, format!("Event {i}")).await;
        if i == CHANGES / 4 || i == CHANGES / 2 {
            redis::cmd("FLUSHDB").query_async::<()>(&mut bench.redis().await).await.unwrap();
        }
        if i == CHANGES / 3 || i == CHANGES * 2 / 3 {
            doomed.pop().unwrap().kill().await;
        }
    }
    let all = HashMap::from([(DeliveryState::Delivered.code(), CHANGES)]);
    for ((hook, secret), receiver) in hooks.iter().zip([&steady, &moody]) {
        until(async || (states(&bench, *hook).await == all).then_some(())).await;
        let by_id = receiver.by_id();
        assert_eq!(i64::try_from(by_id.len()).unwrap(), CHANGES, "one id for each change");
        let about: std::collections::HashSet<&str> =
            by_id.values().filter_map(|messages| messages[0].body["data"]["id"].as_str()).collect();
        assert_eq!(i64::try_from(about.len()).unwrap(), CHANGES, "each about another event");
        for messages in by_id.values() {
            assert!(messages.iter().all(|message| message.bytes == messages[0].bytes));
            assert!(messages.iter().all(|message| accepts(&bench, secret, message)), "{messages:?}");
        }
    }
    let again = moody.by_id().into_values().filter(|messages| messages.len() > 1).count();
    assert!(again > 0, "what was turned away came again");
    survivor.stop().await;
}

/// A server that answers 500 once, one that is silent once: both are tried again, and every attempt is in the ledger.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fault_and_a_silence_are_tried_again() {
    let bench = bench(Bench::create().await);
    let ada = person(&bench.app, "ada").await;
    let calendar = calendar(&bench.app, &ada, "Mine").await;
    let at_first = |reply: Reply| {
        move |_: &Received, came_before: bool| if came_before { Reply::Status(200) } else { reply }
    };
    let fails = Receiver::start(at_first(Reply::Status(500))).await;
    let silent = Receiver::start(at_first(Reply::Silence)).await;
    let hooks = [hook(&bench, &ada, fails.url()).await.0, hook(&bench, &ada, silent.url()).await.0];
    let worker = bench.worker(|_| {});
    make(&bench, &ada, calendar, "Told".to_owned()).await;
    for (hook, expected) in hooks.into_iter().zip([
        (Some(500), "the server answered with the status 500"),
        (None, "the server did not answer in time"),
    ]) {
        let (delivery, attempts) = settled(&bench, &ada, hook, DeliveryState::Delivered).await;
        let first = (attempts[0].status, attempts[0].error.as_deref().unwrap());
        assert_eq!(first, expected);
        assert_eq!((attempts.len(), attempts[1].status, attempts[1].error.as_deref()), (2, Some(200), None));
        assert_eq!(attempts[1].response.as_deref(), Some("said"));
        assert_eq!(delivery.error, None);
    }
    assert_eq!(fails.by_id().into_values().map(|messages| messages.len()).collect::<Vec<_>>(), [2]);
    worker.stop().await;
}

/// Neither an address of the own network, as it is written or as a name leads there, nor where a redirection leads is called.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_may_not_be_called_is_not_and_redirections_are_not_followed() {
    let mut bench = bench(Bench::create().await);
    let ada = person(&bench.app, "ada").await;
    let calendar = calendar(&bench.app, &ada, "Mine").await;
    let receiver = Receiver::start(|_, _| Reply::Redirect).await;
    let redirects = hook(&bench, &ada, receiver.url()).await.0;
    let worker = bench.worker(|_| {});
    make(&bench, &ada, calendar, "Led away".to_owned()).await;
    let (_, attempts) = settled(&bench, &ada, redirects, DeliveryState::Failed).await;
    assert_eq!(attempts.iter().map(|attempt| attempt.status).collect::<Vec<_>>(), [Some(307)]);
    let paths: Vec<_> = receiver.by_id().into_values().flatten().map(|message| message.head).collect();
    assert!(paths.len() == 1 && paths[0].starts_with("POST /hook?from=cal3 "), "{paths:?}");
    worker.stop().await;
    webhook::delete(&bench.app, &ada, redirects, None).await.unwrap();

    let mut hooks = Vec::new();
    for host in ["127.0.0.1", "localhost"] {
        hooks.push(hook(&bench, &ada, format!("http://{host}:{}/", receiver.port)).await.0);
    }
    // What was allowed when they were saved is so no more. A name passes as it is written: only the call finds out where it leads.
    let elsewhere = UrlPolicy { allow_http: true, allowed: "10.0.0.0/8".parse().unwrap() };
    bench.app = bench.app.clone().with_outgoing(elsewhere);
    let worker = bench.worker(|_| {});
    make(&bench, &ada, calendar, "Refused".to_owned()).await;
    for hook in hooks {
        let (_, attempts) = settled(&bench, &ada, hook, DeliveryState::Failed).await;
        assert!(attempts[0].error.as_deref().unwrap().starts_with("this address may not be called"));
        let paused = webhook::visible(&bench.app, &ada, &[hook]).await.unwrap()[0].paused;
        assert_eq!(paused.map(|(_, reason)| reason), Some(Pause::Refused.code()));
    }
    assert_eq!(receiver.by_id().len(), 1, "nothing more came");
    worker.stop().await;
}
