//! All organisations, for administrators of the installation, and an owner for one that has lost its last.

use cal3_app::{
    AppError, UserErrorCode, Viewer, account,
    organisation::{
        administration::{Summary, appoint_owner, list_all},
        service_account::{self, CreateServiceAccount},
    },
};
use cal3_domain::access::OrganisationRole::{Member, Owner};
use cal3_testkit::TestApp;

use super::{faults, first, founded, missing, refused, roles, staffed, user};

async fn administrator(app: &TestApp) -> Viewer {
    let root = app.person("root").await;
    let mut tx = app.store.begin().await.unwrap();
    let promote = sqlx::query("update users set is_administrator = true where id = $1").bind(user(&root).0);
    promote.execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    root
}

async fn all(app: &TestApp, viewer: &Viewer, search: Option<&str>) -> Vec<Summary> {
    list_all(app, viewer, search, &first(10)).await.unwrap()
}

#[tokio::test]
async fn administrators_of_the_installation_see_all_of_them() {
    let app = TestApp::create().await;
    let root = administrator(&app).await;
    let (id, owner, ..) = staffed(&app).await;
    founded(&app, &owner, "Elsewhere").await;
    let robot = CreateServiceAccount {
        organisation: id,
        name: "Robot".to_owned(),
        description: None,
        role: Member,
        idempotency_key: None,
    };
    service_account::create(&app, &owner, robot).await.unwrap();
    let seen = all(&app, &root, None).await;
    let counts = |found: &Summary| {
        let Summary { member_count, owner_count, service_account_count, calendar_count, .. } = *found;
        (found.name.clone(), [member_count, owner_count, service_account_count, calendar_count])
    };
    let counted: Vec<_> = seen.iter().map(counts).collect();
    assert_eq!(counted, [("Acme".to_owned(), [3, 1, 1, 0]), ("Elsewhere".to_owned(), [1, 1, 0, 0])]);
    let found = all(&app, &root, Some("ELSE")).await;
    assert_eq!(found, seen[1..], "found by what its name contains, whatever the case");
    let later = cal3_app::page::PageArgs { after: Some(id.0), ..first(1) };
    assert_eq!(list_all(&app, &root, None, &later).await.unwrap(), seen[1..]);
    let long = list_all(&app, &root, Some(&"x".repeat(101)), &first(1)).await;
    assert_eq!(faults(long), [(UserErrorCode::TooLong, "search".to_owned())]);
    assert_eq!(all(&app, &owner, None).await, [], "those who own one see only theirs, elsewhere");
}

#[tokio::test]
async fn one_that_has_lost_its_last_owner_gets_another() {
    let app = TestApp::create().await;
    let root = administrator(&app).await;
    let (id, owner, admin, person) = staffed(&app).await;
    let stranger = app.person("stranger").await;
    let appoint = async |by: &Viewer, who: &Viewer| appoint_owner(&app, by, id, user(who)).await;
    let by_admin = appoint(&admin, &admin).await;
    assert!(matches!(by_admin, Err(AppError::Forbidden)), "{by_admin:?}");
    assert_eq!(faults(appoint(&root, &root).await), refused("organisationId"), "while it has one");
    account::bar_person(&app, &root, user(&owner), false).await.unwrap();
    assert_eq!(all(&app, &root, None).await[0].owner_count, 0);
    assert_eq!(faults(appoint(&root, &owner).await), missing("userId"), "who is barred is none");
    let nowhere =
        appoint_owner(&app, &root, cal3_domain::ids::OrganisationId(app.new_id()), user(&root)).await;
    assert_eq!(faults(nowhere), missing("organisationId"));
    let now = appoint(&root, &stranger).await.unwrap();
    assert_eq!((now.owner_count, now.member_count), (1, 4));
    assert!(roles(&app, &stranger, id).await.contains(&("stranger".to_owned(), Owner)));
    account::bar_person(&app, &root, user(&stranger), false).await.unwrap();
    assert_eq!(appoint(&root, &person).await.unwrap().member_count, 4, "who is a member gets the role");
    assert!(roles(&app, &admin, id).await.contains(&("member".to_owned(), Owner)));
    let acts: Vec<String> = sqlx::query_scalar(
        "select action from audit_entries where organisation_id = $1 and action like '%APPOINT' order by id",
    )
    .bind(id.0)
    .fetch_all(&mut *app.store.read().await.unwrap())
    .await
    .unwrap();
    assert_eq!(acts, ["ORGANISATION_OWNER_APPOINT", "ORGANISATION_OWNER_APPOINT"]);
}
