//! Tokens of integrators: made by people who are signed in, for themselves or for service accounts of an organisation that they
//! administer. A token's right is what it is for, within its owner's rights.

mod create;
mod read;
mod revoke;

use cal3_domain::{
    access::{OrganisationRole, Owner},
    audit::Action,
    ids::{OrganisationId, TokenId, UserId},
};
use cal3_store::{
    PgConnection, Tx,
    account::{find_user, token_owners},
    change::{self, Entity, Kind, NewChange, Sight},
};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::{
    App, AppError, Viewer,
    audit::{self, Act},
};

pub use cal3_store::account::Token;
pub use create::{CreateToken, TokenSecret, create};
pub use read::{list, visible};
pub use revoke::revoke;

/// Most tokens that one person or service account has at a time.
pub const MOST: i64 = 50;
/// For how long a token is good at most.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 366);
/// Most calendars, and most resources, that a token is narrowed to.
pub const MOST_NARROWED: usize = 100;

/// Whose a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Holder {
    id: UserId,
    /// Of a service account: the organisation that it belongs to.
    organisation: Option<OrganisationId>,
}

/// The person themselves, or a service account of an organisation that they administer.
async fn holder(
    connection: &mut PgConnection,
    viewer: UserId,
    of: Option<UserId>,
) -> Result<Option<Holder>, AppError> {
    let Some(of) = of.filter(|of| *of != viewer) else {
        return Ok(Some(Holder { id: viewer, organisation: None }));
    };
    let administered = OrganisationRole::Admin.code();
    if !token_owners(connection, viewer, administered, &[of.0]).await?.contains(&of) {
        return Ok(None);
    }
    let account = find_user(connection, of).await?;
    Ok(account.map(|account| Holder { id: of, organisation: account.service_of }))
}

/// What the change log tells of a token.
fn fields(token: &Token) -> Value {
    let scopes: Vec<&str> = token.grant.scopes.iter().map(|scope| scope.as_str()).collect();
    json!({ "name": token.name, "scopes": scopes, "expiresAt": token.expires_at.to_string() })
}

/// Tells the person, or the administrators of the service account's organisation, and puts it on record.
async fn tell(
    app: &App,
    tx: &mut Tx,
    viewer: &Viewer,
    holder: Holder,
    id: TokenId,
    kind: Kind,
    (before, after): (Option<Value>, Option<Value>),
) -> Result<(), AppError> {
    let action = if kind == Kind::Created { Action::TokenCreate } else { Action::TokenRevoke };
    let act = Act::new(action).on(id);
    let act = match holder.organisation {
        None => act,
        Some(organisation) => act.within(organisation),
    };
    let details = json!({ "owner": holder.id.to_string(), "token": after.as_ref().or(before.as_ref()) });
    audit::record(app, tx, viewer, act.with(details)).await?;
    let (owner, sight) = match holder.organisation {
        None => (Owner::User(holder.id), Sight::only(holder.id.0)),
        Some(organisation) => {
            (Owner::Organisation(organisation), Sight::from_role(OrganisationRole::Admin.code()))
        }
    };
    let change = NewChange {
        owner: Some(owner),
        calendar: None,
        entity: Entity::Token,
        entity_id: id.0,
        kind,
        before,
        after,
        actor: viewer.user_id(),
        sight,
    };
    Ok(change::append(tx, app.now(), &change).await?)
}
