//! Asking for an import.

use cal3_domain::{
    access::{CalendarRole, Scope},
    ids::{CalendarId, ImportId, JobId, UserId},
};
use cal3_store::{
    Tx, calendar,
    change::{self, Entity, Kind, NewChange, Sight},
    import::{self as store, Counts, Import, Status},
    job::{self, NewJob},
};
use serde_json::json;
use uuid::Uuid;

use super::{ATTEMPTS, FILE_NAME, JOB, MAX_INLINE, fields};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::not_found,
    faults::Faults,
    idempotency::{self, Outcome},
};

/// What is to be imported, and where to.
#[derive(Debug, Clone)]
pub struct CreateImport {
    /// The calendar that the events go into.
    pub calendar_id: CalendarId,
    /// The file's name, for display.
    pub file_name: String,
    /// The file's size in bytes, when it is to be uploaded.
    pub byte_size: Option<i64>,
    /// The file itself, when it is small.
    pub content: Option<String>,
    /// Makes a second request with the same input answer the first's import.
    pub idempotency_key: Option<String>,
}

/// Makes an import into a calendar that the viewer may write to. With content it is due at once; without, bytes are expected
/// by [`super::upload`].
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at
/// `calendarId`, `TOO_LARGE` at `byteSize` or `content`.
pub async fn create(app: &App, viewer: &Viewer, input: CreateImport) -> Result<Import, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::EventsWrite)?;
    let (file_name, byte_size) = check(app, &input)?;
    let mut tx = app.store.begin().await?;
    let key = input.idempotency_key.as_deref();
    let request = ("importCreate", input.calendar_id, &input.file_name, input.byte_size, &input.content);
    let held = match idempotency::take(app, &mut tx, principal, key, &request).await? {
        Outcome::New(held) => held,
        Outcome::Before(result) => {
            let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
            return store::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
        }
    };
    let calendar = calendar::locked(&mut tx, &access, input.calendar_id)
        .await?
        .ok_or_else(|| not_found("calendarId"))?;
    if calendar.role < CalendarRole::Writer {
        let message = "You may read this calendar, not write to it.";
        return Err(AppError::field(UserErrorCode::Forbidden, "calendarId", message));
    }
    let now = app.now();
    let mut import = Import {
        id: ImportId(app.new_id()),
        calendar_id: calendar.id,
        user_id: user,
        file_name,
        byte_size,
        bytes_received: 0,
        bytes_processed: 0,
        status: Status::Uploading,
        objects_processed: 0,
        counts: Counts::default(),
        failure: None,
        version: 1,
        created_at: now,
        updated_at: now,
        finished_at: None,
    };
    store::insert(&mut tx, &import).await?;
    if let Some(content) = &input.content {
        store::insert_chunk(&mut tx, import.id, 0, content.as_bytes()).await?;
        import.bytes_received = byte_size;
        import.status = Status::Pending;
        store::save(&mut tx, &import).await?;
        enqueue(app, &mut tx, import.id, user).await?;
    }
    let change = NewChange {
        owner: Some(calendar.owner),
        calendar: Some(import.calendar_id),
        entity: Entity::Import,
        entity_id: import.id.0,
        kind: Kind::Created,
        before: None,
        after: Some(fields(&import)),
        actor: Some(user),
        sight: Sight::from_role(CalendarRole::Writer.code()),
    };
    change::append(&mut tx, now, &change).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(import.id.0)).await?;
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(import)
}

/// Enqueues the job that applies the import, in the transaction of its last byte.
pub(super) async fn enqueue(app: &App, tx: &mut Tx, id: ImportId, user: UserId) -> Result<(), AppError> {
    let now = app.now();
    let job = NewJob {
        id: JobId(app.new_id()),
        kind: JOB,
        payload: json!({ "v": 1, "import": id.0 }),
        owner: Some(user),
        max_attempts: ATTEMPTS,
        run_at: now,
    };
    Ok(job::insert(tx, now, &job).await?)
}

fn check(app: &App, input: &CreateImport) -> Result<(String, i64), AppError> {
    let mut faults = Faults::default();
    let file_name = faults.line("fileName", &input.file_name, FILE_NAME);
    let most = app.import_max_bytes();
    let byte_size = match (&input.content, input.byte_size) {
        (Some(content), given) => {
            let size = i64::try_from(content.len()).unwrap_or(i64::MAX);
            if content.is_empty() {
                faults.add(UserErrorCode::Required, "content", "The file is empty.");
            }
            if content.len() > MAX_INLINE {
                let message = format!(
                    "Content may have at most {MAX_INLINE} bytes: give byteSize instead, and PUT the bytes to uploadUrl."
                );
                faults.add(UserErrorCode::TooLarge, "content", message);
            }
            if given.is_some_and(|given| given != size) {
                let message = format!(
                    "The content has {size} bytes of UTF-8. Leave byteSize out, or give that number."
                );
                faults.add(UserErrorCode::Invalid, "byteSize", message);
            }
            size
        }
        (None, None) => {
            faults.add(UserErrorCode::Required, "byteSize", "Give the file's size in bytes, or its content.");
            0
        }
        (None, Some(size)) if size < 1 => {
            faults.add(UserErrorCode::OutOfRange, "byteSize", "The file has at least one byte.");
            0
        }
        (None, Some(size)) if size > most => {
            faults.add(UserErrorCode::TooLarge, "byteSize", format!("A file may have at most {most} bytes."));
            0
        }
        (None, Some(size)) => size,
    };
    faults.check()?;
    Ok((file_name, byte_size))
}
