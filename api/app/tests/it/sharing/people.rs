use cal3_app::{
    UserErrorCode,
    calendar::Deleted,
    event::{EventTarget, UpdateEvent},
};
use cal3_domain::{access::OrganisationRole, event::Classification};
use cal3_testkit::sharing::{self, Grantee};

use super::*;

#[tokio::test]
async fn each_level_lets_do_what_it_says_and_no_more() {
    let scene = Scene::create().await;
    let event = make(
        &scene.app,
        &scene.ada,
        scene.calendar,
        patch("Dentist", at("2026-03-04T09:00:00"), at("2026-03-04T10:00:00")),
    )
    .await;
    assert_eq!(scene.role(&scene.bob).await, None);
    let given = scene.share(CalendarRole::FreeBusy).await;
    for role in [CalendarRole::FreeBusy, CalendarRole::Reader, CalendarRole::Writer, CalendarRole::Owner] {
        let input = share::UpdateShare { role: Some(role), ..Default::default() };
        share::update(&scene.app, &scene.ada, given.id, input).await.unwrap();
        assert_eq!(scene.role(&scene.bob).await, Some(role));
        let reads = !scene.starts(&scene.bob).await.is_empty();
        assert_eq!(reads, role >= CalendarRole::Reader, "{role:?}");
        assert_eq!(scene.busy(&scene.bob, false).await, ["2026-03-04T08:00:00Z/2026-03-04T09:00:00Z"]);
        let change = UpdateEvent {
            target: EventTarget::Event(event.id),
            scope: None,
            calendar_id: None,
            event: patch("Dentist again", None, None),
            if_version: None,
            idempotency_key: None,
        };
        let writes = event::update(&scene.app, &scene.bob, change).await.is_ok();
        assert_eq!(writes, role >= CalendarRole::Writer, "{role:?}");
        let with = With::Address("carol@example.com".to_owned());
        let on =
            CreateShare { calendar: scene.calendar, with, role: CalendarRole::Reader, idempotency_key: None };
        let shares = share::create(&scene.app, &scene.bob, on).await.is_ok();
        assert_eq!(shares, role == CalendarRole::Owner, "{role:?}");
    }
    assert_eq!(share::delete(&scene.app, &scene.ada, given.id).await.unwrap(), Deleted::Now);
    assert_eq!(scene.role(&scene.bob).await, None);
    assert!(scene.busy(&scene.bob, false).await.is_empty(), "not even when it is busy");
    assert_eq!(share::delete(&scene.app, &scene.ada, given.id).await.unwrap(), Deleted::Already);
}

#[tokio::test]
async fn an_address_is_answered_alike_with_an_account_and_without_one() {
    let scene = Scene::create().await;
    let known = scene.share(CalendarRole::Reader).await;
    let unknown = scene.share_with("nobody@example.com", CalendarRole::Reader).await.unwrap();
    let shown = |share: &Share| match &share.grantee {
        share::Grantee::Address { user, name, .. } => (*user, name.clone()),
        other => panic!("not an address: {other:?}"),
    };
    assert_eq!(shown(&known).1, shown(&unknown).1, "nothing of the account behind it");
    assert_eq!(
        faults(scene.share_with("BOB@example.com", CalendarRole::Reader).await),
        [(UserErrorCode::Invalid, "grantee".to_owned())],
        "each once, however it is written"
    );
    let other = "update users set email = 'robert@example.com' where email = 'bob@example.com'";
    sqlx::query(other).execute(&mut *scene.app.store.read().await.unwrap()).await.unwrap();
    let other = scene.share_with("robert@example.com", CalendarRole::Reader).await.unwrap();
    assert_eq!(shown(&other), (None, None), "and not that two addresses are one person's");
    assert_eq!(
        faults(scene.share_with("nobody@EXAMPLE.com", CalendarRole::Writer).await),
        [(UserErrorCode::Invalid, "grantee".to_owned())],
        "and refused alike"
    );
    assert_eq!(
        faults(scene.share_with("ada@example.com", CalendarRole::Writer).await),
        [(UserErrorCode::Invalid, "grantee.email".to_owned())]
    );
}

#[tokio::test]
async fn a_private_event_is_opaque_to_all_but_whoever_made_it_and_the_owners() {
    let scene = Scene::create().await;
    let private = |name: &str, hour: &str| cal3_app::event::EventPatch {
        classification: Some(Classification::Private),
        ..patch(name, at(&format!("2026-03-04T{hour}:00:00")), at(&format!("2026-03-04T{hour}:30:00")))
    };
    let carol = scene.app.person("carol").await;
    scene.share(CalendarRole::Writer).await;
    scene.share_with("carol@example.com", CalendarRole::Writer).await.unwrap();
    let hers = make(&scene.app, &scene.ada, scene.calendar, private("Hers", "09")).await;
    let his = make(&scene.app, &scene.bob, scene.calendar, private("His", "11")).await;
    let seen = |viewer: Viewer| {
        let (app, ids) = (&scene.app, [hers.id, his.id]);
        async move { event::visible(app, &viewer, &ids).await.unwrap().len() }
    };
    assert_eq!(seen(scene.ada.clone()).await, 2);
    assert_eq!(seen(scene.bob.clone()).await, 1);
    assert_eq!(seen(carol.clone()).await, 0);
    let (morning, noon) =
        ("2026-03-04T08:00:00Z/2026-03-04T08:30:00Z", "2026-03-04T10:00:00Z/2026-03-04T10:30:00Z");
    assert!(scene.busy(&scene.ada, true).await.is_empty());
    assert_eq!(scene.busy(&scene.bob, true).await, [morning]);
    assert_eq!(scene.busy(&carol, true).await, [morning, noon]);
}

#[tokio::test]
async fn who_leaves_what_the_organisation_shares_can_come_back() {
    let scene = Scene::create().await;
    let organisation = sharing::organisation(&scene.app, "Works").await;
    sharing::member(&scene.app, organisation, &scene.bob, OrganisationRole::Member).await;
    sharing::share(&scene.app, scene.calendar, Grantee::Organisation(organisation), CalendarRole::Reader)
        .await;
    scene.share(CalendarRole::Writer).await;
    assert_eq!(scene.role(&scene.bob).await, Some(CalendarRole::Writer), "the most of what is given");
    assert_eq!(share::leave(&scene.app, &scene.bob, scene.calendar).await.unwrap(), Deleted::Now);
    assert_eq!(scene.role(&scene.bob).await, None);
    let left = share::departed(&scene.app, &scene.bob, &first(5)).await.unwrap();
    assert_eq!(
        left.iter().map(|left| (left.calendar, left.role)).collect::<Vec<_>>(),
        [(scene.calendar, CalendarRole::Reader)]
    );
    let back = share::rejoin(&scene.app, &scene.bob, scene.calendar).await.unwrap();
    assert_eq!(back.role, CalendarRole::Reader, "his own share is gone");
    assert_eq!(
        faults(share::leave(&scene.app, &scene.ada, scene.calendar).await),
        [(UserErrorCode::Forbidden, "id".to_owned())]
    );
}

#[tokio::test]
async fn what_was_shared_is_on_record() {
    let scene = Scene::create().await;
    let given = scene.share(CalendarRole::Reader).await;
    share::delete(&scene.app, &scene.ada, given.id).await.unwrap();
    let rows: Vec<String> =
        sqlx::query_scalar("select concat_ws(' ', action, subject) from audit_entries order by id")
            .fetch_all(&mut *scene.app.store.read().await.unwrap())
            .await
            .unwrap();
    let id = given.id;
    assert_eq!(rows, [format!("CALENDAR_SHARE_CREATE {id}"), format!("CALENDAR_SHARE_DELETE {id}")]);
}
