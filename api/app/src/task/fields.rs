//! What the change log tells of a task.

use cal3_domain::{ids::encode_suffix, task::Task};
use serde_json::{Value, json};

use crate::event::time_fields;

/// The task's fields by the names that the API gives them.
pub fn fields(task: &Task) -> Value {
    let (data, details) = (&task.data, &task.data.details);
    json!({
        "calendarId": encode_suffix(task.calendar_id.0),
        "uid": data.uid,
        "summary": details.summary,
        "description": details.description,
        "status": details.status.as_str(),
        "priority": details.priority,
        "percentComplete": details.percent_complete,
        "due": data.due.as_ref().map(time_fields),
        "completedAt": data.completed_at.map(|at| at.to_string()),
        "classification": details.classification.as_str(),
        "color": details.color,
        "categories": details.categories,
    })
}
