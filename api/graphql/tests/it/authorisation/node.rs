//! Finding anything by its id.

use cal3_domain::access::Scope;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Forbidden, Nothing, Sees},
    Row, given, hold,
};

const NODE: &str = "query ($id: ID!) { node(id: $id) { __typename id
    ... on Event { summary description location } ... on Occurrence { summary location } } }";

const READERS: Expect = Expect {
    free_busy: Nothing,
    member: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    ..Expect::find(Scope::EventsRead, Sees)
};
const OWNERS: Expect = Expect { writer: Nothing, reader: Nothing, link: Nothing, ..READERS };

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.node",
        title: "a calendar",
        scopes: &[Scope::CalendarsRead],
        document: "query ($id: ID!) { node(id: $id) { id ... on Calendar { name description hasFeed viewerRole } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: Expect {
            member: Nothing,
            stranger: Nothing,
            narrowed: Nothing,
            ..Expect::find(Scope::CalendarsRead, Sees)
        },
    },
    Row {
        field: "Query.node",
        title: "an event",
        scopes: &[Scope::EventsRead],
        document: NODE,
        variables: given!(scene => json!({ "id": scene.event.to_string() })),
        expect: READERS,
    },
    Row {
        field: "Query.node",
        title: "a private event",
        scopes: &[Scope::EventsRead],
        document: NODE,
        variables: given!(scene => json!({ "id": scene.private.to_string() })),
        expect: OWNERS,
    },
    Row {
        field: "Query.node",
        title: "an occurrence",
        scopes: &[Scope::EventsRead],
        document: NODE,
        variables: given!(scene => json!({ "id": scene.occurrence.to_string() })),
        expect: READERS,
    },
    Row {
        field: "Query.node",
        title: "an import",
        scopes: &[Scope::EventsRead],
        document: "query ($id: ID!) { node(id: $id) { id ... on Import { fileName status total } } }",
        variables: given!(scene => json!({ "id": scene.import().await.to_string() })),
        expect: OWNERS,
    },
    Row {
        field: "Query.node",
        title: "a person",
        scopes: &[Scope::AccountRead],
        document: "query ($id: ID!) { node(id: $id) { id ... on User { email name } } }",
        variables: given!(scene => json!({ "id": scene.world.person(super::Who::Owner).user_id().unwrap().to_string() })),
        expect: Expect {
            owner: Sees,
            narrowed: Sees,
            link: Nothing,
            ..Expect::find(Scope::AccountRead, Nothing)
        },
    },
    Row {
        field: "Query.node",
        title: "a share",
        scopes: &[Scope::CalendarsShare],
        document: "query ($id: ID!) { node(id: $id) { id ... on CalendarShare { role name email } } }",
        variables: given!(scene => json!({ "id": scene.guest_share().await.to_string() })),
        expect: Expect {
            owner: Sees,
            administrator: Sees,
            link: Forbidden(Scope::CalendarsShare),
            ..Expect::find(Scope::CalendarsShare, Nothing)
        },
    },
    Row {
        field: "Query.node",
        title: "the owner's group of calendars",
        scopes: &[Scope::CalendarsRead],
        document: "query ($id: ID!) { node(id: $id) { id ... on CalendarGroup { name } } }",
        variables: given!(scene => json!({ "id": scene.owners_group().await.to_string() })),
        expect: Expect { owner: Sees, ..Expect::find(Scope::CalendarsRead, Nothing) },
    },
    Row {
        field: "Query.node",
        title: "the owner's token",
        scopes: &[Scope::AccountRead],
        document: "query ($id: ID!) { node(id: $id) { id ... on Token { name hint scopes lastUsedAddress } } }",
        variables: given!(scene => json!({ "id": scene.owners_token().await.to_string() })),
        expect: Expect {
            owner: Sees,
            narrowed: Sees,
            link: Forbidden(Scope::AccountRead),
            ..Expect::find(Scope::AccountRead, Nothing)
        },
    },
    Row {
        field: "Query.node",
        title: "a service account's token",
        scopes: &[Scope::AccountRead],
        document: "query ($id: ID!) { node(id: $id) { id ... on Token { name hint scopes lastUsedAddress } } }",
        variables: given!(scene => json!({ "id": scene.service_token().await.to_string() })),
        expect: Expect {
            administrator: Sees,
            link: Forbidden(Scope::AccountRead),
            ..Expect::find(Scope::AccountRead, Nothing)
        },
    },
    Row {
        field: "Query.nodes",
        title: "events",
        scopes: &[Scope::EventsRead],
        document: "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Event { summary } } }",
        variables: given!(scene => json!({ "ids": [scene.event.to_string(), scene.private.to_string()] })),
        expect: READERS,
    },
];

#[tokio::test]
async fn anything_by_its_id() {
    hold(ROWS).await;
}
