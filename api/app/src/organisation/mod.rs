//! What a viewer can do with organisations, their members, groups, invitations and holidays.
//!
//! Whoever changes who belongs to an organisation locks its row first ([`manage`]), so that two who leave, or who demote one
//! another, do it one after the other: what was decided still holds when it is written.

use cal3_domain::{
    access::{OrganisationRole, Owner},
    ids::{OrganisationId, UserId},
    organisation::{MembershipFault, Slug, SlugFault},
};
use cal3_store::{
    Access, StoreError, Tx,
    change::{Entity, Kind, NewChange, Sight},
    organisation as store,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{AppError, FieldError, UserErrorCode, calendar::not_found};

pub mod administration;
mod create;
mod delete;
pub mod group;
pub mod holiday;
pub mod invitation;
pub mod member;
mod read;
pub mod service_account;
mod update;

pub use cal3_store::organisation::{Group, Holiday, Invitation, Membership, Organisation};
pub use create::{CreateOrganisation, create};
pub use delete::delete;
pub use read::{find_by_slug, list, list_calendars, visible};
pub use update::{UpdateOrganisation, update};

/// Longest name, in characters.
pub const NAME: usize = 200;
/// Most organisations that one person owns.
pub const MOST_OWNED: i64 = 20;
/// Most members of an organisation, service accounts among them.
pub const MOST_MEMBERS: i64 = 2_000;
/// Most groups of an organisation.
pub const MOST_GROUPS: i64 = 200;
/// Most holidays of an organisation.
pub const MOST_HOLIDAYS: i64 = 2_000;
/// Most invitations into an organisation that wait to be accepted.
pub const MOST_INVITATIONS: i64 = 500;

/// Where a list of people goes on: their name in lower case, as the database makes it, and their id.
pub type NamePlace = (String, Uuid);

/// Locks an organisation in which the viewer has at least the role `least`; `path` is the field that names it.
///
/// # Errors
/// `NOT_FOUND` or `FORBIDDEN` at `path`.
pub(crate) async fn manage(
    tx: &mut Tx,
    access: &Access,
    id: OrganisationId,
    least: OrganisationRole,
    path: &str,
) -> Result<Organisation, AppError> {
    let organisation = store::locked(tx, access, id).await?.ok_or_else(|| not_found(path))?;
    require(&organisation, least, path)?;
    Ok(organisation)
}

/// Decides whether the viewer's role in an organisation is at least `least`.
fn require(organisation: &Organisation, least: OrganisationRole, path: &str) -> Result<(), AppError> {
    if organisation.role >= least {
        return Ok(());
    }
    let who = match least {
        OrganisationRole::Owner => "Only an owner of the organisation may do this.",
        _ => "Only an administrator or an owner of the organisation may do this.",
    };
    Err(AppError::field(UserErrorCode::Forbidden, path, who))
}

/// What the change log tells of an organisation.
fn fields(organisation: &Organisation) -> Value {
    json!({
        "name": organisation.name,
        "slug": organisation.slug,
        "timeZone": organisation.time_zone,
        "locale": organisation.locale,
        "color": organisation.color,
    })
}

/// A change of something in an organisation, of which all of its members are told.
fn change(
    organisation: OrganisationId,
    entity: Entity,
    entity_id: Uuid,
    kind: Kind,
    actor: UserId,
) -> NewChange {
    NewChange {
        owner: Some(Owner::Organisation(organisation)),
        calendar: None,
        entity,
        entity_id,
        kind,
        before: None,
        after: None,
        actor: Some(actor),
        sight: Sight::from_role(OrganisationRole::Member.code()),
    }
}

/// Reads a name in addresses.
fn slug(text: &str, faults: &mut crate::faults::Faults) -> Option<Slug> {
    Slug::parse(text)
        .map_err(|fault| {
            let code = match fault {
                SlugFault::Missing => UserErrorCode::Required,
                SlugFault::Length if text.len() > 2 => UserErrorCode::TooLong,
                _ => UserErrorCode::Invalid,
            };
            faults.add(code, "slug", sentence(&fault));
        })
        .ok()
}

/// What to answer when a name in addresses is taken.
fn taken(error: StoreError) -> AppError {
    match error {
        StoreError::Constraint(name) if name == store::SLUG_KEY => AppError::field(
            UserErrorCode::Invalid,
            "slug",
            "Another organisation has this name in addresses; choose another.",
        ),
        other => other.into(),
    }
}

/// Why somebody may not decide on a membership, with the field to blame.
fn forbidden(fault: MembershipFault) -> AppError {
    let path = match fault {
        MembershipFault::NotManaging => "organisationId",
        MembershipFault::AboveThem => "userId",
        MembershipFault::AboveTheirs => "role",
    };
    vec![FieldError::new(UserErrorCode::Forbidden, path, sentence(&fault))].into()
}

/// As many as there may be.
fn limit(path: &str, count: i64, most: i64, what: &str) -> Result<(), AppError> {
    if count < most {
        return Ok(());
    }
    let message = format!("There are {most} {what} already, which is as many as there may be.");
    Err(AppError::field(UserErrorCode::LimitReached, path, message))
}

/// An error's text as a sentence.
fn sentence(error: &dyn std::error::Error) -> String {
    let text = error.to_string();
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), rest.as_str()))
}
