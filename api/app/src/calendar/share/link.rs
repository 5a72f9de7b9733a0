//! Public links: whoever has the secret reads the calendar, or learns when it is busy.

use std::fmt::Write as _;

use cal3_domain::{
    access::{CalendarRole, Scope},
    ids::{CalendarId, CalendarShareId},
};
use cal3_store::{account::insert_revocation, calendar::share as store, change::Kind};
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    Grantee, Share, create::owned, fields, new_share, require_future, require_grantable, tell_owners,
};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    account::PUBLIC_LINK,
    calendar::{NAME, not_found},
    faults::Faults,
    idempotency::{self, Outcome},
};

/// Longer text is not looked up, in octets.
const MAX_SECRET_LENGTH: usize = 128;

/// A new public link.
#[derive(Debug, Clone)]
pub struct CreateLink {
    /// Which calendar.
    pub calendar: CalendarId,
    /// What it allows: FREE_BUSY or READER.
    pub role: CalendarRole,
    /// What its maker calls it.
    pub name: Option<String>,
    /// When it stops working; never when left out.
    pub expires_at: Option<Timestamp>,
    /// Makes a second request with the same input answer the first's link, without its secret.
    pub idempotency_key: Option<String>,
}

/// The secret of a public link, which is not kept, and where it leads.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkSecret {
    secret: String,
    public_url: String,
}

impl std::fmt::Debug for LinkSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkSecret(…)")
    }
}

impl LinkSecret {
    fn new(app: &App) -> Self {
        let mut secret = PUBLIC_LINK.to_owned();
        for byte in app.secret::<32>() {
            let _ = write!(secret, "{byte:02x}");
        }
        Self { secret, public_url: app.public_url().to_owned() }
    }

    fn hash(&self) -> [u8; 32] {
        Sha256::digest(&self.secret).into()
    }

    /// What programs send as `Authorization: Bearer …`.
    pub fn secret(&self) -> &str {
        &self.secret
    }

    /// The page for people. The secret stands behind the `#`: browsers send it to no server, and tell it to no page that
    /// they come to from there.
    pub fn page_url(&self) -> String {
        format!("{}/public#{}", self.public_url, self.secret)
    }

    /// The page for a frame in another page.
    pub fn embed_url(&self) -> String {
        format!("{}/embed#{}", self.public_url, self.secret)
    }

    /// The iCalendar feed, for programs that subscribe to one.
    pub fn feed_url(&self) -> String {
        format!("{}/api/feeds/{}.ics", self.public_url, self.secret)
    }
}

/// Makes a public link to a calendar that the viewer owns. A repeated request is answered without the secret.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`]: `NOT_FOUND` or `FORBIDDEN` at `calendarId`, `OUT_OF_RANGE` at
/// `role` or `expiresAt`, what is wrong at `name`, `LIMIT_REACHED`.
pub async fn create_link(
    app: &App,
    viewer: &Viewer,
    input: CreateLink,
) -> Result<(Share, Option<LinkSecret>), AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::CalendarsShare)?;
    let name = link_name(input.name.as_deref())?;
    let mut tx = app.store.begin().await?;
    let request = ("calendarLinkCreate", input.calendar, input.role, &name, input.expires_at);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                let share = store::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound)?;
                return Ok((share, None));
            }
        };
    let calendar = owned(&mut tx, &access, input.calendar).await?;
    require_grantable(input.role, calendar.role, true)?;
    require_future(app, input.expires_at)?;
    let (of, grantee) = ((calendar.id, calendar.owner), Grantee::Link { name });
    let share = new_share(app, user, of, grantee, input.role, input.expires_at);
    let secret = LinkSecret::new(app);
    store::insert(&mut tx, &share, Some(&secret.hash())).await?;
    tell_owners(app, &mut tx, viewer, &share, Kind::Created, (None, Some(fields(&share)))).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(share.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok((share, Some(secret)))
}

/// Replaces a public link by another with the same role and name: the old one stops working at once, and what was begun with
/// it ends. `expires_at`: another end; as before when left out.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`]: `NOT_FOUND` at `id`, `INVALID` for what is no link,
/// `OUT_OF_RANGE` at `expiresAt`.
pub async fn rotate_link(
    app: &App,
    viewer: &Viewer,
    id: CalendarShareId,
    expires_at: Option<Option<Timestamp>>,
) -> Result<(Share, LinkSecret), AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::CalendarsShare)?;
    let mut tx = app.store.begin().await?;
    let old = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    if !old.is_link() {
        return Err(AppError::field(UserErrorCode::Invalid, "id", "This share is no public link."));
    }
    let expires_at = expires_at.unwrap_or(old.expires_at);
    require_future(app, expires_at)?;
    let share = new_share(app, user, (old.calendar, old.owner), old.grantee.clone(), old.role, expires_at);
    let secret = LinkSecret::new(app);
    store::delete(&mut tx, id).await?;
    insert_revocation(&mut tx, id.0, app.now()).await?;
    store::insert(&mut tx, &share, Some(&secret.hash())).await?;
    tell_owners(app, &mut tx, viewer, &old, Kind::Deleted, (Some(fields(&old)), None)).await?;
    tell_owners(app, &mut tx, viewer, &share, Kind::Created, (None, Some(fields(&share)))).await?;
    app.commit(tx).await?;
    app.live().notify_revoked();
    Ok((share, secret))
}

/// What a link is called, if anything.
pub(super) fn link_name(name: Option<&str>) -> Result<Option<String>, AppError> {
    let mut faults = Faults::default();
    let name =
        name.map(str::trim).filter(|name| !name.is_empty()).map(|name| faults.line("name", name, NAME));
    faults.check()?;
    Ok(name)
}

/// The public link with this secret.
///
/// # Errors
/// [`AppError::Unauthenticated`] for a secret that is not (or no longer) in use.
pub(crate) async fn by_secret(app: &App, secret: &str) -> Result<store::Link, AppError> {
    if !secret.starts_with(PUBLIC_LINK) || secret.len() > MAX_SECRET_LENGTH {
        return Err(AppError::Unauthenticated);
    }
    let hash: [u8; 32] = Sha256::digest(secret).into();
    let mut connection = app.store.read().await?;
    let link = store::find_link(&mut connection, &hash).await?;
    let is_good = |link: &store::Link| link.expires_at.is_none_or(|end| end > app.now());
    link.filter(is_good).ok_or(AppError::Unauthenticated)
}
