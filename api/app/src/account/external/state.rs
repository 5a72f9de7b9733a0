//! What is kept of a sign-in while the person is at the other service: sealed, in a cookie of their browser. So nothing is
//! stored for who only begins, and who comes back in another browser comes back without.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use cal3_domain::ids::{SessionId, UserId};
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::{Linker, StateCookie};
use crate::{App, AppError};

/// How long the person may take.
pub(super) const GOOD_FOR: SignedDuration = SignedDuration::from_mins(10);
/// Where it lies, for the box that seals it.
const PLACE: &str = "cookie/external sign-in";
/// Longer text is not opened, in octets.
const MAX_LENGTH: usize = 4_096;

/// What is kept.
#[derive(Serialize, Deserialize)]
pub(super) struct State {
    /// The service that the person was sent to.
    pub(super) provider: String,
    state: String,
    nonce: String,
    verifier: String,
    /// Where they go afterwards.
    pub(super) from: String,
    /// Their zone, as their browser told it.
    pub(super) time_zone: Option<String>,
    expires_at: Timestamp,
    /// The person and the device, when a service is to be linked.
    link: Option<(Uuid, Uuid)>,
}

impl State {
    pub(super) fn new(
        provider: &str,
        started: &crate::oidc::Started,
        from: String,
        time_zone: Option<String>,
        link: Option<Linker>,
        now: Timestamp,
    ) -> Self {
        Self {
            provider: provider.to_owned(),
            state: started.state.expose_secret().to_owned(),
            nonce: started.nonce.expose_secret().to_owned(),
            verifier: started.verifier.expose_secret().to_owned(),
            from,
            time_zone,
            expires_at: now + GOOD_FOR,
            link: link.map(|link| (link.user.0, link.session.0)),
        }
    }

    /// As a cookie holds it.
    pub(super) fn seal(&self, app: &App) -> Result<StateCookie, AppError> {
        let text = serde_json::to_vec(self).map_err(AppError::internal)?;
        let sealed = app.secret_box()?.seal(PLACE, app.secret(), &text)?;
        Ok(URL_SAFE_NO_PAD.encode(sealed).into())
    }

    /// What a cookie holds, if it is ours and has not ended.
    pub(super) fn open(app: &App, cookie: &StateCookie) -> Option<Self> {
        let text = cookie.expose_secret();
        if text.len() > MAX_LENGTH {
            return None;
        }
        let sealed = URL_SAFE_NO_PAD.decode(text).ok()?;
        let plain = app.secret_box().ok()?.open(PLACE, &sealed).ok()?;
        let state: Self = serde_json::from_slice(plain.expose_secret()).ok()?;
        (app.now() < state.expires_at).then_some(state)
    }

    /// Whether this is what came back.
    pub(super) fn is(&self, state: &str) -> bool {
        bool::from(self.state.as_bytes().ct_eq(state.as_bytes()))
    }

    /// The random text that names this sign-in.
    pub(super) fn id(&self) -> &str {
        &self.state
    }

    pub(super) fn nonce(&self) -> SecretString {
        self.nonce.clone().into()
    }

    pub(super) fn verifier(&self) -> SecretString {
        self.verifier.clone().into()
    }

    pub(super) fn linker(&self) -> Option<Linker> {
        self.link.map(|(user, session)| Linker { user: UserId(user), session: SessionId(session) })
    }
}
