//! Holidays against the database: what they close, and who says which days are some.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    organisation::{Holiday, holiday},
    page::PageArgs,
    reservation::{self, SlotsOf},
};
use cal3_domain::{access::OrganisationRole, policy::RuleCode};
use cal3_testkit::sharing::member;
use jiff::civil::Date;
use serde_json::json;

use crate::house::{House, faults, instant, touch};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// A holiday.
pub fn day(text: &str, name: &str) -> Holiday {
    Holiday { date: date(text), name: name.to_owned() }
}

impl House {
    /// Somebody who administers the organisation.
    pub async fn administrator(&self) -> Viewer {
        let administrator = self.app.person("administrator").await;
        member(&self.app, self.organisation, &administrator, OrganisationRole::Admin).await;
        administrator
    }
}

#[tokio::test]
async fn a_policy_that_is_closed_on_holidays_is() {
    let house = House::create().await;
    let administrator = house.administrator().await;
    let week = json!({ "wednesday": [{ "opens": "08:00", "closes": "18:00" }], "thursday": [{ "opens": "08:00", "closes": "18:00" }] });
    let closed = house.resource(1, json!({ "hours": { "weekly": week }, "grid": { "every": "PT1H" } })).await;
    let usual = house.resource(1, json!({ "hours": { "weekly": week, "holidays": "AS_USUAL" } })).await;
    let at = "2026-01-08T10:00:00Z";
    let kept = house.reserve(&house.ada, &[closed], at).await.unwrap();
    let new = vec![day("2026-01-08", "Founding day"), day("2026-12-25", "Christmas")];
    holiday::add(&house.app, &administrator, house.organisation, new).await.unwrap();
    assert_eq!(house.taken(closed, at).await, 1, "what is reserved stays");
    reservation::cancel(&house.app, &house.ada, touch(&kept)).await.unwrap();

    let refused = faults(house.reserve(&house.ada, &[closed], at).await);
    let [reservation::ReservationFault::Rule { violation, .. }] = &refused[..] else { panic!("{refused:?}") };
    assert_eq!(violation.code(), RuleCode::Closed);
    assert!(violation.sentence.contains("Founding day"), "{}", violation.sentence);
    house.reserve(&house.ada, &[usual], at).await.unwrap();
    let asked = SlotsOf {
        resources: vec![closed],
        from: instant("2026-01-07T00:00:00Z"),
        to: instant("2026-01-09T00:00:00Z"),
        length: "PT1H".to_owned(),
        quantity: 1,
        only_free: true,
    };
    let slots = reservation::slots(&house.app, &house.ada, &asked).await.unwrap();
    assert_eq!(slots[0].1.len(), 10, "Wednesday's, and none of the holiday");

    holiday::remove(&house.app, &administrator, house.organisation, &[date("2026-01-08")]).await.unwrap();
    house.reserve(&house.ada, &[closed], at).await.unwrap();
}

#[tokio::test]
async fn administrators_say_which_days_they_are() {
    let house = House::create().await;
    let administrator = house.administrator().await;
    let list = async |range| {
        let page = PageArgs { after: None, before: None, backwards: false, limit: 10 };
        let found = holiday::list(&house.app, &house.ada, house.organisation, range, &page).await.unwrap();
        found.into_iter().map(|one| format!("{} {}", one.date, one.name)).collect::<Vec<_>>()
    };
    let refusal = async |who: &Viewer, given: Vec<Holiday>| match holiday::add(
        &house.app,
        who,
        house.organisation,
        given,
    )
    .await
    {
        Err(AppError::Invalid(faults)) => (faults[0].code, faults[0].field.join(".")),
        other => panic!("{other:?}"),
    };
    let new = vec![day("2027-01-01", "New Year"), day("2026-12-25", "Christmas")];
    let refused = refusal(&house.manager, new.clone()).await;
    assert_eq!(refused, (UserErrorCode::Forbidden, "organisationId".to_owned()));
    for _ in 0..2 {
        holiday::add(&house.app, &administrator, house.organisation, new.clone()).await.unwrap();
    }
    let renamed = vec![day("2026-12-25", "Christmas Day")];
    holiday::add(&house.app, &administrator, house.organisation, renamed).await.unwrap();
    assert_eq!(list((None, None)).await, ["2026-12-25 Christmas Day", "2027-01-01 New Year"]);
    assert_eq!(list((Some(date("2027-01-01")), Some(date("2027-12-31")))).await, ["2027-01-01 New Year"]);
    let twice = vec![day("2027-05-01", "May Day"), day("2027-05-01", " ")];
    let refused = refusal(&administrator, twice).await;
    assert_eq!(refused, (UserErrorCode::Required, "holidays.1.name".to_owned()));
    assert_eq!(refusal(&administrator, Vec::new()).await.0, UserErrorCode::OutOfRange);
}
