//! People.

use cal3_domain::access::Scope;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, Nothing, Sees},
    Row, given, hold,
};

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.viewer",
        title: "themselves",
        scopes: &[Scope::AccountRead],
        document: "{ viewer { id email name isAdministrator } }",
        variables: given!(_ => json!({})),
        expect: Expect { link: Nothing, ..Expect::find(Scope::AccountRead, Sees) },
    },
    Row {
        field: "Mutation.userUpdate",
        title: "their name",
        scopes: &[Scope::AccountWrite],
        document: "mutation ($name: String!) { userUpdate(input: { name: $name }) { user { name } userErrors { code } } }",
        variables: given!(scene => json!({ "name": format!("Name {}", scene.calendar) })),
        expect: Expect::change(Scope::AccountWrite, Does),
    },
];

#[tokio::test]
async fn people() {
    hold(ROWS).await;
}
