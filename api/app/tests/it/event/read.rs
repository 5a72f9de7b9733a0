use cal3_app::{Viewer, event};
use cal3_testkit::TestApp;

use super::*;

#[tokio::test]
async fn a_weekly_meeting_keeps_its_wall_time_across_a_dst_night() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    mondays(&app, &anna, calendar).await;
    assert_eq!(
        starts(&app, &anna, calendar, "2026-03-20T00:00:00Z", "2026-04-10T00:00:00Z").await,
        ["2026-03-23T08:00:00Z Mondays", "2026-03-30T07:00:00Z Mondays", "2026-04-06T07:00:00Z Mondays"]
    );
}

#[tokio::test]
async fn what_runs_across_the_edge_of_a_window_is_in_it_and_what_only_touches_its_end_is_not() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    make(&app, &anna, calendar, patch("over", at("2026-05-31T23:00:00"), at("2026-06-01T02:00:00"))).await;
    make(&app, &anna, calendar, patch("day", day("2026-06-01"), day("2026-06-02"))).await;
    make(&app, &anna, calendar, patch("after", at("2026-06-02T00:00:00"), at("2026-06-02T01:00:00"))).await;
    assert_eq!(
        starts(&app, &anna, calendar, "2026-05-31T22:00:00Z", "2026-06-01T22:00:00Z").await,
        ["2026-05-31T21:00:00Z over", "2026-05-31T22:00:00Z day"]
    );
}

#[tokio::test]
async fn an_all_day_event_is_a_day_of_whoever_looks() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Home").await;
    make(&app, &anna, calendar, patch("day", day("2026-06-01"), None)).await;
    let mut query = window(calendar, "2026-05-25T00:00:00Z", "2026-06-08T00:00:00Z");
    for (zone, start) in [
        (None, "2026-05-31T22:00:00Z"),
        (Some("Pacific/Kiritimati"), "2026-05-31T10:00:00Z"),
        (Some("America/New_York"), "2026-06-01T04:00:00Z"),
    ] {
        query.time_zone = zone.map(str::to_owned);
        let views = event::occurrences(&app, &anna, &query).await.unwrap();
        assert_eq!(views[0].occurrence.start.to_string(), start, "{zone:?}");
    }
}

#[tokio::test]
async fn pages_of_a_window_follow_each_other_without_gap_or_repetition() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    mondays(&app, &anna, calendar).await;
    mondays(&app, &anna, calendar).await;
    let mut query = window(calendar, "2026-03-01T00:00:00Z", "2026-06-01T00:00:00Z");
    let whole: Vec<_> =
        event::occurrences(&app, &anna, &query).await.unwrap().iter().map(OccurrenceView::id).collect();
    assert_eq!(whole.len(), 26);
    query.limit = 4;
    let mut pieces = Vec::new();
    loop {
        let page = event::occurrences(&app, &anna, &query).await.unwrap();
        pieces.extend(page.iter().take(4).map(OccurrenceView::id));
        if page.len() <= 4 {
            break;
        }
        query.after = Some(page[3].key());
    }
    assert_eq!(pieces, whole);
}

#[tokio::test]
async fn a_stranger_and_nobody_see_nothing() {
    let app = TestApp::create().await;
    let (anna, eve) = (app.person("anna").await, app.person("eve").await);
    let calendar = app.calendar(&anna, "Work").await;
    let series = mondays(&app, &anna, calendar).await;
    for viewer in [&eve, &Viewer::Anonymous] {
        assert!(event::visible(&app, viewer, &[series.id]).await.unwrap().is_empty());
        assert!(cal3_app::calendar::visible(&app, viewer, &[calendar]).await.unwrap().is_empty());
    }
    let query = window(calendar, "2026-03-01T00:00:00Z", "2026-06-01T00:00:00Z");
    assert!(event::occurrences(&app, &eve, &query).await.unwrap().is_empty());
    assert!(matches!(
        event::occurrences(&app, &Viewer::Anonymous, &query).await,
        Err(AppError::Unauthenticated)
    ));
}
