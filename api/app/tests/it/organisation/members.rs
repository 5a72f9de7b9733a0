//! Who may decide on whose membership, and that an owner stays whatever happens at once.

use cal3_app::{
    UserErrorCode,
    calendar::Deleted,
    organisation::{self, UpdateOrganisation, member},
};
use cal3_domain::access::OrganisationRole::{Admin, Member, Owner};
use cal3_testkit::{TestApp, sharing};

use super::{faults, first, founded, missing, refused, roles, seen, staffed, user};

#[tokio::test]
async fn whoever_makes_an_organisation_owns_it() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let id = founded(&app, &ada, "Café Zürich").await;
    let made = seen(&app, &ada).await.remove(0);
    assert_eq!((made.id, made.slug.as_str(), made.role), (id, "cafe-zurich", Owner));
    assert_eq!((made.time_zone.as_str(), made.locale.as_str()), ("Europe/Budapest", "en"), "as their own");
    let again = founded(&app, &ada, "Café Zürich").await;
    let other = organisation::visible(&app, &ada, &[again]).await.unwrap().remove(0);
    assert!(other.slug.starts_with("cafe-zurich-"), "{}", other.slug);
    let taken = UpdateOrganisation { slug: Some("cafe-zurich".to_owned()), ..Default::default() };
    let taken = faults(organisation::update(&app, &ada, again, taken).await);
    assert_eq!(taken, [(UserErrorCode::Invalid, "slug".to_owned())]);
    let bob = app.person("bob").await;
    assert!(seen(&app, &bob).await.is_empty(), "nobody else sees it");
    assert_eq!(member::list(&app, &bob, id, None, &first(9)).await.unwrap(), []);
}

#[tokio::test]
async fn administrators_change_it_and_members_do_not() {
    let app = TestApp::create().await;
    let (id, _, admin, person) = staffed(&app).await;
    let input = || UpdateOrganisation {
        name: Some("Acme & Sons".to_owned()),
        time_zone: Some("Asia/Tokyo".to_owned()),
        color: Some("#ABCDEF".to_owned()),
        if_version: Some(1),
        ..Default::default()
    };
    assert_eq!(faults(organisation::update(&app, &person, id, input()).await), refused("id"));
    let stranger = app.person("stranger").await;
    assert_eq!(faults(organisation::update(&app, &stranger, id, input()).await), missing("id"));
    let changed = organisation::update(&app, &admin, id, input()).await.unwrap();
    assert_eq!(
        (changed.name.as_str(), changed.color.as_str(), changed.version),
        ("Acme & Sons", "#abcdef", 2)
    );
    let stale = organisation::update(&app, &admin, id, UpdateOrganisation { name: None, ..input() }).await;
    assert!(matches!(stale, Err(cal3_app::AppError::VersionConflict(_))), "{stale:?}");
    assert_eq!(faults(organisation::delete(&app, &admin, id, None).await), refused("id"), "owners delete");
}

#[tokio::test]
async fn nobody_decides_on_somebody_above_them() {
    let app = TestApp::create().await;
    let (id, owner, admin, person) = staffed(&app).await;
    let set = async |who, whom, role| member::update(&app, who, id, user(whom), role).await;
    assert_eq!(faults(set(&person, &person, Admin).await), refused("organisationId"));
    assert_eq!(faults(set(&admin, &owner, Member).await), refused("userId"));
    assert_eq!(faults(set(&admin, &admin, Owner).await), refused("role"));
    assert_eq!(faults(member::remove(&app, &admin, id, user(&owner)).await), refused("userId"));
    assert_eq!(faults(member::remove(&app, &person, id, user(&admin)).await), refused("organisationId"));
    assert_eq!(set(&admin, &person, Admin).await.unwrap().role, Admin);
    assert_eq!(member::remove(&app, &admin, id, user(&person)).await.unwrap(), Deleted::Now);
    assert_eq!(member::remove(&app, &admin, id, user(&person)).await.unwrap(), Deleted::Already);
    assert!(seen(&app, &person).await.is_empty());
    let refusals: i64 = sqlx::query_scalar("select count(*) from audit_entries where outcome <> 0")
        .fetch_one(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(refusals, 5, "what was refused is on record");
}

#[tokio::test]
async fn the_last_owner_stays() {
    let app = TestApp::create().await;
    let (id, owner, admin, _) = staffed(&app).await;
    let own = user(&owner);
    assert_eq!(faults(member::leave(&app, &owner, id).await), refused("organisationId"));
    assert_eq!(faults(member::remove(&app, &owner, id, own).await), refused("userId"));
    assert_eq!(faults(member::update(&app, &owner, id, own, Admin).await), refused("role"));
    member::update(&app, &owner, id, user(&admin), Owner).await.unwrap();
    // Another owner who may not sign in any more is none that an organisation can be left to.
    sqlx::query("update users set deactivated_at = now() where id = $1")
        .bind(user(&admin).0)
        .execute(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(faults(member::leave(&app, &owner, id).await), refused("organisationId"));
    sqlx::query("update users set deactivated_at = null")
        .execute(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(member::leave(&app, &owner, id).await.unwrap(), Deleted::Now);
    assert_eq!(faults(member::leave(&app, &admin, id).await), refused("organisationId"));
    assert_eq!(roles(&app, &admin, id).await, [("admin".to_owned(), Owner), ("member".to_owned(), Member)]);
}

#[tokio::test]
async fn of_two_owners_who_go_at_once_one_stays() {
    let app = TestApp::create().await;
    for round in 0..5 {
        let (a, b) = (app.person(&format!("a{round}")).await, app.person(&format!("b{round}")).await);
        let id = founded(&app, &a, "Twins").await;
        sharing::member(&app, id, &b, Owner).await;
        let (left, demoted) =
            tokio::join!(member::leave(&app, &a, id), member::update(&app, &a, id, user(&b), Admin));
        // Whoever came second found that the other's wish was done, or that nobody would be left.
        let owners: i64 =
            sqlx::query_scalar("select count(*) from memberships where organisation_id = $1 and role = 40")
                .bind(id.0)
                .fetch_one(&mut *app.store.read().await.unwrap())
                .await
                .unwrap();
        assert!(owners >= 1, "{left:?}, {demoted:?}");
        let other = founded(&app, &a, "Rivals").await;
        sharing::member(&app, other, &b, Owner).await;
        let gone = tokio::join!(member::leave(&app, &a, other), member::leave(&app, &b, other));
        let stayed = [gone.0, gone.1].into_iter().filter(Result::is_err).count();
        assert_eq!(stayed, 1, "exactly one is the last");
    }
}

#[tokio::test]
async fn members_are_listed_by_name_and_found_by_address() {
    let app = TestApp::create().await;
    let (id, owner, ..) = staffed(&app).await;
    let names = async |search: Option<&str>, page| {
        let found = member::list(&app, &owner, id, search, &page).await.unwrap();
        found.into_iter().map(|member| (member.name_key, member.user.0)).collect::<Vec<_>>()
    };
    let all = names(None, first(10)).await;
    assert_eq!(all.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["admin", "member", "owner"]);
    assert_eq!(names(Some("MEMBER@example"), first(10)).await, all[1..2]);
    assert_eq!(names(Some("%"), first(10)).await, [], "what is searched for is no pattern");
    let page = cal3_app::page::PageArgs { after: Some(all[0].clone()), ..first(1) };
    assert_eq!(names(None, page).await, all[1..], "one more than asked for");
    let page = cal3_app::page::PageArgs { before: Some(all[2].clone()), backwards: true, ..first(1) };
    assert_eq!(names(None, page).await, all[..2]);
}
