//! Groups: those in it gain and lose what is shared with it.

use cal3_app::{
    calendar,
    organisation::{
        group::{self, CreateGroup, UpdateGroup},
        member,
    },
    page::PageArgs,
};
use cal3_domain::access::CalendarRole;
use cal3_testkit::{
    TestApp,
    sharing::{self, Grantee},
};

use super::{faults, first, missing, refused, staffed, user};

#[tokio::test]
async fn who_is_in_a_group_reaches_what_is_shared_with_it() {
    let app = TestApp::create().await;
    let (id, _, admin, person) = staffed(&app).await;
    let create = |name: &str| CreateGroup {
        organisation: id,
        name: name.to_owned(),
        description: None,
        idempotency_key: None,
    };
    assert_eq!(faults(group::create(&app, &person, create("Team")).await), refused("organisationId"));
    let team = group::create(&app, &admin, create("Team")).await.unwrap();
    assert_eq!(faults(group::create(&app, &admin, create("TEAM")).await).len(), 1, "names are told apart");
    let stranger = app.person("stranger").await;
    let theirs = app.calendar(&stranger, "Theirs").await;
    sharing::share(&app, theirs, Grantee::Group(team.id), CalendarRole::Reader).await;
    let sees = async || {
        let page: PageArgs<uuid::Uuid> = first(10);
        calendar::list(&app, &person, &page).await.unwrap().iter().any(|calendar| calendar.id == theirs)
    };
    assert!(!sees().await);
    let add = async |who| group::add_member(&app, &admin, team.id, user(who)).await;
    assert_eq!(faults(add(&stranger).await), missing("userId"), "only members of the organisation");
    assert_eq!(add(&person).await.unwrap().member_count, 1);
    assert_eq!(add(&person).await.unwrap().member_count, 1, "who is in it stays");
    assert!(sees().await);
    group::remove_member(&app, &admin, team.id, user(&person)).await.unwrap();
    assert!(!sees().await);
    add(&person).await.unwrap();
    member::remove(&app, &admin, id, user(&person)).await.unwrap();
    assert!(!sees().await, "who leaves the organisation leaves its groups");
    let told: Vec<i16> =
        sqlx::query_scalar("select kind from changes where entity_id = $1 and audience_id = $2 order by seq")
            .bind(theirs.0)
            .bind(user(&person).0)
            .fetch_all(&mut *app.store.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(told.len(), 4, "each gain and each loss is told: {told:?}");
    assert_eq!((told[0], told[1]), (told[2], told[3]));
    let rename = UpdateGroup { name: Some("Crew".to_owned()), ..Default::default() };
    assert_eq!(group::update(&app, &admin, team.id, rename).await.unwrap().version, 2);
    group::delete(&app, &admin, team.id).await.unwrap();
    assert_eq!(group::list(&app, &admin, id, &first(10)).await.unwrap(), []);
}
