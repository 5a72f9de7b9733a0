//! Giving an account what was shared with its address before it had proved that the address is its own.

use cal3_domain::account::User;
use cal3_store::{Tx, calendar::share as store, change::Kind};

use super::tell;
use crate::{App, AppError};

/// Most shares that are claimed at once: more than anybody waits for.
const MOST: i64 = 1_000;

/// Whether an account is known to have its address, and so may have what is shared with the address. Nobody can prove an
/// address to an installation that sends no mail: there each counts as its account's.
pub(super) fn is_proven(app: &App, user: &User) -> bool {
    let is_known = user.email_verified_at.is_some() || app.mailer().is_none();
    user.deactivated_at.is_none() && user.email.is_some() && is_known
}

/// Gives `user` what was shared with their address, if it is proven. To be called in the transaction in which an account
/// gets an address or proves it.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub(crate) async fn claim(app: &App, tx: &mut Tx, user: &User) -> Result<(), AppError> {
    let Some(email) = user.email.as_deref().filter(|_| is_proven(app, user)) else {
        return Ok(());
    };
    for claimed in store::claim(tx, user.id, email, MOST).await? {
        tell(app, tx, user.id, (claimed.calendar, claimed.owner), user.id.0, Kind::Created).await?;
    }
    Ok(())
}
