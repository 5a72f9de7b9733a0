//! Reservations of the room (see [`super::resource`]), which the owner makes, and when it is free.
//!
//! WRITER approves reservations of the room, and READER and the member see it: that gives them no sight of reservations.

use cal3_app::reservation::{self, Reserve, ReserveSeries, SeriesWish, Touch, Wanted};
use cal3_domain::{
    access::Scope,
    ids::{ReservationId, ResourceId},
    reservation::Mode,
};
use serde_json::{Value, json};

use super::{
    Expect,
    Outcome::{Does, Forbidden, NotFound, Nothing, Refused, Sees, Unauthenticated},
    Row, Who, given, hold,
    resource::Room,
    scene::Scene,
};

impl Scene<'_> {
    /// The owner's reservation of the room, Thursday noon in Budapest, or a hold of it.
    pub(super) async fn reservation(&self, room: &Room, hold: bool) -> ReservationId {
        self.reservation_at(room.id, "2026-01-08T11:00:00Z", hold).await
    }

    async fn reservation_at(&self, resource: ResourceId, start: &str, hold: bool) -> ReservationId {
        let start: jiff::Timestamp = start.parse().unwrap();
        let input = Reserve {
            resources: vec![Wanted { resource, quantity: 1 }],
            start,
            end: start + jiff::SignedDuration::from_hours(1),
            summary: Some("Board-Meeting".to_owned()),
            note: None,
            hold,
            or_wait: false,
            calendar: None,
            overrule: None,
            idempotency_key: None,
        };
        reservation::reserve(&self.world.app, self.world.person(Who::Owner), input).await.unwrap().id
    }

    /// The owner's reservation with an event in the calendar that follows it.
    async fn followed(&self) -> ReservationId {
        let room = self.room().await;
        let start: jiff::Timestamp = "2026-01-08T11:00:00Z".parse().unwrap();
        let input = Reserve {
            resources: vec![Wanted { resource: room.id, quantity: 1 }],
            start,
            end: start + jiff::SignedDuration::from_hours(1),
            summary: Some("Board-Meeting".to_owned()),
            note: None,
            hold: false,
            or_wait: false,
            calendar: Some(self.calendar),
            overrule: None,
            idempotency_key: None,
        };
        reservation::reserve(&self.world.app, self.world.person(Who::Owner), input).await.unwrap().id
    }

    /// The owner's reservation that begins with the present.
    async fn reservation_now(&self) -> ReservationId {
        let room = self.room().await;
        self.reservation_at(room.id, "2026-01-05T12:00:00Z", false).await
    }

    /// One of the owner's three weekly reservations of the room.
    async fn occurrence(&self) -> ReservationId {
        let room = self.room().await;
        let start: jiff::Timestamp = "2026-01-08T11:00:00Z".parse().unwrap();
        let wish = SeriesWish {
            resource: room.id,
            quantity: 1,
            start,
            end: start + jiff::SignedDuration::from_hours(1),
            time_zone: None,
            rule: "FREQ=WEEKLY;COUNT=3".to_owned(),
            instead: Vec::new(),
        };
        let input = ReserveSeries {
            wish,
            choices: Vec::new(),
            mode: Mode::AllOrNothing,
            plan_hash: None,
            summary: None,
            note: None,
            overrule: None,
            idempotency_key: None,
        };
        let made = reservation::reserve_series(&self.world.app, self.world.person(Who::Owner), input).await;
        made.unwrap().reservations[1].id
    }

    /// A room with a waitlist that the owner has reserved, and their reservation that waits for it.
    async fn queued(&self) -> (ResourceId, ReservationId) {
        let room = self.room().await;
        let policy = json!({ "waitlist": { "enabled": true } });
        let change = cal3_app::resource::UpdateResource { policy: Some(Some(policy)), ..Default::default() };
        let administrator = self.world.person(Who::Administrator);
        cal3_app::resource::update(&self.world.app, administrator, room.id, change).await.unwrap();
        self.reservation(&room, false).await;
        let start: jiff::Timestamp = "2026-01-08T11:00:00Z".parse().unwrap();
        let input = Reserve {
            resources: vec![Wanted { resource: room.id, quantity: 1 }],
            start,
            end: start + jiff::SignedDuration::from_hours(1),
            summary: Some("Board-Meeting".to_owned()),
            note: None,
            hold: false,
            or_wait: true,
            calendar: None,
            overrule: None,
            idempotency_key: None,
        };
        let waiting = reservation::reserve(&self.world.app, self.world.person(Who::Owner), input).await;
        (room.id, waiting.unwrap().id)
    }

    /// A request of the owner's: the room's rules want an approval, also of those who manage it.
    async fn request(&self) -> ReservationId {
        let room = self.room().await;
        let policy = json!({ "approval": { "when": [{ "kind": "ALWAYS" }], "exempt": {} } });
        let change = cal3_app::resource::UpdateResource { policy: Some(Some(policy)), ..Default::default() };
        let administrator = self.world.person(Who::Administrator);
        cal3_app::resource::update(&self.world.app, administrator, room.id, change).await.unwrap();
        self.reservation(&room, false).await
    }
}

fn id(id: ReservationId) -> Value {
    json!({ "id": id.to_string() })
}

const READ: &[Scope] = &[Scope::ReservationsRead];
const WRITE: &[Scope] = &[Scope::ReservationsWrite];
const APPROVE: &[Scope] = &[Scope::ReservationsApprove];
const RESOURCES: &[Scope] = &[Scope::ResourcesRead];

/// What its booker and those are answered who approve.
const THEIRS: Expect = Expect {
    reader: Nothing,
    free_busy: Nothing,
    member: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    link: Forbidden(Scope::ReservationsRead),
    ..Expect::find(Scope::ReservationsRead, Sees)
};
/// What its booker and the managers may do.
const BOOKERS: Expect = Expect {
    writer: Refused,
    reader: NotFound,
    free_busy: NotFound,
    member: NotFound,
    stranger: NotFound,
    narrowed: NotFound,
    ..Expect::change(Scope::ReservationsWrite, Does)
};
/// What those may do who approve.
const APPROVERS: Expect = Expect {
    writer: Does,
    without_scope: Forbidden(Scope::ReservationsApprove),
    link: Forbidden(Scope::ReservationsApprove),
    ..BOOKERS
};
/// What everybody is told who sees the room.
const SEEING: Expect = Expect {
    free_busy: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    ..Expect::change(Scope::ResourcesRead, Sees)
};

/// What those are answered who approve reservations of the room.
const DECIDING: Expect = Expect { anonymous: Unauthenticated, ..THEIRS };

macro_rules! act {
    ($field:literal, $name:literal, $scopes:expr, $expect:expr, $scene:ident => $id:expr) => {
        Row {
            field: concat!("Mutation.", $name),
            title: $field,
            scopes: $scopes,
            document: concat!(
                "mutation ($id: ID!) { ",
                $name,
                "(input: { id: $id }) { reservation { status } userErrors { code } } }"
            ),
            variables: given!($scene => id($id)),
            expect: $expect,
        }
    };
}

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.reservation",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { reservation(id: $id) { id summary code items { resourceId } } }",
        variables: given!(scene => { let room = scene.room().await; id(scene.reservation(&room, false).await) }),
        expect: THEIRS,
    },
    Row {
        field: "Query.reservations",
        title: "of the room",
        scopes: READ,
        document: "query ($room: ID!) { reservations(filter: { resourceIds: [$room] }, first: 10) { nodes { id summary } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            scene.reservation(&room, false).await;
            json!({ "room": room.id.to_string() })
        }),
        expect: Expect { anonymous: Unauthenticated, ..THEIRS },
    },
    Row {
        field: "Query.resourceAvailability",
        title: "",
        scopes: RESOURCES,
        document: "query ($room: ID!) { resourceAvailability(resourceIds: [$room], from: \"2026-01-08T00:00:00Z\", to: \"2026-01-09T00:00:00Z\", length: \"PT1H\") {
            slots { start isFree blockedBy } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            scene.reservation(&room, false).await;
            json!({ "room": room.id.to_string() })
        }),
        expect: SEEING,
    },
    Row {
        field: "Query.resourceExplain",
        title: "",
        scopes: RESOURCES,
        document: "query ($room: ID!) { resourceExplain(resourceId: $room, from: \"2026-01-08T00:00:00Z\", to: \"2026-01-09T00:00:00Z\") {
            start end blockers { rule } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            scene.reservation(&room, false).await;
            json!({ "room": room.id.to_string() })
        }),
        expect: SEEING,
    },
    Row {
        field: "Query.resourceUtilisation",
        title: "",
        scopes: READ,
        document: "query ($room: ID!) { resourceUtilisation(resourceIds: [$room], from: \"2026-01-08\", to: \"2026-01-09\", by: DAY) {
            resourceId periods { reservations } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            scene.reservation(&room, false).await;
            json!({ "room": room.id.to_string() })
        }),
        expect: DECIDING,
    },
    Row {
        field: "ResourceUtilisation.resource",
        title: "",
        scopes: &[Scope::ResourcesRead, Scope::ReservationsRead],
        document: "query ($room: ID!) { resourceUtilisation(resourceIds: [$room], from: \"2026-01-08\", to: \"2026-01-09\", by: DAY) {
            resource { name } } }",
        variables: given!(scene => json!({ "room": scene.room().await.id.to_string() })),
        expect: Expect { without_scope: Forbidden(Scope::ResourcesRead), ..DECIDING },
    },
    Row {
        field: "Reservation.event",
        title: "of the owner's",
        scopes: &[Scope::EventsRead, Scope::ReservationsRead],
        document: "query ($id: ID!) { reservation(id: $id) { event { summary } } }",
        variables: given!(scene => id(scene.followed().await)),
        expect: Expect { writer: Nothing, administrator: Nothing, without_scope: Forbidden(Scope::EventsRead), ..THEIRS },
    },
    Row {
        field: "ResourceBlocker.reservation",
        title: "of the owner's",
        scopes: &[Scope::ReservationsRead, Scope::ResourcesRead],
        document: "query ($room: ID!) { resourceExplain(resourceId: $room, from: \"2026-01-08T11:15:00Z\", to: \"2026-01-08T11:30:00Z\") {
            blockers { reservation { summary } } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            scene.reservation(&room, false).await;
            json!({ "room": room.id.to_string() })
        }),
        expect: Expect {
            anonymous: Unauthenticated,
            link: Forbidden(Scope::ResourcesRead),
            ..THEIRS
        },
    },
    Row {
        field: "ReservationItem.resource",
        title: "",
        scopes: &[Scope::ResourcesRead, Scope::ReservationsRead],
        document: "query ($id: ID!) { reservation(id: $id) { items { resource { name } } } }",
        variables: given!(scene => { let room = scene.room().await; id(scene.reservation(&room, false).await) }),
        expect: Expect { without_scope: Forbidden(Scope::ResourcesRead), ..THEIRS },
    },
    Row {
        field: "Mutation.reservationCreate",
        title: "",
        scopes: WRITE,
        document: "mutation ($room: ID!) { reservationCreate(input: { resources: [{ resourceId: $room }], start: \"2026-01-08T11:00:00Z\", end: \"2026-01-08T12:00:00Z\" }) {
            reservation { id } userErrors { code } } }",
        variables: given!(scene => json!({ "room": scene.room().await.id.to_string() })),
        expect: Expect { writer: Does, reader: Does, member: Does, ..BOOKERS },
    },
    Row {
        field: "Mutation.reservationCreate",
        title: "waiting for what the owner has",
        scopes: WRITE,
        document: "mutation ($room: ID!) { reservationCreate(input: { resources: [{ resourceId: $room }], start: \"2026-01-08T11:00:00Z\", end: \"2026-01-08T12:00:00Z\", orWait: true }) {
            reservation { id status } userErrors { code } } }",
        variables: given!(scene => json!({ "room": scene.queued().await.0.to_string() })),
        expect: Expect { writer: Does, reader: Does, member: Does, ..BOOKERS },
    },
    Row {
        field: "Query.reservation",
        title: "that waits",
        scopes: READ,
        document: "query ($id: ID!) { reservation(id: $id) { summary placeInLine } }",
        variables: given!(scene => id(scene.queued().await.1)),
        expect: THEIRS,
    },
    act!("that waits", "reservationCancel", WRITE, BOOKERS, scene => scene.queued().await.1),
    act!("of a hold", "reservationConfirm", WRITE, BOOKERS, scene => { let room = scene.room().await; scene.reservation(&room, true).await }),
    act!("of a request", "reservationApprove", APPROVE, APPROVERS, scene => scene.request().await),
    act!("of a request", "reservationDecline", APPROVE, APPROVERS, scene => scene.request().await),
    act!("", "reservationCancel", WRITE, BOOKERS, scene => { let room = scene.room().await; scene.reservation(&room, false).await }),
    act!("", "reservationCheckIn", WRITE, BOOKERS, scene => scene.reservation_now().await),
    act!("of who is there", "reservationCheckOut", WRITE, BOOKERS, scene => {
        let id = scene.reservation_now().await;
        let touch = Touch { id, if_version: None };
        reservation::check_in(&scene.world.app, scene.world.person(Who::Owner), touch).await.unwrap();
        id
    }),
    act!("", "reservationMarkNoShow", WRITE, BOOKERS, scene => scene.reservation_now().await),
    Row {
        field: "Mutation.reservationReschedule",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { reservationReschedule(input: { id: $id, start: \"2026-01-08T13:00:00Z\" }) { reservation { start } userErrors { code } } }",
        variables: given!(scene => { let room = scene.room().await; id(scene.reservation(&room, false).await) }),
        expect: BOOKERS,
    },
    Row {
        field: "Query.reservationPlan",
        title: "",
        scopes: RESOURCES,
        document: "query ($room: ID!) { reservationPlan(series: { resourceId: $room, start: \"2026-01-08T11:00:00Z\", end: \"2026-01-08T12:00:00Z\", rule: \"FREQ=WEEKLY;COUNT=3\" }) {
            possible occurrences { outcome } } }",
        variables: given!(scene => json!({ "room": scene.room().await.id.to_string() })),
        expect: SEEING,
    },
    Row {
        field: "Mutation.reservationSeriesCreate",
        title: "",
        scopes: WRITE,
        document: "mutation ($room: ID!) { reservationSeriesCreate(input: { series: { resourceId: $room, start: \"2026-01-08T11:00:00Z\", end: \"2026-01-08T12:00:00Z\", rule: \"FREQ=WEEKLY;COUNT=3\" } }) {
            seriesId reservations { id } userErrors { code } } }",
        variables: given!(scene => json!({ "room": scene.room().await.id.to_string() })),
        expect: Expect { writer: Does, reader: Does, member: Does, ..BOOKERS },
    },
    Row {
        field: "Mutation.reservationSeriesCancel",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { reservationSeriesCancel(input: { reservationId: $id, extent: FOLLOWING }) { cancelled { id } userErrors { code } } }",
        variables: given!(scene => id(scene.occurrence().await)),
        expect: BOOKERS,
    },
];

#[tokio::test]
async fn reservations() {
    hold(ROWS).await;
}
