//! Tasks: made, changed, done, listed and deleted.

use cal3_app::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    calendar::{self, Deleted, UpdateCalendar},
    page::PageArgs,
    task::{self, CreateTask, DeleteTask, Filter, Order, TaskPatch, UpdateTask},
};
use cal3_domain::{
    access::CalendarRole,
    event::Classification,
    ids::{CalendarId, TaskId},
    task::{Task, TaskStatus},
};
use cal3_testkit::{
    TestApp,
    sharing::{Grantee, share, unshare},
};
use jiff::SignedDuration;
use serde_json::Value;

use crate::event::{at, day, faults, zoned};

pub fn named(summary: &str) -> TaskPatch {
    TaskPatch { summary: Some(summary.to_owned()), ..TaskPatch::default() }
}

pub async fn make(app: &App, viewer: &Viewer, calendar_id: CalendarId, task: TaskPatch) -> Task {
    let input = CreateTask { calendar_id, task, uid: None, idempotency_key: None };
    task::create(app, viewer, input).await.unwrap()
}

pub async fn change(app: &App, viewer: &Viewer, id: TaskId, task: TaskPatch) -> Result<Task, AppError> {
    let input = UpdateTask { id, calendar_id: None, task, if_version: None, idempotency_key: None };
    task::update(app, viewer, input).await
}

pub fn status(status: TaskStatus) -> TaskPatch {
    TaskPatch { status: Some(status), ..TaskPatch::default() }
}

async fn titles(app: &App, viewer: &Viewer, filter: Filter, order: Order) -> Vec<String> {
    let page = PageArgs { after: None, before: None, backwards: false, limit: 50 };
    let found = task::list(app, viewer, filter, order, &page).await.unwrap();
    found.into_iter().map(|view| view.task.data.details.summary).collect()
}

/// What the change log has of a task, in its order: kind, before, after.
async fn log(app: &TestApp, id: TaskId) -> Vec<(i16, Option<Value>, Option<Value>)> {
    sqlx::query_as(
        "select kind, before, after from changes where entity = 13 and entity_id = $1 order by tx, seq",
    )
    .bind(id.0)
    .fetch_all(&mut *app.store.read().await.unwrap())
    .await
    .unwrap()
}

#[tokio::test]
async fn a_task_is_made_done_reopened_and_deleted_and_each_is_told() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let patch = TaskPatch {
        description: Some(Some("- by *chapter*".to_owned())),
        priority: Some(Some(3)),
        due: Some(day("2026-01-09")),
        categories: Some(vec!["Urgent".to_owned()]),
        ..named("Report")
    };
    let input =
        CreateTask { calendar_id: calendar, task: patch, uid: None, idempotency_key: Some("k".into()) };
    let made = task::create(&app, &ada, input.clone()).await.unwrap();
    assert_eq!(task::create(&app, &ada, input).await.unwrap(), made, "asked twice, made once");
    assert_eq!((made.version, made.data.details.priority, made.is_open()), (1, Some(3), true));
    app.clock.advance(SignedDuration::from_mins(5));
    let done = change(&app, &ada, made.id, status(TaskStatus::Completed)).await.unwrap();
    assert_eq!((done.version, done.data.completed_at), (2, Some(app.now())));
    let same = change(&app, &ada, made.id, status(TaskStatus::Completed)).await.unwrap();
    assert_eq!((same.version, same.data.completed_at), (2, done.data.completed_at), "nothing changed");
    let input = UpdateTask {
        id: made.id,
        calendar_id: None,
        task: named("Later"),
        if_version: Some(1),
        idempotency_key: None,
    };
    let refused = task::update(&app, &ada, input).await;
    assert!(matches!(refused, Err(AppError::VersionConflict(EntityRef::Task(id))) if id == made.id));
    let open = change(&app, &ada, made.id, status(TaskStatus::NeedsAction)).await.unwrap();
    assert_eq!((open.version, open.data.completed_at), (3, None));
    let gone = DeleteTask { id: made.id, if_version: Some(3) };
    assert_eq!(task::delete(&app, &ada, gone).await.unwrap(), Deleted::Now);
    assert_eq!(task::delete(&app, &ada, gone).await.unwrap(), Deleted::Already);
    let told = log(&app, made.id).await;
    assert_eq!(told.iter().map(|(kind, ..)| *kind).collect::<Vec<_>>(), [0, 1, 1, 2]);
    let after = told[1].2.as_ref().unwrap();
    assert_eq!((&after["status"], after.get("summary")), (&"COMPLETED".into(), None), "only what changed");
    assert_eq!(told[0].2.as_ref().unwrap()["due"], serde_json::json!({ "date": "2026-01-09" }));
}

#[tokio::test]
async fn tasks_are_listed_by_when_they_are_due_and_narrowed() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let (mine, other) = (app.calendar(&ada, "Mine").await, app.calendar(&ada, "Other").await);
    make(&app, &ada, mine, named("Some day")).await;
    make(&app, &ada, mine, TaskPatch { due: Some(day("2026-01-09")), ..named("The 9th") }).await;
    let due = Some(zoned("2026-01-09T12:00:00", "UTC"));
    let labels = Some(vec!["Work".to_owned(), "Urgent".to_owned()]);
    make(&app, &ada, other, TaskPatch { due, categories: labels, ..named("Noon, the 9th") }).await;
    let done = TaskPatch { due: Some(at("2026-01-06T09:00:00")), ..named("Done") };
    let done = make(&app, &ada, mine, TaskPatch { status: Some(TaskStatus::Completed), ..done }).await;
    assert!(done.data.completed_at.is_some());
    let all = Filter::default;
    assert_eq!(titles(&app, &ada, all(), Order::Due).await, ["Done", "Noon, the 9th", "The 9th", "Some day"]);
    assert_eq!(titles(&app, &ada, all(), Order::Completed).await[0], "Done");
    let open = vec![TaskStatus::NeedsAction, TaskStatus::InProcess];
    for (filter, expected) in [
        (Filter { statuses: Some(open), ..all() }, vec!["Noon, the 9th", "The 9th", "Some day"]),
        (Filter { calendars: Some(vec![other.0]), ..all() }, vec!["Noon, the 9th"]),
        (Filter { has_due: Some(false), ..all() }, vec!["Some day"]),
        (Filter { due_to: Some("2026-01-09T00:00:00Z".parse().unwrap()), ..all() }, vec!["Done"]),
        (Filter { due_from: Some("2026-01-09T12:00:01Z".parse().unwrap()), ..all() }, vec!["The 9th"]),
        (Filter { categories: vec!["urgent".to_owned()], ..all() }, vec!["Noon, the 9th"]),
        (Filter { search: Some(" NOON ".to_owned()), ..all() }, vec!["Noon, the 9th"]),
        (Filter { search: Some("%".to_owned()), ..all() }, vec![]),
    ] {
        assert_eq!(titles(&app, &ada, filter.clone(), Order::Due).await, expected, "{filter:?}");
    }
    // Page by page, from both ends.
    let page = async |after, before, backwards| {
        let page = PageArgs { after, before, backwards, limit: 1 };
        task::list(&app, &ada, all(), Order::Due, &page).await.unwrap()
    };
    let first = page(None, None, false).await;
    assert_eq!(first.len(), 2, "one more tells that there are more");
    let second = page(Some(first[0].place(Order::Due)), None, false).await;
    assert_eq!(second[0], first[1]);
    let last = page(None, None, true).await;
    assert_eq!(last.last().unwrap().task.data.details.summary, "Some day");
    let before = page(None, Some(last[1].place(Order::Due)), true).await;
    assert_eq!(before.last().unwrap().task.data.details.summary, "The 9th");
}

#[tokio::test]
async fn a_date_is_due_by_the_calendars_zone_also_when_that_changes() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let made = make(&app, &ada, calendar, TaskPatch { due: Some(day("2026-01-09")), ..named("x") }).await;
    let due =
        async || task::visible(&app, &ada, &[made.id]).await.unwrap().remove(0).due_at.unwrap().to_string();
    for (zone, expected) in
        [("Asia/Tokyo", "2026-01-09T15:00:00Z"), ("America/New_York", "2026-01-10T05:00:00Z")]
    {
        let input = UpdateCalendar { time_zone: Some(zone.to_owned()), ..UpdateCalendar::default() };
        calendar::update(&app, &ada, calendar, input).await.unwrap();
        assert_eq!(due().await, expected, "{zone}");
    }
}

#[tokio::test]
async fn each_fault_names_its_field() {
    use UserErrorCode::*;
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    for (patch, code, field) in [
        (TaskPatch::default(), Required, "summary"),
        (named("  "), Required, "summary"),
        (named(&"x".repeat(1_001)), TooLong, "summary"),
        (TaskPatch { priority: Some(Some(10)), ..named("x") }, OutOfRange, "priority"),
        (TaskPatch { priority: Some(Some(-1)), ..named("x") }, OutOfRange, "priority"),
        (TaskPatch { percent_complete: Some(Some(101)), ..named("x") }, OutOfRange, "percentComplete"),
        (TaskPatch { due: Some(Some(Default::default())), ..named("x") }, Invalid, "due"),
        (
            TaskPatch { due: Some(zoned("2026-01-09T12:00:00", "Mars/Olympus")), ..named("x") },
            UnknownTimeZone,
            "due.timeZone",
        ),
        (TaskPatch { color: Some(Some("#12".into())), ..named("x") }, Invalid, "color"),
        (TaskPatch { categories: Some(vec!["x".into(); 51]), ..named("x") }, TooLarge, "categories"),
    ] {
        let shown: String = format!("{patch:?}").chars().take(200).collect();
        let input = CreateTask { calendar_id: calendar, task: patch, uid: None, idempotency_key: None };
        assert_eq!(faults(task::create(&app, &ada, input).await), [(code, field.to_owned())], "{shown}");
    }
    let made = make(&app, &ada, calendar, TaskPatch { priority: Some(Some(0)), ..named("x") }).await;
    assert_eq!(made.data.details.priority, None);
    let twice = CreateTask {
        calendar_id: calendar,
        task: named("x"),
        uid: Some(made.data.uid.clone()),
        idempotency_key: None,
    };
    assert_eq!(faults(task::create(&app, &ada, twice).await), [(Invalid, "uid".to_owned())]);
}

#[tokio::test]
async fn rights_are_those_on_the_calendar() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let (calendar, bobs) = (app.calendar(&ada, "Shared").await, app.calendar(&bob, "Bob's").await);
    let private = TaskPatch { classification: Some(Classification::Private), ..named("Private") };
    let (open, private) =
        (make(&app, &ada, calendar, named("Open")).await.id, make(&app, &ada, calendar, private).await.id);
    let seen = async || titles(&app, &bob, Filter::default(), Order::Due).await;
    assert!(seen().await.is_empty());
    let shared = async |role| share(&app, calendar, Grantee::User(bob.user_id().unwrap()), role).await;
    let first = shared(CalendarRole::FreeBusy).await;
    assert!(seen().await.is_empty(), "who sees when it is busy sees no task");
    unshare(&app, first).await;
    let second = shared(CalendarRole::Reader).await;
    assert_eq!(seen().await, ["Open"]);
    let done = status(TaskStatus::Completed);
    assert_eq!(
        faults(change(&app, &bob, open, done.clone()).await),
        [(UserErrorCode::Forbidden, "id".to_owned())]
    );
    unshare(&app, second).await;
    shared(CalendarRole::Writer).await;
    change(&app, &bob, open, done.clone()).await.unwrap();
    assert_eq!(faults(change(&app, &bob, private, done).await), [(UserErrorCode::NotFound, "id".to_owned())]);
    // Moved where its maker does not look, it is gone for them.
    let moved = UpdateTask {
        id: open,
        calendar_id: Some(bobs),
        task: TaskPatch::default(),
        if_version: None,
        idempotency_key: None,
    };
    task::update(&app, &bob, moved).await.unwrap();
    assert_eq!(titles(&app, &ada, Filter::default(), Order::Due).await, ["Private"]);
    let told = log(&app, open).await;
    assert_eq!(told.iter().map(|(kind, ..)| *kind).collect::<Vec<_>>(), [0, 1, 1, 2]);
}
