//! Calendars.

use cal3_domain::access::Scope;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, NotFound, Nothing, Refused, Sees},
    Row, given, hold,
};

/// What only its owners do to a calendar.
const OWNERS: Expect = Expect {
    writer: Refused,
    reader: Refused,
    free_busy: Refused,
    member: NotFound,
    stranger: NotFound,
    narrowed: NotFound,
    ..Expect::change(Scope::CalendarsWrite, Does)
};

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.calendar",
        title: "",
        scopes: &[Scope::CalendarsRead],
        document: "query ($id: ID!) { calendar(id: $id) { id name description color hasFeed feedCreatedAt viewerRole } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: Expect {
            member: Nothing,
            stranger: Nothing,
            narrowed: Nothing,
            ..Expect::find(Scope::CalendarsRead, Sees)
        },
    },
    Row {
        field: "Query.calendars",
        title: "",
        scopes: &[Scope::CalendarsRead],
        document: "{ calendars(last: 5) { nodes { id name viewerRole } } }",
        variables: given!(_ => json!({})),
        expect: Expect { member: Nothing, stranger: Nothing, ..Expect::read(Scope::CalendarsRead, Sees) },
    },
    Row {
        field: "Mutation.calendarCreate",
        title: "of one's own",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation { calendarCreate(input: { name: \"New\" }) { calendar { id } userErrors { code } } }",
        variables: given!(_ => json!({})),
        expect: Expect { narrowed: Refused, ..Expect::change(Scope::CalendarsWrite, Does) },
    },
    Row {
        field: "Mutation.calendarUpdate",
        title: "its name",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation ($id: ID!) { calendarUpdate(input: { id: $id, name: \"Renamed\" }) { calendar { name } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: OWNERS,
    },
    Row {
        field: "Mutation.calendarPreferencesUpdate",
        title: "whether one's page shows it",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation ($id: ID!) { calendarPreferencesUpdate(input: { calendarIds: [$id], isVisible: false, color: \"#112233\" }) {
            calendars { isVisible personalColor } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: Expect { writer: Does, reader: Does, free_busy: Does, ..OWNERS },
    },
    Row {
        field: "Mutation.calendarPreferencesUpdate",
        title: "its place",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation ($id: ID!) { calendarPreferencesUpdate(input: { calendarIds: [$id], place: {} }) {
            calendars { position group { id } } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: Expect { writer: Does, reader: Does, free_busy: Does, narrowed: Refused, ..OWNERS },
    },
    Row {
        field: "Query.calendarGroups",
        title: "of the owner's",
        scopes: &[Scope::CalendarsRead],
        document: "{ calendarGroups(first: 5) { nodes { id name position } } }",
        variables: given!(scene => { scene.owners_group().await; json!({}) }),
        expect: Expect { owner: Sees, ..Expect::read(Scope::CalendarsRead, Nothing) },
    },
    Row {
        field: "Mutation.calendarGroupCreate",
        title: "of one's own",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation { calendarGroupCreate(input: { name: \"New\" }) { calendarGroup { id } userErrors { code } } }",
        variables: given!(_ => json!({})),
        expect: Expect { narrowed: Refused, ..Expect::change(Scope::CalendarsWrite, Does) },
    },
    Row {
        field: "Mutation.calendarGroupUpdate",
        title: "the owner's",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation ($id: ID!) { calendarGroupUpdate(input: { id: $id, name: \"Renamed\" }) { calendarGroup { name } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.owners_group().await.to_string() })),
        expect: Expect { owner: Does, narrowed: Refused, ..Expect::change(Scope::CalendarsWrite, NotFound) },
    },
    Row {
        field: "Mutation.calendarGroupDelete",
        title: "the owner's",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation ($id: ID!) { calendarGroupDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.owners_group().await.to_string() })),
        expect: Expect { owner: Does, narrowed: Refused, ..Expect::change(Scope::CalendarsWrite, Nothing) },
    },
    Row {
        field: "Mutation.calendarDelete",
        title: "",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation ($id: ID!) { calendarDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: Expect { member: Nothing, stranger: Nothing, narrowed: Nothing, ..OWNERS },
    },
    Row {
        field: "Mutation.calendarFeedRotate",
        title: "",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation ($id: ID!) { calendarFeedRotate(input: { id: $id }) { feedUrl userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: OWNERS,
    },
    Row {
        field: "Mutation.calendarFeedDisable",
        title: "",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation ($id: ID!) { calendarFeedDisable(input: { id: $id }) { calendar { hasFeed } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: OWNERS,
    },
];

#[tokio::test]
async fn calendars() {
    hold(ROWS).await;
}
