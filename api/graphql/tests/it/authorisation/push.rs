//! Browsers that are told: nobody but whose they are sees them or has them told no more, and no token that is narrowed.

use cal3_app::push::{self, Subscribe};
use cal3_domain::{access::Scope, ids::PushSubscriptionId};
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, Nothing, Refused, Sees},
    Row, Scene, Who, given, hold,
};

const P256DH: &str =
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

/// A browser of the owner's.
pub(super) async fn browser(scene: &Scene<'_>) -> PushSubscriptionId {
    let app = &scene.world.app;
    let input = Subscribe {
        endpoint: format!("https://push.example.org/{}", app.new_id()),
        p256dh: P256DH.to_owned(),
        auth: AUTH.to_owned(),
        server_key: None,
        name: "Quarterly-Summary".to_owned(),
    };
    push::subscribe(app, scene.world.person(Who::Owner), input).await.unwrap().id
}

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.webPushKey",
        title: "",
        scopes: &[],
        document: "{ webPushKey }",
        variables: given!(_scene => json!({})),
        expect: Expect::everybody(Sees),
    },
    Row {
        field: "User.pushSubscriptions",
        title: "of the owner's",
        scopes: &[Scope::NoticesRead, Scope::AccountRead],
        document: "{ viewer { pushSubscriptions(first: 5) { nodes { id name serverKey createdAt toldAt } } } }",
        variables: given!(scene => { browser(scene).await; json!({}) }),
        expect: Expect { owner: Sees, link: Nothing, ..Expect::find(Scope::NoticesRead, Nothing) },
    },
    Row {
        field: "Mutation.pushSubscriptionCreate",
        title: "one's own",
        scopes: &[Scope::NoticesWrite],
        document: "mutation ($endpoint: String!, $p256dh: String!, $auth: String!) { pushSubscriptionCreate(input: { endpoint: $endpoint, p256dh: $p256dh, auth: $auth, name: \"Mine\" }) { pushSubscription { id } userErrors { code } } }",
        variables: given!(scene => {
            let endpoint = format!("https://push.example.org/{}", scene.world.app.new_id());
            json!({ "endpoint": endpoint, "p256dh": P256DH, "auth": AUTH })
        }),
        expect: Expect {
            writer: Does,
            reader: Does,
            free_busy: Does,
            member: Does,
            administrator: Does,
            stranger: Does,
            narrowed: Refused,
            ..Expect::change(Scope::NoticesWrite, Does)
        },
    },
    Row {
        field: "Mutation.pushSubscriptionDelete",
        title: "",
        scopes: &[Scope::NoticesWrite],
        document: "mutation ($id: ID!) { pushSubscriptionDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": browser(scene).await.to_string() })),
        expect: Expect {
            writer: Nothing,
            reader: Nothing,
            free_busy: Nothing,
            member: Nothing,
            administrator: Nothing,
            stranger: Nothing,
            narrowed: Nothing,
            ..Expect::change(Scope::NoticesWrite, Does)
        },
    },
];

#[tokio::test]
async fn browsers() {
    hold(ROWS).await;
}
