//! Booking a person: when they work and their calendars are free, with an event in a calendar of theirs that follows.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    booking::{self, CreatePage},
    event::{self, DeleteEvent, EventPatch, EventTarget, UpdateEvent},
    reservation::guest::{self, OpenSlot, SlotsWanted},
    resource::{self, Resource, SetHost},
};
use cal3_domain::{
    access::OrganisationRole,
    event::{Event, EventStatus, Transparency},
    ids::{CalendarId, EventId, OrganisationId, ResourceId},
};
use cal3_testkit::sharing::{member, organisation};

use super::{BookAsGuest, TEN, TWELVE, hour};
use crate::{
    event::{faults as input_faults, make, patch, zoned},
    house::{House, faults, instant},
    working_hours::works,
};

/// Somebody who can be booked, with a calendar.
pub struct Person {
    pub who: Viewer,
    pub calendar: CalendarId,
    pub hour: ResourceId,
}

impl Person {
    /// An event of an hour and more on 8 January, in UTC.
    pub async fn busy(&self, house: &House, from: &str, to: &str, transparency: Transparency) {
        let time = |time: &str| zoned(&format!("2026-01-08T{time}:00"), "UTC");
        let event = EventPatch { transparency: Some(transparency), ..patch("Secret", time(from), time(to)) };
        make(&house.app, &self.who, self.calendar, event).await;
    }

    pub async fn event(&self, house: &House, id: EventId) -> Option<Event> {
        event::visible(&house.app, &self.who, &[id]).await.unwrap().pop()
    }
}

impl House {
    pub async fn bookable(&self, who: &Viewer, organisation: OrganisationId) -> Resource {
        let input = SetHost { organisation, calendar: None, is_bookable: true };
        resource::set_host(&self.app, who, input).await.unwrap().unwrap()
    }

    /// A member who can be booked.
    pub async fn person(&self, name: &str) -> Person {
        let who = self.app.person(name).await;
        member(&self.app, self.organisation, &who, OrganisationRole::Member).await;
        let calendar = self.app.calendar(&who, name).await;
        let hour = self.bookable(&who, self.organisation).await.id;
        Person { who, calendar, hour }
    }

    pub async fn slots(&self) -> Vec<OpenSlot> {
        let page = self.opened("room").await;
        let wanted = SlotsWanted {
            from: instant("2026-01-08T00:00:00Z"),
            to: instant("2026-01-09T00:00:00Z"),
            duration: 60,
            resource: None,
            quantity: 1,
        };
        guest::open_slots(&self.app, &page, &wanted).await.unwrap()
    }

    /// The starts that are offered on 8 January, in UTC.
    pub async fn starts(&self) -> Vec<String> {
        self.slots().await.iter().map(|slot| slot.start.strftime("%H:%M").to_string()).collect()
    }
}

fn told(event: &Event) -> (String, EventStatus) {
    let start = event.data.timing.start.instant(&jiff::tz::TimeZone::UTC);
    (start.to_string(), event.data.details.status)
}

#[tokio::test]
async fn a_person_is_offered_when_they_work_and_have_nothing_else() {
    let house = House::create().await;
    let bea = house.person("bea").await;
    works(&house.app, &bea.who).await;
    booking::create(&house.app, &bea.who, house.page_of(bea.hour)).await.expect("she makes her own page");
    let all = house.starts().await;
    assert_eq!((all.first().unwrap().as_str(), all.last().unwrap().as_str()), ("08:00", "15:00"), "{all:?}");
    bea.busy(&house, "10:00", "11:00", Transparency::Opaque).await;
    bea.busy(&house, "13:00", "14:00", Transparency::Transparent).await;
    let free = house.starts().await;
    let gone: Vec<_> = all.iter().filter(|start| !free.contains(start)).collect();
    assert_eq!(gone, ["09:30", "10:00", "10:30"], "what is shown as free does not count");
    let refused = faults(guest::book(&house.app, hour(TEN)).await);
    let text = format!("{refused:?}");
    assert!(text.contains("NotFree") && !text.contains("Secret") && !text.contains("PersonBusy"), "{text}");
    let refused = faults(guest::book(&house.app, hour("2026-01-08T18:00:00Z")).await);
    assert!(format!("{refused:?}").contains("NotFree"), "she does not work then: {refused:?}");
    let page = house.opened("room").await;
    assert!(page.is_of_people() && !page.can_choose());
    assert_eq!(page.shown()[0].name, "bea");
}

#[tokio::test]
async fn the_event_is_written_moved_and_cancelled_with_the_booking() {
    let house = House::with_mail().await;
    let bea = house.person("bea").await;
    house.page(house.page_of(bea.hour)).await;
    let (booking, secret) = house.booked(TEN).await;
    let [host] = booking.reservation.hosts.as_slice() else { panic!("{:?}", booking.reservation.hosts) };
    let id = host.event.unwrap();
    let event = bea.event(&house, id).await.unwrap();
    assert_eq!(event.calendar_id, bea.calendar);
    assert_eq!(event.data.details.summary, "Book our room: Grace Guest");
    let description = event.data.details.description.clone().unwrap();
    assert!(description.contains("Grace Guest <grace@example.net>"), "{description}");
    assert_eq!(told(&event), (TEN.to_owned(), EventStatus::Confirmed));
    assert_eq!(booking.about.resource_name.as_deref(), Some("bea"));

    let half = "2026-01-08T10:30:00Z";
    guest::reschedule(&house.app, &secret, instant(half), None).await.expect("it is not in its own way");
    assert_eq!(told(&bea.event(&house, id).await.unwrap()), (half.to_owned(), EventStatus::Confirmed));
    bea.busy(&house, "12:00", "13:00", Transparency::Opaque).await;
    let refused = faults(guest::reschedule(&house.app, &secret, instant(TWELVE), None).await);
    assert!(format!("{refused:?}").contains("NotFree"), "{refused:?}");

    let time = zoned("2026-01-08T15:00:00", "UTC");
    let input = UpdateEvent {
        target: EventTarget::Event(id),
        scope: None,
        calendar_id: None,
        event: EventPatch { start: time, ..EventPatch::default() },
        if_version: None,
        idempotency_key: None,
    };
    let refused = input_faults(event::update(&house.app, &bea.who, input).await);
    assert_eq!(refused, [(UserErrorCode::Invalid, "start".to_owned())], "its times are the booking's");
    guest::cancel(&house.app, &secret).await.unwrap();
    assert_eq!(told(&bea.event(&house, id).await.unwrap()).1, EventStatus::Cancelled);
    assert_eq!(house.taken(bea.hour, half).await, 0);
}

#[tokio::test]
async fn a_booking_without_its_event_stays_and_is_told() {
    let house = House::with_mail().await;
    let bea = house.person("bea").await;
    house.execute("update users set email_verified_at = now()").await;
    house.page(house.page_of(bea.hour)).await;
    let booking = guest::book(&house.app, hour(TEN)).await.unwrap();
    let mut mails = house.app.send_mails().await;
    mails.sort_by_key(|mail| mail.to[0].clone());
    let [mail, to_guest] = mails.as_slice() else { panic!("{mails:?}") };
    assert_eq!(
        (mail.to[0].as_str(), mail.subject().as_str()),
        ("bea@example.com", "Your time was booked: Book our room")
    );
    let text = mail.text();
    assert!(text.contains("Grace Guest <grace@example.net>") && text.contains("11:00 (CET)"), "{text}");
    assert!(to_guest.text().contains("bea"), "the guest is told whom they meet");
    let secret = to_guest.secret();
    let id = booking.reservation.hosts[0].event.unwrap();
    let gone = DeleteEvent {
        target: EventTarget::Event(id),
        scope: None,
        if_version: None,
        notify: event::Notify::All,
    };
    event::delete(&house.app, &bea.who, gone).await.unwrap();
    assert_eq!(house.seen(booking.reservation.id).await.hosts[0].event, None);
    assert_eq!(house.taken(bea.hour, TEN).await, 1);
    guest::cancel(&house.app, &secret).await.unwrap();
    let subjects: Vec<_> = house.app.send_mails().await.iter().map(|mail| mail.subject()).collect();
    let expected = "A booking of your time was cancelled: Book our room".to_owned();
    assert!(subjects.contains(&expected), "{subjects:?}");
}

#[tokio::test]
async fn nobody_is_made_bookable_by_others() {
    let house = House::create().await;
    let bea = house.person("bea").await;
    let again = house.bookable(&bea.who, house.organisation).await;
    assert_eq!((again.id, again.version), (bea.hour, 1), "doing it again changes nothing");
    let foreign = CreatePage { slug: "other".to_owned(), ..house.page_of(bea.hour) };
    let refused = input_faults(booking::create(&house.app, &house.ada, foreign).await);
    assert_eq!(refused, [(UserErrorCode::Forbidden, "organisationId".to_owned())]);
    let own = booking::create(&house.app, &bea.who, house.page_of(bea.hour)).await.unwrap();
    let seen = |who| booking::visible(&house.app, who, std::slice::from_ref(&own.id));
    assert_eq!(seen(&bea.who).await.unwrap(), std::slice::from_ref(&own));
    assert_eq!(seen(&house.ada).await.unwrap(), [], "it is no other member's");

    let stop = SetHost { organisation: house.organisation, calendar: None, is_bookable: false };
    resource::set_host(&house.app, &bea.who, stop).await.unwrap();
    assert_eq!(house.starts().await, [""; 0]);
    let restored = resource::restore(&house.app, &house.manager, bea.hour, None).await;
    assert_eq!(input_faults(restored), [(UserErrorCode::Forbidden, "id".to_owned())]);
    house.bookable(&bea.who, house.organisation).await;
    assert_ne!(house.starts().await, [""; 0]);
    let pool = resource::UpdateResource { quantity: Some(2), ..resource::UpdateResource::default() };
    let refused = resource::update(&house.app, &house.manager, bea.hour, pool).await;
    assert_eq!(input_faults(refused), [(UserErrorCode::Invalid, "quantity".to_owned())]);
    house.execute("delete from memberships m using users u where u.id = m.user_id and u.name = 'bea'").await;
    assert_eq!(house.starts().await, [""; 0], "who left is not booked");

    let stranger = house.app.person("cleo").await;
    let input = SetHost { organisation: house.organisation, calendar: None, is_bookable: true };
    let refused = input_faults(resource::set_host(&house.app, &stranger, input).await);
    assert_eq!(refused, [(UserErrorCode::NotFound, "organisationId".to_owned())]);
    let input = SetHost { organisation: house.organisation, calendar: Some(bea.calendar), is_bookable: true };
    let refused = input_faults(resource::set_host(&house.app, &house.ada, input).await);
    assert_eq!(refused, [(UserErrorCode::NotFound, "calendarId".to_owned())]);
}

#[tokio::test]
async fn a_person_is_not_in_two_organisations_at_once() {
    let house = House::create().await;
    let bea = house.person("bea").await;
    house.page(house.page_of(bea.hour)).await;
    let other = organisation(&house.app, "Other").await;
    member(&house.app, other, &bea.who, OrganisationRole::Member).await;
    let hour_there = house.bookable(&bea.who, other).await.id;
    let page = CreatePage { organisation: other, slug: "other".to_owned(), ..house.page_of(hour_there) };
    booking::create(&house.app, &bea.who, page).await.unwrap();
    let there = BookAsGuest { slug: "other".to_owned(), ..hour(TEN) };
    let all = (0..3).flat_map(|_| [hour(TEN), there.clone()]);
    let outcomes = futures_util::future::join_all(all.map(|input| guest::book(&house.app, input))).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for outcome in outcomes {
        assert!(matches!(&outcome, Ok(_) | Err(AppError::Reservation(_))), "{outcome:?}");
    }
}
