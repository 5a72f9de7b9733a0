//! Showing the secret by which the calls of a rule are signed.

use cal3_domain::{audit::Action, ids::RuleId};
use cal3_store::{Access, automation as store};

use super::call::signing_secrets;
use crate::{
    App, AppError, Viewer, access,
    audit::{self, Act},
    calendar::not_found,
};

/// The secret by which the receiver of a rule's calls can tell that they come from it (`whsec_…`), for its owner, signed in; no
/// token is shown it. That it was shown is put on record.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::SessionRequired`]; `NOT_FOUND` at `id`.
pub async fn reveal_secret(app: &App, viewer: &Viewer, id: RuleId) -> Result<String, AppError> {
    let (user, _) = access::session(viewer)?;
    let mut tx = app.store.begin().await?;
    let rule = store::locked(&mut tx, &Access::from(user), id).await?.ok_or_else(|| not_found("id"))?;
    let secret = signing_secrets(app, rule.id)?.current().reveal();
    audit::record(app, &mut tx, viewer, Act::new(Action::RuleSecretReveal).on(id)).await?;
    app.commit(tx).await?;
    Ok(secret)
}
