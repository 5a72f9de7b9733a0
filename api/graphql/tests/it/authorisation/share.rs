//! Sharing calendars, public links, leaving.

use cal3_domain::access::Scope;
use cal3_testkit::sharing;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, NotFound, Nothing, Refused, Sees},
    Row, Who, given, hold,
};

/// What only owners do to a calendar that others see.
const OWNERS: Expect = Expect {
    writer: Refused,
    reader: Refused,
    free_busy: Refused,
    member: NotFound,
    stranger: NotFound,
    narrowed: NotFound,
    ..Expect::change(Scope::CalendarsShare, Does)
};
/// What only owners see, and so do.
const HIDDEN: Expect =
    Expect { owner: Does, administrator: Does, ..Expect::change(Scope::CalendarsShare, NotFound) };
/// Leaving what one has by a share of one's own.
const LEAVE: Expect = Expect {
    administrator: Refused,
    member: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    ..Expect::change(Scope::CalendarsWrite, Does)
};

const CREATE: &str = "mutation ($input: CalendarShareCreateInput!) { calendarShareCreate(input: $input) {
    calendarShare { id kind email name granteeId role } userErrors { code field } } }";
const LEAVING: &str =
    "mutation ($id: ID!) { calendarLeave(input: { id: $id }) { leftId alreadyDeleted userErrors { code } } }";

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Mutation.calendarShareCreate",
        title: "with an address",
        scopes: &[Scope::CalendarsShare],
        document: CREATE,
        variables: given!(scene => json!({ "input": {
            "calendarId": scene.calendar.to_string(), "role": "OWNER", "grantee": { "email": "new@example.net" } } })),
        expect: OWNERS,
    },
    Row {
        field: "Mutation.calendarShareCreate",
        title: "with a member",
        scopes: &[Scope::CalendarsShare],
        document: CREATE,
        variables: given!(scene => {
            let member = scene.world.person(Who::Member).user_id().unwrap().to_string();
            json!({ "input": { "calendarId": scene.calendar.to_string(), "role": "READER", "grantee": { "userId": member } } })
        }),
        // The owner is in no organisation with them.
        expect: Expect { owner: NotFound, ..OWNERS },
    },
    Row {
        field: "Mutation.calendarShareCreate",
        title: "with a group",
        scopes: &[Scope::CalendarsShare],
        document: CREATE,
        variables: given!(scene => {
            let world = scene.world;
            let group = sharing::group(&world.app, world.organisation, &[world.person(Who::Member)]).await.to_string();
            json!({ "input": { "calendarId": scene.calendar.to_string(), "role": "READER", "grantee": { "groupId": group } } })
        }),
        expect: Expect { owner: NotFound, ..OWNERS },
    },
    Row {
        field: "Mutation.calendarShareCreate",
        title: "with the organisation",
        scopes: &[Scope::CalendarsShare],
        document: CREATE,
        variables: given!(scene => {
            let organisation = scene.world.organisation.to_string();
            json!({ "input": { "calendarId": scene.calendar.to_string(), "role": "READER", "grantee": { "organisationId": organisation } } })
        }),
        expect: Expect { owner: NotFound, ..OWNERS },
    },
    Row {
        field: "Mutation.calendarShareUpdate",
        title: "",
        scopes: &[Scope::CalendarsShare],
        document: "mutation ($id: ID!) { calendarShareUpdate(input: { id: $id, role: WRITER }) { calendarShare { role } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.guest_share().await.to_string() })),
        expect: HIDDEN,
    },
    Row {
        field: "Mutation.calendarShareDelete",
        title: "",
        scopes: &[Scope::CalendarsShare],
        document: "mutation ($id: ID!) { calendarShareDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.guest_share().await.to_string() })),
        expect: Expect { owner: Does, administrator: Does, ..Expect::change(Scope::CalendarsShare, Nothing) },
    },
    Row {
        field: "Mutation.calendarLinkCreate",
        title: "",
        scopes: &[Scope::CalendarsShare],
        document: "mutation ($id: ID!) { calendarLinkCreate(input: { calendarId: $id, role: READER, name: \"Site\" }) {
            calendarShare { id } link { secret pageUrl embedUrl feedUrl } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: OWNERS,
    },
    Row {
        field: "Mutation.calendarLinkRotate",
        title: "",
        scopes: &[Scope::CalendarsShare],
        document: "mutation ($id: ID!) { calendarLinkRotate(input: { id: $id }) {
            calendarShare { id } link { secret } deletedId userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.link_share().await.to_string() })),
        expect: HIDDEN,
    },
    Row {
        field: "Mutation.calendarLeave",
        title: "",
        scopes: &[Scope::CalendarsWrite],
        document: LEAVING,
        variables: given!(scene => json!({ "id": scene.calendar.to_string() })),
        expect: LEAVE,
    },
    Row {
        field: "Mutation.calendarLeave",
        title: "shared with the organisation",
        scopes: &[Scope::CalendarsWrite],
        document: LEAVING,
        variables: given!(scene => {
            let with = sharing::Grantee::Organisation(scene.world.organisation);
            sharing::share(&scene.world.app, scene.calendar, with, cal3_domain::access::CalendarRole::Writer).await;
            json!({ "id": scene.calendar.to_string() })
        }),
        expect: Expect { member: Does, ..LEAVE },
    },
    Row {
        field: "Mutation.calendarRejoin",
        title: "what the member left",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation ($id: ID!) { calendarRejoin(input: { id: $id }) { calendar { id viewerRole } userErrors { code } } }",
        variables: given!(scene => { scene.left_by_the_member().await; json!({ "id": scene.calendar.to_string() }) }),
        expect: Expect { member: Does, ..Expect::change(Scope::CalendarsWrite, NotFound) },
    },
    Row {
        field: "Query.leftCalendars",
        title: "what the member left",
        scopes: &[Scope::CalendarsRead],
        document: "{ leftCalendars(last: 5) { nodes { calendarId name role } } }",
        variables: given!(scene => { scene.left_by_the_member().await; json!({}) }),
        expect: Expect { member: Sees, ..Expect::read(Scope::CalendarsRead, Nothing) },
    },
];

#[tokio::test]
async fn sharing_calendars() {
    hold(ROWS).await;
}
