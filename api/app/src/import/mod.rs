//! Importing iCalendar files: what a viewer asks for, and how a worker applies it slice by slice.
//!
//! The bytes lie in the database until the import ends. Each slice is one transaction: events, changes, the report and how
//! far the work has come. A worker that dies anywhere loses nothing and repeats nothing.

mod apply;
mod cancel;
mod create;
mod progress;
mod read;
mod slice;
mod tasks;
mod upload;

use cal3_domain::access::CalendarRole;
use cal3_store::{
    Tx,
    change::{self, Entity, Kind, NewChange, Sight},
    import::Status,
};
use serde_json::{Value, json};

use crate::{App, AppError};

pub use apply::apply;
pub use cal3_store::import::{Counts, Import, Item, Outcome, Status as ImportStatus};
pub use cancel::cancel;
pub use create::{CreateImport, create};
pub use progress::{Fence, Stopped, begin, content_after, fail, give_up};
pub use read::{items, list, visible};
pub use slice::{Content, Object, Slice};
pub use upload::{Upload, UploadError, upload};

/// The kind of job that applies an import.
pub const JOB: &str = "import";
/// Largest file, in bytes, unless configured otherwise.
pub const MAX_BYTES: i64 = 64 << 20;
/// Largest content that may come with the request that makes the import, in bytes.
pub const MAX_INLINE: usize = 512 << 10;
/// Largest part of an upload, in bytes.
pub const MAX_CHUNK: usize = 8 << 20;
/// Longest file name, in characters.
const FILE_NAME: usize = 255;
/// How often a worker may try to apply an import.
const ATTEMPTS: i32 = 8;

/// What the change log tells of an import.
fn fields(import: &Import) -> Value {
    json!({
        "fileName": import.file_name,
        "byteSize": import.byte_size,
        "bytesReceived": import.bytes_received,
        "bytesProcessed": import.bytes_processed,
        "status": match import.status {
            Status::Uploading => "UPLOADING",
            Status::Pending => "PENDING",
            Status::Running => "RUNNING",
            Status::Succeeded => "SUCCEEDED",
            Status::Failed => "FAILED",
            Status::Cancelled => "CANCELLED",
        },
        "total": import.objects_processed,
        "created": import.counts.created,
        "updated": import.counts.updated,
        "unchanged": import.counts.unchanged,
        "skipped": import.counts.skipped,
        "repaired": import.counts.repaired,
        "failure": import.failure,
    })
}

/// Writes what `edit` makes of a locked import, with its change. Answers it as it is then.
async fn edit(
    app: &App,
    tx: &mut Tx,
    before: Import,
    edit: impl FnOnce(&mut Import),
) -> Result<Import, AppError> {
    let mut after = before.clone();
    edit(&mut after);
    let now = app.now();
    after.version += 1;
    after.updated_at = now;
    if after.status.is_final() {
        after.finished_at = Some(now);
        cal3_store::import::delete_chunks(tx, after.id).await?;
    }
    cal3_store::import::save(tx, &after).await?;
    if let Some((was, is)) = crate::diff::diff(fields(&before), fields(&after)) {
        let change = NewChange {
            owner: None,
            calendar: Some(after.calendar_id),
            entity: Entity::Import,
            entity_id: after.id.0,
            kind: Kind::Updated,
            before: Some(was),
            after: Some(is),
            actor: Some(after.user_id),
            sight: Sight::from_role(CalendarRole::Writer.code()),
        };
        change::append(tx, now, &change).await?;
    }
    Ok(after)
}
