//! Mails that tell people what happened to the protection of their account.

use cal3_domain::{
    account::Device,
    ids::{SessionId, UserId},
};
use cal3_store::{Tx, account as rows};

use crate::{
    App, AppError,
    mail::{self, Happening, Mail, SecurityNotice},
};

/// Tells what a person did (or somebody in their name) on one of their devices.
pub(super) async fn of_session(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    session: SessionId,
    happening: Happening,
) -> Result<(), AppError> {
    let found = rows::sessions_by_id(tx, user, app.now(), &[session.0]).await?.pop();
    let (user_agent, address) =
        found.map(|session| (session.user_agent, session.address)).unwrap_or_default();
    of_client(app, tx, user, &user_agent, &address, happening).await
}

/// Tells what was done to a person's account from somewhere; what is empty is not known.
pub(super) async fn of_client(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    user_agent: &str,
    address: &str,
    happening: Happening,
) -> Result<(), AppError> {
    enqueue(app, tx, user, None, user_agent, address, happening).await
}

/// The same to an address that is no longer the account's.
pub(super) async fn to_former_address(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    session: SessionId,
    former: &str,
    happening: Happening,
) -> Result<(), AppError> {
    let found = rows::sessions_by_id(tx, user, app.now(), &[session.0]).await?.pop();
    let (user_agent, address) =
        found.map(|session| (session.user_agent, session.address)).unwrap_or_default();
    enqueue(app, tx, user, Some(former), &user_agent, &address, happening).await
}

async fn enqueue(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    to: Option<&str>,
    user_agent: &str,
    address: &str,
    happening: Happening,
) -> Result<(), AppError> {
    let known = |text: String| (!text.is_empty()).then_some(text);
    let notice = SecurityNotice {
        user: user.0,
        to: to.map(str::to_owned),
        happening,
        at: app.now(),
        device: (!user_agent.is_empty()).then(|| Device::from_user_agent(user_agent).to_string()),
        address: known(address.to_owned()),
    };
    mail::enqueue(app, tx, Some(user), &Mail::SecurityNotice(notice)).await
}
