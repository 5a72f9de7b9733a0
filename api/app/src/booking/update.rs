//! Changing booking pages. What is booked on them stays as it is.

use cal3_domain::{
    access::Scope,
    booking::Assignment,
    ids::{BookingPageId, ResourceId},
};
use cal3_store::{booking as store, change::Kind};
use serde_json::Value;

use super::{BookingPage, fields, refused, team, tell};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    calendar::{not_found, require_version},
    diff::diff,
    faults::Faults,
};

/// What is to change of a page. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdatePage {
    /// The last part of its address.
    pub slug: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// What there is to know about it; `Some(None)` clears it.
    pub description: Option<Option<String>>,
    /// Of a page of a team: the hours of its people.
    pub hosts: Option<Vec<ResourceId>>,
    /// Of a page of a team: how it is booked.
    pub assignment: Option<Assignment>,
    /// The lengths to choose from, in minutes.
    pub durations: Option<Vec<i32>>,
    /// What is asked, as JSON.
    pub questions: Option<Value>,
    /// What must be agreed to; `Some(None)` clears it.
    pub consent: Option<Option<String>>,
    /// Whether a booking is confirmed only when the link in the mail is opened.
    pub confirm_by_mail: Option<bool>,
    /// Whether the browser must do some work first.
    pub proof_of_work: Option<bool>,
    /// Whether it can be opened.
    pub is_enabled: Option<bool>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Changes a page of an organisation whose resources the viewer manages, or of their own hour.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` at `id`; [`AppError::VersionConflict`].
pub async fn update(
    app: &App,
    viewer: &Viewer,
    id: BookingPageId,
    input: UpdatePage,
) -> Result<BookingPage, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::ResourcesWrite)?;
    if access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    let mut tx = app.store.begin().await?;
    let before = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    require_version(input.if_version, before.version, EntityRef::BookingPage(id))?;
    let mut faults = Faults::default();
    let mut after = before.clone();
    team::change(&mut faults, &mut after, input.hosts, input.assignment);
    let settings = &mut after.settings;
    if let Some(durations) = input.durations {
        settings.durations = fields::durations(&durations);
    }
    if let Some(questions) = input.questions {
        settings.questions = fields::questions(&mut faults, &questions);
    }
    if let Some(consent) = input.consent {
        settings.consent = fields::consent(consent);
    }
    settings.confirm_by_mail = input.confirm_by_mail.unwrap_or(settings.confirm_by_mail);
    settings.proof_of_work = input.proof_of_work.unwrap_or(settings.proof_of_work);
    after.slug = input.slug.unwrap_or(after.slug);
    after.title = input.title.unwrap_or(after.title);
    after.description = input.description.unwrap_or(after.description);
    after.is_enabled = input.is_enabled.unwrap_or(after.is_enabled);
    fields::check(app, &mut faults, &mut after);
    faults.check()?;
    let Some((was, is)) = diff(fields::of(&before), fields::of(&after)) else {
        return Ok(before);
    };
    if after.hosts != before.hosts {
        team::require(&mut tx, &access, &after).await?;
        store::set_hosts(&mut tx, &after).await?;
    }
    after.version += 1;
    after.updated_at = app.now();
    store::update(&mut tx, &after).await.map_err(refused)?;
    tell(app, &mut tx, &after, user, (Kind::Updated, Some(was), Some(is))).await?;
    app.commit(tx).await?;
    Ok(after)
}
