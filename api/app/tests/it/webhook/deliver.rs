//! Sending: signatures, attempts, pauses, replays.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    event::{self, EventPatch},
    outgoing::Answered,
    webhook::{self, Replay, StoredWebhook, UpdateWebhook},
};
use cal3_domain::webhook::{Answer, DeliveryState, Pause, Resume, Secret, SigningSecrets, verify};
use cal3_testkit::TestApp;
use jiff::SignedDuration;
use serde_json::Value;

use super::{change, deliveries, input, make, one, present, put, relay, send, status, take, titled};

fn header<'a>(sending: &'a webhook::Sending, name: &str) -> Option<&'a str> {
    sending.request.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
}

/// Whether the receiver who knows this secret accepts what is sent.
fn accepts(app: &TestApp, secret: &str, sending: &webhook::Sending) -> bool {
    let secrets = SigningSecrets::new(secret.parse::<Secret>().unwrap());
    let headers = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(|name| header(sending, name));
    verify(&secrets, headers.into(), &sending.request.body, app.now()).is_ok()
}

#[tokio::test]
async fn what_is_sent_says_what_changed_and_is_signed_by_each_live_secret() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let (hook, first) = webhook::create(&app, &ada, input()).await.unwrap();
    let id = put(&app, &ada, calendar, titled("Told")).await;
    relay(&app).await;
    let delivery = one(&app, &ada, hook.id).await;
    let sending = take(&app, delivery.id).await;
    let body: Value = serde_json::from_slice(&sending.request.body).unwrap();
    assert_eq!(body["type"], "event.created");
    assert_eq!(body["data"]["id"], id.to_string());
    assert_eq!(body["data"]["calendarId"], calendar.to_string());
    assert_eq!(body["data"]["actorId"], ada.user_id().unwrap().to_string());
    assert_eq!(header(&sending, "webhook-id"), Some(delivery.id.to_string().as_str()));
    let first = first.unwrap();
    assert!(accepts(&app, first.expose(), &sending));
    assert!(webhook::take(&app, delivery.id).await.unwrap().is_none(), "somebody has it");
    webhook::answered(&app, sending, status(500)).await.unwrap();

    let (_, second) = webhook::rotate_secret(&app, &ada, hook.id, None).await.unwrap();
    app.clock.advance(SignedDuration::from_secs(10));
    let sending = take(&app, delivery.id).await;
    assert_eq!(header(&sending, "webhook-signature").unwrap().split(' ').count(), 2);
    assert!(accepts(&app, first.expose(), &sending) && accepts(&app, second.expose(), &sending));
    webhook::answered(&app, sending, status(500)).await.unwrap();

    app.clock.advance(SignedDuration::from_hours(25));
    let sending = take(&app, delivery.id).await;
    assert!(!accepts(&app, first.expose(), &sending) && accepts(&app, second.expose(), &sending));
    assert_eq!(header(&sending, "webhook-id"), Some(delivery.id.to_string().as_str()), "the same each time");
}

#[tokio::test]
async fn passing_faults_are_tried_again_for_three_days_and_then_the_webhook_is_paused() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let hook = make(&app, &ada, input()).await;
    put(&app, &ada, calendar, titled("Told")).await;
    relay(&app).await;
    let id = one(&app, &ada, hook.id).await.id;
    let began = app.now();
    let timed_out = Answered { answer: Answer::TimedOut, body: None, error: None };
    let mut attempts = 0;
    loop {
        let delivery = one(&app, &ada, hook.id).await;
        if delivery.state != DeliveryState::Pending.code() {
            break;
        }
        if delivery.due > app.now() {
            assert!(webhook::take(&app, id).await.unwrap().is_none(), "not before it is due");
            app.clock.advance(app.now().duration_until(delivery.due));
        }
        send(&app, id, if attempts % 2 == 0 { status(503) } else { timed_out.clone() }).await;
        attempts += 1;
    }
    assert!(began.duration_until(app.now()) >= SignedDuration::from_hours(72));
    let ledger = webhook::attempts(&app, &ada, &[id]).await.unwrap();
    assert_eq!(ledger.len(), attempts);
    assert_eq!(ledger.iter().map(|attempt| attempt.number).collect::<Vec<_>>(), (1..=16).collect::<Vec<_>>());
    assert_eq!((ledger[0].status, ledger[1].status), (Some(503), None));
    assert_eq!(ledger[0].response.as_deref(), Some("said"));
    assert_eq!(ledger[1].error.as_deref(), Some("the server did not answer in time"));
    assert_eq!(one(&app, &ada, hook.id).await.state, DeliveryState::Failed.code());
    let paused = present(&app, &ada, hook.id).await;
    assert_eq!(paused.paused.map(|(_, reason)| reason), Some(Pause::Unreachable.code()));
    let recorded: i64 =
        sqlx::query_scalar("select count(*) from audit_entries where action = 'WEBHOOK_PAUSE'")
            .fetch_one(&mut *app.store.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(recorded, 1);
    let told: i64 = sqlx::query_scalar(
        "select count(*) from changes where entity = 41 and after = '{\"isPaused\": true}'",
    )
    .fetch_one(&mut *app.store.read().await.unwrap())
    .await
    .unwrap();
    assert_eq!(told, 1, "its owner is told");
}

/// A webhook that rejected ten deliveries, and so is paused; with `waiting` more deliveries.
async fn paused(app: &TestApp, ada: &Viewer, waiting: usize) -> StoredWebhook {
    let calendar = app.calendar(ada, "Mine").await;
    let hook = make(app, ada, input()).await;
    for i in 0..10 {
        put(app, ada, calendar, titled(&format!("Rejected {i}"))).await;
    }
    relay(app).await;
    for delivery in deliveries(app, ada, hook.id).await {
        assert!(present(app, ada, hook.id).await.paused.is_none());
        send(app, delivery.id, status(400)).await;
    }
    let paused = present(app, ada, hook.id).await;
    assert_eq!(paused.paused.map(|(_, reason)| reason), Some(Pause::Rejecting.code()));
    let last = put(app, ada, calendar, titled("Waits")).await;
    for i in 1..waiting {
        let renamed = EventPatch { summary: Some(format!("Waits {i}")), ..EventPatch::default() };
        event::update(app, ada, change(last, renamed)).await.unwrap();
    }
    relay(app).await;
    paused
}

async fn states(app: &TestApp, ada: &Viewer, hook: &StoredWebhook) -> Vec<DeliveryState> {
    let found = deliveries(app, ada, hook.id).await;
    found.iter().skip(10).map(|delivery| DeliveryState::from_code(delivery.state).unwrap()).collect()
}

#[tokio::test]
async fn what_waits_for_a_paused_webhook_is_kept_and_its_owner_says_what_becomes_of_it() {
    use DeliveryState::{Dropped, Pending};
    for (resume, expected) in [
        (Resume::Skip, [Dropped; 3]),
        (Resume::ReplayAll, [Pending; 3]),
        (Resume::Coalesce, [Dropped, Dropped, Pending]),
    ] {
        let app = TestApp::create().await;
        let ada = app.person("ada").await;
        let hook = paused(&app, &ada, 3).await;
        let last = deliveries(&app, &ada, hook.id).await.pop().unwrap();
        assert!(webhook::take(&app, last.id).await.unwrap().is_none(), "paused");
        assert_eq!(states(&app, &ada, &hook).await, [Pending; 3]);
        let refused = webhook::replay(&app, &ada, hook.id, Replay::default()).await;
        assert!(
            matches!(&refused, Err(AppError::Invalid(faults)) if faults[0].code == UserErrorCode::WrongStatus),
            "{refused:?}"
        );
        // A ping goes out all the same, and lets nothing go on by itself.
        let ping = webhook::ping(&app, &ada, hook.id).await.unwrap();
        send(&app, ping.id, status(200)).await;
        assert!(present(&app, &ada, hook.id).await.paused.is_some());
        let change = UpdateWebhook { resume: Some(resume), ..UpdateWebhook::default() };
        let on = webhook::update(&app, &ada, hook.id, change).await.unwrap();
        assert_eq!((on.paused, on.rejected_in_a_row), (None, 0));
        assert_eq!(states(&app, &ada, &hook).await[..3], expected, "{resume:?}");
        if expected[2] == Pending {
            send(&app, last.id, status(200)).await;
        }
    }
}

#[tokio::test]
async fn an_address_that_may_not_be_called_and_one_that_is_gone_pause_at_once() {
    for (answer, reason) in [(Answer::Refused, Pause::Refused), (Answer::Status(410, None), Pause::Gone)] {
        let app = TestApp::create().await;
        let ada = app.person("ada").await;
        let calendar = app.calendar(&ada, "Mine").await;
        let hook = make(&app, &ada, input()).await;
        put(&app, &ada, calendar, titled("Told")).await;
        relay(&app).await;
        let id = one(&app, &ada, hook.id).await.id;
        send(&app, id, Answered { answer, body: None, error: None }).await;
        assert_eq!(one(&app, &ada, hook.id).await.state, DeliveryState::Failed.code());
        let paused = present(&app, &ada, hook.id).await.paused;
        assert_eq!(paused.map(|(_, code)| code), Some(reason.code()));
    }
}

#[tokio::test]
async fn deliveries_are_replayed_by_id_by_state_and_by_time_under_their_ids() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let hook = make(&app, &ada, input()).await;
    for summary in ["Delivered", "Failed", "Failed later"] {
        put(&app, &ada, calendar, titled(summary)).await;
        app.clock.advance(SignedDuration::from_hours(1));
    }
    relay(&app).await;
    let ids: Vec<_> = deliveries(&app, &ada, hook.id).await.iter().map(|delivery| delivery.id).collect();
    for (id, answer) in ids.iter().zip([200, 400, 400]) {
        send(&app, *id, status(answer)).await;
    }
    let pending = async || {
        let found = deliveries(&app, &ada, hook.id).await;
        let waits = found.into_iter().filter(|delivery| delivery.state == DeliveryState::Pending.code());
        waits.map(|delivery| delivery.id).collect::<Vec<_>>()
    };
    let replay = async |replay| webhook::replay(&app, &ada, hook.id, replay).await.unwrap().count;
    let later = app.now() - SignedDuration::from_mins(90);
    assert_eq!(replay(Replay { from: Some(later), ..Replay::default() }).await, 1);
    assert_eq!(pending().await, [ids[2]]);
    let sending = take(&app, ids[2]).await;
    assert_eq!(header(&sending, "webhook-id"), Some(ids[2].to_string().as_str()));
    webhook::answered(&app, sending, status(200)).await.unwrap();
    assert_eq!(webhook::attempts(&app, &ada, &[ids[2]]).await.unwrap().len(), 2, "the ledger goes on");

    assert_eq!(replay(Replay { ids: Some(vec![ids[0]]), ..Replay::default() }).await, 1, "what arrived, too");
    assert_eq!(replay(Replay::default()).await, 1, "what failed");
    assert_eq!(pending().await, ids[..2]);
    let on_its_way = Replay { ids: Some(vec![ids[0]]), ..Replay::default() };
    assert_eq!(replay(on_its_way).await, 0);
    let bob = app.person("bob").await;
    assert!(webhook::replay(&app, &bob, hook.id, Replay::default()).await.is_err());
}

#[tokio::test]
async fn a_delivery_whose_worker_was_lost_is_sent_again_and_forgotten_ones_are_found() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let hook = make(&app, &ada, input()).await;
    put(&app, &ada, calendar, titled("Told")).await;
    relay(&app).await;
    let id = one(&app, &ada, hook.id).await.id;
    let lost = take(&app, id).await;
    app.clock.advance(SignedDuration::from_mins(6));
    assert_eq!(webhook::sweep(&app).await.unwrap(), 1);
    assert_eq!(webhook::sweep(&app).await.unwrap(), 0, "queued again once");
    assert!(
        webhook::take(&app, id).await.unwrap().is_none(),
        "that it was lost is put into the ledger first"
    );
    let ledger = webhook::attempts(&app, &ada, &[id]).await.unwrap();
    assert!(ledger[0].error.as_deref().unwrap().contains("lost"), "{ledger:?}");
    app.clock.advance(SignedDuration::from_secs(10));
    let sending = take(&app, id).await;
    // Whoever was taken for dead and comes back changes nothing.
    webhook::answered(&app, lost, status(400)).await.unwrap();
    webhook::answered(&app, sending, status(200)).await.unwrap();
    assert_eq!(one(&app, &ada, hook.id).await.state, DeliveryState::Delivered.code());
    assert_eq!(webhook::attempts(&app, &ada, &[id]).await.unwrap().len(), 2);
}

#[tokio::test]
async fn old_deliveries_are_deleted_with_their_attempts() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let hook = make(&app, &ada, input()).await;
    put(&app, &ada, calendar, titled("Old")).await;
    relay(&app).await;
    send(&app, one(&app, &ada, hook.id).await.id, status(200)).await;
    app.clock.advance(SignedDuration::from_hours(24 * 29));
    put(&app, &ada, calendar, titled("New")).await;
    relay(&app).await;
    app.clock.advance(SignedDuration::from_hours(24 * 2));
    let before = app.now() - SignedDuration::from_hours(24 * 30);
    let mut connection = app.store.read().await.unwrap();
    assert_eq!(cal3_store::webhook::delete_old(&mut connection, before, 100).await.unwrap(), 1);
    let left: i64 = sqlx::query_scalar("select count(*) from webhook_attempts")
        .fetch_one(&mut *connection)
        .await
        .unwrap();
    assert_eq!(left, 0);
    drop(connection);
    assert_eq!(one(&app, &ada, hook.id).await.state, DeliveryState::Pending.code());
}
