//! Reading tokens, without their secrets.

use cal3_domain::{
    access::{OrganisationRole, Scope, Viewer},
    ids::{TokenId, UserId},
};
use cal3_store::account::{list_tokens, token_owners, tokens_by_id};
use uuid::Uuid;

use super::{Token, holder};
use crate::{App, AppError, access, page::PageArgs};

/// Those of `ids` that are the viewer's, or belong to service accounts of organisations that they administer, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees none.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[TokenId]) -> Result<Vec<Token>, AppError> {
    let Some(user) = access::find(viewer, Scope::AccountRead)?.and_then(|access| access.user()) else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    let mut tokens = tokens_by_id(&mut connection, &ids).await?;
    tokens.retain(|token| token.revoked_at.is_none());
    let others: Vec<Uuid> =
        tokens.iter().map(|token| token.user.0).filter(|owner| *owner != user.0).collect();
    let administered = match others.is_empty() {
        true => Vec::new(),
        false => token_owners(&mut connection, user, OrganisationRole::Admin.code(), &others).await?,
    };
    tokens.retain(|token| token.user == user || administered.contains(&token.user));
    Ok(tokens)
}

/// A page of the tokens of the viewer, or of a service account of an organisation that they administer, that were not revoked,
/// in the order of their making. One more than asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::NotFound`] for a service account that is none of
/// theirs.
pub async fn list(
    app: &App,
    viewer: &Viewer,
    of: Option<UserId>,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Token>, AppError> {
    let user = access::read(viewer, Scope::AccountRead)?.user().ok_or(AppError::Unauthenticated)?;
    let mut connection = app.store.read().await?;
    let holder = holder(&mut connection, user, of).await?.ok_or(AppError::NotFound)?;
    let bounds = (page.after, page.before);
    Ok(list_tokens(&mut connection, holder.id, bounds, page.backwards, page.limit + 1).await?)
}
