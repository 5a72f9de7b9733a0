//! Rules about reservations, tried on one, run by hand about one, and told what the past tells of them.

use std::sync::Arc;

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, About, BacktestInput},
    reservation,
};
use cal3_domain::{
    access::{Grant, OrganisationRole, Scope},
    automation::run::RunState,
    ids::{ReservationId, ResourceId, TokenId},
    reservation::Status,
};
use cal3_testkit::sharing::member;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::{
    automation::{carry_out, definition, rule, runs, states},
    booking::{TEN, TWELVE},
    house::{House, touch},
};

async fn bob(house: &House) -> Viewer {
    let bob = house.app.person("bob").await;
    member(&house.app, house.organisation, &bob, OrganisationRole::Member).await;
    bob
}

fn said(kind: &str, scope: Value) -> Value {
    let text = "{{ reservation.status }} of {{ resource.name }} by {{ reservation.bookerName }}";
    let tell = json!({
        "kind": "NOTIFY", "channels": [{ "kind": "IN_APP" }], "recipients": [{ "kind": "RULE_OWNER" }], "text": text,
    });
    let mut said = definition(json!({ "kind": kind }), &[tell]);
    said["scope"] = scope;
    said
}

fn everywhere(house: &House) -> Value {
    json!({ "kind": "ORGANISATION", "organisationId": house.organisation.to_string() })
}

fn fault(error: AppError) -> (String, UserErrorCode) {
    let AppError::Invalid(faults) = error else { panic!("{error:?}") };
    (faults[0].field.join("."), faults[0].code)
}

async fn text(house: &House, viewer: &Viewer, said: &Value, about: About) -> Option<Value> {
    let tried = automation::dry_run(&house.app, viewer, said, about, None).await.unwrap()?;
    assert!(tried.would_run, "{:?}", tried.reason);
    Some(tried.steps[0]["effect"]["text"].clone())
}

#[tokio::test]
async fn a_reservation_is_tried_as_if_it_had_just_come_into_the_state_that_the_rule_waits_for() {
    let house = House::create().await;
    let bob = bob(&house).await;
    let room = house.resource(1, json!({})).await;
    let booked = house.reserve(&house.ada, &[room], TEN).await.unwrap().id;
    let name = cal3_app::resource::visible(&house.app, &house.manager, &[room]).await.unwrap().remove(0).name;
    let confirmed = said("RESERVATION_CONFIRMED", everywhere(&house));
    let cancelled = said("RESERVATION_CANCELLED", everywhere(&house));
    let told = async |viewer, said: &Value| text(&house, viewer, said, booked.into()).await;
    assert_eq!(told(&house.manager, &confirmed).await.unwrap(), format!("CONFIRMED of {name} by ada"));
    assert_eq!(told(&house.manager, &cancelled).await.unwrap(), format!("CANCELLED of {name} by ada"));
    let mut changed = cancelled.clone();
    changed["condition"] = json!({ "kind": "TEST", "field": "before.reservation.status", "operator": "EQUALS", "value": "CONFIRMED" });
    assert!(told(&house.manager, &changed).await.is_some());
    let present = reservation::visible(&house.app, &house.manager, &[booked]).await.unwrap().remove(0);
    assert_eq!(present.status, Status::Confirmed, "nothing was done");
    let own = said("RESERVATION_CONFIRMED", json!({ "kind": "OWNER" }));
    assert!(told(&house.ada, &own).await.is_some());
    assert_eq!(told(&bob, &own).await, None, "bob does not see it");
    let elsewhere = automation::dry_run(&house.app, &house.manager, &own, booked.into(), None).await.unwrap();
    assert!(!elsewhere.unwrap().would_run, "it is not the manager's own");
    let tried = |about: About| automation::dry_run(&house.app, &house.ada, &own, about, None);
    let required = ("reservationId".to_owned(), UserErrorCode::Required);
    assert_eq!(fault(tried(About::default()).await.unwrap_err()), required);
    let both = About { event: Some(cal3_domain::ids::EventId(booked.0)), ..booked.into() };
    assert_eq!(fault(tried(both).await.unwrap_err()), ("eventId".to_owned(), UserErrorCode::Invalid));
}

#[tokio::test]
async fn of_several_resources_the_first_that_fits_is_tried() {
    let house = House::create().await;
    let (room, other) = (house.resource(1, json!({})).await, house.resource(1, json!({})).await);
    let booked = house.reserve(&house.ada, &[room, other], TEN).await.unwrap().id;
    let named = |id: ResourceId| json!({ "kind": "RESOURCES", "resourceIds": [id.to_string()] });
    for id in [room, other] {
        let name =
            cal3_app::resource::visible(&house.app, &house.manager, &[id]).await.unwrap().remove(0).name;
        let told =
            text(&house, &house.manager, &said("RESERVATION_CONFIRMED", named(id)), booked.into()).await;
        assert_eq!(told.unwrap(), format!("CONFIRMED of {name} by ada"));
    }
}

#[tokio::test]
async fn the_past_tells_of_reservations_what_somebody_may_know() {
    let house = House::create().await;
    let bob = bob(&house).await;
    let (room, other) = (house.resource(1, json!({})).await, house.resource(1, json!({})).await);
    let from = house.app.now();
    house.app.clock.advance(SignedDuration::from_mins(1));
    let mine = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    let both = house.reserve(&bob, &[room, other], TWELVE).await.unwrap();
    reservation::cancel(&house.app, &house.ada, touch(&mine)).await.unwrap();
    let past = async |viewer: &Viewer, kind: &str, scope: Value| {
        let input = BacktestInput {
            definition: said(kind, scope),
            rule: None,
            from,
            until: house.app.now(),
            after: None,
            first: 10,
        };
        let told = automation::backtest(&house.app, viewer, &input).await.unwrap();
        assert!(told.is_complete);
        assert_eq!(told.would_run, told.items.len());
        let about = |item: &automation::BacktestItem| item.about.reservation.unwrap();
        told.items.iter().map(about).collect::<Vec<ReservationId>>()
    };
    let at = |id: ResourceId| json!({ "kind": "RESOURCES", "resourceIds": [id.to_string()] });
    let owner = || json!({ "kind": "OWNER" });
    let confirmed = "RESERVATION_CONFIRMED";
    assert_eq!(past(&house.manager, confirmed, everywhere(&house)).await, [mine.id, both.id]);
    assert_eq!(past(&house.manager, confirmed, at(other)).await, [both.id]);
    assert_eq!(past(&house.manager, confirmed, owner()).await, []);
    assert_eq!(past(&house.ada, confirmed, owner()).await, [mine.id]);
    assert_eq!(past(&house.ada, confirmed, at(room)).await, [mine.id], "of bob's she may not know");
    assert_eq!(past(&house.manager, "RESERVATION_CANCELLED", everywhere(&house)).await, [mine.id]);
    assert_eq!(past(&house.manager, "RESERVATION_NO_SHOW", everywhere(&house)).await, []);
}

#[tokio::test]
async fn a_rule_is_run_by_hand_about_a_reservation() {
    let house = House::create().await;
    let bob = bob(&house).await;
    let room = house.resource(1, json!({})).await;
    let booked = house.reserve(&house.ada, &[room], TEN).await.unwrap().id;
    let release = json!({ "kind": "RELEASE_RESERVATION" });
    let mut by_hand = definition(json!({ "kind": "MANUAL", "subject": "RESERVATION" }), &[release]);
    by_hand["scope"] = everywhere(&house);
    let managers = rule(&house.app, &house.manager, by_hand.clone()).await;
    let bobs = rule(&house.app, &bob, by_hand).await;
    let run = |viewer, id, about: About| automation::run_by_hand(&house.app, viewer, id, about, None);
    let refused = fault(run(&bob, bobs.id, booked.into()).await.unwrap_err());
    assert_eq!(refused, ("reservationId".to_owned(), UserErrorCode::NotFound));
    let refused = fault(run(&house.manager, managers.id, About::default()).await.unwrap_err());
    assert_eq!(refused, ("reservationId".to_owned(), UserErrorCode::Required));
    run(&house.manager, managers.id, booked.into()).await.unwrap();
    carry_out(&house.app, &house.manager, managers.id).await;
    assert_eq!(states(&house.app, &house.manager, managers.id).await, [RunState::Succeeded]);
    assert!(runs(&house.app, &bob, bobs.id).await.is_empty());
    let now = reservation::visible(&house.app, &house.manager, &[booked]).await.unwrap().remove(0);
    assert_eq!(now.status, Status::Cancelled);
}

#[tokio::test]
async fn a_token_needs_the_right_to_read_reservations_to_try_rules_about_them() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    let booked = house.reserve(&house.ada, &[room], TEN).await.unwrap().id;
    let scopes = [Scope::AutomationRead, Scope::EventsRead];
    let grant = Grant { scopes: scopes.into_iter().collect(), calendars: None, resources: None };
    let owner = house.ada.user_id().unwrap();
    let token = Viewer::Token { id: TokenId(house.app.new_id()), owner, grant: Arc::new(grant) };
    let own = said("RESERVATION_CONFIRMED", json!({ "kind": "OWNER" }));
    let tried = automation::dry_run(&house.app, &token, &own, booked.into(), None).await;
    assert!(matches!(tried, Err(AppError::MissingScope(Scope::ReservationsRead))), "{tried:?}");
    let now = house.app.now();
    let from = now - SignedDuration::from_hours(1);
    let input = BacktestInput { definition: own, rule: None, from, until: now, after: None, first: 1 };
    let past = automation::backtest(&house.app, &token, &input).await;
    assert!(matches!(past, Err(AppError::MissingScope(Scope::ReservationsRead))), "{past:?}");
}
