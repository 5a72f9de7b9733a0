//! When calendars are busy.

use cal3_domain::access::{CalendarRole, Scope};
use cal3_testkit::sharing::{self, Grantee};
use serde_json::json;

use super::{
    Expect,
    Outcome::{NotFound, Nothing, Sees, Unauthenticated},
    Row, Who, given, hold,
    scene::Scene,
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
    Row {
        field: "Query.peopleAvailability",
        title: "of the owner",
        scopes: &[Scope::FreeBusyRead],
        document: "query ($ids: [ID!]!) { peopleAvailability(userIds: $ids, from: \"2026-01-01T00:00:00Z\", to: \"2026-02-01T00:00:00Z\") {
            userId busy { start end } working { start end } } }",
        variables: given!(scene => json!({ "ids": [scene.owner_shows_time().await] })),
        expect: Expect {
            owner: Sees,
            free_busy: Sees,
            narrowed: Sees,
            link: Unauthenticated,
            ..Expect::read(Scope::FreeBusyRead, Nothing)
        },
    },
    Row {
        field: "Query.findTime",
        title: "with the owner",
        scopes: &[Scope::FreeBusyRead],
        document: "query ($id: ID!) { findTime(input: { people: [{ userId: $id }], duration: \"PT1H\",
            from: \"2026-01-13T00:00:00Z\", to: \"2026-01-14T00:00:00Z\", timeZone: \"UTC\" }) {
            tried options { start end missingUserIds } blockers { hindrance { reason userId } starts } misses { start } } }",
        variables: given!(scene => json!({ "id": scene.owner_shows_time().await })),
        expect: Expect {
            owner: Sees,
            free_busy: Sees,
            narrowed: Sees,
            link: Unauthenticated,
            ..Expect::read(Scope::FreeBusyRead, NotFound)
        },
    },
    Row {
        field: "Query.findTime",
        title: "when the calendar is free",
        scopes: &[Scope::FreeBusyRead],
        document: "query ($id: ID!) { findTime(input: { calendarIds: [$id], duration: \"PT1H\",
            from: \"2026-01-13T00:00:00Z\", to: \"2026-01-14T00:00:00Z\", timeZone: \"UTC\" }) {
            tried options { start } blockers { hindrance { calendarId } starts } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: Expect {
            member: NotFound,
            stranger: NotFound,
            narrowed: NotFound,
            link: Unauthenticated,
            ..SEEN
        },
    },
    Row {
        field: "Query.findTime",
        title: "in the room",
        scopes: &[Scope::FreeBusyRead, Scope::ResourcesRead],
        document: "query ($id: ID!) { findTime(input: { needs: [{ resourceIds: [$id] }], duration: \"PT1H\",
            from: \"2026-01-13T00:00:00Z\", to: \"2026-01-14T00:00:00Z\", timeZone: \"UTC\" }) {
            tried options { start resources { resourceId resource { name } } } } }",
        variables: given!(scene => json!({ "id": scene.room().await.id.to_string() })),
        expect: Expect {
            free_busy: NotFound,
            stranger: NotFound,
            narrowed: NotFound,
            link: Unauthenticated,
            ..Expect::read(Scope::FreeBusyRead, Sees)
        },
    },
];

impl Scene<'_> {
    /// The owner, who lets FREE_BUSY see when they are busy.
    async fn owner_shows_time(&self) -> String {
        let with = self.world.person(Who::FreeBusy).user_id().unwrap();
        sharing::share(&self.world.app, self.other, Grantee::User(with), CalendarRole::FreeBusy).await;
        self.id_of(Who::Owner)
    }
}

#[tokio::test]
async fn busy_time() {
    hold(ROWS).await;
}
