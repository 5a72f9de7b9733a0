//! Finding a time for people and resources together, and holding it.

use cal3_app::{
    AppError, UserErrorCode, Viewer, calendar,
    event::EventPatch,
    organisation::holiday,
    reservation::{self, FindTime, FoundTimes, Invited, NeedOf, Needed, find_time},
    resource::{self, CreateResource},
};
use cal3_domain::{
    access::CalendarRole,
    availability::{Hindrance, Party},
    event::{Classification, Transparency},
    ids::{CalendarId, ResourceId, UserId},
    policy::RuleCode,
    reservation::Status,
};
use cal3_testkit::sharing::{Grantee, share};
use serde_json::json;

use crate::{
    event::{faults, make, patch, zoned},
    holiday::day,
    house::{House, instant, wish},
    working_hours::works,
};

/// Ada, who asks, and the manager, who lets her see when he is busy.
struct Scene {
    house: House,
    calendar: CalendarId,
}

impl Scene {
    async fn create() -> Self {
        let house = House::create().await;
        let calendar = house.app.calendar(&house.manager, "Work").await;
        let ada = house.ada.user_id().unwrap();
        share(&house.app, calendar, Grantee::User(ada), CalendarRole::FreeBusy).await;
        Self { house, calendar }
    }

    fn manager(&self) -> UserId {
        self.house.manager.user_id().unwrap()
    }

    /// A private event of the manager's on 6 January.
    async fn busy(&self, from: &str, to: &str) {
        let time = |time: &str| zoned(&format!("2026-01-06T{time}:00"), "UTC");
        let event = EventPatch {
            classification: Some(Classification::Private),
            transparency: Some(Transparency::Opaque),
            ..patch("Secret", time(from), time(to))
        };
        make(&self.house.app, &self.house.manager, self.calendar, event).await;
    }

    async fn room(&self, name: &str, seats: i32) -> ResourceId {
        let policy = json!({ "grid": { "every": "PT30M" }, "hours": {
            "weekly": { "tuesday": [{ "opens": "08:00", "closes": "18:00" }] }
        } });
        let room = CreateResource { seats: Some(seats), policy: Some(policy), ..self.house.room(name, None) };
        resource::create(&self.house.app, &self.house.manager, room).await.unwrap().id
    }

    async fn find(&self, asked: &FindTime) -> Result<FoundTimes, AppError> {
        find_time(&self.house.app, &self.house.ada, asked).await
    }
}

/// An hour on 6 January.
fn hour(people: &[(UserId, bool)], needs: Vec<Needed>) -> FindTime {
    FindTime {
        people: people
            .iter()
            .map(|(user, is_optional)| Invited { user: *user, is_optional: *is_optional })
            .collect(),
        calendars: Vec::new(),
        needs,
        from: instant("2026-01-06T00:00:00Z"),
        to: instant("2026-01-07T00:00:00Z"),
        length: "PT1H".to_owned(),
        step: "PT15M".to_owned(),
        time_zone: "UTC".to_owned(),
        near: None,
        within_hours: true,
        limit: 3,
    }
}

fn one(of: NeedOf) -> Needed {
    Needed { of, count: 1, quantity: 1 }
}

fn starts(found: &FoundTimes) -> Vec<String> {
    found.options.iter().map(|option| option.time.window.start().to_string()).collect()
}

#[tokio::test]
async fn the_earliest_time_at_which_everybody_and_a_room_are_free_comes_first_and_is_held_in_one_act() {
    let scene = Scene::create().await;
    let (house, manager) = (&scene.house, scene.manager());
    let (small, large) = (scene.room("Small", 4).await, scene.room("Large", 20).await);
    house.reserve(&house.manager, &[small], "2026-01-06T09:00:00Z").await.unwrap();
    scene.busy("08:00", "09:00").await;
    let any = one(NeedOf::Type(house.kind, Some(4)));
    let found = scene.find(&hour(&[(manager, false)], vec![any.clone()])).await.unwrap();
    assert_eq!(starts(&found), ["2026-01-06T09:00:00Z", "2026-01-06T09:30:00Z", "2026-01-06T10:00:00Z"]);
    let rooms: Vec<_> = found.options.iter().map(|option| option.time.resources[0].1).collect();
    assert_eq!(rooms, [large, large, small], "the smallest that is free");
    let big = one(NeedOf::Type(house.kind, Some(10)));
    let found = scene.find(&hour(&[(manager, false)], vec![big, any])).await.unwrap();
    assert_eq!(starts(&found)[0], "2026-01-06T10:00:00Z");
    assert_eq!(found.options[0].time.resources, [(0, large), (1, small)]);

    let both: Vec<ResourceId> = found.options[0].time.resources.iter().map(|(_, id)| *id).collect();
    let hold = reservation::Reserve { hold: true, ..wish(&both, "2026-01-06T10:00:00Z") };
    let held = reservation::reserve(&house.app, &house.ada, hold).await.unwrap();
    assert_eq!((held.status, held.items.len()), (Status::Held, 2));
    assert!(held.held_until.unwrap() > house.app.now());
    let at_ten = FindTime {
        near: Some(instant("2026-01-06T10:00:00Z")),
        ..hour(&[], vec![one(NeedOf::Resources(vec![small, large]))])
    };
    let found = scene.find(&at_ten).await.unwrap();
    assert!(!starts(&found).contains(&"2026-01-06T10:00:00Z".to_owned()), "it is held");
    house.app.clock.advance(house.app.now().duration_until(held.held_until.unwrap()));
    reservation::expire_due(&house.app, 10).await.unwrap();
    let found = scene.find(&at_ten).await.unwrap();
    assert_eq!(starts(&found)[0], "2026-01-06T10:00:00Z");
}

#[tokio::test]
async fn who_is_optional_ranks_and_who_does_not_work_is_left_out_or_ranks() {
    let scene = Scene::create().await;
    let (house, manager) = (&scene.house, scene.manager());
    let ada = house.ada.user_id().unwrap();
    works(&house.app, &house.manager).await;
    let zone = cal3_app::account::find_self(&house.app, &house.manager).await.unwrap().unwrap().time_zone;
    let tz = jiff::tz::TimeZone::get(&zone).unwrap();
    let nine: jiff::civil::DateTime = "2026-01-06T09:00".parse().unwrap();
    let nine = nine.to_zoned(tz).unwrap().timestamp();
    let found = scene.find(&hour(&[(manager, false), (ada, false)], Vec::new())).await.unwrap();
    assert_eq!(starts(&found)[0], nine.to_string());
    let any_time = FindTime { within_hours: false, limit: 100, ..hour(&[(manager, false)], Vec::new()) };
    let found = scene.find(&any_time).await.unwrap();
    assert_eq!(found.suiting, 96, "all starts suit");
    let before = |option: &&reservation::TimeOption| option.time.window.start() < nine;
    assert!(
        found.options.iter().filter(before).all(|one| one.time.outside_hours == [Party::Person(manager)])
    );
    scene.busy("00:00", "23:45").await;
    let found = scene.find(&hour(&[(manager, true), (ada, false)], Vec::new())).await.unwrap();
    assert_eq!(starts(&found)[0], "2026-01-06T00:00:00Z");
    assert_eq!(found.options[0].time.missing, [Party::Person(manager)]);
}

#[tokio::test]
async fn when_nothing_suits_whose_time_it_is_and_which_rule_is_told_and_nothing_else() {
    let scene = Scene::create().await;
    let (house, manager) = (&scene.house, scene.manager());
    let room = scene.room("Room", 4).await;
    scene.busy("08:00", "17:30").await;
    let found =
        scene.find(&hour(&[(manager, false)], vec![one(NeedOf::Resources(vec![room]))])).await.unwrap();
    assert!(found.options.is_empty() && found.suiting == 0);
    assert_eq!(found.blockers[0].hindrance, Hindrance::Busy(Party::Person(manager)));
    assert!(found.misses.iter().all(|miss| !miss.hindrances.is_empty()));
    let evening = FindTime {
        from: instant("2026-01-06T17:30:00Z"),
        to: instant("2026-01-06T18:00:00Z"),
        ..hour(&[], vec![one(NeedOf::Resources(vec![room]))])
    };
    let found = scene.find(&evening).await.unwrap();
    assert_eq!(found.blockers[0].hindrance, Hindrance::Need(0));
    assert!(found.misses[0].resources.contains(RuleCode::Closed), "it would reach past closing");
    // On a day on which it is never open there is no slot at all; the need says so.
    let closed = FindTime {
        from: instant("2026-01-08T00:00:00Z"),
        to: instant("2026-01-09T00:00:00Z"),
        ..evening.clone()
    };
    let found = scene.find(&closed).await.unwrap();
    assert_eq!((found.tried, found.blockers[0].hindrance), (96, Hindrance::Need(0)));
    let none = FindTime { needs: vec![one(NeedOf::Type(house.kind, Some(5)))], ..evening };
    assert_eq!(scene.find(&none).await.unwrap().blockers[0].hindrance, Hindrance::Need(0));
    let calendars = FindTime { calendars: vec![scene.calendar], ..hour(&[], Vec::new()) };
    let found = scene.find(&FindTime { limit: 100, ..calendars }).await.unwrap();
    assert_eq!(found.blockers[0].hindrance, Hindrance::Busy(Party::Calendar(scene.calendar)));
}

#[tokio::test]
async fn whoever_may_not_look_at_somebodys_time_finds_none_with_them() {
    let scene = Scene::create().await;
    let (house, manager) = (&scene.house, scene.manager());
    let room = scene.room("Room", 4).await;
    let eve = house.app.person("eve").await;
    let of = async |viewer: &Viewer, asked: FindTime| find_time(&house.app, viewer, &asked).await;
    let needs = || vec![one(NeedOf::Resources(vec![room]))];
    for asked in [
        hour(&[(manager, false)], Vec::new()),
        hour(&[(manager, true)], Vec::new()),
        hour(&[], needs()),
        hour(&[], vec![one(NeedOf::Type(house.kind, None))]),
        FindTime { calendars: vec![scene.calendar], ..hour(&[], Vec::new()) },
    ] {
        assert!(matches!(of(&eve, asked.clone()).await, Err(AppError::NotFound)));
        assert!(of(&house.ada, asked).await.is_ok());
    }
    calendar::share::leave(&house.app, &house.ada, scene.calendar).await.unwrap();
    let gone = of(&house.ada, hour(&[(manager, false)], Vec::new())).await;
    assert!(matches!(gone, Err(AppError::NotFound)), "no more than he shares");
}

#[tokio::test]
async fn every_fault_of_the_question_is_named() {
    let scene = Scene::create().await;
    let wrong = FindTime {
        length: "an hour".to_owned(),
        step: "PT7M".to_owned(),
        time_zone: "Mars/Olympus".to_owned(),
        to: instant("2027-01-06T00:00:00Z"),
        limit: 0,
        ..hour(&[], Vec::new())
    };
    let fields: Vec<_> = faults(scene.find(&wrong).await).into_iter().map(|(_, field)| field).collect();
    assert_eq!(fields, ["people", "to", "duration", "granularity", "timeZone", "first"]);
    let none = Needed { count: 0, quantity: 0, of: NeedOf::Resources(Vec::new()) };
    let fields: Vec<_> =
        faults(scene.find(&hour(&[], vec![none])).await).into_iter().map(|(_, field)| field).collect();
    assert_eq!(fields, ["needs.0.count", "needs.0.quantity", "needs.0.resourceIds"]);
    let minutes = FindTime {
        step: "PT1M".to_owned(),
        to: instant("2026-03-01T00:00:00Z"),
        ..hour(&[(scene.manager(), false)], Vec::new())
    };
    assert_eq!(faults(scene.find(&minutes).await), [(UserErrorCode::TooLarge, "to".to_owned())]);
}

#[tokio::test]
async fn a_room_that_is_closed_or_lacks_what_comes_with_it_is_not_offered() {
    let scene = Scene::create().await;
    let house = &scene.house;
    let (small, large) = (scene.room("Small", 4).await, scene.room("Large", 20).await);
    let projector = house.resource(1, json!({})).await;
    house.equip(large, projector, (1, 1)).await;
    house.close(small, ("2026-01-06T00:00:00", "2026-01-06T12:00:00"), None).await;
    house.reserve(&house.manager, &[projector], "2026-01-06T08:00:00Z").await.unwrap();
    let any = || vec![one(NeedOf::Type(house.kind, Some(4)))];
    let at_eight = FindTime { near: Some(instant("2026-01-06T08:00:00Z")), limit: 5, ..hour(&[], any()) };
    let found = scene.find(&at_eight).await.unwrap();
    let first = &found.options[0].time;
    assert_eq!((first.window.start(), first.resources[0].1), (instant("2026-01-06T09:00:00Z"), large));
    let missed = found.misses.iter().find(|miss| miss.window.start() == instant("2026-01-06T08:00:00Z"));
    let why = missed.unwrap().resources;
    assert!(why.contains(RuleCode::Taken) && why.contains(RuleCode::Blackout), "{why:?}");

    let new = vec![day("2026-01-06", "Founding day")];
    holiday::add(&house.app, &house.administrator().await, house.organisation, new).await.unwrap();
    assert_eq!(scene.find(&at_eight).await.unwrap().options, [], "neither is open");
}
