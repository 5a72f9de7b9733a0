//! What somebody proved is looked at again when it is used: hashing takes long, and much can happen meanwhile.

use cal3_app::account::{PasswordChange, change_password, sign_in_with_code};

use super::{signing_in::old_hash, *};

const NEW: &str = "another horse battery clamp";

impl Bench {
    /// Does `sql` in a transaction that is committed only when `attempt` waits for it, or has not needed to: what `attempt`
    /// read before is of another time.
    async fn overtake<T: Send + 'static>(
        &self,
        sql: &str,
        attempt: impl Future<Output = T> + Send + 'static,
    ) -> T {
        let (mut one, mut two) = (self.connection().await, self.connection().await);
        let mut tx = one.begin().await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *tx).await.unwrap();
        let attempt = tokio::spawn(attempt);
        let waiting = "select exists (select from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock')";
        while !attempt.is_finished() {
            let is_waiting: bool = sqlx::query_scalar(waiting).fetch_one(&mut two).await.unwrap();
            if is_waiting {
                break;
            }
        }
        tx.commit().await.unwrap();
        attempt.await.unwrap()
    }

    /// Signs in as ada, owning all that it needs.
    fn entering(&self) -> impl Future<Output = Result<Entry, AppError>> + Send + 'static {
        let accounts = self.accounts.clone();
        let input = SignIn { email: "ada@example.org".to_owned(), password: PASSWORD.into() };
        async move { sign_in(&accounts, &client("192.0.2.1"), input).await }
    }
}

/// What a reset of the password writes.
const RESET: &str = "update users set password_hash = 'reset'; update sessions set revoked_at = now()";

#[tokio::test]
async fn a_password_change_under_way_does_not_undo_a_reset_or_a_bar() {
    for (meanwhile, left) in
        [(RESET, "reset"), ("update users set deactivated_at = now(), password_hash = 'kept'", "kept")]
    {
        let bench = Bench::create().await;
        let viewer = bench.viewer_of(&bench.register("ada@example.org").await);
        let accounts = bench.accounts.clone();
        let input = PasswordChange { current_password: Some(PASSWORD.into()), new_password: NEW.into() };
        let changing = async move { change_password(&accounts, &viewer, input).await };
        let refused = bench.overtake(meanwhile, changing).await;
        assert!(is_refused(&refused), "{meanwhile}: {refused:?}");
        assert_eq!(bench.text("select password_hash from users").await.unwrap(), left);
    }
}

#[tokio::test]
async fn a_first_password_is_not_put_over_one_that_came_meanwhile() {
    let bench = Bench::create().await;
    let viewer = bench.viewer_of(&bench.register("ada@example.org").await);
    bench.execute("update users set password_hash = null").await;
    let accounts = bench.accounts.clone();
    let input = PasswordChange { current_password: None, new_password: NEW.into() };
    let changing = async move { change_password(&accounts, &viewer, input).await };
    assert!(is_refused(&bench.overtake("update users set password_hash = 'reset'", changing).await));
    assert_eq!(bench.text("select password_hash from users").await.unwrap(), "reset");
}

#[tokio::test]
async fn renewing_a_hash_does_not_undo_a_reset() {
    let bench = Bench::create().await;
    bench.register("ada@example.org").await;
    bench.execute(&format!("update users set password_hash = '{}'", old_hash())).await;
    let refused = bench.overtake(RESET, bench.entering()).await;
    assert!(is_refused(&refused), "{refused:?}");
    assert_eq!(bench.text("select password_hash from users").await.unwrap(), "reset");
}

#[tokio::test]
async fn nobody_gets_in_with_what_was_right_before_a_reset_or_a_bar() {
    for meanwhile in [RESET, "update users set deactivated_at = now()"] {
        let bench = Bench::create().await;
        bench.register("ada@example.org").await;
        bench.execute("update sessions set revoked_at = now()").await;
        let refused = bench.overtake(meanwhile, bench.entering()).await;
        assert!(is_refused(&refused), "{meanwhile}: {refused:?}");
        let open = "select count(*)::text from sessions where revoked_at is null";
        assert_eq!(bench.text(open).await.unwrap(), "0", "{meanwhile}");
        let recorded =
            "select details::json->>'reason' from audit_entries where outcome = 1 and action = 'SIGN_IN'";
        assert_eq!(bench.text(recorded).await.unwrap(), "CHANGED_MEANWHILE");
    }
}

#[tokio::test]
async fn whoever_is_barred_during_the_second_step_stays_out() {
    let bench = Bench::create().await;
    let ada = bench.register("ada@example.org").await;
    let (_, codes) = bench.enable_second_factor(&ada).await;
    let challenge = bench.first_step().await;
    let (accounts, code) = (bench.accounts.clone(), codes[0].expose_secret().to_owned());
    let coming = async move { sign_in_with_code(&accounts, &client("192.0.2.1"), &challenge, &code).await };
    let refused = bench.overtake("update users set deactivated_at = now()", coming).await;
    assert!(is_refused(&refused), "{refused:?}");
}

#[tokio::test]
async fn a_challenge_ends_with_the_password_that_it_was_given_for() {
    let bench = Bench::create().await;
    let ada = bench.register("ada@example.org").await;
    let (_, codes) = bench.enable_second_factor(&ada).await;
    let challenge = bench.first_step().await;
    for other in ["'reset'", "null"] {
        bench.execute("create table if not exists kept as select password_hash from users").await;
        bench.execute(&format!("update users set password_hash = {other}")).await;
        let refused = bench.second_step(&challenge, codes[0].expose_secret()).await;
        assert!(is_refused(&refused), "{other}: {refused:?}");
    }
    bench.execute("update users set password_hash = kept.password_hash from kept").await;
    assert!(bench.second_step(&challenge, codes[0].expose_secret()).await.is_ok(), "no code was used up");
}
