use cal3_app::{
    EntityRef, Viewer,
    account::{UserUpdate, find_self, set_active, update_user},
};
use cal3_domain::{account::HourCycle, ids::SessionId};
use jiff::civil::Weekday;

use super::*;

impl Bench {
    async fn viewer(&self) -> Viewer {
        let id = self.register("ada@example.org").await.user.id;
        Viewer::User { id, session: SessionId(uuid::Uuid::nil()) }
    }
}

#[tokio::test]
async fn a_person_changes_their_settings() {
    let bench = Bench::create().await;
    let viewer = bench.viewer().await;
    bench.later(5);
    let input = UserUpdate {
        name: Some(" Countess ".to_owned()),
        time_zone: Some("america/new_york".to_owned()),
        locale: Some("fr".to_owned()),
        week_start: Some(Weekday::Sunday),
        hour_cycle: Some(HourCycle::H12),
        if_version: Some(1),
    };
    let user = update_user(&bench.app, &viewer, input).await.unwrap();
    assert_eq!((user.name.as_str(), user.time_zone.as_str()), ("Countess", "America/New_York"));
    assert_eq!((user.version, user.updated_at), (2, bench.app.now()));
    assert_eq!(find_self(&bench.app, &viewer).await.unwrap(), Some(user));
    let change = bench.text("select concat(before, after) from changes where kind = 1").await.unwrap();
    let before = r#"{"name": "Ada Lovelace", "locale": "en-GB", "timeZone": "Europe/London", "hourCycle": "H23", "weekStart": 1}"#;
    let after = r#"{"name": "Countess", "locale": "fr", "timeZone": "America/New_York", "hourCycle": "H12", "weekStart": 7}"#;
    assert_eq!(change, format!("{before}{after}"));
}

#[tokio::test]
async fn what_is_left_out_stays_and_what_does_not_change_is_no_change() {
    let bench = Bench::create().await;
    let viewer = bench.viewer().await;
    let same = UserUpdate { name: Some("Ada Lovelace".to_owned()), ..UserUpdate::default() };
    for input in [UserUpdate::default(), same] {
        assert_eq!(update_user(&bench.app, &viewer, input).await.unwrap().version, 1);
    }
    let input = UserUpdate { locale: Some("de".to_owned()), ..UserUpdate::default() };
    let user = update_user(&bench.app, &viewer, input).await.unwrap();
    assert_eq!((user.name.as_str(), user.locale.as_str(), user.version), ("Ada Lovelace", "de", 2));
    let changes =
        bench.text("select string_agg(after::text, ' ') from changes where kind = 1").await.unwrap();
    assert_eq!(changes, r#"{"locale": "de"}"#);
}

#[tokio::test]
async fn a_change_of_something_older_is_refused() {
    let bench = Bench::create().await;
    let viewer = bench.viewer().await;
    let id = viewer.user_id().unwrap();
    let named =
        |name: &str| UserUpdate { name: Some(name.to_owned()), if_version: Some(1), ..UserUpdate::default() };
    let (a, b) = tokio::join!(
        update_user(&bench.app, &viewer, named("A")),
        update_user(&bench.app, &viewer, named("B")),
    );
    assert_eq!(usize::from(a.is_ok()) + usize::from(b.is_ok()), 1, "of two at once");
    let lost = if a.is_err() { a } else { b };
    assert!(matches!(lost, Err(AppError::VersionConflict(EntityRef::User(of))) if of == id));
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_and_nothing_is_changed() {
    let bench = Bench::create().await;
    let viewer = bench.viewer().await;
    let input = UserUpdate {
        name: Some(String::new()),
        time_zone: Some("Mars/Base".to_owned()),
        locale: Some("?".to_owned()),
        week_start: Some(Weekday::Sunday),
        ..UserUpdate::default()
    };
    let told = faults(update_user(&bench.app, &viewer, input).await);
    let expected = [
        (UserErrorCode::Required, "name"),
        (UserErrorCode::UnknownTimeZone, "timeZone"),
        (UserErrorCode::Invalid, "locale"),
    ];
    assert_eq!(told, expected.map(|(code, field)| (code, field.to_owned())));
    assert_eq!(find_self(&bench.app, &viewer).await.unwrap().unwrap().version, 1);
}

#[tokio::test]
async fn nobody_sees_or_changes_without_an_account() {
    let bench = Bench::create().await;
    let viewer = bench.viewer().await;
    let stranger =
        Viewer::User { id: uuid::Uuid::from_u128(1).into(), session: SessionId(uuid::Uuid::nil()) };
    set_active(&bench.app, "ada@example.org", false).await.unwrap();
    for (what, viewer) in [("anonymous", Viewer::Anonymous), ("gone", stranger), ("deactivated", viewer)] {
        assert_eq!(find_self(&bench.app, &viewer).await.unwrap(), None, "{what}");
        let input = UserUpdate { name: Some("X".to_owned()), ..UserUpdate::default() };
        assert!(is_refused(&update_user(&bench.app, &viewer, input).await), "{what}");
    }
}
