//! The use cases over a database of their own, with time and chance held still.

use std::{ops::Deref, sync::Arc};

use cal3_app::{App, Viewer, mail, mail::Mailer, secretbox::SecretBox};
use cal3_domain::{
    account::{HourCycle, User},
    clock::FixedClock,
    ids::{CalendarId, JobId, SessionId, UserId},
    random::SeededRandom,
};
use cal3_store::account::{NewUser, insert_user};
use jiff::Timestamp;

use crate::{MailServer, ReceivedMail, TestDatabase};

/// An [`App`] for one test.
pub struct TestApp {
    app: App,
    /// The clock that the app reads: Monday 2026-01-05T12:00:00Z until moved.
    pub clock: Arc<FixedClock>,
    /// The database under it.
    pub database: TestDatabase,
    mails: Option<MailServer>,
}

impl TestApp {
    /// Makes one.
    pub async fn create() -> Self {
        let database = TestDatabase::create().await;
        let clock = Arc::new(FixedClock::new(Timestamp::from_second(1_767_614_400).expect("an instant")));
        let secret_box =
            SecretBox::try_new(&["a-key-for-tests-of-at-least-32-octets-01".into()]).expect("a key");
        let app = App::new(database.store.clone(), clock.clone(), Arc::new(SeededRandom::new(1)))
            .with_public_url("https://cal.example.org")
            .with_secret_box(secret_box)
            .with_signing_keys(vec!["a-key-for-tests-of-at-least-32-octets-01".into()]);
        Self { app, clock, database, mails: None }
    }

    /// Makes one that sends mail, by [`Self::send_mails`].
    pub async fn create_with_mail() -> Self {
        let (test, server) = (Self::create().await, MailServer::start().await);
        let mailer =
            Mailer::try_new(&server.url.clone().into(), "Cal3 <cal3@example.org>").expect("a mailer");
        Self { app: test.app.with_mailer(Some(mailer)), mails: Some(server), ..test }
    }

    /// The mail server.
    ///
    /// # Panics
    /// When it was made by [`Self::create`].
    pub fn mail_server(&self) -> &MailServer {
        self.mails.as_ref().expect("an app that sends mail")
    }

    /// Does what the worker would: sends what is enqueued, in order; answers what arrived.
    pub async fn send_mails(&self) -> Vec<ReceivedMail> {
        let mut connection = self.app.store.read().await.expect("a connection");
        let jobs: Vec<(uuid::Uuid, serde_json::Value)> =
            sqlx::query_as("with gone as (delete from jobs where kind = 'mail' returning id, payload) select * from gone order by id")
                .fetch_all(&mut *connection)
                .await
                .expect("the jobs");
        drop(connection);
        for (id, payload) in jobs {
            mail::send(&self.app, JobId(id), payload).await.expect("the mail is sent");
        }
        self.mail_server().take()
    }
}

impl TestApp {
    /// As [`person`].
    pub async fn person(&self, name: &str) -> Viewer {
        person(self, name).await
    }

    /// As [`calendar`].
    pub async fn calendar(&self, owner: &Viewer, name: &str) -> CalendarId {
        calendar(self, owner, name).await
    }
}

/// Someone with an account, signed in: `name@example.com`, in the zone Europe/Budapest. They have no password.
pub async fn person(app: &App, name: &str) -> Viewer {
    let id = UserId(app.new_id());
    let user = User {
        id,
        email: Some(format!("{name}@example.com")),
        email_verified_at: None,
        service_of: None,
        name: name.to_owned(),
        time_zone: "Europe/Budapest".to_owned(),
        locale: "en".to_owned(),
        week_start: jiff::civil::Weekday::Monday,
        hour_cycle: HourCycle::H23,
        is_administrator: false,
        deactivated_at: None,
        version: 1,
        created_at: app.now(),
        updated_at: app.now(),
    };
    let mut tx = app.store.begin().await.expect("a transaction");
    insert_user(&mut tx, &NewUser { user, password_hash: None }).await.expect("a new person");
    tx.commit().await.expect("commits");
    Viewer::User { id, session: SessionId(app.new_id()) }
}

/// A calendar of `owner`'s in Europe/Budapest.
pub async fn calendar(app: &App, owner: &Viewer, name: &str) -> CalendarId {
    let input = cal3_app::calendar::CreateCalendar { name: name.to_owned(), ..Default::default() };
    cal3_app::calendar::create(app, owner, input).await.expect("a new calendar").id
}

impl Deref for TestApp {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}
