//! Signing in with another service: OpenID Connect 1.0, the authorization code flow with PKCE (RFC 7636).
//!
//! A [`Provider`] knows one service: finds its endpoints by discovery, makes the address that a person is sent to, and
//! turns the code that they come back with into a [`Person`], whom the service's published keys vouch for. What follows
//! from that for an account is decided in [`crate::account`].

use std::{collections::BTreeMap, sync::Arc};

use cal3_domain::clock::Clock;
use secrecy::SecretString;
use url::Url;

mod cache;
mod claims;
mod exchange;
mod http;
mod id_token;
mod issuer;
mod keys;
mod metadata;
mod provider;

pub use claims::Person;
pub use exchange::Started;
pub use issuer::ProviderKind;
pub use provider::Provider;
pub(crate) use provider::Returned;

use crate::AppError;
use http::Http;

/// A service that people can sign in with, as it is configured.
#[derive(Debug, Clone)]
pub struct ProviderConfig {
    /// Its name in addresses: letters and digits.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Whose rules it follows beside the standard's.
    pub kind: ProviderKind,
    /// Who it says that it is; its configuration is found below (OpenID Connect Discovery 1.0).
    pub issuer: Url,
    /// Who we are to it.
    pub client_id: String,
    /// What proves that.
    pub client_secret: SecretString,
    /// Where people come back to.
    pub callback_url: Url,
}

/// Why the service did not tell who somebody is.
#[derive(Debug, thiserror::Error)]
pub enum OidcError {
    /// It does not answer, or not in a way that can be used; for now.
    #[error("the provider cannot be used: {0}")]
    Unavailable(String),
    /// It answered, and what it said is not good.
    #[error("what the provider said is not good: {0}")]
    Refused(String),
    /// A fault of ours.
    #[error(transparent)]
    Internal(#[from] AppError),
}

/// Every service that people can sign in with. Cheap to clone.
#[derive(Clone, Default)]
pub struct Providers(Arc<BTreeMap<String, Provider>>);

impl Providers {
    /// Over these configurations.
    ///
    /// # Errors
    /// [`AppError::Internal`] when no connection can be secured, for want of root certificates on this machine.
    pub fn try_new(configs: Vec<ProviderConfig>, clock: &Arc<dyn Clock>) -> Result<Self, AppError> {
        if configs.is_empty() {
            return Ok(Self::default());
        }
        let http = Http::try_new()?;
        let providers = configs
            .into_iter()
            .map(|config| (config.name.clone(), Provider::new(config, http.clone(), Arc::clone(clock))));
        Ok(Self(Arc::new(providers.collect())))
    }

    /// The one with this name.
    pub fn get(&self, name: &str) -> Option<&Provider> {
        self.0.get(name)
    }

    /// All of them, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &Provider> {
        self.0.values()
    }
}

impl std::fmt::Debug for Providers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.keys()).finish()
    }
}
