//! How an account is protected: for the signed-in person, never for a token.

use cal3_app::{
    Viewer,
    account::{LinkedIdentity, change_address, enable_totp, set_up_totp},
};
use cal3_domain::ids::{IdentityId, SessionId};
use cal3_store::account::{NewSession, delete_second_factor, insert_identity, insert_session};
use cal3_testkit::totp_code;
use jiff::SignedDuration;
use secrecy::ExposeSecret as _;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, Nothing, Sees, Unauthenticated},
    Row, Who, given, hold_in,
    scene::{Scene, World},
};

/// Found by its own person alone, and by nobody's token.
const OWN: Expect = Expect {
    writer: Nothing,
    reader: Nothing,
    free_busy: Nothing,
    member: Nothing,
    administrator: Nothing,
    stranger: Nothing,
    without_scope: Nothing,
    narrowed: Nothing,
    link: Nothing,
    ..Expect::everybody(Nothing)
};

/// Ended by its own person alone.
const ENDS_OWN: Expect = Expect {
    writer: super::Outcome::NotFound,
    reader: super::Outcome::NotFound,
    free_busy: super::Outcome::NotFound,
    member: super::Outcome::NotFound,
    administrator: super::Outcome::NotFound,
    stranger: super::Outcome::NotFound,
    ..Expect::session(Does)
};

impl Scene<'_> {
    /// Lets whoever asks have signed in just now on the device that they ask with.
    async fn arrive(&self) -> &Viewer {
        let viewer = self.asker();
        let Viewer::User { session, .. } = viewer else { panic!("a person") };
        self.device(viewer, *session).await;
        viewer
    }

    /// A device of a person's, unless it is there already.
    async fn device(&self, viewer: &Viewer, id: SessionId) {
        let (app, user) = (&self.world.app, viewer.user_id().unwrap());
        let found = cal3_app::account::find_sessions(app, viewer, &[id]).await.unwrap();
        if !found.is_empty() {
            return;
        }
        let session = NewSession {
            id,
            user,
            user_agent: "a browser".to_owned(),
            address: "192.0.2.1".to_owned(),
            at: app.now(),
            expires_at: app.now() + SignedDuration::from_hours(24),
        };
        let mut tx = app.store.begin().await.unwrap();
        insert_session(&mut tx, &session).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Another device of the owner's.
    async fn owners_device(&self) -> SessionId {
        let id = SessionId(self.world.app.new_id());
        self.device(self.world.person(Who::Owner), id).await;
        id
    }

    /// One of two services that the owner can sign in with.
    async fn owners_identity(&self) -> IdentityId {
        let app = &self.world.app;
        let mut tx = app.store.begin().await.unwrap();
        let identity = LinkedIdentity {
            id: IdentityId(app.new_id()),
            user: self.world.person(Who::Owner).user_id().unwrap(),
            provider: "example".to_owned(),
            issuer: "https://id.example.org".to_owned(),
            subject: self.calendar.to_string(),
            label: "owner@id.example.org".to_owned(),
            created_at: app.now(),
            last_used_at: app.now(),
        };
        insert_identity(&mut tx, &identity).await.unwrap();
        tx.commit().await.unwrap();
        identity.id
    }

    /// Begins to set the second step up; answers the code that the app shows.
    async fn app_code(&self) -> String {
        let (app, viewer) = (&self.world.app, self.arrive().await);
        let mut tx = app.store.begin().await.unwrap();
        delete_second_factor(&mut tx, viewer.user_id().unwrap()).await.unwrap();
        tx.commit().await.unwrap();
        let setup = set_up_totp(&self.world.accounts, viewer, None).await.unwrap();
        totp_code(setup.secret.expose_secret(), app.now())
    }

    /// Switches the second step on; answers a recovery code.
    async fn recovery_code(&self) -> String {
        let code = self.app_code().await;
        let codes = enable_totp(&self.world.accounts, self.asker(), &code).await.unwrap();
        codes[0].expose_secret().to_owned()
    }

    /// What was mailed to a new address of theirs.
    async fn mailed_secret(&self) -> String {
        let viewer = self.arrive().await;
        let address = format!("{}@new.example", self.calendar);
        change_address(&self.world.accounts, viewer, &address, None).await.unwrap();
        let mails = self.world.app.send_mails().await;
        mails.iter().find(|mail| mail.to == [address.clone()]).unwrap().secret()
    }
}

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.node",
        title: "a device",
        scopes: &[],
        document: "query ($id: ID!) { node(id: $id) { id ... on Session { device address lastUsedAt } } }",
        variables: given!(scene => json!({ "id": scene.owners_device().await.to_string() })),
        expect: Expect { owner: Sees, ..OWN },
    },
    Row {
        field: "Query.node",
        title: "an identity",
        scopes: &[],
        document: "query ($id: ID!) { node(id: $id) { id ... on Identity { provider label } } }",
        variables: given!(scene => json!({ "id": scene.owners_identity().await.to_string() })),
        expect: Expect { owner: Sees, ..OWN },
    },
    Row {
        field: "Mutation.sessionRevoke",
        title: "the owner's",
        scopes: &[],
        document: "mutation ($id: ID!) { sessionRevoke(input: { id: $id }) { revokedId userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.owners_device().await.to_string() })),
        expect: ENDS_OWN,
    },
    Row {
        field: "Mutation.sessionRevokeOthers",
        title: "their own",
        scopes: &[],
        document: "mutation { sessionRevokeOthers { revokedCount userErrors { code } } }",
        variables: given!(scene => {
            let viewer = scene.arrive().await;
            scene.device(viewer, SessionId(scene.world.app.new_id())).await;
            json!({})
        }),
        expect: Expect::session(Does),
    },
    Row {
        field: "Mutation.identityUnlink",
        title: "the owner's",
        scopes: &[],
        document: "mutation ($id: ID!, $password: String) { identityUnlink(input: { id: $id, password: $password }) { unlinkedId userErrors { code } } }",
        variables: given!(scene => {
            scene.arrive().await;
            json!({ "id": scene.owners_identity().await.to_string() })
        }),
        // The last way into an account without a password: refused, to its owner in so many words.
        expect: Expect { owner: super::Outcome::Refused, ..ENDS_OWN },
    },
    Row {
        field: "Mutation.userEmailConfirmationSend",
        title: "to their own address",
        scopes: &[],
        document: "mutation { userEmailConfirmationSend { isMailSent userErrors { code } } }",
        variables: given!(scene => { scene.arrive().await; json!({}) }),
        expect: Expect::session(Does),
    },
    Row {
        field: "Mutation.userEmailChange",
        title: "their own",
        scopes: &[],
        document: "mutation ($email: String!) { userEmailChange(input: { email: $email }) { isMailSent userErrors { code } } }",
        variables: given!(scene => {
            scene.arrive().await;
            json!({ "email": format!("{}@other.example", scene.calendar) })
        }),
        expect: Expect::session(Does),
    },
    Row {
        field: "Mutation.userEmailConfirm",
        title: "their own",
        scopes: &[],
        document: "mutation ($secret: String!) { userEmailConfirm(input: { secret: $secret }) { user { id } userErrors { code } } }",
        variables: given!(scene => json!({ "secret": scene.mailed_secret().await })),
        expect: Expect::session(Does),
    },
    Row {
        field: "Mutation.totpSetUp",
        title: "their own",
        scopes: &[],
        document: "mutation { totpSetUp(input: {}) { setup { secret } userErrors { code } } }",
        variables: given!(scene => { scene.arrive().await; json!({}) }),
        expect: Expect::session(Does),
    },
    Row {
        field: "Mutation.totpEnable",
        title: "their own",
        scopes: &[],
        document: "mutation ($code: String!) { totpEnable(input: { code: $code }) { recoveryCodes userErrors { code } } }",
        variables: given!(scene => json!({ "code": scene.app_code().await })),
        expect: Expect::session(Does),
    },
    Row {
        field: "Mutation.recoveryCodesReplace",
        title: "their own",
        scopes: &[],
        document: "mutation ($code: String!) { recoveryCodesReplace(input: { code: $code }) { recoveryCodes userErrors { code } } }",
        variables: given!(scene => json!({ "code": scene.recovery_code().await })),
        expect: Expect::session(Does),
    },
    Row {
        field: "Mutation.totpDisable",
        title: "their own",
        scopes: &[],
        document: "mutation ($code: String!) { totpDisable(input: { code: $code }) { user { id } userErrors { code } } }",
        variables: given!(scene => json!({ "code": scene.recovery_code().await })),
        expect: Expect::session(Does),
    },
    // The last: from then on everything else asks for the password.
    Row {
        field: "Mutation.passwordChange",
        title: "their first",
        scopes: &[],
        document: "mutation ($password: String!) { passwordChange(input: { newPassword: $password }) { user { id } userErrors { code } } }",
        variables: given!(scene => {
            scene.arrive().await;
            json!({ "password": format!("lantern-orbit-{}", scene.calendar) })
        }),
        expect: Expect::session(Does),
    },
];

#[tokio::test]
async fn protection() {
    let mut wrong = Vec::new();
    hold_in(&World::with_mail().await, ROWS, &mut wrong).await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn no_token_learns_how_an_account_is_protected() {
    let world = World::create().await;
    let document = "{ viewer { security { hasPassword emailVerifiedAt identities { label } sessions(first: 5) { nodes { device } } } } }";
    for who in [Who::Owner, Who::OnlyScope, Who::Narrowed] {
        let scene = Scene::create(&world, who, &[cal3_domain::access::Scope::AccountRead]).await;
        scene.owners_device().await;
        let answer = scene.ask(document, json!({})).await;
        let security = &answer["data"]["viewer"]["security"];
        assert_eq!(security.is_object(), who == Who::Owner, "{who:?}: {answer}");
        if who == Who::Owner {
            assert_eq!(security["sessions"]["nodes"][0]["device"], "Unknown device", "{answer}");
        }
    }
    let scene = Scene::create(&world, Who::Anonymous, &[]).await;
    let outcome = super::Outcome::of(&scene.ask("{ viewer { security { hasPassword } } }", json!({})).await);
    assert!(matches!(outcome, Some(Nothing | Unauthenticated)), "{outcome:?}");
}
