//! The worker's side of an import, apart from the events: begin, read the bytes, end.

use cal3_domain::ids::ImportId;
use cal3_store::{
    StoreError, Tx,
    import::{self as store, Import, Status},
    job::{self, Attempt},
};

use super::edit;
use crate::{App, AppError};

/// Which attempt of which job writes: each transaction makes sure that it is still the one.
#[derive(Debug, Clone)]
pub struct Fence {
    /// The attempt.
    pub attempt: Attempt,
    /// The worker that has claimed it.
    pub worker: String,
}

/// Why a worker must not go on.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The job is another worker's by now.
    #[error("the job is another worker's")]
    LostClaim,
    /// The import has ended: it was cancelled, or its calendar is gone, or it failed just now.
    #[error("the import has ended")]
    Ended,
    /// Whoever asked for the import may no longer write to the calendar: [`give_up`] it.
    #[error("you may no longer write to this calendar; what had been imported stays")]
    Forbidden,
    /// A fault: to be tried again.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// Marks an import as running, or finds it so after a worker died.
///
/// # Errors
/// [`Stopped`].
pub async fn begin(app: &App, id: ImportId, fence: &Fence) -> Result<Import, Stopped> {
    let mut tx = app.store.begin().await?;
    let import = locked(&mut tx, id, fence).await?;
    if import.status == Status::Running {
        return Ok(import);
    }
    let import = edit(app, &mut tx, import, |import| import.status = Status::Running).await?;
    app.commit(tx).await?;
    Ok(import)
}

/// The bytes from `offset` on, as they were uploaded; `None` when there are no more.
///
/// # Errors
/// [`Stopped::App`].
pub async fn content_after(app: &App, id: ImportId, offset: i64) -> Result<Option<Vec<u8>>, Stopped> {
    let mut connection = app.store.read().await?;
    Ok(store::chunk_after(&mut connection, id, offset).await?.map(|(_, content)| content))
}

/// Ends an import that cannot be applied, with a reason that a person understands.
///
/// # Errors
/// [`Stopped`].
pub async fn fail(app: &App, id: ImportId, fence: &Fence, reason: &str) -> Result<(), Stopped> {
    let mut tx = app.store.begin().await?;
    let import = locked(&mut tx, id, fence).await?;
    end_as_failed(app, tx, import, reason).await?;
    Ok(())
}

/// Ends an import whose job has been given up.
///
/// # Errors
/// [`AppError`] as the database reports it.
pub async fn give_up(app: &App, id: ImportId, reason: &str) -> Result<(), AppError> {
    let mut tx = app.store.begin().await?;
    match store::locked_for_worker(&mut tx, id).await? {
        Some(import) if !import.status.is_final() => end_as_failed(app, tx, import, reason).await,
        _ => Ok(()),
    }
}

async fn end_as_failed(app: &App, mut tx: Tx, import: Import, reason: &str) -> Result<(), AppError> {
    edit(app, &mut tx, import, |import| {
        import.status = Status::Failed;
        import.failure = Some(reason.to_owned());
    })
    .await?;
    app.commit(tx).await
}

/// Locks the job's row and the import, and makes sure that this worker may still apply it with its owner's present rights.
pub(super) async fn locked(tx: &mut Tx, id: ImportId, fence: &Fence) -> Result<Import, Stopped> {
    if !job::is_held(tx, fence.attempt, &fence.worker).await? {
        return Err(Stopped::LostClaim);
    }
    let import = store::locked_for_worker(tx, id).await?.ok_or(Stopped::Ended)?;
    if import.status.is_final() || import.status == Status::Uploading {
        return Err(Stopped::Ended);
    }
    if store::locked(tx, &import.user_id.into(), id).await?.is_none() {
        return Err(Stopped::Forbidden);
    }
    Ok(import)
}
