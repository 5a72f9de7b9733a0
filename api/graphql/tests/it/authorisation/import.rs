//! Imports.

use cal3_domain::access::Scope;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, NotFound, Refused},
    Row, given, hold,
};

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Mutation.importCreate",
        title: "",
        scopes: &[Scope::EventsWrite],
        document: "mutation ($id: ID!) { importCreate(input: { calendarId: $id, fileName: \"a.ics\", byteSize: 10 }) {
            import { id status } userErrors { code message } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: Expect {
            reader: Refused,
            free_busy: Refused,
            member: NotFound,
            stranger: NotFound,
            narrowed: NotFound,
            ..Expect::change(Scope::EventsWrite, Does)
        },
    },
    Row {
        field: "Mutation.importCancel",
        title: "the owner's",
        scopes: &[Scope::EventsWrite],
        document: "mutation ($id: ID!) { importCancel(input: { id: $id }) { import { id status } userErrors { code message } } }",
        variables: given!(scene => json!({ "id": scene.import().await.to_string() })),
        expect: Expect {
            owner: Does,
            administrator: Does,
            ..Expect::change(Scope::EventsWrite, NotFound)
        },
    },
];

#[tokio::test]
async fn imports() {
    hold(ROWS).await;
}
