//! What people do with their browsers, and how those are kept.

use cal3_domain::{
    access::Scope,
    ids::{PushSubscriptionId, UserId},
    web_push::{BrowserKeys, KeyFault},
};
use cal3_store::push::{self as store, NewPushSubscription, PushSubscription};
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::key;
use crate::{
    App, AppError, FieldError, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::Deleted,
    page::PageArgs,
};

/// The most browsers of one person; a new one takes the place of the oldest.
pub const MOST: i64 = 20;
/// Characters of an address, and of a name.
const ENDPOINT: usize = 2_000;
const NAME: usize = 100;
/// Subscriptions that are sealed anew at once.
const RESEAL: i64 = 100;

/// A browser that is to be told.
#[derive(Debug, Clone)]
pub struct Subscribe {
    /// Its address at its push service.
    pub endpoint: String,
    /// Its public key, as the Push API gives it.
    pub p256dh: String,
    /// The secret that it shares, as the Push API gives it.
    pub auth: String,
    /// The server's public key to which it is bound; the present one when left out.
    pub server_key: Option<String>,
    /// What it calls itself, for its person.
    pub name: String,
}

/// Where a browser is told, and by which keys: what is sealed.
#[derive(Serialize, Deserialize)]
pub(super) struct Address {
    pub(super) endpoint: String,
    pub(super) p256dh: String,
    pub(super) auth: String,
}

fn place(id: PushSubscriptionId) -> String {
    format!("push_subscriptions.sealed/{id}")
}

/// Those of `ids` that are the viewer's, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(
    app: &App,
    viewer: &Viewer,
    ids: &[PushSubscriptionId],
) -> Result<Vec<PushSubscription>, AppError> {
    let Some(access) = access::find(viewer, Scope::NoticesRead)? else { return Ok(Vec::new()) };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(store::visible(&mut *app.store.read().await?, &access, &ids).await?)
}

/// A page of the browsers of `of`, who has to be the viewer: of others nobody sees any. In the order of their making; one more than asked
/// for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    of: UserId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<PushSubscription>, AppError> {
    let access = access::read(viewer, Scope::NoticesRead)?;
    if access.user() != Some(of) {
        return Ok(Vec::new());
    }
    let bounds = (page.after, page.before);
    let mut connection = app.store.read().await?;
    Ok(store::list_visible(&mut connection, &access, bounds, page.backwards, page.limit + 1).await?)
}

/// Has a browser told from now on what the viewer is told. One that is known already is known by what is given now; where it was somebody
/// else's, who was signed in there before, it tells them no more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Forbidden`] for a token that is narrowed; `NOT_CONFIGURED`;
/// `INVALID` and `TOO_LONG` at `endpoint`, `p256dh`, `auth`, `serverKey` and `name`.
pub async fn subscribe(app: &App, viewer: &Viewer, input: Subscribe) -> Result<PushSubscription, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::NoticesWrite)?;
    if access.is_narrowed_to_calendars() || access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    let present = key::server_key(app)?;
    let faults = faults(app, &input);
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let server_key = input.server_key.unwrap_or(present);
    let Subscribe { endpoint, p256dh, auth, name, .. } = input;
    let mut tx = app.store.begin().await?;
    let new = NewPushSubscription {
        id: PushSubscriptionId(app.new_id()),
        user,
        endpoint_hash: &Sha256::digest(endpoint.as_bytes()),
        name: name.trim(),
        server_key: &server_key,
        at: app.now(),
    };
    let id = store::upsert(&mut tx, &new).await?;
    let plain = serde_json::to_vec(&Address { endpoint, p256dh, auth }).map_err(AppError::internal)?;
    let secret_box = app.secret_box()?;
    let sealed = secret_box.seal(&place(id), app.secret(), &plain)?;
    store::seal(&mut tx, id, &sealed, &secret_box.key_id()).await?;
    store::delete_oldest(&mut tx, user, MOST).await?;
    let made = store::visible(&mut tx, &access, &[id.0]).await?.pop().ok_or(AppError::NotFound)?;
    app.commit(tx).await?;
    Ok(made)
}

fn faults(app: &App, input: &Subscribe) -> Vec<FieldError> {
    let mut faults = Vec::new();
    let mut tell = |code, field: &str, message: String| faults.push(FieldError::new(code, field, message));
    if input.endpoint.len() > ENDPOINT {
        tell(UserErrorCode::TooLong, "endpoint", format!("Give at most {ENDPOINT} characters."));
    } else if let Err(refusal) = app.outgoing().check(&input.endpoint) {
        tell(UserErrorCode::Invalid, "endpoint", format!("This address may not be called: {refusal}."));
    }
    if let Err(fault) = BrowserKeys::read(&input.p256dh, &input.auth) {
        let field = match fault {
            KeyFault::PublicKey => "p256dh",
            KeyFault::Secret => "auth",
        };
        tell(UserErrorCode::Invalid, field, format!("Give what the browser gives: {fault}."));
    }
    if input.server_key.as_deref().is_some_and(|public| !key::is_known(app, public)) {
        let message = "The browser is bound to a key that this server does not have (any more): have it subscribe anew.";
        tell(UserErrorCode::Invalid, "serverKey", message.to_owned());
    }
    if input.name.chars().count() > NAME {
        tell(UserErrorCode::TooLong, "name", format!("Give at most {NAME} characters."));
    }
    faults
}

/// Has a browser of the viewer's told no more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn delete(app: &App, viewer: &Viewer, id: PushSubscriptionId) -> Result<Deleted, AppError> {
    let Actor { access, .. } = access::act(viewer, Scope::NoticesWrite)?;
    let mut tx = app.store.begin().await?;
    if !store::delete(&mut tx, &access, id).await? {
        return Ok(Deleted::Already);
    }
    app.commit(tx).await?;
    Ok(Deleted::Now)
}

/// Where and how a browser is told.
pub(super) fn opened(app: &App, subscription: &PushSubscription) -> Result<Address, AppError> {
    let plain = app.secret_box()?.open(&place(subscription.id), &subscription.sealed)?;
    serde_json::from_slice(plain.expose_secret()).map_err(AppError::internal)
}

/// Encrypts some of the addresses anew that were encrypted with a former key. Answers how many.
///
/// # Errors
/// [`AppError::Internal`] when the database fails, or this process has no key.
pub async fn reseal(app: &App) -> Result<usize, AppError> {
    let secret_box = app.secret_box()?;
    let mut tx = app.store.begin().await?;
    let mut count = 0;
    for subscription in store::sealed_otherwise(&mut tx, &secret_box.key_id(), RESEAL).await? {
        let place = place(subscription.id);
        let plain = secret_box.open(&place, &subscription.sealed);
        match plain.and_then(|plain| secret_box.seal(&place, app.secret(), plain.expose_secret())) {
            Ok(sealed) => {
                store::seal(&mut tx, subscription.id, &sealed, &secret_box.key_id()).await?;
                count += 1;
            }
            // One that cannot be opened must not keep the others from it.
            Err(error) => {
                tracing::error!(subscription = %subscription.id, %error, "the address of a browser cannot be read");
            }
        }
    }
    app.commit(tx).await?;
    Ok(count)
}
