//! When calendars are busy.

use cal3_domain::access::Scope;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Nothing, Sees},
    Row, given, hold,
};

/// Whoever holds any role on the calendar.
const SEEN: Expect = Expect {
    member: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    ..Expect::read(Scope::FreeBusyRead, Sees)
};

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.busyBlocks",
        title: "a month",
        scopes: &[Scope::FreeBusyRead],
        document: "query ($ids: [ID!]!) { busyBlocks(calendarIds: $ids, from: \"2026-01-01T00:00:00Z\", to: \"2026-02-01T00:00:00Z\", first: 100) {
            edges { cursor node { calendarId startsAt endsAt type } } nodes { type } pageInfo { endCursor } } }",
        variables: given!(scene => json!({ "ids": [scene.calendar.to_string()] })),
        expect: SEEN,
    },
    Row {
        field: "Query.busyBlocks",
        title: "what a private event takes",
        scopes: &[Scope::FreeBusyRead],
        document: "query ($ids: [ID!]!) { busyBlocks(calendarIds: $ids, from: \"2026-01-13T00:00:00Z\", to: \"2026-01-14T00:00:00Z\", first: 100) {
            nodes { startsAt endsAt type } } }",
        variables: given!(scene => json!({ "ids": [scene.calendar.to_string()] })),
        expect: SEEN,
    },
    Row {
        field: "Query.busyBlocks",
        title: "what `occurrences` does not show",
        scopes: &[Scope::FreeBusyRead, Scope::EventsRead],
        document: "query ($ids: [ID!]!) { busyBlocks(calendarIds: $ids, from: \"2026-01-01T00:00:00Z\", to: \"2026-02-01T00:00:00Z\", onlyHidden: true, first: 100) {
            nodes { startsAt endsAt type } } }",
        variables: given!(scene => json!({ "ids": [scene.calendar.to_string()] })),
        expect: Expect { owner: Nothing, administrator: Nothing, ..SEEN },
    },
];

#[tokio::test]
async fn busy_time() {
    hold(ROWS).await;
}
