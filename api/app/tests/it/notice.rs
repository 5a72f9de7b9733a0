//! Notices: whose they are, how they are read, marked and forgotten.

use std::sync::Arc;

use cal3_app::{
    AppError, UserErrorCode, Viewer, automation,
    calendar::Deleted,
    notice::{self, COUNTED, Kind, MarkRead, NewNotice, Notice},
    page::PageArgs,
};
use cal3_domain::{
    access::{Grant, Scope, Scopes},
    ids::{CalendarId, NoticeId, RuleId, TokenId},
};
use cal3_store::notice as store;
use cal3_testkit::TestApp;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use uuid::Uuid;

use crate::automation::{definition, rule};

/// A rule of somebody's, to tell what it says.
async fn a_rule(app: &TestApp, viewer: &Viewer) -> RuleId {
    rule(app, viewer, definition(json!({ "kind": "EVENT_CREATED" }), &[json!({ "kind": "STOP" })])).await.id
}

/// Tells somebody as many things, the last one last.
async fn told(app: &TestApp, viewer: &Viewer, rule: RuleId, count: usize) -> Vec<NoticeId> {
    let user = viewer.user_id().unwrap();
    let mut tx = app.store.begin().await.unwrap();
    let mut ids = Vec::new();
    for n in 0..count {
        let new = NewNotice {
            kind: Kind::Rule,
            title: format!("Notice {n}"),
            text: "Text".to_owned(),
            subject: None,
            sender: Some(user),
            rule: Some(rule),
            rule_name: Some("A rule".to_owned()),
            run: None,
            at: app.now(),
        };
        let id = NoticeId(app.new_id());
        store::insert(&mut tx, &[(id, user)], &new).await.unwrap();
        ids.push(id);
    }
    tx.commit().await.unwrap();
    ids
}

fn page(limit: i64) -> PageArgs<Uuid> {
    PageArgs { after: None, before: None, backwards: false, limit }
}

async fn list(app: &TestApp, viewer: &Viewer, is_read: Option<bool>) -> Vec<Notice> {
    notice::list(app, viewer, viewer.user_id().unwrap(), is_read, &page(100)).await.unwrap()
}

async fn unread(app: &TestApp, viewer: &Viewer) -> Option<i64> {
    notice::unread_count(app, viewer, viewer.user_id().unwrap()).await.unwrap()
}

fn titles(notices: &[Notice]) -> Vec<&str> {
    notices.iter().map(|notice| notice.title.as_str()).collect()
}

/// The viewer by a token.
fn token(viewer: &Viewer, scopes: Scopes, calendars: Option<Vec<CalendarId>>) -> Viewer {
    let grant = Grant { scopes, calendars, resources: None };
    Viewer::Token { id: TokenId(Uuid::nil()), owner: viewer.user_id().unwrap(), grant: Arc::new(grant) }
}

#[tokio::test]
async fn one_reads_ones_own_the_newest_first_and_page_by_page() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let rule = a_rule(&app, &ada).await;
    let ids = told(&app, &ada, rule, 5).await;
    let all = list(&app, &ada, None).await;
    assert_eq!(titles(&all), ["Notice 4", "Notice 3", "Notice 2", "Notice 1", "Notice 0"]);
    assert_eq!((all[0].sender_name.as_deref(), all[0].rule), (Some("ada"), Some(rule)));
    let owner = ada.user_id().unwrap();
    let after = PageArgs { after: Some(ids[3].0), ..page(2) };
    let found = notice::list(&app, &ada, owner, None, &after).await.unwrap();
    assert_eq!(titles(&found), ["Notice 2", "Notice 1", "Notice 0"], "one more than asked for");
    let last = PageArgs { backwards: true, before: Some(ids[0].0), ..page(2) };
    let found = notice::list(&app, &ada, owner, None, &last).await.unwrap();
    assert_eq!(titles(&found), ["Notice 3", "Notice 2", "Notice 1"]);

    assert!(list(&app, &bob, None).await.is_empty());
    assert!(
        notice::list(&app, &bob, owner, None, &page(9)).await.unwrap().is_empty(),
        "nobody else sees them"
    );
    assert_eq!(notice::unread_count(&app, &bob, owner).await.unwrap(), None);
    assert!(notice::visible(&app, &bob, &ids).await.unwrap().is_empty());

    automation::delete(&app, &ada, rule, None).await.unwrap();
    let kept = notice::visible(&app, &ada, &ids[..1]).await.unwrap().remove(0);
    assert_eq!((kept.rule, kept.rule_name.as_deref()), (None, Some("A rule")), "it outlives its rule");
}

#[tokio::test]
async fn a_token_needs_the_scope_and_must_not_be_narrowed() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let rule = a_rule(&app, &ada).await;
    let ids = told(&app, &ada, rule, 1).await;
    let reads = token(&ada, [Scope::NoticesRead].into_iter().collect(), None);
    assert_eq!((list(&app, &reads, None).await.len(), unread(&app, &reads).await), (1, Some(1)));
    let refused = notice::mark_read(&app, &reads, &MarkRead::These(ids.clone())).await;
    assert!(matches!(refused, Err(AppError::MissingScope(Scope::NoticesWrite))), "{refused:?}");
    let narrowed = token(&ada, Scopes::all(), Some(vec![calendar]));
    assert!(list(&app, &narrowed, None).await.is_empty());
    assert_eq!(unread(&app, &narrowed).await, None);
    assert_eq!(notice::mark_read(&app, &narrowed, &MarkRead::Until(ids[0])).await.unwrap(), 0);
    assert_eq!(notice::delete(&app, &narrowed, ids[0]).await.unwrap(), Deleted::Already);
}

#[tokio::test]
async fn they_are_marked_as_read_one_by_one_or_all_up_to_one_and_the_log_tells_of_it() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let rule = a_rule(&app, &ada).await;
    let ids = told(&app, &ada, rule, 5).await;
    let theirs = told(&app, &bob, rule, 1).await;
    assert_eq!(unread(&app, &ada).await, Some(5));
    let these = MarkRead::These(vec![ids[1]]);
    assert_eq!(notice::mark_read(&app, &ada, &these).await.unwrap(), 1);
    assert_eq!(notice::mark_read(&app, &ada, &these).await.unwrap(), 0, "it was read already");
    assert_eq!(notice::mark_read(&app, &ada, &MarkRead::Until(ids[3])).await.unwrap(), 3);
    assert_eq!(titles(&list(&app, &ada, Some(false)).await), ["Notice 4"]);
    assert_eq!(list(&app, &ada, Some(true)).await.len(), 4);
    assert_eq!((unread(&app, &ada).await, unread(&app, &bob).await), (Some(1), Some(1)));

    let foreign = MarkRead::These(vec![ids[4], theirs[0]]);
    match notice::mark_read(&app, &ada, &foreign).await {
        Err(AppError::Invalid(faults)) => {
            assert_eq!(
                (faults[0].field.join("."), faults[0].code),
                ("ids.1".to_owned(), UserErrorCode::NotFound)
            );
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(unread(&app, &ada).await, Some(1), "all or nothing");
    assert_eq!(notice::delete(&app, &ada, theirs[0]).await.unwrap(), Deleted::Already);
    assert_eq!(notice::delete(&app, &ada, ids[4]).await.unwrap(), Deleted::Now);
    assert_eq!(notice::delete(&app, &ada, ids[4]).await.unwrap(), Deleted::Already);
    assert_eq!(unread(&app, &bob).await, Some(1));
    let told: Vec<(i16, i64)> = sqlx::query_as(
        "select kind, count(*) from changes where entity = 12 and owner_user_id = $1 group by kind order by kind",
    )
    .bind(ada.user_id().unwrap().0)
    .fetch_all(&mut *app.store.read().await.unwrap())
    .await
    .unwrap();
    assert_eq!(told, [(1, 4), (2, 1)]);
}

#[tokio::test]
async fn more_than_a_hundred_unread_are_not_counted() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let rule = a_rule(&app, &ada).await;
    told(&app, &ada, rule, 99).await;
    assert_eq!(unread(&app, &ada).await, Some(99));
    told(&app, &ada, rule, 3).await;
    assert_eq!(unread(&app, &ada).await, Some(COUNTED));
}

#[tokio::test]
async fn old_ones_and_those_beyond_the_newest_are_forgotten() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let rule = a_rule(&app, &ada).await;
    told(&app, &ada, rule, 2).await;
    app.clock.advance(SignedDuration::from_hours(91 * 24));
    let now = app.now();
    told(&app, &ada, rule, 7).await;
    told(&app, &bob, rule, 4).await;
    let day = SignedDuration::from_hours(24);
    let clean = async |most, limit| {
        let mut connection = app.store.read().await.unwrap();
        let (before, since): (Timestamp, Timestamp) = (now - day * 90, now - day);
        store::delete_old(&mut connection, (before, since), most, limit).await.unwrap()
    };
    assert_eq!(clean(1_000, 1).await, 1, "in small steps");
    assert_eq!(clean(1_000, 100).await, 1);
    assert_eq!(clean(1_000, 100).await, 0);
    assert_eq!(clean(5, 100).await, 2);
    let kept = list(&app, &ada, None).await;
    assert_eq!(titles(&kept), ["Notice 6", "Notice 5", "Notice 4", "Notice 3", "Notice 2"]);
    assert_eq!(list(&app, &bob, None).await.len(), 4);
}
