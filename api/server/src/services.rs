//! What the routes and commands reach: made once from the configuration.

use std::{sync::Arc, time::Duration};

use anyhow::Context as _;
use cal3_app::{
    App, Live, SystemClock, SystemRandom,
    account::{AccountLimits, Accounts, AuthConfig},
    limit::{self, Meter, RateLimiter},
    live::RedisOptions,
    mail::Mailer,
    oidc::Providers,
    secretbox::SecretBox,
};
use cal3_graphql::Executor;
use cal3_store::{Store, StoreOptions};
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use secrecy::{ExposeSecret as _, SecretString};

use crate::{
    config::{Base, MailConfig, ServeConfig},
    lifecycle::Lifecycle,
};

/// How long one statement of a request may run before PostgreSQL cancels it.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long Redis may take to accept a connection or to answer.
const REDIS_TIMEOUT: Duration = Duration::from_secs(2);

/// What the routes reach. Cheap to clone.
#[derive(Clone)]
pub struct Services {
    /// The use cases.
    pub app: App,
    /// Signing in and the tokens.
    pub accounts: Accounts,
    /// GraphQL.
    pub graphql: Executor,
    /// How much of it one viewer may ask for.
    pub meter: Meter,
    /// Redis: one connection, shared, which heals itself.
    pub redis: ConnectionManager,
    /// The configuration.
    pub config: Arc<ServeConfig>,
    /// How the process stops.
    pub lifecycle: Lifecycle,
}

impl Services {
    /// Makes everything that `cal3 serve` needs. Connects on first use.
    ///
    /// # Errors
    /// When an address cannot be read.
    pub fn new(config: ServeConfig, lifecycle: Lifecycle) -> anyhow::Result<Self> {
        let live = Live::new(redis_options(&config.redis_url));
        let app = app(&config.base)?
            .with_live(live.clone())
            .with_public_url(config.frontend_url.as_str())
            .with_secret_box(SecretBox::try_new(&config.encryption_keys)?)
            .with_mailer(mailer(config.mail.as_ref())?)
            .with_signing_keys(config.encryption_keys.clone())
            .with_outgoing(config.outgoing.clone())
            .with_import_max_bytes(config.import_max_bytes)
            .with_tickets(
                cal3_jobs::tickets(&redis_options(&config.redis_url)).context("REDIS_URL cannot be used")?,
            );
        lifecycle.spawn(live.run(app.store.clone(), app.clock(), lifecycle.stopping().clone()));
        let redis = redis(config.redis_url.expose_secret())?;
        let limiter = RateLimiter::connect(
            config.redis_url.expose_secret(),
            "cal3:",
            limit::REDIS_TIMEOUT,
            app.clock(),
        )
        .context("REDIS_URL cannot be used")?;
        let app = app.with_limiter(limiter.clone());
        let meter = Meter::new(limiter.clone(), config.limits);
        let accounts = accounts(app.clone(), limiter, &config)?;
        let graphql = Executor::try_new(app.clone(), config.introspection).map_err(anyhow::Error::msg)?;
        let graphql = graphql.with_accounts(accounts.clone());
        Ok(Self { app, accounts, graphql, meter, redis, config: Arc::new(config), lifecycle })
    }
}

/// The use cases on the configured database.
///
/// # Errors
/// When the database's URL cannot be read.
pub fn app(config: &Base) -> anyhow::Result<App> {
    Ok(App::new(store(config, STATEMENT_TIMEOUT)?, Arc::new(SystemClock), Arc::new(SystemRandom)))
}

/// The way to the mail server, if mail is to be sent. Must be called inside a Tokio runtime.
///
/// # Errors
/// When the settings cannot be used.
pub fn mailer(config: Option<&MailConfig>) -> anyhow::Result<Option<Mailer>> {
    let mailer = config.map(|config| Mailer::try_new(&config.url, &config.from)).transpose();
    mailer.context("SMTP_URL or MAIL_FROM cannot be used")
}

/// Where Redis is for live delivery and tickets.
pub fn redis_options(url: &SecretString) -> RedisOptions {
    RedisOptions { url: url.expose_secret().to_owned(), prefix: "cal3:".to_owned() }
}

fn accounts(app: App, limiter: RateLimiter, config: &ServeConfig) -> anyhow::Result<Accounts> {
    let auth = AuthConfig {
        jwt_secrets: config.jwt_secrets.clone(),
        access_ttl: config.access_ttl,
        refresh_ttl: config.refresh_ttl,
        limits: AccountLimits::default(),
        registration: config.registration,
    };
    let providers = Providers::try_new(config.providers.clone(), &app.clock())?;
    Ok(Accounts::try_new(app, limiter, auth)?.with_providers(providers))
}

/// The configured database.
///
/// # Errors
/// When its URL cannot be read.
pub fn store(config: &Base, statement_timeout: Duration) -> anyhow::Result<Store> {
    let url = config.database_url.expose_secret().to_owned();
    let mut store = Store::connect(&StoreOptions { url, pool_max: config.db_pool_max, statement_timeout })
        .context("the database's address cannot be used")?;
    if let Some(direct) = &config.direct_url {
        store = store
            .with_direct(direct.expose_secret(), statement_timeout)
            .context("DATABASE_DIRECT_URL cannot be used")?;
    }
    if let Some(replica) = &config.replica_url {
        store = store
            .with_replica(replica.expose_secret(), statement_timeout)
            .context("DATABASE_REPLICA_URL cannot be used")?;
    }
    Ok(store)
}

/// A connection to Redis that is made on first use and again after it was lost.
///
/// # Errors
/// When the URL cannot be read.
pub fn redis(url: &str) -> anyhow::Result<ConnectionManager> {
    let client = redis::Client::open(url).context("REDIS_URL cannot be used")?;
    let config = ConnectionManagerConfig::new()
        .set_connection_timeout(Some(REDIS_TIMEOUT))
        .set_response_timeout(Some(REDIS_TIMEOUT))
        .set_number_of_retries(1);
    ConnectionManager::new_lazy_with_config(client, config).context("REDIS_URL cannot be used")
}
