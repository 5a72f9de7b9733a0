//! Calendars of organisations: made there, given away, and in the way of deleting it.

use cal3_app::{
    UserErrorCode, Viewer,
    calendar::{self, CreateCalendar},
    organisation,
};
use cal3_domain::{
    access::{CalendarRole, Owner},
    ids::{CalendarId, OrganisationId},
};
use cal3_testkit::TestApp;

use super::{faults, founded, missing, refused, staffed, user};

async fn create(
    app: &TestApp,
    viewer: &Viewer,
    id: OrganisationId,
) -> Result<CalendarId, cal3_app::AppError> {
    let input = CreateCalendar { name: "Ours".to_owned(), organisation: Some(id), ..Default::default() };
    calendar::create(app, viewer, input).await.map(|calendar| calendar.id)
}

async fn role(app: &TestApp, viewer: &Viewer, id: CalendarId) -> Option<CalendarRole> {
    calendar::visible(app, viewer, &[id]).await.unwrap().pop().map(|calendar| calendar.role)
}

#[tokio::test]
async fn administrators_make_calendars_of_the_organisation() {
    let app = TestApp::create().await;
    let (id, owner, admin, person) = staffed(&app).await;
    let stranger = app.person("stranger").await;
    assert_eq!(faults(create(&app, &person, id).await), refused("organisationId"));
    assert_eq!(faults(create(&app, &stranger, id).await), missing("organisationId"));
    let ours = create(&app, &admin, id).await.unwrap();
    assert_eq!(role(&app, &owner, ours).await, Some(CalendarRole::Owner));
    assert_eq!(role(&app, &person, ours).await, None, "until it is shared with them");
    let stays = faults(organisation::delete(&app, &owner, id, None).await);
    assert_eq!(stays, refused("id"), "as long as it owns a calendar");
    calendar::delete(&app, &admin, ours, None).await.unwrap();
    organisation::delete(&app, &owner, id, None).await.unwrap();
    assert!(super::seen(&app, &person).await.is_empty());
}

#[tokio::test]
async fn a_calendar_is_given_to_an_organisation_and_to_a_member_of_it() {
    let app = TestApp::create().await;
    let (id, owner, admin, person) = staffed(&app).await;
    let stranger = app.person("stranger").await;
    let theirs = app.calendar(&admin, "Admin's").await;
    calendar::rotate_feed(&app, &admin, theirs).await.unwrap();
    let give = async |who, to| calendar::transfer(&app, who, theirs, to, None).await;
    let to_organisation = Owner::Organisation(id);
    assert_eq!(faults(give(&stranger, to_organisation).await), missing("id"));
    let away = faults(give(&admin, Owner::User(user(&stranger))).await);
    assert_eq!(away, refused("userId"), "one is not given to another person");
    let foreign = founded(&app, &stranger, "Foreign").await;
    assert_eq!(faults(give(&admin, Owner::Organisation(foreign)).await), missing("organisationId"));
    let given = give(&admin, to_organisation).await.unwrap();
    assert_eq!((given.owner, given.feed_created_at), (to_organisation, None), "the feed's URL is void");
    assert_eq!(role(&app, &owner, theirs).await, Some(CalendarRole::Owner));
    assert_eq!(faults(give(&owner, Owner::User(user(&stranger))).await), missing("userId"));
    give(&owner, Owner::User(user(&person))).await.unwrap();
    assert_eq!(role(&app, &person, theirs).await, Some(CalendarRole::Owner));
    assert_eq!(role(&app, &admin, theirs).await, None, "who has no part in it any more");
    let stale = calendar::transfer(&app, &person, theirs, to_organisation, Some(1)).await;
    assert!(matches!(stale, Err(cal3_app::AppError::VersionConflict(_))), "{stale:?}");
    let code = faults(calendar::transfer(&app, &person, theirs, to_organisation, None).await);
    assert_eq!(code, [(UserErrorCode::Forbidden, "organisationId".to_owned())], "a member may not");
}
