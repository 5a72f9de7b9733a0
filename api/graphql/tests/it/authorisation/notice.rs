//! Notices: nobody but who is told sees them, and no token that is narrowed.

use cal3_domain::{access::Scope, ids::NoticeId};
use cal3_store::notice::{Kind, NewNotice, insert};
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, NotFound, Nothing, Sees},
    Row, Scene, Who, given, hold,
};

/// What only who is told does to it.
const CHANGE: Expect = Expect {
    writer: NotFound,
    reader: NotFound,
    free_busy: NotFound,
    member: NotFound,
    administrator: NotFound,
    stranger: NotFound,
    narrowed: NotFound,
    ..Expect::change(Scope::NoticesWrite, Does)
};

/// Tells the owner something by a rule of theirs.
pub(super) async fn notice(scene: &Scene<'_>) -> NoticeId {
    let app = &scene.world.app;
    let owner = scene.world.person(Who::Owner).user_id().unwrap();
    let new = NewNotice {
        kind: Kind::Rule,
        title: "Quarterly-Summary".to_owned(),
        text: "Room-Location".to_owned(),
        subject: Some(scene.event.to_string()),
        sender: Some(owner),
        rule: Some(super::automation::rule(scene).await),
        rule_name: Some("Quarterly-Summary".to_owned()),
        run: None,
        at: app.now(),
    };
    let id = NoticeId(app.new_id());
    let mut tx = app.store.begin().await.unwrap();
    insert(&mut tx, &[(id, owner)], &new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "User.notices",
        title: "of the owner's",
        scopes: &[Scope::NoticesRead, Scope::AccountRead],
        document: "{ viewer { notices(first: 5) { nodes { id title text subjectId ruleName senderName } } } }",
        variables: given!(scene => { notice(scene).await; json!({}) }),
        expect: Expect { owner: Sees, link: Nothing, ..Expect::find(Scope::NoticesRead, Nothing) },
    },
    Row {
        field: "User.unreadNoticeCount",
        title: "",
        scopes: &[Scope::NoticesRead, Scope::AccountRead],
        document: "{ viewer { unreadNoticeCount } }",
        variables: given!(scene => { notice(scene).await; json!({}) }),
        expect: Expect { narrowed: Nothing, link: Nothing, ..Expect::find(Scope::NoticesRead, Sees) },
    },
    Row {
        field: "Notice.rule",
        title: "of the owner's",
        scopes: &[Scope::AutomationRead, Scope::NoticesRead],
        document: "query ($id: ID!) { node(id: $id) { ... on Notice { rule { id name } } } }",
        variables: given!(scene => json!({ "id": notice(scene).await.to_string() })),
        expect: Expect {
            owner: Sees,
            link: super::Outcome::Forbidden(Scope::NoticesRead),
            ..Expect::find(Scope::AutomationRead, Nothing)
        },
    },
    Row {
        field: "Mutation.noticesMarkRead",
        title: "one",
        scopes: &[Scope::NoticesWrite],
        document: "mutation ($id: ID!) { noticesMarkRead(input: { ids: [$id] }) { count userErrors { code } } }",
        variables: given!(scene => json!({ "id": notice(scene).await.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.noticeDelete",
        title: "",
        scopes: &[Scope::NoticesWrite],
        document: "mutation ($id: ID!) { noticeDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": notice(scene).await.to_string() })),
        expect: Expect {
            writer: Nothing,
            reader: Nothing,
            free_busy: Nothing,
            member: Nothing,
            administrator: Nothing,
            stranger: Nothing,
            narrowed: Nothing,
            ..CHANGE
        },
    },
];

#[tokio::test]
async fn notices() {
    hold(ROWS).await;
}
