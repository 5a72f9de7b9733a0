//! What of accounts is in the audit log.

use cal3_app::account::{
    Administrator, Passwords, create_administrator, refresh, reset_password, set_active, sign_out,
};

use super::*;

impl Bench {
    /// What is on record, oldest first: action, outcome, way, whether the actor is known, address, details.
    async fn log(&self) -> Vec<String> {
        let rows = sqlx::query(
            "select concat_ws(' ', action, outcome, via, actor_user_id is not null, address, details)
             from audit_entries order by id",
        );
        let rows = rows.fetch_all(&mut self.connection().await).await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }
}

#[tokio::test]
async fn signing_in_and_out_is_on_record_and_so_is_every_refusal_with_its_reason() {
    let bench = Bench::create().await;
    let here = client("192.0.2.1");
    let first = bench.register("Ada@example.org").await;
    sign_out(&bench.accounts, &here, &first.refresh_token).await.unwrap();
    sign_out(&bench.accounts, &here, &first.refresh_token).await.unwrap();
    bench.sign_in("ada@example.org", PASSWORD).await.unwrap();
    assert!(is_refused(&bench.sign_in_from("192.0.2.9", "ada@example.org", "wrong").await));
    assert!(is_refused(&bench.sign_in("Nobody@example.org", "wrong").await));
    set_active(&bench.app, "ada@example.org", false).await.unwrap();
    assert!(is_refused(&bench.sign_in("ada@example.org", PASSWORD).await));
    let expected = [
        "REGISTER 0 1 t 192.0.2.1",
        "SIGN_OUT 0 1 t 192.0.2.1",
        "SIGN_IN 0 1 t 192.0.2.1",
        "SIGN_IN 1 0 t 192.0.2.9 {\"reason\":\"WRONG_PASSWORD\"}",
        "SIGN_IN 1 0 f 192.0.2.1 {\"email\":\"nobody@example.org\",\"reason\":\"UNKNOWN_ADDRESS\"}",
        "USER_DEACTIVATE 0 4 f",
        "SIGN_IN 1 0 t 192.0.2.1 {\"reason\":\"DEACTIVATED\"}",
    ];
    assert_eq!(bench.log().await, expected);
    let all = bench.text("select string_agg(a::text, '') from audit_entries a").await.unwrap();
    assert!(!all.contains("wrong\"") && !all.contains(PASSWORD), "no password, right or wrong");
}

#[tokio::test]
async fn a_stolen_refresh_token_is_on_record() {
    let bench = Bench::create().await;
    let here = client("192.0.2.1");
    let first = bench.register("ada@example.org").await;
    let second = refresh(&bench.accounts, &here, &first.refresh_token).await.unwrap();
    bench.later(60);
    assert!(is_refused(&refresh(&bench.accounts, &client("192.0.2.66"), &first.refresh_token).await));
    assert!(is_refused(&refresh(&bench.accounts, &here, &second.refresh_token).await));
    let log = bench.log().await;
    assert_eq!(log.len(), 2, "{log:?}");
    assert_eq!(log[1], format!("REFRESH_REUSE 0 0 t 192.0.2.66 {{\"session\":\"{}\"}}", first.session));
}

#[tokio::test]
async fn what_the_command_line_does_is_on_record() {
    let bench = Bench::create().await;
    let passwords = Passwords::try_new(&bench.app).unwrap();
    let input = |email: &str| Administrator {
        email: email.to_owned(),
        name: "Root".to_owned(),
        time_zone: "UTC".to_owned(),
        password: None,
    };
    create_administrator(&bench.app, &passwords, input("root@example.org")).await.unwrap();
    bench.register("ada@example.org").await;
    create_administrator(&bench.app, &passwords, input("ada@example.org")).await.unwrap();
    reset_password(&bench.app, &passwords, "ada@example.org", None).await.unwrap();
    set_active(&bench.app, "ada@example.org", true).await.unwrap();
    let expected = [
        "ADMINISTRATOR_GRANT 0 4 f",
        "REGISTER 0 1 t 192.0.2.1",
        "ADMINISTRATOR_GRANT 0 4 f",
        "PASSWORD_RESET 0 4 f",
        "USER_REACTIVATE 0 4 f",
    ];
    assert_eq!(bench.log().await, expected);
}
