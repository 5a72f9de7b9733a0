use cal3_app::event;
use cal3_testkit::TestApp;

use super::*;

#[tokio::test]
async fn each_fault_names_its_field() {
    use UserErrorCode::*;
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    let (start, end) = (at("2026-03-02T09:00:00"), at("2026-03-02T10:00:00"));
    let usual = || patch("x", start.clone(), end.clone());
    let daily = |text: &str| EventPatch { recurrence: rule(text), ..usual() };
    let cases = [
        (patch(&"x".repeat(1_000_000), start.clone(), None), TooLong, "summary"),
        (patch("x", None, None), Required, "start"),
        (patch("x", zoned("2026-03-02T09:00:00", "Mars/Olympus"), None), UnknownTimeZone, "start.timeZone"),
        (patch("x", zoned("9999-03-02T09:00:00", "UTC"), None), OutOfRange, "start"),
        (patch("x", Some(TimeInput::default()), None), Invalid, "start"),
        (patch("x", end.clone(), start.clone()), OutOfRange, "end"),
        (patch("x", start.clone(), day("2026-03-03")), Invalid, "end"),
        (patch("x", day("2026-03-03"), day("2026-03-03")), OutOfRange, "end"),
        (
            EventPatch { duration: Some("1 hour-ish".into()), ..patch("x", start.clone(), None) },
            Invalid,
            "duration",
        ),
        (EventPatch { url: Some(Some("javascript:alert(1)".into())), ..usual() }, Invalid, "url"),
        (EventPatch { color: Some(Some("#12".into())), ..usual() }, Invalid, "color"),
        (EventPatch { categories: Some(vec!["x".into(); 51]), ..usual() }, TooLarge, "categories"),
        (daily("FREQ=SOMETIMES"), InvalidRrule, "recurrence.rules.0"),
        (daily("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), NeverOccurs, "recurrence.rules.0"),
        (daily("FREQ=SECONDLY"), TooFrequent, "recurrence.rules.0"),
    ];
    for (event, code, field) in cases {
        let shown: String = format!("{event:?}").chars().take(200).collect();
        let input = CreateEvent { calendar_id: calendar, event, uid: None, idempotency_key: None };
        let found = faults(event::create(&app, &anna, input).await);
        assert_eq!(found, [(code, field.to_owned())], "{shown}");
    }
    assert!(starts(&app, &anna, calendar, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z").await.is_empty());
}

#[tokio::test]
async fn all_faults_are_told_at_once() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    let event = EventPatch {
        color: Some(Some("red-ish".into())),
        url: Some(Some("nowhere".into())),
        ..patch("x", zoned("2026-03-02T09:00:00", "Nowhere"), None)
    };
    let input = CreateEvent { calendar_id: calendar, event, uid: None, idempotency_key: None };
    assert_eq!(faults(event::create(&app, &anna, input).await).len(), 3);
}

#[tokio::test]
async fn a_window_has_its_bounds() {
    let app = TestApp::create().await;
    let anna = app.person("anna").await;
    let calendar = app.calendar(&anna, "Work").await;
    for (from, to) in [
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
        ("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"),
        ("2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z"),
    ] {
        let found = faults(event::occurrences(&app, &anna, &window(calendar, from, to)).await);
        assert_eq!(found, [(UserErrorCode::OutOfRange, "to".to_owned())], "{from} {to}");
    }
    let mut query = window(calendar, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
    query.calendars = vec![calendar; 51];
    assert_eq!(
        faults(event::occurrences(&app, &anna, &query).await),
        [(UserErrorCode::TooLarge, "calendarIds".to_owned())]
    );
}
