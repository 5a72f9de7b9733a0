//! What is asked for, and who asks.

use cal3_app::{
    Viewer,
    account::{AccountLimits, Accounts, AuthConfig, ClientInfo},
    calendar::{Preferences, group},
    event::{
        self, CreateEvent, EventPatch, EventTarget, RecurrenceInput, RecurrenceScope, TimeInput, UpdateEvent,
    },
    import::{self, CreateImport},
    limit::RateLimiter,
};
use cal3_domain::{
    access::{CalendarRole, Grant, OrganisationRole, Owner, Scope, Scopes},
    account::RegistrationPolicy,
    event::{Classification, EventStatus, Transparency},
    ids::{
        CalendarGroupId, CalendarId, CalendarShareId, EventId, ImportId, OccurrenceId, OrganisationId,
        TokenId, UserId,
    },
};
use cal3_graphql::Executor;
use cal3_store::import::{Item, Outcome, insert_items};
use cal3_testkit::{
    TestApp,
    sharing::{self, Grantee, link, member, organisation, token, unshare},
};
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::Who;
use crate::support::answer_of;

/// Texts of events that nobody may see but those who may read them. None of them stands in a request.
const PUBLIC: &[&str] = &[
    "Quarterly-Summary",
    "Long-Description",
    "Room-Location",
    "secret.example",
    "Public-Category",
    "#a1b2c3",
    "Calendar-Description",
];
/// Texts of what is private, that nobody may see but its maker and the calendar's owners.
const PRIVATE: &[&str] = &["Doctor-Summary", "Private-Notes", "Clinic-Location"];

/// The people, who stay the same for a table.
pub(super) struct World {
    pub(super) app: TestApp,
    executor: Executor,
    pub(super) accounts: Accounts,
    people: [Viewer; 7],
    pub(super) organisation: OrganisationId,
}

impl World {
    pub(super) async fn create() -> Self {
        Self::over(TestApp::create().await).await
    }

    /// The same where mail is sent.
    pub(super) async fn with_mail() -> Self {
        Self::over(TestApp::create_with_mail().await).await
    }

    async fn over(app: TestApp) -> Self {
        let names = ["owner", "writer", "reader", "freebusy", "member", "administrator", "stranger"];
        let mut people = Vec::new();
        for name in names {
            people.push(app.person(name).await);
        }
        let people: [Viewer; 7] = people.try_into().unwrap();
        let organisation = organisation(&app, "Organisation").await;
        member(&app, organisation, &people[4], OrganisationRole::Member).await;
        member(&app, organisation, &people[5], OrganisationRole::Admin).await;
        let config = AuthConfig {
            jwt_secrets: vec!["q7Zk2vXw9LmN4rTy8PbC1sDf6GhJ3aQe".into()],
            access_ttl: SignedDuration::from_mins(15),
            refresh_ttl: SignedDuration::from_hours(24),
            limits: AccountLimits::default(),
            registration: RegistrationPolicy::Open,
        };
        let accounts = Accounts::try_new(app.clone(), RateLimiter::local(app.clock()), config).unwrap();
        let executor = Executor::try_new(app.clone(), true).unwrap().with_accounts(accounts.clone());
        Self { app, executor, accounts, people, organisation }
    }

    /// A signed-in person.
    pub(super) fn person(&self, who: Who) -> &Viewer {
        let index = match who {
            Who::Writer => 1,
            Who::Reader => 2,
            Who::FreeBusy => 3,
            Who::Member => 4,
            Who::Administrator => 5,
            Who::Stranger => 6,
            _ => 0,
        };
        &self.people[index]
    }
}

/// What one operation is asked of by one of them: made anew each time, so that whatever it changes concerns nobody else.
///
/// A calendar of the organisation, shared with those of the people whose role says so and by a link, with events of the
/// owner's: a single one, a series of which one occurrence is overridden, and a private one. Everything is in January 2026.
pub(super) struct Scene<'w> {
    pub(super) world: &'w World,
    pub(super) calendar: CalendarId,
    /// Another one, the owner's alone.
    pub(super) other: CalendarId,
    pub(super) event: EventId,
    pub(super) series: EventId,
    pub(super) occurrence: OccurrenceId,
    pub(super) private: EventId,
    /// Who asks.
    who: Who,
    /// The text of their credential; `None` for a signed-in person and for nobody in particular.
    credential: Option<String>,
}

impl<'w> Scene<'w> {
    /// Makes one for `who`, whose token, if it is one, is for `scopes` or for all but the first of them.
    pub(super) async fn create(world: &'w World, who: Who, scopes: &[Scope]) -> Self {
        let (app, owner) = (&world.app, world.person(Who::Owner));
        let calendar = shared_calendar(world).await;
        let other = app.calendar(owner, "Other").await;
        let event = create_event(app, owner, calendar, single()).await;
        let series = create_event(app, owner, calendar, weekly()).await;
        let occurrence = OccurrenceId { event: series, original: "2026-01-14T09:00:00".parse().unwrap() };
        override_of(app, owner, occurrence).await;
        let private = create_event(app, owner, calendar, private()).await;
        let mut scene =
            Self { world, calendar, other, event, series, occurrence, private, who, credential: None };
        scene.credential = scene.credential(scopes).await;
        scene
    }

    async fn credential(&self, scopes: &[Scope]) -> Option<String> {
        let app = &self.world.app;
        let owner = self.world.person(Who::Owner).user_id()?;
        let day = SignedDuration::from_hours(24);
        let grant = |scopes: &[Scope], calendars: Option<Vec<CalendarId>>| Grant {
            scopes: scopes.iter().copied().collect(),
            resources: calendars.as_ref().map(|_| Vec::new()),
            calendars,
        };
        let rest = Scope::ALL.iter().copied().filter(|other| lacks(*other, scopes.first()));
        let (grant, lifetime) = match self.who {
            Who::WithoutScope => (grant(&rest.collect::<Vec<_>>(), None), day),
            Who::OnlyScope => (grant(scopes, None), day),
            Who::Narrowed => (grant(Scope::ALL, Some(vec![self.other])), day),
            Who::Expired => (grant(Scope::ALL, None), -day),
            Who::Link => return Some(link(app, self.calendar, CalendarRole::Reader, None).await.1),
            Who::RevokedLink => {
                let (share, secret) = link(app, self.calendar, CalendarRole::Reader, None).await;
                unshare(app, share).await;
                return Some(secret);
            }
            _ => return None,
        };
        Some(token(app, owner, grant, lifetime).await.1)
    }

    /// The person who asks, or the owner where nobody in particular does.
    pub(super) fn asker(&self) -> &'w Viewer {
        self.world.person(self.who)
    }

    /// What is answered, without `extensions`.
    pub(super) async fn ask(&self, document: &str, variables: Value) -> Value {
        let viewer = match (&self.credential, self.who) {
            (None, Who::Anonymous) => Viewer::Anonymous,
            (None, who) => self.world.person(who).clone(),
            (Some(text), _) => {
                let authorization = format!("Bearer {text}");
                match self.world.accounts.identify(&authorization, &ClientInfo::default()).await {
                    Ok(identity) => identity.viewer,
                    // What the transport answers then.
                    Err(_) => return json!({ "errors": [{ "extensions": { "code": "UNAUTHENTICATED" } }] }),
                }
            }
        };
        answer_of(&self.world.executor, &viewer, document, variables).await
    }

    /// An import of the owner's that waits for its bytes.
    pub(super) async fn import(&self) -> ImportId {
        let input = CreateImport {
            calendar_id: self.calendar,
            file_name: "Quarterly-Summary.ics".to_owned(),
            byte_size: Some(10),
            content: None,
            idempotency_key: None,
        };
        import::create(&self.world.app, self.world.person(Who::Owner), input).await.unwrap().id
    }

    /// An import of the owner's whose report tells of an event.
    pub(super) async fn applied_import(&self) -> ImportId {
        let id = self.import().await;
        let item = Item {
            position: 0,
            line: 2,
            component: "VEVENT".to_owned(),
            uid: Some("quarterly".to_owned()),
            recurrence_id: None,
            summary: Some("Quarterly-Summary".to_owned()),
            outcome: Outcome::Created,
            reason: None,
            repairs: Vec::new(),
            event_id: Some(self.event),
        };
        let mut tx = self.world.app.store.begin().await.unwrap();
        insert_items(&mut tx, id, &[item]).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Somebody new with an account, with whom the calendar is shared as READER: the share.
    pub(super) async fn guest_share(&self) -> CalendarShareId {
        let app = &self.world.app;
        let guest = app.person(&self.calendar.to_string()).await.user_id().unwrap();
        sharing::share(app, self.calendar, Grantee::User(guest), CalendarRole::Reader).await
    }

    /// A public link to the calendar: its share.
    pub(super) async fn link_share(&self) -> CalendarShareId {
        link(&self.world.app, self.calendar, CalendarRole::Reader, None).await.0
    }

    /// Shares the calendar with its organisation, and lets the member leave it.
    pub(super) async fn left_by_the_member(&self) {
        let app = &self.world.app;
        let with = Grantee::Organisation(self.world.organisation);
        sharing::share(app, self.calendar, with, CalendarRole::Reader).await;
        sharing::depart(app, self.world.person(Who::Member), self.calendar).await;
    }

    /// A group of calendars of the owner's.
    pub(super) async fn owners_group(&self) -> CalendarGroupId {
        group::create(&self.world.app, self.world.person(Who::Owner), "Group", None).await.unwrap().id
    }

    /// A token of the owner's.
    pub(super) async fn owners_token(&self) -> TokenId {
        let owner = self.world.person(Who::Owner).user_id().unwrap();
        let grant = Grant { scopes: Scopes::all(), ..Grant::default() };
        token(&self.world.app, owner, grant, SignedDuration::from_hours(1)).await.0
    }

    /// A token of a service account of the organisation.
    pub(super) async fn service_token(&self) -> TokenId {
        self.token_of(sharing::service_account(&self.world.app, self.world.organisation).await).await
    }

    /// A token of an account.
    pub(super) async fn token_of(&self, account: UserId) -> TokenId {
        token(&self.world.app, account, Grant::default(), SignedDuration::from_hours(1)).await.0
    }

    /// The id of one of the people.
    pub(super) fn id_of(&self, who: Who) -> String {
        self.world.person(who).user_id().unwrap().to_string()
    }

    /// What whoever asks is called, before the `@` of their address; of nobody in particular, nobody.
    pub(super) fn name(&self) -> &'static str {
        match self.who {
            Who::Writer => "writer",
            Who::Reader => "reader",
            Who::FreeBusy => "freebusy",
            Who::Member => "member",
            Who::Administrator => "administrator",
            Who::Stranger => "stranger",
            _ => "owner",
        }
    }

    /// How many rows tell that something was done.
    pub(super) async fn effects(&self) -> i64 {
        self.world.app.database.effects().await
    }

    /// Waits until readers see all of the change log.
    pub(super) async fn settled(&self) {
        self.world.app.database.settled().await;
    }

    /// What they may not know, did not say themselves, and are told all the same.
    pub(super) fn leaked(&self, asked: &Value, answer: &Value) -> Option<String> {
        let (asked, answer) = (asked.to_string(), answer.to_string());
        let (sees_public, sees_private) = match self.who {
            Who::Owner | Who::Administrator | Who::WithoutScope | Who::OnlyScope => (true, true),
            Who::Writer | Who::Reader | Who::Link => (true, false),
            _ => (false, false),
        };
        let mut secrets: Vec<String> = Vec::new();
        if !sees_private {
            secrets.extend(PRIVATE.iter().map(|text| (*text).to_owned()));
            secrets.push(suffix(self.private));
        }
        if !sees_public {
            secrets.extend(PUBLIC.iter().map(|text| (*text).to_owned()));
            secrets.extend([suffix(self.event), suffix(self.series)]);
        }
        secrets
            .into_iter()
            .find(|secret| answer.contains(secret.as_str()) && !asked.contains(secret.as_str()))
    }
}

/// The part of an event's id that its occurrences' ids have too.
fn suffix(id: EventId) -> String {
    suffix_of(id.0)
}

/// An id's digits.
pub(super) fn suffix_of(id: uuid::Uuid) -> String {
    cal3_domain::ids::encode_suffix(id)
}

/// Whether a token for `other` and its like lacks `scope`.
fn lacks(other: Scope, scope: Option<&Scope>) -> bool {
    let holds: Scopes = [other].into_iter().collect();
    scope.is_none_or(|scope| !holds.contains(*scope))
}

/// A calendar of the organisation, shared.
async fn shared_calendar(world: &World) -> CalendarId {
    let app = &world.app;
    let calendar = cal3_app::calendar::Calendar {
        id: CalendarId(app.new_id()),
        owner: Owner::Organisation(world.organisation),
        owner_name: None,
        name: "Shared".to_owned(),
        description: Some("Calendar-Description".to_owned()),
        color: "#3b82f6".to_owned(),
        icon: None,
        time_zone: "Europe/Budapest".to_owned(),
        blocks_time: true,
        feed_created_at: None,
        is_shared: false,
        role: CalendarRole::Owner,
        preferences: Preferences::default(),
        version: 1,
        created_at: app.now(),
        updated_at: app.now(),
    };
    let mut tx = app.store.begin().await.unwrap();
    cal3_store::calendar::insert(&mut tx, &calendar).await.unwrap();
    tx.commit().await.unwrap();
    for (who, role) in [
        (Who::Owner, CalendarRole::Owner),
        (Who::Writer, CalendarRole::Writer),
        (Who::Reader, CalendarRole::Reader),
        (Who::FreeBusy, CalendarRole::FreeBusy),
    ] {
        let user: UserId = world.person(who).user_id().unwrap();
        sharing::share(app, calendar.id, Grantee::User(user), role).await;
    }
    calendar.id
}

fn at(local: &str) -> Option<TimeInput> {
    let time_zone = Some("Europe/Budapest".to_owned());
    Some(TimeInput { local: Some(local.parse().unwrap()), time_zone, ..TimeInput::default() })
}

fn text(text: &str) -> Option<Option<String>> {
    Some(Some(text.to_owned()))
}

fn single() -> EventPatch {
    EventPatch {
        summary: Some("Quarterly-Summary".to_owned()),
        description: text("Long-Description"),
        location: text("Room-Location"),
        url: text("https://secret.example/room"),
        color: text("#a1b2c3"),
        categories: Some(vec!["Public-Category".to_owned()]),
        status: Some(EventStatus::Tentative),
        start: at("2026-01-12T09:00:00"),
        end: at("2026-01-12T10:00:00"),
        ..EventPatch::default()
    }
}

fn weekly() -> EventPatch {
    let recurrence = RecurrenceInput { rules: vec!["FREQ=WEEKLY;COUNT=3".to_owned()], ..Default::default() };
    EventPatch {
        status: Some(EventStatus::Confirmed),
        start: at("2026-01-07T09:00:00"),
        end: at("2026-01-07T09:30:00"),
        recurrence: Some(Some(recurrence)),
        ..single()
    }
}

fn private() -> EventPatch {
    EventPatch {
        summary: Some("Doctor-Summary".to_owned()),
        description: text("Private-Notes"),
        location: text("Clinic-Location"),
        classification: Some(Classification::Private),
        transparency: Some(Transparency::Opaque),
        start: at("2026-01-13T15:00:00"),
        end: at("2026-01-13T16:00:00"),
        ..EventPatch::default()
    }
}

async fn create_event(app: &TestApp, owner: &Viewer, calendar: CalendarId, patch: EventPatch) -> EventId {
    let input = CreateEvent { calendar_id: calendar, event: patch, uid: None, idempotency_key: None };
    event::create(app, owner, input).await.unwrap().id
}

async fn override_of(app: &TestApp, owner: &Viewer, occurrence: OccurrenceId) {
    let input = UpdateEvent {
        target: EventTarget::Occurrence(occurrence),
        scope: Some(RecurrenceScope::This),
        calendar_id: None,
        event: EventPatch { location: text("Room-Location 2"), ..EventPatch::default() },
        if_version: None,
        idempotency_key: None,
    };
    event::update(app, owner, input).await.unwrap();
}
