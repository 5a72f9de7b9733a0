//! The use cases over a database of their own, with time and chance held still.

use std::{ops::Deref, sync::Arc};

use cal3_app::{App, Viewer};
use cal3_domain::{
    account::{HourCycle, User},
    clock::FixedClock,
    ids::{CalendarId, SessionId, UserId},
    random::SeededRandom,
};
use cal3_store::account::{NewUser, insert_user};
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

impl TestApp {
    /// Someone with an account, signed in: `name@example.com`, in the zone Europe/Budapest. They have no password.
    pub async fn person(&self, name: &str) -> Viewer {
        let id = UserId(self.app.new_id());
        let user = User {
            id,
            email: format!("{name}@example.com"),
            name: name.to_owned(),
            time_zone: "Europe/Budapest".to_owned(),
            locale: "en".to_owned(),
            week_start: jiff::civil::Weekday::Monday,
            hour_cycle: HourCycle::H23,
            is_administrator: false,
            deactivated_at: None,
            version: 1,
            created_at: self.app.now(),
            updated_at: self.app.now(),
        };
        let mut tx = self.app.store.begin().await.expect("a transaction");
        insert_user(&mut tx, &NewUser { user, password_hash: None }).await.expect("a new person");
        tx.commit().await.expect("commits");
        Viewer::User { id, session: SessionId(self.app.new_id()) }
    }

    /// A calendar of `owner`'s in Europe/Budapest.
    pub async fn calendar(&self, owner: &Viewer, name: &str) -> CalendarId {
        let input = cal3_app::calendar::CreateCalendar { name: name.to_owned(), ..Default::default() };
        cal3_app::calendar::create(&self.app, owner, input).await.expect("a new calendar").id
    }
}

impl Deref for TestApp {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}
