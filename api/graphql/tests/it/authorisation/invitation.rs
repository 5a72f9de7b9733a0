//! Invitations: who is invited answers, whether they see the calendar or not, and nobody else; whoever has the link of a mail does so
//! for the address that it went to.

use cal3_domain::{access::Scope, ids::UserId};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{
    Expect,
    Outcome::{Does, NotFound, Nothing, Refused, Sees},
    Row, Scene, Who, given, hold,
};

const SECRET: &str = "what-stands-behind-the-hash";

/// Makes an event of the calendar one that the writer organises and the owner is invited to, by a link too.
async fn invited(scene: &Scene<'_>) -> String {
    let app = &scene.world.app;
    let of = |who: Who| scene.world.person(who).user_id().unwrap();
    let (owner, writer): (UserId, UserId) = (of(Who::Owner), of(Who::Writer));
    let mut tx = app.store.begin().await.unwrap();
    let email: String = sqlx::query_scalar("select email from users where id = $1")
        .bind(owner.0)
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    let participants = json!({
        "organizer": { "address": "writer@example.net", "user": writer.to_string() },
        "attendees": [{ "address": email, "answer": "NEEDS_ACTION", "rsvp": true }],
    });
    sqlx::query("update events set participants = $2, during = tstzrange(lower(during), null) where id = $1")
        .bind(scene.event.0)
        .bind(participants)
        .execute(&mut *tx)
        .await
        .unwrap();
    let hash: [u8; 32] = Sha256::digest(format!("{SECRET} {}", scene.event)).into();
    cal3_store::event::insert_answer_secret(&mut tx, scene.event, &email, &hash, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    scene.event.to_string()
}

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "User.eventInvitations",
        title: "of the owner's",
        scopes: &[Scope::EventsRead, Scope::AccountRead],
        document: "{ viewer { eventInvitations(first: 5) { nodes { eventId summary location attendees { address } } } } }",
        variables: given!(scene => { invited(scene).await; json!({}) }),
        expect: Expect { owner: Sees, link: Nothing, ..Expect::find(Scope::EventsRead, Nothing) },
    },
    Row {
        field: "User.unansweredInvitationCount",
        title: "",
        scopes: &[Scope::EventsRead, Scope::AccountRead],
        document: "{ viewer { unansweredInvitationCount } }",
        variables: given!(scene => { invited(scene).await; json!({}) }),
        expect: Expect { link: Nothing, ..Expect::find(Scope::EventsRead, Sees) },
    },
    Row {
        field: "Mutation.eventAnswer",
        title: "of the owner",
        scopes: &[Scope::EventsWrite],
        document: "mutation ($id: ID!) { eventAnswer(input: { id: $id, answer: ACCEPTED }) {
            invitation { summary attendee { answer } } userErrors { code message } } }",
        variables: given!(scene => json!({ "id": invited(scene).await })),
        expect: Expect { owner: Does, narrowed: Refused, ..Expect::change(Scope::EventsWrite, NotFound) },
    },
    Row {
        field: "Query.publicInvitation",
        title: "by its link",
        scopes: &[],
        document: "query ($secret: String!) { publicInvitation(secret: $secret) { status organizer { address } } }",
        variables: given!(scene => json!({ "secret": format!("{SECRET} {}", invited(scene).await) })),
        expect: Expect::everybody(Sees),
    },
    Row {
        field: "Query.publicInvitation",
        title: "by no link",
        scopes: &[],
        document: "query ($secret: String!) { publicInvitation(secret: $secret) { status } }",
        variables: given!(scene => json!({ "secret": invited(scene).await })),
        expect: Expect::everybody(Nothing),
    },
    Row {
        field: "Mutation.publicInvitationAnswer",
        title: "by its link",
        scopes: &[],
        document: "mutation ($secret: String!) { publicInvitationAnswer(input: { secret: $secret, answer: DECLINED }) {
            invitation { attendee { answer } } userErrors { code } } }",
        variables: given!(scene => json!({ "secret": format!("{SECRET} {}", invited(scene).await) })),
        expect: Expect::everybody(Does),
    },
    Row {
        field: "Mutation.publicInvitationAnswer",
        title: "by no link",
        scopes: &[],
        document: "mutation ($secret: String!) { publicInvitationAnswer(input: { secret: $secret, answer: DECLINED }) {
            invitation { attendee { answer } } userErrors { code } } }",
        variables: given!(scene => json!({ "secret": invited(scene).await })),
        expect: Expect::everybody(NotFound),
    },
];

#[tokio::test]
async fn invitations() {
    hold(ROWS).await;
}
