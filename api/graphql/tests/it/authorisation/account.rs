//! People.

use cal3_app::account::{SetWorkingHours, set_working_hours};
use cal3_domain::{
    access::Scope,
    policy::{Interval, Week},
};
use jiff::civil::Weekday;
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, Nothing, Sees},
    Row, given, hold,
};

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "Query.viewer",
        title: "themselves",
        scopes: &[Scope::AccountRead],
        document: "{ viewer { id email name isAdministrator } }",
        variables: given!(_ => json!({})),
        expect: Expect { link: Nothing, ..Expect::find(Scope::AccountRead, Sees) },
    },
    Row {
        field: "Mutation.userUpdate",
        title: "their name",
        scopes: &[Scope::AccountWrite],
        document: "mutation ($name: String!) { userUpdate(input: { name: $name }) { user { name } userErrors { code } } }",
        variables: given!(scene => json!({ "name": format!("Name {}", scene.calendar) })),
        expect: Expect::change(Scope::AccountWrite, Does),
    },
    Row {
        field: "Mutation.userWorkingHoursUpdate",
        title: "their own",
        scopes: &[Scope::AccountWrite],
        document: "mutation ($reason: String!) { userWorkingHoursUpdate(input: { workingHours: {
            weekly: { monday: [{ opens: \"09:00\", closes: \"17:00\" }] }, exceptions: [{ date: \"2026-01-12\", reason: $reason }] } }) {
            user { version } userErrors { code } } }",
        variables: given!(scene => json!({ "reason": scene.calendar.to_string() })),
        expect: Expect::change(Scope::AccountWrite, Does),
    },
    Row {
        field: "User.workingHours",
        title: "their own",
        scopes: &[Scope::AccountRead],
        document: "{ viewer { workingHours { weekly { monday { opens closes } } exceptions { date last reason } } } }",
        variables: given!(scene => {
            let week = Week::on(&[Weekday::Monday], &[Interval::WHOLE_DAY]);
            let input = SetWorkingHours { hours: Some((week, Vec::new())), if_version: None };
            set_working_hours(&scene.world.app, scene.asker(), input).await.unwrap();
            json!({})
        }),
        expect: Expect { link: Nothing, ..Expect::find(Scope::AccountRead, Sees) },
    },
];

#[tokio::test]
async fn people() {
    hold(ROWS).await;
}
