//! How to reach PostgreSQL: one URL, or its parts.

use secrecy::{ExposeSecret as _, SecretString};
use url::Url;

use super::reader::{Reader, Variable};

const DATABASE_URL: Variable<'static> = Variable {
    name: "DATABASE_URL",
    meaning: "how to reach PostgreSQL (or set DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD, DB_NAME)",
    example: "postgres://cal3:password@localhost:5432/cal3",
};
const DATABASE_REPLICA_URL: Variable<'static> = Variable {
    name: "DATABASE_REPLICA_URL",
    meaning: "a streaming replica of the database, for reads that tolerate its lag; none when unset",
    example: "postgres://cal3:password@replica.example.org:5432/cal3",
};
const DATABASE_DIRECT_URL: Variable<'static> = Variable {
    name: "DATABASE_DIRECT_URL",
    meaning: "the database's own address where DATABASE_URL or DB_HOST is that of a pooler in transaction mode; the same when unset",
    example: "postgres://cal3:password@localhost:5432/cal3",
};
const DB_USERNAME: Variable<'static> =
    Variable { name: "DB_USERNAME", meaning: "the role to connect to PostgreSQL as", example: "cal3" };
const DB_PASSWORD: Variable<'static> = Variable {
    name: "DB_PASSWORD",
    meaning: "the password of the PostgreSQL role",
    example: "$(openssl rand -hex 24)",
};
const DB_SSL_MODE: Variable<'static> = Variable {
    name: "DB_SSL_MODE",
    meaning: "how the connection to PostgreSQL is encrypted",
    example: "verify-full",
};

/// The URL of the database, from `DATABASE_URL` or from its parts.
pub(super) fn url(reader: &mut Reader) -> Option<SecretString> {
    let Some(host) = reader.optional("DB_HOST") else {
        let secret = reader.secret(DATABASE_URL)?;
        return checked(reader, DATABASE_URL, secret.expose_secret()).then_some(secret);
    };
    if let Some(text) = reader.optional_secret(DATABASE_URL) {
        return checked(reader, DATABASE_URL, &text).then(|| SecretString::from(text));
    }
    let port = reader.number("DB_PORT", "the port of PostgreSQL", 1..=65535, 5432_u16);
    let username = reader.required(DB_USERNAME);
    let password = reader.optional_secret(DB_PASSWORD);
    let name = reader.optional("DB_NAME").unwrap_or_else(|| "cal3".to_owned());
    let mode = ssl_mode(reader);
    let mut url = Url::parse("postgres://localhost").ok()?;
    if host.starts_with('/') {
        url.query_pairs_mut().append_pair("host", &host);
    } else if url.set_host(Some(&host)).is_err() {
        let variable =
            Variable { name: "DB_HOST", meaning: "the machine that PostgreSQL runs on", example: "postgres" };
        reader.fault(variable, format!("is `{host}`, not the name or address of a machine"));
        return None;
    }
    url.set_port(Some(port?)).ok()?;
    url.set_username(&username?).ok()?;
    url.set_password(password.as_deref()).ok()?;
    url.set_path(&name);
    if let Some(mode) = mode? {
        url.query_pairs_mut().append_pair("sslmode", &mode);
    }
    Some(SecretString::from(String::from(url)))
}

/// The URL of a replica, if there is one.
pub(super) fn replica_url(reader: &mut Reader) -> Option<Option<SecretString>> {
    other_url(reader, DATABASE_REPLICA_URL)
}

/// The URL for sessions that a pooler cannot give, if it is another one.
pub(super) fn direct_url(reader: &mut Reader) -> Option<Option<SecretString>> {
    other_url(reader, DATABASE_DIRECT_URL)
}

fn other_url(reader: &mut Reader, variable: Variable<'_>) -> Option<Option<SecretString>> {
    let Some(text) = reader.optional_secret(variable) else { return Some(None) };
    checked(reader, variable, &text).then(|| Some(SecretString::from(text)))
}

fn checked(reader: &mut Reader, variable: Variable<'_>, text: &str) -> bool {
    let usable = Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "postgres" | "postgresql"));
    if !usable {
        reader.fault(variable, "is not a URL that begins with postgres://");
    }
    usable
}

fn ssl_mode(reader: &mut Reader) -> Option<Option<String>> {
    const MODES: [&str; 6] = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
    match reader.optional("DB_SSL_MODE") {
        None => Some(None),
        Some(mode) if MODES.contains(&mode.as_str()) => Some(Some(mode)),
        Some(mode) => {
            reader.fault(DB_SSL_MODE, format!("is `{mode}`, not one of {}", MODES.join(", ")));
            None
        }
    }
}
