//! Applying the tasks of a slice, one by one: files have few.

use std::collections::HashMap;

use cal3_domain::{
    access::CalendarRole,
    ids::{CalendarId, TaskId, UserId},
    task::{Task, TaskData},
};
use cal3_store::{
    Access, Tx,
    import::{Item, Outcome},
    task::{self as store, VisibleTask},
};

use crate::{
    App, AppError,
    task::{insert_in, write_in},
};

/// A task of the slice, with its place among the items.
pub(super) struct Candidate {
    pub(super) item: usize,
    pub(super) data: TaskData,
    pub(super) hash: [u8; 32],
}

/// Writes these tasks into a calendar, and into the items what became of each.
pub(super) async fn write(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    calendar: CalendarId,
    candidates: Vec<Candidate>,
    items: &mut [Item],
) -> Result<(), AppError> {
    if candidates.is_empty() {
        return Ok(());
    }
    let uids: Vec<String> = candidates.iter().map(|candidate| candidate.data.uid.clone()).collect();
    let found = store::locked_by_uid(&app.store, tx, access, calendar, &uids).await?;
    let mut present: HashMap<String, VisibleTask> =
        found.into_iter().map(|found| (found.task.data.uid.clone(), found)).collect();
    for Candidate { item, data, hash } in candidates {
        let uid = data.uid.clone();
        let known = present.remove(&uid);
        let (outcome, reason, task) = match known {
            Some(known) if is_hidden(&known, user) => {
                let reason =
                    "PRIVATE: the calendar has a private task with this UID that is not yours to change";
                (Outcome::Skipped, Some(reason.to_owned()), known)
            }
            Some(known) if known.content_hash.as_deref() == Some(&hash[..]) => {
                (Outcome::Unchanged, None, known)
            }
            Some(known) if known.task.data.sequence > data.sequence => {
                let reason = format!(
                    "OLDER_REVISION: the calendar has a newer revision (SEQUENCE {}, the file has {})",
                    known.task.data.sequence, data.sequence
                );
                (Outcome::Skipped, Some(reason), known)
            }
            Some(mut known) => {
                let before = known.task.clone();
                known.task.data = data;
                write_in(app, tx, (user, access), &before, &mut known.task).await?;
                (Outcome::Updated, None, remember(tx, known, hash).await?)
            }
            None => {
                let now = app.now();
                let task = Task {
                    id: TaskId(app.new_id()),
                    calendar_id: calendar,
                    data,
                    created_by: Some(user),
                    version: 1,
                    created_at: now,
                    updated_at: now,
                };
                insert_in(tx, access, &task).await?;
                let made = VisibleTask { task, due_at: None, role: CalendarRole::Writer, content_hash: None };
                (Outcome::Created, None, remember(tx, made, hash).await?)
            }
        };
        present.insert(uid, task);
        if let Some(item) = items.get_mut(item) {
            (item.outcome, item.reason) = (outcome, reason);
        }
    }
    Ok(())
}

/// Whether it is private and another's: whoever imports may neither see nor change it.
fn is_hidden(known: &VisibleTask, user: UserId) -> bool {
    known.role < known.task.least_role() && known.task.created_by != Some(user)
}

async fn remember(tx: &mut Tx, task: VisibleTask, hash: [u8; 32]) -> Result<VisibleTask, AppError> {
    store::set_content_hash(tx, task.task.id, &hash).await?;
    Ok(VisibleTask { content_hash: Some(hash.to_vec()), ..task })
}
