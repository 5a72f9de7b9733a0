//! Service accounts: their organisation's administrators and owners have them, and nobody else sees more than that they belong.

use cal3_domain::access::Scope;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Forbidden, NotFound, Nothing},
    Row, given, hold,
    organisation::{FIND_MANAGING, MANAGE, READ, TAKE_AWAY, WRITE},
};

const TOKENS: &[Scope] = &[Scope::AccountRead, Scope::OrganisationsRead];

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Organisation.serviceAccounts",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { organisation(id: $id) { serviceAccounts(first: 5) { nodes { id name role isActive } } } }",
        variables: given!(scene => {
            let club = scene.club().await;
            scene.service_account(club).await;
            json!({ "id": club.to_string() })
        }),
        expect: FIND_MANAGING,
    },
    Row {
        field: "Query.node",
        title: "a service account",
        scopes: READ,
        document: "query ($id: ID!) { node(id: $id) { id ... on ServiceAccount { name description } } }",
        variables: given!(scene => json!({ "id": scene.service_account(scene.club().await).await.to_string() })),
        expect: Expect { without_scope: Nothing, link: Nothing, ..FIND_MANAGING },
    },
    Row {
        field: "ServiceAccount.organisation",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { node(id: $id) { ... on ServiceAccount { organisation { name } } } }",
        variables: given!(scene => json!({ "id": scene.service_account(scene.club().await).await.to_string() })),
        expect: Expect { without_scope: Nothing, link: Nothing, ..FIND_MANAGING },
    },
    Row {
        field: "ServiceAccount.tokens",
        title: "",
        scopes: TOKENS,
        document: "query ($id: ID!) { node(id: $id) { ... on ServiceAccount { tokens(first: 5) { nodes { name hint } } } } }",
        variables: given!(scene => {
            let account = scene.service_account(scene.club().await).await;
            scene.token_of(account).await;
            json!({ "id": account.to_string() })
        }),
        expect: Expect { without_scope: Forbidden(Scope::AccountRead), link: Nothing, ..FIND_MANAGING },
    },
    Row {
        field: "Mutation.serviceAccountCreate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { serviceAccountCreate(input: { organisationId: $id, name: \"New\" }) {
            serviceAccount { id } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.club().await.to_string() })),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.serviceAccountUpdate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { serviceAccountUpdate(input: { id: $id, name: \"Renamed\", role: RESOURCE_MANAGER }) {
            serviceAccount { name } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.service_account(scene.club().await).await.to_string() })),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.serviceAccountSetActive",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { serviceAccountSetActive(input: { id: $id, isActive: false }) {
            serviceAccount { isActive } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.service_account(scene.club().await).await.to_string() })),
        expect: MANAGE,
    },
    Row {
        field: "Mutation.serviceAccountDelete",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { serviceAccountDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.service_account(scene.club().await).await.to_string() })),
        expect: TAKE_AWAY,
    },
    Row {
        field: "Mutation.membershipUpdate",
        title: "a service account's",
        scopes: WRITE,
        document: "mutation ($id: ID!, $user: ID!) { membershipUpdate(input: { organisationId: $id, userId: $user, role: OWNER }) {
            membership { role } userErrors { code } } }",
        variables: given!(scene => {
            let club = scene.club().await;
            json!({ "id": club.to_string(), "user": scene.service_account(club).await.to_string() })
        }),
        expect: Expect::change(Scope::OrganisationsWrite, NotFound),
    },
    Row {
        field: "Mutation.groupMemberAdd",
        title: "a service account",
        scopes: WRITE,
        document: "mutation ($id: ID!, $user: ID!) { groupMemberAdd(input: { groupId: $id, userId: $user }) { group { memberCount } userErrors { code } } }",
        variables: given!(scene => {
            let club = scene.club().await;
            let (group, account) = (scene.group(club).await, scene.service_account(club).await);
            json!({ "id": group.to_string(), "user": account.to_string() })
        }),
        expect: MANAGE,
    },
];

#[tokio::test]
async fn service_accounts() {
    hold(ROWS).await;
}
