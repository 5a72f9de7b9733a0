//! Rules about reservations: one run for each change and rule whose owner may know of it, and what rules do with reservations.

use std::sync::Arc;

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    automation::{self, CreateRule, Next, RuleBook, StoredRule},
    reservation::{self, Decide, Move, Reserve, expire_due, guest},
    resource,
};
use cal3_domain::{
    access::{Grant, OrganisationRole, Scope},
    automation::run::RunState,
    ids::{ReservationId, ResourceId, TokenId},
    reservation::Status,
};
use cal3_testkit::sharing::{group, member};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::{
    automation::{carry_out, definition, free, relay, rule, runs, states},
    booking::{TEN, TWELVE, hour, open},
    house::{House, instant, touch, wish},
};

fn on(kind: &str) -> Value {
    json!({ "kind": kind })
}

fn stop() -> Value {
    json!({ "kind": "STOP" })
}

fn everywhere(house: &House) -> Value {
    json!({ "kind": "ORGANISATION", "organisationId": house.organisation.to_string() })
}

fn at(resources: &[ResourceId]) -> Value {
    let ids: Vec<String> = resources.iter().map(ResourceId::to_string).collect();
    json!({ "kind": "RESOURCES", "resourceIds": ids })
}

impl House {
    async fn rule(&self, who: &Viewer, trigger: &str, scope: Value, actions: &[Value]) -> StoredRule {
        let mut said = definition(on(trigger), actions);
        said["scope"] = scope;
        rule(&self.app, who, said).await
    }

    /// Turns what happened into runs, and carries out those of a rule.
    async fn run(&self, who: &Viewer, rule: &StoredRule) -> Vec<RunState> {
        relay(&self.app, &mut RuleBook::default(), &free()).await;
        carry_out(&self.app, who, rule.id).await;
        states(&self.app, who, rule.id).await
    }

    async fn status_of(&self, id: ReservationId) -> Status {
        reservation::visible(&self.app, &self.manager, &[id]).await.unwrap().remove(0).status
    }

    async fn facts(&self, who: &Viewer, rule: &StoredRule) -> Vec<Value> {
        let found = runs(&self.app, who, rule.id).await;
        found.into_iter().map(|run| run.run.cause["facts"].clone()).collect()
    }

    /// The result and the error of the last attempt of a rule's newest run.
    async fn outcome(&self, who: &Viewer, rule: &StoredRule) -> (Option<Value>, Option<String>) {
        let run = runs(&self.app, who, rule.id).await.pop().unwrap().run.id;
        let last = automation::run_actions(&self.app, who, &[run]).await.unwrap().pop().unwrap();
        (last.result, last.error)
    }

    async fn until(&self, time: &str) {
        self.app.clock.advance(instant(time).duration_since(self.app.now()));
        expire_due(&self.app, 10).await.unwrap();
    }
}

#[tokio::test]
async fn each_state_of_a_reservation_makes_one_run_of_the_rule_that_waits_for_it() {
    let house = House::create().await;
    let policy = json!({
        "approval": { "when": [{ "kind": "LONGER_THAN", "length": "PT1H" }] },
        "waitlist": { "enabled": true, "promotion": "CONFIRM" },
        "checkIn": { "opensBefore": "PT15M", "closesAfter": "PT15M", "releaseNoShow": true },
        "holdFor": "PT10M",
    });
    let (room, other) = (house.resource(1, policy.clone()).await, house.resource(1, policy).await);
    let kinds = [
        "REQUESTED",
        "CONFIRMED",
        "DECLINED",
        "CANCELLED",
        "CHECKED_IN",
        "COMPLETED",
        "EXPIRED",
        "WAITLISTED",
        "NO_SHOW",
    ];
    let mut rules = Vec::new();
    for kind in kinds {
        let trigger = format!("RESERVATION_{kind}");
        rules.push(house.rule(&house.manager, &trigger, everywhere(&house), &[stop()]).await);
    }
    let app = &house.app;
    let long = Reserve { end: instant(TWELVE), ..wish(&[room], TEN) };
    let asked = reservation::reserve(app, &house.ada, long).await.unwrap();
    reservation::decline(app, &house.manager, touch(&asked), Decide::default()).await.unwrap();
    let had = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    let waits = Reserve { or_wait: true, ..wish(&[room], TEN) };
    let waits = reservation::reserve(app, &house.ada, waits).await.unwrap();
    reservation::cancel(app, &house.ada, touch(&waits)).await.unwrap();
    let to = Move { end: Some(instant("2026-01-08T10:45:00Z")), ..Move::default() };
    reservation::reschedule(app, &house.ada, touch(&had), to).await.unwrap();
    house.reserve(&house.ada, &[other], TWELVE).await.unwrap();
    let hold = Reserve { hold: true, ..wish(&[other], TEN) };
    reservation::reserve(app, &house.ada, hold).await.unwrap();
    house.until("2026-01-05T12:15:00Z").await;
    house.until("2026-01-08T09:55:00Z").await;
    reservation::check_in(app, &house.ada, touch(&had)).await.unwrap();
    house.until("2026-01-08T10:10:00Z").await;
    reservation::check_out(app, &house.ada, touch(&had)).await.unwrap();
    house.until("2026-01-08T12:20:00Z").await;
    let mut book = RuleBook::default();
    relay(app, &mut book, &free()).await;
    relay(app, &mut RuleBook::default(), &free()).await;
    let mut found = Vec::new();
    for rule in &rules {
        found.push(states(app, &house.manager, rule.id).await.len());
    }
    // Two were confirmed: the one that was moved afterwards did not come to another state by that.
    let expected: Vec<usize> = kinds.iter().map(|kind| if *kind == "CONFIRMED" { 2 } else { 1 }).collect();
    assert_eq!(found, expected, "{kinds:?}");
    let facts = house.facts(&house.manager, &rules[2]).await.remove(0);
    let told = &facts["reservation"];
    assert_eq!(
        [&told["status"], &told["bookerName"], &told["startTime"], &facts["resource"]["typeName"]],
        ["DECLINED", "ada", "10:00", "Rooms"]
    );
    assert_eq!(
        (&facts["before"]["reservation"]["status"], &facts["cause"]["actorName"]),
        (&json!("REQUESTED"), &json!("manager"))
    );
}

#[tokio::test]
async fn whoever_may_not_see_a_reservation_has_no_run_of_it() {
    let house = House::create().await;
    let (room, bob) = (house.resource(1, json!({})).await, house.app.person("bob").await);
    member(&house.app, house.organisation, &bob, OrganisationRole::Member).await;
    let kind = "RESERVATION_CONFIRMED";
    let managers = house.rule(&house.manager, kind, at(&[room]), &[stop()]).await;
    let bookers = house.rule(&house.ada, kind, json!({ "kind": "OWNER" }), &[stop()]).await;
    let (here, all) = (
        house.rule(&bob, kind, at(&[room]), &[stop()]).await,
        house.rule(&bob, kind, everywhere(&house), &[stop()]).await,
    );
    house.reserve(&house.ada, &[room], TEN).await.unwrap();
    relay(&house.app, &mut RuleBook::default(), &free()).await;
    let count = async |who: &Viewer, rule: &StoredRule| states(&house.app, who, rule.id).await.len();
    assert_eq!((count(&house.manager, &managers).await, count(&house.ada, &bookers).await), (1, 1));
    assert_eq!((count(&bob, &here).await, count(&bob, &all).await), (0, 0), "members do not see it");

    // Who comes to approve them is told from then on, and who does no more is not.
    let approvers = group(&house.app, house.organisation, &[&bob]).await;
    sqlx::query("insert into resource_roles (id, resource_id, group_id, role, created_at) values (gen_random_uuid(), $1, $2, 30, now())")
        .bind(room.0)
        .bind(approvers.0)
        .execute(&mut *house.app.store.read().await.unwrap())
        .await
        .unwrap();
    house.reserve(&house.ada, &[room], TWELVE).await.unwrap();
    house.execute("update memberships set role = 10 where role = 20").await;
    relay(&house.app, &mut RuleBook::default(), &free()).await;
    assert_eq!((count(&bob, &here).await, count(&bob, &all).await), (1, 1));
    assert_eq!(count(&house.manager, &managers).await, 1, "no manager any more");
}

#[tokio::test]
async fn a_bundle_is_told_once_about_the_resource_that_fits_and_a_guest_to_who_approves() {
    let house = House::create().await;
    let (room, laser) = (house.resource(1, open(json!({}))).await, house.resource(1, json!({})).await);
    house
        .execute("update resources set name = 'Laser' where id = (select max(id::text)::uuid from resources)")
        .await;
    let mut said = definition(on("RESERVATION_CONFIRMED"), &[stop()]);
    said["scope"] = everywhere(&house);
    said["condition"] =
        json!({ "kind": "TEST", "field": "resource.name", "operator": "EQUALS", "value": "Laser" });
    let lasers = rule(&house.app, &house.manager, said).await;
    let both = house.rule(&house.manager, "RESERVATION_CONFIRMED", at(&[room, laser]), &[stop()]).await;
    house.reserve(&house.ada, &[room, laser], TEN).await.unwrap();
    house.page(house.page_of(room)).await;
    guest::book(&house.app, hour(TWELVE)).await.unwrap();
    relay(&house.app, &mut RuleBook::default(), &free()).await;
    let told = house.facts(&house.manager, &lasers).await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["resource"]["name"], "Laser");
    assert_eq!(told[0]["reservation"]["resourceNames"].as_array().unwrap().len(), 2);
    let told = house.facts(&house.manager, &both).await;
    assert_eq!(told.len(), 2, "once for each reservation, not for each of its resources");
    let booked = told.iter().find(|facts| facts["reservation"]["isGuest"] == true).unwrap();
    assert_eq!(booked["reservation"]["bookerEmail"], "grace@example.net");
}

#[tokio::test]
async fn releasing_gives_the_place_to_who_waits_and_does_not_loop() {
    let house = House::with_mail().await;
    house.execute("update users set email_verified_at = now()").await;
    let room = house.resource(1, json!({ "waitlist": { "enabled": true, "promotion": "CONFIRM" } })).await;
    let release = json!({ "kind": "RELEASE_RESERVATION", "reason": "Closed for {{ reservation.title }}" });
    let mut said = definition(on("RESERVATION_CONFIRMED"), std::slice::from_ref(&release));
    said["scope"] = at(&[room]);
    let released = rule(&house.app, &house.manager, said).await;
    let first = Reserve { summary: Some("Chess".to_owned()), ..wish(&[room], TEN) };
    let first = reservation::reserve(&house.app, &house.ada, first).await.unwrap();
    house.app.clock.advance(SignedDuration::from_secs(1));
    let next = Reserve { or_wait: true, ..wish(&[room], TEN) };
    let next = reservation::reserve(&house.app, &house.ada, next).await.unwrap();
    assert_eq!(house.run(&house.manager, &released).await, [RunState::Succeeded]);
    assert_eq!(
        (house.status_of(first.id).await, house.status_of(next.id).await),
        (Status::Cancelled, Status::Confirmed)
    );
    let seen = reservation::visible(&house.app, &house.ada, &[first.id]).await.unwrap().remove(0);
    assert_eq!(seen.decision_note.as_deref(), Some("Closed for Chess"));
    let (result, error) = house.outcome(&house.manager, &released).await;
    assert_eq!((result.unwrap()["status"].clone(), error), (json!("CANCELLED"), None));
    let subjects: Vec<String> = house.app.send_mails().await.iter().map(|mail| mail.subject()).collect();
    assert_eq!(subjects.len(), 2, "the one who had it and the one who got it are told: {subjects:?}");

    // What it promoted is confirmed by its own effect: it does not run for that, and says so.
    assert_eq!(house.run(&house.manager, &released).await, [RunState::Succeeded, RunState::Skipped]);
    let skipped = runs(&house.app, &house.manager, released.id).await.remove(1).run;
    assert_eq!(skipped.skipped.unwrap()["reason"], "LOOP");

    // Played again, it finds nothing to give up.
    let run = runs(&house.app, &house.manager, released.id).await.remove(0).run.id;
    automation::replay(&house.app, &house.manager, run, None).await.unwrap();
    carry_out(&house.app, &house.manager, released.id).await;
    assert_eq!(house.status_of(next.id).await, Status::Confirmed);
    assert_eq!(states(&house.app, &house.manager, released.id).await.last(), Some(&RunState::Succeeded));
}

#[tokio::test]
async fn releasing_takes_the_rights_of_the_rules_owner() {
    let house = House::create().await;
    let (room, bob) = (house.resource(1, json!({})).await, house.app.person("bob").await);
    member(&house.app, house.organisation, &bob, OrganisationRole::Member).await;
    sqlx::query("insert into resource_roles (id, resource_id, user_id, role, created_at) values (gen_random_uuid(), $1, $2, 30, now())")
        .bind(room.0)
        .bind(bob.user_id().unwrap().0)
        .execute(&mut *house.app.store.read().await.unwrap())
        .await
        .unwrap();
    let release = json!({ "kind": "RELEASE_RESERVATION" });
    let rule = house.rule(&bob, "RESERVATION_CONFIRMED", at(&[room]), &[release]).await;
    let had = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    assert_eq!(house.run(&bob, &rule).await, [RunState::Failed], "who approves does not give up for others");
    assert_eq!(house.status_of(had.id).await, Status::Confirmed);
    let (_, error) = house.outcome(&bob, &rule).await;
    assert_eq!(error.as_deref(), Some("You see it, but others decide on it."));
}

#[tokio::test]
async fn a_reservation_is_made_once_under_the_rules_of_everybody() {
    let house = House::create().await;
    let (room, prep) = (
        house.resource(1, json!({})).await,
        house.resource(1, json!({ "length": { "longest": "PT2H" } })).await,
    );
    let moment = |direction: &str| json!({ "kind": "OFFSET", "field": "reservation.startsAt", "offset": { "direction": direction, "duration": "PT30M" } });
    let create = json!({
        "kind": "CREATE_RESERVATION", "resourceIds": [prep.to_string()], "title": "Before {{ reservation.code }}",
        "start": moment("BEFORE"), "end": { "kind": "OFFSET", "field": "reservation.startsAt" },
    });
    let rule = house.rule(&house.manager, "RESERVATION_CONFIRMED", at(&[room]), &[create]).await;
    let had = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    relay(&house.app, &mut RuleBook::default(), &free()).await;

    // Whoever dies before the commit leaves nothing behind: the step is carried out as if for the first time.
    house
        .execute(
            "create function die() returns trigger language plpgsql as $$ begin raise exception 'gone'; end $$;
             create trigger die before insert on run_actions for each row execute function die()",
        )
        .await;
    let run = runs(&house.app, &house.manager, rule.id).await.remove(0).run.id;
    automation::step(&house.app, run).await.unwrap_err();
    assert_eq!(house.taken(prep, "2026-01-08T09:45:00Z").await, 0);
    house.execute("drop trigger die on run_actions").await;
    assert!(matches!(automation::step(&house.app, run).await.unwrap(), Next::Nothing));
    carry_out(&house.app, &house.manager, rule.id).await;
    assert_eq!(states(&house.app, &house.manager, rule.id).await, [RunState::Succeeded]);
    assert_eq!(house.taken(prep, "2026-01-08T09:45:00Z").await, 1, "made once");
    let (result, _) = house.outcome(&house.manager, &rule).await;
    let made: ReservationId = result.unwrap()["reservation"].as_str().unwrap().parse().unwrap();
    let made = reservation::visible(&house.app, &house.manager, &[made]).await.unwrap().remove(0);
    assert!(made.summary.starts_with("Before ") && made.booker == house.manager.user_id(), "{made:?}");

    // The second time the place is taken.
    reservation::cancel(&house.app, &house.ada, touch(&had)).await.unwrap();
    house.reserve(&house.ada, &[room], TEN).await.unwrap();
    assert_eq!(house.run(&house.manager, &rule).await, [RunState::Succeeded, RunState::Failed]);
    let (_, error) = house.outcome(&house.manager, &rule).await;
    assert!(error.as_deref().is_some_and(|error| error.starts_with("CONFLICT: ")), "{error:?}");
    assert_eq!(house.taken(prep, "2026-01-08T09:45:00Z").await, 1);

    // And a rule that is broken is named.
    let long = json!({
        "kind": "CREATE_RESERVATION", "resourceIds": [prep.to_string()],
        "start": { "kind": "OFFSET", "field": "reservation.endsAt" },
        "end": { "kind": "OFFSET", "field": "reservation.endsAt", "offset": { "direction": "AFTER", "duration": "PT5H" } },
    });
    let strict = house.rule(&house.ada, "RESERVATION_CANCELLED", json!({ "kind": "OWNER" }), &[long]).await;
    let other = house.reserve(&house.ada, &[room], "2026-01-09T10:00:00Z").await.unwrap();
    reservation::cancel(&house.app, &house.ada, touch(&other)).await.unwrap();
    assert_eq!(house.run(&house.ada, &strict).await, [RunState::Failed]);
    let (_, error) = house.outcome(&house.ada, &strict).await;
    assert!(error.as_deref().is_some_and(|error| error.starts_with("TOO_LONG: ")), "{error:?}");
}

#[tokio::test]
async fn the_booker_and_the_managers_are_told_by_rules_of_who_manages() {
    let house = House::with_mail().await;
    house.execute("update users set email_verified_at = now()").await;
    let room = house.resource(1, json!({})).await;
    let tell = |who: &str| {
        json!({
            "kind": "NOTIFY", "channels": [{ "kind": "EMAIL" }], "recipients": [{ "kind": who }],
            "subject": "{{ resource.name }}", "text": "Booked by {{ reservation.bookerName }}",
        })
    };
    let steps = [tell("BOOKER"), tell("RESOURCE_MANAGERS")];
    let rule = house.rule(&house.manager, "RESERVATION_CONFIRMED", at(&[room]), &steps).await;
    house.reserve(&house.ada, &[room], TEN).await.unwrap();
    // Who left since is still the booker, and told by those who manage what they booked.
    let ada = house.ada.user_id().unwrap();
    sqlx::query("delete from memberships where user_id = $1")
        .bind(ada.0)
        .execute(&mut *house.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(house.run(&house.manager, &rule).await, [RunState::Succeeded]);
    let mails = house.app.send_mails().await;
    let mut to: Vec<&str> = mails.iter().map(|mail| mail.to[0].as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["ada@example.com", "manager@example.com"]);
}

#[tokio::test]
async fn what_a_rule_about_reservations_cannot_be_is_refused_with_the_way_to_it() {
    let house = House::create().await;
    let app = &house.app;
    let hidden =
        resource::CreateResource { visibility: resource::Visibility::Managers, ..house.room("Vault", None) };
    let hidden = resource::create(app, &house.manager, hidden).await.unwrap().id;
    let faults = async |viewer: &Viewer, said: Value| {
        let input =
            CreateRule { definition: said, secrets: Vec::new(), is_enabled: true, idempotency_key: None };
        match automation::create(app, viewer, input).await {
            Err(AppError::Invalid(faults)) => {
                faults.into_iter().map(|fault| (fault.field.join("."), fault.code)).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        }
    };
    let moment = json!({ "kind": "OFFSET", "field": "reservation.endsAt" });
    let later = json!({ "kind": "OFFSET", "field": "reservation.endsAt", "offset": { "direction": "AFTER", "duration": "PT1H" } });
    let create = json!({ "kind": "CREATE_RESERVATION", "resourceIds": [hidden.to_string()], "start": moment, "end": later });
    let mut said = definition(on("RESERVATION_CONFIRMED"), &[create]);
    said["scope"] = at(&[hidden]);
    assert_eq!(
        faults(&house.ada, said.clone()).await,
        [
            ("definition.scope.resourceIds.0".to_owned(), UserErrorCode::NotFound),
            ("definition.steps.0.action.resourceIds.0".to_owned(), UserErrorCode::NotFound)
        ]
    );
    rule(app, &house.manager, said).await;
}

#[tokio::test]
async fn a_token_needs_the_right_to_read_reservations_for_rules_about_them() {
    let house = House::create().await;
    let kind = "RESERVATION_CONFIRMED";
    let rule = house.rule(&house.ada, kind, json!({ "kind": "OWNER" }), &[stop()]).await;
    let room = house.resource(1, json!({})).await;
    house.reserve(&house.ada, &[room], TEN).await.unwrap();
    relay(&house.app, &mut RuleBook::default(), &free()).await;
    let with = |scopes: &[Scope]| {
        let grant = Grant { scopes: scopes.iter().copied().collect(), calendars: None, resources: None };
        Viewer::Token {
            id: TokenId(house.app.new_id()),
            owner: house.ada.user_id().unwrap(),
            grant: Arc::new(grant),
        }
    };
    let page = cal3_app::page::PageArgs { after: None, before: None, backwards: false, limit: 10 };
    let (read, write) = (Scope::AutomationRead, Scope::AutomationWrite);
    let narrow = with(&[read, write, Scope::EventsRead]);
    let refused = automation::runs(&house.app, &narrow, rule.id, &page).await;
    assert!(matches!(refused, Err(AppError::MissingScope(Scope::ReservationsRead))), "{refused:?}");
    let input = CreateRule {
        definition: definition(on(kind), &[stop()]),
        secrets: Vec::new(),
        is_enabled: true,
        idempotency_key: None,
    };
    let refused = automation::create(&house.app, &narrow, input).await;
    assert!(matches!(refused, Err(AppError::MissingScope(Scope::ReservationsRead))), "{refused:?}");
    let wide = with(&[read, Scope::EventsRead, Scope::ReservationsRead]);
    assert_eq!(automation::runs(&house.app, &wide, rule.id, &page).await.unwrap().len(), 1);
}
