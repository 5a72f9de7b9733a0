//! Tokens: no token makes or ends one.

use cal3_testkit::sharing;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, NeedsSession, NotFound, Nothing, Sees, Unauthenticated},
    Row, given, hold,
};

/// What only a signed-in person does.
const fn session(outcome: super::Outcome) -> Expect {
    Expect {
        anonymous: Unauthenticated,
        narrowed: NeedsSession,
        link: NeedsSession,
        ..Expect::everybody(outcome)
    }
}

const CREATE: &str = "mutation ($account: ID) { tokenCreate(input: { name: \"New\", scopes: [\"events:read\"],
    expiresAt: \"2026-02-01T00:00:00Z\", serviceAccountId: $account }) { token { id hint } secret userErrors { code } } }";
const REVOKE: &str = "mutation ($id: ID!) { tokenRevoke(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }";

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.scopes",
        title: "",
        scopes: &[],
        document: "{ scopes { name meaning } }",
        variables: given!(_ => json!({})),
        expect: Expect::everybody(Sees),
    },
    Row {
        field: "Mutation.tokenCreate",
        title: "of one's own",
        scopes: &[],
        document: CREATE,
        variables: given!(_ => json!({})),
        expect: session(Does),
    },
    Row {
        field: "Mutation.tokenCreate",
        title: "of a service account",
        scopes: &[],
        document: CREATE,
        variables: given!(scene => {
            let account = sharing::service_account(&scene.world.app, scene.world.organisation).await;
            json!({ "account": account.to_string() })
        }),
        expect: Expect { administrator: Does, ..session(NotFound) },
    },
    Row {
        field: "Mutation.tokenRevoke",
        title: "the owner's",
        scopes: &[],
        document: REVOKE,
        variables: given!(scene => json!({ "id": scene.owners_token().await.to_string() })),
        expect: Expect { owner: Does, ..session(Nothing) },
    },
    Row {
        field: "Mutation.tokenRevoke",
        title: "a service account's",
        scopes: &[],
        document: REVOKE,
        variables: given!(scene => json!({ "id": scene.service_token().await.to_string() })),
        expect: Expect { administrator: Does, ..session(Nothing) },
    },
];

#[tokio::test]
async fn tokens() {
    hold(ROWS).await;
}
