//! What those who manage resources take away: reservations as a file, and how much resources are used.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    organisation::holiday,
    reservation::{
        self, Export, ExportForm, Filter, Reserve, UtilisationOf, Wanted, resource_utilisation,
        utilisation_csv,
    },
    resource,
};
use cal3_domain::{ids::ResourceId, policy::Period, reservation::Status};
use cal3_testkit::sharing;
use jiff::{SignedDuration, civil::date};
use serde_json::json;

use crate::{
    holiday::day,
    house::{House, instant, touch, wish},
};

const TEN: &str = "2026-01-08T10:00:00Z";
const WEEK: (&str, &str) = ("2026-01-05T00:00:00Z", "2026-01-12T00:00:00Z");

async fn whole(mut export: Export) -> String {
    let mut text = String::new();
    while let Some(part) = export.next().await.unwrap() {
        text += &part;
    }
    text
}

impl House {
    async fn exported(&self, who: &Viewer, filter: Filter, form: ExportForm) -> String {
        let time = (instant(WEEK.0), instant(WEEK.1));
        whole(reservation::export(&self.app, who, filter, time, form).unwrap()).await
    }

    fn asked(&self, resources: &[ResourceId], by: Period) -> UtilisationOf {
        UtilisationOf { resources: resources.to_vec(), from: date(2026, 1, 5), to: date(2026, 1, 12), by }
    }
}

#[tokio::test]
async fn reservations_go_into_a_table_that_no_spreadsheet_runs() {
    let house = House::create().await;
    let (room, desks) = (house.resource(1, json!({})).await, house.resource(5, json!({})).await);
    let both = Reserve {
        resources: vec![Wanted { resource: room, quantity: 1 }, Wanted { resource: desks, quantity: 3 }],
        summary: Some("=HYPERLINK(\"http://evil.example\")".to_owned()),
        note: Some("Two,\nlines".to_owned()),
        ..wish(&[], TEN)
    };
    let made = reservation::reserve(&house.app, &house.ada, both).await.unwrap();
    let later = house.reserve(&house.manager, &[room], "2026-01-09T10:00:00Z").await.unwrap();
    reservation::cancel(&house.app, &house.manager, touch(&later)).await.unwrap();
    house.reserve(&house.manager, &[room], "2026-01-12T10:00:00Z").await.unwrap();

    let csv = house.exported(&house.manager, Filter::default(), ExportForm::Csv).await;
    let (head, rows) = csv.split_once("\r\n").unwrap();
    assert!(
        head.starts_with("id,code,status,start,end,timeZone,resources,bookedBy,email,summary,note,answers")
    );
    let row = format!("{},", made.id);
    assert!(rows.starts_with(&row), "in the order of their starts: {rows}");
    assert!(rows.contains(",CONFIRMED,2026-01-08T10:00:00+00:00,2026-01-08T11:00:00+00:00,UTC,"), "{rows}");
    assert!(rows.contains("Room; 3 × Room") || rows.contains("3 × Room; Room"), "{rows}");
    assert!(
        rows.contains(",ada,ada@example.com,\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"Two,\nlines\","),
        "{rows}"
    );
    assert!(rows.contains(",CANCELLED,2026-01-09T10:00:00+00:00,"), "{rows}");
    assert_eq!(csv.matches("\r\n").count(), 3, "the head and what touches the week");

    let confirmed = Filter { statuses: Some(vec![Status::Confirmed.code()]), ..Filter::default() };
    assert_eq!(house.exported(&house.manager, confirmed, ExportForm::Csv).await.matches("\r\n").count(), 2);
    let other = house.reserve(&house.manager, &[desks], "2026-01-06T10:00:00Z").await.unwrap();
    let of_desks = Filter { resources: Some(vec![desks.0]), ..Filter::default() };
    let found = house.exported(&house.manager, of_desks, ExportForm::Csv).await;
    assert!(found.contains(&other.id.to_string()) && !found.contains(&later.id.to_string()), "{found}");
    let of_type = Filter { kind: Some(house.kind), ..Filter::default() };
    assert_eq!(house.exported(&house.manager, of_type, ExportForm::Csv).await.matches("\r\n").count(), 4);
    let elsewhere = sharing::organisation(&house.app, "Elsewhere").await;
    let elsewhere = Filter { organisation: Some(elsewhere), ..Filter::default() };
    assert_eq!(house.exported(&house.manager, elsewhere, ExportForm::Csv).await.matches("\r\n").count(), 1);

    let own = house.exported(&house.ada, Filter::default(), ExportForm::Csv).await;
    assert!(own.contains(&made.id.to_string()) && !own.contains(&later.id.to_string()), "her own: {own}");
}

#[tokio::test]
async fn reservations_go_into_a_calendar_with_their_state() {
    let house = House::create().await;
    let room = CreateRoom::named(&house, "Blue, room").await;
    let kept = house.reserve(&house.ada, &[room], TEN).await.unwrap();
    let gone = house.reserve(&house.ada, &[room], "2026-01-09T10:00:00Z").await.unwrap();
    reservation::cancel(&house.app, &house.ada, touch(&gone)).await.unwrap();
    let calendar = house.exported(&house.manager, Filter::default(), ExportForm::ICalendar).await;
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2, "{calendar}");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(calendar.matches("STATUS:CONFIRMED").count(), 1);
    assert_eq!(calendar.matches("STATUS:CANCELLED").count(), 1);
    assert!(calendar.contains("BEGIN:VTIMEZONE") && calendar.contains("TZID:Europe/Budapest"), "{calendar}");
    assert!(calendar.contains("DTSTART;TZID=Europe/Budapest:20260108T110000"), "{calendar}");
    assert!(calendar.contains("SUMMARY:Blue\\, room") && calendar.contains("LOCATION:Blue\\, room"));
    let uid = format!("UID:{}@", kept.id);
    assert!(calendar.contains(&uid), "{calendar}");
    let moved = reservation::Move { start: Some(instant("2026-01-08T12:00:00Z")), ..Default::default() };
    reservation::reschedule(&house.app, &house.ada, touch(&kept), moved).await.unwrap();
    let again = house.exported(&house.manager, Filter::default(), ExportForm::ICalendar).await;
    assert!(again.contains(&uid) && again.contains("SEQUENCE:1"), "the same, revised: {again}");
}

struct CreateRoom;

impl CreateRoom {
    async fn named(house: &House, name: &str) -> ResourceId {
        let input =
            resource::CreateResource { time_zone: "Europe/Budapest".to_owned(), ..house.room(name, None) };
        resource::create(&house.app, &house.manager, input).await.unwrap().id
    }
}

#[tokio::test]
async fn an_export_is_bounded_in_time_and_not_in_number() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    house.reserve(&house.ada, &[room], TEN).await.unwrap();
    // More than a page of them, at one instant.
    house
        .execute(
            "insert into reservations (id, organisation_id, code, status, booker_user_id, starts_at, ends_at, time_zone,
               change_until, created_at, updated_at)
             select gen_random_uuid(), organisation_id, 'X' || n, 6, booker_user_id, starts_at, ends_at, time_zone,
               change_until, created_at, updated_at from reservations, generate_series(1, 1200) n",
        )
        .await;
    let csv = house.exported(&house.ada, Filter::default(), ExportForm::Csv).await;
    let mut ids: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(ids.len(), 1_201);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 1_201, "each once");

    let begin = |from: &str, to: &str, filter| {
        let time = (instant(from), instant(to));
        reservation::export(&house.app, &house.ada, filter, time, ExportForm::Csv)
    };
    let many = Filter { resources: Some(vec![room.0; 101]), ..Filter::default() };
    let refused = begin("2026-01-01T00:00:00Z", "2027-01-04T00:00:00Z", many);
    let Err(AppError::Invalid(faults)) = refused else { panic!("not refused") };
    let told: Vec<_> = faults.iter().map(|fault| (fault.field.join("."), fault.code)).collect();
    assert_eq!(
        told,
        [("to".to_owned(), UserErrorCode::OutOfRange), ("resourceIds".to_owned(), UserErrorCode::TooLarge)]
    );
    let nobody = reservation::export(
        &house.app,
        &Viewer::Anonymous,
        Filter::default(),
        (instant(WEEK.0), instant(WEEK.1)),
        ExportForm::Csv,
    );
    assert!(matches!(nobody, Err(AppError::Unauthenticated)));
}

#[tokio::test]
async fn use_is_told_of_open_hours_without_blackouts_and_holidays_to_those_who_decide() {
    let house = House::create().await;
    let open = json!([{ "opens": "08:00", "closes": "18:00" }]);
    let weekly =
        json!({ "monday": open, "tuesday": open, "wednesday": open, "thursday": open, "friday": open });
    // Friday afternoon the desks are closed, and on Wednesday, a holiday, the room is.
    let desks = json!({ "hours": { "weekly": weekly, "holidays": "AS_USUAL" } });
    let desks = house.resource(4, desks).await;
    house.close(desks, ("2026-01-09T13:00:00", "2026-01-09T20:00:00"), None).await;
    let room = house.resource(1, json!({ "hours": { "weekly": weekly } })).await;
    let new = vec![day("2026-01-07", "Founding day")];
    holiday::add(&house.app, &house.administrator().await, house.organisation, new).await.unwrap();
    let two = |start: &str, hours| Reserve {
        resources: vec![Wanted { resource: desks, quantity: 2 }],
        end: instant(start) + SignedDuration::from_hours(hours),
        ..wish(&[], start)
    };
    reservation::reserve(&house.app, &house.ada, two(TEN, 6)).await.unwrap();
    let gone = reservation::reserve(&house.app, &house.ada, two("2026-01-09T08:00:00Z", 2)).await.unwrap();
    reservation::cancel(&house.app, &house.ada, touch(&gone)).await.unwrap();
    house.reserve(&house.ada, &[room], TEN).await.unwrap();

    let asked = house.asked(&[room, desks], Period::Week);
    let found = resource_utilisation(&house.app, &house.manager, &asked).await.unwrap();
    let [pool, unit] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((pool.resource, unit.resource), (desks, room), "in the order of their ids");
    let hours = SignedDuration::from_hours;
    let week = pool.periods[0];
    assert_eq!((week.open, week.capacity), (hours(45), hours(180)), "without Friday afternoon");
    assert_eq!((week.reserved, week.reserved_open), (hours(12), hours(12)), "two desks for six hours");
    assert_eq!((week.reservations, week.no_shows, week.cancellations), (1, 0, 1));
    assert_eq!((unit.periods[0].open, unit.periods[0].reserved), (hours(40), hours(1)));
    let days = resource_utilisation(&house.app, &house.manager, &house.asked(&[desks], Period::Day)).await;
    let days = days.unwrap().remove(0).periods;
    assert_eq!(days.len(), 7);
    assert_eq!((days[4].open, days[5].share()), (hours(5), None), "the weekend is closed");
    assert_eq!(days[3].share(), Some(12.0 / 40.0));

    let csv = utilisation_csv(&house.app, &house.manager, &asked).await.unwrap();
    let line = format!("{desks},Room,2026-01-05,2026-01-12,45.0000,180.0000,12.0000,12.0000,1,0,1\r\n");
    assert!(csv.contains(&line), "{csv}");
    let others = resource_utilisation(&house.app, &house.ada, &asked).await.unwrap();
    assert_eq!(others, [], "members are not told");
}

#[tokio::test]
async fn the_question_about_use_is_bounded() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    let field =
        async |asked: UtilisationOf| match resource_utilisation(&house.app, &house.manager, &asked).await {
            Err(AppError::Invalid(faults)) => faults[0].field.join("."),
            other => panic!("{other:?}"),
        };
    let asked = house.asked(&[room], Period::Day);
    assert_eq!(field(UtilisationOf { to: date(2027, 1, 7), ..asked.clone() }).await, "to");
    assert_eq!(field(UtilisationOf { to: asked.from, ..asked.clone() }).await, "to");
    assert_eq!(field(UtilisationOf { resources: vec![room; 51], ..asked.clone() }).await, "resourceIds");
    assert_eq!(field(UtilisationOf { resources: Vec::new(), ..asked.clone() }).await, "resourceIds");
    let year = UtilisationOf { to: date(2027, 1, 6), ..asked };
    let found = resource_utilisation(&house.app, &house.manager, &year).await.unwrap();
    assert_eq!(found[0].periods.len(), 366);
}
