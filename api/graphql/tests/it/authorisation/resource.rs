//! Resources, their types, and roles on them.
//!
//! The room belongs to an organisation of which everybody but FREE_BUSY and the stranger is a member. OWNER has the role
//! MANAGER on it, WRITER that of an APPROVER and READER that of a VIEWER; it is shown to all members.

use cal3_app::resource::{self, CreateBlackout, CreateResource, CreateType, Grantee, Visibility};
use cal3_domain::{
    access::{OrganisationRole, ResourceRole, Scope},
    ids::{BlackoutId, OrganisationId, ResourceId, ResourceTypeId},
};
use cal3_testkit::sharing::{group, member, organisation};
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, Forbidden, NotFound, Nothing, Refused, Sees},
    Row, Who, given, hold,
    scene::Scene,
};

/// A room with the people around it.
pub(super) struct Room {
    pub(super) id: ResourceId,
    pub(super) kind: ResourceTypeId,
    pub(super) organisation: OrganisationId,
}

impl Scene<'_> {
    /// Makes one.
    pub(super) async fn room(&self) -> Room {
        let app = &self.world.app;
        let organisation = organisation(app, "Rooms").await;
        for who in [Who::Owner, Who::Writer, Who::Reader, Who::Member] {
            member(app, organisation, self.world.person(who), OrganisationRole::Member).await;
        }
        let administrator = self.world.person(Who::Administrator);
        member(app, organisation, administrator, OrganisationRole::Admin).await;
        let kind = CreateType {
            organisation,
            name: "Rooms".to_owned(),
            icon: None,
            color: None,
            policy: Some(json!({ "checkIn": { "opensBefore": "PT15M", "closesAfter": "PT15M" } })),
            idempotency_key: None,
        };
        let kind = resource::create_type(app, administrator, kind).await.unwrap().id;
        let id = resource::create(app, administrator, new_room(organisation, kind)).await.unwrap().id;
        let roles = [
            (Who::Owner, ResourceRole::Manager),
            (Who::Writer, ResourceRole::Approver),
            (Who::Reader, ResourceRole::Viewer),
        ];
        for (who, role) in roles {
            let grantee = Grantee::User(self.world.person(who).user_id().unwrap());
            resource::set_role(app, administrator, id, grantee, role).await.unwrap();
        }
        Room { id, kind, organisation }
    }

    /// Another room, which all members see.
    async fn second(&self, room: &Room) -> ResourceId {
        let administrator = self.world.person(Who::Administrator);
        resource::create(&self.world.app, administrator, new_room(room.organisation, room.kind))
            .await
            .unwrap()
            .id
    }

    /// A day in which the room is closed.
    pub(super) async fn blackout(&self, room: &Room) -> BlackoutId {
        let input = CreateBlackout {
            resource: room.id,
            start: "2026-01-08T00:00:00".parse().unwrap(),
            end: "2026-01-09T00:00:00".parse().unwrap(),
            rule: None,
            reason: "Painting".to_owned(),
            idempotency_key: None,
        };
        let administrator = self.world.person(Who::Administrator);
        let made = resource::create_blackout(&self.world.app, administrator, input).await.unwrap();
        made.blackout.blackout.id
    }
}

fn new_room(organisation: OrganisationId, kind: ResourceTypeId) -> CreateResource {
    CreateResource {
        organisation,
        type_id: kind,
        parent: None,
        name: "Blue room".to_owned(),
        description: None,
        time_zone: "Europe/Budapest".to_owned(),
        photo_url: None,
        attributes: None,
        quantity: Some(1),
        seats: None,
        visibility: Visibility::Members,
        is_reservable: true,
        policy: None,
        idempotency_key: None,
    }
}

const READ: &[Scope] = &[Scope::ResourcesRead];
const WRITE: &[Scope] = &[Scope::ResourcesWrite];

/// What members are answered and others are not.
const MEMBERS: Expect = Expect {
    free_busy: Nothing,
    stranger: Nothing,
    narrowed: Nothing,
    link: Forbidden(Scope::ResourcesRead),
    ..Expect::find(Scope::ResourcesRead, Sees)
};
/// What only those may who manage the room.
const MANAGERS: Expect = Expect {
    writer: Refused,
    reader: Refused,
    member: Refused,
    free_busy: NotFound,
    stranger: NotFound,
    narrowed: NotFound,
    ..Expect::change(Scope::ResourcesWrite, Does)
};
/// What only those may who manage all of the organisation's resources. No token that is narrowed to some.
const ORGANISERS: Expect = Expect { owner: Refused, narrowed: Refused, ..MANAGERS };

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.resource",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { resource(id: $id) { id name policy } }",
        variables: given!(scene => json!({ "id": scene.room().await.id.to_string() })),
        expect: MEMBERS,
    },
    Row {
        field: "Query.resources",
        title: "of the organisation",
        scopes: READ,
        document: "query ($id: ID!) { resources(filter: { organisationId: $id }, first: 10) { nodes { id name } } }",
        variables: given!(scene => json!({ "id": scene.room().await.organisation.to_string() })),
        expect: Expect { anonymous: super::Outcome::Unauthenticated, ..MEMBERS },
    },
    Row {
        field: "Query.resourceType",
        title: "",
        scopes: READ,
        document: "query ($id: ID!) { resourceType(id: $id) { id name policy } }",
        variables: given!(scene => json!({ "id": scene.room().await.kind.to_string() })),
        expect: Expect { narrowed: Sees, ..MEMBERS },
    },
    Row {
        field: "Query.resourceTypes",
        title: "of the organisation",
        scopes: READ,
        document: "query ($id: ID!) { resourceTypes(organisationId: $id, first: 10) { nodes { id name } } }",
        variables: given!(scene => json!({ "id": scene.room().await.organisation.to_string() })),
        expect: Expect { narrowed: Sees, anonymous: super::Outcome::Unauthenticated, ..MEMBERS },
    },
    Row {
        field: "Mutation.resourceTypeCreate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { resourceTypeCreate(input: { organisationId: $id, name: \"Cars\" }) { resourceType { id } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.room().await.organisation.to_string() })),
        expect: ORGANISERS,
    },
    Row {
        field: "Mutation.resourceTypeUpdate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { resourceTypeUpdate(input: { id: $id, name: \"Halls\" }) { resourceType { name } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.room().await.kind.to_string() })),
        expect: ORGANISERS,
    },
    Row {
        field: "Mutation.resourceTypeDelete",
        title: "without resources",
        scopes: WRITE,
        document: "mutation ($id: ID!) { resourceTypeDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => {
            let organisation = scene.room().await.organisation;
            let kind = CreateType {
                organisation, name: "Cars".to_owned(), icon: None, color: None, policy: None, idempotency_key: None,
            };
            let administrator = scene.world.person(Who::Administrator);
            let kind = resource::create_type(&scene.world.app, administrator, kind).await.unwrap();
            json!({ "id": kind.id.to_string() })
        }),
        expect: Expect { free_busy: Nothing, stranger: Nothing, ..ORGANISERS },
    },
    Row {
        field: "Mutation.hostSet",
        title: "in the organisation",
        scopes: WRITE,
        document: "mutation ($org: ID!) { hostSet(input: { organisationId: $org }) { resource { id userId calendarId } userErrors { code } } }",
        variables: given!(scene => json!({ "org": scene.room().await.organisation.to_string() })),
        expect: Expect {
            free_busy: NotFound,
            stranger: NotFound,
            narrowed: Refused,
            ..Expect::change(Scope::ResourcesWrite, Does)
        },
    },
    Row {
        field: "Mutation.resourceCreate",
        title: "at the top",
        scopes: WRITE,
        document: "mutation ($org: ID!, $type: ID!) { resourceCreate(input: { organisationId: $org, typeId: $type, name: \"Red room\", timeZone: \"Europe/Budapest\" }) {
            resource { id } userErrors { code } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            json!({ "org": room.organisation.to_string(), "type": room.kind.to_string() })
        }),
        expect: ORGANISERS,
    },
    Row {
        field: "Mutation.resourceCreate",
        title: "in the room",
        scopes: WRITE,
        document: "mutation ($org: ID!, $type: ID!, $id: ID!) { resourceCreate(input: { organisationId: $org, typeId: $type, parentId: $id, name: \"Desk\",
            timeZone: \"Europe/Budapest\" }) { resource { id } userErrors { code } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            json!({ "org": room.organisation.to_string(), "type": room.kind.to_string(), "id": room.id.to_string() })
        }),
        expect: Expect { narrowed: Refused, ..MANAGERS },
    },
    Row {
        field: "Mutation.resourceUpdate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { resourceUpdate(input: { id: $id, name: \"Red room\" }) { resource { name } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.room().await.id.to_string() })),
        expect: MANAGERS,
    },
    Row {
        field: "Mutation.resourceArchive",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { resourceArchive(input: { id: $id }) { resource { archivedAt } userErrors { code } } }",
        variables: given!(scene => json!({ "id": scene.room().await.id.to_string() })),
        expect: MANAGERS,
    },
    Row {
        field: "Mutation.resourceRestore",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { resourceRestore(input: { id: $id }) { resource { archivedAt } userErrors { code } } }",
        variables: given!(scene => {
            let id = scene.room().await.id;
            resource::archive(&scene.world.app, scene.world.person(Who::Administrator), id, None).await.unwrap();
            json!({ "id": id.to_string() })
        }),
        expect: MANAGERS,
    },
    Row {
        field: "Mutation.resourceRoleSet",
        title: "of a group",
        scopes: WRITE,
        document: "mutation ($id: ID!, $group: ID!) { resourceRoleSet(input: { resourceId: $id, groupId: $group, role: APPROVER }) { resource { id } userErrors { code } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            let group = group(&scene.world.app, room.organisation, &[]).await;
            json!({ "id": room.id.to_string(), "group": group.to_string() })
        }),
        expect: MANAGERS,
    },
    Row {
        field: "Mutation.resourceRoleRemove",
        title: "of a viewer",
        scopes: WRITE,
        document: "mutation ($id: ID!, $user: ID!) { resourceRoleRemove(input: { resourceId: $id, userId: $user }) { resource { id } userErrors { code } } }",
        variables: given!(scene => {
            let reader = scene.world.person(Who::Reader).user_id().unwrap();
            json!({ "id": scene.room().await.id.to_string(), "user": reader.to_string() })
        }),
        expect: MANAGERS,
    },
    Row {
        field: "Mutation.resourceAccessoriesSet",
        title: "another room",
        scopes: WRITE,
        document: "mutation ($id: ID!, $with: ID!) { resourceAccessoriesSet(input: { resourceId: $id, accessories: [{ resourceId: $with, min: 1 }] }) {
            resource { accessories { min max } } userErrors { code } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            json!({ "id": room.id.to_string(), "with": scene.second(&room).await.to_string() })
        }),
        expect: MANAGERS,
    },
    Row {
        field: "Query.node",
        title: "a blackout",
        scopes: READ,
        document: "query ($id: ID!) { node(id: $id) { ... on Blackout { reason resource { name } } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            json!({ "id": scene.blackout(&room).await.to_string() })
        }),
        expect: MEMBERS,
    },
    Row {
        field: "Query.resourceClosures",
        title: "of the room",
        scopes: READ,
        document: "query ($ids: [ID!]!) { resourceClosures(resourceIds: $ids, from: \"2026-01-08T00:00:00Z\", to: \"2026-02-01T00:00:00Z\") { start reason } }",
        variables: given!(scene => {
            let room = scene.room().await;
            scene.blackout(&room).await;
            json!({ "ids": [room.id.to_string()] })
        }),
        expect: Expect { anonymous: super::Outcome::Unauthenticated, ..MEMBERS },
    },
    Row {
        field: "Mutation.blackoutCreate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { blackoutCreate(input: { resourceId: $id, start: \"2026-01-09T00:00:00\", end: \"2026-01-10T00:00:00\", reason: \"Painting\" }) {
            blackout { id } conflicts { summary } userErrors { code } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            json!({ "id": room.id.to_string() })
        }),
        expect: MANAGERS,
    },
    Row {
        field: "Mutation.blackoutUpdate",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { blackoutUpdate(input: { id: $id, reason: \"Cleaning\" }) { blackout { reason } userErrors { code } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            json!({ "id": scene.blackout(&room).await.to_string() })
        }),
        expect: MANAGERS,
    },
    Row {
        field: "Mutation.blackoutDelete",
        title: "",
        scopes: WRITE,
        document: "mutation ($id: ID!) { blackoutDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => {
            let room = scene.room().await;
            json!({ "id": scene.blackout(&room).await.to_string() })
        }),
        expect: Expect { free_busy: Nothing, stranger: Nothing, narrowed: Nothing, ..MANAGERS },
    },
];

#[tokio::test]
async fn resources() {
    hold(ROWS).await;
}
