//! The change log, asked for and followed.

use cal3_domain::{access::Scope, cursor::Cursor};
use serde_json::json;

use super::{
    Expect,
    Outcome::{NotFound, Nothing, Sees},
    Row, given, hold,
};

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.changes",
        title: "",
        scopes: &[Scope::FreeBusyRead],
        document: "{ changes(first: 100) { nodes { kind entity entityId calendarId changedFields actorId } } }",
        variables: given!(_ => json!({})),
        expect: Expect { member: Nothing, stranger: Nothing, ..Expect::read(Scope::FreeBusyRead, Sees) },
    },
    Row {
        field: "Query.changeCursor",
        title: "",
        scopes: &[Scope::FreeBusyRead],
        document: "{ changeCursor }",
        variables: given!(_ => json!({})),
        expect: Expect::read(Scope::FreeBusyRead, Sees),
    },
    Row {
        field: "Subscription.changes",
        title: "of a calendar, from the beginning",
        scopes: &[Scope::FreeBusyRead],
        document: "subscription ($ids: [ID!], $after: Cursor) { changes(calendarIds: $ids, after: $after) {
            kind entity entityId calendarId changedFields } }",
        variables: given!(scene => {
            let beginning = Cursor { tx: 0, seq: 0 }.to_string();
            json!({ "ids": [scene.calendar.to_string()], "after": beginning })
        }),
        expect: Expect {
            member: NotFound,
            stranger: NotFound,
            narrowed: NotFound,
            ..Expect::read(Scope::FreeBusyRead, Sees)
        },
    },
];

#[tokio::test]
async fn the_change_log() {
    hold(ROWS).await;
}
