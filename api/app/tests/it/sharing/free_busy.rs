use cal3_app::{event::EventPatch, live};
use cal3_domain::event::{EventStatus, Transparency};
use cal3_store::change::Entity;

use super::*;

fn timed(name: &str, from: &str, to: &str) -> EventPatch {
    patch(name, at(&format!("2026-03-04T{from}:00")), at(&format!("2026-03-04T{to}:00")))
}

#[tokio::test]
async fn what_overlaps_or_touches_is_one_block_and_what_is_free_or_cancelled_is_none() {
    let scene = Scene::create().await;
    scene.share(CalendarRole::FreeBusy).await;
    let free =
        EventPatch { transparency: Some(Transparency::Transparent), ..timed("Free", "06:00", "07:00") };
    let off = EventPatch { status: Some(EventStatus::Cancelled), ..timed("Off", "07:00", "08:00") };
    let edge = patch("Edge", at("2026-02-28T12:00:00"), at("2026-03-01T03:00:00"));
    for event in [
        timed("One", "09:00", "10:00"),
        timed("Two", "09:30", "11:00"),
        timed("Three", "11:00", "11:30"),
        timed("Four", "12:00", "12:30"),
        free,
        off,
        edge,
    ] {
        make(&scene.app, &scene.ada, scene.calendar, event).await;
    }
    let expected = [
        "2026-03-01T00:00:00Z/2026-03-01T02:00:00Z",
        "2026-03-04T08:00:00Z/2026-03-04T10:30:00Z",
        "2026-03-04T11:00:00Z/2026-03-04T11:30:00Z",
    ];
    assert_eq!(scene.busy(&scene.bob, false).await, expected, "cut to the window, merged, in order");
    assert_eq!(scene.busy(&scene.bob, true).await, expected, "all of it is hidden from him");
    assert!(scene.busy(&scene.ada, true).await.is_empty(), "nothing is hidden from her");
}

#[tokio::test]
async fn pages_of_blocks_follow_each_other_without_gap_or_repetition() {
    let scene = Scene::create().await;
    scene.share(CalendarRole::FreeBusy).await;
    let hourly = EventPatch {
        recurrence: crate::event::rule("FREQ=DAILY;COUNT=9"),
        ..timed("Daily", "09:00", "10:00")
    };
    make(&scene.app, &scene.ada, scene.calendar, hourly).await;
    let whole = scene.busy(&scene.bob, false).await;
    assert_eq!(whole.len(), 9);
    let mut query = BusyQuery {
        calendars: vec![scene.calendar],
        from: FROM.parse().unwrap(),
        to: TO.parse().unwrap(),
        time_zone: None,
        only_hidden: false,
        after: None,
        limit: 4,
    };
    let mut pieces = Vec::new();
    loop {
        let page = event::busy(&scene.app, &scene.bob, &query).await.unwrap();
        pieces.extend(page.iter().take(4).map(|block| format!("{}/{}", block.start, block.end)));
        if page.len() <= 4 {
            break;
        }
        query.after = Some(event::busy_key(&page[3]));
    }
    assert_eq!(pieces, whole);
}

#[tokio::test]
async fn whoever_may_learn_times_learns_nothing_else_by_any_path() {
    let scene = Scene::create().await;
    scene.share(CalendarRole::FreeBusy).await;
    let made = make(&scene.app, &scene.ada, scene.calendar, timed("Secret plan", "09:00", "10:00")).await;
    let (app, bob) = (&scene.app, &scene.bob);
    assert!(event::visible(app, bob, &[made.id]).await.unwrap().is_empty(), "by its id");
    assert!(scene.starts(bob).await.is_empty(), "in a window");
    app.database.settled().await;
    let told = live::list(app, bob, None, 100).await.unwrap().changes;
    let times: Vec<_> = told.iter().filter(|change| change.entity != Entity::Calendar).collect();
    assert_eq!(times.len(), 1, "that the calendar is there, and that its times may have changed: {told:?}");
    for change in times {
        assert_eq!((change.entity, change.entity_id), (Entity::BusyTime, scene.calendar.0));
        assert!(change.changed_fields.is_empty() && change.actor.is_none(), "{change:?}");
    }
    let mut export = calendar::export(app, bob, scene.calendar).await.unwrap();
    let mut text = String::new();
    while let Some(part) = export.next().await.unwrap() {
        text.push_str(&part);
    }
    assert!(text.contains("FREEBUSY;FBTYPE=BUSY:20260304T080000Z/20260304T090000Z"), "{text}");
    assert!(!text.contains("Secret plan") && !text.contains(&made.data.uid), "{text}");
    assert!(text.contains("X-WR-CALNAME:Ada's"), "{text}");

    let input = cal3_app::token::CreateToken {
        name: "Times".to_owned(),
        scopes: vec!["freebusy:read".to_owned()],
        calendars: None,
        resources: None,
        expires_at: app.now() + jiff::SignedDuration::from_hours(24),
        service_account: None,
        idempotency_key: None,
    };
    let (token, _) = cal3_app::token::create(app, bob, input).await.unwrap();
    let scopes = [cal3_domain::access::Scope::FreeBusyRead].into_iter().collect();
    let narrow = Viewer::Token {
        id: token.id,
        owner: bob.user_id().unwrap(),
        grant: std::sync::Arc::new(cal3_domain::access::Grant { scopes, calendars: None, resources: None }),
    };
    let mut export = calendar::export(app, &narrow, scene.calendar).await.unwrap();
    assert_eq!(export.name(), scene.calendar.to_string());
    let first = export.next().await.unwrap().unwrap();
    assert!(first.contains("VFREEBUSY") && !first.contains("Ada's"), "{first}");
    let refused = event::delete(
        app,
        bob,
        event::DeleteEvent {
            target: event::EventTarget::Event(made.id),
            scope: None,
            if_version: None,
            notify: event::Notify::All,
        },
    )
    .await;
    let never = event::DeleteEvent {
        target: event::EventTarget::Event(cal3_domain::ids::EventId(app.new_id())),
        scope: None,
        if_version: None,
        notify: event::Notify::All,
    };
    let absent = event::delete(app, bob, never).await;
    assert_eq!(format!("{refused:?}"), format!("{absent:?}"), "as if there were none");
}
