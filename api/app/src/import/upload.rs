//! Taking the bytes of a file.

use cal3_domain::{access::Scope, ids::ImportId};
use cal3_store::import::{self as store, Status};

use super::{MAX_CHUNK, create::enqueue, edit};
use crate::{
    App, AppError, Viewer,
    access::{self, Actor},
};

/// Where an upload stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upload {
    /// How many bytes have come.
    pub bytes_received: i64,
    /// How many there will be.
    pub byte_size: i64,
    /// How far the import has come: PENDING or further once all bytes are here.
    pub status: Status,
}

/// Why bytes were not taken.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// The upload stands elsewhere: continue from there.
    #[error("the upload stands at byte {expected}")]
    WrongOffset {
        /// The offset from which to continue.
        expected: i64,
    },
    /// The part, or the file with it, is larger than announced or allowed.
    #[error("at most {most} bytes are expected here")]
    TooLarge {
        /// How many bytes may come.
        most: i64,
    },
    /// The import does not wait for bytes.
    #[error("the import does not wait for bytes")]
    NotUploading,
    /// It failed otherwise.
    #[error(transparent)]
    App(#[from] AppError),
}

/// Appends a part at `offset`. The part that completes the file makes the import due, in the same transaction. A part that
/// came already (its answer was lost) is answered with where the upload stands, as [`UploadError::WrongOffset`].
///
/// # Errors
/// [`UploadError`].
pub async fn upload(
    app: &App,
    viewer: &Viewer,
    id: ImportId,
    offset: i64,
    content: &[u8],
) -> Result<Upload, UploadError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::EventsWrite)?;
    if content.len() > MAX_CHUNK {
        return Err(UploadError::TooLarge { most: i64::try_from(MAX_CHUNK).unwrap_or(i64::MAX) });
    }
    let length = i64::try_from(content.len()).unwrap_or(i64::MAX);
    let mut tx = app.store.begin().await.map_err(AppError::from)?;
    let import =
        store::locked(&mut tx, &access, id).await.map_err(AppError::from)?.ok_or(AppError::NotFound)?;
    if import.status != Status::Uploading {
        return Err(UploadError::NotUploading);
    }
    if offset != import.bytes_received {
        return Err(UploadError::WrongOffset { expected: import.bytes_received });
    }
    let most = import.byte_size - import.bytes_received;
    if length > most {
        return Err(UploadError::TooLarge { most });
    }
    if length > 0 {
        store::insert_chunk(&mut tx, id, offset, content).await.map_err(AppError::from)?;
    }
    let is_complete = length == most;
    let import = edit(app, &mut tx, import, |import| {
        import.bytes_received += length;
        if is_complete {
            import.status = Status::Pending;
        }
    })
    .await?;
    if is_complete {
        enqueue(app, &mut tx, id, user).await?;
    }
    app.commit(tx).await?;
    if is_complete {
        app.live().notify_jobs();
    }
    Ok(Upload { bytes_received: import.bytes_received, byte_size: import.byte_size, status: import.status })
}
