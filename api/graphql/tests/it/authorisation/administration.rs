//! What administrators of the installation do, asked by those who are none, and the audit log.

use cal3_domain::access::Scope;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Forbidden, Nothing, Refused, Sees},
    Row, Who, given, hold,
};

const USERS: &[Scope] = &[Scope::AdminUsers];

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.users",
        title: "",
        scopes: USERS,
        document: "{ users(first: 10) { nodes { id name email isAdministrator isActive } } }",
        variables: given!(_ => json!({})),
        expect: Expect { link: Forbidden(Scope::AdminUsers), ..Expect::read(Scope::AdminUsers, Nothing) },
    },
    Row {
        field: "Mutation.userSetActive",
        title: "",
        scopes: USERS,
        document: "mutation ($id: ID!) { userSetActive(input: { id: $id, isActive: false }) { user { id } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.id_of(Who::Writer) })),
        expect: Expect::change(Scope::AdminUsers, Refused),
    },
    Row {
        field: "Mutation.userSetAdministrator",
        title: "",
        scopes: USERS,
        document: "mutation ($id: ID!) { userSetAdministrator(input: { id: $id, isAdministrator: true }) { user { id } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.id_of(Who::Writer) })),
        expect: Expect::change(Scope::AdminUsers, Refused),
    },
    Row {
        field: "Query.allOrganisations",
        title: "",
        scopes: USERS,
        document: "{ allOrganisations(first: 10) { nodes { organisationId name slug memberCount } } }",
        variables: given!(_ => json!({})),
        expect: Expect { link: Forbidden(Scope::AdminUsers), ..Expect::read(Scope::AdminUsers, Nothing) },
    },
    Row {
        field: "Mutation.organisationAppointOwner",
        title: "where there is none",
        scopes: USERS,
        document: "mutation ($id: ID!, $user: ID!) { organisationAppointOwner(input: { organisationId: $id, userId: $user }) {
            organisation { ownerCount } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.world.organisation.to_string(), "user": scene.id_of(Who::Writer) })),
        expect: Expect::change(Scope::AdminUsers, Refused),
    },
    Row {
        field: "Query.auditEntries",
        title: "of the organisation",
        scopes: &[Scope::AdminAudit],
        document: "query ($id: ID!) { auditEntries(first: 10, filter: { organisationId: $id }) { nodes { at action actorId subjectId details } } }",
        variables: given!(scene => {
            let club = scene.club().await;
            scene.group(club).await;
            json!({ "id": club.to_string() })
        }),
        expect: Expect {
            owner: Sees,
            administrator: Sees,
            link: Forbidden(Scope::AdminAudit),
            ..Expect::read(Scope::AdminAudit, Nothing)
        },
    },
];

#[tokio::test]
async fn administration() {
    hold(ROWS).await;
}
