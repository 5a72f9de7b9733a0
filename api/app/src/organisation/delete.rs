//! Deleting an organisation.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::OrganisationId,
};
use cal3_store::{
    change::{self, Entity, Kind, NewChange, Sight},
    organisation::{self as store, member, service_account},
    reach,
};
use serde_json::json;

use super::{change as told, fields, require};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::{Deleted, require_version},
    reach::Before,
};

/// Most pairs of a member and a calendar that one deletion tells of.
const MOST_TOLD: usize = 200_000;

/// Deletes an organisation that the viewer owns, with its groups, invitations and service accounts. Calendars are not deleted
/// with it: as long as it owns any, it stays. What others share with it ends.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `FORBIDDEN` at `id`, also while it owns calendars; [`AppError::VersionConflict`].
pub async fn delete(
    app: &App,
    viewer: &Viewer,
    id: OrganisationId,
    if_version: Option<i32>,
) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let Some(organisation) = store::locked(&mut tx, &access, id).await? else {
        return Ok(Deleted::Already);
    };
    require(&organisation, OrganisationRole::Owner, "id")?;
    require_version(if_version, organisation.version, EntityRef::Organisation(id))?;
    let calendars = store::count_calendars(&mut tx, id).await?;
    if calendars > 0 {
        let message = format!(
            "The organisation or a service account of it owns {calendars} calendar(s). Delete them or give them to somebody else first."
        );
        return Err(AppError::field(UserErrorCode::Forbidden, "id", message));
    }
    let members = member::all(&mut tx, id).await?;
    let shared = reach::calendars_of_organisation(&mut tx, id).await?;
    if members.len().saturating_mul(shared.len()) > MOST_TOLD {
        let message =
            "Too many calendars are shared with too many members. Remove members or end shares first.";
        return Err(AppError::field(UserErrorCode::TooLarge, "id", message));
    }
    let before = Before::of(&mut tx, members.clone(), shared).await?;
    service_account::revoke_tokens(&mut tx, id, app.now()).await?;
    store::delete(&mut tx, id).await?;
    before.tell(app, &mut tx, user).await?;
    // Whoever belonged to it is told, each by themselves: nobody has a role in what is gone.
    let changes: Vec<NewChange> = members
        .into_iter()
        .map(|member| NewChange {
            before: Some(fields(&organisation)),
            sight: Sight::only(member.0),
            ..told(id, Entity::Organisation, id.0, Kind::Deleted, user)
        })
        .collect();
    change::append_all(&mut tx, app.now(), &changes).await?;
    let act = Act::new(Action::OrganisationDelete).on(id).within(id);
    let act = act.with(json!({ "name": organisation.name, "slug": organisation.slug }));
    audit::record(app, &mut tx, viewer, act).await?;
    app.commit(tx).await?;
    app.live().notify_revoked();
    Ok(Deleted::Now)
}
