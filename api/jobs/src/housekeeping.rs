//! Forgetting what nobody will ask for again. In small steps, so that no statement locks much.

use cal3_app::{App, AppError, account::reseal_secrets, live::REMEMBERED};
use cal3_store::{
    PgConnection, StoreError, account, automation, booking, import, job, notice, organisation::invitation,
    webhook,
};
use jiff::{SignedDuration, Timestamp};

/// Rows of one statement.
const STEP: i64 = 1_000;
/// For how long ended jobs are kept, for whoever asks what became of them.
const JOBS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// For how long an idempotency key holds (the API promises 24 hours).
const IDEMPOTENCY_KEYS: SignedDuration = SignedDuration::from_hours(24);
/// For how long an upload may rest before it is ended.
const UPLOADS: SignedDuration = SignedDuration::from_hours(24);
/// For how long an invitation that nobody accepted stays in the list after its end.
const INVITATIONS: SignedDuration = SignedDuration::from_hours(30 * 24);
/// For how long the history of automation rules is kept, and which messages came in for them.
const RUNS: SignedDuration = SignedDuration::from_hours(30 * 24);
/// For how long people's notices are kept, how many of each person's, and when somebody was told something lately.
const NOTICES: SignedDuration = SignedDuration::from_hours(90 * 24);
const NOTICES_OF_ONE: i64 = 1_000;
const LATELY: SignedDuration = SignedDuration::from_hours(24);
/// For how long deliveries to webhooks are kept after they were last due, with their attempts.
const DELIVERIES: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Deletes one step of each kind.
pub(crate) async fn clean(connection: &mut PgConnection, now: Timestamp) -> Result<(), StoreError> {
    let jobs = job::delete_finished(connection, now - JOBS, STEP).await?;
    let keys = job::delete_idempotency_keys(connection, now - IDEMPOTENCY_KEYS, STEP).await?;
    let uploads = import::prune(connection, now, now - UPLOADS, STEP).await?;
    let revocations = account::delete_revocations(connection, now - REMEMBERED, STEP).await?;
    let secrets = account::delete_expired_one_time_secrets(connection, now, STEP).await?;
    let proofs = booking::delete_expired_proofs(connection, now, STEP).await?;
    let invitations = invitation::delete_expired(connection, now - INVITATIONS, STEP).await?;
    let runs = automation::delete_finished_runs(connection, now - RUNS, STEP).await?;
    let messages = automation::delete_old_messages(connection, now - RUNS, STEP).await?;
    let deliveries = webhook::delete_old(connection, now - DELIVERIES, STEP).await?;
    let notices = notice::delete_old(connection, (now - NOTICES, now - LATELY), NOTICES_OF_ONE, STEP).await?;
    let of_people = keys + revocations + secrets + proofs + invitations + notices;
    if jobs + uploads + of_people + runs + messages + deliveries > 0 {
        tracing::info!(
            jobs,
            idempotency_keys = keys,
            upload_chunks = uploads,
            revocations,
            one_time_secrets = secrets,
            spent_proofs = proofs,
            invitations,
            automation_runs = runs,
            rule_messages = messages,
            notices,
            webhook_deliveries = deliveries,
            "old rows have been deleted"
        );
    }
    Ok(())
}

/// Encrypts one step of what was encrypted with a former key anew. What fails is tried again the next time.
pub(crate) async fn reseal(app: &App) {
    if app.secret_box().is_err() {
        return;
    }
    resealed("second factors", reseal_secrets(app).await);
    resealed("webhooks", cal3_app::webhook::reseal(app).await);
    resealed("automation rules", cal3_app::automation::reseal(app).await);
    resealed("browsers", cal3_app::push::reseal(app).await);
    resealed("addresses of automation rules", cal3_app::automation::reseal_hooks(app).await);
}

fn resealed(of: &str, outcome: Result<usize, AppError>) {
    match outcome {
        Ok(0) => {}
        Ok(secrets) => tracing::info!(secrets, of, "secrets have been encrypted with the present key"),
        Err(error) => tracing::warn!(%error, of, "secrets could not be encrypted with the present key"),
    }
}
