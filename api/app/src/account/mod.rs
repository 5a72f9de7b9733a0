//! Accounts: registering, signing in, staying signed in, and what an administrator's command does.
//!
//! Two tokens, as OAuth 2.0 has them (RFC 6749 section 1.5): a short access token that is checked without the
//! database ([`access_token`]), and a refresh token that is exchanged for the next one at each use ([`refresh`]).

use std::{fmt, net::IpAddr, sync::Arc};

use cal3_domain::{
    account::{RegistrationPolicy, User},
    ids::SessionId,
};
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use crate::{App, AppError, limit::RateLimiter, oidc::Providers};

pub mod access_token;
mod address;
mod administration;
mod challenge;
mod change_password;
mod changes;
mod device;
mod external;
mod forgotten;
mod identity;
mod limits;
mod manage;
mod notices;
mod password;
mod people;
mod profile;
mod prove;
mod refresh;
mod register;
mod second_factor;
mod session;
mod setup;
mod sign_in;
mod working_hours;

pub use access_token::{AccessTokens, Verified};
pub use address::{change_address, confirm_address, send_confirmation};
pub use administration::{
    Administrator, PasswordReset, create_administrator, disable_second_factor, ensure_user,
    generate_password, list_users, reset_password, set_active,
};
pub use cal3_store::account::{Identity as LinkedIdentity, Session};
pub use challenge::{Challenge, Entry, sign_in_with_code};
pub use change_password::{PasswordChange, change_password};
pub use device::{end_other_sessions, end_session, find_sessions, list_sessions};
pub use external::{
    Begun, ComeBack, Outcome, Problem, begin_external, begin_link, find_identities, finish_external,
    list_identities, unlink_identity,
};
pub use forgotten::{forgot_password, reset_forgotten_password};
pub use identity::{Identity, PERSONAL_TOKEN, PUBLIC_LINK, SERVICE_TOKEN};
pub use limits::AccountLimits;
pub(crate) use limits::address_key;
pub use manage::{bar_person, list_people, promote_person};
pub use password::Passwords;
pub use people::find_users;
pub use profile::{UserUpdate, find_self, has_password, update_user};
pub use prove::FRESH;
pub use refresh::{REUSE_GRACE, refresh, sign_out};
pub(crate) use register::email_error;
pub use register::{Register, register};
pub use second_factor::{
    SecondFactorState, Setup, disable_totp, enable_totp, find_second_factor, replace_recovery_codes,
    reseal_secrets, set_up_totp,
};
pub use session::forget_ended_sessions;
pub(crate) use session::{new_secret, printable};
pub use setup::{is_setup_needed, set_up};
pub use sign_in::{SignIn, sign_in};
pub use working_hours::{SetWorkingHours, set_working_hours, working_hours};

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
    /// Who may make an account for themselves.
    pub registration: RegistrationPolicy,
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
    /// The device.
    pub session: SessionId,
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
    providers: Providers,
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
        let (tokens, providers) = (Arc::new(tokens), Providers::default());
        Ok(Self { app, tokens, passwords, limiter, providers, config: Arc::new(config) })
    }

    /// The same, with services that people can sign in with.
    #[must_use]
    pub fn with_providers(self, providers: Providers) -> Self {
        Self { providers, ..self }
    }

    /// The services that people can sign in with.
    pub fn providers(&self) -> &Providers {
        &self.providers
    }

    /// Who may make an account for themselves.
    pub fn registration(&self) -> RegistrationPolicy {
        self.config.registration
    }

    /// Checks access tokens.
    pub fn tokens(&self) -> &Arc<AccessTokens> {
        &self.tokens
    }

    /// The use cases' common parts.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The same for requests of this client: what the audit log has as the place from where.
    #[must_use]
    pub fn with_client(self, client: ClientInfo) -> Self {
        Self { app: self.app.with_client(client), ..self }
    }

    /// What it stands on, for a request of this client.
    fn app_for(&self, client: &ClientInfo) -> App {
        self.app.clone().with_client(client.clone())
    }
}

impl fmt::Debug for Accounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Accounts").field("config", &self.config).finish_non_exhaustive()
    }
}
