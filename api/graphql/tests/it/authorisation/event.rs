//! Events and what takes place.

use cal3_domain::access::Scope;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, NotFound, Nothing, Refused, Sees},
    Row, given, hold,
};

/// Finding what a reader may read.
const FIND: Expect = Expect {
    free_busy: Nothing,
    member: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    ..Expect::find(Scope::EventsRead, Sees)
};
/// Finding what is private.
const FIND_PRIVATE: Expect = Expect { writer: Nothing, reader: Nothing, link: Nothing, ..FIND };
/// Changing what a writer may change.
const CHANGE: Expect = Expect {
    reader: Refused,
    free_busy: NotFound,
    member: NotFound,
    stranger: NotFound,
    narrowed: NotFound,
    ..Expect::change(Scope::EventsWrite, Does)
};
/// Deleting it: what cannot be seen is gone already.
const DELETE: Expect =
    Expect { free_busy: Nothing, member: Nothing, stranger: Nothing, narrowed: Nothing, ..CHANGE };

const EVENT: &str = "query ($id: ID!) { event(id: $id) { id uid summary description location url color categories organizer { address } attendees { address } start { local } } }";
const UPDATE: &str = "mutation ($id: ID!) { eventUpdate(input: { id: $id, summary: \"Changed\" }) { event { id } userErrors { code message } } }";
const DELETION: &str = "mutation ($id: ID!) { eventDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code message } } }";

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.event",
        title: "a series",
        scopes: &[Scope::EventsRead],
        document: EVENT,
        variables: given!(scene => json!({ "id": scene.series.to_string() })),
        expect: FIND,
    },
    Row {
        field: "Query.event",
        title: "private",
        scopes: &[Scope::EventsRead],
        document: EVENT,
        variables: given!(scene => json!({ "id": scene.private.to_string() })),
        expect: FIND_PRIVATE,
    },
    Row {
        field: "Query.occurrence",
        title: "overridden",
        scopes: &[Scope::EventsRead],
        document: "query ($id: ID!) { occurrence(id: $id) { id summary location startsAt event { id version } } }",
        variables: given!(scene => json!({ "id": scene.occurrence.to_string() })),
        expect: FIND,
    },
    Row {
        field: "Query.occurrence",
        title: "private",
        scopes: &[Scope::EventsRead],
        document: "query ($id: ID!) { occurrence(id: $id) { id summary } }",
        variables: given!(scene => {
            let original = "2026-01-13T15:00:00".parse().unwrap();
            json!({ "id": cal3_domain::ids::OccurrenceId { event: scene.private, original }.to_string() })
        }),
        expect: FIND_PRIVATE,
    },
    Row {
        field: "Query.occurrences",
        title: "a month",
        scopes: &[Scope::EventsRead],
        document: "query ($ids: [ID!]!) { occurrences(calendarIds: $ids, from: \"2026-01-01T00:00:00Z\", to: \"2026-02-01T00:00:00Z\", first: 100) {
            nodes { id summary description location startsAt endsAt } pageInfo { endCursor } } }",
        variables: given!(scene => json!({ "ids": [scene.calendar.to_string()] })),
        expect: Expect {
            free_busy: Nothing,
            member: Nothing,
            stranger: Nothing,
            narrowed: Nothing,
            ..Expect::read(Scope::EventsRead, Sees)
        },
    },
    Row {
        field: "Query.occurrences",
        title: "of a private event only",
        scopes: &[Scope::EventsRead],
        document: "query ($ids: [ID!]!) { occurrences(calendarIds: $ids, from: \"2026-01-13T00:00:00Z\", to: \"2026-01-13T23:00:00Z\", first: 100) {
            nodes { id summary } } }",
        variables: given!(scene => json!({ "ids": [scene.calendar.to_string()] })),
        expect: Expect { owner: Sees, administrator: Sees, ..Expect::read(Scope::EventsRead, Nothing) },
    },
    Row {
        field: "Mutation.eventCreate",
        title: "",
        scopes: &[Scope::EventsWrite],
        document: "mutation ($id: ID!) { eventCreate(input: { calendarId: $id, summary: \"New\", start: { date: \"2026-01-20\" } }) {
            event { id } userErrors { code message } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: Expect { free_busy: Refused, ..CHANGE },
    },
    Row {
        field: "Mutation.eventUpdate",
        title: "a single one",
        scopes: &[Scope::EventsWrite],
        document: UPDATE,
        variables: given!(scene => json!({ "id": scene.event.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.eventUpdate",
        title: "an occurrence",
        scopes: &[Scope::EventsWrite],
        document: UPDATE,
        variables: given!(scene => json!({ "id": scene.occurrence.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.eventUpdate",
        title: "private",
        scopes: &[Scope::EventsWrite],
        document: UPDATE,
        variables: given!(scene => json!({ "id": scene.private.to_string() })),
        expect: Expect { writer: NotFound, reader: NotFound, ..CHANGE },
    },
    Row {
        field: "Mutation.eventDelete",
        title: "a series",
        scopes: &[Scope::EventsWrite],
        document: DELETION,
        variables: given!(scene => json!({ "id": scene.series.to_string() })),
        expect: DELETE,
    },
    Row {
        field: "Mutation.eventDelete",
        title: "private",
        scopes: &[Scope::EventsWrite],
        document: DELETION,
        variables: given!(scene => json!({ "id": scene.private.to_string() })),
        expect: Expect { writer: Nothing, reader: Nothing, ..DELETE },
    },
];

#[tokio::test]
async fn events() {
    hold(ROWS).await;
}
