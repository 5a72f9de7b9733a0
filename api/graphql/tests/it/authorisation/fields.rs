//! Fields that need another scope than what they belong to: each has a row, and each says so.

use std::collections::BTreeSet;

use cal3_domain::access::Scope;
use serde_json::{Value, json};

use super::{
    Expect,
    Outcome::{Forbidden, Nothing, Sees},
    Row, Who, given, hold,
    scene::{Scene, World},
    schema_fields, scope_of,
};

const CALENDAR_AND_EVENTS: &[Scope] = &[Scope::EventsRead, Scope::CalendarsRead];
const EVENTS_AND_CALENDAR: &[Scope] = &[Scope::CalendarsRead, Scope::EventsRead];
const EVENTS: &[Scope] = &[Scope::EventsRead];

/// What readers are answered and others are not.
const READERS: Expect = Expect {
    free_busy: Nothing,
    member: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    ..Expect::find(Scope::EventsRead, Sees)
};
const OWNERS: Expect = Expect { writer: Nothing, reader: Nothing, link: Nothing, ..READERS };

/// The same where the token lacks the scope to read calendars.
const fn with_calendar(expect: Expect) -> Expect {
    Expect { without_scope: super::Outcome::Forbidden(Scope::CalendarsRead), ..expect }
}

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Calendar.events",
        title: "",
        scopes: CALENDAR_AND_EVENTS,
        document: "query ($id: ID!) { calendar(id: $id) { events(first: 10) { nodes { id summary } } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: READERS,
    },
    Row {
        field: "Calendar.imports",
        title: "of the owner's",
        scopes: CALENDAR_AND_EVENTS,
        document: "query ($id: ID!) { calendar(id: $id) { imports(first: 10) { nodes { id fileName } } } }",
        variables: given!(scene => { scene.import().await; json!({ "id": scene.calendar.to_string() }) }),
        expect: OWNERS,
    },
    Row {
        field: "Event.calendar",
        title: "",
        scopes: EVENTS_AND_CALENDAR,
        document: "query ($id: ID!) { event(id: $id) { calendar { id name } } }",
        variables: given!(scene => json!({ "id": scene.event.to_string() })),
        expect: with_calendar(READERS),
    },
    Row {
        field: "Event.series",
        title: "of the override",
        scopes: EVENTS,
        document: "query ($id: ID!) { event(id: $id) { overrides(first: 1) { nodes { series { id summary } } } } }",
        variables: given!(scene => json!({ "id": scene.series.to_string() })),
        expect: READERS,
    },
    Row {
        field: "Event.overrides",
        title: "",
        scopes: EVENTS,
        document: "query ($id: ID!) { event(id: $id) { overrides(first: 1) { nodes { id location } } } }",
        variables: given!(scene => json!({ "id": scene.series.to_string() })),
        expect: READERS,
    },
    Row {
        field: "Occurrence.calendar",
        title: "loaded",
        scopes: EVENTS_AND_CALENDAR,
        document: "query ($id: ID!) { occurrence(id: $id) { calendar { id name } } }",
        variables: given!(scene => json!({ "id": scene.occurrence.to_string() })),
        expect: with_calendar(READERS),
    },
    Row {
        field: "Occurrence.calendar",
        title: "at hand",
        scopes: EVENTS_AND_CALENDAR,
        document: "query ($ids: [ID!]!) { occurrences(calendarIds: $ids, from: \"2026-01-01T00:00:00Z\", to: \"2026-02-01T00:00:00Z\", first: 10) {
            nodes { calendar { id name } } } }",
        variables: given!(scene => json!({ "ids": [scene.calendar.to_string()] })),
        expect: Expect { anonymous: super::Outcome::Unauthenticated, ..with_calendar(READERS) },
    },
    Row {
        field: "Import.calendar",
        title: "",
        scopes: EVENTS_AND_CALENDAR,
        document: "query ($id: ID!) { node(id: $id) { ... on Import { calendar { id } } } }",
        variables: given!(scene => json!({ "id": scene.import().await.to_string() })),
        expect: with_calendar(OWNERS),
    },
    Row {
        field: "Import.items",
        title: "of a file that has come",
        scopes: EVENTS,
        document: "query ($id: ID!) { node(id: $id) { ... on Import { items(first: 10) { nodes { summary uid } } } } }",
        variables: given!(scene => json!({ "id": scene.applied_import().await.to_string() })),
        expect: OWNERS,
    },
    Row {
        field: "ImportItem.event",
        title: "of a file that has come",
        scopes: EVENTS,
        document: "query ($id: ID!) { node(id: $id) { ... on Import { items(first: 10) { nodes { event { id summary } } } } } }",
        variables: given!(scene => json!({ "id": scene.applied_import().await.to_string() })),
        expect: OWNERS,
    },
    Row {
        field: "Calendar.shares",
        title: "",
        scopes: &[Scope::CalendarsShare, Scope::CalendarsRead],
        document: "query ($id: ID!) { calendar(id: $id) { shares(first: 10) { nodes { id kind email name granteeId } } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: Expect {
            owner: Sees,
            administrator: Sees,
            link: Forbidden(Scope::CalendarsShare),
            ..Expect::find(Scope::CalendarsShare, Nothing)
        },
    },
    Row {
        field: "CalendarShare.calendar",
        title: "",
        scopes: &[Scope::CalendarsRead, Scope::CalendarsShare],
        document: "query ($id: ID!) { node(id: $id) { ... on CalendarShare { calendar { id name } } } }",
        variables: given!(scene => json!({ "id": scene.guest_share().await.to_string() })),
        expect: Expect {
            owner: Sees,
            administrator: Sees,
            link: Forbidden(Scope::CalendarsShare),
            ..Expect::find(Scope::CalendarsRead, Nothing)
        },
    },
    Row {
        field: "BusyBlock.calendar",
        title: "",
        scopes: &[Scope::CalendarsRead, Scope::FreeBusyRead],
        document: "query ($ids: [ID!]!) { busyBlocks(calendarIds: $ids, from: \"2026-01-01T00:00:00Z\", to: \"2026-02-01T00:00:00Z\", first: 10) {
            nodes { calendar { id name } } } }",
        variables: given!(scene => json!({ "ids": [scene.calendar.to_string()] })),
        expect: Expect {
            member: Nothing,
            stranger: Nothing,
            narrowed: Nothing,
            ..Expect::read(Scope::CalendarsRead, Sees)
        },
    },
    Row {
        field: "User.tokens",
        title: "of the owner's",
        scopes: &[Scope::AccountRead],
        document: "{ viewer { tokens(first: 5) { nodes { id name hint lastUsedAddress } } } }",
        variables: given!(scene => { scene.owners_token().await; json!({}) }),
        expect: Expect {
            owner: Sees,
            narrowed: Sees,
            ..Expect::find(Scope::AccountRead, Nothing)
        },
    },
];

#[tokio::test]
async fn fields_that_lead_elsewhere() {
    hold(ROWS).await;
}

/// Entities that no token reaches, whatever its scopes: `security` has rows that show it. And what has an id and is found
/// only beneath something else: `automation` has a row for a rule's runs. Of a booking page only those read who manage all the
/// resources of its organisation, and what is public of it needs no scope: `booking` has rows for both.
const UNREACHED: &[&str] =
    &["Session", "Identity", "AutomationRun", "RuleApplication", "BookingPage", "PublicBookingResource"];

/// How an entity of each type with an id is reached, and with which scope.
const REACHED: &[(&str, Scope, &str)] = &[
    ("User", Scope::AccountRead, "{ viewer { FIELD } }"),
    ("Calendar", Scope::CalendarsRead, "query ($calendar: ID!) { calendar(id: $calendar) { FIELD } }"),
    ("Event", Scope::EventsRead, "query ($event: ID!) { event(id: $event) { FIELD } }"),
    ("Occurrence", Scope::EventsRead, "query ($occurrence: ID!) { occurrence(id: $occurrence) { FIELD } }"),
    (
        "CalendarShare",
        Scope::CalendarsShare,
        "query ($share: ID!) { node(id: $share) { ... on CalendarShare { FIELD } } }",
    ),
    (
        "CalendarGroup",
        Scope::CalendarsRead,
        "query ($group: ID!) { node(id: $group) { ... on CalendarGroup { FIELD } } }",
    ),
    ("Token", Scope::AccountRead, "query ($token: ID!) { node(id: $token) { ... on Token { FIELD } } }"),
    ("Import", Scope::EventsRead, "query ($import: ID!) { node(id: $import) { ... on Import { FIELD } } }"),
    (
        "Organisation",
        Scope::OrganisationsRead,
        "query ($organisation: ID!) { organisation(id: $organisation) { FIELD } }",
    ),
    ("Group", Scope::OrganisationsRead, "query ($team: ID!) { node(id: $team) { ... on Group { FIELD } } }"),
    (
        "Invitation",
        Scope::OrganisationsRead,
        "query ($invitation: ID!) { node(id: $invitation) { ... on Invitation { FIELD } } }",
    ),
    (
        "ServiceAccount",
        Scope::OrganisationsRead,
        "query ($account: ID!) { node(id: $account) { ... on ServiceAccount { FIELD } } }",
    ),
    ("AutomationRule", Scope::AutomationRead, "query ($rule: ID!) { automationRule(id: $rule) { FIELD } }"),
    ("Task", Scope::TasksRead, "query ($task: ID!) { task(id: $task) { FIELD } }"),
    ("Notice", Scope::NoticesRead, "query ($notice: ID!) { node(id: $notice) { ... on Notice { FIELD } } }"),
    (
        "PushSubscription",
        Scope::NoticesRead,
        "query ($browser: ID!) { node(id: $browser) { ... on PushSubscription { FIELD } } }",
    ),
    (
        "Webhook",
        Scope::WebhooksManage,
        "query ($webhook: ID!) { node(id: $webhook) { ... on Webhook { FIELD } } }",
    ),
    (
        "WebhookDelivery",
        Scope::WebhooksManage,
        "query ($delivery: ID!) { node(id: $delivery) { ... on WebhookDelivery { FIELD } } }",
    ),
    ("Resource", Scope::ResourcesRead, "query ($resource: ID!) { resource(id: $resource) { FIELD } }"),
    (
        "Blackout",
        Scope::ResourcesRead,
        "query ($blackout: ID!) { node(id: $blackout) { ... on Blackout { FIELD } } }",
    ),
    (
        "Reservation",
        Scope::ReservationsRead,
        "query ($reservation: ID!) { reservation(id: $reservation) { FIELD } }",
    ),
    ("ResourceType", Scope::ResourcesRead, "query ($type: ID!) { resourceType(id: $type) { FIELD } }"),
];

#[tokio::test]
async fn a_field_needs_another_scope_exactly_if_it_says_so() {
    let world = World::create().await;
    let fields = schema_fields();
    let objects: BTreeSet<&str> = fields.iter().map(|(ty, _)| ty.as_str()).collect();
    let mut wrong = Vec::new();
    for (ty, scope, document) in REACHED {
        let scene = Scene::create(&world, Who::OnlyScope, &[*scope]).await;
        let (webhook, delivery) = super::webhook::delivery(&scene).await;
        let (club, room) = (scene.club().await, scene.room().await);
        let ids = json!({
            "organisation": club.to_string(), "team": scene.group(club).await.to_string(),
            "invitation": scene.invitation(club).await.to_string(), "calendar": scene.calendar.to_string(), "event": scene.event.to_string(),
            "reservation": scene.reservation(&room, false).await.to_string(),
            "rule": super::automation::rule(&scene).await.to_string(),
            "notice": super::notice::notice(&scene).await.to_string(),
            "browser": super::push::browser(&scene).await.to_string(),
            "task": super::task::task(&scene, Default::default()).await.to_string(),
            "webhook": webhook.to_string(), "delivery": delivery.to_string(),
            "blackout": scene.blackout(&room).await.to_string(), "resource": room.id.to_string(), "type": room.kind.to_string(),
            "occurrence": scene.occurrence.to_string(), "import": scene.import().await.to_string(),
            "share": scene.guest_share().await.to_string(), "group": scene.owners_group().await.to_string(),
            "token": scene.owners_token().await.to_string(),
            "account": scene.service_account(club).await.to_string(),
        });
        for (_, field) in fields.iter().filter(|(of, _)| of == ty) {
            let name = field.name.node.as_str();
            let is_page = field.arguments.iter().any(|argument| argument.node.name.node == "first");
            let arguments = if is_page { "(first: 1)" } else { "" };
            let is_object = objects.contains(base(&field.ty.node.to_string()).as_str());
            let selection = if is_object { " { __typename }" } else { "" };
            let document = document.replace("FIELD", &format!("{name}{arguments}{selection}"));
            let answer = scene.ask(&document, ids.clone()).await;
            let needs = answer["errors"][0]["extensions"]["scope"].as_str();
            let says = scope_of(field).filter(|says| says != scope).map(Scope::as_str);
            if answer["errors"] != Value::Null && needs.is_none() {
                wrong.push(format!("{ty}.{name} fails: {answer}"));
            } else if needs != says {
                wrong.push(format!("{ty}.{name} needs {needs:?} and says {says:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let entities = fields.iter().filter(|(_, field)| field.name.node == "id").map(|(ty, _)| ty.as_str());
    let entities = entities.filter(|ty| !UNREACHED.contains(ty));
    let forgotten: Vec<_> = entities.filter(|ty| REACHED.iter().all(|(reached, ..)| reached != ty)).collect();
    assert!(forgotten.is_empty(), "`REACHED` does not say how these are reached: {forgotten:?}");
}

/// The name in a type such as `[Event!]!`.
fn base(ty: &str) -> String {
    ty.trim_matches(['[', ']', '!']).to_owned()
}
