//! What a viewer can do with tasks. A task lies in a calendar: whoever reads that reads its tasks, whoever writes to it changes them.

mod create;
mod delete;
mod fields;
mod input;
mod read;
mod update;

use cal3_domain::{access::CalendarRole, ids::CalendarId, task::Task};
use cal3_store::{
    Access, Tx,
    change::Sight,
    task::{self as store, VisibleTask},
};
use jiff::{Timestamp, tz::TimeZone};

use crate::{App, AppError, UserErrorCode, calendar::not_found};

pub use cal3_store::task::{Filter, Order, Place};
pub use create::{CreateTask, create};
pub(crate) use create::{create_in, insert_in};
pub use delete::{DeleteTask, delete};
pub use fields::fields;
pub use input::TaskPatch;
pub use read::{MOST_CALENDARS, TaskView, list, visible};
pub use update::{UpdateTask, update};
pub(crate) use update::{update_in, write_in};

/// Who is told of a task that was so and is so now; one that came to be or is gone was or is not. Tasks take up no time.
fn sight(before: Option<&Task>, after: Option<&Task>) -> Sight {
    let role = |task: Option<&Task>| task.map(|task| task.least_role().code());
    let (was, is) = (role(before), role(after));
    let code = was.or(is).unwrap_or(40);
    Sight { before: was.unwrap_or(code), after: is.unwrap_or(code), touches_busy: false, audience: None }
}

/// The zone of a calendar that the viewer may write to.
///
/// # Errors
/// `NOT_FOUND` or `FORBIDDEN` at `calendarId`.
async fn zone_to_write(tx: &mut Tx, access: &Access, calendar: CalendarId) -> Result<TimeZone, AppError> {
    let seen = cal3_store::calendar::visible(tx, access, &[calendar.0]).await?.pop();
    let seen = seen.ok_or_else(|| not_found("calendarId"))?;
    if seen.role < CalendarRole::Writer {
        return Err(refused());
    }
    Ok(TimeZone::get(&seen.time_zone).unwrap_or(TimeZone::UTC))
}

/// When a task is due, as an instant.
fn due_at(task: &Task, zone: &TimeZone) -> Option<Timestamp> {
    task.data.due_at(zone)
}

fn refused() -> AppError {
    let message = "You may read this calendar, not write to it.";
    AppError::field(UserErrorCode::Forbidden, "calendarId", message)
}

/// The task, locked, if the viewer may change it; `None` if there is none that they can see.
///
/// # Errors
/// `FORBIDDEN` at `id` for a reader.
async fn locked_to_write(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    id: cal3_domain::ids::TaskId,
) -> Result<Option<VisibleTask>, AppError> {
    let Some(found) = store::locked(&app.store, tx, access, id).await? else { return Ok(None) };
    if found.role < CalendarRole::Writer {
        let message = "You may read this task, not change it.";
        return Err(AppError::field(UserErrorCode::Forbidden, "id", message));
    }
    Ok(Some(found))
}
