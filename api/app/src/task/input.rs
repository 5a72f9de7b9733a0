//! What a caller may say of a task.

use cal3_domain::{
    event::Classification,
    task::{PRIORITIES, TaskData, TaskStatus, limits},
};
use jiff::Timestamp;

use crate::{UserErrorCode, event::TimeInput, faults::Faults};

/// What is to be true of a task. What is left out stays as it is, or takes its default; `Some(None)` clears.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskPatch {
    /// SUMMARY; must say something.
    pub summary: Option<String>,
    /// DESCRIPTION: notes in Markdown.
    pub description: Option<Option<String>>,
    /// STATUS: COMPLETED remembers when it was done, anything else forgets it.
    pub status: Option<TaskStatus>,
    /// PRIORITY, 1 to 9; 0 is none.
    pub priority: Option<Option<i32>>,
    /// PERCENT-COMPLETE, 0 to 100.
    pub percent_complete: Option<Option<i32>>,
    /// DUE.
    pub due: Option<Option<TimeInput>>,
    /// CLASS.
    pub classification: Option<Classification>,
    /// COLOR: `#rrggbb` or a CSS3 name.
    pub color: Option<Option<String>>,
    /// CATEGORIES.
    pub categories: Option<Vec<String>>,
}

impl TaskPatch {
    /// Puts what is said into `data`, at an instant.
    pub(super) fn apply(&self, data: &mut TaskData, now: Timestamp, faults: &mut Faults) {
        match &self.due {
            Some(Some(due)) => {
                if let Some(due) = due.read("due", faults) {
                    data.set_due(Some(due));
                }
            }
            Some(None) => data.set_due(None),
            None => {}
        }
        let details = &mut data.details;
        if let Some(summary) = &self.summary {
            details.summary = faults.line("summary", summary, limits::SUMMARY);
        }
        if let Some(description) = &self.description {
            details.description = faults.text("description", description.as_deref(), limits::DESCRIPTION);
        }
        if let Some(priority) = self.priority {
            let given = priority.filter(|priority| *priority != 0);
            details.priority = given.and_then(|priority| u8::try_from(priority).ok());
            if given.is_some() && !details.priority.is_some_and(|priority| PRIORITIES.contains(&priority)) {
                let message = "Give 1 (the highest) to 9 (the lowest), or 0 for none.";
                faults.add(UserErrorCode::OutOfRange, "priority", message);
            }
        }
        if let Some(percent) = self.percent_complete {
            details.percent_complete = percent.and_then(|percent| u8::try_from(percent).ok());
            if percent.is_some() && details.percent_complete.is_none_or(|percent| percent > 100) {
                faults.add(UserErrorCode::OutOfRange, "percentComplete", "Give 0 to 100.");
            }
        }
        if let Some(color) = &self.color {
            details.color = color.as_deref().map(|color| faults.event_color("color", color));
        }
        if let Some(categories) = &self.categories {
            details.categories = faults.categories(categories);
        }
        details.classification = self.classification.unwrap_or(details.classification);
        if let Some(status) = self.status {
            data.set_status(status, now);
        }
    }
}
