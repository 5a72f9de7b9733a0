//! `cal3 doctor`: checks what an installation stands on, one line for each part, and says what is wrong.

use std::{process::ExitCode, time::Duration};

use cal3_domain::{account::RegistrationPolicy, clock::Clock as _};
use cal3_store::{Store, StoreError, server};
use secrecy::ExposeSecret as _;
use tokio::time::timeout;

use super::answer;
use crate::{
    config::{Environment, Reader, ServeConfig},
    services,
};

/// How long one part may take to answer.
const TIMEOUT: Duration = Duration::from_secs(5);
/// Clocks further apart than this make tokens and reminders wrong.
const SKEW_MAX: Duration = Duration::from_secs(5);
/// A replica further behind shows feeds that are old.
const LAG_MAX: f64 = 60.0;

/// What is doubtful where everybody may register and no mail is sent.
pub(super) const ANY_ADDRESS: &str = "everybody may make an account (REGISTRATION is open) and no mail is sent (SMTP_URL is not set): \
    addresses are not confirmed, so whoever types one first has what is shared with it. Set SMTP_URL and MAIL_FROM, or \
    REGISTRATION=invitation";

/// What one part is like.
enum Finding {
    /// It is as it should be; what there is to know.
    Well(String),
    /// It works, and should be another way.
    Doubtful(String),
    /// It does not work; what to do.
    Failed(String),
}

use Finding::{Doubtful, Failed, Well};

/// Checks everything and reports. Exits with 1 when a part does not work.
///
/// # Errors
/// When an address cannot be read.
pub async fn run(reader: Reader) -> anyhow::Result<ExitCode> {
    let config = match ServeConfig::read(reader) {
        Ok(config) => config,
        Err(faults) => {
            answer(&format!("FAILED  configuration: {faults}"));
            return Ok(ExitCode::FAILURE);
        }
    };
    let store = services::store(&config.base, TIMEOUT)?;
    let mut well = report("configuration", configuration(&config));
    well &= report("registration", registration(&config));
    let database = database(&store, &config).await;
    let is_there = !matches!(database, Failed(_));
    well &= report("database", database);
    if is_there {
        well &= report("migrations", migrations(&store).await);
        well &= report("clock", clock(&store).await);
    }
    if store.has_replica() {
        well &= report("replica", replica(&store).await);
    }
    well &= report("redis", redis(config.redis_url.expose_secret()).await);
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn report(part: &str, finding: Finding) -> bool {
    let (word, text) = match &finding {
        Well(text) => ("ok", text),
        Doubtful(text) => ("doubt", text),
        Failed(text) => ("FAILED", text),
    };
    answer(&format!("{word:<7} {part}: {text}"));
    !matches!(finding, Failed(_))
}

fn configuration(config: &ServeConfig) -> Finding {
    let is_local =
        config.frontend_url.host_str().is_some_and(|host| host == "localhost" || host == "127.0.0.1");
    match (config.base.environment, config.secure_cookies()) {
        (Environment::Production, false) if !is_local => Doubtful(
            "FRONTEND_URL is http://: whoever is on the way reads passwords; put TLS in front (docker/README.md)".to_owned(),
        ),
        (environment, _) => Well(format!("{environment:?}, {}", config.frontend_url)),
    }
}

fn registration(config: &ServeConfig) -> Finding {
    if config.takes_any_address() {
        return Doubtful(ANY_ADDRESS.to_owned());
    }
    Well(match config.registration {
        RegistrationPolicy::Open => "open".to_owned(),
        RegistrationPolicy::Invitation => "by invitation".to_owned(),
        RegistrationPolicy::Closed => "closed".to_owned(),
    })
}

async fn database(store: &Store, config: &ServeConfig) -> Finding {
    let asked = async {
        store.try_connect().await?;
        server::describe(&mut *store.read().await?).await
    };
    let server = match timeout(TIMEOUT, asked).await {
        Ok(Ok(server)) => server,
        Ok(Err(error)) => return Failed(unusable(&error)),
        Err(_) => {
            return Failed("no answer within five seconds; check the address and the firewall".to_owned());
        }
    };
    let version = &server.version;
    if server.version_number < server::VERSION_MIN {
        return Failed(format!("PostgreSQL {version} is too old; 15 or later is needed"));
    }
    if server.is_replica {
        return Failed(format!("PostgreSQL {version} is a replica, which cannot be written to"));
    }
    if server.is_superuser {
        return Doubtful(format!(
            "PostgreSQL {version}; the role is a superuser, which Cal3 does not need: make another by docker/scripts/init-db.sh"
        ));
    }
    if !server.may_create_databases {
        return Doubtful(format!(
            "PostgreSQL {version}; the role may not create databases, which restoring beside the present one needs"
        ));
    }
    Well(format!(
        "PostgreSQL {version}; it takes {} connections, each process opens {} at most",
        server.connections_max, config.base.db_pool_max
    ))
}

/// What to do about a database that answers with an error, or not at all.
pub(super) fn unusable(error: &StoreError) -> String {
    let text = error.to_string();
    let advice = match text.to_lowercase() {
        lower if lower.contains("password") => {
            "DB_PASSWORD (or the one in DATABASE_URL) is not that of the role in the database"
        }
        lower if lower.contains("does not exist") => "make role and database by docker/scripts/init-db.sh",
        lower if lower.contains("timed out") => {
            "the address leads nowhere, or every connection is in use; check DB_HOST and DB_POOL_MAX"
        }
        _ => "check DATABASE_URL or DB_HOST and its siblings",
    };
    format!("{text}; {advice}")
}

async fn migrations(store: &Store) -> Finding {
    match store.pending_migrations().await {
        Ok(0) => Well("current".to_owned()),
        Ok(pending) => Failed(format!("{pending} missing; run `cal3 migrate`")),
        Err(error) => Failed(error.to_string()),
    }
}

async fn clock(store: &Store) -> Finding {
    let theirs = match store.server_time().await {
        Ok(theirs) => theirs,
        Err(error) => return Failed(error.to_string()),
    };
    let skew = cal3_app::SystemClock.now().duration_since(theirs).unsigned_abs();
    if skew > SKEW_MAX {
        let seconds = skew.as_secs();
        return Failed(format!("{seconds} s apart from the database's; let both machines keep time by NTP"));
    }
    Well("agrees with the database's".to_owned())
}

async fn replica(store: &Store) -> Finding {
    match timeout(TIMEOUT, store.replica_lag()).await {
        Ok(Ok(lag)) => match lag.unwrap_or_default() {
            lag if lag > LAG_MAX => Doubtful(format!("{lag:.0} s behind; feeds show what was then")),
            lag => Well(format!("{lag:.1} s behind")),
        },
        Ok(Err(error)) => {
            Failed(format!("{error}; check DATABASE_REPLICA_URL. Meanwhile the primary answers"))
        }
        Err(_) => Failed("no answer within five seconds. Meanwhile the primary answers".to_owned()),
    }
}

async fn redis(url: &str) -> Finding {
    let mut connection = match services::redis(url) {
        Ok(connection) => connection,
        Err(error) => return Failed(format!("{error:#}")),
    };
    let asked = async {
        redis::cmd("PING").query_async::<String>(&mut connection).await?;
        redis::cmd("INFO").arg("memory").query_async::<String>(&mut connection).await
    };
    match timeout(TIMEOUT, asked).await {
        Ok(Ok(memory)) => match memory.lines().find_map(|line| line.trim().strip_prefix("maxmemory_policy:"))
        {
            Some(policy) if policy != "noeviction" => Doubtful(format!(
                "answers; its maxmemory-policy is {policy}, under which jobs may be forgotten for a while: set noeviction"
            )),
            _ => Well("answers".to_owned()),
        },
        Ok(Err(error)) => Failed(format!("{error}; check REDIS_URL and REDIS_PASSWORD")),
        Err(_) => Failed("no answer within five seconds; check REDIS_URL".to_owned()),
    }
}
