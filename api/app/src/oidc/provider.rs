//! One service, with what was found out about it.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use cal3_domain::clock::Clock;
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;

use super::{
    OidcError, Person, ProviderConfig, Started,
    cache::Cache,
    claims::{Claims, Profile},
    exchange::{self, Exchanged},
    http::{Http, NoAnswer},
    id_token::{self, Expected, Fault},
    keys::{Keys, Published},
    metadata::{self, Metadata},
};

/// A service that people can sign in with.
pub struct Provider {
    config: ProviderConfig,
    http: Http,
    clock: Arc<dyn Clock>,
    metadata: Cache<Metadata>,
    keys: Cache<Keys>,
}

/// What somebody comes back with.
#[derive(Debug)]
pub(crate) struct Returned<'a> {
    /// The code.
    pub(crate) code: &'a str,
    /// Who sent them, if that is told (RFC 9207).
    pub(crate) issuer: Option<&'a str>,
    /// What was kept of the beginning.
    pub(crate) nonce: &'a SecretString,
    /// The same.
    pub(crate) verifier: &'a SecretString,
}

#[derive(Deserialize)]
struct UserInfo {
    sub: String,
    #[serde(flatten)]
    profile: Profile,
}

impl From<NoAnswer> for OidcError {
    fn from(error: NoAnswer) -> Self {
        Self::Unavailable(error.0)
    }
}

impl From<Fault> for OidcError {
    fn from(fault: Fault) -> Self {
        Self::Refused(format!("the id token: {fault}"))
    }
}

impl Provider {
    pub(super) fn new(config: ProviderConfig, http: Http, clock: Arc<dyn Clock>) -> Self {
        Self { config, http, clock, metadata: Cache::new(), keys: Cache::new() }
    }

    /// Its name in addresses.
    pub fn name(&self) -> &str {
        &self.config.name
    }

    /// What people call it.
    pub fn label(&self) -> &str {
        &self.config.label
    }

    async fn metadata(&self) -> Result<Metadata, NoAnswer> {
        let read = async || metadata::read(&self.http, &self.config).await;
        self.metadata.get(self.clock.now(), read).await
    }

    /// Begins a sign-in; `random` makes 256 bits of randomness.
    ///
    /// # Errors
    /// [`OidcError::Unavailable`] when its configuration cannot be found.
    pub(crate) async fn start(&self, random: impl Fn() -> [u8; 32]) -> Result<Started, OidcError> {
        let metadata = self.metadata().await?;
        let secrets = [(); 3].map(|()| URL_SAFE_NO_PAD.encode(random()));
        Ok(exchange::start(&self.config, &metadata, secrets))
    }

    /// Finds out who came back.
    ///
    /// # Errors
    /// [`OidcError`].
    pub(crate) async fn finish(&self, returned: Returned<'_>) -> Result<Person, OidcError> {
        let metadata = self.metadata().await?;
        let is_told_rightly = match returned.issuer {
            Some(issuer) => {
                self.config.kind.publishes(&self.config.issuer, issuer) || issuer == metadata.issuer
            }
            None => !metadata.tells_issuer,
        };
        if !is_told_rightly {
            return Err(OidcError::Refused("the answer is another provider's".to_owned()));
        }
        let exchanged =
            exchange::exchange(&self.http, &self.config, &metadata, returned.code, returned.verifier).await?;
        let claims = self.verify(&metadata, &exchanged, returned.nonce).await?;
        let claims = self.complete(&metadata, &exchanged, claims).await?;
        Ok(claims.person(&self.config.kind))
    }

    /// Checks the id token. When its key is not known, the keys may have been exchanged: they are read anew, but not more
    /// often than [`Cache::renew`] does, however many tokens name keys that do not exist.
    async fn verify(
        &self,
        metadata: &Metadata,
        exchanged: &Exchanged,
        nonce: &SecretString,
    ) -> Result<Claims, OidcError> {
        let now = self.clock.now();
        let expected = Expected {
            kind: &self.config.kind,
            issuer: &metadata.issuer,
            algorithms: &metadata.algorithms,
            client_id: &self.config.client_id,
            nonce: nonce.expose_secret(),
            now,
        };
        let read = async || Ok(self.http.json::<Published>(&metadata.jwks_uri).await?.into());
        let keys = self.keys.get(now, read).await?;
        let token = exchanged.id_token.expose_secret();
        match id_token::verify(token, &keys, &expected) {
            Err(Fault::UnknownKey) => {
                let keys = self.keys.renew(now, read).await?;
                Ok(id_token::verify(token, &keys, &expected)?)
            }
            verified => Ok(verified?),
        }
    }

    /// Asks the UserInfo endpoint where the token does not tell an address (OpenID Connect Core 1.0 section 5.4). What it
    /// says counts only of the same person.
    async fn complete(
        &self,
        metadata: &Metadata,
        exchanged: &Exchanged,
        claims: Claims,
    ) -> Result<Claims, OidcError> {
        let Some(endpoint) = metadata.userinfo_endpoint.as_ref().filter(|_| !claims.has_address()) else {
            return Ok(claims);
        };
        let token = exchanged.access_token.expose_secret();
        let told: UserInfo = self.http.json_as(endpoint, token).await?;
        if told.sub != claims.sub {
            return Err(OidcError::Refused("the UserInfo endpoint spoke of another person".to_owned()));
        }
        Ok(claims.with_profile(told.profile))
    }
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("config", &self.config).finish_non_exhaustive()
    }
}
