//! Who is told of which changes: once, and only of what they may see.

use cal3_app::{
    event::{self, DeleteEvent, EventPatch, EventTarget},
    live::{Entity, Kind},
    webhook::{self, CreateWebhook},
};
use cal3_domain::{access::CalendarRole, event::Classification, webhook::DeliveryState};
use cal3_testkit::{TestApp, sharing, sharing::Grantee};

use super::{change, deliveries, input, make, one, private, put, relay, take, titled, told};

const CREATED: (Entity, Kind) = (Entity::Event, Kind::Created);
const BUSY: (Entity, Kind) = (Entity::BusyTime, Kind::Updated);

#[tokio::test]
async fn each_change_that_fits_is_delivered_once_to_each_webhook() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let (calendar, other) = (app.calendar(&ada, "Mine").await, app.calendar(&ada, "Other").await);
    let all = make(&app, &ada, input()).await.id;
    let narrowed = make(&app, &ada, CreateWebhook { calendars: Some(vec![other]), ..input() }).await.id;
    let deleted = CreateWebhook { changes: vec![(Entity::Event, Some(Kind::Deleted))], ..input() };
    let deleted = make(&app, &ada, deleted).await.id;
    relay(&app).await;
    for i in 0..250 {
        put(&app, &ada, calendar, titled(&format!("Event {i}"))).await;
    }
    let last = put(&app, &ada, other, titled("Elsewhere")).await;
    // Two relays at once: one finds the position locked.
    app.database.settled().await;
    let (one, two) = tokio::join!(webhook::relay(&app), webhook::relay(&app));
    let (one, two) = (one.unwrap(), two.unwrap());
    let rest = relay(&app).await;
    assert_eq!(one.deliveries + two.deliveries + rest, 252);
    assert_eq!(relay(&app).await, 0, "and no second time");
    let found = deliveries(&app, &ada, all).await;
    let positions: std::collections::HashSet<_> =
        found.iter().filter_map(|delivery| delivery.subject).map(|subject| subject.cursor).collect();
    assert_eq!(positions.len(), found.len());
    assert_eq!(told(&app, &ada, narrowed).await, [CREATED]);
    assert_eq!(told(&app, &ada, deleted).await, []);
    let gone = DeleteEvent {
        target: EventTarget::Event(last),
        scope: None,
        if_version: None,
        notify: event::Notify::All,
    };
    event::delete(&app, &ada, gone).await.unwrap();
    relay(&app).await;
    assert_eq!(told(&app, &ada, deleted).await, [(Entity::Event, Kind::Deleted)]);
}

#[tokio::test]
async fn a_free_busy_reader_is_told_times_and_a_stranger_nothing() {
    let app = TestApp::create().await;
    let (ada, bob, eve) = (app.person("ada").await, app.person("bob").await, app.person("eve").await);
    let calendar = app.calendar(&ada, "Mine").await;
    let user = Grantee::User(bob.user_id().unwrap());
    sharing::share(&app, calendar, user, CalendarRole::FreeBusy).await;
    let (busy, nothing) = (make(&app, &bob, input()).await.id, make(&app, &eve, input()).await.id);
    put(&app, &ada, calendar, titled("Hidden-Summary")).await;
    relay(&app).await;
    assert_eq!(told(&app, &bob, busy).await, [BUSY]);
    assert_eq!(told(&app, &eve, nothing).await, []);
    let delivery = one(&app, &bob, busy).await;
    assert_eq!(delivery.subject.unwrap().entity_id, calendar.0, "the calendar, not the event");
    let sent = String::from_utf8(take(&app, delivery.id).await.request.body).unwrap();
    assert!(sent.contains("\"type\":\"busy_time.updated\""), "{sent}");
    assert!(!sent.contains("Hidden-Summary") && !sent.contains("evt_") && !sent.contains("usr_"), "{sent}");
}

#[tokio::test]
async fn a_private_event_of_others_is_only_a_time_and_appears_when_it_is_public() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let calendar = app.calendar(&ada, "Mine").await;
    let user = Grantee::User(bob.user_id().unwrap());
    sharing::share(&app, calendar, user, CalendarRole::Reader).await;
    let reads = make(&app, &bob, input()).await.id;
    let id = put(&app, &ada, calendar, private("Secret")).await;
    relay(&app).await;
    assert_eq!(told(&app, &bob, reads).await, [BUSY]);
    let open = EventPatch { classification: Some(Classification::Public), ..EventPatch::default() };
    event::update(&app, &ada, change(id, open)).await.unwrap();
    relay(&app).await;
    assert_eq!(told(&app, &bob, reads).await, [BUSY, CREATED]);
}

#[tokio::test]
async fn a_revoked_share_stops_what_waits_and_what_comes() {
    let app = TestApp::create().await;
    let (ada, bob) = (app.person("ada").await, app.person("bob").await);
    let calendar = app.calendar(&ada, "Mine").await;
    let user = Grantee::User(bob.user_id().unwrap());
    let share = sharing::share(&app, calendar, user, CalendarRole::Reader).await;
    let reads = make(&app, &bob, input()).await.id;
    put(&app, &ada, calendar, titled("Before")).await;
    relay(&app).await;
    let waits = one(&app, &bob, reads).await;
    sharing::unshare(&app, share).await;
    put(&app, &ada, calendar, titled("After")).await;
    relay(&app).await;
    assert_eq!(told(&app, &bob, reads).await, [CREATED], "nothing more");
    assert!(webhook::take(&app, waits.id).await.unwrap().is_none());
    let dropped = one(&app, &bob, reads).await;
    assert_eq!(dropped.state, DeliveryState::Dropped.code());
    assert_eq!(dropped.error.as_deref(), Some("the webhook's owner may not see it any more"));
}

#[tokio::test]
async fn a_barred_owner_is_told_nothing() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let hook = make(&app, &ada, input()).await.id;
    put(&app, &ada, calendar, titled("Before")).await;
    relay(&app).await;
    sqlx::query("update users set deactivated_at = now()")
        .execute(&mut *app.store.read().await.unwrap())
        .await
        .unwrap();
    put(&app, &ada, calendar, titled("After")).await;
    relay(&app).await;
    let waits = one(&app, &ada, hook).await;
    assert!(webhook::take(&app, waits.id).await.unwrap().is_none());
    assert_eq!(one(&app, &ada, hook).await.state, DeliveryState::Dropped.code());
}
