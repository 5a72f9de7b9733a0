//! Reading the change log: order, completeness, visibility.

use std::time::Duration;

use cal3_domain::{access::Owner, cursor::Cursor, ids::UserId};
use cal3_store::{
    Access, Store, Tx,
    change::{self, Change, Entity, Kind, NewChange, Page, Sight},
};
use cal3_testkit::TestDatabase;
use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

async fn append(tx: &mut Tx, owner: u128, entity: u128) {
    let change = NewChange {
        owner: Some(Owner::User(UserId(id(owner)))),
        calendar: None,
        entity: Entity::Event,
        entity_id: id(entity),
        kind: Kind::Updated,
        before: Some(json!({ "summary": "was" })),
        after: Some(json!({ "summary": "is" })),
        actor: Some(UserId(id(owner))),
        sight: Sight::from_role(40),
    };
    change::append(tx, Timestamp::UNIX_EPOCH, &change).await.unwrap();
}

async fn read(store: &Store, after: Cursor) -> Vec<Change> {
    let mut connection = store.read().await.unwrap();
    let horizon = change::horizon(&mut connection).await.unwrap();
    let page = Page { after, horizon, calendars: None, limit: 100 };
    change::list_all(&mut connection, page).await.unwrap()
}

/// Other tests' transactions on the same server hold the horizon back for moments: reads until `count` are there.
async fn read_until(store: &Store, after: Cursor, count: usize) -> Vec<Change> {
    let reading = async {
        loop {
            let changes = read(store, after).await;
            if changes.len() >= count {
                return changes;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), reading).await.unwrap()
}

fn entities(changes: &[Change]) -> Vec<u128> {
    changes.iter().map(|change| change.entity_id.as_u128()).collect()
}

const START: Cursor = Cursor { tx: 0, seq: 0 };

#[tokio::test]
async fn a_slow_transaction_holds_later_ones_back_and_is_not_skipped() {
    let database = TestDatabase::create().await;
    let store = &database.store;
    let mut slow = store.begin().await.unwrap();
    append(&mut slow, 1, 10).await;
    let mut quick = store.begin().await.unwrap();
    append(&mut quick, 1, 20).await;
    append(&mut quick, 1, 21).await;
    quick.commit().await.unwrap();

    let mut connection = store.read().await.unwrap();
    let horizon = change::horizon(&mut connection).await.unwrap();
    assert!(change::is_held_back(&mut connection, horizon).await.unwrap());
    assert_eq!(
        entities(&read(store, START).await),
        [0_u128; 0],
        "nothing after the slow one may be seen yet"
    );

    slow.commit().await.unwrap();
    let changes = read_until(store, START, 3).await;
    assert_eq!(entities(&changes), [10, 20, 21]);
    assert!(changes.is_sorted_by_key(|change| change.cursor));
    assert_eq!(changes[0].changed_fields, ["summary"]);
    assert_eq!(entities(&read_until(store, changes[0].cursor, 2).await), [20, 21]);
    assert_eq!(entities(&read_until(store, changes[1].cursor, 1).await), [21]);
}

#[tokio::test]
async fn a_rolled_back_transaction_leaves_no_trace_and_holds_nothing_back() {
    let database = TestDatabase::create().await;
    let store = &database.store;
    let mut lost = store.begin().await.unwrap();
    append(&mut lost, 1, 10).await;
    let mut kept = store.begin().await.unwrap();
    append(&mut kept, 1, 20).await;
    kept.commit().await.unwrap();
    lost.rollback().await.unwrap();
    assert_eq!(entities(&read_until(store, START, 1).await), [20]);
}

#[tokio::test]
async fn a_viewer_sees_their_own_page_by_page_and_nothing_of_others() {
    let database = TestDatabase::create().await;
    let store = &database.store;
    let mut tx = store.begin().await.unwrap();
    for (owner, entity) in [(1, 10), (2, 20), (1, 11), (1, 12)] {
        append(&mut tx, owner, entity).await;
    }
    tx.commit().await.unwrap();
    read_until(store, START, 4).await;

    let mut connection = store.read().await.unwrap();
    let horizon = change::horizon(&mut connection).await.unwrap();
    let all = Page { after: START, horizon, calendars: None, limit: 100 };
    let access = Access::from(UserId(id(1)));
    let seen = change::list_visible(&mut connection, &access, Entity::ALL, all).await.unwrap();
    assert_eq!(entities(&seen), [10, 11, 12]);
    let seen = change::list_visible(&mut connection, &access, &[Entity::User], all).await.unwrap();
    assert_eq!(entities(&seen), [0_u128; 0], "only what was asked for");
    let first = Page { limit: 2, ..all };
    let page = change::list_visible(&mut connection, &access, Entity::ALL, first).await.unwrap();
    assert_eq!(entities(&page), [10, 11]);
    let rest = Page { after: page[1].cursor, ..all };
    let page = change::list_visible(&mut connection, &access, Entity::ALL, rest).await.unwrap();
    assert_eq!(entities(&page), [12]);
}
