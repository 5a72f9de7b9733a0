//! Inviting people by mail: the link lets in whom it was meant for, once, in time, while it is still meant.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    account::set_active,
    organisation::{
        invitation::{self, CreateInvitation, Status},
        member,
    },
};
use cal3_domain::{
    access::OrganisationRole::{self, Admin, Member, Owner},
    ids::{InvitationId, OrganisationId},
};
use cal3_testkit::TestApp;
use jiff::SignedDuration;

use super::{faults, first, founded, missing, refused, roles, seen, staffed, user};

async fn invite(
    app: &TestApp,
    viewer: &Viewer,
    organisation: OrganisationId,
    email: &str,
    role: OrganisationRole,
) -> Result<InvitationId, AppError> {
    let input = CreateInvitation { organisation, email: email.to_owned(), role, idempotency_key: None };
    invitation::create(app, viewer, input).await.map(|sent| {
        assert!(sent.link.is_none(), "the link goes by mail and no other way");
        sent.invitation.id
    })
}

/// The secret in the link of the only mail that is sent.
async fn mailed(app: &TestApp, to: &str) -> String {
    let mails = app.send_mails().await;
    assert_eq!(mails.iter().map(|mail| mail.to.clone()).collect::<Vec<_>>(), [vec![to.to_owned()]]);
    mails[0].secret()
}

fn unusable() -> Vec<(UserErrorCode, String)> {
    vec![(UserErrorCode::Invalid, "secret".to_owned())]
}

#[tokio::test]
async fn a_mail_invites_and_its_link_lets_in_once() {
    let app = TestApp::create_with_mail().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let id = founded(&app, &ada, "Analytical Engines").await;
    invite(&app, &ada, id, "Bob@Example.com", Admin).await.unwrap();
    let mail = app.send_mails().await.remove(0);
    assert_eq!(mail.subject(), "Join Analytical Engines on Cal3");
    assert!(
        mail.text().contains("ada invites you to join the organisation Analytical Engines"),
        "{}",
        mail.text()
    );
    assert!(mail.text().contains("https://cal.example.org/invitation#"), "{}", mail.text());
    let secret = mail.secret();
    let preview = invitation::preview(&app, &secret).await.unwrap().unwrap();
    assert_eq!(
        (
            preview.organisation_name.as_str(),
            preview.inviter_name.as_deref(),
            preview.role,
            preview.has_account
        ),
        ("Analytical Engines", Some("ada"), Admin, true)
    );
    assert_eq!(invitation::accept(&app, &bob, &secret).await.unwrap(), id);
    assert_eq!(roles(&app, &bob, id).await, [("ada".to_owned(), Owner), ("bob".to_owned(), Admin)]);
    assert_eq!(faults(invitation::accept(&app, &bob, &secret).await), unusable(), "it is spent");
    assert_eq!(invitation::preview(&app, &secret).await.unwrap(), None);
    assert_eq!(invitation::list(&app, &ada, id, &first(10)).await.unwrap(), []);
}

#[tokio::test]
async fn a_link_is_for_the_invited_address_only() {
    let app = TestApp::create_with_mail().await;
    let (ada, eve) = (app.person("ada").await, app.person("eve").await);
    let id = founded(&app, &ada, "Acme").await;
    invite(&app, &ada, id, "bob@example.com", Member).await.unwrap();
    let secret = mailed(&app, "bob@example.com").await;
    assert_eq!(faults(invitation::accept(&app, &eve, &secret).await), refused("secret"));
    assert!(seen(&app, &eve).await.is_empty());
    let bob = app.person("bob").await;
    assert_eq!(
        invitation::accept(&app, &bob, &secret).await.unwrap(),
        id,
        "who tries in vain spends nothing"
    );
    let anonymous = invitation::accept(&app, &Viewer::Anonymous, &secret).await;
    assert!(matches!(anonymous, Err(AppError::Unauthenticated)), "{anonymous:?}");
    for wrong in ["", "x", &"x".repeat(500)] {
        assert_eq!(faults(invitation::accept(&app, &eve, wrong).await), unusable());
    }
}

#[tokio::test]
async fn a_link_ends_with_time_and_begins_anew_when_it_is_sent_again() {
    let app = TestApp::create_with_mail().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let id = founded(&app, &ada, "Acme").await;
    let invited = invite(&app, &ada, id, "bob@example.com", Member).await.unwrap();
    let old = mailed(&app, "bob@example.com").await;
    let soon = faults(invitation::resend(&app, &ada, invited).await);
    assert_eq!(soon, [(UserErrorCode::LimitReached, "id".to_owned())], "not twice in a minute");
    app.clock.advance(SignedDuration::from_hours(7 * 24));
    assert_eq!(faults(invitation::accept(&app, &bob, &old).await), unusable(), "a week is over");
    let listed = invitation::list(&app, &ada, id, &first(10)).await.unwrap();
    assert_eq!(Status::of(&listed[0], app.now()), Status::Expired);
    invitation::resend(&app, &ada, invited).await.unwrap();
    let new = mailed(&app, "bob@example.com").await;
    assert_eq!(faults(invitation::accept(&app, &bob, &old).await), unusable(), "only the new link works");
    assert_eq!(invitation::accept(&app, &bob, &new).await.unwrap(), id);
}

#[tokio::test]
async fn an_invitation_is_good_as_long_as_its_sender_could_make_it() {
    let app = TestApp::create_with_mail().await;
    let (id, owner, admin, person) = staffed(&app).await;
    let bob = app.person("bob").await;
    assert_eq!(faults(invite(&app, &person, id, "x@example.com", Member).await), refused("organisationId"));
    assert_eq!(faults(invite(&app, &admin, id, "x@example.com", Owner).await), refused("role"));
    assert_eq!(faults(invite(&app, &bob, id, "x@example.com", Member).await), missing("organisationId"));
    let invited = invite(&app, &admin, id, "bob@example.com", Admin).await.unwrap();
    let secret = mailed(&app, "bob@example.com").await;
    member::update(&app, &owner, id, user(&admin), Member).await.unwrap();
    assert_eq!(faults(invitation::accept(&app, &bob, &secret).await), unusable());
    assert_eq!(invitation::preview(&app, &secret).await.unwrap(), None);
    app.clock.advance(SignedDuration::from_mins(2));
    invitation::resend(&app, &owner, invited).await.unwrap();
    let secret = mailed(&app, "bob@example.com").await;
    assert_eq!(invitation::accept(&app, &bob, &secret).await.unwrap(), id);
}

#[tokio::test]
async fn whoever_is_barred_neither_lets_in_nor_comes_in() {
    let app = TestApp::create_with_mail().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let id = founded(&app, &ada, "Acme").await;
    invite(&app, &ada, id, "bob@example.com", Member).await.unwrap();
    let secret = mailed(&app, "bob@example.com").await;
    set_active(&app, "ada@example.com", false).await.unwrap();
    assert_eq!(invitation::preview(&app, &secret).await.unwrap(), None);
    assert_eq!(faults(invitation::accept(&app, &bob, &secret).await), unusable());
    set_active(&app, "ada@example.com", true).await.unwrap();
    set_active(&app, "bob@example.com", false).await.unwrap();
    let barred = invitation::accept(&app, &bob, &secret).await;
    assert!(matches!(barred, Err(AppError::Unauthenticated)), "{barred:?}");
    set_active(&app, "bob@example.com", true).await.unwrap();
    assert_eq!(invitation::accept(&app, &bob, &secret).await.unwrap(), id);
}

#[tokio::test]
async fn what_is_taken_back_lets_nobody_in() {
    let app = TestApp::create_with_mail().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let id = founded(&app, &ada, "Acme").await;
    let invited = invite(&app, &ada, id, "bob@example.com", Member).await.unwrap();
    let twice = faults(invite(&app, &ada, id, "BOB@example.com", Member).await);
    assert_eq!(twice, [(UserErrorCode::Invalid, "email".to_owned())]);
    let secret = mailed(&app, "bob@example.com").await;
    invitation::revoke(&app, &ada, invited).await.unwrap();
    assert_eq!(faults(invitation::accept(&app, &bob, &secret).await), unusable());
    // A mail that waits in the queue is not written for what is gone.
    let invited = invite(&app, &ada, id, "bob@example.com", Member).await.unwrap();
    invitation::revoke(&app, &ada, invited).await.unwrap();
    assert!(app.send_mails().await.is_empty());
    let own = faults(invite(&app, &ada, id, "ada@example.com", Member).await);
    assert_eq!(own, [(UserErrorCode::Invalid, "email".to_owned())], "who belongs to it is not invited");
}

#[tokio::test]
async fn of_two_who_accept_at_once_one_comes_in() {
    let app = TestApp::create_with_mail().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    for round in 0..5 {
        let id = founded(&app, &ada, &format!("Round {round}")).await;
        invite(&app, &ada, id, "bob@example.com", Member).await.unwrap();
        let secret = mailed(&app, "bob@example.com").await;
        let (a, b) =
            tokio::join!(invitation::accept(&app, &bob, &secret), invitation::accept(&app, &bob, &secret));
        assert_eq!([&a, &b].into_iter().filter(|accepted| accepted.is_ok()).count(), 1, "{a:?} {b:?}");
        assert_eq!(roles(&app, &bob, id).await.len(), 2);
    }
}

#[tokio::test]
async fn without_a_mail_server_the_link_is_shown() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let id = founded(&app, &ada, "Acme").await;
    let email = "bob@example.com".to_owned();
    let input = CreateInvitation { organisation: id, email, role: Member, idempotency_key: None };
    let link = invitation::create(&app, &ada, input).await.unwrap().link.unwrap();
    let link = secrecy::ExposeSecret::expose_secret(&link).to_owned();
    let secret = link.strip_prefix("https://cal.example.org/invitation#").unwrap();
    let stored: Vec<u8> = sqlx::query_scalar("select secret_hash from invitation_secrets")
        .fetch_one(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert!(stored.len() == 32 && !secret.as_bytes().starts_with(&stored[..8]), "only the hash is kept");
    assert_eq!(invitation::accept(&app, &bob, secret).await.unwrap(), id);
}
