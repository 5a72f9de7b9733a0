//! Making booking pages.

use cal3_domain::{
    access::Scope,
    booking::{Assignment, PageSettings},
    ids::{BookingPageId, OrganisationId, ResourceId, ResourceTypeId, UserId},
    policy::Booker,
};
use cal3_store::{Access, Tx, booking as store, change::Kind, resource};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{BookingPage, MOST, Target, fields, refused, team, tell};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::not_found,
    faults::Faults,
    idempotency::{self, Outcome},
    resource::require_standing,
};

/// What a new page is to be.
#[derive(Debug, Clone)]
pub struct CreatePage {
    /// The organisation whose resources are booked on it.
    pub organisation: OrganisationId,
    /// The last part of its address.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// What there is to know about it.
    pub description: Option<String>,
    /// The resource that is booked, or whose hour it is; this, `resource_type` or `hosts`.
    pub resource: Option<ResourceId>,
    /// The type of which a free resource is booked.
    pub resource_type: Option<ResourceTypeId>,
    /// The hours of the people of a team.
    pub hosts: Vec<ResourceId>,
    /// How the team is booked: in turns when left out.
    pub assignment: Option<Assignment>,
    /// The lengths to choose from, in minutes.
    pub durations: Vec<i32>,
    /// What is asked, as JSON.
    pub questions: Option<Value>,
    /// What must be agreed to.
    pub consent: Option<String>,
    /// Whether a booking is confirmed only when the link in the mail is opened.
    pub confirm_by_mail: bool,
    /// Whether the browser must do some work first.
    pub proof_of_work: bool,
    /// Whether it can be opened.
    pub is_enabled: bool,
    /// Makes a second request with the same input answer the first's page.
    pub idempotency_key: Option<String>,
}

/// Makes a page for an organisation whose resources the viewer manages, or of their own hour.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `organisationId`, `NOT_FOUND` at
/// `resourceId`, `resourceTypeId` or `hostIds`, `CONFLICT` at `slug` when another page has it, and at `resourceId` when its rules do not let
/// everybody book.
pub async fn create(app: &App, viewer: &Viewer, input: CreatePage) -> Result<BookingPage, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::ResourcesWrite)?;
    if access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    let mut faults = Faults::default();
    let mut hosts = input.hosts;
    hosts.sort_unstable();
    hosts.dedup();
    let (target, assignment) = match (input.resource, input.resource_type, hosts.as_slice()) {
        (Some(id), None, []) => (Target::Resource(id), Assignment::FirstFree),
        (None, Some(id), []) => (Target::Type(id), Assignment::FirstFree),
        (None, None, [_, ..]) => {
            let mut connection = app.store.read().await?;
            let people = resource::people_type(&mut connection, input.organisation).await?;
            let people = people.ok_or_else(|| not_found("hostIds"))?;
            (Target::Team(people), team::assignment(&mut faults, input.assignment))
        }
        _ => {
            let message = "Give a resource, a type of resources or the people of a team.";
            return Err(AppError::field(UserErrorCode::Required, "resourceId", message));
        }
    };
    let now = app.now();
    let mut page = BookingPage {
        id: BookingPageId(app.new_id()),
        organisation: input.organisation,
        slug: input.slug,
        title: input.title,
        description: input.description,
        target,
        hosts,
        settings: PageSettings {
            durations: fields::durations(&input.durations),
            assignment,
            questions: input
                .questions
                .map(|given| fields::questions(&mut faults, &given))
                .unwrap_or_default(),
            consent: fields::consent(input.consent),
            confirm_by_mail: input.confirm_by_mail,
            proof_of_work: input.proof_of_work,
        },
        is_enabled: input.is_enabled,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    fields::check(app, &mut faults, &mut page);
    faults.check()?;
    let mut tx = app.store.begin().await?;
    let request = ("bookingPageCreate", page.organisation, fields::of(&page));
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                return store::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
            }
        };
    if is_own_hour(&mut tx, &access, &page, user).await? {
        let standing = resource::standing(&mut tx, &access, page.organisation).await?;
        standing.ok_or_else(|| not_found("organisationId"))?;
    } else {
        require_standing(&mut tx, &access, page.organisation, "organisationId").await?;
    }
    require_target(&mut tx, &access, &page).await?;
    if store::count(&mut tx, page.organisation).await? >= MOST {
        let message = format!("The organisation has {MOST} booking pages, which is as many as one may have.");
        return Err(AppError::field(UserErrorCode::LimitReached, "organisationId", message));
    }
    store::insert(&mut tx, &page).await.map_err(refused)?;
    tell(app, &mut tx, &page, user, (Kind::Created, None, Some(fields::of(&page)))).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(page.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(page)
}

/// Whether the page is of the hour of whoever makes it: then they need not manage the organisation's resources.
async fn is_own_hour(
    tx: &mut Tx,
    access: &Access,
    page: &BookingPage,
    user: UserId,
) -> Result<bool, AppError> {
    let Target::Resource(id) = page.target else { return Ok(false) };
    let found = resource::visible(tx, access, &[id.0]).await?.pop();
    Ok(found.is_some_and(|found| found.user == Some(user)))
}

/// Decides whether the page's resource, type or team is of its organisation, and whether a resource lets everybody book it.
async fn require_target(tx: &mut Tx, access: &Access, page: &BookingPage) -> Result<(), AppError> {
    match page.target {
        Target::Team(_) => team::require(tx, access, page).await,
        Target::Type(id) => {
            let kind = resource::visible_types(tx, access, &[id.0]).await?.pop();
            let kind = kind.filter(|kind| kind.organisation == page.organisation);
            kind.map(drop).ok_or_else(|| not_found("resourceTypeId"))
        }
        Target::Resource(id) => {
            let found = resource::visible(tx, access, &[id.0]).await?.pop();
            let found = found.filter(|found| found.organisation == page.organisation);
            let found = found.ok_or_else(|| not_found("resourceId"))?;
            if found.policy().bookable_by.includes(&Booker::GUEST) {
                return Ok(());
            }
            let message =
                "Its rules do not let everybody book: give it bookableBy: { atLeast: \"GUEST\" } first.";
            Err(AppError::field(UserErrorCode::Conflict, "resourceId", message))
        }
    }
}
