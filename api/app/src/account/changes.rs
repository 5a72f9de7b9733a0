//! What the change log tells of people's accounts, to themselves alone. Nothing secret, and no addresses of devices.

use cal3_domain::{
    access::Owner,
    account::Device,
    ids::{SessionId, UserId},
};
use cal3_store::{
    Tx,
    change::{self, Entity, Kind, NewChange, Sight},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{App, AppError};

/// A device signed in.
pub(super) async fn session_began(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    session: SessionId,
    user_agent: &str,
) -> Result<(), AppError> {
    let device = Device::from_user_agent(user_agent).to_string();
    write(app, tx, user, (Entity::Session, session.0), Kind::Created, None, Some(json!({ "device": device })))
        .await
}

/// A device was signed out.
pub(super) async fn session_ended(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    session: SessionId,
) -> Result<(), AppError> {
    write(app, tx, user, (Entity::Session, session.0), Kind::Deleted, Some(json!({})), None).await
}

/// A field of the person's account has another value.
pub(super) async fn account_changed(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    before: Value,
    after: Value,
) -> Result<(), AppError> {
    write(app, tx, user, (Entity::User, user.0), Kind::Updated, Some(before), Some(after)).await
}

async fn write(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    (entity, entity_id): (Entity, Uuid),
    kind: Kind,
    before: Option<Value>,
    after: Option<Value>,
) -> Result<(), AppError> {
    let row = NewChange {
        owner: Some(Owner::User(user)),
        calendar: None,
        entity,
        entity_id,
        kind,
        before,
        after,
        actor: Some(user),
        sight: Sight::from_role(40),
    };
    Ok(change::append(tx, app.now(), &row).await?)
}
