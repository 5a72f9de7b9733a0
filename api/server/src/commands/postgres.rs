//! PostgreSQL's own programs, `pg_dump` and `pg_restore`, where they are at hand.

use std::{
    io::{self, Read},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, bail};
use url::Url;

/// The program, told by its environment how to reach the database: a password has no place in a list of processes.
///
/// # Errors
/// When the URL cannot be read.
pub(super) fn command(program: &str, database_url: &str) -> anyhow::Result<Command> {
    let url = Url::parse(database_url).context("the database's address cannot be used")?;
    let mut command = Command::new(program);
    let plain = |text: &str| percent_decode(text);
    if let Some(host) = url.host_str() {
        command.env("PGHOST", plain(host).trim_matches(['[', ']']));
    }
    command.env("PGPORT", url.port().unwrap_or(5432).to_string());
    if !url.username().is_empty() {
        command.env("PGUSER", plain(url.username()));
    }
    if let Some(password) = url.password() {
        command.env("PGPASSWORD", plain(password));
    }
    command.env("PGDATABASE", plain(url.path().trim_start_matches('/')));
    for (name, value) in url.query_pairs() {
        match &*name {
            "sslmode" | "ssl-mode" => command.env("PGSSLMODE", &*value),
            "sslrootcert" | "ssl-root-cert" => command.env("PGSSLROOTCERT", &*value),
            "host" => command.env("PGHOST", &*value),
            _ => continue,
        };
    }
    command.stdin(Stdio::null()).env("PGCONNECT_TIMEOUT", "10");
    Ok(command)
}

/// Starts it.
///
/// # Errors
/// When it is not here.
pub(super) fn start(command: &mut Command) -> anyhow::Result<Child> {
    let program = command.get_program().to_string_lossy().into_owned();
    command.spawn().with_context(|| {
        format!("{program} is not here: install PostgreSQL's client programs, or run this in the `tools` container")
    })
}

/// Waits for it without keeping other tasks waiting.
///
/// # Errors
/// When it failed; it has said why on standard error.
pub(super) async fn finished(mut child: Child, what: &'static str) -> anyhow::Result<()> {
    let status = tokio::task::spawn_blocking(move || child.wait()).await??;
    if !status.success() {
        bail!("{what} failed ({status})");
    }
    Ok(())
}

/// Restores what `pg_dump --format=custom` wrote into the database.
///
/// # Errors
/// When `pg_restore` is not here or fails.
pub(super) async fn restore(database_url: &str, mut from: impl Read + Send + 'static) -> anyhow::Result<()> {
    let mut command = command("pg_restore", database_url)?;
    let database = percent_decode(Url::parse(database_url)?.path().trim_start_matches('/'));
    command.args(["--no-owner", "--no-privileges", "--exit-on-error", "--dbname", &database]);
    let mut child = start(command.stdin(Stdio::piped()))?;
    let pipe = child.stdin.take();
    let copied = tokio::task::spawn_blocking(move || match pipe {
        Some(mut pipe) => io::copy(&mut from, &mut pipe).map(drop),
        None => Ok(()),
    })
    .await?;
    finished(child, "pg_restore").await?;
    // It closes the pipe early only when it fails.
    copied.context("the backup could not be read to its end")
}

/// `%40` is `@`: what a URL may not hold as it is.
fn percent_decode(text: &str) -> String {
    let pairs = format!("x={}", text.replace('+', "%2B"));
    url::form_urlencoded::parse(pairs.as_bytes())
        .next()
        .map_or_else(|| text.to_owned(), |(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;

    use super::*;

    #[test]
    fn the_environment_says_what_the_url_says() {
        let url =
            "postgres://cal%403:p%40ss%2F+w@db.example.org:6543/my%20db?sslmode=require&application_name=x";
        let command = command("pg_dump", url).unwrap();
        let value = |name: &str| {
            command.get_envs().find(|(key, _)| *key == OsStr::new(name)).and_then(|(_, value)| value)
        };
        for (name, expected) in [
            ("PGHOST", "db.example.org"),
            ("PGPORT", "6543"),
            ("PGUSER", "cal@3"),
            ("PGPASSWORD", "p@ss/+w"),
            ("PGDATABASE", "my db"),
            ("PGSSLMODE", "require"),
        ] {
            assert_eq!(value(name), Some(OsStr::new(expected)), "{name}");
        }
        assert!(command.get_args().next().is_none(), "nothing is in the list of processes");
    }
}
