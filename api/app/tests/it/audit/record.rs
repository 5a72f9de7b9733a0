use cal3_app::{Viewer, calendar};
use cal3_domain::ids::{SessionId, TokenId};

use super::*;

fn from(app: &TestApp, address: &str, user_agent: &str) -> App {
    let client = ClientInfo { address: address.parse().ok(), user_agent: user_agent.to_owned() };
    (**app).clone().with_client(client)
}

#[tokio::test]
async fn an_entry_says_who_did_what_from_where() {
    let app = TestApp::create().await;
    let ada = app.person("ada").await;
    let work = app.calendar(&ada, "Work").await;
    let here = from(&app, "::ffff:192.0.2.7", "Fire\u{7}fox");
    calendar::rotate_feed(&here, &ada, work).await.unwrap();
    calendar::disable_feed(&here, &ada, work).await.unwrap();
    assert_eq!(
        log(&app).await,
        [format!("CALENDAR_FEED_ROTATE 0 1 {work}"), format!("CALENDAR_FEED_DISABLE 0 1 {work}")]
    );
    let row: String = sqlx::query(
        "select concat_ws(' ', actor_user_id, credential_id, address, user_agent, organisation_id, at) from audit_entries limit 1",
    )
    .fetch_one(&mut connection(&app).await)
    .await
    .unwrap()
    .get(0);
    let Viewer::User { id, session } = ada else { panic!("a person") };
    assert_eq!(row, format!("{} {} 192.0.2.7 Firefox 2026-01-05 12:00:00+00", id.0, session.0));
}

#[tokio::test]
async fn what_is_not_done_is_not_on_record_and_a_refusal_is_by_itself() {
    let app = TestApp::create().await;
    let mut tx = app.store.begin().await.unwrap();
    audit::record(&app, &mut tx, By::NOBODY, Act::new(Action::Setup)).await.unwrap();
    tx.rollback().await.unwrap();
    assert!(log(&app).await.is_empty());
    let token = Viewer::Token {
        id: TokenId(app.new_id()),
        owner: app.person("ada").await.user_id().unwrap(),
        grant: Default::default(),
    };
    audit::refuse(&app, &token, Act::new(Action::UserDelete).on(SessionId(uuid::Uuid::nil()))).await;
    assert_eq!(log(&app).await, ["USER_DELETE 1 2 ses_00000000000000000000000000"]);
}
