//! An organisation of those who ask: the owner owns it, the administrator and the member are in it as their names say.

use cal3_app::{
    calendar::{self, CreateCalendar},
    organisation::{
        group::{self, CreateGroup},
        invitation::{self, CreateInvitation},
        service_account::{self, CreateServiceAccount},
    },
};
use cal3_domain::{
    access::OrganisationRole,
    ids::{CalendarId, GroupId, InvitationId, OrganisationId, UserId},
};
use cal3_testkit::sharing::{member, organisation};

use super::{
    Who,
    scene::{Scene, suffix_of},
};

impl Scene<'_> {
    /// A new organisation of theirs.
    pub(super) async fn club(&self) -> OrganisationId {
        let app = &self.world.app;
        let id = organisation(app, "Club").await;
        for (who, role) in [
            (Who::Owner, OrganisationRole::Owner),
            (Who::Administrator, OrganisationRole::Admin),
            (Who::Member, OrganisationRole::Member),
        ] {
            member(app, id, self.world.person(who), role).await;
        }
        id
    }

    /// A group with the member in it.
    pub(super) async fn group(&self, organisation: OrganisationId) -> GroupId {
        let (app, owner) = (&self.world.app, self.world.person(Who::Owner));
        let input =
            CreateGroup { organisation, name: "Group".to_owned(), description: None, idempotency_key: None };
        let id = group::create(app, owner, input).await.unwrap().id;
        let user = self.world.person(Who::Member).user_id().unwrap();
        group::add_member(app, owner, id, user).await.unwrap();
        id
    }

    /// A service account of theirs.
    pub(super) async fn service_account(&self, organisation: OrganisationId) -> UserId {
        let input = CreateServiceAccount {
            organisation,
            name: "Robot".to_owned(),
            description: None,
            role: OrganisationRole::Member,
            idempotency_key: None,
        };
        let owner = self.world.person(Who::Owner);
        service_account::create(&self.world.app, owner, input).await.unwrap().id
    }

    /// An invitation of somebody who has no account.
    pub(super) async fn invitation(&self, organisation: OrganisationId) -> InvitationId {
        let email = format!("{}@example.org", suffix_of(self.world.app.new_id()));
        let input =
            CreateInvitation { organisation, email, role: OrganisationRole::Member, idempotency_key: None };
        let owner = self.world.person(Who::Owner);
        invitation::create(&self.world.app, owner, input).await.unwrap().invitation.id
    }

    /// The secret of an invitation of whoever asks, into an organisation of somebody else's.
    pub(super) async fn invited(&self) -> String {
        let (app, host) = (&self.world.app, app_host(self).await);
        let organisation = organisation(app, "Elsewhere").await;
        member(app, organisation, &host, OrganisationRole::Owner).await;
        let email = format!("{}@example.com", self.name());
        let input =
            CreateInvitation { organisation, email, role: OrganisationRole::Member, idempotency_key: None };
        let link = invitation::create(app, &host, input).await.unwrap().link.unwrap();
        let link = secrecy::ExposeSecret::expose_secret(&link).to_owned();
        link.split_once('#').unwrap().1.to_owned()
    }

    /// A calendar of the organisation.
    pub(super) async fn club_calendar(&self, organisation: OrganisationId) -> CalendarId {
        let owner = self.world.person(Who::Owner);
        let input = CreateCalendar {
            name: "Club's".to_owned(),
            organisation: Some(organisation),
            ..Default::default()
        };
        calendar::create(&self.world.app, owner, input).await.unwrap().id
    }
}

/// Somebody who invites those who ask.
async fn app_host(scene: &Scene<'_>) -> cal3_app::Viewer {
    let app = &scene.world.app;
    app.person(&format!("host-{}", suffix_of(app.new_id()))).await
}
