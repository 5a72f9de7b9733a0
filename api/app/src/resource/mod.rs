//! What a viewer can do with what can be reserved: types, resources, their rules, when they are closed, and roles on them.

mod accessory;
mod archive;
mod blackout;
mod create;
mod fields;
mod host;
mod kind;
mod read;
mod role;
mod update;

use cal3_domain::{
    access::{OrganisationRole, ResourceRole},
    ids::{OrganisationId, ResourceId},
    policy::Policy,
};
use cal3_store::{Access, StoreError, Tx, change::Sight, reservation, resource as store};
use serde_json::Value;
use uuid::Uuid;

use crate::{AppError, FieldError, UserErrorCode, calendar::not_found, faults::Faults};

pub use accessory::set_accessories;
pub use archive::{archive, restore};
pub use blackout::{
    BlackoutChange, CreateBlackout, UpdateBlackout, create_blackout, delete_blackout, update_blackout,
};
pub use cal3_store::resource::{
    Filter, Grant, Grantee, Resource, ResourceBlackout, ResourceType, Visibility,
};
pub use create::{CreateResource, create};
pub use host::{SetHost, set_host};
pub use kind::{CreateType, UpdateType, create_type, delete_type, list_types, update_type, visible_types};
pub use read::{blackouts, list, roles, visible, visible_blackouts};
pub use role::{remove_role, set_role};
pub use update::{UpdateResource, update};

/// Longest name, in characters.
const NAME: usize = 200;
/// Most types of one organisation.
const MOST_TYPES: i64 = 200;
/// Most resources of one organisation.
const MOST: i64 = 20_000;
/// Most roles that are given on one resource.
const MOST_ROLES: i64 = 200;
/// Most blackouts of one resource that are not over.
const MOST_BLACKOUTS: i64 = 500;

/// Reads rules as they are given: JSON with the names that [`Policy`] has. Every fault is named with its path.
fn read_policy(faults: &mut Faults, path: &str, value: &Value) -> Option<Policy> {
    let policy = match Policy::from_json(&value.to_string()) {
        Ok(policy) => policy,
        Err(error) => {
            faults.add(UserErrorCode::Invalid, path, sentence(&error.to_string()));
            return None;
        }
    };
    let wrong = policy.validate();
    let is_right = wrong.is_empty();
    for fault in wrong {
        faults.add(UserErrorCode::Invalid, &format!("{path}.{}", fault.field), sentence(&fault.message));
    }
    is_right.then_some(policy)
}

/// Locks a resource together with those that some wait for with it, in the order that holds for everybody.
async fn lock_together(
    tx: &mut Tx,
    access: &Access,
    id: ResourceId,
    wider: &[Uuid],
) -> Result<(), StoreError> {
    if !wider.is_empty() {
        reservation::places_locked(tx, access, &[&[id.0][..], wider].concat()).await?;
    }
    Ok(())
}

/// Others were faster each time.
fn busy() -> AppError {
    AppError::form(UserErrorCode::Conflict, "Others were changing it at the same moment. Try again.")
}

/// A fault of the domain as a sentence.
pub(crate) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    let mut sentence: String = first.chain(letters).collect();
    if !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}

/// Decides whether the viewer may manage what belongs to the organisation as a whole.
///
/// # Errors
/// `NOT_FOUND` at `path` for those who do not belong to it; `FORBIDDEN` there for those who do not manage its resources.
pub(crate) async fn require_standing(
    tx: &mut Tx,
    access: &Access,
    organisation: OrganisationId,
    path: &str,
) -> Result<OrganisationRole, AppError> {
    match store::standing(tx, access, organisation).await? {
        None => Err(not_found(path)),
        Some(role) if role >= OrganisationRole::ResourceManager => Ok(role),
        Some(_) => Err(forbidden(path)),
    }
}

/// Decides whether the viewer may change a resource.
fn require_manager(resource: &Resource, path: &str) -> Result<(), AppError> {
    if resource.role >= ResourceRole::Manager { Ok(()) } else { Err(forbidden(path)) }
}

fn forbidden(path: &str) -> AppError {
    AppError::Invalid(vec![FieldError::new(
        UserErrorCode::Forbidden,
        path,
        "Only those who manage the resource may do this.",
    )])
}

/// Who is told of a resource: the organisation's members, or its managers of resources only.
fn sight(before: Option<&Resource>, after: Option<&Resource>) -> Sight {
    let role = |resource: &Resource| match resource.visibility {
        Visibility::Members => OrganisationRole::Member.code(),
        Visibility::Viewers | Visibility::Managers => OrganisationRole::ResourceManager.code(),
    };
    let either = before.or(after).map_or(OrganisationRole::ResourceManager.code(), role);
    Sight {
        before: before.map_or(either, role),
        after: after.map_or(either, role),
        ..Sight::from_role(either)
    }
}
