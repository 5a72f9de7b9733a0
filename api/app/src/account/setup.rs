//! The first run: whoever comes first makes the account of the first administrator.

use cal3_domain::audit::Action;
use cal3_store::account as rows;

use super::{
    Accounts, ClientInfo, Register, SignedIn,
    register::{admit, ask_for_confirmation, insert, prepare},
    session,
};
use crate::{
    App, AppError, UserErrorCode,
    audit::{self, Act, By},
};

/// Whether nobody has an account yet.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn is_setup_needed(app: &App) -> Result<bool, AppError> {
    Ok(!rows::has_people(&mut *app.store.read().await?).await?)
}

/// Makes the first account, which is an administrator's, and signs its owner in. Of several who try at once one succeeds.
///
/// # Errors
/// As [`super::register`]; `FORBIDDEN` at no field when somebody has an account already.
pub async fn set_up(accounts: &Accounts, client: &ClientInfo, input: Register) -> Result<SignedIn, AppError> {
    admit(accounts, client).await?;
    let (mut user, hash) = prepare(accounts, &input).await?;
    user.is_administrator = true;
    let app = &accounts.app_for(client);
    let mut tx = app.store.begin().await?;
    rows::lock_administration(&mut tx).await?;
    if rows::has_people(&mut tx).await? {
        let message = "This installation has been set up. Sign in, or ask its administrator for an account.";
        return Err(AppError::form(UserErrorCode::Forbidden, message));
    }
    insert(app, &mut tx, &user, Some(hash)).await?;
    ask_for_confirmation(app, &mut tx, &user).await?;
    let signed_in = session::start(accounts, &mut tx, user, client).await?;
    let by = By::session(signed_in.user.id, signed_in.session);
    audit::record(app, &mut tx, by, Act::new(Action::Setup).on(signed_in.user.id)).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    tracing::info!(user = %signed_in.user.id, "the installation was set up");
    Ok(signed_in)
}
