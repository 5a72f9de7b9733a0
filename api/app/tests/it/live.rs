//! Live delivery between processes, through a real Redis and without one.

use std::{sync::Arc, time::Duration};

use cal3_app::{
    App, AppError, Live, SystemClock, SystemRandom, Viewer,
    calendar::share,
    live::{Change, RedisOptions, position, watch},
};
use cal3_domain::{
    access::{CalendarRole, Owner},
    cursor::Cursor,
    ids::{CalendarId, SessionId, UserId},
};
use cal3_store::change::{self, Entity, Kind, NewChange, Sight};
use cal3_testkit::{TestDatabase, calendar, person, redis_url};
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
    tokio::spawn(live.run(database.store.clone(), app.clock(), stop.clone()));
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
        owner: Some(Owner::User(UserId(Uuid::from_u128(owner)))),
        calendar: None,
        entity: Entity::User,
        entity_id: Uuid::from_u128(event),
        kind: Kind::Deleted,
        before: None,
        after: None,
        actor: None,
        sight: Sight::from_role(40),
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
    let viewer = person(&one.app, "ada").await;
    let (mine, other) =
        (calendar(&one.app, &viewer, "Mine").await, calendar(&one.app, &viewer, "Other").await);
    let unknown = watch(&one.app, &viewer, None, Some(vec![CalendarId(Uuid::from_u128(77))])).await;
    assert!(matches!(unknown.err(), Some(AppError::NotFound)));
    let mut heard = Box::pin(watch(&one.app, &viewer, None, Some(vec![mine])).await.unwrap());
    rename(&one.app, &viewer, other).await;
    rename(&one.app, &viewer, mine).await;
    assert_eq!(next(&mut heard).await.entity_id, mine.0, "the other calendar's change does not come");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_subscription_ends_when_its_last_calendar_is_gone() {
    let database = TestDatabase::create().await;
    let one = process(&database, &redis_url());
    let viewer = person(&one.app, "ada").await;
    let mine = calendar(&one.app, &viewer, "Mine").await;
    let mut heard = Box::pin(watch(&one.app, &viewer, None, Some(vec![mine])).await.unwrap());
    cal3_app::calendar::delete(&one.app, &viewer, mine, None).await.unwrap();
    let last = next(&mut heard).await;
    assert_eq!((last.entity, last.kind, last.entity_id), (Entity::Calendar, Kind::Deleted, mine.0));
    assert!(timeout(PATIENCE, heard.next()).await.expect("an end in time").is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_subscription_ends_when_the_share_that_gave_the_calendar_is_taken_away() {
    let database = TestDatabase::create().await;
    let (writer, reader) = (process(&database, &redis_url()), process(&database, &redis_url()));
    let (ada, bob) = (person(&writer.app, "ada").await, person(&writer.app, "bob").await);
    let shared = calendar(&writer.app, &ada, "Shared").await;
    let input = share::CreateShare {
        calendar: shared,
        with: share::With::Address("bob@example.com".to_owned()),
        role: CalendarRole::Reader,
        idempotency_key: None,
    };
    // Who may see a calendar is told of its making too, if that comes behind where they began.
    database.settled().await;
    let mut all = Box::pin(watch(&reader.app, &bob, None, None).await.unwrap());
    let given = share::create(&writer.app, &ada, input).await.unwrap();
    let gained = next(&mut all).await;
    assert_eq!((gained.entity, gained.kind, gained.entity_id), (Entity::Calendar, Kind::Created, shared.0));
    let mut one = Box::pin(watch(&reader.app, &bob, Some(gained.cursor), Some(vec![shared])).await.unwrap());
    share::delete(&writer.app, &ada, given.id).await.unwrap();
    for heard in [&mut one, &mut all] {
        let lost = next(heard).await;
        assert_eq!((lost.entity, lost.kind, lost.entity_id), (Entity::Calendar, Kind::Deleted, shared.0));
    }
    assert!(timeout(PATIENCE, one.next()).await.expect("an end in time").is_none());
}

/// An older transaction that is still writing hides the deletion from the log, while the roles show it already.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_subscription_does_not_end_before_it_has_told_why() {
    let database = TestDatabase::create().await;
    let one = process(&database, &redis_url());
    let viewer = person(&one.app, "ada").await;
    let mine = calendar(&one.app, &viewer, "Mine").await;
    let mut slow = one.app.store.begin().await.unwrap();
    write(&mut slow, 7, 7).await;
    let beginning = Some(Cursor { tx: 0, seq: 0 });
    let mut heard = Box::pin(watch(&one.app, &viewer, beginning, Some(vec![mine])).await.unwrap());
    cal3_app::calendar::delete(&one.app, &viewer, mine, None).await.unwrap();
    // What was missed is read first, and the roles with it.
    assert!(timeout(Duration::from_millis(300), heard.next()).await.is_err(), "nothing is told yet");
    slow.commit().await.unwrap();
    one.app.live().notify();
    assert_eq!(next(&mut heard).await.kind, Kind::Deleted);
    assert!(timeout(PATIENCE, heard.next()).await.expect("an end in time").is_none());
}

async fn rename(app: &App, viewer: &Viewer, id: CalendarId) {
    let name = Some(format!("Renamed at {}", app.now()));
    let input = cal3_app::calendar::UpdateCalendar { name, ..Default::default() };
    cal3_app::calendar::update(app, viewer, id, input).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_followed_from_a_position_begins_there() {
    let database = TestDatabase::create().await;
    let one = process(&database, &redis_url());
    let viewer = person(&one.app, "ada").await;
    let calendars = [
        calendar(&one.app, &viewer, "Before").await,
        calendar(&one.app, &viewer, "Between").await,
        calendar(&one.app, &viewer, "After").await,
    ];
    rename(&one.app, &viewer, calendars[0]).await;
    database.settled().await;
    let from = position(&one.app, &viewer).await.unwrap();
    // Between the position and the subscription.
    rename(&one.app, &viewer, calendars[1]).await;
    let mut heard = Box::pin(watch(&one.app, &viewer, Some(from), None).await.unwrap());
    rename(&one.app, &viewer, calendars[2]).await;
    for calendar in &calendars[1..] {
        assert_eq!(next(&mut heard).await.entity_id, calendar.0);
    }
    let nobody = position(&one.app, &Viewer::Anonymous).await;
    assert!(matches!(nobody, Err(AppError::Unauthenticated)), "{nobody:?}");
}
