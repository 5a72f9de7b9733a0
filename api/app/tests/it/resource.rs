//! Resources against the database: their tree, and who has which role on them.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    resource::{self, CreateResource, Grantee, UpdateResource, Visibility},
};
use cal3_domain::{
    access::{OrganisationRole, ResourceRole},
    ids::ResourceId,
};
use cal3_testkit::sharing::{group, member};
use futures_util::future::join_all;

use crate::house::House;

impl House {
    async fn put(&self, name: &str, parent: Option<ResourceId>) -> ResourceId {
        resource::create(&self.app, &self.manager, self.room(name, parent)).await.unwrap().id
    }

    async fn give(&self, id: ResourceId, who: &Viewer, role: ResourceRole) {
        let who = Grantee::User(who.user_id().unwrap());
        resource::set_role(&self.app, &self.manager, id, who, role).await.unwrap();
    }

    async fn move_to(&self, id: ResourceId, parent: Option<ResourceId>) -> Result<(), AppError> {
        let to = UpdateResource { parent: Some(parent), ..UpdateResource::default() };
        resource::update(&self.app, &self.manager, id, to).await.map(|_| ())
    }

    /// What somebody is to a resource.
    async fn role(&self, who: &Viewer, id: ResourceId) -> Option<ResourceRole> {
        resource::visible(&self.app, who, &[id]).await.unwrap().pop().map(|resource| resource.role)
    }

    async fn path(&self, id: ResourceId) -> Vec<ResourceId> {
        resource::visible(&self.app, &self.manager, &[id]).await.unwrap().pop().unwrap().path
    }
}

/// The code of a refusal, and the field that it blames.
fn refusal<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> (UserErrorCode, String) {
    match outcome {
        Err(AppError::Invalid(faults)) => (faults[0].code, faults[0].field.join(".")),
        other => panic!("not refused by the input: {other:?}"),
    }
}

#[tokio::test]
async fn whoever_leaves_the_organisation_loses_their_roles_on_its_resources() {
    let house = House::create().await;
    let site = house.put("Site", None).await;
    let room = house.put("Room", Some(site)).await;
    house.give(site, &house.ada, ResourceRole::Manager).await;
    assert_eq!(house.role(&house.ada, room).await, Some(ResourceRole::Manager));
    house.execute("delete from memberships where role = 10").await;
    assert_eq!(house.role(&house.ada, room).await, None);
    let change = UpdateResource { name: Some("Mine".to_owned()), ..UpdateResource::default() };
    let refused = resource::update(&house.app, &house.ada, room, change).await;
    assert_eq!(refusal(refused), (UserErrorCode::NotFound, "id".to_owned()));
}

#[tokio::test]
async fn what_its_managers_see_is_hidden_from_viewers_also_of_what_it_is_in() {
    let house = House::create().await;
    let site = house.put("Site", None).await;
    let room = |visibility| CreateResource { visibility, ..house.room("Room", Some(site)) };
    let mut rooms = Vec::new();
    for visibility in [Visibility::Members, Visibility::Viewers, Visibility::Managers] {
        rooms.push(resource::create(&house.app, &house.manager, room(visibility)).await.unwrap().id);
    }
    let (bob, cyd) = (house.app.person("bob").await, house.app.person("cyd").await);
    for person in [&bob, &cyd] {
        member(&house.app, house.organisation, person, OrganisationRole::Member).await;
    }
    house.give(site, &house.ada, ResourceRole::Viewer).await;
    house.give(site, &bob, ResourceRole::Approver).await;
    let (viewer, approver) = (Some(ResourceRole::Viewer), Some(ResourceRole::Approver));
    let expected = [
        (&house.ada, [viewer, viewer, None]),
        (&bob, [approver; 3]),
        (&cyd, [viewer, None, None]),
        (&house.manager, [Some(ResourceRole::Manager); 3]),
    ];
    for (who, roles) in expected {
        for (room, role) in rooms.iter().zip(roles) {
            assert_eq!(house.role(who, *room).await, role, "{who:?}");
        }
    }
    let viewers = group(&house.app, house.organisation, &[&cyd]).await;
    let viewers = Grantee::Group(viewers);
    resource::set_role(&house.app, &house.manager, site, viewers, ResourceRole::Viewer).await.unwrap();
    assert_eq!(house.role(&cyd, rooms[1]).await, viewer);
    assert_eq!(house.role(&cyd, rooms[2]).await, None, "a group's role is not more than a person's");
}

#[tokio::test]
async fn what_moves_takes_along_what_is_in_it_and_the_roles_follow() {
    let house = House::create().await;
    let (north, south) = (house.put("North", None).await, house.put("South", None).await);
    let floor = house.put("Floor", Some(north)).await;
    let room = house.put("Room", Some(floor)).await;
    house.give(north, &house.ada, ResourceRole::Approver).await;
    assert_eq!(house.path(room).await, [north, floor, room]);
    assert_eq!(house.role(&house.ada, room).await, Some(ResourceRole::Approver));
    house.move_to(floor, Some(south)).await.unwrap();
    assert_eq!(house.path(room).await, [south, floor, room]);
    assert_eq!(house.role(&house.ada, room).await, Some(ResourceRole::Viewer), "as a member");
    house.move_to(floor, None).await.unwrap();
    assert_eq!((house.path(floor).await, house.path(room).await), (vec![floor], vec![floor, room]));
}

#[tokio::test]
async fn nothing_gets_into_itself_or_too_deep() {
    let house = House::create().await;
    let mut chain = vec![house.put("1", None).await];
    for level in 2..=7 {
        chain.push(house.put(&level.to_string(), chain.last().copied()).await);
    }
    for below in [chain[0], chain[3], chain[6]] {
        let outcome = house.move_to(chain[0], Some(below)).await;
        assert_eq!(refusal(outcome), (UserErrorCode::Invalid, "parentId".to_owned()));
    }
    let site = house.put("Site", None).await;
    house.put("Room", Some(site)).await;
    let too_deep = (UserErrorCode::OutOfRange, "parentId".to_owned());
    assert_eq!(refusal(house.move_to(site, Some(chain[6])).await), too_deep, "a level too many");
    house.move_to(site, Some(chain[5])).await.unwrap();
    assert_eq!(house.path(site).await.len(), 7);
    let last = house.put("8", chain.last().copied()).await;
    let ninth = resource::create(&house.app, &house.manager, house.room("9", Some(last))).await;
    assert_eq!(refusal(ninth), too_deep);
}

#[tokio::test]
async fn moves_against_each_other_wait_for_each_other() {
    let house = House::create().await;
    let (north, south) = (house.put("North", None).await, house.put("South", None).await);
    let mut rooms = Vec::new();
    for index in 0..6 {
        let floor = house.put("Floor", Some(if index % 2 == 0 { north } else { south })).await;
        rooms.push((floor, house.put("Room", Some(floor)).await));
    }
    for round in 0..4 {
        // Floors and the rooms in them at once, each in a direction of its own.
        let floors = rooms.iter().enumerate().map(|(index, (floor, _))| {
            house.move_to(*floor, Some(if (index + round) % 2 == 0 { south } else { north }))
        });
        let singles = rooms.iter().enumerate().map(|(index, (floor, room))| {
            house.move_to(*room, Some(if (index + round) % 3 == 0 { north } else { *floor }))
        });
        let (floors, singles) = tokio::join!(join_all(floors), join_all(singles));
        for outcome in floors.into_iter().chain(singles) {
            outcome.unwrap();
        }
    }
    for (floor, room) in rooms {
        let (above, path) = (house.path(floor).await, house.path(room).await);
        assert!(path == [north, room] || path == [above[0], floor, room], "{path:?}");
    }
}

#[tokio::test]
async fn a_role_is_changed_also_where_there_are_as_many_as_there_may_be() {
    let house = House::create().await;
    let room = house.put("Room", None).await;
    house.give(room, &house.ada, ResourceRole::Viewer).await;
    house
        .execute(
            "insert into groups (id, organisation_id, name, created_at, updated_at)
               select gen_random_uuid(), o.id, 'Group ' || n, now(), now() from organisations o, generate_series(1, 199) n;
             insert into resource_roles (id, resource_id, group_id, role, created_at)
               select gen_random_uuid(), r.id, g.id, 10, now() from resources r, groups g",
        )
        .await;
    house.give(room, &house.ada, ResourceRole::Manager).await;
    assert_eq!(house.role(&house.ada, room).await, Some(ResourceRole::Manager));
    let one_more = Grantee::User(house.manager.user_id().unwrap());
    let refused = resource::set_role(&house.app, &house.manager, room, one_more, ResourceRole::Viewer).await;
    assert_eq!(refusal(refused), (UserErrorCode::LimitReached, "resourceId".to_owned()));
}
