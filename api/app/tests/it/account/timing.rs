//! That an address has an account is not told by how long an answer takes either.

use std::{
    sync::{Arc, Mutex},
    time::Instant,
};

use cal3_app::account::forgot_password;
use tracing::field::{Field, Visit};
use tracing_subscriber::{Layer, filter::LevelFilter, layer::SubscriberExt as _};

use super::*;

/// The statements that sqlx reports, in order, but for those with which a new connection learns of types.
#[derive(Clone, Default)]
struct Statements(Arc<Mutex<Vec<String>>>);

struct Summary(String);

impl Visit for Summary {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        if field.name() == "summary" {
            self.0 = format!("{value:?}");
        }
    }
}

impl<S: tracing::Subscriber> Layer<S> for Statements {
    fn on_event(&self, event: &tracing::Event<'_>, _: tracing_subscriber::layer::Context<'_, S>) {
        let mut summary = Summary(String::new());
        event.record(&mut summary);
        let is_greeting = summary.0.contains("pg_type") || summary.0.contains("--greeting");
        if event.metadata().target() == "sqlx::query" && !is_greeting {
            self.0.lock().unwrap().push(summary.0);
        }
    }
}

#[tokio::test]
async fn a_forgotten_password_takes_the_same_steps_whoever_asks() {
    let bench = Bench::with_mail().await;
    bench.register("ada@example.org").await;
    let steps = async |email: &str| {
        let statements = Statements::default();
        let subscriber =
            tracing_subscriber::registry().with(statements.clone().with_filter(LevelFilter::DEBUG));
        let listening = tracing::subscriber::set_default(subscriber);
        forgot_password(&bench.accounts, &client("192.0.2.1"), email).await.unwrap();
        drop(listening);
        std::mem::take(&mut *statements.0.lock().unwrap())
    };
    // The first time, connections are made and statements prepared.
    steps("nobody@example.org").await;
    let (known, nobody) = (steps("ada@example.org").await, steps("nobody@example.org").await);
    assert!(known.iter().any(|statement| statement.contains("insert into jobs")), "{known:?}");
    assert_eq!(known, nobody, "and nothing among them looks who has the address");
}

/// The quickest of several refusals each: what else the machine does makes some slower, none quicker. Without comparing
/// with a hash that is nobody's, an unknown address would be refused in a twentieth of the time.
#[tokio::test]
async fn a_sign_in_is_refused_no_sooner_for_an_unknown_address() {
    let bench = Bench::create().await;
    bench.register("ada@example.org").await;
    let quickest = async |email: &str| {
        let mut quickest = Duration::MAX;
        for n in 0..8 {
            let began = Instant::now();
            let refused = bench.sign_in_from(&format!("198.51.100.{n}"), email, "a guess").await;
            quickest = quickest.min(began.elapsed());
            assert!(is_refused(&refused));
        }
        quickest
    };
    let (known, unknown) = (quickest("ada@example.org").await, quickest("nobody@example.org").await);
    assert!(unknown * 2 > known, "an unknown address after {unknown:?}, a known one after {known:?}");
}
