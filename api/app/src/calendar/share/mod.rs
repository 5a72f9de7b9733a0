//! Sharing calendars: with a person, a group, an organisation, or by a public link; leaving what was shared.
//!
//! Only owners of a calendar share it, so nobody grants more than they hold. Whoever gains or loses a calendar is told by a
//! change of their own ([`tell`]): for them the calendar is created or deleted, and what they follow of it ends.

mod claim;
mod create;
mod delete;
mod leave;
mod link;
mod read;
mod update;

use cal3_domain::{
    access::{CalendarRole, Owner},
    audit::Action,
    ids::{CalendarId, CalendarShareId, UserId},
};
use cal3_store::{
    Tx,
    change::{self, Entity, Kind, NewChange, Sight},
};
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    App, AppError, UserErrorCode, Viewer,
    audit::{self, Act},
};

pub use cal3_store::calendar::share::{Departed, Grantee, Share};
pub(crate) use claim::claim;
pub use create::{CreateShare, With, create};
pub use delete::delete;
pub(crate) use delete::delete_of_owner;
pub use leave::{leave, rejoin};
pub(crate) use link::by_secret;
pub use link::{CreateLink, LinkSecret, create_link, rotate_link};
pub use read::{departed, list, visible};
pub use update::{UpdateShare, update};

/// Most shares of a calendar, public links among them.
pub const MOST: i64 = 250;

/// What the change log tells of a share.
fn fields(share: &Share) -> Value {
    let grantee = match &share.grantee {
        Grantee::User { id, .. } => json!({ "user": id.0 }),
        Grantee::Address { email, .. } => json!({ "email": email }),
        Grantee::Group { id, .. } => json!({ "group": id.0 }),
        Grantee::Organisation { id, .. } => json!({ "organisation": id.0 }),
        Grantee::Link { name } => json!({ "link": name }),
    };
    let expires_at = share.expires_at.map(|at| at.to_string());
    json!({ "grantee": grantee, "role": share.role.as_str(), "expiresAt": expires_at })
}

/// Tells the owners of the calendar what became of a share, and puts it on record.
async fn tell_owners(
    app: &App,
    tx: &mut Tx,
    viewer: &Viewer,
    share: &Share,
    kind: Kind,
    (before, after): (Option<Value>, Option<Value>),
) -> Result<(), AppError> {
    let action = match kind {
        Kind::Created => Action::CalendarShareCreate,
        Kind::Updated => Action::CalendarShareUpdate,
        Kind::Deleted => Action::CalendarShareDelete,
    };
    let details = json!({ "calendar": share.calendar.to_string(), "share": fields(share) });
    let act = Act::new(action).on(share.id).of(share.owner).with(details);
    audit::record(app, tx, viewer, act).await?;
    let change = of_owners(share, viewer.user_id(), kind, (before, after));
    Ok(change::append(tx, app.now(), &change).await?)
}

/// What the owners of the calendar are told of a share.
fn of_owners(
    share: &Share,
    actor: Option<UserId>,
    kind: Kind,
    (before, after): (Option<Value>, Option<Value>),
) -> NewChange {
    NewChange {
        owner: Some(share.owner),
        calendar: Some(share.calendar),
        entity: Entity::CalendarShare,
        entity_id: share.id.0,
        kind,
        before,
        after,
        actor,
        sight: Sight::from_role(CalendarRole::Owner.code()),
    }
}

/// Tells those to whom a share gives a calendar that they gained it, may do something else with it, or lost it. What they
/// hold otherwise is looked at when the change is read.
async fn tell(
    app: &App,
    tx: &mut Tx,
    actor: UserId,
    of: (CalendarId, Owner),
    audience: Uuid,
    kind: Kind,
) -> Result<(), AppError> {
    Ok(change::append(tx, app.now(), &of_audience(actor, of, audience, kind)).await?)
}

/// What [`tell`] tells.
fn of_audience(
    actor: UserId,
    (calendar, owner): (CalendarId, Owner),
    audience: Uuid,
    kind: Kind,
) -> NewChange {
    let role = |kind: Kind| (kind == Kind::Updated).then(|| json!({ "viewerRole": null }));
    NewChange {
        owner: Some(owner),
        calendar: None,
        entity: Entity::Calendar,
        entity_id: calendar.0,
        kind,
        before: role(kind),
        after: role(kind),
        actor: Some(actor),
        sight: Sight::only(audience),
    }
}

/// Fails for an instant that is not to come.
fn require_future(app: &App, at: Option<Timestamp>) -> Result<(), AppError> {
    match at {
        Some(at) if at <= app.now() => {
            Err(AppError::field(UserErrorCode::OutOfRange, "expiresAt", "Give an instant that is to come."))
        }
        _ => Ok(()),
    }
}

/// Fails for a role that the share may not give.
fn require_grantable(role: CalendarRole, held: CalendarRole, is_link: bool) -> Result<(), AppError> {
    let refused = |message| Err(AppError::field(UserErrorCode::OutOfRange, "role", message));
    match role {
        _ if role > held => refused("Nobody grants more than they hold."),
        CalendarRole::Writer | CalendarRole::Owner if is_link => {
            refused("A public link lets its holders read at most: give FREE_BUSY or READER.")
        }
        _ => Ok(()),
    }
}

/// A share that is to be made by `actor`.
fn new_share(
    app: &App,
    actor: UserId,
    (calendar, owner): (CalendarId, Owner),
    grantee: Grantee,
    role: CalendarRole,
    expires_at: Option<Timestamp>,
) -> Share {
    let now = app.now();
    Share {
        id: CalendarShareId(app.new_id()),
        calendar,
        owner,
        grantee,
        role,
        created_by: Some(actor),
        expires_at,
        version: 1,
        created_at: now,
        updated_at: now,
    }
}
