//! Accounts: registering, signing in, staying signed in, and what an administrator's command does.
//!
//! Two tokens, as OAuth 2.0 has them (RFC 6749 section 1.5): a short access token that is checked without the
//! database ([`access_token`]), and a refresh token that is exchanged for the next one at each use ([`refresh`]).

use std::{fmt, net::IpAddr, sync::Arc};

use cal3_domain::account::User;
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use crate::{App, AppError, limit::RateLimiter};

pub mod access_token;
mod administration;
mod limits;
mod password;
mod profile;
mod refresh;
mod register;
mod session;
mod sign_in;

pub use access_token::{AccessTokens, Verified};
pub use administration::{
    Administrator, PasswordReset, create_administrator, ensure_user, generate_password, list_users,
    reset_password, set_active,
};
pub use limits::AccountLimits;
pub use password::Passwords;
pub use profile::{UserUpdate, find_self, update_user};
pub use refresh::{REUSE_GRACE, refresh, sign_out};
pub use register::{Register, register};
pub use session::forget_ended_sessions;
pub use sign_in::{SignIn, sign_in};

/// What accounts need to know of the configuration.
#[derive(Debug, Clone)]
pub struct AuthConfig {
    /// Secrets of at least 32 octets for access tokens: the first signs, each of them verifies.
    pub jwt_secrets: Vec<SecretString>,
    /// How long an access token is good for.
    pub access_ttl: SignedDuration,
    /// How long a device stays signed in without being used.
    pub refresh_ttl: SignedDuration,
    /// How often one may try.
    pub limits: AccountLimits,
}

/// Where a request came from.
#[derive(Debug, Clone, Default)]
pub struct ClientInfo {
    /// The address of the client itself, not of a proxy before it.
    pub address: Option<IpAddr>,
    /// What the browser calls itself.
    pub user_agent: String,
}

/// A person who has signed in on a device, with the device's tokens.
#[derive(Debug)]
pub struct SignedIn {
    /// The person.
    pub user: User,
    /// For the `Authorization` header.
    pub access_token: SecretString,
    /// When the access token ends.
    pub access_expires_at: Timestamp,
    /// To be kept where scripts cannot read it, and exchanged once.
    pub refresh_token: SecretString,
    /// When the refresh token ends, unless it is exchanged before.
    pub refresh_expires_at: Timestamp,
}

/// The services behind accounts. Cheap to clone.
#[derive(Clone)]
pub struct Accounts {
    app: App,
    tokens: Arc<AccessTokens>,
    passwords: Passwords,
    limiter: RateLimiter,
    config: Arc<AuthConfig>,
}

impl Accounts {
    /// Puts the parts together. Hashes one password, which takes some tens of milliseconds.
    ///
    /// # Errors
    /// [`AppError::Internal`] when there is no secret to sign with.
    pub fn try_new(app: App, limiter: RateLimiter, config: AuthConfig) -> Result<Self, AppError> {
        let tokens = AccessTokens::try_new(&config.jwt_secrets, config.access_ttl, app.clock())?;
        let passwords = Passwords::try_new(&app)?;
        Ok(Self { app, tokens: Arc::new(tokens), passwords, limiter, config: Arc::new(config) })
    }

    /// Checks access tokens.
    pub fn tokens(&self) -> &Arc<AccessTokens> {
        &self.tokens
    }

    /// The use cases' common parts.
    pub fn app(&self) -> &App {
        &self.app
    }
}

impl fmt::Debug for Accounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Accounts").field("config", &self.config).finish_non_exhaustive()
    }
}
