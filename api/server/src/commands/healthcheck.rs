//! `cal3 healthcheck`: what a container runs to learn whether it is healthy, so that the image needs no curl.

use std::{process::ExitCode, time::Duration};

use anyhow::{Context as _, bail, ensure};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::config::Reader;

/// A container's health check gives up soon.
const TIMEOUT: Duration = Duration::from_secs(4);
/// The report is a few hundred bytes.
const ANSWER_MAX: u64 = 64 * 1024;

/// What `cal3 healthcheck` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which role runs in this container
    #[arg(value_enum, default_value_t = Role::Serve)]
    role: Role,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Role {
    /// `cal3 serve`: asks /api/ready on PORT
    Serve,
    /// `cal3 worker`: asks /health on METRICS_PORT
    Worker,
}

/// Asks, and says what is not ready.
///
/// # Errors
/// When nothing answers, or the answer is not 200.
pub async fn run(args: Args, reader: Reader) -> anyhow::Result<ExitCode> {
    let (port, path) = match args.role {
        Role::Serve => (reader.port()?, "/api/ready"),
        Role::Worker => (reader.metrics_port()?, "/health"),
    };
    let answer = tokio::time::timeout(TIMEOUT, ask(port, path))
        .await
        .with_context(|| format!("nothing answered on port {port} within {} s", TIMEOUT.as_secs()))??;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    ensure!(head.starts_with("HTTP/1."), "port {port} does not speak HTTP");
    match head.split(' ').nth(1) {
        Some("200") => Ok(ExitCode::SUCCESS),
        Some(status) => bail!("{path} answered {status}: {body}"),
        None => bail!("port {port} does not speak HTTP"),
    }
}

async fn ask(port: u16, path: &str) -> anyhow::Result<String> {
    let mut stream = TcpStream::connect(("localhost", port))
        .await
        .with_context(|| format!("nothing listens on port {port}"))?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.take(ANSWER_MAX).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
