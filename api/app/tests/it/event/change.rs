use cal3_app::event::{self, DeleteEvent, DeletedEvent, EventTarget, RecurrenceScope, UpdateEvent};
use cal3_domain::ids::{EventId, OccurrenceId};
use cal3_testkit::TestApp;

use super::*;

const SPRING: (&str, &str) = ("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

fn occurrence(event: EventId, original: &str) -> EventTarget {
    EventTarget::Occurrence(OccurrenceId { event, original: original.parse().unwrap() })
}

fn update(target: EventTarget, scope: RecurrenceScope, event: EventPatch) -> UpdateEvent {
    UpdateEvent {
        target,
        scope: Some(scope),
        calendar_id: None,
        event,
        if_version: None,
        idempotency_key: None,
    }
}

fn delete(target: EventTarget, scope: RecurrenceScope) -> DeleteEvent {
    DeleteEvent { target, scope: Some(scope), if_version: None, notify: event::Notify::All }
}

#[tokio::test]
async fn one_occurrence_is_moved_and_the_others_stay() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    let series = mondays(&app, &anna, calendar).await;
    let target = occurrence(series.id, "2026-03-16T09:00:00");
    let moved = patch("Moved", at("2026-03-17T14:00:00"), at("2026-03-17T15:30:00"));
    let made = event::update(&app, &anna, update(target, RecurrenceScope::This, moved)).await.unwrap();
    assert_eq!((made.series_id, made.data.uid.as_str()), (Some(series.id), series.data.uid.as_str()));
    let expected = [
        "2026-03-02T08:00:00Z Mondays",
        "2026-03-09T08:00:00Z Mondays",
        "2026-03-17T13:00:00Z Moved",
        "2026-03-23T08:00:00Z Mondays",
        "2026-03-30T07:00:00Z Mondays",
    ];
    assert_eq!(starts(&app, &anna, calendar, SPRING.0, SPRING.1).await, expected);
    // The same id names it before and after; a second change goes to the override, not beside it.
    let again = patch("Again", None, None);
    let changed = event::update(&app, &anna, update(target, RecurrenceScope::This, again)).await.unwrap();
    assert_eq!((changed.id, changed.version), (made.id, 2));
    let EventTarget::Occurrence(id) = target else { unreachable!() };
    let seen = event::occurrence(&app, &anna, id).await.unwrap().unwrap();
    assert_eq!((seen.id(), seen.occurrence.start.to_string().as_str()), (id, "2026-03-17T13:00:00Z"));
}

#[tokio::test]
async fn a_deleted_occurrence_stays_deleted_when_the_whole_series_is_moved() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    let series = mondays(&app, &anna, calendar).await;
    let this = |original| delete(occurrence(series.id, original), RecurrenceScope::This);
    assert_eq!(event::delete(&app, &anna, this("2026-03-09T09:00:00")).await.unwrap(), DeletedEvent::Now);
    assert_eq!(event::delete(&app, &anna, this("2026-03-09T09:00:00")).await.unwrap(), DeletedEvent::Already);
    // Another one is overridden first, then deleted: its series' own occurrence must not come back.
    let target = occurrence(series.id, "2026-03-16T09:00:00");
    event::update(&app, &anna, update(target, RecurrenceScope::This, patch("X", None, None))).await.unwrap();
    event::delete(&app, &anna, this("2026-03-16T09:00:00")).await.unwrap();
    let left =
        ["2026-03-02T08:00:00Z Mondays", "2026-03-23T08:00:00Z Mondays", "2026-03-30T07:00:00Z Mondays"];
    assert_eq!(starts(&app, &anna, calendar, SPRING.0, SPRING.1).await, left);
    // A day and an hour later, all of them, through the third.
    let later = patch("Tuesdays", at("2026-03-24T10:00:00"), None);
    let target = occurrence(series.id, "2026-03-23T09:00:00");
    event::update(&app, &anna, update(target, RecurrenceScope::All, later)).await.unwrap();
    let moved =
        ["2026-03-03T09:00:00Z Tuesdays", "2026-03-24T09:00:00Z Tuesdays", "2026-03-31T08:00:00Z Tuesdays"];
    assert_eq!(starts(&app, &anna, calendar, SPRING.0, SPRING.1).await, moved);
}

#[tokio::test]
async fn overrides_go_with_the_series_when_all_of_it_is_moved() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    let series = mondays(&app, &anna, calendar).await;
    for original in ["2026-03-09T09:00:00", "2026-03-16T09:00:00"] {
        let target = occurrence(series.id, original);
        event::update(&app, &anna, update(target, RecurrenceScope::This, patch("Special", None, None)))
            .await
            .unwrap();
    }
    // By exactly one interval, so that the original starts meet each other on the way.
    let target = EventTarget::Event(series.id);
    let later = patch("Mondays", at("2026-03-09T09:00:00"), None);
    event::update(&app, &anna, update(target, RecurrenceScope::All, later)).await.unwrap();
    let overrides = event::overrides(
        &app,
        &anna,
        series.id,
        &cal3_app::page::PageArgs { after: None, before: None, backwards: false, limit: 10 },
    );
    let originals: Vec<_> =
        overrides.await.unwrap().iter().map(|o| o.recurrence_id.unwrap().to_string()).collect();
    assert_eq!(originals, ["2026-03-16T09:00:00", "2026-03-23T09:00:00"]);
}

#[tokio::test]
async fn this_and_following_cuts_the_series_in_two() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    let series = mondays(&app, &anna, calendar).await;
    let special = occurrence(series.id, "2026-03-30T09:00:00");
    event::update(&app, &anna, update(special, RecurrenceScope::This, patch("Special", None, None)))
        .await
        .unwrap();
    let target = occurrence(series.id, "2026-03-16T09:00:00");
    let later = patch("Late", at("2026-03-16T11:00:00"), at("2026-03-16T13:00:00"));
    let made =
        event::update(&app, &anna, update(target, RecurrenceScope::ThisAndFuture, later)).await.unwrap();
    assert_ne!(made.data.uid, series.data.uid);
    let expected = [
        "2026-03-02T08:00:00Z Mondays",
        "2026-03-09T08:00:00Z Mondays",
        "2026-03-16T10:00:00Z Late",
        "2026-03-23T10:00:00Z Late",
        "2026-03-30T07:00:00Z Special",
    ];
    assert_eq!(starts(&app, &anna, calendar, SPRING.0, SPRING.1).await, expected);
    let rest = delete(occurrence(made.id, "2026-03-23T11:00:00"), RecurrenceScope::ThisAndFuture);
    event::delete(&app, &anna, rest).await.unwrap();
    assert_eq!(starts(&app, &anna, calendar, SPRING.0, SPRING.1).await, expected[..3]);
}

#[tokio::test]
async fn an_older_version_overwrites_nothing() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    let series = mondays(&app, &anna, calendar).await;
    let target = EventTarget::Event(series.id);
    let change = |summary, if_version| UpdateEvent {
        if_version: Some(if_version),
        ..update(target, RecurrenceScope::All, patch(summary, None, None))
    };
    assert_eq!(event::update(&app, &anna, change("One", 1)).await.unwrap().version, 2);
    let late = event::update(&app, &anna, change("Two", 1)).await;
    assert!(matches!(late, Err(AppError::VersionConflict(_))), "{late:?}");
    let seen = event::visible(&app, &anna, &[series.id]).await.unwrap();
    assert_eq!(seen[0].data.details.summary, "One");
}

#[tokio::test]
async fn the_same_key_makes_one_event_and_another_request_with_it_is_refused() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    let input = |summary| CreateEvent {
        calendar_id: calendar,
        event: patch(summary, at("2026-03-02T09:00:00"), None),
        uid: None,
        idempotency_key: Some("key".to_owned()),
    };
    let first = event::create(&app, &anna, input("One")).await.unwrap();
    assert_eq!(event::create(&app, &anna, input("One")).await.unwrap(), first);
    let other = faults(event::create(&app, &anna, input("Two")).await);
    assert_eq!(other, [(UserErrorCode::IdempotencyMismatch, "idempotencyKey".to_owned())]);
    assert_eq!(starts(&app, &anna, calendar, SPRING.0, SPRING.1).await.len(), 1);
}

#[tokio::test]
async fn a_stranger_changes_nothing_and_learns_nothing() {
    let app = TestApp::create().await;
    let (anna, eve) = (app.person("anna").await, app.person("eve").await);
    let calendar = app.calendar(&anna, "Work").await;
    let series = mondays(&app, &anna, calendar).await;
    let target = EventTarget::Event(series.id);
    let not_found = |field: &str| vec![(UserErrorCode::NotFound, field.to_owned())];
    let changed =
        event::update(&app, &eve, update(target, RecurrenceScope::All, patch("Eve", None, None))).await;
    assert_eq!(faults(changed), not_found("id"));
    assert_eq!(
        event::delete(&app, &eve, delete(target, RecurrenceScope::All)).await.unwrap(),
        DeletedEvent::Already
    );
    let input = CreateEvent {
        calendar_id: calendar,
        event: patch("Eve", day("2026-03-02"), None),
        uid: None,
        idempotency_key: None,
    };
    assert_eq!(faults(event::create(&app, &eve, input).await), not_found("calendarId"));
    assert_eq!(event::visible(&app, &anna, &[series.id]).await.unwrap(), [series]);
}
