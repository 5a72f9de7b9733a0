//! Sharing calendars, and what each level shows.

use cal3_app::{
    AppError, Viewer,
    calendar::{
        self,
        share::{self, CreateShare, Share, With},
    },
    event::{self, BusyQuery},
    page::PageArgs,
};
use cal3_domain::{access::CalendarRole, ids::CalendarId};
use cal3_testkit::TestApp;
use uuid::Uuid;

use crate::event::{at, faults, make, mondays, patch, starts};

mod free_busy;
mod link;
mod people;

/// The first two weeks of March.
const FROM: &str = "2026-03-01T00:00:00Z";
const TO: &str = "2026-03-15T00:00:00Z";

/// Ada's calendar, and Bob, with whom nothing is shared yet.
struct Scene {
    app: TestApp,
    ada: Viewer,
    bob: Viewer,
    calendar: CalendarId,
}

impl Scene {
    async fn create() -> Self {
        let app = TestApp::create().await;
        let (ada, bob) = (app.person("ada").await, app.person("bob").await);
        let calendar = app.calendar(&ada, "Ada's").await;
        Self { app, ada, bob, calendar }
    }

    async fn share(&self, role: CalendarRole) -> Share {
        self.share_with("bob@example.com", role).await.unwrap()
    }

    async fn share_with(&self, address: &str, role: CalendarRole) -> Result<Share, AppError> {
        let with = With::Address(address.to_owned());
        let input = CreateShare { calendar: self.calendar, with, role, idempotency_key: None };
        share::create(&self.app, &self.ada, input).await
    }

    /// The role that somebody has on the calendar, if any.
    async fn role(&self, viewer: &Viewer) -> Option<CalendarRole> {
        let found = calendar::visible(&self.app, viewer, &[self.calendar]).await.unwrap();
        found.first().map(|calendar| calendar.role)
    }

    /// When the calendar is busy for somebody, as `start/end`.
    async fn busy(&self, viewer: &Viewer, only_hidden: bool) -> Vec<String> {
        let query = BusyQuery {
            calendars: vec![self.calendar],
            from: FROM.parse().unwrap(),
            to: TO.parse().unwrap(),
            time_zone: None,
            only_hidden,
            after: None,
            limit: 100,
        };
        let blocks = event::busy(&self.app, viewer, &query).await.unwrap();
        blocks.iter().map(|block| format!("{}/{}", block.start, block.end)).collect()
    }

    async fn starts(&self, viewer: &Viewer) -> Vec<String> {
        starts(&self.app, viewer, self.calendar, FROM, TO).await
    }
}

fn first(limit: i64) -> PageArgs<Uuid> {
    PageArgs { after: None, before: None, backwards: false, limit }
}
