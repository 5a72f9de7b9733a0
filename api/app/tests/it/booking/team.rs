//! Booking a team: one of it in turns, or all of it together.

use cal3_app::{
    UserErrorCode,
    booking::{self, BookingPage, CreatePage, UpdatePage},
    reservation::{
        ReservationFault,
        guest::{self, Booking},
    },
    resource::{self, SetHost},
};
use cal3_domain::{booking::Assignment, event::Transparency, ids::ResourceId};

use super::{BookAsGuest, TEN, TWELVE, host::Person, hour};
use crate::{
    event::faults as input_faults,
    house::{House, faults},
};

impl House {
    /// Three people, in the order of their ids, and a page of them.
    async fn team(&self, assignment: Assignment) -> (Vec<Person>, BookingPage) {
        let mut people = vec![self.person("bea").await, self.person("cyd").await, self.person("dan").await];
        people.sort_by_key(|person| person.hour);
        let page = self.page(self.page_of_team(&people, assignment)).await;
        (people, page)
    }

    fn page_of_team(&self, people: &[Person], assignment: Assignment) -> CreatePage {
        let hosts: Vec<ResourceId> = people.iter().map(|person| person.hour).collect();
        let page = self.page_of(people[0].hour);
        CreatePage { resource: None, hosts, assignment: Some(assignment), ..page }
    }
}

fn hosts(booking: &Booking) -> Vec<ResourceId> {
    booking.reservation.items.iter().map(|item| item.resource).collect()
}

#[tokio::test]
async fn of_many_who_book_a_team_of_three_at_once_three_get_one_each() {
    let house = House::create().await;
    let (people, _) = house.team(Assignment::RoundRobin).await;
    let all = (0..8).map(|_| guest::book(&house.app, hour(TEN)));
    let outcomes = futures_util::future::join_all(all).await;
    let mut booked: Vec<ResourceId> = outcomes.iter().flatten().flat_map(hosts).collect();
    booked.sort_unstable();
    assert_eq!(booked, people.iter().map(|person| person.hour).collect::<Vec<_>>());
    for outcome in outcomes.into_iter().filter(Result::is_err) {
        assert!(matches!(faults(outcome).as_slice(), [ReservationFault::NotFree { .. }]));
    }
    for person in &people {
        assert_eq!(house.taken(person.hour, TEN).await, 1);
    }
}

#[tokio::test]
async fn of_many_who_book_all_of_a_team_at_once_one_gets_it() {
    let house = House::create().await;
    let (people, _) = house.team(Assignment::Collective).await;
    let all = (0..6).map(|_| guest::book(&house.app, hour(TEN)));
    let outcomes = futures_util::future::join_all(all).await;
    let booked: Vec<&Booking> = outcomes.iter().flatten().collect();
    let [booked] = booked.as_slice() else { panic!("{} got it", booked.len()) };
    assert_eq!(hosts(booked), people.iter().map(|person| person.hour).collect::<Vec<_>>());
    assert_eq!(booked.about.resource_name.as_deref(), Some("bea, cyd, dan"));
    for person in &people {
        let id = person.who.user_id().unwrap();
        let host = booked.reservation.hosts.iter().find(|host| host.user == id).unwrap();
        let event = person.event(&house, host.event.unwrap()).await.unwrap();
        assert!(event.data.details.description.unwrap().contains("bea, cyd, dan"));
    }
}

#[tokio::test]
async fn turns_go_to_whoever_is_free_and_had_the_fewest() {
    let house = House::create().await;
    let (people, _) = house.team(Assignment::RoundRobin).await;
    let [first, second, third] = [people[0].hour, people[1].hour, people[2].hour];
    people[1].busy(&house, "10:00", "11:00", Transparency::Opaque).await;
    let mut order = Vec::new();
    for start in [TEN, TWELVE, "2026-01-08T14:00:00Z", "2026-01-08T16:00:00Z"] {
        house.app.clock.advance(jiff::SignedDuration::from_mins(1));
        order.extend(hosts(&guest::book(&house.app, hour(start)).await.unwrap()));
    }
    assert_eq!(order, [first, second, third, first], "the fewest, then who waits longest");
    assert_eq!(hosts(&guest::book(&house.app, hour(TEN)).await.unwrap()), [third], "who is free");
    let refused = faults(guest::book(&house.app, hour(TEN)).await);
    let [ReservationFault::NotFree { alternatives }] = refused.as_slice() else { panic!("{refused:?}") };
    assert!(!alternatives.is_empty() && alternatives.iter().all(|slot| slot.resources.is_empty()));

    let page = house.opened("room").await;
    assert!(page.shown().is_empty() && !page.can_choose() && page.is_of_people());
    assert!(house.slots().await.iter().all(|slot| slot.resources.is_empty()), "nobody is named before");
    let chosen = BookAsGuest { resource: Some(second), ..hour("2026-01-09T10:00:00Z") };
    let refused = input_faults(guest::book(&house.app, chosen).await);
    assert_eq!(refused, [(UserErrorCode::NotFound, "resourceId".to_owned())]);
}

#[tokio::test]
async fn a_team_together_is_offered_when_all_are_free() {
    let house = House::create().await;
    let (people, page) = house.team(Assignment::Collective).await;
    people[0].busy(&house, "10:00", "11:00", Transparency::Opaque).await;
    people[2].busy(&house, "11:00", "12:00", Transparency::Opaque).await;
    let starts = house.starts().await;
    let at = |time: &str| starts.iter().any(|start| start == time);
    assert!(at("09:00") && !at("09:30") && !at("10:00") && !at("11:30") && at("12:00"), "{starts:?}");
    assert_eq!(house.opened("room").await.shown().len(), 3);
    let refused = faults(guest::book(&house.app, hour(TEN)).await);
    assert!(matches!(refused.as_slice(), [ReservationFault::NotFree { .. }]), "{refused:?}");

    let stop = SetHost { organisation: house.organisation, calendar: None, is_bookable: false };
    resource::set_host(&house.app, &people[1].who, stop).await.unwrap();
    assert_eq!(house.starts().await, [""; 0], "never fewer than all");
    let two = vec![people[0].hour, people[2].hour];
    let input = UpdatePage { hosts: Some(two.clone()), ..UpdatePage::default() };
    let changed = booking::update(&house.app, &house.manager, page.id, input).await.unwrap();
    assert_eq!((changed.hosts, changed.settings.assignment), (two.clone(), Assignment::Collective));
    assert_eq!(hosts(&guest::book(&house.app, hour(TWELVE)).await.unwrap()), two);
}

#[tokio::test]
async fn a_team_is_of_people_who_made_themselves_bookable() {
    let house = House::create().await;
    let (people, page) = house.team(Assignment::RoundRobin).await;
    let room = house.resource(1, super::open(serde_json::json!({}))).await;
    let other = |page: CreatePage| CreatePage { slug: "other".to_owned(), ..page };
    let with_room = other(house.page_of_team(&people, Assignment::RoundRobin));
    let with_room = CreatePage { hosts: vec![people[0].hour, room], ..with_room };
    let refused = input_faults(booking::create(&house.app, &house.manager, with_room).await);
    assert_eq!(refused, [(UserErrorCode::NotFound, "hostIds".to_owned())]);
    let by_member = other(house.page_of_team(&people, Assignment::Collective));
    let refused = input_faults(booking::create(&house.app, &people[0].who, by_member).await);
    assert_eq!(refused, [(UserErrorCode::Forbidden, "organisationId".to_owned())]);
    let first = other(house.page_of_team(&people, Assignment::FirstFree));
    let refused = input_faults(booking::create(&house.app, &house.manager, first).await);
    assert_eq!(refused, [(UserErrorCode::Invalid, "assignment".to_owned())]);
    let nobody = UpdatePage { hosts: Some(Vec::new()), ..UpdatePage::default() };
    let refused = input_faults(booking::update(&house.app, &house.manager, page.id, nobody).await);
    assert_eq!(refused, [(UserErrorCode::Required, "hostIds".to_owned())]);
    assert_eq!(booking::visible(&house.app, &house.manager, &[page.id]).await.unwrap(), [page]);
}
