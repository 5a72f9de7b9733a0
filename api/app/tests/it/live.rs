//! Live delivery between processes, through a real Redis and without one.

use std::{sync::Arc, time::Duration};

use cal3_app::{
    App, Live, SystemClock, SystemRandom, Viewer,
    live::{Change, RedisOptions, watch},
};
use cal3_domain::{
    cursor::Cursor,
    ids::{CalendarId, SessionId, UserId},
};
use cal3_store::change::{self, Entity, Kind, NewChange};
use cal3_testkit::{TestDatabase, redis_url};
use futures_util::{Stream, StreamExt as _};
use tokio::time::timeout;
use tokio_util::sync::{CancellationToken, DropGuard};
use uuid::Uuid;

/// How long anything may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// What one `cal3 serve` has.
struct Process {
    app: App,
    _stop: DropGuard,
}

fn process(database: &TestDatabase, redis: &str) -> Process {
    let prefix = format!("{}:", database.url.rsplit('/').next().unwrap_or_default());
    let live = Live::new(RedisOptions { url: redis.to_owned(), prefix });
    let app = App::new(database.store.clone(), Arc::new(SystemClock), Arc::new(SystemRandom))
        .with_live(live.clone());
    let stop = CancellationToken::new();
    tokio::spawn(live.run(database.store.clone(), stop.clone()));
    Process { app, _stop: stop.drop_guard() }
}

fn viewer(n: u128) -> Viewer {
    Viewer::User { id: UserId(Uuid::from_u128(n)), session: SessionId(Uuid::from_u128(n)) }
}

/// Commits a change of an event of `owner` and tells of it.
async fn commit(app: &App, owner: u128, event: u128) {
    let mut tx = app.store.begin().await.unwrap();
    write(&mut tx, owner, event).await;
    tx.commit().await.unwrap();
    app.live().notify();
}

async fn write(tx: &mut cal3_store::Tx, owner: u128, event: u128) {
    let change = NewChange {
        owner: UserId(Uuid::from_u128(owner)),
        calendar: Some(CalendarId(Uuid::from_u128(owner))),
        entity: Entity::Event,
        entity_id: Uuid::from_u128(event),
        kind: Kind::Deleted,
        before: None,
        after: None,
        actor: None,
    };
    change::append(tx, jiff::Timestamp::UNIX_EPOCH, &change).await.unwrap();
}

async fn next(changes: &mut (impl Stream<Item = Result<Change, cal3_app::AppError>> + Unpin)) -> Change {
    timeout(PATIENCE, changes.next()).await.expect("a change in time").expect("no end").expect("no error")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_process_commits_a_subscriber_of_another_sees_soon_and_once() {
    let database = TestDatabase::create().await;
    let (writer, reader) = (process(&database, &redis_url()), process(&database, &redis_url()));
    let mut own = Box::pin(watch(&reader.app, &viewer(1), None, None).await.unwrap());
    let mut others = Box::pin(watch(&reader.app, &viewer(2), None, None).await.unwrap());
    let mut waits = Vec::new();
    for n in 1..=50 {
        commit(&writer.app, 1, n).await;
        let began = tokio::time::Instant::now();
        assert_eq!(next(&mut own).await.entity_id.as_u128(), n);
        waits.push(began.elapsed());
    }
    waits.sort_unstable();
    println!("commit to subscriber in another process: p50 {:?}, worst {:?}", waits[25], waits[49]);
    assert!(waits[25] < Duration::from_millis(500), "{waits:?}");
    commit(&writer.app, 2, 99).await;
    assert_eq!(
        next(&mut others).await.entity_id.as_u128(),
        99,
        "none of another person's changes came before"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cursor_replays_what_was_missed_and_goes_on_without_gap_or_repetition() {
    let database = TestDatabase::create().await;
    let one = process(&database, &redis_url());
    let mut first = Box::pin(watch(&one.app, &viewer(1), None, None).await.unwrap());
    commit(&one.app, 1, 1).await;
    let seen = next(&mut first).await;
    drop(first);
    // More than one page is missed, and more comes while it is read.
    for n in 2..=450 {
        commit(&one.app, 1, n).await;
    }
    let mut again = Box::pin(watch(&one.app, &viewer(1), Some(seen.cursor), None).await.unwrap());
    let app = one.app.clone();
    let writing = tokio::spawn(async move {
        for n in 451..=900 {
            commit(&app, 1, n).await;
        }
    });
    let mut last: Cursor = seen.cursor;
    for n in 2..=900 {
        let change = next(&mut again).await;
        assert_eq!(change.entity_id.as_u128(), n);
        assert!(change.cursor > last);
        last = change.cursor;
    }
    writing.await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_transaction_held_open_delays_but_hides_nothing() {
    let database = TestDatabase::create().await;
    let one = process(&database, &redis_url());
    let mut changes = Box::pin(watch(&one.app, &viewer(1), None, None).await.unwrap());
    let mut slow = one.app.store.begin().await.unwrap();
    write(&mut slow, 1, 1).await;
    commit(&one.app, 1, 2).await;
    assert!(
        timeout(Duration::from_millis(300), changes.next()).await.is_err(),
        "the slow one would be skipped"
    );
    slow.commit().await.unwrap();
    // Nobody tells of the slow one: the reader knows that it was held back, and looks again by itself.
    assert_eq!(next(&mut changes).await.entity_id.as_u128(), 1);
    assert_eq!(next(&mut changes).await.entity_id.as_u128(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_redis_changes_come_by_polling() {
    let database = TestDatabase::create().await;
    let nowhere = "redis://127.0.0.1:1";
    let (writer, reader) = (process(&database, nowhere), process(&database, nowhere));
    let mut changes = Box::pin(watch(&reader.app, &viewer(1), None, None).await.unwrap());
    for n in 1..=3 {
        commit(&writer.app, 1, n).await;
        assert_eq!(next(&mut changes).await.entity_id.as_u128(), n);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_subscriber_that_lags_reads_the_log_itself() {
    let database = TestDatabase::create().await;
    let one = process(&database, &redis_url());
    let mut slow = Box::pin(watch(&one.app, &viewer(1), None, None).await.unwrap());
    let mut quick = Box::pin(watch(&one.app, &viewer(1), None, None).await.unwrap());
    // One batch each, more of them than are kept for a subscriber that does not listen.
    for n in 1..=400 {
        commit(&one.app, 1, n).await;
        assert_eq!(next(&mut quick).await.entity_id.as_u128(), n);
    }
    for n in 1..=400 {
        assert_eq!(next(&mut slow).await.entity_id.as_u128(), n);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_calendars_that_were_asked_for() {
    let database = TestDatabase::create().await;
    let one = process(&database, &redis_url());
    let none = vec![CalendarId(Uuid::from_u128(77))];
    let mine = vec![CalendarId(Uuid::from_u128(1))];
    let mut silent = Box::pin(watch(&one.app, &viewer(1), None, Some(none)).await.unwrap());
    let mut heard = Box::pin(watch(&one.app, &viewer(1), None, Some(mine)).await.unwrap());
    commit(&one.app, 1, 1).await;
    assert_eq!(next(&mut heard).await.entity_id.as_u128(), 1);
    assert!(timeout(Duration::from_millis(200), silent.next()).await.is_err());
}
