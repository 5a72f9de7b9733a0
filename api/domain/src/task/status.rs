//! How far a task has come.

/// STATUS of a VTODO (RFC 5545 section 3.8.1.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(i16)]
pub enum TaskStatus {
    /// Something is to be done.
    #[default]
    NeedsAction = 0,
    /// It is being done.
    InProcess = 1,
    /// It was done.
    Completed = 2,
    /// It is not to be done any more.
    Cancelled = 3,
}

impl TaskStatus {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::NeedsAction, Self::InProcess, Self::Completed, Self::Cancelled];

    /// The number that it is stored as.
    pub fn code(self) -> i16 {
        self as i16
    }

    /// The value that is stored as `code`.
    pub fn from_code(code: i16) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.code() == code)
    }

    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NeedsAction => "NEEDS_ACTION",
            Self::InProcess => "IN_PROCESS",
            Self::Completed => "COMPLETED",
            Self::Cancelled => "CANCELLED",
        }
    }

    /// iCalendar's word for it.
    pub fn ical(self) -> &'static str {
        match self {
            Self::NeedsAction => "NEEDS-ACTION",
            Self::InProcess => "IN-PROCESS",
            Self::Completed => "COMPLETED",
            Self::Cancelled => "CANCELLED",
        }
    }

    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::NeedsAction | Self::InProcess)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::fields::TASK_STATUSES;

    #[test]
    fn rules_and_rows_know_the_same_states() {
        let names: Vec<&str> = TaskStatus::ALL.iter().map(|status| status.as_str()).collect();
        assert_eq!(names, TASK_STATUSES);
        for status in TaskStatus::ALL {
            assert_eq!(TaskStatus::from_code(status.code()), Some(*status));
        }
        assert_eq!(TaskStatus::from_code(4), None);
    }
}
