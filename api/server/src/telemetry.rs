//! Log lines: JSON for machines or text for people, filtered by `RUST_LOG`, on standard error.

use std::io::IsTerminal as _;

use anyhow::Context as _;
use tracing_subscriber::{EnvFilter, Layer as _, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use crate::config::{Base, LogFormat};

/// Starts writing log lines. To be called once, before anything is logged.
///
/// # Errors
/// When `RUST_LOG` cannot be read, or a subscriber is set already.
pub fn start(config: &Base) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&config.log_filter).with_context(|| {
        format!("RUST_LOG is `{}`, not a log filter. Example: RUST_LOG=info", config.log_filter)
    })?;
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    let lines = match config.log_format {
        LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).boxed(),
        LogFormat::Text => lines.boxed(),
    };
    tracing_subscriber::registry().with(lines.with_filter(filter)).try_init()?;
    Ok(())
}
