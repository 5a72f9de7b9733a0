//! The use cases over a database of their own, with time and chance held still.

use std::{ops::Deref, sync::Arc};

use cal3_app::App;
use cal3_domain::{clock::FixedClock, random::SeededRandom};
use jiff::Timestamp;

use crate::TestDatabase;

/// An [`App`] for one test.
pub struct TestApp {
    app: App,
    /// The clock that the app reads: Monday 2026-01-05T12:00:00Z until moved.
    pub clock: Arc<FixedClock>,
    /// The database under it.
    pub database: TestDatabase,
}

impl TestApp {
    /// Makes one.
    pub async fn create() -> Self {
        let database = TestDatabase::create().await;
        let clock = Arc::new(FixedClock::new(Timestamp::from_second(1_767_614_400).expect("an instant")));
        let app = App::new(database.store.clone(), clock.clone(), Arc::new(SeededRandom::new(1)));
        Self { app, clock, database }
    }
}

impl Deref for TestApp {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}
