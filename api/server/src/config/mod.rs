//! The configuration: read once from the environment, checked whole, and typed from then on.
//!
//! Each way to run needs a part of it: [`Base`] for tools on the database, [`WorkerConfig`], [`ServeConfig`]. Whoever
//! adds a variable adds it here, to `.env.example`, and to `docker/README.md`.

use cal3_app::{limit::MeterLimits, oidc::ProviderConfig};
use cal3_domain::{account::RegistrationPolicy, automation::run::Caps, webhook::guard::UrlPolicy};
use ipnet::IpNet;
use jiff::SignedDuration;
use secrecy::SecretString;
use url::Url;

mod caps;
mod database;
mod fault;
mod http;
mod limits;
mod mail;
mod outgoing;
mod providers;
mod proxies;
mod reader;
mod value;

pub use fault::Faults;
pub use mail::MailConfig;
pub use reader::Reader;

/// What kind of installation this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Environment {
    /// On a developer's machine: convenient secrets are let through.
    Development,
    /// For people: placeholder secrets are refused. The default.
    Production,
    /// Under test.
    Test,
}

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object a line, for machines.
    Json,
    /// For people.
    Text,
}

/// What every way to run needs: the database and the log.
#[derive(Debug, Clone)]
pub struct Base {
    /// `APP_ENV`.
    pub environment: Environment,
    /// `DATABASE_URL`, or put together from `DB_HOST` and its siblings. Holds the password.
    pub database_url: SecretString,
    /// `DATABASE_REPLICA_URL`: a replica for reads that tolerate its lag. Holds the password.
    pub replica_url: Option<SecretString>,
    /// `DATABASE_DIRECT_URL`: the database itself, where the first URL is a pooler's. Holds the password.
    pub direct_url: Option<SecretString>,
    /// `DB_POOL_MAX`: most connections that this process opens.
    pub db_pool_max: u32,
    /// `LOG_FORMAT`.
    pub log_format: LogFormat,
    /// `RUST_LOG`: a filter as `tracing-subscriber` reads it.
    pub log_filter: String,
    /// `DEMO_PASSWORD`: of the demo account, if one is to be made.
    pub demo_password: Option<SecretString>,
}

/// What `cal3 worker` needs.
#[derive(Debug, Clone)]
pub struct WorkerConfig {
    /// The database and the log.
    pub base: Base,
    /// `REDIS_URL`. Holds the password.
    pub redis_url: SecretString,
    /// `METRICS_PORT`: where `/metrics` and `/health` are served.
    pub metrics_port: u16,
    /// `AUDIT_RETENTION`: how long entries of the audit log are kept.
    pub audit_retention: SignedDuration,
    /// `FRONTEND_URL`: where people open Cal3 in the browser; links in mails begin with it.
    pub frontend_url: Url,
    /// `ENCRYPTION_KEY`: as in [`ServeConfig`].
    pub encryption_keys: Vec<SecretString>,
    /// `SMTP_URL` and `MAIL_FROM`: how mail is sent, if it is.
    pub mail: Option<MailConfig>,
    /// `OUTGOING_ALLOWED_NETWORKS` and `OUTGOING_ALLOW_HTTP`: which servers webhooks and rules may call.
    pub outgoing: UrlPolicy,
    /// `RULE_CAPS` and `RULE_OWNER_CAPS`: how many runs automation rules and their owners may have.
    pub caps: Caps,
}

/// What `cal3 serve` needs.
#[derive(Debug, Clone)]
pub struct ServeConfig {
    /// The database and the log.
    pub base: Base,
    /// `REDIS_URL`. Holds the password.
    pub redis_url: SecretString,
    /// `PORT`: where the API is served.
    pub port: u16,
    /// `METRICS_PORT`: where `/metrics` is served.
    pub metrics_port: u16,
    /// `FRONTEND_URL`: where people open Cal3 in the browser.
    pub frontend_url: Url,
    /// `API_URL`: where clients reach the API; feeds' URLs begin with it.
    pub api_url: Url,
    /// `CORS_ORIGINS` and the origin of `FRONTEND_URL`: the origins that browsers may call from, each once.
    pub origins: Vec<String>,
    /// `TRUSTED_PROXIES`: the networks of the reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// `JWT_SECRET`: the first signs access tokens, all of them verify. At least one, each of 32 bytes or more.
    pub jwt_secrets: Vec<SecretString>,
    /// `JWT_EXPIRATION`: how long an access token is good for.
    pub access_ttl: SignedDuration,
    /// `REFRESH_EXPIRATION`: how long a device stays signed in without being used.
    pub refresh_ttl: SignedDuration,
    /// `ENCRYPTION_KEY`: the first encrypts what has to be read again, all of them decrypt. At least one, each of 32 bytes
    /// or more.
    pub encryption_keys: Vec<SecretString>,
    /// `SMTP_URL` and `MAIL_FROM`: whether the worker sends mail.
    pub mail: Option<MailConfig>,
    /// `OUTGOING_ALLOWED_NETWORKS` and `OUTGOING_ALLOW_HTTP`: which servers webhooks and rules may name.
    pub outgoing: UrlPolicy,
    /// `REGISTRATION`: who may make an account for themselves.
    pub registration: RegistrationPolicy,
    /// `GOOGLE_CLIENT_ID`, `MICROSOFT_CLIENT_ID`, `OIDC_<NAME>_CLIENT_ID` and their siblings: the services that people can
    /// sign in with.
    pub providers: Vec<ProviderConfig>,
    /// How large an imported file may be, in bytes.
    pub import_max_bytes: i64,
    /// `GRAPHQL_INTROSPECTION`: whether the schema may be asked for itself.
    pub introspection: bool,
    /// `LIMIT_*`: how much one viewer may ask for.
    pub limits: MeterLimits,
}

impl Base {
    /// Reads the part that tools on the database need.
    ///
    /// # Errors
    /// [`Faults`], all of them at once.
    pub fn read(mut reader: Reader) -> Result<Self, Faults> {
        let base = Self::parts(&mut reader);
        reader.finish(base)
    }

    fn parts(reader: &mut Reader) -> Option<Self> {
        let environment = value::environment(reader);
        let database_url = database::url(reader);
        let replica_url = database::replica_url(reader);
        let direct_url = database::direct_url(reader);
        let db_pool_max =
            reader.number("DB_POOL_MAX", "most database connections of this process", 1..=1000, 8);
        let log_format = value::log_format(reader);
        let log_filter = reader.optional("RUST_LOG").unwrap_or_else(|| "info".to_owned());
        let demo_password = value::demo_password(reader);
        Some(Self {
            environment: environment?,
            database_url: database_url?,
            replica_url: replica_url?,
            direct_url: direct_url?,
            db_pool_max: db_pool_max?,
            log_format: log_format?,
            log_filter,
            demo_password,
        })
    }
}

impl WorkerConfig {
    /// Reads what the worker needs.
    ///
    /// # Errors
    /// [`Faults`], all of them at once.
    pub fn read(mut reader: Reader) -> Result<Self, Faults> {
        let base = Base::parts(&mut reader);
        let redis_url = value::redis_url(&mut reader);
        let metrics_port = value::metrics_port(&mut reader);
        let audit_retention = value::audit_retention(&mut reader);
        let addresses = http::addresses(&mut reader);
        let encryption_keys = value::encryption_keys(&mut reader);
        let mail = mail::mail(&mut reader);
        let outgoing = outgoing::outgoing(&mut reader);
        let caps = caps::caps(&mut reader);
        let config = (|| {
            Some(Self {
                base: base?,
                redis_url: redis_url?,
                metrics_port: metrics_port?,
                audit_retention: audit_retention?,
                frontend_url: addresses?.frontend,
                encryption_keys: encryption_keys?,
                mail: mail?,
                outgoing: outgoing?,
                caps: caps?,
            })
        })();
        reader.finish(config)
    }
}

impl ServeConfig {
    /// Reads what the API needs.
    ///
    /// # Errors
    /// [`Faults`], all of them at once.
    pub fn read(mut reader: Reader) -> Result<Self, Faults> {
        let base = Base::parts(&mut reader);
        let redis_url = value::redis_url(&mut reader);
        let metrics_port = value::metrics_port(&mut reader);
        let port = value::port(&mut reader);
        let addresses = http::addresses(&mut reader);
        let trusted_proxies = proxies::trusted_proxies(&mut reader);
        let jwt_secrets = value::jwt_secrets(&mut reader);
        let access_ttl = value::access_ttl(&mut reader);
        let refresh_ttl = value::refresh_ttl(&mut reader);
        let encryption_keys = value::encryption_keys(&mut reader);
        let mail = mail::mail(&mut reader);
        let outgoing = outgoing::outgoing(&mut reader);
        let registration = providers::registration(&mut reader);
        let providers = match (&base, &addresses) {
            (Some(base), Some(addresses)) => {
                providers::providers(&mut reader, base.environment, &addresses.frontend)
            }
            _ => None,
        };
        let import_max_bytes = reader.number(
            "IMPORT_MAX_BYTES",
            "how large an imported file may be, in bytes",
            1..=i64::from(i32::MAX),
            cal3_app::import::MAX_BYTES,
        );
        let introspection =
            reader.flag("GRAPHQL_INTROSPECTION", "whether clients may ask for the GraphQL schema", true);
        let limits = limits::limits(&mut reader);
        let config = (|| {
            let addresses = addresses?;
            Some(Self {
                base: base?,
                redis_url: redis_url?,
                port: port?,
                metrics_port: metrics_port?,
                frontend_url: addresses.frontend,
                api_url: addresses.api,
                origins: addresses.origins,
                trusted_proxies: trusted_proxies?,
                jwt_secrets: jwt_secrets?,
                access_ttl: access_ttl?,
                refresh_ttl: refresh_ttl?,
                encryption_keys: encryption_keys?,
                mail: mail?,
                outgoing: outgoing?,
                registration: registration?,
                providers: providers?,
                import_max_bytes: import_max_bytes?,
                introspection: introspection?,
                limits: limits?,
            })
        })();
        reader.finish(config)
    }

    /// Whether anybody may make an account with any address, and has what is meant for it: without mail no address is
    /// confirmed.
    pub fn takes_any_address(&self) -> bool {
        self.base.environment == Environment::Production
            && self.registration == RegistrationPolicy::Open
            && self.mail.is_none()
    }

    /// Whether cookies must be `Secure`: people reach this installation over TLS.
    pub fn secure_cookies(&self) -> bool {
        self.frontend_url.scheme() == "https"
    }
}

#[cfg(test)]
mod tests;
