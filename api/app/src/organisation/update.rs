//! Changing an organisation.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::OrganisationId,
};
use cal3_store::{
    change::{self, Entity, Kind, NewChange},
    organisation::{self as store, Organisation},
};

use super::{NAME, change as told, fields, manage, slug, taken};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::require_version,
    diff::diff,
    faults::Faults,
};

/// What is to change. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdateOrganisation {
    /// Its name.
    pub name: Option<String>,
    /// Its name in addresses; links with the one before do not lead to it any more.
    pub slug: Option<String>,
    /// IANA name.
    pub time_zone: Option<String>,
    /// A BCP 47 tag.
    pub locale: Option<String>,
    /// `#rrggbb`.
    pub color: Option<String>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Changes an organisation that the viewer administers.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `id`;
/// [`AppError::VersionConflict`].
pub async fn update(
    app: &App,
    viewer: &Viewer,
    id: OrganisationId,
    input: UpdateOrganisation,
) -> Result<Organisation, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let before = manage(&mut tx, &access, id, OrganisationRole::Admin, "id").await?;
    require_version(input.if_version, before.version, EntityRef::Organisation(id))?;
    let mut after = before.clone();
    let mut faults = Faults::default();
    if let Some(name) = &input.name {
        after.name = faults.line("name", name, NAME);
    }
    if let Some(slug) = input.slug.as_deref().and_then(|text| slug(text, &mut faults)) {
        after.slug = slug.to_string();
    }
    if let Some(zone) = &input.time_zone {
        faults.zone("timeZone", zone);
        after.time_zone.clone_from(zone);
    }
    if let Some(tag) = &input.locale {
        after.locale = faults.locale("locale", tag);
    }
    if let Some(color) = &input.color {
        after.color = faults.color("color", color);
    }
    faults.check()?;
    let Some((was, is)) = diff(fields(&before), fields(&after)) else {
        return Ok(before);
    };
    after.version += 1;
    after.updated_at = app.now();
    store::update(&mut tx, &after).await.map_err(taken)?;
    let act = Act::new(Action::OrganisationUpdate).on(id).within(id).with(is.clone());
    audit::record(app, &mut tx, viewer, act).await?;
    let change = NewChange {
        before: Some(was),
        after: Some(is),
        ..told(id, Entity::Organisation, id.0, Kind::Updated, user)
    };
    change::append(&mut tx, app.now(), &change).await?;
    app.commit(tx).await?;
    Ok(after)
}
