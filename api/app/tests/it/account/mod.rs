//! Accounts.

use std::time::Duration;

use cal3_app::{
    App, AppError, UserErrorCode, Viewer,
    account::{
        AccountLimits, Accounts, AuthConfig, ClientInfo, Entry, Register, SignIn, SignedIn, register, sign_in,
    },
    limit::RateLimiter,
    secretbox::SecretBox,
};
use cal3_domain::account::RegistrationPolicy;
use cal3_testkit::{TestApp, redis_url};
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Row as _};

mod address;
mod administration;
mod devices;
mod forgotten;
mod manage;
mod meanwhile;
mod password_change;
mod profile;
mod recorded;
mod refresh;
mod registration;
mod second_factor;
mod signing_in;
mod timing;

/// A password that the estimator is content with.
const PASSWORD: &str = "correct horse battery staple";

/// How long a busy machine's Redis may take.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

struct Bench {
    accounts: Accounts,
    app: TestApp,
}

impl Bench {
    async fn create() -> Self {
        Self::with_limits(AccountLimits::default()).await
    }

    async fn with_limits(limits: AccountLimits) -> Self {
        Self::over(TestApp::create().await, limits, RegistrationPolicy::Open)
    }

    /// One that sends mail.
    async fn with_mail() -> Self {
        Self::over(TestApp::create_with_mail().await, AccountLimits::default(), RegistrationPolicy::Open)
    }

    fn over(app: TestApp, limits: AccountLimits, registration: RegistrationPolicy) -> Self {
        let accounts = accounts_with((*app).clone(), &app, limits, registration);
        Self { accounts, app }
    }

    async fn register(&self, email: &str) -> SignedIn {
        register(&self.accounts, &client("192.0.2.1"), form(email)).await.unwrap()
    }

    async fn sign_in(&self, email: &str, password: &str) -> Result<SignedIn, AppError> {
        self.sign_in_from("192.0.2.1", email, password).await
    }

    async fn sign_in_from(&self, address: &str, email: &str, password: &str) -> Result<SignedIn, AppError> {
        match self.enter_from(address, email, password).await? {
            Entry::SignedIn(signed_in) => Ok(*signed_in),
            Entry::SecondFactor(challenge) => panic!("a second step was not expected: {challenge:?}"),
        }
    }

    async fn enter_from(&self, address: &str, email: &str, password: &str) -> Result<Entry, AppError> {
        let input = SignIn { email: email.to_owned(), password: password.into() };
        sign_in(&self.accounts, &client(address), input).await
    }

    /// The person, as they ask with their access token.
    fn viewer_of(&self, signed_in: &SignedIn) -> Viewer {
        self.accounts.tokens().verify(signed_in.access_token.expose_secret()).unwrap().viewer
    }

    /// The same installation after its operator changed the key.
    fn replace_secret_box(&mut self, secret_box: SecretBox) {
        self.accounts =
            accounts((*self.app).clone().with_secret_box(secret_box), &self.app, AccountLimits::default());
    }

    fn later(&self, seconds: i64) {
        self.app.clock.advance(SignedDuration::from_secs(seconds));
    }

    async fn connection(&self) -> PgConnection {
        PgConnection::connect(&self.app.database.url).await.unwrap()
    }

    /// The first column of the first row, as text.
    async fn text(&self, sql: &str) -> Option<String> {
        let row =
            sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_optional(&mut self.connection().await).await;
        row.unwrap().and_then(|row| row.get::<Option<String>, _>(0))
    }

    async fn execute(&self, sql: &str) {
        sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut self.connection().await).await.unwrap();
    }
}

fn accounts(app: App, test: &TestApp, limits: AccountLimits) -> Accounts {
    accounts_with(app, test, limits, RegistrationPolicy::Open)
}

fn accounts_with(
    app: App,
    test: &TestApp,
    limits: AccountLimits,
    registration: RegistrationPolicy,
) -> Accounts {
    // The database's name is unlike any other, so the keys in Redis are too.
    let prefix = format!("{}:", test.database.url.rsplit('/').next().unwrap());
    let limiter = RateLimiter::connect(&redis_url(), &prefix, PATIENCE, test.clock.clone()).unwrap();
    let config = AuthConfig {
        jwt_secrets: vec!["a-secret-for-tests-of-at-least-32-octets".into()],
        access_ttl: SignedDuration::from_mins(15),
        refresh_ttl: SignedDuration::from_hours(30 * 24),
        limits,
        registration,
    };
    Accounts::try_new(app, limiter, config).unwrap()
}

fn client(address: &str) -> ClientInfo {
    ClientInfo { address: Some(address.parse().unwrap()), user_agent: "a browser".to_owned() }
}

fn form(email: &str) -> Register {
    Register {
        email: email.to_owned(),
        password: SecretString::from(PASSWORD),
        name: "Ada Lovelace".to_owned(),
        time_zone: Some("Europe/London".to_owned()),
        locale: Some("en-GB".to_owned()),
        invitation: None,
    }
}

/// The codes and fields of a refusal, in order.
fn faults<T: std::fmt::Debug>(result: Result<T, AppError>) -> Vec<(UserErrorCode, String)> {
    match result {
        Err(AppError::Invalid(faults)) => {
            faults.into_iter().map(|fault| (fault.code, fault.field.join("."))).collect()
        }
        other => panic!("expected faults of the input, got {other:?}"),
    }
}

fn is_refused<T>(result: &Result<T, AppError>) -> bool {
    matches!(result, Err(AppError::Unauthenticated))
}

fn retry_after<T: std::fmt::Debug>(result: Result<T, AppError>) -> u64 {
    match result {
        Err(AppError::Throttled { retry_after_ms }) => retry_after_ms,
        other => panic!("expected to be throttled, got {other:?}"),
    }
}
