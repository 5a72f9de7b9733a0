//! Organisations, memberships, groups and invitations.

use cal3_domain::access::Scope;
use serde_json::json;

use super::{
    Expect,
    Outcome::{self, Does, Forbidden, NeedsSession, NotFound, Nothing, Refused, Sees, Unauthenticated},
    Row, Who, given, hold,
};

pub(super) const READ: &[Scope] = &[Scope::OrganisationsRead];
pub(super) const WRITE: &[Scope] = &[Scope::OrganisationsWrite];
const CALENDARS: &[Scope] = &[Scope::CalendarsRead, Scope::OrganisationsRead];

/// The same for all who do not belong to it.
const fn outsiders(outcome: Outcome, expect: Expect) -> Expect {
    Expect {
        writer: outcome,
        reader: outcome,
        free_busy: outcome,
        stranger: outcome,
        narrowed: outcome,
        ..expect
    }
}

/// What its members find.
pub(super) const FIND: Expect = outsiders(
    Nothing,
    Expect { link: Forbidden(Scope::OrganisationsRead), ..Expect::find(Scope::OrganisationsRead, Sees) },
);
/// What its administrators and owners find.
pub(super) const FIND_MANAGING: Expect = Expect { member: Nothing, ..FIND };
/// What its administrators and owners do.
pub(super) const MANAGE: Expect =
    outsiders(NotFound, Expect { member: Refused, ..Expect::change(Scope::OrganisationsWrite, Does) });
/// What they take away: of what others do not see, nothing is left to be taken.
pub(super) const TAKE_AWAY: Expect = outsiders(Nothing, MANAGE);

/// In a world of its own: one person owns only so many, and whoever makes one belongs to it.
pub(super) const CREATION: &[Row] = &[Row {
    field: "Mutation.organisationCreate",
    title: "",
    scopes: WRITE,
    document: "mutation { organisationCreate(input: { name: \"New\" }) { organisation { id } userErrors { code } } }",
    variables: given!(_ => json!({})),
    expect: Expect { narrowed: Refused, ..Expect::change(Scope::OrganisationsWrite, Does) },
}];

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.organisation",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { organisation(id: $id) { id name slug color viewerRole } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string() })),
        expect: FIND,
    },
    Row {
        field: "Query.organisations",
        title: "",
        scopes: READ,
        document: "{ organisations(last: 5) { nodes { id name } } }",
        variables: given!(scene => { scene.club().await; json!({}) }),
        expect: Expect { anonymous: Unauthenticated, ..FIND },
    },
    Row {
        field: "Query.node",
        title: "an organisation",
        scopes: READ,
        document: "query ($id: ID!) { node(id: $id) { id ... on Organisation { name } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string() })),
        expect: FIND,
    },
    Row {
        field: "Query.node",
        title: "a group",
        scopes: READ,
        document: "query ($id: ID!) { node(id: $id) { id ... on Group { name } } }",
        variables: given!(scene => json!({ "id": scene.group(scene.club().await).await.to_string() })),
        expect: FIND,
    },
    Row {
        field: "Query.node",
        title: "an invitation",
        scopes: READ,
        document: "query ($id: ID!) { node(id: $id) { id ... on Invitation { email status } } }",
        variables: given!(scene => json!({ "id": scene.invitation(scene.club().await).await.to_string() })),
        expect: FIND_MANAGING,
    },
    Row {
        field: "Organisation.members",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { organisation(id: $id) { members(first: 5) { nodes { name email role } } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string() })),
        expect: FIND,
    },
    Row {
        field: "Organisation.groups",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { organisation(id: $id) { groups(first: 5) { nodes { name } } } }",
        variables: given!(scene => {
            let club = scene.club().await;
            scene.group(club).await;
            json!({ "id": club.to_string() })
        }),
        expect: FIND,
    },
    Row {
        field: "Organisation.invitations",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { organisation(id: $id) { invitations(first: 5) { nodes { email } } } }",
        variables: given!(scene => {
            let club = scene.club().await;
            scene.invitation(club).await;
            json!({ "id": club.to_string() })
        }),
        expect: FIND_MANAGING,
    },
    Row {
        field: "Organisation.calendars",
        title: "",
        scopes: CALENDARS,
        document: "query ($id: ID!) { organisation(id: $id) { calendars(first: 5) { nodes { name } } } }",
        variables: given!(scene => {
            let club = scene.club().await;
            scene.club_calendar(club).await;
            json!({ "id": club.to_string() })
        }),
        expect: Expect { without_scope: Forbidden(Scope::CalendarsRead), ..FIND_MANAGING },
    },
    Row {
        field: "Group.organisation",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { node(id: $id) { ... on Group { organisation { name } } } }",
        variables: given!(scene => json!({ "id": scene.group(scene.club().await).await.to_string() })),
        expect: FIND,
    },
    Row {
        field: "Group.members",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { node(id: $id) { ... on Group { members(first: 5) { nodes { name } } } } }",
        variables: given!(scene => json!({ "id": scene.group(scene.club().await).await.to_string() })),
        expect: FIND,
    },
    Row {
        field: "Invitation.organisation",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { node(id: $id) { ... on Invitation { organisation { name } } } }",
        variables: given!(scene => json!({ "id": scene.invitation(scene.club().await).await.to_string() })),
        expect: FIND_MANAGING,
    },
    Row {
        field: "Calendar.organisation",
        title: "of the organisation's",
        scopes: &[Scope::OrganisationsRead, Scope::CalendarsRead],
        document: "query ($id: ID!) { calendar(id: $id) { organisation { name } } }",
        variables: given!(scene => json!({ "id": scene.club_calendar(scene.club().await).await.to_string() })),
        expect: Expect { link: Nothing, ..FIND_MANAGING },
    },
    Row {
        field: "Mutation.organisationUpdate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { organisationUpdate(input: { id: $id, name: \"Renamed\" }) { organisation { name } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string() })),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.organisationDelete",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { organisationDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string() })),
        expect: Expect { administrator: Refused, ..TAKE_AWAY },
    },
    Row {
        field: "Mutation.organisationLeave",
        title: "with one owner",
        scopes: WRITE,
        document: "mutation ($id: ID!) { organisationLeave(input: { organisationId: $id }) { alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string() })),
        expect: Expect { owner: Refused, member: Does, ..TAKE_AWAY },
    },
    Row {
        field: "Mutation.membershipUpdate",
        title: "the member's",
        scopes: WRITE,
        document: "mutation ($id: ID!, $user: ID!) { membershipUpdate(input: { organisationId: $id, userId: $user, role: RESOURCE_MANAGER }) {
            membership { role } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string(), "user": scene.id_of(Who::Member) })),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.membershipUpdate",
        title: "the owner's",
        scopes: WRITE,
        document: "mutation ($id: ID!, $user: ID!) { membershipUpdate(input: { organisationId: $id, userId: $user, role: MEMBER }) {
            membership { role } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string(), "user": scene.id_of(Who::Owner) })),
        expect: Expect { owner: Refused, administrator: Refused, ..MANAGE },
    },
    Row {
        field: "Mutation.membershipDelete",
        title: "the member's",
        scopes: WRITE,
        document: "mutation ($id: ID!, $user: ID!) { membershipDelete(input: { organisationId: $id, userId: $user }) {
            deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string(), "user": scene.id_of(Who::Member) })),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.groupCreate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { groupCreate(input: { organisationId: $id, name: \"New\" }) { group { id } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string() })),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.groupUpdate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { groupUpdate(input: { id: $id, name: \"Renamed\" }) { group { name } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.group(scene.club().await).await.to_string() })),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.groupDelete",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { groupDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.group(scene.club().await).await.to_string() })),
        expect: TAKE_AWAY,
    },
    Row {
        field: "Mutation.groupMemberAdd",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!, $user: ID!) { groupMemberAdd(input: { groupId: $id, userId: $user }) { group { memberCount } userErrors { code } } }",
        variables: given!(scene => {
            let group = scene.group(scene.club().await).await;
            json!({ "id": group.to_string(), "user": scene.id_of(Who::Administrator) })
        }),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.groupMemberRemove",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!, $user: ID!) { groupMemberRemove(input: { groupId: $id, userId: $user }) { group { memberCount } userErrors { code } } }",
        variables: given!(scene => {
            let group = scene.group(scene.club().await).await;
            json!({ "id": group.to_string(), "user": scene.id_of(Who::Member) })
        }),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.invitationCreate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { invitationCreate(input: { organisationId: $id, email: \"new@example.org\", role: MEMBER }) {
            invitation { id } link userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string() })),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.invitationResend",
        title: "after a while",
        scopes: WRITE,
        document: "mutation ($id: ID!) { invitationResend(input: { id: $id }) { invitation { id } userErrors { code } } }",
        variables: given!(scene => {
            let invitation = scene.invitation(scene.club().await).await;
            scene.world.app.clock.advance(jiff::SignedDuration::from_mins(2));
            json!({ "id": invitation.to_string() })
        }),
        expect: Expect { member: NotFound, ..MANAGE },
    },
    Row {
        field: "Mutation.invitationRevoke",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { invitationRevoke(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.invitation(scene.club().await).await.to_string() })),
        expect: Expect { member: Nothing, ..TAKE_AWAY },
    },
    Row {
        field: "Mutation.invitationAccept",
        title: "one's own",
        scopes: &[],
        document: "mutation ($secret: String!) { invitationAccept(input: { secret: $secret }) { organisation { id } userErrors { code } } }",
        variables: given!(scene => json!({ "secret": scene.invited().await })),
        expect: Expect {
            anonymous: Unauthenticated,
            narrowed: NeedsSession,
            link: NeedsSession,
            ..Expect::everybody(Does)
        },
    },
    Row {
        field: "Query.invitationPreview",
        title: "",
        scopes: &[],
        document: "query ($secret: String!) { invitationPreview(secret: $secret) { organisationName email role hasAccount } }",
        variables: given!(scene => json!({ "secret": scene.invited().await })),
        expect: Expect::everybody(Sees),
    },
    Row {
        field: "Mutation.calendarTransfer",
        title: "of the organisation's to the member",
        scopes: &[Scope::CalendarsWrite],
        document: "mutation ($id: ID!, $user: ID!) { calendarTransfer(input: { id: $id, userId: $user }) { calendar { id } userErrors { code } } }",
        variables: given!(scene => {
            let calendar = scene.club_calendar(scene.club().await).await;
            json!({ "id": calendar.to_string(), "user": scene.id_of(Who::Member) })
        }),
        expect: outsiders(
            NotFound,
            Expect { member: NotFound, ..Expect::change(Scope::CalendarsWrite, Does) },
        ),
    },
];

#[tokio::test]
async fn organisations() {
    hold(CREATION).await;
    hold(ROWS).await;
}
