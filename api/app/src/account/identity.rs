//! Who asks, from what they send along: the access token of a signed-in person, an integrator's token, a public link.

use std::sync::Arc;

use cal3_domain::access::Viewer;
use cal3_store::account as rows;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{Accounts, ClientInfo, session::token_hash};
use crate::{AppError, calendar::share};

/// What the tokens of people begin with, so that scanners for leaked secrets know them.
pub const PERSONAL_TOKEN: &str = "cal3_pat_";
/// What the tokens of service accounts begin with.
pub const SERVICE_TOKEN: &str = "cal3_svc_";
/// What the secrets of public links begin with.
pub const PUBLIC_LINK: &str = "cal3_lnk_";
/// Longer text is not looked up, in octets.
const MAX_SECRET_LENGTH: usize = 128;
/// How exactly the last use of a token is noted.
const USE_NOTED_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// Who asks, and for how long that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// On whose behalf a request is served.
    pub viewer: Viewer,
    /// When what proves it runs out; `None` for nobody in particular, and for links without an end.
    pub expires_at: Option<Timestamp>,
    /// The session, token or link: ended before its time, it ends what it began ([`crate::Live::revoked`]).
    pub credential: Option<Uuid>,
}

impl Identity {
    /// Nobody in particular.
    pub const ANONYMOUS: Self = Self { viewer: Viewer::Anonymous, expires_at: None, credential: None };
}

impl Accounts {
    /// Who asks, from the value of an `Authorization` header (RFC 6750 section 2.1): `Bearer` and a token of any kind.
    ///
    /// # Errors
    /// [`AppError::Unauthenticated`] for anything but a good token, and why is not told; [`AppError::Internal`] when the
    /// database cannot say.
    pub async fn identify(&self, authorization: &str, client: &ClientInfo) -> Result<Identity, AppError> {
        let token = match authorization.trim().split_once(' ') {
            Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim_start(),
            _ => return Err(AppError::Unauthenticated),
        };
        if token.starts_with(PUBLIC_LINK) {
            self.link(token).await
        } else if token.starts_with(PERSONAL_TOKEN) || token.starts_with(SERVICE_TOKEN) {
            self.token(token, client).await
        } else {
            self.session(token)
        }
    }

    fn session(&self, token: &str) -> Result<Identity, AppError> {
        let verified = self.tokens.verify(token)?;
        let credential = match &verified.viewer {
            Viewer::User { session, .. } => Some(session.0),
            _ => None,
        };
        if credential.is_some_and(|session| self.app.live().is_revoked(session)) {
            return Err(AppError::Unauthenticated);
        }
        Ok(Identity { viewer: verified.viewer, expires_at: Some(verified.expires_at), credential })
    }

    async fn token(&self, token: &str, client: &ClientInfo) -> Result<Identity, AppError> {
        let hash = hash_of(token)?;
        let now = self.app.now();
        let mut connection = self.app.store.read().await?;
        let found = rows::find_token(&mut connection, &hash).await?.ok_or(AppError::Unauthenticated)?;
        if found.revoked_at.is_some() || found.expires_at <= now {
            return Err(AppError::Unauthenticated);
        }
        let noted_since = now - USE_NOTED_EVERY;
        if found.last_used_at.is_none_or(|at| at < noted_since) {
            let address = client.address.map(|address| address.to_canonical().to_string());
            rows::touch_token(&mut connection, found.id, now, noted_since, address.as_deref()).await?;
        }
        Ok(Identity {
            viewer: Viewer::Token { id: found.id, owner: found.user, grant: Arc::new(found.grant) },
            expires_at: Some(found.expires_at),
            credential: Some(found.id.0),
        })
    }

    async fn link(&self, secret: &str) -> Result<Identity, AppError> {
        let link = share::by_secret(&self.app, secret).await?;
        let viewer = Viewer::Link { id: link.id };
        Ok(Identity { viewer, expires_at: link.expires_at, credential: Some(link.id.0) })
    }
}

/// The SHA-256 by which a secret is known.
fn hash_of(secret: &str) -> Result<[u8; 32], AppError> {
    if secret.len() > MAX_SECRET_LENGTH {
        return Err(AppError::Unauthenticated);
    }
    Ok(token_hash(secret))
}
