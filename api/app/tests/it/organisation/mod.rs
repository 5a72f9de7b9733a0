//! Organisations: who belongs to them, who comes in and who goes.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    organisation::{self, CreateOrganisation, Organisation, member},
    page::PageArgs,
};
use cal3_domain::{
    access::OrganisationRole,
    ids::{OrganisationId, UserId},
};
use cal3_testkit::TestApp;

mod administration;
mod calendars;
mod groups;
mod invitations;
mod members;
mod service_accounts;

/// An organisation that `owner` makes.
async fn founded(app: &TestApp, owner: &Viewer, name: &str) -> OrganisationId {
    let input = CreateOrganisation { name: name.to_owned(), ..Default::default() };
    organisation::create(app, owner, input).await.unwrap().id
}

/// The same with an administrator and a member.
async fn staffed(app: &TestApp) -> (OrganisationId, Viewer, Viewer, Viewer) {
    let (owner, admin, member) =
        (app.person("owner").await, app.person("admin").await, app.person("member").await);
    let id = founded(app, &owner, "Acme").await;
    cal3_testkit::sharing::member(app, id, &admin, OrganisationRole::Admin).await;
    cal3_testkit::sharing::member(app, id, &member, OrganisationRole::Member).await;
    (id, owner, admin, member)
}

fn user(viewer: &Viewer) -> UserId {
    viewer.user_id().unwrap()
}

/// The codes and fields of a refusal, in order.
fn faults<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> Vec<(UserErrorCode, String)> {
    match outcome {
        Err(AppError::Invalid(faults)) => {
            faults.into_iter().map(|fault| (fault.code, fault.field.join("."))).collect()
        }
        other => panic!("expected faults of the input, got {other:?}"),
    }
}

fn refused(path: &str) -> Vec<(UserErrorCode, String)> {
    vec![(UserErrorCode::Forbidden, path.to_owned())]
}

fn missing(path: &str) -> Vec<(UserErrorCode, String)> {
    vec![(UserErrorCode::NotFound, path.to_owned())]
}

fn first<K>(limit: i64) -> PageArgs<K> {
    PageArgs { after: None, before: None, backwards: false, limit }
}

/// The organisations that somebody sees.
async fn seen(app: &TestApp, viewer: &Viewer) -> Vec<Organisation> {
    organisation::list(app, viewer, &first(10)).await.unwrap()
}

/// The roles in an organisation as somebody sees them, by the names of who has them.
async fn roles(app: &TestApp, viewer: &Viewer, id: OrganisationId) -> Vec<(String, OrganisationRole)> {
    let members = member::list(app, viewer, id, None, &first(100)).await.unwrap();
    members.into_iter().map(|member| (member.name_key, member.role)).collect()
}
