//! What tests share: a database of their own in milliseconds, a clock that stands still, repeatable ids.
//!
//! For `[dev-dependencies]` only, and only from `tests/it`. `CAL3_TEST_DATABASE_URL` names a PostgreSQL server on which
//! databases may be created and dropped, `CAL3_TEST_REDIS_URL` a Redis; `script/test` starts both. A test that cannot
//! reach them fails: none is skipped.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up has failed"
)]

mod app;
mod database;
pub mod sharing;
mod smtp;
mod totp;

pub use app::{TestApp, calendar, person};
pub use database::TestDatabase;
pub use smtp::{MailServer, ReceivedMail};
pub use totp::totp_code;

/// The environment variable's value.
///
/// # Panics
/// When it is not set, with what to do.
#[expect(clippy::disallowed_methods, reason = "tests are told where the services are by the environment")]
pub fn required_env(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("set {name}, or run the tests by script/test, which starts the services"))
}

/// Where the tests' Redis is.
pub fn redis_url() -> String {
    required_env("CAL3_TEST_REDIS_URL")
}
