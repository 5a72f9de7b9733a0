//! How many SQL statements a query takes: as many for a long list as for a short one.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use cal3_app::{
    Viewer,
    automation::{self, CreateRule, NamedSecret},
    booking::{self, CreatePage},
    live::Entity,
    outgoing::Answered,
    page::PageArgs,
    resource::{self, CreateBlackout, CreateResource, CreateType, Visibility},
    webhook::{self, CreateWebhook},
};
use cal3_domain::{
    access::{CalendarRole, OrganisationRole},
    ids::{NoticeId, OrganisationId, ResourceTypeId, RuleId},
    webhook::Answer,
};
use cal3_graphql::Executor;
use cal3_store::notice::{Kind, NewNotice, insert};
use cal3_testkit::{
    TestApp,
    sharing::{self, Grantee},
};
use serde_json::{Value, json};
use tracing::field::{Field, Visit};
use tracing_subscriber::{Layer, filter::LevelFilter, layer::SubscriberExt as _};

use crate::{
    job,
    support::{data, events},
};

/// Counts the statements that sqlx reports, but for those with which a new connection learns of types.
#[derive(Clone, Default)]
struct Statements(Arc<AtomicUsize>);

/// Whether a statement is one of a connection that was just made.
#[derive(Default)]
struct Greeting(bool);

impl Visit for Greeting {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        let text = format!("{value:?}");
        self.0 |= field.name() == "summary" && (text.contains("pg_type") || text.contains("--greeting"));
    }
}

impl<S: tracing::Subscriber> Layer<S> for Statements {
    fn on_event(&self, event: &tracing::Event<'_>, _: tracing_subscriber::layer::Context<'_, S>) {
        let mut greeting = Greeting::default();
        event.record(&mut greeting);
        if event.metadata().target() == "sqlx::query" && !greeting.0 {
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
        "an organisation with its people and groups",
        4,
        "query ($organisation: ID!) { organisation(id: $organisation) {
             members(first: 100) { nodes { name email isActive role } }
             groups(first: 100) { nodes { id memberCount organisation { name } } } } }",
    ),
    (
        "the service accounts of an organisation",
        4,
        "query ($office: ID!) { organisation(id: $office) {
             members(first: 100) { nodes { name isServiceAccount isActive } }
             serviceAccounts(first: 100) { nodes { id name role isActive organisation { name } } } } }",
    ),
    (
        "all organisations with their numbers",
        1,
        "{ allOrganisations(first: 100) { nodes { organisationId name memberCount ownerCount calendarCount } } }",
    ),
    ("dead jobs", 1, "{ deadJobs(first: 100) { nodes { jobId kind attempts error enqueuedAt diedAt } } }"),
    (
        "the queue by kinds of work",
        2,
        "{ jobQueue { at kinds { kind due scheduled running retrying dead diedLately succeededPerMinute dueSince }
             tickets { waiting taken workers } } }",
    ),
    (
        "webhooks with their deliveries and attempts",
        5,
        "{ viewer { webhooks(first: 1) { nodes { id deliveries(last: 100) { nodes { id state attempts { number status } } } } } } }",
    ),
    (
        "automation rules with their secrets, addresses and applications",
        6,
        "{ automationRules(first: 100) { nodes { id name secrets { name hint } hook { issuedAt } latestApplication { status runCount } } } }",
    ),
    (
        "notices with the rules that told them",
        4,
        "{ viewer { unreadNoticeCount notices(first: 100) { nodes { id title senderName rule { id name } } } } }",
    ),
    (
        "changes with what they are about",
        9,
        "{ changes(first: 100) { nodes { kind at entityId node { id } } } }",
    ),
];

/// So many dead jobs, each of a kind of its own.
async fn dead_jobs(app: &TestApp, count: usize) {
    for n in 0..count {
        job::dead(app, format!("kind-{n}").leak(), "It failed.").await;
    }
}

/// A webhook with so many deliveries, each with an attempt.
async fn deliveries(app: &TestApp, owner: &Viewer, count: usize) {
    let input = CreateWebhook {
        name: "Integration".to_owned(),
        url: "https://hooks.example.org/".to_owned(),
        changes: vec![(Entity::Event, None)],
        calendars: None,
        scopes: None,
        document: None,
        is_enabled: true,
        idempotency_key: None,
    };
    let hook = webhook::create(app, owner, input).await.unwrap().0.id;
    for _ in 0..count {
        let delivery = webhook::ping(app, owner, hook).await.unwrap().id;
        let sending = webhook::take(app, delivery).await.unwrap().unwrap();
        let answered = Answered { answer: Answer::Status(200, None), body: None, error: None };
        webhook::answered(app, sending, answered).await.unwrap();
    }
}

/// Tells somebody so many things, each by a rule of its own.
async fn notices(app: &TestApp, owner: &Viewer, rules: &[RuleId]) {
    let user = owner.user_id().unwrap();
    let mut tx = app.store.begin().await.unwrap();
    for rule in rules {
        let new = NewNotice {
            kind: Kind::Rule,
            title: "Title".to_owned(),
            text: "Text".to_owned(),
            subject: None,
            sender: Some(user),
            rule: Some(*rule),
            rule_name: Some("Calls".to_owned()),
            run: None,
            at: app.now(),
        };
        insert(&mut tx, &[(NoticeId(app.new_id()), user)], &new).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// So many rules, each with a secret and an address.
async fn rules(app: &TestApp, owner: &Viewer, count: usize) -> Vec<RuleId> {
    let mut made = Vec::new();
    let call = json!({ "kind": "CALL_WEBHOOK", "url": "{{ secret.url }}" });
    let definition = json!({
        "name": "Calls", "timeZone": "UTC", "trigger": { "kind": "WEBHOOK_RECEIVED" }, "steps": [{ "action": call }],
    });
    for _ in 0..count {
        let secret =
            NamedSecret { name: "url".to_owned(), value: "https://hooks.example.org/".to_owned().into() };
        let input = CreateRule {
            definition: definition.clone(),
            secrets: vec![secret],
            is_enabled: true,
            idempotency_key: None,
        };
        let rule = automation::create(app, owner, input).await.unwrap().id;
        automation::rotate_hook(app, owner, rule, false).await.unwrap();
        made.push(rule);
    }
    made
}

#[tokio::test]
async fn a_longer_list_takes_no_more_statements() {
    let mut counts: Vec<Vec<usize>> = vec![Vec::new(); QUERIES.len()];
    for rows in [1, 5, 40] {
        let app = TestApp::create().await;
        let executor = Executor::try_new(app.clone(), true).unwrap();
        let ada = app.person("ada").await;
        deliveries(&app, &ada, rows).await;
        dead_jobs(&app, rows).await;
        let rules = rules(&app, &ada, rows).await;
        notices(&app, &ada, &rules).await;
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
        let organisation = sharing::organisation(&app, "Club").await;
        sharing::member(&app, organisation, &ada, OrganisationRole::Member).await;
        for n in 1..rows {
            let person = app.person(&format!("member{n}")).await;
            sharing::member(&app, organisation, &person, OrganisationRole::Member).await;
            sharing::group(&app, organisation, &[&person]).await;
        }
        sharing::group(&app, organisation, &[&ada]).await;
        let office = sharing::organisation(&app, "Office").await;
        sharing::member(&app, office, &ada, OrganisationRole::Admin).await;
        for _ in 0..rows {
            sharing::service_account(&app, office).await;
        }
        for n in 1..rows {
            sharing::organisation(&app, &format!("Another {n}")).await;
        }
        let mut tx = app.store.begin().await.unwrap();
        let id = ada.user_id().unwrap();
        cal3_store::account::set_administrator(&mut tx, id, true, app.now()).await.unwrap();
        tx.commit().await.unwrap();
        let variables = json!({ "office": office.to_string(), "organisation": organisation.to_string(), "calendars": calendars, "calendar": calendars[0], "events": ids });
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

/// How much resources are used.
const USE: &str = r#"query ($rooms: [ID!]!) { resourceUtilisation(resourceIds: $rooms, from: "2026-01-01", to: "2027-01-01", by: MONTH) {
    resource { name } periods { start openHours share } } }"#;

#[tokio::test]
async fn a_booking_page_and_the_use_of_many_resources_takes_no_more_statements() {
    const PAGE: &str = r#"{ publicBookingPage(slug: "rooms") { title resources { id name } challenge earliestDate
        slots(from: "2026-01-07T00:00:00Z", to: "2026-02-10T00:00:00Z", duration: 60) { start end resourceIds } } }"#;
    let app = TestApp::create().await;
    let executor = Executor::try_new(app.clone(), true).unwrap();
    let manager = app.person("manager").await;
    let organisation = sharing::organisation(&app, "House").await;
    sharing::member(&app, organisation, &manager, OrganisationRole::ResourceManager).await;
    let kind = CreateType {
        organisation,
        name: "Rooms".to_owned(),
        icon: None,
        color: None,
        policy: Some(json!({ "bookableBy": { "atLeast": "GUEST" }, "grid": { "every": "PT1H" } })),
        idempotency_key: None,
    };
    let kind = resource::create_type(&app, &manager, kind).await.unwrap().id;
    let page = CreatePage {
        organisation,
        slug: "rooms".to_owned(),
        title: "Rooms".to_owned(),
        description: None,
        resource: None,
        hosts: Vec::new(),
        assignment: None,
        resource_type: Some(kind),
        durations: vec![60],
        questions: None,
        consent: None,
        confirm_by_mail: false,
        proof_of_work: true,
        is_enabled: true,
        idempotency_key: None,
    };
    booking::create(&app, &manager, page).await.unwrap();
    let mut counts = Vec::new();
    let mut made = 0;
    for rooms in [1, 5, 40] {
        for n in made..rooms {
            resource::create(&app, &manager, room(organisation, kind, n)).await.unwrap();
        }
        made = rooms;
        count(&executor, &Viewer::Anonymous, PAGE, &json!({})).await;
        let (statements, answer) = count(&executor, &Viewer::Anonymous, PAGE, &json!({})).await;
        let page = &answer["publicBookingPage"];
        assert_eq!(page["resources"].as_array().map(Vec::len), Some(rooms));
        assert_eq!(page["slots"].as_array().map(Vec::len), Some(34 * 24));
        counts.push(statements);
    }
    assert_eq!(counts, [4, 4, 4], "the page, its resources, their rules, what takes them");
    let ids: Vec<String> = {
        let filter = resource::Filter { organisation: Some(organisation), ..Default::default() };
        let page = PageArgs { after: None, before: None, backwards: false, limit: 40 };
        let found = resource::list(&app, &manager, &filter, &page).await.unwrap();
        found.iter().map(|room| room.id.to_string()).collect()
    };
    let mut counts = Vec::new();
    for rooms in [1, 5, 40] {
        let variables = json!({ "rooms": ids[..rooms] });
        count(&executor, &manager, USE, &variables).await;
        let (statements, answer) = count(&executor, &manager, USE, &variables).await;
        assert_eq!(answer["resourceUtilisation"].as_array().map(Vec::len), Some(rooms));
        counts.push(statements);
    }
    assert_eq!(counts, [4, 4, 4], "their rules, their reservations, what takes them, what they are called");
}

/// A room, for whoever makes it.
fn room(organisation: OrganisationId, type_id: ResourceTypeId, number: usize) -> CreateResource {
    CreateResource {
        organisation,
        type_id,
        parent: None,
        name: format!("Room {number}"),
        description: None,
        time_zone: "UTC".to_owned(),
        photo_url: None,
        attributes: None,
        quantity: None,
        seats: None,
        visibility: Visibility::Members,
        is_reservable: true,
        policy: None,
        idempotency_key: None,
    }
}

#[tokio::test]
async fn a_time_for_many_people_and_rooms_takes_no_more_statements() {
    const FIND: &str = r#"query ($people: [FindTimePersonInput!]!, $kind: ID!) {
        findTime(input: { people: $people, needs: [{ resourceTypeId: $kind, count: 1 }], duration: "PT1H",
                          from: "2026-01-07T00:00:00Z", to: "2026-01-14T00:00:00Z", timeZone: "UTC", first: 100 }) {
          suiting options { start resources { resource { name } } } } }"#;
    const TIMES: &str = r#"query ($ids: [ID!]!) {
        peopleAvailability(userIds: $ids, from: "2026-01-07T00:00:00Z", to: "2026-02-14T00:00:00Z") {
          userId busy { start } working { start } } }"#;
    let app = TestApp::create().await;
    let executor = Executor::try_new(app.clone(), true).unwrap();
    let manager = app.person("manager").await;
    let organisation = sharing::organisation(&app, "House").await;
    sharing::member(&app, organisation, &manager, OrganisationRole::ResourceManager).await;
    let kind = CreateType {
        organisation,
        name: "Rooms".to_owned(),
        icon: None,
        color: None,
        policy: Some(json!({ "grid": { "every": "PT1H" } })),
        idempotency_key: None,
    };
    let kind = resource::create_type(&app, &manager, kind).await.unwrap().id;
    let (mut made, mut ids) = (0, Vec::new());
    let mut counts = Vec::new();
    for many in [1, 5, 40] {
        for n in made..many {
            resource::create(&app, &manager, room(organisation, kind, n)).await.unwrap();
            let person = app.person(&format!("person{n}")).await;
            let calendar = app.calendar(&person, "Work").await;
            events(&executor, &person, &calendar.to_string(), 2).await;
            let with = Grantee::User(manager.user_id().unwrap());
            sharing::share(&app, calendar, with, CalendarRole::FreeBusy).await;
            ids.push(person.user_id().unwrap().to_string());
        }
        made = many;
        let people: Vec<_> = ids.iter().map(|id| json!({ "userId": id })).collect();
        let variables = json!({ "people": people, "kind": kind.to_string(), "ids": ids });
        let mut of = Vec::new();
        for query in [FIND, TIMES] {
            count(&executor, &manager, query, &variables).await;
            let (statements, answer) = count(&executor, &manager, query, &variables).await;
            assert!(answer.to_string().len() > 40 * many, "answered little: {answer}");
            of.push(statements);
        }
        counts.push(of);
    }
    assert_eq!(
        counts[0],
        [7, 2],
        "people, what they do, rooms, their rules, the booker, what takes them; the rooms"
    );
    assert!(counts.windows(2).all(|pair| pair[0] == pair[1]), "{counts:?}");
}

#[tokio::test]
async fn a_resource_that_is_closed_more_often_takes_no_more_statements() {
    const QUERY: &str = r#"query ($id: ID!) {
        resource(id: $id) { blackouts(first: 100) { nodes { id start reason resource { name } } } }
        resourceClosures(resourceIds: [$id], from: "2026-01-08T00:00:00Z", to: "2026-01-20T00:00:00Z") { start end reason }
        resourceAvailability(resourceIds: [$id], from: "2026-01-08T00:00:00Z", to: "2026-01-20T00:00:00Z", length: "P1D") { slots { free } } }"#;
    let app = TestApp::create().await;
    let executor = Executor::try_new(app.clone(), true).unwrap();
    let manager = app.person("manager").await;
    let organisation = sharing::organisation(&app, "House").await;
    sharing::member(&app, organisation, &manager, OrganisationRole::ResourceManager).await;
    let kind = CreateType {
        organisation,
        name: "Rooms".to_owned(),
        icon: None,
        color: None,
        policy: None,
        idempotency_key: None,
    };
    let kind = resource::create_type(&app, &manager, kind).await.unwrap().id;
    let room = resource::create(&app, &manager, room(organisation, kind, 1)).await.unwrap().id;
    let variables = json!({ "id": room.to_string() });
    let mut counts = Vec::new();
    let mut made = 0;
    for blackouts in [1, 5, 40] {
        for _ in made..blackouts {
            let blackout = CreateBlackout {
                resource: room,
                start: "2026-01-08T00:00:00".parse().unwrap(),
                end: "2026-01-09T00:00:00".parse().unwrap(),
                rule: Some("FREQ=WEEKLY".to_owned()),
                reason: "Cleaning".to_owned(),
                idempotency_key: None,
            };
            resource::create_blackout(&app, &manager, blackout).await.unwrap();
        }
        made = blackouts;
        count(&executor, &manager, QUERY, &variables).await;
        let (statements, answer) = count(&executor, &manager, QUERY, &variables).await;
        let nodes = answer["resource"]["blackouts"]["nodes"].as_array().map(Vec::len);
        assert_eq!(nodes, Some(blackouts));
        assert_eq!(answer["resourceClosures"].as_array().map(Vec::len), Some(2 * blackouts));
        counts.push(statements);
    }
    assert!(counts.windows(2).all(|pair| pair[0] == pair[1]), "{counts:?} statements");
}
