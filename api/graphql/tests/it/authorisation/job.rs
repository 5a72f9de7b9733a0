//! The queue of background work, asked for by those who do not administer the installation.

use cal3_domain::access::Scope;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Forbidden, Nothing, Refused},
    Row, given, hold,
};
use crate::job::dead;

const SCOPES: &[Scope] = &[Scope::AdminJobs];
const LOOK: Expect = Expect { link: Forbidden(Scope::AdminJobs), ..Expect::read(Scope::AdminJobs, Nothing) };
const ACT: Expect = Expect::change(Scope::AdminJobs, Refused);

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.jobQueue",
        title: "",
        scopes: SCOPES,
        document: "{ jobQueue { kinds { kind dead } tickets { workers } } }",
        variables: given!(scene => { dead(&scene.world.app, "mail", "It failed.").await; json!({}) }),
        expect: LOOK,
    },
    Row {
        field: "Query.deadJobs",
        title: "",
        scopes: SCOPES,
        document: "{ deadJobs(first: 10) { nodes { jobId kind error } } }",
        variables: given!(scene => { dead(&scene.world.app, "mail", "It failed.").await; json!({}) }),
        expect: LOOK,
    },
    Row {
        field: "Mutation.jobRetry",
        title: "",
        scopes: SCOPES,
        document: "mutation ($id: ID!) { jobRetry(input: { jobId: $id, idempotencyKey: \"once\" }) { retriedId userErrors { code } } }",
        variables: given!(scene => json!({ "id": dead(&scene.world.app, "mail", "It failed.").await.to_string() })),
        expect: ACT,
    },
    Row {
        field: "Mutation.jobRetryAll",
        title: "",
        scopes: SCOPES,
        document: "mutation { jobRetryAll(input: { kind: \"mail\" }) { count userErrors { code } } }",
        variables: given!(scene => { dead(&scene.world.app, "mail", "It failed.").await; json!({}) }),
        expect: ACT,
    },
    Row {
        field: "Mutation.jobDiscard",
        title: "",
        scopes: SCOPES,
        document: "mutation ($id: ID!) { jobDiscard(input: { jobId: $id }) { discardedId userErrors { code } } }",
        variables: given!(scene => json!({ "id": dead(&scene.world.app, "mail", "It failed.").await.to_string() })),
        expect: ACT,
    },
];

#[tokio::test]
async fn jobs() {
    hold(ROWS).await;
}
