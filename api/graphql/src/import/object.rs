//! An import, and what became of each object of its file.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::import;

use crate::{
    calendar::Calendar,
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    event::Event,
    scalars::DateTime,
};

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "import::ImportStatus")]
pub(crate) enum ImportStatus {
    /// Bytes are still to come: PUT them to `uploadUrl`.
    Uploading,
    /// The file is here; a worker will take it.
    Pending,
    /// A worker applies it.
    Running,
    /// Everything has been applied.
    Succeeded,
    /// It could not be applied; `failure` says why. What had been applied stays.
    Failed,
    /// It was cancelled. What had been applied stays.
    Cancelled,
}

/// What became of an object of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "import::Outcome")]
pub(crate) enum ImportOutcome {
    /// A new event.
    Created,
    /// Written over the event with the same UID and RECURRENCE-ID.
    Updated,
    /// The calendar has it just so.
    Unchanged,
    /// Left out; `reason` says why.
    Skipped,
}

/// An import of an iCalendar file into a calendar.
#[derive(Clone)]
pub(crate) struct Import(Arc<import::Import>);

impl From<import::Import> for Import {
    fn from(import: import::Import) -> Self {
        Self(Arc::new(import))
    }
}

/// An object of an imported file.
pub(crate) struct ImportItem(import::Item);

/// `Int` has 32 bits; files are smaller than that.
fn int(value: i64) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}

/// An import of an iCalendar file into a calendar.
#[Object]
impl Import {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The calendar that the events go into. Scope: `calendars:read`.
    async fn calendar(&self, ctx: &Context<'_>) -> Result<Calendar> {
        let calendar = ctx.load(self.0.calendar_id).await?;
        calendar.map(Calendar).ok_or_else(|| refuse(ctx, cal3_app::AppError::NotFound))
    }

    /// The file's name.
    async fn file_name(&self) -> &str {
        &self.0.file_name
    }

    /// The file's size in bytes.
    async fn byte_size(&self) -> i32 {
        int(self.0.byte_size)
    }

    /// How many bytes have come.
    async fn bytes_received(&self) -> i32 {
        int(self.0.bytes_received)
    }

    /// How many bytes have been worked through.
    async fn bytes_processed(&self) -> i32 {
        int(self.0.bytes_processed)
    }

    /// How far it has come.
    async fn status(&self) -> ImportStatus {
        self.0.status.into()
    }

    /// Where to PUT the content while the status is UPLOADING (`?offset=`, at most 8 MiB a request), relative to the API;
    /// null afterwards.
    async fn upload_url(&self) -> Option<String> {
        (self.0.status == import::ImportStatus::Uploading)
            .then(|| format!("/api/imports/{}/content", self.0.id))
    }

    /// How many objects have been worked through.
    async fn total(&self) -> i32 {
        self.0.objects_processed
    }

    /// New events.
    async fn created(&self) -> i32 {
        self.0.counts.created
    }

    /// Events that were written over.
    async fn updated(&self) -> i32 {
        self.0.counts.updated
    }

    /// Events that were there just so.
    async fn unchanged(&self) -> i32 {
        self.0.counts.unchanged
    }

    /// Objects that were left out.
    async fn skipped(&self) -> i32 {
        self.0.counts.skipped
    }

    /// Objects in which something was mended, whatever became of them.
    async fn repaired(&self) -> i32 {
        self.0.counts.repaired
    }

    /// Why it failed.
    async fn failure(&self) -> Option<&str> {
        self.0.failure.as_deref()
    }

    /// What happened to each object of the file, in its order. Scope: `events:read`.
    async fn items(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the beginning, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this entry.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this entry.")] before: Option<String>,
        #[graphql(desc = "Only objects of which this became.")] outcomes: Option<Vec<ImportOutcome>>,
    ) -> Result<Connection<ImportItem>> {
        let items = async {
            let paging = Paging::<i64>::read(first, after, last, before, PAGE_MAX)?;
            let outcomes: Option<Vec<import::Outcome>> =
                outcomes.map(|list| list.into_iter().map(Into::into).collect());
            let rows = import::items(ctx.app(), ctx.viewer(), self.0.id, outcomes.as_deref(), &paging.args())
                .await?;
            Ok::<_, cal3_app::AppError>(Connection::new(&paging, rows, |item| {
                (i64::from(item.position), ImportItem(item))
            }))
        };
        items.await.map_err(|error| refuse(ctx, error))
    }

    /// Grows by one with each change.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was asked for.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it ended.
    async fn finished_at(&self) -> Option<DateTime> {
        self.0.finished_at.map(DateTime)
    }
}

/// An object of an imported file, and what became of it.
#[Object]
impl ImportItem {
    /// The line of the file on which it begins, from 1.
    async fn line(&self) -> i32 {
        self.0.line
    }

    /// `VEVENT` and the like.
    async fn component(&self) -> &str {
        &self.0.component
    }

    /// UID, if it has one.
    async fn uid(&self) -> Option<&str> {
        self.0.uid.as_deref()
    }

    /// RECURRENCE-ID, for an override.
    async fn recurrence_id(&self) -> Option<&str> {
        self.0.recurrence_id.as_deref()
    }

    /// SUMMARY.
    async fn summary(&self) -> Option<&str> {
        self.0.summary.as_deref()
    }

    /// What became of it.
    async fn outcome(&self) -> ImportOutcome {
        self.0.outcome.into()
    }

    /// Why it was left out: a code in capitals and a sentence.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }

    /// What was mended in it: a code in capitals, the property, and a sentence each.
    async fn repairs(&self) -> &[String] {
        &self.0.repairs
    }

    /// The event that it became or is; null when it was left out, or when the event is gone. Scope: `events:read`.
    async fn event(&self, ctx: &Context<'_>) -> Result<Option<Event>> {
        match self.0.event_id {
            Some(id) => Ok(ctx.load(id).await?.map(Event)),
            None => Ok(None),
        }
    }
}
