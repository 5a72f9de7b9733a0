//! When people work: what they say of it, and what others learn.

use cal3_app::{
    AppError, EntityRef, UserErrorCode, Viewer,
    account::{SetWorkingHours, find_self, set_working_hours, working_hours},
    event,
};
use cal3_domain::{
    access::CalendarRole,
    availability::Ranges,
    policy::{DayTime, Exception, Interval, Week},
};
use cal3_testkit::{
    TestApp,
    sharing::{Grantee, share},
};
use jiff::civil::Weekday;

use crate::event::{at, faults, make, patch};

pub fn hours(text: &str) -> Interval {
    let (opens, closes) = text.split_once('-').unwrap();
    Interval { opens: DayTime::parse(opens).unwrap(), closes: DayTime::parse(closes).unwrap() }
}

/// On these days from nine to five, and not on 7 January.
fn office(days: &[Weekday]) -> SetWorkingHours {
    let away = Exception {
        date: "2026-01-07".parse().unwrap(),
        last: None,
        hours: Vec::new(),
        reason: Some("Dentist".to_owned()),
    };
    let week = Week::on(days, &[hours("09:00-17:00")]);
    SetWorkingHours { hours: Some((week, vec![away])), if_version: None }
}

const DAYS: [Weekday; 3] = [Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday];

pub async fn works(app: &TestApp, who: &Viewer) {
    set_working_hours(app, who, office(&DAYS)).await.unwrap();
}

fn texts(ranges: &Ranges) -> Vec<String> {
    ranges.iter().map(|range| format!("{}/{}", range.start(), range.end())).collect()
}

#[tokio::test]
async fn what_a_person_says_of_their_hours_is_kept_told_once_and_taken_back() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let id = ada.user_id().unwrap();
    assert_eq!(working_hours(&app, &ada, id).await.unwrap(), None);
    let user = set_working_hours(&app, &ada, office(&DAYS)).await.unwrap();
    assert_eq!(user, find_self(&app, &ada).await.unwrap().unwrap());
    let kept = working_hours(&app, &ada, id).await.unwrap().unwrap();
    assert_eq!(kept.weekly().tuesday, [hours("09:00-17:00")]);
    assert_eq!(kept.exceptions()[0].reason.as_deref(), Some("Dentist"));
    let again = set_working_hours(&app, &ada, office(&DAYS)).await.unwrap();
    assert_eq!(again.version, user.version, "what does not change is no change");
    let stale = SetWorkingHours { hours: None, if_version: Some(user.version - 1) };
    let refused = set_working_hours(&app, &ada, stale).await;
    assert!(matches!(refused, Err(AppError::VersionConflict(EntityRef::User(one))) if one == id));
    let gone = SetWorkingHours { hours: None, if_version: Some(user.version) };
    assert_eq!(set_working_hours(&app, &ada, gone).await.unwrap().version, user.version + 1);
    assert_eq!(working_hours(&app, &ada, id).await.unwrap(), None);
    let bob = app.person("bob").await;
    works(&app, &ada).await;
    assert_eq!(working_hours(&app, &bob, id).await.unwrap(), None, "others are told times only");
}

#[tokio::test]
async fn every_fault_of_hours_is_named() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let mut wrong = office(&DAYS);
    if let Some((week, exceptions)) = &mut wrong.hours {
        week.monday = vec![hours("10:00-10:00")];
        exceptions[0].last = Some("2026-01-01".parse().unwrap());
    }
    assert_eq!(
        faults(set_working_hours(&app, &ada, wrong).await),
        [
            (UserErrorCode::Invalid, "workingHours.weekly.monday.0.closes".to_owned()),
            (UserErrorCode::Invalid, "workingHours.exceptions.0.last".to_owned()),
        ]
    );
}

#[tokio::test]
async fn whoever_sees_when_somebody_is_busy_learns_when_they_work_and_nothing_else() {
    let app = TestApp::create().await;
    let (ada, bob, eve) = (app.person("ada").await, app.person("bob").await, app.person("eve").await);
    let id = ada.user_id().unwrap();
    let (work, home) = (app.calendar(&ada, "Work").await, app.calendar(&ada, "Home").await);
    share(&app, work, Grantee::User(bob.user_id().unwrap()), CalendarRole::FreeBusy).await;
    works(&app, &ada).await;
    for (calendar, from, to) in [(work, "10:00", "11:00"), (work, "11:00", "11:30"), (home, "12:00", "13:00")]
    {
        let time = |time: &str| at(&format!("2026-01-06T{time}:00"));
        make(&app, &ada, calendar, patch("Secret", time(from), time(to))).await;
    }
    let window = ("2026-01-06T00:00:00Z".parse().unwrap(), "2026-01-09T00:00:00Z".parse().unwrap());
    let ask = async |viewer: &Viewer, users: &[_]| event::people_times(&app, viewer, users, window).await;
    let seen = ask(&bob, &[id, eve.user_id().unwrap()]).await.unwrap();
    assert_eq!(seen.len(), 1, "of Eve he may know nothing");
    assert_eq!(texts(&seen[0].busy), ["2026-01-06T09:00:00Z/2026-01-06T10:30:00Z"], "by what he sees");
    let zone = find_self(&app, &ada).await.unwrap().unwrap().time_zone;
    let tz = jiff::tz::TimeZone::get(&zone).unwrap();
    let at = |text: &str| {
        let local: jiff::civil::DateTime = text.parse().unwrap();
        local.to_zoned(tz.clone()).unwrap().timestamp()
    };
    let days = ["2026-01-06", "2026-01-08"]
        .map(|day| format!("{}/{}", at(&format!("{day}T09:00")), at(&format!("{day}T17:00"))));
    assert_eq!(texts(seen[0].working.as_ref().unwrap()), days);
    let own = ask(&ada, &[id]).await.unwrap();
    assert_eq!(own[0].busy.iter().len(), 2, "she knows of both calendars");
    assert!(ask(&eve, &[id]).await.unwrap().is_empty());
    let long = ("2026-01-06T00:00:00Z".parse().unwrap(), "2026-04-09T00:00:00Z".parse().unwrap());
    let many = vec![id; 51];
    assert_eq!(
        faults(event::people_times(&app, &ada, &many, long).await),
        [(UserErrorCode::TooLarge, "userIds".to_owned()), (UserErrorCode::OutOfRange, "to".to_owned())]
    );
}
