//! The variables whose values have a form of their own.

use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};
use url::Url;

use super::{
    Environment, LogFormat,
    reader::{Reader, Variable},
};

const APP_ENV: Variable<'static> = Variable {
    name: "APP_ENV",
    meaning: "the kind of installation: development, production or test; production when unset",
    example: "production",
};
const LOG_FORMAT: Variable<'static> =
    Variable { name: "LOG_FORMAT", meaning: "how log lines are written: json or text", example: "json" };
const REDIS_URL: Variable<'static> = Variable {
    name: "REDIS_URL",
    meaning: "how to reach Redis",
    example: "redis://:password@localhost:6379/0",
};
const REDIS_PASSWORD: Variable<'static> = Variable {
    name: "REDIS_PASSWORD",
    meaning: "the password of Redis, where REDIS_URL holds none",
    example: "$(openssl rand -hex 24)",
};
const DEMO_PASSWORD: Variable<'static> = Variable {
    name: "DEMO_PASSWORD",
    meaning: "the password of the demo account that `cal3 seed` makes",
    example: "something-long-and-odd",
};
const JWT_SECRET: Variable<'static> = Variable {
    name: "JWT_SECRET",
    meaning: "what access tokens are signed with: 32 bytes or more; several separated by commas while it is rotated, the new one first",
    example: "$(openssl rand -base64 48)",
};
const ENCRYPTION_KEY: Variable<'static> = Variable {
    name: "ENCRYPTION_KEY",
    meaning: "what secrets that have to be read again are encrypted with at rest: 32 bytes or more; several separated by commas while it is exchanged, the new one first",
    example: "$(openssl rand -base64 48)",
};
const JWT_EXPIRATION: Variable<'static> =
    Variable { name: "JWT_EXPIRATION", meaning: "how long an access token is good for", example: "15m" };
const REFRESH_EXPIRATION: Variable<'static> = Variable {
    name: "REFRESH_EXPIRATION",
    meaning: "how long a device stays signed in without being used",
    example: "30d",
};

const AUDIT_RETENTION: Variable<'static> = Variable {
    name: "AUDIT_RETENTION",
    meaning: "how long entries of the audit log are kept",
    example: "400d",
};

/// A secret of fewer bytes can be guessed.
const SECRET_MIN_BYTES: usize = 32;
/// Secrets in rotation: the present one and a few of the past.
const ROTATION_MAX: usize = 8;

pub(super) fn environment(reader: &mut Reader) -> Option<Environment> {
    match reader.optional("APP_ENV").as_deref() {
        Some("development") => Some(Environment::Development),
        Some("production") | None => Some(Environment::Production),
        Some("test") => Some(Environment::Test),
        Some(other) => {
            reader.fault(APP_ENV, format!("is `{other}`"));
            None
        }
    }
}

pub(super) fn log_format(reader: &mut Reader) -> Option<LogFormat> {
    match reader.optional("LOG_FORMAT").as_deref() {
        Some("json") | None => Some(LogFormat::Json),
        Some("text") => Some(LogFormat::Text),
        Some(other) => {
            reader.fault(LOG_FORMAT, format!("is `{other}`"));
            None
        }
    }
}

pub(super) fn redis_url(reader: &mut Reader) -> Option<SecretString> {
    let faults = reader.faults();
    let secret = match (reader.optional_secret(REDIS_URL), reader.optional("REDIS_HOST")) {
        (Some(url), _) => SecretString::from(url),
        (None, Some(host)) if reader.faults() == faults => {
            SecretString::from(format!("redis://{host}:6379/0"))
        }
        (None, _) if reader.faults() > faults => return None,
        (None, _) => reader.secret(REDIS_URL)?,
    };
    let password = reader.optional_secret(REDIS_PASSWORD);
    let mut url = match Url::parse(secret.expose_secret()) {
        Ok(url) if matches!(url.scheme(), "redis" | "redis+unix" | "unix") => url,
        Ok(url) if url.scheme().contains("sentinel") || url.scheme().contains("cluster") => {
            reader.fault(
                REDIS_URL,
                "names Sentinel or a cluster, which Cal3 does not speak: give it the one address that leads to the master",
            );
            return None;
        }
        _ => {
            reader.fault(REDIS_URL, "is not a URL that begins with redis://");
            return None;
        }
    };
    match password {
        Some(password) if url.password().is_none() && url.set_password(Some(&password)).is_ok() => {
            Some(SecretString::from(String::from(url)))
        }
        _ => Some(secret),
    }
}

pub(super) fn port(reader: &mut Reader) -> Option<u16> {
    reader.number("PORT", "the port that the API listens on", 1..=65535, 8081)
}

pub(super) fn metrics_port(reader: &mut Reader) -> Option<u16> {
    reader.number("METRICS_PORT", "the port that /metrics is served on, for Prometheus", 1..=65535, 9464)
}

pub(super) fn jwt_secrets(reader: &mut Reader) -> Option<Vec<SecretString>> {
    rotation(reader, JWT_SECRET)
}

pub(super) fn encryption_keys(reader: &mut Reader) -> Option<Vec<SecretString>> {
    rotation(reader, ENCRYPTION_KEY)
}

/// A secret that can be exchanged: the present one, and after a comma those that it takes the place of.
fn rotation(reader: &mut Reader, variable: Variable<'_>) -> Option<Vec<SecretString>> {
    let list = reader.secret(variable)?;
    let secrets: Vec<&str> = list.expose_secret().split(',').map(str::trim).collect();
    if secrets.len() > ROTATION_MAX {
        reader.fault(variable, format!("holds {} secrets, more than {ROTATION_MAX}", secrets.len()));
        return None;
    }
    let sound = secrets.iter().all(|secret| is_sound(reader, variable, secret));
    sound.then(|| secrets.into_iter().map(SecretString::from).collect())
}

pub(super) fn demo_password(reader: &mut Reader) -> Option<SecretString> {
    reader.optional_secret(DEMO_PASSWORD).map(SecretString::from)
}

pub(super) fn access_ttl(reader: &mut Reader) -> Option<SignedDuration> {
    duration(reader, JWT_EXPIRATION, SignedDuration::from_mins(1), SignedDuration::from_hours(24))
}

pub(super) fn refresh_ttl(reader: &mut Reader) -> Option<SignedDuration> {
    duration(reader, REFRESH_EXPIRATION, SignedDuration::from_hours(1), SignedDuration::from_hours(400 * 24))
}

pub(super) fn audit_retention(reader: &mut Reader) -> Option<SignedDuration> {
    duration(
        reader,
        AUDIT_RETENTION,
        SignedDuration::from_hours(24),
        SignedDuration::from_hours(100 * 366 * 24),
    )
}

/// Whether the secret is long enough and, in production, not one that was copied from an example.
fn is_sound(reader: &mut Reader, variable: Variable<'_>, secret: &str) -> bool {
    if secret.len() < SECRET_MIN_BYTES {
        let problem =
            format!("has a secret of {} bytes; fewer than {SECRET_MIN_BYTES} can be guessed", secret.len());
        reader.fault(variable, problem);
        return false;
    }
    let production = !reader.optional("APP_ENV").is_some_and(|e| e == "development" || e == "test");
    if production && is_placeholder(secret) {
        reader.fault(variable, "is a placeholder: make a secret of your own");
        return false;
    }
    true
}

/// Whether it reads like an example, or repeats a few characters.
fn is_placeholder(secret: &str) -> bool {
    const WORDS: [&str; 9] = [
        "change",
        "placeholder",
        "example",
        "your_",
        "your-",
        "secret",
        "password",
        "replace",
        "development",
    ];
    let lower = secret.to_lowercase();
    let distinct = secret.bytes().collect::<std::collections::BTreeSet<_>>().len();
    distinct < 10 || WORDS.iter().any(|word| lower.contains(word))
}

/// `90s`, `15m`, `12h`, `30d`: a whole number and its unit, between `min` and `max`.
fn duration(
    reader: &mut Reader,
    variable: Variable<'_>,
    min: SignedDuration,
    max: SignedDuration,
) -> Option<SignedDuration> {
    let text = reader.optional(variable.name).unwrap_or_else(|| variable.example.to_owned());
    let parsed =
        seconds(&text).map(SignedDuration::from_secs).filter(|duration| (min..=max).contains(duration));
    if parsed.is_none() {
        let problem = format!(
            "is `{text}`, not a whole number and a unit (s, m, h, d) from {} to {} seconds",
            min.as_secs(),
            max.as_secs()
        );
        reader.fault(variable, problem);
    }
    parsed
}

/// `90s`, `15m`, `12h`, `30d` in seconds.
pub(super) fn seconds(text: &str) -> Option<i64> {
    let unit = match text.chars().next_back()? {
        's' => 1,
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        _ => return None,
    };
    text[..text.len() - 1].parse::<u32>().ok().map(|count| i64::from(count) * unit)
}
