//! Administrators of the installation: the first one, and what they do to people.

use cal3_app::{
    AppError, Viewer,
    account::{bar_person, is_setup_needed, list_people, promote_person, register, set_up},
    audit,
    page::PageArgs,
};
use cal3_domain::{
    access::{Grant, OrganisationRole, Scope},
    audit::Action,
    ids::UserId,
};
use cal3_testkit::sharing;
use jiff::SignedDuration;

use super::*;

const FIRST: PageArgs<uuid::Uuid> = PageArgs { after: None, before: None, backwards: false, limit: 50 };

async fn administrator(bench: &Bench, name: &str) -> Viewer {
    let viewer = bench.app.person(name).await;
    let id = viewer.user_id().unwrap().0;
    bench.execute(&format!("update users set is_administrator = true where id = '{id}'")).await;
    viewer
}

fn id(viewer: &Viewer) -> UserId {
    viewer.user_id().unwrap()
}

#[tokio::test]
async fn whoever_comes_first_administers_and_nobody_after_them() {
    let bench = Bench::create().await;
    assert!(is_setup_needed(&bench.app).await.unwrap());
    let here = client("192.0.2.1");
    let weak = Register { password: "password1".into(), ..form("ada@example.org") };
    assert_eq!(faults(set_up(&bench.accounts, &here, weak).await).len(), 1, "as strict as registering");
    let first = set_up(&bench.accounts, &here, form("ada@example.org")).await.unwrap();
    assert!(first.user.is_administrator);
    assert!(!is_setup_needed(&bench.app).await.unwrap());
    let late = faults(set_up(&bench.accounts, &here, form("eve@example.org")).await);
    assert_eq!(late, [(UserErrorCode::Forbidden, String::new())]);
    assert_eq!(bench.text("select count(*)::text from users").await.as_deref(), Some("1"));
    assert_eq!(bench.text("select action from audit_entries").await.as_deref(), Some("SETUP"));
}

#[tokio::test]
async fn of_several_who_set_up_at_once_one_administers() {
    let bench = Bench::create().await;
    let here = client("192.0.2.1");
    let (a, b, c) = tokio::join!(
        set_up(&bench.accounts, &here, form("a@example.org")),
        set_up(&bench.accounts, &here, form("b@example.org")),
        register(&bench.accounts, &here, form("c@example.org")),
    );
    assert!(c.is_ok(), "{c:?}");
    let made = [a.is_ok(), b.is_ok()].into_iter().filter(|made| *made).count();
    let administrators = bench.text("select count(*)::text from users where is_administrator").await;
    assert_eq!(administrators, Some(made.to_string()));
    assert!(made <= 1, "{a:?} {b:?}");
}

#[tokio::test]
async fn administrators_see_and_bar_people_and_others_do_not() {
    let bench = Bench::create().await;
    let (root, eve) = (administrator(&bench, "root").await, bench.app.person("eve").await);
    let names = async |viewer: &Viewer, search: Option<&str>| {
        let found = list_people(&bench.app, viewer, search, &FIRST).await.unwrap();
        found.into_iter().map(|user| user.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&root, None).await, ["root", "eve"]);
    assert_eq!(names(&root, Some("EVE@")).await, ["eve"]);
    assert_eq!(names(&eve, None).await, Vec::<String>::new());
    for refused in [
        bar_person(&bench.app, &eve, id(&root), false).await,
        promote_person(&bench.app, &eve, id(&eve), true).await,
    ] {
        assert!(matches!(refused, Err(AppError::Forbidden)), "{refused:?}");
    }
    let own = faults(bar_person(&bench.app, &root, id(&root), false).await);
    assert_eq!(own, [(UserErrorCode::Forbidden, "id".to_owned())], "nobody locks themselves out");
    let own = faults(promote_person(&bench.app, &root, id(&root), false).await);
    assert_eq!(own, [(UserErrorCode::Forbidden, "id".to_owned())]);

    let bob = bench.register("bob@example.org").await.user.id;
    let all = Grant { scopes: Scope::ALL.iter().copied().collect(), calendars: None, resources: None };
    let text = sharing::token(&bench.app, bob, all, SignedDuration::from_hours(1)).await.1;
    let barred = bar_person(&bench.app, &root, bob, false).await.unwrap();
    assert!(barred.deactivated_at.is_some());
    assert!(is_refused(&bench.sign_in("bob@example.org", PASSWORD).await));
    let by_token = bench.accounts.identify(&format!("Bearer {text}"), &client("192.0.2.1")).await;
    assert!(is_refused(&by_token), "tokens end with it");
    bar_person(&bench.app, &root, bob, true).await.unwrap();
    bench.sign_in("bob@example.org", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn of_two_who_take_the_right_from_each_other_one_keeps_it() {
    let bench = Bench::create().await;
    for round in 0..5 {
        let a = administrator(&bench, &format!("a{round}")).await;
        let b = administrator(&bench, &format!("b{round}")).await;
        let (x, y) = tokio::join!(
            promote_person(&bench.app, &a, id(&b), false),
            promote_person(&bench.app, &b, id(&a), false),
        );
        assert_eq!([x.is_ok(), y.is_ok()].into_iter().filter(|done| *done).count(), 1, "{x:?} {y:?}");
    }
}

#[tokio::test]
async fn the_log_is_read_by_administrators_of_what_they_administer() {
    let bench = Bench::create().await;
    let (root, ada) = (administrator(&bench, "root").await, bench.app.person("ada").await);
    let input = cal3_app::organisation::CreateOrganisation { name: "Acme".to_owned(), ..Default::default() };
    let organisation = cal3_app::organisation::create(&bench.app, &ada, input).await.unwrap().id;
    let bob = bench.app.person("bob").await;
    sharing::member(&bench.app, organisation, &bob, OrganisationRole::Member).await;
    promote_person(&bench.app, &root, id(&bob), true).await.unwrap();
    promote_person(&bench.app, &root, id(&bob), false).await.unwrap();
    let read = async |viewer: &Viewer, filter: audit::Filter| {
        let found = audit::list(&bench.app, viewer, &filter, &FIRST).await.unwrap();
        found.into_iter().map(|row| row.entry.action).collect::<Vec<_>>()
    };
    let all = || audit::Filter::default();
    assert_eq!(
        read(&root, all()).await,
        ["ADMINISTRATOR_REVOKE", "ADMINISTRATOR_GRANT", "ORGANISATION_CREATE"],
        "the newest first"
    );
    assert_eq!(read(&ada, all()).await, ["ORGANISATION_CREATE"], "what happened in theirs");
    assert_eq!(read(&bob, all()).await, Vec::<String>::new(), "members read nothing");
    let only = audit::Filter { actions: vec![Action::AdministratorGrant], ..all() };
    assert_eq!(read(&root, only).await, ["ADMINISTRATOR_GRANT"]);
    let by_ada = audit::Filter { actor: Some(id(&ada)), ..all() };
    assert_eq!(read(&root, by_ada).await, ["ORGANISATION_CREATE"]);
    let later = audit::Filter { from: Some(bench.app.now() + SignedDuration::from_secs(1)), ..all() };
    assert_eq!(read(&root, later).await, Vec::<String>::new());

    let refused = audit::export(&bench.app, &bob, all()).await;
    assert!(matches!(refused.err(), Some(AppError::Forbidden)));
    let refused = audit::export(&bench.app, &ada, all()).await;
    assert!(matches!(refused.err(), Some(AppError::Forbidden)), "all of it is for the installation's");
    let own = audit::Filter { organisation: Some(organisation), ..all() };
    let mut export = audit::export(&bench.app, &ada, own).await.unwrap();
    let mut csv = String::new();
    while let Some(part) = export.next().await.unwrap() {
        csv += &part;
    }
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 3, "{csv}");
    assert!(lines[0].starts_with("id,at,action,outcome,"));
    assert!(lines[1].contains(",AUDIT_EXPORT,DONE,"), "that it was exported is on record: {csv}");
    assert!(
        lines[2].contains(",ORGANISATION_CREATE,DONE,") && lines[2].contains("\"\"name\"\":\"\"Acme\"\"")
    );
}
