//! How many SQL statements a query takes: as many for a long list as for a short one.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use cal3_app::Viewer;
use cal3_graphql::Executor;
use cal3_testkit::TestApp;
use serde_json::{Value, json};
use tracing_subscriber::{Layer, filter::LevelFilter, layer::SubscriberExt as _};

use crate::support::{data, events};

/// Counts the statements that sqlx reports.
#[derive(Clone, Default)]
struct Statements(Arc<AtomicUsize>);

impl<S: tracing::Subscriber> Layer<S> for Statements {
    fn on_event(&self, event: &tracing::Event<'_>, _: tracing_subscriber::layer::Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// The statements of one query, on this thread.
async fn count(executor: &Executor, viewer: &Viewer, query: &str, variables: &Value) -> (usize, Value) {
    let statements = Statements::default();
    let subscriber = tracing_subscriber::registry().with(statements.clone().with_filter(LevelFilter::DEBUG));
    let counting = tracing::subscriber::set_default(subscriber);
    let answer = data(executor, viewer, query, variables.clone()).await;
    drop(counting);
    (statements.0.load(Ordering::Relaxed), answer)
}

/// Every list and every edge between entities, with the most statements that it may take.
const QUERIES: &[(&str, usize, &str)] = &[
    ("calendars", 1, "{ calendars(first: 100) { nodes { id name viewerRole } pageInfo { hasNextPage } } }"),
    (
        "occurrences with their calendars and events",
        3,
        r#"query ($calendars: [ID!]!) { occurrences(calendarIds: $calendars, from: "2026-01-01T00:00:00Z", to: "2026-03-01T00:00:00Z", first: 500) {
             nodes { id start { local } calendar { name } event { id recurrence { rules } calendar { color } } } } }"#,
    ),
    (
        "occurrences in a zone, with their calendars",
        2,
        r#"query ($calendars: [ID!]!) { occurrences(calendarIds: $calendars, from: "2026-01-01T00:00:00Z", to: "2026-03-01T00:00:00Z", timeZone: "Asia/Tokyo", first: 500) {
             nodes { id calendar { name } } } }"#,
    ),
    (
        "a calendar's events with their calendars",
        3,
        "query ($calendar: ID!) { calendar(id: $calendar) { events(first: 100) { nodes { id startsAt calendar { name } } } } }",
    ),
    (
        "nodes of several kinds",
        3,
        "query ($events: [ID!]!) { nodes(ids: $events) { id ... on Event { summary calendar { id } } ... on Calendar { name } } }",
    ),
    (
        "changes with what they are about",
        6,
        "{ changes(first: 100) { nodes { kind at entityId node { id } } } }",
    ),
];

#[tokio::test]
async fn a_longer_list_takes_no_more_statements() {
    let mut counts: Vec<Vec<usize>> = vec![Vec::new(); QUERIES.len()];
    for rows in [1, 5, 40] {
        let app = TestApp::create().await;
        let executor = Executor::try_new(app.clone(), true).unwrap();
        let ada = app.person("ada").await;
        let mut calendars = Vec::new();
        for n in 0..rows {
            calendars.push(app.calendar(&ada, &format!("Calendar {n}")).await.to_string());
        }
        let mut ids = events(&executor, &ada, &calendars[0], rows).await;
        for calendar in &calendars {
            ids.extend(events(&executor, &ada, calendar, 2).await);
        }
        ids.extend(calendars.clone());
        ids.truncate(100);
        let variables = json!({ "calendars": calendars, "calendar": calendars[0], "events": ids });
        for (index, (name, most, query)) in QUERIES.iter().enumerate() {
            // The first time prepares the statement; what the process learns once is learnt.
            count(&executor, &ada, query, &variables).await;
            let (statements, answer) = count(&executor, &ada, query, &variables).await;
            assert!(answer.to_string().len() > 20 * rows, "{name} answered little: {answer}");
            assert!(statements > 0, "{name}: nothing was counted");
            assert!(
                statements <= *most,
                "{name} took {statements} statements over {rows} rows; at most {most}"
            );
            counts[index].push(statements);
        }
    }
    for ((name, ..), counts) in QUERIES.iter().zip(counts) {
        assert!(
            counts.windows(2).all(|pair| pair[0] == pair[1]),
            "{name} took {counts:?} statements over 1, 5 and 40 rows"
        );
    }
}
